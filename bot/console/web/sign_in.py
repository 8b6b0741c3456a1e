"""Sign-in, the one-time link, the language, one's own account, and signing out."""

import asyncio
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from aiohttp import hdrs, web

from bot.console.passwords import LONGEST, SHORTEST, fits, hashed, link_hash
from bot.console.records import AuditEntry, Operator
from bot.console.web.access import Action
from bot.console.web.cookies import PATH
from bot.console.web.desk import COOKIE, OPERATOR, Desk, audit_entry, go
from bot.console.web.rendering import page
from bot.console.web.routes import Pages, Route, acting, form, reading
from bot.settings import Network
from locales import CONSOLE_LOCALES

_AT_ONCE = 2  # passwords hashed at a time: each takes 64 MiB
_LONGEST_NAME = 64
_ONES_OWN = 64  # bits: who has one IPv6 address has all that open with these
_WELCOME = "/welcome/{token:[A-Za-z0-9_-]{20,100}}"
_INSIDE = re.compile(rf"{PATH}(/[A-Za-z0-9_/-]*)?(\?[A-Za-z0-9_.~!*%=&+,:@/-]*)?")


@cache
def _nobody() -> str:
    """The hash of nobody's password: an unknown name takes as long as a known one."""
    return hashed("the password of nobody")


class SignInPages(Pages):
    """The pages that need no sign-in, and those of one's own account."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._hashing = asyncio.Semaphore(_AT_ONCE)

    def routes(self) -> tuple[Route, ...]:
        """In and out."""
        return (
            reading("/sign-in", self._door, None),
            acting("/sign-in", self._sign_in, None),
            reading(_WELCOME, self._welcome, None),
            acting(_WELCOME, self._redeem, None),
            acting("/language", self._language, None),
            acting("/sign-out", self._sign_out, Action.ACCOUNT),
            reading("/account", self._account, Action.ACCOUNT),
            acting("/account/password", self._set_password, Action.ACCOUNT),
            acting("/account/sign-out", self._sign_out_everywhere, Action.ACCOUNT),
        )

    async def _door(self, request: web.Request) -> web.Response:
        if OPERATOR in request:
            return go()
        return await self._asked(request, to=inside(request.query.get("to", "")))

    async def _asked(self, request: web.Request, *, status: int = 200, **told: str | int) -> web.Response:
        return await page(request, "sign-in", {"problem": "", "seconds": 0, "to": "", **told}, status=status)

    async def _sign_in(self, request: web.Request) -> web.Response:
        fields, now = await form(request), self._desk.now()
        name, to = fields.get("name", "").strip()[:_LONGEST_NAME], inside(fields.get("to", ""))
        address = address_of(request, self._desk.proxies)
        until = await self._desk.queries.failed_sign_ins.admit(name, address, now)
        if until is not None:
            seconds = _seconds(until, now)
            response = await self._asked(request, status=429, problem="slow", seconds=seconds, to=to)
            response.headers[hdrs.RETRY_AFTER] = str(seconds)
            return response
        operator = await self._desk.queries.operators.named(name)
        if not await self._is_right(operator, fields.get("password", "")) or operator is None:
            # an unknown name is left out: it may be a password typed in the wrong field
            await self._audit(AuditEntry(operator.name if operator else "", "sign-in.failed"))
            return await self._asked(request, status=401, problem="wrong", to=to)
        await self._desk.queries.failed_sign_ins.cleared(name, address)
        await self._audit(AuditEntry(operator.name, "sign-in"))
        return self._let_in(request, operator, to)

    async def _is_right(self, operator: Operator | None, password: str) -> bool:
        """Whether it is the operator's password; takes as long where it cannot be."""
        known = operator.password_hash if operator else None
        async with self._hashing:
            return await asyncio.to_thread(_fits, known, password[:LONGEST])

    async def _hashed(self, password: str) -> str:
        async with self._hashing:
            return await asyncio.to_thread(hashed, password)

    def _let_in(self, request: web.Request, operator: Operator, to: str = "") -> web.Response:
        now = self._desk.now().timestamp()
        request[COOKIE] = request[COOKIE].signed_in(operator, now)
        return web.Response(status=303, headers={hdrs.LOCATION: to or PATH})

    async def _audit(self, done: AuditEntry) -> None:
        await self._desk.queries.audit.note(done, self._desk.now())

    async def _welcome(self, request: web.Request) -> web.Response:
        invited = await self._desk.queries.operators.invited(link_hash(request.match_info["token"]), self._desk.now())
        if invited is None:
            raise web.HTTPNotFound
        return await page(request, "welcome", {"invited": invited, "problem": "", "shortest": SHORTEST})

    async def _redeem(self, request: web.Request) -> web.Response:
        link, now, fields = link_hash(request.match_info["token"]), self._desk.now(), await form(request)
        invited = await self._desk.queries.operators.invited(link, now)
        if invited is None:
            raise web.HTTPNotFound
        password = fields.get("password", "")
        if problem := _problem(password, fields.get("again", "")):
            context = {"invited": invited, "problem": problem, "shortest": SHORTEST}
            return await page(request, "welcome", context, status=422)
        password_hash = await self._hashed(password)
        operator = await self._desk.queries.operators.redeem(link, password_hash, now)
        if operator is None:  # used a moment ago in another window
            raise web.HTTPNotFound
        return self._let_in(request, operator)

    async def _language(self, request: web.Request) -> web.Response:
        fields = await form(request)
        if fields.get("locale") not in CONSOLE_LOCALES:
            raise web.HTTPBadRequest
        request[COOKIE] = replace(request[COOKIE], locale=fields["locale"])
        return web.Response(status=303, headers={hdrs.LOCATION: inside(fields.get("to", "")) or PATH})

    async def _account(self, request: web.Request, *, status: int = 200, **told: str | int) -> web.Response:
        is_set = request.query.get("set") == "yes"
        return await page(
            request, "account", {"is_set": is_set, "shortest": SHORTEST, "problem": "", **told}, status=status
        )

    async def _set_password(self, request: web.Request) -> web.Response:
        """Guesses are slowed as at the sign-in: a cookie left open is no password."""
        fields, operator, now = await form(request), request[OPERATOR], self._desk.now()
        if problem := _problem(fields.get("password", ""), fields.get("again", "")):
            return await self._account(request, status=422, problem=problem)
        address = address_of(request, self._desk.proxies)
        if until := await self._desk.queries.failed_sign_ins.admit(operator.name, address, now):
            return await self._account(request, status=429, problem="slow", seconds=_seconds(until, now))
        if not await self._is_right(operator, fields.get("present", "")):
            await self._desk.note(request, "password.failed", operator.name)
            return await self._account(request, status=422, problem="wrong")
        await self._desk.queries.failed_sign_ins.cleared(operator.name, address)
        password_hash = await self._hashed(fields["password"])
        done = audit_entry(request, "password.set", operator.name)
        changed = await self._desk.queries.operators.set_password(operator, password_hash, done, now)
        if changed is None:
            return go("/sign-in")
        self._let_in(request, changed)
        return go("/account", {"set": "yes"})

    async def _sign_out(self, request: web.Request) -> web.Response:
        cookie = request[COOKIE]
        until, entry = datetime.fromtimestamp(cookie.until, UTC), audit_entry(request, "sign-out")
        await self._desk.queries.operators.sign_out(cookie.mark, until, entry, self._desk.now())
        request[COOKIE] = cookie.signed_out()
        return go("/sign-in")

    async def _sign_out_everywhere(self, request: web.Request) -> web.Response:
        name = request[OPERATOR].name
        await self._desk.queries.operators.log_out_everywhere(
            name, audit_entry(request, "sign-out.everywhere", name), self._desk.now()
        )
        request[COOKIE] = request[COOKIE].signed_out()
        return go("/sign-in")


