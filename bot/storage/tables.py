"""The tables. A chat's id stands in `chats` only; everything else knows the applicant by a random pseudonym."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import Date, Dialect, Index, Table, text
from sqlmodel import BigInteger, DateTime, Field, Integer, LargeBinary, SQLModel, TypeDecorator

OPEN = "finished_at IS NULL AND ended_at IS NULL"
FINISHED = "finished_at IS NOT NULL"
_OPEN_COLUMNS = ("question", "locale", "tag", "touched_at", "finished_at", "ended_at")
_FINISHED_COLUMNS = ("finished_at", "verdict", "locale", "tag", "applicant", "began_at", "answers")
GROWING_ID = BigInteger().with_variant(Integer, "sqlite")  # SQLite counts up by itself in an INTEGER only


class UtcTime(TypeDecorator[datetime]):
    """Aware on both sides and UTC in between; SQLite keeps no zone: it is a text there, which sorts by time."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Callable[[datetime | None], Any]:
        """To UTC; raises `ValueError` at a naive time."""
        return _as_text if dialect.name == "sqlite" else _in_utc

    def result_processor(self, dialect: Dialect, _coltype: object) -> Callable[[Any], datetime | None]:
        """Aware again."""
        return _of_text if dialect.name == "sqlite" else _in_utc


def _in_utc(value: datetime | None) -> datetime | None:
    if value is None:
        return None
    if value.tzinfo is None:
        raise ValueError("a stored time needs a zone")
    return value.astimezone(UTC)


@lru_cache(64)  # a batch writes the same few moments again and again
def _as_text(value: datetime | None) -> str | None:
    moment = _in_utc(value)
    return None if moment is None else moment.replace(tzinfo=None).isoformat(" ", "microseconds")


@lru_cache(256)  # and reads what the last ones wrote
def _of_text(value: str | None) -> datetime | None:
    return None if value is None else datetime.fromisoformat(f"{value}+00:00")


def _where(condition: str) -> dict[str, Any]:
    """An index of these rows alone, on both databases."""
    return {"sqlite_where": text(condition), "postgresql_where": text(condition)}


def _by_default(value: str) -> Any:  # noqa: ANN401 - what a field's keyword takes
    """The database fills it in where a row is written without."""
    return {"server_default": text(value)}


class StoredChat(SQLModel, table=True):
    """A chat's place: whom it is, where it stands, and who is delivering to it."""

    __tablename__ = "chats"

    bot_id: int = Field(sa_type=BigInteger, primary_key=True)
    chat_id: int = Field(sa_type=BigInteger, primary_key=True)
    applicant: str = Field(unique=True)
    session_id: str | None = None
    last_text_update: int = Field(sa_type=BigInteger)
    last_at: datetime | None = Field(default=None, sa_type=UtcTime)
    message_id: int | None = Field(default=None, sa_type=BigInteger)
    menu_locale: str | None = None
    album: str | None = None
    blocked_at: datetime | None = Field(default=None, sa_type=UtcTime)
    leaving: bool
    asking: int = Field(sa_type=BigInteger, nullable=False, sa_column_kwargs=_by_default("0"))
    asked: int | None = Field(default=None, sa_type=BigInteger)
    asked_message: int | None = Field(default=None, sa_type=BigInteger)
    asked_at: datetime | None = Field(default=None, sa_type=UtcTime)
    answered_message: int | None = Field(default=None, sa_type=BigInteger)
    lease_until: datetime | None = Field(default=None, sa_type=UtcTime)
    lease_owner: str | None = None
    not_before: datetime | None = Field(default=None, sa_type=UtcTime)
    seen_at: datetime = Field(sa_type=UtcTime, index=True)
    warned_at: datetime | None = Field(default=None, sa_type=UtcTime)  # of erasure, or found to be out of reach


