"""The SQLite file that is open is the one at its path, under its lock; what was erased is in none of its files."""

import asyncio
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from storage.shapes import ANNA, BORIS, NOW, SECRET, Place, all_done, interview, meet, write
from storage.test_erasing import farewell_to
from waiting import a_moment, until

from bot.keys import Sealer
from bot.storage import DatabaseDownError, SqlStore

pytestmark = pytest.mark.parametrize("kind", ["sqlite"])


def removed(*suffixes: str) -> Callable[[Path], None]:
    """Gone."""

    def remove(path: Path) -> None:
        for suffix in suffixes:
            Path(f"{path}{suffix}").unlink()

    return remove


def replaced(path: Path) -> None:
    """Another of that name."""
    copy = path.with_name("copy")
    copy.write_bytes(path.read_bytes())
    copy.rename(path)


def moved(path: Path, name: str) -> Path:
    """To another name."""
    return path.rename(path.with_name(name))


LOST = {
    "all of it": removed("", "-wal", "-shm"),
    "the file": removed(""),
    "its log": removed("-wal"),
    "its lock": removed(".lock"),
    "another in its place": replaced,
}


@pytest.mark.parametrize("fault", LOST)
async def test_what_is_written_where_nobody_will_find_it_is_not_stored(
    store: SqlStore, place: Place, fault: str
) -> None:
    await meet(store, ANNA)
    LOST[fault](Path(place.path))
    with pytest.raises(DatabaseDownError, match="is not the file that was opened"):
        await meet(store, BORIS)
    with pytest.raises(DatabaseDownError, match=r"qmas\.db"):
        await store.probe(NOW)


async def test_put_back_it_is_the_same_and_holds_everything(store: SqlStore, place: Place) -> None:
    (anna,) = await meet(store, ANNA)
    away = moved(Path(place.path), "away")
    with pytest.raises(DatabaseDownError):
        await meet(store, BORIS)
    with pytest.raises(DatabaseDownError):
        await asyncio.gather(*(store.held(BORIS) for _ in range(4)))  # by readers that would be opened only now
    moved(away, "qmas.db")
    assert None not in await asyncio.gather(*(store.held(ANNA) for _ in range(4)))
    assert await meet(store, ANNA) == [anna]
    await store.probe(NOW)


async def test_a_command_beside_the_bot_may_come_and_go(store: SqlStore, place: Place) -> None:
    await meet(store, ANNA)
    beside = await SqlStore.open(place.address, Sealer(SECRET), lambda: NOW, is_beside=True)
    await meet(beside, BORIS)
    await beside.close()
    await store.probe(NOW)


def lie_in(place: Place, words: bytes) -> list[str]:
    """The files that hold them."""
    directory = Path(place.path).parent
    return sorted(file.name for file in directory.iterdir() if words in file.read_bytes())


async def test_what_is_erased_is_at_once_in_none_of_its_files(store: SqlStore, place: Place) -> None:
    await emptied(store)
    anna = await interview(store, ANNA)
    said = await store.claim("me", NOW, 1)
    await store.mark([all_done(claim) for claim in said], NOW)
    pseudonym, chat = anna.applicant.encode(), ANNA.chat.to_bytes(5)
    assert lie_in(place, pseudonym) == ["qmas.db-wal"]
    await write(store, farewell_to(anna))
    assert store.erasure_owed_for > 0
    await emptied(store)
    assert lie_in(place, f"session-{ANNA.chat}".encode()) == ["qmas.db"]  # the log's lines, under a pseudonym
    (claim,) = await store.claim("me", NOW, 1)
    await store.mark([all_done(claim, gone=True)], NOW)
    assert lie_in(place, chat) == ["qmas.db", "qmas.db-wal"]
    await emptied(store)
    assert lie_in(place, chat) == []
    assert store.erasure_owed_for == 0


async def emptied(store: SqlStore) -> None:
    """What a second brings."""
    async with asyncio.timeout(5):
        await store.empty_log()


async def test_who_reads_is_not_waited_for_and_it_stays_owed(store: SqlStore, place: Place) -> None:
    anna = await interview(store, ANNA)
    reader = sqlite3.connect(place.path, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM chats")
    await write(store, farewell_to(anna))
    await emptied(store)
    assert store.erasure_owed_for > 0
    await meet(store, BORIS)
    reader.execute("ROLLBACK")
    reader.close()
    await emptied(store)
    assert store.erasure_owed_for == 0


async def test_where_nothing_was_erased_nothing_is_done(store: SqlStore) -> None:
    await emptied(store)  # what a start owes
    waiting = asyncio.create_task(store.empty_log())
    anna = await interview(store, ANNA)
    await store.probe(NOW)
    await a_moment()
    assert not waiting.done()
    await write(store, farewell_to(anna))
    await until(waiting.done)
    assert store.erasure_owed_for == 0
