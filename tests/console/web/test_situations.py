"""A session made into a regression test: it runs as it comes out, and tells nothing of who it was."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from console.web.looking import seen
from console.web.stage import TALE, WALK, Visitor, talk
from situations import test_situations as runner
from storage.shapes import NOW

from bot.console.queries import Queries
from bot.console.records import AuditEntry
from bot.records import ChatChanges, ChatKey, ChatRecord, Event
from bot.storage import SqlStore

REASON = "a question that is often misread"
OWN = ("Brazil", "Massachusetts", "41", "8 years", TALE, "日本", "三十五", "1.3m", "Dutch", "maybe almost")
WALKS: Mapping[str, tuple[str, ...]] = {
    "to a result": WALK,
    "to the end": (*WALK, "[~more]", "[none]", "[finance]", "[3-or-more]", "1.3m a year", "[none]"),
    "in Chinese": ("/start", "[~lang.zh-Hant]", "[~begin]", "[all]", "日本", "三十五歲", "[~why]", "[bachelors]"),
    "misread and unsure": ("/start", "[~begin]", "[all]", TALE, "Korea", "[~unsure]", "maybe almost 40"),
    "one by one": ("/start", "[~begin]", "[not-all]", "[no-card]", "[can]", "[clean]", "Dutch"),
    "begun again": (*WALK[:6], "/restart", "[~restart-yes]", "[~begin]", "[all]", "Brazil", "41"),
    "corrected": (*WALK[:7], "/review", "[~fix.age]", "52"),
}


async def made(visitor: Visitor, session: str) -> tuple[int, str]:
    """The file, asked for on the session's page."""
    await visitor.get(f"/sessions/{session}")
    answer = await visitor.post(f"/sessions/{session}/situation", {"reason": REASON})
    return answer.status, answer.text


async def asked(store: SqlStore, session: str) -> list[str]:
    """What was on the screen after each reply, by the log."""
    found = await Queries(store).sessions.reveal(session, AuditEntry("admin", "session.reveal", session, REASON), NOW)
    assert found is not None
    return [one.event.question for one in found.events if one.event.kind == "said"][1:]


@pytest.mark.parametrize("name", WALKS)
async def test_it_runs_as_it_comes_out_and_holds_no_words_of_the_applicant(
    admin: Visitor, store: SqlStore, name: str, tmp_path: Path
) -> None:
    session = await talk(store, WALKS[name])
    status, text = await made(admin, session)
    assert status == 200, text[-600:]
    path = tmp_path / "made.json"
    path.write_text(text, "utf-8")
    runner.test_a_session_of_the_log_goes_as_it_went(path)
    assert [tale for tale in (*OWN, session) if tale in text] == []
    assert [step["then"] for step in json.loads(text)["steps"]] == await asked(store, session)


async def test_what_nobody_said_or_answered_is_no_step_of_it(admin: Visitor, store: SqlStore) -> None:
    session = await talk(store, WALK[:4])
    row = await Queries(store).sessions.session(session, NOW)
    assert row is not None
    _, before = await made(admin, session)
    kinds = ("reminded", "warned", "duplicate", "retried")
    events = tuple(Event(row.applicant, session, NOW, kind, body="so neutral") for kind in kinds)
    async with store.transaction() as transaction:
        await transaction.write([ChatChanges(ChatRecord(ChatKey(1, 2), row.applicant), events=events)], NOW)
    assert await made(admin, session) == (200, before)
    page = (await admin.get(f"/sessions/{session}")).text
    lines = " ".join(one.text for one in seen(page).by_id("thread").all("summary"))
    names = ("Reminded", "Warned of erasure", "Duplicate", "To be tried again")
    assert [name in lines for name in names] == [True, True, False, False]
    assert [name in page for name in names] == [True] * 4


async def test_a_session_whose_words_are_not_what_was_logged_makes_none(admin: Visitor, store: SqlStore) -> None:
    session = await talk(store, WALK[:4])
    row = await Queries(store).sessions.session(session, NOW)
    assert row is not None
    async with store.transaction() as transaction:
        stray = Event(row.applicant, session, NOW, "answered", "age", body="no such reply")
        await transaction.write([ChatChanges(ChatRecord(ChatKey(1, 2), row.applicant), events=(stray,))], NOW)
    status, text = await made(admin, session)
    assert (status, "does not run any more as it was logged" in text) == (409, True)


async def test_it_needs_a_reason(admin: Visitor, session_id: str) -> None:
    await admin.get(f"/sessions/{session_id}")
    answer = await admin.post(f"/sessions/{session_id}/situation", {"reason": "why"})
    assert (answer.status, "State a reason" in answer.text) == (422, True)
