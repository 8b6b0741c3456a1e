"""The composition root: every part is made and joined here, and nowhere else."""

import asyncio
import contextlib
import gc
import os
import signal
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from importlib.util import find_spec

import structlog

from bot.chat import (
    Delivery,
    Intake,
    Polling,
    Profile,
    Webhook,
    close_webhook,
    describe_webhook,
    make_bot,
    open_webhook,
    register,
)
from bot.console.queries import Queries
from bot.console.web import CONSOLE, Desk, console, invite_first
from bot.dialogue import Dialogue, Speaker
from bot.http import Check, Server, build
from bot.jobs.heartbeat import Heartbeat
from bot.jobs.notices import StandingNotices
from bot.jobs.reminders import Reminders
from bot.jobs.retention import Retention
from bot.jobs.tallies import Tallying
from bot.keys import Sealer, load_or_make_key_file
from bot.rates import EcbRates
from bot.records import StoreDownError, StoreError
from bot.sandbox import Sandbox
from bot.settings import Settings, SettingsError
from bot.speech import Speech
from bot.storage import SqlStore
from bot.telemetry import Telemetry, configure_logs
from conversations import COMMANDS, QMAS, Engine, Host, Session, near_misses
from locales import LOCALES, Words, catalogue, load, negotiate, words_of
from scoring import load_rulesets, rechecks, university_named

FIRST_REPLIES_SECONDS = 1  # for what waited while the bot was down
STOP_SECONDS = 3  # with what is closed afterwards, under 5
_log = structlog.get_logger(__name__)


def clock() -> datetime:
    """The time, aware, in UTC: read here and handed down."""
    return datetime.now(UTC)


def engine(settings: Settings) -> Engine:
    """The conversation, with its rules, words and rates."""
    return Engine(QMAS, load_rulesets(), Words(words_of=words_of), EcbRates(), host(settings))


def host(settings: Settings) -> Host:
    """Who runs the bot, as it is set."""
    return Host(settings.operator_name or "", settings.operator_contact or "", settings.retention_days)


def speech() -> Speech:
    """The words, with the names of the universities."""
    return Speech(lambda university: university_named(university).known_names)


def speaker(settings: Settings, present_host: Callable[[], Host]) -> Speaker:
    """What every batch of replies is answered with; `present_host`: what holds now of whoever runs the bot."""
    return Speaker(engine(settings), speech(), settings.default_locale, commands, present_host)


def commands(locale: str) -> tuple[tuple[str, str], ...]:
    """The command menu of a locale."""
    words = catalogue(locale)
    return tuple((name, words.format(f"command-{name}")) for name in COMMANDS)


def profiles() -> tuple[Profile, ...]:
    """The bot's public words by Telegram's two-letter languages; English for all others."""
    by_language = {"": "en", "fr": "fr", "zh": "zh-Hant"}
    return tuple(
        Profile(
            language,
            commands(locale),
            catalogue(locale).format("profile-description"),
            catalogue(locale).format("profile-short"),
        )
        for language, locale in by_language.items()
    )


def upkeep(settings: Settings, store: SqlStore, telemetry: Telemetry, forget: Callable[[], None]) -> Retention:
    """What keeps the promise of erasure."""
    return Retention(store, telemetry, retention_days=settings.retention_days, now=clock, forget=forget)


@dataclass(frozen=True, slots=True)
class Parts:
    """What runs, once everything is joined."""

    settings: Settings
    telemetry: Telemetry
    store: SqlStore
    dialogue: Dialogue
    delivery: Delivery
    intake: Intake
    server: Server
    upkeep: Retention
    pulse: Heartbeat
    notices: StandingNotices
    care: Reminders
    tallying: Tallying
    now: Callable[[], datetime]


def sealer(settings: Settings) -> Sealer:
    """The keys given, or those of the key file, made on the first start."""
    if settings.secret_key is not None:
        return Sealer(settings.secret_key.get_secret_value())
    return Sealer(load_or_make_key_file(settings.key_file))


@asynccontextmanager
async def beside(settings: Settings) -> AsyncIterator[SqlStore]:
    """The store for a command's work, on a SQLite file also while the bot runs."""
    store = await SqlStore.open(settings.database, sealer(settings), clock, is_beside=True)
    try:
        yield store
    finally:
        await store.close()


