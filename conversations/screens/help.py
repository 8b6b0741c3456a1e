"""Told before the question, which is asked again below: why it is asked, help, privacy, how far one is."""

from datetime import date, timedelta

from conversations.messages import Arg, Layout, Prompt, Screen
from conversations.questions.interview import Aim
from conversations.screens.criteria import so_far
from conversations.screens.notices import notices, person_to_ask
from conversations.screens.pauses import are_results_paused
from conversations.screens.question import progress
from conversations.screens.review import answered
from conversations.screens.start import notice
from conversations.standing.context import TurnContext
from conversations.standing.view import View
from scoring import Criterion

COMMANDS = ("start", "language", "status", "review", "result", "restart", "help", "privacy", "mydata", "forget")


def why(view: View) -> Screen:
    """Why the question is asked, what counts, and the rule behind it with its source."""
    question = view.context.interview.by_id[view.session.current]
    told = (question.told("why"), question.told("help"))
    return Screen((*told, *rule(view.context, question.criterion)))


def general_help(view: View) -> Screen:
    """What can be done, and about the open question."""
    about = (view.question.told("help"),) if view.question else ()
    return Screen(
        (
            Prompt("help-general"),
            Prompt("help-commands", layout=Layout.HEADING),
            *(
                Prompt("command-line", {"name": name, "what": Prompt(f"command-{name}")}, layout=Layout.LINE)
                for name in COMMANDS
            ),
            *person_to_ask(view.context.host),
            *about,
        )
    )


def privacy(view: View) -> Screen:
    """The notice again, and what can be done about what is kept."""
    return Screen((*notice(view.context), Prompt("privacy-more")))


def status(view: View) -> Screen:
    """Progress, the rules' date and the day of erasure; no answer is named."""
    context, session = view.context, view.session
    erased = context.on + timedelta(days=context.host.retention_days)
    dates = (Prompt("status-rules", {"date": context.checked_on}), Prompt("status-erased", {"date": erased}))
    number = len(answered(view))
    if not number:
        return Screen((Prompt("status-none"), *dates))
    is_in_order = session.aim is Aim.RESULT and not session.actual and not view.is_quick
    counts = {**progress(view), "answered": number} if is_in_order else {"answered": number}
    head = Prompt("status-head" if is_in_order else "status-answered", counts)
    outcome = Prompt("results-paused") if are_results_paused(context) else so_far(view.standing.verdict)
    return Screen((*notices(context.host, session.locale), head, outcome, *dates))


def _criterion(context: TurnContext, name: str) -> tuple[date, Criterion] | None:
    for ruleset in context.rulesets:
        for one in (*ruleset.prerequisites, *ruleset.criteria):
            if one.id == name:
                return ruleset.checked_on, one
    return None


def rule(context: TurnContext, name: str) -> list[Prompt]:
    """A criterion's or prerequisite's sentence, whose wording it is, and its source; nothing where there is no such."""
    found = _criterion(context, name)
    if found is None:
        return []
    checked_on, one = found
    wording = "prerequisite" if one.points is None else "seen" if one.is_wording_seen else "copied"
    source: dict[str, Arg] = {"date": checked_on, "confidence": Prompt(f"confidence-{one.confidence.value}")}
    return [Prompt("rule-head"), Prompt(f"rule-{one.id}"), Prompt(f"wording-{wording}"), Prompt("rule-source", source)]
