"""Many applicants with sessions and lines in the log, written as the dialogue writes them."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from msgspec.structs import replace
from storage.shapes import BOT, NOW, meet, session_of, write

from bot.console.records import AuditEntry
from bot.records import ChatChanges, ChatKey, ChatRecord, Event, SessionRecord
from bot.storage import SqlStore

ENTRY = AuditEntry("anna", "test.deed", "a subject", "a reason")


def chat_key(number: int) -> ChatKey:
    return ChatKey(BOT, 6_000_000_000 + number)


def heard(chat: ChatRecord, kind: str, question: str = "age", **fields: object) -> Event:
    """A line of a chat's present session."""
    event = Event(chat.applicant, chat.session_id or "", NOW, kind, question, 1, "en", 5, "", "its words")
    return replace(event, **fields)  # type: ignore[arg-type]


async def applicant(store: SqlStore, number: int, **fields: object) -> tuple[ChatRecord, SessionRecord]:
    """One with a session begun so many minutes ago."""
    (chat,) = await meet(store, chat_key(number))
    chat = replace(chat, session_id=f"session-{number}")
    session = replace(session_of(chat), id=f"session-{number}", began_at=NOW - timedelta(minutes=number))
    session = replace(session, **fields)  # type: ignore[arg-type]
    await write(store, ChatChanges(chat, session))
    return chat, session


async def log(store: SqlStore, chat: ChatRecord, *events: Event, now: datetime = NOW) -> None:
    await write(store, ChatChanges(chat, events=events), now=now)


async def crowd(store: SqlStore, number: int, *kinds: tuple[str, str], first: int = 0, **fields: object) -> None:
    """So many applicants to each of whom all these (kind, question) happened."""
    for each in range(first, first + number):
        chat, session = await applicant(store, each, **fields)
        await log(store, chat, *(heard(chat, kind, question, locale=session.locale) for kind, question in kinds))


def ids(rows: Sequence[SessionRecord]) -> list[str]:
    return [row.id for row in rows]
