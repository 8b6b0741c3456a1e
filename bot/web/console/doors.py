"""Doors: a page or an act, what it takes to pass, and who stands before it."""

import hmac
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from aiohttp import hdrs, web
from aiohttp.typedefs import Handler, Middleware

from bot.console.records import Operator
from bot.web.console.access import Action, may
from bot.web.console.badges import Badge, Badges
from bot.web.console.desk import BADGE, OPERATOR, Desk, go

Page: TypeAlias = Callable[[web.Request], Awaitable[web.StreamResponse]]
FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True, slots=True)
class Door:
    """One way in. `action`: what the role must allow; none where nobody needs to be signed in."""

    method: str
    path: str
    page: Page
    action: Action | None


def reading(path: str, page: Page, action: Action | None) -> Door:
    """A page to look at."""
    return Door(hdrs.METH_GET, path, page, action)


def acting(path: str, page: Page, action: Action | None) -> Door:
    """A form that changes or opens something."""
    return Door(hdrs.METH_POST, path, page, action)


def guard(desk: Desk, badges: Badges, doors: Iterable[Door]) -> Middleware:
    """Lets through who may pass: a badge that counts, a role that is enough, a form of our own."""
    by_page = {door.page: door for door in doors}

    @web.middleware
    async def pass_through(request: web.Request, handler: Handler) -> web.StreamResponse:
        door = by_page.get(request.match_info.handler)
        if door is None:
            return await handler(request)
        shown = await badges.read(request)
        request[BADGE] = badge = shown or Badge()
        if operator := await _bearer(desk, badge):
            request[OPERATOR] = operator
        response = await _answer(request, handler, door)
        if request[BADGE] is not shown and not response.prepared:
            await badges.write(request, response, request[BADGE])
        return response

    return pass_through


async def _answer(request: web.Request, handler: Handler, door: Door) -> web.StreamResponse:
    if door.action is not None:
        if (operator := request.get(OPERATOR)) is None:
            return go("/sign-in", {"to": request.path} if door.method == hdrs.METH_GET else {})
        if not may(operator.role, door.action):
            raise web.HTTPForbidden
    if door.method == hdrs.METH_POST:
        await _check_form(request)
    return await handler(request)


async def _bearer(desk: Desk, badge: Badge) -> Operator | None:
    """Whose badge it is, if it still counts."""
    operator = await desk.store.operators.named(badge.operator) if badge.operator else None
    return operator if operator and badge.is_of(operator, desk.now().timestamp()) else None


async def _check_form(request: web.Request) -> None:
    """Another site can send a form, but not know what stands in ours."""
    given = str((await form(request)).get("csrf", ""))
    if not hmac.compare_digest(given.encode(), request[BADGE].csrf.encode()):
        raise web.HTTPForbidden


async def form(request: web.Request) -> Mapping[str, str]:
    """What was filled in; raises HTTPForbidden where it is no form."""
    if request.content_type != FORM:
        raise web.HTTPForbidden
    fields = await request.post()
    return {name: clean(str(value)) for name, value in fields.items()}


def clean(text: str) -> str:
    """Without what no database takes: NUL, lone surrogates."""
    return text.replace("\0", "").encode("utf-8", "ignore").decode()
