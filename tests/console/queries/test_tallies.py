"""A session counts in the language it chose, whenever it was tallied; what comes later is a switch."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from console.queries.crowd import applicant, heard, log
from msgspec import structs
from storage.shapes import NOW, Place

from bot.console.queries import Queries
from bot.console.records import Choice, Period
from bot.records import ChatRecord
from bot.storage import SqlStore

TODAY = Period(first=date(2026, 11, 22), last=date(2026, 11, 22))
ROWS = """SELECT day, locale, tag, question, kind, events, sessions, persons FROM tallies
    WHERE events <> 0 OR sessions <> 0 OR persons <> 0 ORDER BY day, locale, tag, question, kind"""


async def begin(store: SqlStore, number: int, screen: str = "language", **fields: object) -> ChatRecord:
    """The first screen is shown in the client's language, and once more."""
    chat, _ = await applicant(store, number, **fields)
    await log(store, chat, heard(chat, "began", screen), heard(chat, "said", screen), heard(chat, "blocked", ""))
    await log(store, chat, heard(chat, "resumed", screen), heard(chat, "said", screen))
    return chat


async def choose(store: SqlStore, chat: ChatRecord, locale: str, screen: str = "language") -> None:
    switched = heard(chat, "switched", screen, locale=locale)  # the first turn of theirs
    await log(store, chat, switched, heard(chat, "said", "notice", locale=locale))


async def by_locale(store: SqlStore) -> dict[str, int | None]:
    return {each.name: each.count for each in (await Queries(store).numbers.overview(TODAY)).by_locale}


@pytest.mark.parametrize("screen", ["notice", "language", "script"])
@pytest.mark.parametrize("is_tallied_between", [True, False])
async def test_what_came_before_the_choice_counts_in_the_language_chosen(
    store: SqlStore, screen: str, *, is_tallied_between: bool
) -> None:
    chats = [await begin(store, number, screen, locale="zh-Hant") for number in range(6)]
    for number in range(10, 15):
        await begin(store, number, locale="en")  # chooses none
    if is_tallied_between:
        assert await by_locale(store) == {"en": 11}
    for chat in chats:
        await choose(store, chat, "zh-Hant", screen)
    assert await by_locale(store) == {"en": 5, "zh-Hant": 6}
    chinese = replace(TODAY, locale=Choice(only=("zh-Hant",)))
    assert (await Queries(store).numbers.overview(chinese)).begun == 6
    asked = {row.question: row.asked for row in await Queries(store).numbers.funnel(chinese, NOW) if row.asked}
    assert asked == dict.fromkeys((screen, "notice"), 6)


@pytest.mark.parametrize(("screen", "later"), [("language", ("age", 2)), ("notice", ("notice", 2))])
async def test_the_first_choice_is_no_switch_and_a_later_one_is(
    store: SqlStore, screen: str, later: tuple[str, int]
) -> None:
    chats = [await begin(store, number, screen) for number in range(7)]
    for chat in chats:
        await choose(store, chat, "fr", screen)
    question, revision = later
    for chat in chats[:5]:
        await log(store, chat, heard(chat, "switched", question, locale="en", revision=revision))
    switched = {one.name: one.count for one in (await Queries(store).numbers.overview(TODAY)).events}["switched"]
    assert switched == 5


@pytest.mark.parametrize("is_tallied_between", [True, False])
async def test_a_language_chosen_on_a_later_day_moves_nothing_of_a_day_that_is_over(
    store: SqlStore, *, is_tallied_between: bool
) -> None:
    chat = await begin(store, 1)
    if is_tallied_between:
        await Queries(store).tallies.catch_up()
    tomorrow = NOW + timedelta(days=1)
    switched = heard(chat, "switched", "language", locale="fr", at=tomorrow)
    await log(store, chat, switched, heard(chat, "said", "notice", locale="fr", at=tomorrow), now=tomorrow)
    assert await by_locale(store) == {"en": 1}


async def test_tallies_are_the_same_whenever_they_were_made(store: SqlStore, place: Place) -> None:
    for number in range(4):
        chat = await begin(store, number, tag="ngo-7" if number % 2 else "")
        if number < 3:
            await Queries(store).tallies.catch_up()
        await choose(store, chat, ("fr", "en", "zh-Hant", "fr")[number])
        again = structs.replace(chat, session_id=f"again-{number}")
        events = (heard(again, "began", "language"), heard(again, "said", "language"), heard(again, "said", "age"))
        await log(store, again, *events[: number + 1])
        await Queries(store).tallies.catch_up()
        await choose(store, again, ("fr", "zh-Hans", "en", "en")[number])
    await Queries(store).tallies.catch_up()
    found = await place.run(ROWS)
    await place.run("DELETE FROM tallies")
    await place.run("DELETE FROM tally_marks")
    await Queries(store).tallies.catch_up()
    assert await place.run(ROWS) == found
    assert min(min(row[5:]) for row in found) >= 0
    ((events, sessions, persons),) = await place.run(
        "SELECT sum(events), sum(sessions), sum(persons) FROM tallies WHERE kind = 'said' AND question = 'language'"
    )
    ((logged, of_sessions, of_persons),) = await place.run(
        "SELECT count(*), count(DISTINCT session_id), count(DISTINCT applicant) FROM log "
        "WHERE kind = 'said' AND question = 'language'"
    )
    assert (int(events), int(sessions), int(persons)) == (logged, of_sessions, of_persons)
