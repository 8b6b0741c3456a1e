"""Years and months, said in every locale as people say them, and read back as the same."""

from datetime import date
from decimal import Decimal

import pytest
from builders import INTERVIEW

from conversations.reading import Read, read_years
from conversations.values import Number
from locales import LOCALES, Words, catalogue

DAY = date(2026, 11, 22)


def read(text: str) -> Number:
    """The number of years that a text says."""
    found = read_years(text, Words(), DAY)
    assert isinstance(found, Read)
    assert isinstance(found.value, Number)
    return found.value


def said(number: Number, locale: str) -> str:
    """The number of years as an answer said back."""
    prompt = INTERVIEW.by_id["graduate-years"].words(number)
    numbers = {name: value for name, value in prompt.args.items() if isinstance(value, int | Decimal)}
    return catalogue(locale).format(prompt.message, numbers)


@pytest.mark.parametrize(
    ("locale", "typed", "words"),
    [
        ("en", "68 months", "5 years 8 months"),
        ("en", "13 months", "1 year 1 month"),
        ("en", "8 months", "8 months"),
        ("en", "42 months", "3.5 years"),
        ("en", "36 months", "3 years"),
        ("en", "5.7 years", "5.7 years"),
        ("fr", "68 mois", "5 ans et 8 mois"),
        ("fr", "13 mois", "1 an et 1 mois"),
        ("fr", "1 mois", "1 mois"),
        ("zh-Hant", "68個月", "5年8個月"),
        ("zh-Hans", "8个月", "8个月"),
    ],
)
def test_a_part_of_a_year_is_said_in_months_where_it_is_of_whole_ones(locale: str, typed: str, words: str) -> None:
    assert said(read(typed), locale) == words


@pytest.mark.parametrize("locale", LOCALES)
def test_every_number_of_months_said_back_is_read_as_the_same(locale: str) -> None:
    counted = [read(f"{months} months") for months in range(70 * 12)]
    assert [read(said(number, locale)) for number in counted] == counted
