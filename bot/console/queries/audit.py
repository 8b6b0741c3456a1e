"""What operators did."""

from datetime import datetime

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.console.records import AuditEntry, AuditLine
from bot.storage.connections import Connections
from bot.storage.tables import AUDIT


async def note(connection: AsyncConnection, deed: AuditEntry, now: datetime) -> None:
    """In the caller's transaction: the deed and its line are there together, or neither."""
    values = {
        "at": now,
        "operator": deed.operator,
        "action": deed.action,
        "subject": deed.subject,
        "reason": deed.reason,
    }
    await connection.execute(insert(AUDIT).values(values))


class SqlAudit:
    """The audit, which only grows."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    async def note(self, deed: AuditEntry, now: datetime) -> None:
        """A deed that changes nothing."""
        async with self._connections.writing() as connection:
            await note(connection, deed, now)

    async def lines(self, *, before: int | None = None, most: int = 100, operator: str = "") -> tuple[AuditLine, ...]:
        """Newest first."""
        statement = select(AUDIT).order_by(AUDIT.c.id.desc()).limit(most)
        if before is not None:
            statement = statement.where(AUDIT.c.id < before)
        if operator:
            statement = statement.where(AUDIT.c.operator == operator)
        async with self._connections.reading() as connection:
            rows = (await connection.execute(statement)).mappings().all()
        return tuple(
            AuditLine(row["id"], row["at"], AuditEntry(row["operator"], row["action"], row["subject"], row["reason"]))
            for row in rows
        )
