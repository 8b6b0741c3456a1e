"""What whoever runs the bot says of the results: notices above them, or that they are paused."""

from collections.abc import Iterable

from conversations.messages import Prompt, Screen
from conversations.screens.rows import DROP_SUPPOSED, REVIEW, Rows, go_on, way_back
from conversations.standing.context import Host, TurnContext
from conversations.standing.next_question import remaining
from conversations.standing.view import View
from scoring import Ruleset

_IN_PLACE = ("decided", "result", "supposed")  # screens that stand in a question's place


def person_to_ask(host: Host) -> tuple[Prompt, ...]:
    """Who runs the bot and how to reach them, in a line; nothing where no contact is given."""
    if not host.contact:
        return ()
    if not host.name:
        return (Prompt("talk-to-contact", {"contact": host.contact}),)
    return (Prompt("talk-to-person", {"name": host.name, "contact": host.contact}),)


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


def notices(host: Host, locale: str) -> tuple[Prompt, ...]:
    """Above every result, in the applicant's language; in English where a text lacks it."""
    texts = (each.get(locale) or each.get("en") for each in host.notices)
    return tuple(Prompt("operator-notice", {"text": text}, strong=True) for text in texts if text)


def with_notices(view: View, screen: Screen) -> Screen:
    """The same under the notices."""
    return Screen((*notices(view.context.host, view.session.locale), *screen.prompts), screen.buttons)


def paused_screen(view: View) -> Screen:
    """In place of a result: nothing is lost, the questions may go on."""
    rows: list[Rows] = []
    if view.session.current not in _IN_PLACE:
        rows.append(((way_back(view),),))
    elif view.session.actual:
        rows.append(((DROP_SUPPOSED,),))
    elif most := remaining(view):
        rows.append(((go_on(most),),))
    return paused(view, (*(row for each in rows for row in each), (REVIEW,)))


def paused(view: View, rows: Rows) -> Screen:
    """That results are being checked, and whom to ask."""
    told = (Prompt("results-paused", strong=True), *person_to_ask(view.context.host))
    return with_notices(view, Screen(told, rows))
