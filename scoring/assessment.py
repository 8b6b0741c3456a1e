"""Evidence and a ruleset, on a day: findings, verdict, and the facts still wanted."""

import json
from dataclasses import dataclass
from datetime import date

from scoring.criterion import CriterionFinding
from scoring.evidence import Evidence
from scoring.judge import Score
from scoring.ruleset import Ruleset
from scoring.verdict import Verdict

_text = json.JSONEncoder(ensure_ascii=False).encode


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
            **self._head(),
            "prerequisites": [finding.to_json() for finding in self.prerequisites],
            "findings": [finding.to_json() for finding in self.findings],
            **self._tail(),
        }

    def to_line(self) -> str:
        """Write the same JSON as text, on one line: each finding carries its own, so that this costs little."""
        prerequisites = ", ".join([finding.as_line for finding in self.prerequisites])
        findings = ", ".join([finding.as_line for finding in self.findings])
        head, wanted, tail = _text({**self._head(), **self._tail()}).partition(', "wanted"')
        return f'{head}, "prerequisites": [{prerequisites}], "findings": [{findings}]{wanted}{tail}'

    def _head(self) -> dict[str, object]:
        return {
            "ruleset": self.ruleset,
            "on": self.on.isoformat(),
            "in_force": self.in_force,
            "verdict": self.verdict.value,
            "score": self.score.to_json(),
        }

    def _tail(self) -> dict[str, object]:
        return {"wanted": list(self.wanted), "also_possible": list(self.also_possible)}


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
