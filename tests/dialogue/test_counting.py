"""What is kept of a session in clear for those who watch: its tag, how many answers stand, how many replies failed."""

from dataclasses import replace

import pytest
from dialogue.stage import NOW, Person, Stage

from bot.console.queries import Queries
from bot.console.records import SessionRow
from bot.console.records import Stage as How


async def row(person: Person, stage: Stage) -> SessionRow:
    _, record = await stage.row(person.key)
    assert record is not None
    found = await Queries(stage.store).sessions.session(record.id, NOW)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("argument", "kept"),
    [
        ("ngo-7", "ngo-7"),
        ("A_b-9" * 12, "A_b-9" * 12),
        ("", ""),
        ("x" * 65, ""),
        ("a b", ""),
        ("ngo7\n", ""),
        ("組織", ""),
        ("'--", ""),
    ],
)
async def test_the_tag_of_the_link_that_began_a_session_stays_with_it(stage: Stage, argument: str, kept: str) -> None:
    person = Person(stage)
    await stage.hear(person.typed("/start", argument=argument))
    assert (await row(person, stage)).tag == kept
    await stage.hear(person.typed("/start", argument="another"))
    await person.act("[~begin]")
    assert (await row(person, stage)).tag == kept


async def test_a_session_begun_anew_has_no_tag_and_the_one_before_keeps_its_own(stage: Stage) -> None:
    person = Person(stage)
    await stage.hear(person.typed("/start", argument="ngo-7"))
    await person.act("[~begin]")
    before = await row(person, stage)
    await person.act("/restart", "[~restart-yes]")
    after = await row(person, stage)
    assert (after.id == before.id, after.tag) == (False, "")
    ended = await Queries(stage.store).sessions.session(before.id, NOW)
    assert ended is not None
    assert (ended.tag, ended.stage) == ("ngo-7", How.ENDED)


@pytest.mark.parametrize(
    ("language", "locale", "screen"),
    [("fr", "fr", "notice"), ("zh-TW", "zh-Hant", "notice"), ("zh", "zh-Hant", "script"), ("de", "en", "notice")],
)
async def test_a_link_sent_on_opens_the_notice_in_the_receivers_language(
    stage: Stage, language: str, locale: str, screen: str
) -> None:
    person = Person(stage, language)
    await stage.hear(person.typed("/start", argument="share"))
    session = await stage.session(person.key)
    assert (session.locale, session.current) == (locale, screen)


async def test_in_a_live_session_a_link_sent_on_only_resumes(stage: Stage) -> None:
    person = Person(stage)
    await person.arrive()
    before = await stage.session(person.key)
    await stage.hear(person.typed("/start", argument="share"))
    assert await stage.session(person.key) == before
    assert (await row(person, stage)).tag == ""


async def test_a_word_that_is_not_start_brings_no_tag(stage: Stage) -> None:
    person = Person(stage)
    await stage.hear(person.typed("/help", argument="ngo-7"))
    assert (await row(person, stage)).tag == ""


async def test_answers_standing_and_failures_are_counted(stage: Stage) -> None:
    person = Person(stage)
    await person.arrive()
    assert (await row(person, stage)).answers == 2
    speaker = stage.speaker
    await stage.speak_with(replace(speaker, engine=None))  # type: ignore[arg-type] - whatever is said now fails
    await stage.hear(person.typed("34"))
    await stage.hear(person.typed("35"))
    await stage.speak_with(speaker)
    await person.act("34")
    found = await row(person, stage)
    assert (found.answers, found.failures, found.stage) == (3, 2, How.ACTIVE)
