"""A sandbox on a loopback port, the real library's bot, and applicants who talk HTTP."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from aiohttp import ClientSession, CookieJar, web
from aiohttp.test_utils import TestServer
from telegram import Bot
from waiting import until

from bot.sandbox import Sandbox

PATIENCE = 10  # seconds: a long poll that is to end at once would take twice as long by itself
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


@dataclass
class Clock:
    """A clock that only a test moves."""

    time: datetime = NOON

    def __call__(self) -> datetime:
        """What the sandbox is told the time is."""
        return self.time

    def advance(self, **span: float) -> None:
        """Let time pass."""
        self.time += timedelta(**span)


@dataclass
class Applicant:
    """A browser profile."""

    http: ClientSession
    cursor: int = 0

    async def post(self, call: str, **body: object) -> dict[str, Any]:
        """Do something; it must succeed."""
        async with self.http.post(f"/sandbox/chat/{call}", json=body) as response:
            assert response.status == 200, await response.text()
            return dict(await response.json())

    async def status(self, call: str, **body: object) -> int:
        """Try something; the status says how it went."""
        async with self.http.post(f"/sandbox/chat/{call}", json=body) as response:
            return response.status

    async def write(self, text: str) -> int:
        """Send a text; returns its message id."""
        return int((await self.post("text", text=text))["message_ids"][0])

    async def look(self, *, after: int | None = None, seconds: int = 0) -> dict[str, Any]:
        """What is new since the last look, waiting for it up to some seconds."""
        query = {"after": self.cursor if after is None else after, "timeout": seconds}
        async with self.http.get("/sandbox/chat/messages", params=query) as response:
            assert response.status == 200, await response.text()
            shown = dict(await response.json())
        self.cursor = int(shown["cursor"])
        return shown

    async def chat_id(self) -> int:
        """The chat of this profile."""
        return int((await self.look(after=0))["chat"]["id"])


@dataclass
class Stage:
    """One run of the sandbox over a file; `reopen` is a second process over the same file."""

    path: Path
    clock: Clock = field(default_factory=Clock)
    sessions: list[ClientSession] = field(default_factory=list)

    async def start(self) -> None:
        """Open the sandbox on a free port."""
        self.sandbox = Sandbox(self.path, now=self.clock)
        await self.sandbox.open()
        application = web.Application()
        application.add_routes(self.sandbox.routes())
        self.server = TestServer(application, host="127.0.0.1")
        await self.server.start_server()
        self.address = str(self.server.make_url("")).rstrip("/")
        self.bot = Bot(self.sandbox.token, base_url=f"{self.address}/sandbox/bot")
        await self.bot.initialize()
        self.http = self._session()

    async def stop(self) -> None:
        """Close everything, the sandbox before its server."""
        await self.bot.shutdown()
        for session in self.sessions:
            await session.close()
        await self.sandbox.close()
        await self.server.close()

    async def reopen(self) -> None:
        """A second process over the same file."""
        await self.stop()
        await self.start()

    async def waited_for(self) -> None:
        """Until a long poll has come and waits, beside the webhook's delivery, which always does."""
        bells = self.sandbox._ledger.bells._bells  # noqa: SLF001 - it shows nowhere else
        await until(lambda: sum(len(each._waiters) for each in bells.values()) > 1)  # noqa: SLF001 - same

    def _session(self) -> ClientSession:
        session = ClientSession(self.address, cookie_jar=CookieJar(unsafe=True))
        self.sessions.append(session)
        return session

    def applicant(self) -> Applicant:
        """A fresh browser profile."""
        return Applicant(self._session())

    async def started(self) -> tuple[Applicant, int]:
        """An applicant who has pressed Start, and the chat's id; nothing is left pending."""
        applicant = self.applicant()
        await applicant.write("/start")
        updates = await self.bot.get_updates()
        await self.bot.get_updates(offset=updates[-1].update_id + 1)
        return applicant, await applicant.chat_id()

    async def call(self, method: str, **arguments: object) -> dict[str, Any]:
        """A raw call: status and envelope."""
        url = f"/sandbox/bot{self.sandbox.token}/{method}"
        async with self.http.post(url, json=arguments) as response:
            envelope = dict(await response.json())
            assert response.status == envelope.get("error_code", 200)
            return envelope

    async def refusal(self, method: str, **arguments: object) -> tuple[int, str]:
        """A raw call that must be refused: code and description."""
        envelope = await self.call(method, **arguments)
        assert not envelope["ok"], envelope
        return envelope["error_code"], envelope["description"]
