"""The harness's side of the nursery: start a bot, kill it, see how it ended."""

import asyncio
import contextlib
import json
import os
import signal
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Self

from waiting import PATIENCE

ROOT = Path(__file__).parents[2]


class Nursery:
    """Starts bots; `async with` it, and none is left behind."""

    def __init__(self) -> None:
        self._ends: dict[int, asyncio.Future[int]] = {}
        self._started: asyncio.Queue[Bot] = asyncio.Queue()

    async def __aenter__(self) -> Self:
        """Begin."""
        paths = os.pathsep.join([str(ROOT), str(ROOT / "tests"), os.environ.get("PYTHONPATH", "")])
        self._process = await asyncio.create_subprocess_exec(
            sys.executable, "-W", "error", "-m", "chaos.nursery", env={**os.environ, "PYTHONPATH": paths},
            stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
        )  # fmt: skip
        self._listening = asyncio.create_task(self._listen())
        return self

    async def __aexit__(self, *_: object) -> None:
        """End all that was begun."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        await self._process.wait()
        await self._listening

    async def start(self, settings: Mapping[str, str], output: Path, **order: Any) -> "Bot":  # noqa: ANN401 - JSON
        """A bot with these settings and no others; it says what it has to say in `output`."""
        assert self._process.stdin is not None
        line = json.dumps({"settings": dict(settings), "output": str(output), **order})
        self._process.stdin.write(f"{line}\n".encode())
        async with asyncio.timeout(PATIENCE):
            return await self._started.get()

    async def _listen(self) -> None:
        assert self._process.stdout is not None
        async for line in self._process.stdout:
            what, pid, *status = line.decode().split()
            if what == "started":
                self._ends[int(pid)] = asyncio.get_running_loop().create_future()
                self._started.put_nowait(Bot(int(pid), self._ends[int(pid)]))
            else:
                self._ends.pop(int(pid)).set_result(int(status[0]))


class Bot:
    """A bot's process."""

    def __init__(self, pid: int, end: asyncio.Future[int]) -> None:
        self.pid, self._end = pid, end

    @property
    def has_ended(self) -> bool:
        """Whether it is no more."""
        return self._end.done()

    async def ends_within(self, seconds: float) -> bool:
        """Wait for its end so long."""
        await asyncio.wait([self._end], timeout=seconds)
        return self._end.done()

    async def kill(self) -> int:
        """A real SIGKILL, unless it is dead already: its number may be another's then."""
        with contextlib.suppress(ProcessLookupError):
            if not self._end.done():
                os.kill(self.pid, signal.SIGKILL)
        async with asyncio.timeout(PATIENCE):
            return await self._end

    async def stop(self) -> int:
        """A SIGTERM, and the exit status."""
        if not self._end.done():
            os.kill(self.pid, signal.SIGTERM)
        async with asyncio.timeout(PATIENCE):
            return await self._end
