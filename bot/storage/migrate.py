"""Brings a database to the present schema, once, whoever comes first."""

from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, inspect, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.keys import Sealer, WrongKeyError
from bot.storage.connections import Connections
from bot.storage.errors import NewerDatabaseError, OlderDatabaseError
from bot.storage.statements import insert_into
from bot.storage.tables import KEYS

_PLACE = Path(__file__).parent / "migrations"
_ADVISORY_LOCK = 0x514D4153  # any number, the same in every process of this program


async def migrate(connections: Connections, *, is_beside: bool = False) -> None:
    """Nothing at head; else under a lock, since six processes at once break each other's CREATE TABLE."""
    async with connections.reading() as connection:
        if await connection.run_sync(is_at_head):
            return
    if is_beside and connections.is_anothers:
        raise OlderDatabaseError("the bot that runs on this file is of an older version: stop it first")
    async with connections.writing() as connection:
        if connection.dialect.name == "postgresql":
            await connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _ADVISORY_LOCK})
        await connection.run_sync(_upgrade)


async def check_key(connections: Connections, sealer: Sealer, now: datetime) -> None:
    """The first key to come leaves its check value; raises `WrongKeyError` at any other."""
    async with connections.reading() as connection:
        stored = await _stored_check(connection)
    if stored is None:
        async with connections.writing() as connection:
            ours = {"id": 1, "check_value": sealer.check_value, "at": now, "all_bound": True}
            await connection.execute(insert_into(KEYS).values(ours).on_conflict_do_nothing())
            stored = await _stored_check(connection)
    if stored is None or not sealer.matches(stored):
        raise WrongKeyError(
            "the key does not fit this database: set QMAS_SECRET_KEY, or put the key file back, as it was"
        )
    await heed_binding(connections, sealer)


async def heed_binding(connections: Connections, sealer: Sealer) -> None:
    """Once the database is known to hold nothing that is not bound to its row, such a value opens no more."""
    if sealer.takes_unbound:
        async with connections.reading() as connection:
            sealer.takes_unbound = not await connection.scalar(select(KEYS.c.all_bound))


def is_at_head(connection: Connection) -> bool:
    """Whether every migration has run; raises `NewerDatabaseError` where an unknown one has.

    Without Alembic, whose import takes a tenth of a start: the files are named for their revisions, in order.
    """
    known = sorted(file.name.partition("_")[0] for file in (_PLACE / "versions").glob("[0-9]*.py"))
    if not inspect(connection).has_table("alembic_version"):
        return False
    present = set(connection.scalars(text("SELECT version_num FROM alembic_version")))
    if not present.issubset(known):
        raise NewerDatabaseError("the database was migrated by a newer version of this program: run that version")
    return present == {known[-1]}


def _upgrade(connection: Connection) -> None:
    if is_at_head(connection):
        return
    from alembic.command import upgrade  # noqa: PLC0415 - only where there is something to migrate
    from alembic.config import Config  # noqa: PLC0415 - same

    config = Config()
    config.set_main_option("script_location", str(_PLACE).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    upgrade(config, "head")


async def _stored_check(connection: AsyncConnection) -> str | None:
    found: str | None = await connection.scalar(select(KEYS.c.check_value))
    return found
