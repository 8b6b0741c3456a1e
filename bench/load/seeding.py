"""A database that has served for long: so many applicants, each with a session, lines in the log and updates."""

import secrets
import sqlite3
from contextlib import closing
from pathlib import Path

from bench.load.bots import SECRET_KEY
from bench.load.telegram import BOT_ID
from bot import clock
from bot.keys import Sealer
from bot.storage import SqlStore

FIRST_CHAT = 1_000_000_000
LINES = 2  # of the log, for each session
_BODY = secrets.token_urlsafe(800)  # packed as long as a session at its end is
_NUMBERS = "WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < :size) "
_SEED = (
    (
        "INSERT INTO chats (bot_id, chat_id, applicant, session_id, last_text_update, leaving, seen_at) "
        "SELECT :bot, :chat + n, 'seeded-' || n, 'session-' || n, 0, 0, :now FROM numbers"
    ),
    (
        "INSERT INTO sessions (id, applicant, question, revision, locale, state, verdict, rulesets, "
        "began_at, touched_at, body) "
        "SELECT 'session-' || n, 'seeded-' || n, 'result', 21, 'en', 'live', 'eligible', 'seeded', :now, :now, :body "
        "FROM numbers"
    ),
    "INSERT INTO received (bot_id, update_id, at) SELECT :bot, :chat + n, :now FROM numbers",
    (
        "INSERT INTO log (applicant, session_id, at, kind, question, revision, locale, error, body) "
        "SELECT 'seeded-' || n, 'session-' || n, :now, 'answered', 'business', 21, 'en', '', :line FROM numbers"
    ),
)


async def seed(path: Path, size: int) -> str:
    """A migrated SQLite file with so many sessions; its address."""
    address = f"sqlite+aiosqlite:///{path}"
    sealer = Sealer(SECRET_KEY)
    await (await SqlStore.open(address, sealer, clock.now)).close()
    given = {
        "size": size,
        "bot": BOT_ID,
        "chat": FIRST_CHAT,
        "now": clock.now().strftime("%Y-%m-%d %H:%M:%S.%f"),
        "body": sealer.seal(_BODY, b""),
        "line": sealer.seal("no", b""),
    }
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA synchronous = OFF")
        for statement in (*_SEED, *[_SEED[-1]] * (LINES - 1)):
            database.execute(_NUMBERS + statement, given)
            database.commit()
    return address


def bytes_stored(path: Path) -> int:
    """What the tables and indexes of a SQLite file take, free pages aside."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
        pages, free, size = (
            database.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "freelist_count", "page_size")
        )
    return int((pages - free) * size)
