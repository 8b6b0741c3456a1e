"""What the pages hold, what they never hold, and what every answer carries."""

import json
import re
import threading
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from itertools import product

import jinja2
import pytest
from aiohttp import ClientSession, web
from aiohttp.test_utils import make_mocked_request
from console.web.looking import seen
from console.web.stage import SPEAKER, TALE, WALK, Place, Visitor, talk
from msgspec import structs
from storage.shapes import NOW
from yarl import URL

from bot.console.queries import Queries
from bot.console.records import AuditEntry, Role
from bot.console.web import rendering
from bot.storage import SqlStore
from locales import LOCALES
from scoring import load_universities

PAGES = (
    "",
    "/funnel",
    "/sessions",
    "/tail",
    "/export",
    "/health",
    "/notices",
    "/rules",
    "/operators",
    "/audit",
    "/account",
)
REASON = "the applicant asked for help"
OWN = re.compile(r"<style|\sstyle=|\son\w+=|<script(?! src=\"/console/static/)|https?://")
SCRIPT = "<script>alert(1)</script>"
TEXTS = {f"text-{locale}": f"Rules change soon ({locale})" for locale in LOCALES}


async def test_every_answer_carries_the_strict_policy(admin: Visitor) -> None:
    for path in (*PAGES, "/sign-in", "/nowhere", "/static/console.css", "/export/events.csv"):
        headers = (await admin.get(path)).headers
        policy = headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert (headers["X-Content-Type-Options"], headers["X-Frame-Options"]) == ("nosniff", "DENY")
        assert headers["Cache-Control"] == ("no-cache" if path.startswith("/static") else "no-store")


