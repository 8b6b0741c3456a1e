"""Which questions are still wanted, by what they are asked for."""

from collections.abc import Callable

from conversations.questions.interview import Aim
from conversations.questions.question import Question
from conversations.session import Session
from conversations.standing.quick import most_narrowing
from conversations.standing.standing import Standing, TurnContext, allows
from scoring import alternatives


def wanted(context: TurnContext, session: Session, standing: Standing) -> list[Question]:
    """The questions not answered that could still settle something, in order."""
    needs = _needs(context, session.aim, standing)
    quick = context.interview.quick if _is_quick(session) else ()
    questions = (*quick, *context.interview.asked_for(session.aim))
    return [one for one in questions if one.id not in session.answers and needs(one)]


def _is_quick(session: Session) -> bool:
    return session.quick and session.aim is Aim.RESULT and not session.is_continuing


def following(context: TurnContext, session: Session, standing: Standing) -> Question | None:
    """The question to ask next, if any: the first in order, in quick mode the one that narrows the outcome most."""
    questions = wanted(context, session, standing)
    if _is_quick(session) and not standing.outcome:
        return most_narrowing(context, standing, questions)
    return questions[0] if questions else None


def remaining(context: TurnContext, session: Session, standing: Standing) -> int:
    """How many questions may still come beside the open one: a bound that only a correction can raise."""
    coming = {question.id for question in wanted(context, session, standing)}
    if session.aim is Aim.RESULT and "age" not in session.answers:
        coming |= {question.id for question in context.interview.questions if question.near}
    return len(coming - {session.current})


def previous(context: TurnContext, session: Session, standing: Standing) -> str | None:
    """The question that Back opens: of those asked for the same, the one answered before, less those set aside."""
    if session.actual:
        return None
    path = session.path
    before = path[: path.index(session.current)] if session.current in path else path
    own = context.interview.own(session.aim)
    return next((name for name in reversed(before) if name in own and name not in standing.inapplicable), None)


def _needs(context: TurnContext, aim: Aim, standing: Standing) -> Callable[[Question], bool]:
    if aim is Aim.SCHEMES:
        facts = alternatives(standing.evidence, context.on).wanted - standing.unknowable
        return lambda question: allows(context, standing, question) and any(fact in facts for fact in question.facts)
    if aim is Aim.FORMER:
        former, then = standing.former, context.interview.then
        return former.needs if former else lambda question: question in then or standing.needs(question)
    return standing.needs
