"""The audit: who did what, newest first; nothing in it can be changed or taken out."""

from aiohttp import web

from bot.console.web.access import Action
from bot.console.web.query import kept
from bot.console.web.rendering import page
from bot.console.web.routes import Pages, Route, clean, reading

_LINES = 100
_LONGEST_ID = 18  # digits


class AuditPages(Pages):
    """One page."""

    def routes(self) -> tuple[Route, ...]:
        """The page."""
        return (reading("/audit", self._page, Action.AUDIT),)

    async def _page(self, request: web.Request) -> web.Response:
        before, operator = request.query.get("before", ""), clean(request.query.get("operator", ""))
        if before and not (before.isascii() and before.isdigit() and len(before) <= _LONGEST_ID):
            raise web.HTTPBadRequest
        lines = await self._desk.queries.audit.lines(
            before=int(before) if before else None, most=_LINES, operator=operator
        )
        operators = [one.name for one in await self._desk.queries.operators.all()]
        context = {
            "lines": lines,
            "chosen": operator,
            "names": operators if not operator or operator in operators else [*operators, operator],
            "older": kept(request, before=str(lines[-1].id)) if len(lines) == _LINES else None,
            "newest": kept(request, before=None) if before else None,
        }
        return await page(request, "audit", context)
