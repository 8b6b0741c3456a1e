"""Acknowledged is committed: one transaction for all who wait, applied once, whatever the database does."""

import asyncio

import pytest
from dialogue.stage import BOTH, POSTGRESQL, Person, Stage, words
from msgspec.structs import replace
from storage.shapes import Place, all_done, locking
from waiting import PATIENCE, a_moment, until

from bot.records import ReplyKind, StoreDownError


@BOTH
async def test_a_reply_is_acknowledged_only_once_it_is_committed(stage: Stage, place: Place) -> None:
    person, committing, may_commit = Person(stage), asyncio.Event(), asyncio.Event()

    async def hold() -> None:
        committing.set()
        await may_commit.wait()

    stage.shaky.before_commit = hold
    hearing = asyncio.create_task(stage.hear(person.typed("/start")))
    await committing.wait()
    await a_moment()
    assert not hearing.done()
    assert (await place.count("sessions"), stage.outlet.woken) == (0, [])
    may_commit.set()
    await hearing
    assert (await place.count("sessions"), stage.outlet.woken) == (1, [person.key])


@BOTH
async def test_a_commit_that_fails_acknowledges_nothing_and_the_same_update_again_counts_once(stage: Stage) -> None:
    person = Person(stage)
    await person.arrive()

    async def fail() -> None:
        raise StoreDownError("planted")

    stage.shaky.before_commit = fail
    reply = person.typed("34")
    with pytest.raises(StoreDownError):
        await stage.hear(reply)
    assert "age" not in await person.answers()
    assert await stage.said(person.key) == []
    stage.shaky.before_commit = _nothing
    await stage.hear(reply)
    await stage.hear(reply)
    assert [event.kind for event in await stage.events(person.key)].count("answered") == 3
    assert "age" in await person.answers()


@BOTH
async def test_a_commit_of_unknown_outcome_is_settled_by_the_update_coming_again(stage: Stage) -> None:
    person = Person(stage)
    await person.arrive()

    async def lose_the_answer() -> None:
        raise StoreDownError("committed, and the connection lost before it was known")

    stage.shaky.after_commit = lose_the_answer
    reply = person.typed("34")
    with pytest.raises(StoreDownError):
        await stage.hear(reply)
    stage.shaky.after_commit = _nothing
    before = await stage.session(person.key)
    await stage.hear(reply)
    assert await stage.session(person.key) == before
    assert "age" in before.answers
    assert stage.counted("duplicates_total") == 1
    assert len(words(await stage.said(person.key))) == 1


@BOTH
async def test_the_same_update_twice_in_a_batch_counts_once_and_keeps_its_place(stage: Stage) -> None:
    person = Person(stage)
    await person.arrive()
    age, status = person.typed("34"), person.typed("/status")
    assert len(await stage.hear(age, status, replace(age))) == 3
    kinds = [event.kind for event in await stage.events(person.key)][-3:]
    assert kinds == ["answered", "shown", "duplicate"]
    assert "age" in await person.answers()


@BOTH
async def test_an_update_that_comes_again_is_logged_as_such_and_changes_and_says_nothing(
    stage: Stage, place: Place
) -> None:
    person = Person(stage)
    await person.arrive()
    age = person.typed("34")
    await stage.hear(age)
    before = await stage.row(person.key), await place.run("SELECT * FROM chats"), await place.count("outbox")
    stage.wait(hours=1)
    assert stage.shaky.noted == 0  # where nothing is repeated there is no statement for it
    await stage.hear(age)
    assert stage.shaky.noted == 1
    assert (await stage.row(person.key), await place.run("SELECT * FROM chats"), await place.count("outbox")) == before
    (_, session), events = before[0], await stage.events(person.key)
    assert session is not None
    assert [event.kind for event in events].count("duplicate") == 1
    again = events[-1]
    assert (again.applicant, again.session_id, again.at) == (session.applicant, session.id, stage.now)
    assert (again.question, again.locale, again.body) == ("degree", "en", None)


@BOTH
async def test_no_line_tells_of_updates_repeated_by_who_has_no_session_or_is_forgotten(
    stage: Stage, place: Place
) -> None:
    stranger, leaving = Person(stage), Person(stage)
    lost = stranger.other(ReplyKind.UNBLOCKED)
    await stage.hear(lost)
    await stage.hear(lost)
    await leaving.arrive()
    age = leaving.typed("34")
    await leaving.act("/forget")
    forget = await leaving.tapped("~forget-yes")
    await stage.hear(age, forget, replace(age), replace(forget))
    await stage.hear(forget, age)
    assert await place.count("log WHERE kind = 'duplicate'") == 0


@BOTH
async def test_a_tap_that_comes_again_under_a_new_update_id_is_stale_and_changes_nothing(stage: Stage) -> None:
    person = Person(stage)
    await person.act("/start", "[~begin]")
    tap = await person.tapped("all")
    await stage.hear(tap)
    before = await stage.session(person.key)
    (heard,) = await stage.hear(replace(tap, update_id=tap.update_id + 500))
    assert await stage.session(person.key) == before
    assert heard.toast == "This button is out of date. Here is the question now."
    assert stage.counted("stale_taps_total") == 1
    assert [event.kind for event in await stage.events(person.key)][-1] == "stale"


@BOTH
async def test_all_who_wait_share_a_transaction_and_one_alone_waits_for_nobody(stage: Stage) -> None:
    people = [Person(stage) for _ in range(51)]
    await stage.hear(people[0].typed("/start"))
    assert stage.shaky.written == [1]
    await stage.hear(*(person.typed("/start") for person in people[1:]))
    assert stage.shaky.written == [1, 50]
    assert stage.shaky.begun == 2


