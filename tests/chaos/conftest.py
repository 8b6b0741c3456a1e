"""Bots to be killed, and what the courses come to when nobody is."""

import asyncio
from collections.abc import AsyncIterator, Iterator

import pytest
import pytest_asyncio
from chaos.course import Clean, clean_run
from chaos.postgresql import Server
from chaos.processes import Nursery


@pytest.fixture(scope="session")
def postgresql(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with Server(tmp_path_factory.mktemp("pg")) as server:
        yield server


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
