"""After a copy was brought back, what people still see is of a time that no longer was: it is asked again."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from dialogue.stage import BOTH, Person, Shaky, Stage, words
from storage.copies import Copies, copies, opened
from storage.shapes import Place

from bot.records import Reply, Talk

__all__ = ["copies"]

OUT_OF_DATE = "This button is out of date"


@asynccontextmanager
async def restored(stage: Stage, copies: Copies) -> AsyncIterator[Stage]:
    """The dialogue, on a database made of the copy; the one before is lost."""
    place, _ = await copies.restore(await stage.store.erasures(stage.now.replace(year=2025)), now=stage.now)
    async with opened(place) as store:
        other = Stage(Shaky(store))
        other.now = stage.now
        other.open()
        try:
            yield other
        finally:
            await other.close()


def moved(person: Person, stage: Stage) -> Person:
    """The same person, who does not know of it."""
    person.stage = stage
    return person


async def copied(stage: Stage, copies: Copies, *acts: str) -> tuple[Person, Reply]:
    """An applicant of whom there is a copy and who went on; with a tap on what is seen last."""
    person = Person(stage)
    await person.arrive()
    await copies.make()
    await person.act(*acts)
    (shown,) = [one for one in await person.act("/status") if isinstance(one, Talk)]
    assert shown.utterance.rows
    return person, person.tap(shown.utterance.rows[0][0].data)


@BOTH
async def test_a_tap_from_after_the_copy_gets_the_question_redrawn(stage: Stage, copies: Copies) -> None:
    """Turns since then have brought the revision to where another question has the same one."""
    person, _ = await copied(stage, copies)
    later = [await person.tapped("~unsure", ahead=revisions) for revisions in range(12)]
    async with restored(stage, copies) as after:
        moved(person, after)
        for tap in later:
            (heard,) = await after.hear(tap)
            (said,) = words(await after.said(person.key))
            assert (heard.toast.startswith(OUT_OF_DATE), "How old" in said) == (True, True)
        assert await person.answers() == ["three-things", "nationality"]


@BOTH
async def test_a_button_of_the_copy_s_own_time_gets_it_too_and_then_it_goes_on(stage: Stage, copies: Copies) -> None:
    person = Person(stage)
    await person.arrive()
    tap = await person.tapped("~unsure")
    await copies.make()
    async with restored(stage, copies) as after:
        moved(person, after)
        await after.hear(tap)
        await after.said(person.key)
        assert "age" not in await person.answers()
        await person.act("34")
        assert "age" in await person.answers()


@BOTH
async def test_words_for_a_question_from_after_the_copy_answer_no_other(stage: Stage, copies: Copies) -> None:
    person, _ = await copied(stage, copies, "34", "[masters]")
    async with restored(stage, copies) as after:
        moved(person, after)
        assert "age" not in await person.answers()
        await after.hear(person.typed("5"))
        (said,) = words(await after.said(person.key))
        assert said.startswith("I cannot be sure that you had seen this question")
        assert "age" not in await person.answers()
        await person.act("34")
        assert "age" in await person.answers()


@BOTH
async def test_the_same_copy_brought_back_twice_makes_no_button_count_again(stage: Stage, copies: Copies) -> None:
    """What was shown between the two is of a time that no longer was, like all else."""
    person, _ = await copied(stage, copies)
    async with restored(stage, copies) as after:
        moved(person, after)
        await person.act("34", "34")  # the first is asked again
        between = [await person.tapped("masters", ahead=ahead) for ahead in range(3)]
    stage.wait(minutes=1)
    copies.name = "once more"
    async with restored(stage, copies) as again:
        moved(person, again)
        await person.act("34", "34")
        assert all(one.toast.startswith(OUT_OF_DATE) for one in await again.hear(*between))
        assert await person.answers() == ["three-things", "nationality", "age"]


@BOTH
async def test_who_forgot_since_the_copy_begins_anew(stage: Stage, copies: Copies, place: Place) -> None:
    person, tap = await copied(stage, copies)
    late = person.typed("34")
    stage.wait(seconds=5)
    await person.act("/forget", "[~forget-yes]")
    assert await place.count("chats") == 0
    async with restored(stage, copies) as after:
        moved(person, after)
        await after.hear(late, tap)
        assert await after.said(person.key) == []
        after.wait(seconds=5)
        await person.act("/start")
        assert await person.answers() == []
