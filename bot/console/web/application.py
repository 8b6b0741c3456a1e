"""The console's aiohttp application: routes, guard, words, and what every answer carries."""

from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

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
from bot.console.web.rules import RulePages
from bot.console.web.sessions import SessionPages
from bot.console.web.sign_in import SignInPages
from bot.records import StoreError
from bot.settings import is_loopback

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
ONLY_TLS = {"Strict-Transport-Security": "max-age=31536000"}  # where the console is reached so
RETRY_SECONDS = "5"


PAGES = (
    SignInPages,
    NumberPages,
    SessionPages,
    EventPages,
    ExportPages,
    HealthPages,
    NoticePages,
    RulePages,
    OperatorPages,
    AuditPages,
)


def routes(desk: Desk) -> tuple[Route, ...]:
    """Every page and every act."""
    return tuple(route for pages in PAGES for route in pages(desk).routes())


def console(desk: Desk) -> web.Application:
    """To be mounted at /console."""
    known = routes(desk)
    is_secure = desk.address.startswith("https:")
    cookies = Cookies(desk.cookie_key, is_secure=is_secure)
    application = web.Application(middlewares=[_at_home(desk), _faults(cookies), guard(desk, cookies, known)])
    furnish(application)
    application.add_routes(_definitions(known))
    application.router.add_get("/static/{file}", _static, allow_head=False)
    application.router.add_get("/", _without_slash, allow_head=False)
    application.on_response_prepare.append(partial(_head, HEADERS | (ONLY_TLS if is_secure else {})))
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


async def _head(headers: Mapping[str, str], _request: web.Request, response: web.StreamResponse) -> None:
    response.headers.update(headers)
    response.headers.setdefault(hdrs.CACHE_CONTROL, "no-store")


def _at_home(desk: Desk) -> Middleware:
    """Another site's name that leads here is refused: its pages would be this console's neighbours in a browser."""
    names = {urlsplit(desk.address).hostname, desk.listens_on}

    @web.middleware
    async def admit(request: web.Request, handler: Handler) -> web.StreamResponse:
        name = _host_of(request)
        if name not in names and not is_loopback(name):
            raise web.HTTPMisdirectedRequest(text="the console answers to the name in QMAS_CONSOLE_URL alone\n")
        return await handler(request)

    return admit


def _host_of(request: web.Request) -> str:
    """Without its port; "" of what is none."""
    try:
        return urlsplit(f"//{request.headers.get(hdrs.HOST, '')}").hostname or ""
    except ValueError:
        return ""


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
    return await failure(request, status)
