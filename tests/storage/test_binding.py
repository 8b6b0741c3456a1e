"""What is sealed opens in its own row and in no other; what was sealed for no row, until it is carried over."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from storage.shapes import ANNA, BORIS, NOW, OTHER_SECRET, SECRET, Place, interview, note, say, sealed_before, texts

from bot.keys import Sealer
from bot.records import Rotated, SessionRecord
from bot.storage import SqlStore

UNSENT = '{"utterance": {"text": "Before"}, "kind": "note"}'


def literal(place: Place, value: bytes) -> str:
    return f"x'{value.hex()}'" if place.kind == "sqlite" else f"'\\x{value.hex()}'::bytea"


async def swap(place: Place, table: str, column: str) -> None:
    """Two rows exchange what is sealed in them: it takes a hand on the database, and no key."""
    (one, its), (other, others) = await place.run(f"SELECT id, {column} FROM {table} ORDER BY id")  # noqa: S608 - a test's own words
    for key, value in ((one, others), (other, its)):
        await put(place, table, column, key, bytes(value))


async def put(place: Place, table: str, column: str, key: Any, value: bytes) -> None:  # noqa: ANN401 - a text or a number
    changed = f"UPDATE {table} SET {column} = {literal(place, value)} WHERE id = '{key}'"  # noqa: S608 - a test's own words
    said = ("UPDATE keys SET rotating = true; ", "; UPDATE keys SET rotating = false") if table == "log" else ("", "")
    for statement in (said[0].strip("; "), changed, said[1].strip("; ")):
        if statement:
            await place.run(statement)


async def sessions(store: SqlStore) -> list[SessionRecord]:
    return [one for key in (ANNA, BORIS) if (held := await store.held(key)) for one in held.sessions]


async def test_answers_put_into_another_applicant_s_row_cannot_be_read(store: SqlStore, place: Place) -> None:
    for key in (ANNA, BORIS):
        await interview(store, key, body=f'{{"of": {key.chat}}}')
    await swap(place, "sessions", "body")
    assert [(one.body, one.is_lost) for one in await sessions(store)] == [("", True)] * 2
    await swap(place, "sessions", "body")
    assert [one.body for one in await sessions(store)] == [f'{{"of": {key.chat}}}' for key in (ANNA, BORIS)]


async def test_words_put_into_another_line_cannot_be_read(store: SqlStore, place: Place) -> None:
    for key in (ANNA, BORIS):
        await interview(store, key)
    await swap(place, "log", "body")
    events = [one for key in (ANNA, BORIS) if (held := await store.held(key)) for one in held.events]
    assert [one.body for one in events] == [None, None]


async def test_what_was_for_another_chat_is_said_to_nobody(store: SqlStore, place: Place) -> None:
    for key in (ANNA, BORIS):
        await say(store, key, note(f"for {key.chat}"))
    await swap(place, "outbox", "payload")
    assert await store.claim("me", NOW, 10) == ()
    assert await place.run("SELECT kind, error FROM log") == [("failed", "WrongKeyError")] * 2


@pytest.mark.parametrize("changed", ["applicant = 'another'", "id = 'another'"])
async def test_a_row_taken_over_by_another_applicant_or_name_cannot_be_read(
    store: SqlStore, place: Place, changed: str
) -> None:
    chat = await interview(store, ANNA)
    await place.run(f"UPDATE sessions SET {changed}")  # noqa: S608 - a test's own words
    where = {"applicant = 'another'": "another", "id = 'another'": chat.applicant}[changed]
    await place.run(f"UPDATE chats SET applicant = '{where}'")  # noqa: S608 - same
    held = await store.held(ANNA)
    assert held is not None
    assert [one.is_lost for one in held.sessions] == [True]


@pytest.fixture
async def before(place: Place) -> AsyncIterator[Place]:
    """As an earlier version left it: nothing is bound to its row, and nothing says that it is."""
    store = await SqlStore.open(place.address, Sealer(SECRET), lambda: NOW)
    for key in (ANNA, BORIS):
        await interview(store, key, body=f'{{"of": {key.chat}}}')
    await store.close()
    for table, column, text in (
        ("sessions", "body", ""),
        ("log", "body", "typed words"),
        ("outbox", "payload", UNSENT),
    ):
        for key, applicant in await place.run(f"SELECT id, applicant FROM {table}"):  # noqa: S608 - a test's own words
            ((chat,),) = await place.run(f"SELECT chat_id FROM chats WHERE applicant = '{applicant}'")  # noqa: S608 - same
            await put(place, table, column, key, sealed_before(text or f'{{"of": {chat}}}'))
    await place.run("UPDATE keys SET all_bound = false")
    yield place
    await place.run("UPDATE keys SET all_bound = true")  # the next test's


async def rotated(store: SqlStore, *, gives_up: bool = False) -> Rotated:
    found = Rotated()
    async for batch in store.rotation(gives_up=gives_up).run():
        found += batch
    return found


async def opened(place: Place, keys: str = SECRET, *, is_beside: bool = False) -> SqlStore:
    return await SqlStore.open(place.address, Sealer(keys), lambda: NOW, is_beside=is_beside)


async def test_what_an_earlier_version_sealed_opens_until_it_is_carried_over(before: Place) -> None:
    store = await opened(before)
    assert [one.body for one in await sessions(store)] == [f'{{"of": {key.chat}}}' for key in (ANNA, BORIS)]
    assert [texts(claim) for claim in await store.claim("me", NOW, 10)] == [["Before"]] * 2
    assert await rotated(store) == Rotated(6, 6)  # with one unchanged secret
    assert await rotated(store) == Rotated(6, 0)
    await store.close()
    store = await opened(before)
    assert [one.body for one in await sessions(store)] == [f'{{"of": {key.chat}}}' for key in (ANNA, BORIS)]
    await put(before, "sessions", "body", f"session-{ANNA.chat}-1", sealed_before("{}"))
    assert [one.is_lost for one in await sessions(store)] == [True, False]
    await store.close()


async def test_a_new_database_takes_nothing_that_is_not_bound(store: SqlStore, place: Place) -> None:
    await interview(store, ANNA)
    await put(place, "sessions", "body", f"session-{ANNA.chat}-1", sealed_before("{}"))
    assert [one.is_lost for one in await sessions(store)] == [True]


@pytest.mark.parametrize("gives_up", [False, True])
async def test_what_a_lost_key_sealed_for_no_row_is_waited_for_or_given_up(before: Place, *, gives_up: bool) -> None:
    """The key may yet be found; who gives it up shuts the door."""
    await put(before, "sessions", "body", f"session-{ANNA.chat}-1", sealed_before("{}", OTHER_SECRET))
    store = await opened(before)
    assert await rotated(store, gives_up=gives_up) == Rotated(6, 5, 1, 1)
    await put(before, "sessions", "body", f"session-{BORIS.chat}-1", sealed_before("{}"))
    assert [one.is_lost for one in await sessions(store)] == [True, gives_up]
    await store.close()


async def test_what_was_put_into_another_row_holds_up_no_door(before: Place) -> None:
    store = await opened(before)
    await rotated(store)
    await before.run("UPDATE keys SET all_bound = false")
    await swap(before, "sessions", "body")
    assert await rotated(store) == Rotated(6, 0, 2, 0)
    assert await before.run("SELECT count(*) FROM keys WHERE all_bound") == [(1,)]
    await store.close()


async def test_a_process_that_runs_beside_the_rotation_takes_nothing_unbound_afterwards(before: Place) -> None:
    other = await opened(before)
    store = await opened(before, is_beside=True)
    await rotated(store)
    await put(before, "sessions", "body", f"session-{ANNA.chat}-1", sealed_before("{}"))
    await other.heed_binding()
    assert [one.is_lost for one in await sessions(other)] == [True, False]
    await store.close()
    await other.close()
