"""What operators wait for with a million sessions stored, on both databases: `python -m bench.console [sessions]`."""

import asyncio
import os
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from pathlib import Path

from bench.load.figures import Figure
from bench.postgresql import postgresql
from bench.seeding import NOW, SECRET, seed
from bot.console.queries import Queries
from bot.console.records import Choice, Filters, Happened, Period, Stage
from bot.keys import Sealer
from bot.storage import SqlStore

SESSIONS = 1_000_000
PAGES = 8  # of each search, one after the other
_PAGE, _MEMORY = 100, 64  # the aims: milliseconds of a page, MiB of an export
STEPS = 20  # of catching up, to see how fast that goes
_SEARCHES = {
    "all": Filters(),
    "left, not in French": Filters(stage=Choice(only=(Stage.LEFT,)), locale=Choice(without=("fr",))),
    "one tag, one outcome": Filters(tag=Choice(only=("ngo-3",)), verdict=Choice(only=("eligible",))),
    "with errors": Filters(has_failures=True),
    "a month, two questions left out": Filters(
        question=Choice(without=("age", "result")), since=NOW - timedelta(days=90), until=NOW - timedelta(days=60)
    ),
    "asked for the age in a week": Filters(happened=Happened("said", "age", date(2026, 11, 16), date(2026, 11, 22))),
    "never asked for": Filters(happened=Happened("said", "no-such-question")),
    "nothing fits": Filters(question=Choice(only=("no-such-question",))),
}


def main(size: int = SESSIONS) -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory(prefix="qmas-console-") as directory, postgresql(Path(directory)) as address:
        figures = asyncio.run(_measured("SQLite", f"sqlite+aiosqlite:///{directory}/console.db", size))
        figures += asyncio.run(_measured("PostgreSQL", address, size))
    print(f"{size:,} sessions and as many events, on {os.cpu_count()} cores:")
    for figure in figures:
        print(figure.line)


async def _measured(name: str, address: str, size: int) -> list[Figure]:
    began = time.perf_counter()
    await seed(address, size)
    print(f"... {name} seeded after {time.perf_counter() - began:.0f} s", flush=True)
    store = await SqlStore.open(address, Sealer(SECRET), lambda: NOW)
    try:
        figures = [await _pages(store, f"{name}: page of 50, {search}", _SEARCHES[search]) for search in _SEARCHES]
        figures += [*await _numbers(store, name), await _export(store, name, size)]
    finally:
        await store.close()
    return figures


async def _pages(store: SqlStore, name: str, filters: Filters) -> Figure:
    """The slowest of several pages, the first included."""
    times: list[float] = []
    older: str | None = None
    for _ in range(PAGES):
        start = time.perf_counter()
        page = await Queries(store).sessions.page(filters, NOW, older=older)
        times.append(time.perf_counter() - start)
        older = page.older
        if older is None:
            break
    slowest = 1000 * max(times)
    return Figure(name, f"{slowest:.1f} ms at most", f"under {_PAGE} ms", slowest < _PAGE)


async def _numbers(store: SqlStore, name: str) -> list[Figure]:
    numbers, tallies = Queries(store).numbers, Queries(store).tallies
    seconds = await _timed(lambda: tallies.catch_up(STEPS))
    figures = [Figure(f"{name}: log tallied", f"{STEPS * 5000 / seconds:,.0f} lines/s")]
    await tallies.catch_up(10_000)
    quarter = Period(first=date(2026, 9, 1), last=date(2026, 11, 22), locale=Choice(without=("fr",)))
    for what, ask in (
        ("funnel, all", lambda: numbers.funnel(Period(), NOW)),
        ("funnel, a quarter, not French", lambda: numbers.funnel(quarter, NOW)),
        ("overview, all", lambda: numbers.overview(Period())),
        ("overview, a quarter, not French", lambda: numbers.overview(quarter)),
    ):
        seconds = max([await _timed(ask) for _ in range(3)])
        figures.append(Figure(f"{name}: {what}", f"{seconds:.2f} s at most", "1 s", seconds <= 1))
    return figures


async def _timed(ask: Callable[[], Awaitable[object]]) -> float:
    start = time.perf_counter()
    await ask()
    return time.perf_counter() - start


async def _export(store: SqlStore, name: str, size: int) -> Figure:
    """All events, with the memory that Python took at most."""
    start, number = time.perf_counter(), 0
    async for _ in Queries(store).events.export(Filters()):
        number += 1
    seconds = time.perf_counter() - start
    tracemalloc.start()
    some = 0
    async for _ in Queries(store).events.export(Filters()):
        some += 1
        if some == size // 5:
            break
    most = tracemalloc.get_traced_memory()[1] / 2**20
    tracemalloc.stop()
    shown = f"{seconds:.1f} s, {most:.0f} MiB"
    return Figure(f"{name}: export of {number:,} events", shown, f"under {_MEMORY} MiB", most < _MEMORY)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else SESSIONS)
