"""Conversion to HK$: the margin, the day of the rate, and what has no rate."""

from datetime import date, timedelta
from decimal import Decimal

from conversations.reading import Read, read_money
from conversations.values import Money, Number
from locales import Words

RATE_ON = date(2026, 10, 30)


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
