"""The Bot API's own object shapes, as JSON."""

from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]  # an object of the Bot API: its shape is Telegram's to change


@dataclass(frozen=True, slots=True)
class Chat:
    """One applicant's private chat with the bot; `key` is the browser profile's cookie."""

    id: int
    key: str
    first_name: str
    language_code: str
    is_started: bool
    is_blocked: bool
    instance: str
    changed: int


def user_of(chat: Chat) -> Json:
    """A client that names no language sends no `language_code` at all."""
    user: Json = {"id": chat.id, "is_bot": False, "first_name": chat.first_name}
    return {**user, "language_code": chat.language_code} if chat.language_code else user


def chat_of(chat: Chat) -> Json:
    """The chat of a private conversation carries its applicant's id."""
    return {"id": chat.id, "first_name": chat.first_name, "type": "private"}
