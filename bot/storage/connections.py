"""Engines: one writer and some readers on SQLite, a pool on PostgreSQL; what each connection is told first."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import URL, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry

from bot.storage.errors import PYTHONS_OWN, DatabaseUrlError, SecondProcessError, as_drivers, mapped
from bot.storage.sqlite_files import SqliteFiles, locked

BUSY_SECONDS = 5
CONNECT_SECONDS = 10
STATEMENT_SECONDS = 30
_ERASED = "erased"

# An accepted answer survives a power cut: FULL. An erased one leaves no trace in the file: secure_delete.
_WRITER_PRAGMAS = ("journal_mode = WAL", "synchronous = FULL", "secure_delete = ON")
_READER_PRAGMAS = ("query_only = ON",)


@dataclass(frozen=True, slots=True)
class Connections:
    """What the store reaches its database by. `gate` lets one writer in at a time (SQLite), or all."""

    writer: AsyncEngine
    reader: AsyncEngine
    gate: AbstractAsyncContextManager[Any]
    files: SqliteFiles | None

    @asynccontextmanager
    async def writing(self, *, is_brief: bool = False) -> AsyncIterator[AsyncConnection]:
        """A transaction: committed on a clean exit, else rolled back.

        What the database raises leaves as `StorageError`, what the caller raises as it is.
        `is_brief`: each of its statements is a matter of few rows.
        """
        async with self.gate, _connected(self.writer) as connection:
            async with _at_once(connection) if is_brief else nullcontext():
                yield connection
            await connection.commit()
            if self.files is not None:
                self.files.check(is_written=True)
                if connection.info.pop(_ERASED, False):
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


def leave_no_trace(connection: AsyncConnection, *, is_so: bool = True) -> None:
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
    return Connections(engine, reader, nullcontext(), None)


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
    writer = _sqlite_engine(url, 1, _WRITER_PRAGMAS, "BEGIN IMMEDIATE")
    event.listen(writer.sync_engine, "connect", lambda *_: files.reopened())
    reader = _sqlite_engine(url, 4, _READER_PRAGMAS, "BEGIN")
    return Connections(writer, reader, asyncio.Lock(), files)


def _sqlite_engine(url: URL, size: int, pragmas: tuple[str, ...], begin: str) -> AsyncEngine:
    engine = _engine(
        url,
        pool_size=size,
        max_overflow=0,
        connect_args={"isolation_level": None, "timeout": BUSY_SECONDS, "check_same_thread": False},
    )

    def prepare(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
        cursor = connection.cursor()
        for pragma in pragmas:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    event.listen(engine.sync_engine, "connect", prepare)
    # sqlite3's own BEGIN comes late and lets two readers both become writers: we say it ourselves
    event.listen(engine.sync_engine, "begin", lambda connection: connection.exec_driver_sql(begin))
    return engine


@asynccontextmanager
async def _at_once(connection: AsyncConnection) -> AsyncIterator[None]:
    """On SQLite, statements in the caller's own thread: to hand one to another thread costs more than most of them.

    Begin, which may wait for another process, and commit, which waits for the disk, stay in the other thread.
    """
    if connection.dialect.name != "sqlite":
        yield
        return
    driver: Any = (await connection.get_raw_connection()).driver_connection
    driver._execute = _execute  # noqa: SLF001 - the one way of all that aiosqlite does
    try:
        yield
    finally:
        del driver._execute  # noqa: SLF001 - same


async def _execute(function: Callable[..., Any], *arguments: Any, **more: Any) -> Any:  # noqa: ANN401 - aiosqlite's own
    return function(*arguments, **more)


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
