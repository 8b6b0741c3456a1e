"""Beyond thirty replies a minute from one chat: acknowledged, counted, told once, and nothing else."""

import time
from datetime import timedelta

import pytest
from dialogue.stage import BOTH, SPEAKER, UPDATES, Person, Stage, words
from msgspec.structs import replace

from bot.dialogue.rate_limit import MOST_A_MINUTE
from bot.records import Note, StoreDownError
from conversations import Prompt


def slow(locale: str) -> str:
    return SPEAKER.speech.text(Prompt("toast-slow"), locale)


async def fill(stage: Stage, person: Person, most: int = MOST_A_MINUTE) -> None:
    """As many replies as one chat may send in a minute; four of them to arrive."""
    await person.arrive()
    await stage.hear(*(person.typed("/status") for _ in range(most - 4)))
    await stage.said(person.key)


@BOTH
async def test_beyond_thirty_a_minute_replies_are_acknowledged_counted_and_told_once(stage: Stage) -> None:
    person = Person(stage)
    await fill(stage, person)
    before, events = await stage.session(person.key), len(await stage.events(person.key))
    excess = [person.typed("34"), await person.tapped("~unsure"), *(person.typed(str(age)) for age in range(20, 60))]
    heard = await stage.hear(*excess)
    assert len(heard) == len(excess)
    assert await stage.session(person.key) == before
    (told,) = await stage.said(person.key)
    assert isinstance(told, Note)
    assert told.utterance.text == slow("en")
    assert stage.counted("excess_replies_total") == len(excess)
    assert [event.kind for event in await stage.events(person.key)][events:] == ["excess"]


async def test_a_tap_too_many_is_told_by_a_toast_in_the_language_of_the_chat(stage: Stage) -> None:
    person = Person(stage)
    await person.arrive("fr")
    await stage.hear(*(person.typed("/status") for _ in range(MOST_A_MINUTE - 5)))
    await stage.said(person.key)
    taps = [await person.tapped("~unsure") for _ in range(3)]
    assert [heard.toast for heard in await stage.hear(*taps)] == [slow("fr"), "", ""]
    assert await stage.said(person.key) == []


async def test_a_minute_later_replies_are_taken_and_a_new_flood_is_told_anew(stage: Stage) -> None:
    person = Person(stage)
    await fill(stage, person)
    await stage.hear(person.typed("34"))
    assert "age" not in await person.answers()
    stage.wait(minutes=1)
    await person.act("34")
    assert "age" in await person.answers()
    await stage.hear(*(person.typed("/status") for _ in range(MOST_A_MINUTE)))
    assert slow("en") in words(await stage.said(person.key))


async def test_an_update_that_comes_again_and_again_does_not_count_against_itself(stage: Stage) -> None:
    person = Person(stage)
    await fill(stage, person, MOST_A_MINUTE - 1)

    async def fail() -> None:
        raise StoreDownError("planted")

    commits, stage.shaky.before_commit = stage.shaky.before_commit, fail
    reply = person.typed("34")
    for _ in range(2 * MOST_A_MINUTE):
        with pytest.raises(StoreDownError):
            await stage.hear(reply)
    stage.shaky.before_commit = commits
    await stage.hear(reply)
    assert "age" in await person.answers()


async def test_what_was_written_over_hours_and_comes_at_once_after_an_outage_is_taken(stage: Stage) -> None:
    person = Person(stage)
    await person.arrive()
    stage.wait(hours=3)
    late = [person.typed("/status", at=stage.now - timedelta(minutes=number)) for number in range(100, 0, -1)]
    await stage.hear(*late, person.typed("34", update_id=next(UPDATES)))
    assert "age" in await person.answers()
    assert stage.counted("excess_replies_total") == 0


async def test_a_refusal_whose_telling_the_database_did_not_take_is_told_when_it_comes_again(stage: Stage) -> None:
    person = Person(stage)
    await fill(stage, person)

    async def fail() -> None:
        raise StoreDownError("planted")

    commits, stage.shaky.before_commit = stage.shaky.before_commit, fail
    reply = person.typed("34")
    with pytest.raises(StoreDownError):
        await stage.hear(reply)
    stage.shaky.before_commit = commits
    await stage.hear(replace(reply))
    assert words(await stage.said(person.key)) == [slow("en")]


async def test_a_flood_from_one_chat_does_not_slow_others(stage: Stage) -> None:
    flooder, neighbour = Person(stage), Person(stage)
    await fill(stage, flooder)
    await neighbour.arrive()
    flood = [flooder.typed("34") for _ in range(2_000)]
    await stage.hear(flood.pop())
    begun = stage.shaky.begun
    began = time.process_time()  # not what others have the machine do
    await stage.hear(*flood, neighbour.typed("34"))
    assert stage.shaky.begun == begun + 1, "what is refused reaches no transaction"
    assert time.process_time() - began < 2
    assert "age" in await neighbour.answers()


async def test_the_memory_of_a_chat_is_given_up_after_a_silent_minute(stage: Stage) -> None:
    for _ in range(50):
        await stage.hear(Person(stage).typed("/start"))
    stage.wait(seconds=61)
    await stage.hear(Person(stage).typed("/start"))
    assert len(stage.dialogue._pace._minutes) == 1  # noqa: SLF001 - what the memory is spent on


async def test_what_was_counted_before_the_clock_was_put_back_counts_no_more(stage: Stage) -> None:
    person = Person(stage)
    stage.wait(days=1)
    await fill(stage, person)
    await stage.hear(person.typed("34"))
    stage.wait(days=-1)
    await person.act("34")
    assert "age" in await person.answers()
