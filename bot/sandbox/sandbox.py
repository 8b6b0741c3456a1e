"""The sandbox as the application starts and ends it."""

import secrets
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from aiohttp import web

from bot.sandbox.gateway import Gateway
from bot.sandbox.ledger import Ledger, random_number
from bot.sandbox.page import Page, loopback_only


class Sandbox:
    """A bot of its own id and token, kept with everything else in the SQLite file at `path`.

    `close` first answers every long poll, so call it before waiting for open requests to end.
    """

    def __init__(self, path: Path, *, now: Callable[[], datetime]) -> None:
        self._ledger = Ledger(path, now)
        self._gateway = Gateway(self._ledger, lambda: self.token)
        self._page = Page(self._ledger, lambda: f"sandbox_{self.token.split(':')[0]}")
        self._token = ""

    @property
    def token(self) -> str:
        """Made on the first start; empty before `open`."""
        return self._token

    async def open(self) -> None:
        """Open or make the file, and go on delivering where a webhook is set."""
        self._ledger.open()
        with self._ledger.transaction():
            self._token = self._ledger.setting("token") or self._make_token()
        self._gateway.start()

    async def close(self) -> None:
        """End deliveries and long polls, close the file."""
        await self._gateway.stop()
        self._ledger.close()

    def routes(self) -> list[web.RouteDef]:
        """Everything under /sandbox and /chat, for loopback alone."""
        bot_api = web.route("*", "/sandbox/bot{token:[^/]+}/{method}", self._gateway.handle)
        return [
            web.RouteDef(route.method, route.path, loopback_only(route.handler), route.kwargs)
            for route in [bot_api, *self._page.routes()]
        ]

    def _make_token(self) -> str:
        bot_id = random_number(7_000_000_000, 8_000_000_000)
        token = f"{bot_id}:AA{secrets.token_urlsafe(25)[:33]}"
        self._ledger.set_setting("bot_id", bot_id)
        self._ledger.set_setting("token", token)
        return token
