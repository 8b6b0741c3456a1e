"""Was this clear? A row of buttons below a result, or a question misread twice: no words, twice a session at most."""

from msgspec.structs import replace

from conversations.messages import Screen
from conversations.moves.buttons import button
from conversations.screens.pauses import are_results_paused
from conversations.session import Clarity, Session
from conversations.standing.view import View
from conversations.turn import TurnKind

_MOST, _MISREAD = 2, 2
_ROW = (
    button("button-clear", "~clear"),
    button("button-unclear", "~unclear"),
    button("button-clear-off", "~clear-off"),
)
_ANSWERS = frozenset({TurnKind.FOUND_CLEAR, TurnKind.FOUND_UNCLEAR})
_TO_RESULT = frozenset(
    {TurnKind.ANSWERED, TurnKind.UNSURE, TurnKind.CORRECTED, TurnKind.MOVED, TurnKind.TICKED, TurnKind.STORY}
)


def asked_once(view: View, kind: TurnKind, screen: Screen) -> tuple[Session, Screen]:
    """What stands in place, with the row from where it is due until it is answered or declined."""
    session, clarity = view.session, view.session.clarity
    if clarity.is_off or kind in _ANSWERS:
        return replace(session, clarity=replace(clarity, open="")), screen
    if (place := _place(view, kind)) and place not in clarity.asked and len(clarity.asked) < _MOST:
        clarity = Clarity((*clarity.asked, place), place)
    if clarity.open != session.current or not _may_stand(view):
        return session, screen
    return replace(session, clarity=clarity), replace(screen, buttons=(*screen.buttons, _ROW))


def _place(view: View, kind: TurnKind) -> str:
    """The result reached, or the question misread again."""
    session = view.session
    if session.current == "result":
        return "result" if kind in _TO_RESULT else ""
    return session.current if kind is TurnKind.MISREAD and session.misread >= _MISREAD else ""


def _may_stand(view: View) -> bool:
    """Below the true answers alone, and below a result that is told."""
    if view.session.actual:
        return False
    return view.session.current != "result" or bool(view.standing.facts and not are_results_paused(view.context))
