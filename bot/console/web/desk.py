"""What the console works with, and what each request knows of who asks."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from types import MappingProxyType
from urllib.parse import urlencode

from aiohttp import hdrs, web

from bot.clock import hong_kong_day
from bot.console.queries import Queries
from bot.console.records import AuditEntry, Operator
from bot.console.web.cookies import PATH, Cookie
from bot.settings import LOOPBACK, Network
from bot.speech import Speech
from conversations import Engine
from scoring import Rulesets

_NOTHING: Mapping[str, str] = MappingProxyType({})

COOKIE = web.RequestKey("cookie", Cookie)
OPERATOR = web.RequestKey("operator", Operator)


@dataclass(frozen=True, slots=True)
class Desk:
    """The parts the pages use. `address` is the console's public one; a check tells what is amiss, in a line."""

    queries: Queries
    engine: Engine
    speech: Speech
    rulesets: Rulesets
    address: str
    cookie_key: bytes
    now: Callable[[], datetime]
    telegram: Callable[[], Awaitable[str]]
    forget: Callable[[], None]  # keeps nothing in memory of what anybody answered
    listens_on: str = "127.0.0.1"  # a request for this name is for the console too
    proxies: Sequence[Network] = LOOPBACK  # whose word is taken for whence a request comes
    stopping: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def today(self) -> date:
        """The day in Hong Kong."""
        return hong_kong_day(self.now())

    async def note(self, request: web.Request, action: str, subject: str = "", reason: str = "") -> None:
        """Write into the audit what is about to be shown or given."""
        await self.queries.audit.note(audit_entry(request, action, subject, reason), self.now())


def audit_entry(request: web.Request, action: str, subject: str = "", reason: str = "") -> AuditEntry:
    """What the operator who asks does."""
    return AuditEntry(request[OPERATOR].name, action, subject, reason)


def go(path: str = "", query: Mapping[str, str] = _NOTHING) -> web.Response:
    """See another page of the console, by its path under /console."""
    asked = f"?{urlencode(query)}" if query else ""
    return web.Response(status=303, headers={hdrs.LOCATION: f"{PATH}{path}{asked}"})