@asynccontextmanager
async def joined(settings: Settings, *, is_webhook: bool, now: Callable[[], datetime]) -> AsyncIterator[Parts]:
    """All parts, made, joined, started as far as none depends on another, and closed at the end."""
    async with AsyncExitStack() as stack:
        telemetry = Telemetry()
        store = await SqlStore.open(settings.database, sealer(settings), now)
        stack.push_async_callback(store.close)
        if settings.bot_token is None:
            sandbox = Sandbox(settings.sandbox_file, now=now)
            await _open(sandbox, settings)
            bot = make_bot(sandbox.token, f"http://{settings.http_host}:{settings.http_port}/sandbox")
            routes = sandbox.routes()
        else:
            routes = []
            bot = make_bot(settings.bot_token.get_secret_value(), settings.bot_api_url)
        delivery = Delivery(store, bot, telemetry, now, has_one_writer=not settings.is_postgresql)
        notices = StandingNotices(Queries(store).notices, host(settings), telemetry)
        await notices.once()  # what is paused is paused from the first turn on
        spoken = speaker(settings, notices.host)
        dialogue = Dialogue(store, spoken, now=now, outlet=delivery, telemetry=telemetry)
        intake = Intake(bot, dialogue.hear, telemetry, down=StoreDownError, group_line=_group_line(settings))
        if is_webhook and settings.webhook_secret is not None:
            routes += Webhook(intake, settings.webhook_secret.get_secret_value()).routes()
        application = build(telemetry, (_database_check(store), _telegram_check(intake)), routes)
        application.add_subapp(CONSOLE, console(_desk(settings, store, spoken, _telegram_check(intake), now)))
        if settings.bot_token is None:
            application.on_shutdown.append(lambda _: sandbox.close())  # ends the long polls that keep it from closing
        server = Server(application, settings.http_host, settings.http_port)
        yield Parts(
            settings=settings,
            telemetry=telemetry,
            store=store,
            dialogue=dialogue,
            delivery=delivery,
            intake=intake,
            server=server,
            upkeep=upkeep(settings, store, telemetry, spoken.forget),
            pulse=Heartbeat(Queries(store).health, telemetry, _telegram_check(intake), _rechecks(spoken.engine), now),
            notices=notices,
            now=now,
            care=Reminders(
                store, spoken.speech, telemetry, timedelta(days=settings.retention_days), now, delivery.wake
            ),
            tallying=_tallying(store, spoken.engine, telemetry, now),
        )


def _tallying(store: SqlStore, engine: Engine, telemetry: Telemetry, now: Callable[[], datetime]) -> Tallying:
    def nearly(body: str, on: date) -> Sequence[str]:
        return near_misses(engine, Session.from_json(body), on)

    return Tallying(Queries(store).tallies, Queries(store).near_misses, telemetry, nearly, now)


def _rechecks(engine: Engine) -> Callable[[date], Iterable[tuple[str, date]]]:
    @lru_cache(maxsize=1)  # files are read for it, and their days change at midnight alone
    def by(on: date) -> Iterable[tuple[str, date]]:
        return [(one.name, one.by) for one in rechecks(engine.rulesets, on) if one.by is not None]

    return by


def _desk(settings: Settings, store: SqlStore, speaker: Speaker, telegram: Check, now: Callable[[], datetime]) -> Desk:
    """What the console's pages use."""
    return Desk(
        queries=Queries(store),
        engine=speaker.engine,
        speech=speaker.speech,
        rulesets=speaker.engine.rulesets,
        address=console_address(settings),
        cookie_key=sealer(settings).cookie_key,
        now=now,
        telegram=telegram,
        forget=speaker.forget,
        proxies=settings.proxies,
    )


def console_address(settings: Settings) -> str:
    """Where operators reach the console; in a sandbox, where it listens unless another is set."""
    if settings.is_sandbox and "console_url" not in settings.model_fields_set:
        return f"http://{settings.http_host}:{settings.http_port}"
    return settings.console_url


async def _open(sandbox: Sandbox, settings: Settings) -> None:
    try:
        await sandbox.open()
    except (OSError, sqlite3.Error) as error:
        line = f"the sandbox's file {settings.sandbox_file} cannot be used ({type(error).__name__})"
        raise SettingsError(f"{line}: make its directory writable or set QMAS_DATA_DIR to another") from None


def _group_line(settings: Settings) -> Callable[[str], str]:
    def line(language_code: str) -> str:
        locale = negotiate(language_code) or settings.default_locale
        return catalogue(locale if locale in LOCALES else "zh-Hant").format("group-line")

    return line


