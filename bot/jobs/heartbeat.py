"""Signs of life: this process's in the database, the database's and Telegram's in the metrics."""

import secrets
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from bot.console.queries.health import HealthChecks
from bot.jobs.job import Job
from bot.telemetry import Telemetry

EVERY = 30.0  # seconds
FIRST_REPLIES = 1.0
PATIENCE = 10.0  # the same, for one answer


@dataclass(frozen=True, slots=True)
class Heartbeat:
    """Says in the database that this process lives, and keeps what the page of health shows in the metrics too."""

    store: HealthChecks
    telemetry: Telemetry
    telegram: Callable[[], Awaitable[str]]  # what is amiss, in a line
    rechecks: Callable[[date], Iterable[tuple[str, date]]]  # what is to be checked again, and by when
    now: Callable[[], datetime]
    process: str = field(default_factory=lambda: secrets.token_hex(8))

    @property
    def job(self) -> Job:
        """The first replies go before the first beat."""
        return Job("pulse", self.once, EVERY, delay=FIRST_REPLIES, patience=PATIENCE)

    async def once(self) -> None:
        """Raises StoreError, once the metrics have it that the database does not answer."""
        now = self.now()
        self.telemetry.telegram.set(not await self.telegram())
        for file, by in self.rechecks(now.date()):
            self.telemetry.rechecks.labels(file).set((by - now.date()).days)
        answered: float | None = None
        try:
            await self.store.alive(self.process, now)
            health = await self.store.health(now)
            answered = health.answer_ms / 1000
        finally:
            self.telemetry.answered(answered)
        self.telemetry.backlog(health.unsent)
        self.telemetry.set_aside.set(health.set_aside)
        waited = now - health.oldest_unsent if health.oldest_unsent else timedelta()
        self.telemetry.oldest_unsent.set(waited.total_seconds())
        self.telemetry.processes.set(health.processes)
        self.telemetry.unwarned.set(health.unwarned)
