"""What the database refuses to everybody is nobody's fault: nothing is acknowledged, nothing lost."""

import asyncio

import pytest
from dialogue.stage import BOTH, Person, Stage, words
from storage.shapes import Place

from bot.records import Reply, StoreBusyError, StoreDownError

TABLES = ("log", "received", "outbox", "messages")


async def heard(stage: Stage, *replies: Reply) -> list[object]:
    """What became of each."""
    return await asyncio.gather(*(stage.dialogue.hear(reply) for reply in replies), return_exceptions=True)


@BOTH
@pytest.mark.parametrize("table", TABLES)
async def test_with_a_table_gone_nothing_is_acknowledged_and_all_of_it_is_answered_once_it_is_back(
    stage: Stage, place: Place, table: str
) -> None:
    people = [Person(stage) for _ in range(5)]
    replies = [person.typed("/start") for person in people]
    await place.run(f"ALTER TABLE {table} RENAME TO away")
    try:
        refused = await heard(stage, *replies) + await heard(stage, replies[0])
    finally:
        await place.run(f"ALTER TABLE away RENAME TO {table}")
    assert [isinstance(each, StoreDownError) for each in refused] == [True] * 6
    assert stage.counted('failures_total{error="BadStatementError"') == 0
    assert await place.count("received") == 0
    await stage.hear(*replies)
    assert [len(words(await stage.said(person.key))) for person in people] == [1] * 5


@BOTH
async def test_what_was_in_anothers_way_is_tried_again_and_then_nobodys_fault(stage: Stage) -> None:
    person = Person(stage)
    await person.arrive()
    collisions = iter([True, False])

    async def collide() -> None:
        if next(collisions, True):
            raise StoreBusyError("planted")

    stage.shaky.before_commit = collide
    await stage.hear(person.typed("34"))
    stage.shaky.before_commit = _nothing
    assert "age" in await person.answers()
    tap, begun = await person.tapped("bachelors"), stage.shaky.begun
    stage.shaky.before_commit = collide
    with pytest.raises(StoreDownError):
        await stage.hear(tap)
    assert stage.shaky.begun > begun + 1
    stage.shaky.before_commit = _nothing
    assert "failed" not in [event.kind for event in await stage.events(person.key)]
    await stage.hear(tap)
    assert "degree" in await person.answers()


async def _nothing() -> None:
    """A commit that goes well."""
