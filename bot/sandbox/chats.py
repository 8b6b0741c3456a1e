"""Chats, their messages, and the taps that wait for an answer."""

import json
import secrets
import sqlite3
from dataclasses import replace

from bot.sandbox.ledger import Ledger, random_number
from bot.sandbox.shapes import Chat, Json

TAP_LIFETIME = 150.0  # seconds Telegram keeps an undelivered or unanswered tap
HISTORY_LIMIT = 400


def find_chat(ledger: Ledger, chat_id: int) -> Chat | None:
    """The chat of this id."""
    row = ledger.run("SELECT * FROM chats WHERE id = ?", chat_id).fetchone()
    return None if row is None else _chat(row)


def find_profile(ledger: Ledger, key: str) -> Chat | None:
    """The chat of the browser profile that holds this key."""
    row = ledger.run("SELECT * FROM chats WHERE key = ?", key).fetchone()
    return None if row is None else _chat(row)


def add_chat(ledger: Ledger, first_name: str, language_code: str) -> Chat:
    """A new applicant; ids lie past 2^31, as new Telegram accounts' do."""
    number = ledger.next_number("chat", first=random_number(5_000_000, 6_000_000))
    chat_id = number * 1000 + secrets.randbelow(1000)
    statement = "INSERT INTO chats (id, key, first_name, language_code, instance) VALUES (?, ?, ?, ?, ?) RETURNING *"
    key, instance = secrets.token_urlsafe(24), str(random_number(2**60, 2**63))
    name = first_name or f"Applicant {ledger.next_number('applicant')}"
    chat = _chat(ledger.run(statement, chat_id, key, name, language_code, instance).fetchone())
    return replace(chat, changed=ledger.touch(chat.id))


def set_language(ledger: Ledger, chat: Chat, language_code: str) -> None:
    """The language the client says it runs in."""
    ledger.run("UPDATE chats SET language_code = ? WHERE id = ?", language_code, chat.id)
    ledger.touch(chat.id)


def set_blocked(ledger: Ledger, chat: Chat, *, is_blocked: bool) -> None:
    """Whether the applicant has stopped the bot."""
    ledger.run("UPDATE chats SET is_blocked = ? WHERE id = ?", is_blocked, chat.id)
    ledger.touch(chat.id)


def set_started(ledger: Ledger, chat: Chat) -> None:
    """From an applicant's first message on, the bot may write to the chat."""
    ledger.run("UPDATE chats SET is_started = 1 WHERE id = ?", chat.id)


def add_message(ledger: Ledger, chat: Chat, body: Json) -> Json:
    """Store a message under the next id; returns it whole."""
    message: Json = {"message_id": ledger.next_number("message"), "date": int(ledger.now()), **body}
    change = ledger.touch(chat.id)
    values = (chat.id, message["message_id"], ledger.now(), change, json.dumps(message))
    ledger.run("INSERT INTO messages VALUES (?, ?, ?, ?, ?)", *values)
    return message


def written_at(ledger: Ledger, chat: Chat) -> int:
    """The second in which an applicant writes: later than what was edited before, as one who has read it answers."""
    edited = ledger.raise_number(f"edited {chat.id}", 0)
    return ledger.raise_number(f"written {chat.id}", max(int(ledger.now()), edited + 1))


def edited_at(ledger: Ledger, chat: Chat) -> int:
    """The second in which the bot edits: not before what was written before."""
    written = ledger.raise_number(f"written {chat.id}", 0)
    return ledger.raise_number(f"edited {chat.id}", max(int(ledger.now()), written))


def find_message(ledger: Ledger, chat: Chat, message_id: int) -> Json | None:
    """None where it never was or is deleted."""
    row = ledger.run("SELECT body FROM messages WHERE chat = ? AND id = ?", chat.id, message_id).fetchone()
    return None if row is None or row["body"] is None else _json(row["body"])


def replace_message(ledger: Ledger, chat: Chat, message: Json) -> None:
    """Store an edited message."""
    _store(ledger, chat, message["message_id"], json.dumps(message))


def delete_message(ledger: Ledger, chat: Chat, message_id: int) -> None:
    """Forget what it said; its id stays taken."""
    _store(ledger, chat, message_id, None)


def _store(ledger: Ledger, chat: Chat, message_id: int, body: str | None) -> None:
    statement = "UPDATE messages SET body = ?, changed = ? WHERE chat = ? AND id = ?"
    ledger.run(statement, body, ledger.touch(chat.id), chat.id, message_id)


def messages_since(ledger: Ledger, chat: Chat, change: int) -> list[Json]:
    """Messages changed after a change, oldest first; deleted ones as their id and `deleted`."""
    statement = (
        "SELECT id, body FROM messages WHERE chat = ? AND changed > ? AND (body IS NOT NULL OR ?) "
        "ORDER BY id DESC LIMIT ?"
    )
    rows = ledger.run(statement, chat.id, change, change > 0, HISTORY_LIMIT).fetchall()
    return [_json(row["body"]) if row["body"] else {"message_id": row["id"], "deleted": True} for row in reversed(rows)]


def add_tap(ledger: Ledger, chat: Chat, message_id: int) -> str:
    """A tap that may be answered once, for a while; returns its query id."""
    query = f"{chat.id << 24 | ledger.next_number('tap') & 0xFFFFFF}"
    ledger.run("DELETE FROM taps WHERE sent < ?", ledger.now() - 2 * TAP_LIFETIME)
    statement = "INSERT INTO taps (id, chat, message, sent) VALUES (?, ?, ?, ?)"
    ledger.run(statement, query, chat.id, message_id, ledger.now())
    return query


def answer_tap(ledger: Ledger, query: str, text: str, *, is_alert: bool) -> bool:
    """False where the tap is unknown, answered or too old."""
    statement = "SELECT chat FROM taps WHERE id = ? AND changed IS NULL AND sent > ?"
    row = ledger.run(statement, query, ledger.now() - TAP_LIFETIME).fetchone()
    if row is None:
        return False
    statement = "UPDATE taps SET changed = ?, text = ?, alert = ? WHERE id = ?"
    ledger.run(statement, ledger.touch(row["chat"]), text, is_alert, query)
    return True


def answers_since(ledger: Ledger, chat: Chat, change: int) -> list[Json]:
    """What the bot answered to taps after a change; an empty text ends the button's waiting only."""
    statement = "SELECT * FROM taps WHERE chat = ? AND changed > ? ORDER BY changed"
    return [
        {"query": row["id"], "message_id": row["message"], "text": row["text"], "alert": bool(row["alert"])}
        for row in ledger.run(statement, chat.id, change)
    ]


def _chat(row: sqlite3.Row) -> Chat:
    flags = {"is_started": bool(row["is_started"]), "is_blocked": bool(row["is_blocked"])}
    return Chat(**{**dict(row), **flags})


def _json(body: str) -> Json:
    read: Json = json.loads(body)
    return read
