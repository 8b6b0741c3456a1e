"""A console that listens, with one operator of each role."""

from collections.abc import AsyncIterator

import aiohttp
import pytest
from console.web.stage import Place, Visitor, talk

from bot.console.records import Role
from bot.storage import SqlStore


@pytest.fixture
async def house(store: SqlStore) -> AsyncIterator[Place]:
    house = Place(store)
    await house.open()
    for role in Role:
        await house.hire(role.value, role)
    yield house
    await house.server.stop()


@pytest.fixture
async def client() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as client:
        yield client


@pytest.fixture
def visitor(house: Place, client: aiohttp.ClientSession) -> Visitor:
    return Visitor(house.base, client)


@pytest.fixture
async def admin(visitor: Visitor) -> Visitor:
    """Signed in."""
    assert (await visitor.sign_in("admin")).status == 303
    await visitor.get()
    return visitor


@pytest.fixture
async def session_id(store: SqlStore) -> str:
    """Of somebody who talked to the bot."""
    return await talk(store)
