"""How criteria come out together, each way worked out once: it follows from the marks of the conditions on one fact."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import NamedTuple, TypeVar

from scoring.condition import Finding, Known, OneFact
from scoring.criterion import Criterion, CriterionFinding
from scoring.verdict import Verdict

# A module's name is found faster than a member of an enumeration.
_NOT_MET, _OPEN = Finding.NOT_MET, Finding.OPEN
_INELIGIBLE, _UNDECIDED, _ELIGIBLE = Verdict
_URGENT = 10**9  # more than all points at stake
_MOST_KEPT = 1_000

Stakes = tuple[tuple[str, int], ...]
Kept = TypeVar("Kept")


class Score(NamedTuple):
    """Points from `low`, certain, to `high`, still possible; against the threshold and the most there are."""

    low: int
    high: int
    threshold: int
    maximum: int

    def to_json(self) -> dict[str, int]:
        """Write it as the assessment's JSON has it."""
        return {"low": self.low, "high": self.high, "threshold": self.threshold, "max": self.maximum}


class Outcome(NamedTuple):
    """One way that a criterion comes out; `low` and `high` are its points, 0 for a prerequisite.

    `stakes` are the facts that could still settle it, each with the points at stake.
    """

    finding: CriterionFinding
    low: int
    high: int
    stakes: Stakes

    @classmethod
    def of(cls, criterion: Criterion, known: Known) -> Outcome:
        """Judge it by the facts known."""
        finding = criterion.judge(known)
        low, high = (finding.points.low, finding.points.high) if finding.points else (0, 0)
        return cls(finding, low, high, tuple(criterion.stakes(known).items()))


class Judgement(NamedTuple):
    """One way that all criteria come out: everything in an assessment but the day."""

    verdict: Verdict
    score: Score
    prerequisites: tuple[CriterionFinding, ...]
    findings: tuple[CriterionFinding, ...]
    wanted: tuple[str, ...]


class Judge:
    """Judges by the criteria given, and keeps a bounded number of the ways they came out, one by one and together."""

    __slots__ = ("_first", "_kept", "_marks", "_maximum", "_tables", "_threshold")

    def __init__(
        self, prerequisites: Sequence[Criterion], criteria: Sequence[Criterion], threshold: int, maximum: int
    ) -> None:
        self._first, self._threshold, self._maximum = len(prerequisites), threshold, maximum
        self._kept: dict[bytes, Judgement] = {}
        self._tables: list[tuple[Criterion, slice, dict[bytes, Outcome]]] = []
        singles: list[OneFact] = []
        for criterion in (*prerequisites, *criteria):
            start = len(singles)
            singles += dict.fromkeys(criterion.singles)
            self._tables.append((criterion, slice(start, len(singles)), {}))
        self._marks = [single.mark for single in singles]

    def judge(self, known: Known) -> Judgement:
        """Judge by the facts known."""
        marks = bytes([mark(known) for mark in self._marks])
        return self._kept.get(marks) or _keep(self._kept, marks, self._judgement(marks, known))

    def _judgement(self, marks: bytes, known: Known) -> Judgement:
        outcomes = [
            kept.get(marks[span]) or _keep(kept, marks[span], Outcome.of(criterion, known))
            for criterion, span, kept in self._tables
        ]
        findings, lows, highs, stakes = zip(*outcomes, strict=True)
        score = Score(sum(lows), sum(highs), self._threshold, self._maximum)
        prerequisites, first = findings[: self._first], self._first
        wanted = _wanted(stakes[:first], stakes[first:])
        return Judgement(_verdict(prerequisites, score), score, prerequisites, findings[first:], wanted)


def _keep(kept: dict[bytes, Kept], marks: bytes, found: Kept) -> Kept:
    if len(kept) >= _MOST_KEPT:
        kept.clear()
    kept[marks] = found
    return found


def _verdict(prerequisites: Iterable[CriterionFinding], score: Score) -> Verdict:
    found = [prerequisite.finding for prerequisite in prerequisites]
    if _NOT_MET in found or score.high < score.threshold:
        return _INELIGIBLE
    if _OPEN in found or score.low < score.threshold:
        return _UNDECIDED
    return _ELIGIBLE


def _wanted(prerequisites: Iterable[Stakes], criteria: Iterable[Stakes]) -> tuple[str, ...]:
    """Order by: of a prerequisite or not; points at stake, summed over all that a fact could settle; name."""
    at_stake = {fact: _URGENT for fact, _ in chain.from_iterable(prerequisites)}
    for fact, points in chain.from_iterable(criteria):
        at_stake[fact] = at_stake.get(fact, 0) + points
    return tuple(sorted(sorted(at_stake), key=at_stake.__getitem__, reverse=True))
