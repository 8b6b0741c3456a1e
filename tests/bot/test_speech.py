"""Prompts become words, bold stretches and buttons that Telegram takes."""

import sys
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

import pytest
from builders import INTERVIEW, at
from locales_naming import expected

from bot.records import Bold, Fold, InlineButton, TextLink
from bot.speech import LONGEST_TEXT, Speech, SpeechError, utf16_length
from conversations import Arg, Button, Copied, Institution, Layout, Page, Place, Prompt, Screen, SentOn, Sum, Tongue
from conversations.screens.criteria import in_a_row, marked
from conversations.screens.help import COMMANDS
from locales import LOCALES
from locales.check import LIMITS
from scoring import Finding, University, page_named, universities_on, university_named

LIST = universities_on(date(2026, 11, 22))


def names(university: str) -> Mapping[str, str]:
    return university_named(university).names


@pytest.fixture(scope="module")
def speech() -> Speech:
    return Speech(names)


@pytest.fixture
def longest_name() -> University:
    assert LIST is not None
    return max(LIST.universities, key=lambda one: len(one.names["en"]))


def test_paragraphs_stand_apart_and_lines_of_a_list_together(speech: Speech) -> None:
    met = (marked(Finding.MET, name) for name in ("english", "income-1m"))
    say = Screen((Prompt("reason-met"), Prompt("menu-head", layout=Layout.HEADING), *met, Prompt("result-unofficial")))
    assert speech.utter(say, "en", "abcdef", 3).text == (
        "On your answers this is met. It counts only with documents that prove it.\n\n"
        "More to look at, what is needed most first\n✓ Proficient in English\n✓ Income of HK$1 million+\n\n"
        "This is an unofficial guide: general information, not legal advice."
    )


def test_a_strong_prompt_is_bold_counted_in_utf16_units(speech: Speech) -> None:
    before = Prompt("echo", {"answer": "😀"})
    said = speech.utter(Screen((before, Prompt("ask-age", strong=True))), "en", "abcdef", 3)
    assert said.text == "✓ 😀\n\nHow old are you?"
    assert said.bold == (Bold(6, 16),)


def test_of_several_lines_the_one_that_asks_is_bold(speech: Speech) -> None:
    said = speech.utter(Screen((Prompt("ask-three-things", strong=True),)), "en", "abcdef", 3)
    assert said.bold == (Bold(0, len("Are all three true for you?")),)


def test_a_fold_begins_anew_where_it_is_told_to(speech: Speech) -> None:
    layouts = (Layout.FOLDED, Layout.FOLDED, Layout.FOLD, Layout.FOLDED)
    said = speech.utter(Screen(tuple(Prompt("small-talk", layout=one) for one in layouts)), "en", "abcdef", 3)
    length = 2 * len("Happy to help. Here is where we are.") + 1
    assert said.folds == (Fold(0, length), Fold(length + 1, length))


def test_a_screen_of_the_second_person_says_what_speaks_to_nobody_as_it_is(speech: Speech) -> None:
    prompts = (Prompt("ask-age", strong=True), Prompt("hint-age"))
    said = speech.utter(Screen(prompts, variant="second"), "fr", "abcdef", 3)
    assert said.text.splitlines()[0] == "Quel âge a la deuxième personne\N{NARROW NO-BREAK SPACE}?"
    assert said.text.splitlines()[-1] == speech.text(Prompt("hint-age"), "fr")


def test_a_page_is_a_link_in_the_chats_language_and_says_where_it_is_in_another(speech: Speech) -> None:
    note = Prompt("note-stateless", {"page": Page("qmas")})
    said = {
        locale: speech.utter(Screen((Prompt("echo", {"answer": "😀"}), note)), locale, "abcdef", 3)
        for locale in LOCALES
    }
    words = {locale: _stretch(one.text, one.links[0]) for locale, one in said.items()}
    assert words == {
        "en": "official page of the scheme",
        "zh-Hant": "簡體中文版計劃官方網頁",
        "zh-Hans": "计划官方网页",
        "fr": "page du programme, en anglais",
    }
    languages = {locale: one.links[0].url.split("/")[3] for locale, one in said.items()}
    assert languages == {"en": "eng", "zh-Hant": "hks", "zh-Hans": "hks", "fr": "eng"}