async def test_no_page_compiles_a_template_while_applicants_wait(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    compiled, compile_ = [], jinja2.Environment.compile

    def noted(environment: jinja2.Environment, source: str, name: str, filename: str) -> object:
        compiled.append((name, threading.current_thread() is threading.main_thread()))
        return compile_(environment, source, name, filename)

    monkeypatch.setattr(jinja2.Environment, "compile", noted)
    await visitor.sign_in("admin")
    for path in PAGES:
        assert (await visitor.get(path)).status == 200
    assert len(compiled) > len(PAGES)
    assert [name for name, is_in_the_loop in compiled if is_in_the_loop] == []


@pytest.mark.parametrize("locale", ["en", "zh-Hant"])
async def test_no_page_has_a_script_or_style_of_its_own_or_an_address_outside(admin: Visitor, locale: str) -> None:
    await admin.post("/language", {"locale": locale, "to": "/console"})
    for path in PAGES:
        answer = await admin.get(path)
        assert answer.status == 200
        assert f'<html lang="{locale}">' in answer.text
        assert OWN.findall(answer.text) == []


async def test_the_language_is_the_browsers_until_another_is_chosen(visitor: Visitor) -> None:
    assert '<html lang="zh-Hant">' in (await visitor.get("/sign-in", **{"Accept-Language": "zh-CN,en;q=0.5"})).text
    assert '<html lang="en">' in (await visitor.get("/sign-in", **{"Accept-Language": "fr,de"})).text
    answer = await visitor.post("/language", {"locale": "zh-Hant", "to": "/console/sign-in"})
    assert answer.headers["Location"] == "/console/sign-in"
    assert '<html lang="zh-Hant">' in (await visitor.get("/sign-in", **{"Accept-Language": "en"})).text


async def test_an_analyst_sees_the_course_of_a_session_and_no_answer(
    house: Place, visitor: Visitor, session_id: str
) -> None:
    await visitor.sign_in("analyst")
    page = (await visitor.get(f"/sessions/{session_id}")).text
    assert "What is the highest degree you have been awarded?" in page
    assert "Not understood" in page
    assert [tale for tale in (TALE, "Brazil", "41 years", "Massachusetts", "8 years") if tale in page] == []
    assert "/reveal" not in page
    assert (await house.audited())[-1] == ("analyst", "session.view", session_id)


async def test_an_admin_sees_the_answers_for_a_reason_that_is_audited(
    house: Place, admin: Visitor, session_id: str
) -> None:
    await admin.get(f"/sessions/{session_id}")
    for given in ("", "short", "        "):
        refused = await admin.post(f"/sessions/{session_id}/reveal", {"reason": given})
        assert (refused.status, TALE in refused.text) == (422, False)
    page = (await admin.post(f"/sessions/{session_id}/reveal", {"reason": REASON})).text
    assert [tale for tale in (TALE, "Brazil", "41", "Massachusetts") if tale not in page] == []
    line = (await Queries(house.store).audit.lines(most=1))[0]
    assert line.entry == AuditEntry("admin", "session.reveal", session_id, REASON)


async def test_an_admin_erases_an_applicant_for_a_reason_once_sure(
    house: Place, admin: Visitor, session_id: str
) -> None:
    path = f"/sessions/{session_id}"
    await admin.get(path)
    assert (await admin.post(f"{path}/erase", {"reason": REASON})).status == 422
    assert (await admin.get(path)).status == 200
    assert (await admin.post(f"{path}/erase", {"reason": REASON, "sure": "yes"})).status == 303
    assert (await admin.get(path)).status == 404
    assert (await house.audited())[-1] == ("admin", "session.erase", session_id)


async def test_what_was_typed_is_shown_as_text_and_never_run(house: Place, admin: Visitor, store: SqlStore) -> None:
    session = await talk(store, (*WALK[:4], f"{SCRIPT}' OR 1=1 --"))
    page = await admin.post(f"/sessions/{session}/reveal", {"reason": f"{SCRIPT} is a reason"})
    audit = await admin.get("/audit")
    assert (SCRIPT in page.text, SCRIPT in audit.text) == (False, False)
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page.text
    assert "&lt;script&gt;alert(1)&lt;/script&gt; is a reason" in audit.text
    assert house.store is store


HOSTILE = (
    "'; DROP TABLE operators; --",
    "x' OR '1'='1",
    '"><script>alert(1)</script>',
    "%00",
    "\udcff".encode("utf-8", "surrogatepass").decode("latin-1"),
    "!",
    "!!",
    "~",
    "9" * 400,
)


ASKED = ("stage", "locale", "tag", "question", "kind", "ruleset", "applicant", "older", "operator", "first")


@pytest.mark.parametrize("page", ["", "/funnel", "/sessions", "/tail", "/export", "/export/events.jsonl", "/audit"])
async def test_hostile_words_in_an_address_are_only_words(house: Place, admin: Visitor, page: str) -> None:
    for name, words in product(ASKED, HOSTILE):
        async with admin.client.get(f"{house.base}/console{page}", params={name: words}) as answer:
            text = await answer.text()
            assert answer.status in {200, 400}, (name, answer.status)
            assert "<script>alert" not in text
    assert len(await Queries(house.store).operators.all()) == 3


@pytest.mark.parametrize(
    "path",
    [
        "/static/../console.py",
        "/static/%2e%2e%2fapplication.py",
        "/static/..%2ftemplates%2flayout.html",
        "/static/%2fetc%2fpasswd",
        "/static/.",
        "/sessions/../../metrics",
        "/sessions/%2e%2e%2f",
        "/sessions/a.b",
        "/export/events.py",
        "/notices/99999999999999999999/end",
    ],
)
async def test_paths_lead_to_nothing_but_pages(house: Place, admin: Visitor, path: str) -> None:
    address = URL(f"{house.base}/console{path}", encoded=True)
    async with admin.client.get(address, allow_redirects=False) as answer:
        assert answer.status in {403, 404, 405}
        assert "root:" not in await answer.text()


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])
async def test_nothing_is_done_by_another_method(house: Place, admin: Visitor, method: str) -> None:
    for page in ("", "/operators", "/notices/1/end", "/sign-out"):
        async with admin.client.request(method, f"{house.base}/console{page}") as answer:
            assert answer.status in {403, 404, 405}, page
    assert (await admin.get("/operators")).status == 200


