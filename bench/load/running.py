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
from bench.load.measures import at_half, long_run, many_stored, recovery, starts, top_rates
from bench.load.strolling import strolled
from bench.postgresql import postgresql

APPLICANTS = 200


def main() -> None:
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
        figures.append(await at_half(ours, top))
        _told("half of the top rate", began)
        figures += await long_run(courses[2], database)
        _told("many updates", began)
        figures += await recovery(ours)
        _told("recovery", began)
        await bots.end(ours)
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
