"""The criteria in force on a day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from scoring.criterion import Citation, Confidence, Criterion
from scoring.errors import UnknownNameError


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `first` to `last`, both included; `last` is None where no end is known."""

    first: date
    last: date | None
    citation: Citation

    def __contains__(self, day: date) -> bool:
        """Whether the day is one of them."""
        return self.first <= day and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True)
class Threshold:
    """The points that must be reached to apply."""

    points: int
    citation: Citation
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Ruleset:
    """A scheme's criteria along one route, in force over a period.

    `checked_on` is the day of the newest evidence that they stand, `recheck_by` the last day to rely on that;
    `content_hash` changes with the rules and not with comments in their file.
    """

    id: str
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

    def to_json(self) -> dict[str, object]:
        """Write it for programs: period, threshold, criteria, each with its citation."""
        return {
            "ruleset": self.id,
            "scheme": self.scheme,
            "route": self.route,
            "title": self.title,
            "in_force": {"from": self.in_force.first.isoformat(), "to": self.in_force.last and str(self.in_force.last)},
            "checked_on": self.checked_on.isoformat(),
            "recheck_by": self.recheck_by.isoformat(),
            "threshold": self.threshold.points,
            "max": self.maximum,
            "content_hash": self.content_hash,
            "prerequisites": [criterion.to_json() for criterion in self.prerequisites],
            "criteria": [criterion.to_json() for criterion in self.criteria],
        }


@dataclass(frozen=True, slots=True)
class Rulesets:
    """All rulesets carried, by scheme, route and first day."""

    all: tuple[Ruleset, ...]

    def __iter__(self) -> Iterator[Ruleset]:
        """Go through them by scheme, route and first day."""
        return iter(self.all)

    def named(self, ruleset_id: str) -> Ruleset:
        """Find one by its id, whatever the day; UnknownNameError where there is none."""
        for ruleset in self.all:
            if ruleset.id == ruleset_id:
                return ruleset
        known = ", ".join(ruleset.id for ruleset in self.all)
        raise UnknownNameError(f"no ruleset is named {ruleset_id!r}; there are {known}")

    def for_day(self, scheme: str, route: str, day: date) -> Ruleset:
        """Find the one in force for a scheme (`qmas`) and route (`gpt`, `apt`); UnknownNameError where none is."""
        for ruleset in self.all:
            if (ruleset.scheme, ruleset.route) == (scheme, route) and day in ruleset.in_force:
                return ruleset
        raise UnknownNameError(f"no rules of {scheme}/{route} carried here were in force on {day}; name a ruleset")
