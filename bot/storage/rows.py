"""Records as rows and rows as records: what is sealed is sealed and opened here.

What every turn writes and reads goes by the places of its fields, all else by their names.
"""

import dataclasses
import secrets
from base64 import urlsafe_b64encode
from datetime import datetime
from operator import attrgetter
from typing import Any, ClassVar, Protocol, TypeVar

from msgspec import MsgspecError, Struct
from msgspec.json import Decoder, Encoder
from msgspec.structs import replace
from sqlalchemy import RowMapping, Table

from bot.keys import Sealer
from bot.records import ChatKey, ChatRecord, Event, Outgoing, SessionRecord, UnknownShapeError
from bot.storage.at_hand import SessionsAtHand
from bot.storage.compiled import Row, Values
from bot.storage.errors import translated
from bot.storage.sealed import ANSWERS, UNSENT, WORDS, opened, sealed
from bot.storage.tables import CHATS, LOG, SESSIONS

_TO_JSON, _OF_JSON = Encoder(), Decoder[Outgoing](Outgoing)


class _Dataclass(Protocol):
    __dataclass_fields__: ClassVar[dict[str, dataclasses.Field[Any]]]


Record = TypeVar("Record", bound=_Dataclass)


def record_of(shape: type[Record], row: Values | RowMapping, **others: Any) -> Record:  # noqa: ANN401 - whatever its fields are
    """From the columns named as its fields; `others` are fields that no column holds as they are."""
    known = {**row, **others}
    return shape(**{field.name: known[field.name] for field in dataclasses.fields(shape) if field.name in known})


def values_of(record: _Dataclass, table: Table, **others: Any) -> Values:  # noqa: ANN401 - same
    """For the columns named as its fields; `others` are columns that no field holds as they are."""
    names = (field.name for field in dataclasses.fields(record) if field.name in table.c)
    return {name: getattr(record, name) for name in names} | others


def _without(names: tuple[str, ...], *left_out: str) -> tuple[str, ...]:
    return tuple(name for name in names if name not in left_out)


def _fields(shape: type[Struct], table: Table) -> tuple[str, ...]:
    """Their names, of those that columns are named as."""
    return tuple(name for name in shape.__struct_fields__ if name in table.c)


_CHAT, _SESSION, _LINE = _fields(ChatRecord, CHATS), _fields(SessionRecord, SESSIONS), _fields(Event, LOG)
_CHAT_CHANGES = _without(_CHAT, "applicant")  # who leaves alone has another: to write it is to write its index
# as they are read, by the places of a record's fields
CHAT_COLUMNS = tuple(CHATS.c[name] for name in ("bot_id", "chat_id", *_CHAT))
SESSION_COLUMNS = tuple(SESSIONS.c[name] for name in _SESSION)
LINE_COLUMNS = tuple(LOG.c[name] for name in _LINE)
# as they are written; who is heard of was warned of nothing yet
CHAT_VALUES = ("key_bot", "key_chat", *_CHAT_CHANGES, "lease_until", "lease_owner")
HEARD_VALUES = ("seen_at", "warned_at")
SESSION_VALUES = (*_without(_SESSION, "body"), "ended_at", "finished_at", "body")
LINE_VALUES = (*_without(_LINE, "body"), "body")
OUTGOING_VALUES = ("applicant", "kind", "at", "payload")
NEW_CHAT_VALUES = ("bot_id", "chat_id", "applicant", "last_text_update", "leaving", "seen_at")
_of_chat = attrgetter("key.bot", "key.chat", *_CHAT_CHANGES)
_of_session = attrgetter(*_without(_SESSION, "body"))
_of_event = attrgetter(*_without(_LINE, "body"))

PSEUDONYM_LENGTH = 16  # of twelve bytes


def new_pseudonym(now: datetime) -> str:
    """Random after its second: nothing leads from it to the chat but the chat's row.

    Who begins together stands together in every index, so that a batch writes few pages of each and not one a chat.
    The second is counted in three bytes, which come again after 194 days.
    """
    second = int(now.timestamp()).to_bytes(4, "big")[1:]
    return urlsafe_b64encode(second + secrets.token_bytes(9)).decode()


def new_chat_values(key: ChatKey, now: datetime) -> Row:
    """A chat first heard of."""
    return (*key, new_pseudonym(now), 0, False, now)


def chat_values(chat: ChatRecord, lease: tuple[datetime | None, str | None]) -> Row:
    """For an update by key; without a lease of its own, that of whoever delivers to it stays."""
    return (*_of_chat(chat), *lease)


def chat_of(row: Row) -> ChatRecord:
    """From the columns of a chat, and maybe more."""
    return ChatRecord(ChatKey(row[0], row[1]), *row[2 : len(CHAT_COLUMNS)])


def session_values(session: SessionRecord, sealer: Sealer) -> Row:
    """For an insert that may become an update."""
    ended_at = session.touched_at if session.state == "ended" else None
    finished_at = session.touched_at if session.is_told else None
    body = sealed(session.body, ANSWERS.place_by(session.id, session.applicant), sealer)
    return (*_of_session(session), ended_at, finished_at, body)


def session_of(row: Row, sealer: Sealer, at_hand: SessionsAtHand | None = None) -> SessionRecord:
    """From the columns of a session; what is counted is counted anew with the next writing."""
    kept = at_hand.of((row[0], row[1]), row[_BODY]) if at_hand is not None else None
    if kept is not None:
        return kept
    stored = SessionRecord(*row)
    body = opened(row[_BODY], ANSWERS.place_by(stored.id, stored.applicant), sealer)
    return replace(stored, body=body or "", is_lost=body is None, answers=0, failures=0)


_BODY = _SESSION.index("body")


def event_values(event: Event, sealer: Sealer) -> Row:
    """For an insert into the log."""
    words = event.body
    if words is None:
        return (*_of_event(event), None)
    place = WORDS.place_by(event.applicant, event.session_id, event.at, event.kind)
    return (*_of_event(event), sealed(words, place, sealer))


def event_of(row: Row, sealer: Sealer) -> Event:
    """From the columns of a line."""
    event = Event(*row)
    place = WORDS.place_by(event.applicant, event.session_id, event.at, event.kind)
    return replace(event, body=opened(row[_LINE.index("body")], place, sealer))


def outgoing_values(applicant: str, outgoing: Outgoing, sealer: Sealer, now: datetime) -> Row:
    """For an insert into the outbox."""
    kind = outgoing.kind
    try:
        payload = sealer.seal(_TO_JSON.encode(outgoing).decode(), UNSENT.place_by(applicant, kind, now))
    except ValueError as error:  # what is no text
        raise translated(error) from None
    return applicant, kind, now, payload


def outgoing_of(row: Values | RowMapping, sealer: Sealer) -> Outgoing | None:
    """From a row of `outbox`, or none where no key opens it; raises `UnknownShapeError`."""
    text = UNSENT.opened(row, sealer)
    try:
        return None if text is None else _OF_JSON.decode(text)
    except MsgspecError:
        raise UnknownShapeError("a row of the outbox is of a shape that this version does not know") from None
