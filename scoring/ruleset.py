"""The criteria in force on a day."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from scoring.condition import AtLeast, AtMost, Inequality, NoneOf, OneFact
from scoring.criterion import Citation, Confidence, Criterion
from scoring.errors import UnknownNameError
from scoring.factor import Factor
from scoring.judge import Judge


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `first` to `last`, both included; `last` is None where no end is known.

    Where the first day was not found, `uncertain` is the earliest and the latest that it can have been; the confidence
    is that of the first day.
    """

    first: date
    last: date | None
    citation: Citation
    confidence: Confidence
    uncertain: tuple[date, date] | None = None
    note: str = ""

    def __contains__(self, day: date) -> bool:
        """Whether the day is one of them."""
        return self.first <= day and (self.last is None or day <= self.last)

    def to_json(self) -> dict[str, object]:
        """Write it for programs."""
        return {
            "from": self.first.isoformat(),
            "to": self.last and self.last.isoformat(),
            "from_between": self.uncertain and [day.isoformat() for day in self.uncertain],
            "citation": str(self.citation),
            "confidence": self.confidence.value,
            "note": self.note,
        }


@dataclass(frozen=True, slots=True)
class Doubt:
    """Days, both ends included, on which another version may have been in force instead."""

    first: date
    last: date
    version: str


@dataclass(frozen=True, slots=True)
class Threshold:
    """The points that must be reached to apply."""

    points: int
    citation: Citation
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Ruleset:
    """A scheme's criteria along one route, in force over a period.

    `id` may be shared by the dated versions of one test, `version` is the name of the file and one ruleset's alone.
    `checked_on` is the day on which the criteria and the threshold were last seen, `recheck_by` the last day to rely on
    that; `content_hash` changes with the rules and not with comments in their file.
    """

    id: str
    version: str
    scheme: str
    route: str
    title: str
    in_force: Period
    checked_on: date
    recheck_by: date
    threshold: Threshold
    maximum: int
    prerequisites: tuple[Criterion, ...]
    criteria: tuple[Criterion, ...]
    content_hash: str
    doubts: tuple[Doubt, ...] = ()
    judge: Judge = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Give it a judge of its own."""
        judge = Judge(self.prerequisites, self.criteria, self.threshold.points, self.maximum)
        object.__setattr__(self, "judge", judge)

    def also_possible(self, day: date) -> tuple[str, ...]:
        """Name the versions that may have been in force on the day instead: the first days of some were not found."""
        return tuple([doubt.version for doubt in self.doubts if doubt.first <= day <= doubt.last])

    def criterion(self, criterion_id: str) -> Criterion:
        """Find a criterion or prerequisite by its id; UnknownNameError where there is none."""
        for criterion in (*self.prerequisites, *self.criteria):
            if criterion.id == criterion_id:
                return criterion
        raise UnknownNameError(f"{self.version} has no criterion {criterion_id!r}")

    def at_least(self, fact: str) -> tuple[Decimal, ...]:
        """List the numbers that the fact is asked to reach, the lowest first."""
        return _lines(one for one in self._inequalities(fact) if isinstance(one, AtLeast))

    def at_most(self, fact: str) -> tuple[Decimal, ...]:
        """List the numbers that the fact is asked not to pass, the lowest first."""
        return _lines(one for one in self._inequalities(fact) if isinstance(one, AtMost))

    def lines(self, *facts: str) -> tuple[Decimal, ...]:
        """List the numbers at which a finding on any of these facts turns, the lowest first."""
        return _lines(self._inequalities(*facts))

    def excluded(self, fact: str) -> frozenset[str]:
        """Collect the values of a fact, as nationalities, with which a prerequisite is not met."""
        conditions = _on_one_fact(self.prerequisites)
        lists = (one.values for one in conditions if isinstance(one, NoneOf) and one.fact == fact)
        return frozenset(value for values in lists for value in values if isinstance(value, str))

    def _inequalities(self, *facts: str) -> Iterator[Inequality]:
        conditions = _on_one_fact((*self.prerequisites, *self.criteria))
        return (one for one in conditions if isinstance(one, Inequality) and one.fact in facts)

    def to_json(self) -> dict[str, object]:
        """Write it for programs: period, threshold, criteria, each with its citation."""
        return {
            "ruleset": self.id,
            "version": self.version,
            "scheme": self.scheme,
            "route": self.route,
            "title": self.title,
            "in_force": self.in_force.to_json(),
            "checked_on": self.checked_on.isoformat(),
            "recheck_by": self.recheck_by.isoformat(),
            "threshold": self.threshold.points,
            "threshold_citation": str(self.threshold.citation),
            "threshold_confidence": self.threshold.confidence.value,
            "max": self.maximum,
            "content_hash": self.content_hash,
            "prerequisites": [criterion.to_json() for criterion in self.prerequisites],
            "criteria": [criterion.to_json() for criterion in self.criteria],
        }


def _lines(conditions: Iterable[Inequality]) -> tuple[Decimal, ...]:
    return tuple(sorted({one.line for one in conditions}))


def _on_one_fact(criteria: Iterable[Criterion]) -> Iterator[OneFact]:
    return (single for criterion in criteria for single in criterion.condition.singles)


@dataclass(frozen=True, slots=True)
class Rulesets:
    """All rulesets carried, by scheme, route and first day."""

    all: tuple[Ruleset, ...]

    def __iter__(self) -> Iterator[Ruleset]:
        """Go through them by scheme, route and first day."""
        return iter(self.all)

    def named(self, name: str, on: date | None = None) -> Ruleset:
        """Find one by its id or version, in force on `on` or not; UnknownNameError where there is none.

        Of several versions with that id: the one in force on the day, or the nearest to it; without a day, the last.
        """
        versions = [ruleset for ruleset in self.all if name in (ruleset.id, ruleset.version)]
        if not versions:
            known = ", ".join(dict.fromkeys(ruleset.id for ruleset in self.all))
            raise UnknownNameError(f"no ruleset is named {name!r}; there are {known}")
        begun = [ruleset for ruleset in versions if on is None or ruleset.in_force.first <= on]
        return begun[-1] if begun else versions[0]

    def for_day(self, scheme: str, route: str, day: date) -> Ruleset:
        """Find the one in force for a scheme (`qmas`) and route (`gpt`, `apt`); UnknownNameError where none is."""
        for ruleset in reversed(self.all):  # the latest first: most days asked about are of late
            if ruleset.route == route and ruleset.scheme == scheme and day in ruleset.in_force:
                return ruleset
        raise UnknownNameError(f"no rules of {scheme}/{route} carried here were in force on {day}; name a ruleset")

    def former_tests(self, scheme: str, route: str) -> tuple[Ruleset, ...]:
        """Find the versions that were scored by factors, the earliest first."""
        versions = (one for one in self.all if (one.scheme, one.route) == (scheme, route))
        return tuple(one for one in versions if any(isinstance(criterion, Factor) for criterion in one.criteria))
