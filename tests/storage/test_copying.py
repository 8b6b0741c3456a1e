"""A copy made while the bot runs, and a database made of it: whole, sealed, without who was erased since."""

import asyncio
import os
import stat
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace
from storage.copies import Copies, copies, opened, untold
from storage.shapes import (
    ANNA,
    BORIS,
    BOT,
    CARLA,
    LATER,
    NOW,
    OTHER_SECRET,
    SECRET,
    Place,
    all_done,
    event_of,
    interview,
    meet,
    note,
    say,
    talk,
    texts,
    write,
)
from waiting import PATIENCE, until

from bot.console.queries import Queries
from bot.keys import Sealer, WrongKeyError
from bot.records import ChatChanges, ChatKey, Farewell, Forgetting, Utterance
from bot.storage import CopyError, SqlStore, StorageError, back_up
from bot.storage.copies.postgresql_tools import ToolError, run
from bot.storage.erasures import Erasure

__all__ = ["copies"]

SESSION = (
    '{{"id":"session-{0}-1","interview":"qmas","began_on":"2026-11-22","touched_on":"2026-11-22","locale":"en",'
    '"revision":3,"aim":"result","rulesets":[],"current":"age"}}'
)


async def forget(store: SqlStore, key: ChatKey) -> None:
    (chat,) = await meet(store, key, now=LATER)
    forgetting = Forgetting(LATER, LATER + timedelta(hours=48), 2**40)
    left = replace(chat, session_id=None, leaving=True)
    await write(store, ChatChanges(left, outgoing=(Farewell(Utterance("Bye")),), forget=forgetting), now=LATER)


async def erasures(store: SqlStore) -> list[Erasure]:
    return list(await store.erasures(NOW - timedelta(days=1)))


async def test_a_database_made_of_a_copy_holds_what_was_held(store: SqlStore, copies: Copies) -> None:
    for key in (ANNA, BORIS):
        await interview(store, key, body=SESSION.format(key.chat))
    await say(store, BORIS, note("Beside it"))
    file = await copies.make()
    await interview(store, CARLA)  # after the copy's moment
    restored, came = await copies.restore()
    assert (came.sessions, came.erased) == (2, 0)
    async with opened(restored) as other:
        for key in (ANNA, BORIS):
            before, after = await store.held(key), await other.held(key)
            assert before is not None
            assert after is not None
            assert (after.events, after.messages) == (before.events, before.messages)
            assert [one.id for one in after.sessions] == [one.id for one in before.sessions]
        assert await other.held(CARLA) is None
        assert [texts(claim) for claim in await other.claim("me", NOW, 10)] == [
            ["How old are you?"],
            ["How old are you?", "Beside it"],
        ]
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    copied = file.read_bytes()
    assert [each for each in (SECRET, "typed words", "How old are you?") if each.encode() in copied] == []


@asynccontextmanager
async def under_load(store: SqlStore) -> AsyncIterator[list[str]]:
    """Many write at once; the answers acknowledged so far."""
    acknowledged: list[str] = []
    is_over = asyncio.Event()

    async def talk_on(number: int) -> None:
        key, turn = ChatKey(BOT, 8_000_000_000 + number), 0
        await interview(store, key)
        while not is_over.is_set():
            (chat,) = await meet(store, key)
            said = f"{number}.{turn}"
            await write(store, ChatChanges(chat, events=(event_of(chat, said),), outgoing=(talk("?" * 2000),)))
            acknowledged.append(said)
            turn += 1

    tasks = [asyncio.create_task(talk_on(number)) for number in range(8)]
    try:
        await until(lambda: len(acknowledged) > 50)
        yield acknowledged
    finally:
        is_over.set()
        await asyncio.gather(*tasks)


async def words_in(store: SqlStore) -> set[str | None]:
    keys = (ChatKey(BOT, 8_000_000_000 + number) for number in range(8))
    return {event.body for key in keys if (held := await store.held(key)) for event in held.events}


