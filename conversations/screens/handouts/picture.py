"""The result as a picture for the chat: criteria by their short names, and nothing that is private."""

from collections.abc import Mapping

from conversations.messages import Handout, Part, Prompt, Screen
from conversations.moves.buttons import button
from conversations.screens.criteria import FINDINGS, criterion
from conversations.screens.forward.sharing import link_back, sent_on, share_text
from conversations.screens.handouts.frame import counted, frame
from conversations.screens.rows import WAY_BACK
from conversations.standing.view import View
from scoring import Finding

_DARK, _LIGHT = button("button-dark", "~picture.dark"), button("button-light", "~picture.light")
_GROUPS = (Finding.MET, Finding.OPEN, Finding.NOT_MET)


def picture_screen(view: View) -> Screen:
    """Under the picture, which comes in light colours: the other ones."""
    return _screen(view, is_dark=False)


def picture_in(view: View, colours: str) -> Screen | None:
    """The same in the colours chosen; None where there are none of that name."""
    return _screen(view, is_dark=colours == "dark") if colours in {"dark", "light"} else None


def _screen(_view: View, *, is_dark: bool) -> Screen:
    return Screen((Prompt("picture-sent"),), ((_LIGHT if is_dark else _DARK,), (WAY_BACK,)))


def picture(view: View, colours: str) -> Handout:
    """The criteria of the points test: basic conditions, which are private, stand on no picture."""
    locale, link = view.session.locale, link_back(view)
    told = sent_on(view, share_text(view))
    page = {**frame(view), **_result(view)}
    return Handout("card", {locale: page}, {locale: (told,)}, told, link, is_dark=colours == "dark")


def _result(view: View) -> Mapping[str, Part]:
    """By the criteria alone, whatever the basic conditions come to: a picture without a count would tell of them."""
    told = {**counted(view), "basic": Prompt("sheet-basic")}
    groups = tuple(each for finding in _GROUPS if (each := _group(view, finding)))
    return {**told, "groups": groups} if "count" in told else told


def _group(view: View, finding: Finding) -> Part:
    names = tuple(criterion(one.id) for one in view.standing.points_test.findings if one.finding is finding)
    if not names:
        return ()
    mark = FINDINGS[finding]
    return {"mark": mark, "head": Prompt(f"sheet-{mark}", {"count": len(names)}), "names": names}
