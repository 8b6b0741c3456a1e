"""Says one thing in a chat: edits or sends, and keeps one live keyboard."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeAlias, assert_never

from telegram import Bot
from telegram.error import BadRequest, TelegramError

from bot.chat.best_effort import BestEffort
from bot.chat.keyboards import fields_of
from bot.chat.request import MalformedAnswerError, Upload, call
from bot.chat.telegram_clock import TelegramClock
from bot.records import Document, Farewell, Menu, Note, NotMadeError, Outgoing, Sheet, Talk, Utterance

Makes: TypeAlias = Callable[[Sheet], Awaitable[bytes]]  # raises NotMadeError

_DELETED_AT_ONCE = 100
_DELETING_SECONDS = 4
_MESSAGE_IDS = range(1, 2**31)
_SECONDS = range(2**33)  # of the epoch
_UNMODIFIED = "message is not modified"
_NO_LONGER_EDITABLE = (
    "message to edit not found",
    "message can't be edited",
    "message_id_invalid",
    "there is no text in the message to edit",
)


async def without_press(_sheet: Sheet) -> bytes:
    """What makes nothing, so that all is said as text."""
    raise NotMadeError("there is nothing to make it with")


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

    def __init__(self, bot: Bot, best_effort: BestEffort, make: Makes, clock: TelegramClock) -> None:
        """`best_effort` takes keyboards off old messages; `make` makes a sheet; `clock` hears when all was said."""
        self._bot = bot
        self._clock = clock
        self._best_effort = best_effort
        self._make = make

    async def _call(self, method: str, fields: Mapping[str, object], file: Upload | None = None) -> object:
        return await call(self._bot, method, fields, file)

    async def say(self, chat: int, outgoing: Outgoing, live: int | None) -> Shown:
        """Says it; `live` is the message recorded as bearing the keyboard. Raises the library's, and NotMadeError."""
        match outgoing:
            case Talk():
                return await self._talk(chat, outgoing, live)
            case Note():
                return Shown(live, await self._send(chat, outgoing.utterance))
            case Document() | Sheet():
                return Shown(live, await self._send_file(chat, outgoing))
            case Menu():
                await self._set_menu(chat, outgoing)
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
        return Shown(message, edited_at=self._dated(edited, "edit_date"))

    async def _send(self, chat: int, utterance: Utterance) -> int:
        return self._sent(await self._call("sendMessage", {"chat_id": chat, **fields_of(utterance)}))

    async def _send_file(self, chat: int, file: Document | Sheet) -> int:
        is_picture = isinstance(file, Sheet) and file.is_picture
        content = await self._make(file) if isinstance(file, Sheet) else file.content.encode()
        method, field = ("sendPhoto", "photo") if is_picture else ("sendDocument", "document")
        caption = {"caption": file.caption} if file.caption else {}
        return self._sent(await self._call(method, {"chat_id": chat, **caption}, Upload(field, file.name, content)))

    def _sent(self, message: object) -> int:
        self._dated(message, "date")
        return _message_id(message)

    def _dated(self, message: object, field: str) -> datetime | None:
        """When Telegram says that it sent or edited it."""
        date = message.get(field) if isinstance(message, dict) else None
        if type(date) is not int or date not in _SECONDS:
            return None
        said_at = datetime.fromtimestamp(date, UTC)
        self._clock.hear(said_at)
        return said_at

    async def _set_menu(self, chat: int, menu: Menu) -> None:
        commands = [{"command": command, "description": words} for command, words in menu.commands]
        await self._call("setMyCommands", {"commands": commands, "scope": {"type": "chat", "chat_id": chat}})

    async def _take_keyboard(self, chat: int, message: int) -> None:
        with suppress(BadRequest):  # gone, or bare already: either way it bears no keyboard
            await self._call("editMessageReplyMarkup", {"chat_id": chat, "message_id": message})

    async def _delete(self, chat: int, messages: tuple[int, ...]) -> None:
        """As far as Telegram lets us in a few seconds; the farewell does not hang on it."""
        with suppress(TimeoutError):
            async with asyncio.timeout(_DELETING_SECONDS):
                for some in _hundreds(messages):
                    with suppress(TelegramError):
                        await self._call("deleteMessages", {"chat_id": chat, "message_ids": some})


def _message_id(message: object) -> int:
    """What could not be stored is no id."""
    number = message.get("message_id") if isinstance(message, dict) else None
    if type(number) is not int or number not in _MESSAGE_IDS:
        raise MalformedAnswerError("the answer is no message")
    return number


def _hundreds(messages: tuple[int, ...]) -> list[tuple[int, ...]]:
    return [messages[start : start + _DELETED_AT_ONCE] for start in range(0, len(messages), _DELETED_AT_ONCE)]


def _says(error: BadRequest, *words: str) -> bool:
    told = error.message.lower()
    return any(word in told for word in words)


def is_gone(error: BadRequest) -> bool:
    """Whether there is no such chat any more."""
    return _says(error, "chat not found", "user is deactivated", "peer_id_invalid")
