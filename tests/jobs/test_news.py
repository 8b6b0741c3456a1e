"""Whoever asked to be told is told once, at their hour, when it has come; nobody else, and no sooner."""

import asyncio
from collections.abc import AsyncIterator, Collection, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta

import pytest
from dialogue.stage import BOTH, POSTGRESQL, SPEAKER, Person, Stage, retention, words
from rules_to_come import LIST
from storage.shapes import SECRET, Place

from bot.dialogue import Speaker
from bot.jobs.news import NewsTelling
from bot.jobs.reminders import MOST_A_SECOND, REPLIES_FIRST
from bot.keys import Sealer
from bot.records import ChatChanges, ChatKey, Document, ReplyKind, Talk
from bot.storage import SqlStore
from bot.storage.reminders import DueNews
from conversations import Engine, Host, Prompt, Session, Turn
from scoring import Rulesets, load_universities, read_universities

NEW_YEAR = datetime(2027, 1, 2, 8, 30, 15, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
TO_RESULT = ("/start", "[~begin]", "[not-all]", "[no-card]", "[cannot]", "[~result]")
LISTS = load_universities().and_of(read_universities(LIST))
OUT = replace(SPEAKER, engine=replace(SPEAKER.engine, universities=LISTS.on))
KNEW = "You asked me to tell you when there is news. There is."


@dataclass
class Spoken:
    """Notes whom the job says it has spoken to, batch by batch."""

    batches: list[int] = field(default_factory=list)

    def __call__(self, keys: Sequence[ChatKey]) -> None:
        """A batch."""
        self.batches.append(len(keys))


@pytest.fixture(autouse=True)
def _hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits a second between two batches."""
    monkeypatch.setattr("bot.jobs.news._SECOND", 0.0)


@pytest.fixture(autouse=True)
def _on_new_year(stage: Stage) -> None:
    """No list covers the day."""
    stage.now = NEW_YEAR


def news(
    stage: Stage, store: SqlStore | None = None, speaker: Speaker = OUT, spoken: Spoken | None = None
) -> NewsTelling:
    return NewsTelling(store or stage.store, speaker, stage.telemetry, lambda: stage.now, spoken or Spoken())


async def waiting(stage: Stage, *acts: str, language: str = "en") -> Person:
    """Somebody who asked to be told, after 08:30 in UTC."""
    person = Person(stage, language)
    await person.act(*TO_RESULT, "[~await-rules]", *acts)
    return person


async def told(stage: Stage, person: Person, after: timedelta) -> list[str]:
    """What a round leads to, so long after."""
    stage.now = NEW_YEAR + after
    await news(stage).once()
    return words(await stage.said(person.key))


@BOTH
async def test_at_the_hour_of_the_last_visit_comes_one_message_and_no_other(stage: Stage) -> None:
    person = await waiting(stage)
    hours = [hour for hour in range(1, 50) if await told(stage, person, hour * HOUR)]
    assert hours == [24]


@BOTH
async def test_nobody_is_told_before_it_has_come_or_without_having_asked(stage: Stage) -> None:
    person, silent = await waiting(stage), Person(stage)
    await silent.act(*TO_RESULT)
    stage.now = NEW_YEAR + DAY
    assert await news(stage, speaker=SPEAKER).once() == 0
    assert await news(stage).once() == 1
    assert (len(await stage.said(person.key)), await stage.said(silent.key)) == (1, [])


async def test_one_tap_before_it_comes_ends_it_also_on_an_earlier_message(stage: Stage) -> None:
    person = await waiting(stage)
    session = await stage.session(person.key)
    await stage.hear(person.tap(f"{session.id[:6]}.0.~await-off"))
    assert words(await stage.said(person.key)) == [stage.speaker.speech.text(Prompt("awaiting-nothing"), "en")]
    assert await told(stage, person, DAY) == []


@pytest.mark.parametrize("language", ["en", "fr", "zh-hans", "zh-hant"])
async def test_its_first_line_says_no_more_than_that_there_is_news(stage: Stage, language: str) -> None:
    person = await waiting(stage, language=language)
    session = await stage.session(person.key)
    (said,) = await told(stage, person, DAY)
    first, _, rest = said.partition("\n")
    assert first == stage.speaker.speech.text(Prompt("news"), session.locale)
    assert stage.speaker.speech.text(Prompt("news-list"), session.locale) in rest


async def test_who_began_anew_or_was_told_at_a_turn_is_not_told_again(stage: Stage) -> None:
    anew, back = await waiting(stage, "[~restart-yes]"), await waiting(stage)
    await stage.speak_with(OUT)
    (said,) = words(await back.act("/result"))[-1:]
    assert stage.speaker.speech.text(Prompt("news-list"), "en") in said
    assert [await told(stage, person, DAY) for person in (anew, back)] == [[], []]


async def test_while_results_are_paused_it_waits(stage: Stage) -> None:
    person = await waiting(stage)
    stage.now = NEW_YEAR + DAY
    paused = replace(OUT, host=lambda: Host(paused=frozenset({"qmas-gpt-2024"})))
    assert await news(stage, speaker=paused).once() == 0
    assert len(await told(stage, person, DAY)) == 1


@BOTH
async def test_it_is_no_visit_what_is_kept_is_erased_when_it_was_promised(stage: Stage, place: Place) -> None:
    person = await waiting(stage)
    before = await place.run("SELECT seen_at, warned_at, touched_at FROM chats JOIN sessions ON session_id = id")
    assert len(await told(stage, person, DAY)) == 1
    after = await place.run("SELECT seen_at, warned_at, touched_at FROM chats JOIN sessions ON session_id = id")
    assert after == before
    stage.now = NEW_YEAR + 180 * DAY + HOUR
    assert await retention(stage).purge() == 1


@BOTH
async def test_forgetting_takes_it_along(stage: Stage, place: Place) -> None:
    person = await waiting(stage)
    assert await place.count("sessions WHERE awaits <> ''") == 1
    await person.act("[~forget-yes]")
    assert await place.count("sessions WHERE awaits <> ''") == 0
    assert await told(stage, person, DAY) == []


async def test_mydata_names_it_and_the_log_knows_that_it_was_told(stage: Stage) -> None:
    person = await waiting(stage)
    text, json = (one.content for one in await person.act("/mydata") if isinstance(one, Document))
    assert "A change of the rules" in text
    assert '"awaits": "rules:' in json
    await told(stage, person, DAY)
    (event,) = [event for event in await stage.events(person.key) if event.kind == "news"]
    assert (event.locale, (event.body or "").startswith(KNEW)) == ("en", True)


async def test_its_button_leads_back_as_any(stage: Stage) -> None:
    person = await waiting(stage)
    stage.now = NEW_YEAR + DAY
    await news(stage).once()
    (talk,) = await stage.said(person.key)
    assert isinstance(talk, Talk)
    await stage.speak_with(OUT)
    await stage.hear(person.tap(talk.utterance.rows[0][0].data))
    (said,) = words(await stage.said(person.key))
    assert stage.speaker.speech.text(Prompt("toast-stale"), "en") not in said
    assert "public assistance" in said


# -- whole or not at all, and a little at a time ---------------------------------------------------------------


@BOTH
@pytest.mark.parametrize("is_committed", [False, True], ids=["before its commit", "after it"])
async def test_ended_in_the_middle_each_is_told_once(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, *, is_committed: bool
) -> None:
    people = [await waiting(stage) for _ in range(3)]
    stage.now = NEW_YEAR + DAY
    inner = stage.store.news

    @asynccontextmanager
    async def ended() -> AsyncIterator[DueNews]:
        async with inner() as transaction:
            yield transaction
            if not is_committed:
                raise asyncio.CancelledError
        raise asyncio.CancelledError

    monkeypatch.setattr(stage.store, "news", ended)
    with pytest.raises(asyncio.CancelledError):
        await news(stage).once()
    monkeypatch.setattr(stage.store, "news", inner)
    again = await news(stage).once()
    assert (again, [len(await stage.said(person.key)) for person in people]) == (0 if is_committed else 3, [1, 1, 1])


@POSTGRESQL
async def test_of_many_processes_each_is_told_by_one(stage: Stage, place: Place) -> None:
    for _ in range(4):
        await waiting(stage)
    stage.now = NEW_YEAR + DAY
    stores = [await SqlStore.open(place.address, Sealer(SECRET), lambda: NEW_YEAR) for _ in range(3)]
    try:
        assert sum(await asyncio.gather(*(news(stage, store).once() for store in stores))) == 4
    finally:
        await asyncio.gather(*(store.close() for store in stores))
    assert await place.count("outbox") == 4


@BOTH
async def test_a_bot_tells_in_its_own_chats_alone(stage: Stage) -> None:
    person = await waiting(stage)
    stage.now = NEW_YEAR + DAY
    another, own = (stage.store.of(person.key.bot + more) for more in (1, 0))
    assert (await news(stage, another).once(), await news(stage, own).once()) == (0, 1)


async def test_twenty_a_second_at_most_are_told(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    people = [Person(stage) for _ in range(2 * MOST_A_SECOND + 5)]
    for act in (*TO_RESULT, "[~await-rules]"):
        await stage.hear(*[await p.tapped(act[1:-1]) if act[0] == "[" else p.typed(act) for p in people])
    for person in people:
        await stage.said(person.key)
    stage.now = NEW_YEAR + DAY

    async def nothing_waits() -> tuple[int, None]:
        return 0, None

    monkeypatch.setattr(stage.store, "backlog", nothing_waits)
    spoken = Spoken()
    assert await news(stage, spoken=spoken).once() == len(people)
    assert spoken.batches == [MOST_A_SECOND, MOST_A_SECOND, 5]


async def test_between_two_sessions_others_have_their_turn(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(3):
        await waiting(stage)
    stage.now = NEW_YEAR + DAY
    tell, turns, seen = Engine.tell, 0, list[int]()

    def counted(engine: Engine, given: Session, on: date) -> Turn | None:
        seen.append(turns)
        return tell(engine, given, on)

    async def others() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    monkeypatch.setattr(Engine, "tell", counted)
    beside = asyncio.create_task(others())
    assert await news(stage).once() == 3
    beside.cancel()
    assert len(set(seen)) == 3


async def test_replies_come_first(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    await waiting(stage)
    stage.now = NEW_YEAR + DAY

    async def much_waits() -> tuple[int, None]:
        return REPLIES_FIRST, None

    monkeypatch.setattr(stage.store, "backlog", much_waits)
    assert await news(stage).once() == 0


@BOTH
async def test_to_who_blocked_the_bot_or_is_being_spoken_to_nothing_is_added(stage: Stage) -> None:
    blocked, busy = await waiting(stage), await waiting(stage)
    await stage.hear(blocked.other(ReplyKind.BLOCKED))
    await stage.hear(busy.typed("/status"))
    assert await told(stage, blocked, DAY) == []
    stage.now = NEW_YEAR + DAY
    assert len(await stage.said(busy.key)) == 1


@BOTH
async def test_the_last_minute_of_an_hour_is_seen_by_a_round_just_after_it(stage: Stage) -> None:
    stage.now = NEW_YEAR.replace(hour=23, minute=59, second=30)
    person = await waiting(stage)
    assert len(await told(stage, person, DAY + 15.5 * HOUR)) == 1


class NonsenseError(Exception):
    """Of no kind that anybody knows of."""


@BOTH
@pytest.mark.parametrize("step", ["judged", "written"])
async def test_one_that_fails_in_any_way_stops_no_other_and_is_not_tried_again(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    bad, person = await waiting(stage), await waiting(stage)
    session = await stage.session(bad.key)
    tell, write = Engine.tell, DueNews.write

    def told_badly(engine: Engine, given: Session, on: date) -> Turn | None:
        if given.id == session.id:
            raise NonsenseError
        return tell(engine, given, on)

    async def written_badly(due: DueNews, told: Sequence[ChatChanges], ids: Collection[str], now: datetime) -> None:
        if bad.key in {each.chat.key for each in told}:
            raise NonsenseError
        await write(due, told, ids, now)

    monkeypatch.setattr(*((Engine, "tell", told_badly) if step == "judged" else (DueNews, "write", written_badly)))
    assert await told(stage, bad, DAY) == []
    assert len(await stage.said(person.key)) == 1
    assert stage.counted('failures_total{error="NonsenseError",part="news"}') == 1
    await news(stage).once()
    assert stage.counted('failures_total{error="NonsenseError",part="news"}') == 1


@BOTH
async def test_a_mark_of_other_parts_and_a_day_without_rules_stop_nobody(stage: Stage, place: Place) -> None:
    odd, person = await waiting(stage), await waiting(stage)
    session = await stage.session(odd.key)
    await place.run(f"UPDATE sessions SET awaits = 'odd' WHERE id = '{session.id}'")  # noqa: S608 - a test's own words
    none = replace(OUT, engine=replace(OUT.engine, rulesets=Rulesets(())))
    stage.now = NEW_YEAR + DAY
    assert await news(stage, speaker=none).once() == 0
    assert (await news(stage).once(), len(await stage.said(person.key))) == (1, 1)


async def test_a_chat_that_was_led_to_another_applicants_session_is_told_nothing(stage: Stage, place: Place) -> None:
    person, other = await waiting(stage), await waiting(stage)
    its = await stage.session(other.key)
    (applicant,) = (await place.run(f"SELECT applicant FROM chats WHERE chat_id = {person.key.chat}"))[0]  # noqa: S608 - a test's own words
    await place.run(f"UPDATE chats SET session_id = '{its.id}' WHERE chat_id = {person.key.chat}")  # noqa: S608 - the same
    async with stage.store.news() as due:
        assert await due.lock([applicant]) == []


async def test_one_session_that_cannot_be_read_stops_no_other(stage: Stage, place: Place) -> None:
    lost, person = await waiting(stage), await waiting(stage)
    session = await stage.session(lost.key)
    await place.run(f"UPDATE sessions SET body = x'00' WHERE id = '{session.id}'")  # noqa: S608 - a test's own words
    assert await told(stage, lost, DAY) == []
    assert len(await stage.said(person.key)) == 1
    assert await place.count("sessions WHERE awaits <> ''") == 0
