"""The loop of all jobs: what fails is counted by its part, and the next round comes."""

import asyncio
import errno
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.app import joined
from bot.jobs.job import Job
from bot.records import StoreDownError
from bot.settings import Settings
from bot.telemetry import Telemetry

JOBS = {
    "upkeep": (3600, 0, None),
    "bulletin": (2, 2, 10),
    "care": (60, 0, None),
    "news": (60, 0, None),
    "tallying": (60, 0, None),
    "write-ahead log": (1.0, 0, None),
    "pulse": (30, 1, 10),
    "erasures": (10, 0, None),
    "keys": (10, 0, None),
    "menus": (60, 0, None),
}


async def test_every_job_has_its_part_its_pause_and_its_patience(tmp_path: Path) -> None:
    settings = Settings(_env_file=None, data_dir=tmp_path)
    async with joined(settings, is_webhook=False, now=lambda: datetime(2026, 11, 22, tzinfo=UTC)) as parts:
        assert {job.part: (job.every, job.delay, job.patience) for job in parts.jobs} == JOBS


class Rounds:
    """Goes wrong in its first rounds, one error each."""

    def __init__(self, *errors: Exception) -> None:
        self.errors, self.done = list(errors), 0

    async def once(self) -> None:
        """The next one."""
        if self.errors:
            raise self.errors.pop(0)
        self.done += 1


async def run(job: Job) -> Telemetry:
    """For a tenth of a second."""
    telemetry = Telemetry()
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.1):
            await job.run(telemetry)
    return telemetry


async def test_what_a_store_cannot_do_now_is_counted_and_the_next_round_comes() -> None:
    rounds = Rounds(StoreDownError("away"), TimeoutError(), OSError(errno.EMFILE, "Too many open files"))
    telemetry = await run(Job("part", rounds.once, 0.001))
    told = telemetry.exposition().decode()
    assert rounds.done > 1
    for error in ("StoreDownError", "TimeoutError", "OSError"):
        assert f'qmas_failures_total{{error="{error}",part="part"}} 1.0' in told


async def test_the_first_round_waits_for_its_delay() -> None:
    rounds = Rounds()
    await run(Job("part", rounds.once, 0.001, delay=60))
    assert rounds.done == 0


async def test_any_other_error_ends_it() -> None:
    with pytest.raises(LookupError):
        await run(Job("part", Rounds(LookupError("a fault")).once, 0.001))
