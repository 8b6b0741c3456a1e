"""The store: transactions of turns, the outbox, what is held, and what time takes away."""

from collections.abc import AsyncIterator, Callable, Collection, Sequence
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from sqlalchemy import Column, RowMapping, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.keys import Sealer
from bot.records import ChatKey, Claim, Delivered, Held
from bot.storage.connections import Connections, connections_to, shown
from bot.storage.erasures import KEEPS_ERASURES, Erasure, erasures_since, note_erasures
from bot.storage.errors import DatabaseDownError
from bot.storage.key_rotation import Rotation
from bot.storage.migrate import check_key, heed_binding, migrate
from bot.storage.outbox import OutboxRows
from bot.storage.reminders import DueReminders
from bot.storage.rows import chat_of, event_of, session_of
from bot.storage.statements import among, are_chats, erase
from bot.storage.tables import CHATS, ERASURES, FORGOTTEN, KEYS, LOG, MESSAGES, RECEIVED, SESSIONS
from bot.storage.turns import SqlTransaction

_UNASKED_LOCK = 0x43415245  # any number but the migrations', the same in every process
KEEPS_RECEIVED = timedelta(days=3)
KEEPS_MESSAGES = timedelta(hours=48)  # Telegram deletes no older ones


class SqlStore:
    """On SQLite or PostgreSQL, the same to see; every method raises `StorageError` or `WrongKeyError`, of one line."""

    def __init__(self, connections: Connections, sealer: Sealer) -> None:
        self.connections = connections
        self.sealer = sealer

    @classmethod
    async def open(
        cls, url: str, sealer: Sealer, now: Callable[[], datetime], *, is_beside: bool = False
    ) -> "SqlStore":
        """Migrates, then refuses a key that is not the database's. `is_beside`: a SQLite file may be a bot's too."""
        connections = connections_to(url, is_beside=is_beside)
        try:
            await migrate(connections, is_beside=is_beside)
            await check_key(connections, sealer, now())
            if is_beside:
                connections.unlock()
        except DatabaseDownError as error:
            await connections.close()
            raise DatabaseDownError(
                f"{shown(url)}: {error}: see that it runs and can be written, or mend QMAS_DATABASE_URL"
            ) from None
        except BaseException:
            await connections.close()
            raise
        return cls(connections, sealer)

    def rotation(self, *, gives_up: bool = False) -> Rotation:
        """What is sealed, to be sealed anew with the newest key; `gives_up` what no key opens."""
        return Rotation(self.connections, self.sealer, gives_up)

    async def heed_binding(self) -> None:
        """Accept nothing unbound once a rotation, in this process or another, has left nothing of it."""
        await heed_binding(self.connections, self.sealer)

    async def close(self) -> None:
        """No transaction may be open."""
        await self.connections.close()

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[SqlTransaction]:
        """Commits on a clean exit, else rolls back."""
        async with self.connections.writing(is_brief=True) as connection:
            yield SqlTransaction(connection, self.sealer)

    async def claim(
        self, owner: str, now: datetime, most: int, only: Collection[ChatKey] | None = None
    ) -> tuple[Claim, ...]:
        """Chats with something unsent, held for 15 s, the longest waiting first."""
        async with self.connections.writing(is_brief=True) as connection:
            return await OutboxRows(connection, self.sealer).claim(owner, now, most, only)

    async def mark(self, marks: Sequence[Delivered], now: datetime) -> None:
        """What came of claims, all in one transaction; what no longer fits a chat is left aside."""
        if not marks:
            return
        async with self.connections.writing(is_brief=True) as connection:
            await OutboxRows(connection, self.sealer).mark(marks, now)

    async def held(self, key: ChatKey) -> Held | None:
        """Everything held about a chat's applicant, none where the chat is unknown."""
        async with self.connections.reading() as connection:
            found = (await connection.execute(select(CHATS).where(are_chats(connection, [key])))).mappings().first()
            if found is None:
                return None
            chat = chat_of(found)
            rows_of = partial(_rows_of, connection, chat.applicant)
            return Held(
                chat=chat,
                sessions=tuple(session_of(row, self.sealer) for row in await rows_of(SESSIONS.c.began_at)),
                events=tuple(event_of(row, self.sealer) for row in await rows_of(LOG.c.id)),
                messages=tuple(row["message_id"] for row in await rows_of(MESSAGES.c.message_id)),
            )

    async def erasures(self, since: datetime) -> Sequence[Erasure]:
        """Who was erased, as committed so far."""
        async with self.connections.reading() as connection:
            return await erasures_since(connection, since)

    async def erase_idle(self, before: datetime, most: int, now: datetime) -> int:
        """Everything but counts of up to `most` chats not heard of since; how many there were."""
        idle = (
            select(CHATS.c.bot_id, CHATS.c.chat_id, CHATS.c.applicant)
            .where(CHATS.c.seen_at < before)
            .order_by(CHATS.c.seen_at)
            .limit(most)
            .with_for_update(skip_locked=True)
        )
        async with self.connections.writing() as connection:
            found = (await connection.execute(idle)).all()
            applicants = [row.applicant for row in found]
            if applicants:
                await erase(connection, applicants)
                keys = [ChatKey(row.bot_id, row.chat_id) for row in found]
                await note_erasures(connection, self.sealer, keys, now)
                await connection.execute(delete(CHATS).where(among(connection, CHATS.c.applicant, applicants)))
        return len(applicants)

    @asynccontextmanager
    async def reminders(self) -> AsyncIterator[DueReminders]:
        """What is to be said unasked; commits on a clean exit, else rolls back."""
        async with self.connections.writing() as connection:
            yield DueReminders(connection, self.sealer)

    @asynccontextmanager
    async def alone(self) -> AsyncIterator[bool]:
        """Whether nobody else speaks unasked: while inside, no other process of this database does."""
        if self.connections.lock_file is not None:  # a SQLite file has one process
            yield True
            return
        async with self.connections.writing() as connection:
            is_alone = await connection.scalar(select(func.pg_try_advisory_xact_lock(_UNASKED_LOCK)))
            yield bool(is_alone)

    async def prune(self, now: datetime) -> None:
        """Update ids after 3 days, messages after 48 h, chats forgotten once nothing late can come."""
        async with self.connections.writing() as connection:
            await connection.execute(delete(RECEIVED).where(RECEIVED.c.at < now - KEEPS_RECEIVED))
            await connection.execute(delete(MESSAGES).where(MESSAGES.c.at < now - KEEPS_MESSAGES))
            await connection.execute(delete(FORGOTTEN).where(FORGOTTEN.c.until <= now))
            await connection.execute(delete(ERASURES).where(ERASURES.c.at < now - KEEPS_ERASURES))

    async def clear_leases(self) -> None:
        """At the start of the one process a SQLite file has; on PostgreSQL leases are other processes' too and stay."""
        async with self.connections.writing() as connection:
            if connection.dialect.name != "sqlite":
                return
            held = CHATS.c.lease_until.is_not(None)
            await connection.execute(update(CHATS).where(held).values(lease_until=None, lease_owner=None))

    async def clear_holds(self, now: datetime) -> None:
        """At a start, and where the clock was put back: a hold is by a clock, and Telegram asks again if it must."""
        held = select(CHATS.c.applicant).where(CHATS.c.not_before > now).with_for_update(skip_locked=True)
        async with self.connections.writing() as connection:
            await connection.execute(update(CHATS).where(CHATS.c.applicant.in_(held)).values(not_before=None))

    async def probe(self) -> None:
        """Raises `DatabaseDownError` where the database cannot be written: locked, full, read-only, out of reach."""
        async with self.connections.writing() as connection:
            await connection.execute(update(KEYS).values(id=KEYS.c.id))

    async def backlog(self) -> tuple[int, datetime | None]:
        """Rows unsent, and the oldest one's time."""
        async with self.connections.reading() as connection:
            return await OutboxRows(connection, self.sealer).backlog()


async def _rows_of(connection: AsyncConnection, applicant: str, order: Column[Any]) -> Sequence[RowMapping]:
    """The applicant's rows of the table that `order` belongs to."""
    statement = select(order.table).where(order.table.c.applicant == applicant).order_by(order)
    return (await connection.execute(statement)).mappings().all()
