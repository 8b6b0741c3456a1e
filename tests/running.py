"""The whole bot as a process of its own, in the sandbox, with the clock moved."""

import asyncio
import contextlib
import socket
import sqlite3
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

import aiohttp
from chaos.processes import Bot, Nursery
from waiting import PATIENCE, until


def own_port() -> int:
    """A port that is this process's until it ends: the system gives it to nobody, and who is told of it can listen."""
    with socket.socket() as held:
        held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as who listens there does, by which Linux lets it
        held.bind(("127.0.0.1", 0))
        port = int(held.getsockname()[1])
        held.detach()  # stays bound
    return port


class Running:
    """One bot in the sandbox; stopped and started again it keeps its data, its port and its moved clock."""

    def __init__(
        self, directory: Path, nursery: Nursery, *, today: str = "2026-11-22", settings: Mapping[str, str] | None = None
    ) -> None:
        self._nursery = nursery
        self.before = ""  # what is done in the process first
        self.port = own_port()
        self.directory = directory
        self.settings = settings or {}
        self.moved = datetime.fromisoformat(f"{today}T04:00:00+00:00") - datetime.now(UTC)
        self.process: Bot | None = None
        self.output = directory / "output.txt"

    @property
    def address(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.port}"

    def move_clock(self, by: timedelta) -> None:
        """Let time pass: from the next start on."""
        self.moved += by

    async def start(self) -> None:
        """Start it and wait until it says that it is ready."""
        given = {"QMAS_DATA_DIR": str(self.directory), "QMAS_HTTP_PORT": str(self.port), **self.settings}
        self.process = await self._nursery.start(
            given, self.output, moved=self.moved.total_seconds(), before=self.before
        )
        async with asyncio.timeout(PATIENCE), aiohttp.ClientSession() as client:
            while not await self._is_ready(client):
                if self.process.has_ended:
                    raise RuntimeError(self.output.read_text())
                await asyncio.sleep(0.05)

    async def _is_ready(self, client: aiohttp.ClientSession) -> bool:
        try:
            async with client.get(f"{self.address}/readyz") as response:
                return response.status == 200
        except aiohttp.ClientError:
            return False

    def unsaid(self, chat: int) -> int:
        """How many messages of the outbox are for that chat, those among them that were said and are not yet marked."""
        rows = "outbox JOIN chats USING (applicant) WHERE chat_id = ? AND kind <> 'menu'"
        with contextlib.closing(sqlite3.connect(self.directory / "qmas.sqlite3")) as database:
            (count,) = database.execute(f"SELECT count(*) FROM {rows}", [chat]).fetchone()  # noqa: S608 - our own words
        return int(count)

    async def kill(self) -> None:
        """A real SIGKILL."""
        assert self.process is not None
        await self.process.kill()

    async def stop(self) -> int:
        """A SIGTERM, and the exit status."""
        assert self.process is not None
        return await self.process.stop()


def _is_said(message: dict, before: dict) -> bool:
    """Whether the bot says something by it: a keyboard taken off says nothing."""
    is_new = message.get("text") != before.get("text") or (bool({"document", "photo"} & message.keys()) and not before)
    is_asked_anew = "reply_markup" in message and message != before
    return message.get("from", {}).get("is_bot", False) and (is_new or is_asked_anew)


class Applicant:
    """A person at the chat page, through its own HTTP calls."""

    def __init__(self, bot: Running, client: aiohttp.ClientSession) -> None:
        self.bot, self.client = bot, client
        self.cursor = 0
        self.messages: dict[int, dict] = {}
        self.fresh: list[int] = []  # the bot's messages new or changed since the last act
        self.toasts: list[str] = []
        self._is_answered = True  # the last tap, by its toast or by none

    async def _post(self, call: str, body: Mapping[str, object]) -> dict:
        async with self.client.post(f"{self.bot.address}/sandbox/chat/{call}", json=body) as response:
            assert response.status == 200, (call, await response.text())
            return await response.json() if response.content_type == "application/json" else {}

    async def arrive(self, name: str, language_code: str) -> None:
        """A new browser profile."""
        await self._post("new", {"first_name": name, "language_code": language_code})

    async def type(self, text: str) -> None:
        """Type words or a command, and wait for the answer."""
        await self._act("text", {"text": text})

    async def tap(self, label: str) -> None:
        """Tap the button so labelled on the newest message that has it, and wait; any space stands for any other."""
        for message_id, message in sorted(self.messages.items(), reverse=True):
            for row in message.get("reply_markup", {}).get("inline_keyboard", []):
                for button in row:
                    if " ".join(button["text"].split()) == label:
                        await self._act("tap", {"message_id": message_id, "data": button["callback_data"]})
                        return
        raise AssertionError(f"no button {label!r} among {self.buttons}")

    async def _act(self, call: str, body: Mapping[str, object]) -> None:
        self.fresh, self.toasts, self._is_answered = [], [], call != "tap"
        await self._post(call, body)
        await self.wait()

    async def noted(self) -> None:
        """Until the bot has noted what it said: killed before, it cannot know that its question was seen."""
        await until(lambda: not self.bot.unsaid(self._chat))

    async def wait(self) -> None:
        """Until the bot has said something, and all that belongs to it."""
        async with asyncio.timeout(PATIENCE):
            while not self.fresh:
                await self._look(seconds=5)
            while not self._is_answered or self.bot.unsaid(self._chat) > len(self.fresh):
                await asyncio.sleep(0.01)
                await self._look(seconds=0)

    async def _look(self, seconds: int) -> None:
        url = f"{self.bot.address}/sandbox/chat/messages?after={self.cursor}&timeout={seconds}"
        async with self.client.get(url) as response:
            seen = await response.json()
        self.cursor, self._chat = seen["cursor"], seen["chat"]["id"]
        for message in seen["messages"]:
            number = message["message_id"]
            if message.get("deleted"):
                self.messages.pop(number, None)
                continue
            is_said = _is_said(message, self.messages.get(number, {}))
            self.messages[number] = message
            if is_said:
                self.fresh = [one for one in self.fresh if one != number] + [number]
        self.toasts += [answer["text"] for answer in seen["answers"] if answer.get("text")]
        self._is_answered = self._is_answered or bool(seen["answers"])

    @property
    def last(self) -> dict:
        """The bot's newest message."""
        return self.messages[self.fresh[-1]] if self.fresh else {}

    @property
    def text(self) -> str:
        """The words of the bot's newest message."""
        return self.last.get("text", "")

    @property
    def buttons(self) -> list[str]:
        """The labels of the buttons of the bot's newest message, in order."""
        rows = self.last.get("reply_markup", {}).get("inline_keyboard", [])
        return [button["text"] for row in rows for button in row]
