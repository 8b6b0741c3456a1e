"""Engines: one writer and some readers on SQLite, a pool on PostgreSQL; what each connection is told first."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias

from sqlalchemy import URL, event, make_url
from sqlalchemy import Connection as SyncConnection
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry

from bot.storage.at_hand import SessionsAtHand
from bot.storage.direct import Connection, Direct, PostgresqlDirect, SqliteDirect
from bot.storage.errors import (
    PYTHONS_OWN,
    DatabaseBusyError,
    DatabaseDownError,
    DatabaseUrlError,
    SecondProcessError,
    as_drivers,
    foreign,
    mapped,
    translated,
)
from bot.storage.sqlite_files import SqliteFiles, locked

BUSY_SECONDS = 5
CONNECT_SECONDS = 10
STATEMENT_SECONDS = 30
_ERASED = "erased"

# An accepted answer survives a power cut: FULL. An erased one leaves no trace in the file: secure_delete.
# In the loop's thread another process is waited for by nobody: busy_timeout is set where it may be.
_WRITER_PRAGMAS = ("journal_mode = WAL", "synchronous = FULL", "secure_delete = ON", "busy_timeout = 0")
_READER_PRAGMAS = ("query_only = ON",)


Directly: TypeAlias = Callable[[], AbstractAsyncContextManager[Direct]]


@dataclass(frozen=True, slots=True)
class Connections:
    """What the store reaches its database by. `gate` lets one writer in at a time (SQLite), or all."""

    writer: AsyncEngine
    reader: AsyncEngine
    directly: Directly
    gate: AbstractAsyncContextManager[Any]
    files: SqliteFiles | None
    at_hand: SessionsAtHand = field(default_factory=SessionsAtHand)

    @asynccontextmanager
    async def turning(self) -> AsyncIterator[Direct]:
        """A transaction of few rows, by the driver itself, otherwise as `writing`: what every turn goes through."""
        async with self.gate:
            with mapped():
                async with self.directly() as direct:
                    try:
                        await _by_driver(direct.begin())
                        yield direct
                        await _by_driver(direct.commit())
                    finally:
                        await _by_driver(direct.rollback())
            self._written(is_erased=bool(direct.info.get(_ERASED)))

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncConnection]:
        """A transaction: committed on a clean exit, else rolled back.

        What the database raises leaves as `StorageError`, what the caller raises as it is.
        """
        async with self.gate, _connected(self.writer) as connection:
            yield connection
            await connection.commit()
            self._written(is_erased=connection.info.pop(_ERASED, False))

    def _written(self, *, is_erased: bool) -> None:
        if is_erased:
            self.at_hand.forget()
        if self.files is not None:
            self.files.check(is_written=True)
            if is_erased:
                self.files.owe()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """One view of the database, which no writer changes meanwhile; exceptions leave as from `writing`."""
        if self.files is not None:
            self.files.check()
        async with _connected(self.reader) as connection:
            yield connection

    async def close(self) -> None:
        """Connections first, then the file's lock."""
        await self.reader.dispose()
        await self.writer.dispose()
        self.unlock()

    @property
    def is_anothers(self) -> bool:
        """Whether another process has the SQLite file."""
        return self.files is not None and not self.files.is_locked

    def unlock(self) -> None:
        """Let another process have the SQLite file too."""
        if self.files is not None:
            self.files.unlock()

    async def empty_log(self) -> None:
        """Once something was erased from a SQLite file: take it out of the log that is written before the file."""
        if self.files is None:
            return
        await self.files.owed()
        async with self.gate:
            await self.files.empty_log()


async def _by_driver(step: Awaitable[None]) -> None:
    """A silence or a lost socket is the database's, here where nobody else's code runs."""
    try:
        await step
    except foreign(PYTHONS_OWN) as error:
        raise translated(error) from None


def leave_no_trace(connection: Connection, *, is_so: bool = True) -> None:
    """What this transaction deletes must be nowhere once it is committed."""
    connection.info[_ERASED] = is_so


def connections_to(address: str, *, is_beside: bool = False) -> Connections:
    """Nothing is connected yet, but a SQLite file is locked; raises `DatabaseUrlError`, `SecondProcessError`.

    `is_beside`: for a moment's work, which does not need to be alone, a file may be another process's.
    """
    url = _parsed(address)
    if url.drivername == "postgresql+asyncpg":
        return _to_postgresql(url)
    return _to_sqlite(url, is_beside=is_beside)


def shown(address: str) -> str:
    """The address without its password."""
    return _parsed(address).render_as_string(hide_password=True)


def _parsed(address: str) -> URL:
    try:
        url = make_url(address)
    except (ArgumentError, ValueError):
        url = URL.create("")
    named = url.database is not None and url.database not in ("", ":memory:")
    if url.drivername not in ("sqlite+aiosqlite", "postgresql+asyncpg") or not named:
        raise DatabaseUrlError(
            "QMAS_DATABASE_URL is no address this program can use: "
            "write sqlite+aiosqlite:///path/to/file or postgresql+asyncpg://user:password@host/database"
        )
    return url


