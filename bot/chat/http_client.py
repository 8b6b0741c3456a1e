"""HTTP/1.1 as calls to the Bot API need it: one request a connection at a time, and connections kept for the next.

httptools parses. A call by aiohttp's client takes four times as long.
"""

import asyncio
import socket
import ssl
from base64 import b64encode
from contextlib import nullcontext
from typing import TypeAlias, cast
from urllib.parse import unquote, urlsplit

import aiohappyeyeballs
from httptools import HttpParserError, HttpParserUpgrade, HttpResponseParser

MOST_BYTES = 32 * 1024 * 1024  # of one answer
IDLE_SECONDS = 15.0  # after which a connection is not used again
_CONNECTED_WITHIN = 5.0  # seconds
_OTHER_ADDRESS_AFTER = 0.25  # seconds that a host's first address has before the next is tried beside it
_INFORMATIONAL = range(200)
_FRAMING = (b"content-length", b"transfer-encoding")  # either tells where an answer ends

Answer: TypeAlias = tuple[int, bytes]  # status and body


class _Connection(asyncio.Protocol):
    """Asks one thing after another, until one is not answered to its end."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)  # uvloop's is no subclass
        self._parser = HttpResponseParser(self)
        self._answer: asyncio.Future[Answer] | None = None
        self._left = 0  # bytes that may come: none while nothing is asked, for they would pass for the next answer
        self._is_over, self._idle_since = False, 0.0

    def can_ask(self, now: float) -> bool:
        """Whether it is still good; ended if it was idle for too long."""
        if now > self._idle_since + IDLE_SECONDS:
            self.drop()
        return not self._is_over

    async def ask(self, request: bytes, deadline: float) -> Answer:
        """The answer; raises ConnectionError where it will never be whole, or TimeoutError."""
        loop = asyncio.get_running_loop()
        self._body: list[bytes] = []
        self._left, self._is_framed = MOST_BYTES, False
        self._answer = loop.create_future()
        timer = loop.call_at(deadline, self._end, TimeoutError())
        self._transport.write(request)
        try:
            return await self._answer
        finally:
            timer.cancel()
            self._idle_since = loop.time()
            if self._is_over or self._answer is not None:  # an answer that nobody waits for any more
                self.drop()

    def data_received(self, data: bytes) -> None:
        self._left -= len(data)
        if self._left < 0:
            self._end(ConnectionAbortedError())
            return
        try:
            self._parser.feed_data(data)
        except (HttpParserError, HttpParserUpgrade):
            self._end(ConnectionAbortedError())

    def on_header(self, name: bytes, _value: bytes) -> None:
        """The parser tells, as below."""
        self._is_framed = self._is_framed or name.lower() in _FRAMING

    def on_body(self, body: bytes) -> None:
        self._body.append(body)

    def on_message_complete(self) -> None:
        if self._parser.get_status_code() not in _INFORMATIONAL:
            self._is_over = self._answer is None or not self._parser.should_keep_alive()
            self._end()

    def connection_lost(self, exc: Exception | None) -> None:
        is_whole = exc is None and bool(self._body) and not self._is_framed  # it lasted until now
        self._is_over = True
        self._end(None if is_whole else ConnectionResetError())

    def _end(self, error: OSError | None = None) -> None:
        answer, self._answer, self._left = self._answer, None, 0
        if error is not None:
            self.drop()
        if answer is not None and not answer.done():
            whole = (self._parser.get_status_code(), b"".join(self._body))
            answer.set_exception(error) if error is not None else answer.set_result(whole)

    def drop(self) -> None:
        """Ends it."""
        self._is_over = True
        self._transport.abort()


class HttpClient:
    """Asks one server, over so many connections at most; whoever needs one more waits, within the time given."""

    def __init__(self, url: str, connections: int) -> None:
        """Whom to ask is told by any address that the server has."""
        parts = urlsplit(url)
        login, _, name = parts.netloc.rpartition("@")
        basic = f"Authorization: Basic {b64encode(unquote(login).encode()).decode()}\r\n" if login else ""
        self._start, self._lines = len(f"{parts.scheme}://{parts.netloc}"), f"Host: {name}\r\n{basic}"
        self._tls = ssl.create_default_context() if parts.scheme == "https" else None  # the certificate is checked
        self._host, self._port = parts.hostname, parts.port or (443 if self._tls else 80)
        # A place is room for a connection, or one that is kept: those come last, to be taken first.
        self._places: asyncio.LifoQueue[_Connection | None] = asyncio.LifoQueue()
        for _ in range(connections):
            self._places.put_nowait(None)

    async def ask(self, method: str, url: str, body: bytes, kind: str, seconds: float) -> Answer:
        """What is answered, of whatever status, to a body of a kind; raises OSError, SSLError, TimeoutError.

        Nobody knows whether what raised was heard: nothing is asked a second time here.
        """
        now = asyncio.get_running_loop().time()
        deadline = now + seconds
        head = f"{method} {url[self._start :]} HTTP/1.1\r\n{self._lines}Content-Type: {kind}\r\n"
        async with asyncio.timeout_at(deadline) if self._places.empty() else nullcontext():
            place = await self._places.get()
        try:
            if place is None or not place.can_ask(now):
                place = await self._connected(min(deadline, now + _CONNECTED_WITHIN))
            return await place.ask(f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body, deadline)
        finally:
            self._places.put_nowait(place)

    async def _connected(self, deadline: float) -> _Connection:
        loop, name = asyncio.get_running_loop(), self._host if self._tls else None
        async with asyncio.timeout_at(deadline):
            addresses = await loop.getaddrinfo(self._host, self._port, type=socket.SOCK_STREAM)
            connected = await aiohappyeyeballs.start_connection(addresses, happy_eyeballs_delay=_OTHER_ADDRESS_AFTER)
            return (await loop.create_connection(_Connection, sock=connected, ssl=self._tls, server_hostname=name))[1]

    async def close(self) -> None:
        """Keeps none; nothing is asked any more."""
        while not self._places.empty():
            if (place := self._places.get_nowait()) is not None:
                place.drop()
        await asyncio.sleep(0)  # for the event loop to let go of them
