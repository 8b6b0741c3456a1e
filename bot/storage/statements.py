"""The few statements that every part of the store needs, for both databases."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Executable, Table, Update, and_, any_, bindparam, delete, false, or_, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.records import ChatKey
from bot.storage.connections import leave_no_trace
from bot.storage.rows import Values
from bot.storage.tables import CHATS, LOG, MESSAGES, OUTBOX, SESSIONS

Insert = postgresql.Insert | sqlite.Insert


def insert_into(connection: AsyncConnection, table: Table) -> Insert:
    """An insert that knows ON CONFLICT, in the connection's dialect."""
    return _insert_into(connection.dialect.name, table)


@cache
def _insert_into(dialect: str, table: Table) -> Insert:
    """Made once: what it offers of a row that is there already is made anew for each."""
    return postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)


@cache
def update_chats(names: tuple[str, ...]) -> Update:
    """These columns of one chat, by `key_bot` and `key_chat`; no count of rows is looked at (asyncpg reports −1)."""
    its_key = (CHATS.c.bot_id == bindparam("key_bot"), CHATS.c.chat_id == bindparam("key_chat"))
    return update(CHATS).where(*its_key).values({name: bindparam(name) for name in names})


async def many(connection: AsyncConnection, statement: Executable, rows: Sequence[Values]) -> None:
    """One prepared statement for all rows, nothing where there are none."""
    if rows:
        await connection.execute(statement, rows)


def among(connection: AsyncConnection, column: ColumnElement[Any], values: Collection[Any]) -> ColumnElement[bool]:
    """`column IN values`, on PostgreSQL as one array, so that the statement's text does not depend on their number."""
    if not _is_postgresql(connection):
        return column.in_(values)
    return column == any_(bindparam(None, list(values), type_=postgresql.ARRAY(column.type)))


def are_chats(connection: AsyncConnection, keys: Iterable[ChatKey]) -> ColumnElement[bool]:
    """The rows of these chats; a process serves few bots, so this is one term or two."""
    chats_by_bot = defaultdict(list)
    for key in keys:
        chats_by_bot[key.bot].append(key.chat)
    terms = [
        and_(CHATS.c.bot_id == bot, among(connection, CHATS.c.chat_id, chats)) for bot, chats in chats_by_bot.items()
    ]
    return or_(false(), *terms)


async def insert_messages(connection: AsyncConnection, sent: Iterable[tuple[str, int]], now: datetime) -> None:
    """(applicant, message) pairs, known ones left as they are."""
    statement = insert_into(connection, MESSAGES).on_conflict_do_nothing()
    rows = [{"applicant": applicant, "message_id": message, "at": now} for applicant, message in sent]
    await many(connection, statement, rows)


async def erase(connection: AsyncConnection, applicants: Collection[str]) -> list[tuple[str, int]]:
    """Everything of these applicants but counts; gives back the (applicant, message) pairs that were known."""
    leave_no_trace(connection)
    for table in (SESSIONS, OUTBOX):
        await connection.execute(delete(table).where(among(connection, table.c.applicant, applicants)))
    emptied = among(connection, LOG.c.applicant, applicants) & LOG.c.body.is_not(None)
    await connection.execute(update(LOG).where(emptied).values(body=None))
    of_them = delete(MESSAGES).where(among(connection, MESSAGES.c.applicant, applicants))
    known = await connection.execute(of_them.returning(MESSAGES.c.applicant, MESSAGES.c.message_id))
    return [(applicant, message) for applicant, message in known]


def _is_postgresql(connection: AsyncConnection) -> bool:
    return connection.dialect.name == "postgresql"
