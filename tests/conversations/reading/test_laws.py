"""What holds of every reader: it never fails, it is quick, its choices lead to a value, it reads what was rendered."""

import time
from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from babel import Locale
from babel.dates import format_date
from babel.numbers import format_currency, format_decimal
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.rates import EcbRates
from conversations.reading import (
    Misreading,
    Read,
    Reading,
    Unclear,
    fold,
    is_unsure,
    read_age,
    read_date,
    read_money,
    read_option,
    read_places,
    read_tongues,
    read_years,
    read_yes_no,
)
from conversations.values import Born, Money, Number, Places, Tongues
from locales import Words
from scoring import load_rulesets

ON = date(2026, 11, 22)
EXCLUDED = load_rulesets().named("qmas-gpt-2024").excluded("nationality")
RATES = EcbRates()
WORDS = Words()
LOCALES = ("en", "fr", "zh_Hant_HK", "zh_Hant", "zh_Hans")

Reader = Callable[[str], Reading]
unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # time has a test of its own


def _money(text: str, likely: str | None = None) -> Reading:
    return read_money(text, WORDS, RATES, ON, likely)


READERS: dict[str, Reader] = {
    "years": lambda text: read_years(text, WORDS, ON),
    "age": lambda text: read_age(text, WORDS, ON),
    "date": lambda text: read_date(text, WORDS, ON),
    "money": _money,
    "money in euros": lambda text: _money(text, "EUR"),
    "money in Taiwan dollars": lambda text: _money(text, "TWD"),
    "places": lambda text: read_places(text, WORDS, EXCLUDED),
    "tongues": lambda text: read_tongues(text, WORDS),
    "option": lambda text: read_option(text, {"yes": frozenset({"yes", "y"}), "yea": frozenset({"y"})}),
}

_TRAPS = """
    5 12 1.200 1,5 一 百二 萬 万 多 半 年 個月 月 日 民國 1990 03/04/1990 - + $ ¥ € HK$ EUR 元 rupees k m lakh million a
    an ans mois depuis since almost more than à et and under 2021年3月 Korea Cuba France 和 、 , . = =CU =5? ½ ²
"""
_PIECES = st.sampled_from(_TRAPS.split())
TEXTS = st.one_of(
    st.text(st.characters(), max_size=60),
    st.lists(_PIECES, max_size=8).map(" ".join),
    st.lists(_PIECES, max_size=8).map("".join),
)


@pytest.mark.parametrize("reader", READERS.values(), ids=READERS)
@unhurried
@given(text=TEXTS)
@example("\ud800\x00")
@example("1" * 60)
@example("=99999999999999999999999")
@example("٣ years")
@example(";.000多")
@example("0:.001多")
def test_no_text_makes_a_reader_fail_and_every_choice_reads_within_three_steps(reader: Reader, text: str) -> None:
    _assert_ends(reader, reader(text), steps=3)


def _assert_ends(reader: Reader, reading: Reading, steps: int) -> None:
    assert isinstance(reading, Read | Unclear | Misreading)
    if isinstance(reading, Unclear):
        assert steps, reading
        assert reading.choices
        for choice in reading.choices:
            following = reader(choice.text)
            assert not isinstance(following, Misreading), choice
            _assert_ends(reader, following, steps - 1)


@unhurried
@given(text=st.text(max_size=60))
def test_yes_no_and_unsure_read_any_text(text: str) -> None:
    assert read_yes_no(text, WORDS) in (True, False, None)
    assert is_unsure(text, WORDS) in (True, False)


@unhurried
@given(text=st.text(max_size=60))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    "piece", ["1", "五", "a ", "1,", "and ", "- ", "萬", "\u200b", "é", "france, ", "english ", "= "]
)
@pytest.mark.parametrize("reader", READERS.values(), ids=READERS)
def test_the_longest_message_is_read_in_a_tenth_of_a_second(reader: Reader, piece: str) -> None:
    text = (piece * 4096)[:4096]
    start = time.process_time()
    reader(text)
    assert time.process_time() - start < 0.1


@pytest.mark.parametrize("locale", LOCALES)
@unhurried
@given(years=st.integers(0, 7000).map(lambda cents: Decimal(cents) / 100))
def test_years_rendered_are_read_again(locale: str, years: Decimal) -> None:
    assert READERS["years"](format_decimal(years, locale=locale)) == Read(Number.exactly(years))


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("pattern", [None, "#,##0.00 ¤", "¤#,##0"])
@unhurried
@given(amount=st.integers(100_000, 10**9), currency=st.sampled_from(["HKD", "EUR", "GBP"]))
def test_sums_rendered_are_read_again(locale: str, pattern: str | None, amount: int, currency: str) -> None:
    rendered = format_currency(amount, currency, pattern, locale=locale, currency_digits=pattern != "¤#,##0")
    read = read_money(rendered, WORDS, RATES, ON, None, is_income=False)
    assert isinstance(read, Read), rendered
    assert isinstance(read.value, Money)
    assert (read.value.amount, read.value.currency) == (Decimal(amount), currency)


@pytest.mark.parametrize("locale", LOCALES)
@unhurried
@given(day=st.dates(date(1907, 1, 1), ON))
def test_dates_rendered_are_read_again(locale: str, day: date) -> None:
    assert READERS["date"](format_date(day, "long", locale=locale)) == Read(Born(day))


@pytest.mark.parametrize("locale", LOCALES)
def test_places_rendered_are_read_again_the_excluded_ones_once_confirmed(locale: str) -> None:
    codes = {code for named in WORDS.places().values() for code in named}
    names = {code: Locale.parse(locale).territories[code] for code in codes}
    wrong = {
        name: reading for code, name in names.items() if (reading := _confirmed(name, code)) != Read(Places((code,)))
    }
    assert wrong == {}


def _confirmed(name: str, code: str) -> Reading:
    reading = READERS["places"](name)
    if code in EXCLUDED:
        assert isinstance(reading, Unclear)
        return READERS["places"](reading.choices[0].text)
    return reading


@pytest.mark.parametrize("locale", LOCALES)
def test_tongues_rendered_are_read_again(locale: str) -> None:
    codes = {code for code in WORDS.tongues().values() if code in Locale.parse(locale).languages}
    names = {code: Locale.parse(locale).languages[code] for code in codes}
    wrong = {name: code for code, name in names.items() if READERS["tongues"](name) != Read(Tongues((code,)))}
    assert wrong == {}
