"""Records as rows and rows as records; what is sealed is sealed and opened here."""

import secrets
from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Any

from pydantic import Field, TypeAdapter
from sqlalchemy import RowMapping

from bot.keys import Sealer, WrongKeyError
from bot.records import ChatKey, ChatRecord, Event, Outgoing, SessionRecord
from bot.storage.errors import mapped

Values = Mapping[str, Any]

_REFUSED = mapped(ValueError)  # what cannot be sealed, or is not what was sealed
_OUTGOING: TypeAdapter[Outgoing] = TypeAdapter(Annotated[Outgoing, Field(discriminator="kind")])


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


def chat_values(chat: ChatRecord, now: datetime) -> Values:
    """For an update by key; the lease is the delivery's own and stays."""
    return {
        "key_bot": chat.key.bot,
        "key_chat": chat.key.chat,
        "applicant": chat.applicant,
        "session_id": chat.session_id,
        "last_text_update": chat.last_text_update,
        "last_at": chat.last_at,
        "message_id": chat.message_id,
        "menu_locale": chat.menu_locale,
        "album": chat.album,
        "blocked_at": chat.blocked_at,
        "leaving": chat.leaving,
        "seen_at": now,
    }


def chat_of(row: RowMapping) -> ChatRecord:
    """From a row of `chats`."""
    return ChatRecord(
        key=ChatKey(row["bot_id"], row["chat_id"]),
        applicant=row["applicant"],
        session_id=row["session_id"],
        last_text_update=row["last_text_update"],
        last_at=row["last_at"],
        message_id=row["message_id"],
        blocked_at=row["blocked_at"],
        menu_locale=row["menu_locale"],
        album=row["album"],
        leaving=row["leaving"],
    )


@_REFUSED
def session_values(session: SessionRecord, sealer: Sealer) -> Values:
    """For an insert that may become an update."""
    return {
        "id": session.id,
        "applicant": session.applicant,
        "question": session.question,
        "revision": session.revision,
        "locale": session.locale,
        "state": session.state,
        "verdict": session.verdict,
        "rulesets": session.rulesets,
        "began_at": session.began_at,
        "touched_at": session.touched_at,
        "ended_at": session.touched_at if session.state == "ended" else None,
        "finished_at": session.touched_at if session.is_told else None,
        "body": sealer.seal(session.body),
        "tag": session.tag,
        "answers": session.answers,
        "failures": session.failures,
        "reminders_off": session.reminders_off,
    }


def session_of(row: RowMapping, sealer: Sealer) -> SessionRecord:
    """From a row of `sessions`."""
    body = opened(row["body"], sealer)
    return SessionRecord(
        id=row["id"],
        applicant=row["applicant"],
        question=row["question"],
        revision=row["revision"],
        locale=row["locale"],
        state=row["state"],
        verdict=row["verdict"],
        rulesets=row["rulesets"],
        began_at=row["began_at"],
        touched_at=row["touched_at"],
        body=body or "",
        tag=row["tag"],
        reminders_off=bool(row["reminders_off"]),
        is_lost=body is None,
    )


def opened(sealed: bytes | None, sealer: Sealer) -> str | None:
    """The words, or none where there are none or no key opens them: one row must not stop the others."""
    try:
        return None if sealed is None else sealer.open(sealed)
    except WrongKeyError:
        return None


@_REFUSED
def event_values(event: Event, sealer: Sealer) -> Values:
    """For an insert into the log."""
    return {
        "applicant": event.applicant,
        "session_id": event.session_id,
        "at": event.at,
        "kind": event.kind,
        "question": event.question,
        "revision": event.revision,
        "locale": event.locale,
        "duration_ms": event.duration_ms,
        "error": event.error,
        "body": None if event.body is None else sealer.seal(event.body),
    }


def event_of(row: RowMapping, sealer: Sealer) -> Event:
    """From a row of `log`."""
    return Event(
        applicant=row["applicant"],
        session_id=row["session_id"],
        at=row["at"],
        kind=row["kind"],
        question=row["question"],
        revision=row["revision"],
        locale=row["locale"],
        duration_ms=row["duration_ms"],
        error=row["error"],
        body=opened(row["body"], sealer),
    )


@_REFUSED
def outgoing_values(applicant: str, outgoing: Outgoing, sealer: Sealer, now: datetime) -> Values:
    """For an insert into the outbox."""
    payload = _OUTGOING.dump_json(outgoing).decode()
    return {"applicant": applicant, "kind": outgoing.kind, "at": now, "payload": sealer.seal(payload)}


@_REFUSED
def outgoing_of(payload: bytes, sealer: Sealer) -> Outgoing | None:
    """From an outbox row's payload, or none where no key opens it."""
    text = opened(payload, sealer)
    return None if text is None else _OUTGOING.validate_json(text)
