"""The store: transactions of turns, the outbox, what is held, and what time takes away."""

from collections.abc import AsyncIterator, Callable, Collection, Sequence
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from functools import partial
from typing import Any, Literal, Self

from sqlalchemy import Column, and_, delete, func, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.keys import Sealer
from bot.records import WARNED_FOR, ChatKey, Claim, Delivered, Held, SteadyTime
from bot.storage.compiled import Row
from bot.storage.connections import Connections, connections_to, leave_no_trace, shown
from bot.storage.erasures import KEEPS_ERASURES, Erasure, erasures_since
from bot.storage.errors import DatabaseDownError
from bot.storage.idle import IdleChats, steady
from bot.storage.key_rotation import Rotation
from bot.storage.migrate import check_key, heed_binding, migrate
from bot.storage.outbox import OutboxRows, backlog, take_up_menus
from bot.storage.probe import rehearse
from bot.storage.reminders import DueNews, DueReminders
from bot.storage.rows import CHAT_COLUMNS, LINE_COLUMNS, SESSION_COLUMNS, chat_of, event_of, session_of
from bot.storage.statements import is_of
from bot.storage.tables import CHATS, ERASURES, FORGOTTEN, KEYS, MESSAGES, OUTBOX, RECEIVED
from bot.storage.turns import SqlTransaction

# any numbers but the migrations', the same in every process; a bot's id is added
_UNASKED_LOCKS = {"reminders": 0x43415245 << 32, "news": 0x4E455753 << 32}
KEEPS_RECEIVED = timedelta(days=3)
KEEPS_MESSAGES = timedelta(hours=48)  # Telegram deletes no older ones
_REHEARSING, _REHEARSED = text("SAVEPOINT rehearsal"), text("ROLLBACK TO rehearsal")
_AS_IT_WAS = update(KEYS).values(id=KEYS.c.id)


