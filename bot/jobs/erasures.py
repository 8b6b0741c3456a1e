"""Who was erased is listed outside the database, so that a copy brought back forgets them again."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.jobs.job import Job
from bot.storage import KEEPS_ERASURES, ErasureList, SqlStore

EVERY = 10.0  # seconds
_LONGEST_TURN = timedelta(hours=1)  # no transaction commits an erasure that much older than itself


@dataclass(slots=True)
class ErasureListing:
    """Each process keeps a whole list, whichever process erased."""

    store: SqlStore
    list: ErasureList
    now: Callable[[], datetime]
    _since: datetime | None = None  # all that is kept, in the first round

    @property
    def job(self) -> Job:
        """Often: what is not listed when the database is lost comes back with its copy."""
        return Job("erasures", self.once, EVERY)

    async def once(self) -> None:
        """Raises `StoreError`: it is tried again in the next round, and nothing is left out."""
        now = self.now()
        await self.list.add(await self.store.erasures(self._since or now - KEEPS_ERASURES))
        self._since = now - _LONGEST_TURN
