"""Every screen, a row each: what draws it, how it is told, and its guard."""

from collections.abc import Callable
from enum import Enum, auto
from typing import TypeAlias

from msgspec import Struct

from conversations.messages import Handout, Prompt, Receipt, Screen
from conversations.moves.buttons import MOVES, button
from conversations.screens import reasons, result, review, scorecard, second_person, start, story, what_if
from conversations.screens.former_test import factor_screen, former_screen
from conversations.screens.forward import applying, awaited, documents, next_steps, schemes, sharing, ways
from conversations.screens.handouts import chart, picture, receipt, summary
from conversations.screens.help import general_help, privacy, status, why
from conversations.screens.notices import with_notices
from conversations.screens.pauses import are_results_paused, is_former_paused, paused, paused_screen
from conversations.screens.question import question_screen
from conversations.screens.rows import LEAVE, SHOW_RESULT, STAY
from conversations.session import SCREENS as PLACES
from conversations.standing.view import View

Draw: TypeAlias = Callable[[View], Screen]
DrawOne: TypeAlias = Callable[[View, str], Screen | None]
Gives: TypeAlias = Callable[[View, str], Handout | Receipt | None]


class Told(Enum):
    """Where a screen beside the question is told."""

    BEFORE = auto()  # the question is asked again below
    INSTEAD = auto()  # with a keyboard of its own, the way back on it


class Pause(Enum):
    """Which rulesets, while they are checked, hold the screen back."""

    NONE = auto()
    TODAY = auto()
    FORMER = auto()


class Row(Struct, frozen=True):
    """`one` draws one thing of the screen, by the option's argument; None where there is no such thing.

    `gives` is what comes with it to be kept, by the same argument.
    """

    draw: Draw | None = None
    one: DrawOne | None = None
    told: Told = Told.INSTEAD
    has_notices: bool = False  # under what whoever runs the bot says of the results
    pause: Pause = Pause.NONE
    needs_answers: bool = False  # nothing is made of no answers
    gives: Gives | None = None

    def show(self, view: View, name: str = "") -> Screen | None:
        """As its guard lets it; None where there is no such thing."""
        drawn = self._drawn(view, name)
        if drawn is None:
            return None
        if self.pause is Pause.FORMER and is_former_paused(view):
            return paused(view, ((LEAVE,),))
        if self.pause is Pause.TODAY and (name or view.standing.facts) and are_results_paused(view.context):
            return paused_screen(view)
        return with_notices(view, drawn) if self.has_notices else drawn

    def given(self, view: View, name: str = "") -> Handout | Receipt | None:
        """What comes with the screen; nothing of no answers, or while results are held back."""
        if self.gives is None or not view.standing.facts or are_results_paused(view.context):
            return None
        return self.gives(view, name)

    def _drawn(self, view: View, name: str) -> Screen | None:
        if name or self.draw is None:
            return self.one(view, name) if self.one else None
        if self.needs_answers and not view.standing.facts:
            return result.unanswered_screen(view)
        return self.draw(view)


def _outcome(
    draw: Draw | None, one: DrawOne | None = None, *, needs_answers: bool = True, gives: Gives | None = None
) -> Row:
    """A screen that tells an outcome by the tests of the day."""
    return Row(draw, one, has_notices=True, pause=Pause.TODAY, needs_answers=needs_answers, gives=gives)


def _asked_first(name: str) -> Row:
    sure = button(f"button-{name}-yes", f"~{name}-yes", "danger")

    def ask(view: View) -> Screen:
        if view.session.other_case:
            return Screen((Prompt(f"{name}-ask-both", strong=True),), ((sure,), (second_person.DROP,), (STAY,)))
        return Screen((Prompt(f"{name}-ask", strong=True),), ((sure,), (STAY,)))

    return Row(ask)


SCREENS = {
    # in the question's place
    "script": Row(start.script_screen),
    "notice": Row(start.notice_screen),
    "card": Row(scorecard.card_screen, has_notices=True),
    "tell": Row(story.tell_screen),
    "story": Row(story.story_screen),
    "decided": _outcome(result.decided_screen, needs_answers=False),
    "conflict": Row(review.conflict_screen),
    "confirm": Row(review.confirm_screen),
    "former": Row(former_screen, has_notices=True, pause=Pause.FORMER),
    "supposed": _outcome(what_if.supposed_screen, needs_answers=False),
    # there, and beside it
    "language": Row(start.language_screen),
    "result": _outcome(result.result_screen, needs_answers=False),
    "schemes": Row(schemes.schemes_screen, has_notices=True, needs_answers=True),  # each scheme is paused by itself
    # beside it
    "why": Row(why, told=Told.BEFORE),
    "help": Row(general_help, told=Told.BEFORE),
    "privacy": Row(privacy, told=Told.BEFORE),
    "status": Row(status, told=Told.BEFORE),
    "share": _outcome(sharing.share_screen),
    "awaited": Row(awaited.awaited_screen),
    "menu": Row(next_steps.menu_screen),
    "review": Row(review.review_screen),
    "notes": Row(result.notes_screen),
    "howto": Row(applying.how_to_screen, has_notices=True),
    "deciding": Row(applying.deciding_screen),
    "approval": Row(applying.approval_screen),
    "reasons": _outcome(reasons.reasons_screen),
    "reason": _outcome(None, reasons.reason_screen),
    "ways": _outcome(ways.ways_screen),
    "years": _outcome(ways.years_screen),
    "papers": _outcome(documents.documents_screen, documents.section_screen),
    "picture": _outcome(picture.picture_screen, picture.picture_in, gives=picture.picture),
    "chart": _outcome(chart.chart_screen, chart.chart_in, gives=chart.chart),
    "summary": _outcome(documents.summary_screen, gives=summary.summary),
    "receipt": _outcome(receipt.receipt_screen, receipt.receipt_sent, gives=receipt.receipt_of),
    "factor": Row(one=factor_screen),
    "whatif": Row(what_if.what_if_screen),
    "second": Row(second_person.second_screen),
    "both": _outcome(second_person.both_screen, needs_answers=False),
    "second-drop": Row(second_person.drop_screen),
    "restart": _asked_first("restart"),
    "forget": _asked_first("forget"),
}
if missing := {move.shows for move in MOVES.values()} - SCREENS.keys() - {""}:
    raise LookupError(f"buttons show screens that have no row here: {', '.join(sorted(missing))}")


def in_place(view: View) -> Screen:
    """The question open, or what stands in its place."""
    place = view.session.current
    return (SCREENS[place].show(view) if place in PLACES else None) or question_screen(view)


def in_brief(view: View) -> Screen:
    """The same; of a result only its buttons, as it stands above and is long."""
    screen = in_place(view)
    if view.session.current != "result" or not view.standing.facts or are_results_paused(view.context):
        return screen
    return Screen((Prompt("result-above"),), (*screen.buttons, (SHOW_RESULT,)))
