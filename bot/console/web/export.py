"""Export of events without answers: CSV or JSON Lines, sent as they are read."""

from collections.abc import AsyncIterator

from aiohttp import hdrs, web

from bot.console.file_formats import FORMS, Form
from bot.console.records import LogEvent
from bot.console.web.access import Action
from bot.console.web.query import event_fields, filters, flat, of_events
from bot.console.web.rendering import page
from bot.console.web.routes import Pages, Route, reading
from bot.records import StoreError

_CHUNK = 64 * 1024  # characters gathered before they are sent


class ExportPages(Pages):
    """The page, and the two files."""

    def routes(self) -> tuple[Route, ...]:
        """The file's name tells its form."""
        return (
            reading("/export", self._page, Action.EXPORT),
            reading("/export/events.{form:csv|jsonl}", self._file, Action.EXPORT),
        )

    async def _page(self, request: web.Request) -> web.Response:
        context = {"fields": await event_fields(self._desk, request), "query": request.query}
        return await page(request, "export", context)

    async def _file(self, request: web.Request) -> web.StreamResponse:
        asked, name = filters(of_events(request), self._desk.rulesets), request.match_info["form"]
        await self._desk.note(request, "export", name, flat(request))
        form = FORMS[name]
        disposition = f'attachment; filename="events-{self._desk.today}.{name}"'
        response = web.StreamResponse(headers={hdrs.CONTENT_DISPOSITION: disposition})
        response.content_type, response.charset = form.media_type, "utf-8"
        await response.prepare(request)
        try:
            await _write(response, form, self._desk.queries.events.export(asked))
        except StoreError:
            if request.transport is not None:
                request.transport.abort()  # half a file must not look whole
        except ConnectionResetError:
            pass  # whoever asked has left
        return response


async def _write(response: web.StreamResponse, form: Form, events: AsyncIterator[LogEvent]) -> None:
    """Line by line, a few at a time."""
    gathered, size = [form.head], len(form.head)
    async for event in events:
        line = form.line(event)
        gathered.append(line)
        size += len(line)
        if size >= _CHUNK:
            await response.write("".join(gathered).encode())
            gathered, size = [], 0
    await response.write("".join(gathered).encode())
