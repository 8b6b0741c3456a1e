"""Forgetting, retention and pruning, the same on both databases."""

from datetime import timedelta

from msgspec.structs import replace
from storage.shapes import (
    ANNA,
    BORIS,
    LATER,
    NOW,
    OTHER_SECRET,
    SECRET,
    Place,
    all_done,
    event_of,
    interview,
    meet,
    note,
    say,
    talk,
    texts,
    write,
)

from bot.keys import Sealer
from bot.records import ChatChanges, ChatRecord, Farewell, Forgetting, Utterance
from bot.storage import SqlStore

UNTIL = NOW + timedelta(hours=48)
FORGETTING = Forgetting(at=NOW, late_until=UNTIL, through_update=2**40)
APPLICANT_TABLES = ("sessions", "outbox", "messages")


def farewell_to(chat: ChatRecord) -> ChatChanges:
    """What the dialogue hands over when /forget was confirmed."""
    farewell = Farewell(Utterance("All is erased."), (60,))
    asked = replace(event_of(chat, "/forget"), kind="forget")
    return ChatChanges(chat, events=(asked,), outgoing=(farewell,), heard_messages=(72,), forget=FORGETTING)


async def test_forgetting_erases_everything_of_the_applicant_but_counts(store: SqlStore, place: Place) -> None:
    anna = await interview(store, ANNA)
    boris = await interview(store, BORIS)
    await write(store, farewell_to(anna))
    for table in APPLICANT_TABLES:
        assert await place.count(f"{table} WHERE applicant = '{anna.applicant}'") == 0
        assert await place.count(f"{table} WHERE applicant = '{boris.applicant}'") == 1
    lines = await place.run(f"SELECT kind, body FROM log WHERE applicant = '{anna.applicant}' ORDER BY id")  # noqa: S608 - a test's own words
    assert lines == [("reply", None), ("forget", None)]
    assert await place.count("log WHERE body IS NOT NULL") == 1


async def test_the_farewell_is_deliverable_and_knows_the_messages_to_delete(store: SqlStore) -> None:
    anna = await interview(store, ANNA)
    await write(store, farewell_to(anna))
    (chat,) = await meet(store, ANNA)
    assert chat.leaving
    assert chat.session_id is None
    assert chat.applicant != anna.applicant
    (claim,) = await store.claim("me", NOW, 1)
    assert [sending.outgoing for sending in claim.sendings] == [Farewell(Utterance("All is erased."), (60, 71, 72))]


async def test_what_was_marked_in_the_same_transaction_is_forgotten_and_deleted_too(
    store: SqlStore, place: Place
) -> None:
    anna = await interview(store, ANNA)
    (claim,) = await store.claim("me", NOW, 1)
    async with store.transaction() as transaction:
        await transaction.mark([all_done(claim, sent_messages=(80,), events=(event_of(anna, "said"),))], NOW)
        await transaction.lock([ANNA], NOW)
        await transaction.write([farewell_to(anna)], NOW)
    (claim,) = await store.claim("me", NOW, 1)
    assert [sending.outgoing for sending in claim.sendings] == [Farewell(Utterance("All is erased."), (60, 71, 72, 80))]
    assert await place.count("log WHERE body IS NOT NULL") == 0


async def test_once_the_farewell_is_said_the_chat_is_gone(store: SqlStore, place: Place) -> None:
    await write(store, farewell_to(await interview(store, ANNA)))
    (claim,) = await store.claim("me", NOW, 1)
    said = replace(event_of(replace((await meet(store, ANNA))[0]), "All is erased."), kind="said")
    await store.mark([all_done(claim, gone=True, sent_messages=(99,), events=(said,))], NOW)
    assert [await place.count(table) for table in ("chats", *APPLICANT_TABLES)] == [0, 0, 0, 0]
    assert await place.count("log WHERE body IS NOT NULL") == 0
    assert await place.count("log") == 3
    assert await store.held(ANNA) is None


async def test_who_comes_back_before_the_farewell_stays(store: SqlStore) -> None:
    await write(store, farewell_to(await interview(store, ANNA)))
    (claim,) = await store.claim("me", NOW, 1)
    (chat,) = await meet(store, ANNA)
    await write(store, ChatChanges(replace(chat, leaving=False), outgoing=(talk("Welcome"),)))
    await store.mark([all_done(claim, gone=True)], NOW)
    assert await meet(store, ANNA) == [replace(chat, leaving=False)]
    assert [texts(claim) for claim in await store.claim("me", NOW, 1)] == [["Welcome"]]


