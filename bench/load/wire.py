"""As little HTTP/1.1 as the load needs: what plays Telegram must weigh less than what it measures."""

import asyncio
from collections import deque
from collections.abc import Callable
from typing import TypeAlias, cast

Answer: TypeAlias = bytes | asyncio.Future[bytes]
Handle: TypeAlias = Callable[[str, bytes], Answer]  # a path and a body to the body of a 200

_HEAD_END = b"\r\n\r\n"
_LENGTH = b"content-length:"
_RETRY_AFTER = b"retry-after:"


class _Messages(asyncio.Protocol):
    """Cuts what arrives into messages, which have a head and a counted body."""

    def __init__(self) -> None:
        self.transport: asyncio.WriteTransport | None = None
        self._buffer = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast("asyncio.WriteTransport", transport)  # uvloop's is no subclass

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while (end := self._buffer.find(_HEAD_END)) >= 0:
            head, start = self._buffer[:end], end + len(_HEAD_END)
            stop = start + _length_in(head)
            if len(self._buffer) < stop:
                return
            body, self._buffer = self._buffer[start:stop], self._buffer[stop:]
            self.message(head, body)

    def message(self, head: bytes, body: bytes) -> None:
        """A whole one has come."""
        raise NotImplementedError


def _length_in(head: bytes) -> int:
    return _number_in(head, _LENGTH)


def _number_in(head: bytes, header: bytes) -> int:
    lowered = head.lower()
    at = lowered.find(header)
    return int(lowered[at + len(header) :].split(b"\r\n", 1)[0]) if at >= 0 else 0


class _Door(_Messages):
    """The side that answers."""

    def __init__(self, handle: Handle) -> None:
        super().__init__()
        self._handle = handle

    def message(self, head: bytes, body: bytes) -> None:
        answer = self._handle(head.split(b" ", 2)[1].decode(), body)
        if isinstance(answer, bytes):
            self._reply(answer)
        else:
            answer.add_done_callback(lambda done: None if done.cancelled() else self._reply(done.result()))

    def _reply(self, body: bytes) -> None:
        if self.transport is not None and not self.transport.is_closing():
            head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(body)
            self.transport.write(head + body)


async def serve(handle: Handle) -> tuple[asyncio.Server, int]:
    """Listens on loopback; the server and its port."""
    server = await asyncio.get_running_loop().create_server(lambda: _Door(handle), "127.0.0.1", 0)
    return server, int(server.sockets[0].getsockname()[1])


class _Line(_Messages):
    """The side that asks, one question at a time."""

    def __init__(self) -> None:
        super().__init__()
        self._waiting: asyncio.Future[int | None] | None = None
        self.is_open = True

    def ask(self, request: bytes) -> asyncio.Future[int | None]:
        """None for a 200; else how many seconds later it may be asked again, as far as that is said."""
        assert self.transport is not None  # noqa: S101 - asked only when connected
        self._waiting = asyncio.get_running_loop().create_future()
        self.transport.write(request)
        return self._waiting

    def message(self, head: bytes, body: bytes) -> None:  # noqa: ARG002 - the head is all that counts here
        waiting, self._waiting = self._waiting, None
        if waiting is not None and not waiting.done():
            is_done = head.split(b" ", 2)[1] == b"200"
            waiting.set_result(None if is_done else _number_in(head, _RETRY_AFTER))

    def connection_lost(self, exc: Exception | None) -> None:
        self.is_open = False
        if self._waiting is not None and not self._waiting.done():
            self._waiting.set_exception(exc or ConnectionResetError())


class Lines:
    """At most so many connections to one address, kept open, as Telegram keeps them to a webhook."""

    def __init__(self, port: int, path: str, headers: str, most: int = 100) -> None:
        """`headers` go with every request, each ended by a line break."""
        self._port = port
        self._opening = (
            f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json\r\n{headers}"
        ).encode()
        self._free: deque[_Line] = deque()
        self._places = asyncio.Semaphore(most)

    async def post(self, body: bytes) -> int | None:
        """None once it is acknowledged, else after how many seconds to try again; raises OSError if nobody answers."""
        async with self._places:
            line = await self._line()
            again = await line.ask(b"%sContent-Length: %d\r\n\r\n%s" % (self._opening, len(body), body))
            self._free.append(line)
            return again

    async def _line(self) -> _Line:
        while self._free:
            line = self._free.pop()
            if line.is_open:
                return line
        _, line = await asyncio.get_running_loop().create_connection(_Line, "127.0.0.1", self._port)
        return line

    def close(self) -> None:
        """Closes what is free."""
        for line in self._free:
            if line.transport is not None:
                line.transport.close()
