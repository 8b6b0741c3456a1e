"""Every session that goes on is read once, however many there are and whatever happens meanwhile."""

from datetime import timedelta

import pytest
from console.queries.crowd import applicant
from storage.shapes import NOW, OTHER_SECRET, write

from bot.console.queries import Queries, live_sessions
from bot.keys import Sealer
from bot.records import ChatChanges
from bot.storage import SqlStore


@pytest.fixture(autouse=True)
def _three_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(live_sessions, "AT_A_TIME", 3)


async def test_each_is_read_once_with_its_words_and_the_ended_are_not(store: SqlStore) -> None:
    for number in range(9):
        state = "ended" if number in {2, 7} else "live"
        await applicant(store, number, body=f"its words {number}", state=state)
    queries = Queries(store).live_sessions
    found = [body async for body in queries.bodies()]
    assert found == [f"its words {number}" for number in range(9) if number not in {2, 7}]
    assert await queries.count() == len(found)


async def test_one_that_is_told_its_outcome_goes_on(store: SqlStore) -> None:
    await applicant(store, 1, question="result", body="told")
    assert [body async for body in Queries(store).live_sessions.bodies()] == ["told"]


async def test_turns_meanwhile_neither_hide_nor_repeat_one(store: SqlStore) -> None:
    made = [await applicant(store, number, body=str(number)) for number in range(8)]
    found = []
    async for body in Queries(store).live_sessions.bodies():
        found.append(body)
        chat, session = made[0]
        await write(store, ChatChanges(chat, session), now=NOW + timedelta(hours=1))
    assert found == [str(number) for number in range(8)]


async def test_one_under_a_lost_key_is_told_as_such(store: SqlStore) -> None:
    await applicant(store, 1)
    lost = SqlStore(store.connections, Sealer(OTHER_SECRET))
    assert [body async for body in Queries(lost).live_sessions.bodies()] == [None]
