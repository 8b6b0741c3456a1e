"""Commands that take long: they may be stopped and begun again, and tell how far they are where somebody looks on."""

import asyncio
import os
import pty
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from cli.conftest import KEY as OLD
from storage.shapes import ANNA, event_of, interview, sealed_in, write
from typer.testing import CliRunner
from waiting import PATIENCE

from bot import app
from bot.cli.main import commands
from bot.keys import Sealer
from bot.records import ChatChanges
from bot.settings import Settings

NEW = "6f1d0c5be2a94873b0d75c1e8f3a46927ad1e05b94c82f63d7e01b5a9c4f8e23"
LINES = 1200
SEALED = LINES + 2  # with the session and what is unsent
BAR, ESCAPE = "━", "\x1b"
START = "from bot.cli.main import main; main()"
SLOWLY = f"from bot.storage import key_rotation; key_rotation.AT_A_TIME = 1; {START}"  # in time to be stopped


@pytest.fixture(autouse=True)
def _talkative(directory: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001 - first the settings
    """A database with one applicant and many lines of the log."""
    for name, value in {"TERM": "xterm", "COLUMNS": "100", "PYTHONPATH": str(Path(app.__file__).parents[1])}.items():
        monkeypatch.setenv(name, value)

    async def talk() -> None:
        async with app.opened(Settings(_env_file=None), is_beside=True) as store:
            chat = await interview(store, ANNA)
            await write(store, ChatChanges(chat, events=(event_of(chat),) * (LINES - 1)))

    asyncio.run(talk())


class Terminal:
    """What a command writes where somebody looks on."""

    def __init__(self, process: "subprocess.Popen[bytes]", eyes: int) -> None:
        self.process, self.text = process, ""
        self._eyes, self._ends = eyes, time.monotonic() + PATIENCE

    def watch(self, until: Callable[[str], object] = lambda _: False) -> None:
        """Until it is so, or the command has ended."""
        while not until(self.text):
            assert time.monotonic() < self._ends, self.text[-500:]
            if not select.select([self._eyes], [], [], 0.1)[0]:
                if self.process.poll() is not None:
                    return
                continue
            try:
                self.text += os.read(self._eyes, 65536).decode(errors="replace")
            except OSError:  # nobody writes any more
                self.process.wait(PATIENCE)
                return


@contextmanager
def terminal(code: str, *words: str, out: bool = False) -> Iterator[Terminal]:
    """The command with its stderr on a terminal, and its stdout too if asked for."""
    eyes, screen = pty.openpty()
    stdout = screen if out else subprocess.DEVNULL
    command = [sys.executable, "-W", "error", "-c", code, *words]
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=stdout, stderr=screen)  # noqa: S603 - our own
    os.close(screen)
    try:
        yield Terminal(process, eyes)
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()
        os.close(eyes)


def piped(*words: str) -> tuple[str, str]:
    """What the command writes where nobody looks on."""
    command = [sys.executable, "-W", "error", "-c", START, *words]
    done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=True)  # noqa: S603 - our own
    return done.stdout, done.stderr


def run(*words: str) -> str:
    result = CliRunner().invoke(commands(), words)
    assert result.exit_code == 0, (result.output, result.exception)
    return result.output


def sealed_anew() -> int:
    """How many of what is sealed bear the new key's seal."""
    newest = Sealer(NEW)

    async def looked() -> list[bool]:
        async with app.opened(Settings(_env_file=None), is_beside=True) as store:
            return [newest.is_newest(value, its) for value, its in await sealed_in(store)]

    found = asyncio.run(looked())
    assert len(found) == SEALED
    return sum(found)


def test_a_rotation_stopped_by_ctrl_c_says_so_and_goes_on_when_begun_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("QMAS_SECRET_KEY", f"{NEW},{OLD}")
    with terminal(SLOWLY, "keys", "rotate") as seen:
        seen.watch(lambda text: any(int(done) >= 20 for done in re.findall(rf"(\d+)/{SEALED}", text)))
        seen.process.send_signal(signal.SIGINT)
        seen.watch()
    assert seen.process.returncode == 130
    assert "qmas: stopped; begin again to go on, and keep both keys" in seen.text
    assert "Traceback" not in seen.text
    half = sealed_anew()
    assert 20 <= half < SEALED
    assert f"{SEALED:,} looked at, {SEALED - half:,} sealed anew" in run("keys", "rotate")
    assert sealed_anew() == SEALED
    monkeypatch.setenv("QMAS_SECRET_KEY", NEW)
    assert run("sessions", "tail", "--once").count("\n") == LINES


def test_a_rotation_shows_a_bar_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QMAS_SECRET_KEY", f"{NEW},{OLD}")
    with terminal(START, "keys", "rotate", out=True) as seen:
        seen.watch()
    assert seen.process.returncode == 0
    assert (BAR in seen.text, f"/{SEALED}" in seen.text) == (True, True)


def test_a_rotation_shows_no_bar_where_nobody_looks_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QMAS_SECRET_KEY", f"{NEW},{OLD}")
    told, errors = piped("keys", "rotate")
    assert f"{SEALED:,} sealed anew" in told
    assert (errors, BAR in told, ESCAPE in told) == ("", False, False)


@pytest.mark.parametrize("out", [True, False])
def test_an_export_into_a_file_shows_a_bar_on_a_terminal(directory: Path, *, out: bool) -> None:
    with terminal(START, "sessions", "export", "--output", "events.csv", out=out) as seen:
        seen.watch()
    assert seen.process.returncode == 0
    assert f"{LINES:,} events" in seen.text
    assert (BAR in seen.text, f"/{LINES}" in seen.text) == (True, True)
    assert len((directory / "events.csv").read_text(encoding="utf-8").splitlines()) == LINES + 1


def test_an_export_to_the_screen_has_no_bar_run_over_its_lines() -> None:
    with terminal(START, "sessions", "export", out=True) as seen:
        seen.watch()
    assert (seen.process.returncode, seen.text.count(",reply,")) == (0, LINES)
    assert (BAR in seen.text, ESCAPE in seen.text) == (False, False)


@pytest.mark.parametrize("output", ["events.csv", "-"])
def test_an_export_shows_no_bar_where_nobody_looks_on(output: str) -> None:
    told, errors = piped("sessions", "export", "--output", output)
    assert errors == f"{LINES:,} events\n"
    assert (told.count(",reply,"), ESCAPE in told) == (LINES if output == "-" else 0, False)
