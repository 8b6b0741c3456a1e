"""Telegram's webhook: 200 once the turn is committed, 503 while the database is down."""

import json
from collections.abc import Sequence
from hmac import compare_digest

from aiohttp import hdrs, web

from bot.chat.intake import Acknowledgement, Intake
from bot.chat.quick_json import dumped, loaded
from bot.chat.replies import LONGEST_TOAST
from bot.settings import WEBHOOK_PATH

_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name
_MOST_BYTES = 1024 * 1024
_JSON = {hdrs.CONTENT_TYPE: "application/json; charset=utf-8"}


class Webhook:
    """Receives updates by HTTP."""

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
        reply, tap = self._intake.plain(loaded(body)) or await self._intake.receive(self._raw(body))
        if reply is None:
            return _answer(tap, "")
        try:
            heard: Acknowledgement | None = await self._intake.hear(reply)
        except self._intake.down:
            raise _later("the database is down") from None
        except Exception as error:  # noqa: BLE001 - a turn's own trouble: refusing would bring the update for ever
            self._intake.telemetry.failure("turn", error)
            heard = None
        return _answer(tap, heard.toast if heard else "")

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
    """Without `Retry-After` Telegram's pause grows to a minute and more."""
    return web.HTTPServiceUnavailable(headers={"Retry-After": "2"}, text=f"{why}\n")


def _answer(tap: str, toast: str) -> web.Response:
    """For a tap the answer travels in the response, which costs no call; its loss is harmless."""
    if not tap:
        return web.Response()
    answer = {"method": "answerCallbackQuery", "callback_query_id": tap}
    if toast:
        answer["text"] = toast[:LONGEST_TOAST]
    return web.Response(body=dumped(answer), headers=_JSON)
