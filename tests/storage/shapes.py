"""Records as the dialogue and the delivery would hand them over, and a look at the tables past the store."""

import sqlite3
from base64 import urlsafe_b64encode
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Literal

import asyncpg
from cryptography.fernet import Fernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from msgspec.structs import replace
from sqlalchemy import select

from bot.records import (
    Bold,
    ChatChanges,
    ChatKey,
    ChatRecord,
    Claim,
    Delivered,
    Event,
    Fold,
    InlineButton,
    Note,
    Outgoing,
    SessionRecord,
    Talk,
    TextLink,
    Utterance,
)
from bot.storage import SqlStore
from bot.storage.sealed import SEALED

SECRET = "a-secret-of-more-than-thirty-two-characters"
OTHER_SECRET = "quite-another-secret-of-as-many-characters"
NOW = datetime(2026, 11, 22, 8, 30, 15, 123456, tzinfo=UTC)
LATER = NOW + timedelta(seconds=16)
TABLES = (
    "chats", "sessions", "log", "received", "outbox", "messages", "forgotten", "keys", "erasures",
    "operators", "audit", "notices", "pauses", "signins", "tallies", "tally_marks", "near_misses", "near_marks",
)  # fmt: skip
BOT = 7_123_456_789
ANNA, BORIS, CARLA = (ChatKey(BOT, 5_000_000_000 + number) for number in (1, 2, 3))


@dataclass(frozen=True)
class Place:
    """Where a database is, and a way to it that is not the store's."""

    kind: Literal["sqlite", "postgresql"]
    address: str

    @property
    def path(self) -> str:
        """The SQLite file."""
        return self.address.removeprefix("sqlite+aiosqlite:///")

    async def run(self, statement: str) -> list[tuple[Any, ...]]:
        """On a connection of its own."""
        if self.kind == "sqlite":
            with sqlite3.connect(self.path) as connection:
                rows = connection.execute(statement).fetchall()
            connection.close()
            return rows
        connection = await asyncpg.connect(self.address.replace("+asyncpg", ""))
        try:
            if ";" in statement:
                await connection.execute(statement)
                return []
            return [tuple(row) for row in await connection.fetch(statement)]
        finally:
            await connection.close()

    async def count(self, table: str) -> int:
        """Rows of `table`, which may carry a WHERE."""
        return (await self.run(f"SELECT count(*) FROM {table}"))[0][0]  # noqa: S608 - a test's own words


def sealed_before(text: str, secret: str = SECRET) -> bytes:
    """As earlier versions sealed it: for no row in particular."""
    key = HKDF(SHA256(), 32, salt=None, info=b"qmas-guide sealing 1").derive(secret.encode())
    return Fernet(urlsafe_b64encode(key)).encrypt(text.encode())


async def sealed_in(store: SqlStore) -> list[tuple[bytes, bytes]]:
    """Every sealed value there is, with its place."""
    async with store.connections.reading() as connection:
        return [
            (row[each.column.name], each.place(row))
            for each in SEALED
            for row in (await connection.execute(select(each.column.table).where(each.column.is_not(None)))).mappings()
        ]


def talk(text: str) -> Talk:
    rows = ((InlineButton("Yes", "abcdef.1.yes"), InlineButton("No", "abcdef.1.no")),)
    return Talk(Utterance(text, (Bold(0, 2),), rows, (Fold(0, 3),), (TextLink(0, 1, "https://www.gov.hk"),)), tapped=77)


def note(text: str) -> Note:
    return Note(Utterance(text))


def session_of(chat: ChatRecord, number: int = 1, body: str = '{"answers": {}}') -> SessionRecord:
    return SessionRecord(
        id=f"session-{chat.key.chat}-{number}",
        applicant=chat.applicant,
        question="age",
        revision=3,
        locale="zh-Hant",
        state="live",
        verdict="undecided",
        rulesets="qmas-gpt-2024:abc",
        began_at=NOW - timedelta(minutes=5),
        touched_at=NOW,
        body=body,
    )


def event_of(chat: ChatRecord, body: str | None = "typed words") -> Event:
    return Event(chat.applicant, f"session-{chat.key.chat}-1", NOW, "reply", "age", 3, "fr", 12, "", body)


async def meet(store: SqlStore, *keys: ChatKey, now: datetime = NOW) -> list[ChatRecord]:
    """The chats' rows, made where unknown."""
    async with store.transaction() as transaction:
        locked = await transaction.lock(keys, now)
    return [locked[key][0] for key in keys]


async def write(store: SqlStore, *turned: ChatChanges, now: datetime = NOW) -> None:
    async with store.transaction() as transaction:
        await transaction.lock([each.chat.key for each in turned], now)
        await transaction.write(turned, now)


async def say(store: SqlStore, key: ChatKey, *outgoing: Outgoing, now: datetime = NOW) -> None:
    """Leaves something to be said to a chat."""
    (chat,) = await meet(store, key, now=now)
    await write(store, ChatChanges(chat, outgoing=outgoing), now=now)


async def interview(store: SqlStore, key: ChatKey, body: str = '{"answers": {}}') -> ChatRecord:
    """An applicant with a session, a log line, a message and something unsent."""
    (chat,) = await meet(store, key)
    chat = replace(chat, session_id=f"session-{key.chat}-1", last_text_update=9, last_at=NOW, message_id=70)
    turned = ChatChanges(
        chat,
        session_of(chat, body=body),
        events=(event_of(chat),),
        outgoing=(talk("How old are you?"),),
        heard_messages=(71,),
    )
    await write(store, turned)
    return chat


def texts(claim: Claim) -> list[str]:
    return [sending.outgoing.utterance.text for sending in claim.sendings]


def all_done(claim: Claim, **fields: Any) -> Delivered:  # noqa: ANN401 - whatever fields a mark has
    return Delivered(claim, done=tuple(sending.id for sending in claim.sendings), **fields)


@asynccontextmanager
async def locking(store: SqlStore, keys: Sequence[ChatKey]) -> AsyncIterator[set[ChatKey]]:
    """A transaction that holds these chats while the test goes on; gives those it got."""
    async with store.transaction() as transaction:
        yield set(await transaction.lock(keys, NOW))
