"""The tables. A chat's id stands in `chats` only; everything else knows the applicant by a random pseudonym."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Dialect, Index, Table
from sqlmodel import BigInteger, DateTime, Field, Integer, LargeBinary, SQLModel, TypeDecorator

GROWING_ID = BigInteger().with_variant(Integer, "sqlite")  # SQLite counts up by itself in an INTEGER only


class UtcTime(TypeDecorator[datetime]):
    """Aware on both sides and UTC in between; SQLite keeps no zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - theirs
        """To UTC; raises `ValueError` at a naive time."""
        if value is not None and value.tzinfo is None:
            raise ValueError("a stored time needs a zone")
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:  # noqa: ANN401, ARG002 - theirs
        """Aware again."""
        if not isinstance(value, datetime):
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Chat(SQLModel, table=True):
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
    lease_until: datetime | None = Field(default=None, sa_type=UtcTime)
    lease_owner: str | None = None
    not_before: datetime | None = Field(default=None, sa_type=UtcTime)
    seen_at: datetime = Field(sa_type=UtcTime, index=True)


class StoredSession(SQLModel, table=True):
    """A session: what operators may see in clear, the answers sealed."""

    __tablename__ = "sessions"

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


class Line(SQLModel, table=True):
    """A line of the log: never deleted, and changed only by taking its sealed body away (triggers hold this)."""

    __tablename__ = "log"
    __table_args__ = (Index("ix_log_applicant", "applicant", "id"),)

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
