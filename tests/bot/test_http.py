"""The HTTP application, listening on loopback."""

from collections.abc import AsyncIterator, Awaitable, Callable

import aiohttp
import pytest
from aiohttp import web

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
