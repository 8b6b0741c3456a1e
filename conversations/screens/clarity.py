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
    """What stands in place, with the row where it is due; answered once."""
    session, place = view.session, _place(view, kind)
    asked = session.clarity.asked
    if not place or place in asked or len(asked) == _MOST or session.clarity.is_off:
        is_over = kind in _ANSWERS or session.clarity.is_off
        return replace(session, clarity=replace(session.clarity, open="")) if is_over else session, screen
    asking = replace(session, clarity=Clarity((*asked, place), place))
    return asking, replace(screen, buttons=(*screen.buttons, _ROW))


def _place(view: View, kind: TurnKind) -> str:
    """The result reached, or the question misread again: of the true answers."""
    session = view.session
    if session.actual:
        return ""
    if session.current == "result" and kind in _TO_RESULT:
        return "" if are_results_paused(view.context) or not view.standing.facts else "result"
    return session.current if kind is TurnKind.MISREAD and session.misread >= _MISREAD else ""
