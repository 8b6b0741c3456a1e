"""Which questions are still wanted, by what they are asked for."""

from collections.abc import Callable

from conversations.questions.interview import Aim
from conversations.questions.question import Question
from conversations.session import Session
from conversations.standing.quick import most_narrowing
from conversations.standing.standing import Scene, Standing, allows
from scoring import alternatives


def wanted(scene: Scene, session: Session, standing: Standing) -> list[Question]:
    """The questions not answered that could still settle something, in order."""
    needs = _needs(scene, session.aim, standing)
    quick = scene.interview.quick if _is_quick(session) else ()
    questions = (*quick, *scene.interview.asked_for(session.aim))
    return [one for one in questions if one.id not in session.answers and needs(one)]


def _is_quick(session: Session) -> bool:
    return session.quick and session.aim is Aim.RESULT and not session.full


def following(scene: Scene, session: Session, standing: Standing) -> Question | None:
    """The question to ask next, if any: the first in order, in quick mode the one that narrows the outcome most."""
    questions = wanted(scene, session, standing)
    if _is_quick(session) and not standing.outcome:
        return most_narrowing(scene, standing, questions)
    return questions[0] if questions else None


def remaining(scene: Scene, session: Session, standing: Standing) -> int:
    """How many questions may still come beside the open one: a bound that only a correction can raise."""
    coming = {question.id for question in wanted(scene, session, standing)}
    if session.aim is Aim.RESULT and "age" not in session.answers:
        coming |= {question.id for question in scene.interview.questions if question.near}
    return len(coming - {session.current})


def previous(scene: Scene, session: Session, standing: Standing) -> str | None:
    """The question that Back opens: of those asked for the same, the one answered before, less those set aside."""
    if session.true:
        return None
    path = session.path
    before = path[: path.index(session.current)] if session.current in path else path
    own = scene.interview.own(session.aim)
    return next((name for name in reversed(before) if name in own and name not in standing.aside), None)


def _needs(scene: Scene, aim: Aim, standing: Standing) -> Callable[[Question], bool]:
    if aim is Aim.SCHEMES:
        facts = alternatives(standing.evidence, scene.on).wanted - standing.opens
        return lambda question: allows(scene, standing, question) and any(fact in facts for fact in question.facts)
    if aim is Aim.FORMER:
        former, then = standing.former, scene.interview.then
        return former.needs if former else lambda question: question in then or standing.needs(question)
    return standing.needs
