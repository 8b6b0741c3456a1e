"""Opening: migrations once, one process on SQLite, and every fault in one line."""

import asyncio
import logging
import os
import secrets
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from running import own_port
from sqlalchemy import Connection, Integer, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import create_async_engine
from sqlmodel import SQLModel
from storage.shapes import ANNA, BORIS, NOW, OTHER_SECRET, SECRET, Place, interview, meet

from bot.keys import Sealer, WrongKeyError
from bot.storage import (
    BadStatementError,
    DatabaseDownError,
    DatabaseUrlError,
    NewerDatabaseError,
    SecondProcessError,
    SqlStore,
    StorageError,
    connections,
)

HOLDER = """
import asyncio, sys
from datetime import UTC, datetime
from bot.keys import Sealer
from bot.storage import SqlStore

async def hold():
    store = await SqlStore.open(sys.argv[1], Sealer(sys.argv[2]), lambda: datetime(2026, 1, 1, tzinfo=UTC))
    print("open", flush=True)
    await asyncio.to_thread(sys.stdin.read)

asyncio.run(hold())
"""


async def opened(place: Place, secret: str = SECRET) -> SqlStore:
    return await SqlStore.open(place.address, Sealer(secret), lambda: NOW)


async def one_line(address: str, expected: type[Exception], secret: str = SECRET) -> str:
    with pytest.raises(expected) as caught:
        await SqlStore.open(address, Sealer(secret), lambda: NOW)
    assert "\n" not in str(caught.value)
    return str(caught.value)


async def test_migrations_and_models_give_the_same_schema(store: SqlStore, place: Place) -> None:
    def differences(connection: Connection) -> list[object]:
        return compare_metadata(MigrationContext.configure(connection), SQLModel.metadata)

    engine = create_async_engine(place.address)
    async with engine.connect() as connection:
        assert await connection.run_sync(differences) == []
        await connection.execute(text("DROP INDEX ix_log_applicant"))
        assert len(await connection.run_sync(differences)) == 1
    await engine.dispose()
    await store.probe(NOW)


async def test_migrations_run_once_and_are_skipped_at_head(empty: Place, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "alembic")
    ran = []
    for _ in range(2):
        caplog.clear()
        await (await opened(empty)).close()
        ran.append([line for line in caplog.messages if "Running upgrade" in line])
    assert [len(lines) for lines in ran] == [7, 0]


async def test_six_processes_may_open_an_empty_postgresql_at_once(empty_postgresql: Place) -> None:
    stores = await asyncio.gather(*(opened(empty_postgresql) for _ in range(6)))
    for store in stores:
        await store.probe(NOW)
        await store.close()
    assert await empty_postgresql.count("keys") == 1


async def test_a_session_is_there_again_after_a_restart(place: Place) -> None:
    store = await opened(place)
    chat = await interview(store, ANNA)
    await store.close()
    store = await opened(place)
    assert await meet(store, ANNA) == [chat]
    await store.close()


async def test_a_wrong_key_is_refused(place: Place) -> None:
    await (await opened(place)).close()
    assert "QMAS_SECRET_KEY" in await one_line(place.address, WrongKeyError, OTHER_SECRET)
    await (await opened(place, f"{OTHER_SECRET},{SECRET}")).close()


async def test_a_database_of_a_newer_version_is_refused(empty: Place) -> None:
    await (await opened(empty)).close()
    await empty.run("UPDATE alembic_version SET version_num = '9999'")
    assert "newer version" in await one_line(empty.address, NewerDatabaseError)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "qmas.db",
        "mysql://hunter2@host/db",
        "sqlite+aiosqlite://",
        "sqlite+aiosqlite:///:memory:",
        "sqlite:///qmas.db",
        "postgresql+asyncpg://user:hunter2@host:port/db",
        "postgresql+asyncpg://user:hunter2@host",
    ],
)
async def test_a_malformed_address_is_named_without_its_password(address: str) -> None:
    line = await one_line(address, DatabaseUrlError)
    assert "QMAS_DATABASE_URL" in line
    assert "hunter2" not in line


async def test_an_unreachable_server_is_named_without_its_password() -> None:
    port = own_port()
    line = await one_line(f"postgresql+asyncpg://user:hunter2@127.0.0.1:{port}/qmas", DatabaseDownError)
    assert f"127.0.0.1:{port}/qmas" in line
    assert "hunter2" not in line


async def test_of_several_hosts_none_to_be_written_to_is_a_database_down(empty_postgresql: Place) -> None:
    await one_line(f"{empty_postgresql.address}&target_session_attrs=standby", DatabaseDownError)


async def test_a_database_that_does_not_exist_is_named(empty_postgresql: Place) -> None:
    assert "/nowhere" in await one_line(empty_postgresql.address.replace("/database_", "/nowhere_"), DatabaseDownError)


async def test_a_directory_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    line = await one_line(f"sqlite+aiosqlite:///{tmp_path}/file/qmas.db", DatabaseDownError)
    assert f"{tmp_path}/file" in line


