"""One whole conversation over Telegram, and then every way of looking at it: no name, chat id or word is anywhere."""

import asyncio
import itertools
import re
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

import aiohttp
import pytest
from chaos.processes import Nursery
from console.web.stage import HASH, Answered, Visitor
from fakes_telegram import BOT_ID, TOKEN, FakeTelegram, refusal, reset
from pydantic import SecretStr
from running import Running
from waiting import PATIENCE, until

from bot import app
from bot.console.queries import Queries
from bot.console.records import AuditEntry, Operator, Role
from bot.console.web import Desk
from bot.console.web.application import routes
from bot.records import ChatKey
from bot.settings import Settings
from bot.storage import SqlStore
from locales import CONSOLE_LOCALES

KEY = "c83e5a7f10d94b62ae07f3159d8c4b26e1f70a935bd2c8460e9f17a5d3b6c084"
HOOK = "a-secret-of-the-webhook"
CHAT = 4_815_162_342
NAMES = ("Zzfirstname", "Zzlastname", "zzusername")
TYPED = ("ZZMISREAD", "Brazil", "Massachusetts", "41 years", "ZZBADJSON", "ZZEDITED", "ZZCAPTION", "ZZREFUSED")
TALES = (*NAMES, str(CHAT), *TYPED)
# What is tapped stands in brackets.
WALK = (
    "/start", "[~begin]", "[all]", "Brazil", "ZZMISREAD ZZMISREAD", "41 years", "[masters]", "/help",
    "[neither]", "Massachusetts Institute of Technology", "[technology]", "[+en]", "[+es]", "[~done]",
)  # fmt: skip
ENDS = ("result", "decided")
AGREES = ("~unsure", "no", "yes", "none", "0")  # to whatever else is asked


