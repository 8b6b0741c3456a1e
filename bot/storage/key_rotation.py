"""Sealing anew with the newest key, in batches: each is a transaction of its own, so that it may stop at any moment.

What bears the newest key's seal, for its row, is left alone, so that beginning again goes on where it stopped. What no
key opens is counted and left as it is. Turns go on meanwhile: they seal with the newest key and open with any. Once
all is done, nothing is accepted any more that is not bound to its row: earlier versions sealed such values.
"""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.keys import Sealer, is_bound
from bot.records import Rotated
from bot.storage.connections import Connections
from bot.storage.sealed import SEALED, Row, SealedColumn
from bot.storage.statements import among, many
from bot.storage.tables import KEYS, LOG

AT_A_TIME = 500
PAUSE = 0.05  # seconds before rows held by turns are tried again


@dataclass(frozen=True, slots=True)
class Rotation:
    """Every sealed column, from one key to the newest.

    `gives_up`: what no key opens does not keep the door open for what is not bound to its row.
    """

    connections: Connections
    sealer: Sealer
    gives_up: bool = False

    async def total(self) -> int:
        """Rows to be looked through, as of now."""
        async with self.connections.reading() as connection:
            counts = [
                await connection.scalar(select(func.count()).select_from(table))
                for table in (each.column.table for each in SEALED)
            ]
        return sum(count or 0 for count in counts)

    async def run(self) -> AsyncIterator[Rotated]:
        """What came of each batch; after the last, the newest key is the database's."""
        done = Rotated()
        for sealed in SEALED:
            held: list[Any] = []  # by a turn: tried again when all else is done
            keys = await self._next(sealed, None)
            while keys:
                done += (batch := await self._batch(sealed, keys, held))
                yield batch
                keys = await self._next(sealed, keys[-1])
            while held:
                await asyncio.sleep(PAUSE)
                keys, held = held[:AT_A_TIME], held[AT_A_TIME:]
                done += (batch := await self._batch(sealed, keys, held))
                yield batch
        await self._finish(done)

    async def _finish(self, done: Rotated) -> None:
        all_bound = {"all_bound": True} if self.gives_up or not done.lost_unbound else {}
        async with self.connections.writing() as connection:
            await connection.execute(update(KEYS).values(check_value=self.sealer.check_value, **all_bound))
        if all_bound:
            self.sealer.takes_unbound = False

    async def _next(self, sealed: SealedColumn, after: Any) -> list[Any]:  # noqa: ANN401 - a text or a number
        row_id = sealed.column.table.c.id
        statement = select(row_id).order_by(row_id).limit(AT_A_TIME)
        if after is not None:
            statement = statement.where(row_id > after)
        async with self.connections.reading() as connection:
            return list(await connection.scalars(statement))

    async def _batch(self, sealed: SealedColumn, keys: list[Any], held: list[Any]) -> Rotated:
        """Waits for no row: a turn that waits for one of ours would wait for ever. What is held goes into `held`."""
        column, row_id = sealed.column, sealed.column.table.c.id
        async with self.connections.writing() as connection:
            these = among(row_id, keys)
            columns = dict.fromkeys((row_id, column, *(column.table.c[name] for name in sealed.bound_to)))
            free = select(*columns).where(these).with_for_update(skip_locked=True)
            found = {row["id"]: row for row in (await connection.execute(free)).mappings()}
            there = set(await connection.scalars(select(row_id).where(these)))
            old = {key: row for key, row in found.items() if self._is_old(sealed, row)}
            anew = {key: sealed.opened(row, self.sealer) for key, row in old.items()}
            rows = [
                {"its_key": key, "anew": sealed.seal(text, old[key], self.sealer)}
                for key, text in anew.items()
                if text is not None
            ]
            await _write(connection, sealed, rows)
        left = there - found.keys()
        held += left
        lost = [old[key][column.name] for key, text in anew.items() if text is None]
        return Rotated(len(keys) - len(left), len(rows), len(lost), sum(not is_bound(value) for value in lost))

    def _is_old(self, sealed: SealedColumn, row: Row) -> bool:
        value = row[sealed.column.name]
        return value is not None and not self.sealer.is_newest(value, sealed.place(row))


async def _write(connection: AsyncConnection, sealed: SealedColumn, rows: list[dict[str, Any]]) -> None:
    """The log takes a body sealed anew from the transaction that says so, and nobody else sees it say so."""
    if not rows:
        return
    column, table = sealed.column, sealed.column.table
    if table is LOG:
        await connection.execute(update(KEYS).values(rotating=True))
    statement = update(table).where(table.c.id == bindparam("its_key"))
    await many(connection, statement.values({column.name: bindparam("anew")}), rows)
    if table is LOG:
        await connection.execute(update(KEYS).values(rotating=False))
