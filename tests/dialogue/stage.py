"""A dialogue on a real store, people who talk to it, and a store that can be made to fail."""

import asyncio
import itertools
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from datetime import datetime, timedelta
from typing import Any

import pytest
from msgspec.structs import replace
from storage.shapes import BOT, NOW, all_done
from waiting import PATIENCE

from bot.app import commands, host
from bot.dialogue import Acknowledged, Dialogue, Speaker
from bot.engine import engine
from bot.jobs.retention import Retention
from bot.records import (
    Asked,
    ChatChanges,
    ChatKey,
    ChatRecord,
    Claim,
    Delivered,
    Event,
    Held,
    Menu,
    Note,
    Outgoing,
    Reply,
    ReplyKind,
    SessionRecord,
    Talk,
)
from bot.settings import Settings
from bot.speech import Speech
from bot.storage import BadStatementError, SqlStore, SqlTransaction
from bot.telemetry import Telemetry
from conversations import Session

SPEAKER = Speaker(engine(host(Settings(_env_file=None))), Speech.of_the_lists(), "en", commands)
UPDATES = itertools.count(1000)
MESSAGES = itertools.count(100)  # in every chat, on both sides
BOTH = pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
POSTGRESQL = pytest.mark.parametrize("kind", ["postgresql"])


async def nothing() -> None:
    """What happens at a commit that goes well."""


class Watched:
    """A transaction that refuses what its store was told to refuse."""

    def __init__(self, inner: SqlTransaction, shaky: "Shaky") -> None:
        self.inner, self.shaky = inner, shaky

    async def write(self, turned: Sequence[ChatChanges], now: datetime, *, owner: str = "") -> tuple[Claim, ...]:
        """Unless refused."""
        self.shaky.written.append(len(turned))
        if any(self.shaky.refuses(each) for each in turned):
            raise BadStatementError("the database refused a statement (planted)")
        return await self.inner.write(turned, now, owner=owner)

    async def note(self, events: Sequence[Event]) -> None:
        """Counted."""
        self.shaky.noted += len(events)
        await self.inner.note(events)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - all else is the transaction's own
        """The transaction's own."""
        return getattr(self.inner, name)


class Shaky:
    """The real store; what is hooked in happens just before its commits, or just after them."""

    def __init__(self, store: SqlStore) -> None:
        self.store = store
        self.begun = self.ended = 0
        self.written: list[int] = []  # chats in each write
        self.noted = 0  # lines written beside them
        self.before_commit: Callable[[], Awaitable[None]] = nothing
        self.after_commit: Callable[[], Awaitable[None]] = nothing
        self.refuses: Callable[[ChatChanges], bool] = lambda _: False

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Watched]:
        """With the hooks at its commit."""
        self.begun += 1
        async with self.store.transaction() as transaction:
            yield Watched(transaction, self)
            await self.before_commit()
        self.ended += 1
        await self.after_commit()

    async def held(self, key: ChatKey) -> Held | None:
        """As the store has it."""
        return await self.store.held(key)


class Outlet:
    """Notes what it is given to deliver; under no name it is given nothing."""

    def __init__(self) -> None:
        self.owner = ""
        self.lead = timedelta()
        self.taken: list[Claim] = []
        self.woken: list[ChatKey] = []
        self.done: list[Delivered] = []

    @contextmanager
    def marks(self) -> Iterator[Sequence[Delivered]]:
        """To be written with the turns; once."""
        done = self.done.copy()
        yield done
        del self.done[: len(done)]

    def take(self, claims: Sequence[Claim]) -> None:
        """Held for us."""
        self.taken += claims

    def wake(self, keys: Sequence[ChatKey]) -> None:
        """To be claimed."""
        self.woken += keys


