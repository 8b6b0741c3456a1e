"""Asking Telegram until it answers: what is not urgent waits for it, and ends nothing."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

import structlog

from bot.chat.backoff import Backoff
from bot.chat.errors import ChatError, TelegramBusyError
from bot.telemetry import Telemetry

FIRST_SECONDS, LONGEST_SECONDS = 1.0, 60.0  # between two times, unless Telegram asks for more
Answer = TypeVar("Answer")
_log = structlog.get_logger(__name__)


async def insist(
    ask: Callable[[], Awaitable[Answer]], telemetry: Telemetry, part: str, ends: tuple[type[ChatError], ...] = ()
) -> Answer:
    """What is answered in the end; raises only what is among `ends`. `part` names it in metrics and log."""
    backoff = Backoff(FIRST_SECONDS, LONGEST_SECONDS)
    while True:
        try:
            answer = await ask()
        except ends:
            raise
        except ChatError as error:
            if not backoff.times:  # told once, counted each time
                _log.warning("Telegram is waited for", part=part, why=str(error))
            telemetry.count_failure(part, error)
            await asyncio.sleep(max(backoff.grow(), error.seconds if isinstance(error, TelegramBusyError) else 0))
        else:
            if backoff.times:
                _log.info("Telegram answers", part=part)
            return answer
