"""Sessions, one page or one session at a time."""

from datetime import UTC, datetime, timedelta
from typing import Any

from msgspec.structs import replace
from sqlalchemy import ColumnElement, RowMapping, Select, and_, or_, select, tuple_
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.console.queries.audit import note
from bot.console.queries.filters import found_by_index, looked_for, stage_of
from bot.console.records import AuditEntry, Filters, LogEvent, Revealed, RevealedSession, SessionPage, SessionRow, Stage
from bot.keys import Sealer
from bot.records import FORGOTTEN_FOR, ChatChanges, ChatRecord, Farewell, Forgetting, Utterance
from bot.storage.connections import Connections
from bot.storage.rows import CHAT_COLUMNS, chat_of, record_of
from bot.storage.sealed import ANSWERS, WORDS
from bot.storage.tables import CHATS, LOG, SESSIONS
from bot.storage.turns import SqlTransaction

LOOKED_THROUGH = 10_000  # sessions at most for one page
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_FAR = datetime(9999, 1, 1, tzinfo=UTC)
_CLEAR = tuple(column for column in SESSIONS.c if column.name != "body")
_KEY: tuple[ColumnElement[Any], ...] = (SESSIONS.c.began_at, SESSIONS.c.id)


class Sessions:
    """Without their answers, by when they began, which never changes: what is touched meanwhile does not move."""

    def __init__(self, connections: Connections, sealer: Sealer) -> None:
        self._connections, self._sealer = connections, sealer

    async def page(self, filters: Filters, now: datetime, *, most: int = 50, older: str | None = None) -> SessionPage:
        """Looks through a bounded number of sessions, so that no filter makes a page slow.

        Raises ValueError at an `older` that is none of ours.
        """
        keys = _in_order(filters, older)
        rows_of = keys.with_only_columns(*_CLEAR, stage_of(SESSIONS, now).label("stage"))
        statement = rows_of.where(looked_for(SESSIONS, filters, now)).limit(most + 1)
        async with self._connections.reading() as connection:
            last = await _last_looked_at(connection, keys)
            if last is not None:
                statement = statement.where(tuple_(*_KEY) >= tuple_(*last))
            rows = [_session_row(row) for row in (await connection.execute(statement)).mappings()]
        if len(rows) > most:
            return SessionPage(tuple(rows[:most]), _cursor(rows[most - 1].began_at, rows[most - 1].id))
        return SessionPage(tuple(rows), last and _cursor(*last), last and LOOKED_THROUGH)

    async def session(self, session_id: str, now: datetime) -> SessionRow | None:
        """None where there is no such session, or it is erased."""
        async with self._connections.reading() as connection:
            row = await _row(connection, session_id, now)
        return None if row is None else _session_row(row)

    async def timeline(self, row: SessionRow) -> tuple[LogEvent, ...]:
        """Its events in order."""
        async with self._connections.reading() as connection:
            lines = await _lines(connection, row)
        return tuple(_event_of(line, row) for line in lines)

    async def reveal(self, session_id: str, entry: AuditEntry, now: datetime) -> RevealedSession | None:
        """With answers and words. Audited first, and for good: what fails afterwards was asked for all the same."""
        async with self._connections.writing() as connection:
            await note(connection, entry, now)
        async with self._connections.reading() as connection:
            row = await _row(connection, session_id, now, with_body=True)
            if row is None:
                return None
            shown = _session_row(row)
            lines = await _lines(connection, shown, with_body=True)
        return RevealedSession(
            shown, ANSWERS.opened(row, self._sealer), tuple(self._with_words(line, shown) for line in lines)
        )

    async def purge(self, applicant: str, farewell: Utterance, entry: AuditEntry, now: datetime) -> bool:
        """Does what /forget does, the farewell in its place; whether the applicant was there.

        The chat is locked first, so that a turn is heard before or begins anew.
        """
        async with self._connections.writing() as connection:
            its_chat = select(*CHAT_COLUMNS).where(CHATS.c.applicant == applicant).with_for_update()
            row = (await connection.execute(its_chat)).first()
            if row is None:
                return False
            gone = _forgotten(chat_of(row), farewell, now)
            await SqlTransaction(connection, self._sealer).write([gone], now)
            await note(connection, entry, now)
        return True

    def _with_words(self, line: RowMapping, row: SessionRow) -> Revealed:
        """What no key opens is told as lost: garbage is never shown."""
        body = WORDS.opened(line, self._sealer)
        return Revealed(_event_of(line, row), body, is_lost=body is None and line["body"] is not None)


def _forgotten(chat: ChatRecord, farewell: Utterance, now: datetime) -> ChatChanges:
    """As the turn of a /forget confirmed now."""
    return ChatChanges(
        replace(chat, session_id=None, message_id=None, menu_locale=None, leaving=True),
        outgoing=(Farewell(farewell),),
        forget=Forgetting(now, now + FORGOTTEN_FOR, chat.last_text_update),
    )


def _event_of(line: RowMapping, row: SessionRow) -> LogEvent:
    return record_of(LogEvent, line, tag=row.tag, verdict=row.verdict)


def _in_order(filters: Filters, older: str | None) -> Select[Any]:
    """The keys of what an index finds, in the order of pages."""
    terms = found_by_index(filters)
    if older is not None:
        terms.append(tuple_(*_KEY) < tuple_(*_position(older)))
    return select(*_KEY).where(*terms).order_by(*(column.desc() for column in _KEY))


async def _last_looked_at(connection: AsyncConnection, keys: Select[Any]) -> tuple[datetime, str] | None:
    """The last of those looked through, where there are so many; the index alone is read."""
    last = (await connection.execute(keys.offset(LOOKED_THROUGH - 1).limit(1))).first()
    return None if last is None else (last[0], last[1])


async def _row(
    connection: AsyncConnection, session_id: str, now: datetime, *, with_body: bool = False
) -> RowMapping | None:
    columns = tuple(SESSIONS.c) if with_body else _CLEAR
    statement = select(*columns, stage_of(SESSIONS, now).label("stage")).where(SESSIONS.c.id == session_id)
    return (await connection.execute(statement)).mappings().first()


async def _lines(connection: AsyncConnection, row: SessionRow, *, with_body: bool = False) -> list[RowMapping]:
    """Those of the session, and those of its time that name none: the delivery knows an applicant only."""
    columns = [column for column in LOG.c if with_body or column.name != "body"]
    meanwhile = and_(LOG.c.session_id == "", LOG.c.at >= row.began_at, LOG.c.at < (row.ended_at or _FAR))
    of_it = and_(LOG.c.applicant == row.applicant, or_(LOG.c.session_id == row.id, meanwhile))
    return list((await connection.execute(select(*columns).where(of_it).order_by(LOG.c.id))).mappings())


def _session_row(row: RowMapping) -> SessionRow:
    return record_of(SessionRow, row, stage=Stage(row["stage"]), rulesets=tuple(row["rulesets"].split()))


def _cursor(began_at: datetime, session_id: str) -> str:
    return f"{(began_at - _EPOCH) // timedelta(microseconds=1)}.{session_id}"


def _position(cursor: str) -> tuple[datetime, str]:
    """Raises ValueError at what is no cursor."""
    number, _, session_id = cursor.partition(".")
    if not (number.isascii() and number.isdigit() and session_id) or "\0" in session_id:
        raise ValueError("no such page")
    try:
        return _EPOCH + timedelta(microseconds=int(number)), session_id
    except OverflowError:
        raise ValueError("no such page") from None
