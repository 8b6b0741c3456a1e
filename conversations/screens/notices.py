"""What whoever runs the bot says of the results: notices above them, or that they are paused."""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import TypeAlias

from conversations.messages import Button, Prompt, Screen
from conversations.screens.question import button, way_back
from conversations.session import Session
from conversations.standing.next_question import remaining
from conversations.standing.standing import Host, Standing, TurnContext
from scoring import Ruleset

Beside: TypeAlias = Callable[[TurnContext, Session, Standing], Screen]
OneOf: TypeAlias = Callable[[TurnContext, Session, Standing, str], Screen | None]

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


def notices(context: TurnContext, session: Session) -> tuple[Prompt, ...]:
    """Above every result, in the applicant's language; in English where a text lacks it."""
    texts = (each.get(session.locale) or each.get("en") for each in context.host.notices)
    return tuple(Prompt("operator-notice", {"text": text}, strong=True) for text in texts if text)


def under_bulletin(draw: Beside) -> Beside:
    """A screen that tells an outcome by the tests of the day: under the notices, and not while they are paused."""

    @wraps(draw)
    def screen(context: TurnContext, session: Session, standing: Standing) -> Screen:
        if standing.facts and are_results_paused(context):
            return paused_screen(context, session, standing)
        return with_notices(context, session, draw(context, session, standing))

    return screen


def one_under_bulletin(draw: OneOf) -> OneOf:
    """The same of one thing of such a screen."""

    @wraps(draw)
    def screen(context: TurnContext, session: Session, standing: Standing, name: str) -> Screen | None:
        drawn = draw(context, session, standing, name)
        if drawn is None:
            return None
        if are_results_paused(context):
            return paused_screen(context, session, standing)
        return with_notices(context, session, drawn)

    return screen


def former_under_bulletin(draw: Beside) -> Beside:
    """The former test's screen, by the versions that may have been in force on its day."""

    @wraps(draw)
    def screen(context: TurnContext, session: Session, standing: Standing) -> Screen:
        if _is_former_paused(context, standing):
            return Screen(_paused(context, session), ((button("button-leave", "~leave"),),))
        return with_notices(context, session, draw(context, session, standing))

    return screen


def factor_under_bulletin(draw: OneOf) -> OneOf:
    """One factor's table marks what applies: while the former test is paused there is none."""

    @wraps(draw)
    def screen(context: TurnContext, session: Session, standing: Standing, name: str) -> Screen | None:
        return None if _is_former_paused(context, standing) else draw(context, session, standing, name)

    return screen


def _is_former_paused(context: TurnContext, standing: Standing) -> bool:
    if standing.former is None:
        return False
    on, assessments = standing.former.on, standing.former.assessments
    return is_paused(context, (context.all_rulesets.named(each.ruleset, on) for each in assessments))


def with_notices(context: TurnContext, session: Session, say: Screen) -> Screen:
    """The same under the notices."""
    return Screen((*notices(context, session), *say.prompts), say.buttons)


def paused_screen(context: TurnContext, session: Session, standing: Standing) -> Screen:
    """In place of a result: nothing is lost, the questions may go on."""
    rows: list[tuple[Button, ...]] = []
    if session.current not in _IN_PLACE:
        rows.append((way_back(context, session),))
    elif session.actual:
        rows.append((button("button-if-drop", "~if-drop"),))
    elif most := remaining(context, session, standing):
        rows.append((Button(Prompt("button-go-on", {"most": most}), "~more"),))
    return Screen(_paused(context, session), (*rows, (button("button-review", "~review"),)))


def _paused(context: TurnContext, session: Session) -> tuple[Prompt, ...]:
    return (*notices(context, session), Prompt("results-paused", strong=True), *person_to_ask(context.host))
