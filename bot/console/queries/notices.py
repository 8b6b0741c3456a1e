"""Notices above every result, and pauses: rulesets whose results are held back."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, RowMapping, Table, insert, or_, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.console.queries.audit import note
from bot.console.records import AuditEntry
from bot.storage.connections import Connections
from bot.storage.rows import record_of
from bot.storage.statements import insert_into
from bot.storage.tables import NOTICES, PAUSES

ROOM = 1000  # characters of all notices together: a result needs the rest of a message


@dataclass(frozen=True, slots=True)
class Notice:
    """Words above every result until it is ended, by locale; `ended_at` may be still to come."""

    id: int
    at: datetime
    operator: str
    texts: Mapping[str, str]
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Pause:
    """The results of a ruleset are held back until it is ended."""

    id: int
    ruleset: str
    at: datetime
    operator: str
    ended_at: datetime | None = None


def length_of(texts: Mapping[str, str]) -> int:
    """What a notice takes of the room: its longest text."""
    return max((len(text) for text in texts.values()), default=0)


class Notices:
    """Put up and ended, each with its audit entry."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    async def newest(self, *, most: int = 100) -> tuple[Notice, ...]:
        """The newest first, the ended ones too."""
        return tuple(map(_notice_of, await self._newest(NOTICES, most)))

    async def newest_pauses(self, *, most: int = 100) -> tuple[Pause, ...]:
        """The same of pauses."""
        return tuple(record_of(Pause, row) for row in await self._newest(PAUSES, most))

    async def standing(self, now: datetime) -> tuple[tuple[Notice, ...], tuple[Pause, ...]]:
        """Those not ended, oldest first: what the turns poll."""
        async with self._connections.reading() as connection:
            notices, pauses = await _standing(connection, NOTICES, now), await _standing(connection, PAUSES, now)
        return tuple(map(_notice_of, notices)), tuple(record_of(Pause, row) for row in pauses)

    async def put(
        self, texts: Mapping[str, str], entry: AuditEntry, now: datetime, until: datetime | None = None
    ) -> int | None:
        """Its id; where the same texts stand already, theirs. None where those that stand leave no room for it.

        One at a time, so that of two sent at once the second finds the first.
        """
        told = json.dumps(dict(texts), ensure_ascii=False)
        values = {"at": now, "operator": entry.operator, "texts": told, "ended_at": until}
        async with self._connections.writing() as connection:
            if connection.dialect.name == "postgresql":
                await connection.execute(text("LOCK TABLE notices IN SHARE ROW EXCLUSIVE MODE"))
            standing = [_notice_of(row) for row in await _standing(connection, NOTICES, now)]
            same = next((one.id for one in standing if one.texts == texts), None)
            if same is not None or sum(length_of(one.texts) for one in standing) + length_of(texts) > ROOM:
                return same
            number: int | None = await connection.scalar(insert(NOTICES).values(values).returning(NOTICES.c.id))
            await note(connection, entry, now)
        return number

    async def end(self, number: int, entry: AuditEntry, now: datetime) -> bool:
        """Whether it stood."""
        return await self._end(NOTICES, number, entry, now)

    async def pause(self, ruleset: str, entry: AuditEntry, now: datetime) -> int:
        """Its id; where the ruleset is paused already, that one's."""
        values = {"ruleset": ruleset, "at": now, "operator": entry.operator}
        stands = (PAUSES.c.ruleset == ruleset) & PAUSES.c.ended_at.is_(None)
        async with self._connections.writing() as connection:
            await connection.execute(insert_into(PAUSES).values(values).on_conflict_do_nothing())
            number: int | None = await connection.scalar(select(PAUSES.c.id).where(stands))
            await note(connection, entry, now)
        return number or 0

    async def end_pause(self, number: int, entry: AuditEntry, now: datetime) -> bool:
        """Whether it stood."""
        return await self._end(PAUSES, number, entry, now)

    async def _newest(self, table: Table, most: int) -> list[RowMapping]:
        async with self._connections.reading() as connection:
            found = await connection.execute(select(table).order_by(table.c.id.desc()).limit(most))
            return list(found.mappings())

    async def _end(self, table: Table, number: int, entry: AuditEntry, now: datetime) -> bool:
        statement = (
            update(table).where(table.c.id == number, _stands(table, now)).values(ended_at=now).returning(table.c.id)
        )
        async with self._connections.writing() as connection:
            ended = await connection.scalar(statement)
            if ended is not None:
                await note(connection, entry, now)
        return ended is not None


def _stands(table: Table, now: datetime) -> ColumnElement[bool]:
    return or_(table.c.ended_at.is_(None), table.c.ended_at > now)


async def _standing(connection: AsyncConnection, table: Table, now: datetime) -> list[RowMapping]:
    found = await connection.execute(select(table).where(_stands(table, now)).order_by(table.c.id))
    return list(found.mappings())


def _notice_of(row: RowMapping) -> Notice:
    return record_of(Notice, row, texts=json.loads(row["texts"]))
