"""Erasure after the last visit keeps its promise, and touches nobody else."""

import asyncio
from datetime import timedelta

import pytest
from dialogue.stage import BOTH, Person, Stage, retention
from storage.shapes import Place
from waiting import a_moment, until

from bot.jobs.retention import Retention
from bot.records import StoreDownError


@BOTH
async def test_who_is_idle_past_retention_is_erased_and_nobody_else(stage: Stage, place: Place) -> None:
    idle, returned = Person(stage), Person(stage)
    await idle.arrive()
    await returned.arrive()
    stage.wait(days=100)
    await returned.act("/status")
    stage.wait(days=80)
    assert await retention(stage).once() == 0
    stage.wait(seconds=1)
    assert await retention(stage).once() == 1
    assert await stage.store.held(idle.key) is None
    assert "nationality" in await returned.answers()
    kept = (await stage.row(returned.key))[0].applicant
    assert await place.count(f"log WHERE applicant <> '{kept}' AND body IS NOT NULL") == 0
    assert await place.count(f"log WHERE applicant <> '{kept}'") > 5


async def test_more_than_one_round_takes_are_all_erased(
    stage: Stage, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.jobs.retention._AT_A_TIME", 4)
    people = [Person(stage) for _ in range(7)]
    await stage.hear(*(person.typed("/start") for person in people))
    stage.wait(days=3)
    await stage.hear(people[0].typed("/start"))
    assert await retention(stage, days=2).once() == 6
    assert await place.count("chats") == 1


async def test_update_ids_and_the_memory_of_who_left_are_dropped_in_their_time(stage: Stage, place: Place) -> None:
    person = Person(stage)
    await person.act("/start", "/forget", "[~forget-yes]")
    stage.wait(hours=47)
    await retention(stage).once()
    assert await place.count("forgotten") == 1
    stage.wait(hours=1)
    await retention(stage).once()
    assert (await place.count("forgotten"), await place.count("received")) == (0, 3)
    stage.wait(days=1, seconds=1)
    await retention(stage).once()
    assert await place.count("received") == 0


class Down:
    """A store whose database is away at first."""

    def __init__(self, stage: Stage) -> None:
        self.stage, self.asked = stage, 0

    async def erase_idle(self, before: object, most: int, now: object) -> int:  # noqa: ARG002 - it does not come to that
        """Away."""
        self.asked += 1
        raise StoreDownError("away")

    async def prune(self, now: object) -> None:
        """It does not come to that."""


async def test_a_database_that_is_away_does_not_end_it(stage: Stage) -> None:
    down = Down(stage)
    away = Retention(down, timedelta(days=1), lambda: stage.now, stage.speaker.forget)
    task = asyncio.create_task(away.job.run(stage.telemetry))
    await until(lambda: stage.counted('failures_total{error="StoreDownError",part="upkeep"}'))
    await a_moment()
    assert (down.asked, task.done()) == (1, False)
    assert stage.counted('failures_total{error="StoreDownError",part="upkeep"}') == 1
    task.cancel()
