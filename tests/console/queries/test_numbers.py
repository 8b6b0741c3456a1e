"""Numbers: from tallies that agree with the log, true for who may list sessions."""

import asyncio
from dataclasses import replace
from datetime import date, timedelta

from console.queries.crowd import applicant, crowd, heard, log
from msgspec import structs
from storage.shapes import NOW, Place

from bot.console.queries import Queries
from bot.console.queries.numbers import MOST_TAGS, OTHERS
from bot.console.records import Choice, Period
from bot.storage import SqlStore

RECOUNT = """
    SELECT count(*), count(DISTINCT session_id), count(DISTINCT applicant) FROM log
    WHERE kind = '{}' AND question = '{}'
"""


async def tallied(place: Place, kind: str, question: str) -> tuple[int, ...]:
    which = f"kind = '{kind}' AND question = '{question}'"
    ((events, sessions, persons),) = await place.run(
        f"SELECT coalesce(sum(events), 0), coalesce(sum(sessions), 0), coalesce(sum(persons), 0) FROM tallies WHERE {which}"  # noqa: E501, S608 - a test's own words
    )
    return int(events), int(sessions), int(persons)


async def test_tallies_agree_with_the_log_however_it_grew(store: SqlStore, place: Place) -> None:
    chats = [await applicant(store, number) for number in range(3)]
    for round_ in range(4):
        for chat, session in chats:
            again = structs.replace(chat, session_id=f"{session.id}-{round_ // 2}")
            await log(store, again, heard(again, "said"), heard(again, "said"), heard(again, "answered", "income"))
        await Queries(store).tallies.catch_up()
    for kind, question in (("said", "age"), ("answered", "income")):
        ((events, sessions, persons),) = await place.run(RECOUNT.format(kind, question))
        assert await tallied(place, kind, question) == (events, sessions, persons)
    assert await tallied(place, "said", "age") == (24, 6, 3)


async def test_what_is_tallied_twice_at_once_counts_once(store: SqlStore, place: Place) -> None:
    await crowd(store, 6, ("said", "age"))
    await asyncio.gather(*(Queries(store).tallies.catch_up() for _ in range(4)))
    assert await tallied(place, "said", "age") == (6, 6, 6)


async def test_an_outcome_said_at_either_screen_finishes_a_session_once(store: SqlStore, place: Place) -> None:
    chat, _ = await applicant(store, 1)
    await log(store, chat, heard(chat, "said", "decided"), heard(chat, "said", "result"))
    await Queries(store).tallies.catch_up()
    await log(store, chat, heard(chat, "said", "result"))
    await Queries(store).tallies.catch_up()
    assert await tallied(place, "finished", "") == (3, 1, 1)


async def test_a_day_is_a_day_in_hong_kong(store: SqlStore, place: Place) -> None:
    chat, _ = await applicant(store, 1)
    late = NOW.replace(hour=16, minute=0, second=0, microsecond=0)
    await log(store, chat, heard(chat, "began", at=late - timedelta(seconds=1)), heard(chat, "helped", at=late))
    await Queries(store).tallies.catch_up()
    days = await place.run("SELECT kind, day FROM tallies ORDER BY kind")
    assert [(kind, str(day)) for kind, day in days] == [("began", "2026-11-22"), ("helped", "2026-11-23")]


async def test_a_funnel_tells_what_happened_at_each_question(store: SqlStore) -> None:
    await crowd(store, 7, ("said", "age"), ("answered", "age"), ("said", "income"))
    await crowd(store, 5, ("said", "age"), ("unclear", "age"), ("misread", "age"), first=20)
    await crowd(store, 4, ("said", "age"), ("helped", "age"), first=40)
    rows = {row.question: row for row in await Queries(store).numbers.funnel(Period(), NOW)}
    assert set(rows) == {"age", "income"}
    age = rows["age"]
    assert (age.asked, age.answered, age.misread, age.unclear, age.helped, age.unsure) == (16, 7, 5, 5, 4, 0)
    assert [(one.locale, one.misread) for one in age.wording if one.misread] == [("zh-Hant", 5)]
    assert rows["income"].asked == 7


async def test_who_stopped_stands_there_for_a_day_without_an_outcome_and_may_go_on_before(store: SqlStore) -> None:
    idle = NOW - timedelta(hours=25)
    await crowd(store, 6, question="income", touched_at=idle)
    await crowd(store, 3, first=10, question="income")
    await crowd(store, 2, first=20, question="result", touched_at=idle)
    await crowd(store, 1, first=30, question="income", touched_at=NOW - timedelta(days=9))
    week = Period(date(2026, 11, 16), date(2026, 11, 22))
    (row,) = await Queries(store).numbers.funnel(week, NOW)
    assert (row.question, row.left, row.active, row.stopped) == ("income", 6, 3, 6)
    (row,) = await Queries(store).numbers.funnel(Period(), NOW)
    assert (row.left, row.active) == (7, 3)


