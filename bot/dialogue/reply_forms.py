"""A reply as the conversation sees it, and as the log keeps it."""

import re

from bot.records import Reply, ReplyKind
from conversations import Command, Tapped, Typed, Unreadable
from conversations import Reply as Taken

_DATA_PARTS = 3
_TAG = re.compile(r"[A-Za-z0-9_-]{1,64}")


def taken(reply: Reply) -> Taken:
    """The reply as the conversation sees it."""
    match reply.kind:
        case ReplyKind.TEXT:
            return Typed(reply.text)
        case ReplyKind.COMMAND:
            return Command(reply.text.casefold())
        case ReplyKind.TAP:
            return _tapped(reply.text)
        case ReplyKind.EDITED:
            return Unreadable("no-answer-edited")
    return Unreadable()


def written(reply: Reply) -> str:
    """What the log keeps of a reply: the words typed, the command, or the option tapped."""
    return _tapped(reply.text).option if reply.kind is ReplyKind.TAP else reply.text


def tag_of(reply: Reply) -> str:
    """The tag of a link `/start ngo-7`; what is none of ours is left out."""
    is_start = reply.kind is ReplyKind.COMMAND and reply.text.casefold() == "start"
    return reply.argument if is_start and _TAG.fullmatch(reply.argument) else ""


def menu_by_default(language_code: str) -> str:
    """The menu Telegram shows for a client's language: it tells two-letter languages apart and no more."""
    return {"fr": "fr", "zh": "zh-Hant"}.get(language_code[:2].casefold(), "en")


def _tapped(data: str) -> Tapped:
    """A button's data; anything forged is a tap of no session."""
    parts = data.split(".", _DATA_PARTS - 1)
    if len(parts) != _DATA_PARTS or not (parts[1].isascii() and parts[1].isdigit()):
        return Tapped("", -1, "")
    return Tapped(parts[0], int(parts[1]), parts[2])
