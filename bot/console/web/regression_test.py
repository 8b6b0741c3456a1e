"""A session as a regression test, to be put into tests/situations: for an admin with a reason, as any answer is."""

from aiohttp import hdrs, web

from bot.clock import HONG_KONG
from bot.console.web.access import Action
from bot.console.web.desk import Desk
from bot.console.web.regression_test_maker import Maker
from bot.console.web.rendering import page
from bot.console.web.replay import NotReplayableError
from bot.console.web.routes import Route, acting
from bot.console.web.sessions import SESSION, revealed


class Situating:
    """One act."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def doors(self) -> tuple[Route, ...]:
        """The download."""
        return (acting(f"{SESSION}/situation", self._make, Action.SITUATION),)

    async def _make(self, request: web.Request) -> web.Response:
        found = await revealed(self._desk, request, "session.situation")
        if found is None:
            return page(request, "situation", {"id": request.match_info["id"], "problem": "reason"}, status=422)
        try:
            text = Maker(self._desk.engine, self._desk.speech).make(found)
        except NotReplayableError:
            return page(request, "situation", {"id": found.row.id, "problem": "unlike"}, status=409)
        name = f"{found.row.began_at.astimezone(HONG_KONG):%Y-%m-%d}-{found.row.question or 'session'}.json"
        return web.Response(
            text=text,
            content_type="application/json",
            headers={hdrs.CONTENT_DISPOSITION: f'attachment; filename="{name}"'},
        )