async def test_a_failing_page_tells_nothing_of_what_was_asked(admin: Visitor) -> None:
    page = await admin.get(f"/sessions/{TALE}000?x={TALE}")
    assert (page.status, TALE in page.text) == (404, False)


async def test_the_export_holds_events_without_answers_and_is_audited(
    house: Place, admin: Visitor, session_id: str
) -> None:
    lines = (await admin.get("/export/events.jsonl?kind=answered")).text.splitlines()
    rows = [json.loads(line) for line in lines]
    assert {row["session_id"] for row in rows} == {session_id}
    assert [row["question"] for row in rows[:3]] == ["three-things", "nationality", "age"]
    table = await admin.get("/export/events.csv?kind=answered")
    assert table.text.splitlines()[0].startswith("id,at,applicant,session_id,kind,question")
    assert len(table.text.splitlines()) == len(rows) + 1
    assert 'attachment; filename="events-2026-11-22.csv"' in table.headers["Content-Disposition"]
    assert [tale for tale in (TALE, "Brazil", "Massachusetts") if tale in table.text + "".join(lines)] == []
    assert (await house.audited())[-2:] == [("admin", "export", "jsonl"), ("admin", "export", "csv")]


async def test_a_notice_stands_once_it_has_an_english_text_and_a_reason_and_others_fall_back(
    house: Place, admin: Visitor
) -> None:
    half = {**TEXTS, "text-fr": "  ", "reason": REASON}
    assert (await admin.post("/notices", {**half, "text-en": ""})).status == 422
    assert (await admin.post("/notices", TEXTS)).status == 422
    assert (await admin.post("/notices", half)).status == 303
    standing, _ = await Queries(house.store).notices.standing(NOW)
    assert [sorted(notice.texts) for notice in standing] == [["en", "zh-Hans", "zh-Hant"]]
    shown = seen((await admin.get("/notices")).text)
    assert "Français: Told in English" in shown.by_id("standing").text
    assert (await admin.post(f"/notices/{standing[0].id}/end")).status == 303
    assert (await Queries(house.store).notices.standing(NOW))[0] == ()


async def test_a_notice_is_seen_above_a_result_before_it_stands(house: Place, admin: Visitor) -> None:
    await admin.get("/notices")
    answer = await admin.post("/notices", {"text-en": "Rules change soon", "text-fr": "Bientôt", "preview": "yes"})
    assert answer.status == 200
    previews = [one.text for one in seen(answer.text).by_id("seen").all("details")]
    begin = ("Notice: Rules", "通告：Rules", "公告：Rules", "Avis : Bientôt")
    assert [preview for preview, told in zip(previews, begin, strict=True) if told not in preview] == []
    assert ["Told in English" in one for one in previews] == [False, True, True, False]
    assert "So far: more answers may change this." in previews[0]
    assert await Queries(house.store).notices.newest() == ()


@pytest.mark.parametrize(("name", "told"), [("list", "The list of universities for 2027 "), ("checks", "We are ")])
async def test_a_ready_text_is_filled_in_for_every_language(admin: Visitor, name: str, told: str) -> None:
    areas = seen((await admin.get(f"/notices?ready={name}")).text).all("textarea")
    assert areas[0].text.startswith(told)
    assert len({area.text for area in areas}) == len(LOCALES)


async def test_a_ready_text_takes_the_place_of_another_and_of_nothing_that_was_typed(
    house: Place, admin: Visitor
) -> None:
    await admin.get("/notices")
    first = seen((await admin.post("/notices", {"ready": "list", "reason": REASON})).text)
    given = {f"text-{locale}": area.text for locale, area in zip(LOCALES, first.all("textarea"), strict=True)}
    answer = await admin.post("/notices", {**given, "text-fr": "En cours", "ready": "checks", "until": "2026-11-30"})
    english, *_, french = (area.text for area in seen(answer.text).all("textarea"))
    assert (english.startswith("We are "), french) == (True, "En cours")
    assert ("What was typed is kept" in answer.text, 'value="2026-11-30"' in answer.text) == (True, True)
    assert "What was typed is kept" not in str(first.text)
    assert (await Queries(house.store).notices.standing(NOW))[0] == ()


