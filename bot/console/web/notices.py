"""Notices above every result, and rulesets whose results are held back: put up and taken down without a release."""

import re
from collections.abc import Mapping

from aiohttp import web

from bot.console.queries.notices import ROOM
from bot.console.web.access import Action
from bot.console.web.desk import audit_entry, go
from bot.console.web.rendering import page
from bot.console.web.routes import Pages, Route, acting, form, reading
from bot.console.web.sessions import SHORTEST_REASON, reason_in
from locales import LOCALES

LONGEST_NOTICE = 600  # characters, so that a result with it stays within a message
_NUMBER = "{number:[0-9]{1,18}}"
# control characters but the end of a line, and what turns the direction of the text that follows
_UNSEEN = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


class NoticePages(Pages):
    """One page: notices and pauses, and four acts."""

    def routes(self) -> tuple[Route, ...]:
        """Putting up and taking down."""
        return (
            reading("/notices", self._shown, Action.NOTICES),
            acting("/notices", self._put, Action.NOTICES),
            acting(f"/notices/{_NUMBER}/end", self._end, Action.NOTICES),
            acting("/pauses", self._pause, Action.NOTICES),
            acting(f"/pauses/{_NUMBER}/end", self._resume, Action.NOTICES),
        )

    async def _shown(
        self, request: web.Request, problem: str = "", filled: Mapping[str, str] | None = None
    ) -> web.Response:
        context = {
            "notices": await self._desk.queries.notices.newest(),
            "pauses": await self._desk.queries.notices.newest_pauses(),
            "rulesets": [one.version for one in self._desk.rulesets],
            "locales": LOCALES,
            "longest": LONGEST_NOTICE,
            "room": ROOM,
            "shortest": SHORTEST_REASON,
            "problem": problem,
            "filled": filled or {},
        }
        return page(request, "notices", context, status=422 if problem else 200)

    async def _put(self, request: web.Request) -> web.Response:
        fields = await form(request)
        texts = {locale: fields.get(f"text-{locale}", "").replace("\r\n", "\n").strip() for locale in LOCALES}
        reason = reason_in(fields.get("reason", ""))
        if not all(texts.values()) or any(len(text) > LONGEST_NOTICE for text in texts.values()):
            return await self._shown(request, "notice", fields)
        if any(map(_UNSEEN.search, texts.values())):
            return await self._shown(request, "unseen", fields)
        if not reason:
            return await self._shown(request, "reason", fields)
        put = audit_entry(request, "notice.put", reason=reason)
        if await self._desk.queries.notices.put(texts, put, self._desk.now()) is None:
            return await self._shown(request, "room", fields)
        return go("/notices", {"done": "notice-put"})

    async def _end(self, request: web.Request) -> web.Response:
        number = int(request.match_info["number"])
        ended = audit_entry(request, "notice.end", str(number))
        if not await self._desk.queries.notices.end(number, ended, self._desk.now()):
            raise web.HTTPNotFound
        return go("/notices", {"done": "notice-end"})

    async def _pause(self, request: web.Request) -> web.Response:
        fields = await form(request)
        ruleset, reason = fields.get("ruleset", ""), reason_in(fields.get("reason", ""))
        if ruleset not in {one.version for one in self._desk.rulesets}:
            raise web.HTTPBadRequest
        if not reason:
            return await self._shown(request, "reason", fields)
        await self._desk.queries.notices.pause(
            ruleset, audit_entry(request, "pause.put", ruleset, reason), self._desk.now()
        )
        return go("/notices", {"done": "pause-put"})

    async def _resume(self, request: web.Request) -> web.Response:
        number = int(request.match_info["number"])
        ended = audit_entry(request, "pause.end", str(number))
        if not await self._desk.queries.notices.end_pause(number, ended, self._desk.now()):
            raise web.HTTPNotFound
        return go("/notices", {"done": "pause-end"})