async def test_a_copy_under_load_opens_and_holds_every_answer_acknowledged_before_it(
    store: SqlStore, copies: Copies, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.storage.copies.backup._PAGES", 1)  # it takes its time, in which much is written
    async with under_load(store) as acknowledged:
        for number in range(4):
            copies.file = copies.directory / f"copy-{number}"
            before = set(acknowledged)

            def told(*_: object, known: int = len(before), ends: float = time.monotonic() + PATIENCE) -> None:
                """In the copy's own thread on SQLite: half-way through somebody must be able to write."""
                while place.kind == "sqlite" and len(acknowledged) <= known:
                    assert time.monotonic() < ends
                    time.sleep(0.001)

            async with asyncio.timeout(PATIENCE):  # whoever writes does not make it begin again
                await back_up(place.address, copies.file, told)
            restored, _ = await copies.restore(to=copies.empty(f"restored-{number}"))
            async with opened(restored) as other:
                assert before - await words_in(other) == set()


async def test_of_two_copies_to_one_place_at_once_one_is_whole_and_one_refused(
    store: SqlStore, copies: Copies, place: Place
) -> None:
    await interview(store, ANNA)
    first, second = await asyncio.gather(
        *(back_up(place.address, copies.file, untold) for _ in range(2)), return_exceptions=True
    )
    assert sorted(map(str, (first, second))) == [
        f"{copies.file} is being written by another process: name another place",
        "None",
    ]
    restored, _ = await copies.restore()
    assert await restored.count("sessions") == 1
    assert sorted(each.name for each in copies.directory.iterdir() if "copy" in each.name) == ["copy"]


async def test_a_row_that_postgresqls_program_quotes_is_not_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = 'pg_restore: error: COPY failed for table "chats": ERROR:  invalid input syntax: "7002"'
    program = tmp_path / "pg_restore"
    program.write_text(f"#!/bin/sh\necho '{said}' >&2\nexit 1\n")
    program.chmod(0o700)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    with pytest.raises(ToolError) as caught:
        await run("pg_restore", "postgresql+asyncpg://localhost/qmas", told=lambda: None)
    assert str(caught.value) == 'pg_restore failed: COPY failed for table "chats"'


async def test_who_was_erased_since_the_copy_is_erased_again(store: SqlStore, copies: Copies) -> None:
    for key in (ANNA, BORIS, CARLA):
        await interview(store, key)
    await copies.make()
    await forget(store, ANNA)
    await interview(store, CARLA)
    assert await store.erase_idle(NOW + timedelta(seconds=1), 10, LATER) == 2
    listed = await erasures(store)
    restored, came = await copies.restore(listed)
    assert came.erased == 3
    for table, left in {"chats": 0, "sessions": 0, "outbox": 0, "messages": 0, "log WHERE body IS NOT NULL": 0}.items():
        assert (table, await restored.count(table)) == (table, left)


async def test_who_came_back_before_the_copy_is_kept(store: SqlStore, copies: Copies) -> None:
    await forget(store, ANNA)
    await store.mark([all_done(claim, gone=True) for claim in await store.claim("me", LATER, 10)], LATER)
    afterwards = LATER + timedelta(hours=1)
    await write(store, ChatChanges(*await meet(store, ANNA, now=afterwards)), now=afterwards)
    await copies.make()
    restored, came = await copies.restore(await erasures(store), now=afterwards)
    assert (came.erased, await restored.count("chats")) == (0, 1)


async def test_an_erasure_listed_under_an_earlier_key_counts(store: SqlStore, copies: Copies) -> None:
    await interview(store, ANNA)
    await copies.make()
    await forget(store, ANNA)
    restored, came = await copies.restore(await erasures(store), keys=f"{OTHER_SECRET},{SECRET}")
    assert (came.erased, await restored.count("chats")) == (1, 0)


async def test_what_the_forgotten_wrote_before_brings_nothing_back(store: SqlStore, copies: Copies) -> None:
    await interview(store, ANNA)
    await copies.make()
    await forget(store, ANNA)
    restored, _ = await copies.restore(await erasures(store))
    async with opened(restored) as other, other.transaction() as transaction:
        assert list(await transaction.forgotten([ANNA, BORIS], LATER)) == [ANNA]


async def test_a_copy_older_than_the_list_is_refused(store: SqlStore, copies: Copies) -> None:
    await interview(store, ANNA)
    await copies.make()
    with pytest.raises(CopyError, match="listed for 90 days"):
        await copies.restore(now=NOW + timedelta(days=91))
    restored, _ = await copies.restore(None, now=NOW + timedelta(days=91), to=copies.empty("without"))
    assert await restored.count("chats") == 1


async def test_another_key_is_refused_and_no_bot_starts_on_what_is_there(store: SqlStore, copies: Copies) -> None:
    await interview(store, ANNA)
    await copies.make()
    to = copies.empty()
    with pytest.raises(WrongKeyError, match="when it was made"):
        await copies.restore(keys=OTHER_SECRET, to=to)
    if to.kind == "sqlite":
        assert [path.name for path in copies.directory.glob("*restored*")] == ["restored.db.lock"]
        return
    for keys in (SECRET, OTHER_SECRET):
        with pytest.raises(WrongKeyError):
            await SqlStore.open(to.address, Sealer(keys), lambda: NOW)


async def test_a_database_that_is_there_is_never_written_over(store: SqlStore, copies: Copies, place: Place) -> None:
    await copies.make()
    await interview(store, ANNA)
    await store.close()
    with pytest.raises(StorageError, match=r"is there already|is not empty"):
        await copies.restore(to=place)
    assert await place.count("sessions") == 1


async def test_a_copy_that_is_there_is_never_written_over(store: SqlStore, copies: Copies) -> None:
    file = await copies.make()
    before = file.read_bytes()
    await interview(store, ANNA)
    with pytest.raises(CopyError, match="is there already"):
        await copies.make()
    assert (file.read_bytes(), [path.name for path in file.parent.glob(".*")]) == (before, [])


@pytest.mark.parametrize("spoil", ["cut", "changed", "another", "other kind", "missing"])
async def test_what_is_no_whole_copy_is_refused_in_a_line_and_leaves_nothing(
    store: SqlStore, copies: Copies, spoil: str
) -> None:
    for number in range(40):
        await interview(store, ChatKey(BOT, number), body=f"{number}" * 2000)
    file = await copies.make()
    whole = file.read_bytes()
    half = len(whole) // 2
    other = b"PGDMP" if copies.place.kind == "sqlite" else b"SQLite format 3\0"
    spoilt = {
        "cut": whole[:half],
        "changed": whole[:half] + bytes(4096) + whole[half + 4096 :],
        "another": b"dear diary " * 500,
        "other kind": other + whole[16:],
        "missing": b"",
    }
    file.write_bytes(spoilt[spoil])
    if spoil == "missing":
        file.unlink()
    with pytest.raises(StorageError) as caught:
        await copies.restore()
    assert "\n" not in str(caught.value)
    assert list(copies.directory.glob(".*")) == []


async def test_a_directory_that_cannot_be_written_is_named(copies: Copies, tmp_path: Path) -> None:
    copies.file = tmp_path / "nowhere" / "copy"
    with pytest.raises(CopyError, match="nowhere/copy cannot be written"):
        await copies.make()


@pytest.mark.parametrize("kind", ["postgresql"])
async def test_a_server_that_has_counted_fewer_transactions_goes_on_with_the_log(
    store: SqlStore, copies: Copies, place: Place
) -> None:
    """Lines are told apart by transaction; those of a copy come from another server, which was ahead."""
    await interview(store, ANNA)
    await interview(store, BORIS)
    await Queries(store).tallies.catch_up()
    await interview(store, CARLA)
    ahead = "UPDATE {} SET xid = xid + 1000000000000"
    await place.run(f"SET session_replication_role = replica; {ahead.format('log')}; {ahead.format('tally_marks')}")
    await copies.make()
    restored, _ = await copies.restore()
    async with opened(restored) as other:
        await Queries(other).tallies.catch_up()
        assert await restored.run("SELECT sum(events) FROM tallies WHERE kind = 'reply'") == [(3,)]
        await interview(other, ChatKey(BOT, 1))
        await Queries(other).tallies.catch_up()
        assert await restored.run("SELECT sum(events) FROM tallies WHERE kind = 'reply'") == [(4,)]
        health = await Queries(other).health.health(NOW)
        assert not health.untallied


@pytest.mark.parametrize("kind", ["postgresql"])
async def test_a_missing_program_is_named(copies: Copies, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(StorageError, match="pg_dump is not found"):
        await copies.make()


@pytest.mark.parametrize("kind", ["postgresql"])
async def test_a_server_away_is_told_without_its_password(copies: Copies) -> None:
    with pytest.raises(StorageError) as caught:
        await back_up("postgresql+asyncpg://u:hunter2@127.0.0.1:9/db", copies.file, untold)
    assert "hunter2" not in str(caught.value)
