"""The result as words to send on, in no one's person: nothing of character, means or nationality in them."""

from conversations.messages import Arg, Button, Copied, Prompt, Screen, SentOn
from conversations.screens.criteria import line, seen, spread
from conversations.screens.rows import WAY_BACK, Rows
from conversations.standing.standing import Standing
from conversations.standing.view import View
from scoring import Verdict

_START = "share"  # what a link ends with that was sent on: nothing in it tells by whom


def share_screen(view: View) -> Screen:
    """The words as they will be sent, and the ways to do so."""
    return Screen((Prompt("share-head", strong=True), _text(view)), (*share_rows(view), (WAY_BACK,)))


def share_rows(view: View) -> Rows:
    """Offered to another chat, or copied; nothing while the bot's own address is unknown."""
    address = view.context.host.address
    if not address or view.session.actual or not view.standing.facts:
        return ()
    link = f"{address}?start={_START}"
    copied = Prompt("share-copied", {"text": _text(view), "link": link})
    send = Button(Prompt("button-share"), does=SentOn(link, _text(view)))
    return ((send, Button(Prompt("button-copy"), does=Copied(copied))),)


def _text(view: View) -> Prompt:
    return Prompt("share-text", {"outcome": _outcome(view.standing), "date": seen(view.context)["date"]})


def _outcome(standing: Standing) -> Prompt:
    """The count, or that the threshold is reached by the other route; of a basic condition not met, not which."""
    score = standing.points_test.score
    if standing.failed:
        return Prompt("share-not")
    if standing.achievement.verdict is Verdict.ELIGIBLE:
        return Prompt("share-achievement")
    args: dict[str, Arg] = {"count": spread(score.low, score.high), **line(score)}
    return Prompt("share-open" if standing.verdict is Verdict.UNDECIDED else "share-count", args)
