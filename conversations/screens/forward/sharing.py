"""The result as words to send on, in no one's person: nothing of character, means or nationality in them."""

from typing import Literal

from conversations.messages import Arg, Button, Copied, Prompt, Screen, SentOn
from conversations.screens.criteria import line, seen, spread
from conversations.screens.rows import WAY_BACK, Rows
from conversations.standing.scorecard import lines
from conversations.standing.standing import Standing
from conversations.standing.view import View
from scoring import Score

_START = "share"  # what a link ends with that was sent on: nothing in it tells by whom


def share_screen(view: View) -> Screen:
    """The words as they will be sent, and the ways to do so."""
    return Screen((Prompt("share-head", strong=True), share_text(view)), (*share_rows(view), (WAY_BACK,)))


def share_rows(view: View) -> Rows:
    """Offered to another chat, or copied; nothing while the bot's own address is unknown."""
    if view.session.actual or not view.standing.facts:
        return ()
    link = link_back(view)
    text = share_text(view)
    if not link:
        return ()
    copied = Copied(Prompt("share-copied", {"text": text, "link": link}))
    return ((Button(Prompt("button-share"), does=SentOn(link, text)), Button(Prompt("button-copy"), does=copied)),)


def link_back(view: View) -> str:
    """To the bot, from what is sent on; empty while its address is unknown."""
    address = view.context.host.address
    return f"{address}?start={_START}" if address else ""


def sent_on(view: View, text: Prompt) -> Prompt:
    """A text with the link back below it, where there is one."""
    link = link_back(view)
    return Prompt("share-copied", {"text": text, "link": link}) if link else text


def share_text(view: View) -> Prompt:
    """The outcome in a line or two, by the criteria alone."""
    outcome = Prompt("share-unchecked") if unchecked(view) else _outcome(view.standing)
    return Prompt("share-text", {"outcome": outcome, "date": seen(view.context)["date"]})


def unchecked(view: View) -> int:
    """How many lines of the scorecard are ticked and not checked: while there are any, no count goes out."""
    return sum(one.is_claimed for one in lines(view)) if view.session.card.ticked else 0


def _outcome(standing: Standing) -> Prompt:
    """The count, or that the other route's criterion is met."""
    route, score = by_criteria(standing), standing.points_test.score
    if route == "achievement":
        return Prompt("share-achievement")
    args: dict[str, Arg] = {"count": spread(score.low, score.high), **line(score)}
    return Prompt(f"share-{route}", args)


def by_criteria(standing: Standing) -> Literal["achievement", "open", "count"]:
    """What is sent on, by the criteria alone: whatever the basic conditions come to, nothing of them can be told."""
    score, other = standing.points_test.score, standing.achievement.score
    if other.low >= other.threshold:
        return "achievement"
    return "open" if score.low < score.threshold and (_is_open(score) or _is_open(other)) else "count"


def _is_open(score: Score) -> bool:
    return score.low < score.threshold <= score.high
