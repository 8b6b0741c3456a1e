"""What time brings: erasure after the last visit and a warning, rows that have served. Safe in every replica."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.jobs.job import Job
from bot.records import WARNED_FOR, SteadyTime
from bot.storage import SqlStore

EVERY = 3600  # seconds
_AT_A_TIME = 500


@dataclass(frozen=True, slots=True)
class Retention:
    """Keeps the promise of erasure; `forget` empties this process's memory of what anybody answered."""

    store: SqlStore
    retention: timedelta
    now: Callable[[], datetime]
    forget: Callable[[], None]

    @property
    def job(self) -> Job:
        """An hour between its rounds."""
        return Job("upkeep", self.once, EVERY)

    async def once(self) -> int:
        """Erase who is idle past retention and was warned in time, and prune; how many applicants were erased.

        Where everything is kept for a week or less there is no time to wait for a warning.
        """
        if self.retention <= WARNED_FOR:
            return await self.purge()
        time = await self.store.steady(self.now())
        while await self.store.note_out_of_reach(self.retention, time, _AT_A_TIME) == _AT_A_TIME:
            pass
        return await self._erase(time.now, time)

    async def purge(self) -> int:
        """Erase whoever is idle past retention, warned or not, and prune; how many applicants were erased."""
        return await self._erase(self.now(), None)

    async def _erase(self, now: datetime, time: SteadyTime | None) -> int:
        erased = 0
        while some := await self.store.erase_idle(now - self.retention, _AT_A_TIME, now, time):
            erased += some
        self.forget()  # whoever was erased by another process since the last hour too
        self.store.let_go()
        await self.store.prune(now)
        return erased
