"""The order in which the log was committed: on SQLite by id, which has one writer; on PostgreSQL by transaction.

There an id is given before its transaction commits, so that one committed later may be lower. Below the lowest
transaction still open nothing can be added any more, and (transaction, id) never changes.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    FromClause,
    Tuple,
    func,
    literal,
    literal_column,
    select,
    true,
    tuple_,
)  # fmt: skip
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.tables import LOG

_CLOSED: ColumnElement[int] = literal_column("pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
_MOST = 2**63


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """After a line of the log."""

    xid: int = 0
    id: int = 0

    def __str__(self) -> str:
        """As a cursor."""
        return f"{self.xid}.{self.id}"

    @classmethod
    def of(cls, cursor: str) -> "Position":
        """Raises ValueError at what is none; "" is the beginning."""
        if not cursor:
            return cls()
        xid, _, number = cursor.partition(".")
        if not all(part.isascii() and part.isdigit() and int(part) < _MOST for part in (xid, number)):
            raise ValueError("no such place in the log")
        return cls(int(xid), int(number))


def in_order(connection: AsyncConnection, *, backwards: bool = False) -> tuple[ColumnElement[Any], ...]:
    """What to order by."""
    columns = (LOG.c.xid, LOG.c.id) if _is_postgresql(connection) else (LOG.c.id,)
    return tuple(column.desc() for column in columns) if backwards else columns


def settled(connection: AsyncConnection) -> ColumnElement[bool]:
    """Lines before which none can come any more."""
    return LOG.c.xid < _CLOSED if _is_postgresql(connection) else true()


def after(connection: AsyncConnection, position: Position) -> ColumnElement[bool]:
    """Lines beyond it."""
    if _is_postgresql(connection):
        return tuple_(LOG.c.xid, LOG.c.id) > _values(position)
    return LOG.c.id > position.id


def up_to(connection: AsyncConnection, position: Position, log: FromClause = LOG) -> ColumnElement[bool]:
    """Lines not beyond it."""
    if _is_postgresql(connection):
        return tuple_(log.c.xid, log.c.id) <= _values(position)
    return log.c.id <= position.id


async def newest(connection: AsyncConnection) -> Position:
    """After the last line settled."""
    statement = select(LOG.c.xid, LOG.c.id).where(settled(connection)).order_by(*in_order(connection, backwards=True))
    last = (await connection.execute(statement.limit(1))).first()
    return Position() if last is None else Position(*last)


async def id_before(connection: AsyncConnection, moment: datetime) -> int:
    """The id before the first line, by id, of that moment or later; the highest where there is none."""
    low, high = 0, await connection.scalar(select(func.max(LOG.c.id))) or 0
    while low < high:
        middle = (low + high) // 2
        at = await connection.scalar(select(LOG.c.at).where(LOG.c.id > middle).order_by(LOG.c.id).limit(1))
        if at is not None and at < moment:
            low = middle + 1
        else:
            high = middle
    return low


def _values(position: Position) -> Tuple:
    """Of 64 bits, whatever their size: else one past 31 is refused."""
    return tuple_(literal(position.xid, BigInteger), literal(position.id, BigInteger))


def _is_postgresql(connection: AsyncConnection) -> bool:
    return connection.dialect.name == "postgresql"
