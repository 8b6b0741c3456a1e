"""What every turn goes through: the driver's own connection, and statements compiled once from the tables."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import Executable, Insert
from storage.shapes import ANNA, BORIS, CARLA, NOW, TABLES, Place, all_done, event_of, interview, session_of, talk
from storage.test_erasing import farewell_to

from bot.records import ChatChanges, ChatRecord, StoreDownError
from bot.storage import SqlStore, SqlTransaction
from bot.storage.compiled import Rows
from bot.storage.direct import Direct, PostgresqlDirect, SqliteDirect

Run = Callable[..., Any]
Ran = list[tuple[Executable, frozenset[str]]]


class PlantedError(Exception):
    """A fault."""


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Ran:
    """Statements as they are run, and the names of what they are given."""
    seen: Ran = []
    execute = Direct.execute

    async def noted(self: Direct, statement: Executable, given: Any = None) -> Any:  # noqa: ANN401 - as it is
        names = given.names if isinstance(given, Rows) else given or {}
        seen.append((statement, frozenset(names)))
        return await execute(self, statement, given)

    monkeypatch.setattr(Direct, "execute", noted)
    return seen


async def everything(store: SqlStore) -> None:
    """Each statement that turns, claims and marks make."""
    anna, boris = await interview(store, ANNA), await interview(store, BORIS)
    claims = await store.claim("me", NOW, 10, only=[ANNA, BORIS])
    async with store.transaction() as transaction:
        await transaction.mark([all_done(claim, message_id=8, sent_messages=(8,)) for claim in claims], NOW)
        await whole(transaction, anna, boris)


async def whole(transaction: SqlTransaction, anna: ChatRecord, boris: ChatRecord) -> None:
    """One who forgets, one who goes on, one who is new."""
    await transaction.forgotten([ANNA, BORIS, CARLA], NOW)
    await transaction.welcome([CARLA])
    await transaction.lock([ANNA, BORIS, CARLA], NOW)
    await transaction.fresh([(ANNA.bot, 1), (ANNA.bot, 2)], NOW)
    goes_on = ChatChanges(
        boris, session_of(boris), events=(event_of(boris),), outgoing=(talk("?"),), heard_messages=(9,)
    )
    await transaction.write([farewell_to(anna), goes_on], NOW, owner="me")


async def counted(place: Place) -> dict[str, int]:
    return {table: await place.count(table) for table in TABLES}


async def test_a_fault_at_any_statement_leaves_no_row(
    store: SqlStore, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    kind = SqliteDirect if place.kind == "sqlite" else PostgresqlDirect
    anna, boris = await interview(store, ANNA), await interview(store, BORIS)
    before = await counted(place)
    left = 0

    def fused(run: Run) -> Run:
        async def once_too_often(self: Direct, *given: Any) -> Any:  # noqa: ANN401 - as it is
            nonlocal left
            found = await run(self, *given)
            left -= 1
            if left == 0:
                raise PlantedError
            return found

        return once_too_often

    for name in ("_run", "_run_many"):
        monkeypatch.setattr(kind, name, fused(getattr(kind, name)))
    for number in range(1, 100):
        left = number
        try:
            async with store.transaction() as transaction:
                await whole(transaction, anna, boris)
        except PlantedError:
            assert await counted(place) == before, f"after statement {number}"
        else:
            break
    assert number > 15
    assert await counted(place) != before


async def test_what_is_inserted_is_all_that_the_tables_ask_for(store: SqlStore, run: Ran) -> None:
    await everything(store)
    inserts = [(statement, given) for statement, given in run if isinstance(statement, Insert) and given]
    asked = {
        statement.table: {column.name for column in statement.table.c if is_asked_for(column)}
        for statement, _ in inserts
    }
    assert {table.name for table in asked} == {
        "chats",
        "sessions",
        "log",
        "outbox",
        "messages",
        "forgotten",
        "erasures",
        "received",
    }
    for statement, given in inserts:
        if statement.select is None:
            assert asked[statement.table] <= given <= set(statement.table.c.keys()), statement.table


def is_asked_for(column: Any) -> bool:  # noqa: ANN401 - of a table
    """Whether a row without it would be refused."""
    is_counted_up = column is column.table.autoincrement_column and column.name == "id"
    return not (column.nullable or column.server_default is not None or is_counted_up)


async def test_a_statement_is_made_once_whatever_it_carries(store: SqlStore, run: Ran) -> None:
    for _ in range(2):  # from the second on somebody is forgotten
        await everything(store)
    first = set(run)
    run.clear()
    await everything(store)
    assert set(run) <= first


async def test_marks_and_turns_write_their_messages_and_lines_together_and_known_chats_are_not_looked_up(
    store: SqlStore, run: Ran
) -> None:
    anna = await interview(store, ANNA)
    (claim,) = await store.claim("me", NOW, 10)
    mark = all_done(claim, message_id=8, sent_messages=(8,), events=(event_of(anna),))
    turn = ChatChanges(anna, session_of(anna), events=(event_of(anna),), outgoing=(talk("?"),), heard_messages=(9,))
    run.clear()
    async with store.transaction() as transaction:
        await transaction.mark([mark], NOW)
        await transaction.forgotten([ANNA], NOW)
        await transaction.lock([ANNA], NOW)
        await transaction.fresh([(ANNA.bot, 3)], NOW)
        await transaction.write([turn], NOW, owner="me")
    assert len(run) == 3 + 11


@pytest.mark.parametrize("step", ["begin", "commit"])
async def test_a_database_that_falls_silent_at_the_ends_of_a_transaction_is_down(
    store: SqlStore, place: Place, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    async def silent(_: Direct) -> None:
        raise TimeoutError

    monkeypatch.setattr(SqliteDirect if place.kind == "sqlite" else PostgresqlDirect, step, silent)
    with pytest.raises(StoreDownError):
        async with store.transaction() as transaction:
            await transaction.forgotten([ANNA], NOW)


async def test_while_nobody_is_forgotten_no_chat_is_hashed(store: SqlStore, run: Ran) -> None:
    async with store.transaction() as transaction:
        assert await transaction.forgotten([ANNA, BORIS], NOW) == {}
    assert len(run) == 1


async def test_a_batch_asks_which_chats_are_known_only_where_one_is_missing(store: SqlStore, run: Ran) -> None:
    await interview(store, ANNA), await interview(store, BORIS)
    run.clear()
    async with store.transaction() as transaction:
        await transaction.lock([ANNA, BORIS], NOW)
    assert len(run) == 2  # chats, sessions
    run.clear()
    async with store.transaction() as transaction:
        assert (await transaction.lock([ANNA, CARLA], NOW)).keys() == {ANNA, CARLA}
    assert len(run) == 5  # chats, which is known, a new one, the same locked, sessions
