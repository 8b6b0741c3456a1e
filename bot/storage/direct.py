"""A transaction on the driver's own connection, begun and committed there: what every turn goes through."""

import asyncio
import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Sequence
from contextlib import suppress
from typing import Any, TypeAlias, TypeVar

from sqlalchemy import Dialect, Executable
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.compiled import Row, Rows, Values, compiled
from bot.storage.errors import PYTHONS_OWN, foreign, translated

Result = TypeVar("Result")

# Of what is no number or text sqlite3 seeks an adapter in vain, for as long as it binds four: these are found at once.
sqlite3.register_adapter(bytes, bytes)
sqlite3.register_adapter(bool, int)
sqlite3.register_adapter(type(None), lambda nothing: nothing)


class Direct(ABC):
    """As much of SQLAlchemy's connection as the statements of a turn need, without what it costs.

    A statement is a constant: it is compiled once and kept.
    """

    def __init__(self, dialect: Dialect) -> None:
        self.dialect = dialect
        self.info: dict[str, object] = {}  # of this transaction

    async def execute(self, statement: Executable, given: Values | Rows | None = None) -> Rows:
        """For one set of parameters, or for each of many: these give no rows back, on either database."""
        is_many = isinstance(given, Rows)
        rows = given if isinstance(given, Rows) else Rows.of([given or {}])
        try:
            made = compiled(statement, self.dialect, rows.names, is_many=is_many)
            if is_many:
                await self._run_many(made.text, made.bound(rows))
                return made.rows(())
            return made.rows(await self._run(made.text, *made.bound(rows)))
        except foreign(PYTHONS_OWN) as error:
            raise translated(error) from None

    @abstractmethod
    async def begin(self) -> None:
        """As a writer."""

    @abstractmethod
    async def commit(self) -> None:
        """What is acknowledged afterwards is on the disk."""

    @abstractmethod
    async def rollback(self) -> None:
        """Whatever was left open."""

    @abstractmethod
    async def _run(self, text: str, parameters: Row) -> Sequence[Row]: ...

    @abstractmethod
    async def _run_many(self, text: str, rows: Sequence[Row]) -> None: ...


Connection: TypeAlias = AsyncConnection | Direct  # a statement runs on either, and gives the same


class SqliteDirect(Direct):
    """In the caller's own thread: to hand a statement to another costs more than most of them.

    What waits stays in the other thread: for another process at the beginning, for the disk at the end.
    """

    def __init__(self, dialect: Dialect, connection: sqlite3.Connection, beside: Any, busy_seconds: float) -> None:  # noqa: ANN401 - aiosqlite's
        """`beside` is the same connection, in a thread of its own."""
        super().__init__(dialect)
        self._connection, self._beside, self._busy_seconds = connection, beside, busy_seconds

    async def begin(self) -> None:
        """At once, or as soon as who writes is done."""
        try:
            self._connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                raise
            self._wait(self._busy_seconds)
            try:
                await _to_its_end(self._beside.execute("BEGIN IMMEDIATE"))
            finally:
                self._wait(0)

    def _wait(self, seconds: float) -> None:
        """For another process that writes: not at all but where the loop goes on meanwhile."""
        self._connection.execute(f"PRAGMA busy_timeout = {int(1000 * seconds)}")

    async def commit(self) -> None:
        """On the disk."""
        await _to_its_end(self._beside.commit())

    async def rollback(self) -> None:
        """Where something is open."""
        if self._connection.in_transaction:
            self._connection.rollback()

    async def _run(self, text: str, parameters: Row) -> Sequence[Row]:
        return self._connection.execute(text, parameters).fetchall()

    async def _run_many(self, text: str, rows: Sequence[Row]) -> None:
        self._connection.executemany(text, rows)


class PostgresqlDirect(Direct):
    """By prepared statements, which the driver keeps for each connection."""

    def __init__(self, dialect: Dialect, connection: Any) -> None:  # noqa: ANN401 - asyncpg has no types
        super().__init__(dialect)
        self._connection = connection

    async def begin(self) -> None:
        """At once, or as soon as who writes is done."""
        await self._connection.execute("BEGIN")

    async def commit(self) -> None:
        """On the disk."""
        await self._connection.execute("COMMIT")

    async def rollback(self) -> None:
        """Where something is open."""
        if self._connection.is_in_transaction():
            await _to_its_end(self._connection.execute("ROLLBACK"))

    async def _run(self, text: str, parameters: Row) -> Sequence[Row]:
        found: Sequence[Row] = await self._connection.fetch(text, *parameters)
        return found

    async def _run_many(self, text: str, rows: Sequence[Row]) -> None:
        await self._connection.executemany(text, rows)


async def _to_its_end(work: Awaitable[Result]) -> Result:
    """Whatever cancels the caller meanwhile: in the other thread it goes on, and nobody may write beside it."""
    task = asyncio.ensure_future(work)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        while not task.done():
            with suppress(asyncio.CancelledError):
                await asyncio.wait([task])
        raise