def _to_postgresql(url: URL) -> Connections:
    engine = _engine(
        url,
        pool_size=8,
        max_overflow=8,
        connect_args={"timeout": CONNECT_SECONDS, "command_timeout": STATEMENT_SECONDS},
    )
    reader = engine.execution_options(isolation_level="REPEATABLE READ")
    return Connections(engine, reader, partial(_pooled, engine), nullcontext(), None)


@asynccontextmanager
async def _pooled(engine: AsyncEngine) -> AsyncIterator[Direct]:
    """By a connection of the pool; one that is lost, or was told to read only, is not used again."""
    with mapped(*PYTHONS_OWN):
        connection = await engine.connect()
    try:
        with mapped(*PYTHONS_OWN):
            driver: Any = await _driver_of(connection)
            if driver.is_closed():
                await connection.invalidate()
                driver = await _driver_of(connection)
        try:
            with mapped():
                yield PostgresqlDirect(engine.dialect, driver)
        except DatabaseBusyError:
            raise
        except DatabaseDownError:
            await connection.invalidate()
            raise
    finally:
        await asyncio.shield(connection.close())


async def _driver_of(connection: AsyncConnection) -> object:
    return (await connection.get_raw_connection()).driver_connection


def _engine(url: URL, **more: Any) -> AsyncEngine:  # noqa: ANN401 - SQLAlchemy's own options
    engine = create_async_engine(url, hide_parameters=True, **more)
    event.listen(engine.sync_engine, "handle_error", as_drivers)
    return engine


def _to_sqlite(url: URL, *, is_beside: bool) -> Connections:
    path = Path(url.database or "").resolve()
    try:
        lock_file = locked(path)
    except SecondProcessError:
        if not is_beside:
            raise
        lock_file = None
    files = SqliteFiles(path, lock_file)
    one = _OneWriter()
    writer = _sqlite_engine(url, 1, _WRITER_PRAGMAS, _begin_to_write, factory=one.made)
    event.listen(writer.sync_engine, "connect", lambda *_: files.reopened())
    event.listen(writer.sync_engine, "connect", one.opened)
    event.listen(writer.sync_engine, "close", one.closed)
    reader = _sqlite_engine(url, 4, _READER_PRAGMAS, lambda connection: connection.exec_driver_sql("BEGIN"))
    return Connections(writer, reader, partial(one.directly, writer), asyncio.Lock(), files)


class _OneWriter:
    """The one connection that writes a SQLite file, as SQLAlchemy has it and as it is."""

    def __init__(self) -> None:
        self._last: sqlite3.Connection | None = None
        self._open: tuple[sqlite3.Connection, Any] | None = None

    def made(self, *given: Any, **more: Any) -> sqlite3.Connection:  # noqa: ANN401 - sqlite3's own
        """As sqlite3 makes it."""
        self._last = sqlite3.Connection(*given, **more)
        return self._last

    def opened(self, connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
        """By SQLAlchemy, with a thread of its own."""
        if self._last is not None:
            self._open = self._last, connection.driver_connection

    def closed(self, _connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
        """By SQLAlchemy: another will be opened."""
        self._open = None

    @asynccontextmanager
    async def directly(self, engine: AsyncEngine) -> AsyncIterator[Direct]:
        """It is SQLAlchemy that opens and closes it; nobody else writes meanwhile."""
        if self._open is None:
            with mapped(*PYTHONS_OWN):
                await (await engine.connect()).close()
        assert self._open is not None  # noqa: S101 - opened just now
        yield SqliteDirect(engine.dialect, *self._open, BUSY_SECONDS)


def _begin_to_write(connection: SyncConnection) -> None:
    connection.exec_driver_sql(f"PRAGMA busy_timeout = {int(1000 * BUSY_SECONDS)}")
    try:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    finally:
        connection.exec_driver_sql("PRAGMA busy_timeout = 0")


def _sqlite_engine(
    url: URL,
    size: int,
    pragmas: tuple[str, ...],
    begin: Callable[[SyncConnection], object],
    factory: Callable[..., sqlite3.Connection] = sqlite3.Connection,
) -> AsyncEngine:
    engine = _engine(
        url,
        pool_size=size,
        max_overflow=0,
        connect_args={"isolation_level": None, "timeout": BUSY_SECONDS, "check_same_thread": False, "factory": factory},
    )

    def prepare(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
        cursor = connection.cursor()
        for pragma in pragmas:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    event.listen(engine.sync_engine, "connect", prepare)
    # sqlite3's own BEGIN comes late and lets two readers both become writers: we say it ourselves
    event.listen(engine.sync_engine, "begin", begin)
    return engine


@asynccontextmanager
async def _connected(engine: AsyncEngine) -> AsyncIterator[AsyncConnection]:
    """Closing rolls back what was not committed, also where the task is cancelled."""
    with mapped(*PYTHONS_OWN):
        connection = await engine.connect()
    with mapped():
        try:
            await connection.begin()
            yield connection
        finally:
            await asyncio.shield(connection.close())
