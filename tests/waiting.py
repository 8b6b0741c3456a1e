"""How tests wait: for the thing itself, as long as the busiest machine may take."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from inspect import isawaitable
from pathlib import Path
from typing import TypeVar

Result = TypeVar("Result")

PATIENCE = 60  # seconds for anything to come, a process to start or to end among it


async def until(is_so: Callable[[], object | Awaitable[object]]) -> None:
    """Wait for something to become true that rings no bell; whoever has to be asked for it may be awaited."""
    async with asyncio.timeout(PATIENCE):
        while not (await found if isawaitable(found := is_so()) else found):  # noqa: ASYNC110 - it rings none
            await asyncio.sleep(0.01)


async def timed(work: Awaitable[Result], pid: int) -> tuple[Result, float]:
    """What comes of it, and in how many seconds, less those in which that process was ready and waited for a core."""
    began, task = time.monotonic(), asyncio.ensure_future(work)
    before = _waits(pid)
    waits = dict(before)
    while not task.done():
        await asyncio.wait({task}, timeout=0.05)
        waits |= _waits(pid)
    return task.result(), time.monotonic() - began - (sum(waits.values()) - sum(before.values()))


def _waits(pid: int) -> dict[Path, float]:
    """How long each thread has been ready and did not run, as Linux counts it."""
    waits = {}
    with suppress(OSError):  # it is no more
        for thread in Path(f"/proc/{pid}/task").iterdir():
            waits[thread] = int((thread / "schedstat").read_text("ascii").split()[1]) / 1e9
    return waits


async def a_moment() -> None:
    """In which something must not happen: the passing of time itself is tested, and a busy machine fails no test."""
    await asyncio.sleep(0.05)
