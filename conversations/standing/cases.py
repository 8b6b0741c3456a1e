"""Cases put aside and taken up again: another person's, or the true one behind a supposition."""

from dataclasses import fields, replace

from conversations.session import SCREENS, Case, Session
from conversations.standing.context import TurnContext
from conversations.standing.judgement import reconciled


def put_aside(session: Session) -> Case:
    """What is open, to be taken up again."""
    return Case(**{each.name: getattr(session, each.name) for each in fields(Case)})


def taken_up(context: TurnContext, session: Session, case: Case) -> Session:
    """The session with that case open, under the present questions and rules."""
    own = {each.name: getattr(case, each.name) for each in fields(Case)}
    opened = replace(session, **own, revision=session.revision + 1, choices=())
    if (case.version, case.rulesets) == (context.interview.version, context.hashes):
        return opened
    return replace(replayed(context, opened), version=context.interview.version, rulesets=context.hashes)


def replayed(context: TurnContext, session: Session) -> Session:
    """The answers that the present questions still know; a place that is gone moves on."""
    known = context.interview.by_id
    given = (*session.answers.items(), *((one.question, one.answer) for one in session.pending))
    wished = [(name, one) for name, one in given if name in known and known[name].settle(one.value, context.reader)]
    answers, pending, _ = reconciled(context, {}, wished)
    path = tuple(question for question in session.path if question in answers)
    is_known = session.current in known or session.current in SCREENS - {"conflict"}
    current = session.current if is_known else "conflict" if pending else "result"
    is_same = (answers, current) == (session.answers, session.current)
    revision = session.revision + (not is_same)
    return replace(session, answers=answers, pending=pending, path=path, current=current, revision=revision)
