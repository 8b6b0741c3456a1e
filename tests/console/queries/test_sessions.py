"""Sessions in pages that stay as they are, one session's timeline, and its words for who may see them."""

from datetime import date, timedelta

import pytest
from console.queries.crowd import ENTRY, applicant, heard, log
from msgspec.structs import replace
from storage.shapes import NOW, OTHER_SECRET, Place, write

from bot.console.queries import Queries, sessions
from bot.console.records import Choice, Filters, Happened, SessionPage, Stage
from bot.keys import Sealer
from bot.records import FORGOTTEN_FOR, ChatChanges, Delivered, Farewell, Forgetting, Utterance
from bot.storage import SqlStore

FAREWELL = Utterance("Everything is erased.")


def ids(page: SessionPage) -> list[int]:
    return [int(row.id.removeprefix("session-")) for row in page.rows]


async def found(store: SqlStore, **fields: object) -> list[int]:
    return ids(await Queries(store).sessions.page(Filters(**fields), NOW))  # type: ignore[arg-type]


async def test_pages_hold_every_session_once_though_some_are_touched_and_begun_meanwhile(store: SqlStore) -> None:
    made = [await applicant(store, number) for number in range(12)]
    seen: list[int] = []
    older: str | None = None
    for step in range(5):
        page = await Queries(store).sessions.page(Filters(), NOW, most=3, older=older)
        seen += ids(page)
        older = page.older
        chat, session = made[2 * step]
        await write(store, ChatChanges(chat, replace(session, touched_at=NOW + timedelta(hours=1), revision=9)))
        await applicant(store, -1 - step)
        if older is None:
            break
    assert seen == list(range(12))


async def test_a_page_looks_through_so_many_and_says_where_to_go_on(
    store: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sessions, "LOOKED_THROUGH", 4)
    for number in range(10):
        await applicant(store, number, locale="fr" if number in {1, 9} else "en")
    french = Filters(locale=Choice(only=("fr",)))
    pages = [await Queries(store).sessions.page(french, NOW)]
    while pages[-1].older is not None:
        pages.append(await Queries(store).sessions.page(french, NOW, older=pages[-1].older))
    assert [ids(page) for page in pages] == [[1], [], [9]]
    assert [page.looked_at for page in pages] == [4, 4, None]


async def test_filters_ask_for_values_and_leave_values_out(store: SqlStore) -> None:
    await applicant(store, 1, locale="fr", verdict="eligible", question="result")
    await applicant(store, 2, locale="en", question="income", rulesets="aa bb", tag="ngo-7")
    await applicant(store, 3, locale="en", question="age", rulesets="aa cc", failures=2)
    assert await found(store, locale=Choice(only=("en",))) == [2, 3]
    assert await found(store, locale=Choice(without=("en",))) == [1]
    assert await found(store, question=Choice(only=("age", "income"), without=("income",))) == [3]
    assert await found(store, verdict=Choice(only=("eligible",))) == [1]
    assert await found(store, ruleset=Choice(only=("bb", "cc"), without=("cc",))) == [2]
    assert await found(store, tag=Choice(only=("ngo-7",))) == [2]
    assert await found(store, tag=Choice(only=("",))) == [1, 3]
    assert await found(store, tag=Choice(without=("ngo-7",))) == [1, 3]
    assert await found(store, has_failures=True) == [3]
    assert await found(store, has_failures=False) == [1, 2]
    assert await found(store, since=NOW - timedelta(minutes=2), until=NOW - timedelta(minutes=1)) == [2]
    assert await found(store, applicant="nobody") == []
    assert await found(store, ruleset=Choice(only=("%", "a_"))) == []


