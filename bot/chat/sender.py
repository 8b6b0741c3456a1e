"""Says one thing in a chat: edits or sends, and keeps one live keyboard."""

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import assert_never, cast

from telegram import Bot, BotCommandScopeChat, InputFile
from telegram.error import BadRequest, TelegramError

from bot.chat.best_effort import BestEffort
from bot.chat.keyboards import fields_of
from bot.chat.request import AiohttpRequest
from bot.records import Document, Farewell, Menu, Note, Outgoing, Talk, Utterance

_DELETED_AT_ONCE = 100
_DELETING_SECONDS = 4
_UNMODIFIED = "message is not modified"
_NO_LONGER_EDITABLE = (
    "message to edit not found",
    "message can't be edited",
    "message_id_invalid",
    "there is no text in the message to edit",
)


@dataclass(frozen=True, slots=True)
class Shown:
    """What the chat shows now: the message with the live keyboard, and the message newly sent, if any.

    `edited_at`: of a message that was edited, by Telegram's clock; of one that stood there already it is not known.
    """

    live: int | None
    sent: int | None = None
    edited_at: datetime | None = None


class Sender:
    """Knows how each kind of outgoing is said."""

    def __init__(self, bot: Bot, best_effort: BestEffort) -> None:
        """`best_effort` takes keyboards off old messages."""
        self._bot = bot
        self._best_effort = best_effort

    async def _call(self, method: str, fields: Mapping[str, object]) -> object:
        """What every turn calls goes past the library's objects; all else goes through them."""
        request = cast("AiohttpRequest", self._bot.request)  # `make_bot` gives it no other
        return await request.call(f"{self._bot.base_url}/{method}", fields)

    async def say(self, chat: int, outgoing: Outgoing, live: int | None) -> Shown:
        """Says it; `live` is the message recorded as bearing the keyboard. Raises the library's errors."""
        match outgoing:
            case Talk():
                return await self._talk(chat, outgoing, live)
            case Note():
                return Shown(live, await self._send(chat, outgoing.utterance))
            case Document():
                return Shown(live, await self._send_document(chat, outgoing))
            case Menu():
                await self._bot.set_my_commands(outgoing.commands, scope=BotCommandScopeChat(chat))
                return Shown(live)
            case Farewell():
                await self._delete(chat, outgoing.messages)
                return Shown(live, await self._send(chat, outgoing.utterance))
            case _:
                assert_never(outgoing)

    async def _talk(self, chat: int, talk: Talk, live: int | None) -> Shown:
        if live is not None and talk.tapped == live and (shown := await self._edit(chat, talk.utterance, live)):
            return shown
        sent = await self._send(chat, talk.utterance)
        for old in {live, talk.tapped} - {sent}:
            if old is not None:
                self._best_effort.spawn(self._take_keyboard(chat, old))
        return Shown(sent, sent)

    async def _edit(self, chat: int, utterance: Utterance, message: int) -> Shown | None:
        """None where it can be edited no longer."""
        fields = {"chat_id": chat, "message_id": message, **fields_of(utterance)}
        try:
            edited = await self._call("editMessageText", fields)
        except BadRequest as error:
            if _says(error, _UNMODIFIED):
                return Shown(message)
            if _says(error, *_NO_LONGER_EDITABLE):
                return None
            raise
        return Shown(message, edited_at=_edited_at(edited))

    async def _send(self, chat: int, utterance: Utterance) -> int:
        message = await self._call("sendMessage", {"chat_id": chat, **fields_of(utterance)})
        if not isinstance(message, dict) or not isinstance(message.get("message_id"), int):
            raise TelegramError("the answer is no message")
        return int(message["message_id"])

    async def _send_document(self, chat: int, document: Document) -> int:
        file = InputFile(document.content.encode(), filename=document.name)
        message = await self._bot.send_document(chat, file, caption=document.caption or None)
        return message.message_id

    async def _take_keyboard(self, chat: int, message: int) -> None:
        with suppress(BadRequest):  # gone, or bare already: either way it bears no keyboard
            await self._call("editMessageReplyMarkup", {"chat_id": chat, "message_id": message})

    async def _delete(self, chat: int, messages: tuple[int, ...]) -> None:
        """As far as Telegram lets us in a few seconds; the farewell does not hang on it."""
        with suppress(TimeoutError):
            async with asyncio.timeout(_DELETING_SECONDS):
                for some in _hundreds(messages):
                    with suppress(TelegramError):
                        await self._bot.delete_messages(chat, some)


def _edited_at(message: object) -> datetime | None:
    date = message.get("edit_date") if isinstance(message, dict) else None
    return datetime.fromtimestamp(date, UTC) if isinstance(date, int) else None


def _hundreds(messages: tuple[int, ...]) -> list[tuple[int, ...]]:
    return [messages[start : start + _DELETED_AT_ONCE] for start in range(0, len(messages), _DELETED_AT_ONCE)]


def _says(error: BadRequest, *words: str) -> bool:
    told = error.message.lower()
    return any(word in told for word in words)


def is_gone(error: BadRequest) -> bool:
    """Whether there is no such chat any more."""
    return _says(error, "chat not found", "user is deactivated", "peer_id_invalid")
