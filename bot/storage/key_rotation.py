"""Sealing anew with the newest key, in batches: each is a transaction of its own, so that it may stop at any moment.

What bears the newest key's seal is left alone, so that beginning again goes on where it stopped. What no key opens is
counted and left as it is. Turns go on meanwhile: they seal with the newest key and open with any.
"""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, bindparam, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.keys import Sealer, WrongKeyError
from bot.records import Rotated
from bot.storage.connections import Connections
from bot.storage.statements import among, many
from bot.storage.tables import KEYS, LOG, OUTBOX, SESSIONS

AT_A_TIME = 500
PAUSE = 0.05  # seconds before rows held by turns are tried again


_SEALED = (SESSIONS.c.body, OUTBOX.c.payload, LOG.c.body)


@dataclass(frozen=True, slots=True)
class Rotation:
    """Every sealed column, from one key to the newest."""

    connections: Connections
    sealer: Sealer

    async def total(self) -> int:
        """Rows to be looked through, as of now."""
        async with self.connections.reading() as connection:
            counts = [
                await connection.scalar(select(func.count()).select_from(table))
                for table in (each.table for each in _SEALED)
            ]
        return sum(count or 0 for count in counts)

    async def run(self) -> AsyncIterator[Rotated]:
        """What came of each batch; after the last, the newest key is the database's."""
        for sealed in _SEALED:
            held: list[Any] = []  # by a turn: tried again when all else is done
            keys = await self._next(sealed, None)
            while keys:
                yield await self._batch(sealed, keys, held)
                keys = await self._next(sealed, keys[-1])
            while held:
                await asyncio.sleep(PAUSE)
                keys, held = held[:AT_A_TIME], held[AT_A_TIME:]
                yield await self._batch(sealed, keys, held)
        async with self.connections.writing() as connection:
            await connection.execute(update(KEYS).values(check_value=self.sealer.check_value))

    async def _next(self, sealed: Column[Any], after: Any) -> list[Any]:  # noqa: ANN401 - a text or a number
        row_id = sealed.table.c.id
        statement = select(row_id).order_by(row_id).limit(AT_A_TIME)
        if after is not None:
            statement = statement.where(row_id > after)
        async with self.connections.reading() as connection:
            return list(await connection.scalars(statement))

    async def _batch(self, sealed: Column[Any], keys: list[Any], held: list[Any]) -> Rotated:
        """Waits for no row: a turn that waits for one of ours would wait for ever. What is held goes into `held`."""
        async with self.connections.writing() as connection:
            row_id = sealed.table.c.id
            these = among(connection, row_id, keys)
            free = select(row_id, sealed).where(these).with_for_update(skip_locked=True)
            found = {row[0]: row[1] for row in await connection.execute(free)}
            there = set(await connection.scalars(select(row_id).where(these)))
            anew = {key: self._sealed_anew(body) for key, body in found.items() if body is not None}
            rows = [{"its_key": key, "anew": new} for key, new in anew.items() if isinstance(new, bytes)]
            await _write(connection, sealed, rows)
        left = there - found.keys()
        held += left
        return Rotated(len(keys) - len(left), len(rows), sum(1 for new in anew.values() if new is None))

    def _sealed_anew(self, old: bytes) -> bytes | bool | None:
        """Under the newest key; True where it is already, None where no key opens it."""
        if self.sealer.is_newest(old):
            return True
        try:
            return self.sealer.seal(self.sealer.open(old))
        except WrongKeyError:
            return None


async def _write(connection: AsyncConnection, sealed: Column[Any], rows: list[dict[str, Any]]) -> None:
    """The log takes a body sealed anew from the transaction that says so, and nobody else sees it say so."""
    if not rows:
        return
    if sealed.table is LOG:
        await connection.execute(update(KEYS).values(rotating=True))
    statement = update(sealed.table).where(sealed.table.c.id == bindparam("its_key"))
    await many(connection, statement.values({sealed.name: bindparam("anew")}), rows)
    if sealed.table is LOG:
        await connection.execute(update(KEYS).values(rotating=False))
