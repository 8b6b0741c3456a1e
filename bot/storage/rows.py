"""Records as rows and rows as records, by field name; what is sealed is sealed and opened here."""

import dataclasses
import secrets
from datetime import datetime
from functools import cache
from typing import Annotated, Any, ClassVar, Protocol, TypeVar

from pydantic import Field, TypeAdapter, ValidationError
from sqlalchemy import RowMapping, Table

from bot.keys import Sealer
from bot.records import ChatKey, ChatRecord, Event, Outgoing, SessionRecord, UnknownShapeError
from bot.storage.at_hand import SessionsAtHand
from bot.storage.compiled import Values
from bot.storage.errors import mapped
from bot.storage.sealed import ANSWERS, UNSENT, WORDS
from bot.storage.tables import CHATS, LOG, SESSIONS

_REFUSED = mapped(ValueError)  # what cannot be sealed, or is not what was sealed
_OUTGOING: TypeAdapter[Outgoing] = TypeAdapter(Annotated[Outgoing, Field(discriminator="kind")])


class _Dataclass(Protocol):
    __dataclass_fields__: ClassVar[dict[str, dataclasses.Field[Any]]]


Record = TypeVar("Record", bound=_Dataclass)


@cache
def _fields(shape: type[_Dataclass], table: Table | None = None) -> tuple[str, ...]:
    """Their names, or of those that columns are named as."""
    return tuple(field.name for field in dataclasses.fields(shape) if table is None or field.name in table.c)


def record_of(shape: type[Record], row: Values | RowMapping, **others: Any) -> Record:  # noqa: ANN401 - whatever its fields are
    """From the columns named as its fields; `others` are fields that no column holds as they are."""
    known = {**row, **others}
    return shape(**{name: known[name] for name in _fields(shape) if name in known})


def values_of(record: _Dataclass, table: Table, **others: Any) -> Values:  # noqa: ANN401 - same
    """For the columns named as its fields; `others` are columns that no field holds as they are."""
    return {name: getattr(record, name) for name in _fields(type(record), table)} | others


CHAT_COLUMNS = _fields(ChatRecord, CHATS)
# of a session, what is written over; the link that began it stays
SESSION_COLUMNS = tuple(
    name for name in (*_fields(SessionRecord, SESSIONS), "ended_at", "finished_at") if name not in {"id", "tag"}
)


PSEUDONYM_LENGTH = 16  # of twelve bytes


def new_pseudonym() -> str:
    """Random: nothing leads from it to the chat but the chat's row."""
    return secrets.token_urlsafe(12)


def new_chat_values(key: ChatKey, now: datetime) -> Values:
    """A chat first heard of."""
    return {
        "bot_id": key.bot,
        "chat_id": key.chat,
        "applicant": new_pseudonym(),
        "last_text_update": 0,
        "leaving": False,
        "seen_at": now,
    }


def chat_values(chat: ChatRecord, heard_at: datetime | None) -> Values:
    """For an update by key; the lease is the delivery's own and stays. Who is heard of was warned of nothing yet."""
    heard = {} if heard_at is None else {"seen_at": heard_at, "warned_at": None}
    return values_of(chat, CHATS, key_bot=chat.key.bot, key_chat=chat.key.chat, **heard)


def chat_of(row: Values | RowMapping) -> ChatRecord:
    """From a row of `chats`."""
    return record_of(ChatRecord, row, key=ChatKey(row["bot_id"], row["chat_id"]))


@_REFUSED
def session_values(session: SessionRecord, sealer: Sealer) -> Values:
    """For an insert that may become an update."""
    in_clear = values_of(
        session,
        SESSIONS,
        ended_at=session.touched_at if session.state == "ended" else None,
        finished_at=session.touched_at if session.is_told else None,
    )
    return {**in_clear, "body": ANSWERS.seal(session.body, in_clear, sealer)}


def session_of(row: Values | RowMapping, sealer: Sealer, at_hand: SessionsAtHand | None = None) -> SessionRecord:
    """From a row of `sessions`; what is counted is counted anew with the next writing."""
    kept = at_hand.of((row["id"], row["applicant"]), row["body"]) if at_hand is not None else None
    body, live = (ANSWERS.opened(row, sealer), None) if kept is None else (kept.body, kept.live)
    return record_of(SessionRecord, row, body=body or "", is_lost=body is None, answers=0, failures=0, live=live)


@_REFUSED
def event_values(event: Event, sealer: Sealer) -> Values:
    """For an insert into the log."""
    in_clear = values_of(event, LOG)
    return {**in_clear, "body": None if event.body is None else WORDS.seal(event.body, in_clear, sealer)}


def event_of(row: Values | RowMapping, sealer: Sealer) -> Event:
    """From a row of `log`."""
    return record_of(Event, row, body=WORDS.opened(row, sealer))


@_REFUSED
def outgoing_values(applicant: str, outgoing: Outgoing, sealer: Sealer, now: datetime) -> Values:
    """For an insert into the outbox."""
    in_clear = {"applicant": applicant, "kind": outgoing.kind, "at": now}
    return {**in_clear, "payload": UNSENT.seal(_OUTGOING.dump_json(outgoing).decode(), in_clear, sealer)}


@_REFUSED
def outgoing_of(row: Values | RowMapping, sealer: Sealer) -> Outgoing | None:
    """From a row of `outbox`, or none where no key opens it; raises `UnknownShapeError`."""
    text = UNSENT.opened(row, sealer)
    try:
        return None if text is None else _OUTGOING.validate_json(text)
    except ValidationError:
        raise UnknownShapeError("a row of the outbox is of a shape that this version does not know") from None
