"""What holds the database up for a while loses nothing: what was tried against it, and must go on holding."""

import asyncio

import asyncpg
from dialogue.stage import BOTH, POSTGRESQL, UPDATES, Person, Stage, words
from storage.shapes import Place
from waiting import a_moment, until

from bot.records import Reply, StoreDownError


async def insist(stage: Stage, reply: Reply) -> None:
    """As Telegram does: again and again, until it is acknowledged."""
    while True:
        try:
            await stage.dialogue.hear(reply)
        except StoreDownError:
            await asyncio.sleep(0.02)  # Telegram's own pause is two seconds
        else:
            return


@POSTGRESQL
async def test_while_another_holds_a_whole_table_everybody_waits_and_nobody_is_lost(stage: Stage, place: Place) -> None:
    people = [Person(stage) for _ in range(35)]
    outsider = await asyncpg.connect(place.address.replace("+asyncpg", ""))
    try:
        async with outsider.transaction():
            await outsider.execute("LOCK TABLE chats IN ACCESS EXCLUSIVE MODE")
            hearing = [asyncio.create_task(insist(stage, person.typed("/start"))) for person in people]
            await a_moment()
            assert not any(task.done() for task in hearing)
        await asyncio.gather(*hearing)
    finally:
        await outsider.close()
    assert [len(words(await stage.said(person.key))) for person in people] == [1] * len(people)


@POSTGRESQL
async def test_while_others_have_all_connections_nothing_is_acknowledged_and_then_all_of_it(
    stage: Stage, place: Place
) -> None:
    people, taken = [Person(stage) for _ in range(35)], list[asyncpg.Connection]()
    await stage.store.connections.close()
    try:
        while True:
            taken.append(await asyncpg.connect(place.address.replace("+asyncpg", "")))
    except asyncpg.TooManyConnectionsError:
        hearing = [asyncio.create_task(insist(stage, person.typed("/start"))) for person in people]
        await until(lambda: stage.counted('failures_total{error="DatabaseDownError",part="database"}'))
        assert not any(task.done() for task in hearing)
    finally:
        await asyncio.gather(*(connection.close() for connection in taken))
    await asyncio.gather(*hearing)
    assert [len(words(await stage.said(person.key))) for person in people] == [1] * len(people)


@BOTH
async def test_twenty_times_the_same_at_once_and_the_same_tap_in_twenty_updates_count_once(stage: Stage) -> None:
    person = Person(stage)
    await person.act("/start", "[~begin]")
    tap = await person.tapped("all")
    await stage.hear(*[tap] * 20)
    again = [Reply(tap.chat, next(UPDATES), tap.kind, tap.text, message_id=tap.message_id) for _ in range(20)]
    await stage.hear(*again)
    assert await person.answers() == ["three-things"]
    kinds = [event.kind for event in await stage.events(person.key)]
    assert (kinds.count("answered"), kinds.count("duplicate"), kinds.count("stale")) == (1, 19, 20)
