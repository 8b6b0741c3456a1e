"""What time brings: erasure after the last visit, rows that have served, signs of life. Safe in every replica."""

import asyncio
import secrets
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Protocol

from bot.console.records import Health
from bot.records import StoreError
from bot.telemetry import Telemetry

EVERY = 3600  # seconds
PULSE = 30.0  # seconds
FIRST_PULSE = 1.0
PATIENCE = 10.0  # the same, for one answer
_AT_A_TIME = 500


class Kept(Protocol):
    """What a store offers to upkeep."""

    async def erase_idle(self, before: datetime, most: int) -> int:
        """Erase applicants idle since before then, so many at most; how many there were."""
        ...

    async def prune(self, now: datetime) -> None:
        """Drop rows past their time."""
        ...


class Upkeep:
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


class Watched(Protocol):
    """What a store offers to the pulse. Raises StoreError."""

    async def alive(self, process: str, now: datetime) -> None:
        """That process runs."""
        ...

    async def health(self, now: datetime) -> Health:
        """How it all is."""
        ...


@dataclass(frozen=True, slots=True)
class Pulse:
    """Says in the database that this process lives, and keeps what the page of health shows in the metrics too."""

    watched: Watched
    telemetry: Telemetry
    telegram: Callable[[], Awaitable[str]]  # what is amiss, in a line
    rechecks: Callable[[date], Iterable[tuple[str, date]]]  # what is to be checked again, and by when
    now: Callable[[], datetime]
    process: str = field(default_factory=lambda: secrets.token_hex(8))

    async def run(self) -> None:
        """Until cancelled; the first replies go before the first beat."""
        await asyncio.sleep(FIRST_PULSE)
        while True:
            await self.once()
            await asyncio.sleep(PULSE)

    async def once(self) -> None:
        """A database that does not answer is counted, and asked again at the next beat."""
        now = self.now()
        self.telemetry.authorised(is_so=not await self.telegram())
        for file, by in self.rechecks(now.date()):
            self.telemetry.recheck(file, (by - now.date()).days)
        try:
            async with asyncio.timeout(PATIENCE):
                await self.watched.alive(self.process, now)
                health = await self.watched.health(now)
        except (StoreError, TimeoutError) as error:
            self.telemetry.answered(None)
            self.telemetry.failure("pulse", error)
            return
        self.telemetry.answered(health.answer_ms / 1000)
        self.telemetry.backlog(health.unsent)
        waited = now - health.oldest_unsent if health.oldest_unsent else timedelta()
        self.telemetry.present(oldest_unsent=waited.total_seconds(), processes=health.processes)
