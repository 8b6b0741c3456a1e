"""Notices and pauses."""

import json
from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import RowMapping, Table, insert, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.console.queries.audit import note
from bot.console.records import ROOM, AuditEntry, Notice, Pause, length_of
from bot.storage.connections import Connections
from bot.storage.statements import insert_into
from bot.storage.tables import NOTICES, PAUSES


class SqlBulletin:
    """What stands above results, and which results are held back."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    async def notices(self, *, most: int = 100) -> tuple[Notice, ...]:
        """Newest first."""
        return tuple(map(_notice_of, await self._newest(NOTICES, most)))

    async def pauses(self, *, most: int = 100) -> tuple[Pause, ...]:
        """Newest first."""
        return tuple(map(_pause_of, await self._newest(PAUSES, most)))

    async def standing(self) -> tuple[tuple[Notice, ...], tuple[Pause, ...]]:
        """Oldest first."""
        async with self._connections.reading() as connection:
            notices, pauses = await _standing(connection, NOTICES), await _standing(connection, PAUSES)
        return tuple(map(_notice_of, notices)), tuple(map(_pause_of, pauses))

    async def put_notice(self, texts: Mapping[str, str], deed: AuditEntry, now: datetime) -> int | None:
        """One at a time, so that of two sent at once the second finds the first."""
        values = {"at": now, "operator": deed.operator, "texts": json.dumps(dict(texts), ensure_ascii=False)}
        async with self._connections.writing() as connection:
            if connection.dialect.name == "postgresql":
                await connection.execute(text("LOCK TABLE notices IN SHARE ROW EXCLUSIVE MODE"))
            standing = [_notice_of(row) for row in await _standing(connection, NOTICES)]
            same = next((one.id for one in standing if one.texts == texts), None)
            if same is not None or sum(length_of(one.texts) for one in standing) + length_of(texts) > ROOM:
                return same
            number: int | None = await connection.scalar(insert(NOTICES).values(values).returning(NOTICES.c.id))
            await note(connection, deed, now)
        return number

    async def end_notice(self, number: int, deed: AuditEntry, now: datetime) -> bool:
        """Whether it stood."""
        return await self._end(NOTICES, number, deed, now)

    async def pause(self, ruleset: str, deed: AuditEntry, now: datetime) -> int:
        """The id of the one that now stands."""
        values = {"ruleset": ruleset, "at": now, "operator": deed.operator}
        stands = (PAUSES.c.ruleset == ruleset) & PAUSES.c.ended_at.is_(None)
        async with self._connections.writing() as connection:
            await connection.execute(insert_into(connection, PAUSES).values(values).on_conflict_do_nothing())
            number: int | None = await connection.scalar(select(PAUSES.c.id).where(stands))
            await note(connection, deed, now)
        return number or 0

    async def end_pause(self, number: int, deed: AuditEntry, now: datetime) -> bool:
        """Whether it stood."""
        return await self._end(PAUSES, number, deed, now)

    async def _newest(self, table: Table, most: int) -> list[RowMapping]:
        async with self._connections.reading() as connection:
            found = await connection.execute(select(table).order_by(table.c.id.desc()).limit(most))
            return list(found.mappings())

    async def _end(self, table: Table, number: int, deed: AuditEntry, now: datetime) -> bool:
        stands = (table.c.id == number) & table.c.ended_at.is_(None)
        statement = update(table).where(stands).values(ended_at=now).returning(table.c.id)
        async with self._connections.writing() as connection:
            ended = await connection.scalar(statement)
            if ended is not None:
                await note(connection, deed, now)
        return ended is not None


async def _standing(connection: AsyncConnection, table: Table) -> list[RowMapping]:
    found = await connection.execute(select(table).where(table.c.ended_at.is_(None)).order_by(table.c.id))
    return list(found.mappings())


def _notice_of(row: RowMapping) -> Notice:
    return Notice(row["id"], row["at"], row["operator"], json.loads(row["texts"]), row["ended_at"])


def _pause_of(row: RowMapping) -> Pause:
    return Pause(row["id"], row["ruleset"], row["at"], row["operator"], row["ended_at"])
