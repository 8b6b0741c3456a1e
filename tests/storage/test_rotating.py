"""Everything sealed anew with the newest key: in batches, beside turns, and nothing taken for what it is not."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from msgspec.structs import replace
from storage.shapes import (
    ANNA,
    BORIS,
    CARLA,
    NOW,
    OTHER_SECRET,
    SECRET,
    Place,
    event_of,
    interview,
    meet,
    sealed_in,
    write,
)
from waiting import PATIENCE, until

from bot.keys import Sealer, WrongKeyError
from bot.records import ChatChanges, ChatKey, Rotated
from bot.storage import SqlStore
from bot.storage import key_rotation as rotating

LOST_SECRET = "a-third-secret-which-nobody-has-kept-at-all"
BOTH = f"{OTHER_SECRET},{SECRET}"


async def opened(place: Place, secret: str) -> SqlStore:
    return await SqlStore.open(place.address, Sealer(secret), lambda: NOW)


async def rotated(store: SqlStore) -> Rotated:
    found = Rotated()
    async for batch in store.rotation().run():
        found += batch
    return found


@pytest.fixture
async def both(place: Place) -> AsyncIterator[SqlStore]:
    """A store under the old key with three applicants, opened again with both keys."""
    old = await opened(place, SECRET)
    for key in (ANNA, BORIS, CARLA):
        await interview(old, key, body=f'{{"of": {key.chat}}}')
    await old.close()
    store = await opened(place, BOTH)
    try:
        yield store
    finally:
        await store.close()
        statement = "UPDATE keys SET check_value = '{}'"  # the next test's key
        await place.run(statement.format(Sealer(SECRET).check_value))


async def test_after_it_the_new_key_alone_opens_everything(both: SqlStore, place: Place) -> None:
    assert await rotated(both) == Rotated(9, 9, 0)
    await both.close()
    new = await opened(place, OTHER_SECRET)
    held = await new.held(ANNA)
    assert held is not None
    assert [one.body for one in held.sessions] == [f'{{"of": {ANNA.chat}}}']
    assert [one.body for one in held.events] == ["typed words"]
    assert len(await new.claim("me", NOW, 10)) == 3
    await new.close()
    with pytest.raises(WrongKeyError):
        await opened(place, SECRET)


async def test_begun_again_it_goes_on_where_it_stopped(
    both: SqlStore, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rotating, "AT_A_TIME", 2)
    course = both.rotation().run()
    assert await anext(course) == Rotated(2, 2, 0)
    await course.aclose()
    await (await opened_beside(place, SECRET)).close()  # not yet the new key's
    assert await rotated(both) == Rotated(9, 7, 0)
    assert await rotated(both) == Rotated(9, 0, 0)


async def opened_beside(place: Place, secret: str) -> SqlStore:
    return await SqlStore.open(place.address, Sealer(secret), lambda: NOW, is_beside=True)


async def test_what_no_key_opens_is_counted_and_left_as_it_is(both: SqlStore, place: Place) -> None:
    lost = Sealer(LOST_SECRET).seal("an answer", b"")
    await both.close()
    literal = f"x'{lost.hex()}'" if place.kind == "sqlite" else f"'\\x{lost.hex()}'::bytea"
    await place.run(f"UPDATE sessions SET body = {literal} WHERE id LIKE '%-{ANNA.chat}-1'")  # noqa: S608 - a test's own words
    store = await opened(place, BOTH)
    assert await rotated(store) == Rotated(9, 8, 1)
    assert [value for value, _ in await sealed_in(store) if value == lost] == [lost]
    held = await store.held(ANNA)
    assert held is not None
    assert [(one.body, one.is_lost) for one in held.sessions] == [("", True)]
    await store.close()


async def test_an_erased_line_stays_empty_and_nothing_else_of_a_line_changes(both: SqlStore, place: Place) -> None:
    await place.run(f"UPDATE log SET body = NULL WHERE session_id = 'session-{ANNA.chat}-1'")  # noqa: S608 - a test's own words
    columns = "id, applicant, session_id, at, kind, question, revision, locale, duration_ms, error, xid"
    before = await place.run(f"SELECT {columns} FROM log ORDER BY id")  # noqa: S608 - same
    await rotated(both)
    assert await place.run(f"SELECT {columns} FROM log ORDER BY id") == before  # noqa: S608 - same
    assert await place.count("log WHERE body IS NULL") == 1
    assert await place.count("keys WHERE rotating") == 0


async def test_outside_of_it_a_line_s_body_cannot_be_changed(both: SqlStore, place: Place) -> None:
    await rotated(both)
    value = "x'00'" if place.kind == "sqlite" else "'x'::bytea"
    with pytest.raises(Exception, match="append-only"):
        await place.run(f"UPDATE log SET body = {value}")  # noqa: S608 - a test's own words


async def test_turns_go_on_meanwhile_and_none_is_lost(both: SqlStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rotating, "AT_A_TIME", 3)
    others = [ChatKey(ANNA.bot, 7_000_000_000 + number) for number in range(10)]
    for key in others:
        await interview(both, key)

    async def turns() -> None:
        for number in range(6):
            for key in (*others[::-1], ANNA):
                (chat,) = await meet(both, key)
                held = await both.held(key)
                assert held is not None
                session = replace(held.sessions[0], revision=10 + number, body=f'{{"turn": {number}}}')
                await write(both, ChatChanges(chat, session, events=(event_of(chat),)))

    async with asyncio.timeout(PATIENCE):
        await asyncio.gather(turns(), rotated(both))
    for key in (*others, ANNA):
        held = await both.held(key)
        assert held is not None
        assert held.sessions[0].body == '{"turn": 5}'
    newest = Sealer(OTHER_SECRET)
    assert [value for value, its in await sealed_in(both) if not newest.is_newest(value, its)] == []


@pytest.mark.parametrize("kind", ["postgresql"])
async def test_a_row_that_a_turn_holds_is_waited_for_without_holding_others(both: SqlStore, place: Place) -> None:
    other, newest = await opened(place, BOTH), Sealer(OTHER_SECRET)

    async def only_hers_is_left() -> bool:
        of_sessions = [one for one in await sealed_in(both) if b"8:sessions" in one[1]]
        return [newest.is_newest(*one) for one in of_sessions].count(False) == 1

    async with other.transaction() as transaction:
        locked = await transaction.lock([CARLA], NOW)
        chat, session = locked[CARLA]
        assert session is not None
        await transaction.write([ChatChanges(chat, replace(session, body="{}"))], NOW)
        course = asyncio.create_task(rotated(both))
        await until(only_hers_is_left)
        assert not course.done()
        chat, session = (await transaction.lock([ANNA], NOW))[ANNA]  # after the rotation went over it
        assert session is not None
        await transaction.write([ChatChanges(chat, replace(session, body="{}"))], NOW)
    assert (await asyncio.wait_for(course, PATIENCE)).lost == 0
    await other.close()
    assert all(newest.is_newest(*one) for one in await sealed_in(both))
