"""A database with as many sessions as are asked for, a line of the log each, and a year of tallies: by SQL alone."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime

import asyncpg  # type: ignore[import-untyped]

from bot.keys import Sealer
from bot.storage import SqlStore

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
SECRET = "bench-" * 8
QUESTIONS = (
    "three-things", "nationality", "age", "degree", "award", "university", "subject", "languages", "years",
    "multinational", "fields", "abroad", "income", "business", "result", "decided",
)  # fmt: skip
_DAYS = 365
_BODY = '{"answers":' + '"as long as half of a session"' * 30 + "}"

_STATEMENTS = (
    """
    INSERT INTO sessions (id, applicant, question, revision, locale, state, verdict, rulesets, began_at, touched_at,
                          body, tag, answers, failures, finished_at)
    SELECT 'session-' || n, 'applicant-' || n, {question}, 21, {locale}, 'live', {verdict},
           '0123456789abcdef fedcba9876543210', {began}, {touched}, {body}, {tag}, n % 24,
           CASE WHEN n % 5000 = 0 THEN 1 ELSE 0 END, CASE WHEN (n * 7) % 16 >= 14 THEN {touched} END
    FROM numbers
    """,
    """
    INSERT INTO log (applicant, session_id, at, kind, question, revision, locale, duration_ms, error, body)
    SELECT 'applicant-' || n, 'session-' || n, {began}, CASE n % 4 WHEN 0 THEN 'answered' ELSE 'said' END,
           {question}, 21, {locale}, 4000, '', {line}
    FROM numbers
    """,
    """
    INSERT INTO tallies (day, locale, tag, question, kind, events, sessions, persons)
    SELECT {day}, locale, tag, {question}, kind, 9, 8, 7
    FROM numbers, (SELECT 'en' AS locale UNION SELECT 'fr' UNION SELECT 'zh-Hans' UNION SELECT 'zh-Hant') AS locales,
         (SELECT '' AS tag UNION SELECT 'ngo-1' UNION SELECT 'ngo-2') AS tags,
         (SELECT 'said' AS kind UNION SELECT 'answered' UNION SELECT 'misread' UNION SELECT 'began') AS kinds
    WHERE n <= {tallied} AND (kind <> 'began' OR n % 16 = 0)
    """,
)
_WORDS = {
    "question": "CASE (n * 7) % 16 " + " ".join(f"WHEN {at} THEN '{one}'" for at, one in enumerate(QUESTIONS)) + " END",
    "locale": "CASE n % 10 WHEN 0 THEN 'fr' WHEN 1 THEN 'zh-Hans' WHEN 2 THEN 'en' WHEN 3 THEN 'en' ELSE 'zh-Hant' END",
    "verdict": "CASE n % 3 WHEN 0 THEN 'eligible' WHEN 1 THEN 'undecided' ELSE 'ineligible' END",
    "tag": "CASE WHEN n % 5 = 0 THEN 'ngo-' || (n / 5 % 8) ELSE '' END",
    "tallied": str(_DAYS * len(QUESTIONS)),
}


@dataclass(frozen=True, slots=True)
class Dialect:
    """What the two databases write differently."""

    numbers: str
    ago: str
    day: str
    bytes_: str

    def statement(self, template: str, size: int, sealer: Sealer) -> str:
        """One of the statements, with nothing left to fill in."""
        span = f"n * {_DAYS * 86400 // size or 1}"
        words = {
            **_WORDS,
            "began": self.ago.format(f"{span} + 600"),
            "touched": self.ago.format(span),
            "day": self.day.format(f"n / {len(QUESTIONS)}"),
            "body": self.bytes_.format(sealer.seal(_BODY, b"").hex()),
            "line": self.bytes_.format(sealer.seal("a line as typed", b"").hex()),
        }
        return self.numbers.format(max(size, _DAYS * len(QUESTIONS))) + template.format(**words)


_SQLITE = Dialect(
    "WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {}) ",
    "strftime('%Y-%m-%d %H:%M:%f000', '2026-11-22 12:00', '-' || ({}) || ' seconds')",
    "date('2026-11-22', '-' || ({}) || ' days')",
    "x'{}'",
)
_POSTGRESQL = Dialect(
    "WITH numbers AS (SELECT generate_series(1, {}) AS n) ",
    "timestamptz '2026-11-22 12:00+00' - ({}) * interval '1 second'",
    "date '2026-11-22' - ({})",
    "'\\x{}'::bytea",
)


async def seed(address: str, size: int) -> None:
    """Migrate it and fill it."""
    sealer = Sealer(SECRET)
    await (await SqlStore.open(address, sealer, lambda: NOW)).close()
    if address.startswith("sqlite"):
        with closing(sqlite3.connect(address.removeprefix("sqlite+aiosqlite:///"))) as database:
            database.execute("PRAGMA synchronous = OFF")
            for template in _STATEMENTS:
                database.execute(_SQLITE.statement(template, size, sealer))
                database.commit()
            database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return
    connection = await asyncpg.connect(address.replace("+asyncpg", ""))
    try:
        for template in _STATEMENTS:
            await connection.execute(_POSTGRESQL.statement(template, size, sealer))
        await connection.execute("VACUUM ANALYZE")
    finally:
        await connection.close()
