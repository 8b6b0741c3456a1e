"""A text answers only what had been shown when it was written; otherwise nothing is answered, and it is asked again."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from typing import TypeAlias

import pytest
from builders import PLAIN
from dialogue.stage import BOTH, SPEAKER, Person, Stage, words
from msgspec import structs
from storage.shapes import NOW, all_done

from bot.jobs.reminders import Reminders
from bot.records import Asked, Claim, Reply, ReplyKind, Talk
from conversations import Prompt

UNSEEN = "I cannot be sure that you had seen this question"
SECOND = NOW.replace(microsecond=0)
Hear: TypeAlias = Callable[[Person, list[Reply]], Awaitable[None]]


async def in_one_batch(person: Person, replies: list[Reply]) -> None:
    """As polling brings what has waited."""
    await person.stage.hear(*replies)


async def one_by_one(person: Person, replies: list[Reply]) -> None:
    """As a webhook brings it: what is said to each is delivered before the next one comes, though that is older."""
    for reply in replies:
        await person.stage.said(person.key)
        await person.stage.hear(reply)


HEARD = pytest.mark.parametrize("hear", [in_one_batch, one_by_one])


async def come_to(stage: Stage, question: str, **others: str) -> Person:
    """Somebody who has come to a question, and sees it."""
    person = Person(stage)
    given = {**PLAIN, **{name.replace("_", "-"): answer for name, answer in others.items()}}
    await person.act("/start", "[~begin]")
    while (current := await open_at(person)) != question:
        answer = "~more" if current == "decided" else given[current]
        await person.act(*([answer[1:]] if answer.startswith("'") else [f"[{tap}]" for tap in answer.split()]))
    return person


async def open_at(person: Person) -> str:
    """The question that is open."""
    return (await person.stage.session(person.key)).current


async def claim(stage: Stage, person: Person) -> Claim:
    """What is to be said, on its way."""
    (claim,) = await stage.store.claim("test", stage.now, 64, [person.key])
    return claim


def asks(claim: Claim) -> int:
    """The number of what it asks."""
    (number,) = [each.outgoing.asks for each in claim.sendings if isinstance(each.outgoing, Talk)]
    assert number is not None
    return number


def reminders(stage: Stage) -> Reminders:
    """What is said unasked in the stage's store."""
    return Reminders(stage.store, stage.speaker.speech, timedelta(days=180), lambda: stage.now, stage.outlet.wake)


async def assert_unseen(stage: Stage, person: Person, asked: str) -> None:
    """The applicant reads that nothing was answered, with the question once more."""
    (said,) = words(await stage.said(person.key))
    assert said.startswith(UNSEEN)
    assert asked in said


@BOTH
@HEARD
async def test_two_texts_in_one_second_answer_one_question(stage: Stage, hear: Hear) -> None:
    person = await come_to(stage, "field-years")
    await hear(person, [person.typed("3"), person.typed("3")])
    assert (await open_at(person), "field-years" in await person.answers()) == ("international", True)
    await assert_unseen(stage, person, "your years abroad")
    assert "international" not in await person.answers()
    await person.act("3")
    assert "international" in await person.answers()


@HEARD
async def test_two_times_no_answers_one_question(stage: Stage, hear: Hear) -> None:
    person = await come_to(stage, "right-of-abode", three_things="not-all")
    await hear(person, [person.typed("no"), person.typed("no")])
    assert [await open_at(person), *await person.answers()] == ["support", "three-things", "right-of-abode"]
    await assert_unseen(stage, person, "support")


@BOTH
@HEARD
async def test_a_text_behind_a_tap_answers_nothing(stage: Stage, hear: Hear) -> None:
    person = await come_to(stage, "right-of-abode", three_things="not-all")
    await hear(person, [await person.tapped("no-card"), person.typed("no")])
    assert (await open_at(person), "support" in await person.answers()) == ("support", False)
    await assert_unseen(stage, person, "support")


def later(tap: Reply, by: int) -> Reply:
    """The same tap in a later update, as clients send it that got no answer."""
    return structs.replace(tap, update_id=tap.update_id + by)


async def in_batches_of_one(person: Person, replies: list[Reply]) -> None:
    """As a webhook brings what comes faster than anything is delivered."""
    for reply in replies:
        await person.stage.hear(reply)


