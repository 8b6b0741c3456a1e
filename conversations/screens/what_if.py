"""What if: answers changed for the sake of argument, the count beside the true one; kept or dropped."""

from collections.abc import Iterable

from conversations.messages import Arg, Button, Layout, Prompt, Screen
from conversations.moves.buttons import button, known
from conversations.moves.detours import may_be_supposed
from conversations.screens.criteria import criterion, line, sign, so_far, spread
from conversations.screens.review import answer_line
from conversations.screens.rows import DROP_SUPPOSED, WAY_BACK, in_rows
from conversations.session import Case
from conversations.standing.judgement import stand
from conversations.standing.standing import Standing
from conversations.standing.view import View

_IF = known("~if.")
_ANOTHER, _KEEP = button("button-if-other", "~whatif"), button("button-if-keep", "~if-keep")


def what_if_screen(view: View) -> Screen:
    """The answers that another may be tried in place of."""
    questions = [one for one in view.answered if may_be_supposed(one)]
    back = (WAY_BACK,)
    if not questions:
        return Screen((Prompt("review-none"),), (back,))
    rows = in_rows([Button(Prompt(f"short-{one.id}"), f"{_IF}{one.id}") for one in questions], 2)
    warning = () if view.session.actual else (Prompt("supposed-warning"),)
    lines = (answer_line(view.session, one) for one in questions)
    ask = Prompt("what-if-ask", strong=True, layout=Layout.HEADING)
    return Screen((*warning, ask, *lines), (*rows, back))


def supposed_screen(view: View) -> Screen:
    """What is supposed, the count before and with it, the criteria that turn."""
    if view.session.actual is None:
        return Screen()
    actual = stand(view.context, view.session.actual.answers)
    prompts = (
        Prompt("supposed-head", strong=True, layout=Layout.HEADING),
        *_changes(view, view.session.actual),
        _count(actual, view.standing),
        *_turned(actual, view.standing),
        so_far(view.standing.verdict),
    )
    return Screen(prompts, ((_ANOTHER,), (DROP_SUPPOSED,), (_KEEP,)))


def _changes(view: View, actual: Case) -> Iterable[Prompt]:
    answers = view.session.answers
    changed = [
        question
        for question in view.context.interview.by_id.values()
        if question.id in answers and answers[question.id] != actual.answers.get(question.id)
    ]
    if not changed:
        yield Prompt("supposed-nothing")
    for question in changed:
        args: dict[str, Arg] = {
            "question": Prompt(f"short-{question.id}"),
            "answer": question.words(answers[question.id].value),
        }
        before = actual.answers.get(question.id)
        if before is None:
            yield Prompt("supposed-new", args, layout=Layout.LINE)
        else:
            yield Prompt("supposed-change", {**args, "before": question.words(before.value)}, layout=Layout.LINE)


def _count(actual: Standing, now: Standing) -> Prompt:
    before, after = actual.points_test.score, now.points_test.score
    counts = {"before": spread(before.low, before.high), "now": spread(after.low, after.high)}
    return Prompt("supposed-count", {**counts, **line(after)})


def _turned(actual: Standing, now: Standing) -> Iterable[Prompt]:
    before = {one.id: one.finding for one in actual.findings}
    for one in now.findings:
        if before[one.id] is not one.finding:
            signs = {"before": sign(before[one.id]), "after": sign(one.finding)}
            yield Prompt("supposed-turn", {**signs, "criterion": criterion(one.id)}, layout=Layout.LINE)
