"""The console over real HTTP on a real store, people who talked to the bot, and operators who look."""

import itertools
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from http.cookies import Morsel

import aiohttp
from argon2 import PasswordHasher
from dialogue.stage import MESSAGES, SPEAKER, Shaky, Stage
from storage.shapes import BOT, NOW, SECRET

from bot.console.passwords import new_link
from bot.console.queries import Queries
from bot.console.records import AuditEntry, Operator, Role
from bot.console.web import CONSOLE, Desk, console
from bot.http import Server, build
from bot.keys import Sealer
from bot.records import ChatKey, Reply, ReplyKind
from bot.storage import SqlStore
from bot.telemetry import Telemetry
from conversations import Engine

PASSWORD = "seven grey herons wait"
HASH = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD)  # quick to check, as none is in use
TALE = "ZZTALE"  # typed by an applicant, to be found nowhere
_CHATS = itertools.count(8_000_000_000)
_UPDATES = itertools.count(50_000)
_CSRF = re.compile(r'name="csrf" value="([^"]+)"')

# What is tapped stands in brackets, what is a command after a slash.
WALK = (
    "/start",
    "[~begin]",
    "[all]",
    "Brazil",
    TALE,
    "41",
    "[masters]",
    "/help",
    "[neither]",
    "Massachusetts Institute of Technology",
    "[technology]",
    "[+en]",
    "[+es]",
    "[~done]",
    "8 years",
)


@dataclass(frozen=True)
class Answered:
    """What came back."""

    status: int
    text: str
    headers: Mapping[str, str]
    cookie: Morsel[str] | None


@dataclass
class Visitor:
    """A browser: keeps its cookie, follows nothing by itself."""

    base: str
    client: aiohttp.ClientSession
    csrf: str = ""

    async def get(self, path: str = "", **headers: str) -> Answered:
        """Look at a page of the console; its form's token is kept."""
        async with self.client.get(f"{self.base}{CONSOLE}{path}", headers=headers, allow_redirects=False) as answer:
            return await self._kept(answer)

    async def post(self, path: str, fields: Mapping[str, str] | None = None, *, csrf: str | None = None) -> Answered:
        """Send a form, with the token last seen unless another is given."""
        body = {"csrf": self.csrf if csrf is None else csrf, **(fields or {})}
        async with self.client.post(f"{self.base}{CONSOLE}{path}", data=body, allow_redirects=False) as answer:
            return await self._kept(answer)

    async def _kept(self, answer: aiohttp.ClientResponse) -> Answered:
        text = await answer.text()
        if found := _CSRF.search(text):
            self.csrf = found[1]
        return Answered(answer.status, text, dict(answer.headers), answer.cookies.get("qmas_console"))

    async def sign_in(self, name: str, password: str = PASSWORD) -> Answered:
        """By the page."""
        await self.get("/sign-in")
        return await self.post("/sign-in", {"name": name, "password": password})


@dataclass
class Place:
    """A console that listens, with its clock in hand."""

    store: SqlStore
    now: datetime = NOW
    trouble: str = ""
    telemetry: Telemetry = field(default_factory=Telemetry)
    engine: Engine = SPEAKER.engine

    async def open(self, address: str = "http://127.0.0.1") -> None:
        """Begin to serve."""
        desk = Desk(
            queries=Queries(self.store),
            engine=self.engine,
            speech=SPEAKER.speech,
            rulesets=SPEAKER.engine.rulesets,
            address=address,
            cookie_key=Sealer(SECRET).cookie_key,
            now=lambda: self.now,
            telegram=self._telegram,
            forget=SPEAKER.forget,
        )
        application = build(self.telemetry)
        application.add_subapp(CONSOLE, console(desk))
        self.server = Server(application, "127.0.0.1", 0)
        await self.server.start()

    async def _telegram(self) -> str:
        return self.trouble

    @property
    def base(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.server.port}"

    def wait(self, **time: float) -> None:
        """Let time pass."""
        self.now += timedelta(**time)

    async def hire(self, name: str, role: Role, password_hash: str | None = HASH) -> None:
        """An operator with the password."""
        made = Operator(name, role, 0, self.now, password_hash=password_hash)
        await Queries(self.store).operators.add(made, None, AuditEntry("", "operator.add", name))

    async def invite(self, name: str, role: Role = Role.ADMIN) -> str:
        """The path of a one-time link."""
        token, link = new_link()
        made = Operator(name, role, 0, self.now, link_until=self.now + timedelta(hours=48))
        await Queries(self.store).operators.add(made, link, AuditEntry("", "operator.add", name))
        return f"/welcome/{token}"

    async def audited(self) -> list[tuple[str, str, str]]:
        """Who did what of what, oldest first."""
        lines = await Queries(self.store).audit.lines(most=1000)
        return [(line.entry.operator, line.entry.action, line.entry.subject) for line in reversed(lines)]


async def talk(store: SqlStore, acts: tuple[str, ...] = WALK) -> str:
    """Somebody talks to the bot; the session's id."""
    stage = Stage(Shaky(store))
    stage.open()
    key = ChatKey(BOT, next(_CHATS))
    for act in acts:
        await stage.said(key)
        await stage.hear(await _reply(store, key, act))
    await stage.close()
    held = await store.held(key)
    assert held is not None
    return held.sessions[-1].id


async def _reply(store: SqlStore, key: ChatKey, act: str) -> Reply:
    if act.startswith("/"):
        name, _, rest = act[1:].partition(" ")
        return Reply(key, next(_UPDATES), ReplyKind.COMMAND, name, rest, at=NOW, language_code="en")
    if not act.startswith("["):
        return Reply(key, next(_UPDATES), ReplyKind.TEXT, act, message_id=next(MESSAGES), at=NOW)
    held = await store.held(key)
    assert held is not None
    session = held.sessions[-1]
    return Reply(key, next(_UPDATES), ReplyKind.TAP, f"{session.id[:6]}.{session.revision}.{act[1:-1]}")
