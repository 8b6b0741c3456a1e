"""How criteria come out together, each way worked out once: it follows from the marks of the conditions on one fact."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import NamedTuple, TypeVar

from scoring.condition import Finding, Known, OneFact
from scoring.criterion import Criterion, CriterionFinding
from scoring.verdict import Verdict

# A module's name is found faster than a member of an enumeration.
_NOT_MET, _OPEN = Finding.NOT_MET, Finding.OPEN
_INELIGIBLE, _UNDECIDED, _ELIGIBLE = Verdict
_URGENT = 10**9  # more than all points at stake
_MOST_KEPT = 1_000
_TOGETHER = 3  # criteria: few enough to come out in a hundred ways or so

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
    """One way that some criteria come out; `low` and `high` are their points, 0 for prerequisites.

    `stakes` are the facts that could still settle each, with the points at stake.
    """

    findings: tuple[CriterionFinding, ...]
    low: int
    high: int
    stakes: Stakes


# Where the marks of some criteria stand, the ways that these came out by them, and what judges those not kept.
Table = tuple[slice, dict[bytes, Outcome], partial[Outcome]]


class Judgement(NamedTuple):
    """One way that all criteria come out: everything in an assessment but the day."""

    verdict: Verdict
    score: Score
    prerequisites: tuple[CriterionFinding, ...]
    findings: tuple[CriterionFinding, ...]
    wanted: tuple[str, ...]


class Judge:
    """Judges by the criteria given, and keeps a bounded number of the ways they came out: one by one, some, all."""

    __slots__ = ("_criteria", "_kept", "_marks", "_maximum", "_prerequisites", "_threshold")

    def __init__(
        self, prerequisites: Sequence[Criterion], criteria: Sequence[Criterion], threshold: int, maximum: int
    ) -> None:
        self._threshold, self._maximum = threshold, maximum
        self._kept: dict[bytes, Judgement] = {}
        singles: list[OneFact] = []
        self._prerequisites, self._criteria = _groups(prerequisites, singles), _groups(criteria, singles)
        self._marks = [single.mark for single in singles]

    def judge(self, known: Known) -> Judgement:
        """Judge by the facts known."""
        marks = bytes([mark(known) for mark in self._marks])
        return self._kept.get(marks) or _keep(self._kept, marks, self._judgement(marks, known))

    def _judgement(self, marks: bytes, known: Known) -> Judgement:
        asked_first, _, _, urgent = _outcome(self._prerequisites, marks, known)
        findings, low, high, stakes = _outcome(self._criteria, marks, known)
        score = Score(low, high, self._threshold, self._maximum)
        return Judgement(_verdict(asked_first, score), score, asked_first, findings, _wanted(urgent, stakes))


def _groups(criteria: Sequence[Criterion], singles: list[OneFact]) -> list[Table]:
    """Tables of some criteria each, over those of one; their conditions on one fact are added to those before."""
    ones: list[Table] = []
    for criterion in criteria:
        start = len(singles)
        singles += dict.fromkeys(criterion.singles)
        ones.append((slice(start, len(singles)), {}, partial(_alone, criterion)))
    parts = [ones[first : first + _TOGETHER] for first in range(0, len(ones), _TOGETHER)]
    return [(slice(part[0][0].start, part[-1][0].stop), {}, partial(_outcome, part)) for part in parts]


def _alone(criterion: Criterion, _: bytes, known: Known) -> Outcome:
    finding = criterion.judge(known)
    low, high = (finding.points.low, finding.points.high) if finding.points else (0, 0)
    return Outcome((finding,), low, high, tuple(criterion.stakes(known).items()))


def _outcome(tables: Iterable[Table], marks: bytes, known: Known) -> Outcome:
    """Look them up, one after the other, and add up; what was not kept is judged."""
    findings: tuple[CriterionFinding, ...] = ()
    stakes: Stakes = ()
    low = high = 0
    for span, kept, judged in tables:
        found = kept.get(marks[span]) or _keep(kept, marks[span], judged(marks, known))
        findings += found[0]
        low += found[1]
        high += found[2]
        stakes += found[3]
    return Outcome(findings, low, high, stakes)


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


def _wanted(prerequisites: Stakes, criteria: Stakes) -> tuple[str, ...]:
    """Order by: of a prerequisite or not; points at stake, summed over all that a fact could settle; name."""
    at_stake = {fact: _URGENT for fact, _ in prerequisites}
    for fact, points in criteria:
        at_stake[fact] = at_stake.get(fact, 0) + points
    return tuple(sorted(sorted(at_stake), key=at_stake.__getitem__, reverse=True))
