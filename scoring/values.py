"""One fact's value, read strictly from JSON and written back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import partial
from math import isfinite
from typing import NamedTuple

from scoring.countries import COUNTRY_CODES
from scoring.errors import EvidenceError
from scoring.facts import FACTS, Fact, Kind


class Range(NamedTuple):
    """A number as far as it is known: from `low` to `high`, None where an end is not known; exact where both agree."""

    low: Decimal | None
    high: Decimal | None
    is_high_open: bool = False

    @property
    def is_exact(self) -> bool:
        """Whether only one number is left."""
        return self.low is not None and self.low == self.high and not self.is_high_open

    def is_under(self, line: Decimal) -> bool:
        """Whether every number here is less than the line."""
        high = self.high
        return high is not None and (high < line or (self.is_high_open and high == line))

    def is_above(self, other: Range) -> bool:
        """Whether even the lowest number here exceeds every number there."""
        if self.low is None or other.high is None:
            return False
        return self.low > other.high or (other.is_high_open and self.low == other.high)

    def cut_to(self, other: Range) -> Range:
        """Leave out what exceeds every number of the other."""
        if other.high is None or (self.high is not None and self.high < other.high):
            return self
        is_high_open = other.is_high_open or (self.high == other.high and self.is_high_open)
        return Range(self.low, other.high, is_high_open)


# Ages, counts and years in quarters: the numbers of nearly everybody, and of nobody in particular.
_COMMON = {float(number): Range(number, number) for number in (Decimal(quarters) / 4 for quarters in range(401))}
_ENDS = frozenset({"from", "below"})

Value = bool | str | date | Range | frozenset[str]


def write_value(fact: Fact, value: Value) -> object:
    """Write a value as the JSON it can be read from again."""
    if isinstance(value, Range):
        return _write_range(fact, value)
    if isinstance(value, date):
        return value.isoformat()
    return sorted(value) if isinstance(value, frozenset) else value


def _refusal(fact: Fact, raw: object, wanted: str) -> EvidenceError:
    if raw is None:
        return EvidenceError(f"{fact.name}: null is no value; leave out a fact that is not known", fact.name)
    return EvidenceError(f"{fact.name}: must be {wanted}", fact.name)


def _read_flag(fact: Fact, raw: object) -> bool:
    if not isinstance(raw, bool):
        raise _refusal(fact, raw, "true or false")
    return raw


def _read_choice(fact: Fact, raw: object) -> str:
    if not isinstance(raw, str) or raw not in fact.choices:
        raise _refusal(fact, raw, "one of " + ", ".join(fact.choices))
    return raw


def _read_date(fact: Fact, raw: object) -> date:
    if isinstance(raw, str) and len(raw) == len("2000-01-31"):
        try:
            return date.fromisoformat(raw)
        except ValueError:
            pass  # refused below, together with every other shape
    if isinstance(raw, date) and not isinstance(raw, datetime):
        return raw
    raise _refusal(fact, raw, "a date that exists, written 2000-01-31")


def _read_country(fact: Fact, raw: object) -> str:
    if not isinstance(raw, str) or raw not in COUNTRY_CODES:
        raise _refusal(fact, raw, "a country or place as two capital letters of ISO 3166-1, such as FR")
    return raw


def _read_countries(fact: Fact, raw: object) -> frozenset[str]:
    if type(raw) is not list and (not isinstance(raw, Sequence) or isinstance(raw, str)):
        raise _refusal(fact, raw, "a list of two-letter codes of ISO 3166-1, [] where there are none")
    return frozenset([_read_country(fact, code) for code in raw])


def _read_number(fact: Fact, raw: object) -> Range:
    # By far the most are plain numbers within the limits, which these are compared with faster than a Decimal; and
    # JSON's own types are told at once, where an abstract one takes a search.
    if (type(raw) is int or (type(raw) is float and not fact.is_whole)) and fact.low <= raw <= fact.high:
        if (common := _COMMON.get(raw)) is not None:
            return common
        number = Decimal(raw if type(raw) is int else repr(raw))
    elif type(raw) is dict or isinstance(raw, Mapping):
        return _read_range(fact, raw)
    else:
        number = _decimal(fact, raw)
        if not fact.low <= number <= fact.high:
            raise _out_of_limits(fact, raw)
    return Range(number, number)


_OF_KIND: Mapping[Kind, Callable[[Fact, object], Value]] = {
    Kind.FLAG: _read_flag,
    Kind.CHOICE: _read_choice,
    Kind.DATE: _read_date,
    Kind.COUNTRY: _read_country,
    Kind.COUNTRIES: _read_countries,
}
# By fact: reads its JSON value; EvidenceError names the fact and never repeats the value.
READERS: Mapping[str, Callable[[object], Value]] = {
    name: partial(_OF_KIND.get(fact.kind, _read_number), fact) for name, fact in FACTS.items()
}


def _read_range(fact: Fact, raw: Mapping[object, object]) -> Range:
    if not raw or not raw.keys() <= _ENDS:
        raise _refusal(fact, raw, 'a number, or a range with "from", "below" or both')
    low = _decimal(fact, raw["from"]) if "from" in raw else None
    below = _decimal(fact, raw["below"]) if "below" in raw else None
    if (low is not None and not fact.low <= low <= fact.high) or (below is not None and below <= fact.low):
        raise _out_of_limits(fact, raw)
    if low is not None and below is not None and low >= below:
        raise _refusal(fact, raw, 'a range whose "from" is less than its "below"')
    if below is not None and fact.is_whole:
        return Range(low, below - 1)
    return Range(low, below, below is not None)


def _decimal(fact: Fact, raw: object) -> Decimal:
    if type(raw) is float and not fact.is_whole and isfinite(raw):
        return Decimal(repr(raw))
    if isinstance(raw, int) and not isinstance(raw, bool):
        return Decimal(raw)
    if not isinstance(raw, (float, Decimal)):
        raise _refusal(fact, raw, f"a number{_unit(fact)}")
    number = Decimal(repr(raw)) if isinstance(raw, float) else raw
    if not number.is_finite():
        raise _refusal(fact, raw, f"a number{_unit(fact)}")
    if fact.is_whole and number != number.to_integral_value():
        raise _refusal(fact, raw, f"a whole number{_unit(fact)}")
    return number


def _out_of_limits(fact: Fact, raw: object) -> EvidenceError:
    return _refusal(fact, raw, f"from {fact.low} to {fact.high}{_unit(fact)}")


def _unit(fact: Fact) -> str:
    return f" ({fact.unit})"


def _write_range(fact: Fact, numbers: Range) -> object:
    if numbers.is_exact and numbers.low is not None:
        return _plain(numbers.low)
    ends: dict[str, int | float] = {}
    if numbers.low is not None:
        ends["from"] = _plain(numbers.low)
    if numbers.high is not None:
        ends["below"] = _plain(numbers.high + 1 if fact.is_whole else numbers.high)
    return ends


def _plain(number: Decimal) -> int | float:
    """Rounded to a float's digits first: what is whole only then is written as whole, as it will be when read back."""
    if number == number.to_integral_value():
        return int(number)
    written = float(number)
    return int(written) if written.is_integer() else written
