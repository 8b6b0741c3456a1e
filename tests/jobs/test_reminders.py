"""Reminders and warnings: at the hour of the last visit, once however many processes run, never to who wants none."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import NoReturn

import pytest
from dialogue.stage import BOTH, POSTGRESQL, Person, Stage, retention, words
from msgspec.structs import replace
from storage.shapes import NOW, SECRET, Place
from waiting import until

from bot.clock import hong_kong_day
from bot.jobs.reminders import MOST_A_SECOND, REPLIES_FIRST, Reminders, due_now
from bot.keys import Sealer
from bot.records import ChatKey, Outgoing, Reply, ReplyKind, SteadyTime, StoreDownError, Talk
from bot.storage import SqlStore
from conversations import Prompt

RETENTION = timedelta(days=180)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@dataclass
class Spoken:
    """Notes whom the job says it has spoken to, batch by batch."""

    batches: list[int] = field(default_factory=list)

    def __call__(self, keys: Sequence[ChatKey]) -> None:
        """A batch."""
        if keys:
            self.batches.append(len(keys))


@pytest.fixture(autouse=True)
def _hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits a second between two batches."""
    monkeypatch.setattr("bot.jobs.reminders._SECOND", 0.0)


def reminders(stage: Stage, store: SqlStore | None = None, spoken: Spoken | None = None) -> Reminders:
    now: Callable[[], datetime] = lambda: stage.now  # noqa: E731 - the stage's clock goes on
    return Reminders(store or stage.store, stage.speaker.speech, RETENTION, now, spoken or Spoken())


async def told(stage: Stage, person: Person, after: timedelta) -> list[Outgoing]:
    """What a round leads to, so long after NOW."""
    stage.now = NOW + after
    await reminders(stage).once()
    return await stage.said(person.key)


async def begun(stage: Stage, locale: str = "en") -> Person:
    """Somebody who left at the question of age, at NOW."""
    person = Person(stage)
    await person.arrive(locale)
    return person


def buttons(talk: Outgoing) -> list[str]:
    assert isinstance(talk, Talk)
    return [data for row in talk.utterance.rows for _, data, *_ in row]


def tap(person: Person, data: str) -> Reply:
    """A button of an earlier message."""
    return replace(person.other(ReplyKind.TAP), text=data, message_id=9)


# -- reminders -----------------------------------------------------------------------------------------------


@BOTH
async def test_after_a_day_at_the_hour_of_the_last_message_comes_a_reminder(stage: Stage) -> None:
    person = await begun(stage, "zh-Hant")
    session = await stage.session(person.key)
    assert await told(stage, person, DAY - timedelta(seconds=1)) == []
    (reminder,) = await told(stage, person, DAY)
    assert words([reminder]) == [stage.speaker.speech.text(Prompt("reminder"), "zh-Hant")]
    mark = f"{session.id[:6]}.{session.revision}."
    assert buttons(reminder) == [f"{mark}~place", f"{mark}~reminders-off"]
    assert await told(stage, person, DAY + timedelta(seconds=1)) == []


@BOTH
async def test_an_hour_that_was_missed_is_waited_for_on_the_next_day(stage: Stage) -> None:
    person = await begun(stage)  # at 08:30 in UTC, 16:30 in Hong Kong
    for late in (timedelta(minutes=34), HOUR, 12 * HOUR, 23 * HOUR):
        assert await told(stage, person, DAY + late) == []
    assert len(await told(stage, person, 2 * DAY + timedelta(minutes=29))) == 1


@BOTH
async def test_there_are_two_at_most_after_a_day_and_after_a_week(stage: Stage) -> None:
    person = await begun(stage)
    days = [day for day in (*range(16), 30, 90, 170) if await told(stage, person, day * DAY)]
    assert days == [1, 7]


async def test_who_comes_back_between_is_reminded_once_more_at_most(stage: Stage) -> None:
    person = await begun(stage)
    assert await told(stage, person, DAY)
    stage.now = NOW + 2 * DAY + 3 * HOUR
    await person.act("34")
    days = [day for day in (*range(3, 20), 60) if await told(stage, person, day * DAY + 3 * HOUR)]
    assert days == [9]


