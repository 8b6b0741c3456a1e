"""One aiohttp application: its own pages and the routes it is given."""

from collections.abc import Awaitable, Callable, Iterable
from typing import TypeAlias

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from bot.telemetry import METRICS_TYPE, Telemetry

Route: TypeAlias = web.AbstractRouteDef
Check: TypeAlias = Callable[[], Awaitable[str]]  # what is amiss, in a line; empty if nothing is


def build(telemetry: Telemetry, checks: Iterable[Check] = (), routes: Iterable[Route] = ()) -> web.Application:
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
