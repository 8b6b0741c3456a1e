"""The composition root: every part is made and joined here, and nowhere else."""

import sqlite3
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from contextlib import aclosing, asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache

from msgspec.structs import replace

from bot import clock
from bot.chat import Delivery, Intake, Profile, Webhook, make_bot
from bot.console.queries import Queries
from bot.console.web import CONSOLE, Desk, console
from bot.dialogue import Dialogue, Speaker
from bot.engine import engine
from bot.http import Check, Server, build
from bot.jobs.erasures import ErasureListing
from bot.jobs.heartbeat import Heartbeat
from bot.jobs.job import Job
from bot.jobs.news import NewsTelling
from bot.jobs.notices import StandingNotices
from bot.jobs.reminders import Reminders
from bot.jobs.retention import Retention
from bot.jobs.tallies import Tallying
from bot.jobs.write_ahead_log import WriteAheadLog
from bot.keys import Sealer, load_or_make_key_file, refuse_guessable
from bot.records import StoreDownError, StoreError
from bot.sandbox import Sandbox
from bot.settings import Settings, SettingsError
from bot.speech import Speech
from bot.speech.printing import Press
from bot.storage import ErasureList, SqlStore
from bot.telemetry import Telemetry
from conversations import COMMANDS, Engine, Host, Session, near_misses
from locales import LOCALES, catalogue, negotiate
from scoring import rechecks

TAKES_UP_MENUS_EVERY = 60.0  # seconds
HEEDS_KEYS_EVERY = 10.0  # seconds after which a rotation that another process has ended counts here too


def host(settings: Settings) -> Host:
    """Who runs the bot, as it is set."""
    return Host(settings.operator_name or "", settings.operator_contact or "", settings.retention_days)


def speaker(settings: Settings, present_host: Callable[[], Host]) -> Speaker:
    """What every batch of replies is answered with; `present_host`: what holds now of whoever runs the bot."""
    return Speaker(engine(host(settings)), Speech.of_the_lists(), settings.default_locale, commands, present_host)


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


def retention(
    settings: Settings, store: SqlStore, forget: Callable[[], None], now: Callable[[], datetime] = clock.now
) -> Retention:
    """What keeps the promise of erasure."""
    return Retention(store, timedelta(days=settings.retention_days), now, forget)


def sealer(settings: Settings) -> Sealer:
    """The keys given, or those of the key file, made on the first start."""
    if settings.secret_key is not None:
        keys = settings.secret_key.get_secret_value()
    else:
        keys = load_or_make_key_file(settings.key_file)
    return Sealer(refuse_guessable(keys))


@asynccontextmanager
async def opened(
    settings: Settings, *, now: Callable[[], datetime] = clock.now, is_beside: bool = False
) -> AsyncIterator[SqlStore]:
    """The store, migrated, and closed at the end. `is_beside`: a SQLite file may be a bot's too."""
    store = await SqlStore.open(settings.database, sealer(settings), now, is_beside=is_beside)
    try:
        yield store
    finally:
        await store.close()


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
    jobs: Sequence[Job]
    now: Callable[[], datetime]


