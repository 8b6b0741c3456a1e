"""Evidence files to assessments, for `qmas assess`."""

import json
from datetime import date

from bot.speech import Speech
from conversations import Prompt
from scoring import Assessment, Evidence, EvidenceError, Finding, Rulesets, UnknownNameError, Verdict, assess

_VERDICTS = {
    Verdict.ELIGIBLE: "status-verdict-reached",
    Verdict.UNDECIDED: "status-verdict-open",
    Verdict.INELIGIBLE: "status-verdict-not",
}
_MARKS = {Finding.MET: "finding-met", Finding.NOT_MET: "finding-not-met", Finding.OPEN: "finding-open"}


class BadLineError(ValueError):
    """Evidence that cannot be judged; `fact` is the fact at fault, '' where it is none."""

    def __init__(self, message: str, fact: str = "") -> None:
        super().__init__(message)
        self.fact = fact


def read_evidence(text: str, on: date | None, today: date) -> tuple[Evidence, date]:
    """The evidence and the day to judge it by: the one asked for, else the file's, else today.

    Raises BadLineError.
    """
    try:
        given = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise BadLineError(f"this is not JSON: {error}") from None
    if not isinstance(given, dict) or not isinstance(given.get("facts"), dict) or given.keys() - {"on", "facts"}:
        raise BadLineError('evidence is {"on": "2026-11-22", "facts": {…}}; "on" may be left out')
    day = on or _day(given.get("on")) or today
    try:
        return Evidence.of(given["facts"], day), day
    except EvidenceError as error:
        raise BadLineError(str(error), error.facts[0] if error.facts else "") from None


def _day(given: object) -> date | None:
    if given is None:
        return None
    try:
        return date.fromisoformat(str(given))
    except ValueError:
        raise BadLineError('"on" must be a day such as "2026-11-22"') from None


def assess_line(line: str, rulesets: Rulesets, ruleset: str, on: date | None, today: date) -> str:
    """One line of evidence to an assessment, as a line of JSON. Raises BadLineError."""
    evidence, day = read_evidence(line, on, today)
    try:
        chosen = rulesets.named(ruleset, day) if ruleset else rulesets.for_day("qmas", "gpt", day)
        return assess(evidence, chosen, day).to_line()
    except (EvidenceError, UnknownNameError) as error:
        raise BadLineError(str(error)) from None


def written(assessment: Assessment, speech: Speech, locale: str) -> str:
    """The assessment in words: the count, then every finding with its confidence."""
    score = assessment.score
    args = {"low": score.low, "high": score.high, "threshold": score.threshold, "max": score.maximum}
    count = "assessment-count" if score.maximum == len(assessment.findings) else "assessment-points"
    lines = [
        f"{assessment.ruleset} · {assessment.on}",
        speech.text(Prompt(_VERDICTS[assessment.verdict]), locale),
        speech.text(Prompt(count, args), locale),
        "",
    ]
    for finding in (*assessment.prerequisites, *assessment.findings):
        name = {"criterion": Prompt(f"criterion-{finding.id}")}
        line = {
            "finding": Prompt(_MARKS[finding.finding], name),
            "confidence": Prompt(f"confidence-{finding.confidence.value}"),
        }
        lines.append(speech.text(Prompt("assessment-line", line), locale))
    return "\n".join(lines)
