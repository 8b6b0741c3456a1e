"""A copy of the database, made while the bot runs, and a database made of a copy. The key is in neither.

A copy is one file: of SQLite a database, by SQLite's own backup, of PostgreSQL a dump, by pg_dump. It holds what was
committed when it began. What is under way lies beside its place, and takes it only once it has been read back.
"""

import asyncio
import fcntl
import os
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, closing, contextmanager
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import func, make_url, select, text, update

from bot.keys import Sealer, WrongKeyError, sync_directory
from bot.storage.connections import Connections, connections_to
from bot.storage.copies.postgresql_tools import database_of, run
from bot.storage.copies.restoring import CopyError, Restored, Settling, Told
from bot.storage.errors import mapped
from bot.storage.migrate import migrate
from bot.storage.tables import KEYS, LOG, TALLY_MARKS

_PAGES = 500  # of SQLite, between two looks at how far it is
_LINES = 50_000  # of the log in one statement
_HALF = "half-restored "  # no key fits, so that no bot starts
_BEGINNINGS = {"sqlite": b"SQLite format 3\0", "postgresql": b"PGDMP"}


async def back_up(address: str, file: Path, told: Told) -> None:
    """Copy the database to a file that is not there yet. Raises `StorageError`."""
    with _aside(file) as aside:
        if _kind_of(address) == "sqlite":
            await _copied(Path(make_url(address).database or ""), aside, told)
        else:
            await _dump(address, aside, told)


async def restore(address: str, file: Path, sealer: Sealer, settling: Settling, told: Told) -> Restored:
    """Make a database of a copy, where there is none, and settle it. Raises `StorageError`, `WrongKeyError`.

    Until it is settled no bot starts on it.
    """
    kind = _kind_of(address)
    _check_kind(file, kind)
    if kind == "sqlite":
        return await _restore_file(address, file, sealer, settling, told)
    async with _connected(address) as connections:
        await _load(connections, address, file, told)
        return await _settled(connections, sealer, settling, told)


def _kind_of(address: str) -> str:
    return make_url(address).get_backend_name()


def _check_kind(file: Path, kind: str) -> None:
    try:
        with file.open("rb") as copy:
            begins = copy.read(16)
    except OSError as error:
        raise CopyError(f"{file} cannot be read ({error.strerror}): name a copy that `qmas backup` made") from None
    if not begins.startswith(_BEGINNINGS[kind]):
        known = [other for other, beginning in _BEGINNINGS.items() if begins.startswith(beginning)]
        what = f"a copy of {known[0]}, and QMAS_DATABASE_URL names {kind}" if known else "no copy of a database"
        raise CopyError(f"{file} is {what}")


@contextmanager
def _aside(file: Path) -> Iterator[Path]:
    """A file of this user's alone beside its place, which it takes at a clean exit; one that is there stays."""
    aside = file.with_name(f".{file.name}.part")
    try:
        with _held(aside) as written:
            if file.exists():
                raise CopyError(f"{file} is there already: name another, or move it away")
            yield aside
            os.fsync(written)
            aside.rename(file)
            sync_directory(file.parent)
    except BlockingIOError:
        raise CopyError(f"{file} is being written by another process: name another place") from None
    except OSError as error:
        raise CopyError(f"{file} cannot be written ({error.strerror}): name another place") from None


