"""A copy made beside a bot that runs, and back: by commands, each a process of its own."""

import asyncio
import re
import signal
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path

import aiohttp
import pytest
from chaos.processes import Nursery
from cli.test_long_commands import BAR, START, terminal
from running import Applicant, Running
from storage.shapes import ANNA, BORIS, interview
from typer.testing import CliRunner
from waiting import until

from bot import app
from bot.cli.main import commands
from bot.console.queries import Queries
from bot.settings import Settings

SLOWLY = f"""
import time
from contextlib import contextmanager
from bot.cli import backup
from bot.storage.copies import backup as copying
copying._PAGES = 1
progress = backup._progress
@contextmanager
def slow():
    with progress() as told:
        yield lambda *given: (time.sleep(0.01), told(*given))
backup._progress = slow
{START}
"""  # in time to be stopped


def run(*words: str) -> str:
    result = CliRunner().invoke(commands(), words)
    assert result.exit_code == 0, (result.output, result.exception)
    return result.output


def refused(*words: str) -> str:
    """The one line."""
    result = CliRunner().invoke(commands(), words)
    assert result.exit_code == 1, (result.output, result.exception)
    return str(result.exception)


def talked(size: int = 1) -> None:
    """A database with two sessions, of that size."""

    async def talk() -> None:
        async with app.opened(Settings(_env_file=None), is_beside=True) as store:
            for key in (ANNA, BORIS):
                await interview(store, key, body="x" * size)

    asyncio.run(talk())


@pytest.fixture
def copies(directory: Path) -> Path:
    """A directory for them, without a key."""
    (directory / "copies").mkdir()
    return directory / "copies"


def put_away(directory: Path) -> None:
    for file in directory.glob("qmas.sqlite3*"):
        file.unlink()


def test_a_copy_becomes_the_database_again_and_the_audit_says_so(directory: Path, copies: Path) -> None:
    talked()
    told = run("backup", "copies/one")
    assert re.search(r"^copies/one: copied and read back, [\d,]+ bytes$", told, re.MULTILINE)
    assert "Keep QMAS_SECRET_KEY elsewhere" in told
    put_away(directory)
    assert "2 sessions go on; 0 applicants erased" in run("restore", "copies/one")
    assert sorted(path.name for path in copies.iterdir()) == ["one"]

    async def actions() -> list[str]:
        async with app.opened(Settings(_env_file=None)) as store:
            return [line.entry.action for line in await Queries(store).audit.lines()]

    assert asyncio.run(actions()) == ["database.restore", "database.backup"]


def test_a_copy_beside_its_key_is_refused(directory: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("QMAS_SECRET_KEY")
    run("migrate")
    assert "a copy beside its key is open" in refused("backup", "one")
    assert not (directory / "one").exists()


@pytest.mark.usefixtures("copies")
def test_without_the_list_of_erasures_nothing_is_restored_unless_it_is_said_to_be_lost(directory: Path) -> None:
    talked()
    run("backup", "copies/one")
    put_away(directory)
    (directory / "erasures").rename(directory / "elsewhere")
    assert "--erasures" in refused("restore", "copies/one")
    assert not (directory / "qmas.sqlite3").exists()
    assert "2 sessions go on" in run("restore", "copies/one", "--erasures", "elsewhere")
    put_away(directory)
    assert "2 sessions go on" in run("restore", "copies/one", "--no-erasures")


@pytest.mark.usefixtures("copies")
def test_a_copy_shows_a_bar_and_stopped_by_ctrl_c_leaves_nothing(
    directory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    talked(2_000_000)
    for name, value in {"TERM": "xterm", "COLUMNS": "100", "PYTHONPATH": str(Path(app.__file__).parents[1])}.items():
        monkeypatch.setenv(name, value)
    with terminal(SLOWLY, "backup", "copies/one") as seen:
        seen.watch(lambda text: re.search(r"copying.*[1-9]%", text))
        seen.process.send_signal(signal.SIGINT)
        seen.watch()
    assert (BAR in seen.text, "Traceback" in seen.text, seen.process.returncode) == (True, False, 130)
    assert list((directory / "copies").iterdir()) == []


@pytest.fixture
async def running(directory: Path, monkeypatch: pytest.MonkeyPatch, nursery: Nursery) -> AsyncIterator[Running]:
    monkeypatch.delenv("QMAS_SECRET_KEY")
    bot = Running(directory, nursery)
    await bot.start()
    yield bot
    await bot.stop()


async def command(nursery: Nursery, directory: Path, *words: str) -> str:
    """As an operator gives it, beside the bot."""
    output = directory / f"{words[0]}.txt"
    process = await nursery.start({"QMAS_DATA_DIR": str(directory)}, output, words=words)
    assert await process.end() == 0, output.read_text()
    return output.read_text()


@pytest.fixture
async def clients() -> AsyncIterator[list[aiohttp.ClientSession]]:
    """Two browsers."""
    async with AsyncExitStack() as stack:
        jars = [aiohttp.CookieJar(unsafe=True) for _ in range(2)]
        yield [await stack.enter_async_context(aiohttp.ClientSession(cookie_jar=jar)) for jar in jars]


@pytest.mark.usefixtures("copies")
async def test_a_bot_whose_disk_is_lost_goes_on_from_the_copy_and_the_forgotten_stay_forgotten(
    running: Running, directory: Path, clients: list[aiohttp.ClientSession], nursery: Nursery
) -> None:
    stays, leaves = (Applicant(running, client) for client in clients)
    for applicant in (stays, leaves):
        await applicant.arrive("Robin", "en")
        await applicant.type("/start")
        for tap in ("Begin", "All three are true", "Canada"):
            await applicant.tap(tap)
    await command(nursery, directory, "backup", "copies/one")
    await stays.type("34")
    await leaves.type("/forget")
    await leaves.tap("Yes, erase everything")
    await until(lambda: list((directory / "erasures").glob("*.txt")))
    await running.stop()
    put_away(directory)
    assert "1 sessions go on; 1 applicants erased" in await command(nursery, directory, "restore", "copies/one")
    await running.start()
    await stays.tap("Doctorate")
    assert "How old are you?" in stays.text
    await stays.type("34")
    assert "What is the highest degree" in stays.text
    await leaves.type("/status")
    assert "Begin" in leaves.buttons
