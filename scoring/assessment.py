"""Evidence and a ruleset, on a day: findings, verdict, and the facts still wanted."""

import json
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

from scoring.criterion import CriterionFinding
from scoring.evidence import Evidence
from scoring.judge import Score
from scoring.ruleset import Ruleset
from scoring.verdict import Verdict

_FLAGS = ("false", "true")


@cache
def _text(name: str) -> str:
    """A name of the rules as JSON."""
    return json.dumps(name, ensure_ascii=False)


@lru_cache
def _opening(ruleset: str, on: date, in_force: str) -> str:
    """What a line begins with, the same for many applicants."""
    return f'{{"ruleset": {_text(ruleset)}, "on": "{on}", "in_force": {in_force},'


class Assessment(NamedTuple):
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

    def to_line(self) -> str:
        """Write the same JSON as text, on one line: each finding carries its own, so that this costs little."""
        score = self.score
        return (
            f"{_opening(self.ruleset, self.on, _FLAGS[self.in_force])}"
            f' "verdict": "{self.verdict.value}", "score": {{"low": {score.low}, "high": {score.high},'
            f' "threshold": {score.threshold}, "max": {score.maximum}}},'
            f' "prerequisites": [{", ".join([finding.as_line for finding in self.prerequisites])}],'
            f' "findings": [{", ".join([finding.as_line for finding in self.findings])}],'
            f' "wanted": [{", ".join(map(_text, self.wanted))}],'
            f' "also_possible": [{", ".join(map(_text, self.also_possible))}]}}'
        )


def assess(evidence: Evidence, ruleset: Ruleset, on: date) -> Assessment:
    """Judge the evidence by the ruleset as on the day `on`, which may lie outside the ruleset's period.

    Ineligible: a prerequisite is not met, or even the highest score is under the threshold. Eligible, which means
    no more than "reaches the published threshold to apply": every prerequisite is met and the lowest score reaches
    it. Else undecided.

    Raises:
        EvidenceError: the facts cannot hold on `on`, as a birth after that day.
    """
    judged = ruleset.judge.judge(evidence.as_of(on).known)
    also_possible = ruleset.also_possible(on) if ruleset.doubts else ()
    return Assessment(ruleset.id, on, on in ruleset.in_force, *judged, also_possible)
