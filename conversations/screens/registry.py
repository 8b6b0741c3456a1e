"""What stands beside the question and keeps its place: told before it, or on a screen of its own."""

from datetime import timedelta

from conversations.messages import Prompt, Screen
from conversations.questions.interview import Aim
from conversations.screens import documents as papers
from conversations.screens import former_test as former
from conversations.screens import question as screens
from conversations.screens import result as closing
from conversations.screens import second_person as pair
from conversations.screens import ways as forward
from conversations.screens.help import general_help, reasons_for_asking
from conversations.screens.notices import (
    Beside,
    OneOf,
    are_results_paused,
    factor_under_bulletin,
    former_under_bulletin,
    notices,
    one_under_bulletin,
    under_bulletin,
    with_notices,
)
from conversations.screens.what_if import supposed_screen, what_if_screen
from conversations.session import Session
from conversations.standing.standing import Standing, TurnContext


def _why(context: TurnContext, session: Session, _standing: Standing) -> Screen:
    return Screen(reasons_for_asking(context, context.interview.by_id[session.current]))


def _help(context: TurnContext, session: Session, _standing: Standing) -> Screen:
    return Screen(general_help(context, context.interview.by_id.get(session.current)))


def _privacy(context: TurnContext, _session: Session, _standing: Standing) -> Screen:
    return Screen((*screens.notice(context), Prompt("privacy-more")))


def _status(context: TurnContext, session: Session, standing: Standing) -> Screen:
    """Progress, the rules' date and the day of erasure; no answer is named."""
    answered = len(screens.answered(context, session, standing))
    counts = {**screens.progress(context, session, standing), "answered": answered}
    is_in_order = session.aim is Aim.RESULT and not session.actual and (session.is_continuing or not session.quick)
    counts = counts if is_in_order else {"answered": answered}
    outcome = Prompt("results-paused") if are_results_paused(context) else closing.so_far(standing)
    told = (*notices(context, session), Prompt("status-head" if is_in_order else "status-answered", counts), outcome)
    head = told if answered else (Prompt("status-none"),)
    erased = context.on + timedelta(days=context.host.retention_days)
    dates = (Prompt("status-rules", {"date": context.checked_on}), Prompt("status-erased", {"date": erased}))
    return Screen((*head, *dates))


def _language(_context: TurnContext, session: Session, _standing: Standing) -> Screen:
    return screens.language_screen(session)


def _script(_context: TurnContext, session: Session, _standing: Standing) -> Screen:
    return screens.language_screen(session, ask_script=True)


def _notice(context: TurnContext, _session: Session, _standing: Standing) -> Screen:
    return screens.notice_screen(context)


def _result(context: TurnContext, session: Session, standing: Standing) -> Screen:
    return closing.result_screen(context, session, standing, is_open=session.current != "result")


def _schemes(context: TurnContext, session: Session, standing: Standing) -> Screen:
    """Each scheme's own results may be paused, one by one."""
    return with_notices(context, session, forward.schemes_screen(context, session, standing))


def _notes(context: TurnContext, session: Session, _standing: Standing) -> Screen:
    return closing.notes_screen(context, session)


def _asked_first(name: str) -> Beside:
    def ask(_context: TurnContext, session: Session, _standing: Standing) -> Screen:
        asked = f"{name}-ask-both" if name == "restart" and session.other_case else f"{name}-ask"
        sure = screens.button(f"button-{name}-yes", f"~{name}-yes")
        stay = screens.button("button-stay", "~place")
        return Screen((Prompt(asked, strong=True),), ((sure,), (stay,)))

    return ask


# Told before the question, which is asked again below.
BEFORE: dict[str, Beside] = {"why": _why, "help": _help, "privacy": _privacy, "status": _status}
# Screens with a keyboard of their own, the way back on it.
INSTEAD: dict[str, Beside] = {
    "language": _language,
    "review": screens.review_screen,
    "result": under_bulletin(_result),
    "notes": _notes,
    "reasons": under_bulletin(forward.reasons_screen),
    "ways": under_bulletin(forward.ways_screen),
    "years": under_bulletin(forward.years_screen),
    "papers": under_bulletin(papers.papers_screen),
    "summary": under_bulletin(papers.papers_screen),
    "schemes": _schemes,
    "whatif": what_if_screen,
    "second": pair.second_screen,
    "both": under_bulletin(pair.both_screen),
    "second-drop": pair.drop_screen,
    "restart": _asked_first("restart"),
    "forget": _asked_first("forget"),
}
# One thing of such a screen, named after the option's dot; None where there is no such thing.
ONE_OF: dict[str, OneOf] = {
    "reason": one_under_bulletin(forward.reason_screen),
    "papers": one_under_bulletin(papers.papers_of_screen),
    "former": factor_under_bulletin(former.factor_screen),
}
_IN_PLACE: dict[str, Beside] = {
    "language": _language,
    "script": _script,
    "notice": _notice,
    "decided": under_bulletin(closing.decided_screen),
    "result": INSTEAD["result"],
    "conflict": screens.conflict_screen,
    "confirm": screens.confirm_screen,
    "schemes": INSTEAD["schemes"],
    "former": former_under_bulletin(former.former_screen),
    "supposed": under_bulletin(supposed_screen),
}


def in_place(context: TurnContext, session: Session, standing: Standing) -> Screen:
    """The question open, or what stands in its place."""
    return _IN_PLACE.get(session.current, screens.question_screen)(context, session, standing)
