"""The open question: how far one is, what is asked, its options; several readings of a text to choose from."""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from msgspec.structs import replace

from conversations.messages import Button, Layout, Place, Prompt, Screen, Sum
from conversations.moves.buttons import button, known
from conversations.moves.steps import likely_values, mark
from conversations.moves.story import told_together
from conversations.questions.interview import Aim
from conversations.questions.kinds import Amount, Passport
from conversations.questions.languages import Languages, tongue
from conversations.questions.question import UNSURE, Question
from conversations.questions.story.together import label
from conversations.reading import Choice
from conversations.screens.rows import DROP_SUPPOSED, LEAVE, OTHER_PERSON, Rows, in_rows, ticks
from conversations.session import Session
from conversations.standing.context import TurnContext
from conversations.standing.former_test import option_as_today
from conversations.standing.next_question import following, previous, remaining
from conversations.standing.view import View
from conversations.values import Chosen, Partly, Places, Value

_WHY, _UNSURE = button("button-why", "~why"), button("button-unsure", f"~{UNSURE}")
_BACK, _DONE = button("button-back", "~back"), button("button-done", "~done", "primary")
_KEEP = button("button-keep", "~keep")
_TO_CARD = button("button-to-card", "~card")
_CHOOSE, _AGAIN = known("~c."), button("button-again", "~place")
_LIKELY = known("~likely.")
_TOGETHER = button("button-together", "~together", "primary")


def progress(view: View) -> dict[str, int]:
    """Where one is: the part, of how many, and the most that may still come."""
    at, parts = view.question or following(view), view.context.interview.parts
    return {"part": min(at.part, parts) if at else parts, "parts": parts, "most": remaining(view)}


def is_before_its_part(view: View, part: int) -> bool:
    """Whether one is asked for the result before questions of an earlier part, as what a story left open is."""
    return bool(view.wanted) and view.wanted[0].part < part


def _progress_line(view: View) -> Prompt:
    session = view.session
    if session.actual:
        return Prompt("progress-supposed")
    if session.aim is not Aim.RESULT:
        return Prompt(f"progress-{session.aim}", {"most": remaining(view)})
    counts = progress(view)
    if session.card.is_checking:
        return Prompt("progress-check", {"most": counts["most"]})
    if is_before_its_part(view, counts["part"]):
        return Prompt("progress-open", {"most": counts["most"]})
    return Prompt("progress", counts)


def question_screen(view: View) -> Screen:
    """The open question with its options; one answered before shows its answer, to be kept or replaced."""
    session, question = view.session, view.context.interview.by_id[view.session.current]
    prompts = [_progress_line(view), Prompt(f"ask-{question.id}", strong=True)]
    if answer := session.answers.get(question.id):
        prompts.append(Prompt("your-answer", {"answer": question.words(answer.value)}))
    if isinstance(question, Languages):
        prompts += _ticked(session, question)
    if question.hint and not (session.aim is Aim.CARD and isinstance(question, Passport)):  # shortest before the card
        prompts.append(Prompt(f"hint-{question.id}"))
    if isinstance(question, Amount):
        prompts += _equivalents(view.context, question)
    told = likely_values(view) if session.likely or answer else ()
    rows = (*_option_rows(session, question, told), *_controls(view, question))
    if told:
        together = told_together(view)
        if together:
            prompts += (Prompt("likely-together"), *(label(one, value) for one, value in together))
        rows = (*(((_TOGETHER,),) if together else ()), *_likely_rows(question, told, is_first=not together), *rows)
    return Screen(tuple(prompts), (*_as_today(view, question), *rows) if session.aim is Aim.FORMER else rows)


def _likely_rows(question: Question, told: tuple[Value, ...], *, is_first: bool) -> Rows:
    """What a story told, first; ticks come ticked instead."""
    if isinstance(question, Languages):
        return ()
    return tuple(
        (Button(question.words(value), f"{_LIKELY}{at}", "primary" if is_first and not at else ""),)
        for at, value in enumerate(told)
    )


