"""What must hold of the facts: the few kinds of condition, each judged in three values."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum, IntEnum
from typing import ClassVar

from scoring.evidence import DAY
from scoring.values import Range, Value

Known = Mapping[str, Value]


class Finding(Enum):
    """How one criterion came out; open means that the facts known do not settle it."""

    MET = "met"
    NOT_MET = "not_met"
    OPEN = "open"


class Mark(IntEnum):
    """How a condition on one fact stands: a finding, less or more open as an answer could still settle it or not."""

    MET = 0
    NOT_MET = 1
    OPEN = 2
    OPEN_FOR_GOOD = 3


# Looked up a few hundred times a turn: a module's name is found faster than a member of an enumeration.
_MET, _NOT_MET, _OPEN = Finding.MET, Finding.NOT_MET, Finding.OPEN
_FINDINGS = (_MET, _NOT_MET, _OPEN, _OPEN)
_IS_MET, _IS_NOT_MET, _IS_OPEN, _IS_OPEN_FOR_GOOD = Mark


class Condition(ABC):
    """What must hold of the facts; more knowledge can settle it and never overturns it."""

    __slots__ = ()

    @property
    @abstractmethod
    def singles(self) -> tuple[OneFact, ...]:
        """The conditions on one fact each that it is made of; how it comes out follows from their marks alone."""

    @property
    def facts(self) -> tuple[str, ...]:
        """The facts it names, each once, in the order of the text."""
        return tuple(dict.fromkeys(single.fact for single in self.singles))

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
class OneFact(Condition):
    """A condition on one fact."""

    fact: str

    @property
    def singles(self) -> tuple[OneFact, ...]:
        """Itself."""
        return (self,)

    @abstractmethod
    def mark(self, known: Known) -> Mark:
        """Say how it stands on the facts known, and whether an answer could still settle it."""

    def judge(self, known: Known) -> Finding:
        """Say how it stands on the facts known."""
        return _FINDINGS[self.mark(known)]

    def unsettled(self, known: Known) -> tuple[str, ...]:
        """Name its fact, where an answer could settle it."""
        return (self.fact,) if self.mark(known) is _IS_OPEN else ()


@dataclass(frozen=True, slots=True)
class Inequality(OneFact):
    """A condition on the side of a line that a number is on."""

    sign: ClassVar[str]

    line: Decimal

    def __str__(self) -> str:
        """Write it as an inequality."""
        return f"{self.fact} {self.sign} {self.line:,}"


@dataclass(frozen=True, slots=True)
class AtLeast(Inequality):
    """The number reaches the line."""

    sign = ">="

    def mark(self, known: Known) -> Mark:
        """Met once the lowest number possible is on the line."""
        number = known.get(self.fact)
        if not isinstance(number, Range):
            return _IS_OPEN
        if number.low is not None and number.low >= self.line:
            return _IS_MET
        return _IS_NOT_MET if number.is_under(self.line) else _IS_OPEN


@dataclass(frozen=True, slots=True)
class AtMost(Inequality):
    """The number does not pass the line."""

    sign = "<="

    def mark(self, known: Known) -> Mark:
        """Met once the highest number possible is on the line."""
        number = known.get(self.fact)
        if not isinstance(number, Range):
            return _IS_OPEN
        if number.high is not None and number.high <= self.line:
            return _IS_MET
        return _IS_NOT_MET if number.low is not None and number.low > self.line else _IS_OPEN


@dataclass(frozen=True, slots=True)
class Below(Inequality):
    """The number stays under the line."""

    sign = "<"

    def mark(self, known: Known) -> Mark:
        """Met once every number possible is under the line."""
        number = known.get(self.fact)
        if not isinstance(number, Range):
            return _IS_OPEN
        if number.is_under(self.line):
            return _IS_MET
        return _IS_NOT_MET if number.low is not None and number.low >= self.line else _IS_OPEN


@dataclass(frozen=True, slots=True)
class WithinYears(OneFact):
    """A calendar year lies less than so many years before the year of the day; just so many is open for good."""

    years: int

    def __str__(self) -> str:
        """Write what is met, open and not met."""
        return f"year of the day - {self.fact} < {self.years}, open at {self.years}"

    def mark(self, known: Known) -> Mark:
        """Only the years are told, so the month and day that would decide the last one are not known."""
        year, day = known.get(self.fact), known.get(DAY)
        if not isinstance(year, Range) or not isinstance(day, date):
            return _IS_OPEN
        last = day.year - self.years
        if year.low is not None and year.low > last:
            return _IS_MET
        if year.high is not None and year.high < last:
            return _IS_NOT_MET
        return _IS_OPEN_FOR_GOOD if year.low == year.high == last else _IS_OPEN


@dataclass(frozen=True, slots=True)
class Is(OneFact):
    """The fact has this very value."""

    value: Value

    def __str__(self) -> str:
        """Write yes or no for a flag."""
        value = ("no", "yes")[self.value] if isinstance(self.value, bool) else str(self.value)
        return f"{self.fact} is {value}"

    def mark(self, known: Known) -> Mark:
        """Open only while the fact is absent."""
        value = known.get(self.fact)
        if value is None:
            return _IS_OPEN
        return _IS_MET if value == self.value else _IS_NOT_MET


@dataclass(frozen=True, slots=True)
class OneOf(OneFact):
    """The fact is among these values."""

    values: frozenset[Value]

    def __str__(self) -> str:
        """Write the values in order."""
        return f"{self.fact} is one of {_written(self.values)}"

    def mark(self, known: Known) -> Mark:
        """Open only while the fact is absent."""
        value = known.get(self.fact)
        if value is None:
            return _IS_OPEN
        return _IS_MET if value in self.values else _IS_NOT_MET


@dataclass(frozen=True, slots=True)
class NoneOf(OneFact):
    """The fact is not among these values; a list that holds one of them leaves the condition open for good."""

    values: frozenset[Value]

    def __str__(self) -> str:
        """Write the values in order."""
        return f"{self.fact} is none of {_written(self.values)}"

    def mark(self, known: Known) -> Mark:
        """A list is of further things, which alone decide nothing: see `other_nationalities`."""
        value = known.get(self.fact)
        if value is None:
            return _IS_OPEN
        if isinstance(value, frozenset):
            return _IS_MET if self.values.isdisjoint(value) else _IS_OPEN_FOR_GOOD
        return _IS_NOT_MET if value in self.values else _IS_MET


@dataclass(frozen=True, slots=True)
class OpenFor(OneFact):
    """For these values it was not found how they are judged: open for good; any other value meets it."""

    values: frozenset[Value]

    def __str__(self) -> str:
        """Write the values in order."""
        return f"{self.fact} (open where it is {_written(self.values)})"

    def mark(self, known: Known) -> Mark:
        """Never not met."""
        value = known.get(self.fact)
        if value is None:
            return _IS_OPEN
        return _IS_OPEN_FOR_GOOD if value in self.values else _IS_MET


def _written(values: Iterable[Value]) -> str:
    return ", ".join(sorted(map(str, values)))


@dataclass(frozen=True, slots=True)
class _Several(Condition):
    word: ClassVar[str]
    decisive: ClassVar[Finding]  # one part that comes out so decides
    otherwise: ClassVar[Finding]  # where every part comes out so

    parts: tuple[Condition, ...]

    def __str__(self) -> str:
        """Join the parts, brackets where one is joined itself."""
        return self.word.join(f"({part})" if isinstance(part, _Several) else str(part) for part in self.parts)

    @property
    def singles(self) -> tuple[OneFact, ...]:
        return tuple(single for part in self.parts for single in part.singles)

    def judge(self, known: Known) -> Finding:
        """Stop at the first part that decides."""
        finding = self.otherwise
        for part in self.parts:
            found = part.judge(known)
            if found is self.decisive:
                return found
            if found is _OPEN:
                finding = _OPEN
        return finding

    def unsettled(self, known: Known) -> tuple[str, ...]:
        if self.judge(known) is not _OPEN:
            return ()
        return tuple(dict.fromkeys(fact for part in self.parts for fact in part.unsettled(known)))


@dataclass(frozen=True, slots=True)
class All(_Several):
    """Every part is met; one that is not met decides."""

    word, decisive, otherwise = " and ", _NOT_MET, _MET


@dataclass(frozen=True, slots=True)
class Any(_Several):
    """One part is met; one that is met decides."""

    word, decisive, otherwise = " or ", _MET, _NOT_MET
