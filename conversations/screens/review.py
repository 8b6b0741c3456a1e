"""The answers given: all of them, those that grow old, two that contradict; each can be corrected."""

from collections.abc import Iterable

from conversations.messages import Button, Layout, Prompt, Screen
from conversations.moves.buttons import button, known
from conversations.questions.question import NOT_SURE, Question
from conversations.screens.rows import DROP_SUPPOSED, WAY_BACK, Rows, in_rows
from conversations.session import Session
from conversations.standing.standing import Standing
from conversations.standing.view import View

_FIX = known("~fix.")
_LEAVE_OUT, _ALL_RIGHT = button("button-leave-out", "~leave-out"), button("button-all-right", "~right", "primary")


def answer_line(session: Session, question: Question) -> Prompt:
    """A question's short name and its answer."""
    return _item("review-item", question, question.words(session.answers[question.id].value))


def _item(message: str, question: Question, answer: Prompt) -> Prompt:
    return Prompt(message, {"question": Prompt(f"short-{question.id}"), "answer": answer}, layout=Layout.LINE)


def correction_rows(questions: Iterable[Question]) -> Rows:
    """A button to correct each, by its short name."""
    return in_rows([Button(Prompt(f"short-{one.id}"), f"{_FIX}{one.id}") for one in questions], 2)


def review_screen(view: View) -> Screen:
    """All answers; a tap on one corrects it."""
    then = [one for one in view.context.interview.then if one.id in view.session.answers]
    questions, back = [*view.answered, *then], (WAY_BACK,)
    if not questions:
        return Screen((Prompt("review-none"),), (back,))
    lines = (answer_line(view.session, one) for one in questions)
    return Screen(
        (Prompt("review-head", strong=True, layout=Layout.HEADING), *lines), (*correction_rows(questions), back)
    )


def confirm_screen(view: View) -> Screen:
    """The answers that grow old, in one screen: all still right, or one to correct."""
    dated = [one for one in view.answered if one.id in view.context.interview.dated]
    items = (_item("confirm-item", one, one.words(view.session.answers[one.id].value)) for one in dated)
    return Screen((Prompt("confirm-ask", strong=True), *items), ((_ALL_RIGHT,), *correction_rows(dated)))


def conflict_screen(view: View) -> Screen:
    """Two answers side by side, either to be corrected."""
    session, pending = view.session, view.session.pending[0]
    answers = {**session.answers, pending.question: pending.answer}
    pair = [one for one in view.context.interview.by_id.values() if one.id in pending.between]
    items = (_item("conflict-item", one, one.words(answers[one.id].value)) for one in pair)
    drop: Rows = ((DROP_SUPPOSED,),) if session.actual else ()
    return Screen((Prompt("conflict-ask", strong=True), *items), (*correction_rows(pair), (_LEAVE_OUT,), *drop))


def changed_applicability(view: View, before: Standing) -> Iterable[Prompt]:
    """The answers that no longer apply, and those that do again; nothing is lost of a "not sure"."""
    if view.standing.inapplicable == before.inapplicable:
        return
    now, was = set(view.standing.inapplicable), set(before.inapplicable)
    for message, changed in (("set-aside", now - was), ("returned", was - now)):
        names = [one.id for one in view.context.interview.today if one.id in changed and not _is_unsure(view, one)]
        if names:
            yield Prompt(message, {"questions": tuple(Prompt(f"short-{name}") for name in names)})


def _is_unsure(view: View, question: Question) -> bool:
    return view.session.answers[question.id].value == NOT_SURE