async def test_who_was_reminded_twice_gets_no_third_after_another_visit(stage: Stage) -> None:
    person = await begun(stage)
    assert await told(stage, person, DAY)
    assert await told(stage, person, 7 * DAY)
    await person.act("34")
    assert [day for day in range(8, 22) if await told(stage, person, day * DAY)] == []


async def test_between_a_first_that_came_late_and_the_second_lie_five_days(stage: Stage) -> None:
    person = await begun(stage)
    assert [day for day in range(6, 22) if await told(stage, person, day * DAY)] == [6, 11]


@pytest.mark.parametrize(
    "acts",
    [
        ("[not-all]", "[no-card]", "[cannot]"),
        ("[not-all]", "[no-card]", "[cannot]", "[~more]"),
        ("[not-all]", "[no-card]", "[cannot]", "[~result]"),
    ],
    ids=["decided", "going on", "result"],
)
async def test_after_an_outcome_there_is_none(stage: Stage, acts: tuple[str, ...]) -> None:
    person = Person(stage)
    await person.act("/start", "[~begin]", *acts)
    assert [day for day in range(15) if await told(stage, person, day * DAY)] == []


async def test_nor_after_one_that_was_told_and_left_behind_in_one_batch(stage: Stage, place: Place) -> None:
    person = Person(stage)
    await person.act("/start", "[~begin]", "[not-all]", "[no-card]", "[cannot]", "[~more]")
    await place.run("UPDATE sessions SET finished_at = NULL")
    assert await told(stage, person, DAY) == []


@pytest.mark.parametrize(
    "acts",
    [("/start",), ("/start", "[~lang.fr]"), ("/start", "[~tell]"), ("/start", "[~tell]", "good morning")],
    ids=["notice", "in French", "telling", "nothing told"],
)
async def test_before_begin_there_is_none(stage: Stage, acts: tuple[str, ...]) -> None:
    person = Person(stage)
    await person.act(*acts)
    assert [day for day in range(15) if await told(stage, person, day * DAY)] == []


async def test_who_has_answered_and_stands_where_one_tells_all_at_once_is_reminded(stage: Stage, place: Place) -> None:
    person = Person(stage)
    await person.act("/start", "[~begin]", "[all]")
    await place.run("UPDATE sessions SET question = 'tell'")
    assert await told(stage, person, DAY) != []


@BOTH
async def test_who_blocked_the_bot_gets_nothing(stage: Stage) -> None:
    person, other = await begun(stage), await begun(stage)
    await stage.hear(person.other(ReplyKind.BLOCKED))
    for after in (DAY, 173 * DAY):
        stage.now = NOW + after
        assert await reminders(stage).once() == 1
        assert len(await stage.said(other.key)) == 1


async def test_who_is_forgotten_gets_nothing(stage: Stage, place: Place) -> None:
    person = await begun(stage)
    await stage.hear(person.typed("/forget"))
    await stage.hear(await person.tapped("~forget-yes"))
    stage.now = NOW + DAY
    assert await reminders(stage).once() == 0
    assert await place.count("outbox") == 1


@BOTH
async def test_one_tap_switches_them_off_whatever_was_answered_since_and_for_good(stage: Stage) -> None:
    person = await begun(stage)
    (reminder,) = await told(stage, person, DAY)
    off = buttons(reminder)[1]
    await person.act("34")
    (heard,) = await stage.hear(tap(person, off))
    assert heard.toast == ""
    (said,) = words(await stage.said(person.key))
    assert said.startswith(stage.speaker.speech.text(Prompt("reminders-off"), "en"))
    assert "highest degree" in said
    assert "age" in (await stage.session(person.key)).answers
    await person.act("/restart", "[~restart-yes]", "[~begin]", "[all]")
    assert [day for day in range(2, 16) if await told(stage, person, day * DAY)] == []


