"""Notices and pauses reach the turns within seconds, and stay while the database is away."""

import asyncio
from dataclasses import replace
from datetime import datetime

import pytest
from dialogue.stage import BOTH, SPEAKER, Person, Stage, words
from msgspec import structs
from storage.shapes import NOW
from waiting import until

from bot.console.queries import Queries
from bot.console.queries.notices import Notice, Pause
from bot.console.records import AuditEntry
from bot.jobs.notices import ROOM, StandingNotices
from bot.records import StoreDownError
from conversations import Host, Prompt

HOST = Host("Harbour Help", "help@example.org", 180)
TEXTS = {"en": "The rules changed yesterday.", "zh-Hant": "規則昨日更新。"}
ENTRY = AuditEntry("ada", "notice.put", reason="checked")


class Board:
    """A store's, in memory."""

    def __init__(self) -> None:
        self.notices: list[Notice] = []
        self.pauses: list[Pause] = []
        self.down: Exception | None = None
        self.asked = 0

    def put(self, text: str) -> None:
        """Another, the newest."""
        self.notices.append(Notice(len(self.notices), NOW, "ada", {"en": text}))

    async def standing(self, _now: datetime) -> tuple[tuple[Notice, ...], tuple[Pause, ...]]:
        """Oldest first."""
        self.asked += 1
        if self.down:
            raise self.down
        return tuple(self.notices), tuple(self.pauses)


def texts(notices: StandingNotices) -> list[str]:
    return [each["en"] for each in notices.host().notices]


@BOTH
async def test_what_an_operator_puts_is_seen_by_the_next_batch_and_gone_when_ended(stage: Stage) -> None:
    board = Queries(stage.store).notices
    notices = StandingNotices(board, HOST, lambda: NOW)
    await stage.speak_with(replace(SPEAKER, host=notices.host))
    person = Person(stage)
    await person.act("/start", "[~begin]", "[not-all]", "[no-card]", "[cannot]")
    (before,) = words(await person.act("/result"))
    notice = await board.put(TEXTS, ENTRY, NOW)
    pause = await board.pause("qmas-gpt-2024", ENTRY, NOW)
    assert words(await person.act("/result")) == [before]
    await notices.once()
    (during,) = words(await person.act("/result"))
    assert TEXTS["en"] in during
    assert stage.speaker.speech.text(Prompt("results-paused"), "en") in during
    assert "public assistance" not in during
    await board.end(notice, ENTRY, NOW)
    await board.end_pause(pause, ENTRY, NOW)
    await notices.once()
    assert words(await person.act("/result")) == [before]


async def test_who_runs_the_bot_stays_as_set() -> None:
    board = Board()
    board.pauses.append(Pause(1, "ttps-a", NOW, "ada"))
    notices = StandingNotices(board, HOST, lambda: NOW)
    await notices.once()
    assert notices.host() == structs.replace(HOST, paused=frozenset({"ttps-a"}))


async def test_it_is_asked_again_and_again_and_what_was_known_holds_while_the_database_is_away(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.jobs.notices.EVERY", 0.01)
    board = Board()
    board.put("Old")
    notices = StandingNotices(board, HOST, lambda: NOW)
    task = asyncio.create_task(notices.job.run(stage.telemetry))
    await until(lambda: texts(notices) == ["Old"])
    board.down = StoreDownError("away")
    asked = board.asked
    await until(lambda: board.asked > asked + 2)
    assert (texts(notices), task.done()) == (["Old"], False)
    assert stage.counted('failures_total{error="StoreDownError",part="bulletin"}') >= 2
    board.down = None
    board.notices.clear()
    await until(lambda: not notices.host().notices)
    task.cancel()


async def test_an_answer_that_does_not_come_is_not_waited_for(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.jobs.notices.EVERY", 0.01)
    monkeypatch.setattr("bot.jobs.notices.PATIENCE", 0.01)

    class Silent(Board):
        async def standing(self, _now: datetime) -> tuple[tuple[Notice, ...], tuple[Pause, ...]]:
            """Never."""
            self.asked += 1
            await asyncio.Event().wait()
            return (), ()

    board = Silent()
    task = asyncio.create_task(StandingNotices(board, HOST, lambda: NOW).job.run(stage.telemetry))
    await until(lambda: board.asked > 2)
    assert not task.done()
    task.cancel()


async def test_the_newest_notices_stand_first_as_far_as_there_is_room_for_them() -> None:
    board = Board()
    for text in ("too old" * 60, "second" * 60, "newest" * 60):
        board.put(text)
    notices = StandingNotices(board, HOST, lambda: NOW)
    await notices.once()
    assert texts(notices) == ["newest" * 60, "second" * 60]
    board.put("x" * 5000)
    await notices.once()
    assert texts(notices) == ["x" * ROOM]
