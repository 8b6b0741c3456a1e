"""The log is append-only and what is stored is sealed, on both databases."""

import asyncpg
import pytest
from storage.shapes import ANNA, TABLES, Place, interview

from bot.storage import SqlStore

REFUSED = "the log is append-only"
TELL_TALE = "鯨魚 Tell-Tale 85000"


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM log",
        "UPDATE log SET kind = 'other'",
        "UPDATE log SET body = NULL, error = 'x'",
        "UPDATE log SET duration_ms = NULL",
        "UPDATE log SET at = NULL, body = NULL",
        "UPDATE log SET body = applicant",
    ],
)
async def test_a_line_is_neither_deleted_nor_changed(store: SqlStore, place: Place, statement: str) -> None:
    await interview(store, ANNA)
    if place.kind == "postgresql":
        statement = statement.replace("body = applicant", "body = 'x'::bytea")
    with pytest.raises(Exception, match=REFUSED):
        await place.run(statement)
    assert await place.count("log WHERE kind = 'reply' AND duration_ms = 12 AND body IS NOT NULL") == 1


async def test_a_line_is_not_replaced_and_the_table_not_emptied(store: SqlStore, place: Place) -> None:
    await interview(store, ANNA)
    if place.kind == "postgresql":
        with pytest.raises(asyncpg.RestrictViolationError, match=REFUSED):
            await place.run("TRUNCATE log")
        return
    columns = "id, applicant, session_id, at, kind, question, revision, locale, error"
    with pytest.raises(Exception, match=REFUSED):
        await place.run(
            f"INSERT OR REPLACE INTO log ({columns}) VALUES (1, 'a', 's', '2026-01-01', 'k', 'q', 1, 'en', '')"  # noqa: S608 - a test's own words
        )


async def test_the_body_alone_may_be_taken_away(store: SqlStore, place: Place) -> None:
    await interview(store, ANNA)
    await place.run("UPDATE log SET body = NULL")
    assert await place.count("log WHERE kind = 'reply' AND duration_ms = 12 AND body IS NULL") == 1


async def test_no_words_of_the_applicant_stand_in_the_tables(store: SqlStore, place: Place) -> None:
    await interview(store, ANNA, body=TELL_TALE)
    columns = {
        "sessions": "body",
        "log": "body",
        "outbox": "payload",
    }
    for table, column in columns.items():
        ((sealed,),) = await place.run(f"SELECT {column} FROM {table}")  # noqa: S608 - a test's own words
        assert bytes(sealed).startswith(b"\x02")


async def test_the_chat_id_stands_in_one_table_only(store: SqlStore, place: Place) -> None:
    await interview(store, ANNA)
    found = [
        table
        for table in TABLES
        for row in await place.run(f"SELECT * FROM {table}")  # noqa: S608 - a test's own words
        if ANNA.chat in row
    ]
    assert found == ["chats"]
