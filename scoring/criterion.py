"""One condition and its citation, with what it brings; how it came out."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache

from scoring.condition import Condition, Finding, Known, OneFact


class Confidence(Enum):
    """How well a rule is attested by what was read, the best first."""

    CONFIRMED = "confirmed"
    ONE_SOURCE = "one_source"
    UNVERIFIED = "unverified"
    NOT_FOUND = "not_found"


class Unseen(Enum):
    """How much is lacking of an official note that explains a criterion."""

    IN_PART = "in_part"
    WHOLLY = "not_seen"


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

    def to_json(self) -> dict[str, int]:
        """Write it as the assessment's JSON has it."""
        return {"low": self.low, "high": self.high}


@dataclass(frozen=True, slots=True)
class BandFinding:
    """A line of a factor's table that applies, or still may: `points` is what it brings; a bonus adds to the band."""

    id: str
    is_bonus: bool
    finding: Finding
    points: Points
    facts: tuple[str, ...]
    citation: Citation
    confidence: Confidence

    def to_json(self) -> dict[str, object]:
        """Write it as the assessment's JSON has it."""
        return {
            "id": self.id,
            "is_bonus": self.is_bonus,
            "finding": self.finding.value,
            "points": self.points.to_json(),
            "facts": list(self.facts),
            "citation": str(self.citation),
            "confidence": self.confidence.value,
        }


@dataclass(frozen=True, slots=True)
class CriterionFinding:
    """How a criterion came out, with what it rests on; `points` is None for a prerequisite.

    `bands` are the lines of a factor's table that apply or still may; any other criterion has none. `as_line` is its
    JSON as text.
    """

    id: str
    aspect: str
    finding: Finding
    points: Points | None
    facts: tuple[str, ...]
    citation: Citation
    confidence: Confidence
    bands: tuple[BandFinding, ...] | None = None
    as_line: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Write it once: the same finding is told of many applicants."""
        object.__setattr__(self, "as_line", json.dumps(self.to_json(), ensure_ascii=False))

    def to_json(self) -> dict[str, object]:
        """Write it as the assessment's JSON has it; a prerequisite has no points, and only a factor has bands."""
        points = {} if self.points is None else {"points": self.points.to_json()}
        bands = {} if self.bands is None else {"bands": [band.to_json() for band in self.bands]}
        return {
            "id": self.id,
            "aspect": self.aspect,
            "finding": self.finding.value,
            **points,
            "facts": list(self.facts),
            "citation": str(self.citation),
            "confidence": self.confidence.value,
            **bands,
        }


_finding = lru_cache(1_000)(CriterionFinding)  # a criterion without a table comes out in three ways


@dataclass(frozen=True, slots=True)
class Criterion:
    """One condition of a ruleset; `points` is the most it brings, None for a prerequisite.

    `is_wording_seen`: the sentence was seen on the Department's own page, and is not known from copies alone.
    `unseen_note`: an official note explains it, of which only a part or nothing was seen.
    """

    id: str
    aspect: str
    title: str
    points: int | None
    condition: Condition
    citation: Citation
    confidence: Confidence
    note: str = ""
    is_wording_seen: bool = False
    unseen_note: Unseen | None = None

    @property
    def singles(self) -> tuple[OneFact, ...]:
        """The conditions on one fact each that finding and stakes follow from."""
        return self.condition.singles

    def to_json(self) -> dict[str, object]:
        """Write it for programs, with where it is written and how certain that is."""
        points = {} if self.points is None else {"points": self.points}
        return {
            "id": self.id,
            "aspect": self.aspect,
            "title": self.title,
            **points,
            "facts": list(self.condition.facts),
            "condition": str(self.condition),
            "citation": str(self.citation),
            "confidence": self.confidence.value,
            "note": self.note,
        }

    def judge(self, known: Known) -> CriterionFinding:
        """Say how it came out on the facts known."""
        finding, facts = self.condition.judge(known), self.condition.facts
        points = None if self.points is None else _points(self.points, finding)
        return _finding(self.id, self.aspect, finding, points, facts, self.citation, self.confidence)

    def stakes(self, known: Known) -> Mapping[str, int]:
        """Name the facts that could still settle it, each with the points at stake; 0 for a prerequisite."""
        return dict.fromkeys(self.condition.unsettled(known), self.points or 0)


def _points(weight: int, finding: Finding) -> Points:
    return Points(weight if finding is Finding.MET else 0, 0 if finding is Finding.NOT_MET else weight)
