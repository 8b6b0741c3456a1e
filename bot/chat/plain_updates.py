"""What most updates are, read straight from their JSON; every other shape is the library's to read.

Its objects cost more than all else that is done with a tap at the door.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from bot.chat.replies import clean, command_in, language_in, sound
from bot.records import ChatKey, Reply, ReplyKind

_FARTHEST = 2**33  # a moment of Telegram's, in seconds


def plain(raw: Any, bot: int) -> Reply | None:  # noqa: ANN401 - JSON is anything
    """A tap, words or a command in a private chat, as the library would have it read; of any other shape none."""
    heard: tuple[ReplyKind, str, str] | None
    match raw:
        case {
            "update_id": number,
            "callback_query": {
                "from": {"id": int()} as person,
                "message": {"message_id": int(message), "chat": {"id": chat, "type": "private"}},
                "data": str(data),
            },
        }:
            heard, at = (ReplyKind.TAP, clean(data), ""), None
        case {
            "update_id": number,
            "message": {
                "message_id": int(message),
                "date": int(date),
                "chat": {"id": chat, "type": "private"},
                "from": {"id": int()} as person,
                "text": str(text),
            } as whole,
        } if text and 0 <= date < _FARTHEST and "edit_date" not in whole:
            heard, at = _heard(text, whole.get("entities")), datetime.fromtimestamp(date, UTC)
        case _:
            return None
    code = person.get("language_code") or ""
    if heard is None or type(code) is not str:
        return None
    kind, words, argument = heard
    try:
        return sound(Reply(ChatKey(bot, chat), number, kind, words, argument, message, at, language_in(code)))
    except ValueError:
        return None


def tap_of(raw: Any) -> str:  # noqa: ANN401 - same
    """By what the tap that an update is can be answered, or ""."""
    query = raw.get("callback_query") if isinstance(raw, Mapping) else None
    number = query.get("id") if isinstance(query, Mapping) else None
    return number if isinstance(number, str) else ""


def _heard(text: str, entities: object) -> tuple[ReplyKind, str, str] | None:
    """Where something in the words is marked, a command that they open with alone is plain."""
    words = clean(text)
    match entities:
        case None:
            return ReplyKind.TEXT, words, ""
        case [{"type": "bot_command", "offset": 0}] if words.strip():  # what is marked may be nothing that can be kept
            return command_in(words)
    return None
