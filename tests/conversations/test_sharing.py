"""The result as words to send on."""

import re
from dataclasses import replace

import pytest
from builders import ENGINE, SPEECH, Walk, at, names_in
from fluent.syntax import ast
from msgspec import structs

from bot.records import InlineButton
from bot.speech import LONGEST_COPIED, utf16_length
from conversations.messages import Handout, Prompt
from conversations.session import PREFIX
from locales import LOCALES, catalogue
from locales.catalogue import source

LINK = "https://t.me/qmas_guide_bot?start=share"
PERSONS = {
    "en": re.compile(r"\b(I|my|me|you|yours?)\b", re.IGNORECASE),
    "fr": re.compile(r"\b(je|j’|mon|ma|mes|vous|votre|vos|tu)\b", re.IGNORECASE),
    "zh-Hant": re.compile("[我您你]"),
    "zh-Hans": re.compile("[我您你]"),
}
INVITING = {"sheet-scan"}
WAYS = {
    "share-count": {},
    "share-open": {"employer": "known", "field": "another", "languages": "+en ~done", "subject": "other"},
    "share-achievement": {"achievement": "exceptional"},
}


def sharing(walk: Walk, locale: str) -> list[InlineButton]:
    """The buttons that go to nobody here."""
    said = SPEECH.utter(walk.turn.screen, locale, walk.session.id[:PREFIX], walk.session.revision)
    return [one for row in said.rows for one in row if one.url or one.copied]


def copied(walk: Walk, locale: str) -> str:
    """What the copy button copies."""
    return next(one.copied for one in sharing(walk, locale) if one.copied)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("outcome", WAYS)
def test_what_is_sent_on_is_short_has_its_link_and_is_in_nobodys_person(outcome: str, locale: str) -> None:
    walk = at("result", **WAYS[outcome]).command("result")
    assert outcome in names_in(walk.send("~share").turn.screen)
    text = copied(walk, locale)
    assert utf16_length(text) <= LONGEST_COPIED
    assert text.endswith(f"\n{LINK}")
    assert not PERSONS[locale].search(text.removesuffix(LINK))


@pytest.mark.parametrize("locale", LOCALES)
def test_the_longest_that_can_be_sent_on_can_be_copied(locale: str) -> None:
    words = catalogue(locale)
    counts = {"count": words.format("spread", {"low": 10, "high": 12}), "max": 12, "threshold": 6}
    outcomes = [words.format(name, counts if name in {"share-count", "share-open"} else {}) for name in WAYS]
    link = f"https://t.me/{'a' * 32}?start=share"  # no name of a bot is longer
    said = {"outcome": max(outcomes, key=utf16_length), "date": "30\u00a0September\u00a02026"}
    text = words.format("share-copied", {"text": words.format("share-text", said), "link": link})
    assert utf16_length(text) <= LONGEST_COPIED


def test_the_count_and_the_link_go_to_a_chat_of_the_applicants_choice() -> None:
    send = sharing(at("result"), "en")[0]
    assert send.url.startswith("https://t.me/share/url?url=https%3A%2F%2Ft.me%2Fqmas_guide_bot%3Fstart%3Dshare&text=")
    assert "8%20of%20the%2012%20criteria%20are%20met" in send.url
    assert "Unofficial%2C%20not%20approval" in send.url


@pytest.mark.parametrize("answers", WAYS.values())
def test_the_words_are_the_same_whether_a_basic_condition_is_met_open_or_not(answers: dict[str, str]) -> None:
    met = copied(at("result", **answers).send("~share"), "en")
    assert "basic conditions left out" in met
    for name, words in (*_FAILING.items(), ("record", "~unsure"), ("support", "~unsure")):
        walk = at("result", three_things="not-all", **{name: words}, **answers).send("~share")
        assert copied(walk, "en") == met


def test_words_picture_and_what_is_sent_where_no_picture_can_be_made_tell_the_same_count() -> None:
    walk = at("result", three_things="not-all", record="not-clean")
    told = walk.send("~share").turn.screen.prompts[1]
    handout = walk.command("result").send("~picture").turn.handout
    assert isinstance(handout, Handout)
    assert handout.caption.args["text"] == told
    assert handout.plain["en"] == (handout.caption,)
    assert isinstance(told.args["outcome"], Prompt)
    assert told.args["outcome"].args["count"] == handout.pages["en"]["count"]


_FAILING = {"record": "not-clean", "support": "cannot", "nationality": "'=CU"}


def test_nothing_is_sent_on_while_the_bot_does_not_know_its_own_name() -> None:
    walk = at("result")
    walk.engine = replace(ENGINE, host=structs.replace(ENGINE.host, address=""))
    assert sharing(walk.command("result"), "en") == []


def test_before_it_is_sent_it_can_be_read() -> None:
    walk = at("result").send("~share")
    text = SPEECH.text(walk.turn.screen.prompts[1], "en")
    assert isinstance(walk.turn.screen.prompts[1], Prompt)
    assert copied(walk, "en") == f"{text}\n{LINK}"
    assert "~place" in walk.options


@pytest.mark.parametrize("locale", LOCALES)
def test_what_stands_on_a_sheet_is_in_nobodys_person(locale: str) -> None:
    told = {name: " ".join(texts(message)) for name, message in source(locale).messages.items() if is_on_a_sheet(name)}
    assert len(told) > 70
    assert {name: text for name, text in told.items() if PERSONS[locale].search(text)} == {}


def is_on_a_sheet(name: str) -> bool:
    """But for the words that invite whoever sees it."""
    return name.startswith(("paper-", "section-", "sheet-")) and name not in {*INVITING, "paper-line-perhaps"}


def texts(message: ast.Message) -> list[str]:
    return [each.value for each in message.value.elements if isinstance(each, ast.TextElement)] if message.value else []
