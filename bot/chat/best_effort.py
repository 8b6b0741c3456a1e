"""Calls that nobody waits for: so many at once, counted when they fail, never in the way."""

import asyncio
from collections.abc import Coroutine
from typing import Any

from bot.telemetry import Telemetry

_MOST = 64


class BestEffort:
    """Runs what may be lost; past the bound, or after closing, it is lost."""

    def __init__(self, telemetry: Telemetry, part: str) -> None:
        """`part` names the failures in the metrics."""
        self._telemetry = telemetry
        self._part = part
        self._tasks: set[asyncio.Task[None]] = set()
        self._is_closed = False

    def spawn(self, work: Coroutine[Any, Any, object]) -> None:
        """Starts the work, or drops it if too much is under way."""
        if self._is_closed or len(self._tasks) >= _MOST:
            work.close()
            return
        task = asyncio.create_task(self._run(work))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _run(self, work: Coroutine[Any, Any, object]) -> None:
        try:
            await work  # one call, whose time is bounded
        except Exception as error:  # noqa: BLE001 - best effort: whatever it was, it is counted and over
            self._telemetry.failure(self._part, error)

    async def close(self) -> None:
        """Ends what still runs."""
        self._is_closed = True
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
