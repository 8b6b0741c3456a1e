"""A process that lives says so, and the metrics have what the page of health shows."""

import asyncio
from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from console.queries.crowd import applicant, heard, log
from storage.shapes import NOW, Place, say, talk

from bot.console.queries import Queries
from bot.console.queries.health import HealthChecks
from bot.console.records import Health
from bot.jobs.heartbeat import Heartbeat
from bot.records import ChatKey, StoreDownError
from bot.storage import SqlStore
from bot.telemetry import Telemetry

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


def heartbeat(store: "HealthChecks | Mute", telemetry: Telemetry, now: Callable[[], datetime]) -> Heartbeat:
    return Heartbeat(store, telemetry, well, lambda _: (("qmas-gpt-2024", RECHECK),), now)


async def test_the_metrics_have_what_the_page_of_health_shows(store: SqlStore) -> None:
    await say(store, ChatKey(1, 1), talk("?"), now=NOW - timedelta(seconds=90))
    await say(store, ChatKey(1, 2), talk("?"), now=NOW)
    telemetry = Telemetry()
    await heartbeat(Queries(store).health, telemetry, lambda: NOW).once()
    told = gauges(telemetry)
    assert (told["qmas_backlog"], told["qmas_oldest_unsent_seconds"], told["qmas_processes"]) == (2, 90, 1)
    assert (told["qmas_database_up"], told["qmas_telegram_authorised"]) == (1, 1)
    assert told['qmas_rules_recheck_days{file="qmas-gpt-2024"}'] == (RECHECK - NOW.date()).days
    assert 0 < told["qmas_database_answer_seconds"] < 60


async def test_the_metrics_count_whom_no_warning_could_reach(store: SqlStore) -> None:
    for number in range(2):
        chat, _ = await applicant(store, number)
        await log(store, chat, heard(chat, "unwarned", ""))
    queries, telemetry = Queries(store), Telemetry()
    await queries.tallies.catch_up()
    await heartbeat(queries.health, telemetry, lambda: NOW).once()
    assert gauges(telemetry)["qmas_unwarned"] == 2


async def test_the_metrics_tell_of_a_database_and_a_telegram_that_do_not_answer() -> None:
    telemetry = Telemetry()
    await Heartbeat(Silent(), telemetry, well, lambda _: (), lambda: NOW).job.attempt(telemetry)
    told = gauges(telemetry)
    assert (told["qmas_database_up"], told["qmas_telegram_authorised"]) == (0, 1)
    assert told['qmas_failures_total{error="StoreDownError",part="pulse"}'] == 1
    await Heartbeat(Silent(), telemetry, unknown, lambda _: (), lambda: NOW).job.attempt(telemetry)
    assert gauges(telemetry)["qmas_telegram_authorised"] == 0


async def test_processes_are_heard_of_for_two_minutes_though_nothing_is_unsent(store: SqlStore, place: Place) -> None:
    watch = Queries(store).health
    one, another = (heartbeat(watch, Telemetry(), lambda: NOW) for _ in range(2))
    await one.once()
    await one.once()
    await another.once()
    assert (await watch.health(NOW + timedelta(seconds=119))).processes == 2
    later = NOW + timedelta(minutes=2)
    await watch.alive(one.process, later)
    assert (await watch.health(later)).processes == 1
    await watch.alive(one.process, NOW + timedelta(hours=2))
    assert await place.count("processes") == 1


class Mute:
    """A database that is there, and does not say how it is."""

    async def alive(self, *_: object, **__: object) -> None:
        """Heard."""

    async def health(self, *_: object, **__: object) -> Health:
        """Never."""
        await asyncio.Event().wait()
        raise AssertionError


async def test_an_answer_that_does_not_come_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.jobs.heartbeat.PATIENCE", 0.01)
    telemetry = Telemetry()
    async with asyncio.timeout(5):
        await heartbeat(Mute(), telemetry, lambda: NOW).job.attempt(telemetry)
    told = gauges(telemetry)
    assert (told["qmas_database_up"], told['qmas_failures_total{error="TimeoutError",part="pulse"}']) == (0, 1)
