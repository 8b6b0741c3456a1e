"""Who waits for what: a long poll wakes when its bell rings."""

import asyncio
from collections import defaultdict

UPDATES = 0  # the bell of new updates; every other one is a chat's id


class Bells:
    """Bells by number; ringing wakes all who wait at that moment."""

    def __init__(self) -> None:
        self._waiting: defaultdict[int, set[asyncio.Future[None]]] = defaultdict(set)

    def ring(self, bell: int) -> None:
        """Wake who waits for this bell."""
        for waiter in self._waiting.pop(bell, ()):
            if not waiter.done():
                waiter.set_result(None)

    def ring_all(self) -> None:
        """Wake everybody."""
        for bell in list(self._waiting):
            self.ring(bell)

    async def wait(self, bell: int, seconds: float) -> None:
        """Return when the bell rings or the time is over; look again at what was waited for."""
        waiter = asyncio.get_running_loop().create_future()
        self._waiting[bell].add(waiter)
        try:
            await asyncio.wait([waiter], timeout=max(0.0, seconds))
        finally:
            waiter.cancel()
            self._waiting[bell].discard(waiter)
            if not self._waiting[bell]:
                del self._waiting[bell]
