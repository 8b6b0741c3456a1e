"""Telegram's webhook: 200 once the turn is committed, 503 while the database is down."""

import json
from collections.abc import Mapping, Sequence
from hmac import compare_digest

from aiohttp import hdrs, web

from bot.chat.intake import Incoming, Intake
from bot.chat.replies import LONGEST_TOAST
from bot.quick_json import dumped, loaded
from bot.settings import WEBHOOK_PATH

_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name
_MOST_BYTES = 1024 * 1024
_JSON = {hdrs.CONTENT_TYPE: "application/json; charset=utf-8"}
_DOWN = "the database is down"
_LATER = "2"  # seconds; without `Retry-After` Telegram's pause grows to a minute and more
_HEARD = b"200 OK\r\nContent-Type: application/json; charset=utf-8"
_NOT_NOW = f"503 Service Unavailable\r\nContent-Type: text/plain; charset=utf-8\r\nRetry-After: {_LATER}".encode()


class Webhook:
    """Receives updates by HTTP."""

    path = WEBHOOK_PATH.encode()

    def __init__(self, intake: Intake, secret: str) -> None:
        """`secret` is what Telegram was told to send with every update."""
        self._intake = intake
        self._secret = secret.encode()

    def routes(self) -> Sequence[web.RouteDef]:
        """What the web application serves."""
        return [web.post(WEBHOOK_PATH, self._receive)]

    async def _receive(self, request: web.Request) -> web.Response:
        self._admit(request)
        if not self._intake.is_authorised:  # it listens before it knows itself: the port is taken or free at once
            raise _later("the bot is starting")
        body = await _body(request)
        incoming = self._intake.plain(loaded(body)) or await self._intake.receive(self._raw(body))
        try:
            answer = await self._heard(incoming)
        except self._intake.down:
            raise _later(_DOWN) from None
        return web.Response(body=answer, headers=_JSON) if answer else web.Response()

    async def hear(self, headers: Mapping[bytes, bytes], body: bytes) -> tuple[bytes, bytes] | None:
        """Most updates, without an application's objects; None of what `_receive` is to answer."""
        shown = headers.get(_SECRET_HEADER.lower().encode(), b"")
        is_known = compare_digest(shown, self._secret) and headers.get(b"content-type") == b"application/json"
        incoming = self._intake.plain(loaded(body)) if is_known and self._intake.is_authorised else None
        if incoming is None or len(body) > _MOST_BYTES:
            return None
        try:
            return _HEARD, await self._heard(incoming)
        except self._intake.down:
            return _NOT_NOW, f"{_DOWN}\n".encode()

    async def _heard(self, incoming: Incoming) -> bytes:
        """What Telegram is answered with; raises what the intake calls `down`."""
        if incoming.reply is None:
            return _answer(incoming.tap, "")
        try:
            heard = await self._intake.hear(incoming.reply)
        except self._intake.down:
            raise
        except Exception as error:  # noqa: BLE001 - a turn's own trouble: refusing would bring the update for ever
            self._intake.telemetry.failure("turn", error)
            return _answer(incoming.tap, "")
        return _answer(incoming.tap, heard.toast)

    def _admit(self, request: web.Request) -> None:
        shown = request.headers.get(_SECRET_HEADER, "").encode("utf-8", "surrogateescape")
        if not compare_digest(shown, self._secret):
            raise web.HTTPUnauthorized(text="the secret token is wrong\n")
        if request.content_type != "application/json":
            raise web.HTTPUnsupportedMediaType(text="an update is application/json\n")

    def _raw(self, body: bytes) -> object:
        """JSON with an id is one: refused for whatever else it is, it would come again for a day."""
        try:
            raw = json.loads(body)
            if not isinstance(raw["update_id"], int):
                raise TypeError  # noqa: TRY301 - one door for every wrong shape
        except Exception as error:  # noqa: BLE001 - whatever a wrong shape leads to
            self._intake.telemetry.failure("update", error)
            raise web.HTTPBadRequest(text="this is no update\n") from None
        return raw


async def _body(request: web.Request) -> bytes:
    if request.content.is_eof() and request.content.total_bytes <= _MOST_BYTES:  # as most are, there whole
        return request.content.read_nowait()
    body = bytearray()
    if (request.content_length or 0) <= _MOST_BYTES:
        async for chunk in request.content.iter_any():
            body += chunk
            if len(body) > _MOST_BYTES:
                break
        else:
            return bytes(body)
    raise web.HTTPRequestEntityTooLarge(_MOST_BYTES, text="an update is at most 1 MiB\n")


def _later(why: str) -> web.HTTPServiceUnavailable:
    return web.HTTPServiceUnavailable(headers={"Retry-After": _LATER}, text=f"{why}\n")


def _answer(tap: str, toast: str) -> bytes:
    """For a tap the answer travels in the response, which costs no call; its loss is harmless."""
    if not tap:
        return b""
    answer = {"method": "answerCallbackQuery", "callback_query_id": tap}
    if toast:
        answer["text"] = toast[:LONGEST_TOAST]
    return dumped(answer)
