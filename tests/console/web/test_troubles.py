"""When things go wrong: what is told, what is cut off, and that nobody's words get anywhere."""

import aiohttp
import pytest
from console.web.stage import TALE, WALK, Place, Visitor, talk
from storage.shapes import Place as Database

from bot.console.queries import Queries
from bot.storage import SqlStore

TALES = (TALE, "Brazil", "Massachusetts", "41 years", "ZZREASON")
PAGES = ("", "/funnel", "/sessions", "/tail", "/export", "/health", "/notices", "/operators", "/account")


async def test_no_page_file_log_or_metric_holds_words_of_an_applicant(
    house: Place, admin: Visitor, store: SqlStore, capfd: pytest.CaptureFixture[str]
) -> None:
    session = await talk(store, WALK)
    texts = [
        (await admin.get(path)).text
        for path in (*PAGES, f"/sessions/{session}", "/export/events.csv", "/export/events.jsonl", f"/nowhere/{TALE}")
    ]
    await admin.get()
    texts.append((await admin.post(f"/sessions/{session}/situation", {"reason": "ZZREASON for it"})).text)
    await admin.post(f"/sessions/{session}/reveal", {"reason": "ZZREASON for it"})
    texts.append(house.telemetry.exposition().decode())
    texts += capfd.readouterr()
    assert all(texts[: len(PAGES)])
    assert [tale for tale in TALES if tale in "".join(texts)] == []


async def test_a_database_that_fails_is_told_in_words_of_our_own(place: Database, admin: Visitor) -> None:
    await place.run("ALTER TABLE operators RENAME TO elsewhere")
    answer = await admin.get("/operators")
    assert (answer.status, answer.headers["Retry-After"]) == (503, "5")
    assert "The console cannot answer now" in answer.text
    assert [word for word in ("SELECT", "sqlite", "no such table", "elsewhere") if word in answer.text] == []


async def test_a_file_that_cannot_be_read_to_its_end_does_not_look_whole(
    place: Database, admin: Visitor, session_id: str
) -> None:
    whole = await admin.get("/export/events.csv")
    assert session_id in whole.text
    await place.run("ALTER TABLE log RENAME TO elsewhere")
    with pytest.raises(aiohttp.ClientError):
        await admin.get("/export/events.csv")


async def test_a_process_bears_so_many_tails_and_no_more(
    admin: Visitor, store: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.console.web.events.MOST", 1)
    cursor = await Queries(store).events.newest()
    path = f"{admin.base}/console/tail/events?cursor={cursor}"
    async with admin.client.get(path) as first:
        assert first.status == 200
        assert (await admin.get(f"/tail/events?cursor={cursor}")).status == 503