async def test_the_time_of_an_answer_is_the_median_of_the_period_and_its_language(store: SqlStore) -> None:
    answers = (("answered", 1000, "en"), ("unsure", 3000, "en"), ("corrected", 9000, "en"), ("misread", 70_000, "en"),
               ("answered", 50_000, "fr"))  # fmt: skip
    for number, (kind, took, locale) in enumerate(answers):
        chat, _ = await applicant(store, number, locale=locale)
        await log(store, chat, heard(chat, kind, duration_ms=took, locale=locale))
    chat, _ = await applicant(store, 9)
    tomorrow = NOW + timedelta(days=1)
    await log(store, chat, heard(chat, "answered", duration_ms=1, at=tomorrow), now=tomorrow)
    today = Period(date(2026, 11, 22), date(2026, 11, 22))
    for locale, median in ((Choice(only=("en",)), 3000), (Choice(only=("fr",)), 50_000), (Choice(), 6000)):
        rows = await Queries(store).numbers.funnel(replace(today, locale=locale), NOW)
        assert [row.median_ms for row in rows if row.question == "age"] == [median]


async def test_a_period_and_a_tag_narrow_what_is_counted(store: SqlStore) -> None:
    await crowd(store, 6, ("began", ""), tag="ngo-7")
    await crowd(store, 8, ("began", ""), first=20)
    counts = Queries(store).numbers
    assert (await counts.overview(Period())).begun == 14
    assert (await counts.overview(Period(tag=Choice(only=("ngo-7",))))).begun == 6
    assert (await counts.overview(Period(first=date(2026, 11, 23)))).begun == 0
    assert (await counts.overview(Period(first=date(2026, 11, 22), last=date(2026, 11, 22)))).begun == 14
    assert await counts.tags() == ("ngo-7",)


async def test_a_flood_of_tags_does_not_grow_the_page(store: SqlStore, place: Place) -> None:
    await Queries(store).tallies.catch_up()
    rows = ", ".join(
        f"('began', '', '2026-11-22', 'en', 'tag-{number:03}', {number}, {number}, {number})"
        for number in range(1, 201)
    )
    await place.run(f"INSERT INTO tallies VALUES {rows}, ('began', '', '2026-11-22', 'en', '', 7, 7, 7)")  # noqa: S608 - a test's own words
    by_tag = {one.name: one.count for one in (await Queries(store).numbers.overview(Period())).by_tag}
    assert (len(by_tag), by_tag["tag-200"], by_tag[""], "tag-150" in by_tag) == (MOST_TAGS + 2, 200, 7, False)
    assert by_tag[OTHERS] == sum(range(1, 151))
    assert len(await Queries(store).numbers.tags()) == MOST_TAGS


async def test_outcomes_and_medians_are_those_of_finished_sessions(store: SqlStore) -> None:
    for number in range(7):
        await applicant(
            store,
            number,
            question="result",
            verdict="eligible" if number < 6 else "undecided",
            answers=number,
            began_at=NOW - timedelta(seconds=60 * (number + 1)),
        )
    overview = await Queries(store).numbers.overview(Period())
    assert (overview.median_seconds, overview.median_answers) == (240, 3)
    assert {each.name: each.count for each in overview.outcomes} == {"eligible": 6, "undecided": 1}


async def test_what_came_twice_and_what_is_tried_again_are_among_the_numbers(store: SqlStore) -> None:
    await crowd(store, 6, ("duplicate", "age"), ("duplicate", "age"))
    await crowd(store, 5, ("retried", ""), first=20)
    events = (await Queries(store).numbers.overview(Period())).events
    assert {each.name: each.count for each in events if each.count is not None} == {"duplicate": 12, "retried": 5}


async def test_whether_it_was_clear_is_told_by_question_and_language_and_to_a_viewer_in_steps(store: SqlStore) -> None:
    await crowd(store, 6, ("said", "age"), ("misread", "age"), ("found-unclear", "age"))
    await crowd(store, 7, ("said", "result"), ("found-clear", "result"), first=10, locale="fr")
    await Queries(store).tallies.catch_up()
    rows = {row.question: row for row in await Queries(store).numbers.funnel(Period(), NOW)}
    (age,), (french,) = rows["age"].wording, rows["result"].wording
    assert (age.locale, age.asked, age.misread, age.found_unclear, age.amiss) == ("zh-Hant", 6, 6, 6, 6)
    assert (french.locale, french.found_clear, french.amiss) == ("fr", 7, 0)
    stepped = {row.question: row for row in await Queries(store).numbers.funnel(Period(is_stepped=True), NOW)}
    assert (stepped["age"].found_unclear, stepped["age"].wording) == (5, ())
    assert (stepped["result"].found_clear, stepped["result"].stopped) == (5, 0)
