"""Routes: a page or an act, what it takes to pass, who stands before it, and who was refused."""

import hmac
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeAlias

from aiohttp import hdrs, web
from aiohttp.typedefs import Handler, Middleware

from bot.console.records import Operator
from bot.console.web.access import Action, may
from bot.console.web.cookies import Cookie, Cookies
from bot.console.web.desk import COOKIE, OPERATOR, Desk, go

Page: TypeAlias = Callable[[web.Request], Awaitable[web.StreamResponse]]
FORM = "application/x-www-form-urlencoded"
_AGAIN = timedelta(minutes=1)  # one line of the audit for each operator, route and cause: nobody can flood it


@dataclass(frozen=True, slots=True)
class Route:
    """One way in. `action`: what the role must allow; none where nobody needs to be signed in."""

    method: str
    path: str
    page: Page
    action: Action | None


def reading(path: str, page: Page, action: Action | None) -> Route:
    """A page to look at."""
    return Route(hdrs.METH_GET, path, page, action)


def acting(path: str, page: Page, action: Action | None) -> Route:
    """A form that changes or opens something."""
    return Route(hdrs.METH_POST, path, page, action)


class Pages:
    """The pages and acts of one concern."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def routes(self) -> tuple[Route, ...]:
        """The ways in."""
        raise NotImplementedError


class Refusals:
    """Writes into the audit who was refused what."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._noted: dict[tuple[str, str, str], datetime] = {}  # as many as operators and routes

    async def note(self, request: web.Request, cause: str) -> None:
        """The route's pattern alone: an address, like a form, may hold anything. Of nobody known there is no line."""
        operator, resource = request.get(OPERATOR), request.match_info.route.resource
        if operator is None or resource is None:
            return
        known, now = (operator.name, resource.canonical, cause), self._desk.now()
        if known not in self._noted or now - self._noted[known] >= _AGAIN:
            self._noted[known] = now
            await self._desk.note(request, "refused", resource.canonical, cause)


def guard(desk: Desk, cookies: Cookies, routes: Iterable[Route]) -> Middleware:
    """Lets through who may pass: a cookie that counts, a role that is enough, a form of our own."""
    by_page = {route.page: route for route in routes}
    refusals = Refusals(desk)

    @web.middleware
    async def pass_through(request: web.Request, handler: Handler) -> web.StreamResponse:
        route = by_page.get(request.match_info.handler)
        if route is None:
            return await handler(request)
        shown = await cookies.read(request)
        request[COOKIE] = cookie = shown or Cookie()
        if operator := await bearer(desk, cookie):
            request[OPERATOR] = operator
        response = await _answer(request, handler, route, refusals)
        if request[COOKIE] is not shown and not response.prepared:
            await cookies.write(request, response, request[COOKIE])
        return response

    return pass_through


async def _answer(request: web.Request, handler: Handler, route: Route, refusals: Refusals) -> web.StreamResponse:
    if route.action is not None:
        if (operator := request.get(OPERATOR)) is None:
            return go("/sign-in", {"to": request.path_qs} if route.method == hdrs.METH_GET else {})
        if not may(operator.role, route.action):
            await refusals.note(request, "role")
            raise web.HTTPForbidden
    if route.method == hdrs.METH_POST and not await _is_ours(request):
        await refusals.note(request, "form")
        raise web.HTTPForbidden
    return await handler(request)


async def bearer(desk: Desk, cookie: Cookie) -> Operator | None:
    """Whose cookie it is, if it still counts."""
    operator = await desk.queries.operators.bearer(cookie.operator, cookie.mark) if cookie.operator else None
    return operator if operator and cookie.is_of(operator, desk.now().timestamp()) else None


async def _is_ours(request: web.Request) -> bool:
    """Another site can send a form, but not know what stands in ours."""
    if request.content_type != FORM:
        return False
    given = (await form(request)).get("csrf", "")
    return hmac.compare_digest(given.encode(), request[COOKIE].csrf.encode())


async def form(request: web.Request) -> Mapping[str, str]:
    """What was filled in."""
    fields = await request.post()
    return {name: clean(str(value)) for name, value in fields.items()}


def clean(text: str) -> str:
    """Without what no database takes: NUL, lone surrogates."""
    return text.replace("\0", "").encode("utf-8", "ignore").decode()
