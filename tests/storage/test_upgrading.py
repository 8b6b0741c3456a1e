"""A database of the first tables, with sessions and a log in it, becomes one that operators can look at."""

import pytest
from alembic.command import upgrade
from alembic.config import Config
from sqlalchemy import Connection
from storage.shapes import NOW, SECRET, Place

from bot.console.queries import Queries
from bot.console.records import Filters, Stage
from bot.keys import Sealer
from bot.storage import SqlStore, StorageError
from bot.storage.connections import connections_to
from bot.storage.migrate import _PLACE

SESSIONS = """
    INSERT INTO sessions (id, applicant, question, revision, locale, state, verdict, rulesets,
                          began_at, touched_at, body)
    VALUES ('one', 'a', 'result', 1, 'en', 'live', 'eligible', '', '2026-11-20 00:00:00.000000',
            '2026-11-21 00:00:00.000000', {0}),
           ('two', 'b', 'age', 1, 'en', 'live', 'undecided', '', '2026-11-20 00:00:00.000000',
            '2026-11-22 08:00:00.000000', {0})
"""
LOG = """
    INSERT INTO log (applicant, session_id, at, kind, question, revision, locale, error)
    VALUES ('a', 'one', '2026-11-20 00:00:00.000000', 'said', 'age', 1, 'en', '')
"""


async def first_tables(place: Place) -> None:
    def up(connection: Connection) -> None:
        config = Config()
        config.set_main_option("script_location", str(_PLACE))
        config.set_main_option("path_separator", "os")
        config.attributes["connection"] = connection
        upgrade(config, "0001")

    connections = connections_to(place.address)
    async with connections.writing() as connection:
        await connection.run_sync(up)
    await connections.close()


async def test_what_was_there_is_told_apart_counted_and_tailed(empty: Place) -> None:
    await first_tables(empty)
    body = "x'00'" if empty.kind == "sqlite" else "'x'::bytea"
    await empty.run(SESSIONS.format(body))
    await empty.run(LOG)
    store = await SqlStore.open(empty.address, Sealer(SECRET), lambda: NOW)
    await empty.run(LOG)
    page = await Queries(store).sessions.page(Filters(), NOW)
    assert {row.id: (row.stage, row.tag) for row in page.rows} == {
        "one": (Stage.FINISHED, ""),
        "two": (Stage.ACTIVE, ""),
    }
    batch = await Queries(store).events.after("", Filters())
    assert [event.id for event in batch.events] == [1, 2]
    await Queries(store).tallies.catch_up()
    assert await empty.run("SELECT kind, events, sessions, persons FROM tallies") == [("said", 2, 1, 1)]
    await store.close()


@pytest.mark.parametrize("kind", ["sqlite"])
async def test_a_command_beside_an_older_bot_does_not_change_its_tables(empty: Place) -> None:
    await first_tables(empty)
    older = connections_to(empty.address)
    with pytest.raises(StorageError, match="older version"):
        await SqlStore.open(empty.address, Sealer(SECRET), lambda: NOW, is_beside=True)
    assert await empty.run("SELECT version_num FROM alembic_version") == [("0001",)]
    await older.close()
    await (await SqlStore.open(empty.address, Sealer(SECRET), lambda: NOW, is_beside=True)).close()
    assert await empty.run("SELECT version_num FROM alembic_version") == [("0007",)]