async def test_a_missing_directory_is_made(tmp_path: Path) -> None:
    await (await opened(Place("sqlite", f"sqlite+aiosqlite:///{tmp_path}/var/deep/qmas.db"))).close()
    assert (tmp_path / "var/deep/qmas.db").exists()


async def test_a_file_that_is_no_database_is_named(tmp_path: Path) -> None:
    (tmp_path / "qmas.db").write_text("dear diary " * 500)
    assert "qmas.db" in await one_line(f"sqlite+aiosqlite:///{tmp_path}/qmas.db", DatabaseDownError)


async def test_a_second_process_is_refused_until_the_first_is_killed(empty_sqlite: Place) -> None:
    holder = subprocess.Popen(  # noqa: ASYNC220, S603 - it only has to be started, and is ours
        [sys.executable, "-c", HOLDER, empty_sqlite.address, SECRET],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    with holder:
        try:
            assert holder.stdout is not None
            assert holder.stdout.readline() == "open\n"
            assert empty_sqlite.path in await one_line(empty_sqlite.address, SecondProcessError)
        finally:
            os.kill(holder.pid, signal.SIGKILL)
    await (await opened(empty_sqlite)).close()


async def test_a_failed_opening_lets_go_of_the_file(empty_sqlite: Place) -> None:
    await (await opened(empty_sqlite)).close()
    await one_line(empty_sqlite.address, WrongKeyError, OTHER_SECRET)
    await (await opened(empty_sqlite)).close()


@pytest.mark.parametrize("kind", ["postgresql"])
async def test_a_connection_cut_in_a_transaction_is_a_database_down_and_the_next_works(
    store: SqlStore, place: Place
) -> None:
    others = "datname = current_database() AND pid <> pg_backend_pid()"
    cut = f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {others}"  # noqa: S608 - a test's own words

    async def turn() -> None:
        async with store.transaction() as transaction:
            await transaction.lock([ANNA], NOW)
            await place.run(cut)
            await transaction.lock([BORIS], NOW)

    with pytest.raises(DatabaseDownError):
        await turn()
    assert await place.count("chats") == 0
    await meet(store, ANNA)


@pytest.mark.parametrize("kind", ["sqlite"])
async def test_a_file_locked_by_another_program_is_a_database_down(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "BUSY_SECONDS", 0.05)
    store = await opened(place)
    outsider = sqlite3.connect(place.path)
    outsider.execute("BEGIN IMMEDIATE")
    for opening in (store.transaction, store.connections.writing):
        with pytest.raises(DatabaseDownError):
            async with opening():
                pass  # it fails to begin, not only to write
    assert await store.backlog() == (0, None)
    outsider.rollback()
    outsider.close()
    await meet(store, ANNA)
    async with store.connections.turning() as direct:
        assert list(await direct.execute(text("PRAGMA busy_timeout").columns(ms=Integer))) == [(0,)]  # no loop waits
    await store.close()


@pytest.mark.parametrize("kind", ["postgresql"])
async def test_a_statement_that_takes_too_long_is_a_database_down(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "STATEMENT_SECONDS", 0.2)
    store = await opened(place)
    for opening in (store.connections.reading, store.connections.writing):
        with pytest.raises(DatabaseDownError, match="TimeoutError"):
            async with opening() as connection:
                await connection.execute(text("SELECT pg_sleep(20)"))
    await store.probe(NOW)
    await store.close()


@pytest.mark.parametrize("kind", ["sqlite"])
async def test_a_full_disk_is_a_database_down(store: SqlStore) -> None:
    async with store.connections.writing() as connection:  # the only way to make it small
        await connection.exec_driver_sql("PRAGMA max_page_count = 1")
    with pytest.raises(DatabaseDownError):
        await interview(store, ANNA, body=secrets.token_hex(250_000))


async def test_reading_is_not_held_up_by_an_open_transaction(store: SqlStore) -> None:
    await interview(store, ANNA)
    async with store.transaction() as transaction:
        await transaction.lock([ANNA, BORIS], NOW)
        assert (await store.backlog())[0] == 1
        assert await store.held(BORIS) is None


@pytest.mark.parametrize("kind", ["sqlite"])
async def test_an_accepted_answer_is_synced_to_the_disk(store: SqlStore) -> None:
    full = 2
    async with store.connections.writing() as connection:  # a setting of that very connection
        assert await connection.scalar(text("PRAGMA synchronous")) == full
        assert await connection.scalar(text("PRAGMA journal_mode")) == "wal"


@pytest.mark.parametrize("kind", ["sqlite"])
async def test_the_libraries_own_errors_show_no_parameters(store: SqlStore) -> None:
    async with store.connections.reading() as connection:  # below the mapping of errors
        with pytest.raises(DBAPIError) as caught:
            await connection.execute(
                text("SELECT missing FROM chats WHERE applicant = :applicant"), {"applicant": "tale"}
            )
    assert "tale" not in str(caught.value)


def test_every_error_is_a_storage_error() -> None:
    tree = (BadStatementError, DatabaseDownError, DatabaseUrlError, NewerDatabaseError, SecondProcessError)
    assert all(issubclass(each, StorageError) for each in tree)
