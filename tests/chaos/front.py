"""A load balancer, as small as can be: each connection goes to the next process that takes it."""

import asyncio
import contextlib
from collections.abc import Sequence
from typing import Self


class Front:
    """Round-robin over the ports, at the level of TCP."""

    def __init__(self, ports: Sequence[int]) -> None:
        self._ports = list(ports)
        self._tasks: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> Self:
        """Begin."""
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0, backlog=1000)
        self.url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"
        return self

    async def __aexit__(self, *_: object) -> None:
        """End all that was begun."""
        self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        try:
            with contextlib.suppress(asyncio.CancelledError):  # at the end; the streams' own callback would complain
                await self._join(reader, writer)
        finally:
            self._tasks.discard(task)
            writer.close()

    async def _join(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        for _ in self._ports:
            self._ports.append(self._ports.pop(0))
            with contextlib.suppress(OSError):
                behind = await asyncio.open_connection("127.0.0.1", self._ports[-1])
                break
        else:
            return
        try:
            await asyncio.gather(_pipe(reader, behind[1]), _pipe(behind[0], writer))
        finally:
            behind[1].close()


async def _pipe(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        while piece := await reader.read(65536):
            writer.write(piece)
            await writer.drain()
        writer.write_eof()
    except OSError:
        writer.close()  # one side was killed: the other is not to wait for it
