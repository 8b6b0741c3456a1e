"""Bots to be killed, and what the courses come to when nobody is."""

import asyncio
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from chaos.course import Clean, clean_run
from chaos.processes import Nursery


@pytest_asyncio.fixture
async def nursery() -> AsyncIterator[Nursery]:
    async with Nursery() as nursery:
        yield nursery


@pytest.fixture(scope="session")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Clean:
    async def run() -> Clean:
        async with Nursery() as nursery:
            return await clean_run(tmp_path_factory.mktemp("clean"), nursery)

    return asyncio.run(run())
