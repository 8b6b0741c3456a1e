"""Sessions, one page or one session at a time."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, RowMapping, Select, and_, or_, select, tuple_
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.console.queries.audit import note
from bot.console.queries.filters import found_by_index, looked_for, stage_of
from bot.console.records import AuditEntry, Filters, LogEvent, Revealed, RevealedSession, SessionPage, SessionRow, Stage
from bot.keys import Sealer, WrongKeyError
from bot.records import FORGOTTEN_FOR, ChatChanges, ChatRecord, Farewell, Forgetting, Utterance
from bot.storage.connections import Connections
from bot.storage.rows import chat_of
from bot.storage.tables import CHATS, LOG, SESSIONS
from bot.storage.turns import SqlTransaction

LOOKED_THROUGH = 10_000  # sessions at most for one page
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_FAR = datetime(9999, 1, 1, tzinfo=UTC)
_CLEAR = tuple(column for column in SESSIONS.c if column.name != "body")
_KEY: tuple[ColumnElement[Any], ...] = (SESSIONS.c.began_at, SESSIONS.c.id)


class SqlSessions:
    """Sessions by when they began, which never changes: what is touched meanwhile does not move."""

    def __init__(self, connections: Connections, sealer: Sealer) -> None:
        self._connections, self._sealer = connections, sealer

    async def page(self, filters: Filters, now: datetime, *, most: int = 50, older: str | None = None) -> SessionPage:
        """Looks through a bounded number of sessions, so that no filter makes a page slow."""
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
        """In clear."""
        async with self._connections.reading() as connection:
            row = await _row(connection, session_id, now)
        return None if row is None else _session_row(row)

    async def timeline(self, row: SessionRow) -> tuple[LogEvent, ...]:
        """In order."""
        async with self._connections.reading() as connection:
            lines = await _lines(connection, row)
        return tuple(event_of(line, row.tag, row.verdict) for line in lines)

    async def reveal(self, session_id: str, deed: AuditEntry, now: datetime) -> RevealedSession | None:
        """Audited first, and for good: what fails afterwards was asked for all the same."""
        async with self._connections.writing() as connection:
            await note(connection, deed, now)
        async with self._connections.reading() as connection:
            row = await _row(connection, session_id, now, with_body=True)
            if row is None:
                return None
            shown = _session_row(row)
            lines = await _lines(connection, shown, with_body=True)
        return RevealedSession(
            shown, self._opened(row["body"])[0], tuple(self._revealed(line, shown) for line in lines)
        )

    async def purge(self, applicant: str, farewell: Utterance, deed: AuditEntry, now: datetime) -> bool:
        """The chat is locked first, so that a turn is heard before or begins anew."""
        async with self._connections.writing() as connection:
            its_chat = select(CHATS).where(CHATS.c.applicant == applicant).with_for_update()
            row = (await connection.execute(its_chat)).mappings().first()
            if row is None:
                return False
            gone = _forgotten(chat_of(row), farewell, now)
            await SqlTransaction(connection, self._sealer).write([gone], now)
            await note(connection, deed, now)
        return True

    def _revealed(self, line: RowMapping, row: SessionRow) -> Revealed:
        body, is_lost = self._opened(line["body"])
        return Revealed(event_of(line, row.tag, row.verdict), body, is_lost)

    def _opened(self, sealed: bytes | None) -> tuple[str | None, bool]:
        """The words, and whether they are lost with their key: garbage is never shown."""
        if sealed is None:
            return None, False
        try:
            return self._sealer.open(sealed), False
        except WrongKeyError:
            return None, True


def _forgotten(chat: ChatRecord, farewell: Utterance, now: datetime) -> ChatChanges:
    """As the turn of a /forget confirmed now."""
    return ChatChanges(
        replace(chat, session_id=None, message_id=None, menu_locale=None, leaving=True),
        outgoing=(Farewell(farewell),),
        forget=Forgetting(now, now + FORGOTTEN_FOR, chat.last_text_update),
    )


def event_of(line: RowMapping, tag: str, verdict: str) -> LogEvent:
    """A line in clear."""
    return LogEvent(
        id=line["id"],
        at=line["at"],
        applicant=line["applicant"],
        session_id=line["session_id"],
        kind=line["kind"],
        question=line["question"],
        revision=line["revision"],
        locale=line["locale"],
        duration_ms=line["duration_ms"],
        error=line["error"],
        tag=tag,
        verdict=verdict,
    )


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
    return SessionRow(
        id=row["id"],
        applicant=row["applicant"],
        stage=Stage(row["stage"]),
        question=row["question"],
        revision=row["revision"],
        locale=row["locale"],
        verdict=row["verdict"],
        rulesets=tuple(row["rulesets"].split()),
        tag=row["tag"],
        answers=row["answers"],
        failures=row["failures"],
        began_at=row["began_at"],
        touched_at=row["touched_at"],
        finished_at=row["finished_at"],
        ended_at=row["ended_at"],
    )


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
