"""The HTTP application: health, metrics, and the routes of others; it listens where the settings say."""

import errno
from collections.abc import Awaitable, Callable, Iterable
from typing import TypeAlias

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from bot.telemetry import METRICS_TYPE, Telemetry

Check: TypeAlias = Callable[[], Awaitable[str]]  # what is amiss, in a line; empty if nothing is

_LAST_ANSWERS_SECONDS = 1


def build(
    telemetry: Telemetry, checks: Iterable[Check] = (), routes: Iterable[web.AbstractRouteDef] = ()
) -> web.Application:
    """The application; `checks` decide whether it is ready."""
    application = web.Application(middlewares=[_without_traceback(telemetry)])
    application.add_routes(
        [
            web.get("/healthz", _healthy),
            web.get("/readyz", _readiness(tuple(checks))),
            web.get("/metrics", _metrics(telemetry)),
            *routes,
        ]
    )
    return application


async def _healthy(_request: web.Request) -> web.Response:
    return web.Response(text="the process lives\n")


def _readiness(checks: tuple[Check, ...]) -> Handler:
    async def ready(_request: web.Request) -> web.Response:
        reasons = [reason for check in checks if (reason := await check())]
        if reasons:
            return web.Response(status=503, text="".join(f"{reason}\n" for reason in reasons))
        return web.Response(text="ready\n")

    return ready


def _metrics(telemetry: Telemetry) -> Handler:
    async def metrics(_request: web.Request) -> web.Response:
        return web.Response(body=telemetry.exposition(), headers={"Content-Type": METRICS_TYPE})

    return metrics


def _without_traceback(telemetry: Telemetry) -> Middleware:
    @web.middleware
    async def answer(request: web.Request, handler: Handler) -> web.StreamResponse:
        try:
            return await handler(request)
        except web.HTTPException:
            raise
        except Exception as error:  # noqa: BLE001 - the door: aiohttp would log the request and show a page
            telemetry.failure("web", error)
            return web.Response(status=500, text="internal error\n")

    return answer


class PortTakenError(Exception):
    """The address cannot be listened on; one line says which and what to do."""


class Server:
    """Serves an application on one address."""

    def __init__(self, application: web.Application, host: str, port: int) -> None:
        """Port 0 takes any that is free."""
        # no access log: it would hold addresses of people
        self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=_LAST_ANSWERS_SECONDS)
        self._host = host
        self._port = port

    async def start(self) -> None:
        """Listens; raises PortTakenError."""
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, self._host, self._port).start()
        except OSError as error:
            await self._runner.cleanup()
            raise PortTakenError(_line(self._host, self._port, error)) from None

    @property
    def port(self) -> int:
        """The port in fact listened on."""
        return int(self._runner.addresses[0][1])

    async def stop(self) -> None:
        """Lets requests under way be answered, then closes."""
        await self._runner.cleanup()


def _line(host: str, port: int, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"Port {port} on {host} is in use: stop what uses it, or set QMAS_HTTP_PORT to another"
    return f"{host}, port {port}, cannot be listened on ({type(error).__name__}): set QMAS_HTTP_HOST and QMAS_HTTP_PORT"
