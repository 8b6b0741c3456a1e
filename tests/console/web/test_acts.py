"""What an act leads to: a word that it was done, or that there was nobody; and what is looked at is written down."""

import re
from urllib.parse import quote

import pytest
from console.queries.crowd import applicant
from console.web.looking import seen
from console.web.stage import Place, Visitor
from storage.shapes import Place as Database

from bot.console.queries import Queries
from bot.console.records import AuditEntry
from bot.storage import SqlStore
from locales import CONSOLE_LOCALES, LOCALES, console_words

REASON = {"reason": "the applicant asked for help"}
TEXTS = {f"text-{locale}": "words" for locale in LOCALES}


async def told(admin: Visitor, path: str, fields: dict[str, str]) -> str:
    """What the page that the act leads to says of it."""
    answer = await admin.post(path, fields)
    assert answer.status == 303
    page = seen((await admin.get(answer.headers["Location"].removeprefix("/console"))).text)
    return next(one.text for one in page.all("p") if one.attributes.get("role") == "status")


@pytest.mark.parametrize("locale", CONSOLE_LOCALES)
async def test_an_act_done_is_told_once(house: Place, admin: Visitor, session_id: str, locale: str) -> None:
    await admin.post("/language", {"locale": locale})
    notices, words = Queries(house.store).notices, console_words(locale)
    notice = await notices.put(TEXTS, AuditEntry("", "test"), house.now)
    pause = await notices.pause("qmas-gpt-2023", AuditEntry("", "test"), house.now)
    acts = {
        "/operators/role": ("operator-role", {"name": "viewer", "role": "analyst"}),
        "/operators/sign-out": ("operator-sign-out", {"name": "viewer"}),
        "/operators/remove": ("operator-remove", {"name": "viewer"}),
        f"/sessions/{session_id}/erase": ("session-erase", {**REASON, "sure": "yes"}),
        "/notices": ("notice-put", {**TEXTS, **REASON}),
        f"/notices/{notice}/end": ("notice-end", {}),
        "/pauses": ("pause-put", {"ruleset": "qmas-gpt-2024", **REASON}),
        f"/pauses/{pause}/end": ("pause-end", {}),
    }
    assert {path: await told(admin, path, fields) for path, (_, fields) in acts.items()} == {
        path: words.format(f"done-{name}") for path, (name, _) in acts.items()
    }


async def test_an_address_can_claim_no_other_act(admin: Visitor) -> None:
    assert 'role="status"' not in (await admin.get("/operators?done=<b>all is lost</b>")).text
    assert 'role="status"' not in (await admin.get("/operators")).text


@pytest.mark.parametrize(
    "path",
    ["/operators/role", "/operators/sign-out", "/operators/remove", "/notices/999/end", "/pauses/999/end"],
)
async def test_what_is_done_to_nobody_is_told_as_that(admin: Visitor, path: str) -> None:
    assert (await admin.post(path, {"name": "no-such-name", "role": "viewer"})).status == 404


async def test_an_operator_is_removed_by_a_second_press(admin: Visitor) -> None:
    page = seen((await admin.get("/operators")).text)
    asked = [one for one in page.all("details") for form in one.all("form")
             if form.attributes["action"] == "/console/operators/remove"]  # fmt: skip
    forms = [form for form in page.all("form") if form.attributes.get("action") == "/console/operators/remove"]
    assert len(asked) == len(forms) == 2
    assert [one.all("summary")[0].text for one in asked] == ["Remove"] * 2
    assert [one.all("button")[0].text for one in asked] == ["Remove for good"] * 2


async def test_the_list_of_one_applicants_sessions_is_written_down(
    house: Place, admin: Visitor, store: SqlStore
) -> None:
    chat, _ = await applicant(store, 1)
    before = await house.audited()
    await admin.get("/sessions?locale=en")
    await admin.get("/sessions?applicant=nobody-of-that-name")
    assert await house.audited() == before
    for asked in (chat.applicant, f"{chat.applicant[:6]}…"):
        shown = seen((await admin.get(f"/sessions?applicant={quote(asked)}")).text)
        assert [row[-1] for row in shown.by_id("found").rows[1:]] == [f"{chat.applicant[:6]}…"]
    assert (await house.audited())[len(before) :] == [("admin", "applicant.view", chat.applicant)] * 2
    assert (await admin.get(f"/sessions?applicant={chat.applicant[:3]}")).status == 400
    assert f'href="/console/sessions?applicant={chat.applicant}"' in (await admin.get("/audit")).text


@pytest.mark.parametrize("path", ["/export", "/export/events.csv", "/export/events.jsonl", "/tail", "/tail/events"])
async def test_a_filter_that_events_do_not_have_is_refused(admin: Visitor, path: str) -> None:
    assert (await admin.get(f"{path}?stage=finished")).status == 400


@pytest.mark.parametrize("path", ["/export", "/tail"])
async def test_events_are_chosen_by_errors_and_ruleset_too(admin: Visitor, path: str) -> None:
    page = seen((await admin.get(f"{path}?errors=yes&ruleset=qmas-apt-2024")).text)
    chosen = {
        one.attributes["name"]: option.attributes["value"]
        for one in page.all("select")
        for option in one.all("option")
        if "selected" in option.attributes
    }
    assert chosen == {"errors": "yes", "ruleset": "qmas-apt-2024"}


async def test_a_regression_test_bears_the_day_in_hong_kong(admin: Visitor, place: Database, session_id: str) -> None:
    await place.run("UPDATE sessions SET began_at = '2026-11-21 20:00:00.000000'")
    answer = await admin.post(f"/sessions/{session_id}/situation", REASON)
    assert re.findall(r'filename="(\d{4}-\d\d-\d\d)-', answer.headers["Content-Disposition"]) == ["2026-11-22"]


AUDITED = {
    "en": ("command line", "Changed a role", "Analyst"),
    "zh-Hant": ("命令列", "更改身分", "分析員"),
}


@pytest.mark.parametrize("locale", CONSOLE_LOCALES)
async def test_the_audit_is_in_one_language(house: Place, admin: Visitor, locale: str) -> None:
    await admin.post("/language", {"locale": locale})
    await Queries(house.store).audit.note(AuditEntry("command line", "operator.role", "viewer", "analyst"), house.now)
    row = [cell.text for cell in seen((await admin.get("/audit")).text).all("tr")[1].all("td")]
    who, what, why = AUDITED[locale]
    assert row[1:] == [who, what, "viewer", why]
