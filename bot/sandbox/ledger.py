"""The sandbox's SQLite file: settings, counters, and one transaction per call.

Calls run on the event loop: each is a few statements of microseconds on one connection. Written pages reach the
operating system at commit, so a killed process loses nothing; only a power cut could (synchronous=OFF).
"""

import json
import secrets
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.sandbox.bells import UPDATES, Bells
from bot.sandbox.refusals import Refusal

_SCHEMA = """
CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS chats (
    id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, first_name TEXT NOT NULL, language_code TEXT NOT NULL,
    is_started INTEGER NOT NULL DEFAULT 0, is_blocked INTEGER NOT NULL DEFAULT 0,
    instance TEXT NOT NULL, changed INTEGER NOT NULL DEFAULT 0);
CREATE TABLE IF NOT EXISTS messages (
    chat INTEGER NOT NULL, id INTEGER NOT NULL, sent REAL NOT NULL, changed INTEGER NOT NULL, body TEXT,
    PRIMARY KEY (chat, id)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS messages_changed ON messages (chat, changed);
CREATE TABLE IF NOT EXISTS taps (
    id TEXT PRIMARY KEY, chat INTEGER NOT NULL, message INTEGER NOT NULL, sent REAL NOT NULL,
    changed INTEGER, text TEXT, alert INTEGER) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS taps_changed ON taps (chat, changed);
CREATE TABLE IF NOT EXISTS updates (
    id INTEGER PRIMARY KEY, chat INTEGER NOT NULL, line TEXT NOT NULL, expires REAL NOT NULL, body TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS files (
    id TEXT PRIMARY KEY, chat INTEGER NOT NULL, name TEXT NOT NULL, mime_type TEXT NOT NULL, content BLOB NOT NULL
) WITHOUT ROWID;
"""


class Ledger:
    """One connection; whatever a call changed is committed before anybody waiting for it wakes."""

    def __init__(self, path: Path, now: Callable[[], datetime]) -> None:
        self._path = path
        self._now = now
        self._connection: sqlite3.Connection | None = None
        self._touched: set[int] = set()
        self.bells = Bells()

    def open(self) -> None:
        """Make the file where there is none."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(self._path, isolation_level=None)
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=OFF")
        connection.executescript(_SCHEMA)
        self._connection = connection

    def close(self) -> None:
        """Wake all who wait; they find the ledger closed."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        self.bells.ring_all()

    @property
    def is_open(self) -> bool:
        """Nothing can be read or written while this is false."""
        return self._connection is not None

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing; the bells of what was touched ring after commit. Never await inside."""
        self.run("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._touched.clear()
            self.run("ROLLBACK")
            raise
        self.run("COMMIT")
        touched, self._touched = self._touched, set()
        for bell in touched:
            self.bells.ring(bell)

    def run(self, statement: str, *values: object) -> sqlite3.Cursor:
        """Execute one statement; raises Refusal once the sandbox is closed."""
        if self._connection is None:
            raise Refusal("restart", 500)
        return self._connection.execute(statement, values)

    def now(self) -> float:
        """Seconds since the epoch."""
        return self._now().timestamp()

    def setting(self, name: str) -> Any:  # noqa: ANN401 - JSON of whatever shape the caller stored
        """None where it was never set."""
        row = self.run("SELECT value FROM settings WHERE name = ?", name).fetchone()
        return None if row is None else json.loads(row["value"])

    def set_setting(self, name: str, value: object) -> None:
        """Store JSON under a name; None removes it."""
        if value is None:
            self.run("DELETE FROM settings WHERE name = ?", name)
        else:
            self.run("INSERT OR REPLACE INTO settings VALUES (?, ?)", name, json.dumps(value))

    def next_number(self, counter: str, *, first: int = 1) -> int:
        """The next of a counter that outlives the process; `first` is where a new one begins."""
        statement = (
            "INSERT INTO counters VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = value + 1 RETURNING value"
        )
        return int(self.run(statement, counter, first).fetchone()["value"])

    def raise_number(self, counter: str, value: int) -> int:
        """The counter, raised to this if it stood lower."""
        statement = (
            "INSERT INTO counters VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = max(value, excluded.value) "
            "RETURNING value"
        )
        return int(self.run(statement, counter, value).fetchone()["value"])

    def touch(self, chat: int) -> int:
        """Note a change of this chat; returns the change's number, which orders what the page has to show."""
        change = self.next_number("change")
        self.run("UPDATE chats SET changed = ? WHERE id = ?", change, chat)
        self._touched.add(chat)
        return change

    def touch_all(self) -> None:
        """Note a change every chat shows: commands, names, descriptions."""
        change = self.next_number("change")
        self.run("UPDATE chats SET changed = ?", change)
        self._touched.update(row["id"] for row in self.run("SELECT id FROM chats"))

    def touch_updates(self) -> None:
        """Note that updates wait to be fetched."""
        self._touched.add(UPDATES)


def random_number(low: int, high: int) -> int:
    """An id as hard to guess as Telegram's, from `low` on and below `high`."""
    return low + secrets.randbelow(high - low)