class StoredSession(SQLModel, table=True):
    """A session: what operators may see in clear, the answers sealed."""

    __tablename__ = "sessions"
    # A turn touches the index of open sessions alone: what pages go by never changes. Those of some sessions hold all
    # that is counted, the columns of their condition too: SQLite looks at these once more.
    __table_args__ = (
        Index("ix_sessions_began_at", "began_at", "id"),
        Index("ix_sessions_tag", "tag", "began_at", "id", **_where("tag <> ''")),
        Index("ix_sessions_failed", "began_at", "id", **_where("failures > 0")),
        Index("ix_sessions_open", *_OPEN_COLUMNS, **_where(OPEN)),
        Index("ix_sessions_awaits", "awaits", "applicant", "id", **_where("awaits <> ''")),
        Index("ix_sessions_finished", *_FINISHED_COLUMNS, **_where(FINISHED)),
    )

    id: str = Field(primary_key=True)
    applicant: str = Field(index=True)
    question: str
    revision: int
    locale: str
    state: str
    verdict: str
    rulesets: str
    began_at: datetime = Field(sa_type=UtcTime)
    touched_at: datetime = Field(sa_type=UtcTime)
    ended_at: datetime | None = Field(default=None, sa_type=UtcTime)
    body: bytes = Field(sa_type=LargeBinary)
    tag: str = Field(nullable=False, sa_column_kwargs=_by_default("''"))
    answers: int = Field(nullable=False, sa_column_kwargs=_by_default("0"))
    failures: int = Field(nullable=False, sa_column_kwargs=_by_default("0"))
    finished_at: datetime | None = Field(default=None, sa_type=UtcTime)
    reminded: int = Field(nullable=False, sa_column_kwargs=_by_default("0"))
    reminded_at: datetime | None = Field(default=None, sa_type=UtcTime)
    reminders_off: bool = Field(nullable=False, sa_column_kwargs=_by_default("false"))
    awaits: str = Field(nullable=False, sa_column_kwargs=_by_default("''"))


class StoredEvent(SQLModel, table=True):
    """A line of the log: never deleted, and changed only by taking its sealed body away (triggers hold this)."""

    __tablename__ = "log"
    __table_args__ = (
        Index("ix_log_applicant", "applicant", "id"),
        Index("ix_log_xid", "xid", "id", sqlite_where=text("xid > 0")),  # empty there
    )

    id: int | None = Field(default=None, sa_type=GROWING_ID, primary_key=True)
    applicant: str
    session_id: str
    at: datetime = Field(sa_type=UtcTime)
    kind: str
    question: str
    revision: int
    locale: str
    duration_ms: int | None = None
    error: str
    body: bytes | None = Field(default=None, sa_type=LargeBinary)
    # which transaction wrote it, on PostgreSQL, where ids are not committed in their order; else 0
    xid: int = Field(sa_type=BigInteger, sa_column_kwargs=_by_default("0"))


class Received(SQLModel, table=True):
    """An update that was taken in; it knows its duplicates for three days."""

    __tablename__ = "received"

    bot_id: int = Field(sa_type=BigInteger, primary_key=True)
    update_id: int = Field(sa_type=BigInteger, primary_key=True)
    at: datetime = Field(sa_type=UtcTime, index=True)


class Unsent(SQLModel, table=True):
    """Something still to be said."""

    __tablename__ = "outbox"
    # ids must never come again: what is reported of a row that was replaced would hit another
    __table_args__ = (Index("ix_outbox_applicant", "applicant", "id"), {"sqlite_autoincrement": True})

    id: int | None = Field(default=None, sa_type=GROWING_ID, primary_key=True)
    applicant: str
    kind: str
    at: datetime = Field(sa_type=UtcTime)
    payload: bytes = Field(sa_type=LargeBinary)
    set_aside_at: datetime | None = Field(default=None, sa_type=UtcTime)  # by a version that could not read it


class Message(SQLModel, table=True):
    """A message of the chat that the bot may still delete."""

    __tablename__ = "messages"

    applicant: str = Field(primary_key=True)
    message_id: int = Field(sa_type=BigInteger, primary_key=True)
    at: datetime = Field(sa_type=UtcTime, index=True)


class Forgotten(SQLModel, table=True):
    """A chat that asked to be forgotten, by keyed hash, so that a late update brings nothing back."""

    __tablename__ = "forgotten"

    chat_hash: str = Field(primary_key=True)
    at: datetime = Field(sa_type=UtcTime)
    until: datetime = Field(sa_type=UtcTime)
    through_update: int = Field(sa_type=BigInteger)


class KeyCheck(SQLModel, table=True):
    """The one row that tells whether a key fits."""

    __tablename__ = "keys"

    id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    check_value: str
    at: datetime = Field(sa_type=UtcTime)
    rotating: bool = Field(nullable=False, sa_column_kwargs=_by_default("false"))  # never true once committed
    all_bound: bool = Field(nullable=False, sa_column_kwargs=_by_default("false"))  # nothing sealed is without a row


class StoredErasure(SQLModel, table=True):
    """That a chat's applicant was erased, by keyed hash: for the list kept beside the copies."""

    __tablename__ = "erasures"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: int | None = Field(default=None, sa_type=GROWING_ID, primary_key=True)
    chat_hash: str
    at: datetime = Field(sa_type=UtcTime, index=True)


class StoredOperator(SQLModel, table=True):
    """One who may sign in to the console."""

    __tablename__ = "operators"

    name: str = Field(primary_key=True)
    role: str
    password_hash: str | None = None
    generation: int
    made_at: datetime = Field(sa_type=UtcTime)
    link_hash: str | None = Field(default=None, unique=True)
    link_until: datetime | None = Field(default=None, sa_type=UtcTime)


