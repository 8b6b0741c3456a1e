"""The whole program as a process: what is wrong with its settings, how it ends, what it never tells."""

import asyncio
import contextlib
import json
import random
import re
import stat
from collections.abc import AsyncIterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web
from chaos.processes import Nursery
from fakes_telegram import TOKEN as OWN_TOKEN
from fakes_telegram import FakeTelegram, refusal, reset
from fakes_telegram import answer as odd_answer
from fakes_updates import typed
from running import Applicant, Running, own_port
from waiting import PATIENCE, timed, until

from bot.sandbox import Sandbox

KEY = "c83e5a7f10d94b62ae07f3159d8c4b26e1f70a935bd2c8460e9f17a5d3b6c084"
TOKEN = "123456:" + "a" * 35
STOP_SECONDS = 5
TOLD = ("QMAS Guide runs on Telegram.", "Open http://", "Ctrl-C stops it.", "The console's first admin")


class Command:
    """`qmas run` with these settings and no others, as a fork of what has imported it."""

    def __init__(self, directory: Path, nursery: Nursery, settings: Mapping[str, str], before: str = "") -> None:
        """`before`: what is done in the process first."""
        self.directory, self._nursery, self.before = directory, nursery, before
        self.settings = {"QMAS_DATA_DIR": str(directory / "var"), "QMAS_HTTP_PORT": str(own_port()), **settings}
        self.is_anew = False  # no fork: it imports everything itself
        self._output = directory / f"told-{self.settings['QMAS_HTTP_PORT']}"

    async def start(self) -> None:
        """Start it, and wait for nothing."""
        order = {"before": self.before, "words": ["run"], "is_anew": self.is_anew}
        self.process = await self._nursery.start(self.settings, self._output, **order)

    @property
    def told(self) -> str:
        """All that it said."""
        return self._output.read_text()

    async def end(self) -> tuple[int | None, list[str]]:
        """Its exit status, and what it said beside its log and its address."""
        status = await self.process.end()
        said = [line for line in self.told.splitlines() if not line.startswith(("{", *TOLD))]
        return status, said

    async def stop(self) -> tuple[int | None, list[str]]:
        """A SIGTERM, and the same."""
        await self.process.stop()
        return await self.end()

    async def ready(self) -> tuple[int, str]:
        """What it says of itself; nought while it does not listen."""
        address = f"http://127.0.0.1:{self.settings['QMAS_HTTP_PORT']}/readyz"
        with contextlib.suppress(aiohttp.ClientError):
            async with aiohttp.ClientSession() as client, client.get(address) as answer:
                return answer.status, await answer.text()
        return 0, ""

    async def until_ready(self, status: int) -> str:
        """Wait until it answers so; what it says then."""

        async def is_so() -> bool:
            assert not self.process.has_ended, "it has ended"
            return (await self.ready())[0] == status

        await until(is_so)
        return (await self.ready())[1]

    async def run(self) -> tuple[int | None, list[str]]:
        """From start to end."""
        await self.start()
        return await self.end()


BAD = {
    "a malformed token": ({"QMAS_BOT_TOKEN": "123:short"}, "QMAS_BOT_TOKEN must be the token that @BotFather gave"),
    "an unreachable database": (
        {"QMAS_DATABASE_URL": "postgresql+asyncpg://qmas:ZZPASSWORD@127.0.0.1:9/qmas", "QMAS_SECRET_KEY": KEY},
        "see that it runs and can be written, or mend QMAS_DATABASE_URL",
    ),
    "a file where the directory should be": ({"QMAS_DATA_DIR": "taken/var"}, "make its directory writable"),
    "a file where the database's directory should be": (
        {"QMAS_DATABASE_URL": "sqlite+aiosqlite:///taken/qmas.db"},
        "make it writable or point QMAS_DATA_DIR or QMAS_DATABASE_URL elsewhere",
    ),
    "a file where the sandbox's directory should be": (
        {"QMAS_DATA_DIR": "taken/var", "QMAS_DATABASE_URL": "sqlite+aiosqlite:///qmas.db", "QMAS_SECRET_KEY": KEY},
        "make its directory writable or set QMAS_DATA_DIR to another",
    ),
    "PostgreSQL without a key": (
        {"QMAS_DATABASE_URL": "postgresql+asyncpg://127.0.0.1:9/qmas"},
        "PostgreSQL needs QMAS_SECRET_KEY",
    ),
}


