"""A Telegram for many chats: it keeps an update until it is acknowledged, and brings it again until then."""

import asyncio
import contextlib
import itertools
import json
import random
from collections import Counter, defaultdict, deque
from collections.abc import Callable
from typing import Any, Self, TypeAlias

import aiohttp
from aiohttp import web
from chaos.clock import now
from fakes_telegram import Fault

BOT_ID = 7_000_001
TOKEN = f"{BOT_ID}:{'c' * 35}"
SECRET = "a-secret-of-the-webhook"
_BOT = {"id": BOT_ID, "is_bot": True, "first_name": "Guide", "username": "guide_bot"}
_LONGEST_PAUSE = 0.5  # Telegram's own grows to two minutes, which no test waits for
_MOST_CONNECTIONS = 100
_SENT_AGAIN = 0.2  # of the taps that were not acknowledged: the client sends them once more, under a new update id

Json: TypeAlias = dict[str, Any]


class RefusedError(Exception):
    """400, in Telegram's words."""


class Telegram:
    """The Bot API on loopback; `see` is told every message shown, new or edited."""

    def __init__(self, draw: random.Random, see: Callable[[Json, bool], None]) -> None:
        self._draw, self._see = draw, see
        self._updates: dict[int, Json] = {}  # by update id, not yet acknowledged
        self._lines: defaultdict[tuple[int, str], deque[int]] = defaultdict(deque)  # by webhook: one after another
        self._running: dict[tuple[int, str], asyncio.Task[None]] = {}
        self._arrived = asyncio.Event()
        self._places = asyncio.Semaphore(_MOST_CONNECTIONS)
        self._update_ids, self._message_ids = itertools.count(100_000), itertools.count(1000)
        self._messages: dict[tuple[int, int], Json] = {}
        self._told: dict[str, Any] = {}  # what the bot set of itself
        self._poll = 0
        self.webhook = ""
        self.is_in_order = False  # by webhook too, where otherwise a chat's messages may overtake its taps
        self.refuses: Callable[[str], Fault | None] = lambda _method: None  # before anything comes of it
        self.spoils: Callable[[str], Fault | None] = lambda _method: None  # the answer, after it was done
        self.hang = 0.0  # seconds before a call is answered
        self.calls: Counter[str] = Counter()  # that came, by method
        self.deliveries: defaultdict[int, int] = defaultdict(int)  # answers to updates, by status

    async def __aenter__(self) -> Self:
        """Begin."""
        application = web.Application()
        application.router.add_post("/bot{token}/{method}", self._answer)
        self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        connector = aiohttp.TCPConnector(limit=0, force_close=True)  # through a front, each may go to another process
        self._client = aiohttp.ClientSession(connector=connector, timeout=aiohttp.ClientTimeout(total=30))
        return self

    async def __aexit__(self, *_: object) -> None:
        """End all that was begun."""
        for task in self._running.values():
            task.cancel()
        await asyncio.gather(*self._running.values(), return_exceptions=True)
        await self._client.close()
        await self._runner.cleanup()

    def happen(self, chat: int, kind: str, body: Json) -> int:
        """Something an applicant did; by polling at the next call, by webhook at once, each chat's in order."""
        number = next(self._update_ids)
        self._updates[number] = {"update_id": number, kind: body}
        line = (chat, "taps" if kind == "callback_query" and not self.is_in_order else "messages")
        self._lines[line].append(number)
        self._begin(line)
        self._arrived.set()
        return number

    def number_message(self) -> int:
        """The id of an applicant's own message."""
        return next(self._message_ids)

    @property
    def waiting(self) -> int:
        """Updates not yet acknowledged."""
        return len(self._updates)

    def _begin(self, line: tuple[int, str]) -> None:
        if self.webhook and self._lines[line] and line not in self._running:
            self._running[line] = asyncio.create_task(self._deliver_line(line))

    async def _deliver_line(self, line: tuple[int, str]) -> None:
        pause = 0.05
        while numbers := self._lines[line]:
            update = self._updates.get(numbers[0])
            wait = await self._deliver(update) if update else None
            if wait is None:
                self._updates.pop(numbers.popleft(), None)
                pause = 0.05
                continue
            self._send_again(line, update)
            pause = min(2 * pause, _LONGEST_PAUSE)
            await asyncio.sleep(min(wait or pause, _LONGEST_PAUSE))  # as Telegram does
        del self._running[line]

    def _send_again(self, line: tuple[int, str], update: Json | None) -> None:
        """An applicant's client that got no answer to a tap sends it once more, under a new id."""
        query = (update or {}).get("callback_query")
        if query and not query.get("again") and self._draw.random() < _SENT_AGAIN:
            query["again"] = True
            number = next(self._update_ids)
            self._updates[number] = {"update_id": number, "callback_query": {**query, "id": f"{number}"}}
            self._lines[line].append(number)

    async def _deliver(self, update: Json) -> float | None:
        """None once it is acknowledged; else the pause asked for, or 0."""
        headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
        try:
            async with self._places, self._client.post(self.webhook, json=update, headers=headers) as answer:
                await answer.read()
        except (aiohttp.ClientError, TimeoutError):
            self.deliveries[0] += 1
            return 0
        self.deliveries[answer.status] += 1
        return None if answer.ok else float(answer.headers.get("Retry-After", 0))

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        fields = await _read(request)
        self.calls[method] += 1
        await asyncio.sleep(self.hang)  # that long it is silent
        if request.transport is None or request.transport.is_closing():
            return web.Response()  # who called is no more, and nothing comes of it
        if fault := self.refuses(method):
            return await fault(request)
        try:
            result = await self._get_updates(fields) if method == "getUpdates" else self._call(method, fields)
        except RefusedError as error:
            body = {"ok": False, "error_code": 400, "description": f"Bad Request: {error}"}
            return web.json_response(body, status=400)
        fault = self.spoils(method)
        return await fault(request) if fault else web.json_response({"ok": True, "result": result})

    def _call(self, method: str, fields: Json) -> object:
        answer = getattr(self, f"_{method}", None)
        return answer(fields) if answer else self._told_of_itself(method, fields)

    def _told_of_itself(self, method: str, fields: Json) -> object:
        """Its menu and descriptions, kept and given back, so that a second start sets nothing."""
        part = method[5:] + str(fields.get("language_code"))
        if method.startswith("setMy"):
            self._told[part] = fields
        if method == "getMyCommands":
            return self._told.get(part, {}).get("commands", [])
        if method.startswith("getMy"):
            return {name: self._told.get(part, {}).get(name, "") for name in ("description", "short_description")}
        return True

    def _getMe(self, _fields: Json) -> Json:  # noqa: N802 - Telegram's own name, here and below
        return _BOT

    def _getWebhookInfo(self, _fields: Json) -> Json:  # noqa: N802
        return {"url": self.webhook, "has_custom_certificate": False, "pending_update_count": self.waiting}

    def _setWebhook(self, fields: Json) -> bool:  # noqa: N802
        self.webhook = fields["url"]
        for line in tuple(self._lines):
            self._begin(line)
        return True

    def _sendMessage(self, fields: Json) -> Json:  # noqa: N802
        return self._show(int(fields["chat_id"]), next(self._message_ids), fields, is_new=True)

    def _editMessageText(self, fields: Json) -> Json:  # noqa: N802
        key = int(fields["chat_id"]), int(fields["message_id"])
        if key not in self._messages:
            raise RefusedError("message to edit not found")
        same = ("text", "reply_markup")
        if all(self._messages[key].get(name) == fields.get(name) for name in same):
            raise RefusedError("message is not modified")
        return self._show(*key, fields, is_new=False)

    def _show(self, chat: int, message_id: int, fields: Json, *, is_new: bool) -> Json:
        message = {"message_id": message_id, "date": int(now().timestamp()), "chat": {"id": chat, "type": "private"}}
        message |= {} if is_new else {"edit_date": int(now().timestamp())}
        message |= {name: fields[name] for name in ("text", "reply_markup") if name in fields}
        self._messages[chat, message_id] = message
        self._see(message, is_new)
        return message

    async def _get_updates(self, fields: Json) -> list[Json]:
        """Those not yet confirmed by a higher offset; a newer call ends an older one."""
        self._poll += 1
        turn = self._poll
        offset, limit = int(fields.get("offset", 0)), int(fields.get("limit", 100))
        for number in [number for number in self._updates if number < offset]:
            del self._updates[number]
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(float(fields.get("timeout", 0))):
                while not self._updates and turn == self._poll:
                    self._arrived.clear()
                    await self._arrived.wait()
        return list(itertools.islice(self._updates.values(), limit)) if turn == self._poll else []


async def _read(request: web.Request) -> Json:
    if request.content_type == "application/json":
        return dict(await request.json())
    return {name: _value(str(value)) for name, value in (await request.post()).items()}


def _value(text: str) -> Any:  # noqa: ANN401 - JSON is anything
    return json.loads(text) if text[:1] in {"[", "{"} else text
