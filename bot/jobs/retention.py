"""What time brings: erasure after the last visit, rows that have served. Safe in every replica."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.jobs.job import Job
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
        """Erase who is idle past retention, and prune; how many applicants were erased."""
        now, erased = self.now(), 0
        while some := await self.store.erase_idle(now - self.retention, _AT_A_TIME, now):
            erased += some
        self.forget()  # whoever was erased by another process since the last hour too
        await self.store.prune(now)
        return erased
