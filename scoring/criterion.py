"""One condition and its citation; the few kinds of condition, each judged in three values."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum

from scoring.values import Range, Value

Known = Mapping[str, Value]


class Finding(Enum):
    """How one criterion came out; open means that the facts known do not settle it."""

    MET = "met"
    NOT_MET = "not_met"
    OPEN = "open"


# Looked up a few hundred times a turn: a module's name is found faster than a member of an enumeration.
_MET, _NOT_MET, _OPEN = Finding.MET, Finding.NOT_MET, Finding.OPEN


class Condition(ABC):
    """What must hold of the facts; more knowledge can settle it and never overturns it."""

    __slots__ = ()

    @property
    @abstractmethod
    def facts(self) -> tuple[str, ...]:
        """The facts it names, in the order of the text."""

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

    def judge(self, known: Known) -> Finding:
        """Met once the highest number possible is on the line."""
        number = known.get(self.fact)
        if not isinstance(number, Range):
            return _OPEN
        if number.high is not None and number.high <= self.line:
            return _MET
        return _NOT_MET if number.low is not None and number.low > self.line else _OPEN


@dataclass(frozen=True, slots=True)
class Is(_OneFact):
    """The fact has this very value."""

    value: Value

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
class _Several(Condition):
    parts: tuple[Condition, ...]

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


class Confidence(Enum):
    """How well a rule is attested by what was read."""

    CONFIRMED = "confirmed"
    ONE_SOURCE = "one_source"
    UNVERIFIED = "unverified"
    NOT_FOUND = "not_found"


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a criterion, or a value, is written; `references` are the numbers of the project's list of sources."""

    source: str
    where: str
    references: tuple[str, ...]

    def __str__(self) -> str:
        """Write it on one line, as an assessment shows it."""
        return f"{self.source}, {self.where} [{' '.join(self.references)}]"


@dataclass(frozen=True, slots=True)
class Points:
    """Points as far as they are known, both ends included."""

    low: int
    high: int


@dataclass(frozen=True, slots=True)
class CriterionFinding:
    """How a criterion came out, with what it rests on; `points` is None for a prerequisite."""

    id: str
    aspect: str
    finding: Finding
    points: Points | None
    facts: tuple[str, ...]
    citation: Citation
    confidence: Confidence

    def to_json(self) -> dict[str, object]:
        """Write it as the assessment's JSON has it; a prerequisite has no points."""
        points = {} if self.points is None else {"points": {"low": self.points.low, "high": self.points.high}}
        return {
            "id": self.id,
            "aspect": self.aspect,
            "finding": self.finding.value,
            **points,
            "facts": list(self.facts),
            "citation": str(self.citation),
            "confidence": self.confidence.value,
        }


@dataclass(frozen=True, slots=True)
class Criterion:
    """One condition of a ruleset; `points` is what it scores where met, None for a prerequisite."""

    id: str
    aspect: str
    title: str
    points: int | None
    condition: Condition
    citation: Citation
    confidence: Confidence
    note: str = ""
    # The three ways it can come out never change: made once, they cost an assessment nothing.
    _met: CriterionFinding = field(init=False, repr=False, compare=False)
    _not_met: CriterionFinding = field(init=False, repr=False, compare=False)
    _open: CriterionFinding = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Make the three findings beforehand."""
        for finding in Finding:
            object.__setattr__(self, f"_{finding.value}", self._outcome(finding))

    def to_json(self) -> dict[str, object]:
        """Write it for programs, with where it is written and how certain that is."""
        points = {} if self.points is None else {"points": self.points}
        return {
            "id": self.id,
            "aspect": self.aspect,
            "title": self.title,
            **points,
            "facts": list(self.condition.facts),
            "citation": str(self.citation),
            "confidence": self.confidence.value,
            "note": self.note,
        }

    def judge(self, known: Known) -> CriterionFinding:
        """Say how it came out on the facts known."""
        finding = self.condition.judge(known)
        if finding is _OPEN:
            return self._open
        return self._met if finding is _MET else self._not_met

    def _outcome(self, finding: Finding) -> CriterionFinding:
        facts = self.condition.facts
        points = None if self.points is None else _points(self.points, finding)
        return CriterionFinding(self.id, self.aspect, finding, points, facts, self.citation, self.confidence)


def _points(weight: int, finding: Finding) -> Points:
    return Points(weight if finding is _MET else 0, 0 if finding is _NOT_MET else weight)
