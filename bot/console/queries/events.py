"""The log as it grows, and all of it."""

from collections.abc import AsyncIterator
from datetime import datetime, timedelta

from sqlalchemy import RowMapping, func, select, true
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.console.queries.filters import event_fits
from bot.console.queries.log_order import Position, after, id_before, in_order, newest, settled, up_to
from bot.console.records import Filters, LogEvent, TailBatch
from bot.storage.connections import Connections
from bot.storage.rows import record_of
from bot.storage.tables import LOG, SESSIONS

AT_A_TIME = 5_000  # lines of an export held at once
_LONGEST_TURN = timedelta(hours=1)  # no transaction writes a line that much older than itself


class Events:
    """Reads in the order of commits, a short transaction at a time: no reader is open while a client is slow."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    async def newest(self) -> str:
        """The cursor after everything committed."""
        async with self._connections.reading() as connection:
            return str(await newest(connection))

    async def before(self, moment: datetime | None) -> str:
        """A cursor before everything of that moment and later, and not long before; none is the beginning."""
        if moment is None:
            return str(Position())
        async with self._connections.reading() as connection:
            return str(await _before(connection, moment - _LONGEST_TURN) or await newest(connection))

    async def after(self, cursor: str, filters: Filters, most: int = 500) -> TailBatch:
        """What was committed after the cursor ("" is the beginning): nothing skipped, nothing twice.

        Looks through `most` events and gives those that fit. Raises ValueError at a cursor that is none of ours.
        """
        batch, position, is_at_end = await self._batch(Position.of(cursor), None, filters, most)
        return TailBatch(batch, str(position), is_at_end)

    async def export(self, filters: Filters) -> AsyncIterator[LogEvent]:
        """All events that fit, as committed when it begins, in constant memory."""
        async with self._connections.reading() as connection:
            end = await newest(connection)
            position, end = await _between(connection, filters, end)
        is_at_end = False
        while not is_at_end:
            batch, position, is_at_end = await self._batch(position, end, filters, AT_A_TIME)
            for event in batch:
                yield event

    async def count(self) -> int:
        """About how many events there are, by the highest id: nothing is deleted, and few ids are left out."""
        async with self._connections.reading() as connection:
            return await connection.scalar(select(func.max(LOG.c.id))) or 0

    async def _batch(
        self, start: Position, end: Position | None, filters: Filters, most: int
    ) -> tuple[tuple[LogEvent, ...], Position, bool]:
        async with self._connections.reading() as connection:
            rows = await _rows(connection, start, end, filters, most)
        events = tuple(record_of(LogEvent, row) for row in rows if row["fits"])
        position = Position(rows[-1]["xid"], rows[-1]["id"]) if rows else start
        return events, position, len(rows) < most


async def _rows(
    connection: AsyncConnection, start: Position, end: Position | None, filters: Filters, most: int
) -> list[RowMapping]:
    """The next lines, each with whether it fits: where a filter is rare, one statement still ends soon."""
    session = SESSIONS.c
    statement = (
        select(
            *(column for column in LOG.c if column.name != "body"),
            func.coalesce(session.tag, "").label("tag"),
            func.coalesce(session.verdict, "").label("verdict"),
            event_fits(LOG, filters).label("fits"),
        )
        .select_from(LOG.outerjoin(SESSIONS, session.id == LOG.c.session_id))
        .where(after(connection, start), settled(connection), true() if end is None else up_to(connection, end))
        .order_by(*in_order(connection))
        .limit(most)
    )
    return list((await connection.execute(statement)).mappings())


async def _between(connection: AsyncConnection, filters: Filters, end: Position) -> tuple[Position, Position]:
    """Places before and after all lines of the time asked for: ids and times grow together, but for open writers."""
    start = Position()
    if filters.since is not None:
        start = await _before(connection, filters.since - _LONGEST_TURN) or end
    if filters.until is not None:
        end = await _before(connection, filters.until + _LONGEST_TURN) or end
    return start, end


async def _before(connection: AsyncConnection, moment: datetime) -> Position | None:
    """The place before the first line, by id, of that moment or later; none where there is no such line."""
    low = await id_before(connection, moment)
    xid = await connection.scalar(select(LOG.c.xid).where(LOG.c.id > low).order_by(LOG.c.id).limit(1))
    if xid is None:
        return None
    return Position(0, low) if xid == 0 else Position(xid - 1, 0)
