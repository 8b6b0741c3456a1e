"""The first admin of a sandbox: where there is no operator yet, a link for one."""

from collections.abc import Callable
from datetime import datetime

from bot.console.passwords import LINK_LASTS, new_link
from bot.console.ports import Operators
from bot.console.records import AuditEntry, Operator, Role
from bot.console.web.cookies import PATH

FIRST = "admin"


async def invite_first(operators: Operators, address: str, now: Callable[[], datetime]) -> str:
    """A one-time link, or "" where an operator has a password already."""
    known = await operators.all()
    if any(one.password_hash for one in known):
        return ""
    token, link = new_link()
    at, done = now(), AuditEntry("", "operator.add", FIRST, Role.ADMIN.value)
    if any(one.name == FIRST for one in known):
        await operators.invite(FIRST, link, at + LINK_LASTS, AuditEntry("", "operator.link", FIRST), at)
    else:
        await operators.add(Operator(FIRST, Role.ADMIN, 0, at, link_until=at + LINK_LASTS), link, done)
    return f"{address}{PATH}/welcome/{token}"
