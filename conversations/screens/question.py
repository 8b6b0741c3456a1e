"""What stands on the screen: the question open, or the step beside it. No words, only their names."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from conversations.messages import Button, Place, Prompt, Screen, Sum
from conversations.questions.interview import Aim
from conversations.questions.kinds import Amount, Passport, Years
from conversations.questions.question import UNSURE, Option, Question
from conversations.questions.ticks import Languages, Ticked
from conversations.session import Session
from conversations.standing.next_question import following, previous, remaining
from conversations.standing.standing import Host, Standing, TurnContext

LOCALES = ("en", "zh-Hant", "zh-Hans", "fr")
LANGUAGE = frozenset({"language", "script"})  # the screens that ask for one
Rows = tuple[tuple[Button, ...], ...]


def button(message: str, option: str) -> Button:
    """A button of fixed words."""
    return Button(Prompt(message), option)


def way_back(context: TurnContext, session: Session) -> Button:
    """From beside the question to it, or to the screen in its place."""
    return button("button-place" if session.current in context.interview.by_id else "button-back", "~place")


def in_rows(buttons: Sequence[Button], columns: int) -> Rows:
    """The buttons, so many to a row."""
    return tuple(tuple(buttons[at : at + columns]) for at in range(0, len(buttons), columns))


def heads(session: Session) -> tuple[Prompt, ...]:
    """Above all else: whose answers are open, and that they are only supposed."""
    told = (Prompt(f"person-{session.person}"),) if session.other_case else ()
    return (*told, Prompt("supposed-warning")) if session.actual else told


def turned_aside(context: TurnContext, before: Standing, now: Standing) -> Iterable[Prompt]:
    """The answers that no longer apply, and those that do again."""
    aside, was = set(now.inapplicable), set(before.inapplicable)
    for message, changed in (("set-aside", aside - was), ("returned", was - aside)):
        names = [one.id for one in context.interview.today if one.id in changed]
        if names:
            yield Prompt(message, {"questions": tuple(Prompt(f"short-{name}") for name in names)})


def language_screen(session: Session, *, ask_script: bool = False) -> Screen:
    """The four languages by their own names, the one in use marked; a bare `zh` asks the script first."""
    order = sorted(LOCALES, key=lambda locale: not locale.startswith("zh")) if ask_script else LOCALES
    buttons = [
        Button(_language(locale, marked=locale == session.locale and not ask_script), f"~lang.{locale}")
        for locale in order
    ]
    ask = "language-ask-script" if ask_script else "language-ask"
    return Screen((Prompt(ask, strong=True),), in_rows(buttons, 2))


def _language(locale: str, *, marked: bool) -> Prompt:
    name = Prompt(f"language-{locale}")
    return Prompt("language-marked", {"name": name}) if marked else name


def notice(context: TurnContext) -> tuple[Prompt, ...]:
    """What an applicant is told before the first question, and again by /privacy."""
    host = context.host
    return (
        Prompt("notice-title", strong=True),
        Prompt("notice-unofficial"),
        Prompt("notice-rules", {"date": context.checked_on}),
        _operator(host),
        Prompt("notice-use"),
        Prompt("notice-voluntary"),
        Prompt("notice-kept", {"days": host.retention_days}),
        Prompt("notice-telegram"),
        Prompt("notice-never"),
    )


def _operator(host: Host) -> Prompt:
    if not host.contact:
        return Prompt("notice-private")
    return Prompt("notice-operator", {"name": host.name or host.contact, "contact": host.contact})


def notice_screen(context: TurnContext) -> Screen:
    """The notice, and Begin."""
    return Screen(
        notice(context),
        (
            (button("button-begin", "~begin"),),
            (button("button-quick", "~quick"),),
            (button("button-language", "~language"),),
        ),
    )


def progress(context: TurnContext, session: Session, standing: Standing) -> dict[str, int]:
    """Where one is: the part, of how many, and the most that may still come."""
    at = context.interview.by_id.get(session.current) or following(context, session, standing)
    part = min(at.part, context.interview.parts) if at else context.interview.parts
    return {"part": part, "parts": context.interview.parts, "most": remaining(context, session, standing)}


def _progress_line(context: TurnContext, session: Session, standing: Standing) -> Prompt:
    counts = progress(context, session, standing)
    if session.actual:
        return Prompt("progress-supposed")
    if session.aim is not Aim.RESULT:
        return Prompt(f"progress-{session.aim}", {"most": counts["most"]})
    if session.quick and not session.is_continuing:
        return Prompt("progress-quick", {"number": len(set(session.answers) - {session.current}) + 1})
    return Prompt("progress", counts)


def question_screen(context: TurnContext, session: Session, standing: Standing) -> Screen:
    """The open question with its options; one answered before shows its answer, to be kept or replaced."""
    question = context.interview.by_id[session.current]
    prompts = [_progress_line(context, session, standing), Prompt(f"ask-{question.id}", strong=True)]
    if answer := session.answers.get(question.id):
        prompts.append(Prompt("your-answer", {"answer": question.words(answer.value)}))
    if isinstance(question, Ticked):
        prompts.append(_ticked(session, question))
    if question.hint:
        prompts.append(Prompt(f"hint-{question.id}"))
    return Screen(
        tuple(prompts), option_rows(context, session, question) + _controls(context, session, standing, question)
    )


def _ticked(session: Session, question: Ticked) -> Prompt:
    if not session.ticks:
        return Prompt("ticked-none")
    return Prompt("ticked", {"ticks": tuple(question.name(tick) for tick in session.ticks)})


def option_rows(context: TurnContext, session: Session, question: Question) -> Rows:
    """The options of a question: likely passports, ticks, ranges two to a row, sentences one to a row."""
    options = [Button(_option_label(context, question, one), one.id) for one in question.options]
    if isinstance(question, Passport):
        likely = question.likely.get(session.locale, ())
        places = [Button(Prompt("place", {"place": Place(code)}), f"={code}") for code in likely]
        return in_rows(places, 2) + in_rows(options, 1)
    if isinstance(question, Ticked):
        return (*_tick_rows(session, question), *_untickable(question, options), (button("button-done", "~done"),))
    return in_rows(options, 2 if isinstance(question, Years) else 1)


def _tick_rows(session: Session, question: Ticked) -> Rows:
    ticks = [_tick(question, tick, session.ticks) for tick in question.offered_beside(session.ticks)]
    return in_rows(ticks, 2 if isinstance(question, Languages) else 1)


def _untickable(question: Ticked, options: Sequence[Button]) -> Rows:
    return tuple((each,) for each in options if each.option not in question.offered_beside(()))


def _tick(question: Ticked, tick: str, ticks: tuple[str, ...]) -> Button:
    mark, sign = ("tick-on", "-") if tick in ticks else ("tick-off", "+")
    return Button(Prompt(mark, {"name": question.name(tick)}), f"{sign}{tick}")


def _option_label(context: TurnContext, question: Question, option: Option) -> Prompt:
    label = question.label(option.id)
    if not isinstance(question, Amount):
        return label
    return Prompt(label.message, {**label.args, "equivalent": _equivalent(context, option)})


def _equivalent(context: TurnContext, option: Option) -> Prompt | str:
    """The limits in the applicant's likely currency, to two figures; nothing where that is HK$ or has no rate."""
    currency = context.reader.currency
    rate = context.reader.rates.rate(currency, context.on) if currency and currency != "HKD" else None
    if currency is None or rate is None or not option.numbers:
        return ""
    sums = [Sum(_two_figures(Decimal(limit) / rate[0]), currency) for limit in option.numbers.values()]
    if len(sums) == 1:
        return Prompt("equivalent", {"sum": sums[0]})
    return Prompt("equivalent-between", {"low": sums[0], "high": sums[1]})


