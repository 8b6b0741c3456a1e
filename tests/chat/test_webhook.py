"""The webhook over real HTTP."""

import asyncio
import hmac
import io
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import aiohttp
import pytest
from fakes_ears import DownError, Ears
from fakes_updates import grouped, tap, typed, update
from waiting import a_moment, until

from bot.chat import Intake, Webhook, webhook
from bot.http import Server, build
from bot.telemetry import Telemetry

SECRET = "a-secret_token"
Post = Callable[..., Awaitable[tuple[int, Any, dict[str, str]]]]


@pytest.fixture(params=["by the application", "at the door"])
async def post(request: pytest.FixtureRequest, intake: Intake, telemetry: Telemetry) -> AsyncIterator[Post]:
    hook = Webhook(intake, SECRET)
    posts = hook if request.param == "at the door" else None
    server = Server(build(telemetry, routes=hook.routes()), "127.0.0.1", 0, posts=posts)
    await server.start()
    url = f"http://127.0.0.1:{server.port}/telegram/webhook"

    async def call(body: object, secret: str | None = SECRET, **headers: str) -> tuple[int, Any, dict[str, str]]:
        content = body if isinstance(body, bytes | io.BytesIO | AsyncIterator) else json.dumps(body).encode()
        headers = {"Content-Type": "application/json"} | {
            name.replace("_", "-"): each for name, each in headers.items()
        }
        if secret is not None:
            headers["X-Telegram-Bot-Api-Secret-Token"] = secret
        async with aiohttp.ClientSession() as client, client.post(url, data=content, headers=headers) as answer:
            text = await answer.text()
            return answer.status, text, dict(answer.headers)

    yield call
    await server.stop()


async def test_an_update_is_acknowledged_only_once_its_turn_is_committed(post: Post, ears: Ears) -> None:
    ears.gate.clear()
    answer = asyncio.ensure_future(post(typed("35")))
    await until(lambda: ears.replies)
    await a_moment()
    assert not answer.done()
    ears.gate.set()
    assert (await answer)[:2] == (200, "")


async def test_a_database_that_is_down_is_answered_503_with_retry_after(post: Post, ears: Ears) -> None:
    ears.errors = [DownError()]
    status, _, headers = await post(typed("35"))
    assert (status, headers["Retry-After"]) == (503, "2")


async def test_a_turn_that_fails_otherwise_is_acknowledged_and_counted(
    post: Post, ears: Ears, telemetry: Telemetry
) -> None:
    ears.errors = [LookupError("tell-tale")]
    assert (await post(typed("35")))[0] == 200
    assert b'qmas_failures_total{error="LookupError",part="turn"} 1.0' in telemetry.exposition()


async def test_a_taps_toast_travels_in_the_response(post: Post, ears: Ears) -> None:
    ears.toast = "x" * 300
    status, body, headers = await post(tap())
    assert (status, headers["Content-Type"]) == (200, "application/json; charset=utf-8")
    assert json.loads(body) == {"method": "answerCallbackQuery", "callback_query_id": "4711", "text": "x" * 200}


async def test_a_tap_without_a_toast_is_still_answered(post: Post) -> None:
    assert json.loads((await post(tap()))[1]) == {"method": "answerCallbackQuery", "callback_query_id": "4711"}


async def test_an_update_that_is_no_reply_is_acknowledged_unheard(post: Post, ears: Ears) -> None:
    assert [(await post(raw))[0] for raw in (grouped("hello"), update(poll_answer_of_the_future={"a": 1}))] == [200] * 2
    assert ears.replies == []


@pytest.mark.parametrize("secret", [None, "", "a-secret_tokem", "a-secret_token2", "é"])
async def test_without_the_secret_nothing_is_heard(post: Post, ears: Ears, secret: str | None) -> None:
    assert (await post(typed("35"), secret))[0] == 401
    assert ears.replies == []


async def test_the_secret_is_compared_in_constant_time(post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[tuple[bytes, bytes]] = []

    def compare(shown: bytes, expected: bytes) -> bool:
        compared.append((shown, expected))
        return hmac.compare_digest(shown, expected)

    monkeypatch.setattr(webhook, "compare_digest", compare)
    assert (await post(typed("35"), "wrong"))[0] == 401
    assert (await post(typed("35")))[0] == 200
    assert list(dict.fromkeys(compared)) == [(b"wrong", SECRET.encode()), (SECRET.encode(), SECRET.encode())]


async def test_only_json_is_taken(post: Post) -> None:
    assert (await post(typed("35"), Content_Type="text/plain"))[0] == 415


async def test_more_than_a_mebibyte_is_refused(post: Post) -> None:
    assert (await post(io.BytesIO(b" " * (1024 * 1024 + 1))))[0] == 413


async def test_more_than_a_mebibyte_of_untold_length_is_refused(post: Post) -> None:
    async def pieces() -> AsyncIterator[bytes]:
        for _ in range(17):
            yield b" " * 65536

    assert (await post(pieces()))[0] == 413


async def test_a_mebibyte_is_read(post: Post) -> None:
    padded = json.dumps(typed("35")).encode().ljust(1024 * 1024)
    assert (await post(io.BytesIO(padded)))[0] == 200


@pytest.mark.parametrize(
    "body",
    [b"{", b"\xff", b"[]", b"null", b"{}", b'{"update_id": "a"}', b"[" * 100000],
)
async def test_what_is_no_update_is_refused_without_a_traceback(post: Post, body: bytes) -> None:
    status, text, _ = await post(body)
    assert (status, text) == (400, "this is no update\n")


@pytest.mark.parametrize("content", [{"message": 3}, {"message": {}}, {"callback_query": []}])
async def test_an_update_the_library_cannot_read_is_acknowledged_and_counted_lest_it_come_for_ever(
    post: Post, ears: Ears, telemetry: Telemetry, content: dict[str, Any]
) -> None:
    assert (await post(update(**content)))[:2] == (200, "")
    assert b'part="update"} 1.0' in telemetry.exposition()
    assert ears.replies == []


async def test_before_the_bot_knows_itself_updates_are_asked_for_again(post: Post, intake: Intake, ears: Ears) -> None:
    intake._is_authorised = False  # noqa: SLF001 - as while it starts
    status, _, headers = await post(typed("35"))
    assert (status, headers["Retry-After"], ears.replies) == (503, "2", [])
