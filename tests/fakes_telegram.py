"""A small Bot API on loopback that errs on demand: refusals, resets, silence, half answers."""

import asyncio
import json
from collections import defaultdict, deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from aiohttp import web

BOT_ID = 7000001
TOKEN = f"{BOT_ID}:AAtell-tale-token-tell-tale-token-1"
EDITED = 1795000007  # when messages are edited
BOT = {"id": BOT_ID, "is_bot": True, "first_name": "Guide", "username": "guide_bot"}

Fault: TypeAlias = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass(frozen=True, slots=True)
class Call:
    """A request the bot made."""

    method: str
    fields: dict[str, Any]
    files: dict[str, bytes] = field(default_factory=dict)

    @property
    def chat(self) -> int | None:
        """Whom it concerns."""
        return int(self.fields["chat_id"]) if "chat_id" in self.fields else None


def refusal(status: int, description: str, retry_after: int | None = None) -> Fault:
    """An error as Telegram words it."""

    async def answer(_request: web.Request) -> web.StreamResponse:
        body: dict[str, Any] = {"ok": False, "error_code": status, "description": description}
        if retry_after is not None:
            body["parameters"] = {"retry_after": retry_after}
        return web.json_response(body, status=status)

    return answer


def answer(status: int, body: object) -> Fault:
    """Whatever one likes: bytes as they are, all else as JSON."""

    async def give(_request: web.Request) -> web.StreamResponse:
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        return web.Response(status=status, body=content, content_type="application/json")

    return give


def reset() -> Fault:
    """The connection breaks before an answer."""

    async def answer(request: web.Request) -> web.StreamResponse:
        assert request.transport is not None
        request.transport.abort()
        return web.Response()

    return answer


def silence(seconds: float) -> Fault:
    """No answer for that long."""

    async def answer(_request: web.Request) -> web.StreamResponse:
        await asyncio.sleep(seconds)
        return web.json_response({"ok": True, "result": True})

    return answer


def held(opened: asyncio.Event) -> Fault:
    """An answer as ever, but not before it is opened."""

    async def answer(_request: web.Request) -> web.StreamResponse:
        await opened.wait()
        return web.json_response({"ok": True, "result": True})

    return answer


def half_body() -> Fault:
    """The connection breaks within the answer."""

    async def answer(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Length": "1000", "Content-Type": "application/json"})
        await response.prepare(request)
        await response.write(b'{"ok": true, "resu')
        assert request.transport is not None
        request.transport.abort()
        return response

    return answer


class FakeTelegram:
    """Answers every method, records every call."""

    def __init__(self) -> None:
        """Not yet listening."""
        self.calls: list[Call] = []
        self.offsets: list[int] = []
        self.updates: list[dict[str, Any]] = []
        self.results: dict[str, Any] = {"getMe": BOT}
        self.url = ""
        self._faults: dict[tuple[str, int | None], deque[Fault]] = defaultdict(deque)
        self._message_id = 100
        application = web.Application()
        application.router.add_post("/bot{token}/{method}", self._answer)
        self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)

    async def start(self, port: int = 0) -> None:
        """Listens, on a free port unless one is given."""
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", port).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"

    async def stop(self) -> None:
        """Closes."""
        await self._runner.cleanup()

    def fail(self, method: str, *faults: Fault, chat: int | None = None) -> None:
        """The next calls of the method (in that chat, if one is named) go wrong, each in its way."""
        self._faults[method, chat].extend(faults)

    def relent(self) -> None:
        """Nothing goes wrong from now on."""
        self._faults.clear()

    def said(self, method: str, chat: int | None = None) -> list[Call]:
        """The calls of a method, in order."""
        return [call for call in self.calls if call.method == method and chat in {None, call.chat}]

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        call = await _read(method, request)
        self.calls.append(call)
        for key in ((method, call.chat), (method, None)):
            if self._faults[key]:
                return await self._faults[key].popleft()(request)
        if method == "getUpdates":
            return await self._give_updates(call)
        return web.json_response({"ok": True, "result": self._result(call)})

    def _result(self, call: Call) -> object:
        if call.method in self.results:
            return self.results[call.method]
        if call.method in {"sendMessage", "sendDocument", "sendPhoto"}:
            self._message_id += 1
            return _message(self._message_id, call)
        if call.method == "editMessageText":
            return _message(int(call.fields["message_id"]), call) | {"edit_date": EDITED}
        return True

    async def _give_updates(self, call: Call) -> web.StreamResponse:
        offset = int(call.fields.get("offset", 0))
        self.offsets.append(offset)
        self.updates = [update for update in self.updates if update["update_id"] >= offset]
        if not self.updates:
            await asyncio.sleep(0.02)  # a long poll, cut short
        limit = int(call.fields.get("limit", 100))
        return web.json_response({"ok": True, "result": self.updates[:limit]})


def _message(message_id: int, call: Call) -> dict[str, Any]:
    chat = {"id": call.chat, "type": "private", "first_name": "A"}
    return {"message_id": message_id, "date": 1795000000, "chat": chat, "text": call.fields.get("text", "")}


async def _read(method: str, request: web.Request) -> Call:
    fields: dict[str, Any] = {}
    files: dict[str, bytes] = {}
    if request.content_type == "application/json":
        given = await request.json()
        return Call(method, {name: str(each) if type(each) is int else each for name, each in given.items()})
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            with value.file:
                files[value.filename] = value.file.read()
        else:
            fields[name] = _value(str(value))
    return Call(method, fields, files)


def _value(text: str) -> Any:  # noqa: ANN401 - JSON is anything
    return json.loads(text) if text[:1] in {"[", "{"} else text
