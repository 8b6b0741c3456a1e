"""The language button leads back to the page it stands on, with what was asked for; and it counts where nothing is."""

import html
import re
from collections.abc import Mapping

import pytest
from console.web.stage import PASSWORD, Place, Visitor

from locales import LOCALES

REASON = {"reason": "the applicant asked for help"}
TEXTS = {f"text-{locale}": "words" for locale in LOCALES}
TO = re.compile(r'name="to" value="([^"]*)"')
ASKED = "/sessions?stage=!left&locale=zh-Hant&ruleset=qmas-apt&tag=~&since=2026-11-01"


def way(page: str) -> str:
    """Where the form of the language leads."""
    (found,) = set(TO.findall(page))
    return html.unescape(found)


@pytest.mark.parametrize("path", [ASKED, "?first=2026-11-01&last=2026-11-30", "/tail?kind=misread&tag=!ngo-7"])
async def test_the_filters_stay_in_another_language(admin: Visitor, path: str) -> None:
    to = way((await admin.get(path)).text)
    answer = await admin.post("/language", {"locale": "zh-Hant", "to": to})
    assert answer.headers["Location"] == f"/console{path}"
    assert '<html lang="zh-Hant">' in (await admin.get(path)).text


async def test_the_filters_stay_over_the_sign_in(visitor: Visitor) -> None:
    door = (await visitor.get(ASKED)).headers["Location"]
    to = way((await visitor.get(door.removeprefix("/console"))).text.partition("</form>")[0])
    answer = await visitor.post("/sign-in", {"name": "analyst", "password": PASSWORD, "to": to})
    assert answer.headers["Location"] == f"/console{ASKED}"


@pytest.mark.parametrize(
    "sent",
    [
        ("/sessions/{id}/reveal", REASON, 200, "/sessions/{id}"),
        ("/sessions/{id}/reveal", {}, 422, "/sessions/{id}"),
        ("/sessions/{id}/situation", {}, 422, "/sessions/{id}"),
        ("/sessions/{id}/erase", {}, 422, "/sessions/{id}"),
        ("/operators", {"name": "grace", "role": "viewer"}, 200, "/operators"),
        ("/operators/link", {"name": "viewer"}, 200, "/operators"),
        ("/notices", TEXTS, 422, "/notices"),
        ("/pauses", {"ruleset": "qmas-gpt-2024"}, 422, "/notices"),
        ("/account/password", {"password": "short"}, 422, "/account"),
    ],
)
async def test_a_page_that_a_form_led_to_has_an_address_to_come_back_to(
    admin: Visitor, session_id: str, sent: tuple[str, Mapping[str, str], int, str]
) -> None:
    act, fields, status, page = sent
    answer = await admin.post(act.format(id=session_id), fields)
    assert (answer.status, way(answer.text)) == (status, "/console" + page.format(id=session_id))
    assert (await admin.get(page.format(id=session_id))).status == 200


async def test_an_invitation_comes_back_to_itself(house: Place, visitor: Visitor) -> None:
    path = await house.invite("grace")
    await visitor.get(path)
    answer = await visitor.post(path, {"password": "short", "again": "short"})
    assert (answer.status, way(answer.text)) == (422, f"/console{path}")


@pytest.mark.parametrize(
    ("path", "status"),
    [("/nowhere", 404), ("/sessions/none-such", 404), ("/sessions/none-such/reveal", 405), ("?first=x", 400),
     ("/static/none", 404)],
)  # fmt: skip
async def test_what_went_wrong_is_told_in_the_language_chosen(admin: Visitor, path: str, status: int) -> None:
    await admin.post("/language", {"locale": "zh-Hant"})
    answer = await admin.get(path, **{"Accept-Language": "en"})
    assert (answer.status, '<html lang="zh-Hant">' in answer.text) == (status, True)
