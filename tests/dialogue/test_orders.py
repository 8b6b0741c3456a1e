"""Everything twice, late and overtaken: whatever the order of delivery, the sessions are those of the clean run."""

import asyncio
import itertools
import json
import shutil
import tempfile
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import TypeVar

from dialogue.stage import BOTH, UPDATES, Person, Shaky, Stage, words
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from storage.shapes import NOW, SECRET, Place

from bot.keys import Sealer
from bot.records import Reply, ReplyKind
from bot.storage import SqlStore
from conversations.values import Chosen

T = TypeVar("T")
OVERTAKEN = "Your text and a tap arrived together, and the text was not counted."
STALE = "This button is out of date. Here is the question now."
# Each taps and types; what is typed begins with an apostrophe.
COURSES = (
    ("'/start", "~begin", "all", "=CA", "'34", "bachelors", "exceptional"),
    ("'/start", "~lang.fr", "~begin", "all", "'Canada", "'quarante ans", "'40", "none", "yes"),
    ("'/start", "~lang.zh-Hant", "~begin", "not-all", "no-card", "can", "clean", "'加拿大", "'三十四"),
)


def on_a_stage(place: Place, play: Callable[[Stage], Awaitable[T]]) -> T:
    """Play on a database of its own, copied from a migrated one: hypothesis's tests are no coroutines."""

    async def perform() -> T:
        with tempfile.TemporaryDirectory() as directory:
            shutil.copy(place.path, Path(directory) / "qmas.db")
            store = await SqlStore.open(f"sqlite+aiosqlite:///{directory}/qmas.db", Sealer(SECRET), lambda: NOW)
            stage = Stage(Shaky(store))
            stage.open()
            try:
                return await play(stage)
            finally:
                await stage.close()
                await store.close()

    return asyncio.run(perform())


async def reply_to(person: Person, act: str) -> Reply:
    """An act of a course, on what is shown now."""
    await person.stage.said(person.key)
    return person.typed(act[1:]) if act.startswith("'") else await person.tapped(act)


async def end_of(person: Person) -> tuple[object, ...]:
    """The session less what is drawn, and every turn but the stale and the repeated ones."""
    body = json.loads((await person.stage.session(person.key)).to_json())
    body.pop("id")
    events = await person.stage.events(person.key)
    turns = [(each.kind, each.question) for each in events if each.kind not in {"stale", "duplicate"}]
    return (json.dumps(body, sort_keys=True), *turns)


async def clean(stage: Stage) -> list[tuple[object, ...]]:
    """Every course by itself, one act after the other."""
    people = [Person(stage) for _ in COURSES]
    for person, course in zip(people, COURSES, strict=True):
        for act in course:
            await stage.hear(await reply_to(person, act))
    return [await end_of(person) for person in people]


@settings(max_examples=12)
@given(data=st.data())
def test_twice_in_any_mixture_of_chats_with_taps_sent_again_the_end_is_that_of_the_clean_run(
    migrated_sqlite: Place, data: st.DataObject
) -> None:
    """Each update comes one to three times, its repetitions at any later moment, taps also under new update ids."""
    order = data.draw(st.permutations([number for number, course in enumerate(COURSES) for _ in course]))
    draws = iter(data.draw(st.lists(st.tuples(st.integers(0, 2), st.booleans()), min_size=80, max_size=80)))

    async def play(stage: Stage) -> list[tuple[object, ...]]:
        people, courses = [Person(stage) for _ in COURSES], [iter(course) for course in COURSES]
        late: list[Reply] = []
        for number in order:
            reply = await reply_to(people[number], next(courses[number]))
            times, is_batched = next(draws)
            again = [_again(reply, is_batched)] * times
            batch = [reply, *again] if is_batched else [reply]
            late += [] if is_batched else again
            held_back = len(late) // 2
            await stage.hear(*batch, *late[held_back:])
            late = late[:held_back]
        await stage.hear(*late)
        return [await end_of(person) for person in people]

    assert on_a_stage(migrated_sqlite, play) == on_a_stage(migrated_sqlite, clean)


def _again(reply: Reply, is_same: bool) -> Reply:  # noqa: FBT001 - drawn
    """The same update, or, of a tap, another that says the same."""
    is_new = reply.kind is ReplyKind.TAP and not is_same
    return replace(reply, update_id=next(UPDATES)) if is_new else reply