@BOTH
@pytest.mark.parametrize("hear", [in_one_batch, in_batches_of_one])
async def test_a_tap_that_comes_again_takes_the_place_of_nothing_that_waits_to_be_said(
    stage: Stage, hear: Hear
) -> None:
    person = await come_to(stage, "right-of-abode", three_things="not-all")
    tap = await person.tapped("no-card")
    await hear(person, [tap, later(tap, 100)])
    (talk,) = await stage.said(person.key)
    assert (talk.tapped, stage.counted("stale_taps_total")) == (tap.message_id, 1)
    await hear(person, [later(tap, 200), person.typed("no", message_id=10), later(tap, 300)])
    await assert_unseen(stage, person, "support")
    held = await stage.store.held(person.key)
    assert held is not None
    assert [event.kind for event in held.events][-3:] == ["unseen", "said", "stale"]
    await stage.hear(later(tap, 400))
    (talk,) = await stage.said(person.key)
    assert talk.tapped == tap.message_id


@BOTH
async def test_a_tap_that_comes_again_gives_way_to_nothing_if_it_brings_news(stage: Stage) -> None:
    person = await come_to(stage, "right-of-abode", three_things="not-all")
    tap = await person.tapped("no-card")
    await stage.hear(tap)
    now = replace(SPEAKER.engine, interview=structs.replace(SPEAKER.engine.interview, version="another"))
    await stage.speak_with(replace(SPEAKER, engine=now))
    await stage.hear(later(tap, 100))
    (said,) = words(await stage.said(person.key))
    assert said.startswith(stage.speaker.speech.text(Prompt("rules-changed"), "en"))


@BOTH
async def test_words_at_a_result_that_is_not_known_to_have_been_seen_get_it_whole(stage: Stage) -> None:
    person = await come_to(stage, "business")
    await stage.hear(await person.tapped("none"), person.typed("hm"))
    (said,) = words(await stage.said(person.key))
    assert ("of 12" in said, "further up" in said) == (True, False)
    await stage.hear(person.typed("hm"))
    (said,) = words(await stage.said(person.key))
    assert ("of 12" in said, "further up" in said) == (False, True)


@BOTH
async def test_a_message_sent_but_not_marked_is_not_known_to_have_been_seen(stage: Stage) -> None:
    person = await come_to(stage, "right-of-abode", three_things="not-all")
    await stage.hear(person.typed("no"))
    lost = await claim(stage, person)  # sent, and the process died
    await stage.hear(person.typed("no"))
    assert await open_at(person) == "support"
    await stage.store.mark([all_done(lost)], stage.now)
    await assert_unseen(stage, person, "support")
    await person.act("no")
    assert "support" in await person.answers()


@BOTH
async def test_what_another_sends_again_counts_from_its_own_message_on(stage: Stage) -> None:
    person = await come_to(stage, "right-of-abode", three_things="not-all")
    await stage.hear(person.typed("no"))
    await claim(stage, person)
    between = person.typed("no")
    stage.wait(seconds=16)  # the lease of the dead runs out
    await stage.said(person.key)
    await stage.hear(between)
    assert await open_at(person) == "support"
    await assert_unseen(stage, person, "support")


@BOTH
async def test_an_update_that_comes_again_answers_nothing_more_and_is_told_nothing_more(stage: Stage) -> None:
    person = await come_to(stage, "right-of-abode", three_things="not-all")
    first, second = person.typed("no"), person.typed("no")
    await stage.hear(first)
    await stage.said(person.key)
    await stage.hear(first, second)
    await assert_unseen(stage, person, "support")
    await stage.hear(first, second, second)
    assert (await open_at(person), await stage.said(person.key)) == ("support", [])


@BOTH
async def test_below_an_edited_message_the_second_tells_and_the_same_counts_as_before(stage: Stage) -> None:
    person = await come_to(stage, "right-of-abode", three_things="not-all")
    await stage.hear(await person.tapped("no-card"))
    edited = await claim(stage, person)
    await stage.store.mark([all_done(edited, asked=Asked(asks(edited), edited_at=SECOND))], stage.now)
    await stage.hear(person.typed("no", at=SECOND))
    await assert_unseen(stage, person, "support")
    await stage.hear(person.typed("no", at=SECOND + timedelta(seconds=1)))
    assert "support" in await person.answers()


async def test_asked_once_more_in_a_message_of_its_own_the_second_of_an_edit_is_no_bar(stage: Stage) -> None:
    person = await come_to(stage, "right-of-abode", three_things="not-all")
    await stage.hear(await person.tapped("no-card"))
    edited = await claim(stage, person)
    hence = SECOND + timedelta(days=1)
    await stage.store.mark([all_done(edited, asked=Asked(asks(edited), edited_at=hence))], stage.now)
    await stage.hear(person.typed("no"))
    await assert_unseen(stage, person, "support")
    await stage.hear(person.typed("no"))
    assert "support" in await person.answers()


async def test_a_question_that_was_misread_and_is_shown_again_was_seen_from_the_first_on(stage: Stage) -> None:
    person = Person(stage)
    await person.arrive()
    misread, answer = person.typed("purple elephants"), person.typed("34")
    await one_by_one(person, [misread, answer])
    assert "age" in await person.answers()


