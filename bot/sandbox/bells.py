"""Who waits for what: a long poll wakes when its bell rings."""

import asyncio
from collections import defaultdict
from contextlib import suppress

UPDATES = 0  # the bell of new updates; every other one is a chat's id


class Bells:
    """Bells by number; ringing wakes all who wait at that moment."""

    def __init__(self) -> None:
        self._bells: defaultdict[int, asyncio.Event] = defaultdict(asyncio.Event)

    def ring(self, bell: int) -> None:
        """Wake who waits for this bell."""
        if rung := self._bells.pop(bell, None):
            rung.set()

    def ring_all(self) -> None:
        """Wake everybody."""
        for bell in list(self._bells):
            self.ring(bell)

    async def wait(self, bell: int, seconds: float) -> None:
        """Return when the bell rings or the time is over; look again at what was waited for."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._bells[bell].wait(), max(0.0, seconds))
