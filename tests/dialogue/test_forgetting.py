"""What is forgotten stays forgotten: everything but counts, the farewell last, nothing late brings it back."""

from datetime import timedelta
from pathlib import Path

from dialogue.stage import BOTH, Person, Stage, words
from msgspec.structs import replace
from storage.shapes import Place

from bot.records import Farewell, ReplyKind
from conversations import Prompt

TELLTALE = "ZZTELLTALE"
FAREWELL = "Everything was erased."


async def forget(person: Person) -> list[object]:
    return list(await person.act("/forget", "[~forget-yes]"))


@BOTH
async def test_forget_asks_once_and_leaves_nothing_but_counts(stage: Stage, place: Place) -> None:
    person, other = Person(stage), Person(stage)
    await other.arrive()
    await person.arrive("fr")
    await person.act(TELLTALE, "34", "/restart", "[~restart-yes]")
    own = person.typed("/forget")
    await stage.hear(own)
    (asked,) = words(await stage.said(person.key))
    assert await place.count("sessions") == 3
    assert asked
    (farewell,) = await person.act("[~forget-yes]")
    assert isinstance(farewell, Farewell)
    assert farewell.utterance.text == stage.speaker.speech.text(Prompt("farewell"), "fr")
    assert own.message_id in farewell.messages
    assert [await place.count(table) for table in ("chats", "sessions", "outbox")] == [1, 1, 0]
    (others,) = await place.run("SELECT applicant FROM chats")
    assert await place.count(f"log WHERE body IS NOT NULL AND applicant <> '{others[0]}'") == 0
    assert await place.count("log") > 10
    assert await place.count(f"messages WHERE applicant <> '{others[0]}'") == 0


@BOTH
async def test_what_was_written_before_brings_nothing_back_for_two_days(stage: Stage, place: Place) -> None:
    person = Person(stage)
    await person.arrive()
    text, command, tap = person.typed("34"), person.typed("/start"), await person.tapped("all")
    photo, block = person.other(ReplyKind.OTHER), person.other(ReplyKind.UNBLOCKED)
    await forget(person)
    stage.wait(hours=47, minutes=59)
    acknowledged = await stage.hear(text, command, tap, photo, block)
    assert len(acknowledged) == 5
    assert [await place.count(table) for table in ("chats", "sessions", "outbox")] == [0, 0, 0]


@BOTH
async def test_a_start_after_it_begins_anew(stage: Stage, place: Place) -> None:
    person = Person(stage)
    await person.arrive()
    old = await stage.session(person.key)
    await forget(person)
    stage.wait(seconds=1)
    (said,) = words(await person.act("/start"))
    assert said.startswith("Hong Kong’s QMAS")
    session = await stage.session(person.key)
    assert (session.id != old.id, session.answers) == (True, {})
    assert await place.count("sessions") == 1
    await person.act("[~lang.fr]", "[~begin]", "[all]")
    assert await person.answers() == ["three-things"]


async def test_where_the_clock_is_ahead_of_telegrams_a_start_after_it_begins_anew_all_the_same(stage: Stage) -> None:
    person = Person(stage)
    await person.arrive()
    stage.outlet.lead = timedelta(seconds=200)
    await forget(person)
    before, after = (person.typed("/start", at=stage.now - timedelta(seconds=ago)) for ago in (201, 199))
    await stage.hear(before)
    assert await stage.said(person.key) == []
    await stage.hear(after)
    (said,) = words(await stage.said(person.key))
    assert said.startswith("Hong Kong’s QMAS")


async def test_wherever_telegrams_clock_stands_a_restored_copy_takes_an_erasure_for_later_than_it(stage: Stage) -> None:
    person = Person(stage)
    await person.arrive()
    stage.outlet.lead = timedelta(seconds=200)
    await forget(person)
    assert [one.at for one in await stage.store.erasures(stage.now - timedelta(hours=1))] == [stage.now]


async def test_a_start_before_the_farewell_is_said_begins_anew_too(stage: Stage) -> None:
    person = Person(stage)
    await person.arrive()
    await stage.hear(person.typed("/forget"))
    await stage.hear(await person.tapped("~forget-yes"))
    stage.wait(seconds=1)
    await stage.hear(person.typed("/start"))
    said = await stage.said(person.key)
    assert [each.kind for each in said] == ["farewell", "talk"]
    assert (await stage.session(person.key)).current == "notice"


@BOTH
async def test_what_comes_in_the_same_batch_after_it_is_not_answered(stage: Stage, place: Place) -> None:
    person = Person(stage)
    await person.arrive()
    await stage.hear(person.typed("/forget"))
    await stage.hear(await person.tapped("~forget-yes"), person.typed(TELLTALE), await person.tapped("~why"))
    said = await stage.said(person.key)
    assert [each.kind for each in said] == ["farewell"]
    assert [await place.count(table) for table in ("chats", "sessions", "outbox")] == [0, 0, 0]
    assert await place.count("log WHERE body IS NOT NULL") == 0


async def test_what_waited_to_be_said_is_not_said_after_the_farewell(stage: Stage) -> None:
    person = Person(stage, "zh")
    await stage.hear(person.typed("/start"))
    await stage.hear(await person.tapped("~lang.zh-Hans"))
    await stage.hear(person.typed("/mydata"), person.typed("/forget"))
    await stage.hear(await person.tapped("~forget-yes"))
    (farewell,) = await stage.said(person.key)
    assert isinstance(farewell, Farewell)


async def test_no_word_typed_answered_or_said_stands_in_the_database_file_in_clear(stage: Stage, place: Place) -> None:
    person = Person(stage, "fr")
    await person.arrive("fr")
    await person.act(TELLTALE, "34")
    await stage.hear(person.typed(f"{TELLTALE} waiting"))
    files = [path for path in Path(place.path).parent.glob("qmas.db*") if path.is_file()]
    content = b"".join(path.read_bytes() for path in files)
    assert len(content) > 50_000
    said = stage.speaker.speech.text(Prompt("ask-age"), "fr")
    assert [word for word in (TELLTALE, said, 'nationality"', '"answers"') if word.encode() in content] == []
    held = await stage.store.held(person.key)
    assert held is not None
    assert any(said in (event.body or "") for event in held.events)


async def test_a_tap_of_a_forgotten_chat_after_two_days_begins_nothing(stage: Stage, place: Place) -> None:
    person = Person(stage)
    await person.arrive()
    tap = await person.tapped("all")
    await forget(person)
    stage.wait(hours=49)
    (heard,) = await stage.hear(replace(tap, update_id=tap.update_id + 500))
    assert heard.toast.startswith("Everything here was erased.")
    assert await place.count("sessions") == 0
