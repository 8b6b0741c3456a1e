"""Health: what waits, what answers, and what in the rules must be checked again by when."""

from aiohttp import web

from bot.console.web.access import Action
from bot.console.web.rendering import page
from bot.console.web.routes import Pages, Route, reading
from scoring import rechecks

SOON_DAYS = 30


class HealthPages(Pages):
    """One page."""

    def routes(self) -> tuple[Route, ...]:
        """The page."""
        return (reading("/health", self._health, Action.HEALTH),)

    async def _health(self, request: web.Request) -> web.Response:
        now, today = self._desk.now(), self._desk.today
        health = await self._desk.queries.health.health(now)
        waiting = int((now - health.oldest_unsent).total_seconds() * 1000) if health.oldest_unsent else None
        checks = [
            (one, "past" if one.is_past else "soon" if one.by and (one.by - today).days <= SOON_DAYS else "later")
            for one in rechecks(self._desk.rulesets, today)
            if one.by is not None
        ]
        context = {
            "health": health,
            "waiting": waiting,
            "telegram": await self._desk.telegram(),
            "checks": checks,
            "has_contact": bool(self._desk.engine.host.contact),
            "now": now,
        }
        return await page(request, "health", context)
