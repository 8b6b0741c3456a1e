"""All measures in one run, and the table at the end."""

import asyncio
import os
import tempfile
import time
from pathlib import Path
from statistics import median

import uvloop

from bench.load.bots import stable
from bench.load.figures import Figure
from bench.load.measures import at_rate, first_seconds, long_run, many_stored, recovery, starts, top_rates
from bench.load.strolling import strolled
from bench.postgresql import postgresql

APPLICANTS = 200
STEADY = 200  # updates a second


def main() -> list[Figure]:
    """Print the table. SIGINT ends every process that was started."""
    with (
        tempfile.TemporaryDirectory(prefix="qmas-load-") as directory,
        postgresql(Path(directory)) as address,
        asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner,
    ):
        figures = runner.run(_measured(Path(directory), address))
    print(f"\nOn {os.cpu_count()} cores, {APPLICANTS} applicants; medians of rounds taken in turn (least–most):")
    for figure in figures:
        print(figure.line)
    return figures


async def _measured(directory: Path, postgresql: str) -> list[Figure]:
    database = directory / "served.db"
    began = time.perf_counter()
    async with stable(directory, APPLICANTS) as bots:
        floor, library = await bots.other("floor"), await bots.other("library")
        ours = await bots.ours("ours on SQLite", f"sqlite+aiosqlite:///{database}")
        replicated = await bots.ours("ours on PostgreSQL", postgresql)
        served = (floor, library, ours, replicated)
        for bot in served:
            await bot.start()
        courses, figures = await top_rates(served)
        _told("top rates", began)
        for bot in (floor, library, replicated):
            await bots.end(bot)
        top = median(courses[2].rates)
        figures.append(await at_rate(ours, top / 2, "half of the top rate"))
        figures.append(await at_rate(ours, STEADY, "a fixed rate"))
        _told("evenly", began)
        figures += await long_run(courses[2], database)
        _told("many updates", began)
        figures += await recovery(ours)
        _told("recovery", began)
        await bots.end(ours)
        figures.append(await first_seconds(await bots.ours("fresh", f"sqlite+aiosqlite:///{directory}/fresh.db")))
        _told("the first seconds", began)
        figures += await many_stored(bots, top / 3)
        _told("many stored sessions", began)
        polling = await bots.ours("starting", f"sqlite+aiosqlite:///{directory}/starting.db", is_polling=True)
        figures.append(await starts(polling, await bots.other("echo", is_polling=True)))
        _told("starts", began)
    figures += await strolled(directory, APPLICANTS)
    _told("random taps and words", began)
    for name, count in (
        ("acts never answered, SIGKILLs included", bots.unanswered),
        ("failures that our bots counted", bots.failures),
    ):
        figures.append(Figure(name, str(count), "0", count == 0))
    return figures


def _told(done: str, began: float) -> None:
    print(f"{done}: after {time.perf_counter() - began:.0f} s", flush=True)
