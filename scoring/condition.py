"""What must hold of the facts: the few kinds of condition, each judged in three values."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from scoring.evidence import DAY
from scoring.values import Range, Value

Known = Mapping[str, Value]


class Finding(Enum):
    """How one criterion came out; open means that the facts known do not settle it."""

    MET = "met"
    NOT_MET = "not_met"
    OPEN = "open"


# Looked up a few hundred times a turn: a module's name is found faster than a member of an enumeration.
_MET, _NOT_MET, _OPEN = Finding.MET, Finding.NOT_MET, Finding.OPEN
_OPPOSITE = {_MET: _NOT_MET, _NOT_MET: _MET, _OPEN: _OPEN}


class Condition(ABC):
    """What must hold of the facts; more knowledge can settle it and never overturns it."""

    __slots__ = ()

    @property
    @abstractmethod
    def facts(self) -> tuple[str, ...]:
        """The facts it names, in the order of the text."""

    @abstractmethod
    def __str__(self) -> str:
        """Write it on one line, for people who read the rules."""

    @abstractmethod
    def judge(self, known: Known) -> Finding:
        """Say how it stands on the facts known."""

    @abstractmethod
    def unsettled(self, known: Known) -> tuple[str, ...]:
        """Name the facts, absent or known as a range, that keep it open and could still settle it."""


@dataclass(frozen=True, slots=True)
class _OneFact(Condition):
    fact: str

    @property
    def facts(self) -> tuple[str, ...]:
        return (self.fact,)

    def unsettled(self, known: Known) -> tuple[str, ...]:
        return (self.fact,) if self.judge(known) is _OPEN else ()


@dataclass(frozen=True, slots=True)
class AtLeast(_OneFact):
    """The number reaches the line."""

    line: Decimal

    def __str__(self) -> str:
        """Write it as an inequality."""
        return f"{self.fact} >= {self.line:,}"

    def judge(self, known: Known) -> Finding:
        """Met once the lowest number possible is on the line."""
        number = known.get(self.fact)
        if not isinstance(number, Range):
            return _OPEN
        if number.low is not None and number.low >= self.line:
            return _MET
        high = number.high
        if high is not None and (high < self.line or (number.is_high_open and high == self.line)):
            return _NOT_MET
        return _OPEN


@dataclass(frozen=True, slots=True)
class AtMost(_OneFact):
    """The number does not pass the line."""

    line: Decimal

    def __str__(self) -> str:
        """Write it as an inequality."""
        return f"{self.fact} <= {self.line:,}"

    def judge(self, known: Known) -> Finding:
        """Met once the highest number possible is on the line."""
        number = known.get(self.fact)
        if not isinstance(number, Range):
            return _OPEN
        if number.high is not None and number.high <= self.line:
            return _MET
        return _NOT_MET if number.low is not None and number.low > self.line else _OPEN


@dataclass(frozen=True, slots=True)
class Below(_OneFact):
    """The number stays under the line."""

    line: Decimal

    def __str__(self) -> str:
        """Write it as an inequality."""
        return f"{self.fact} < {self.line:,}"

    def judge(self, known: Known) -> Finding:
        """Met once every number possible is under the line."""
        return _OPPOSITE[AtLeast(self.fact, self.line).judge(known)]


@dataclass(frozen=True, slots=True)
class WithinYears(_OneFact):
    """A calendar year lies less than so many years before the year of the day; just so many is open for good."""

    years: int

    def __str__(self) -> str:
        """Write what is met, open and not met."""
        return f"year of the day - {self.fact} < {self.years}, open at {self.years}"

    def judge(self, known: Known) -> Finding:
        """Only the years are told, so the month and day that would decide the last one are not known."""
        since = self._years_since(known)
        if since is None:
            return _OPEN
        fewest, most = since
        if most is not None and most < self.years:
            return _MET
        return _NOT_MET if fewest is not None and fewest > self.years else _OPEN

    def unsettled(self, known: Known) -> tuple[str, ...]:
        """Asking again for a year that is the last one would settle nothing."""
        fewest, most = self._years_since(known) or (None, None)
        is_last = fewest == most == self.years
        return (self.fact,) if self.judge(known) is _OPEN and not is_last else ()

    def _years_since(self, known: Known) -> tuple[Decimal | None, Decimal | None] | None:
        year, day = known.get(self.fact), known.get(DAY)
        if not isinstance(year, Range) or not isinstance(day, date):
            return None
        fewest = None if year.high is None else day.year - year.high
        return fewest, None if year.low is None else day.year - year.low


@dataclass(frozen=True, slots=True)
class Is(_OneFact):
    """The fact has this very value."""

    value: Value

    def __str__(self) -> str:
        """Write yes or no for a flag."""
        value = ("no", "yes")[self.value] if isinstance(self.value, bool) else str(self.value)
        return f"{self.fact} is {value}"

    def judge(self, known: Known) -> Finding:
        """Open only while the fact is absent."""
        value = known.get(self.fact)
        if value is None:
            return _OPEN
        return _MET if value == self.value else _NOT_MET


@dataclass(frozen=True, slots=True)
class OneOf(_OneFact):
    """The fact is among these values."""

    values: frozenset[Value]

    def __str__(self) -> str:
        """Write the values in order."""
        return f"{self.fact} is one of {_written(self.values)}"

    def judge(self, known: Known) -> Finding:
        """Open only while the fact is absent."""
        value = known.get(self.fact)
        if value is None:
            return _OPEN
        return _MET if value in self.values else _NOT_MET


@dataclass(frozen=True, slots=True)
class NoneOf(_OneFact):
    """The fact is not among these values; a list that holds one of them leaves the condition open for good."""

    values: frozenset[Value]

    def __str__(self) -> str:
        """Write the values in order."""
        return f"{self.fact} is none of {_written(self.values)}"

    def judge(self, known: Known) -> Finding:
        """A list is of further things, which alone decide nothing: see `other_nationalities`."""
        value = known.get(self.fact)
        if value is None:
            return _OPEN
        if isinstance(value, frozenset):
            return _MET if self.values.isdisjoint(value) else _OPEN
        return _NOT_MET if value in self.values else _MET

    def unsettled(self, known: Known) -> tuple[str, ...]:
        """Only an absent fact is wanted: asking again for a known list would settle nothing."""
        return () if self.fact in known else (self.fact,)


@dataclass(frozen=True, slots=True)
class OpenFor(_OneFact):
    """For these values it was not found how they are judged: open for good; any other value meets it."""

    values: frozenset[Value]

    def __str__(self) -> str:
        """Write the values in order."""
        return f"{self.fact} (open where it is {_written(self.values)})"

    def judge(self, known: Known) -> Finding:
        """Never not met."""
        value = known.get(self.fact)
        return _OPEN if value is None or value in self.values else _MET

    def unsettled(self, known: Known) -> tuple[str, ...]:
        """Only an absent fact is wanted: asking again for a known one would settle nothing."""
        return () if self.fact in known else (self.fact,)


def _written(values: Iterable[Value]) -> str:
    return ", ".join(sorted(map(str, values)))


@dataclass(frozen=True, slots=True)
class _Several(Condition):
    parts: tuple[Condition, ...]

    def _joined(self, word: str) -> str:
        return word.join(f"({part})" if isinstance(part, _Several) else str(part) for part in self.parts)

    @property
    def facts(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(fact for part in self.parts for fact in part.facts))

    def unsettled(self, known: Known) -> tuple[str, ...]:
        if self.judge(known) is not _OPEN:
            return ()
        return tuple(dict.fromkeys(fact for part in self.parts for fact in part.unsettled(known)))


@dataclass(frozen=True, slots=True)
class All(_Several):
    """Every part is met; one that is not met decides."""

    def __str__(self) -> str:
        """Join the parts, brackets where one is joined itself."""
        return self._joined(" and ")

    def judge(self, known: Known) -> Finding:
        """Stop at the first part that is not met."""
        finding = _MET
        for part in self.parts:
            found = part.judge(known)
            if found is _NOT_MET:
                return _NOT_MET
            if found is _OPEN:
                finding = _OPEN
        return finding


@dataclass(frozen=True, slots=True)
class Any(_Several):
    """One part is met; one that is met decides."""

    def __str__(self) -> str:
        """Join the parts, brackets where one is joined itself."""
        return self._joined(" or ")

    def judge(self, known: Known) -> Finding:
        """Stop at the first part that is met."""
        finding = _NOT_MET
        for part in self.parts:
            found = part.judge(known)
            if found is _MET:
                return _MET
            if found is _OPEN:
                finding = _OPEN
        return finding
