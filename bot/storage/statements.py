"""The few statements that every part of the store needs, for both databases."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Any, Self

from msgspec.json import encode
from sqlalchemy import (
    Boolean,
    ColumnElement,
    Dialect,
    Executable,
    Table,
    Text,
    TypeDecorator,
    Update,
    and_,
    bindparam,
    delete,
    func,
    literal_column,
    true,
    update,
)
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import GenericFunction
from sqlalchemy.types import TypeEngine

from bot.keys import Sealer
from bot.records import Event
from bot.storage.compiled import Rows, Values
from bot.storage.connections import leave_no_trace
from bot.storage.direct import Connection, Direct
from bot.storage.rows import LINE_VALUES, event_values
from bot.storage.tables import CHATS, LOG, MESSAGES, OUTBOX, SESSIONS


def insert_into(table: Table) -> postgresql.Insert:
    """An insert that knows ON CONFLICT: SQLite has learnt it of PostgreSQL, in the same words."""
    return postgresql.insert(table)


async def many(connection: Connection, statement: Executable, rows: Rows | Sequence[Values]) -> None:
    """One prepared statement for all rows, of one shape; nothing where there are none."""
    if not rows:
        return
    given = rows if isinstance(rows, Rows) else Rows.of(rows)
    if isinstance(connection, Direct):
        await connection.execute(statement, given)
    else:
        await connection.execute(statement, given.mappings())


class Listed(TypeDecorator[list[Any]]):
    """Any number of numbers or words as one parameter, so that a statement's text does not depend on how many."""

    impl = Text
    cache_ok = True

    def __init__(self, of: TypeEngine[Any]) -> None:
        super().__init__()
        self.of = of

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """An array, or JSON where there are none."""
        return postgresql.ARRAY(self.of) if dialect.name == "postgresql" else Text()

    def bind_processor(self, dialect: Dialect) -> Callable[[Collection[Any] | None], Any]:
        """As the dialect takes it."""
        return _as_list if dialect.name == "postgresql" else _as_json


def _as_list(values: Collection[Any] | None) -> list[Any]:
    return list(values or ())


def _as_json(values: Collection[Any] | None) -> str:
    return encode(_as_list(values)).decode()


class _Among(ColumnElement[bool]):
    inherit_cache = False
    type = Boolean()

    def __init__(self, column: ColumnElement[Any], values: ColumnElement[Any]) -> None:
        self.column, self.values = column, values

    def self_group(self, against: Any = None) -> Self:  # noqa: ANN401, ARG002 - as called
        """It is a truth as it stands: one compared with 1 would go by no index."""
        return self


@compiles(_Among, "postgresql")
def _in_array(element: _Among, compiler: SQLCompiler, **more: Any) -> str:  # noqa: ANN401 - the compiler's own
    return f"{compiler.process(element.column, **more)} = ANY ({compiler.process(element.values, **more)})"


@compiles(_Among, "sqlite")
def _in_json(element: _Among, compiler: SQLCompiler, **more: Any) -> str:  # noqa: ANN401 - same
    values = compiler.process(element.values, **more)
    return f"{compiler.process(element.column, **more)} IN (SELECT value FROM json_each({values}))"  # noqa: S608 - of the compiler's own making


class each(GenericFunction[Any]):  # noqa: N801 - a function of SQL
    """The values of a list, as rows."""

    inherit_cache = True


@compiles(each, "postgresql")
def _unnested(element: each, compiler: SQLCompiler, **more: Any) -> str:  # noqa: ANN401 - same
    return f"unnest{compiler.process(element.clause_expr, **more)}"


@compiles(each, "sqlite")
def _each_of_json(element: each, compiler: SQLCompiler, **more: Any) -> str:  # noqa: ANN401 - same
    return f"json_each{compiler.process(element.clause_expr, **more)}"


def among(column: ColumnElement[Any], values: Collection[Any] | str) -> ColumnElement[bool]:
    """Whether it is one of these, or of those that come under that name."""
    if isinstance(values, str):
        return _Among(column, bindparam(values, type_=Listed(column.type)))
    return _Among(column, bindparam(None, values, type_=Listed(column.type)))


THESE_CHATS = and_(CHATS.c.bot_id == bindparam("bot"), among(CHATS.c.chat_id, "chats"))


def is_of(bot: int | None) -> ColumnElement[bool]:
    """Whether a chat is that bot's, or any's. No index is gone through for it: nearly all chats are of one bot."""
    return true() if bot is None else CHATS.c.bot_id + literal_column("0") == bot


def by_bot(numbered: Iterable[tuple[int, int]]) -> list[tuple[int, list[int]]]:
    """Numbers by their bots, both ascending: a process serves few bots, and a statement is run for each."""
    numbers_by_bot = defaultdict(set)
    for bot, number in numbered:
        numbers_by_bot[bot].add(number)
    return [(bot, sorted(numbers)) for bot, numbers in sorted(numbers_by_bot.items())]


ITS_KEY = ("key_bot", "key_chat")


def update_chat(names: Iterable[str], kept: Collection[str] = ()) -> Update:
    """These columns of one chat, by its key; no count of rows is looked at (asyncpg reports −1).

    Of those that are `kept`, none given leaves what is there.
    """
    its_key = [CHATS.c[name] == bindparam(given) for name, given in zip(("bot_id", "chat_id"), ITS_KEY, strict=True)]
    values: dict[str, ColumnElement[Any]] = {name: bindparam(name, type_=CHATS.c[name].type) for name in names}
    values |= {name: func.coalesce(values[name], CHATS.c[name]) for name in kept}
    return update(CHATS).where(*its_key).values(values)


_LINE = insert_into(LOG)


async def write_lines(connection: Connection, sealer: Sealer, events: Iterable[Event]) -> None:
    """To the end of the log."""
    await many(connection, _LINE, Rows(LINE_VALUES, [event_values(event, sealer) for event in events]))


_ERASED = [delete(table).where(among(table.c.applicant, "applicants")) for table in (SESSIONS, OUTBOX)]
_EMPTIED = update(LOG).where(among(LOG.c.applicant, "applicants") & LOG.c.body.is_not(None)).values(body=None)
_THEIR_MESSAGES = (
    delete(MESSAGES)
    .where(among(MESSAGES.c.applicant, "applicants"))
    .returning(MESSAGES.c.applicant, MESSAGES.c.message_id)
)


async def erase(connection: Connection, applicants: Collection[str]) -> list[tuple[str, int]]:
    """Everything of these applicants but counts; gives back the (applicant, message) pairs that were known."""
    leave_no_trace(connection)
    of_them = {"applicants": applicants}
    for statement in (*_ERASED, _EMPTIED):
        await connection.execute(statement, of_them)
    known = await connection.execute(_THEIR_MESSAGES, of_them)
    return [(applicant, message) for applicant, message in known]