@pytest.mark.parametrize("fault", BAD)
async def test_a_bad_setting_ends_it_with_one_line_that_says_what_to_do(
    fault: str, tmp_path: Path, nursery: Nursery
) -> None:
    settings, mend = BAD[fault]
    (tmp_path / "taken").touch()
    status, lines = await Command(tmp_path, nursery, settings).run()
    assert (status, len(lines)) == (1, 1), lines
    assert lines[0].startswith("qmas: ")
    assert mend in lines[0]
    assert "ZZPASSWORD" not in lines[0]


@pytest.fixture
async def bot(tmp_path: Path, nursery: Nursery) -> AsyncIterator[Running]:
    bot = Running(tmp_path, nursery)
    await bot.start()
    yield bot
    await bot.stop()


async def test_the_first_line_is_the_address_to_open(bot: Running) -> None:
    assert bot.output.read_text().split()[:2] == ["Open", f"{bot.address}/chat:"]


async def test_port_taken_database_taken_and_a_wrong_key_each_end_with_one_line(
    bot: Running, tmp_path: Path, nursery: Nursery
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    port, database = await asyncio.gather(
        Command(other, nursery, {"QMAS_HTTP_PORT": str(bot.port)}).run(),
        Command(other, nursery, {"QMAS_DATA_DIR": str(tmp_path)}).run(),
    )
    await bot.stop()
    key = await Command(other, nursery, {"QMAS_DATA_DIR": str(tmp_path), "QMAS_SECRET_KEY": KEY}).run()
    assert [status for status, _ in (port, database, key)] == [1, 1, 1]
    assert [len(lines) for _, lines in (port, database, key)] == [1, 1, 1]
    assert "set QMAS_HTTP_PORT to another" in port[1][0]
    assert "another process uses" in database[1][0]
    assert "stop it first" in database[1][0]
    assert "the key does not fit this database: set QMAS_SECRET_KEY" in key[1][0]


async def test_a_start_on_a_full_disk_ends_with_one_line(tmp_path: Path, nursery: Nursery) -> None:
    full = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (4096, resource.RLIM_INFINITY))"
    status, lines = await Command(tmp_path, nursery, {}, full).run()
    assert (status, len(lines)) == (1, 1), lines
    assert "see that it runs and can be written" in lines[0]


@pytest.fixture
async def telegram(tmp_path: Path) -> AsyncIterator[tuple[str, Sandbox]]:
    """A Bot API of this process, for others to poll."""
    sandbox = Sandbox(tmp_path / "sandbox.sqlite3", now=lambda: datetime.now(UTC))
    await sandbox.open()
    application = web.Application()
    application.add_routes(sandbox.routes())
    runner = web.AppRunner(application, shutdown_timeout=1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}/sandbox", sandbox
    await sandbox.close()
    await runner.cleanup()


async def test_of_two_processes_that_poll_one_bot_one_ends_with_one_line(
    telegram: tuple[str, Sandbox], tmp_path: Path, nursery: Nursery
) -> None:
    address, sandbox = telegram
    settings = {"QMAS_BOT_TOKEN": sandbox.token, "QMAS_BOT_API_URL": address}
    soon = "import bot.chat.polling as polling; polling.STAYS_SECONDS = 3"  # in place of a minute
    both = [Command(tmp_path / name, nursery, settings, soon) for name in ("first", "second")]
    for one in both:
        one.directory.mkdir()
        await one.start()
    ends = {asyncio.create_task(one.end()): one for one in both}
    done, left = await asyncio.wait(ends, timeout=PATIENCE, return_when=asyncio.FIRST_COMPLETED)
    for task in left:
        await ends[task].process.stop()
    others = await asyncio.gather(*left)
    assert [task.result() for task in done] == [
        (1, ["qmas: Another process polls this bot: stop it first, one process at a time can poll"])
    ]
    assert others == [(0, [])]


