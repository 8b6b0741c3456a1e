"""Telegram on loopback, a bot that talks to it, and updates as Telegram writes them."""

from collections.abc import AsyncIterator

import pytest
from fakes_ears import DownError, Ears
from fakes_outbox import FakeOutbox, clock
from fakes_telegram import TOKEN, FakeTelegram
from telegram import Bot

from bot.chat import Delivery, Intake, make_bot
from bot.chat import delivery as bot_delivery
from bot.telemetry import Telemetry


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
async def delivery(
    outbox: FakeOutbox, bot: Bot, telemetry: Telemetry, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Delivery]:
    """Sweeps once, so that what comes later comes of being woken."""
    monkeypatch.setattr(bot_delivery, "_SWEEP_SECONDS", 600)
    made = Delivery(outbox, bot, telemetry, clock)
    made.start()
    yield made
    await made.stop()
