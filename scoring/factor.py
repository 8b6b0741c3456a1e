"""A factor of the former tests: bands that exclude each other, the best one counting, and bonuses that add to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields

from scoring.condition import Any, Condition, Finding, Known, OneFact
from scoring.criterion import BandFinding, Citation, Confidence, Criterion, CriterionFinding, Points

_MET, _NOT_MET, _OPEN = Finding.MET, Finding.NOT_MET, Finding.OPEN
_BEST_FIRST = tuple(Confidence)


@dataclass(frozen=True, slots=True)
class Band:
    """One line of a factor's table; `points` is exact but where it was not found what the line brought."""

    id: str
    title: str
    points: Points
    condition: Condition
    citation: Citation
    confidence: Confidence
    is_bonus: bool = False
    note: str = ""

    def found(self, finding: Finding) -> BandFinding:
        """How it came out, met or open."""
        points = self.points if finding is _MET else Points(0, self.points.high)
        facts = self.condition.facts
        return BandFinding(self.id, self.is_bonus, finding, points, facts, self.citation, self.confidence)

    def to_json(self) -> dict[str, object]:
        """Write it for programs, with where it is written and how certain that is."""
        points = self.points.high if self.points.low == self.points.high else self.points.to_json()
        return {
            "id": self.id,
            "title": self.title,
            "points": points,
            "condition": str(self.condition),
            "citation": str(self.citation),
            "confidence": self.confidence.value,
            "note": self.note,
        }


Found = tuple[Band, Finding]


@dataclass(frozen=True, slots=True)
class Factor(Criterion):
    """A criterion scored by a table; `points` is its cap, which the best band and all bonuses add up to.

    `covered` is what the bands cover together where they divide a scale, as of ages: there one of them always holds.
    It is None where the bands are steps, the best first. `condition` is that any band or bonus holds that scores.
    """

    bands: tuple[Band, ...] = ()
    bonuses: tuple[Band, ...] = ()
    covered: Condition | None = None

    @classmethod
    def of(
        cls, criterion: Criterion, bands: Iterable[Band], bonuses: Iterable[Band], covered: Condition | None
    ) -> Factor:
        """Give a criterion its table."""
        known = {field.name: getattr(criterion, field.name) for field in fields(Criterion)}
        return cls(**known, bands=tuple(bands), bonuses=tuple(bonuses), covered=covered)

    def to_json(self) -> dict[str, object]:
        """Write it for programs, with its table in place of the condition."""
        written = Criterion.to_json(self)
        del written["condition"]
        tables = {"bands": self.bands, "bonuses": self.bonuses}
        return written | {name: [band.to_json() for band in table] for name, table in tables.items()}

    @property
    def singles(self) -> tuple[OneFact, ...]:
        """The conditions on one fact each of the whole table: a line that scores nothing is shown too."""
        conditions = [line.condition for line in (*self.bands, *self.bonuses)]
        conditions += [] if self.covered is None else [self.covered]
        return tuple(single for condition in conditions for single in condition.singles)

    def judge(self, known: Known) -> CriterionFinding:
        """Met where it scores anything; the points are a range as long as a better band or a bonus is possible."""
        found = _found(self.bands, known)
        low, high = self._base(found, known)
        bonuses = _found(self.bonuses, known)
        shown = [band.found(finding) for band, finding in self._telling(found, low)]
        shown += [band.found(finding) for band, finding in bonuses]
        points = Points(
            low + sum([band.points.low for band, finding in bonuses if finding is _MET]),
            high + sum([band.points.high for band, _ in bonuses]),
        )
        finding = _MET if points.low else _OPEN if points.high else _NOT_MET
        confidence = self.confidence
        for band in shown:
            if band.confidence is not confidence:
                confidence = max(confidence, band.confidence, key=_BEST_FIRST.index)
        facts = self.condition.facts
        return CriterionFinding(self.id, self.aspect, finding, points, facts, self.citation, confidence, tuple(shown))

    def stakes(self, known: Known) -> Mapping[str, int]:
        """Name the facts that could still add points or take possible ones away, with the points at stake."""
        found = _found(self.bands, known)
        low, _ = self._base(found, known)
        stakes: dict[str, int] = {}
        for band, finding in found:
            gain = band.points.high - low
            if finding is _OPEN and gain > 0:
                for fact in band.condition.unsettled(known):
                    stakes[fact] = max(stakes.get(fact, 0), gain)
        for band, finding in _found(self.bonuses, known):
            if finding is _OPEN:
                for fact in band.condition.unsettled(known):
                    stakes[fact] = stakes.get(fact, 0) + band.points.high
        return stakes

    def _base(self, found: list[Found], known: Known) -> tuple[int, int]:
        """The points of the bands, certain and possible."""
        if not found:
            return 0, 0
        high = max([band.points.high for band, _ in found])
        if self.covered is not None and self.covered.judge(known) is _MET:
            return min([band.points.low for band, _ in found]), high
        return max([0, *[band.points.low for band, finding in found if finding is _MET]]), high

    def _telling(self, found: Iterable[Found], low: int) -> Iterable[Found]:
        """Leave out steps that a certain better one overtakes."""
        is_told = False
        for band, finding in found:
            if self.covered is not None or band.points.high > low or (finding is _MET and not is_told):
                is_told = is_told or finding is _MET
                yield band, finding


def scoring(bands: Iterable[Band]) -> Condition:
    """Make the condition that any band or bonus holds that scores."""
    parts = tuple(band.condition for band in bands if band.points.high)
    return parts[0] if len(parts) == 1 else Any(parts)


def _found(bands: Iterable[Band], known: Known) -> list[Found]:
    judged = [(band, band.condition.judge(known)) for band in bands]
    return [found for found in judged if found[1] is not _NOT_MET]
