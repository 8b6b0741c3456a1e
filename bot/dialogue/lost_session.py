"""A session that no key opens: what its applicant is told, and the two ways on."""

from enum import Enum, auto

from bot.dialogue.reply_forms import taken
from bot.records import Reply, SessionRecord
from conversations import PREFIX, Button, Command, Prompt, Screen, Tapped


class Wish(Enum):
    """What a reply to such a session asks for."""

    RESTART = auto()
    FORGET = auto()
    ASK_FORGET = auto()
    NOTHING = auto()  # that can be done


def wish_of(reply: Reply, lost: SessionRecord) -> Wish:
    """By a command, or a button of that session: its id is in clear."""
    match taken(reply):
        case Command(name="restart"):
            return Wish.RESTART
        case Command(name="forget"):
            return Wish.ASK_FORGET
        case Tapped(session=session, option=option) if session == lost.id[:PREFIX]:
            return _OPTIONS.get(option, Wish.NOTHING)
    return Wish.NOTHING


def lost_screen() -> Screen:
    """That the answers cannot be read, by anybody, and what can be done."""
    rows = ((_button("button-restart", "~restart-yes"),), (_button("button-forget", "~forget"),))
    return Screen((Prompt("answers-lost", strong=True), Prompt("answers-lost-ways")), rows)


def forget_screen() -> Screen:
    """Asked before everything is erased, as in any session."""
    rows = ((_button("button-forget-yes", "~forget-yes"),), (_button("button-stay", "~place"),))
    return Screen((Prompt("forget-ask", strong=True),), rows)


def _button(message: str, option: str) -> Button:
    return Button(Prompt(message), option)


_OPTIONS = {"~restart-yes": Wish.RESTART, "~forget-yes": Wish.FORGET, "~forget": Wish.ASK_FORGET}
