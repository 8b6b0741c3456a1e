"""The tests' side of the nursery: start a bot, kill it, see how it ended."""

import asyncio
import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Mapping
from concurrent.futures import Future
from pathlib import Path
from typing import Any, Self

from waiting import PATIENCE

ROOT = Path(__file__).parents[2]


class Nursery:
    """Starts bots, for whatever event loop; `with` it, and none is left behind."""

    def __init__(self) -> None:
        self._ends: dict[int, Future[int]] = {}
        self._ordered: deque[Future[Bot]] = deque()

    def __enter__(self) -> Self:
        """Begin."""
        paths = os.pathsep.join([str(ROOT), str(ROOT / "tests"), os.environ.get("PYTHONPATH", "")])
        self._process = subprocess.Popen(
            [sys.executable, "-W", "error", "-m", "chaos.nursery"], env={**os.environ, "PYTHONPATH": paths},
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        self._listening = threading.Thread(target=self._listen)
        self._listening.start()
        return self

    def __exit__(self, *_: object) -> None:
        """End all that was begun."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._listening.join()
        self._process.wait()
        assert self._process.stdout is not None
        self._process.stdout.close()

    async def start(self, settings: Mapping[str, str], output: Path, **order: Any) -> "Bot":  # noqa: ANN401 - JSON
        """A bot with these settings and no others; it says what it has to say in `output`, where it also lives."""
        assert self._process.stdin is not None
        self._ordered.append(_under_way(Future[Bot]()))
        started = asyncio.wrap_future(self._ordered[-1])
        self._process.stdin.write(json.dumps({"settings": dict(settings), "output": str(output), **order}) + "\n")
        self._process.stdin.flush()
        async with asyncio.timeout(PATIENCE):
            return await started

    def _listen(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            what, pid, *status = line.split()
            if what == "started":
                self._ends[int(pid)] = _under_way(Future[int]())
                self._ordered.popleft().set_result(Bot(int(pid), self._ends[int(pid)]))
            else:
                self._ends.pop(int(pid)).set_result(int(status[0]))


def _under_way(future: Future[Any]) -> Future[Any]:
    """Whoever waits for it may give up, and it goes on."""
    future.set_running_or_notify_cancel()
    return future


class Bot:
    """A bot's process."""

    def __init__(self, pid: int, end: Future[int]) -> None:
        self.pid, self._end = pid, end

    @property
    def has_ended(self) -> bool:
        """Whether it is no more."""
        return self._end.done()

    async def ends_within(self, seconds: float) -> bool:
        """Wait for its end so long."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await asyncio.wrap_future(self._end)
        return self._end.done()

    async def end(self) -> int:
        """Wait for it; the exit status."""
        async with asyncio.timeout(PATIENCE):
            return await asyncio.wrap_future(self._end)

    async def kill(self) -> int:
        """A real SIGKILL, unless it is dead already: its number may be another's then."""
        return await self._signal(signal.SIGKILL)

    async def stop(self) -> int:
        """A SIGTERM, and the exit status."""
        return await self._signal(signal.SIGTERM)

    async def _signal(self, number: int) -> int:
        if not self._end.done():
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, number)
        return await self.end()
