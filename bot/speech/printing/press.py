"""The press: has sheets made by a worker process, so that no turn waits for one."""

import asyncio
import json
import os
import struct
import sys
import time
from asyncio.subprocess import DEVNULL, PIPE, Process
from contextlib import suppress
from pathlib import Path

from bot.records import NotMadeError, Sheet

WORKER = Path(__file__).with_name("worker.py")
MAKING_SECONDS = 5.0  # half of what a sending has
WAITING_SECONDS = 4.0  # for a worker that is starting; with the above less than what a sending has
STARTING_SECONDS = 60.0  # whoever waits or does not: a slow machine must not begin it cold for ever
_TRIES = 2  # a worker that was ended from outside is begun anew
READY = b"+"  # what a worker says first
_LENGTH = struct.Struct(">I")
_ANSWER = struct.Struct(">?I")


class Press:
    """One worker, begun when it is first needed; sheets wait for each other, and for nothing else."""

    def __init__(self, worker: Path = WORKER) -> None:
        """Nothing runs yet."""
        self._worker = worker
        self._process: Process | None = None
        self._ready: asyncio.Task[bool] | None = None
        self._begun_at = 0.0
        self._turn = asyncio.Lock()

    @property
    def pid(self) -> int | None:
        """The worker's; none where none runs."""
        return None if self._process is None else self._process.pid

    async def make(self, sheet: Sheet) -> bytes:
        """The file. Raises NotMadeError."""
        request = json.dumps({"template": sheet.template, "given": sheet.given}).encode()
        async with self._turn:
            for _ in range(_TRIES):
                with suppress(EOFError, ConnectionError):
                    return await self._asked(request)
        raise NotMadeError("the worker ends before it has made anything")

    async def _asked(self, request: bytes) -> bytes:
        """Whatever comes between, no answer is left behind for the next request."""
        process = await self._started()
        try:
            async with asyncio.timeout(MAKING_SECONDS):
                is_made, content = await self._exchange(process, request)
        except TimeoutError:
            await self.aclose()
            raise NotMadeError(f"it took over {MAKING_SECONDS:.0f} s") from None
        except BaseException:
            await self.aclose()
            raise
        if not is_made:
            raise NotMadeError(content.decode())
        return content

    async def _started(self) -> Process:
        """Once it can be asked. Who waits too long goes without; it goes on starting for the next."""
        if self._process is None or self._ready is None:
            self._process = await self._begun()
            self._ready = asyncio.create_task(_is_ready(self._process))
            self._begun_at = time.monotonic()
        process, ready = self._process, self._ready
        await asyncio.wait({ready}, timeout=WAITING_SECONDS)
        if ready.done() and ready.result():
            return process
        why = "the worker ends before it has begun" if ready.done() else "the worker is still starting"
        if ready.done() or time.monotonic() - self._begun_at > STARTING_SECONDS:
            await self.aclose()
        raise NotMadeError(why)

    async def _begun(self) -> Process:
        """In a session of its own: a Ctrl-C is for the bot, which ends it."""
        command = (sys.executable, "-I", str(self._worker))
        try:
            return await asyncio.create_subprocess_exec(
                *command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, start_new_session=True
            )
        except OSError as error:
            raise NotMadeError(f"no worker can be begun: {os.strerror(error.errno or 0)}") from None

    async def _exchange(self, process: Process, request: bytes) -> tuple[bool, bytes]:
        if process.stdin is None or process.stdout is None:  # never: both are pipes
            raise NotMadeError("the worker has no ears")
        process.stdin.write(_LENGTH.pack(len(request)) + request)
        await process.stdin.drain()
        is_made, length = _ANSWER.unpack(await process.stdout.readexactly(_ANSWER.size))
        return is_made, await process.stdout.readexactly(length)

    async def aclose(self) -> None:
        """End the worker; the next sheet begins another."""
        process, self._process = self._process, None
        ready, self._ready = self._ready, None
        if process is not None and ready is not None:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()
            await asyncio.wait({ready})


async def _is_ready(process: Process) -> bool:
    """Whether it has made itself ready, or ended before."""
    return process.stdout is not None and bool(await process.stdout.read(len(READY)))
