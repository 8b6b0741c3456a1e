"""What a turn writes is claimed within its own transaction, where a claim afterwards would have had it."""

from datetime import datetime, timedelta

import pytest
from msgspec.structs import replace
from storage.shapes import ANNA, BORIS, CARLA, NOW, all_done, note, say, talk, texts

from bot.records import ChatChanges, ChatKey, Claim, Delivered, Outgoing
from bot.storage import SqlStore


async def turn(store: SqlStore, *keys: ChatKey, says: tuple[Outgoing, ...], blocked: bool = False) -> tuple[Claim, ...]:
    async with store.transaction() as transaction:
        locked = await transaction.lock(keys, NOW)
        chats = [replace(locked[key][0], message_id=70, blocked_at=NOW if blocked else None) for key in keys]
        return await transaction.write([ChatChanges(chat, outgoing=says) for chat in chats], NOW, owner="me")


async def test_a_lease_is_the_claim_that_would_have_come(store: SqlStore) -> None:
    leased = await turn(store, ANNA, BORIS, says=(note("first"), talk("second")))
    assert [texts(claim) for claim in leased] == [["first", "second"]] * 2
    assert await store.claim("you", NOW, 10) == ()
    await store.take_up()
    later = NOW + timedelta(seconds=15)
    claimed = await store.claim("me", later, 10)
    assert [replace(claim, until=NOW) for claim in leased] == [replace(claim, until=NOW) for claim in claimed]
    assert {claim.until for claim in leased} == {later}


async def test_its_mark_ends_it(store: SqlStore) -> None:
    (leased,) = await turn(store, ANNA, says=(talk("?"),))
    await store.mark([all_done(leased, message_id=71)], NOW)
    assert await store.backlog() == (0, None)
    (leased,) = await turn(store, ANNA, says=(talk("!"),))
    assert texts(leased) == ["!"]


async def test_nothing_is_leased_behind_older_rows(store: SqlStore) -> None:
    await say(store, ANNA, note("older"))
    (leased,) = await turn(store, ANNA, BORIS, says=(note("newer"),))
    assert leased.key == BORIS
    (claimed,) = await store.claim("me", NOW, 10)
    assert (claimed.key, texts(claimed)) == (ANNA, ["older", "newer"])


@pytest.mark.parametrize("is_marked", [False, True])
async def test_a_chat_held_by_another_or_until_later_is_not_leased(store: SqlStore, *, is_marked: bool) -> None:
    await say(store, ANNA, talk("?"))
    (claim,) = await store.claim("you", NOW, 10)
    if is_marked:
        await store.mark([Delivered(claim, not_before=NOW + timedelta(seconds=1))], NOW)
    assert await turn(store, ANNA, says=(talk("!"),)) == ()


async def test_who_blocked_the_bot_and_who_is_told_nothing_is_not_leased(store: SqlStore) -> None:
    assert await turn(store, ANNA, says=(), blocked=False) == ()
    assert await turn(store, CARLA, says=(note("!"),), blocked=True) == ()


async def fail_after_leasing(store: SqlStore) -> None:
    async with store.transaction() as transaction:
        chat, _ = (await transaction.lock([ANNA], NOW))[ANNA]
        assert len(await transaction.write([ChatChanges(chat, outgoing=(talk("?"),))], NOW, owner="me")) == 1
        raise ZeroDivisionError


async def test_a_turn_that_is_not_committed_holds_nothing(store: SqlStore) -> None:
    with pytest.raises(ZeroDivisionError):
        await fail_after_leasing(store)
    (leased,) = await turn(store, ANNA, says=(talk("!"),))
    assert texts(leased) == ["!"]


async def put_off(store: SqlStore, until: datetime) -> None:
    await say(store, ANNA, talk("?"))
    (claim,) = await store.claim("me", NOW, 10)
    await store.mark([Delivered(claim, not_before=until)], NOW)


async def test_a_hold_further_ahead_than_any_pause_is_not_believed(store: SqlStore) -> None:
    await put_off(store, NOW + timedelta(days=400))
    assert [claim.key for claim in await store.claim("me", NOW, 10)] == [ANNA]


async def test_the_longest_pause_is(store: SqlStore) -> None:
    await put_off(store, NOW + timedelta(hours=1))
    assert await store.claim("me", NOW, 10) == ()


async def test_a_hold_that_is_not_believed_keeps_no_turn_from_being_leased(store: SqlStore) -> None:
    await put_off(store, NOW + timedelta(days=400))
    (claim,) = await store.claim("me", NOW, 10)
    await store.mark([all_done(claim)], NOW)
    assert [texts(each) for each in await turn(store, ANNA, says=(talk("!"),))] == [["!"]]


async def test_a_lease_further_ahead_than_any_is_not_believed(store: SqlStore) -> None:
    await say(store, ANNA, talk("?"))
    await store.claim("you", NOW + timedelta(days=400), 10)
    assert [claim.key for claim in await store.claim("me", NOW, 10)] == [ANNA]


async def test_one_of_a_process_whose_clock_is_somewhat_ahead_is(store: SqlStore) -> None:
    await say(store, ANNA, talk("?"))
    await store.claim("you", NOW + timedelta(seconds=30), 10)
    assert await store.claim("me", NOW, 10) == ()


async def test_holds_are_cleared_where_the_clock_was_put_back(store: SqlStore) -> None:
    await put_off(store, NOW + timedelta(minutes=59))
    assert await store.claim("me", NOW, 10) == ()
    await store.clear_holds(NOW)
    assert [claim.key for claim in await store.claim("me", NOW, 10)] == [ANNA]


async def test_those_of_another_bot_stay(store: SqlStore) -> None:
    await put_off(store, NOW + timedelta(minutes=59))
    await store.of(ANNA.bot + 1).clear_holds(NOW)
    assert await store.claim("me", NOW, 10) == ()
    await store.of(ANNA.bot).clear_holds(NOW)
    assert [claim.key for claim in await store.claim("me", NOW, 10)] == [ANNA]
