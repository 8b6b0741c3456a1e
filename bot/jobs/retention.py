"""What time brings: erasure after the last visit, rows that have served. Safe in every replica."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Protocol

from bot.records import StoreError
from bot.telemetry import Telemetry

EVERY = 3600  # seconds
_AT_A_TIME = 500


class Kept(Protocol):
    """What a store offers to upkeep."""

    async def erase_idle(self, before: datetime, most: int) -> int:
        """Erase applicants idle since before then, so many at most; how many there were."""
        ...

    async def prune(self, now: datetime) -> None:
        """Drop rows past their time."""
        ...


class Retention:
    """Runs once an hour beside the conversation."""

    def __init__(
        self,
        store: Kept,
        telemetry: Telemetry,
        *,
        retention_days: int,
        now: Callable[[], datetime],
        forget: Callable[[], None],
    ) -> None:
        """`forget` empties this process's memory of what anybody answered."""
        self._store, self._telemetry, self._now, self._forget = store, telemetry, now, forget
        self._retention = timedelta(days=retention_days)

    async def run(self) -> None:
        """Until cancelled; a database that is down is tried again an hour later."""
        while True:
            try:
                await self.once()
            except StoreError as error:
                self._telemetry.failure("upkeep", error)
            await asyncio.sleep(EVERY)

    async def once(self) -> int:
        """Erase who is idle past retention, and prune; how many applicants were erased."""
        now, erased = self._now(), 0
        while some := await self._store.erase_idle(now - self._retention, _AT_A_TIME):
            erased += some
        self._forget()  # whoever was erased by another process since the last hour too
        await self._store.prune(now)
        return erased
