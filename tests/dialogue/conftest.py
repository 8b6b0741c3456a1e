"""The dialogue with a real engine, real words and a real store: the storage suite's databases."""

from collections.abc import AsyncIterator

import pytest
from dialogue.stage import Shaky, Stage
from storage.conftest import (
    empty_postgresql,
    empty_sqlite,
    migrated_postgresql,
    migrated_sqlite,
    place,
    server,
    store,
)

from bot.storage import SqlStore

__all__ = ["empty_postgresql", "empty_sqlite", "migrated_postgresql", "migrated_sqlite", "place", "server", "store"]


@pytest.fixture
def kind() -> str:
    """SQLite, where a test does not ask for both."""
    return "sqlite"


@pytest.fixture
async def stage(store: SqlStore) -> AsyncIterator[Stage]:
    stage = Stage(Shaky(store))
    stage.open()
    yield stage
    await stage.close()
