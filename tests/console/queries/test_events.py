"""The log as it is committed: nothing skipped, nothing twice, whoever writes at the same time."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

import asyncpg
import pytest
from console.queries.crowd import applicant, chat_key, heard, log
from storage.shapes import NOW, SECRET, Place, meet

from bot.console.queries import Queries
from bot.console.queries import events as module
from bot.console.records import Choice, Filters, LogEvent
from bot.keys import Sealer
from bot.storage import SqlStore

LINE = """
    INSERT INTO log (applicant, session_id, at, kind, question, revision, locale, error)
    VALUES ($1, 's', now(), 'said', 'age', 1, 'en', '') RETURNING id
"""


async def rest(store: SqlStore, cursor: str, most: int = 2) -> tuple[list[LogEvent], str]:
    events: list[LogEvent] = []
    while True:
        batch = await Queries(store).events.after(cursor, Filters(), most)
        events += batch.events
        cursor = batch.cursor
        if batch.is_at_end:
            return events, cursor


async def test_a_cursor_goes_on_where_it_stopped(store: SqlStore) -> None:
    chat, _ = await applicant(store, 1)
    await log(store, chat, *(heard(chat, "said", f"q{number}") for number in range(5)))
    first, cursor = await rest(store, "")
    assert [event.question for event in first] == ["q0", "q1", "q2", "q3", "q4"]
    assert await Queries(store).events.newest() == cursor
    assert await rest(store, cursor) == ([], cursor)
    await log(store, chat, heard(chat, "answered"))
    assert [event.kind for event in (await rest(store, cursor))[0]] == ["answered"]


async def test_a_batch_without_what_is_asked_for_still_goes_on(store: SqlStore) -> None:
    chat, _ = await applicant(store, 1, tag="ngo-7")
    await log(store, chat, *(heard(chat, "said") for _ in range(5)), heard(chat, "failed", error="KeyError"))
    batch = await Queries(store).events.after("", Filters(has_failures=True), 4)
    assert (batch.events, batch.is_at_end) == ((), False)
    batch = await Queries(store).events.after(batch.cursor, Filters(has_failures=True), 4)
    assert [(event.error, event.tag, event.verdict) for event in batch.events] == [("KeyError", "ngo-7", "undecided")]


@pytest.mark.parametrize("cursor", ["x", "1", "1.", ".1", "-1.2", "1.2.3", "1." + "9" * 30])
async def test_a_cursor_that_is_none_is_refused(store: SqlStore, cursor: str) -> None:
    with pytest.raises(ValueError, match="no such place"):
        await Queries(store).events.after(cursor, Filters())


@asynccontextmanager
async def writer(place: Place) -> AsyncIterator[asyncpg.Connection]:
    connection = await asyncpg.connect(place.address.replace("+asyncpg", ""))
    yield connection
    await connection.close()


@pytest.mark.parametrize("kind", ["postgresql"])
async def test_what_is_committed_late_is_neither_skipped_nor_told_twice(store: SqlStore, place: Place) -> None:
    async with writer(place) as slow, writer(place) as fast:
        transaction = slow.transaction()
        await transaction.start()
        late = await slow.fetchval(LINE, "slow")  # the lower id
        early = await fast.fetchval(LINE, "fast")  # committed at once
        seen, cursor = await rest(store, "")
        assert (late < early, seen) == (True, [])  # the fast one waits for the slow one
        await transaction.commit()
        seen, cursor = await rest(store, cursor)
        assert [event.applicant for event in seen] == ["slow", "fast"]
        assert (await rest(store, cursor))[0] == []


@pytest.mark.parametrize("kind", ["postgresql"])
@pytest.mark.usefixtures("store")
async def test_many_writers_and_a_reader_that_comes_and_goes(place: Place) -> None:
    async def write(name: int) -> None:
        async with writer(place) as connection:
            for number in range(15):
                async with connection.transaction():
                    for _ in range(3):
                        await connection.fetchval(LINE, f"{name}-{number}")
                        await asyncio.sleep(0.001 * ((name * 7 + number) % 5))

    writing = asyncio.gather(*(write(name) for name in range(6)))
    seen: list[int] = []
    cursor = ""
    while True:
        is_last = writing.done()
        other = await SqlStore.open(place.address, Sealer(SECRET), lambda: NOW)  # a reconnect, or another process
        events, cursor = await rest(other, cursor, 7)
        await other.close()
        seen += [event.id for event in events]
        if is_last:
            break
    await writing
    rows = [number for (number,) in await place.run("SELECT id FROM log ORDER BY id")]
    assert sorted(seen) == rows
    assert len(rows) == 6 * 15 * 3


async def test_an_export_holds_what_was_committed_when_it_began(
    store: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "AT_A_TIME", 3)
    chat, _ = await applicant(store, 1)
    await log(store, chat, *(heard(chat, "said", f"q{number}") for number in range(7)))
    before = await Queries(store).events.count()
    exported: list[str] = []
    async for event in Queries(store).events.export(Filters()):
        if not exported:
            await log(store, chat, heard(chat, "said", "later"))
        exported.append(event.question)
    assert exported == [f"q{number}" for number in range(7)]
    assert await Queries(store).events.count() == before + 1


async def test_an_export_keeps_to_its_time_and_filters(store: SqlStore) -> None:
    chat, _ = await applicant(store, 1)
    for day in range(6):
        at = NOW + timedelta(days=day)
        await log(store, chat, heard(chat, "said", f"q{day}", at=at), heard(chat, "helped", at=at))

    async def exported(**fields: object) -> list[str]:
        found = Queries(store).events.export(Filters(kind=Choice(without=("helped",)), **fields))  # type: ignore[arg-type]
        return [event.question async for event in found]

    day = timedelta(days=1)
    assert await exported(since=NOW + 2 * day, until=NOW + 4 * day) == ["q2", "q3"]
    assert await exported(since=NOW + 9 * day) == []
    assert await exported(until=NOW) == []
    assert await exported(question=Choice(only=("q5",))) == ["q5"]


async def test_an_erased_session_leaves_its_events_without_tag_and_outcome(store: SqlStore, place: Place) -> None:
    chat, _ = await applicant(store, 1, tag="ngo-7")
    await log(store, chat, heard(chat, "said"))
    await place.run("DELETE FROM sessions")
    (event,) = (await rest(store, ""))[0]
    assert (event.tag, event.verdict, event.applicant) == ("", "", chat.applicant)
    assert await meet(store, chat_key(1)) != []


async def test_a_log_past_31_bits_goes_on(store: SqlStore, place: Place) -> None:
    await place.run(
        "INSERT INTO log (id, applicant, session_id, at, kind, question, revision, locale, error) "
        "VALUES (5000000000, 'a', 's', '2026-11-22 00:00:00.000000', 'said', 'age', 1, 'en', '')"
    )
    seen, cursor = await rest(store, "")
    assert [event.id for event in seen] == [5_000_000_000]
    assert await rest(store, cursor) == ([], cursor)
    assert await Queries(store).tallies.catch_up()
