"""All sessions that go on, to be read through."""

import asyncio
from collections.abc import AsyncIterator, Coroutine, Sequence

from sqlalchemy import RowMapping, func, select

from bot.keys import Sealer
from bot.storage.connections import Connections
from bot.storage.sealed import ANSWERS
from bot.storage.tables import SESSIONS

AT_A_TIME = 500  # sessions held at once
_IS_LIVE = SESSIONS.c.ended_at.is_(None)


class LiveSessions:
    """A short transaction at a time: turns go on meanwhile, and one that begins behind the place is left out."""

    def __init__(self, connections: Connections, sealer: Sealer) -> None:
        self._connections, self._sealer = connections, sealer

    async def count(self) -> int:
        """How many there are now."""
        async with self._connections.reading() as connection:
            return await connection.scalar(select(func.count()).where(_IS_LIVE)) or 0

    async def bodies(self) -> AsyncIterator[str | None]:
        """Each as JSON, None under a lost key; by their random ids, so that their order tells nothing."""
        place = ""
        while True:
            rows = await _to_its_end(self._batch(place))
            for row in rows:
                yield ANSWERS.opened(row, self._sealer)
            if len(rows) < AT_A_TIME:
                return
            place = rows[-1]["id"]

    async def _batch(self, place: str) -> Sequence[RowMapping]:
        columns = (SESSIONS.c.id, SESSIONS.c.applicant, SESSIONS.c.body)
        following = select(*columns).where(_IS_LIVE, SESSIONS.c.id > place).order_by(SESSIONS.c.id).limit(AT_A_TIME)
        async with self._connections.reading() as connection:
            return (await connection.execute(following)).mappings().all()


async def _to_its_end(work: Coroutine[None, None, Sequence[RowMapping]]) -> Sequence[RowMapping]:
    """Whoever is stopped meanwhile stops once it is there: a statement that is broken off costs its connection."""
    task = asyncio.create_task(work)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.wait({task})
        raise
