"""What operators did."""

from datetime import datetime

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.console.records import AuditEntry, AuditLine
from bot.storage.connections import Connections
from bot.storage.rows import record_of, values_of
from bot.storage.tables import AUDIT


async def note(connection: AsyncConnection, entry: AuditEntry, now: datetime) -> None:
    """In the caller's transaction: what is done and its line are there together, or neither."""
    await connection.execute(insert(AUDIT).values(values_of(entry, AUDIT, at=now)))


class Audit:
    """Who did what; it only grows."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    async def note(self, entry: AuditEntry, now: datetime) -> None:
        """For what changes nothing: a view, an export, a sign-in."""
        async with self._connections.writing() as connection:
            await note(connection, entry, now)

    async def lines(self, *, before: int | None = None, most: int = 100, operator: str = "") -> tuple[AuditLine, ...]:
        """Newest first; `before` an id."""
        statement = select(AUDIT).order_by(AUDIT.c.id.desc()).limit(most)
        if before is not None:
            statement = statement.where(AUDIT.c.id < before)
        if operator:
            statement = statement.where(AUDIT.c.operator == operator)
        async with self._connections.reading() as connection:
            rows = (await connection.execute(statement)).mappings().all()
        return tuple(record_of(AuditLine, row, entry=record_of(AuditEntry, row)) for row in rows)
