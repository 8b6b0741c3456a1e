"""Notices above every result, and rulesets whose results are held back: put up and taken down without a release."""

import contextlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from aiohttp import web
from msgspec import structs

from bot.clock import end_of
from bot.console.queries.notices import ROOM, Notice
from bot.console.web.access import Action
from bot.console.web.desk import audit_entry, go
from bot.console.web.rendering import page
from bot.console.web.routes import Pages, Route, acting, form, reading
from bot.console.web.sessions import SHORTEST_REASON, reason_in
from conversations import PREFIX, Engine, Prompt, Reply, Session, Tapped, Typed
from locales import LOCALES
from scoring import load_universities

READY = ("list", "checks")  # common cases, with a text of the catalogue each
LONGEST_NOTICE = 600  # characters, so that a result with it stays within a message
_NOBODY = "preview-of-a-notice"
_ANSWERS = 8  # of whom a result is shown to
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
        self,
        request: web.Request,
        problem: str = "",
        filled: Mapping[str, str] | None = None,
        *,
        has_kept: bool = False,
    ) -> web.Response:
        filled = self._ready(request.query.get("ready", "")) if filled is None else filled
        now = self._desk.now()
        context = {
            "notices": await self._desk.queries.notices.newest(),
            "pauses": await self._desk.queries.notices.newest_pauses(),
            "rulesets": [one.version for one in self._desk.rulesets],
            "locales": LOCALES,
            "longest": LONGEST_NOTICE,
            "room": ROOM,
            "shortest": SHORTEST_REASON,
            "problem": problem,
            "filled": filled,
            "ready": READY,
            "has_kept": has_kept,
            "now": now,
            "today": self._desk.today,
            "seen": self._seen(_texts(filled), (await self._desk.queries.notices.standing(now))[0]),
        }
        return await page(request, "notices", context, status=422 if problem else 200)

    def _ready(self, name: str) -> Mapping[str, str]:
        """The fields with a text for a common case: of the list begun last, and by whether it has ended."""
        listed = load_universities().lately(self._desk.today)
        if name not in READY or listed is None:
            return {}
        ended = "-ended" if name == "list" and listed.last < self._desk.today else ""
        years = {"year": str(listed.last.year + 1), "before": str(listed.last.year)}
        prompt = Prompt(f"operator-ready-{name}{ended}", years)
        return {f"text-{locale}": self._desk.speech.text(prompt, locale) for locale in LOCALES}

    def _typed(self, fields: Mapping[str, str]) -> Mapping[str, str]:
        """The texts that are nobody's but the operator's."""
        ready = {text for name in READY for text in self._ready(name).values()}
        return {f"text-{locale}": text for locale, text in _texts(fields).items() if text not in ready}

    def _seen(self, texts: Mapping[str, str], standing: Sequence[Notice]) -> tuple[tuple[str, str], ...]:
        """How a result of somebody made up reads in each language, with the texts above it."""
        engine, today = self._desk.engine, self._desk.today
        told = tuple(each for each in (texts, *(one.texts for one in reversed(standing))) if each)
        engine = replace(engine, host=structs.replace(engine.host, notices=told))
        sample = structs.replace(self._sample(engine, today), current="result")
        sessions = ((locale, structs.replace(sample, locale=locale)) for locale in LOCALES)
        return tuple(
            (locale, self._desk.speech.utter(engine.show(session, today), locale, "", 0).text)
            for locale, session in sessions
        )

    def _sample(self, engine: Engine, today: date) -> Session:
        """Somebody made up, who has given the first answer at hand to the first few questions."""
        turn = engine.begin(_NOBODY, "en", today)
        for _ in range(_ANSWERS):
            question = engine.interview_on(today).by_id.get(turn.session.current)
            reply: Reply = Tapped(_NOBODY[:PREFIX], turn.session.revision, turn.screen.buttons[0][0].option)
            if question is not None:
                value = next(iter(question.examples(engine.context(turn.session, today).reader)))
                reply = Typed(self._desk.speech.text(question.words(value), "en"))
            turn = engine.resume(turn.session, reply, today)
        return turn.session

    async def _put(self, request: web.Request) -> web.Response:
        fields = await form(request)
        if "ready" in fields:
            typed = self._typed(fields)
            filled = {**fields, **self._ready(fields["ready"]), **typed}
            return await self._shown(request, filled=filled, has_kept=bool(typed))
        texts, reason, until = _texts(fields), reason_in(fields.get("reason", "")), _day(fields.get("until", ""))
        if problem := self._problem(texts, fields.get("until", ""), until):
            return await self._shown(request, problem, fields)
        if "preview" in fields:
            return await self._shown(request, filled=fields)
        if not reason:
            return await self._shown(request, "reason", fields)
        put = audit_entry(request, "notice.put", reason=reason)
        ends = end_of(until) if until else None
        if await self._desk.queries.notices.put(texts, put, self._desk.now(), ends) is None:
            return await self._shown(request, "room", fields)
        return go("/notices", {"done": "notice-put"})

    def _problem(self, texts: Mapping[str, str], given: str, until: date | None) -> str:
        """What keeps it from being put up."""
        if "en" not in texts or any(len(text) > LONGEST_NOTICE for text in texts.values()):
            return "notice"
        if any(map(_UNSEEN.search, texts.values())):
            return "unseen"
        return "until" if given and (until is None or until < self._desk.today) else ""

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


def _texts(fields: Mapping[str, str]) -> dict[str, str]:
    """By language; one without a text is told the English one."""
    given = {locale: fields.get(f"text-{locale}", "").replace("\r\n", "\n").strip() for locale in LOCALES}
    return {locale: text for locale, text in given.items() if text}


def _day(given: str) -> date | None:
    with contextlib.suppress(ValueError):
        return date.fromisoformat(given)
    return None
