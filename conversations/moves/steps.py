"""Steps along the interview: what is opened next, by itself or by a button. State in, state out."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from hashlib import sha256
from typing import TypeAlias, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from conversations.messages import Button, Prompt
from conversations.questions.interview import Aim
from conversations.questions.languages import Languages
from conversations.questions.question import Question
from conversations.session import Session
from conversations.standing.context import TurnContext
from conversations.standing.judgement import stand
from conversations.standing.next_question import following, for_the_result, previous
from conversations.standing.view import View
from conversations.turn import Effect, LineKind, TurnKind
from conversations.values import Born, Partly, Value
from scoring import age_on

Told = TypeVar("Told")
CONFIRM_AFTER = timedelta(days=30)


class Moved(Struct, frozen=True):
    """What a button does: the session as it becomes, then one thing more, or nothing."""

    session: Session
    kind: TurnKind = TurnKind.MOVED
    note: Prompt | None = None
    to: str = ""  # the question or screen that opens
    is_on: bool = False  # on to what comes next
    shows: str = ""  # a screen beside the question, which keeps its place
    of: str = ""  # one thing of that screen
    below: tuple[Button, ...] = ()  # under the screen's own buttons, this once
    rereads: str = ""  # a reading's text, chosen of several
    accepts: Value | None = None  # an answer to the question open
    counted: tuple[tuple[LineKind, str], ...] = ()  # what came of the lines of a story
    effect: Effect | None = None
    toast: Prompt | None = None


Way: TypeAlias = Callable[[View, str], Moved | None]  # with the button's argument; None: nowhere to go


def opened(context: TurnContext, session: Session, current: str) -> Session:
    """Another question or screen open; an answer given by ticks comes with them, and with what a story told besides."""
    if current == session.current:
        return session
    question = context.interview.by_id.get(current)
    ticks: tuple[str, ...] = ()
    if isinstance(question, Languages):
        answer = session.answers.get(current)
        told = (*((answer.value,) if answer else ()), *session.likely.get(current, ()))
        ticks = tuple(dict.fromkeys([code for value in told for code in question.ticks(value)]))
    return replace(session, current=current, revision=session.revision + 1, ticks=ticks, misread=0, choices=())


def advanced(view: View) -> Session:
    """On to what comes next: a contradiction, what has become decided, the first question wanted, the result."""
    context, session = view.context, view.session
    if held_up := _held_up(view):
        return opened(context, session, held_up)
    if session.actual:
        before = stand(context, session.actual.answers)
        newly_wanted = (one.id for one in view.wanted if not before.needs(one))
        return opened(context, session, next(newly_wanted, "supposed"))
    if session.aim is Aim.CARD and _is_decided_by_count(view):
        view = view.after(replace(session, aim=Aim.RESULT))
        session = view.session
    first = following(view)
    if session.aim is not Aim.RESULT:
        return opened(context, session, first.id if first else session.aim)
    if first and first.near:
        return opened(context, session, first.id)  # the day named with what is decided
    if first is None and session.card.is_checking:
        checked = view.after(replace(session, card=replace(session.card, is_checking=False)))
        return _towards_result(checked, following(checked), stops=True)
    return _towards_result(view, first)


def _held_up(view: View) -> str:
    """What is settled before all else: a contradiction, a story's page, what it told otherwise than was answered."""
    session = view.session
    if session.pending or session.story:
        return "conflict" if session.pending else "story"
    if not session.likely or session.actual or session.aim not in {Aim.RESULT, Aim.CARD}:
        return ""
    whole = (one.id for one in view.answered if not isinstance(session.answers[one.id].value, Partly))
    return next((name for name in whole if name in session.likely), "")


def _is_decided_by_count(view: View) -> bool:
    """Whether the answers decide it anew: of a condition not met the card says enough."""
    outcome = view.standing.outcome
    return bool(outcome) and not view.standing.failed and outcome != view.session.told_outcome