class Stage:
    """A dialogue under way, its clock in hand."""

    def __init__(self, shaky: Shaky) -> None:
        self.shaky, self.store = shaky, shaky.store
        self.speaker = SPEAKER
        self.now = NOW
        self.outlet = Outlet()
        self.telemetry = Telemetry()

    def open(self) -> None:
        """Begin to serve."""
        self.dialogue = Dialogue(
            self.shaky, self.speaker, now=lambda: self.now, outlet=self.outlet, telemetry=self.telemetry
        )
        self.task = asyncio.create_task(self.dialogue.run())

    async def close(self) -> None:
        """Stop, as at a SIGTERM."""
        self.dialogue.stop()
        async with asyncio.timeout(PATIENCE):
            await self.task

    async def speak_with(self, speaker: Speaker) -> None:
        """Go on with other parts."""
        await self.close()
        self.speaker = speaker
        self.open()

    async def hear(self, *replies: Reply) -> list[Acknowledged]:
        """All at once, as a batch of them comes."""
        async with asyncio.timeout(PATIENCE):
            return await asyncio.gather(*(self.dialogue.hear(reply) for reply in replies))

    def wait(self, **time: float) -> None:
        """Let time pass."""
        self.now += timedelta(**time)

    async def said(self, key: ChatKey) -> list[Outgoing]:
        """What waits for a chat, as delivered now, in messages of its own: what is written from here on is later."""
        claims = await self.store.claim("test", self.now, 64, [key])
        await self.store.mark([_delivered(claim) for claim in claims], NOW)
        return [sending.outgoing for claim in claims for sending in claim.sendings]

    async def row(self, key: ChatKey) -> tuple[ChatRecord, SessionRecord | None]:
        """A chat's row with its current session."""
        async with self.store.transaction() as transaction:
            return (await transaction.lock([key], self.now))[key]

    async def session(self, key: ChatKey) -> Session:
        """The current session."""
        _, record = await self.row(key)
        assert record is not None
        return Session.from_json(record.body)

    async def events(self, key: ChatKey) -> list[Event]:
        """The log of a chat, less what was said."""
        held = await self.store.held(key)
        return [event for event in held.events if event.kind != "said"] if held else []

    def counted(self, name: str) -> float:
        """A metric, summed over its labels."""
        lines = self.telemetry.exposition().decode().splitlines()
        return sum(float(line.split()[-1]) for line in lines if line.startswith(f"qmas_{name}"))


class Person:
    """An applicant in a chat of their own."""

    chats = itertools.count(5_000_000_000)

    def __init__(self, stage: Stage, language_code: str = "en") -> None:
        self.stage, self.language_code = stage, language_code
        self.key = ChatKey(BOT, next(self.chats))

    def _reply(self, kind: ReplyKind, text: str = "", **more: Any) -> Reply:  # noqa: ANN401 - a reply's fields
        message = {} if kind is ReplyKind.TAP else {"at": self.stage.now, "message_id": next(MESSAGES)}
        reply = Reply(self.key, next(UPDATES), kind, text, language_code=self.language_code, **message)
        return replace(reply, **more)

    def typed(self, text: str, **more: Any) -> Reply:  # noqa: ANN401 - a reply's fields
        """Words, or a command."""
        if text.startswith("/"):
            return self._reply(ReplyKind.COMMAND, text[1:], **more)
        return self._reply(ReplyKind.TEXT, text, **more)

    async def tapped(self, option: str, *, ahead: int = 0) -> Reply:
        """A button as now shown, or as it will be some revisions on."""
        session = await self.stage.session(self.key)
        return self._reply(ReplyKind.TAP, f"{session.id[:6]}.{session.revision + ahead}.{option}", message_id=9)

    def tap(self, data: str) -> Reply:
        """A button with this data."""
        return self._reply(ReplyKind.TAP, data, message_id=9)

    def other(self, kind: ReplyKind) -> Reply:
        """A photo, an edit, a block."""
        return self._reply(kind)

    async def act(self, *acts: str) -> list[Outgoing]:
        """One after the other: taps in brackets, all else typed. What the last one led to."""
        said: list[Outgoing] = []
        for act in acts:
            reply = await self.tapped(act[1:-1]) if act.startswith("[") else self.typed(act)
            await self.stage.hear(reply)
            said = await self.stage.said(self.key)
        return said

    async def arrive(self, locale: str = "en") -> list[Outgoing]:
        """Up to the question of age."""
        chosen = () if locale == "en" else (f"[~lang.{locale}]",)
        return await self.act("/start", *chosen, "[~begin]", "[all]", "[=CA]")

    async def answers(self) -> list[str]:
        """The questions answered."""
        return list((await self.stage.session(self.key)).answers)


def words(said: Sequence[Outgoing]) -> list[str]:
    """The texts of messages."""
    return [each.utterance.text for each in said if isinstance(each, Talk | Note)]


def menus(said: Sequence[Outgoing]) -> list[str]:
    """The locales of the menus set."""
    return [each.locale for each in said if isinstance(each, Menu)]


def _delivered(claim: Claim) -> Delivered:
    said = [sending.outgoing for sending in claim.sendings]
    asks = [each.asks for each in said if isinstance(each, Talk) and each.asks is not None]
    asked = Asked(asks[-1], next(MESSAGES)) if asks else None
    return all_done(claim, gone=said[-1].kind == "farewell", asked=asked)


def retention(stage: Stage, days: int = 180) -> Retention:
    """What erases in the stage's store."""
    return Retention(stage.store, timedelta(days=days), lambda: stage.now, stage.speaker.forget)