@BOTH
async def test_who_switches_them_on_again_gets_them_again(stage: Stage) -> None:
    person = await begun(stage)
    (reminder,) = await told(stage, person, DAY)
    await stage.hear(tap(person, buttons(reminder)[1]))
    (off,) = await stage.said(person.key)
    await stage.hear(tap(person, buttons(off)[-1]))
    assert words(await stage.said(person.key))[0].startswith(stage.speaker.speech.text(Prompt("reminders-on"), "en"))
    await person.act("/restart", "[~restart-yes]", "[~begin]", "[all]")
    assert len([day for day in range(2, 16) if await told(stage, person, day * DAY)]) == 2


async def test_a_tap_on_go_on_leads_to_the_question(stage: Stage) -> None:
    person = await begun(stage)
    (reminder,) = await told(stage, person, DAY)
    await stage.hear(tap(person, buttons(reminder)[0]))
    assert "How old are you" in words(await stage.said(person.key))[0]


async def test_what_is_still_to_be_said_comes_first(stage: Stage) -> None:
    person = await begun(stage)
    await stage.hear(person.typed("34"))
    stage.now += DAY
    assert await reminders(stage).once() == 0
    (question,) = words(await stage.said(person.key))
    assert "highest degree" in question
    assert len(await told(stage, person, DAY)) == 1


# -- once, and not too much at a time ------------------------------------------------------------------------


@POSTGRESQL
async def test_six_processes_at_once_remind_everybody_once(stage: Stage, place: Place) -> None:
    for _ in range(7):
        await begun(stage)
    stage.now = NOW + DAY
    stores = [await SqlStore.open(place.address, Sealer(SECRET), lambda: NOW) for _ in range(6)]
    try:
        reminded = await asyncio.gather(*(reminders(stage, store).once() for store in stores))
    finally:
        await asyncio.gather(*(store.close() for store in stores))
    assert sum(reminded) == 7
    assert await place.count("outbox") == 7
    assert await place.count("sessions WHERE reminded = 1") == 7


@POSTGRESQL
async def test_while_one_process_speaks_unasked_no_other_does(stage: Stage, place: Place) -> None:
    await begun(stage)
    stage.now = NOW + DAY
    other = await SqlStore.open(place.address, Sealer(SECRET), lambda: NOW)
    try:
        async with other.alone() as is_alone:
            assert (is_alone, await reminders(stage).once()) == (True, 0)
        assert await reminders(stage).once() == 1
    finally:
        await other.close()


@BOTH
async def test_a_chat_that_is_being_answered_is_left_for_later(stage: Stage, kind: str) -> None:
    person = await begun(stage)
    stage.now = NOW + DAY
    if kind == "postgresql":
        async with stage.store.transaction() as transaction:
            await transaction.lock([person.key], stage.now)
            assert await reminders(stage).once() == 0
    assert await reminders(stage).once() == 1


async def test_twenty_a_second_at_most_are_spoken_to(stage: Stage) -> None:
    people = [Person(stage) for _ in range(2 * MOST_A_SECOND + 5)]
    for act in ("/start", "~begin", "all"):
        replies = [person.typed(act) if act[0] == "/" else await person.tapped(act) for person in people]
        await stage.hear(*replies)
    for person in people:
        await stage.said(person.key)
    stage.now = NOW + DAY
    spoken = Spoken()
    store = Emptying(stage, people)
    assert await reminders(stage, store, spoken).once() == len(people)  # type: ignore[arg-type]
    assert spoken.batches == [MOST_A_SECOND, MOST_A_SECOND, 5]


class Emptying:
    """The stage's store, where everything is delivered before the next batch."""

    def __init__(self, stage: Stage, people: Sequence[Person]) -> None:
        self.stage, self.people = stage, people

    def reminders(self) -> AbstractAsyncContextManager[object]:
        """The store's."""
        return self.stage.store.reminders()

    @asynccontextmanager
    async def alone(self):  # type: ignore[no-untyped-def]  # noqa: ANN201 - the store's
        """The store's."""
        async with self.stage.store.alone() as is_alone:
            yield is_alone

    async def steady(self, now: datetime) -> SteadyTime:
        """The store's."""
        return await self.stage.store.steady(now)

    async def backlog(self) -> tuple[int, datetime | None]:
        """Nothing, once all is said."""
        for person in self.people:
            await self.stage.said(person.key)
        return await self.stage.store.backlog()


