"""Claims, leases and marks of the outbox, the same on both databases."""

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest
from msgspec.structs import replace
from storage.shapes import (
    ANNA,
    BORIS,
    BOT,
    CARLA,
    LATER,
    NOW,
    OTHER_SECRET,
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

from bot.console.queries import Queries
from bot.keys import Sealer
from bot.records import Asked, ChatChanges, ChatKey, Delivered, Farewell, Forgetting, Menu, Utterance
from bot.storage import SqlStore
from bot.storage.sealed import UNSENT
from bot.storage.tables import OUTBOX


async def test_chats_come_by_their_oldest_row_and_rows_in_order(store: SqlStore) -> None:
    await say(store, BORIS, note("1"))
    await say(store, ANNA, note("2"), note("3"))
    await say(store, BORIS, note("4"), talk("5"))
    claims = await store.claim("me", NOW, 10)
    assert [(claim.key, texts(claim)) for claim in claims] == [(BORIS, ["1", "4", "5"]), (ANNA, ["2", "3"])]
    assert {claim.until for claim in claims} == {NOW + timedelta(seconds=15)}


async def test_a_claim_takes_at_most_so_many_chats_and_whole_ones(store: SqlStore) -> None:
    for key in (ANNA, BORIS, CARLA):
        await say(store, key, note("a"), note("b"))
    first = await store.claim("me", NOW, 1)
    assert [(claim.key, texts(claim)) for claim in first] == [(ANNA, ["a", "b"])]
    assert {claim.key for claim in await store.claim("me", NOW, 10)} == {BORIS, CARLA}


async def test_only_the_chats_asked_for_are_claimed(store: SqlStore) -> None:
    for key in (ANNA, BORIS):
        await say(store, key, note("?"))
    assert await store.claim("me", NOW, 10, only=[]) == ()
    assert await store.claim("me", NOW, 10, only=[CARLA, ChatKey(8, ANNA.chat)]) == ()
    assert [claim.key for claim in await store.claim("me", NOW, 10, only=[BORIS])] == [BORIS]


async def test_a_live_lease_holds_its_chat_and_an_expired_one_does_not(store: SqlStore) -> None:
    await say(store, ANNA, note("?"))
    assert len(await store.claim("me", NOW, 10)) == 1
    await say(store, ANNA, note("!"))
    assert await store.claim("you", NOW + timedelta(seconds=14), 10) == ()
    (again,) = await store.claim("you", NOW + timedelta(seconds=15), 10)
    assert texts(again) == ["?", "!"]


async def test_claims_at_once_never_share_a_chat(store: SqlStore) -> None:
    keys = [ChatKey(ANNA.bot, number) for number in range(1, 41)]
    chats = await meet(store, *keys)
    await write(store, *(ChatChanges(chat, outgoing=(note("a"), note("b"))) for chat in chats))
    taken = await asyncio.gather(*(store.claim(f"owner-{number}", NOW, 12) for number in range(6)))
    rest = await store.claim("last", NOW, 100)
    claimed = [claim.key for claims in (*taken, rest) for claim in claims]
    assert sorted(claimed) == keys


async def test_a_mark_takes_rows_away_and_records_what_was_delivered(store: SqlStore) -> None:
    chat = await interview(store, ANNA)
    (claim,) = await store.claim("me", NOW, 1)
    said = replace(event_of(chat, "said"), kind="said")
    await store.mark([all_done(claim, message_id=90, sent_messages=(90, 91), events=(said,))], LATER)
    held = await store.held(ANNA)
    assert held is not None
    assert held.chat.message_id == 90
    assert held.messages == (71, 90, 91)
    assert held.events[-1] == said
    assert await store.backlog() == (0, None)


async def test_a_mark_frees_the_chat_for_what_is_left(store: SqlStore) -> None:
    await say(store, ANNA, note("1"), note("2"))
    (claim,) = await store.claim("me", NOW, 1)
    await store.mark([Delivered(claim, done=(claim.sendings[0].id,))], NOW)
    (rest,) = await store.claim("you", NOW, 1)
    assert texts(rest) == ["2"]


async def test_a_late_mark_does_not_end_the_lease_of_the_next_holder(store: SqlStore) -> None:
    await say(store, ANNA, note("1"), note("2"))
    (slow,) = await store.claim("slow", NOW, 1)
    (fast,) = await store.claim("fast", LATER, 1)
    await store.mark([all_done(slow)], LATER)
    await say(store, ANNA, note("3"))
    assert await store.claim("third", LATER, 1) == ()
    await store.mark([all_done(fast)], LATER)
    assert [texts(claim) for claim in await store.claim("third", LATER, 1)] == [["3"]]


async def test_a_mark_of_a_replaced_question_leaves_the_new_one(store: SqlStore) -> None:
    await say(store, ANNA, talk("old"))
    (claim,) = await store.claim("me", NOW, 1)
    await say(store, ANNA, talk("new"))
    await store.mark([all_done(claim, message_id=90)], NOW)
    (next_claim,) = await store.claim("me", NOW, 1)
    assert (texts(next_claim), next_claim.message_id) == (["new"], 90)


ONCE, TWICE = NOW.replace(microsecond=0), LATER.replace(microsecond=0)


@pytest.mark.parametrize(
    ("marks", "known"),
    [
        ((Asked(1, message_id=90),), (1, 90, None)),
        ((Asked(1, edited_at=ONCE),), (1, None, ONCE)),
        ((Asked(1, message_id=90), Asked(1, message_id=95)), (1, 90, None)),  # shown again: seen since the first time
        ((Asked(1, edited_at=ONCE), Asked(1, edited_at=TWICE)), (1, None, ONCE)),
        ((Asked(1, edited_at=ONCE), Asked(1, message_id=95)), (1, 95, ONCE)),
        ((Asked(1, edited_at=ONCE), Asked(2, message_id=95)), (2, 95, None)),
        ((Asked(1, message_id=90), None), (1, 90, None)),  # what asks nothing takes nothing away
    ],
)
async def test_a_mark_keeps_by_what_something_was_first_asked(
    store: SqlStore, marks: Sequence[Asked | None], known: tuple[object, ...]
) -> None:
    for asked in marks:
        await say(store, ANNA, talk("?"))
        (claim,) = await store.claim("me", NOW, 1)
        await store.mark([all_done(claim, asked=asked)], NOW)
    (chat,) = await meet(store, ANNA)
    assert (chat.asked, chat.asked_message, chat.asked_at) == known


async def test_a_mark_tells_nothing_of_who_came_after_the_one_forgotten(store: SqlStore) -> None:
    chat = await interview(store, ANNA)
    (claim,) = await store.claim("me", NOW, 1)
    forgetting = Forgetting(NOW, NOW + timedelta(hours=48), 9)
    await write(store, ChatChanges(chat, outgoing=(Farewell(Utterance("Bye")),), forget=forgetting))
    await store.mark([all_done(claim, asked=Asked(1, message_id=90))], NOW)
    assert (await meet(store, ANNA))[0].asked is None


async def test_row_ids_are_never_used_again(store: SqlStore) -> None:
    await say(store, ANNA, note("1"))
    (first,) = await store.claim("me", NOW, 1)
    await store.mark([all_done(first)], NOW)
    await say(store, ANNA, note("2"))
    (second,) = await store.claim("me", NOW, 1)
    assert second.sendings[0].id > first.sendings[0].id


async def test_a_chat_is_left_alone_until_its_time(store: SqlStore) -> None:
    await say(store, ANNA, note("?"))
    (claim,) = await store.claim("me", NOW, 1)
    await store.mark([Delivered(claim, not_before=LATER)], NOW)
    assert await store.claim("me", LATER - timedelta(microseconds=1), 1) == ()
    assert len(await store.claim("me", LATER, 1)) == 1


async def test_who_blocked_the_bot_is_noted_and_not_tried_again(store: SqlStore) -> None:
    await say(store, ANNA, note("?"), talk("??"))
    (claim,) = await store.claim("me", NOW, 1)
    await store.mark([Delivered(claim, blocked_at=NOW)], NOW)
    assert await store.backlog() == (0, None)
    await say(store, ANNA, talk("reminder"))
    assert await store.claim("me", NOW, 1) == ()
    (chat,) = await meet(store, ANNA)
    assert chat.blocked_at == NOW
    await write(store, ChatChanges(replace(chat, blocked_at=None), outgoing=(talk("welcome back"),)))
    assert [texts(claim) for claim in await store.claim("me", NOW, 1)] == [["welcome back"]]


async def test_many_marks_of_many_chats_are_one_transaction(store: SqlStore) -> None:
    for key in (ANNA, BORIS, CARLA):
        await say(store, key, talk("?"))
    claims = await store.claim("me", NOW, 3)
    await store.mark([all_done(claim, message_id=number) for number, claim in enumerate(claims, 1)], NOW)
    assert [chat.message_id for chat in await meet(store, ANNA, BORIS, CARLA)] == [1, 2, 3]


async def test_the_backlog_tells_how_many_and_since_when(store: SqlStore) -> None:
    assert await store.backlog() == (0, None)
    await say(store, ANNA, note("1"), now=NOW)
    await say(store, BORIS, note("2"), now=LATER)
    assert await store.backlog() == (2, NOW)


async def test_leases_are_cleared_at_a_start_on_sqlite_alone(store: SqlStore, place: Place) -> None:
    await say(store, ANNA, note("?"))
    await store.claim("died", NOW, 1)
    await store.take_up()
    assert len(await store.claim("me", NOW, 1)) == (1 if place.kind == "sqlite" else 0)


async def test_a_delivery_put_off_is_logged_and_its_rows_stay(store: SqlStore, place: Place) -> None:
    chat = await interview(store, ANNA)
    (claim,) = await store.claim("me", NOW, 1)
    failed = replace(event_of(chat, None), kind="failed", error="TimedOut")
    await store.mark([Delivered(claim, events=(failed,), not_before=NOW + timedelta(seconds=3))], LATER)
    held = await store.held(ANNA)
    assert held is not None
    assert [event.kind for event in held.events] == ["reply", "failed", "retried"]
    assert (held.events[-1].applicant, held.events[-1].at, held.events[-1].body) == (chat.applicant, LATER, None)
    assert await place.count("outbox") == 1


async def test_what_is_delivered_or_only_left_for_later_is_no_retry(store: SqlStore, place: Place) -> None:
    for key in (ANNA, BORIS):
        await interview(store, key)
    first, second = await store.claim("me", NOW, 2)
    await store.mark([all_done(first), Delivered(second)], LATER)
    assert await place.count("log WHERE kind = 'retried'") == 0


async def test_nothing_is_logged_of_a_delivery_put_off_to_who_is_forgotten_meanwhile(
    store: SqlStore, place: Place
) -> None:
    chat = await interview(store, ANNA)
    (claim,) = await store.claim("me", NOW, 1)
    forgetting = Forgetting(NOW, NOW + timedelta(hours=48), 9)
    await write(store, ChatChanges(chat, outgoing=(Farewell(Utterance("Bye")),), forget=forgetting))
    await store.mark([Delivered(claim, not_before=LATER)], NOW)
    (last,) = await store.claim("me", LATER, 1)
    await store.mark([Delivered(last, not_before=LATER)], LATER)
    assert await place.count("log WHERE kind = 'retried'") == 0


async def test_a_row_that_no_key_opens_stops_nobody_and_is_told_to_the_operators(store: SqlStore, place: Place) -> None:
    for key in (ANNA, BORIS):
        await say(store, key, note("?"))
    await say(store, BORIS, note("!"))
    lost = Sealer(OTHER_SECRET).seal("words", b"").hex()
    literal = f"x'{lost}'" if place.kind == "sqlite" else f"'\\x{lost}'::bytea"
    await place.run(f"UPDATE outbox SET payload = {literal} WHERE id IN (SELECT id FROM outbox ORDER BY id LIMIT 2)")  # noqa: S608 - a test's own words
    (claim,) = await store.claim("me", NOW, 10)
    assert (claim.key, texts(claim)) == (BORIS, ["!"])
    assert await place.run("SELECT kind, error FROM log") == [("failed", "WrongKeyError")] * 2
    assert (await place.count("outbox"), await place.count("chats WHERE lease_until IS NOT NULL")) == (1, 1)


UNKNOWN = '{"kind": "hologram", "utterance": {"text": "Hello"}}'


async def of_another_version(store: SqlStore, key: ChatKey, kind: str = "hologram") -> None:
    """Leaves a row as a version to come may leave it."""
    (chat,) = await meet(store, key)
    row = {"applicant": chat.applicant, "kind": kind, "at": NOW}
    row["payload"] = UNSENT.seal(UNKNOWN, row, store.sealer)
    async with store.connections.writing() as connection:
        await connection.execute(OUTBOX.insert(), row)


async def test_a_row_of_an_unknown_shape_stops_nobody_is_set_aside_and_told_to_the_operators(
    store: SqlStore, place: Place
) -> None:
    await of_another_version(store, ANNA)
    await say(store, ANNA, note("1"))
    await say(store, BORIS, note("2"))
    claims = await store.claim("me", NOW, 10)
    assert [(claim.key, texts(claim)) for claim in claims] == [(ANNA, ["1"]), (BORIS, ["2"])]
    await store.mark([all_done(claim) for claim in claims], NOW)
    assert await place.run("SELECT kind, error FROM log") == [("failed", "UnknownShapeError")]
    assert await place.count("outbox WHERE set_aside_at IS NOT NULL") == 1
    assert await store.backlog() == (0, None)
    health = await Queries(store).health.health(NOW)
    assert (health.unsent, health.set_aside) == (0, 1)
    assert await store.claim("me", LATER, 10) == ()


async def test_behind_what_is_set_aside_a_turn_is_said_at_once(store: SqlStore) -> None:
    await of_another_version(store, ANNA)
    await store.claim("me", NOW, 10)
    async with store.transaction() as transaction:
        (chat, _) = (await transaction.lock([ANNA], NOW))[ANNA]
        claims = await transaction.write([ChatChanges(chat, outgoing=(note("1"),))], NOW, owner="me")
        assert [texts(claim) for claim in claims] == [["1"]]


async def test_what_is_set_aside_is_tried_again_at_the_next_start_and_goes_with_its_applicant(
    store: SqlStore, place: Place
) -> None:
    await of_another_version(store, ANNA, kind="talk")
    await of_another_version(store, BORIS)
    await store.claim("me", NOW, 10)
    await say(store, ANNA, talk("a new question"))
    assert await place.run("SELECT kind FROM outbox WHERE set_aside_at IS NOT NULL") == [("hologram",)]
    await store.take_up()
    assert await place.count("outbox WHERE set_aside_at IS NOT NULL") == 0
    assert [claim.key for claim in await store.claim("me", NOW, 10)] == [ANNA]
    assert await place.count("outbox WHERE set_aside_at IS NOT NULL") == 1
    assert await store.erase_idle(LATER, 10, LATER) == 2
    assert await place.count("outbox") == 0


def menu(locale: str) -> Menu:
    return Menu(locale, (("start", "begin"),))


async def refuse_menu(store: SqlStore, now: datetime) -> str:
    """What Telegram did not take for now: the menu's locale, or nothing where none is to be set."""
    claims = await store.of(BOT).claim("me", now, 10)
    menus = [(claim, row) for claim in claims for row in claim.sendings if isinstance(row.outgoing, Menu)]
    await store.mark([Delivered(claim, aside=(row.id,)) for claim, row in menus], now)
    return " ".join(row.outgoing.locale for _, row in menus if isinstance(row.outgoing, Menu))


async def test_a_menu_set_aside_is_tried_again_after_as_long_as_it_has_waited_and_each_hour(
    store: SqlStore, place: Place
) -> None:
    await say(store, ANNA, menu("fr"))
    tried, minute = [], timedelta(minutes=1)
    for passed in range(60 * 5):
        now = NOW + (passed + 1) * minute
        await store.of(BOT).take_up_menus(now)
        if await refuse_menu(store, now):
            tried.append(passed + 1)
    assert tried == [1, 2, 4, 8, 16, 32, 64, 124, 184, 244]
    health = await Queries(store).health.health(now)
    assert (health.unsent, health.set_aside, await store.backlog()) == (0, 0, (0, None))
    put_back = NOW - timedelta(days=3)
    await store.of(BOT).take_up_menus(put_back)
    assert await refuse_menu(store, put_back) == "fr"
    await store.take_up()
    assert await place.count("outbox WHERE set_aside_at IS NOT NULL") == 1, "a start has no hurry"


async def test_a_menu_set_aside_gives_way_to_a_newer_one_and_waits_while_its_chat_is_blocked_or_anothers(
    store: SqlStore, place: Place
) -> None:
    await say(store, ANNA, menu("fr"))
    assert await refuse_menu(store, NOW) == "fr"
    await say(store, ANNA, menu("zh-Hant"))
    assert await place.count("outbox") == 1
    assert await refuse_menu(store, NOW) == "zh-Hant"
    await store.of(BOT + 1).take_up_menus(LATER)
    await place.run("UPDATE chats SET blocked_at = seen_at;")
    await store.of(BOT).take_up_menus(LATER)
    assert await store.backlog() == (0, None), "what can be said to nobody is owed to nobody"
    await place.run("UPDATE chats SET blocked_at = NULL;")
    await store.of(BOT).take_up_menus(LATER)
    assert await refuse_menu(store, LATER) == "zh-Hant"


async def test_a_bot_claims_and_counts_its_own_rows_alone(store: SqlStore) -> None:
    other = ChatKey(ANNA.bot + 1, ANNA.chat)
    await say(store, other, note("another's"), now=NOW)
    await say(store, ANNA, note("own"), now=LATER)
    assert await store.of(ANNA.bot).backlog() == (1, LATER)
    assert [claim.key for claim in await store.of(ANNA.bot).claim("me", NOW, 10)] == [ANNA]
    assert [claim.key for claim in await store.of(other.bot).claim("you", NOW, 10)] == [other]
