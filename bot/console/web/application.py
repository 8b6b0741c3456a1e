"""The console's aiohttp application: routes, guard, words, and what every answer carries."""

from collections.abc import Iterable
from pathlib import Path

from aiohttp import hdrs, web
from aiohttp.typedefs import Handler, Middleware

from bot.console.web.audit import AuditPages
from bot.console.web.cookies import Cookie, Cookies
from bot.console.web.desk import COOKIE, Desk, go
from bot.console.web.events import EventPages
from bot.console.web.export import ExportPages
from bot.console.web.health import HealthPages
from bot.console.web.notices import NoticePages
from bot.console.web.numbers import NumberPages
from bot.console.web.operators import OperatorPages
from bot.console.web.rendering import failure, furnish
from bot.console.web.routes import Route, guard
from bot.console.web.sessions import SessionPages
from bot.console.web.sign_in import SignInPages
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


PAGES = (
    SignInPages,
    NumberPages,
    SessionPages,
    EventPages,
    ExportPages,
    HealthPages,
    NoticePages,
    OperatorPages,
    AuditPages,
)


def routes(desk: Desk) -> tuple[Route, ...]:
    """Every page and every act."""
    return tuple(route for pages in PAGES for route in pages(desk).routes())


def console(desk: Desk) -> web.Application:
    """To be mounted at /console."""
    known = routes(desk)
    cookies = Cookies(desk.cookie_key, is_secure=desk.address.startswith("https:"))
    application = web.Application(middlewares=[_faults(cookies), guard(desk, cookies, known)])
    furnish(application)
    application.add_routes(_definitions(known))
    application.router.add_get("/static/{file}", _static, allow_head=False)
    application.router.add_get("/", _without_slash, allow_head=False)
    application.on_response_prepare.append(_head)
    application.on_shutdown.append(lambda _: _stop(desk))
    return application


def _definitions(known: Iterable[Route]) -> list[web.RouteDef]:
    """HEAD is nobody's: a look without a page would be audited as one."""
    return [
        web.get(route.path, route.page, allow_head=False)
        if route.method == hdrs.METH_GET
        else web.route(route.method, route.path, route.page)
        for route in known
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


def _faults(cookies: Cookies) -> Middleware:
    """What goes wrong becomes a page in our own words: nothing of the request or the error is on it."""

    @web.middleware
    async def told(request: web.Request, handler: Handler) -> web.StreamResponse:
        try:
            return await handler(request)
        except web.HTTPException as error:
            return await _failed(request, cookies, error.status)
        except StoreError:
            response = await _failed(request, cookies, 503)
            response.headers[hdrs.RETRY_AFTER] = RETRY_SECONDS
            return response

    return told


async def _failed(request: web.Request, cookies: Cookies, status: int) -> web.Response:
    """In the language chosen, at an address that no route has, too."""
    if COOKIE not in request:
        request[COOKIE] = await cookies.read(request) or Cookie()
    return failure(request, status)
