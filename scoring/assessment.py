"""Evidence and a ruleset, on a day: findings, verdict, and the facts still wanted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import chain

from scoring.condition import Finding, Known
from scoring.criterion import Criterion, CriterionFinding
from scoring.evidence import Evidence
from scoring.ruleset import Ruleset
from scoring.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Score:
    """Points from `low`, certain, to `high`, still possible; against the threshold and the most there are."""

    low: int
    high: int
    threshold: int
    maximum: int

    def to_json(self) -> dict[str, int]:
        """Write it as the assessment's JSON has it."""
        return {"low": self.low, "high": self.high, "threshold": self.threshold, "max": self.maximum}


@dataclass(frozen=True, slots=True)
class Assessment:
    """All findings on a day; `ruleset` is its id, `wanted` the facts that could still settle what is open.

    `in_force` says whether the ruleset was, on that day, `also_possible` which versions may have been instead, where
    the first day of one was not found. Neither changes anything else.
    """

    ruleset: str
    on: date
    in_force: bool
    verdict: Verdict
    score: Score
    prerequisites: tuple[CriterionFinding, ...]
    findings: tuple[CriterionFinding, ...]
    wanted: tuple[str, ...]
    also_possible: tuple[str, ...] = ()

    def to_json(self) -> dict[str, object]:
        """Write it as JSON, in the order people know."""
        return {
            "ruleset": self.ruleset,
            "on": self.on.isoformat(),
            "in_force": self.in_force,
            "verdict": self.verdict.value,
            "score": self.score.to_json(),
            "prerequisites": [finding.to_json() for finding in self.prerequisites],
            "findings": [finding.to_json() for finding in self.findings],
            "wanted": list(self.wanted),
            "also_possible": list(self.also_possible),
        }


def assess(evidence: Evidence, ruleset: Ruleset, on: date) -> Assessment:
    """Judge the evidence by the ruleset as on the day `on`, which may lie outside the ruleset's period.

    Ineligible: a prerequisite is not met, or even the highest score is under the threshold. Eligible, which means
    no more than "reaches the published threshold to apply": every prerequisite is met and the lowest score reaches
    it. Else undecided.

    Raises:
        EvidenceError: the facts cannot hold on `on`, as a birth after that day.
    """
    known = evidence.as_of(on).known
    prerequisites = tuple([criterion.judge(known) for criterion in ruleset.prerequisites])
    findings = tuple([criterion.judge(known) for criterion in ruleset.criteria])
    score = _score(findings, ruleset)
    return Assessment(
        ruleset=ruleset.id,
        on=on,
        in_force=on in ruleset.in_force,
        verdict=_verdict(prerequisites, score),
        score=score,
        prerequisites=prerequisites,
        findings=findings,
        wanted=_wanted(ruleset, (*prerequisites, *findings), known),
        also_possible=ruleset.also_possible(on) if ruleset.doubts else (),
    )


def _score(findings: Iterable[CriterionFinding], ruleset: Ruleset) -> Score:
    points = [finding.points for finding in findings if finding.points is not None]
    low, high = sum([each.low for each in points]), sum([each.high for each in points])
    return Score(low, high, ruleset.threshold.points, ruleset.maximum)


def _verdict(prerequisites: Iterable[CriterionFinding], score: Score) -> Verdict:
    found = [prerequisite.finding for prerequisite in prerequisites]
    if Finding.NOT_MET in found or score.high < score.threshold:
        return Verdict.INELIGIBLE
    if Finding.OPEN in found or score.low < score.threshold:
        return Verdict.UNDECIDED
    return Verdict.ELIGIBLE


def _wanted(ruleset: Ruleset, findings: Iterable[CriterionFinding], known: Known) -> tuple[str, ...]:
    """Order by: of a prerequisite or not; points at stake, summed over all that a fact could settle; name."""
    at_stake: dict[str, int] = {}
    urgent: set[str] = set()
    for criterion, found in zip(chain(ruleset.prerequisites, ruleset.criteria), findings, strict=True):
        if _is_unsettled(found):
            _weigh(criterion, known, at_stake, urgent)
    return tuple(sorted(at_stake, key=lambda fact: (fact not in urgent, -at_stake[fact], fact)))


def _is_unsettled(found: CriterionFinding) -> bool:
    points = found.points
    return found.finding is Finding.OPEN if points is None else points.low != points.high


def _weigh(criterion: Criterion, known: Known, at_stake: dict[str, int], urgent: set[str]) -> None:
    for fact, points in criterion.stakes(known).items():
        at_stake[fact] = at_stake.get(fact, 0) + points
        if criterion.points is None:
            urgent.add(fact)
