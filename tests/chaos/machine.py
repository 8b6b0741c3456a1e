"""The whole bot in this process, by webhook, joined as `app` joins it; its clock and Telegram are in hand."""

import asyncio
import io
import itertools
import json
import random
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Self

import aiohttp
from chaos.telegram import BOT_ID, SECRET, TOKEN, Telegram
from running import own_port
from waiting import PATIENCE

from bot import app
from bot.records import ChatKey, Held
from bot.settings import Settings
from conversations import Session


class Machine:
    """Runs only while `run` does: for tests that are no coroutines, as those of hypothesis."""

    def __init__(self, directory: Path) -> None:
        self.now = datetime(2026, 11, 22, 4, tzinfo=UTC)
        self.updates, self.chats = itertools.count(1000), itertools.count(5_000_000_000)
        self._directory = directory
        self._runner = asyncio.Runner()

    def __enter__(self) -> Self:
        """Begin."""
        self.run(self._begin())
        return self

    def __exit__(self, *_: object) -> None:
        """End all that was begun."""
        self.run(self._end())
        self._runner.close()

    def run(self, work: Any) -> Any:  # noqa: ANN401 - whatever it comes to
        """Have the bot live until this is done."""
        return self._runner.run(work)

    async def _begin(self) -> None:
        self.telegram = Telegram(random.Random(1), lambda _message, _is_new: None)  # noqa: S311 - no secret
        await self.telegram.__aenter__()
        port = own_port()
        self.address = f"http://127.0.0.1:{port}"
        settings = Settings(
            _env_file=None, bot_token=TOKEN, bot_api_url=self.telegram.url, http_port=port, data_dir=self._directory,
            webhook_url=self.address, webhook_secret=SECRET,
        )  # fmt: skip
        self._joined = app.joined(settings, is_webhook=True, now=lambda: self.now)
        self.parts = await self._joined.__aenter__()
        self._task = asyncio.create_task(self.parts.dialogue.run())
        await self.parts.server.start()
        await self.parts.intake.start()
        self.parts.delivery.start()
        self._client = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=PATIENCE))

    async def _end(self) -> None:
        await self._client.close()
        self.parts.dialogue.stop()
        await self._task
        await self.parts.delivery.stop()
        await self.parts.server.stop()
        await self.parts.intake.stop()
        await self._joined.__aexit__(None, None, None)
        await self.telegram.__aexit__()

    async def post(self, body: object, **headers: str) -> tuple[int, str]:
        """An update to the webhook: status and words of the answer."""
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        sent = {"Content-Type": "application/json", "X-Telegram-Bot-Api-Secret-Token": SECRET}
        sent |= {name.replace("_", "-"): value for name, value in headers.items()}
        url = f"{self.address}/telegram/webhook"
        async with self._client.post(url, data=io.BytesIO(content), headers=sent) as answer:
            return answer.status, await answer.text()

    def update(self, **content: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON is anything
        """With the next id."""
        return {"update_id": next(self.updates), **content}

    def typed(self, chat: int, text: str, name: str = "A") -> dict[str, Any]:
        """A text or a command."""
        number = self.telegram.number_message()
        message = {"message_id": number, "date": int(self.now.timestamp()), "text": text, **_where(chat, name)}
        if text.startswith("/"):
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text)}]
        return self.update(message=message)

    def tapped(self, chat: int, data: str) -> dict[str, Any]:
        """A tap."""
        message = {"message_id": 8, "date": int(self.now.timestamp()), **_where(chat, "A")}
        query = {"id": "1", "chat_instance": "1", "from": _where(chat, "A")["from"], "message": message, "data": data}
        return self.update(callback_query=query)

    async def arrive(self, acts: Sequence[str] = ("~begin", "all", "=CA")) -> int:
        """Somebody new, up to the question of age; the chat."""
        chat = next(self.chats)
        assert await self.post(self.typed(chat, "/start")) == (200, "")
        for act in acts:
            await self.post(self.tapped(chat, await self.data(chat, act)))
        return chat

    async def data(self, chat: int, option: str) -> str:
        """A button's data, as now shown."""
        session = await self.session(chat)
        return f"{session.id[:6]}.{session.revision}.{option}"

    async def held(self, chat: int) -> Held | None:
        """Everything held about somebody."""
        return await self.parts.store.held(ChatKey(BOT_ID, chat))

    async def session(self, chat: int) -> Session:
        """The current one."""
        key = ChatKey(BOT_ID, chat)
        async with self.parts.store.transaction() as transaction:
            _, record = (await transaction.lock([key], self.now))[key]
        assert record is not None
        return Session.from_json(record.body)

    def pass_time(self, seconds: float = 60) -> None:
        """So that nobody comes too often."""
        self.now += timedelta(seconds=seconds)

    def counted(self, name: str) -> float:
        """A metric, summed over its labels."""
        lines = self.parts.telemetry.exposition().decode().splitlines()
        return sum(float(line.split()[-1]) for line in lines if line.startswith(f"qmas_{name}"))


def _where(chat: int, name: str) -> dict[str, Any]:
    person = {"id": chat, "is_bot": False, "first_name": name, "language_code": "en"}
    return {"chat": {"id": chat, "type": "private", "first_name": name}, "from": person}
