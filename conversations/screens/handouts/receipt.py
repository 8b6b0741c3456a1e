"""The receipt: what was judged and how, for programs; sent on request alone, after saying what it holds."""

from hashlib import sha256

from conversations.messages import Prompt, Receipt, Screen
from conversations.moves.buttons import button
from conversations.screens.rows import WAY_BACK
from conversations.standing.view import View
from scoring import Verdict, receipt

_SEND = button("button-receipt-send", "~receipt.send")


def receipt_screen(_view: View) -> Screen:
    """What it holds, before it is sent."""
    return Screen((Prompt("receipt-ask", strong=True), Prompt("receipt-holds")), ((_SEND,), (WAY_BACK,)))


def receipt_sent(_view: View, wish: str) -> Screen | None:
    """Under the file; None where nothing of that name is sent."""
    return Screen((Prompt("receipt-sent"),), ((WAY_BACK,),)) if wish == "send" else None


def receipt_of(view: View, wish: str) -> Receipt | None:
    """The file, once it is wished for."""
    if wish != "send":
        return None
    return Receipt(_text(view), Prompt("receipt-caption", {"number": receipt_number(view)}))


def receipt_number(view: View) -> str:
    """What names it, by what and how: the file's bytes, by SHA-256."""
    return f"sha256:{sha256(_text(view).encode()).hexdigest()}"


def _text(view: View) -> str:
    """By the route that the result rests on."""
    by_achievement = view.standing.achievement.verdict is Verdict.ELIGIBLE
    return receipt(view.standing.evidence, view.context.rulesets[1 if by_achievement else 0], view.context.on)
