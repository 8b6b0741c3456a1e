"""What the buttons of the scorecard do. State in, state out: a tick changes no answer."""

from msgspec.structs import replace

from conversations.messages import Prompt
from conversations.moves.steps import Moved
from conversations.questions.interview import Aim
from conversations.standing.scorecard import CardLine, lines, ticked
from conversations.standing.view import View
from conversations.turn import TurnKind

ACHIEVEMENT = "achievement"  # the question of the other route


def to_card(view: View, _argument: str) -> Moved:
    """The scorecard, after what comes before it."""
    card = replace(view.session.card, line="", is_checking=False)
    return Moved(replace(view.session, aim=Aim.CARD, card=card), is_on=True)


def tick(view: View, argument: str) -> Moved | None:
    """A line to its wished state, so that twice is once; none that answers have settled."""
    sign, name = argument[:1], argument[1:]
    if sign not in {"+", "-"} or _open_line(view, name) is None:
        return None
    card = view.session.card
    card = replace(card, ticked=ticked(card.ticked, name, is_on=sign == "+"))
    return Moved(replace(view.session, card=card), TurnKind.TICKED)


def ask_line(view: View, name: str) -> Moved | None:
    """The questions of a line, then back to the card."""
    if _open_line(view, name) is None:
        return None
    return Moved(replace(view.session, card=replace(view.session.card, line=name)), is_on=True)


def ask_instead(view: View, argument: str) -> Moved | None:
    """Whether a tap on a line asks, or ticks."""
    if argument not in {"on", "off"}:
        return None
    return Moved(replace(view.session, card=replace(view.session.card, is_asking=argument == "on")))


def ask_achievement(view: View, _argument: str) -> Moved:
    """The question of the other route, then back to the card."""
    return Moved(view.session, to=ACHIEVEMENT)


def check(view: View, _argument: str) -> Moved:
    """The careful questions of the lines ticked, until the outcome is decided; where none is ticked, all questions."""
    is_ticked = bool(view.session.card.ticked)
    card = replace(view.session.card, line="", is_checking=is_ticked)
    note = None if is_ticked else Prompt("card-none-ticked")
    return Moved(replace(view.session, aim=Aim.RESULT, card=card), note=note, is_on=True)


def _open_line(view: View, name: str) -> CardLine | None:
    return next((one for one in lines(view) if one.found.id == name and not one.is_settled), None)