def _fits(password_hash: str | None, password: str) -> bool:
    is_right = fits(password_hash or _nobody(), password)
    return is_right and password_hash is not None


def _seconds(until: datetime, now: datetime) -> int:
    return max(1, round((until - now).total_seconds()))


def _problem(password: str, again: str) -> str:
    if not SHORTEST <= len(password) <= LONGEST:
        return "length"
    return "" if password == again else "unlike"


def inside(path: str) -> str:
    """A path of the console; "" for any other, which would lead astray whoever signs in."""
    return path if _INSIDE.fullmatch(path) and "//" not in path else ""


def address_of(request: web.Request, proxies: Sequence[Network]) -> str:
    """The nearest that is no trusted proxy; what stands before it may be invented. Of IPv6, the network it is in."""
    known = _address(request.remote or "")
    if known is None:
        return ""
    forwarded = ",".join(request.headers.getall(hdrs.X_FORWARDED_FOR, []))
    for hop in reversed(forwarded.split(",")):
        before = _address(hop.strip())
        if before is None or not any(known in network for network in proxies):
            break
        known = before
    return str(ip_network((known, _ONES_OWN), strict=False) if isinstance(known, IPv6Address) else known)


def _address(written: str) -> IPv4Address | IPv6Address | None:
    """IPv4 also where it is written as IPv6."""
    try:
        address = ip_address(written.partition("%")[0])
    except ValueError:
        return None
    return address.ipv4_mapped or address if isinstance(address, IPv6Address) else address
