"""Told before the question, which is asked again below: why it is asked, help, privacy, how far one is."""

from datetime import date

from conversations.messages import Arg, Layout, Prompt, Screen
from conversations.questions.interview import Aim
from conversations.screens.criteria import LIST_OF_THE_DAY, seen, so_far
from conversations.screens.notices import notices, person_to_ask
from conversations.screens.pauses import are_results_paused
from conversations.screens.question import is_before_its_part, progress
from conversations.screens.start import notice
from conversations.standing.context import TurnContext
from conversations.standing.view import View
from scoring import Criterion, Ruleset, Unseen, last_seen

_NOTES = {Unseen.IN_PART: "in-part", Unseen.WHOLLY: "unseen"}
COMMANDS = (
    *("start", "language", "status", "review", "result", "howto"),
    *("restart", "help", "privacy", "mydata", "forget"),
)


def why(view: View) -> Screen:
    """Why the question is asked, what counts, and the rule behind it with its source."""
    question = view.context.interview.by_id[view.session.current]
    told = (question.told("why"), question.told("help"))
    return Screen((*told, *rule(view.context, question.criterion)))


def general_help(view: View) -> Screen:
    """What can be done, and about the open question."""
    about = (Prompt("help-question", strong=True), view.question.told("help")) if view.question else ()
    return Screen(
        (
            Prompt("help-general"),
            Prompt("help-typing"),
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
    erased = context.kept_until
    dates = (Prompt("status-rules", seen(context)), Prompt("status-erased", {"date": erased}))
    number = len(view.answered)
    if not number:
        return Screen((Prompt("status-none"), *dates))
    is_of_result = session.aim is Aim.RESULT and not session.actual and not session.card.is_checking
    reached = progress(view)
    is_in_order = is_of_result and not is_before_its_part(view, reached["part"])
    counts = {**reached, "answered": number} if is_in_order else {"answered": number}
    head = Prompt("status-head" if is_in_order else "status-answered", counts)
    outcome = Prompt("results-paused") if are_results_paused(context) else so_far(view.standing.verdict)
    return Screen((*notices(context.host, session.locale), head, outcome, *dates))


def _criterion(context: TurnContext, name: str) -> tuple[Ruleset, Criterion] | None:
    for ruleset in context.rulesets:
        for one in (*ruleset.prerequisites, *ruleset.criteria):
            if one.id == name:
                return ruleset, one
    return None


def rule(context: TurnContext, name: str) -> list[Prompt]:
    """A criterion's or prerequisite's sentence, whose wording it is, and its source; nothing where there is no such."""
    found = _criterion(context, name)
    if found is None:
        return []
    _, one = found
    wording = "prerequisite" if one.points is None else "seen" if one.is_wording_seen else "copied"
    note = [Prompt(f"rule-note-{_NOTES[one.unseen_note]}")] if one.unseen_note else []
    return [
        *(
            Prompt("rule-head"),
            Prompt(f"rule-{one.id}"),
            Prompt(f"wording-{wording}"),
            Prompt("rule-source", _source(*found)),
        ),
        *note,
        *_list_seen(context, one),
    ]


def source(context: TurnContext, name: str) -> Prompt:
    """In few words: the day of its source, and how sure that is. Raises LookupError."""
    found = _criterion(context, name)
    if found is None:
        raise LookupError(name)
    note = found[1].unseen_note
    return Prompt(f"sheet-source-{_NOTES[note]}" if note else "sheet-source", _source(*found))


def _source(ruleset: Ruleset, one: Criterion) -> dict[str, Arg]:
    return {"date": _seen_on(ruleset, one), "confidence": Prompt(f"confidence-{one.confidence.value}")}


def _seen_on(ruleset: Ruleset, one: Criterion) -> date:
    """The day of its own newest source; never later than that of the whole, where it is a criterion."""
    own = last_seen(one.citation.references) or ruleset.checked_on
    return own if one.points is None else min(own, ruleset.checked_on)


def _list_seen(context: TurnContext, one: Criterion) -> tuple[Prompt, ...]:
    """Of the criterion that rests on the list of universities: when that was last seen, and where it stands today."""
    listed = context.reader.universities
    if listed is None or "has_listed_postgraduate_degree" not in one.condition.facts:
        return ()
    seen_on = last_seen(each.source for each in listed.universities)
    return (Prompt("rule-list", {"date": seen_on}), LIST_OF_THE_DAY) if seen_on else ()
