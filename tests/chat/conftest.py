"""Telegram on loopback, a bot that talks to it, and updates as Telegram writes them."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass

import pytest
from fakes_outbox import FakeOutbox, clock
from fakes_telegram import TOKEN, FakeTelegram
from telegram import Bot

from bot.chat import Delivery, Intake, make_bot
from bot.records import Reply
from bot.telemetry import Telemetry


class DownError(Exception):
    """The database cannot be reached."""


@dataclass(frozen=True, slots=True)
class Toasted:
    """What came of a reply."""

    toast: str = ""


class Ears:
    """A dialogue that commits when told to."""

    def __init__(self) -> None:
        """Commits at once, unless `gate` is cleared."""
        self.replies: list[Reply] = []
        self.gate = asyncio.Event()
        self.gate.set()
        self.errors: list[Exception] = []
        self.toast = ""

    async def hear(self, reply: Reply) -> Toasted:
        """Queued in the order of the calls; done once the gate is open."""
        self.replies.append(reply)
        error = self.errors.pop(0) if self.errors else None
        await self.gate.wait()
        if error:
            raise error
        return Toasted(self.toast)


@pytest.fixture
async def telegram() -> AsyncIterator[FakeTelegram]:
    server = FakeTelegram()
    await server.start()
    yield server
    await server.stop()


@pytest.fixture
async def bot(telegram: FakeTelegram) -> AsyncIterator[Bot]:
    made = make_bot(TOKEN, telegram.url)
    await made.initialize()
    yield made
    await made.shutdown()


@pytest.fixture
def telemetry() -> Telemetry:
    return Telemetry()


@pytest.fixture
def ears() -> Ears:
    return Ears()


@pytest.fixture
def down() -> type[Exception]:
    return DownError


@pytest.fixture
async def intake(telegram: FakeTelegram, telemetry: Telemetry, ears: Ears) -> AsyncIterator[Intake]:
    bot = make_bot(TOKEN, telegram.url)
    made = Intake(bot, ears.hear, telemetry, down=DownError, group_line=lambda code: f"In private, please ({code}).")
    await made.start()
    yield made
    await made.stop()


@pytest.fixture
def outbox() -> FakeOutbox:
    return FakeOutbox()


@pytest.fixture
async def delivery(outbox: FakeOutbox, bot: Bot, telemetry: Telemetry) -> AsyncIterator[Delivery]:
    made = Delivery(outbox, bot, telemetry, clock)
    made.start()
    yield made
    await made.stop()


@pytest.fixture
def until() -> Callable[[Callable[[], object]], object]:
    """Waits for something to become true, five seconds at most."""

    async def wait(is_so: Callable[[], object]) -> None:
        end = time.monotonic() + 5
        while not is_so():
            assert time.monotonic() < end, "it never came"
            await asyncio.sleep(0.005)

    return wait
