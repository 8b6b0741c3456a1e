"""Nothing on the way of a turn grows with what is stored."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

import pytest
from storage.shapes import ANNA, BORIS, NOW, Place, all_done, interview, meet, say, talk

from bot.jobs.reminders import due_now
from bot.records import ChatChanges, SteadyTime
from bot.storage import SqlStore
from bot.storage.outbox import backlog


@asynccontextmanager
async def listening(store: SqlStore) -> AsyncIterator[list[str]]:
    """The statements run meanwhile, by whom ever, with their parameters in them."""
    ran: list[str] = []
    async with store.connections.writing() as connection:
        driver: Any = (await connection.get_raw_connection()).driver_connection
    await driver.set_trace_callback(ran.append)  # SQLite itself tells
    yield ran
    await driver.set_trace_callback(None)


def scans(place: Place, ran: list[str]) -> list[str]:
    connection = sqlite3.connect(place.path)
    plans = [
        step[3]
        for statement in ran
        if not statement.startswith(("BEGIN", "COMMIT", "ROLLBACK", "PRAGMA"))
        for step in connection.execute(f"EXPLAIN QUERY PLAN {statement}")
    ]
    connection.close()
    given = ("CONSTANT ROW", "VALUES", "json_each", "SCAN value ")  # what came with the statement
    walks = [step for step in plans if step.startswith("SCAN") or step.endswith("(bot_id=?)")]  # a bot's are nearly all
    return [step for step in walks if not any(one in step for one in given)]


@pytest.mark.parametrize("kind", ["sqlite"])
async def test_no_statement_of_a_turn_a_claim_or_a_mark_walks_a_table(store: SqlStore, place: Place) -> None:
    await interview(store, ANNA)
    async with listening(store) as ran:
        async with store.transaction() as transaction:
            await transaction.forgotten([ANNA, BORIS], NOW)
            await transaction.fresh([(ANNA.bot, 1), (ANNA.bot, 2)], NOW)
        await interview(store, BORIS)
        (chat,) = await meet(store, BORIS)
        claims = await store.claim("me", NOW, 10, only=[ANNA, BORIS])
        await store.mark([all_done(claim, message_id=8, sent_messages=(8,)) for claim in claims], NOW)
        async with store.transaction() as transaction:
            await transaction.write([ChatChanges(chat, outgoing=(talk("?"),))], NOW)
    assert len(ran) > 25
    assert scans(place, ran) == []


@pytest.mark.parametrize("kind", ["sqlite"])
async def test_the_sweep_walks_the_unsent_alone_and_stops(store: SqlStore, place: Place) -> None:
    await say(store, ANNA, talk("?"))
    async with listening(store) as ran:
        await store.of(ANNA.bot).claim("me", NOW, 10)
        async with store.connections.writing() as connection:
            await backlog(connection, ANNA.bot)
    assert scans(place, ran) == ["SCAN outbox", "SCAN outbox"]
    assert "LIMIT" in next(statement for statement in ran if statement.startswith("SELECT"))


@pytest.mark.parametrize("kind", ["sqlite"])
async def test_nobody_is_looked_through_to_find_whom_to_remind_or_warn(store: SqlStore, place: Place) -> None:
    await interview(store, ANNA)
    async with listening(store) as ran, store.of(ANNA.bot).reminders() as reminders:
        for reminder in due_now(NOW, timedelta(days=180)):
            await reminders.due(reminder, 20, SteadyTime(NOW, NOW))
    assert len(ran) > 20
    assert scans(place, ran) == []
