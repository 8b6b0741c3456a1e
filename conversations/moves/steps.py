"""Steps along the interview: what is opened next, by itself or by a button. State in, state out."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeAlias

from conversations.questions.interview import Aim
from conversations.questions.question import Question
from conversations.questions.ticks import Ticked
from conversations.session import Session
from conversations.standing.next_question import following, previous, wanted
from conversations.standing.standing import Standing, TurnContext, stand

Step: TypeAlias = Callable[[TurnContext, Session, Standing], Session]

ALL_RIGHT = "~right"


def opened(context: TurnContext, session: Session, current: str) -> Session:
    """Another question or screen open; an answer given by ticks comes with them."""
    if current == session.current:
        return session
    answer = session.answers.get(current)
    question = context.interview.by_id.get(current)
    ticks = question.ticks(answer.value) if answer and isinstance(question, Ticked) else ()
    return replace(session, current=current, revision=session.revision + 1, ticks=ticks, choices=())


def advanced(context: TurnContext, session: Session, standing: Standing) -> Session:
    """On to what comes next: a contradiction, what has become decided, the first question wanted, the result."""
    if session.pending:
        return opened(context, session, "conflict")
    if session.actual:
        before = stand(context, session.actual.answers)
        newly_wanted = (one.id for one in wanted(context, session, standing) if not before.needs(one))
        return opened(context, session, next(newly_wanted, "supposed"))
    first = following(context, session, standing)
    if session.aim is not Aim.RESULT:
        return opened(context, session, first.id if first else session.aim)
    if first and first.near:
        return opened(context, session, first.id)  # the day named with what is decided
    return _towards_result(context, session, standing, first)


def _towards_result(context: TurnContext, session: Session, standing: Standing, first: Question | None) -> Session:
    outcome = standing.outcome
    told = replace(session, told_outcome=outcome)
    if first and outcome and outcome != session.told_outcome:
        before = session.told_outcome.split(":")
        news = tuple(name for name in standing.failed if name not in before)
        return opened(context, replace(told, newly_failed=news), "decided")
    return opened(context, told, first.id if first and (session.is_continuing or not outcome) else "result")


def _begin(*, is_quick: bool) -> Step:
    def step(context: TurnContext, session: Session, standing: Standing) -> Session:
        return advanced(context, replace(session, quick=is_quick), standing)

    return step


def _result(context: TurnContext, session: Session, _standing: Standing) -> Session:
    return opened(context, session, "result")


def _more(context: TurnContext, session: Session, standing: Standing) -> Session:
    """On although it is decided."""
    is_more = following(context, session, standing) is not None
    return advanced(context, replace(session, is_continuing=True), standing) if is_more else session


def _back(context: TurnContext, session: Session, standing: Standing) -> Session:
    before = previous(context, session, standing)
    return opened(context, session, before) if before else session


def _keep(context: TurnContext, session: Session, standing: Standing) -> Session:
    """On, with the answer as it was."""
    if session.current not in session.answers:
        return session
    left = tuple(one for one in session.pending if one.question != session.current)
    return advanced(context, replace(session, pending=left), standing)


def _leave_out(context: TurnContext, session: Session, standing: Standing) -> Session:
    """On, without the answer that cannot stand."""
    return advanced(context, replace(session, pending=session.pending[1:]), standing)


def _all_right(context: TurnContext, session: Session, standing: Standing) -> Session:
    return advanced(context, replace(session, confirmed_on=context.on), standing)


# What a button sends, and the screens it may be taken from; none changes an answer.
_STEPS: Mapping[str, tuple[Step, tuple[str, ...]]] = {
    "~begin": (_begin(is_quick=False), ("notice",)),
    "~quick": (_begin(is_quick=True), ("notice",)),
    "~result": (_result, ("decided",)),
    "~more": (_more, ("decided", "result")),
    "~back": (_back, ("decided", "question")),
    "~keep": (_keep, ("question",)),
    ALL_RIGHT: (_all_right, ("confirm",)),
    "~leave-out": (_leave_out, ("conflict",)),
}


def step_of(context: TurnContext, session: Session, option: str) -> Step | None:
    """The step that a button takes; None where it is no step, or none from here."""
    step, places = _STEPS.get(option, (None, ()))
    is_question = session.current in context.interview.by_id
    return step if ("question" if is_question else session.current) in places else None
