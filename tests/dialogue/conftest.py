"""The dialogue with a real engine, real words and a real store."""

from collections.abc import AsyncIterator

import pytest
from dialogue.stage import Shaky, Stage

from bot.storage import SqlStore


@pytest.fixture
async def stage(store: SqlStore) -> AsyncIterator[Stage]:
    stage = Stage(Shaky(store))
    stage.open()
    yield stage
    await stage.close()