def _two_figures(amount: Decimal) -> Decimal:
    return amount.quantize(Decimal(1).scaleb(amount.adjusted() - 1)).quantize(Decimal(1))


def _controls(context: TurnContext, session: Session, standing: Standing, question: Question) -> Rows:
    first = [button("button-why", "~why")]
    if question.unsure == UNSURE:
        first.insert(0, button("button-unsure", f"~{UNSURE}"))
    second = [button("button-back", "~back")] if previous(context, session, standing) else []
    if answer := session.answers.get(question.id):
        kept = Prompt("button-keep", {"answer": question.words(answer.value)})
        second.append(Button(kept, "~keep"))
    third = []
    if session.actual:
        third.append(button("button-if-drop", "~if-drop"))
    elif session.aim is not Aim.RESULT:
        third.append(button("button-leave", "~leave"))
    if session.other_case and not session.actual:
        third.append(button("button-other-person", "~other"))
    return tuple(tuple(row) for row in (first, second, third) if row)


def conflict_screen(context: TurnContext, session: Session, _standing: Standing) -> Screen:
    """Two answers side by side, either to be corrected."""
    pending = session.pending[0]
    answers = {**session.answers, pending.question: pending.answer}
    pair = [one for one in context.interview.by_id.values() if one.id in pending.between]
    items = (_item("conflict-item", one, one.words(answers[one.id].value)) for one in pair)
    leave_out: Rows = ((button("button-leave-out", "~leave-out"),),)
    drop: Rows = ((button("button-if-drop", "~if-drop"),),) if session.actual else ()
    return Screen((Prompt("conflict-ask", strong=True), *items), correction_rows(pair) + leave_out + drop)


def correction_rows(questions: Iterable[Question]) -> Rows:
    """A button to correct each."""
    return tuple(
        (Button(Prompt("button-correct", {"question": Prompt(f"short-{question.id}")}), f"~fix.{question.id}"),)
        for question in questions
    )


def answer_line(session: Session, question: Question) -> Prompt:
    """A question's short name and its answer."""
    return _item("review-item", question, question.words(session.answers[question.id].value))


def _item(message: str, question: Question, answer: Prompt) -> Prompt:
    return Prompt(message, {"question": Prompt(f"short-{question.id}"), "answer": answer})


def answered(context: TurnContext, session: Session, standing: Standing) -> list[Question]:
    """The questions of today's tests whose answers count, in order."""
    return [
        question
        for question in context.interview.today
        if question.id in session.answers and question.id not in standing.inapplicable
    ]


def review_screen(context: TurnContext, session: Session, standing: Standing) -> Screen:
    """All answers; a tap on one corrects it."""
    then = [one for one in context.interview.then if one.id in session.answers]
    questions = [*answered(context, session, standing), *then]
    if not questions:
        return Screen((Prompt("review-none"),), ((way_back(context, session),),))
    rows = [(Button(answer_line(session, one), f"~fix.{one.id}"),) for one in questions]
    return Screen((Prompt("review-head", strong=True),), (*rows, (way_back(context, session),)))


def confirm_screen(context: TurnContext, session: Session, standing: Standing) -> Screen:
    """The answers that grow old, in one screen: all still right, or one to correct."""
    dated = [one for one in answered(context, session, standing) if one.id in context.interview.dated]
    items = (_item("confirm-item", one, one.words(session.answers[one.id].value)) for one in dated)
    right = ((button("button-all-right", "~right"),),)
    return Screen((Prompt("confirm-ask", strong=True), *items), right + correction_rows(dated))