@settings(max_examples=8)
@given(order=st.permutations(range(6)))
def test_updates_of_different_chats_may_come_in_any_order_and_batch(migrated_sqlite: Place, order: list[int]) -> None:
    async def play(stage: Stage) -> list[list[str]]:
        people = [Person(stage) for _ in order]
        for person in people:
            await person.arrive()
        age = [person.typed(str(20 + number)) for number, person in enumerate(people)]
        split = order[0] + 1
        for some in (order[:split], order[split:]):
            await stage.hear(*(age[number] for number in some))
        return [[str((await stage.session(person.key)).answers["age"].value)] for person in people]

    ages = on_a_stage(migrated_sqlite, play)
    assert [str(20 + number) in age[0] for number, age in enumerate(ages)] == [True] * 6


@BOTH
async def test_a_tap_that_overtakes_a_text_counts_and_the_text_is_refused_and_told(stage: Stage) -> None:
    person = Person(stage)
    await person.arrive()
    text = person.typed("34")
    tap = await person.tapped("~unsure")
    await stage.hear(tap)
    await stage.said(person.key)
    before = await stage.session(person.key)
    await stage.hear(text)
    after = await stage.session(person.key)
    assert (after.answers, after.revision, after.current) == (before.answers, before.revision, before.current)
    (said,) = words(await stage.said(person.key))
    assert said.startswith(OVERTAKEN)


@BOTH
async def test_a_text_that_overtakes_a_tap_counts_and_the_tap_is_stale_and_told(stage: Stage) -> None:
    person = Person(stage)
    await person.arrive()
    tap = await person.tapped("~unsure")
    await stage.hear(person.typed("34"))
    before = await stage.session(person.key)
    (heard,) = await stage.hear(tap)
    assert heard.toast == STALE
    assert await stage.session(person.key) == before
    assert "age" in before.answers


@BOTH
async def test_of_two_taps_at_once_on_one_keyboard_the_first_counts(stage: Stage) -> None:
    person = Person(stage)
    await person.act("/start", "[~begin]", "[all]", "[=CA]", "34")
    first, second = await person.tapped("bachelors"), await person.tapped("doctorate")
    heard = await stage.hear(first, second)
    assert [each.toast for each in heard] == ["", STALE]
    assert (await stage.session(person.key)).answers["degree"].value == Chosen("bachelors")


@BOTH
async def test_a_tap_on_yesterdays_keyboard_changes_nothing_and_shows_the_question_of_today(stage: Stage) -> None:
    person = Person(stage)
    await person.act("/start", "[~begin]", "[all]")
    yesterdays = [await person.tapped("=US"), await person.tapped("=CA")]
    await stage.hear(yesterdays[0])
    await stage.said(person.key)
    await person.act("34")
    stage.wait(hours=26)
    before = await stage.session(person.key)
    (heard,) = await stage.hear(replace(yesterdays[1], update_id=next(UPDATES)))
    assert heard.toast == STALE
    after = await stage.session(person.key)
    assert (after.answers, after.revision) == (before.answers, before.revision)
    assert "What is the highest degree" in words(await stage.said(person.key))[0]


@BOTH
async def test_a_text_while_a_keyboard_is_open_is_the_answer_and_the_keyboard_is_done_with(stage: Stage) -> None:
    person = Person(stage)
    await person.act("/start", "[~begin]")
    tap = await person.tapped("all")
    await stage.hear(tap)
    await stage.said(person.key)
    open_keyboard = await person.tapped("=US")
    await stage.hear(person.typed("Canada"))
    (heard,) = await stage.hear(open_keyboard)
    assert heard.toast == STALE
    assert "CA" in str((await stage.session(person.key)).answers["nationality"].value)


async def test_ticks_carry_what_is_wished_so_that_twice_is_once(stage: Stage) -> None:
    person = Person(stage)
    await person.act("/start", "[~begin]", "[all]", "[=CA]", "34", "[bachelors]", "[award]")
    while "+en" not in await _options(stage, person):
        await person.act("[~more]")
    ticks = [await person.tapped(option) for option in ("+en", "+en", "+fr", "-fr", "+en")]
    await stage.hear(*(replace(tick, update_id=next(UPDATES)) for tick in itertools.chain(ticks, ticks)))
    await person.act("[~done]")
    languages = (await stage.session(person.key)).answers["languages"].value
    assert "en" in str(languages)
    assert "fr" not in str(languages)


async def _options(stage: Stage, person: Person) -> Sequence[str]:
    """What the buttons of the question send."""
    session = await stage.session(person.key)
    say = stage.speaker.engine.show(session, stage.now.date(), None)
    return [button.option for row in say.buttons for button in row]
