"""Updates waiting for the bot: by chat, in order, until they are confirmed or too old."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from bot.sandbox.chats import TAP_LIFETIME
from bot.sandbox.ledger import Ledger, random_number
from bot.sandbox.shapes import Json

MESSAGE_LIFETIME = 24 * 3600.0
ALLOWED = "allowed_updates"

# By webhook, updates of one line of one chat come one at a time; taps never wait for messages.
_LINES = {"callback_query": "taps", "my_chat_member": "membership"}


@dataclass(frozen=True, slots=True)
class Line:
    """Updates of one chat that are delivered one after the other."""

    chat: int
    name: str


def add_update(ledger: Ledger, chat_id: int, kind: str, body: Json) -> None:
    """Queue an update unless the bot does not want its kind."""
    allowed = ledger.setting(ALLOWED)
    if allowed and kind not in allowed:
        return
    update_id = ledger.next_number("update", first=random_number(100_000_000, 900_000_000))
    expires = ledger.now() + (TAP_LIFETIME if kind == "callback_query" else MESSAGE_LIFETIME)
    values = (
        update_id,
        chat_id,
        _LINES.get(kind, "messages"),
        expires,
        json.dumps({"update_id": update_id, kind: body}),
    )
    ledger.run("INSERT INTO updates VALUES (?, ?, ?, ?, ?)", *values)
    ledger.touch_updates()


def set_allowed(ledger: Ledger, kinds: object) -> None:
    """Remember the kinds of update wanted from now on; an empty list means all, no list leaves it as it was."""
    if isinstance(kinds, list):
        ledger.set_setting(ALLOWED, kinds or None)


def confirm_before(ledger: Ledger, offset: int) -> None:
    """Drop what a poller has confirmed; a negative offset keeps that many of the newest."""
    if offset >= 0:
        ledger.run("DELETE FROM updates WHERE id < ?", offset)
    else:
        ledger.run("DELETE FROM updates WHERE id NOT IN (SELECT id FROM updates ORDER BY id DESC LIMIT ?)", -offset)


def pending_updates(ledger: Ledger, limit: int) -> list[Json]:
    """The oldest that are not too old."""
    statement = "SELECT body FROM updates WHERE expires > ? ORDER BY id LIMIT ?"
    return [json.loads(row["body"]) for row in ledger.run(statement, ledger.now(), limit)]


def pending_count(ledger: Ledger) -> int:
    """How many still wait."""
    return int(ledger.run("SELECT count(*) FROM updates WHERE expires > ?", ledger.now()).fetchone()[0])


def waiting_lines(ledger: Ledger) -> Sequence[Line]:
    """The lines in which something waits."""
    rows = ledger.run("SELECT DISTINCT chat, line FROM updates WHERE expires > ?", ledger.now())
    return [Line(row["chat"], row["line"]) for row in rows]


def first_in_line(ledger: Ledger, line: Line) -> Json | None:
    """The update to deliver next."""
    statement = "SELECT body FROM updates WHERE chat = ? AND line = ? AND expires > ? ORDER BY id LIMIT 1"
    row = ledger.run(statement, line.chat, line.name, ledger.now()).fetchone()
    return None if row is None else dict(json.loads(row["body"]))


def drop_update(ledger: Ledger, update_id: int) -> None:
    """Forget one that was delivered."""
    ledger.run("DELETE FROM updates WHERE id = ?", update_id)


def drop_old(ledger: Ledger) -> None:
    """Forget what has waited too long."""
    ledger.run("DELETE FROM updates WHERE expires <= ?", ledger.now())


def drop_all(ledger: Ledger) -> None:
    """Forget everything that waits."""
    ledger.run("DELETE FROM updates")
