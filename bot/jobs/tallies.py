"""The numbers that operators see are kept up with the log, a little every minute. Safe in every replica."""

import asyncio
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.console.queries.near_misses import NearMisses
from bot.console.queries.tallies import Tallies
from bot.console.records import Finished, NearMissKey
from bot.jobs.job import Job
from bot.telemetry import Telemetry

EVERY = 60  # seconds
_STEPS = 20  # of the log at a time: what is left waits for the next round
_SESSIONS = 20  # at a time
_BATCHES = 10  # of those, each round
_SETTLED = timedelta(minutes=1)  # no turn lasts that long: none finishes earlier any more


@dataclass(frozen=True, slots=True)
class Tallying:
    """Runs beside the conversation; `nearly` tells which criteria a session as JSON lacks by one point."""

    tallies: Tallies
    near_misses: NearMisses
    telemetry: Telemetry
    nearly: Callable[[str, date], Sequence[str]]
    now: Callable[[], datetime]

    @property
    def job(self) -> Job:
        """A minute between its rounds."""
        return Job("tallying", self.once, EVERY)

    async def once(self) -> None:
        """What a minute brings."""
        await self.tallies.catch_up(_STEPS)
        for _ in range(_BATCHES):
            finished = await self.near_misses.finished(self.now() - _SETTLED, _SESSIONS)
            if not finished:
                return
            await self.near_misses.keep(finished, await self._near(finished))

    async def _near(self, finished: Sequence[Finished]) -> list[tuple[NearMissKey, int]]:
        counts: Counter[NearMissKey] = Counter()
        for one in finished:
            await asyncio.sleep(0)  # turns go on in between
            for criterion in self._criteria(one):
                counts[NearMissKey(one.day, one.locale, one.tag, criterion)] += 1
        return sorted(counts.items())

    def _criteria(self, one: Finished) -> Sequence[str]:
        """None of a session that cannot be read, or of a person who counts already."""
        if one.body is None or not one.is_first:
            return ()
        try:
            return self.nearly(one.body, one.day)
        except Exception as error:  # noqa: BLE001 - one session that cannot be judged must not stop the count of others
            self.telemetry.failure("tallying", error)
            return ()
