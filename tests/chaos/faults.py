"""What a database, Telegram or the machine does to a bot in mid-run: each lasts for as long as one stays inside."""

import asyncio
import contextlib
import os
import resource
import signal
import sqlite3
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager

import asyncpg
from chaos.course import Fault, Run
from chaos.processes import Bot
from fakes_answers import ODD_RESULTS, REFUSALS, UNREADABLE
from fakes_telegram import Fault as Answer
from fakes_telegram import reset
from postgresql import Server
from storage.copies import untold
from waiting import PATIENCE

from bot.storage import back_up

_OTHERS = "FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
CUT = f"SELECT pg_terminate_backend(pid) {_OTHERS}"
_READ_ONLY = "EXECUTE format('ALTER DATABASE %I SET default_transaction_read_only = {}', current_database())"
_REFUSING = """
CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF random() < 0.5 THEN
        RAISE EXCEPTION 'refused' USING ERRCODE = (ARRAY['40001', '40P01', '55P03', '42501'])[1 + floor(random() * 4)];
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER refuse BEFORE INSERT ON {table} EXECUTE FUNCTION refuse()
"""
_TABLES = ("received", "sessions", "log", "outbox")  # that a turn writes


@asynccontextmanager
async def locked_file(run: Run, _bot: Bot) -> AsyncIterator[None]:
    """By another program, which writes."""
    outsider = sqlite3.connect(run.path, timeout=PATIENCE)
    outsider.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        outsider.rollback()
        outsider.close()


@asynccontextmanager
async def file_away(run: Run, _bot: Bot) -> AsyncIterator[None]:
    """Moved from its place, and put back."""
    away = run.path.rename(run.directory / "away")
    try:
        yield
    finally:
        away.rename(run.path)


@asynccontextmanager
async def renamed_table(run: Run, _bot: Bot) -> AsyncIterator[None]:
    """Of a SQLite file."""
    table = run.draw.choice(_TABLES)

    def rename(old: str, new: str) -> None:
        with contextlib.closing(sqlite3.connect(run.path, timeout=PATIENCE)) as outsider:
            outsider.execute(f"ALTER TABLE {old} RENAME TO {new}")

    rename(table, f"{table}_away")
    try:
        yield
    finally:
        rename(f"{table}_away", table)


@asynccontextmanager
async def second_process(run: Run, _bot: Bot) -> AsyncIterator[None]:
    """On a SQLite file that is in use: it ends with one line."""
    second = await run.start()
    assert await second.ends_within(PATIENCE)
    assert await second.stop() == 1
    assert "another process uses" in run.told()
    yield


@asynccontextmanager
async def copying(run: Run, _bot: Bot) -> AsyncIterator[None]:
    """A copy is made meanwhile; it reads itself back."""
    file = run.directory / "copy"
    made = asyncio.create_task(back_up(run.plan.address, file, untold))
    try:
        yield
    finally:
        await made
        file.unlink()


def _limited(what: int, most: int) -> Fault:
    """The kernel refuses the process what is beyond."""

    @asynccontextmanager
    async def limited(_run: Run, bot: Bot) -> AsyncIterator[None]:
        _, hard = resource.prlimit(bot.pid, what)
        resource.prlimit(bot.pid, what, (most, hard))
        try:
            yield
        finally:
            with contextlib.suppress(ProcessLookupError):
                resource.prlimit(bot.pid, what, (hard, hard))

    return limited


full_disk = _limited(resource.RLIMIT_FSIZE, 1)  # any byte past the start of a file, its log's too
no_descriptors = _limited(resource.RLIMIT_NOFILE, 3)  # those that are open stay


@asynccontextmanager
async def clock_ahead(_run: Run, bot: Bot) -> AsyncIterator[None]:
    """By an hour, and put back."""
    os.kill(bot.pid, signal.SIGUSR1)
    try:
        yield
    finally:
        if not bot.has_ended:
            os.kill(bot.pid, signal.SIGUSR2)


@asynccontextmanager
async def clock_behind(_run: Run, bot: Bot) -> AsyncIterator[None]:
    """By an hour, until it ends."""
    os.kill(bot.pid, signal.SIGUSR2)
    yield


def broken_down(server: Server) -> Fault:
    """PostgreSQL goes off and comes back."""

    @asynccontextmanager
    async def break_down(_run: Run, _bot: Bot) -> AsyncIterator[None]:
        await asyncio.to_thread(server.break_down)
        try:
            yield
        finally:
            await asyncio.to_thread(server.come_back)

    return break_down


