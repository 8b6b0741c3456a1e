"""The bot beside a console in use: `python -m bench.load.console`.

A hundred applicants act at a third of the top rate of a first round. In every other round an operator looks at a page,
then at another, two a second, with the live tail open all the while.
"""

import asyncio
import re
import tempfile
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from itertools import cycle
from pathlib import Path
from typing import TypeAlias

import aiohttp
import uvloop

from bench.load.bots import Bot, stable
from bench.load.figures import Figure, percentile, ratio_of

Look: TypeAlias = Callable[[], Coroutine[None, None, None]]

APPLICANTS = 100
ROUNDS, ROUND_SECONDS, WARM_SECONDS = 3, 12.0, 5.0
MOST = 1.1  # the aim: p99 beside the console, in those without
PAUSE = 0.5  # seconds between two pages
PAGES = ("", "/funnel", "/sessions", "/health", "/audit", "/operators", "/export", "/notices")
PASSWORD = "seven grey herons wait by the weir"  # noqa: S105 - of an operator who lives for a minute
_CURSOR = re.compile(r'data-cursor="([^"]+)"')
_CSRF = re.compile(r'name="csrf" value="([^"]+)"')


def main() -> list[Figure]:
    """Print one line."""
    with (
        tempfile.TemporaryDirectory(prefix="qmas-console-") as directory,
        asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner,
    ):
        figure = runner.run(_measured(Path(directory)))
    print(figure.line)
    return [figure]


async def _measured(directory: Path) -> Figure:
    async with stable(directory, APPLICANTS) as bots:
        bot = await bots.ours("beside a console", f"sqlite+aiosqlite:///{directory}/beside.db")
        await bot.start()
        top = (await bot.crowd.run(WARM_SECONDS)).rate
        async with _operator(bot) as look:
            return await _compared(bot, top / 3, look)


async def _compared(bot: Bot, rate: float, look: Look) -> Figure:
    with_console, without = [], []
    for _ in range(ROUNDS):
        without.append(percentile((await bot.crowd.run(ROUND_SECONDS, rate)).latencies, 99))
        looking = asyncio.create_task(look())
        with_console.append(percentile((await bot.crowd.run(ROUND_SECONDS, rate)).latencies, 99))
        looking.cancel()
        await asyncio.gather(looking, return_exceptions=True)
    ratio = ratio_of(with_console, without)
    name = f"p99 with the console in use ÷ without, {APPLICANTS} applicants ({rate:.0f}/s)"
    shown = f"{ratio:.2f} ({min(with_console):.0f}–{max(with_console):.0f} ÷ {min(without):.0f}–{max(without):.0f} ms)"
    return Figure(name, shown, f"≤ {MOST}", ratio <= MOST)


@asynccontextmanager
async def _operator(bot: Bot) -> AsyncIterator[Look]:
    """An admin who has signed in; looking goes on until it is cancelled."""
    console = f"http://127.0.0.1:{bot.port}/console"
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as client:
        await _sign_in(client, await _welcome(bot))

        async def look() -> None:
            cursor = _CURSOR.search(await _read(client, f"{console}/tail"))
            stream = f"{console}/tail/events?cursor={cursor[1] if cursor else ''}"
            tail = asyncio.create_task(_read(client, stream))
            try:
                for page in cycle(PAGES):
                    await _read(client, f"{console}{page}")
                    await asyncio.sleep(PAUSE)
            finally:
                tail.cancel()
                await asyncio.gather(tail, return_exceptions=True)

        yield look


async def _welcome(bot: Bot) -> str:
    """The one-time link of a new admin."""
    command = (bot.command[0], "operators", "add", "bench", "--role", "admin")
    env = {**bot.env, "QMAS_CONSOLE_URL": f"http://127.0.0.1:{bot.port}"}
    made = await asyncio.create_subprocess_exec(*command, env=env, stdout=asyncio.subprocess.PIPE)
    said, _ = await made.communicate()
    found = re.search(r"http://\S+/welcome/\S+", said.decode())
    if found is None:
        raise RuntimeError("no link for a new operator was printed")
    return found[0]


async def _sign_in(client: aiohttp.ClientSession, link: str) -> None:
    form = _CSRF.search(await _read(client, link))
    fields = {"csrf": form[1] if form else "", "password": PASSWORD, "again": PASSWORD}
    async with client.post(link, data=fields) as answer:
        answer.raise_for_status()


async def _read(client: aiohttp.ClientSession, address: str) -> str:
    async with client.get(address) as answer:
        answer.raise_for_status()
        return await answer.text()


if __name__ == "__main__":
    main()
