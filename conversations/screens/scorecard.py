"""The scorecard in one message: the count of what is ticked and what answers say, a button a line."""

from collections.abc import Sequence

from conversations.messages import Button, Layout, Prompt, Screen
from conversations.moves.buttons import button, known
from conversations.screens.criteria import bar, criterion, marked
from conversations.screens.pauses import are_results_paused
from conversations.screens.result import mend
from conversations.standing.scorecard import CardLine, lines
from conversations.standing.view import View
from scoring import Finding

_LINE, _ASK, _FIX = known("~line."), known("~ask."), known("~fix.")
_ACHIEVEMENT = button("button-achievement", "~award")
_TO_ASK, _TO_TICK = button("button-ask-lines", "~asking.on"), button("button-tick-lines", "~asking.off")
_TELL = button("button-tell", "~tell")
_CHECK = button("button-check", "~check", "primary")


def card_screen(view: View) -> Screen:
    """The lines of the official form: ticks are the applicant's own, and the card says no more than how many.

    While results are paused it says neither what answers come to nor how many.
    """
    found, is_asking, is_paused = lines(view), view.session.card.is_asking, are_results_paused(view.context)
    told = (
        Prompt("card-title", {"max": view.standing.points_test.score.maximum}, layout=Layout.HEADING),
        *([Prompt("results-paused", strong=True)] if is_paused else _count(view, found)),
        Prompt("card-asking" if is_asking else "card-ticking", layout=Layout.LINE),
    )
    rows = tuple((_button(one, is_asking=is_asking, is_paused=is_paused),) for one in found)
    return Screen(told, (*rows, (_ACHIEVEMENT,), (_TELL, _TO_TICK if is_asking else _TO_ASK), (_CHECK,)))


def _count(view: View, found: Sequence[CardLine]) -> tuple[Prompt, ...]:
    """The count; it gives way where a basic condition is open or not met, of which the day of age alone is named."""
    conditions, score = view.standing.points_test.prerequisites, view.standing.points_test.score
    if any(one.finding is not Finding.MET for one in conditions):
        adult = [mend(view, name) for name in view.standing.failed if name == "adult"]
        return (Prompt("card-undecided", strong=True), *adult)
    answered = sum(one.found.finding is Finding.MET for one in found)
    own = sum(one.is_claimed for one in found)
    shown = bar(met=answered, perhaps=own, most=score.maximum)
    return (
        Prompt(
            "card-count", {"count": own + answered, "bar": shown, "max": score.maximum}, strong=True, layout=Layout.LINE
        ),
        Prompt("card-parts", {"ticked": own, "answered": answered, "threshold": score.threshold}, layout=Layout.LINE),
    )


def _button(one: CardLine, *, is_asking: bool, is_paused: bool) -> Button:
    name = one.found.id
    if one.is_settled:
        return Button(marked(Finding.OPEN if is_paused else one.found.finding, name), f"{_FIX}{one.rests_on[-1].id}")
    label = Prompt("card-ticked" if one.is_ticked else "card-blank", {"criterion": criterion(name)})
    if is_asking:
        return Button(label, f"{_ASK}{name}")
    return Button(label, f"{_LINE}{'-' if one.is_ticked else '+'}{name}")