async def test_a_token_that_telegram_does_not_know_ends_it_with_one_line(
    telegram: tuple[str, Sandbox], tmp_path: Path, nursery: Nursery
) -> None:
    status, lines = await Command(tmp_path, nursery, {"QMAS_BOT_TOKEN": TOKEN, "QMAS_BOT_API_URL": telegram[0]}).run()
    assert status == 1
    assert lines == ["qmas: Telegram refuses the token: set QMAS_BOT_TOKEN to the one that @BotFather gives"]


@pytest.fixture
async def errant() -> AsyncIterator[FakeTelegram]:
    """A Bot API that errs on demand, not yet listening."""
    telegram = FakeTelegram()
    telegram.results |= {
        "getMyCommands": [],
        "getMyDescription": {"description": ""},
        "getMyShortDescription": {"short_description": ""},
        "getWebhookInfo": {"url": "", "pending_update_count": 0},
    }
    yield telegram
    await telegram.stop()


async def test_no_answer_to_a_call_that_could_wait_ends_a_bot(
    errant: FakeTelegram, tmp_path: Path, nursery: Nursery
) -> None:
    await errant.start()
    flood = {"ok": False, "error_code": 429, "parameters": {"retry_after": "soon"}}
    errant.fail("getMe", refusal(502, "Bad Gateway"), odd_answer(200, {"ok": True, "result": None}))
    errant.fail("getWebhookInfo", refusal(502, "Bad Gateway"), odd_answer(200, {"ok": True, "result": {}}))
    errant.fail("getMyCommands", refusal(429, "Too Many Requests: retry after 1", 1), odd_answer(429, flood))
    errant.fail("setMyCommands", odd_answer(200, {"ok": False}))
    errant.fail("setMyDescription", refusal(500, "Internal Server Error"), refusal(401, "Unauthorized"))
    errant.fail("getMyDescription", refusal(502, "Bad Gateway"), reset())
    errant.fail("sendMessage", refusal(429, "Too Many Requests: retry after 600", 600))
    errant.updates = [typed("/start")]
    errant.fail("getUpdates", refusal(409, "Conflict: terminated by other getUpdates"), refusal(404, "Not Found"))
    soon = "import bot.chat.insisting as insisting; insisting.LONGEST_SECONDS = 0.5"  # in place of a minute
    command = Command(tmp_path, nursery, {"QMAS_BOT_TOKEN": OWN_TOKEN, "QMAS_BOT_API_URL": errant.url}, soon)
    await command.start()
    assert "ready" in await command.until_ready(200)
    await until(lambda: errant.said("setMyShortDescription") and len(errant.said("getUpdates")) > 3)
    told = await command.until_ready(200)
    assert told.startswith("ready\nTelegram asks for a pause: chats that wait: 1, the longest for 5"), told
    assert await command.stop() == (0, [])
    assert "Traceback" not in command.told
    assert "Telegram asks for a long pause" in command.told


async def test_a_start_waits_for_telegram_says_so_once_and_begins_when_it_answers(
    errant: FakeTelegram, tmp_path: Path, nursery: Nursery
) -> None:
    port = own_port()
    command = Command(tmp_path, nursery, {"QMAS_BOT_TOKEN": OWN_TOKEN, "QMAS_BOT_API_URL": f"http://127.0.0.1:{port}"})
    await command.start()
    assert await command.until_ready(503) == "telegram: the bot is not authorised yet\n"
    await errant.start(port)
    assert await command.until_ready(200) == "ready\n"
    assert await command.stop() == (0, [])
    assert command.told.count("Telegram is waited for") == 1


async def test_a_sigterm_ends_a_start_that_waits_for_telegram(tmp_path: Path, nursery: Nursery) -> None:
    command = Command(tmp_path, nursery, {"QMAS_BOT_TOKEN": OWN_TOKEN, "QMAS_BOT_API_URL": "http://nowhere.invalid"})
    await command.start()
    await command.until_ready(503)
    (status, lines), seconds = await timed(command.stop(), command.process.pid)
    assert (status, lines) == (0, [])
    assert seconds < STOP_SECONDS


