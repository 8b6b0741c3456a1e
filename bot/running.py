"""What runs until SIGTERM: updates, turns, deliveries and the jobs beside them, and how it all ends."""

import asyncio
import contextlib
import gc
import os
import signal
import sys
from collections.abc import Callable, Iterable
from datetime import datetime
from functools import partial
from importlib.util import find_spec

import structlog

from bot import clock
from bot.app import Parts, joined, profiles
from bot.chat import (
    BadTokenError,
    Polling,
    TelegramMismatchError,
    TelegramRefusedError,
    close_webhook,
    describe_webhook,
    insist,
    open_webhook,
    register,
)
from bot.console.queries import Queries
from bot.console.web import invite_first
from bot.settings import Settings
from bot.telemetry import configure_logs

FIRST_REPLIES_SECONDS = 1  # for what waited while the bot was down
COLLECTED_AT = (20_000, 20, 50)  # a turn makes many objects and leaves few in a ring: to look often is a tenth of it
HANDED_ON_AT = 0.0001  # seconds after which a thread that waits is let in: a commit begins while others are spoken to
STOP_SECONDS = 3  # with what is closed afterwards, under 5
_log = structlog.get_logger(__name__)


async def serve(
    settings: Settings, *, is_webhook: bool, told: Callable[[str], None], now: Callable[[], datetime]
) -> None:
    """Run until SIGTERM or SIGINT, then finish what is held. Raises the one-line errors of the parts."""
    configure_logs(settings.log_level)
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stop.set)
    async with joined(settings, is_webhook=is_webhook, now=now) as parts:
        gc.freeze()  # all this stays: to go through it again and again would hold everybody up
        gc.set_threshold(*COLLECTED_AT)
        sys.setswitchinterval(HANDED_ON_AT)
        await _serve(parts, stop, is_webhook=is_webhook, told=told)


async def _serve(parts: Parts, stop: asyncio.Event, *, is_webhook: bool, told: Callable[[str], None]) -> None:
    settings = parts.settings
    if parts.store.sealer.takes_unbound:
        _log.warning("what earlier versions sealed opens in any row: run `qmas keys rotate` once")
    await parts.store.take_up()
    await parts.store.clear_holds(parts.now())
    await parts.server.start()
    for line in addresses(settings) if settings.is_sandbox else ():  # before all else: the first line is where to go
        told(line)
    if not settings.operator_contact:
        _log.warning("no QMAS_OPERATOR_CONTACT: the notice tells applicants that no contact is set")
    dialogue = asyncio.create_task(parts.dialogue.run())
    beside: list[asyncio.Task[object]] = [asyncio.create_task(stop.wait())]
    beside += [asyncio.create_task(job.run(parts.telemetry)) for job in parts.jobs]
    beside.append(asyncio.create_task(_on_telegram(parts, is_webhook=is_webhook, told=told)))
    try:
        await _first((*beside, dialogue))
    finally:
        await _stop(parts, dialogue, beside)


async def _on_telegram(parts: Parts, *, is_webhook: bool, told: Callable[[str], None]) -> None:
    """All that needs Telegram, which is waited for: until it answers, the rest goes on."""
    await parts.intake.start()
    parts.delivery.start()
    for line in await _first_admin(parts) if parts.settings.is_sandbox else addresses(parts.settings):
        told(line)
    both = [asyncio.create_task(_updates(parts, is_webhook=is_webhook)), asyncio.create_task(_complete(parts))]
    try:
        await _first(both)
    finally:
        await _cancel(both)


async def _complete(parts: Parts) -> None:
    """What the first replies need not wait for: the bot's public words."""
    await asyncio.sleep(FIRST_REPLIES_SECONDS)
    for profile in profiles():
        await insist(partial(register, parts.intake.bot, profile), parts.telemetry, "profile")
    await asyncio.Event().wait()


async def _first_admin(parts: Parts) -> list[str]:
    """Where nobody can sign in yet: a link, which works once."""
    settings = parts.settings
    link = await invite_first(Queries(parts.store).operators, settings.console_address, parts.now)
    return [f"The console's first admin sets a password at {link}"] if link else []


async def _updates(parts: Parts, *, is_webhook: bool) -> None:
    """Have updates come: by polling, or by webhook, which needs no more than to be told."""
    settings, bot = parts.settings, parts.intake.bot
    if is_webhook and settings.webhook_address and settings.webhook_secret:
        secret = settings.webhook_secret.get_secret_value()
        opening = partial(open_webhook, bot, settings.webhook_address, secret)
        await insist(opening, parts.telemetry, "webhook", (BadTokenError, TelegramMismatchError, TelegramRefusedError))
        await asyncio.Event().wait()
    described = await insist(partial(describe_webhook, bot), parts.telemetry, "webhook")
    if described["url"]:  # to close none would end another's poll with a wrong reason
        await insist(partial(close_webhook, bot), parts.telemetry, "webhook")
    await Polling(parts.intake).run()


async def _first(tasks: Iterable[asyncio.Task[object]]) -> None:
    """Wait for the first to end, and raise what it raised."""
    done, _ = await asyncio.wait(tuple(tasks), return_when=asyncio.FIRST_COMPLETED)
    for task in done:
        task.result()


async def _cancel(tasks: Iterable[asyncio.Task[object]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def _stop(parts: Parts, dialogue: asyncio.Task[None], beside: list[asyncio.Task[object]]) -> None:
    """Take nothing new, finish what is held, say what is due."""
    await _cancel(beside)
    parts.dialogue.stop()
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(STOP_SECONDS):
            await dialogue
            if parts.intake.is_authorised:  # only then was delivery started
                await parts.delivery.stop()
    await parts.server.stop()
    await parts.intake.stop()


def addresses(settings: Settings) -> list[str]:
    """Where to look, for the person who started it."""
    base = settings.http_address
    if settings.is_sandbox:
        return [f"Open {base}/chat: QMAS Guide, in the sandbox, with no Telegram.", "Ctrl-C stops it."]
    return [f"QMAS Guide runs on Telegram. Health: {base}/readyz", "Ctrl-C stops it."]


def run(
    settings: Settings, *, is_webhook: bool, told: Callable[[str], None], now: Callable[[], datetime] = clock.now
) -> None:
    """Serve in an event loop, uvloop's where it is present. `now` is the clock."""
    os.umask(0o077)  # the data directory holds chat ids in clear: for this user alone
    factory = None
    if find_spec("uvloop"):
        import uvloop  # noqa: PLC0415 - only where it is present

        factory = uvloop.new_event_loop
    with asyncio.Runner(loop_factory=factory) as runner:
        runner.run(serve(settings, is_webhook=is_webhook, told=told, now=now))
