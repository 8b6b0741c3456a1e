"""Erasure after the last visit keeps its promise, and touches nobody else."""

import asyncio
from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from dialogue.stage import BOTH, Person, Stage, upkeep
from storage.shapes import NOW, Place, say, talk

from bot.console.queries import Queries
from bot.console.records import Health
from bot.jobs.heartbeat import Heartbeat, Watched
from bot.jobs.retention import Retention
from bot.records import ChatKey, StoreDownError
from bot.storage import SqlStore
from bot.telemetry import Telemetry


@BOTH
async def test_who_is_idle_past_retention_is_erased_and_nobody_else(stage: Stage, place: Place) -> None:
    idle, returned = Person(stage), Person(stage)
    await idle.arrive()
    await returned.arrive()
    stage.wait(days=100)
    await returned.act("/status")
    stage.wait(days=80)
    assert await upkeep(stage).once() == 0
    stage.wait(seconds=1)
    assert await upkeep(stage).once() == 1
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
    assert await upkeep(stage, days=2).once() == 6
    assert await place.count("chats") == 1


async def test_update_ids_and_the_memory_of_who_left_are_dropped_in_their_time(stage: Stage, place: Place) -> None:
    person = Person(stage)
    await person.act("/start", "/forget", "[~forget-yes]")
    stage.wait(hours=47)
    await upkeep(stage).once()
    assert await place.count("forgotten") == 1
    stage.wait(hours=1)
    await upkeep(stage).once()
    assert (await place.count("forgotten"), await place.count("received")) == (0, 3)
    stage.wait(days=1, seconds=1)
    await upkeep(stage).once()
    assert await place.count("received") == 0


class Down:
    """A store whose database is away at first."""

    def __init__(self, stage: Stage) -> None:
        self.stage, self.asked = stage, 0

    async def erase_idle(self, before: object, most: int) -> int:  # noqa: ARG002 - it does not come to that
        """Away."""
        self.asked += 1
        raise StoreDownError("away")

    async def prune(self, now: object) -> None:
        """It does not come to that."""


async def test_a_database_that_is_away_does_not_end_it(stage: Stage) -> None:
    down = Down(stage)
    away = Retention(down, stage.telemetry, retention_days=1, now=lambda: stage.now, forget=stage.speaker.forget)
    task = asyncio.create_task(away.run())
    await asyncio.sleep(0.05)
    assert (down.asked, task.done()) == (1, False)
    assert stage.counted('failures_total{error="StoreDownError",part="upkeep"}') == 1
    task.cancel()


RECHECK = date(2026, 12, 1)


class Silent:
    """A database that does not answer."""

    async def alive(self, *_: object, **__: object) -> None:
        """Never heard."""
        raise StoreDownError("away")

    async def health(self, *_: object, **__: object) -> Health:
        """Never told."""
        raise StoreDownError("away")


async def well() -> str:
    return ""


async def unknown() -> str:
    return "telegram: the bot is not authorised yet"


def gauges(telemetry: Telemetry) -> dict[str, float]:
    lines = (line.rpartition(" ") for line in telemetry.exposition().decode().splitlines() if line.startswith("qmas_"))
    return {name: float(value) for name, _, value in lines}


def pulse(watched: Watched, telemetry: Telemetry, now: Callable[[], datetime]) -> Heartbeat:
    return Heartbeat(watched, telemetry, well, lambda _: (("qmas-gpt-2024", RECHECK),), now)


async def test_the_metrics_have_what_the_page_of_health_shows(store: SqlStore) -> None:
    await say(store, ChatKey(1, 1), talk("?"), now=NOW - timedelta(seconds=90))
    await say(store, ChatKey(1, 2), talk("?"), now=NOW)
    telemetry = Telemetry()
    await pulse(Queries(store).health, telemetry, lambda: NOW).once()
    told = gauges(telemetry)
    assert (told["qmas_backlog"], told["qmas_oldest_unsent_seconds"], told["qmas_processes"]) == (2, 90, 1)
    assert (told["qmas_database_up"], told["qmas_telegram_authorised"]) == (1, 1)
    assert told['qmas_rules_recheck_days{file="qmas-gpt-2024"}'] == (RECHECK - NOW.date()).days
    assert 0 < told["qmas_database_answer_seconds"] < 60


async def test_the_metrics_tell_of_a_database_and_a_telegram_that_do_not_answer() -> None:
    telemetry = Telemetry()
    await Heartbeat(Silent(), telemetry, well, lambda _: (), lambda: NOW).once()
    told = gauges(telemetry)
    assert (told["qmas_database_up"], told["qmas_telegram_authorised"]) == (0, 1)
    assert told['qmas_failures_total{error="StoreDownError",part="pulse"}'] == 1
    await Heartbeat(Silent(), telemetry, unknown, lambda _: (), lambda: NOW).once()
    assert gauges(telemetry)["qmas_telegram_authorised"] == 0


async def test_processes_are_heard_of_for_two_minutes_though_nothing_is_unsent(store: SqlStore, place: Place) -> None:
    watch = Queries(store).health
    one, another = (pulse(watch, Telemetry(), lambda: NOW) for _ in range(2))
    await one.once()
    await one.once()
    await another.once()
    assert (await watch.health(NOW + timedelta(seconds=119))).processes == 2
    later = NOW + timedelta(minutes=2)
    await watch.alive(one.process, later)
    assert (await watch.health(later)).processes == 1
    await watch.alive(one.process, NOW + timedelta(hours=2))
    assert await place.count("processes") == 1
