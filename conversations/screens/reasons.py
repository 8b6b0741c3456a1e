"""The reasons: each criterion with its finding, the answers this rests on, the rule and its source."""

from conversations.messages import Button, Prompt, Screen
from conversations.moves.buttons import button, known
from conversations.screens.criteria import FINDINGS, SENSITIVE, criterion, marked, stale
from conversations.screens.help import rule
from conversations.screens.result import LANGUAGES, weak_points
from conversations.screens.review import answer_line
from conversations.screens.rows import way_back
from conversations.standing.scorecard import resting_on
from conversations.standing.view import View
from scoring import CriterionFinding

_BACK, _REASON = button("button-back", "~reasons"), known("~reason.")


def reasons_screen(view: View) -> Screen:
    """All criteria with their findings, a button each."""
    rows = [(Button(_marked(found), f"{_REASON}{found.id}"),) for found in view.standing.findings]
    prompts = (*stale(is_stale=view.context.is_stale), Prompt("reasons-head", strong=True))
    return Screen(prompts, (*rows, (way_back(view),)))


def _marked(found: CriterionFinding) -> Prompt:
    return criterion(found.id) if found.id == SENSITIVE else marked(found.finding, found.id)


def reason_screen(view: View, name: str) -> Screen | None:
    """One criterion: its finding, the answers this rests on, the rule and its source; None where there is no such."""
    found = next((each for each in view.standing.findings if each.id == name), None)
    if found is None:
        return None
    prompts = (
        *stale(is_stale=view.context.is_stale),
        marked(found.finding, name, strong=True),
        Prompt(f"reason-{FINDINGS[found.finding]}"),
        *(weak_points(view.standing) if name in LANGUAGES else ()),
        *_rests_on(view, found),
        *rule(view.context, name),
    )
    return Screen(prompts, ((_BACK,),))


def _rests_on(view: View, found: CriterionFinding) -> tuple[Prompt, ...]:
    if found.id == SENSITIVE:
        return ()
    settling = resting_on(view, found)
    if not settling:
        return (Prompt("reason-no-answer"),)
    return (Prompt("reason-answers"), *(answer_line(view.session, one) for one in settling))
