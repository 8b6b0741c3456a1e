"""Bots as processes of their own, started fast: what they import is imported once, and each is a fork of that.

Orders come as JSON lines on stdin: `{"settings": {...}, "output": path, "moved": seconds}`, with `point` and `times`
for one that is to kill itself, `words` for a command of `qmas` in a bot's place, `before` for what is done first, and
`is_anew` for a command that imports everything itself. A bot's clock goes on by an hour at SIGUSR1, and back by one at
SIGUSR2. What becomes of them goes to stdout, `started PID` and `ended PID STATUS`. At the end of stdin all are killed.
"""

import gc
import json
import os
import signal
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from chaos.points import arm

from bot import app, clock, running
from bot.cli import main as cli
from bot.engine import engine
from bot.settings import Settings, read_settings
from bot.speech import Speech
from locales import LOCALES

STEP = timedelta(hours=1)
_alive: set[int] = set()


def main() -> None:
    """Until stdin ends."""
    engine(app.host(Settings(_env_file=None))).prepare(clock.today())
    Speech.of_the_lists()
    for locale in LOCALES:
        app.commands(locale)
    gc.freeze()
    signal.signal(signal.SIGCHLD, _bury)
    for line in sys.stdin:
        _start(json.loads(line))
    for pid in tuple(_alive):
        os.kill(pid, signal.SIGKILL)


def _start(order: dict[str, Any]) -> None:
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGCHLD})  # no end is told before its start
    pid = os.fork()
    if pid == 0:
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGCHLD})
        _live(order)
    _alive.add(pid)
    _tell(f"started {pid}")
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGCHLD})


def _live(order: dict[str, Any]) -> None:
    """The bot, to its end."""
    os.chdir(Path(order["output"]).parent)
    output = os.open(order["output"], os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    for stream in (1, 2):
        os.dup2(output, stream)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    for name in [name for name in os.environ if name.startswith("QMAS_")]:
        del os.environ[name]
    os.environ.update(order["settings"])
    status = 1
    try:
        before = order.get("before", "")
        if order.get("is_anew"):
            words = ["-W", "error", "-c", f"{before}\nfrom bot.cli.main import main; main()", *order["words"]]
            os.execv(sys.executable, [sys.executable, *words])  # noqa: S606 - our own words
        exec(before, {})  # noqa: S102 - a test's own words
        if order.get("point"):
            arm(order["point"], order["times"])
        if words := order.get("words"):
            sys.argv = ["qmas", *words]
            cli.main()
        else:
            _run(_stepping(timedelta(seconds=order["moved"])))
        status = 0
    except SystemExit as end:
        status = int(end.code or 0)
    except BaseException as error:  # noqa: BLE001 - a fork must never go on as its parent
        print(f"{type(error).__name__}: {error}", file=sys.stderr, flush=True)  # noqa: T201 - to its own output
    sys.stdout.flush()
    os._exit(status)


def _run(now: Callable[[], datetime]) -> None:
    given, told = read_settings(), partial(print, flush=True)
    running.run(given, is_webhook=given.webhook_url is not None, told=told, now=now)


def _stepping(moved: timedelta) -> Callable[[], datetime]:
    """The clock."""

    def step(number: int, _frame: object) -> None:
        nonlocal moved
        moved += STEP if number == signal.SIGUSR1 else -STEP

    for each in (signal.SIGUSR1, signal.SIGUSR2):
        signal.signal(each, step)
    return lambda: datetime.now(UTC) + moved


def _bury(_number: int, _frame: object) -> None:
    while _alive:
        pid, status = os.waitpid(-1, os.WNOHANG)
        if pid == 0:
            return
        _alive.discard(pid)
        _tell(f"ended {pid} {os.waitstatus_to_exitcode(status)}")


def _tell(line: str) -> None:
    os.write(1, f"{line}\n".encode())


if __name__ == "__main__":
    main()
