"""Results held back while their rules are checked."""

from collections.abc import Iterable

from conversations.messages import Button, Prompt, Screen
from conversations.screens.notices import person_to_ask, with_notices
from conversations.screens.rows import DROP_SUPPOSED, REVIEW, WAY_BACK, Rows, go_on
from conversations.standing.context import TurnContext
from conversations.standing.next_question import remaining
from conversations.standing.view import View
from scoring import Ruleset

_IN_PLACE = ("decided", "result", "supposed")  # screens that stand in a question's place


def is_paused(context: TurnContext, rulesets: Iterable[Ruleset]) -> bool:
    """Whether one of the rulesets is being checked; a pause names a ruleset, or one version of it."""
    return any({ruleset.id, ruleset.version} & context.host.paused for ruleset in rulesets)


def are_results_paused(context: TurnContext) -> bool:
    """Whether the outcome by the tests of the day is not to be told."""
    return is_paused(context, context.rulesets)


def is_former_paused(view: View) -> bool:
    """Whether a version that may have been in force on the day of submission is being checked."""
    former = view.standing.former
    if former is None:
        return False
    named = view.context.all_rulesets.named
    return is_paused(view.context, (named(each.ruleset, former.on) for each in former.assessments))


def paused_screen(view: View) -> Screen:
    """In place of a result: nothing is lost, the questions may go on."""
    rows: list[tuple[Button, ...]] = []
    if view.session.current not in _IN_PLACE:
        rows.append((WAY_BACK,))
    elif view.session.actual:
        rows.append((DROP_SUPPOSED,))
    elif most := remaining(view):
        rows.append((go_on(most),))
    return paused(view, (*rows, (REVIEW,)))


def paused(view: View, rows: Rows) -> Screen:
    """That results are being checked, and whom to ask."""
    told = (Prompt("results-paused", strong=True), *person_to_ask(view.context.host))
    return with_notices(view, Screen(told, rows))