async def test_the_list_awaited_is_told_of_by_the_last_day_of_the_one_before(house: Place, admin: Visitor) -> None:
    last = load_universities().all[0].last
    told = {
        last: f"Results use the list of {last.year} and may change",
        last + timedelta(1): f"The list of {last.year} has ended; until that of {last.year + 1} is out",
    }
    for day, words in told.items():
        house.now = datetime.combine(day, time(12), UTC)
        assert (await admin.sign_in("admin")).status == 303
        areas = [area.text for area in seen((await admin.get("/notices?ready=list")).text).all("textarea")]
        assert words in areas[0]
        assert all(str(last.year) in text and str(last.year + 1) in text for text in areas), areas


async def test_a_notice_ends_with_the_day_set(house: Place, admin: Visitor) -> None:
    await admin.get("/notices")
    for until, status in (("2026-11-21", 422), ("no day", 422), ("2026-11-22", 303)):
        assert (await admin.post("/notices", {**TEXTS, "reason": REASON, "until": until})).status == status
    assert len((await Queries(house.store).notices.standing(NOW))[0]) == 1
    house.wait(hours=7, minutes=29)
    assert len((await Queries(house.store).notices.standing(house.now))[0]) == 1
    house.wait(minutes=1)
    assert (await Queries(house.store).notices.standing(house.now))[0] == ()
    assert "Take it down" not in (await admin.get("/notices")).text


async def test_a_ruleset_is_paused_and_resumed(house: Place, admin: Visitor) -> None:
    assert (await admin.post("/pauses", {"ruleset": "no-such", "reason": REASON})).status == 400
    assert (await admin.post("/pauses", {"ruleset": "qmas-gpt-2024"})).status == 422
    assert (await admin.post("/pauses", {"ruleset": "qmas-gpt-2024", "reason": REASON})).status == 303
    _, pauses = await Queries(house.store).notices.standing(NOW)
    assert [pause.ruleset for pause in pauses] == ["qmas-gpt-2024"]
    await admin.post(f"/pauses/{pauses[0].id}/end")
    assert (await Queries(house.store).notices.standing(NOW))[1] == ()


async def test_an_operator_is_made_by_a_link_shown_once(house: Place, admin: Visitor, visitor: Visitor) -> None:
    page = (await admin.post("/operators", {"name": "grace", "role": "analyst"})).text
    (link,) = re.findall(r"http://127\.0\.0\.1(/console/welcome/[\w-]+)", page)
    assert link not in (await admin.get("/operators")).text
    assert (await admin.post("/operators", {"name": "grace", "role": "analyst"})).status == 422
    assert (await admin.post("/operators", {"name": "<b>", "role": "analyst"})).status == 422
    made = await Queries(house.store).operators.named("grace")
    assert made is not None
    assert (made.role, made.password_hash) == (Role.ANALYST, None)
    assert "Welcome, grace" in (await visitor.get(link.removeprefix("/console"))).text


async def test_an_admin_cannot_take_away_their_own_role_or_account(house: Place, admin: Visitor) -> None:
    assert (await admin.post("/operators/role", {"name": "admin", "role": "viewer"})).status == 400
    assert (await admin.post("/operators/remove", {"name": "admin"})).status == 400
    await admin.post("/operators/role", {"name": "viewer", "role": "analyst"})
    await admin.post("/operators/remove", {"name": "analyst"})
    assert [(one.name, one.role) for one in await Queries(house.store).operators.all()] == [
        ("admin", Role.ADMIN),
        ("viewer", Role.ANALYST),
    ]


@pytest.mark.parametrize("sign", ["\u202e", "\u2066", "\x07", "\x1b", "\t", "\x85"])
async def test_a_notice_with_characters_that_cannot_be_seen_is_refused(
    admin: Visitor, store: SqlStore, sign: str
) -> None:
    answer = await admin.post("/notices", {**TEXTS, "text-fr": f"Bon{sign}jour\nà tous", "reason": REASON})
    assert (answer.status, "characters that cannot be seen" in answer.text) == (422, True)
    assert await Queries(store).notices.newest() == ()
    assert (await admin.post("/notices", {**TEXTS, "text-fr": "Bonjour\nà tous", "reason": REASON})).status == 303