def _as_today(view: View, question: Question) -> Rows:
    """Of a day of submission what is answered of today, where nothing was answered of that day yet."""
    same = option_as_today(view.context, question, view.session.answers)
    if same is None or question.id in view.session.answers:
        return ()
    option, answer = same
    return ((Button(Prompt("button-as-today", {"answer": answer}), option),),)


def _ticked(session: Session, question: Languages) -> Iterator[Prompt]:
    if session.ticks:
        yield Prompt("ticked", {"ticks": question.names_of(session.ticks)})


def _option_rows(session: Session, question: Question, told: tuple[Value, ...]) -> Rows:
    """The options of a question, ticks and likely passports among them; what a story `told` stands above."""
    if isinstance(question, Languages):
        return (*_tick_rows(session, question), (_DONE,))
    rows = question.rows
    if told:
        rows = in_rows([one for row in rows for one in row if Chosen(one.option) not in told], 2)
    if isinstance(question, Passport):
        likely = (code for code in question.likely.get(session.locale, ()) if Places((code,)) not in told)
        return in_rows([_place(code) for code in likely], 2) + rows
    return rows


def _tick_rows(session: Session, question: Languages) -> Rows:
    offered = question.offered_beside(session.ticks)
    return in_rows([_tick(code, is_on=code in session.ticks) for code in offered], 2)


@cache  # made once, as the other options are, so that their words are known again
def _tick(code: str, *, is_on: bool) -> Button:
    return ticks([(tongue(code), code)], (code,) if is_on else ())[0]


@cache
def _place(code: str) -> Button:
    return Button(Prompt("place", {"place": Place(code)}), f"={code}")


def _equivalents(context: TurnContext, question: Question) -> Iterator[Prompt]:
    """The limits in the applicant's likely currency, to two figures; nothing where that is HK$ or has no rate."""
    currency = context.reader.currency
    rate = context.reader.rates.rate(currency, context.on) if currency and currency != "HKD" else None
    if currency is None or rate is None:
        return
    for limit in sorted({limit for option in question.options for limit in option.numbers.values()}):
        sums = {"limit": Sum(Decimal(limit), "HKD"), "sum": Sum(_two_figures(Decimal(limit) / rate[0]), currency)}
        yield Prompt("equivalent", sums, layout=Layout.LINE)


def _two_figures(amount: Decimal) -> Decimal:
    return amount.quantize(Decimal(1).scaleb(amount.adjusted() - 1)).quantize(Decimal(1))


def _controls(view: View, question: Question) -> Rows:
    session = view.session
    first = (_UNSURE, _WHY) if question.unsure == UNSURE else (_WHY,)
    second = (_BACK,) if previous(view) else ()
    if (answer := session.answers.get(question.id)) and not isinstance(answer.value, Partly):
        second = (*second, _KEEP)
    third: tuple[Button, ...] = (OTHER_PERSON,) if session.other_case else ()
    if session.actual:
        third = (DROP_SUPPOSED,)
    elif session.aim is Aim.CARD:
        third = (_TO_CARD, *third) if session.card.line else third
    elif session.aim is not Aim.RESULT:
        third = (LEAVE, *third)
    return tuple([row for row in (first, second, third) if row])


def choices_screen(question: Question, ask: Prompt, choices: tuple[Choice, ...]) -> Screen:
    """The readings to choose from, and what the question offers beside them."""
    rows = [(Button(choice_label(question, choice), f"{_CHOOSE}{mark(choice.text)}"),) for choice in choices]
    rows += [(Button(question.label(name), name),) for name in question.beside_choices]
    return Screen((replace(ask, strong=True),), (*rows, (_AGAIN,)), asks=True)


def choice_label(question: Question, choice: Choice) -> Prompt:
    """A reading in words: an option in the question's own."""
    if choice.label.message != "choice-option":
        return choice.label
    return question.label(str(choice.label.args["option"]))


def echo(question: Question, value: Value) -> Prompt:
    """An answer just given, said back above what comes next."""
    return Prompt("echo", {"answer": question.echo(value)})