async def test_replies_come_first_nothing_is_added_to_a_long_backlog(stage: Stage, place: Place) -> None:
    await begun(stage)
    (applicant,) = (await place.run("SELECT applicant FROM chats"))[0]
    waiting = Sealer(SECRET).seal("{}", b"").hex()
    for _ in range(REPLIES_FIRST):
        await place.run(
            "INSERT INTO outbox (applicant, kind, at, payload) "  # noqa: S608 - a test's own words
            f"VALUES ('another', 'note', '2026-11-22 00:00:00.000000', x'{waiting}')"
        )
    assert applicant
    stage.now = NOW + DAY
    assert await reminders(stage).once() == 0
    await place.run("DELETE FROM outbox WHERE id = (SELECT min(id) FROM outbox)")
    assert await reminders(stage).once() == 1


async def test_who_was_spoken_to_is_given_to_the_delivery(stage: Stage) -> None:
    person = await begun(stage)
    stage.now = NOW + DAY
    woken: list[ChatKey] = []
    await Reminders(stage.store, stage.speaker.speech, RETENTION, lambda: stage.now, woken.extend).once()
    assert woken == [person.key]


@BOTH
async def test_the_log_knows_of_it_and_its_words_are_sealed(stage: Stage, place: Place) -> None:
    person = await begun(stage)
    await told(stage, person, DAY)
    events = [event for event in await stage.events(person.key) if event.kind == "reminded"]
    assert [(event.locale, event.body) for event in events] == [
        ("en", stage.speaker.speech.text(Prompt("reminder"), "en"))
    ]
    ((body,),) = await place.run("SELECT body FROM log WHERE kind = 'reminded'")
    assert b"conversation" not in body


@BOTH
async def test_a_bot_reminds_in_its_own_chats_alone(stage: Stage) -> None:
    person = await begun(stage)
    stage.now = NOW + DAY
    own, another = (stage.store.of(person.key.bot + more) for more in (0, 1))
    assert await reminders(stage, another).once() == 0
    assert await reminders(stage, own).once() == 1


@POSTGRESQL
async def test_no_bot_waits_until_another_has_reminded(stage: Stage) -> None:
    person = await begun(stage)
    stage.now = NOW + DAY
    async with stage.store.of(person.key.bot + 1).alone() as is_alone:
        assert (is_alone, await reminders(stage, stage.store.of(person.key.bot)).once()) == (True, 1)


# -- the warning before erasure ------------------------------------------------------------------------------


@BOTH
async def test_a_week_before_erasure_comes_one_warning_that_names_the_day(stage: Stage) -> None:
    person = await begun(stage)
    days = [day for day in range(165, 181) if await told(stage, person, day * DAY)]
    assert days == [173]
    assert await retention(stage).once() == 0
    stage.wait(seconds=1)
    assert await retention(stage).once() == 1


async def test_its_words_name_the_day_of_erasure_in_hong_kong(stage: Stage) -> None:
    person = await begun(stage)
    (warning,) = words(await told(stage, person, 173 * DAY))
    assert "21 May 2027" in warning.replace("\u00a0", " ")


@pytest.mark.parametrize("day", [176, 180, 400])
async def test_a_warning_that_comes_late_names_a_day_that_is_a_week_away(stage: Stage, day: int) -> None:
    person = await begun(stage)
    (warning,) = words(await told(stage, person, day * DAY))
    erased = hong_kong_day(stage.now + 7 * DAY)
    assert f"{erased.day} {erased:%B %Y}" in warning.replace("\u00a0", " ")


@BOTH
async def test_it_keeps_to_the_hour_of_the_last_visit_however_late(stage: Stage) -> None:
    person = await begun(stage)
    hours = [hour for hour in range(24) if await told(stage, person, 300 * DAY + hour * HOUR)]
    assert hours == [0]


