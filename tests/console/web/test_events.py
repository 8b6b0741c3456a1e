"""The live tail: what was committed comes once, in order, and goes on after a reconnect."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
import pytest
from console.web.stage import TALE, WALK, Place, Visitor, talk
from waiting import PATIENCE

from bot.console.queries import Queries
from bot.console.records import AuditEntry
from bot.storage import SqlStore


@asynccontextmanager
async def tail(visitor: Visitor, query: str = "", **headers: str) -> AsyncIterator[aiohttp.StreamReader]:
    """The stream, open."""
    async with visitor.client.get(f"{visitor.base}/console/tail/events?{query}", headers=headers) as answer:
        assert answer.content_type == "text/event-stream"
        yield answer.content


async def messages(stream: aiohttp.StreamReader, session: str, last: str) -> tuple[list[dict[str, str]], str]:
    """The rows up to the last question of a session, and the id after which to go on."""
    rows: list[dict[str, str]] = []
    cursor = ""
    async with asyncio.timeout(PATIENCE):
        while True:
            line = (await stream.readline()).decode().rstrip()
            if line.startswith("id: "):
                cursor = line.removeprefix("id: ")
            if line.startswith("data: "):
                rows += json.loads(line.removeprefix("data: "))
                if rows and (rows[-1]["session"], rows[-1]["question"]) == (session, last):
                    return rows, cursor


async def test_events_come_as_they_commit_and_none_twice_after_a_reconnect(admin: Visitor, store: SqlStore) -> None:
    cursor = await Queries(store).events.newest()
    async with tail(admin, f"cursor={cursor}") as stream:
        first = await talk(store, WALK[:3])
        before, cursor = await messages(stream, first, "Passport")
    second = await talk(store, WALK[:3])
    async with tail(admin, "cursor=", **{"Last-Event-ID": cursor}) as stream:
        after, _ = await messages(stream, second, "Passport")
    assert {row["session"] for row in before} == {first}
    assert {row["session"] for row in after} == {second}
    assert [row["kind"] for row in before] == [row["kind"] for row in after]
    assert [row["kind"] for row in before][-2:] == ["Answered", "Asked"]


async def test_a_tail_shows_what_fits_its_filters_and_no_answer(admin: Visitor, store: SqlStore) -> None:
    async with tail(admin, "cursor=&kind=answered&question=age") as stream:
        session = await talk(store, WALK)
        rows, _ = await messages(stream, session, "Age")
    assert [(row["kind"], row["question"]) for row in rows] == [("Answered", "Age")]
    assert TALE not in json.dumps(rows)


async def test_a_tail_ends_when_the_process_stops(house: Place, admin: Visitor, store: SqlStore) -> None:
    cursor = await Queries(store).events.newest()
    async with tail(admin, f"cursor={cursor}") as stream:
        stopping = asyncio.create_task(house.server.stop())
        async with asyncio.timeout(PATIENCE):
            assert await stream.read() == b""
            await stopping


async def test_a_tail_ends_when_its_operator_is_signed_out_everywhere(
    house: Place, admin: Visitor, store: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.console.web.events.EVERY", 0.01)
    cursor = await Queries(store).events.newest()
    async with tail(admin, f"cursor={cursor}") as stream:
        await Queries(store).operators.log_out_everywhere(
            "admin", AuditEntry("admin", "sign-out.everywhere"), house.now
        )
        async with asyncio.timeout(PATIENCE):
            assert await stream.read() == b""


async def test_every_opening_of_the_stream_is_audited_with_where_it_begins_and_its_filters(
    house: Place, admin: Visitor, store: SqlStore, session_id: str
) -> None:
    row = await Queries(store).sessions.session(session_id, house.now)
    assert row is not None
    newest = await Queries(store).events.newest()
    async with tail(admin, f"more={'x' * 300}&cursor=&kind=answered&applicant={row.applicant}"):
        pass
    async with tail(admin, "cursor=&kind=said", **{"Last-Event-ID": newest}):
        pass
    lines = [line.entry for line in reversed(await Queries(store).audit.lines(most=2))]
    assert lines == [
        AuditEntry("admin", "tail.events", "0", f"kind=answered applicant={row.applicant}"),
        AuditEntry("admin", "tail.events", newest, "kind=said"),
    ]
