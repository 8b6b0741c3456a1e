"""Every message a prompt can name stands in every catalogue, in its own language, within its length."""

import pytest
from locales_naming import expected, named_in_code

from locales import LOCALES, check
from locales.catalogue import FILES, Source, source
from locales.check import check_source

LABEL_PUT_IN_ITS_PLACE = {"choice-option"}  # the question's own label is said instead


@pytest.mark.parametrize("locale", LOCALES)
def test_a_catalogue_is_whole(locale: str) -> None:
    assert check_source(source(locale), expected()) == []


def test_all_catalogues_are_checked_against_the_english_one_by_default() -> None:
    assert check() == check(source("en").arguments)


def test_the_code_names_only_messages_there_are() -> None:
    named = {name for name, _ in named_in_code()}
    assert named - LABEL_PUT_IN_ITS_PLACE - expected().keys() == set()


def test_the_code_gives_messages_what_they_speak_of() -> None:
    known = expected()
    given = {(name, given) for name, given in named_in_code() if given is not None and name in known}
    assert {(name, args) for name, args in given if args != known[name] - {"equivalent"}} == set()


def problems(locale: str, name: str, text: str) -> list[str]:
    """The problems of a locale that has the English files but for chat.ftl, which holds this one message."""
    made = Source(locale, {**source("en").texts, "chat": f"### Naming rule\n{name} = {text}\n"})
    return check_source(made, made.arguments)


@pytest.mark.parametrize(
    ("locale", "name", "text", "problem"),
    [
        ("en", "short-x", "a name of more than thirty letters", "short-x is longer than 30"),
        ("en", "toast-x", "x" * 201, "toast-x is longer than 200"),
        ("en", "apology", "You are eligible.", "apology says 'eligib' of the applicant"),
        ("en", "apology", "You may qualify.", "apology says 'qualify' of the applicant"),
        (
            "en",
            "apology",
            "{ $name ->\n    [a] You are eligible\n   *[b] No\n  }",
            "apology says 'eligib' of the applicant",
        ),
        ("en", "apology", "a \u2068mark\u2069", "apology holds an isolation mark"),
        ("en", "ask-age", "Twice?", "ask-age stands twice"),
        ("fr", "apology", "Please répondez", "apology has 'Please', of another language"),
        ("fr", "apology", "Vous êtes éligible", "apology says 'éligib' of the applicant"),
        ("zh-Hant", "apology", "請 answer", "apology has 'answer', of another language"),
        ("zh-Hant", "apology", "请回答", "apology has '请', of another language"),
        ("zh-Hant", "apology", "你合資格", "apology says '合資格' of the applicant"),
        ("zh-Hans", "apology", "請回答", "apology has '請', of another language"),
        ("en", "apology", "{ button-done }", "chat.ftl has apology, which is said with another: each is read alone"),
        ("en", "-term", "Sorry.", "chat.ftl has term, which is said with another: each is read alone"),
        ("en", "apology", "Sorry.\n    .second = Sorry.", "apology is not said of the same persons as in en"),
        ("en", "apology", "Sorry.\n    .third = Sorry.", "apology has ['apology.third']: only .second is known"),
    ],
)
def test_a_fault_in_a_catalogue_is_named(locale: str, name: str, text: str, problem: str) -> None:
    assert f"{locale}: {problem}" in problems(locale, name, text)


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "a degree of an eligible university"),
        ("fr", "une université éligible"),
        ("zh-Hant", "合資格大學,/start"),
        ("zh-Hans", "合资格大学,QMAS"),
    ],
)
def test_what_may_be_said_is_no_fault(locale: str, text: str) -> None:
    assert not [problem for problem in problems(locale, "apology", text) if "apology" in problem]


def test_a_missing_an_unused_and_a_changed_message_are_named() -> None:
    wanted = expected()
    wanted["ask-nothing"] = frozenset()
    wanted["echo"] = frozenset({"reply"})
    del wanted["apology"]
    assert check_source(source("en"), wanted) == [
        "en: ask-nothing is missing",
        "en: apology is not used",
        "en: echo speaks of ['answer'], not of ['reply']",
    ]


def test_a_line_that_cannot_be_read_is_named() -> None:
    assert "fr: chat.ftl cannot be read at: apology : hello =" in problems("fr", "apology : hello", "")


def test_every_file_is_looked_for() -> None:
    assert set(FILES) == {"chat", "questions", "verdicts", "reasons", "forward", "former", "sheets"}
