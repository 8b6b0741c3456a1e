"""Cases put aside and taken up again: another person's, or the true one behind a supposition."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeVar

from msgspec.structs import fields, replace

from conversations.questions.interview import Interview
from conversations.session import SCREENS, Answer, Case, Session
from conversations.standing.context import TurnContext
from conversations.standing.judgement import Reconciled, reconciled
from conversations.values import Awarded, Value

AnyCase = TypeVar("AnyCase", Session, Case)
InterviewOn = Callable[[date], Interview]


def put_aside(session: Session) -> Case:
    """What is open, to be taken up again."""
    return Case(**{each.name: getattr(session, each.name) for each in fields(Case)})


def taken_up(context: TurnContext, session: Session, case: Case) -> Session:
    """The session with that case open, under the present questions and rules."""
    own = {each.name: getattr(case, each.name) for each in fields(Case)}
    opened = replace(session, **own, revision=session.revision + 1, choices=())
    if (case.version, case.rulesets) == (context.interview.version, context.hashes):
        return opened
    return replayed(context, opened)


def replayed(context: TurnContext, session: Session) -> Session:
    """The answers that the present questions still know; a place that is gone moves on."""
    known = context.interview.by_id
    answers, pending, _ = taken_anew(context, session)
    path = tuple(question for question in session.path if question in answers)
    is_known = session.current in known or session.current in SCREENS - {"conflict"}
    current = session.current if is_known else "conflict" if pending else "result"
    told = _still_told(context, session)
    is_same = (answers, current, told) == (session.answers, session.current, session)
    revision = session.revision + (not is_same)
    return replace(
        told,
        version=context.interview.version,
        rulesets=context.hashes,
        answers=answers,
        pending=pending,
        path=path,
        current=current,
        revision=revision,
    )


def taken_anew(context: TurnContext, case: Case) -> Reconciled:
    """A case's answers as far as the present questions still know them and none contradicts another."""
    known = context.interview.by_id
    given = (*case.answers.items(), *((one.question, one.answer) for one in case.pending))
    wished = [(name, one) for name, one in given if name in known and known[name].settle(one.value, context.reader)]
    return reconciled(context, {}, wished)


def _still_told(context: TurnContext, session: Session) -> Session:
    """What stories told, as far as the present questions still know it."""

    def known(name: str, values: Iterable[Value]) -> tuple[Value, ...]:
        question = context.interview.by_id.get(name)
        return tuple(one for one in values if question and question.settle(one, context.reader))

    likely = {name: told for name, values in session.likely.items() if (told := known(name, values))}
    page = session.story
    if page:
        lines = (replace(one, values=known(one.question, one.values)) for one in page.lines)
        page = replace(page, lines=tuple(one for one in lines if one.values))
    return replace(session, likely=likely, story=page)


def understood(context: TurnContext, session: Session, interview_on: InterviewOn) -> Session:
    """Less the buttons whose line has moved, which say something else by now, and universities no longer listed.

    What stands at a question that is asked no more is to be replayed as well.
    """
    other, actual = (
        case and _still_meant(context, case, interview_on) for case in (session.other_case, session.actual)
    )
    kept = _still_meant(context, session, interview_on)
    is_same = (other, actual) == (session.other_case, session.actual)
    return kept if is_same else replace(kept, other_case=other, actual=actual)


def _still_meant(context: TurnContext, case: AnyCase, interview_on: InterviewOn) -> AnyCase:
    """Where an answer is lost the case is to be replayed: it counts as one that ran under no rules yet."""
    given = [*case.answers.values(), *[one.answer for one in case.pending]]
    days = {answer.on for answer in given} - {context.on}
    has_moved = bool(days) and any(interview_on(day) is not context.interview for day in days)

    def is_meant(name: str, answer: Answer) -> bool:
        if not (has_moved or isinstance(answer.value, Awarded)):
            return True
        now = context.interview.by_id.get(name)
        then = interview_on(answer.on).by_id.get(name) if has_moved else now
        if then is None or now is None:
            return True
        if isinstance(answer.value, Awarded):
            return now.settle(answer.value, context.reader) is not None
        return then is now or then.settle(answer.value, context.reader) == now.settle(answer.value, context.reader)

    if case.current not in context.interview.by_id and case.current not in SCREENS:
        case = replace(case, rulesets=())
    answers = {name: answer for name, answer in case.answers.items() if is_meant(name, answer)}
    pending = tuple(one for one in case.pending if is_meant(one.question, one.answer))
    is_same = len(answers) == len(case.answers) and len(pending) == len(case.pending)
    return case if is_same else replace(case, answers=answers, pending=pending, rulesets=())
