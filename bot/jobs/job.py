"""The one loop of all jobs: a round, a pause, the next round, whatever the database is doing."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.records import StoreError
from bot.telemetry import Telemetry


@dataclass(frozen=True, slots=True)
class Job:
    """What is done again and again beside the conversation; all times are seconds."""

    part: str  # names its failures in metrics and log
    once: Callable[[], Awaitable[object]]
    every: float  # between two rounds
    delay: float = 0  # before the first
    patience: float | None = None  # for one round

    async def run(self, telemetry: Telemetry) -> None:
        """Until cancelled."""
        await asyncio.sleep(self.delay)
        while True:
            await self.attempt(telemetry)
            await asyncio.sleep(self.every)

    async def attempt(self, telemetry: Telemetry) -> None:
        """One round; what is down, or has run out, is counted, and asked again in the next."""
        try:
            async with asyncio.timeout(self.patience):
                await self.once()
        except (StoreError, OSError) as error:
            telemetry.failure(self.part, error)