def test_a_page_within_another_prompt_is_a_link_too(speech: Speech) -> None:
    inner = Prompt("mend-clean-record", {"page": Page("qmas")})
    (link,) = speech.utter(Screen((Prompt("echo", {"answer": inner}),)), "en", "abcdef", 3).links
    assert link.url == page_named("qmas").addresses["en"].url


def test_where_no_link_can_be_its_words_stand_alone(speech: Speech) -> None:
    told = speech.text(Prompt("former-source", {"page": Page("qmas")}), "en")
    assert told.endswith("Please check with the Immigration Department (official page of the scheme).")


def test_what_an_applicant_typed_becomes_no_link(speech: Speech) -> None:
    typed = "\ue000https://example.org\ue001click\ue002"
    said = speech.utter(Screen((Prompt("echo", {"answer": typed}),)), "en", "abcdef", 3)
    assert (said.text, said.links) == ("✓ https://example.orgclick", ())


def test_folded_prompts_together_are_one_quotation_counted_in_utf16_units(speech: Speech) -> None:
    folded = [Prompt("echo", {"answer": each}, layout=Layout.FOLDED) for each in ("😀", "b", "c")]
    said = speech.utter(
        Screen((Prompt("ask-age", strong=True), *folded[:2], Prompt("result-documents"), folded[2])), "en", "abcdef", 3
    )
    assert [_stretch(said.text, fold) for fold in said.folds] == ["✓ 😀\n✓ b", "✓ c"]
    assert said.text.startswith("How old are you?\n✓ 😀\n✓ b\n\nEach criterion")
    assert said.bold == (Bold(0, 16),)


def _stretch(text: str, stretch: Fold | TextLink) -> str:
    """The words of a stretch, counted as Telegram does."""
    coded = text.encode("utf-16-le")
    return coded[2 * stretch.offset : 2 * (stretch.offset + stretch.length)].decode("utf-16-le")


def test_a_button_carries_session_revision_and_option(speech: Speech) -> None:
    rows = ((Button(Prompt("button-done"), "~done"), Button(Prompt("button-back"), "~back")),)
    said = speech.utter(Screen((Prompt("ask-age"),), rows), "en", "abcdef", 12)
    assert said.rows == ((InlineButton("Done", "abcdef.12.~done"), InlineButton("Back", "abcdef.12.~back")),)


def _labels(speech: Speech, prompt: Prompt, locale: str = "en") -> list[str]:
    screen = Screen((Prompt("ask-age"),), ((Button(prompt, "x"),),))
    return [one.label for row in speech.utter(screen, locale, "abcdef", 12).rows for one in row]


def test_what_is_kept_of_a_label_is_its_own_in_its_language(speech: Speech) -> None:
    tick = Prompt("tick-on", {"name": Prompt("tongue", {"tongue": Tongue("fr")})})
    assert [_labels(speech, tick, locale) for locale in ("en", "fr", "en")] == [
        ["✓ French"],
        ["✓ français"],
        ["✓ French"],
    ]
    # each gone before the next is made, which may stand where it stood
    assert [_labels(speech, Prompt("echo", {"answer": f"{at}"})) for at in range(99)] == [
        [f"✓ {at}"] for at in range(99)
    ]


