"""Erasure after the last visit keeps its promise, erases nobody unwarned, and touches nobody else."""

import asyncio
from datetime import timedelta

import pytest
from dialogue.stage import BOTH, Person, Stage, retention
from storage.shapes import NOW, Place
from waiting import a_moment, until

from bot.jobs.reminders import REPLIES_FIRST, Reminders
from bot.jobs.retention import Retention
from bot.records import ChatKey, ReplyKind, StoreDownError

DAY = timedelta(days=1)
MONTHS = 210 * DAY


@pytest.fixture(autouse=True)
def _hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits a second between two batches."""
    monkeypatch.setattr("bot.jobs.reminders._SECOND", 0.0)


async def rounds(stage: Stage, *people: Person, bot: int | None = None) -> int:
    """What all jobs of a minute come to, in any order, with all that is said delivered; how many were erased."""
    store = stage.store if bot is None else stage.store.of(bot)
    woken: list[ChatKey] = []
    erasing = Retention(store, 180 * DAY, lambda: stage.now, stage.speaker.forget)
    erased = await erasing.once()
    await Reminders(store, stage.speaker.speech, 180 * DAY, lambda: stage.now, woken.extend).once()
    for person in people:
        await stage.said(person.key)
    return erased + await erasing.once()


async def day_by_day(stage: Stage, until_day: int, *people: Person, bot: int | None = None) -> dict[int, int]:
    """How many were erased on each day since NOW, from the day that it is on."""
    erased = {}
    for day in range((stage.now - NOW).days, until_day + 1):
        stage.now = max(stage.now, NOW + day * DAY + timedelta(seconds=1))
        if some := await rounds(stage, *people, bot=bot):
            erased[day] = some
    return erased


async def pass_by(stage: Stage, until_day: int) -> None:
    """Days on which nobody is due."""
    while stage.now < NOW + until_day * DAY:
        stage.wait(days=1)
        await stage.store.steady(stage.now)


async def told(stage: Stage, person: Person) -> list[tuple[str, int]]:
    """What was said unasked or could not be, and on which day since NOW."""
    kinds = ("warned", "unwarned")
    return [(event.kind, (event.at - NOW).days) for event in await stage.events(person.key) if event.kind in kinds]


@BOTH
async def test_who_is_idle_past_retention_and_was_warned_is_erased_and_nobody_else(stage: Stage, place: Place) -> None:
    idle, returned = Person(stage), Person(stage)
    await idle.arrive()
    await returned.arrive()
    stage.wait(days=100)
    await returned.act("/status")
    stage.wait(days=70)
    assert await day_by_day(stage, 179, idle, returned) == {}
    assert await told(stage, idle) == [("warned", 173)]
    assert await day_by_day(stage, 181, idle, returned) == {180: 1}
    assert await stage.store.held(idle.key) is None
    assert "nationality" in await returned.answers()
    kept = (await stage.row(returned.key))[0].applicant
    assert await place.count(f"log WHERE applicant <> '{kept}' AND body IS NOT NULL") == 0
    assert await place.count(f"log WHERE applicant <> '{kept}'") > 5


async def test_after_a_stop_of_months_nobody_is_erased_who_was_not_warned_a_week_before(stage: Stage) -> None:
    people = [Person(stage) for _ in range(5)]
    for person in people:
        await person.arrive()
    assert await rounds(stage) == 0
    stage.now = NOW + MONTHS
    assert await rounds(stage, *people) == 0
    assert [await told(stage, person) for person in people] == [[("warned", 210)]] * 5
    await people[0].act("/status")
    assert await day_by_day(stage, 220, *people) == {217: 4}
    assert "nationality" in await people[0].answers()


async def test_one_warned_before_a_stop_is_warned_again_after_it(stage: Stage) -> None:
    person = Person(stage)
    await person.arrive()
    stage.wait(days=170)
    await day_by_day(stage, 174, person)
    stage.now = NOW + MONTHS
    assert await day_by_day(stage, 216, person) == {}
    assert await told(stage, person) == [("warned", 173), ("warned", 210)]
    assert await day_by_day(stage, 217, person) == {217: 1}


@pytest.mark.parametrize("ahead", [100, 4000])
async def test_a_clock_that_was_ahead_for_an_hour_erases_nobody_then_or_later_unwarned(
    stage: Stage, ahead: int
) -> None:
    person, back = Person(stage), Person(stage)
    await person.arrive()
    await back.arrive()
    stage.now = NOW + 80 * DAY
    await rounds(stage, person, back)
    stage.wait(days=ahead)
    for _ in range(3):
        assert await rounds(stage, person, back) == 0
        stage.wait(minutes=20)
    stage.now = NOW + 81 * DAY
    assert await rounds(stage, person, back) == 0
    stage.now = NOW + 82 * DAY
    await back.act("/status")
    for idle, day in ((person, 173), (back, 255)):
        await pass_by(stage, day - 1)
        assert await day_by_day(stage, day + 6, idle) == {}
        assert (await told(stage, idle))[-1] == ("warned", day)
        assert await day_by_day(stage, day + 7, idle) == {day + 7: 1}


async def test_a_clock_that_leaps_after_the_warning_shortens_no_week(stage: Stage) -> None:
    person = Person(stage)
    await person.arrive()
    stage.wait(days=170)
    await day_by_day(stage, 173, person)
    stage.wait(days=8)
    assert await rounds(stage, person) == 0
    stage.now = NOW + 174 * DAY
    assert await day_by_day(stage, 180, person) == {}
    assert (await told(stage, person))[-1] == ("warned", 174)
    assert await day_by_day(stage, 181, person) == {181: 1}


async def test_a_pause_of_a_day_is_no_leap(stage: Stage) -> None:
    person = Person(stage)
    await person.arrive()
    stage.wait(days=170)
    await day_by_day(stage, 173, person)
    for _ in range(7):
        stage.wait(hours=24)
        erased = await rounds(stage, person)
    assert erased == 1


@BOTH
async def test_who_cannot_be_warned_is_erased_a_week_after_they_would_have_been_and_counted(
    stage: Stage, place: Place
) -> None:
    blocked, undelivered, anothers = Person(stage), Person(stage), Person(stage)
    own, anothers.key = blocked.key.bot, ChatKey(blocked.key.bot + 1, 77)
    for person in (blocked, undelivered, anothers):
        await person.arrive()
    await stage.hear(blocked.other(ReplyKind.BLOCKED), undelivered.typed("34"))
    stage.now = NOW + 165 * DAY
    erased = await day_by_day(stage, 190, blocked, anothers, bot=own)
    assert erased == {180: 1, 187: 2}
    events = await place.run("SELECT kind, at FROM log WHERE kind IN ('warned', 'unwarned') ORDER BY id")
    assert [kind for kind, _ in events] == ["unwarned"] * 3


async def test_a_bot_beside_leaves_another_bot_the_time_to_warn_its_own(stage: Stage) -> None:
    person = Person(stage)
    await person.arrive()
    stage.now = NOW + 165 * DAY
    for day in range(165, 181):
        stage.now = NOW + day * DAY + timedelta(seconds=1)
        erased = await rounds(stage, bot=person.key.bot + 1)
        if day == 175:  # the other was away until then
            assert await rounds(stage, person, bot=person.key.bot) == 0
    assert (erased, await told(stage, person)) == (0, [("warned", 175)])


async def test_what_was_unsaid_before_a_stop_is_said_and_then_its_reader_warned(stage: Stage) -> None:
    person = Person(stage)
    await person.arrive()
    await stage.hear(person.typed("34"))
    stage.now = NOW + MONTHS
    assert await rounds(stage) == 0
    assert await day_by_day(stage, 212, person) == {}
    assert await told(stage, person) == [("warned", 211)]


async def test_who_could_not_be_warned_for_want_of_time_is_not_out_of_reach(stage: Stage, place: Place) -> None:
    person = Person(stage)
    await person.arrive()
    unsaid = (
        "INSERT INTO outbox (applicant, kind, at, payload) VALUES ('another', 'note', '2026-11-22 00:00:00', x'00')"
    )
    for _ in range(REPLIES_FIRST):
        await place.run(unsaid)
    stage.now = NOW + 165 * DAY
    assert await day_by_day(stage, 190) == {}
    await place.run("DELETE FROM outbox")
    assert await day_by_day(stage, 191, person) == {}
    assert await told(stage, person) == [("warned", 190)]


async def test_a_session_that_is_gone_keeps_nobody_for_ever(stage: Stage, place: Place) -> None:
    person = Person(stage)
    await person.arrive()
    await place.run("UPDATE chats SET session_id = NULL")
    stage.now = NOW + 165 * DAY
    assert await day_by_day(stage, 181, person) == {180: 1}


@pytest.mark.parametrize("days", [1, 7])
async def test_where_everything_is_kept_for_a_week_or_less_nobody_waits_for_a_warning(stage: Stage, days: int) -> None:
    person = Person(stage)
    await person.arrive()
    stage.wait(days=days)
    assert await retention(stage, days).once() == 0
    stage.wait(seconds=1)
    assert await retention(stage, days).once() == 1


async def test_a_purge_waits_for_no_warning(stage: Stage) -> None:
    person = Person(stage)
    await person.arrive()
    stage.wait(days=181)
    assert await retention(stage).once() == 0
    assert await retention(stage).purge() == 1


async def test_more_than_one_round_takes_are_all_noted_and_erased(
    stage: Stage, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.jobs.retention._AT_A_TIME", 2)
    people = [Person(stage) for _ in range(5)]
    await stage.hear(*(person.typed("/start") for person in people))
    await stage.hear(*(person.other(ReplyKind.BLOCKED) for person in people))
    stage.now = NOW + 175 * DAY
    assert await day_by_day(stage, 182) == {182: 5}
    assert await place.count("chats") == 0


async def test_update_ids_and_the_memory_of_who_left_are_dropped_in_their_time(stage: Stage, place: Place) -> None:
    person = Person(stage)
    await person.act("/start", "/forget", "[~forget-yes]")
    stage.wait(hours=47)
    await retention(stage).once()
    assert await place.count("forgotten") == 1
    stage.wait(hours=1)
    await retention(stage).once()
    assert (await place.count("forgotten"), await place.count("received")) == (0, 3)
    stage.wait(days=1, seconds=1)
    await retention(stage).once()
    assert await place.count("received") == 0


class Down:
    """A store whose database is away."""

    asked = 0

    async def steady(self, now: object) -> None:  # noqa: ARG002 - it does not come to that
        """Away."""
        self.asked += 1
        raise StoreDownError("away")


async def test_a_database_that_is_away_does_not_end_it(stage: Stage) -> None:
    down = Down()
    away = Retention(down, 180 * DAY, lambda: stage.now, stage.speaker.forget)
    task = asyncio.create_task(away.job.run(stage.telemetry))
    await until(lambda: stage.counted('failures_total{error="StoreDownError",part="upkeep"}'))
    await a_moment()
    assert (down.asked, task.done()) == (1, False)
    assert stage.counted('failures_total{error="StoreDownError",part="upkeep"}') == 1
    task.cancel()
