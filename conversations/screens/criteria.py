"""Criteria, findings, verdicts and counts by message name: the one table of their words."""

from collections.abc import Iterable, Sequence

from conversations.messages import Arg, Layout, Page, Prompt
from conversations.standing.context import TurnContext
from scoring import Finding, Score, Verdict

FINDINGS = {Finding.MET: "met", Finding.NOT_MET: "not-met", Finding.OPEN: "open"}
VERDICTS = {Verdict.ELIGIBLE: "reached", Verdict.UNDECIDED: "open", Verdict.INELIGIBLE: "not"}
# Its finding is shown where the applicant opens it, and there alone; the answer it rests on nowhere.
SENSITIVE = "clean-record"
NO_VISA = "needs-a-visa"
SCHEME_PAGE = Page("qmas")  # of the Immigration Department: where to ask
LIST_OF_THE_DAY = Prompt("papers-list", {"list": Page("universities")})  # what is kept here may be older


def criterion(name: str) -> Prompt:
    """A criterion or prerequisite, by its short name."""
    return Prompt(f"criterion-{name}")


def criteria(names: Iterable[str]) -> Prompt:
    """Several, in the order given; at least one."""
    return in_a_row([criterion(name) for name in names])


def in_a_row(names: Sequence[Prompt]) -> Prompt:
    """Names beside each other, at least one: no "and" makes a sentence of what is none."""
    *before, row = names
    for name in reversed(before):
        row = Prompt("row", {"name": name, "more": row})
    return row


def marked(finding: Finding, name: str, *, strong: bool = False) -> Prompt:
    """A criterion with the mark of its finding."""
    return Prompt(f"finding-{FINDINGS[finding]}", {"criterion": criterion(name)}, strong, Layout.LINE)


def sign(finding: Finding) -> Prompt:
    """The mark alone."""
    return Prompt(f"sign-{FINDINGS[finding]}")


def so_far(verdict: Verdict) -> Prompt:
    """The outcome in a sentence, with no detail."""
    return Prompt(f"status-verdict-{VERDICTS[verdict]}")


def spread(low: int, high: int) -> Arg:
    """A count, or where it is not settled from where to where."""
    return low if low == high else Prompt("spread", {"low": low, "high": high})


def bar(*, met: int, perhaps: int, most: int) -> str:
    """A count as a picture: met, perhaps, and the rest."""
    return "■" * met + "▨" * perhaps + "□" * (most - met - perhaps)


def line(score: Score) -> dict[str, Arg]:
    """What a count is held against."""
    return {"max": score.maximum, "threshold": score.threshold}


def seen(context: TurnContext) -> dict[str, Arg]:
    """How many criteria the points test has, and the day on which these and the threshold were last seen."""
    test = context.rulesets[0]
    return {"max": test.maximum, "date": test.checked_on}


def stale(*, is_stale: bool) -> tuple[Prompt, ...]:
    """The line that says so, where it is so."""
    return (Prompt("result-stale", {"page": SCHEME_PAGE}, strong=True),) if is_stale else ()
