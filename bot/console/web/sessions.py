"""Sessions: the list, one of them, and for an admin with a reason its answers, a regression test of it, its erasure."""

from collections.abc import Mapping

from aiohttp import hdrs, web

from bot.clock import hong_kong_day
from bot.console.records import RevealedSession, SessionRow, Stage
from bot.console.web.access import Action
from bot.console.web.desk import audit_entry, go
from bot.console.web.query import NO_TAG, filters, kept, key_of, presented, versions
from bot.console.web.rendering import page
from bot.console.web.replay import NotReplayableError, regression_test, taps_of
from bot.console.web.routes import Pages, Route, acting, form, reading
from bot.console.web.session_view import answers_of, thread
from bot.records import Utterance
from conversations import Prompt
from locales import LOCALES
from scoring import Verdict

SHORTEST_REASON = 8  # characters
LONGEST_REASON = 500
SESSION = "/sessions/{id:[A-Za-z0-9_-]{1,64}}"
_ROWS = 50


class SessionPages(Pages):
    """The pages of single sessions."""

    def routes(self) -> tuple[Route, ...]:
        """The list, a session, and what can be done with it."""
        return (
            reading("/sessions", self._list, Action.SESSIONS),
            reading(SESSION, self._one, Action.SESSION),
            acting(f"{SESSION}/reveal", self._reveal, Action.REVEAL),
            acting(f"{SESSION}/situation", self._regression_test, Action.SITUATION),
            acting(f"{SESSION}/erase", self._erase, Action.PURGE),
        )

    async def _list(self, request: web.Request) -> web.Response:
        query = request.query
        try:
            asked = filters(request, self._desk.rulesets)
            found = await self._desk.queries.sessions.page(
                asked, self._desk.now(), most=_ROWS, older=query.get("older") or None
            )
        except ValueError:
            raise web.HTTPBadRequest from None
        for applicant in sorted({row.applicant for row in found.rows if asked.applicant}):
            await self._desk.note(request, "applicant.view", applicant)
        context = {
            "found": found,
            "query": query,
            "fields": await self._fields(request),
            "older": kept(request, older=found.older) if found.older else None,
            "newest": kept(request, older=None) if "older" in query else None,
        }
        return await page(request, "sessions", context)

    async def _fields(self, request: web.Request) -> list[object]:
        interview = self._desk.engine.interview
        values = {
            "stage": tuple(stage.value for stage in Stage),
            "locale": LOCALES,
            "verdict": tuple(verdict.value for verdict in Verdict),
            "question": ("language", "notice", *interview.by_id, "card", "decided", "result"),
            "ruleset": versions(self._desk),
            "tag": (NO_TAG, *await self._desk.queries.numbers.tags()),
        }
        return [presented(request, name, known) for name, known in values.items()]

    async def _one(self, request: web.Request, problem: str = "") -> web.Response:
        """`problem`: why what was asked of it is not done."""
        row = await self._row(request)
        await self._desk.note(request, "session.view", row.id)
        events = await self._desk.queries.sessions.timeline(row)
        steps = thread(events, row.locale, self._desk)
        context = {
            "row": row,
            "versions": self._versions(),
            "steps": steps,
            "shortest": SHORTEST_REASON,
            "problem": problem,
        }
        return await page(request, "session", context, status=422 if problem else 200)

    def _versions(self) -> Mapping[str, str]:
        """The names of rulesets, by how sessions keep them."""
        return {key_of(one): one.version for one in self._desk.rulesets}

    async def _row(self, request: web.Request) -> SessionRow:
        row = await self._desk.queries.sessions.session(request.match_info["id"], self._desk.now())
        if row is None:
            raise web.HTTPNotFound
        return row

    async def _reveal(self, request: web.Request) -> web.Response:
        found = await self._revealed(request, "session.reveal")
        if found is None:
            return await self._one(request, "reason")
        answers = answers_of(found, self._desk)
        taps = taps_of(found.events, self._desk.engine, self._desk.speech)
        context = {"row": found.row, "versions": self._versions(), "found": found, "answers": answers, "taps": taps}
        return await page(request, "session-revealed", context)

    async def _regression_test(self, request: web.Request) -> web.Response:
        """To be put into tests/situations."""
        found = await self._revealed(request, "session.situation")
        if found is None:
            return await page(request, "situation", {"id": request.match_info["id"], "problem": "reason"}, status=422)
        try:
            text = regression_test(found, self._desk.engine, self._desk.speech)
        except NotReplayableError:
            return await page(request, "situation", {"id": found.row.id, "problem": "unlike"}, status=409)
        name = f"{hong_kong_day(found.row.began_at)}-{found.row.question or 'session'}.json"
        headers = {hdrs.CONTENT_DISPOSITION: f'attachment; filename="{name}"'}
        return web.Response(text=text, content_type="application/json", headers=headers)

    async def _revealed(self, request: web.Request, action: str) -> RevealedSession | None:
        """The session with its answers, audited with the reason stated; None where none was stated."""
        reason = reason_in((await form(request)).get("reason", ""))
        if not reason:
            return None
        session_id, now = request.match_info["id"], self._desk.now()
        entry = audit_entry(request, action, session_id, reason)
        found = await self._desk.queries.sessions.reveal(session_id, entry, now)
        if found is None:
            raise web.HTTPNotFound
        return found

    async def _erase(self, request: web.Request) -> web.Response:
        fields = await form(request)
        reason = reason_in(fields.get("reason", ""))
        if not reason or fields.get("sure") != "yes":
            return await self._one(request, "reason")
        row = await self._row(request)
        farewell = Utterance(self._desk.speech.text(Prompt("farewell"), row.locale))
        done = audit_entry(request, "session.erase", row.id, reason)
        if not await self._desk.queries.sessions.purge(row.applicant, farewell, done, self._desk.now()):
            raise web.HTTPNotFound  # erased meanwhile
        self._desk.forget()
        return go("/sessions", {"done": "session-erase"})


def reason_in(text: str) -> str:
    """The reason stated; "" where it says too little."""
    reason = " ".join(text.split())[:LONGEST_REASON]
    return reason if len(reason) >= SHORTEST_REASON else ""
