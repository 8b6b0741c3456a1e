"""Signs of life: this process's in the database, the database's and Telegram's in the metrics."""

import asyncio
import secrets
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Protocol

from bot.console.records import Health
from bot.records import StoreError
from bot.telemetry import Telemetry

PULSE = 30.0  # seconds
FIRST_PULSE = 1.0
PATIENCE = 10.0  # the same, for one answer


class Watched(Protocol):
    """What a store offers to the pulse. Raises StoreError."""

    async def alive(self, process: str, now: datetime) -> None:
        """That process runs."""
        ...

    async def health(self, now: datetime) -> Health:
        """How it all is."""
        ...


@dataclass(frozen=True, slots=True)
class Heartbeat:
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
