"""The press: has sheets made by a worker process, so that no turn waits for one."""

import asyncio
import json
import struct
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from contextlib import suppress
from pathlib import Path

from bot.records import NotMadeError, Sheet

WORKER = Path(__file__).with_name("worker.py")
MAKING_SECONDS = 5.0  # for the first one too, before which the worker starts; half of what a sending has
_TRIES = 2  # a worker that was ended from outside is begun anew
_LENGTH = struct.Struct(">I")
_ANSWER = struct.Struct(">?I")


class Press:
    """One worker, begun when it is first needed; sheets wait for each other, and for nothing else."""

    def __init__(self, worker: Path = WORKER) -> None:
        """Nothing runs yet."""
        self._worker = worker
        self._process: Process | None = None
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
        try:
            async with asyncio.timeout(MAKING_SECONDS):
                is_made, content = await self._exchange(await self._running(), request)
        except TimeoutError:
            await self.aclose()
            raise NotMadeError(f"it took over {MAKING_SECONDS:.0f} s") from None
        except BaseException:
            await self.aclose()
            raise
        if not is_made:
            raise NotMadeError(content.decode())
        return content

    async def _exchange(self, process: Process, request: bytes) -> tuple[bool, bytes]:
        if process.stdin is None or process.stdout is None:  # never: both are pipes
            raise NotMadeError("the worker has no ears")
        process.stdin.write(_LENGTH.pack(len(request)) + request)
        await process.stdin.drain()
        is_made, length = _ANSWER.unpack(await process.stdout.readexactly(_ANSWER.size))
        return is_made, await process.stdout.readexactly(length)

    async def _running(self) -> Process:
        """In a session of its own: a Ctrl-C is for the bot, which ends it."""
        if self._process is None:
            command = (sys.executable, "-I", str(self._worker))
            self._process = await asyncio.create_subprocess_exec(
                *command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, start_new_session=True
            )
        return self._process

    async def aclose(self) -> None:
        """End the worker; the next sheet begins another."""
        process, self._process = self._process, None
        if process is not None:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()
