"""Ways off the interview and back: a correction, other aims, a supposition, another person. State in, state out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TypeAlias

from conversations.messages import Button, Prompt
from conversations.questions.interview import Aim
from conversations.questions.question import Question
from conversations.session import Case, Person, Session
from conversations.standing.cases import put_aside, taken_up
from conversations.standing.standing import TurnContext

REMINDERS_OFF = "~reminders-off"
REMINDERS_ON = "~reminders-on"
KEEP_EVERYTHING = "~keep-everything"
# Taken under any revision of their session: they change no answer, and may lie above questions asked since.
ANY_REVISION = frozenset({REMINDERS_OFF, REMINDERS_ON, KEEP_EVERYTHING})
# Nobody is helped by supposing another record.
_NEVER = "has_clean_record"


@dataclass(frozen=True, slots=True)
class Detour:
    """The session once the way is taken; then to the question named, or on (to what comes next), or it stays."""

    session: Session
    note: Prompt | None = None
    to: str = ""
    is_on: bool = True
    below: tuple[Button, ...] = ()  # under the screen's own buttons, this once


Way: TypeAlias = Callable[[TurnContext, Session, str], Detour | None]


def _may_leave(session: Session) -> bool:
    """Once there are answers, and they are the true ones."""
    return bool(session.answers) and session.actual is None


def _aim(aim: Aim) -> Way:
    def take(_context: TurnContext, session: Session, _name: str) -> Detour | None:
        is_there = session.aim is aim and session.current != aim
        return Detour(replace(session, aim=aim)) if _may_leave(session) and not is_there else None

    return take


def may_be_supposed(question: Question) -> bool:
    """Whether another answer may be tried."""
    return _NEVER not in question.facts


def _suppose(context: TurnContext, session: Session, name: str) -> Detour | None:
    """Another answer to a question, for the sake of argument; the true answers are put aside."""
    question = context.interview.by_id.get(name)
    is_possible = session.actual is not None or (session.aim is Aim.RESULT and not session.pending)
    if question is None or name not in session.answers or not may_be_supposed(question) or not is_possible:
        return None
    supposing = replace(session, actual=session.actual or put_aside(session), revision=session.revision + 1)
    return Detour(supposing, to=name)


def _keep(_context: TurnContext, session: Session, _name: str) -> Detour | None:
    if session.actual is None:
        return None
    return Detour(replace(session, actual=None), Prompt("supposed-kept"))


def _drop(context: TurnContext, session: Session, _name: str) -> Detour | None:
    if session.actual is None:
        return None
    true = replace(taken_up(context, session, session.actual), actual=None)
    return Detour(true, Prompt("supposed-dropped"), is_on=False)


def _second(context: TurnContext, session: Session, _name: str) -> Detour | None:
    """A second person's run, from the first question."""
    if session.other_case or not _may_leave(session):
        return None
    fresh = Case(session.version, session.rulesets, confirmed_on=context.on, current="result", quick=session.quick)
    opened = taken_up(context, session, fresh)
    return Detour(replace(opened, other_case=put_aside(session), person=Person.SECOND), Prompt("second-begins"))


def _other(context: TurnContext, session: Session, _name: str) -> Detour | None:
    if session.other_case is None or session.actual:
        return None
    person = Person.SECOND if session.person is Person.FIRST else Person.FIRST
    opened = taken_up(context, session, session.other_case)
    return Detour(replace(opened, other_case=put_aside(session), person=person), is_on=False)


def _without_second(context: TurnContext, session: Session, _name: str) -> Detour | None:
    if session.other_case is None or session.actual:
        return None
    first = session if session.person is Person.FIRST else taken_up(context, session, session.other_case)
    return Detour(replace(first, other_case=None, person=Person.FIRST), Prompt("second-dropped"), is_on=False)


def _fix(_context: TurnContext, session: Session, name: str) -> Detour | None:
    """An answered question, or one of a contradicting pair, opened to be answered anew."""
    is_given = name in {*session.answers, *(one.question for one in session.pending)}
    return Detour(session, to=name) if is_given else None


def _reminders_off(_context: TurnContext, session: Session, _name: str) -> Detour:
    on_again = Button(Prompt("button-reminders-on"), REMINDERS_ON)
    return Detour(replace(session, reminders=False), Prompt("reminders-off"), is_on=False, below=(on_again,))


def _reminders_on(_context: TurnContext, session: Session, _name: str) -> Detour:
    return Detour(replace(session, reminders=True), Prompt("reminders-on"), is_on=False)


def _keep_everything(context: TurnContext, session: Session, _name: str) -> Detour:
    """The tap itself is a visit, from which the days of retention count."""
    until = context.on + timedelta(days=context.host.retention_days)
    return Detour(session, Prompt("everything-kept", {"date": until}), is_on=False)


# What a button sends, less its argument.
DETOURS: Mapping[str, Way] = {
    "~schemes-on": _aim(Aim.SCHEMES),
    "~former-test": _aim(Aim.FORMER),
    "~leave": _aim(Aim.RESULT),
    "~fix": _fix,
    "~if": _suppose,
    "~if-keep": _keep,
    "~if-drop": _drop,
    "~second-yes": _second,
    "~other": _other,
    "~second-drop-yes": _without_second,
    REMINDERS_OFF: _reminders_off,
    REMINDERS_ON: _reminders_on,
    KEEP_EVERYTHING: _keep_everything,
}
