"""When things go wrong: what is told, what is cut off, and that nobody's words get anywhere."""

import aiohttp
import pytest
from console.web.stage import TALE, WALK, Place, Visitor, talk
from storage.shapes import Place as Database

from bot.console.queries import Queries
from bot.storage import SqlStore
from bot.storage.sealed import ANSWERS

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


@pytest.mark.parametrize("body", ["{}", "of another version"])
async def test_a_session_and_a_message_of_another_version_are_told_as_such(
    place: Database, admin: Visitor, store: SqlStore, session_id: str, body: str
) -> None:
    ((applicant,),) = await place.run("SELECT applicant FROM sessions")
    sealed = ANSWERS.seal(body, {"id": session_id, "applicant": applicant}, store.sealer).hex()
    await place.run(f"UPDATE sessions SET body = x'{sealed}'")  # noqa: S608 - a test's own words
    await place.run("UPDATE outbox SET set_aside_at = at")
    await admin.get()
    revealed = await admin.post(f"/sessions/{session_id}/reveal", {"reason": "to see what is wrong"})
    assert (revealed.status, "another version of the program wrote it" in revealed.text) == (200, True)
    assert "set aside" in (await admin.get("/health")).text


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
    async with admin.client.get(path) as first, admin.client.get(path) as second:
        assert (first.status, second.status) == (200, 503)


async def test_an_operator_has_so_many_tails_and_leaves_a_place_to_others(
    house: Place, admin: Visitor, store: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.console.web.events.MOST_OF_ONE", 1)
    cursor = await Queries(store).events.newest()
    path = f"/console/tail/events?cursor={cursor}"
    async with admin.client.get(admin.base + path) as first, admin.client.get(admin.base + path) as one_more:
        assert (first.status, one_more.status) == (200, 503)
        async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as client:
            other = Visitor(house.base, client)
            await other.sign_in("analyst")
            async with client.get(other.base + path) as second:
                assert second.status == 200
    first.close()


FILTERS = ("stage", "locale", "verdict", "question", "ruleset", "tag", "kind", "applicant", "since", "until", "first")
LISTS = ("", "/funnel", "/sessions", "/tail", "/export")


@pytest.mark.parametrize("length", [201, 2_501, 7_900])
async def test_a_filter_of_any_length_is_answered_with_a_sentence(house: Place, admin: Visitor, length: int) -> None:
    for path in LISTS:
        for name in FILTERS:
            answer = await admin.get(f"{path}?{name}={'x' * length}")
            is_asked_for = "is not understood" in answer.text
            assert (answer.status, is_asked_for) in {(400, True), (200, False)}, (path, name)
    assert b'part="web"' not in house.telemetry.exposition()
    for path in ("/sessions", "/tail", "/export"):
        assert (await admin.get(f"{path}?tag={'x' * length}")).status == 400


async def test_an_address_too_long_for_any_page_is_answered_with_a_sentence_and_no_version(admin: Visitor) -> None:
    answer = await admin.get(f"/sessions?tag={'x' * 100_000}")
    assert (answer.status, answer.text) == (400, "this request cannot be read\n")
    assert answer.headers.get("Server", "") == ""


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("evil.example", 421),
        ("evil.example:8080", 421),
        ("", 421),
        ("127.0.0.1.evil.example", 421),
        ("localhost:9000", 200),
        ("[::1]:8080", 200),
        ("console.example.org", 200),
        ("CONSOLE.example.org:443", 200),
        ("[", 421),
    ],
)
async def test_the_console_answers_to_its_own_names_alone(
    store: SqlStore, client: aiohttp.ClientSession, host: str, status: int
) -> None:
    place = Place(store)
    await place.open("https://console.example.org")
    try:
        answer = await Visitor(place.base, client).get("/sign-in", Host=host)
        assert answer.status == status
        assert ("password" in answer.text, "QMAS_CONSOLE_URL" in answer.text) == (status == 200, status != 200)
        assert answer.headers["Strict-Transport-Security"] == "max-age=31536000"
    finally:
        await place.server.stop()


async def test_without_tls_none_is_demanded_and_no_answer_tells_a_version(admin: Visitor) -> None:
    for path in ("", "/nowhere", "/static/console.css", "/tail"):
        headers = (await admin.get(path)).headers
        assert "Strict-Transport-Security" not in headers
        assert "Server" not in headers


async def test_the_page_of_health_shows_what_is_amiss_with_telegram(house: Place, admin: Visitor) -> None:
    house.trouble = "Telegram asks for a pause: chats that wait: 3, the longest for 3540 s"
    assert house.trouble in (await admin.get("/health")).text