def _database_check(store: SqlStore) -> Check:
    async def check() -> str:
        try:
            await store.probe()
        except StoreError as error:
            return f"database: {error}"
        return ""

    return check


def _telegram_check(intake: Intake) -> Check:
    async def check() -> str:
        return "" if intake.is_authorised else "telegram: the bot is not authorised yet"

    return check


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
        await _serve(parts, stop, is_webhook=is_webhook, told=told)


async def _serve(parts: Parts, stop: asyncio.Event, *, is_webhook: bool, told: Callable[[str], None]) -> None:
    settings = parts.settings
    if not settings.operator_contact:
        _log.warning("no QMAS_OPERATOR_CONTACT: the notice says that the bot is run privately, with no contact given")
    if not settings.is_postgresql:
        await parts.store.clear_leases()
    await parts.server.start()
    dialogue = asyncio.create_task(parts.dialogue.run())
    beside: list[asyncio.Task[object]] = [asyncio.create_task(stop.wait()), asyncio.create_task(parts.upkeep.run())]
    beside += [asyncio.create_task(part.run()) for part in (parts.notices, parts.care, parts.tallying, parts.pulse)]
    try:
        await parts.intake.start()
        parts.delivery.start()
        beside.append(asyncio.create_task(_updates(parts, is_webhook=is_webhook)))
        beside.append(asyncio.create_task(_complete(parts)))
        for line in [*addresses(settings), *await _first_admin(parts)]:
            told(line)
        await _first((*beside, dialogue))
    finally:
        await _stop(parts, dialogue, beside)


async def _complete(parts: Parts) -> None:
    """What the first replies need not wait for: the words of every language, and the bot's public ones."""
    await asyncio.sleep(FIRST_REPLIES_SECONDS)
    await asyncio.to_thread(load)
    gc.freeze()  # all this stays: to go through it again and again would hold everybody up
    for profile in profiles():
        await register(parts.intake.bot, profile)
    await asyncio.Event().wait()


async def _first_admin(parts: Parts) -> list[str]:
    """In a sandbox with nobody to sign in yet: a link, which works once."""
    settings = parts.settings
    if not settings.is_sandbox:
        return []
    link = await invite_first(Queries(parts.store).operators, console_address(settings), parts.now)
    return [f"The console's first admin sets a password at {link}"] if link else []


async def _updates(parts: Parts, *, is_webhook: bool) -> None:
    """Have updates come: by polling, or by webhook, which needs no more than to be told."""
    settings = parts.settings
    if is_webhook and settings.webhook_address and settings.webhook_secret:
        await open_webhook(parts.intake.bot, settings.webhook_address, settings.webhook_secret.get_secret_value())
        await asyncio.Event().wait()
    if (await describe_webhook(parts.intake.bot))["url"]:  # to close none would end another's poll with a wrong reason
        await close_webhook(parts.intake.bot)
    await Polling(parts.intake).run()


async def _first(tasks: Iterable[asyncio.Task[object]]) -> None:
    """Wait for the first to end, and raise what it raised."""
    done, _ = await asyncio.wait(tuple(tasks), return_when=asyncio.FIRST_COMPLETED)
    for task in done:
        task.result()


async def _stop(parts: Parts, dialogue: asyncio.Task[None], beside: list[asyncio.Task[object]]) -> None:
    """Take nothing new, finish what is held, say what is due."""
    for task in beside:
        task.cancel()
    await asyncio.gather(*beside, return_exceptions=True)
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
    base = f"http://{settings.http_host}:{settings.http_port}"
    if settings.is_sandbox:
        return [f"QMAS Guide runs in the sandbox, with no Telegram. Open {base}/chat", "Ctrl-C stops it."]
    return [f"QMAS Guide runs on Telegram. Health: {base}/readyz", "Ctrl-C stops it."]


def run(
    settings: Settings, *, is_webhook: bool, told: Callable[[str], None], now: Callable[[], datetime] = clock
) -> None:
    """Serve in an event loop, uvloop's where it is present. `now` is the clock."""
    os.umask(0o077)  # the data directory holds chat ids in clear: for this user alone
    factory = None
    if find_spec("uvloop"):
        import uvloop  # noqa: PLC0415 - only where it is present

        factory = uvloop.new_event_loop
    with asyncio.Runner(loop_factory=factory) as runner:
        runner.run(serve(settings, is_webhook=is_webhook, told=told, now=now))