@asynccontextmanager
async def administered(run: Run) -> AsyncIterator[asyncpg.Connection]:
    """PostgreSQL's administrator, who writes whatever is set."""
    connection = await asyncpg.connect(run.plan.address.replace("+asyncpg", ""))
    await connection.execute("SET SESSION CHARACTERISTICS AS TRANSACTION READ WRITE")
    try:
        yield connection
    finally:
        await connection.close()


@asynccontextmanager
async def cut_off(run: Run, _bot: Bot) -> AsyncIterator[None]:
    """Every connection to PostgreSQL, at the beginning and at the end."""
    async with administered(run) as admin:
        await admin.execute(CUT)
        yield
        await admin.execute(CUT)


@asynccontextmanager
async def connections_taken(run: Run, _bot: Bot) -> AsyncIterator[None]:
    """Every one that the server has, by others."""
    async with administered(run) as admin, contextlib.AsyncExitStack() as others:
        await admin.execute(CUT)
        with contextlib.suppress(asyncpg.TooManyConnectionsError):
            while True:
                await others.enter_async_context(administered(run))
        yield


def _altered(there: str, back: str) -> Fault:
    """PostgreSQL by its administrator, on one of the tables."""

    @asynccontextmanager
    async def alter(run: Run, _bot: Bot) -> AsyncIterator[None]:
        table = run.draw.choice(_TABLES)
        async with administered(run) as admin:
            await admin.execute(there.format(table=table))
            try:
                yield
            finally:
                await admin.execute(back.format(table=table))

    return alter


table_gone = _altered("ALTER TABLE {table} RENAME TO {table}_away", "ALTER TABLE {table}_away RENAME TO {table}")
table_locked = _altered("BEGIN; LOCK TABLE chats", "ROLLBACK")
statements_refused = _altered(_REFUSING, "DROP FUNCTION refuse CASCADE")
read_only = _altered(
    f"DO $$ BEGIN {_READ_ONLY.format('on')}; END $$; {CUT}", f"DO $$ BEGIN {_READ_ONLY.format('off')}; END $$"
)


def _telegram(refusals: Sequence[Answer], spoilt: Sequence[Answer] = ()) -> Fault:
    """Half of its answers to what may be asked again."""

    @asynccontextmanager
    async def err(run: Run, _bot: Bot) -> AsyncIterator[None]:
        def some(of: Sequence[Answer], method: str) -> Answer | None:
            is_hit = of and method != "getMe" and run.draw.random() < 0.5 / (1 + bool(refusals and spoilt))
            return run.draw.choice(of) if is_hit else None

        run.telegram.refuses = lambda method: some(refusals, method)
        run.telegram.spoils = lambda method: some(spoilt, method)
        try:
            yield
        finally:
            run.telegram.refuses = run.telegram.spoils = lambda _method: None

    return err


telegram_refuses = _telegram(REFUSALS)
telegram_unreadable = _telegram(UNREADABLE, [*UNREADABLE, *ODD_RESULTS])
telegram_cut = _telegram([reset()], [reset()])


@asynccontextmanager
async def telegram_silent(run: Run, _bot: Bot) -> AsyncIterator[None]:
    """It takes every call, and answers none."""
    run.telegram.hang = 30.0
    try:
        yield
    finally:
        run.telegram.hang = 0.0


ANYWHERE: Mapping[str, Fault] = {
    "Telegram refuses": telegram_refuses,
    "Telegram's answers cannot be read": telegram_unreadable,
    "Telegram's connections break": telegram_cut,
    "Telegram is silent": telegram_silent,
    "no file can be opened": no_descriptors,
}
OF_CLOCKS: Mapping[str, Fault] = {  # of one process: those of several are taken to agree
    "the clock an hour ahead and put back": clock_ahead,
    "the clock an hour behind": clock_behind,
}
OF_SQLITE: Mapping[str, Fault] = {
    "file locked by another program": locked_file,
    "file taken away": file_away,
    "a table renamed": renamed_table,
    "a second process": second_process,
    "a copy made": copying,
    "the disk full": full_disk,
}


def of_postgresql(server: Server) -> Mapping[str, Fault]:
    """What happens to it, to its tables or to connections."""
    return {
        "PostgreSQL broken down": broken_down(server),
        "connections cut": cut_off,
        "connections taken": connections_taken,
        "a table renamed": table_gone,
        "a table locked": table_locked,
        "statements refused": statements_refused,
        "made read-only": read_only,
        "a copy made": copying,
    }