class StoredAuditEntry(SQLModel, table=True):
    """What an operator did: never changed, never deleted (triggers hold this)."""

    __tablename__ = "audit"

    id: int | None = Field(default=None, sa_type=GROWING_ID, primary_key=True)
    at: datetime = Field(sa_type=UtcTime)
    operator: str = Field(index=True)
    action: str
    subject: str
    reason: str


class StoredNotice(SQLModel, table=True):
    """Words above every result until ended."""

    __tablename__ = "notices"

    id: int | None = Field(default=None, sa_type=GROWING_ID, primary_key=True)
    at: datetime = Field(sa_type=UtcTime)
    operator: str
    texts: str
    ended_at: datetime | None = Field(default=None, sa_type=UtcTime)


class StoredPause(SQLModel, table=True):
    """A ruleset whose results are held back until ended."""

    __tablename__ = "pauses"
    __table_args__ = (Index("ix_pauses_standing", "ruleset", unique=True, **_where("ended_at IS NULL")),)

    id: int | None = Field(default=None, sa_type=GROWING_ID, primary_key=True)
    ruleset: str
    at: datetime = Field(sa_type=UtcTime)
    operator: str
    ended_at: datetime | None = Field(default=None, sa_type=UtcTime)


class Signin(SQLModel, table=True):
    """Attempts of an account from an address, or of any from there, by a keyed hash."""

    __tablename__ = "signins"

    pair_hash: str = Field(primary_key=True)
    failures: int
    not_before: datetime = Field(sa_type=UtcTime, index=True)


class EndedCookie(SQLModel, table=True):
    """A sign-in that was signed out of: its cookie counts no more, wherever it was copied to."""

    __tablename__ = "ended_badges"

    mark: str = Field(primary_key=True)
    until: datetime = Field(sa_type=UtcTime)


class Process(SQLModel, table=True):
    """A process that runs the bot, and when it last said so."""

    __tablename__ = "processes"

    id: str = Field(primary_key=True)
    seen_at: datetime = Field(sa_type=UtcTime)


class ClockMark(SQLModel, table=True):
    """The one row that tells since when the clock has gone on without a leap, and how far."""

    __tablename__ = "clock_marks"

    id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    steady_since: datetime = Field(sa_type=UtcTime)
    at: datetime = Field(sa_type=UtcTime)


class Tally(SQLModel, table=True):
    """What the log amounts to. A session, and a person, counts on the day a thing first happened to it."""

    __tablename__ = "tallies"
    __table_args__ = ({"sqlite_with_rowid": False},)  # kept in the key's order, which is how it is summed

    kind: str = Field(primary_key=True)
    question: str = Field(primary_key=True)
    day: date = Field(sa_type=Date, primary_key=True)
    locale: str = Field(primary_key=True)
    tag: str = Field(primary_key=True)
    events: int = Field(sa_type=BigInteger)
    sessions: int = Field(sa_type=BigInteger)
    persons: int = Field(sa_type=BigInteger)


class TallyMark(SQLModel, table=True):
    """The one row that tells how far the log is tallied."""

    __tablename__ = "tally_marks"

    id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    xid: int = Field(sa_type=BigInteger)
    log_id: int = Field(sa_type=BigInteger)
    at: datetime | None = Field(default=None, sa_type=UtcTime)


class StoredNearMiss(SQLModel, table=True):
    """Sessions of a day that lack one point which this criterion could bring."""

    __tablename__ = "near_misses"

    day: date = Field(sa_type=Date, primary_key=True)
    locale: str = Field(primary_key=True)
    tag: str = Field(primary_key=True)
    criterion: str = Field(primary_key=True)
    persons: int


class NearMark(SQLModel, table=True):
    """The one row that tells which finished session was looked at last for near misses."""

    __tablename__ = "near_marks"

    id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    at: datetime = Field(sa_type=UtcTime)
    session_id: str


def _table(name: str) -> Table:
    return SQLModel.metadata.tables[name]


CHATS = _table("chats")
SESSIONS = _table("sessions")
LOG = _table("log")
RECEIVED = _table("received")
OUTBOX = _table("outbox")
MESSAGES = _table("messages")
FORGOTTEN = _table("forgotten")
KEYS = _table("keys")
ERASURES = _table("erasures")
OPERATORS = _table("operators")
AUDIT = _table("audit")
NOTICES = _table("notices")
PAUSES = _table("pauses")
SIGNINS = _table("signins")
ENDED_COOKIES = _table("ended_badges")
PROCESSES = _table("processes")
CLOCK_MARKS = _table("clock_marks")
TALLIES = _table("tallies")
TALLY_MARKS = _table("tally_marks")
NEAR_MARKS = _table("near_marks")
NEAR_MISSES = _table("near_misses")
