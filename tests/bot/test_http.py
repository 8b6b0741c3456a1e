"""The HTTP application, listening on loopback."""

import asyncio
import contextlib
import socket
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import aiohttp
import pytest
from aiohttp import web
from waiting import PATIENCE, until

from bot import http
from bot.http import PortTakenError, Server, build
from bot.telemetry import Telemetry

Get = Callable[[str], Awaitable[tuple[int, str]]]


class Doctor:
    """A check whose finding the test sets."""

    def __init__(self) -> None:
        self.reason = ""

    async def check(self) -> str:
        """What the test says."""
        return self.reason


@pytest.fixture
def doctor() -> Doctor:
    return Doctor()


@pytest.fixture
def telemetry() -> Telemetry:
    return Telemetry()


async def break_down(_request: web.Request) -> web.Response:
    raise LookupError("tell-tale words")


@pytest.fixture
async def get(doctor: Doctor, telemetry: Telemetry) -> AsyncIterator[Get]:
    server = Server(build(telemetry, [doctor.check], [web.get("/broken", break_down)]), "127.0.0.1", 0)
    await server.start()

    async def call(path: str) -> tuple[int, str]:
        async with aiohttp.ClientSession() as client, client.get(f"http://127.0.0.1:{server.port}{path}") as answer:
            return answer.status, await answer.text()

    yield call
    await server.stop()


async def test_a_process_that_lives_is_healthy_though_it_is_not_ready(get: Get, doctor: Doctor) -> None:
    doctor.reason = "the database cannot be reached"
    assert (await get("/healthz"))[0] == 200


async def test_readiness_tells_what_is_amiss(get: Get, doctor: Doctor) -> None:
    assert await get("/readyz") == (200, "ready\n")
    doctor.reason = "the database cannot be reached"
    assert await get("/readyz") == (503, "the database cannot be reached\n")


async def test_what_leaves_it_ready_is_told_beside_it(telemetry: Telemetry) -> None:
    notes = [""]
    server = Server(build(telemetry, notes=[lambda: notes[0]]), "127.0.0.1", 0)
    await server.start()
    async with aiohttp.ClientSession() as client:
        for notes[0], text in (("", "ready\n"), ("3 chats wait", "ready\n3 chats wait\n")):
            async with client.get(f"http://127.0.0.1:{server.port}/readyz") as answer:
                assert (answer.status, await answer.text()) == (200, text)
    await server.stop()


async def test_metrics_are_prometheus_text(get: Get, telemetry: Telemetry) -> None:
    telemetry.duplicates.inc()
    status, text = await get("/metrics")
    assert (status, "qmas_duplicates_total 1.0" in text) == (200, True)


async def test_a_route_that_breaks_answers_without_words_or_traceback(get: Get, telemetry: Telemetry) -> None:
    assert await get("/broken") == (500, "internal error\n")
    assert b'qmas_failures_total{error="LookupError",part="web"} 1.0' in telemetry.exposition()


async def test_a_path_that_is_none_is_a_404(get: Get) -> None:
    assert (await get("/nowhere"))[0] == 404


async def test_a_taken_port_is_told_in_one_line() -> None:
    first = Server(build(Telemetry()), "127.0.0.1", 0)
    await first.start()
    with pytest.raises(PortTakenError, match=f"^Port {first.port} on 127.0.0.1 is in use: .*QMAS_HTTP_PORT"):
        await Server(build(Telemetry()), "127.0.0.1", first.port).start()
    await first.stop()


async def test_a_host_that_is_none_is_told_in_one_line() -> None:
    with pytest.raises(PortTakenError, match="QMAS_HTTP_HOST"):
        await Server(build(Telemetry()), "203.0.113.1", 8080).start()


async def take(request: web.Request) -> web.Response:
    """Reads a body to its end."""
    return web.Response(text=str(len(await request.read())))


