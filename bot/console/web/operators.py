"""Operators: who may sign in, in which role; made with a one-time link that is shown once."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from aiohttp import web

from bot.console.passwords import LINK_LASTS, new_link
from bot.console.queries.operators import Operators
from bot.console.records import NAME, AuditEntry, Operator, Role
from bot.console.web.access import Action
from bot.console.web.cookies import PATH
from bot.console.web.desk import OPERATOR, audit_entry, go
from bot.console.web.rendering import page
from bot.console.web.routes import Pages, Route, acting, form, reading
from bot.records import StoreDownError, StoreError

FIRST = "admin"  # the name of a sandbox's first operator


class OperatorPages(Pages):
    """One page and its acts; nobody takes away their own admin's role or account."""

    def routes(self) -> tuple[Route, ...]:
        """The list, and what can be done to one of it."""
        acts = {"link": self._link, "role": self._role, "sign-out": self._sign_out, "remove": self._remove}
        return (
            reading("/operators", self._shown, Action.OPERATORS),
            acting("/operators", self._add, Action.OPERATORS),
            *(acting(f"/operators/{act}", page, Action.OPERATORS) for act, page in acts.items()),
        )

    async def _shown(self, request: web.Request, status: int = 200, **more: Any) -> web.Response:  # noqa: ANN401 - a template's
        context = {"operators": await self._desk.queries.operators.all(), "roles": tuple(Role), "now": self._desk.now()}
        return await page(
            request, "operators", {"problem": "", "link": "", "invited": "", **context, **more}, status=status
        )

    async def _add(self, request: web.Request) -> web.Response:
        fields = await form(request)
        name, role = fields.get("name", "").strip(), _role(fields.get("role", ""))
        if not NAME.fullmatch(name):
            return await self._shown(request, 422, problem="name")
        token, link = new_link()
        now = self._desk.now()
        made = Operator(name, role, 0, now, link_until=now + LINK_LASTS)
        try:
            await self._desk.queries.operators.add(made, link, audit_entry(request, "operator.add", name, role.value))
        except StoreDownError:
            raise
        except StoreError:
            return await self._shown(request, 422, problem="taken")
        return await self._shown(request, link=welcome_link(self._desk.address, token), invited=name)

    async def _link(self, request: web.Request) -> web.Response:
        """A new way in; what the operator could sign in with before still counts until it is used."""
        name, now = (await form(request)).get("name", ""), self._desk.now()
        token, link = new_link()
        done = audit_entry(request, "operator.link", name)
        if not await self._desk.queries.operators.invite(name, link, now + LINK_LASTS, done, now):
            raise web.HTTPNotFound
        return await self._shown(request, link=welcome_link(self._desk.address, token), invited=name)

    async def _role(self, request: web.Request) -> web.Response:
        fields = await form(request)
        name, role = await self._other(request), _role(fields.get("role", ""))
        done = audit_entry(request, "operator.role", name, role.value)
        if not await self._desk.queries.operators.change_role(name, role, done, self._desk.now()):
            raise web.HTTPNotFound
        return go("/operators", {"done": "operator-role"})

    async def _sign_out(self, request: web.Request) -> web.Response:
        name = (await form(request)).get("name", "")
        done = audit_entry(request, "operator.sign-out", name)
        if not await self._desk.queries.operators.log_out_everywhere(name, done, self._desk.now()):
            raise web.HTTPNotFound
        return go("/operators", {"done": "operator-sign-out"})

    async def _remove(self, request: web.Request) -> web.Response:
        name = await self._other(request)
        done = audit_entry(request, "operator.remove", name)
        if not await self._desk.queries.operators.remove(name, done, self._desk.now()):
            raise web.HTTPNotFound
        return go("/operators", {"done": "operator-remove"})

    async def _other(self, request: web.Request) -> str:
        """The name given, which is not one's own: some admin must be left."""
        name = (await form(request)).get("name", "")
        if name == request[OPERATOR].name:
            raise web.HTTPBadRequest
        return name


def _role(given: str) -> Role:
    try:
        return Role(given)
    except ValueError:
        raise web.HTTPBadRequest from None


def welcome_link(address: str, token: str) -> str:
    """Where a password is set, once."""
    return f"{address}{PATH}/welcome/{token}"


async def invite_first(operators: Operators, address: str, now: Callable[[], datetime]) -> str:
    """A one-time link for a first admin, or "" where an operator has a password already."""
    known = await operators.all()
    if any(one.password_hash for one in known):
        return ""
    token, link = new_link()
    at, done = now(), AuditEntry("", "operator.add", FIRST, Role.ADMIN.value)
    if any(one.name == FIRST for one in known):
        await operators.invite(FIRST, link, at + LINK_LASTS, AuditEntry("", "operator.link", FIRST), at)
    else:
        await operators.add(Operator(FIRST, Role.ADMIN, 0, at, link_until=at + LINK_LASTS), link, done)
    return welcome_link(address, token)