async def test_what_was_on_its_way_leaves_nothing_behind_the_forgetting(store: SqlStore, place: Place) -> None:
    anna = await interview(store, ANNA)
    (on_its_way,) = await store.claim("me", NOW, 1)
    await write(store, farewell_to(anna))
    assert await store.claim("me", NOW, 1) == ()
    said = event_of(anna, "How old are you?")
    await store.mark([all_done(on_its_way, message_id=90, sent_messages=(90,), events=(said,), gone=True)], NOW)
    assert await place.count(f"messages WHERE applicant = '{anna.applicant}'") == 0
    assert await place.count("log WHERE body IS NOT NULL") == 0
    (claim,) = await store.claim("me", NOW, 1)
    assert [each.outgoing for each in claim.sendings] == [Farewell(Utterance("All is erased."), (60, 71, 72, 90))]
    await store.mark([all_done(claim, gone=True)], NOW)
    assert await place.count("messages") == 0


async def test_who_comes_back_has_nothing_new_deleted_by_the_farewell(store: SqlStore) -> None:
    await write(store, farewell_to(await interview(store, ANNA)))
    (chat,) = await meet(store, ANNA)
    await write(store, ChatChanges(replace(chat, leaving=False), heard_messages=(95,)))
    (claim,) = await store.claim("me", NOW, 1)
    assert [each.outgoing for each in claim.sendings] == [Farewell(Utterance("All is erased."), (60, 71, 72))]


async def test_a_forgotten_chat_is_known_by_its_hash_until_nothing_late_can_come(store: SqlStore, place: Place) -> None:
    await write(store, farewell_to(await interview(store, ANNA)))
    async with store.transaction() as transaction:
        assert await transaction.forgotten([ANNA, BORIS], LATER) == {ANNA: FORGETTING}
        assert await transaction.forgotten([ANNA, BORIS], UNTIL) == {}
    await store.prune(UNTIL)
    assert await place.count("forgotten") == 0


async def test_forgetting_twice_counts_from_the_second(store: SqlStore) -> None:
    await write(store, farewell_to(await interview(store, ANNA)))
    second = Forgetting(LATER, LATER + timedelta(hours=48), 2**41)
    (chat,) = await meet(store, ANNA)
    await write(store, replace(farewell_to(chat), forget=second))
    async with store.transaction() as transaction:
        assert await transaction.forgotten([ANNA], LATER) == {ANNA: second}
    (claim,) = await store.claim("me", NOW, 1)
    assert len(claim.sendings) == 1


async def test_a_chat_forgotten_under_an_earlier_key_is_still_known(place: Place) -> None:
    before = await SqlStore.open(place.address, Sealer(SECRET), lambda: NOW)
    await write(before, farewell_to(await interview(before, ANNA)))
    await before.close()
    after = await SqlStore.open(place.address, Sealer(f"{OTHER_SECRET},{SECRET}"), lambda: NOW)
    async with after.transaction() as transaction:
        assert await transaction.forgotten([ANNA], NOW) == {ANNA: FORGETTING}
    await after.close()


async def test_a_chat_without_a_session_is_forgotten_too(store: SqlStore) -> None:
    (chat,) = await meet(store, ANNA)
    await write(store, farewell_to(chat))
    assert len(await store.claim("me", NOW, 1)) == 1


async def test_only_the_idle_are_erased_and_only_so_many_at_once(store: SqlStore, place: Place) -> None:
    boris = await interview(store, BORIS)
    await say(store, ANNA, note("?"), now=NOW + timedelta(days=2))
    (idle,) = await meet(store, ANNA)
    assert await store.erase_idle(NOW, 10, LATER) == 0
    assert await store.erase_idle(NOW + timedelta(days=1), 10, LATER) == 1
    assert await store.held(BORIS) is None
    assert await place.run("SELECT body FROM log") == [(None,)]
    for table in APPLICANT_TABLES:
        assert await place.count(f"{table} WHERE applicant = '{boris.applicant}'") == 0
    assert await meet(store, ANNA) == [idle]
    await meet(store, BORIS)
    assert [await store.erase_idle(NOW + timedelta(days=9), 1, LATER) for _ in range(3)] == [1, 1, 0]


async def test_held_is_everything_of_this_chat_alone(store: SqlStore) -> None:
    anna = await interview(store, ANNA, '{"answers": {"age": 34}}')
    await interview(store, BORIS)
    held = await store.held(ANNA)
    assert held is not None
    assert held.chat == anna
    assert [session.body for session in held.sessions] == ['{"answers": {"age": 34}}']
    assert held.events == (event_of(anna),)
    assert held.messages == (71,)


async def test_update_ids_and_messages_are_pruned_in_their_time(store: SqlStore, place: Place) -> None:
    await interview(store, ANNA)
    async with store.transaction() as transaction:
        await transaction.fresh([(ANNA.bot, 1)], NOW)
    kept = []
    for age in (timedelta(hours=48), timedelta(hours=49), timedelta(days=3), timedelta(days=3, seconds=1)):
        await store.prune(NOW + age)
        kept.append((await place.count("received"), await place.count("messages")))
    assert kept == [(1, 1), (1, 0), (1, 0), (0, 0)]