@asynccontextmanager
async def listening(telemetry: Telemetry, **bounds: float) -> AsyncIterator[Server]:
    """With these bounds; as of a proxy that is none here, so that each address counts."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in bounds.items():
            patch.setattr(http, name, value)
        server = Server(
            build(telemetry, routes=[web.post("/", take), web.get("/flood", flood)]), "127.0.0.1", 0, proxies=()
        )
        await server.start()
        yield server
        await server.stop()


async def ends(reader: asyncio.StreamReader) -> bytes:
    """What comes until the other side closes."""
    async with asyncio.timeout(PATIENCE):
        with contextlib.suppress(ConnectionError):
            return await reader.read()
        return b""


HEAD = b"POST / HTTP/1.1\r\nHost: a\r\n"


@pytest.mark.parametrize("begun", [b"", HEAD, HEAD + b"Content-Length: 9\r\n"])
async def test_who_does_not_send_a_whole_request_is_cut_off(telemetry: Telemetry, begun: bytes) -> None:
    async with listening(telemetry, IDLE_SECONDS=0.1) as server:
        reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
        writer.write(begun)
        assert await ends(reader) == b""
        writer.close()


async def test_a_head_that_trickles_is_cut_off_all_the_same(telemetry: Telemetry) -> None:
    async with listening(telemetry, IDLE_SECONDS=0.2) as server:
        reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
        writer.write(HEAD)
        ended = asyncio.create_task(ends(reader))
        while not ended.done():
            writer.write(b"a: b\r\n")
            await asyncio.sleep(0.01)  # as somebody slow does
        assert await ended == b""
        writer.close()


async def test_whose_body_does_not_come_is_cut_off_and_is_no_failure_of_ours(telemetry: Telemetry) -> None:
    async with listening(telemetry, BODY_SECONDS=0.1) as server:
        reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
        writer.write(HEAD + b"Content-Length: 9\r\n\r\n1234")
        assert await ends(reader) == b""
        writer.close()
    assert b'part="web"' not in telemetry.exposition()


async def test_a_body_that_comes_is_read_and_the_connection_stays(telemetry: Telemetry) -> None:
    async with listening(telemetry, BODY_SECONDS=5, MOST_OF_ONE=1) as server:
        reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
        for _ in range(2):
            writer.write(HEAD + b"Content-Length: 4\r\n\r\n12")
            await asyncio.sleep(0.01)  # in two parts
            writer.write(b"34")
            assert (await reader.readuntil(b"\r\n\r\n")).startswith(b"HTTP/1.1 200")
            assert await reader.readexactly(1) == b"4"
        writer.close()


async def flood(request: web.Request) -> web.StreamResponse:
    """Answers without end."""
    answer = web.StreamResponse()
    await answer.prepare(request)
    while True:
        await answer.write(b"x" * 65_536)


async def test_an_answer_that_nobody_reads_is_cut_off_and_one_read_slowly_is_not(telemetry: Telemetry) -> None:
    async with listening(telemetry, UNREAD_SECONDS=0.6, MOST_OF_ONE=1) as server:
        narrow = socket.socket()
        narrow.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)  # or the system holds much of it
        narrow.connect(("127.0.0.1", server.port))
        reader, writer = await asyncio.open_connection(sock=narrow, limit=4096)
        writer.write(b"GET /flood HTTP/1.1\r\nHost: a\r\n\r\n")
        began = time.monotonic()
        while time.monotonic() - began < 0.8:
            assert await reader.read(65_536)
            await asyncio.sleep(0.001)  # as somebody slow does
        held: list[asyncio.StreamWriter] = []
        assert not await is_let_in(server, held), "it has its place still"

        async def has_place() -> bool:
            return await is_let_in(server, held)

        await until(has_place)
        for one in (writer, *held):
            one.close()
    assert b'part="web"' not in telemetry.exposition()


async def is_let_in(server: Server, held: list[asyncio.StreamWriter]) -> bool:
    """Whether one more connection is answered; it stays open."""
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    held.append(writer)
    writer.write(b"GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n")
    with contextlib.suppress(ConnectionError):
        return bool(await reader.readline())
    return False


@pytest.mark.parametrize("bound", ["MOST_OF_ONE", "MOST"])
async def test_there_are_so_many_connections_and_a_place_is_free_once_one_closes(
    telemetry: Telemetry, bound: str
) -> None:
    held: list[asyncio.StreamWriter] = []
    async with listening(telemetry, **{bound: 3}) as server:
        assert [await is_let_in(server, held) for _ in range(5)] == [True, True, True, False, False]
        held.pop(0).close()

        async def has_place() -> bool:
            return await is_let_in(server, held)

        await until(has_place)
        for writer in held:
            writer.close()


async def test_a_proxy_brings_as_many_as_there_are_places(
    telemetry: Telemetry, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(http, "MOST_OF_ONE", 1)
    held: list[asyncio.StreamWriter] = []
    server = Server(build(telemetry), "127.0.0.1", 0)  # loopback is trusted as a proxy
    await server.start()
    assert [await is_let_in(server, held) for _ in range(3)] == [True] * 3
    for writer in held:
        writer.close()
    await server.stop()


@pytest.mark.parametrize(
    ("files", "most"), [((64, 64), 32), ((1024, 4096), 704), ((2**20, 2**20), 4096), ((-1, -1), 4096)]
)
def test_connections_leave_files_to_the_rest(
    monkeypatch: pytest.MonkeyPatch, files: tuple[int, int], most: int
) -> None:
    monkeypatch.setattr("resource.getrlimit", lambda _which: files)
    assert http.most_connections() == most


@pytest.mark.parametrize(
    "sent", [b"rubbish\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"\x16\x03\x01\x02\x00\x01\x00\r\n\r\n"]
)
async def test_what_is_no_request_is_told_nothing_of_what_answers(telemetry: Telemetry, sent: bytes) -> None:
    async with listening(telemetry) as server:
        reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
        writer.write(sent)
        told = await ends(reader)
        writer.close()
    assert told.startswith(b"HTTP/1.")
    assert told.endswith(b"this request cannot be read\n")
    assert b"aiohttp" not in told


async def test_no_answer_tells_a_version(telemetry: Telemetry) -> None:
    async with listening(telemetry) as server, aiohttp.ClientSession() as client:
        for path in ("/healthz", "/readyz", "/metrics", "/nowhere"):
            async with client.get(f"http://127.0.0.1:{server.port}{path}") as answer:
                assert "Server" not in answer.headers
