"""How criteria come out together, each way worked out once: it follows from the marks of the conditions on one fact.

Criteria that share a fact make a part: a fact that changes touches one part, and all others come out as before.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import NamedTuple

from scoring.condition import Finding, Known, OneFact
from scoring.criterion import Criterion, CriterionFinding
from scoring.verdict import Verdict

# A module's name is found faster than a member of an enumeration.
_NOT_MET, _OPEN = Finding.NOT_MET, Finding.OPEN
_INELIGIBLE, _UNDECIDED, _ELIGIBLE = Verdict
_URGENT = 10**9  # more than all points at stake
_MOST_KEPT = 1_000
_MARKS = 4  # of a part, unless more share facts: some eighty ways, soon all seen


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
    """One way that the criteria of a part come out, in the order of the rules.

    `at_stake` are the facts that could still settle them, each behind its points at stake, which are counted below
    nought, so that they are sorted the most first, and by name where as much is at stake; those of a prerequisite come
    before all others. No other part has any of these facts.
    """

    findings: tuple[CriterionFinding, ...]
    low: int
    high: int
    at_stake: tuple[tuple[int, str], ...]

    @classmethod
    def of(cls, criteria: Iterable[Criterion], known: Known) -> Outcome:
        """Judge them by the facts known, the plain way."""
        findings = tuple([criterion.judge(known) for criterion in criteria])
        points = [finding.points for finding in findings if finding.points]
        low, high = sum(each.low for each in points), sum(each.high for each in points)
        at_stake: dict[str, int] = {}
        for criterion in criteria:  # the prerequisites first
            for fact, number in criterion.stakes(known).items():
                at_stake[fact] = _URGENT if criterion.points is None else at_stake.get(fact, 0) + number
        return cls(findings, low, high, tuple([(-number, fact) for fact, number in at_stake.items()]))


class Judgement(NamedTuple):
    """One way that all criteria come out: everything in an assessment but the day."""

    verdict: Verdict
    score: Score
    prerequisites: tuple[CriterionFinding, ...]
    findings: tuple[CriterionFinding, ...]
    wanted: tuple[str, ...]


class Judge:
    """Judges by the criteria given, and keeps a bounded number of the ways that each part of them came out."""

    __slots__ = ("_first", "_marks", "_maximum", "_order", "_parts", "_threshold")

    def __init__(
        self, prerequisites: Sequence[Criterion], criteria: Sequence[Criterion], threshold: int, maximum: int
    ) -> None:
        self._first, self._threshold, self._maximum = len(prerequisites), threshold, maximum
        self._parts: list[tuple[slice, dict[bytes, Outcome], tuple[Criterion, ...]]] = []
        singles: list[OneFact] = []
        order: list[int] = []
        every = (*prerequisites, *criteria)
        for places in parted(every):
            part, start = tuple([every[place] for place in places]), len(singles)
            singles += dict.fromkeys(single for criterion in part for single in criterion.singles)
            self._parts.append((slice(start, len(singles)), {}, part))
            order += places
        self._marks = [single.mark for single in singles]
        self._order = sorted(range(len(order)), key=order.__getitem__)

    def judge(self, known: Known) -> Judgement:
        """Judge by the facts known."""
        marks = bytes([mark(known) for mark in self._marks])
        ways = [
            kept.get(marks[span]) or _keep(kept, marks[span], Outcome.of(criteria, known))
            for span, kept, criteria in self._parts
        ]
        parts, lows, highs, at_stake = zip(*ways, strict=True)
        score = Score(sum(lows), sum(highs), self._threshold, self._maximum)
        findings = tuple(map(tuple(chain.from_iterable(parts)).__getitem__, self._order))
        prerequisites = findings[: self._first]
        wanted = tuple([fact for _, fact in sorted(chain.from_iterable(at_stake))])
        return Judgement(_verdict(prerequisites, score), score, prerequisites, findings[self._first :], wanted)


def parted(criteria: Sequence[Criterion]) -> list[list[int]]:
    """The places of those that belong together: they share a fact, or are so few that they are looked up at once."""
    parts: list[tuple[set[OneFact], list[int]]] = []
    for place, criterion in enumerate(criteria):
        singles, places = set(criterion.singles), [place]
        facts = {single.fact for single in singles}
        for part in [part for part in parts if not facts.isdisjoint(single.fact for single in part[0])]:
            parts.remove(part)
            singles, places = part[0] | singles, part[1] + places
        parts.append((singles, places))
    joined = parts[:1]
    for part in parts[1:]:
        if len(joined[-1][0]) + len(part[0]) <= _MARKS:
            before = joined.pop()
            joined.append((before[0] | part[0], before[1] + part[1]))
        else:
            joined.append(part)
    return [sorted(places) for _, places in joined]


def _keep(kept: dict[bytes, Outcome], marks: bytes, found: Outcome) -> Outcome:
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