@asynccontextmanager
async def joined(settings: Settings, *, is_webhook: bool, now: Callable[[], datetime]) -> AsyncIterator[Parts]:
    """All parts, made, joined, started as far as none depends on another, and closed at the end."""
    async with opened(settings, now=now) as whole, aclosing(Press()) as press:
        telemetry, queries = Telemetry(), Queries(whole)
        token, bot_api, sandbox = await _bot_api(settings, now)
        bot = make_bot(token, bot_api)
        store = whole.of(int(token.partition(":")[0]))  # which its id begins, before Telegram has told it
        delivery = Delivery(store, bot, telemetry, now, has_one_writer=not settings.is_postgresql, make=press.make)
        notices = StandingNotices(queries.notices, host(settings), now)
        await notices.once()  # what is paused is paused from the first turn on
        spoken = speaker(settings, lambda: replace(notices.host(), address=intake.address))
        with suppress(LookupError):  # no ruleset is in force: each turn says so
            spoken.engine.prepare(clock.hong_kong_day(now()))
        dialogue = Dialogue(store, spoken, now=now, outlet=delivery, telemetry=telemetry)
        intake = Intake(bot, dialogue.hear, telemetry, down=StoreDownError, group_line=_group_line(settings))
        telegram = _telegram_check(intake)
        secret = settings.webhook_secret if is_webhook else None
        webhook = Webhook(intake, secret.get_secret_value()) if secret else None
        routes = [*(sandbox.routes() if sandbox else ()), *(webhook.routes() if webhook else ())]
        write_ahead_log = WriteAheadLog(store)
        notes = (lambda: delivery.trouble, write_ahead_log.note)
        application = build(telemetry, (_database_check(store, now), telegram), routes, notes)
        application.add_subapp(CONSOLE, console(_desk(settings, store, spoken, _trouble(intake, delivery), now)))
        if sandbox is not None:
            application.on_shutdown.append(lambda _: sandbox.close())  # ends the long polls that keep it from closing
        jobs = (
            write_ahead_log,
            retention(settings, store, spoken.forget, now),
            notices,
            Reminders(store, spoken.speech, timedelta(days=settings.retention_days), now, delivery.wake),
            NewsTelling(store, spoken, telemetry, now, delivery.wake),
            ErasureListing(store, ErasureList(settings.erasures), now),
            _tallying(queries, spoken.engine, telemetry, now),
            Heartbeat(queries.health, telemetry, telegram, _rechecks(spoken.engine), now),
        )
        server = Server(application, settings.http_host, settings.http_port, settings.proxies, webhook)
        beside = [*(each.job for each in jobs), *_small_jobs(store, now)]
        yield Parts(settings, telemetry, store, dialogue, delivery, intake, server, beside, now)


def _small_jobs(store: SqlStore, now: Callable[[], datetime]) -> tuple[Job, ...]:
    """A call of the store each."""
    return (
        Job("keys", store.heed_binding, HEEDS_KEYS_EVERY),
        Job("menus", lambda: store.take_up_menus(now()), TAKES_UP_MENUS_EVERY),
    )


async def _bot_api(settings: Settings, now: Callable[[], datetime]) -> tuple[str, str, Sandbox | None]:
    """The bot's token and where it is one: at Telegram, or with no token of its own at a sandbox."""
    if settings.bot_token is not None:
        return settings.bot_token.get_secret_value(), settings.bot_api_url, None
    sandbox = await _sandbox(settings, now)
    return sandbox.token, f"{settings.http_address}/sandbox", sandbox


async def _sandbox(settings: Settings, now: Callable[[], datetime]) -> Sandbox:
    sandbox = Sandbox(settings.sandbox_file, now=now)
    try:
        await sandbox.open()
    except (OSError, sqlite3.Error) as error:
        line = f"the sandbox's file {settings.sandbox_file} cannot be used ({type(error).__name__})"
        raise SettingsError(f"{line}: make its directory writable or set QMAS_DATA_DIR to another") from None
    return sandbox


def _tallying(queries: Queries, engine: Engine, telemetry: Telemetry, now: Callable[[], datetime]) -> Tallying:
    def nearly(body: str, on: date) -> Sequence[str]:
        return near_misses(engine, Session.from_json(body), on)

    return Tallying(queries.tallies, queries.near_misses, telemetry, nearly, now)


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
        address=settings.console_address,
        cookie_key=store.sealer.cookie_key,
        now=now,
        telegram=telegram,
        forget=speaker.forget,
        listens_on=settings.http_host,
        proxies=settings.proxies,
    )


def _group_line(settings: Settings) -> Callable[[str], str]:
    def line(language_code: str) -> str:
        locale = negotiate(language_code) or settings.default_locale
        return catalogue(locale if locale in LOCALES else "zh-Hant").format("group-line")

    return line


def _database_check(store: SqlStore, now: Callable[[], datetime]) -> Check:
    async def check() -> str:
        try:
            await store.probe(now())
        except StoreError as error:
            return f"database: {error}"
        return ""

    return check


def _telegram_check(intake: Intake) -> Check:
    async def check() -> str:
        return intake.trouble and f"telegram: {intake.trouble}"

    return check


def _trouble(intake: Intake, delivery: Delivery) -> Check:
    """What operators are shown: what keeps updates from coming, or messages from going."""

    async def check() -> str:
        return intake.trouble or delivery.trouble

    return check
