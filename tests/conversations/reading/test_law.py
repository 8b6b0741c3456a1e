"""The one law of all readers: a word from outside the lists, beside a right answer, lets no fact out without a tap."""

import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from builders import INTERVIEW, RATES, SPEECH
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conversations.questions.question import Reader
from conversations.reading import Misreading, Read, Reading
from conversations.values import Chosen, Number
from locales import LOCALES, Words
from scoring import load_rulesets, universities_on

ON = date(2026, 11, 22)
RIGHT = tomllib.loads((Path(__file__).parent / "right.toml").read_text(encoding="utf-8"))
CASES = [(question, text) for question, texts in RIGHT.items() for text in texts]
READER = Reader(Words(), RATES, ON, universities_on(ON), rulesets=(load_rulesets().named("qmas-gpt-2024"),))
# Of no list of any language: what may be a hedge, a denial, another person or another thing.
OUTSIDE = [
    "flurbs",
    "hardlyish",
    "unzorblaxed",
    "sans-doutement",
    "Müllerweg",
    "駑駘",
    "嗰隻",
    "譬如",
    "いろは",
    "привет",
]
unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=300)


def read(question: str, text: str, locale: str) -> Reading:
    """As the chat reads it."""
    return INTERVIEW.by_id[question].read(text, READER.led_by(locale))


@pytest.mark.parametrize(("question", "text"), CASES)
@pytest.mark.parametrize("locale", LOCALES)
def test_a_right_answer_counts_outright_whatever_the_language_of_the_chat(
    question: str, text: str, locale: str
) -> None:
    assert isinstance(read(question, text, locale), Read)


@unhurried
@given(st.sampled_from(CASES), st.sampled_from(OUTSIDE), st.floats(0, 1), st.sampled_from(LOCALES))
def test_a_word_from_outside_the_lists_lets_no_fact_out_without_a_tap(
    case: tuple[str, str], word: str, share: float, locale: str
) -> None:
    question, text = case
    at = round(share * len(text))
    assert not isinstance(read(question, f"{text[:at]} {word} {text[at:]}", locale), Read)


COURTESIES = sorted(Words().cues()["courtesy"])


@unhurried
@given(st.sampled_from(CASES), st.sampled_from(COURTESIES), st.sampled_from(COURTESIES), st.sampled_from(LOCALES))
def test_greetings_and_thanks_around_an_answer_leave_it_as_it_is(
    case: tuple[str, str], before: str, behind: str, locale: str
) -> None:
    question, text = case
    assert read(question, f"{before.capitalize()}, {text}, {behind}!", locale) == read(question, text, locale)


@pytest.mark.parametrize("locale", LOCALES)
def test_no_greeting_is_an_answer(locale: str) -> None:
    answered = {
        (question, text) for question in RIGHT for text in COURTESIES if isinstance(read(question, text, locale), Read)
    }
    assert answered - {("nationality", "stp")} == set()  # the code of a country, too


@pytest.mark.parametrize("text", ["anglais et mari", "mari, anglais"])
@pytest.mark.parametrize("locale", LOCALES)
def test_what_one_language_says_is_of_somebody_else_counts_in_none(text: str, locale: str) -> None:
    found = read("languages", text, locale)
    assert not isinstance(found, Read)
    assert isinstance(found, Misreading) == (locale == "fr")


def numbers(most: int) -> st.SearchStrategy[Number]:
    """Exact, with no end, from nothing, and between."""
    ends = st.integers(1, most - 1).map(Decimal)
    return st.one_of(
        ends.map(Number.exactly),
        ends.map(lambda low: Number(low, None)),
        ends.map(lambda high: Number(Decimal(0), high)),
        ends.map(lambda low: Number(low, low + 1)),
    )


@pytest.mark.parametrize("locale", LOCALES)
@unhurried
@given(question=st.sampled_from(["graduate-years", "employer-years", "international"]), number=numbers(40))
def test_years_said_back_are_read_as_the_same(locale: str, question: str, number: Number) -> None:
    asked = INTERVIEW.by_id[question]
    said = SPEECH.text(asked.words(number), locale)
    found = read(question, said, locale)
    assert isinstance(found, Read), said
    assert asked.settle(found.value, READER) == asked.settle(number, READER), said


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("question", ["graduate-years", "employer-years", "field-years", "international"])
def test_the_words_of_each_option_choose_it(question: str, locale: str) -> None:
    asked = INTERVIEW.by_id[question]
    chosen = {name: read(question, SPEECH.text(asked.label(name), locale), locale) for name in asked.names}
    assert chosen == {name: Read(Chosen(name)) for name in asked.names}