class Person:
    """Somebody with a name, who talks to the bot through Telegram's webhook."""

    def __init__(self, bot: Running, telegram: FakeTelegram, store: SqlStore, client: aiohttp.ClientSession) -> None:
        self.bot, self.telegram, self.store, self.client = bot, telegram, store, client
        self.numbers = itertools.count(700)
        self.person = {"id": CHAT, "first_name": NAMES[0], "last_name": NAMES[1], "username": NAMES[2]}

    async def act(self, act: str) -> None:
        """Type or tap, and wait until the bot has said all that it has to say."""
        said = len(self.told)
        await (self.tap(act[1:-1]) if act.startswith("[") else self.type(act))
        await until(lambda: self.bot.unsaid(CHAT) <= len(self.told) - said)

    async def type(self, text: str) -> None:
        """Words, or a command."""
        command = {"type": "bot_command", "offset": 0, "length": len(text)}
        await self.happen("message", self._message(text=text, entities=[command] if text.startswith("/") else []))

    async def tap(self, option: str) -> None:
        """The button of the keyboard last shown."""
        (data,) = [one for one in self.buttons if one.endswith(f".{option}")]
        query = {"id": "1", "from": self._who, "chat_instance": "1", "data": data, "message": self._message(text="")}
        await self.happen("callback_query", query)

    async def happen(self, kind: str, body: dict[str, Any]) -> None:
        """An update, acknowledged."""
        assert await self.post({"update_id": next(self.numbers), kind: body}) == 200

    async def post(self, body: object) -> int:
        """Whatever it is, to the webhook."""
        headers = {"X-Telegram-Bot-Api-Secret-Token": HOOK}
        async with self.client.post(f"{self.bot.address}/telegram/webhook", json=body, headers=headers) as answer:
            return answer.status

    def _message(self, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - a message's fields
        chat = {**self.person, "type": "private"}
        date = int((datetime.now(UTC) + self.bot.moved).timestamp())
        return {"message_id": next(self.numbers), "date": date, "chat": chat, "from": self._who, **more}

    @property
    def _who(self) -> dict[str, Any]:
        return {**self.person, "is_bot": False, "language_code": "en"}

    @property
    def told(self) -> list[dict[str, Any]]:
        """What was said, with the keyboards."""
        calls = [call for call in self.telegram.calls if call.method in {"sendMessage", "editMessageText"}]
        return [call.fields for call in calls if call.chat == CHAT]

    @property
    def buttons(self) -> list[str]:
        """The data of those last shown."""
        rows = next(one["reply_markup"]["inline_keyboard"] for one in reversed(self.told) if "reply_markup" in one)
        return [button["callback_data"] for row in rows for button in row]

    async def go_to_the_end(self) -> None:
        """Agree to whatever is asked until there is an outcome."""
        for _ in range(40):
            held = await self.store.held(ChatKey(BOT_ID, CHAT))
            assert held is not None
            if held.sessions[-1].question in ENDS:
                return
            options = {data.split(".", 2)[2] for data in self.buttons}
            await self.act(f"[{next(one for one in AGREES if one in options)}]")
        raise AssertionError("it never came to an end")

    async def stumble(self) -> None:
        """Whatever else can go wrong, with words in it."""
        await self.happen("edited_message", self._message(text="ZZEDITED", edit_date=1795000000))
        photo = [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]
        await self.happen("message", self._message(photo=photo, caption="ZZCAPTION"))
        assert await self.post({"ZZBADJSON": "ZZBADJSON"}) == 400
        assert await self.post({"update_id": next(self.numbers), "message": {"text": "ZZBADJSON"}}) == 200
        for fault in (refusal(400, "Bad Request: ZZREFUSED"), reset(), refusal(500, "ZZREFUSED")):
            self.telegram.fail("sendMessage", fault, chat=CHAT)
        for act in ("/status", "/review", "/mydata"):
            await self.act(act)
            await until(lambda: self.bot.unsaid(CHAT) == 0)  # in spite of the faults


@pytest.fixture
async def telegram() -> AsyncIterator[FakeTelegram]:
    server = FakeTelegram()
    server.results |= {"getMyCommands": [], "getMyDescription": {"description": ""},
                       "getMyShortDescription": {"short_description": ""}}  # fmt: skip
    await server.start()
    yield server
    await server.stop()


@pytest.fixture
async def bot(tmp_path: Path, telegram: FakeTelegram, nursery: Nursery) -> AsyncIterator[Running]:
    """On Telegram by webhook, telling all that it would ever log."""
    bot = Running(tmp_path, nursery)
    bot.settings = {"QMAS_BOT_TOKEN": TOKEN, "QMAS_BOT_API_URL": telegram.url, "QMAS_WEBHOOK_URL": bot.address,
                    "QMAS_WEBHOOK_SECRET": HOOK, "QMAS_SECRET_KEY": KEY, "QMAS_LOG_LEVEL": "debug"}  # fmt: skip
    await bot.start()
    yield bot
    await bot.stop()


@pytest.fixture
async def store(tmp_path: Path, bot: Running) -> AsyncIterator[SqlStore]:
    """The bot's own, with an admin in it."""
    async with app.opened(
        Settings(_env_file=None, data_dir=tmp_path, secret_key=SecretStr(KEY)), is_beside=True
    ) as store:
        made = Operator("admin", Role.ADMIN, 0, datetime.now(UTC) + bot.moved, HASH)
        await Queries(store).operators.add(made, None, AuditEntry("", "operator.add", "admin"))
        yield store


async def looks(visitor: Visitor, store: SqlStore, session: str) -> list[Answered]:
    """Through every page that is for reading, in every language, and every one that refuses."""
    cursor = await Queries(store).events.before(None)
    paths = [one.path for one in routes(cast("Desk", None)) if one.method == "GET" and one.path != "/tail/events"]
    seen: list[Answered] = []
    for locale in CONSOLE_LOCALES:
        seen.append(await visitor.post("/language", {"locale": locale}))
        seen += [await visitor.get(path) for path in dict.fromkeys(filled(paths, session))]
        seen.append(await first_events(visitor, cursor))
    return seen


def filled(paths: list[str], session: str) -> Iterator[str]:
    """With the session, a link that is none, and both forms of a file."""
    for pattern in paths:
        path = re.sub(r"\{id:.*?\}\}", session, re.sub(r"\{token:.*?\}\}", "t" * 43, pattern))
        yield from (path.replace("{form:csv|jsonl}", form) for form in ("csv", "jsonl"))


async def first_events(visitor: Visitor, cursor: str) -> Answered:
    """Of the tail: what is there already."""
    path, read = f"{visitor.base}/console/tail/events?cursor={cursor}", ""
    async with asyncio.timeout(PATIENCE), visitor.client.get(path) as stream:
        while "\r\n\r\n" not in read:
            read += (await stream.content.readany()).decode()
        assert '"session"' in read
        return Answered(stream.status, read, dict(stream.headers), None)


async def refusals(visitor: Visitor, session: str) -> list[Answered]:
    """Every page that refuses, asked with words that are somebody's."""
    tale = TYPED[0]
    return [
        await visitor.get(f"/nowhere/{tale}"),
        await visitor.get(f"/sessions/{tale}"),
        await visitor.post("/funnel", {"reason": tale}),
        await visitor.get(f"?first={tale}"),
        await visitor.get(f"/sessions?applicant=%20!{CHAT}"),
        await visitor.get(f"/tail/events?cursor={tale}"),
        await visitor.post(f"/sessions/{session}/reveal", {"reason": tale}, csrf=tale),
        await visitor.post(f"/sessions/{session}/reveal", {"reason": "ZZ"}),
        await visitor.post(f"/sessions/{session}/situation", {"reason": "ZZ"}),
    ]


async def beside(bot: Running, client: aiohttp.ClientSession) -> list[str]:
    """What the process shows to machines."""
    found = []
    for path in ("/metrics", "/healthz", "/readyz", f"/{TYPED[0]}"):
        async with client.get(f"{bot.address}{path}") as answer:
            found.append(f"{await answer.text()} {dict(answer.headers)}")
    return found


async def test_no_page_file_log_metric_or_header_holds_a_name_a_chat_id_or_a_word(
    bot: Running, telegram: FakeTelegram, store: SqlStore, client: aiohttp.ClientSession
) -> None:
    person = Person(bot, telegram, store, client)
    for act in WALK:
        await person.act(act)
    await person.go_to_the_end()
    await person.stumble()
    held = await store.held(ChatKey(BOT_ID, CHAT))
    assert held is not None
    session = held.sessions[-1].id
    words = " ".join([held.sessions[-1].body, *(event.body or "" for event in held.events)])
    assert [tale for tale in TYPED[:4] if tale not in words] == []  # it was all said, and kept

    visitor = Visitor(bot.address, client)
    entering = [await visitor.sign_in(TYPED[0], str(CHAT)), await visitor.sign_in("admin")]
    seen = [*entering, *await looks(visitor, store, session), *await refusals(visitor, session)]
    machines = await beside(bot, client)
    await bot.stop()
    shown = [f"{one.status} {one.text} {one.headers}" for one in seen]
    log = bot.output.read_text()
    assert {one.status for one in seen} == {200, 303, 400, 401, 403, 404, 405, 422}
    assert [name for name in ("Not understood", session, "misread,") if name not in " ".join(shown)] == []
    assert [name for name in ("qmas_misreadings_total 1.0",) if name not in machines[0]] == []
    assert [name for name in ('"error": "BadRequest"', '"part": "update"') if name not in log] == []
    everything = " ".join([*shown, *machines, log]).casefold()
    assert [tale for tale in TALES if tale.casefold() in everything] == []
