"""Updates as Telegram writes them."""

from itertools import count
from typing import Any

from fakes_telegram import BOT

_ids = count(5000)
CHAT = 987654321
WRITTEN = 1795000000


def update(**content: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON is anything
    """An update with the next id."""
    return {"update_id": next(_ids), **content}


def person(chat: int = CHAT) -> dict[str, Any]:
    """Who writes."""
    return {"id": chat, "is_bot": False, "first_name": "Tell-Tale-Name", "username": "telltale", "language_code": "fr"}


def message(text: str | None = None, chat: int = CHAT, **content: Any) -> dict[str, Any]:  # noqa: ANN401 - same
    """A private message; one that opens with a slash is marked as a command."""
    made: dict[str, Any] = {
        "message_id": 70,
        "date": WRITTEN,
        "chat": {"id": chat, "type": "private", "first_name": "Tell-Tale-Name"},
        "from": person(chat),
        **content,
    }
    if text is not None:
        made["text"] = text
    if text and text.startswith("/"):
        made["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text.split(maxsplit=1)[0])}]
    return made


def typed(text: str, chat: int = CHAT) -> dict[str, Any]:
    """A text."""
    return update(message=message(text, chat))


def tap(data: str | None = "abc123.4.yes", chat: int = CHAT, **content: Any) -> dict[str, Any]:  # noqa: ANN401 - same
    """A tap on message 70."""
    query = {"id": "4711", "from": person(chat), "chat_instance": "1", "message": message("Q", chat), **content}
    if data is not None:
        query["data"] = data
    return update(callback_query=query)


def member(new: str, old: str = "member", kind: str = "private", chat: int = CHAT) -> dict[str, Any]:
    """The bot's own place in a chat changed."""

    def standing(status: str) -> dict[str, Any]:
        return {"status": status, "user": BOT} | ({"until_date": 0} if status == "kicked" else {})

    change = {
        "chat": {"id": chat, "type": kind, "title": "Tell-Tale-Name"},
        "from": person(),
        "date": WRITTEN,
        "old_chat_member": standing(old),
        "new_chat_member": standing(new),
    }
    return update(my_chat_member=change)


def grouped(text: str, chat: int = -100123) -> dict[str, Any]:
    """A message in a group."""
    made = message(text)
    made["chat"] = {"id": chat, "type": "supergroup", "title": "Tell-Tale-Name"}
    return update(message=made)
