"""Rates from the file that ships with the package, and from small files of our own."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from zipfile import ZipFile

import pytest

from bot.rates import EcbRates

ON = date(2026, 11, 22)
SHIPPED = EcbRates()


@pytest.fixture
def rates(tmp_path: Path) -> EcbRates:
    rows = (
        "Date,USD,HKD,GBP,RUB,XYZ,",
        "2026-10-30,1.25,10.0,N/A,N/A,N/A,",
        "2026-09-30,1.50,9.0,0.5,N/A,N/A,",
        "2026-09-29,1.75,9.0,0.6,N/A,2.0,",
        "2022-03-01,1.75,9.0,0.6,117.2,2.0,",
    )
    with ZipFile(tmp_path / "rates.zip", "w") as archive:
        archive.writestr("rates.csv", "\n".join(rows))
    return EcbRates(tmp_path / "rates.zip")


def test_a_rate_is_crossed_through_the_euro_on_its_newest_day(rates: EcbRates) -> None:
    assert rates.rate("USD", ON) == (Decimal(8), date(2026, 10, 30))


def test_the_euro_itself_has_the_rate_of_the_hong_kong_dollar(rates: EcbRates) -> None:
    assert rates.rate("EUR", ON) == (Decimal("10.0"), date(2026, 10, 30))


def test_a_rate_thirty_days_older_than_the_newest_still_serves(rates: EcbRates) -> None:
    assert rates.rate("GBP", ON) == (Decimal(20), date(2026, 9, 30))


@pytest.mark.parametrize("currency", ["XYZ", "RUB", "TWD"])
def test_a_rate_older_than_that_or_missing_is_none(rates: EcbRates, currency: str) -> None:
    assert rates.rate(currency, ON) is None


@pytest.mark.parametrize("currency", ["USD", "EUR", "CNY", "GBP", "JPY", "INR", "ZAR", "SGD"])
def test_the_shipped_data_knows_the_great_currencies(currency: str) -> None:
    found = SHIPPED.rate(currency, ON)
    assert found is not None
    assert found[0] > 0


@pytest.mark.parametrize("currency", ["RUB", "HRK", "TWD", "MOP", "AED", "VND"])
def test_the_shipped_data_has_no_fit_rate_for_others(currency: str) -> None:
    assert SHIPPED.rate(currency, ON) is None
