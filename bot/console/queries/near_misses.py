"""Finished sessions, each handed out once to be looked at for what it lacks."""

from collections.abc import Sequence
from datetime import UTC, datetime

from sqlalchemy import RowMapping, exists, select, tuple_, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.clock import hong_kong_day
from bot.console.records import Finished, NearMissKey
from bot.keys import Sealer
from bot.storage.connections import Connections
from bot.storage.rows import record_of, values_of
from bot.storage.sealed import ANSWERS
from bot.storage.statements import insert_into, many
from bot.storage.tables import NEAR_MARKS, NEAR_MISSES, SESSIONS

_BEGINNING = (datetime(1970, 1, 1, tzinfo=UTC), "")


class NearMisses:
    """In the order in which they finished."""

    def __init__(self, connections: Connections, sealer: Sealer) -> None:
        self._connections, self._sealer = connections, sealer

    async def finished(self, before: datetime, most: int) -> tuple[Finished, ...]:
        """Those after the ones kept last, as far as nobody can have finished earlier any more."""
        session, earlier = SESSIONS.c, SESSIONS.alias("earlier")
        is_first = ~exists().where(
            earlier.c.applicant == session.applicant,
            tuple_(earlier.c.finished_at, earlier.c.id) < tuple_(session.finished_at, session.id),
        )
        columns = [session[name] for name in ("id", "applicant", "finished_at", "locale", "tag", "body")]
        async with self._connections.reading() as connection:
            place = await _place(connection)
            statement = (
                select(*columns, is_first.label("is_first"))
                .where(session.finished_at.is_not(None), session.finished_at < before)
                .where(session.finished_at >= place[0], tuple_(session.finished_at, session.id) > tuple_(*place))
                .order_by(session.finished_at, session.id)
                .limit(most)
            )
            rows = (await connection.execute(statement)).mappings().all()
        return tuple(map(self._finished, rows))

    async def keep(self, finished: Sequence[Finished], near: Sequence[tuple[NearMissKey, int]]) -> None:
        """Once, whoever else looks at the same ones."""
        async with self._connections.writing() as connection:
            if await _move(connection, finished[0], finished[-1]):
                await _add(connection, near)

    def _finished(self, row: RowMapping) -> Finished:
        at, body = row["finished_at"], ANSWERS.opened(row, self._sealer)
        return record_of(Finished, row, at=at, day=hong_kong_day(at), body=body)


async def _place(connection: AsyncConnection) -> tuple[datetime, str]:
    found = (await connection.execute(select(NEAR_MARKS.c.at, NEAR_MARKS.c.session_id))).first()
    return _BEGINNING if found is None else (found[0], found[1])


async def _move(connection: AsyncConnection, first: Finished, last: Finished) -> bool:
    """Whether the first of them was still to come."""
    begun = {"id": 1, "at": _BEGINNING[0], "session_id": _BEGINNING[1]}
    await connection.execute(insert_into(NEAR_MARKS).values(begun).on_conflict_do_nothing())
    is_ahead = tuple_(NEAR_MARKS.c.at, NEAR_MARKS.c.session_id) < tuple_(first.at, first.id)
    moved = update(NEAR_MARKS).where(is_ahead).values(at=last.at, session_id=last.id)
    return await connection.scalar(moved.returning(NEAR_MARKS.c.id)) is not None


async def _add(connection: AsyncConnection, near: Sequence[tuple[NearMissKey, int]]) -> None:
    statement = insert_into(NEAR_MISSES)
    more = {"persons": NEAR_MISSES.c.persons + statement.excluded.persons}
    keys = [column.name for column in NEAR_MISSES.primary_key]
    rows = [values_of(key, NEAR_MISSES, persons=persons) for key, persons in near]
    await many(connection, statement.on_conflict_do_update(index_elements=keys, set_=more), rows)
