"""Numbers: from tallies that agree with the log, and hidden where fewer than five persons stand behind them."""

import asyncio
from dataclasses import replace
from datetime import date, timedelta

from console.queries.crowd import applicant, crowd, heard, log
from storage.shapes import NOW, Place

from bot.console.privacy import MOST, OTHERS, UNNAMED_OR_OTHERS, Count, folded, summed
from bot.console.queries import Queries
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
            again = replace(chat, session_id=f"{session.id}-{round_ // 2}")
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
    assert (age.asked, age.answered, age.misread, age.helped, age.unsure) == (16, 7, 5, None, None)
    assert rows["income"].asked == 7


async def test_left_there_counts_sessions_idle_for_a_day_with_no_outcome(store: SqlStore) -> None:
    idle = NOW - timedelta(hours=25)
    await crowd(store, 6, ("said", "income"), question="income", touched_at=idle)
    await crowd(store, 6, first=10, question="income")
    await crowd(store, 6, first=20, question="result", touched_at=idle)
    (row,) = await Queries(store).numbers.funnel(Period(), NOW)
    assert row.left == 6
    overview = await Queries(store).numbers.overview(Period(), NOW)
    assert (overview.active, overview.left) == (6, 6)


async def test_no_number_of_fewer_than_five_persons_comes_out(store: SqlStore) -> None:
    chat, _ = await applicant(store, 1)
    for number in range(9):  # nine sessions, and one person
        again = replace(chat, session_id=f"again-{number}")
        await log(store, again, heard(again, "began"), heard(again, "said"), heard(again, "failed", ""))
    overview = await Queries(store).numbers.overview(Period(), NOW)
    assert (overview.begun, overview.finished, overview.median_answers) == (None, None, None)
    assert {each.count for each in (*overview.events, *overview.by_locale, *overview.by_day)} == {None}
    (row,) = await Queries(store).numbers.funnel(Period(), NOW)
    assert row.asked is None


async def test_what_a_filter_leaves_out_cannot_be_computed_from_the_whole(store: SqlStore) -> None:
    await crowd(store, 9, ("began", ""), ("said", "age"), locale="en")
    await crowd(store, 3, ("began", ""), ("said", "age"), first=20, locale="fr")
    counts = Queries(store).numbers
    (everybody,) = await counts.funnel(Period(), NOW)
    (others,) = await counts.funnel(Period(locale=Choice(without=("fr",))), NOW)
    assert (everybody.asked, others.asked) == (12, None)
    by_locale = (await counts.overview(Period(), NOW)).by_locale
    assert [(each.name, each.count) for each in by_locale] == [("en", None), ("fr", None)]


async def test_a_period_and_a_tag_narrow_what_is_counted(store: SqlStore) -> None:
    await crowd(store, 6, ("began", ""), tag="ngo-7")
    await crowd(store, 8, ("began", ""), first=20)
    counts = Queries(store).numbers
    assert (await counts.overview(Period(), NOW)).begun == 14
    assert (await counts.overview(Period(tag=Choice(only=("ngo-7",))), NOW)).begun == 6
    assert (await counts.overview(Period(first=date(2026, 11, 23)), NOW)).begun is None
    assert (await counts.overview(Period(first=date(2026, 11, 22), last=date(2026, 11, 22)), NOW)).begun == 14
    assert await counts.tags() == ("ngo-7",)


async def test_a_tag_of_fewer_than_five_persons_is_never_named_and_hides_no_other(store: SqlStore) -> None:
    await crowd(store, 8, ("began", ""))
    await crowd(store, 6, ("began", ""), first=20, tag="ngo-7")
    await crowd(store, 1, ("began", ""), first=30, tag="peter-wong-9123")
    counts = Queries(store).numbers
    by_tag = (await counts.overview(Period(), NOW)).by_tag
    assert [(each.name, each.count) for each in by_tag] == [("ngo-7", 6), (UNNAMED_OR_OTHERS, 9)]
    narrowed = (await counts.overview(Period(tag=Choice(only=("peter-wong-9123",))), NOW)).by_tag
    assert [(each.name, each.count) for each in narrowed] == [(OTHERS, None)]
    await crowd(store, 4, ("began", ""), first=40, tag="lee")
    by_tag = (await counts.overview(Period(), NOW)).by_tag
    assert [(each.name, each.count) for each in by_tag] == [("", 8), (OTHERS, 5), ("ngo-7", 6)]
    assert await counts.tags() == ("ngo-7",)


def test_a_flood_of_tags_does_not_grow_the_page() -> None:
    flood = {f"tag-{number:03}": Count(number, number) for number in range(1, 201)}
    shown = summed(flood, folded(flood))
    assert (len(shown), shown["tag-200"], "tag-150" in shown) == (MOST + 1, Count(200, 200), False)
    assert sum(count.number for count in shown.values()) == sum(count.number for count in flood.values())


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
    overview = await Queries(store).numbers.overview(Period(), NOW)
    assert (overview.median_seconds, overview.median_answers) == (240, 3)
    assert {each.name: each.count for each in overview.outcomes} == {"eligible": None, "undecided": None}


async def test_an_outcome_left_out_by_a_filter_cannot_be_computed_from_all(store: SqlStore) -> None:
    await crowd(store, 9, question="result", verdict="eligible")
    await crowd(store, 3, first=20, question="result", verdict="eligible", locale="fr")
    await crowd(store, 9, first=40, question="result", verdict="undecided")
    await crowd(store, 9, first=60, question="result", verdict="ineligible")
    counts = Queries(store).numbers
    everybody = (await counts.overview(Period(), NOW)).outcomes
    others = (await counts.overview(Period(locale=Choice(without=("fr",))), NOW)).outcomes
    assert {each.name: each.count for each in everybody} == {"eligible": 12, "undecided": 9, "ineligible": 9}
    assert others[0].name == "eligible"
    assert others[0].count is None


async def test_what_came_twice_and_what_is_tried_again_are_among_the_numbers(store: SqlStore) -> None:
    await crowd(store, 6, ("duplicate", "age"), ("duplicate", "age"))
    await crowd(store, 5, ("retried", ""), first=20)
    events = (await Queries(store).numbers.overview(Period(), NOW)).events
    assert {each.name: each.count for each in events if each.count is not None} == {"duplicate": 12, "retried": 5}


QUESTIONS = ("age", "income", "degree", "basics", "nationality", "ownership")


async def test_what_happened_to_one_person_at_many_questions_is_no_number_of_many(store: SqlStore) -> None:
    await crowd(store, 1, *(("misread", question) for question in QUESTIONS))
    await crowd(store, 5, ("helped", "age"), ("helped", "income"), first=10)
    events = (await Queries(store).numbers.overview(Period(), NOW)).events
    assert {each.name: each.count for each in events if each.count is not None} == {"helped": 10}


async def test_what_one_person_did_again_in_another_language_cannot_be_computed_from_the_whole(
    store: SqlStore,
) -> None:
    await crowd(store, 6, ("misread", "age"), locale="en")
    chat, _ = await applicant(store, 1, locale="fr")
    await log(store, chat, heard(chat, "misread", "age", locale="fr"))
    counts = Queries(store).numbers
    for chosen, shown in ((Choice(), 7), (Choice(only=("en",)), None)):
        events = (await counts.overview(Period(locale=chosen), NOW)).events
        assert {each.count for each in events if each.name == "misread"} == {shown}
