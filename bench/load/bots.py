"""Each bot as a process of its own, with what the kernel counts of it."""

import asyncio
import os
import secrets
import socket
import sys
import time
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.request import urlopen

from bench.load.applicants import Crowd
from bench.load.telegram import SECRET, TOKEN

PATIENCE = 30  # seconds to start or stop
SECRET_KEY = secrets.token_hex(32)
_TICKS = os.sysconf("SC_CLK_TCK")


def free_port() -> int:
    """A port that nobody listened on just now."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _page(address: str) -> str:
    with urlopen(address, timeout=PATIENCE) as response:  # noqa: S310 - our own, on loopback
        return str(response.read(), "utf-8")


@dataclass(slots=True)
class Bot:
    """A bot, the crowd that it serves, and how it is started."""

    name: str
    crowd: Crowd
    command: Sequence[str]
    env: Mapping[str, str]
    directory: Path
    port: int
    process: asyncio.subprocess.Process | None = None
    spawned_at: float = 0.0
    is_polling: bool = False
    cpu_before: float = field(default=0.0)  # of processes that were killed

    async def start(self) -> None:
        """Start it, and wait until it wants updates, if it is to be told of them."""
        self.crowd.telegram.webhook.clear()
        with (self.directory / f"{self.name}.log").open("ab") as log:
            self.spawned_at = time.perf_counter()
            self.process = await asyncio.create_subprocess_exec(
                *self.command, env={**os.environ, **self.env}, stdout=log, stderr=log
            )
        if self.is_polling:
            return
        async with asyncio.timeout(PATIENCE):
            while not self.crowd.telegram.webhook.is_set():
                if self.process.returncode is not None:
                    raise RuntimeError((self.directory / f"{self.name}.log").read_text(encoding="utf-8"))
                await asyncio.sleep(0.01)
        self.crowd.telegram.posts_to(self.port)

    async def stop(self) -> None:
        """A SIGTERM, and its end."""
        await self._end(is_killed=False)

    async def kill(self) -> None:
        """A real SIGKILL."""
        await self._end(is_killed=True)

    @property
    def is_running(self) -> bool:
        """Started, and not ended."""
        return self.process is not None and self.process.returncode is None

    async def _end(self, *, is_killed: bool) -> None:
        if self.process is None or not self.is_running:
            return
        self.cpu_before = self.cpu
        if is_killed:
            self.process.kill()
        else:
            self.process.terminate()
        try:
            async with asyncio.timeout(PATIENCE):
                await self.process.wait()
        except TimeoutError:
            self.process.kill()
            await self.process.wait()

    @property
    def cpu(self) -> float:
        """Seconds of CPU so far, in user and in kernel mode."""
        if self.process is None or not self.is_running:
            return self.cpu_before
        fields = Path(f"/proc/{self.process.pid}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
        return self.cpu_before + (int(fields[11]) + int(fields[12])) / _TICKS

    async def failures(self) -> int:
        """What our bot itself counts as failed: an apology is fast, and no answer."""
        address = f"http://127.0.0.1:{self.port}/metrics"
        page = await asyncio.to_thread(_page, address)
        lines = [line for line in page.splitlines() if line.startswith("qmas_failures_total")]
        return sum(round(float(line.rsplit(" ", 1)[1])) for line in lines)

    @property
    def memory(self) -> float:
        """MiB resident."""
        if self.process is None:
            return 0.0
        lines = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii").splitlines()
        return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))


class Stable:
    """Makes bots, and leaves none behind."""

    def __init__(self, directory: Path, size: int, crowd: type[Crowd] = Crowd) -> None:
        """Everything is kept in `directory`; each bot has `size` applicants."""
        self.directory = directory
        self._size, self._crowd = size, crowd
        self._bots: list[Bot] = []
        self.unanswered = 0  # acts, of the bots that have ended
        self.failures = 0  # of our own bots that have
        self._first_chat = 10_000_000

    async def ours(self, name: str, database: str, *, is_polling: bool = False) -> Bot:
        """This bot, as `qmas run` starts it."""
        place = self.directory / name
        place.mkdir(exist_ok=True)
        port = free_port()
        command = [str(Path(sys.executable).with_name("qmas")), "run"]
        bot, api = await self._made(name, command, port)
        bot.is_polling = is_polling
        bot.env = {
            "QMAS_BOT_TOKEN": TOKEN,
            "QMAS_BOT_API_URL": api.partition("/bot")[0],
            "QMAS_HTTP_PORT": str(port),
            "QMAS_DATA_DIR": str(place),
            "QMAS_DATABASE_URL": database,
            "QMAS_SECRET_KEY": SECRET_KEY,
            "QMAS_OPERATOR_CONTACT": "bench@example.org",
            "QMAS_LOG_LEVEL": "warning",
        }
        if not is_polling:
            bot.env |= {"QMAS_WEBHOOK_URL": f"http://127.0.0.1:{port}", "QMAS_WEBHOOK_SECRET": SECRET}
        return bot

    async def other(self, module: str, *, is_polling: bool = False, by: Path = Path(sys.executable)) -> Bot:
        """One of the bots beside it, by its module in this package, in the environment of that Python."""
        port = free_port()
        bot, api = await self._made(module, [], port)
        bot.command = [str(by), "-m", f"bench.load.{module}", api, *([] if is_polling else [str(port)])]
        bot.is_polling = is_polling
        return bot

    async def _made(self, name: str, command: Sequence[str], port: int) -> tuple[Bot, str]:
        self._first_chat += 10_000_000
        crowd = self._crowd(self._size, self._first_chat)
        api = f"http://127.0.0.1:{await crowd.telegram.start()}/bot{TOKEN}"
        bot = Bot(name, crowd, command, {}, self.directory, port)
        self._bots.append(bot)
        return bot, api

    async def end(self, bot: Bot) -> None:
        """One has served."""
        if bot.env and bot.is_running:
            self.failures += await bot.failures()
        await bot.stop()
        self.unanswered += bot.crowd.unanswered
        bot.crowd.telegram.close()
        self._bots.remove(bot)

    async def close(self) -> None:
        """All have."""
        for bot in list(self._bots):
            await self.end(bot)


@asynccontextmanager
async def stable(directory: Path, size: int, crowd: type[Crowd] = Crowd) -> AsyncIterator[Stable]:
    """A stable that is empty in the end."""
    made = Stable(directory, size, crowd)
    try:
        yield made
    finally:
        await made.close()
