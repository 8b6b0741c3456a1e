"""One sandbox for each test."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sandbox.stage import Stage


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    stage = Stage(tmp_path / "sandbox.sqlite")
    await stage.start()
    yield stage
    await stage.stop()