@BOTH
async def test_where_it_is_not_sure_when_it_was_given_it_is_given_again_after_a_week(stage: Stage) -> None:
    person = await begun(stage)
    assert [day for day in range(170, 175) if await told(stage, person, day * DAY)] == [173]
    assert [day for day in range(178, 190) if await told(stage, person, day * DAY)] == [180]  # three days were left out


@BOTH
async def test_one_tap_keeps_everything_as_a_visit_does_and_is_warned_again_in_its_time(stage: Stage) -> None:
    person = await begun(stage)
    (warning,) = await told(stage, person, 173 * DAY)
    (keep,) = buttons(warning)
    await stage.hear(tap(person, keep))
    (said,) = words(await stage.said(person.key))
    assert "10 November 2027" in said.replace("\u00a0", " ")
    stage.now = NOW + 181 * DAY
    assert await retention(stage).once() == 0
    assert "nationality" in (await stage.session(person.key)).answers
    assert [day for day in (*range(174, 190), 345, 346, 347) if await told(stage, person, day * DAY)] == [174, 180, 346]


async def test_after_a_result_the_warning_comes_too_and_whatever_was_switched_off(stage: Stage) -> None:
    person = Person(stage)
    await person.act("/start", "[~begin]", "[not-all]", "[no-card]", "[cannot]", "[~reminders-off]")
    assert [day for day in (*range(15), *range(170, 180)) if await told(stage, person, day * DAY)] == [173]


async def test_after_the_warning_there_is_no_reminder(stage: Stage) -> None:
    person = await begun(stage)
    short = timedelta(days=9)
    said = []
    for day in range(9):
        stage.now = NOW + day * DAY
        await Reminders(stage.store, stage.speaker.speech, short, lambda: stage.now, Spoken()).once()
        said += [(day, buttons(each)[0].rpartition(".")[2]) for each in await stage.said(person.key)]
    assert said == [(1, "~place"), (2, "~keep-everything")]


@pytest.mark.parametrize(("days", "first"), [(180, 173), (8, 1), (7, 1), (2, 1)])
def test_the_warning_is_a_week_before_or_a_day_after_the_visit_where_there_is_no_week(days: int, first: int) -> None:
    warnings = [reminder for reminder in due_now(NOW, timedelta(days=days)) if reminder.kind == "warned"]
    assert warnings[0].seen == (NOW.replace(minute=0, second=0, microsecond=0) - first * DAY, NOW - first * DAY)
    assert [reminder.is_late for reminder in warnings] == [False] * (days - first) + [True] * (days > 7)


def test_where_everything_is_kept_for_a_day_nobody_is_warned() -> None:
    assert {reminder.kind for reminder in due_now(NOW, DAY)} == {"reminded"}


# -- running -------------------------------------------------------------------------------------------------


class Down:
    """A store whose database is away."""

    asked = 0

    def alone(self) -> NoReturn:
        """Away."""
        self.asked += 1
        raise StoreDownError("away")


async def test_a_database_that_is_away_does_not_end_it(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.jobs.reminders.EVERY", 0.01)
    down = Down()
    task = asyncio.create_task(reminders(stage, down).job.run(stage.telemetry))  # type: ignore[arg-type]
    await until(lambda: down.asked > 1)
    assert not task.done()
    assert stage.counted('failures_total{error="StoreDownError",part="care"}') == down.asked
    task.cancel()


@BOTH
@pytest.mark.parametrize("hour", [8, 23], ids=["of any", "of the day in UTC"])
async def test_the_last_minute_of_an_hour_is_seen_by_a_round_just_after_it(stage: Stage, hour: int) -> None:
    """Of a warning that comes late too, which looks for the hour alone."""
    seen = NOW.replace(hour=hour, minute=59, second=30)
    stage.now = seen
    reminded, warned = await begun(stage), await begun(stage)
    after = timedelta(seconds=45)
    stage.now = seen + DAY + after
    await reminders(stage).once()
    assert len(await stage.said(reminded.key)) == 1
    await stage.said(warned.key)
    stage.now = seen + 300 * DAY + after
    await reminders(stage).once()
    assert len(await stage.said(warned.key)) == 1