@contextmanager
def _held(aside: Path) -> Iterator[int]:
    """Emptied of what one that was ended half-way left, and gone at the end; raises `OSError` where it is another's."""
    written = os.open(aside, os.O_WRONLY | os.O_CREAT, 0o600)
    try:
        fcntl.flock(written, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if not (aside.exists() and os.path.samestat(os.fstat(written), aside.stat())):
            raise BlockingIOError  # another had it, and has just given it its place
        os.ftruncate(written, 0)
        try:
            yield written
        finally:
            aside.unlink(missing_ok=True)
    finally:
        os.close(written)


async def _copied(source: Path, aside: Path, told: Told) -> None:
    """In a thread, which ends soon if this is cancelled."""
    is_over = False

    def heeding(doing: str, done: int, whole: int | None) -> None:
        if is_over:
            raise asyncio.CancelledError
        told(doing, done, whole)

    try:
        await asyncio.to_thread(_copy, source, aside, heeding)
    finally:
        is_over = True


def _copy(source: Path, aside: Path, told: Told) -> None:
    """By SQLite's own backup, of one view that is held to the end: nobody who writes makes it begin again."""
    with mapped(), closing(_to_be_read(source)) as database:
        database.execute("BEGIN")
        held = _counts(database)
        with closing(sqlite3.connect(aside)) as copy:
            database.backup(copy, pages=_PAGES, progress=lambda _, left, whole: told("copying", whole - left, whole))
            copy.execute("PRAGMA journal_mode = DELETE")  # one file
    told("reading it back", 0, None)
    with mapped(), closing(_to_be_read(aside)) as copy:
        if copy.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",) or _counts(copy) != held:
            raise CopyError(f"what was copied of {source} does not read back as it was: see to the disks of both")


def _to_be_read(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"file:{quote(str(file.resolve()))}?mode=ro", uri=True, isolation_level=None)


def _counts(database: sqlite3.Connection) -> Mapping[str, int]:
    """Rows by table."""
    tables = [name for (name,) in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    return {name: database.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in tables}  # noqa: S608 - its own names


async def _dump(address: str, aside: Path, told: Told) -> None:
    done = _counted(told, "copying", await _tables(address))
    await run("pg_dump", address, "--format=custom", "--no-owner", "--no-privileges", f"--file={aside}", told=done)
    told("reading it back", 0, None)
    await run("pg_restore", address, f"--file={os.devnull}", str(aside), told=lambda: None)


def _counted(told: Told, doing: str, whole: int | None) -> Callable[[], None]:
    done = 0

    def one_more() -> None:
        nonlocal done
        done += 1
        told(doing, done, whole)

    return one_more


@asynccontextmanager
async def _connected(address: str) -> AsyncIterator[Connections]:
    connections = connections_to(address)
    try:
        yield connections
    finally:
        await connections.close()


async def _tables(address: str) -> int:
    async with _connected(address) as connections, connections.reading() as connection:
        ours = "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()"
        return int(await connection.scalar(text(ours)) or 0)


async def _restore_file(address: str, file: Path, sealer: Sealer, settling: Settling, told: Told) -> Restored:
    """All of it aside: the database is there whole, or not at all."""
    place = Path(make_url(address).database or "")
    async with _connected(address):  # its lock: no bot makes one meanwhile
        left = [str(each) for each in (place, *_beside(place)) if each.exists()]
        if left:
            raise CopyError(f"{left[0]} is there already: move it away, or name another place by QMAS_DATABASE_URL")
        with _aside(place) as aside:
            await _copied(file, aside, told)
            try:
                async with _connected(f"sqlite+aiosqlite:///{aside}") as connections:
                    restored = await _settled(connections, sealer, settling, told)
                log = _beside(aside)[0]
                if log.exists() and log.stat().st_size:  # what is in it alone would be lost with it
                    raise CopyError(f"{place} could not be written whole: is there room on the disk?")
                return restored
            finally:
                for each in (*_beside(aside), aside.with_name(aside.name + ".lock")):
                    each.unlink(missing_ok=True)


def _beside(database: Path) -> tuple[Path, Path]:
    """What belongs to a file in use."""
    return database.with_name(f"{database.name}-wal"), database.with_name(f"{database.name}-shm")


async def _load(connections: Connections, address: str, file: Path, told: Told) -> None:
    """The rows, then what is made of them: a line of the log is changed before there is a trigger that forbids it."""
    if await _tables(address):
        raise CopyError("the database is not empty: make another with createdb, and name it by QMAS_DATABASE_URL")
    told("reading it", 0, None)
    await run("pg_restore", address, f"--file={os.devnull}", str(file), told=lambda: None)
    into = ("--no-owner", "--no-privileges", "--exit-on-error", f"--dbname={database_of(address)}", str(file))
    done = _counted(told, "copying", None)
    await run("pg_restore", address, "--section=pre-data", "--section=data", *into, told=done)
    async with connections.writing() as connection:
        await connection.execute(update(KEYS).values(check_value=func.concat(_HALF, KEYS.c.check_value)))
    await _renumber(connections, told)
    await run("pg_restore", address, "--section=post-data", *into, told=lambda: None)


async def _renumber(connections: Connections, told: Told) -> None:
    """Lines bear the number of their transaction, which another server counts anew: all of them are older than it.

    Those tallied before those that are not, as they were.
    """
    mark = select(TALLY_MARKS.c.xid, TALLY_MARKS.c.log_id)
    async with connections.writing() as connection:
        xid, log_id = (await connection.execute(mark)).one_or_none() or (0, 0)
        last = await connection.scalar(select(func.max(LOG.c.id))) or 0
    is_tallied = "(xid, id) <= (:xid, :log_id)"
    numbered = text(f"UPDATE log SET xid = CASE WHEN {is_tallied} THEN 0 ELSE 1 END WHERE id > :after AND id <= :to")  # noqa: S608 - our own words
    for after in range(0, last, _LINES):
        async with connections.writing() as connection:
            given = {"xid": xid, "log_id": log_id, "after": after, "to": after + _LINES}
            await connection.execute(numbered, given)
        told("putting the log in order", min(after + _LINES, last), last)
    async with connections.writing() as connection:
        await connection.execute(update(TALLY_MARKS).values(xid=0, log_id=last))


async def _settled(connections: Connections, sealer: Sealer, settling: Settling, told: Told) -> Restored:
    async with connections.reading() as connection:
        check = str(await connection.scalar(select(KEYS.c.check_value)) or "").removeprefix(_HALF)
    if not sealer.matches(check):
        raise WrongKeyError("the key does not fit this copy: set QMAS_SECRET_KEY to what it was when it was made")
    await migrate(connections)
    async with connections.writing() as connection:
        restored = await settling.settle(connection, sealer, told)
        await connection.execute(update(KEYS).values(check_value=check))
    return restored
