"""What is answered at the door, and that all else comes to the application whole."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

import pytest
from aiohttp import web
from waiting import PATIENCE, until

from bot import http
from bot.http import Server, build
from bot.telemetry import Telemetry

POST = b"POST /hook HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nbody"
LAST = b"POST /page HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 4\r\n\r\nlast"


class Ear:
    """Hears what is posted to one path."""

    path = b"/hook"

    def __init__(self) -> None:
        self.answer: tuple[bytes, bytes] | None = (b"200 OK\r\nContent-Type: application/json", b'"door"')
        self.heard: list[bytes] = []
        self.gate = asyncio.Event()
        self.gate.set()

    async def hear(self, headers: Mapping[bytes, bytes], body: bytes) -> tuple[bytes, bytes] | None:
        """Once it is let."""
        assert headers[b"content-length"] == b"4"
        self.heard.append(body)
        await self.gate.wait()
        return self.answer


async def page(request: web.Request) -> web.Response:
    return web.Response(text=f"{request.method} {request.path} {(await request.read()).decode()}")


@asynccontextmanager
async def open_(ear: Ear, most: int = http.MOST_OF_ONE, idle: float = http.IDLE_SECONDS) -> AsyncIterator[Server]:
    """As of a proxy that is none here, so that each address counts."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(http, "MOST_OF_ONE", most)
        patch.setattr(http, "IDLE_SECONDS", idle)
        routes = [web.route("*", path, page) for path in ("/hook", "/page")]
        server = Server(build(Telemetry(), routes=routes), "127.0.0.1", 0, proxies=(), posts=ear)
        await server.start()
        try:
            yield server
        finally:
            ear.gate.set()
            await server.stop()


async def told(server: Server, *pieces: bytes, answers: int = 1) -> bytes:
    """What is answered to the pieces, then to a last request of the application's; then it closes."""
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    async with asyncio.timeout(PATIENCE):
        for piece in pieces:
            writer.write(piece)
            await writer.drain()
            await asyncio.sleep(0.01)
        first = b"".join([await _answer(reader) for _ in range(answers)])
        writer.write(LAST)
        whole = first + await reader.read()
    writer.close()
    return whole


async def _answer(reader: asyncio.StreamReader) -> bytes:
    head = await reader.readuntil(b"\r\n\r\n")
    (length,) = (int(line.split()[1]) for line in head.split(b"\r\n") if line.startswith(b"Content-Length"))
    return head + await reader.readexactly(length)


async def test_what_is_posted_is_answered_at_the_door_and_the_connection_goes_on() -> None:
    ear = Ear()
    async with open_(ear) as server:
        whole = await told(server, POST, POST, answers=2)
        assert ear.heard == [b"body"] * 2
        assert (whole.count(b"HTTP/1.1 200 OK\r\n"), whole.count(b"\r\nDate: ")) == (3, 3)
        assert (whole.count(b'\r\n\r\n"door"'), whole.endswith(b"POST /page last")) == (2, True)
        assert b"Server" not in whole


@pytest.mark.parametrize(
    "pieces",
    [
        (POST[:30], POST[30:]),
        (POST[:-1], POST[-1:]),
        (
            POST.replace(b"Content-Length: 4", b"Transfer-Encoding: chunked").replace(
                b"body", b"4\r\nbody\r\n0\r\n\r\n"
            ),
        ),
        (POST.replace(b"Host", b"Expect: 100-continue\r\nHost"),),
        (POST.replace(b"Host", b"Content-Encoding: identity\r\nHost"),),
        (POST.replace(b"POST", b"PUT"),),
        (POST.replace(b"1.1", b"1.0").replace(b"Host", b"Connection: keep-alive\r\nHost"),),
    ],
)
async def test_what_is_not_whole_or_not_expected_is_the_applications_from_its_first_byte_on(
    pieces: tuple[bytes, ...],
) -> None:
    ear = Ear()
    async with open_(ear) as server:
        reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
        for piece in pieces:
            writer.write(piece)
            await asyncio.sleep(0.01)
        writer.write(LAST)
        async with asyncio.timeout(PATIENCE):
            whole = await reader.read()
        writer.close()
        method = pieces[0].split()[0]
        assert method + b" /hook body" in whole
        assert whole.endswith(b"POST /page last")


