"""Amounts: the margin and the day of a rate, words that no list holds, and what is said back and read again."""

import tomllib
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.rates import EcbRates
from bot.speech import Speech
from conversations import QMAS, Prompt, Sum
from conversations.questions.question import Reader
from conversations.reading import Read, Reading, Unclear, fold, read_money
from conversations.reading.token_kinds import TokenKind, vocabulary
from conversations.reading.tokens import scan
from conversations.values import Money, Number
from locales import LOCALES, Words
from scoring import load_rulesets

RATE_ON, ON = date(2026, 10, 30), date(2026, 11, 22)
RATES = EcbRates()
BY_ID = QMAS.under(load_rulesets(), ON).by_id
CURRENCIES = ("HKD", "AUD", "CAD", "CHF", "CNY", "EUR", "GBP", "ILS", "INR", "JPY", "KRW", "MYR", "SGD", "USD", "ZAR")


class OneRate:
    """Euros only, at HK$ 8.5."""

    def rate(self, currency: str, on: date) -> tuple[Decimal, date] | None:  # noqa: ARG002 - one rate serves every day
        """HK$ for a euro."""
        return (Decimal("8.5"), RATE_ON) if currency == "EUR" else None


def _read(text: str, on: date) -> Money:
    reading = read_money(text, Words(), OneRate(), on, None)
    assert isinstance(reading, Read)
    assert isinstance(reading.value, Money)
    return reading.value


def _typed(question: str, text: str, locale: str = "en") -> Reading:
    return BY_ID[question].read_typed(text, Reader(Words().led_by(locale), RATES, ON))


def test_a_converted_amount_is_a_range_of_five_percent_around_the_rate_of_the_day() -> None:
    expected = Number(Decimal(807_500), Decimal(892_500))
    assert _read("100 000 €", RATE_ON + timedelta(90)) == Money(Decimal(100_000), "EUR", expected, RATE_ON)


def test_the_range_is_ten_percent_once_the_rate_is_over_ninety_days_old() -> None:
    expected = Number(Decimal(765_000), Decimal(935_000))
    assert _read("100 000 €", RATE_ON + timedelta(91)) == Money(Decimal(100_000), "EUR", expected, RATE_ON)


def test_hong_kong_dollars_are_exact() -> None:
    assert _read("HK$1,000,000", RATE_ON) == Money(Decimal(1_000_000), "HKD", Number.exactly(1_000_000))


def test_more_than_an_amount_has_no_end() -> None:
    assert _read("plus de 100 000 €", RATE_ON).hkd == Number(Decimal(807_500), None)


def test_less_than_an_amount_is_said_back_by_its_upper_end() -> None:
    assert _read("under 1m HKD", RATE_ON).amount == Decimal(1_000_000)


def test_nothing_is_nothing_in_a_currency_without_a_rate() -> None:
    assert _read("0 TWD", RATE_ON).hkd == Number.exactly(0)


RIGHT = tomllib.loads((Path(__file__).parent / "right.toml").read_text(encoding="utf-8"))
CASES = [(question, text) for question in ("income", "profit") for text in RIGHT[question]]
KNOWN = vocabulary(Words(), tuple(kind for kind in TokenKind if kind.words or kind is TokenKind.FILLER), "money")
DENYING = sorted(Words().cues()["not"] | Words().cues()["none"])


def _is_unknown(word: str) -> bool:
    tokens = scan(fold(word), KNOWN)
    return bool(tokens) and all(token.kind is TokenKind.WORD for token in tokens)


@pytest.mark.parametrize(("question", "text"), CASES)
@settings(deadline=None, max_examples=60)
@given(word=st.text(st.characters(categories=["L"]), min_size=2, max_size=12).filter(_is_unknown), data=st.data())
def test_no_amount_counts_beside_a_word_that_no_list_holds(
    question: str, text: str, word: str, data: st.DataObject
) -> None:
    assert isinstance(_typed(question, text), Read)
    at = data.draw(st.integers(0, len(text)))
    reading = _typed(question, f"{text[:at]} {word} {text[at:]}")
    assert not isinstance(reading, Read)


@pytest.mark.parametrize("words", DENYING)
def test_no_amount_counts_beside_a_word_that_denies(words: str) -> None:
    for text in (f"{words} HK$1,200,000", f"HK$1,200,000 {words}"):
        reading = _typed("income", text)
        assert not isinstance(reading, Read)
        assert not isinstance(reading, Unclear) or len(reading.choices) > 1


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("currency", CURRENCIES)
@pytest.mark.parametrize("stated", ["1200000", "3000", "85.5", "1000000-1250000", "500000+", "0-800000"])
@pytest.mark.parametrize("question", ["income", "profit"])
def test_an_amount_said_back_is_read_as_the_same(locale: str, currency: str, stated: str, question: str) -> None:
    settled = _typed(question, f"={stated} {currency.lower()} year")
    assert isinstance(settled, Read)
    assert _typed(question, Speech.of_the_lists().text(BY_ID[question].words(settled.value), locale), locale) == settled


@pytest.mark.parametrize("locale", LOCALES)
def test_a_loss_said_back_is_read_as_the_same_and_its_echo_says_what_it_counts_as(locale: str) -> None:
    loss = Read(Money(Decimal(-6_000_000), "HKD", Number.exactly(0)))
    assert _typed("profit", "-6m") == loss
    assert _typed("profit", Speech.of_the_lists().text(BY_ID["profit"].words(loss.value), locale), locale) == loss
    assert BY_ID["profit"].echo(loss.value) == Prompt("answer-no-profit", {"sum": Sum(Decimal(0), "HKD")})
