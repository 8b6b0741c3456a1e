"""What to do next from the result: the best step first, the same buttons from anywhere; all the rest under More."""

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from conversations.messages import Button, Prompt, Screen
from conversations.moves.buttons import button
from conversations.questions.interview import Aim
from conversations.screens.criteria import NO_VISA
from conversations.screens.forward.applying import HOW_TO
from conversations.screens.forward.awaited import await_buttons
from conversations.screens.forward.sharing import share_rows
from conversations.screens.pauses import are_results_paused
from conversations.screens.rows import DROP_SUPPOSED, OTHER_PERSON, REVIEW, WAY_BACK, Rows, go_on, in_rows
from conversations.standing.next_question import unanswered
from conversations.standing.view import View
from scoring import Verdict

_MORE, _TO_MENU = button("button-more", "~menu"), button("button-back", "~menu")
_REASONS, _WAYS = button("button-reasons", "~reasons"), button("button-ways", "~ways")
_PAPERS, _SCHEMES = button("button-papers", "~papers"), button("button-schemes", "~schemes")
_NOTES, _WHAT_IF = button("button-notes", "~notes"), button("button-what-if", "~whatif")
_SECOND, _BOTH = button("button-second", "~second"), button("button-both", "~both")
_FORMER, _PICTURE = button("button-former", "~former-test"), button("button-picture", "~picture")
_PLACES = ("result", "decided")  # from here the interview goes on by itself
# The best two where no question is left to answer.
_STEPS: Mapping[Verdict, tuple[Button, Button]] = {
    Verdict.ELIGIBLE: (HOW_TO, _PAPERS),
    Verdict.UNDECIDED: (_REASONS, _WAYS),
    Verdict.INELIGIBLE: (_WAYS, _SCHEMES),
}
_NOWHERE_ELSE = {NO_VISA, "nationality-not-excluded"}  # other schemes are closed for the same reason, or not needed


def result_rows(view: View) -> Rows:
    """The best step first and coloured, the next best, what sends the result on, More: five buttons at most.

    Where there is something to wait for, that is the next best.
    """
    first, *others = _steps(view)
    ahead = replace(_ahead(view) or first, style="primary")
    return ((ahead,), *((each,) for each in (*await_buttons(view), *others)[:1]), *_sent_on(view), (_MORE,))


def _sent_on(view: View) -> Rows:
    """As words to a chat of one's choice, or as a picture to be sent on from here."""
    if view.session.actual or not view.standing.facts:
        return ()
    send = (each[0] for each in share_rows(view))
    return ((*send, _PICTURE),)


def _steps(view: View) -> tuple[Button, ...]:
    failed = view.standing.failed
    if failed:
        return (REVIEW,) if _NOWHERE_ELSE & set(failed) else (_SCHEMES, REVIEW)
    steps = _STEPS[view.standing.verdict]
    most = unanswered(view)
    return (go_on(most), *steps) if most else steps


def _ahead(view: View) -> Button | None:
    """Where something else than the result is open, and answering the rest does not lead there: back to it."""
    session = view.session
    is_on_its_way = session.aim is Aim.RESULT and not session.actual and unanswered(view)
    return None if session.current in _PLACES or (is_on_its_way and session.current != "confirm") else WAY_BACK


def menu_screen(view: View) -> Screen:
    """All else that there is, what is needed most first."""
    shown = {each.option for row in result_rows(view) for each in row}
    rest = [each for each in _by_need(view) if each.option not in shown]
    copied = [] if are_results_paused(view.context) else [each[1] for each in share_rows(view)]
    return Screen((Prompt("menu-head", strong=True),), (*in_rows([*rest, *copied], 2), (WAY_BACK,)))


def from_menu(view: View, name: str, screen: Screen) -> Screen:
    """The same, its way back leading to More where it stands under it: who taps there came from there."""
    is_under_it = any(each.option == f"~{name}" for row in menu_screen(view).buttons for each in row)
    if view.session.current != "result" or not is_under_it:
        return screen
    rows = (tuple(_TO_MENU if each == WAY_BACK else each for each in row) for row in screen.buttons)
    return replace(screen, buttons=tuple(rows))


def _by_need(view: View) -> Iterator[Button]:
    session = view.session
    if session.actual:
        yield DROP_SUPPOSED
    if session.other_case and not session.actual:
        yield from (OTHER_PERSON, _BOTH)
    if view.standing.failed and not session.actual and (most := unanswered(view)):
        yield replace(go_on(most), style="")
    yield from (_REASONS, REVIEW, _PAPERS, HOW_TO, _WAYS, _SCHEMES, _NOTES)
    if session.actual:
        return
    if not session.pending and not session.story:
        yield _WHAT_IF
    if not session.other_case:
        yield _SECOND
    yield _FORMER