def _towards_result(view: View, first: Question | None, *, stops: bool = False) -> Session:
    """On to what is decided, the question that comes first, or the result; `stops`: at the result whatever is open."""
    context, session, outcome = view.context, view.session, view.standing.outcome
    is_told = outcome == session.told_outcome
    told = session if is_told else replace(session, told_outcome=outcome)
    if first and outcome and not is_told:
        before = session.told_outcome.split(":")
        newly_failed = tuple(name for name in view.standing.failed if name not in before)
        card = replace(session.card, is_checking=False)
        return opened(context, replace(told, newly_failed=newly_failed, card=card), "decided")
    goes_on = first and not stops and (session.is_continuing or not outcome)
    return opened(context, told, first.id if first and goes_on else "result")


def is_to_confirm(view: View) -> bool:
    """Whether age, years and income are to be confirmed: after 30 days, or once a birthday has passed."""
    session, on, dated = view.session, view.context.on, view.context.interview.dated
    if session.confirmed_on == on:
        return False
    is_beside = session.current == "confirm" or session.current in session.answers  # being confirmed, or corrected
    if is_beside or session.actual or not any(question in session.answers for question in dated):
        return False
    return on - session.confirmed_on > CONFIRM_AFTER or _has_had_birthday(session, on)


def _has_had_birthday(session: Session, on: date) -> bool:
    born = session.answers.get("birth-date")
    if born is None or not isinstance(born.value, Born):
        return False
    return age_on(born.value.on, on) > age_on(born.value.on, session.confirmed_on)


def begin(view: View, _argument: str) -> Moved:
    """The first question."""
    return Moved(view.session, is_on=True)


def result(view: View, _argument: str) -> Moved:
    """From what is decided on to the result; from elsewhere a look at it."""
    if view.session.current == "decided":
        return Moved(view.session, to="result")
    return Moved(view.session, TurnKind.SHOWN, shows="result")


def go_on(view: View, _argument: str) -> Moved:
    """On with the questions that count for the result, although it is decided, and from wherever one is."""
    own = for_the_result(view)
    if not following(own):
        return Moved(view.session)
    is_continuing = own.session.is_continuing or bool(own.session.told_outcome)
    return Moved(replace(own.session, is_continuing=is_continuing), is_on=True)


def back(view: View, _argument: str) -> Moved:
    """To the question answered before, if any."""
    return Moved(view.session, to=previous(view) or "")


def keep(view: View, _argument: str) -> Moved:
    """On, with the answer as it was."""
    session = view.session
    if session.current not in session.answers:
        return Moved(session)
    left = tuple(one for one in session.pending if one.question != session.current)
    return Moved(replace(session, pending=left, likely=without(session.likely, session.current)), is_on=True)


def without(by_question: Mapping[str, Told], question: str) -> Mapping[str, Told]:
    """Less what is there of a question, if anything is."""
    if question not in by_question:
        return by_question
    return {name: told for name, told in by_question.items() if name != question}


def leave_out(view: View, _argument: str) -> Moved:
    """On, without the answer that cannot stand."""
    return Moved(replace(view.session, pending=view.session.pending[1:]), is_on=True)


def all_right(view: View, _argument: str) -> Moved:
    """On, the answers confirmed as of today."""
    return Moved(replace(view.session, confirmed_on=view.context.on), TurnKind.ANSWERED, is_on=True)


def take_likely(view: View, number: str) -> Moved | None:
    """What a story told of the question that is open, as its answer."""
    told = likely_values(view)
    value = told[int(number)] if number.isdecimal() and int(number) < len(told) else None
    return None if value is None else Moved(view.session, accepts=value)


def likely_values(view: View) -> tuple[Value, ...]:
    """What a story told of the question open, each as a whole answer; also where so much of it is known already."""
    question, session = view.question, view.session
    if question is None:
        return ()
    answer = session.answers.get(question.id)
    partly = (answer.value,) if answer and isinstance(answer.value, Partly) else ()
    told = (*partly, *session.likely.get(question.id, ()))
    values = dict.fromkeys(value.value if isinstance(value, Partly) else value for value in told)
    return tuple(value for value in values if question.settle(value, view.context.reader))  # as by today


def mark(text: str) -> str:
    """A short mark of a reading's text, so that a button of an earlier choice never picks from a later one."""
    return sha256(text.encode()).hexdigest()[:8]


def choose(view: View, chosen: str) -> Moved | None:
    """One of the readings offered, by its mark."""
    text = next((text for text in view.session.choices if mark(text) == chosen), None)
    return None if text is None else Moved(view.session, TurnKind.UNCLEAR, rereads=text)
