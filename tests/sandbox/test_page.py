"""The door of the page: who gets in, and what the browser is told."""

import pytest
from aiohttp import web
from aiohttp.test_utils import make_mocked_request
from sandbox.stage import Stage

from bot.sandbox.page import loopback_only


@pytest.mark.parametrize(
    ("remote", "is_let_in"),
    [("127.0.0.1", True), ("::1", True), ("::ffff:127.0.0.1", True), ("192.0.2.7", False), ("", False)],
)
async def test_only_this_machine_is_let_in(remote: str, *, is_let_in: bool) -> None:
    async def welcome(_: web.Request) -> web.Response:
        return web.Response()

    request = make_mocked_request("GET", "/chat").clone(remote=remote)
    try:
        status = (await loopback_only(welcome)(request)).status
    except web.HTTPForbidden as refused:
        status = refused.status
    assert (status == 200) is is_let_in


async def test_every_route_is_guarded(stage: Stage) -> None:
    assert {route.handler.__name__ for route in stage.sandbox.routes()} == {"guarded"}


async def test_the_page_runs_no_script_but_its_own(stage: Stage) -> None:
    async with stage.http.get("/chat") as response:
        page = await response.text()
        policy = response.headers["Content-Security-Policy"]
    assert "default-src 'none'; script-src 'self';" in policy
    assert "unsafe" not in policy
    assert "://" not in page.replace("http://www.w3.org/2000/svg", "")


@pytest.mark.parametrize("path", ["/chat/nothing.js", "/chat/..%2Fpage.py", "/chat/%2e%2e%2fpage.py"])
async def test_nothing_but_the_pages_files_is_served(stage: Stage, path: str) -> None:
    async with stage.http.get(path) as response:
        assert response.status == 404


@pytest.mark.parametrize(
    ("accepted", "language_code"),
    [
        ("fr-CH, en;q=0.5", "fr"),
        ("zh-TW,zh;q=0.9", "zh-hant"),
        ("zh-CN", "zh-hans"),
        ("de, fr;q=0.3", "fr"),
        ("", "en"),
    ],
)
async def test_a_new_applicant_speaks_the_browsers_language(stage: Stage, accepted: str, language_code: str) -> None:
    async with stage.http.get("/sandbox/chat/messages", headers={"Accept-Language": accepted}) as response:
        assert (await response.json())["chat"]["language_code"] == language_code


@pytest.mark.parametrize(
    ("call", "body", "fault"),
    [
        ("text", {"text": " "}, "text: String should have at least 1 character"),
        ("text", {"text": "x", "more": 1}, "more: Extra inputs are not permitted"),
        ("tap", {"message_id": 2**70, "data": "y"}, "message_id: Input should be less than 2147483648"),
        ("other", {"kind": "song"}, "kind is one of photo, sticker, voice, document, contact, poll, album"),
    ],
)
async def test_a_wrong_call_of_the_page_is_told_why(stage: Stage, call: str, body: object, fault: str) -> None:
    async with stage.http.post(f"/sandbox/chat/{call}", json=body) as response:
        assert (response.status, await response.text()) == (400, fault + "\n")


async def test_a_form_of_another_site_is_refused(stage: Stage) -> None:
    async with stage.http.post("/sandbox/chat/text", data='{"text": "x"}') as response:
        assert response.status == 415
