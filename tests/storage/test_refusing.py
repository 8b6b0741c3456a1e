"""What the database refuses is a reply's fault only where what it carried is; else it is down: nobody is to blame."""

from collections.abc import Awaitable, Callable

import pytest
from sqlalchemy import text
from storage.shapes import ANNA, NOW, Place, meet

from bot.records import StoreBusyError
from bot.storage import BadStatementError, DatabaseDownError, SqlStore

# The tables that a turn writes, and the one that tells whether anything can be written at all.
WRITTEN = ("chats", "sessions", "log", "received", "outbox", "messages", "forgotten", "erasures", "keys")


@pytest.mark.parametrize("kind", ["postgresql"])
@pytest.mark.parametrize("state", ["42501", "42P01", "25P02", "XX000", "0A000"])
async def test_what_is_refused_to_everybody_is_a_database_down(store: SqlStore, state: str) -> None:
    with pytest.raises(DatabaseDownError) as caught:
        await refuse(store, state)
    assert not isinstance(caught.value, StoreBusyError)
    await meet(store, ANNA)


@pytest.mark.parametrize("kind", ["postgresql"])
@pytest.mark.parametrize("state", ["40001", "40P01", "55P03"])
async def test_what_was_in_anothers_way_may_succeed_at_once(store: SqlStore, state: str) -> None:
    with pytest.raises(DatabaseDownError) as caught:
        await refuse(store, state)
    assert isinstance(caught.value, StoreBusyError)


@pytest.mark.parametrize("kind", ["postgresql"])
@pytest.mark.parametrize("state", ["21000", "22001", "23505", "54000", "P0001"])
async def test_what_a_statement_carries_is_its_own_fault(store: SqlStore, state: str) -> None:
    with pytest.raises(BadStatementError):
        await refuse(store, state)


async def refuse(store: SqlStore, state: str) -> None:
    """A refusal of that class, as the server words it."""
    async with store.connections.writing() as connection:
        await connection.execute(text(f"DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '{state}'; END $$"))


@pytest.mark.parametrize("kind", ["sqlite"])
async def test_a_table_that_is_gone_is_a_database_down_and_a_broken_condition_is_not(store: SqlStore) -> None:
    with pytest.raises(DatabaseDownError):
        await say(store, "DELETE FROM nowhere")
    await meet(store, ANNA)
    with pytest.raises(BadStatementError):
        await say(store, "INSERT INTO chats SELECT * FROM chats")


async def say(store: SqlStore, statement: str) -> None:
    async with store.connections.writing() as connection:
        await connection.execute(text(statement))


@pytest.mark.parametrize("table", WRITTEN)
async def test_ready_means_that_every_table_of_a_turn_can_be_written(store: SqlStore, place: Place, table: str) -> None:
    await store.probe(NOW)
    await place.run(f"ALTER TABLE {table} RENAME TO away")
    try:
        with pytest.raises(DatabaseDownError):
            await store.probe(NOW)
    finally:
        await place.run(f"ALTER TABLE away RENAME TO {table}")
    await store.probe(NOW)


async def test_what_is_probed_leaves_nothing_behind(store: SqlStore, place: Place) -> None:
    await store.probe(NOW)
    assert [await place.count(table) for table in WRITTEN] == [0, 0, 0, 0, 0, 0, 0, 0, 1]


@pytest.mark.parametrize("kind", ["postgresql"])
@pytest.mark.parametrize(
    "write", [lambda store: meet(store, ANNA), lambda store: store.prune(NOW)], ids=["turn", "job"]
)
async def test_a_connection_that_was_told_to_read_only_is_not_used_again(
    place: Place, store: SqlStore, write: Callable[[SqlStore], Awaitable[object]]
) -> None:
    ((name,),) = await place.run("SELECT current_database()")
    await store.close()
    await place.run(f"ALTER DATABASE {name} SET default_transaction_read_only = on")
    try:
        with pytest.raises(DatabaseDownError):
            await write(store)
    finally:
        await place.run(f"BEGIN READ WRITE; ALTER DATABASE {name} RESET ALL; COMMIT")
    await write(store)
