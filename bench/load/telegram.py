"""Telegram as one bot sees it: calls come in, updates go out by webhook, or by polling where nobody is told of one."""

import asyncio
import itertools
import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

import orjson

from bench.load.wire import Answer, Lines, serve

SECRET = "load-and-nothing-but-load"  # noqa: S105 - of a bot on loopback
BOT_ID = 7000001
TOKEN = f"{BOT_ID}:AAmeasured-under-load-and-no-secret"
_BOT = {"id": BOT_ID, "is_bot": True, "first_name": "Guide", "username": "guide_bot"}
_TRUE = b'{"ok":true,"result":true}'
_RETRY_SECONDS = 0.25
_SET_UP = {
    "getMe": _BOT,
    "getMyCommands": [],
    "getMyDescription": {"description": ""},
    "getMyShortDescription": {"short_description": ""},
    "getWebhookInfo": {"url": "", "has_custom_certificate": False, "pending_update_count": 0},
}


@dataclass(frozen=True, slots=True)
class Screen:
    """A message with its buttons' data, as its chat shows it."""

    message_id: int
    text: str
    options: tuple[str, ...]
    markup: dict[str, Any]


class Telegram:
    """`shown` is told of every message with a keyboard, or of any message at all to chats that expect one."""

    def __init__(self, shown: Callable[[int, Screen], None]) -> None:
        self._shown = shown
        self._numbers = itertools.count(1)
        self._messages = itertools.count(1)
        self._lines: Lines | None = None
        self._pending: list[dict[str, Any]] = []
        self._asking: asyncio.Future[bytes] | None = None
        self.webhook = asyncio.Event()
        self.calls = 0

    async def start(self) -> int:
        """Listens; the port."""
        self._server, port = await serve(self._call)
        return port

    def close(self) -> None:
        """Listens no more."""
        self._server.close()
        if self._lines is not None:
            self._lines.close()

    def posts_to(self, port: int) -> None:
        """Updates go to a bot's webhook on loopback from now on."""
        headers = f"X-Telegram-Bot-Api-Secret-Token: {SECRET}\r\n"
        self._lines = Lines(port, "/telegram/webhook", headers)

    async def deliver(self, update: dict[str, Any]) -> None:
        """Again and again, like Telegram, until it is acknowledged."""
        update = {"update_id": next(self._numbers), **update}
        if self._lines is None:
            self._pending.append(update)
            self._hand_out()
            return
        body = orjson.dumps(update)
        while True:
            try:
                again = await self._lines.post(body)
            except OSError:
                again = 0  # nobody listens, for the bot was killed
            if again is None:
                return
            await asyncio.sleep(again or _RETRY_SECONDS)

    def message_id(self) -> int:
        """The next one."""
        return next(self._messages)

    def _call(self, path: str, body: bytes) -> Answer:
        self.calls += 1
        method = path.rsplit("/", 1)[1]
        if method in {"sendMessage", "editMessageText"}:
            return self._say(_fields(body))
        if method == "getUpdates":
            return self._poll(_fields(body))
        if method == "setWebhook":
            self.webhook.set()
        return orjson.dumps({"ok": True, "result": _SET_UP[method]}) if method in _SET_UP else _TRUE

    def _say(self, fields: dict[str, Any]) -> bytes:
        chat, text = int(fields["chat_id"]), fields["text"]
        message_id = int(fields.get("message_id") or self.message_id())
        markup = fields.get("reply_markup") or {}
        markup = orjson.loads(markup) if isinstance(markup, str) else markup
        buttons = (each for row in markup.get("inline_keyboard", ()) for each in row)
        options = tuple(each["callback_data"] for each in buttons if "callback_data" in each)
        self._shown(chat, Screen(message_id, text, options, markup))
        message = _message(chat, message_id, text)
        edited = {"edit_date": message["date"]} if "message_id" in fields else {}
        return orjson.dumps({"ok": True, "result": message | edited})

    def _poll(self, fields: dict[str, Any]) -> Answer:
        offset = int(fields.get("offset") or 0)
        self._pending = [update for update in self._pending if update["update_id"] >= offset]
        self._asking = asyncio.get_running_loop().create_future()
        if not int(fields.get("timeout") or 0):
            self._asking.set_result(b'{"ok":true,"result":[]}')
        self._hand_out()
        return self._asking

    def _hand_out(self) -> None:
        if self._pending and self._asking is not None and not self._asking.done():
            self._asking.set_result(orjson.dumps({"ok": True, "result": self._pending}))


def written(chat: int, message_id: int, text: str) -> dict[str, Any]:
    """An update: the person typed something."""
    message = {**_message(chat, message_id, text), "from": _person(chat)}
    if text.startswith("/"):
        message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(re.split(r"\s", text)[0])}]
    return {"message": message}


def tapped(chat: int, screen: Screen, data: str) -> dict[str, Any]:
    """An update: the person tapped a button."""
    query = {
        "id": str(chat * 1000 + screen.message_id),
        "from": _person(chat),
        "message": {**_message(chat, screen.message_id, screen.text), "from": _BOT, "reply_markup": screen.markup},
        "chat_instance": "1",
        "data": data,
    }
    return {"callback_query": query}


def _message(chat: int, message_id: int, text: str) -> dict[str, Any]:
    return {
        "message_id": message_id,
        "date": int(time.time()),
        "chat": {"id": chat, "type": "private", "first_name": "Robin"},
        "text": text,
    }


def _person(chat: int) -> dict[str, Any]:
    return {"id": chat, "is_bot": False, "first_name": "Robin", "language_code": "en"}


def _fields(body: bytes) -> dict[str, Any]:
    """Of a form or of JSON, whichever the bot's library sends."""
    if body.startswith(b"{"):
        fields: dict[str, Any] = orjson.loads(body)
        return fields
    return dict(parse_qsl(body.decode()))
