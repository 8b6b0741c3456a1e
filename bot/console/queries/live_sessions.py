"""All sessions that go on, to be read through."""

from collections.abc import AsyncIterator

from sqlalchemy import func, select

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
        following = (
            select(SESSIONS.c.id, SESSIONS.c.applicant, SESSIONS.c.body)
            .where(_IS_LIVE)
            .order_by(SESSIONS.c.id)
            .limit(AT_A_TIME)
        )
        place = ""
        while True:
            async with self._connections.reading() as connection:
                rows = (await connection.execute(following.where(SESSIONS.c.id > place))).mappings().all()
            for row in rows:
                yield ANSWERS.opened(row, self._sealer)
            if len(rows) < AT_A_TIME:
                return
            place = rows[-1]["id"]
