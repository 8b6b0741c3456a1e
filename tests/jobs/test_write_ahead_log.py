"""What somebody asked to be forgotten is in no file a moment later; where a reader holds it up, operators are told."""

import asyncio
import sqlite3
from pathlib import Path

import pytest
from dialogue.stage import Person, Stage
from storage.shapes import Place
from waiting import until

from bot.jobs.write_ahead_log import WriteAheadLog


def files_with(place: Place, words: bytes) -> list[str]:
    return [file.name for file in Path(place.path).parent.iterdir() if words in file.read_bytes()]


async def test_a_moment_after_it_was_asked_for_nothing_of_the_applicant_lies_in_any_file(
    stage: Stage, place: Place
) -> None:
    task = asyncio.create_task(WriteAheadLog(stage.store).job.run(stage.telemetry))
    person = Person(stage)
    await person.arrive()
    (chat, _), number = await stage.row(person.key), person.key.chat.to_bytes(5)
    assert files_with(place, number) != []
    await person.act("/forget", "[~forget-yes]")
    await until(lambda: not files_with(place, number))
    ((kept,),) = await place.run(f"SELECT count(*) FROM log WHERE applicant = '{chat.applicant}' AND body IS NOT NULL")  # noqa: S608 - a test's own words
    assert (kept, task.done()) == (0, False)
    task.cancel()


async def test_where_somebody_reads_for_a_minute_it_is_told(
    stage: Stage, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    erasure, person = WriteAheadLog(stage.store), Person(stage)
    await person.arrive()
    reader = sqlite3.connect(place.path, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM chats")
    await person.act("/forget", "[~forget-yes]")
    await erasure.job.attempt(stage.telemetry)
    assert erasure.note() == ""
    monkeypatch.setattr("bot.jobs.write_ahead_log.TOLD_AFTER", 0.0)
    assert (erasure.note()).startswith("erasure: for ")
    reader.close()
    await erasure.job.attempt(stage.telemetry)
    monkeypatch.setattr("bot.jobs.write_ahead_log.TOLD_AFTER", 1e-9)
    assert erasure.note() == ""
