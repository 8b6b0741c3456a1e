"""Both databases, real: SQLite files, and a PostgreSQL that starts once for all tests of a process."""

import asyncio
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from postgresql import Server
from storage.shapes import NOW, SECRET, TABLES, Place

from bot.sealing import Sealer
from bot.storage import SqlStore

EMPTYING = (
    "SET session_replication_role = replica",  # past the triggers
    *(f"DELETE FROM {table}" for table in TABLES if table != "keys"),  # noqa: S608 - our own names
)


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Server]:
    """Not below pytest's directory: as root it runs as another user, from whom the next run of pytest shuts that."""
    with tempfile.TemporaryDirectory(prefix="qmas-") as directory, Server(Path(directory)) as server:
        yield server


async def migrate(place: Place) -> Place:
    store = await SqlStore.open(place.address, Sealer(SECRET), lambda: NOW)
    await store.close()
    return place


@pytest.fixture(scope="session")
def migrated_postgresql(postgresql: Server) -> Place:
    """One for all tests, emptied before each: making one takes longer than most tests."""
    return asyncio.run(migrate(Place("postgresql", postgresql.database())))


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """One to be copied for each test."""
    path = tmp_path_factory.mktemp("sqlite") / "migrated.db"
    return asyncio.run(migrate(Place("sqlite", f"sqlite+aiosqlite:///{path}")))


@pytest.fixture
def empty_postgresql(postgresql: Server) -> Place:
    return Place("postgresql", postgresql.database())


@pytest.fixture
def empty_sqlite(tmp_path: Path) -> Place:
    return Place("sqlite", f"sqlite+aiosqlite:///{tmp_path}/qmas.db")


@pytest.fixture
def kind() -> str:
    """SQLite, where a test does not ask for both."""
    return "sqlite"


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
