"""Operators: who may sign in, in which role; made with a one-time link that is shown once."""

from typing import Any

from aiohttp import web

from bot.console.passwords import LINK_LASTS, new_link
from bot.console.records import NAME, Operator, Role
from bot.console.web.access import Action
from bot.console.web.cookies import PATH
from bot.console.web.desk import OPERATOR, Desk, deed, go
from bot.console.web.rendering import page
from bot.console.web.routes import Route, acting, form, reading
from bot.records import StoreDownError, StoreError


class Operating:
    """One page and its acts; nobody takes away their own admin's role or account."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def doors(self) -> tuple[Route, ...]:
        """The list, and what can be done to one of it."""
        acts = {"link": self._link, "role": self._role, "sign-out": self._sign_out, "remove": self._remove}
        return (
            reading("/operators", self._page, Action.OPERATORS),
            acting("/operators", self._add, Action.OPERATORS),
            *(acting(f"/operators/{act}", page, Action.OPERATORS) for act, page in acts.items()),
        )

    async def _page(self, request: web.Request) -> web.Response:
        return await self._shown(request)

    async def _shown(self, request: web.Request, status: int = 200, **more: Any) -> web.Response:  # noqa: ANN401 - a template's
        context = {"operators": await self._desk.store.operators.all(), "roles": tuple(Role), "now": self._desk.now()}
        return page(request, "operators", {"problem": "", "link": "", "invited": "", **context, **more}, status=status)

    async def _add(self, request: web.Request) -> web.Response:
        fields = await form(request)
        name, role = fields.get("name", "").strip(), _role(fields.get("role", ""))
        if not NAME.fullmatch(name):
            return await self._shown(request, 422, problem="name")
        token, link = new_link()
        now = self._desk.now()
        made = Operator(name, role, 0, now, link_until=now + LINK_LASTS)
        try:
            await self._desk.store.operators.add(made, link, deed(request, "operator.add", name, role.value))
        except StoreDownError:
            raise
        except StoreError:
            return await self._shown(request, 422, problem="taken")
        return await self._shown(request, link=self._address(token), invited=name)

    async def _link(self, request: web.Request) -> web.Response:
        """A new way in; what the operator could sign in with before still counts until it is used."""
        name, now = (await form(request)).get("name", ""), self._desk.now()
        token, link = new_link()
        done = deed(request, "operator.link", name)
        if not await self._desk.store.operators.invite(name, link, now + LINK_LASTS, done, now):
            raise web.HTTPNotFound
        return await self._shown(request, link=self._address(token), invited=name)

    def _address(self, token: str) -> str:
        return f"{self._desk.address}{PATH}/welcome/{token}"

    async def _role(self, request: web.Request) -> web.Response:
        fields = await form(request)
        name, role = await self._other(request), _role(fields.get("role", ""))
        done = deed(request, "operator.role", name, role.value)
        if not await self._desk.store.operators.change_role(name, role, done, self._desk.now()):
            raise web.HTTPNotFound
        return go("/operators", {"done": "operator-role"})

    async def _sign_out(self, request: web.Request) -> web.Response:
        name = (await form(request)).get("name", "")
        done = deed(request, "operator.sign-out", name)
        if not await self._desk.store.operators.log_out_everywhere(name, done, self._desk.now()):
            raise web.HTTPNotFound
        return go("/operators", {"done": "operator-sign-out"})

    async def _remove(self, request: web.Request) -> web.Response:
        name = await self._other(request)
        done = deed(request, "operator.remove", name)
        if not await self._desk.store.operators.remove(name, done, self._desk.now()):
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