async def test_an_applicant_is_found_by_how_the_pseudonym_begins(
    store: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = "ZIPz_GabcdefghiJ"
    for number, name in enumerate((whole, "ZIPzaGabcdefghiJ", "zipz_GabcdefghiJ", "aZIPz_Gabcdefghi")):
        monkeypatch.setattr("bot.storage.rows.new_pseudonym", lambda _, name=name: name)
        chat, _ = await applicant(store, number)
        await log(store, chat, heard(chat, "answered"))
    for asked, expected in (("ZIPz", [0, 1]), ("ZIPz_G", [0]), ("zipz", [2]), (whole, [0]), (f"{whole}k", [])):
        assert await found(store, applicant=asked) == expected
        events = [event async for event in Queries(store).events.export(Filters(applicant=asked))]
        assert [event.session_id for event in events] == [f"session-{number}" for number in expected]


async def test_a_session_is_active_left_finished_or_ended(store: SqlStore) -> None:
    long_ago = NOW - timedelta(hours=24)
    await applicant(store, 1)
    await applicant(store, 2, touched_at=long_ago)
    await applicant(store, 3, question="decided", touched_at=long_ago)
    await applicant(store, 4, state="ended")
    stages = {row.id: row.stage for row in (await Queries(store).sessions.page(Filters(), NOW)).rows}
    assert list(stages.values()) == [Stage.ACTIVE, Stage.LEFT, Stage.FINISHED, Stage.ENDED]
    assert await found(store, stage=Choice(only=("left", "ended"))) == [2, 4]
    assert await found(store, stage=Choice(without=("left", "ended"))) == [1, 3]


async def test_once_finished_a_session_stays_so(store: SqlStore) -> None:
    chat, session = await applicant(store, 1, question="decided")
    await write(store, ChatChanges(chat, replace(session, question="income", touched_at=NOW + timedelta(minutes=1))))
    row = await Queries(store).sessions.session("session-1", NOW)
    assert row is not None
    assert (row.question, row.stage, row.finished_at) == ("income", Stage.FINISHED, NOW)


async def test_a_tag_stays_as_first_written_and_failures_add_up(store: SqlStore) -> None:
    chat, session = await applicant(store, 1, tag="ngo-7", failures=1, answers=3)
    await write(store, ChatChanges(chat, replace(session, tag="other", failures=2, answers=4)))
    row = await Queries(store).sessions.session("session-1", NOW)
    assert row is not None
    assert (row.tag, row.failures, row.answers) == ("ngo-7", 3, 4)


async def test_a_timeline_holds_what_was_delivered_in_the_session_s_time(store: SqlStore) -> None:
    chat, session = await applicant(store, 1)
    ended = replace(session, state="ended", touched_at=NOW + timedelta(minutes=1))
    await write(store, ChatChanges(chat, ended=(ended,)))
    for minutes in (-2, 0, 2):
        await log(store, chat, heard(chat, "delivered", "", session_id="", at=NOW + timedelta(minutes=minutes)))
    row = await Queries(store).sessions.session("session-1", NOW)
    assert row is not None
    assert [event.at for event in await Queries(store).sessions.timeline(row)] == [NOW]


@pytest.mark.parametrize("older", ["", "x", "1", "1.", "-1.a", "9" * 30 + ".a", "1.\0", "²3.a"])
async def test_a_page_that_is_none_is_refused(store: SqlStore, older: str) -> None:
    with pytest.raises(ValueError, match="no such page"):
        await Queries(store).sessions.page(Filters(), NOW, older=older)


async def test_a_timeline_holds_a_session_s_events_in_order_and_no_words(store: SqlStore) -> None:
    chat, _ = await applicant(store, 1, tag="ngo-7")
    await log(store, chat, heard(chat, "began"), heard(chat, "answered"), heard(chat, "said", session_id="another"))
    row = await Queries(store).sessions.session("session-1", NOW)
    assert row is not None
    events = await Queries(store).sessions.timeline(row)
    assert [(event.kind, event.tag, event.duration_ms) for event in events] == [
        ("began", "ngo-7", 5),
        ("answered", "ngo-7", 5),
    ]
    assert "its words" not in repr(events)
    assert await Queries(store).sessions.session("session-9", NOW) is None


async def test_what_is_revealed_is_written_down_first(store: SqlStore) -> None:
    chat, session = await applicant(store, 1)
    await log(store, chat, heard(chat, "answered"), heard(chat, "failed", body=None))
    revealed = await Queries(store).sessions.reveal("session-1", ENTRY, NOW)
    assert revealed is not None
    assert (revealed.body, [each.body for each in revealed.events]) == (session.body, ["its words", None])
    assert await Queries(store).sessions.reveal("session-9", ENTRY, NOW) is None
    assert [line.entry for line in await Queries(store).audit.lines()] == [ENTRY, ENTRY]


async def test_a_purge_leaves_counts_of_an_applicant_and_the_deed(store: SqlStore, place: Place) -> None:
    chat, _ = await applicant(store, 1)
    await applicant(store, 2)
    await log(store, chat, heard(chat, "answered"))
    assert await Queries(store).sessions.purge(chat.applicant, FAREWELL, ENTRY, NOW)
    assert not await Queries(store).sessions.purge(chat.applicant, FAREWELL, ENTRY, NOW)
    assert [await place.count(table) for table in ("sessions", "log WHERE body IS NULL")] == [1, 1]
    assert [line.entry for line in await Queries(store).audit.lines()] == [ENTRY]


async def test_a_purge_does_what_forget_does(store: SqlStore) -> None:
    chat, _ = await applicant(store, 1)
    await write(store, ChatChanges(chat, heard_messages=(31, 32)))
    assert await Queries(store).sessions.purge(chat.applicant, FAREWELL, ENTRY, NOW)
    (claim,) = await store.claim("one", NOW, 9)
    assert claim.key == chat.key
    assert claim.applicant != chat.applicant
    assert [sending.outgoing for sending in claim.sendings] == [Farewell(FAREWELL, (31, 32))]
    async with store.transaction() as transaction:
        forgotten = await transaction.forgotten([chat.key], NOW + timedelta(hours=47))
    assert forgotten == {chat.key: Forgetting(NOW, NOW + FORGOTTEN_FOR, chat.last_text_update)}
    await store.mark((Delivered(claim, tuple(one.id for one in claim.sendings), gone=True),), NOW)
    assert await store.held(chat.key) is None


async def test_what_was_sealed_with_a_lost_key_is_told_and_never_shown(store: SqlStore) -> None:
    chat, _ = await applicant(store, 1)
    await log(store, chat, heard(chat, "answered"))
    revealed = await Queries(SqlStore(store.connections, Sealer(OTHER_SECRET))).sessions.reveal("session-1", ENTRY, NOW)
    assert revealed is not None
    assert revealed.body is None
    assert [(each.body, each.is_lost) for each in revealed.events] == [(None, True)]


async def test_sessions_are_found_by_what_a_number_counted(store: SqlStore) -> None:
    idle, earlier = NOW - timedelta(hours=25), NOW - timedelta(days=3)
    lines = ((1, "said", "age", NOW), (2, "answered", "age", NOW), (3, "said", "age", earlier),
             (4, "corrected", "age", NOW), (5, "said", "income", NOW))  # fmt: skip
    for number, kind, question, at in lines:
        chat, _ = await applicant(store, number)
        await log(store, chat, heard(chat, kind, question, at=at))
    chat, _ = await applicant(store, 3)
    await log(store, chat, heard(chat, "said", "age"))  # once more
    chat, _ = await applicant(store, 6, question="income", began_at=idle, touched_at=idle)
    await log(store, chat, heard(chat, "blocked", "", session_id=""))
    await applicant(store, 7, question="result", began_at=earlier, touched_at=NOW)
    today = (date(2026, 11, 22), date(2026, 11, 22))
    yesterday = (date(2026, 11, 21), date(2026, 11, 21))
    for kind, question, days, numbers in (
        ("said", "age", today, [1]),
        ("said", "age", (None, None), [1, 3]),
        ("said", "", today, [1, 3, 5]),
        ("answered", "age", today, [2, 4]),
        ("left", "income", yesterday, [6]),
        ("left", "income", today, []),
        ("active", "", today, [1, 2, 3, 4, 5]),
        ("finished", "", today, [7]),
        ("finished", "", yesterday, []),
        ("blocked", "", today, [6]),
    ):
        happened = Happened(kind, question, *days)
        assert sorted(await found(store, happened=happened)) == numbers, happened
