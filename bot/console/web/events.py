"""The live tail: events as they commit, each with the cursor from which to go on after a reconnect."""

import asyncio
import contextlib
import json
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import hdrs, web
from aiohttp_sse import EventSourceResponse, sse_response

from bot.console.records import Filters, LogEvent
from bot.console.web.access import Action, may
from bot.console.web.desk import COOKIE, OPERATOR, Desk
from bot.console.web.query import event_fields, filters, flat, kept, of_events
from bot.console.web.rendering import Show, page, show_for
from bot.console.web.routes import Pages, Route, bearer, reading
from bot.records import StoreError

EVERY = 1.0  # seconds between looks
BEHIND = 0.1  # the same, while there is more: applicants go first
CHECKS_EVERY = 30  # looks between two checks that the operator still may
MOST = 50  # tails of one process
MOST_OF_ONE = 10  # of one operator
BEGINNING = "0"  # in the audit: the cursor before everything
_BATCH = 200
_RETRY_MS = 2000


class EventPages(Pages):
    """The page, and the stream behind it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._open = Counter[str]()  # by operator

    def routes(self) -> tuple[Route, ...]:
        """Two: the stream is the page's own."""
        return (
            reading("/tail", self._page, Action.TAIL),
            reading("/tail/events", self._events, Action.TAIL),
        )

    async def _page(self, request: web.Request) -> web.Response:
        filters(of_events(request), self._desk.rulesets)  # refused here rather than in the stream
        await self._desk.note(request, "tail", reason=flat(request))
        context = {
            "cursor": await self._desk.queries.events.newest(),
            "fields": await event_fields(self._desk, request),
            "query": request.query,
            "stream": kept(request),
        }
        return await page(request, "tail", context)

    async def _events(self, request: web.Request) -> web.StreamResponse:
        asked = filters(of_events(request), self._desk.rulesets)
        cursor = request.headers.get(hdrs.LAST_EVENT_ID) or request.query.get("cursor", "")
        try:  # a cursor that is none of ours is refused before the stream opens
            await self._desk.queries.events.after(cursor, asked, most=1)
        except ValueError:
            raise web.HTTPBadRequest from None
        async with self._place(request[OPERATOR].name):
            await self._desk.note(request, "tail.events", cursor or BEGINNING, flat(request))
            async with sse_response(request) as stream:
                with contextlib.suppress(ConnectionResetError, StoreError):  # the browser comes again by itself
                    await self._follow(stream, request, asked, cursor)
        return stream

    @asynccontextmanager
    async def _place(self, operator: str) -> AsyncIterator[None]:
        """One of the tails that a process bears, and of those that one operator may have."""
        if self._open.total() >= MOST or self._open[operator] >= MOST_OF_ONE:
            raise web.HTTPServiceUnavailable
        self._open[operator] += 1
        try:
            yield
        finally:
            self._open[operator] -= 1

    async def _follow(self, stream: EventSourceResponse, request: web.Request, asked: Filters, cursor: str) -> None:
        show, looks = show_for(request), 0
        while not self._desk.stopping.is_set() and stream.is_connected():
            looks += 1
            if looks % CHECKS_EVERY == 0 and not await self._still_may(request):
                return
            batch = await self._desk.queries.events.after(cursor, asked, most=_BATCH)
            if batch.cursor != cursor:
                cursor = batch.cursor
                data = json.dumps([row(event, show) for event in batch.events], ensure_ascii=False)
                await stream.send(data, id=cursor, retry=_RETRY_MS)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._desk.stopping.wait(), EVERY if batch.is_at_end else BEHIND)

    async def _still_may(self, request: web.Request) -> bool:
        """A sign-out, a lower role and a removal end a tail too."""
        operator = await bearer(self._desk, request[COOKIE])
        return operator is not None and may(operator.role, Action.TAIL)


def row(event: LogEvent, show: Show) -> dict[str, str]:
    """An event as the page shows it."""
    return {
        "time": show.clock(event.at),
        "session": event.session_id,
        "kind": show.event(event.kind, event.question),
        "question": show.question(event.question),
        "locale": event.locale,
        "lasting": show.lasting(event.duration_ms),
        "error": event.error,
    }