async def test_a_notice_that_would_hide_another_is_refused_and_keeps_what_was_typed(
    admin: Visitor, store: SqlStore
) -> None:
    for letter, status in (("a", 303), ("b", 422)):
        long = dict.fromkeys(TEXTS, letter * 600)
        answer = await admin.post("/notices", {**long, "reason": REASON})
        assert answer.status == status
    assert ("leave no room" in answer.text, "b" * 600 in answer.text) == (True, True)
    assert len((await Queries(store).notices.standing(NOW))[0]) == 1


async def test_health_tells_what_is_amiss(house: Place, admin: Visitor) -> None:
    assert "Not connected" not in (await admin.get("/health")).text
    house.trouble = "telegram: the bot is not authorised yet"
    page = (await admin.get("/health")).text
    assert "Not connected" in page
    assert "qmas-gpt-2024" in page


@pytest.mark.parametrize("contact", ["", "help@example.org"])
async def test_health_warns_where_no_contact_is_set(store: SqlStore, client: ClientSession, contact: str) -> None:
    engine = replace(SPEAKER.engine, host=structs.replace(SPEAKER.engine.host, contact=contact))
    house = Place(store, engine=engine)
    await house.open()
    await house.hire("viewer", Role.ADMIN)
    visitor = Visitor(house.base, client)
    await visitor.sign_in("viewer")
    page = (await visitor.get("/health")).text
    assert ("No contact is set" in page and "QMAS_OPERATOR_CONTACT" in page) is not bool(contact)
    await house.server.stop()


async def test_a_switch_leaves_out_what_its_field_names(admin: Visitor, session_id: str) -> None:
    for asked, is_there in (("locale=en", True), ("locale=en&not=locale", False), ("locale=fr&not=locale", True)):
        page = (await admin.get(f"/sessions?{asked}")).text
        assert (session_id in page) is is_there
        row = seen(page).all("summary")[0].text
        assert row.startswith("Filters not " if "not=" in asked else "Filters English")
        checked = [one.attributes["value"] for one in seen(page).all("input") if "checked" in one.attributes]
        assert checked == (["locale"] if "not=" in asked else [])
    assert (await admin.get("/sessions")).text.count("<option") < 100  # each value once


OFFERED = re.compile(r'<option value="((?:qmas|ttps)-[^"!]+)"')


async def test_sessions_are_found_by_the_rulesets_offered_and_by_the_names_a_session_shows(
    admin: Visitor, session_id: str
) -> None:
    offered = set(OFFERED.findall((await admin.get("/sessions")).text))
    found = {one for one in offered if session_id in (await admin.get(f"/sessions?ruleset={one}")).text}
    assert found == {"qmas-gpt-2024", "qmas-apt-2024"}
    assert [one for one in offered if session_id not in (await admin.get(f"/sessions?ruleset=!{one}")).text] == [
        one for one in offered if one in found
    ]
    assert not [one for one in offered if one.startswith("ttps")]
    page = (await admin.get(f"/sessions/{session_id}")).text
    assert set(re.findall(r'/sessions\?ruleset=([^"]+)"', page)) == found


async def test_the_export_takes_the_same_names_of_rulesets(admin: Visitor, session_id: str) -> None:
    for name, is_there in (("qmas-apt-2024", True), ("qmas-apt-2023", False), ("qmas-apt", True)):
        assert (session_id in (await admin.get(f"/export/events.csv?ruleset={name}")).text) is is_there


def test_a_page_rests_while_it_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    application = web.Application()
    rendering.furnish(application)
    monkeypatch.setattr(rendering, "_LONGEST", 0)
    making = rendering.failure(make_mocked_request("GET", "/console/nowhere", app=application), 404)
    making.send(None)  # one made in one go ends here
    making.close()
