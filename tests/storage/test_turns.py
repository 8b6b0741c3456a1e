"""Locks, duplicates and writes of a batch, the same on both databases."""

import asyncio
from datetime import datetime, timedelta, timezone

import pytest
from msgspec.structs import replace
from storage.shapes import (
    ANNA,
    BORIS,
    CARLA,
    LATER,
    NOW,
    Place,
    event_of,
    interview,
    locking,
    meet,
    note,
    session_of,
    talk,
    texts,
    write,
)
from waiting import a_moment

from bot.keys import WrongKeyError
from bot.records import ChatChanges, Document, Farewell, InlineButton, Menu, Note, Sheet, StoreError, Talk, Utterance
from bot.storage import BadStatementError, SqlStore
from bot.storage.rows import PSEUDONYM_LENGTH


async def test_a_chat_first_heard_of_gets_a_row_and_a_pseudonym_of_its_own(store: SqlStore) -> None:
    anna, boris = await meet(store, ANNA, BORIS)
    assert (anna.key, anna.session_id, anna.last_text_update, anna.leaving) == (ANNA, None, 0, False)
    assert anna.applicant != boris.applicant
    assert len(anna.applicant) == PSEUDONYM_LENGTH
    assert await meet(store, ANNA) == [anna]


async def test_who_begins_together_stands_together_in_every_index(store: SqlStore) -> None:
    anna, boris = await meet(store, ANNA, BORIS)
    (carla,) = await meet(store, CARLA, now=NOW + timedelta(seconds=1))
    second, *others = (chat.applicant[:4] for chat in (anna, boris, carla))
    assert (second, others[1]) == (others[0], second[:3] + chr(ord(second[3]) + 1))


async def test_what_was_written_comes_back_as_it_was(store: SqlStore) -> None:
    (chat,) = await meet(store, ANNA)
    chat = replace(
        chat,
        session_id=f"session-{ANNA.chat}-1",
        last_text_update=2**33,
        last_at=NOW,
        message_id=2**34,
        blocked_at=NOW,
        menu_locale="zh-Hans",
    )
    session = session_of(chat, body='{"answers": {"age": "三十四"}}')
    await write(store, ChatChanges(chat, session))
    async with store.transaction() as transaction:
        assert await transaction.lock([ANNA], LATER) == {ANNA: (chat, session)}


async def test_a_session_is_written_over_and_an_ended_one_stays(store: SqlStore, place: Place) -> None:
    (chat,) = await meet(store, ANNA)
    first, second = session_of(chat, 1), session_of(chat, 2)
    await write(store, ChatChanges(replace(chat, session_id=first.id), first))
    ended = replace(first, state="ended", revision=4)
    await write(store, ChatChanges(replace(chat, session_id=second.id), second, ended=(ended,)))
    async with store.transaction() as transaction:
        assert (await transaction.lock([ANNA], NOW))[ANNA][1] == second
    held = await store.held(ANNA)
    assert held is not None
    assert set(held.sessions) == {ended, second}
    assert await place.count("sessions WHERE ended_at IS NOT NULL") == 1


async def test_an_exception_rolls_everything_back(store: SqlStore, place: Place) -> None:
    async def fail() -> None:
        async with store.transaction() as transaction:
            chat = (await transaction.lock([ANNA], NOW))[ANNA][0]
            await transaction.fresh([(ANNA.bot, 1)], NOW)
            await transaction.write([ChatChanges(chat, session_of(chat), outgoing=(talk("?"),))], NOW)
            raise LookupError

    with pytest.raises(LookupError):
        await fail()
    assert [await place.count(table) for table in ("chats", "received", "sessions", "outbox")] == [0, 0, 0, 0]


@pytest.mark.parametrize("raised", [ValueError, OSError, OverflowError, WrongKeyError, StoreError])
async def test_what_the_caller_raises_leaves_a_transaction_as_it_is(store: SqlStore, raised: type[Exception]) -> None:
    own = raised("the caller's own")
    for opened in (store.transaction, store.reminders, store.alone, store.connections.reading):
        with pytest.raises(raised) as caught:
            async with opened():
                raise own
        assert caught.value is own


async def test_an_update_seen_before_is_not_fresh(store: SqlStore) -> None:
    big = 2**40
    async with store.transaction() as transaction:
        assert await transaction.fresh([(ANNA.bot, big), (ANNA.bot, 2)], NOW) == {(ANNA.bot, big), (ANNA.bot, 2)}
    async with store.transaction() as transaction:
        fresh = await transaction.fresh([(ANNA.bot, 2), (ANNA.bot, 3), (8, 2), (ANNA.bot, 3)], NOW)
    assert fresh == {(ANNA.bot, 3), (8, 2)}


async def test_a_batch_of_nothing_writes_nothing(store: SqlStore, place: Place) -> None:
    async with store.transaction() as transaction:
        assert await transaction.forgotten([], NOW) == {}
        assert await transaction.lock([], NOW) == {}
        assert await transaction.fresh([], NOW) == set()
        await transaction.write([], NOW)
    assert await place.count("chats") == 0


