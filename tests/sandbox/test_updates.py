"""How updates wait, are fetched, posted and lost."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestServer
from sandbox.stage import PATIENCE, Applicant, Stage
from waiting import until

YES = {"inline_keyboard": [[{"text": "Yes", "callback_data": "y"}]]}
SECRET = "kept_between-us"


async def asked(stage: Stage, chat_id: int) -> int:
    sent = await stage.call("sendMessage", chat_id=chat_id, text="Ready?", reply_markup=YES)
    return int(sent["result"]["message_id"])


async def test_an_update_comes_back_until_it_is_confirmed(stage: Stage) -> None:
    applicant, _ = await stage.started()
    await applicant.write("one")
    await applicant.write("two")
    first, second = await stage.bot.get_updates()
    assert [update.update_id for update in await stage.bot.get_updates()] == [first.update_id, second.update_id]
    (left,) = await stage.bot.get_updates(offset=second.update_id)
    assert (left.update_id, second.update_id) == (second.update_id, first.update_id + 1)
    assert await stage.bot.get_updates(offset=second.update_id + 1) == ()


async def test_a_limit_takes_the_oldest_and_a_negative_offset_the_newest(stage: Stage) -> None:
    applicant, _ = await stage.started()
    for text in ("one", "two", "three"):
        await applicant.write(text)
    assert [update.message.text for update in await stage.bot.get_updates(limit=1) if update.message] == ["one"]
    assert [update.message.text for update in await stage.bot.get_updates(offset=-1) if update.message] == ["three"]
    assert len(await stage.bot.get_updates()) == 1


async def test_a_long_poll_ends_with_the_first_update(stage: Stage) -> None:
    applicant, _ = await stage.started()
    poll = asyncio.create_task(stage.bot.get_updates(timeout=20))
    await stage.waited_for()
    await applicant.write("now")
    async with asyncio.timeout(PATIENCE):
        assert [update.message.text for update in await poll if update.message] == ["now"]


async def test_kinds_that_are_not_wanted_are_never_queued(stage: Stage) -> None:
    applicant, chat_id = await stage.started()
    message_id = await asked(stage, chat_id)
    await stage.bot.get_updates(allowed_updates=["message"])
    await applicant.post("tap", message_id=message_id, data="y")
    await applicant.write("text")
    await stage.bot.get_updates(allowed_updates=[])
    await applicant.post("tap", message_id=message_id, data="y")
    kinds = [bool(update.callback_query) for update in await stage.bot.get_updates()]
    assert kinds == [False, True]


async def test_a_second_poller_ends_the_first(stage: Stage) -> None:
    first = asyncio.create_task(stage.refusal("getUpdates", timeout=20))
    await stage.waited_for()
    assert (await stage.call("getUpdates"))["ok"]
    reason = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    async with asyncio.timeout(PATIENCE):
        assert await first == (409, reason)


async def test_a_webhook_ends_the_poll_and_refuses_the_next(stage: Stage) -> None:
    poll = asyncio.create_task(stage.refusal("getUpdates", timeout=20))
    await stage.waited_for()
    await stage.bot.set_webhook("http://127.0.0.1:9/hook")
    async with asyncio.timeout(PATIENCE):
        assert await poll == (409, "Conflict: terminated by setWebhook request")
    reason = (
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
    )
    assert await stage.refusal("getUpdates") == (409, reason)
    await stage.bot.delete_webhook()
    assert (await stage.call("getUpdates"))["ok"]


async def test_taps_wait_150_seconds_and_messages_a_day(stage: Stage) -> None:
    applicant, chat_id = await stage.started()
    await applicant.post("tap", message_id=await asked(stage, chat_id), data="y")
    await applicant.write("text")
    counts = []
    for seconds in (149, 2, 24 * 3600 - 152, 2):
        stage.clock.advance(seconds=seconds)
        counts.append(len(await stage.bot.get_updates()))
    assert counts == [2, 1, 1, 0]


async def test_ids_tokens_and_pending_updates_outlive_the_process(stage: Stage) -> None:
    applicant, chat_id = await stage.started()
    before = await stage.bot.send_message(chat_id, "before")
    token, key = stage.sandbox.token, applicant.http.cookie_jar.filter_cookies(stage.server.make_url("/"))
    await applicant.write("pending")
    (pending,) = await stage.bot.get_updates()
    await stage.reopen()
    assert stage.sandbox.token == token
    (again,) = await stage.bot.get_updates()
    assert (again.update_id, again.message and again.message.text) == (pending.update_id, "pending")
    back = stage.applicant()
    back.http.cookie_jar.update_cookies(key, stage.server.make_url("/"))
    assert await back.chat_id() == chat_id
    after = await back.write("after")
    assert after == before.message_id + 2
    assert (await stage.bot.get_updates())[-1].update_id == pending.update_id + 1


class Hook:
    """A webhook that answers as a test says, and remembers what it was sent."""

    def __init__(self) -> None:
        self.seen: list[tuple[str, dict[str, Any]]] = []
        self.answers: list[web.Response] = []
        self.arrived = asyncio.Event()
        self.gate = asyncio.Event()
        self.gate.set()
        self.toast = ""

    async def receive(self, request: web.Request) -> web.Response:
        """Take one update."""
        body = await request.json()
        self.seen.append((request.headers.get("X-Telegram-Bot-Api-Secret-Token", ""), body))
        self.arrived.set()
        if "message" in body:
            await self.gate.wait()
        if self.toast:
            query = body["callback_query"]["id"]
            return web.json_response({"method": "answerCallbackQuery", "callback_query_id": query, "text": self.toast})
        return self.answers.pop(0) if self.answers else web.Response()

    def kinds(self) -> list[str]:
        """What came, in order."""
        return ["tap" if "callback_query" in body else body["message"]["text"] for _, body in self.seen]

    async def until(self, count: int) -> None:
        """Wait for so many deliveries."""
        async with asyncio.timeout(PATIENCE):
            while len(self.seen) < count:
                self.arrived.clear()
                await self.arrived.wait()


@asynccontextmanager
async def hooked(stage: Stage, **setting: object) -> AsyncIterator[tuple[Hook, Applicant, int]]:
    applicant, chat_id = await stage.started()
    hook = Hook()
    application = web.Application()
    application.router.add_post("/telegram/webhook", hook.receive)
    server = TestServer(application, host="127.0.0.1")
    await server.start_server()
    url = str(server.make_url("/telegram/webhook"))
    await stage.bot.set_webhook(url, secret_token=SECRET, **setting)  # type: ignore[arg-type]
    try:
        yield hook, applicant, chat_id
    finally:
        await stage.bot.delete_webhook()
        hook.gate.set()
        await server.close()


async def idle(stage: Stage) -> None:
    """Wait until nothing is pending."""

    async def is_idle() -> bool:
        return (await stage.bot.get_webhook_info()).pending_update_count == 0

    await until(is_idle)


async def test_a_webhook_gets_each_update_once_with_the_secret(stage: Stage) -> None:
    async with hooked(stage) as (hook, applicant, _):
        for text in ("one", "two", "three"):
            await applicant.write(text)
        await idle(stage)
        assert hook.kinds() == ["one", "two", "three"]
        assert {secret for secret, _ in hook.seen} == {SECRET}


async def test_a_tap_overtakes_a_message_that_is_being_delivered(stage: Stage) -> None:
    async with hooked(stage) as (hook, applicant, chat_id):
        message_id = await asked(stage, chat_id)
        hook.gate.clear()
        await applicant.write("first")
        await applicant.write("second")
        await applicant.post("tap", message_id=message_id, data="y")
        await hook.until(2)
        assert hook.kinds() == ["first", "tap"]
        hook.gate.set()
        await idle(stage)
        assert hook.kinds() == ["first", "tap", "second"]


async def test_a_tap_is_answered_in_the_response_to_the_webhook(stage: Stage) -> None:
    async with hooked(stage) as (hook, applicant, chat_id):
        message_id = await asked(stage, chat_id)
        await applicant.look()
        hook.toast = "Noted"
        await applicant.post("tap", message_id=message_id, data="y")
        await idle(stage)
        assert [answer["text"] for answer in (await applicant.look())["answers"]] == ["Noted"]


async def test_a_failed_delivery_is_repeated_and_reported(stage: Stage) -> None:
    async with hooked(stage) as (hook, applicant, _):
        hook.answers = [web.Response(status=500), web.Response(status=503, headers={"Retry-After": "1"})]
        await applicant.write("again")
        started = asyncio.get_running_loop().time()
        await hook.until(3)
        assert 0.9 < asyncio.get_running_loop().time() - started < 1.9
        await idle(stage)
        info = await stage.bot.get_webhook_info()
        assert hook.kinds() == ["again"] * 3
        assert info.last_error_message == "Wrong response from the webhook: 503 Service Unavailable"


async def test_what_was_pending_is_posted_after_a_restart(stage: Stage) -> None:
    async with hooked(stage) as (hook, applicant, _):
        hook.gate.clear()
        await applicant.write("kept")
        await hook.until(1)
        await stage.reopen()
        hook.gate.set()
        await idle(stage)
        assert hook.kinds() == ["kept", "kept"]


async def test_what_is_written_below_an_edited_message_is_a_second_later_and_what_was_written_before_is_not(
    stage: Stage,
) -> None:
    applicant, chat_id = await stage.started()
    message_id = await asked(stage, chat_id)

    async def edited(text: str) -> int:
        return int(
            (await stage.call("editMessageText", chat_id=chat_id, message_id=message_id, text=text))["result"][
                "edit_date"
            ]
        )

    first = await edited("Are you sure?")
    for text in ("yes", "yes"):
        await applicant.write(text)
    second = await edited("Really?")
    await applicant.write("yes")
    at = [int(update.message.date.timestamp()) for update in await stage.bot.get_updates() if update.message]
    assert first < at[0] == at[1] <= second < at[2]
