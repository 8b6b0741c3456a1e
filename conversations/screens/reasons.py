"""The reasons: each criterion with its finding, the answers this rests on, the rule and its source."""

from collections.abc import Iterable, Iterator
from itertools import count

from msgspec.structs import replace

from conversations.messages import Button, Layout, Prompt, Screen
from conversations.moves.buttons import button, known
from conversations.screens.criteria import FINDINGS, SENSITIVE, criterion, marked, stale
from conversations.screens.help import rule
from conversations.screens.result import LANGUAGES, weak_points, weakest
from conversations.screens.review import answer_line
from conversations.screens.rows import WAY_BACK, in_rows
from conversations.standing.scorecard import resting_on
from conversations.standing.view import View
from scoring import CriterionFinding

_IN_A_ROW = 5  # numbers
_BACK, _REASON = button("button-back", "~reasons"), known("~reason.")


def reasons_screen(view: View) -> Screen:
    """All criteria with their findings, numbered, a button a number; those beside the points test's own are folded."""
    test, achievement = view.standing.points_test, view.standing.achievement
    numbers = count(1)
    criteria = tuple(_lines(test.findings, numbers))
    folded = (
        *_group("achievement", achievement.findings, numbers),
        *_group("conditions", test.prerequisites, numbers),
    )
    prompts = (
        *stale(is_stale=view.context.is_stale),
        Prompt("reasons-head", strong=True, layout=Layout.HEADING),
        *criteria,
        *(replace(one, layout=Layout.FOLDED) for one in folded),
    )
    listed = (*test.findings, *achievement.findings, *test.prerequisites)
    buttons = [Button(Prompt("number", {"number": at}), f"{_REASON}{each.id}") for at, each in enumerate(listed, 1)]
    return Screen(prompts, (*in_rows(buttons, _IN_A_ROW), (WAY_BACK,)))


def _group(name: str, found: Iterable[CriterionFinding], numbers: Iterator[int]) -> Iterator[Prompt]:
    yield Prompt(f"reasons-{name}")
    yield from _lines(found, numbers)


def _lines(found: Iterable[CriterionFinding], numbers: Iterator[int]) -> Iterator[Prompt]:
    for each in found:
        yield Prompt("numbered", {"number": next(numbers), "what": _marked(each)}, layout=Layout.LINE)


def _marked(found: CriterionFinding) -> Prompt:
    """What is private bears no sign, and says where it is told."""
    if found.id == SENSITIVE:
        return Prompt("reasons-private", {"criterion": criterion(found.id)})
    return marked(found.finding, found.id)


def reason_screen(view: View, name: str) -> Screen | None:
    """One criterion: its finding, the answers this rests on, the rule and its source; None where there is no such."""
    found = next((each for each in view.standing.findings if each.id == name), None)
    if found is None:
        return None
    prompts = (
        *stale(is_stale=view.context.is_stale),
        marked(found.finding, name, strong=True),
        Prompt(f"reason-{FINDINGS[found.finding]}"),
        *((*weakest(view.standing), *weak_points(view.standing)) if name in LANGUAGES else ()),
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
