"""A session that cannot be read: its applicant is told so, and can begin anew or have everything erased or sent."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from dialogue.stage import BOTH, Person, Stage, words
from msgspec.structs import replace
from storage.shapes import OTHER_SECRET, Place

from bot.keys import Sealer
from bot.records import ChatChanges, Document, Farewell, ReplyKind, SessionRecord
from conversations import Prompt

LOST = Sealer(OTHER_SECRET).seal("answers of another key", b"").hex()


async def lose(place: Place, session_id: str, sealed: str = LOST) -> None:
    """As if its key were not given; or found again."""
    literal = f"x'{sealed}'" if place.kind == "sqlite" else f"'\\x{sealed}'::bytea"
    await place.run(f"UPDATE sessions SET body = {literal} WHERE id = '{session_id}'")  # noqa: S608 - a test's own words


async def lost_of(place: Place) -> list[tuple[str, str]]:
    """The sessions whose answers still lie there as they were: state and id."""
    rows = await place.run("SELECT state, id, body FROM sessions ORDER BY began_at")
    return [(state, name) for state, name, body in rows if bytes(body).hex() == LOST]


async def one_lost(stage: Stage, place: Place, locale: str = "en") -> tuple[Person, str]:
    """An applicant in mid-interview, and the session that is lost."""
    person = Person(stage)
    await person.arrive(locale)
    session_id = (await stage.session(person.key)).id
    await lose(place, session_id)
    return person, session_id


def told(stage: Stage, locale: str) -> str:
    """What such an applicant reads."""
    return "\n\n".join(stage.speaker.speech.text(Prompt(f"answers-lost{more}"), locale) for more in ("", "-ways"))


@BOTH
async def test_who_writes_to_it_is_told_in_their_language_and_others_go_on(stage: Stage, place: Place) -> None:
    person, session_id = await one_lost(stage, place, "fr")
    neighbour = Person(stage)
    await neighbour.arrive()
    for reply in (person.typed("34"), person.typed("/status"), person.other(ReplyKind.OTHER)):
        await stage.hear(reply, neighbour.typed("/status"))
        assert words(await stage.said(person.key)) == [told(stage, "fr")]
    assert await lost_of(place) == [("live", session_id)]
    assert stage.counted('failures_total{error="WrongKeyError",part="reply"}') == 3
    failed = [event for event in await stage.events(person.key) if event.kind == "failed"]
    assert {(one.error, one.session_id, one.locale, one.body) for one in failed} == {
        ("WrongKeyError", session_id, "fr", None)
    }
    assert await place.run(f"SELECT failures FROM sessions WHERE id = '{session_id}'") == [(3,)]  # noqa: S608 - a test's own words


@BOTH
async def test_answers_put_into_another_s_session_are_shown_to_neither(stage: Stage, place: Place) -> None:
    """By a hand on the database, which has no key."""
    people = [Person(stage), Person(stage)]
    for person in people:
        await person.arrive()
    rows = await place.run("SELECT id, body FROM sessions ORDER BY id")
    for (session_id, _), (_, body) in zip(rows, rows[::-1], strict=True):
        await lose(place, session_id, bytes(body).hex())
    for person in people:
        assert words(await person.act("/review")) == [told(stage, "en")]
    assert await place.run("SELECT id, body FROM sessions ORDER BY id") == [
        (session_id, body) for (session_id, _), (_, body) in zip(rows, rows[::-1], strict=True)
    ]


@BOTH
async def test_a_chat_led_to_another_s_session_is_shown_nothing_of_it(stage: Stage, place: Place) -> None:
    owner, other = Person(stage), Person(stage)
    for person in (owner, other):
        await person.arrive()
    session = await stage.session(owner.key)
    await place.run(f"UPDATE chats SET session_id = '{session.id}' WHERE chat_id = {other.key.chat}")  # noqa: S608 - a test's own words
    assert words(await other.act("/review")) == [told(stage, "en")]
    assert await stage.session(owner.key) == session


@BOTH
async def test_nor_is_it_told_by_mydata_or_changed_by_a_restart(stage: Stage, place: Place) -> None:
    owner, other = Person(stage, "fr"), Person(stage)
    for person in (owner, other):
        await person.arrive()
    session = await stage.session(owner.key)
    await place.run(f"UPDATE chats SET session_id = '{session.id}' WHERE chat_id = {other.key.chat}")  # noqa: S608 - a test's own words
    before = await place.run(f"SELECT * FROM sessions WHERE id = '{session.id}'")  # noqa: S608 - same
    said = await other.act("/mydata")
    _, as_json = [each.content for each in said if isinstance(each, Document)]
    (shown,) = [each for each in json.loads(as_json)["sessions"] if each["id"] == session.id]
    assert {name: shown[name] for name in ("question", "revision", "locale", "verdict", "session")} == {
        "question": "", "revision": 0, "locale": "en", "verdict": "undecided", "session": None,
    }  # fmt: skip
    await other.act("/restart")
    assert await place.run(f"SELECT * FROM sessions WHERE id = '{session.id}'") == before  # noqa: S608 - same


@BOTH
async def test_restart_begins_anew_in_the_same_language_and_leaves_what_is_sealed(stage: Stage, place: Place) -> None:
    person, session_id = await one_lost(stage, place, "fr")
    await person.act("34", "/restart")
    session = await stage.session(person.key)
    assert (session.current, session.locale, session.id != session_id) == ("notice", "fr", True)
    assert await lost_of(place) == [("ended", session_id)]
    assert await place.count("sessions WHERE ended_at IS NOT NULL") == 1
    await person.act("[~begin]", "[all]")
    assert await person.answers() == ["three-things"]


async def test_a_button_of_the_lost_session_begins_anew_too(stage: Stage, place: Place) -> None:
    person, session_id = await one_lost(stage, place)
    (talk,) = await person.act("34")
    (data,) = [data for row in talk.utterance.rows for _, data, *_ in row if data.endswith("~restart-yes")]
    await stage.hear(person.tap(data))
    assert (await stage.session(person.key)).current == "notice"
    assert await lost_of(place) == [("ended", session_id)]


@BOTH
async def test_forget_asks_and_then_erases_it(stage: Stage, place: Place) -> None:
    person, session_id = await one_lost(stage, place)
    (asked,) = await person.act("/forget")
    assert words([asked]) == [stage.speaker.speech.text(Prompt("forget-ask"), "en")]
    assert await lost_of(place) == [("live", session_id)]
    (data,) = [data for row in asked.utterance.rows for _, data, *_ in row if data.endswith("~forget-yes")]
    await stage.hear(person.tap(data))
    (farewell,) = await stage.said(person.key)
    assert isinstance(farewell, Farewell)
    assert [await place.count(table) for table in ("chats", "sessions", "log WHERE body IS NOT NULL")] == [0, 0, 0]


@BOTH
async def test_once_the_key_is_found_it_goes_on_where_it_was(stage: Stage, place: Place) -> None:
    person = Person(stage)
    await person.arrive()
    session = await stage.session(person.key)
    ((body,),) = await place.run(f"SELECT body FROM sessions WHERE id = '{session.id}'")  # noqa: S608 - a test's own words
    await lose(place, session.id)
    await person.act("34")
    await lose(place, session.id, bytes(body).hex())
    assert await stage.session(person.key) == session
    await person.act("34")
    assert "age" in await person.answers()


async def test_a_button_of_another_session_chooses_nothing(stage: Stage, place: Place) -> None:
    person, session_id = await one_lost(stage, place)
    await stage.hear(person.tap("abcdef.3.~forget-yes"), person.tap("abcdef.3.~restart-yes"), person.tap("nonsense"))
    assert words(await stage.said(person.key)) == [told(stage, "en")]
    assert await lost_of(place) == [("live", session_id)]


async def test_what_is_kept_says_what_of_it_cannot_be_read(stage: Stage, place: Place) -> None:
    person, _ = await one_lost(stage, place)
    said = await person.act("/restart", "[~begin]", "[all]", "/mydata")
    readable, as_json = [each.content for each in said if isinstance(each, Document)]
    assert stage.speaker.speech.text(Prompt("mydata-lost"), "en") in readable
    assert '"session": null' in as_json


# -- what another version wrote -------------------------------------------------------------------------------


UNKNOWN: dict[str, Callable[[dict[str, Any]], str]] = {
    "no session": lambda _: '{"answers": "of another time"}',
    "no JSON": lambda _: "of another time",
    "a screen": lambda session: json.dumps(session | {"current": "conflict"}),  # of what, it does not say
    "a language": lambda session: json.dumps(session | {"locale": "de"}),
    "an aim": lambda session: json.dumps(session | {"aim": "sideways"}),
}
SHAPES = pytest.mark.parametrize("shape", UNKNOWN)


async def one_of_another_version(stage: Stage, shape: str) -> tuple[Person, SessionRecord]:
    """An applicant in mid-interview, and the session as a version to come may leave it."""
    person = Person(stage, "fr")
    await person.act("/start", "[~begin]", "[all]")
    chat, record = await stage.row(person.key)
    assert record is not None
    beyond = replace(record, body=UNKNOWN[shape](json.loads(record.body)))
    async with stage.store.transaction() as transaction:
        await transaction.lock([person.key], stage.now)
        await transaction.write([ChatChanges(chat, beyond)], stage.now)
    return person, beyond


def unread(stage: Stage) -> str:
    """What such an applicant reads."""
    return "\n\n".join(
        stage.speaker.speech.text(Prompt(name), "fr") for name in ("answers-unread", "answers-lost-ways")
    )


@SHAPES
async def test_what_this_version_does_not_know_stays_as_it_is_and_its_applicant_is_told(
    stage: Stage, place: Place, shape: str
) -> None:
    person, beyond = await one_of_another_version(stage, shape)
    neighbour = Person(stage)
    await stage.hear(person.typed("Canada"), neighbour.typed("/start"))
    assert words(await stage.said(person.key)) == [unread(stage)]
    assert (await stage.session(neighbour.key)).current == "notice"
    _, record = await stage.row(person.key)
    assert record is not None
    assert (record.id, record.body) == (beyond.id, beyond.body)
    assert stage.counted('failures_total{error="UnknownShapeError",part="reply"}') == 1
    assert await place.count(f"sessions WHERE failures > 0 AND id = '{beyond.id}'") == 1


@SHAPES
async def test_its_owner_can_begin_anew(stage: Stage, place: Place, shape: str) -> None:
    person, beyond = await one_of_another_version(stage, shape)
    (said,) = await person.act("/restart")
    if confirm := [data for row in said.utterance.rows for _, data, *_ in row if data.endswith("~restart-yes")]:
        await stage.hear(person.tap(confirm[0]))  # where the session is known so far
    session = await stage.session(person.key)
    assert (session.current, session.id != beyond.id) == ("notice", True)
    assert await place.run("SELECT state FROM sessions ORDER BY state") == [("ended",), ("live",)]
    await person.act("[~begin]", "[all]")
    assert await person.answers() == ["three-things"]


@SHAPES
async def test_its_owner_can_have_it_erased(stage: Stage, place: Place, shape: str) -> None:
    person, _ = await one_of_another_version(stage, shape)
    (asked,) = await person.act("/forget")
    (data,) = [data for row in asked.utterance.rows for _, data, *_ in row if data.endswith("~forget-yes")]
    await stage.hear(person.tap(data))
    (farewell,) = await stage.said(person.key)
    assert isinstance(farewell, Farewell)
    assert [await place.count(table) for table in ("chats", "sessions", "log WHERE body IS NOT NULL")] == [0, 0, 0]


@SHAPES
async def test_its_owner_is_given_it_as_it_is_kept(stage: Stage, shape: str) -> None:
    person, beyond = await one_of_another_version(stage, shape)
    said = await person.act("/mydata")
    readable, as_json = [each.content for each in said if isinstance(each, Document)]
    try:
        kept = json.loads(beyond.body)
    except ValueError:
        kept = beyond.body
    assert json.loads(as_json)["sessions"][0]["session"] == kept
    assert str(person.key.chat) in readable


async def test_who_lost_the_key_to_it_is_given_all_the_rest(stage: Stage, place: Place) -> None:
    person, _ = await one_lost(stage, place)
    readable, as_json = [each.content for each in await person.act("/mydata") if isinstance(each, Document)]
    assert stage.speaker.speech.text(Prompt("mydata-lost"), "en") in readable
    assert '"session": null' in as_json