class SqlStore:
    """On SQLite or PostgreSQL, the same to see; every method raises `StorageError` or `WrongKeyError`, of one line."""

    def __init__(self, connections: Connections, sealer: Sealer, bot: int | None = None) -> None:
        """Of one `bot`, what is claimed and said unasked is its own alone: other bots may share the database."""
        self.connections = connections
        self.sealer = sealer
        self._bot = bot

    @classmethod
    async def open(cls, url: str, sealer: Sealer, now: Callable[[], datetime], *, is_beside: bool = False) -> Self:
        """Migrates, then refuses a key that is not the database's. `is_beside`: a SQLite file may be a bot's too."""
        connections = connections_to(url, is_beside=is_beside)
        try:
            await migrate(connections, is_beside=is_beside)
            await check_key(connections, sealer, now())
            if is_beside:
                connections.unlock()
            elif connections.files is not None:
                connections.files.owe()  # a process that was killed may have owed it
        except DatabaseDownError as error:
            await connections.close()
            raise DatabaseDownError(
                f"{shown(url)}: {error}: see that it runs and can be written, or mend QMAS_DATABASE_URL"
            ) from None
        except BaseException:
            await connections.close()
            raise
        return cls(connections, sealer)

    def of(self, bot: int) -> Self:
        """The same, as that bot uses it."""
        return type(self)(self.connections, self.sealer, bot)

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
        async with self.connections.turning() as connection:
            transaction = SqlTransaction(connection, self.sealer, self.connections.at_hand)
            yield transaction
            await transaction.finish()

    def let_go(self) -> None:
        """Keep nobody's session at hand: another process may have erased whose it is."""
        self.connections.at_hand.forget()

    async def claim(
        self, owner: str, now: datetime, most: int, only: Collection[ChatKey] | None = None
    ) -> tuple[Claim, ...]:
        """Chats with something unsent, held for 15 s, the longest waiting first."""
        async with self.connections.turning() as connection:
            return await OutboxRows(connection, self.sealer, self._bot).claim(owner, now, most, only)

    async def mark(self, marks: Sequence[Delivered], now: datetime) -> None:
        """What came of claims, all in one transaction; what no longer fits a chat is left aside."""
        if marks:
            async with self.transaction() as transaction:
                await transaction.mark(marks, now)

    async def held(self, key: ChatKey) -> Held | None:
        """Everything held about a chat's applicant, none where the chat is unknown."""
        async with self.connections.reading() as connection:
            its_row = select(*CHAT_COLUMNS).where(CHATS.c.bot_id == key.bot, CHATS.c.chat_id == key.chat)
            found = (await connection.execute(its_row)).first()
            if found is None:
                return None
            chat = chat_of(found)
            rows_of = partial(_rows_of, connection, chat.applicant)
            return Held(
                chat=chat,
                sessions=tuple(session_of(row, self.sealer) for row in await rows_of(SESSION_COLUMNS, "began_at")),
                events=tuple(event_of(row, self.sealer) for row in await rows_of(LINE_COLUMNS, "id")),
                messages=tuple(number for (number,) in await rows_of((MESSAGES.c.message_id,), "message_id")),
            )

    async def erasures(self, since: datetime) -> Sequence[Erasure]:
        """Who was erased, as committed so far."""
        async with self.connections.reading() as connection:
            return await erasures_since(connection, since)

    async def steady(self, now: datetime) -> SteadyTime:
        """The time, and since when it is sure; to be asked again and again, in any process."""
        async with self.connections.writing() as connection:
            return await steady(connection, now)

    async def erase_idle(self, before: datetime, most: int, now: datetime, time: SteadyTime | None = None) -> int:
        """Everything but counts of up to `most` chats not heard of since, of those warned; without `time`, of any."""
        async with self.connections.writing() as connection:
            return await IdleChats(connection, self.sealer, before).erase(most, now, time)

    async def note_out_of_reach(self, retention: timedelta, time: SteadyTime, most: int) -> int:
        """Up to `most` chats that are due to be warned and cannot be: marked as if they were; how many there were."""
        due = time.now - retention + WARNED_FOR
        async with self.connections.writing() as connection:
            return await IdleChats(connection, self.sealer, due, self._bot).note_out_of_reach(retention, time, most)

    @asynccontextmanager
    async def reminders(self) -> AsyncIterator[DueReminders]:
        """What is to be said unasked; commits on a clean exit, else rolls back."""
        async with self.connections.writing() as connection:
            yield DueReminders(connection, self.sealer, self._bot)

    @asynccontextmanager
    async def news(self) -> AsyncIterator[DueNews]:
        """Who awaits what has come; commits on a clean exit, else rolls back."""
        async with self.connections.writing() as connection:
            yield DueNews(connection, self.sealer, self._bot)

    async def awaited(self) -> frozenset[str]:
        """All that anybody awaits, each once."""
        async with self.connections.reading() as connection:
            return await DueNews(connection, self.sealer, self._bot).awaited()

    async def due_for_news(self, awaited: Collection[str], hour: tuple[datetime, datetime], most: int) -> Sequence[str]:
        """Applicants who await one of these, last heard of in this part of an hour."""
        async with self.connections.reading() as connection:
            return await DueNews(connection, self.sealer, self._bot).due(awaited, hour, most)

    @asynccontextmanager
    async def alone(self, *, of: Literal["reminders", "news"] = "reminders") -> AsyncIterator[bool]:
        """Whether nobody else says such unasked: while inside, no other process of this bot and database does."""
        if self.connections.files is not None:  # a SQLite file has one process
            yield True
            return
        async with self.connections.writing() as connection:
            lock = _UNASKED_LOCKS[of] + (self._bot or 0)
            is_alone = await connection.scalar(select(func.pg_try_advisory_xact_lock(lock)))
            yield bool(is_alone)

    async def prune(self, now: datetime) -> None:
        """Update ids after 3 days, messages after 48 h, chats forgotten once nothing late can come."""
        async with self.connections.writing() as connection:
            await connection.execute(delete(RECEIVED).where(RECEIVED.c.at < now - KEEPS_RECEIVED))
            await connection.execute(delete(MESSAGES).where(MESSAGES.c.at < now - KEEPS_MESSAGES))
            await connection.execute(delete(FORGOTTEN).where(FORGOTTEN.c.until <= now))
            await connection.execute(delete(ERASURES).where(ERASURES.c.at < now - KEEPS_ERASURES))

    async def take_up(self) -> None:
        """At a start: what another version set aside is tried again; the leases of a SQLite file's one process end.

        On PostgreSQL leases are other processes' too, and stay.
        """
        async with self.connections.writing() as connection:
            aside = and_(OUTBOX.c.set_aside_at.is_not(None), OUTBOX.c.kind != "menu")  # a menu has a time of its own
            await connection.execute(update(OUTBOX).where(aside).values(set_aside_at=None))
            if connection.dialect.name != "sqlite":
                return
            held = CHATS.c.lease_until.is_not(None)
            await connection.execute(update(CHATS).where(held).values(lease_until=None, lease_owner=None))

    async def take_up_menus(self, now: datetime) -> None:
        """Menus that Telegram did not take are tried again, each after as long as it has waited, or an hour."""
        async with self.connections.writing() as connection:
            await take_up_menus(connection, self._bot, now)

    async def clear_holds(self, now: datetime) -> None:
        """At a start, and where the clock was put back: a hold is by a clock, and Telegram asks again if it must."""
        held = select(CHATS.c.applicant).where(CHATS.c.not_before > now, is_of(self._bot))
        free = held.with_for_update(skip_locked=True)
        async with self.connections.writing() as connection:
            await connection.execute(update(CHATS).where(CHATS.c.applicant.in_(free)).values(not_before=None))

    async def probe(self, now: datetime) -> None:
        """Raises `StorageError` where a turn could not be stored now, whatever the reason.

        A turn is rehearsed and rolled back; what is left is a row written as it was: a full disk shows at a commit.
        """
        async with self.connections.turning() as connection:
            await connection.execute(_REHEARSING)
            await rehearse(SqlTransaction(connection, self.sealer), now)
            await connection.execute(_REHEARSED)
            leave_no_trace(connection, is_so=False)
            await connection.execute(_AS_IT_WAS)

    async def empty_log(self) -> None:
        """Waits until something was erased, then takes it out of SQLite's log too; where somebody reads, it is owed."""
        await self.connections.empty_log()

    @property
    def erasure_owed_for(self) -> float:
        """Seconds for which what was erased has stood in SQLite's log."""
        return self.connections.files.owed_for if self.connections.files else 0.0

    async def backlog(self) -> tuple[int, datetime | None]:
        """Rows unsent, and the oldest one's time."""
        async with self.connections.reading() as connection:
            return await backlog(connection, self._bot)


async def _rows_of(
    connection: AsyncConnection, applicant: str, columns: Sequence[Column[Any]], order: str
) -> Sequence[Row]:
    """These columns of the applicant's rows of a table."""
    of_all = columns[0].table.c
    statement = select(*columns).where(of_all.applicant == applicant).order_by(of_all[order])
    return (await connection.execute(statement)).all()