def test_no_more_labels_are_kept_than_so_many_and_none_of_who_was_erased(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.speech.speech._MOST_LABELS", 2)
    speech, prompts = Speech(names), [Prompt("echo", {"answer": f"{one}"}) for one in range(3)]

    def kept() -> list[int]:
        return [one for one in range(3) if sys.getrefcount(prompts[one]) > alone[one]]

    alone = [sys.getrefcount(prompts[one]) for one in range(3)]
    for last, held in enumerate(([0], [0, 1], [2])):
        _labels(speech, prompts[last])
        assert kept() == held
    speech.forget()
    assert kept() == []


def test_a_button_whose_data_is_too_long_is_refused(speech: Speech) -> None:
    rows = ((Button(Prompt("button-done"), "x" * 56),),)
    with pytest.raises(SpeechError, match="button-done has data over 64 bytes"):
        speech.utter(Screen((Prompt("ask-age"),), rows), "en", "abcdef", 12)


def test_words_too_long_for_a_button_stand_whole_in_the_message(speech: Speech) -> None:
    long = "Ecole nationale superieure de chimie et de physique"
    label = Prompt("echo", {"answer": long})
    said = speech.utter(Screen((Prompt("ask-age"),), ((Button(label, "x"),),)), "en", "abcdef", 12)
    assert said.text.endswith(f"\n1. ✓ {long}")
    assert said.rows == ((InlineButton("1. ✓ Ecole nationale superieure de…", "abcdef.12.x"),),)


def test_a_button_that_copies_or_sends_on_comes_back_to_nobody(speech: Speech) -> None:
    words = Prompt("echo", {"answer": "6 & 7"})
    does = (Copied(words), SentOn("https://t.me/a_bot?start=share", words))
    row = tuple(Button(Prompt("button-done"), style="primary", does=each) for each in does)
    said = speech.utter(Screen((Prompt("ask-age"),), (row,)), "en", "abcdef", 12)
    assert said.rows[0][0] == InlineButton("Done", style="primary", copied="✓ 6 & 7")
    address = "https://t.me/share/url?url=https%3A%2F%2Ft.me%2Fa_bot%3Fstart%3Dshare&text=%E2%9C%93%206%20%26%207"
    assert said.rows[0][1] == InlineButton("Done", style="primary", url=address)


def test_more_than_can_be_copied_is_refused(speech: Speech) -> None:
    copied = Copied(Prompt("echo", {"answer": "a" * 255}))
    with pytest.raises(SpeechError, match="257 UTF-16 units, Telegram takes 256"):
        speech.utter(Screen((Prompt("ask-age"),), ((Button(Prompt("button-done"), does=copied),),)), "en", "abcdef", 12)


def test_the_longest_data_is_taken(speech: Speech) -> None:
    rows = ((Button(Prompt("button-done"), "x" * 48),),)
    said = speech.utter(Screen((Prompt("ask-age"),), rows), "en", "abcdef", 12345678)
    assert len(said.rows[0][0][1].encode()) == 64


def test_what_is_too_long_is_refused_and_not_cut(speech: Speech) -> None:
    say = Screen((Prompt("echo", {"answer": "😀" * 2048}),))
    with pytest.raises(SpeechError, match="echo and what follows has 4098 UTF-16 units, Telegram takes 4096"):
        speech.utter(say, "en", "abcdef", 1)


def test_nothing_to_say_is_refused(speech: Speech) -> None:
    with pytest.raises(SpeechError, match="needs a prompt"):
        speech.utter(Screen(), "en", "abcdef", 1)


@pytest.mark.parametrize(
    ("arg", "words"),
    [
        (date(1990, 4, 3), "✓ 3\N{NO-BREAK SPACE}April\N{NO-BREAK SPACE}1990"),
        (Place("KR"), "✓ South Korea"),
        (Tongue("zh"), "✓ Chinese"),
        (Sum(Decimal(1_200_000), "HKD"), "✓ HK$1,200,000"),
        (Prompt("answer-unsure"), "✓ Not sure"),
        ((Tongue("fr"), Tongue("en"), Tongue("de")), "✓ French, English and German"),
        ((Decimal("2.5"), 1200), "✓ 2.5 and 1,200"),
        (1200, "✓ 1,200"),
        ("as it is", "✓ as it is"),
    ],
)
def test_each_kind_of_argument_is_put_in_words(speech: Speech, arg: Arg, words: str) -> None:
    assert speech.text(Prompt("echo", {"answer": arg}), "en") == words


def test_a_prompt_within_a_prompt_keeps_its_own_arguments(speech: Speech) -> None:
    answer = Prompt("answer-years", {"number": Decimal(1)})
    item = Prompt("review-item", {"question": Prompt("short-age"), "answer": answer})
    assert speech.text(item, "en") == "Age: 1 year"


def test_a_university_is_named_in_the_chats_language_where_it_has_such_a_name(
    speech: Speech, longest_name: University
) -> None:
    prompt = Prompt("university", {"university": Institution(longest_name.id)})
    assert [speech.text(prompt, locale) for locale in LOCALES] == [
        longest_name.names.get(locale, longest_name.names["en"]) for locale in LOCALES
    ]


def test_a_toast_that_is_too_long_is_refused(speech: Speech) -> None:
    assert speech.toast(Prompt("toast-stale"), "en") == "This button is out of date. Here is the question now."
    with pytest.raises(SpeechError, match="echo and what follows has 202 UTF-16 units, Telegram takes 200"):
        speech.toast(Prompt("echo", {"answer": "x" * 200}), "en")


@pytest.mark.parametrize("locale", LOCALES)
def test_every_toast_fits(speech: Speech, locale: str) -> None:
    toasts = [name for name in expected() if name.startswith("toast-")]
    assert [name for name in toasts if not speech.toast(Prompt(name), locale)] == []


@pytest.mark.parametrize("locale", LOCALES)
def test_every_option_fits_its_button_with_the_numbers_of_the_rules(speech: Speech, locale: str) -> None:
    labels = [question.label(name) for question in INTERVIEW.by_id.values() for name in question.names]
    too_long = [label.message for label in labels if utf16_length(speech.text(label, locale)) > LIMITS["option-"]]
    assert too_long == []


# Beyond any screen there is: each holds all that can stand in it, the longest of each kind.

Drawn = Callable[[Speech, str], tuple[Prompt, ...]]
CRITERIA = tuple(Prompt(name) for name in expected() if name.startswith("criterion-"))
ON = date(2026, 11, 22)
DAY: Mapping[str, Arg] = {
    "date": ON,
    "whole": ON,
    "age": 50,
    "max": 12,
    "page": Page("qmas"),
    "list": Page("universities"),
}
RESULT_END = tuple(Prompt(f"result-{name}", DAY) for name in ("documents", "fee", "checked"))
SCORE: Mapping[str, Arg] = {"low": 5, "high": 12, "threshold": 6, "max": 12, "count": 12, "bar": "■" * 12}


def longest(speech: Speech, locale: str, kind: str) -> Prompt:
    prompts = [Prompt(name) for name, arguments in expected().items() if name.startswith(kind) and not arguments]
    return max(prompts, key=lambda prompt: len(speech.text(prompt, locale)))


def a_question(speech: Speech, locale: str) -> tuple[Prompt, ...]:
    answer = longest(speech, locale, "option-")
    aside = {"questions": tuple(Prompt(f"short-{question.id}") for question in INTERVIEW.questions)}
    return (
        Prompt("set-aside", aside),
        Prompt("progress", {"part": 3, "parts": 3, "most": 21}),
        longest(speech, locale, "ask-"),
        Prompt("your-answer", {"answer": answer}),
        longest(speech, locale, "hint-"),
    )


def _longest_told(speech: Speech, locale: str) -> tuple[Prompt, ...]:
    """Why a question is asked, and the help with it, numbers and pages with them."""
    told = ([question.told(kind) for question in INTERVIEW.by_id.values()] for kind in ("why", "help"))
    return tuple(max(each, key=lambda prompt: len(speech.text(prompt, locale))) for each in told)


def an_explained_question(speech: Speech, locale: str) -> tuple[Prompt, ...]:
    confidence = {**DAY, "confidence": longest(speech, locale, "confidence-")}
    rule = (Prompt("rule-head"), longest(speech, locale, "rule-"), longest(speech, locale, "wording-"))
    seen = (Prompt("rule-source", confidence), longest(speech, locale, "rule-note-"), Prompt("rule-list", DAY))
    told = (*_longest_told(speech, locale), *rule, *seen)
    return (*told, *a_question(speech, locale))


def an_open_result(_speech: Speech, _locale: str) -> tuple[Prompt, ...]:
    gpt, prerequisites = CRITERIA[:12], CRITERIA[-6:]
    notes = ("last-day", "special-circumstances", "text-gives-examples", "chinese-passport")
    return (
        *(Prompt(name, DAY) for name in ("result-stale", "result-so-far", "verdict-reached-achievement")),
        Prompt("result-points-test", SCORE),
        Prompt("open-prerequisites", {"prerequisites": in_a_row(prerequisites)}),
        *(Prompt(name, {"count": 2}) for name in ("weakest-english", "weak-english", "weak-without-chinese")),
        Prompt("open-could-change", {"criteria": in_a_row(gpt[-2:])}),
        *(
            Prompt(f"result-{finding}", {"count": 3, "criteria": in_a_row(gpt[place::4])})
            for place, finding in enumerate(("met", "not-met", "open", "unasked"))
        ),
        *RESULT_END,
        *(Prompt(f"note-{name}", DAY) for name in notes),
    )


def a_failed_result(_speech: Speech, _locale: str) -> tuple[Prompt, ...]:
    mends = sorted(name for name in expected() if name.startswith("mend-"))
    return (
        *(Prompt(name, DAY) for name in ("result-stale", "result-so-far")),
        Prompt("verdict-failed", {"prerequisites": in_a_row(CRITERIA[-6:])}),
        *(Prompt(name, DAY) for name in mends),
        *RESULT_END,
        *(Prompt(f"note-{name}", DAY) for name in ("chinese-passport", "text-gives-examples")),
    )


def help_on_a_question(speech: Speech, locale: str) -> tuple[Prompt, ...]:
    lines = (
        Prompt("command-line", {"name": name, "what": Prompt(f"command-{name}")}, layout=Layout.LINE)
        for name in COMMANDS
    )
    head = Prompt("help-commands", layout=Layout.HEADING)
    told = (Prompt("help-general"), head, *lines, _longest_told(speech, locale)[1])
    return (*told, *a_question(speech, locale))


def privacy_on_a_question(speech: Speech, locale: str) -> tuple[Prompt, ...]:
    args: dict[str, Arg] = {**DAY, "name": "n" * 200, "contact": "c" * 200, "days": 180, "minutes": 5}
    notice = (Prompt(name, args) for name in expected() if name.startswith("notice-"))
    return (*notice, Prompt("privacy-more"), *a_question(speech, locale))


def good_to_know(speech: Speech, locale: str) -> tuple[Prompt, ...]:
    notes = sorted(name for name in expected() if name.startswith("note-") and name != "note-chinese-passport")
    return (Prompt("notes-head"), *(Prompt(name, DAY) for name in notes), *a_question(speech, locale))


def what_comes_after(screen: str) -> Drawn:
    """The screens beside a result past its lists, of one to whom most schemes may be open."""
    walk = at("result", nationality="stateless", degree="bachelors", achievement="exceptional").wait(60)
    return lambda _speech, _locale: walk.send(screen).turn.screen.prompts


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize(
    "screen",
    [
        an_explained_question,
        help_on_a_question,
        privacy_on_a_question,
        an_open_result,
        a_failed_result,
        good_to_know,
        *(
            pytest.param(what_comes_after(screen), id=screen)
            for screen in ("~howto", "~deciding", "~approval", "~schemes")
        ),
    ],
)
def test_no_screen_is_longer_than_telegram_takes(speech: Speech, locale: str, screen: Drawn) -> None:
    said = speech.utter(Screen(screen(speech, locale)), locale, "abcdef", 1)
    assert utf16_length(said.text) <= LONGEST_TEXT
