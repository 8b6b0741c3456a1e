"""The store as a command works with it, and what the audit says of that."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import Any, TypeVar

from bot import clock
from bot.app import opened
from bot.console.queries import Queries
from bot.console.records import AuditEntry
from bot.settings import Settings
from bot.storage import SqlStore

T = TypeVar("T")
BY = "command line"  # whom the audit names; no operator can be named so


def beside(settings: Settings, work: Callable[[Queries], Coroutine[Any, Any, T]]) -> T:
    """What it comes to, asked beside a bot that may run."""

    async def done() -> T:
        async with opened(settings, is_beside=True) as store:
            return await work(Queries(store))

    return asyncio.run(done())


@asynccontextmanager
async def audited(settings: Settings, entry: AuditEntry, *, is_beside: bool = False) -> AsyncIterator[SqlStore]:
    """The store, once it is written down what is done with it."""
    async with opened(settings, is_beside=is_beside) as store:
        await Queries(store).audit.note(entry, clock.now())
        yield store