@BOTH
async def test_replies_of_one_chat_are_taken_in_order_and_only_the_last_question_is_said(
    stage: Stage, place: Place
) -> None:
    person = Person(stage)
    await person.arrive()
    await stage.hear(
        person.typed("34"), await person.tapped("bachelors", ahead=1), person.typed("no idea at all, sorry")
    )
    assert (await person.answers())[-2:] == ["age", "degree"]
    assert await place.count("outbox WHERE kind = 'talk'") == 1
    assert stage.shaky.written[-1] == 1
    kinds = [event.kind for event in await stage.events(person.key)]
    assert kinds[-3:] == ["answered", "answered", "unseen"]


@BOTH
async def test_what_was_asked_and_not_yet_said_gives_way_to_what_is_asked_now(stage: Stage) -> None:
    person = Person(stage)
    await stage.hear(person.typed("/start"))
    await stage.hear(await person.tapped("~lang.fr"))
    (text,) = words(await stage.said(person.key))
    assert text.startswith("QMAS de Hong Kong")


@POSTGRESQL
async def test_a_chat_that_another_process_holds_waits_in_order_and_holds_up_nobody(stage: Stage) -> None:
    held, other = Person(stage), Person(stage)
    await held.arrive()
    await other.arrive()
    age, degree = held.typed("34"), await held.tapped("bachelors", ahead=1)
    async with locking(stage.store, [held.key]):
        first = asyncio.create_task(stage.hear(age))
        await stage.hear(other.typed("41"))
        begun = stage.shaky.begun
        second = asyncio.create_task(stage.hear(degree))
        await until(lambda: stage.shaky.begun > begun + 2)  # it was asked for, and asked for again
        assert not first.done()
        assert not second.done()
    async with asyncio.timeout(PATIENCE):
        await asyncio.gather(first, second)
    assert (await held.answers())[-2:] == ["age", "degree"]
    assert "age" in await other.answers()


@POSTGRESQL
async def test_a_later_reply_does_not_overtake_one_that_waits_for_its_chat(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.dialogue.batches.BUSY_PAUSE", 0.3)
    person = Person(stage)
    await person.arrive()
    age, degree = person.typed("34"), await person.tapped("~unsure", ahead=1)
    async with locking(stage.store, [person.key]):
        ended = stage.shaky.ended
        first = asyncio.create_task(stage.hear(age))
        await until(lambda: stage.shaky.ended > ended)
    await stage.hear(degree)  # its chat is free again, the first is not yet asked for again
    await first
    kinds = [event.kind for event in await stage.events(person.key)]
    assert kinds[-2:] == ["answered", "unsure"]


@POSTGRESQL
async def test_what_still_waits_at_the_end_is_not_acknowledged(stage: Stage) -> None:
    person = Person(stage)
    await person.arrive()
    async with locking(stage.store, [person.key]):
        begun = stage.shaky.begun
        hearing = asyncio.create_task(stage.hear(person.typed("34")))
        await until(lambda: stage.shaky.begun > begun + 1)
        stage.task.cancel()
        with pytest.raises(StoreDownError):
            await hearing
    with pytest.raises(asyncio.CancelledError):
        await stage.task
    stage.open()


@BOTH
async def test_after_the_stop_nothing_new_is_taken_and_what_waited_is_done(stage: Stage) -> None:
    early, late = Person(stage), Person(stage)
    hearing = asyncio.create_task(stage.dialogue.hear(early.typed("/start")))
    await asyncio.sleep(0)
    stage.dialogue.stop()
    with pytest.raises(StoreDownError):
        await stage.hear(late.typed("/start"))
    await hearing
    assert (await stage.session(early.key)).current == "notice"


async def _nothing() -> None:
    """A commit that goes well."""


@BOTH
async def test_what_is_said_is_handed_on_with_its_commit_and_the_rest_is_woken(stage: Stage) -> None:
    first, second = Person(stage), Person(stage)
    await stage.hear(first.typed("/start"))
    stage.outlet.owner, stage.outlet.woken = "me", []
    await stage.hear(first.typed("hello"), second.typed("/start"))
    assert [claim.key for claim in stage.outlet.taken] == [first.key, second.key]
    assert stage.outlet.woken == []
    await stage.hear(second.typed("hello"))  # held: what was handed on is not yet said
    assert len(stage.outlet.taken) == 2
    assert stage.outlet.woken == [second.key]


@BOTH
async def test_what_was_said_is_marked_with_the_next_turn_of_anybody_and_its_chat_is_free_again(stage: Stage) -> None:
    first, second = Person(stage), Person(stage)
    stage.outlet.owner = "me"
    await stage.hear(first.typed("/start"))
    stage.outlet.done = [all_done(claim) for claim in stage.outlet.taken]
    await stage.hear(second.typed("/start"))
    assert stage.outlet.done == []
    assert (await stage.store.backlog())[0] == 1  # the second's alone
    stage.outlet.done = [all_done(stage.outlet.taken[-1])]
    await stage.hear(second.typed("hello"))
    assert [claim.key for claim in stage.outlet.taken] == [first.key, second.key, second.key]
    assert stage.outlet.woken == []


@BOTH
async def test_marks_that_the_database_refuses_cost_no_reply_and_wait(stage: Stage) -> None:
    first, second = Person(stage), Person(stage)
    stage.outlet.owner = "me"
    await stage.hear(first.typed("/start"))
    mark = all_done(stage.outlet.taken[0])
    stage.outlet.done = [replace(mark, sent_messages=(2**80,))]
    await stage.hear(second.typed("/start"))
    assert (await stage.session(second.key)).current == "notice"
    assert len(stage.outlet.done) == 1