async def test_an_address_that_speaks_no_tls_ends_it_with_one_line(
    errant: FakeTelegram, tmp_path: Path, nursery: Nursery
) -> None:
    await errant.start()
    address = errant.url.replace("http:", "https:")
    status, lines = await Command(tmp_path, nursery, {"QMAS_BOT_TOKEN": OWN_TOKEN, "QMAS_BOT_API_URL": address}).run()
    assert status == 1
    assert lines == ["qmas: Telegram's address speaks no TLS, or shows a wrong certificate: check QMAS_BOT_API_URL"]


FEW_FILES = "import resource; resource.setrlimit(resource.RLIMIT_NOFILE, (256, 256))"


async def test_more_connections_than_there_may_be_open_files_end_nothing(
    errant: FakeTelegram, tmp_path: Path, nursery: Nursery
) -> None:
    await errant.start()
    settings = {"QMAS_BOT_TOKEN": OWN_TOKEN, "QMAS_BOT_API_URL": errant.url}
    command = Command(tmp_path, nursery, settings, FEW_FILES)
    command.is_anew = True  # else all its files would have been read
    await command.start()
    held: list[asyncio.StreamWriter] = []

    async def knock() -> bool:
        with contextlib.suppress(OSError):
            _, writer = await asyncio.open_connection("127.0.0.1", int(command.settings["QMAS_HTTP_PORT"]))
            writer.write(b"POST /telegram/webhook HTTP/1.1\r\nHost: a\r\n")
            held.append(writer)
        return bool(held)

    await until(knock)  # it listens: nothing else has begun
    for _ in range(300):
        await knock()
    await until(lambda: errant.said("getUpdates"))
    await asyncio.sleep(2)  # in which the jobs read their files: the passing of time is what is tested
    assert not command.process.has_ended
    for writer in held:
        writer.close()
    await command.until_ready(200)
    assert await command.stop() == (0, [])


@pytest.fixture
async def client() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as session:
        yield session


async def test_a_sigterm_ends_it_in_time_though_somebody_listens(bot: Running, client: aiohttp.ClientSession) -> None:
    person = Applicant(bot, client)
    await person.arrive("Ann", "en")
    await person.type("/start")
    listening = asyncio.create_task(person._look(seconds=50))  # noqa: SLF001 - as the page does
    for _ in range(3):
        await page(client, f"{bot.address}/readyz")  # once this is answered, so far has come what was asked before it
    assert bot.process is not None
    status, seconds = await timed(bot.stop(), bot.process.pid)
    assert status == 0
    assert seconds < STOP_SECONDS
    with contextlib.suppress(aiohttp.ClientError, KeyError, ValueError):
        await listening


async def test_what_it_keeps_is_for_its_own_user_alone(bot: Running, tmp_path: Path) -> None:
    modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in kept(tmp_path) if file != bot.output}
    assert {"qmas.sqlite3", "qmas.sqlite3-wal", "qmas.sqlite3.lock", "sandbox.sqlite3", "secret.key"} <= set(modes)
    assert set(modes.values()) == {0o600}


def kept(directory: Path) -> list[Path]:
    return [file for file in directory.iterdir() if file.is_file()]


ACTS = ("[Begin]", "[All three are true]", "[United States]", "34", "[Bachelor’s degree]", "[Neither]")
UNSEEN = "I cannot be sure that you had seen this question"
ASKED = {"34": "How old are you?"}  # before words are typed; before a tap its button is shown


async def test_ten_kills_at_random_moments_lose_no_answer(bot: Running, client: aiohttp.ClientSession) -> None:
    person, draw = Applicant(bot, client), random.Random(20261122)  # noqa: S311 - no secret
    await person.arrive("Ann", "en")
    await person.type("/start")
    kills = 0
    for act, before in zip(ACTS, ("", *ACTS), strict=False):
        await shown(person, ASKED.get(act, act[1:-1]), before if before in ASKED else "")
        await send(person, act)
        for _ in range(2 if kills < 7 else 1):
            await asyncio.sleep(draw.uniform(0, 0.06))  # the moment is what is drawn
            await bot.kill()
            await bot.start()
            kills += 1
    assert kills == 10
    await all_said(bot, person, "Which languages do you read")
    await person.type("/review")
    answered = person.text
    for answer in ("All three are true", "United States", "34", "Bachelor’s degree", "Neither"):
        assert answered.count(answer) == 1, answered