@pytest.mark.parametrize("kind", ["postgresql"], indirect=False)
async def test_a_chat_locked_elsewhere_is_left_out_and_the_rest_is_not_held_up(store: SqlStore) -> None:
    await meet(store, ANNA, BORIS, CARLA)
    async with locking(store, [BORIS]) as mine, locking(store, [CARLA, BORIS, ANNA]) as theirs:
        assert mine == {BORIS}
        assert theirs == {ANNA, CARLA}
    async with locking(store, [BORIS]) as again:
        assert again == {BORIS}


@pytest.mark.parametrize("kind", ["sqlite"], indirect=False)
async def test_a_second_writer_waits_for_the_first(store: SqlStore) -> None:
    order = []

    async def turn(name: str) -> None:
        async with locking(store, [ANNA]):
            order.append(f"{name} in")
            await a_moment()
            order.append(f"{name} out")

    await asyncio.gather(turn("first"), turn("second"))
    assert order == ["first in", "first out", "second in", "second out"]


async def test_chats_are_locked_in_ascending_order_whatever_was_asked(store: SqlStore) -> None:
    async with store.transaction() as transaction:
        assert list(await transaction.lock([CARLA, ANNA, BORIS, ANNA], NOW)) == [ANNA, BORIS, CARLA]


async def test_a_new_question_replaces_an_unsent_one_and_nothing_else(store: SqlStore) -> None:
    chat, boris = await meet(store, ANNA, BORIS)
    await write(
        store, ChatChanges(chat, outgoing=(talk("old"), note("kept"))), ChatChanges(boris, outgoing=(talk("his"),))
    )
    await write(store, ChatChanges(chat, outgoing=(note("beside"),)))
    await write(store, ChatChanges(chat, outgoing=(talk("new"),)))
    said = {claim.key: texts(claim) for claim in await store.claim("me", NOW, 10)}
    assert said == {ANNA: ["kept", "beside", "new"], BORIS: ["his"]}


async def test_who_blocked_the_bot_has_nothing_left_to_be_said(store: SqlStore) -> None:
    chat = await interview(store, ANNA)
    await write(store, ChatChanges(replace(chat, blocked_at=NOW)))
    assert await store.backlog() == (0, None)


async def test_every_kind_of_outgoing_comes_back_equal(store: SqlStore) -> None:
    words = Utterance("係", rows=((InlineButton("中文", "abcdef.1.zh"),),))
    outgoing = (
        Note(words),
        Document("answers.json", '{"a": 1}', "Yours"),
        Sheet("card", "card.png", '{"pages": []}', Note(words), "Yours"),
        Sheet("paper", "paper.pdf", "{}", Document("paper.txt", "the same"), "Yours"),
        Menu("zh-Hans", (("start", "开始"),)),
        Farewell(words, (2**33, 4)),
        Talk(words, tapped=None),
    )
    (chat,) = await meet(store, ANNA)
    await write(store, ChatChanges(chat, outgoing=outgoing))
    (claim,) = await store.claim("me", NOW, 1)
    assert tuple(sending.outgoing for sending in claim.sendings) == outgoing


async def test_times_come_back_identical_from_any_zone(store: SqlStore) -> None:
    in_hong_kong = datetime(2026, 11, 22, 1, 2, 3, 4, tzinfo=timezone(timedelta(hours=8)))
    (chat,) = await meet(store, ANNA)
    await write(
        store, ChatChanges(replace(chat, last_at=in_hong_kong), events=(replace(event_of(chat), at=in_hong_kong),))
    )
    held = await store.held(ANNA)
    assert held is not None
    assert held.chat.last_at == in_hong_kong
    assert held.events[0].at.isoformat() == "2026-11-21T17:02:03.000004+00:00"


async def test_a_time_without_a_zone_is_refused(store: SqlStore) -> None:
    (chat,) = await meet(store, ANNA)
    with pytest.raises(BadStatementError):
        await write(store, ChatChanges(replace(chat, last_at=NOW.replace(tzinfo=None))))


@pytest.mark.parametrize(
    "spoil",
    [
        lambda turned: replace(turned, session=replace(turned.session, body="secret\ud800")),
        lambda turned: replace(turned, session=replace(turned.session, question="secret\ud800")),
        lambda turned: replace(turned, session=replace(turned.session, question=None)),
        lambda turned: replace(turned, heard_messages=(2**70,)),
    ],
    ids=["surrogate sealed", "surrogate in clear", "null", "number too large"],
)
async def test_one_bad_row_is_named_without_its_words_and_rolls_back_the_batch(
    store: SqlStore, place: Place, spoil: object
) -> None:
    anna, boris = await meet(store, ANNA, BORIS)
    good = ChatChanges(anna, session_of(anna), outgoing=(talk("?"),))
    bad = spoil(ChatChanges(boris, session_of(boris)))
    with pytest.raises(BadStatementError) as caught:
        await write(store, good, bad)
    assert "secret" not in str(caught.value)
    assert "\n" not in str(caught.value)
    assert [await place.count(table) for table in ("sessions", "outbox")] == [0, 0]
    await write(store, good)
    assert await place.count("sessions") == 1
