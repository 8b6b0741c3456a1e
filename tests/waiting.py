"""How tests wait: for the thing itself, as long as the busiest machine may take."""

import asyncio
from collections.abc import Awaitable, Callable
from inspect import isawaitable

PATIENCE = 60  # seconds for anything to come, a process to start or to end among it


async def until(is_so: Callable[[], object | Awaitable[object]]) -> None:
    """Wait for something to become true that rings no bell; whoever has to be asked for it may be awaited."""
    async with asyncio.timeout(PATIENCE):
        while not (await found if isawaitable(found := is_so()) else found):  # noqa: ASYNC110 - it rings none
            await asyncio.sleep(0.01)


async def a_moment() -> None:
    """In which something must not happen: the passing of time itself is tested, and a busy machine fails no test."""
    await asyncio.sleep(0.05)