async def shown(person: Applicant, words: str, typed: str) -> None:
    """Wait until a message or a button says so; after a kill, others may be said again before.

    What was typed is typed again where the killed bot had not yet noted that its question was shown.
    """
    async with asyncio.timeout(PATIENCE):
        while not any(words in json.dumps(message, ensure_ascii=False) for message in person.messages.values()):
            await person._look(seconds=5)  # noqa: SLF001 - as the page does
            if typed and UNSEEN in person.text:
                await send(person, typed)


async def all_said(bot: Running, person: Applicant, last: str) -> None:
    """Wait until the last question is shown and nothing is unsaid: what a killed process said is said again before."""
    await shown(person, last, "")
    chat = next(iter(person.messages.values()))["chat"]["id"]
    await until(lambda: bot.unsaid(chat) == 0)
    await person._look(seconds=0)  # noqa: SLF001 - as the page does


async def send(person: Applicant, act: str) -> None:
    """Do it, and wait for no answer."""
    person.fresh = []
    if not act.startswith("["):
        await person._post("text", {"text": act})  # noqa: SLF001 - the page's own call
        return
    for message_id, message in sorted(person.messages.items(), reverse=True):
        for row in message.get("reply_markup", {}).get("inline_keyboard", []):
            for button in row:
                if button["text"] == act[1:-1]:
                    await person._post("tap", {"message_id": message_id, "data": button["callback_data"]})  # noqa: SLF001
                    return
    raise AssertionError(f"no button {act} among {person.buttons}")


PLANT = """
from conversations import Engine, Typed
taken = Engine.resume
def stumble(self, session, reply, on, *, was_away=False):
    if isinstance(reply, Typed) and "ZZSTUMBLE" in reply.text:
        raise LookupError(reply.text)
    return taken(self, session, reply, on, was_away=was_away)
Engine.resume = stumble
"""
TALES = ("ZZNAME", "ZZWORDS", "ZZSTUMBLE", "8642135", "Canada", "How old are you")


async def test_no_name_answer_word_or_chat_id_reaches_a_log_a_metric_an_error_or_the_database_in_clear(
    tmp_path: Path, client: aiohttp.ClientSession, nursery: Nursery
) -> None:
    bot = Running(tmp_path, nursery, settings={"QMAS_LOG_LEVEL": "debug"})
    bot.before = PLANT
    await bot.start()
    person = Applicant(bot, client)
    await person.arrive("ZZNAME", "en")
    acts = (
        "/start",
        "[Begin]",
        "[All three are true]",
        "[Canada]",
        "ZZWORDS",
        "ZZSTUMBLE",
        "8642135",
        "/mydata",
    )
    for act in acts:
        await (person.tap(act[1:-1]) if act.startswith("[") else person.type(act))
    chat = str(next(iter(person.messages.values()))["chat"]["id"])
    pages = [await page(client, f"{bot.address}{path}") for path in ("/metrics", "/nowhere/ZZNAME", "/readyz")]
    async with client.post(f"{bot.address}/sandbox/chat/text", data='{"text": "ZZWORDS') as answer:
        pages.append(await answer.text())
    assert await bot.stop() == 0
    told = bot.output.read_text() + "".join(pages)
    assert '"error": "LookupError"' in told
    assert 'qmas_failures_total{error="LookupError",part="reply"} 1.0' in told
    assert [tale for tale in (*TALES, chat) if tale in told] == []
    database = (tmp_path / "qmas.sqlite3").read_bytes()
    assert len(database) > 30_000
    assert [tale for tale in TALES if tale.encode() in database] == []
    assert re.search(rb"ZZWORDS", (tmp_path / "sandbox.sqlite3").read_bytes())  # the tale was told


async def page(client: aiohttp.ClientSession, address: str) -> str:
    async with client.get(address) as answer:
        return await answer.text()