async def test_readings_offered_must_have_been_seen_too(stage: Stage) -> None:
    person = await come_to(stage, "university")
    unclear, early = person.typed("MIT"), person.typed("Massachusetts Institute of Technology")
    await one_by_one(person, [unclear, early])
    assert "university" not in await person.answers()
    await assert_unseen(stage, person, "Which university")
    assert (await stage.session(person.key)).choices == ()
    await person.act("Massachusetts Institute of Technology")
    assert "university" in await person.answers()


async def test_what_hides_the_question_does_not_show_it(stage: Stage) -> None:
    person = Person(stage)
    await person.arrive()
    await stage.hear(person.typed("34"), person.typed("/review"))
    (said,) = words(await stage.said(person.key))
    assert "These are your answers." in said
    await stage.hear(person.typed("masters"))
    await assert_unseen(stage, person, "highest degree")


async def test_a_question_that_telegram_refused_is_asked_again(stage: Stage) -> None:
    person = Person(stage)
    await person.arrive()
    await stage.hear(person.typed("34"))
    await stage.store.mark([all_done(await claim(stage, person))], stage.now)  # dropped
    await stage.hear(person.typed("not sure"))
    await assert_unseen(stage, person, "highest degree")


async def test_a_reminder_in_between_shows_no_question(stage: Stage) -> None:
    person = Person(stage)
    await person.arrive()
    await stage.hear(person.typed("34"))
    await stage.store.mark([all_done(await claim(stage, person))], stage.now)  # dropped
    stage.wait(days=1)
    assert await reminders(stage).once() == 1
    assert "You left off" in words(await stage.said(person.key))[0]
    await stage.hear(person.typed("not sure"))
    await assert_unseen(stage, person, "highest degree")


async def test_a_reminder_takes_nothing_from_a_question_that_was_seen(stage: Stage) -> None:
    person = Person(stage)
    await person.arrive()
    await person.act("34")
    stage.wait(days=1)
    assert await reminders(stage).once() == 1
    await person.act("not sure")
    assert "degree" in await person.answers()


async def test_blocked_in_between_it_is_shown_on_coming_back_and_answered_then(stage: Stage) -> None:
    person = Person(stage)
    await person.arrive()
    await stage.hear(person.typed("34"), person.other(ReplyKind.BLOCKED))
    early = person.typed("not sure")
    await stage.hear(person.other(ReplyKind.UNBLOCKED))
    await stage.said(person.key)
    await stage.hear(early)
    await assert_unseen(stage, person, "highest degree")
    await person.act("not sure")
    assert "degree" in await person.answers()


async def test_commands_work_whatever_was_seen(stage: Stage) -> None:
    person = Person(stage)
    await stage.hear(person.typed("/start"), person.typed("/language"), person.typed("/privacy"))
    assert "Your rights" in words(await stage.said(person.key))[0]
    await stage.hear(person.typed("34"), person.typed("/help"))
    assert "I ask a few questions" in words(await stage.said(person.key))[0]


async def test_words_for_a_button_count_only_below_it(stage: Stage) -> None:
    person = Person(stage)
    await stage.hear(person.typed("/start"), person.typed("english"))
    await assert_unseen(stage, person, "could you apply?")
    await stage.hear(person.typed("english"), person.typed("yes"))
    assert await open_at(person) == "notice"
    await assert_unseen(stage, person, "could you apply?")
    await stage.hear(person.typed("yes"))
    assert await open_at(person) == "three-things"


async def test_a_text_after_an_outage_that_was_written_below_its_question_counts(stage: Stage) -> None:
    person = Person(stage)
    await person.arrive()
    waited = person.typed("34")
    stage.wait(hours=3)
    await stage.hear(waited)
    assert words(await stage.said(person.key))[0].startswith("I was away.")
    assert "age" in await person.answers()


async def test_what_is_asked_in_a_session_begun_anew_must_be_seen_anew(stage: Stage) -> None:
    person = Person(stage)
    await person.arrive()
    await person.act("/restart")
    early = person.typed("yes")
    await person.act("[~restart-yes]")
    await stage.hear(structs.replace(early, update_id=early.update_id + 100))
    assert await open_at(person) == "notice"


@pytest.mark.parametrize("locale", ["en", "fr", "zh-Hant", "zh-Hans"])
async def test_it_is_told_in_the_language_of_the_chat(stage: Stage, locale: str) -> None:
    person = Person(stage)
    await person.arrive(locale)
    await stage.hear(person.typed("34"), person.typed("34"))
    told = stage.speaker.speech.text(Prompt("unseen"), locale)
    assert words(await stage.said(person.key))[0].startswith(told)
