"""What if: answers changed for the sake of argument, the count beside the true one; kept or dropped."""

from collections.abc import Iterable

from conversations.messages import Arg, Button, Prompt, Screen
from conversations.moves.detours import may_be_supposed
from conversations.screens import question as screens
from conversations.screens.question import button
from conversations.screens.result import criterion, so_far, spread
from conversations.session import Case, Session
from conversations.standing.standing import Standing, TurnContext, stand
from scoring import Finding

SIGNS = {Finding.MET: "sign-met", Finding.NOT_MET: "sign-not-met", Finding.OPEN: "sign-open"}


def what_if_screen(context: TurnContext, session: Session, standing: Standing) -> Screen:
    """The answers that another may be tried in place of."""
    questions = [one for one in screens.answered(context, session, standing) if may_be_supposed(one)]
    back = (screens.way_back(context, session),)
    if not questions:
        return Screen((Prompt("review-none"),), (back,))
    rows = [(Button(screens.answer_line(session, one), f"~if.{one.id}"),) for one in questions]
    warning = () if session.actual else (Prompt("supposed-warning"),)
    return Screen((*warning, Prompt("what-if-ask", strong=True)), (*rows, back))


def supposed_screen(context: TurnContext, session: Session, standing: Standing) -> Screen:
    """What is supposed, the count before and with it, the criteria that turn."""
    if session.actual is None:
        return Screen()
    true = stand(context, session.actual.answers)
    prompts = (
        Prompt("supposed-head", strong=True),
        *_changes(context, session, session.actual),
        _count(true, standing),
        *_turned(true, standing),
        so_far(standing),
    )
    rows = (("button-if-other", "~whatif"), ("button-if-drop", "~if-drop"), ("button-if-keep", "~if-keep"))
    return Screen(prompts, tuple((button(*each),) for each in rows))


def _changes(context: TurnContext, session: Session, true: Case) -> Iterable[Prompt]:
    changed = [
        question
        for question in context.interview.by_id.values()
        if question.id in session.answers and session.answers[question.id] != true.answers.get(question.id)
    ]
    if not changed:
        yield Prompt("supposed-nothing")
    for question in changed:
        args: dict[str, Arg] = {
            "question": Prompt(f"short-{question.id}"),
            "answer": question.words(session.answers[question.id].value),
        }
        before = true.answers.get(question.id)
        if before is None:
            yield Prompt("supposed-new", args)
        else:
            yield Prompt("supposed-change", {**args, "before": question.words(before.value)})


def _count(true: Standing, now: Standing) -> Prompt:
    before, after = true.points_test.score, now.points_test.score
    counts = {"before": spread(before.low, before.high), "now": spread(after.low, after.high)}
    return Prompt("supposed-count", {**counts, "max": after.maximum, "threshold": after.threshold})


def _turned(true: Standing, now: Standing) -> Iterable[Prompt]:
    before = {one.id: one.finding for one in true.findings}
    for one in now.findings:
        if before[one.id] is not one.finding:
            signs = {"before": Prompt(SIGNS[before[one.id]]), "after": Prompt(SIGNS[one.finding])}
            yield Prompt("supposed-turn", {**signs, "criterion": criterion(one.id)})
