"""Quick mode: of the questions wanted, the one whose answer leaves the fewest to ask."""

from collections.abc import Iterator, Sequence

from conversations.questions.question import Question
from conversations.standing.consistency import ContradictionError
from conversations.standing.context import TurnContext
from conversations.standing.judgement import supposed
from conversations.standing.standing import Standing
from scoring import CriterionFinding, Finding, Verdict


def most_narrowing(context: TurnContext, standing: Standing, wanted: Sequence[Question]) -> Question | None:
    """The question after which the fewest are still needed to decide the outcome, on the average of its answers.

    Every answer that an example stands for counts alike. Of two that narrow alike the first in order; a date of birth
    that decides is asked at once.
    """
    if decisive := next((one for one in wanted if one.near), None):
        return decisive
    return min(_understandable(wanted), key=lambda one: _left(context, standing, one), default=None)


def _understandable(wanted: Sequence[Question]) -> Iterator[Question]:
    """Those that go on from nothing still to be asked, and whose facts no earlier one may settle."""
    ids, settled = {one.id for one in wanted}, set[str]()
    for question in wanted:
        if question.after not in ids and settled.isdisjoint(question.facts):
            yield question
        settled.update(question.facts, *(option.settles for option in question.options))


def _left(context: TurnContext, standing: Standing, question: Question) -> float:
    """What an answer leaves undecided, on the average."""
    left = []
    for value in question.examples(context.reader):
        try:
            left.append(_undecided(supposed(context, standing, question, value)))
        except ContradictionError:
            continue  # nobody with these answers gives that one
    return sum(left) / len(left) if left else float("inf")


def _undecided(standing: Standing) -> int:
    """How far from "reached" times how far from "not": points and open conditions; nothing once either is certain."""
    if standing.outcome:
        return 0
    score = standing.points_test.score
    to_reach = max(score.threshold - score.low, 0) + _open(standing.points_test.prerequisites)
    to_fail = max(score.high - score.threshold + 1, 0) + (standing.achievement.verdict is Verdict.UNDECIDED)
    return to_reach * to_fail


def _open(findings: Sequence[CriterionFinding]) -> int:
    return sum(one.finding is Finding.OPEN for one in findings)
