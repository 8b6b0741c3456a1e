"""Where every connection begins: updates are answered at the door, all else is the application's.

The webhook is nearly all that comes, and aiohttp's server takes three times as long for it.
"""

import asyncio
import time
from collections.abc import Callable, Mapping
from email.utils import formatdate
from functools import lru_cache
from typing import Protocol, cast

from httptools import HttpParserError, HttpParserUpgrade, HttpRequestParser

_ANSWER = b"HTTP/1.1 %s\r\nDate: %s\r\nContent-Length: %d\r\n\r\n%s"
_UNUSUAL = {b"content-encoding", b"expect", b"transfer-encoding"}


class Posts(Protocol):
    """What comes by POST to one path."""

    path: bytes

    async def hear(self, headers: Mapping[bytes, bytes], body: bytes) -> tuple[bytes, bytes] | None:
        """The answer's status with its headers, and its body; None where the application is to answer.

        That is asked the same, from the beginning.
        """


class Gate(Protocol):
    """Counts connections."""

    def address_of(self, transport: asyncio.BaseTransport) -> str:
        """Whose it is."""

    def enter(self, address: str) -> bool:
        """Whether there is a place."""

    def leave(self, address: str) -> None:
        """Gives the place back."""


class Doorway(asyncio.Protocol):
    """Where a connection begins: what is posted to one path is answered here.

    All else, and whatever is not there whole and as expected, is the application's from its first byte on, and the
    connection too, for good.
    """

    def __init__(
        self, posts: Posts, application: Callable[[], asyncio.Protocol], gate: Gate, all_: "set[Doorway]", idle: float
    ) -> None:
        """`all_` are noted there; after `idle` seconds without a request one is closed."""
        self._posts, self._application, self._gate, self._all, self._idle = posts, application, gate, all_, idle
        self.answering: asyncio.Task[None] | None = None
        self._early = b""  # what came while that went on

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Counted, to its end or until the application counts it."""
        self._transport = cast("asyncio.Transport", transport)  # uvloop's is no subclass
        self._address = self._gate.address_of(transport)
        self._is_counted = self._gate.enter(self._address)
        if not self._is_counted:
            self._transport.close()
            return
        self._all.add(self)
        self._parser = HttpRequestParser(self)
        self._loop = asyncio.get_running_loop()
        self._used_at = self._loop.time()
        self._timer = self._loop.call_later(self._idle, self._end_if_idle)

    def connection_lost(self, exc: BaseException | None) -> None:  # noqa: ARG002 - whatever ended it
        """Its place is free."""
        self._leave()

    def pause_writing(self) -> None:
        """Answers of a line or two are not read."""
        self._transport.abort()

    def data_received(self, data: bytes) -> None:
        """A whole request, or what is the application's."""
        if self.answering is not None:
            self._early += data
            self._transport.pause_reading()
            return
        self._begun = self._whole = 0
        self._url, self._headers, self._body = b"", dict[bytes, bytes](), b""
        try:
            self._parser.feed_data(data)
        except (HttpParserError, HttpParserUpgrade):
            self._whole = 0
        if self._is_expected():
            self.answering = self._loop.create_task(self._answer(data))
        else:
            self._hand_on(data)

    def on_message_begin(self) -> None:
        """The parser tells, as below."""
        self._begun += 1

    def on_url(self, url: bytes) -> None:
        """Or a part of it."""
        self._url += url

    def on_header(self, name: bytes, value: bytes) -> None:
        """One of them."""
        self._headers[name.lower()] = value

    def on_body(self, body: bytes) -> None:
        """Or a part of it."""
        self._body += body

    def on_message_complete(self) -> None:
        """Its end."""
        self._whole += 1
        self._is_kept = self._parser.should_keep_alive()  # which it knows until here

    def _is_expected(self) -> bool:
        return (
            (self._begun, self._whole, self._url) == (1, 1, self._posts.path)
            and self._parser.get_method() == b"POST"
            and self._is_kept
            and self._parser.get_http_version() == "1.1"
            and self._headers.keys().isdisjoint(_UNUSUAL)
        )

    async def _answer(self, request: bytes) -> None:
        try:
            answer = await self._posts.hear(self._headers, self._body)
        except BaseException:
            self._transport.abort()
            raise
        finally:
            self.answering = None
        self._used_at = self._loop.time()
        if self._transport.is_closing():
            return
        if answer is not None:
            status, body = answer
            self._transport.write(_ANSWER % (status, _date(int(time.time())), len(body), body))
        if answer is None or self._early:
            self._hand_on((request if answer is None else b"") + self._early)

    def _hand_on(self, data: bytes) -> None:
        if not self._is_counted:  # it is closed
            return
        self._leave()
        application = self._application()
        self._transport.set_protocol(application)
        application.connection_made(self._transport)
        self._transport.resume_reading()
        application.data_received(data)

    def _leave(self) -> None:
        if self._is_counted:
            self._is_counted = False
            self._gate.leave(self._address)
            self._timer.cancel()
            self._all.discard(self)

    def _end_if_idle(self) -> None:
        left = self._idle if self.answering else self._used_at + self._idle - self._loop.time()
        if left > 0:
            self._timer = self._loop.call_later(left, self._end_if_idle)
        else:
            self.end()

    def end(self) -> None:
        """Nothing more is read."""
        self._transport.close()


@lru_cache(maxsize=1)
def _date(second: int) -> bytes:
    return formatdate(second, usegmt=True).encode()