async def test_the_last_request_of_a_connection_is_the_applications_which_closes_it() -> None:
    async with open_(Ear()) as server:
        reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
        writer.write(POST.replace(b"Host", b"Connection: close\r\nHost"))
        async with asyncio.timeout(PATIENCE):
            assert (await reader.read()).endswith(b"POST /hook body")
        writer.close()


async def test_what_the_application_is_to_answer_comes_to_it_whole() -> None:
    ear = Ear()
    ear.answer = None
    async with open_(ear) as server:
        assert b"\r\n\r\nPOST /hook body" in await told(server, POST)


@pytest.mark.parametrize("begun", [POST + POST, POST + POST[:20]])
async def test_what_comes_before_the_answer_is_answered_after_it(begun: bytes) -> None:
    ear = Ear()
    ear.gate.clear()
    async with open_(ear) as server:
        reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
        writer.write(POST)
        await until(lambda: ear.heard)
        writer.write(begun[len(POST) :])
        await asyncio.sleep(0.01)
        ear.gate.set()
        writer.write((POST + POST)[len(begun) :] + LAST)
        async with asyncio.timeout(PATIENCE):
            whole = await reader.read()
        writer.close()
        places = [whole.find(each) for each in (b'"door"', b"POST /hook body", b"POST /page last")]
        assert places == sorted(places)
        assert places[0] > 0
        assert whole.count(b"POST /hook body") == 1


async def test_what_is_no_request_is_told_nothing_of_what_answers() -> None:
    async with open_(Ear()) as server:
        reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
        writer.write(b"no request\r\n\r\n")
        async with asyncio.timeout(PATIENCE):
            whole = await reader.read()
        writer.close()
        assert whole.startswith((b"HTTP/1.0 400", b"HTTP/1.1 400"))
        assert b"aiohttp" not in whole


async def test_an_idle_connection_ends_and_one_that_waits_for_its_answer_does_not() -> None:
    ear = Ear()
    ear.gate.clear()
    async with open_(ear, idle=0.1) as server:
        reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
        idle, other = await asyncio.open_connection("127.0.0.1", server.port)
        writer.write(POST)
        async with asyncio.timeout(PATIENCE):
            assert await idle.read() == b""
            await asyncio.sleep(0.15)
            ear.gate.set()
            assert (await reader.read()).endswith(b'"door"')  # and is idle then
        writer.close()
        other.close()


async def test_a_connection_counts_once_at_the_door_and_within() -> None:
    ear = Ear()
    async with open_(ear, most=1) as server:
        for request in (POST, POST.replace(b"/hook", b"/page"), POST):
            reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
            writer.write(request)
            async with asyncio.timeout(PATIENCE):
                await _answer(reader)
                refused, other = await asyncio.open_connection("127.0.0.1", server.port)
                with contextlib.suppress(ConnectionError):
                    assert await refused.read() == b""
            for each in (writer, other):
                each.close()
            await until(lambda: not server._gate._open)  # noqa: SLF001 - only it counts them


async def test_the_end_lets_what_is_under_way_be_answered() -> None:
    ear = Ear()
    ear.gate.clear()
    async with open_(ear) as server:
        reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
        writer.write(POST)
        await until(lambda: ear.heard)
        stopping = asyncio.create_task(server.stop())
        await asyncio.sleep(0)
        ear.gate.set()
        async with asyncio.timeout(PATIENCE):
            assert (await reader.read()).endswith(b'"door"')
            await stopping
        writer.close()


async def test_who_is_gone_before_the_answer_disturbs_nobody() -> None:
    ear = Ear()
    ear.gate.clear()
    async with open_(ear) as server:
        _, writer = await asyncio.open_connection("127.0.0.1", server.port)
        writer.write(POST)
        await until(lambda: ear.heard)
        writer.transport.abort()
        await until(lambda: not server._doorways)  # noqa: SLF001 - only it knows
        ear.gate.set()
        assert await told(server, POST)
