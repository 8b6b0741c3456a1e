"""The console's aiohttp application: doors, guard, words, and what every answer carries."""

from collections.abc import Iterable
from pathlib import Path

from aiohttp import hdrs, web
from aiohttp.typedefs import Handler, Middleware

from bot.console.web import audit as auditing
from bot.console.web import events as tailing
from bot.console.web import export as exporting
from bot.console.web import health as watching
from bot.console.web import notices as bulletins
from bot.console.web import numbers as counting
from bot.console.web import operators as operating
from bot.console.web import regression_test as situating
from bot.console.web import sessions
from bot.console.web import sign_in as entrance
from bot.console.web.cookies import Cookie, Cookies
from bot.console.web.desk import BADGE, Desk, go
from bot.console.web.rendering import failure, furnish
from bot.console.web.routes import Route, guard
from bot.records import StoreError

STATIC = Path(__file__).parent / "static"
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
RETRY_SECONDS = "5"


def doors(desk: Desk) -> tuple[Route, ...]:
    """Every way in."""
    parts = (
        entrance.Entrance(desk),
        counting.Counting(desk),
        sessions.Sessions(desk),
        situating.Situating(desk),
        tailing.Tailing(desk),
        exporting.Exporting(desk),
        watching.Watching(desk),
        bulletins.Bulletins(desk),
        operating.Operating(desk),
        auditing.Auditing(desk),
    )
    return tuple(door for part in parts for door in part.doors())


def console(desk: Desk) -> web.Application:
    """To be mounted at /console."""
    ways = doors(desk)
    badges = Cookies(desk.cookie_key, is_secure=desk.address.startswith("https:"))
    application = web.Application(middlewares=[_faults(badges), guard(desk, badges, ways)])
    furnish(application)
    application.add_routes(_routes(ways))
    application.router.add_get("/static/{file}", _static, allow_head=False)
    application.router.add_get("/", _without_slash, allow_head=False)
    application.on_response_prepare.append(_head)
    application.on_shutdown.append(lambda _: _stop(desk))
    return application


def _routes(ways: Iterable[Route]) -> list[web.RouteDef]:
    """HEAD is nobody's: a look without a page would be audited as one."""
    return [
        web.get(door.path, door.page, allow_head=False)
        if door.method == hdrs.METH_GET
        else web.route(door.method, door.path, door.page)
        for door in ways
    ]


async def _stop(desk: Desk) -> None:
    """Ends the live tails, which would keep the server from closing."""
    desk.stopping.set()


async def _static(request: web.Request) -> web.FileResponse:
    path = STATIC / request.match_info["file"]
    if path.parent != STATIC or not path.is_file():
        raise web.HTTPNotFound
    return web.FileResponse(path, headers={hdrs.CACHE_CONTROL: "no-cache"})


async def _without_slash(_request: web.Request) -> web.Response:
    return go()


async def _head(_request: web.Request, response: web.StreamResponse) -> None:
    response.headers.update(HEADERS)
    response.headers.setdefault(hdrs.CACHE_CONTROL, "no-store")


def _faults(badges: Cookies) -> Middleware:
    """What goes wrong becomes a page in our own words: nothing of the request or the error is on it."""

    @web.middleware
    async def told(request: web.Request, handler: Handler) -> web.StreamResponse:
        try:
            return await handler(request)
        except web.HTTPException as error:
            return await _failed(request, badges, error.status)
        except StoreError:
            response = await _failed(request, badges, 503)
            response.headers[hdrs.RETRY_AFTER] = RETRY_SECONDS
            return response

    return told


async def _failed(request: web.Request, badges: Cookies, status: int) -> web.Response:
    """In the language chosen, at an address that is no door's too."""
    if BADGE not in request:
        request[BADGE] = await badges.read(request) or Cookie()
    return failure(request, status)
