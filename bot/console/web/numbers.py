"""Overview and funnel: one sentence first, then the numbers, each leading to its sessions where one may list these."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from aiohttp import web

from bot.console.privacy import WEEK, last_week
from bot.console.records import RESULT, Counted, FunnelRow, Period, Worded
from bot.console.web.access import Action, may
from bot.console.web.desk import OPERATOR
from bot.console.web.query import NO_TAG, kept, period, presented, sessions_of, week
from bot.console.web.rendering import page, show_for
from bot.console.web.routes import Pages, Route, reading
from bot.records import FIRST_SCREENS, OUTCOME_SCREENS
from locales import LOCALES

_BEFORE = (*FIRST_SCREENS, "tell", "story", "card")
_PRESETS = (7, 30, 90)
_TALLEST = 100  # the drawing's own units
_MOST_DAYS = 366  # drawn one by one


@dataclass(frozen=True, slots=True)
class Bar:
    """One day of a drawing: where it stands, how tall it is, and what it says."""

    x: float
    width: float
    height: float
    day: str
    count: int


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a funnel's bar, in percent of the longest."""

    kind: str
    x: float
    width: float


class NumberPages(Pages):
    """The pages of numbers."""

    def routes(self) -> tuple[Route, ...]:
        """Two pages."""
        return (
            reading("", self._overview, Action.OVERVIEW),
            reading("/funnel", self._funnel, Action.FUNNEL),
        )

    async def _overview(self, request: web.Request) -> web.Response:
        asked = self._period(request)
        numbers = self._desk.queries.numbers
        seen, rows = await numbers.overview(asked), await self._rows(asked)
        context = {
            "seen": seen,
            "left": None if asked.is_stepped else sum(row.left or 0 for row in rows),
            "active": None if asked.is_stepped else sum(row.active or 0 for row in rows),
            "bars": bars(seen.by_day, asked),
            **await self._asked(request, asked, seen.begun, rows),
        }
        return await page(request, "overview", context)

    async def _funnel(self, request: web.Request) -> web.Response:
        asked, numbers = self._period(request), self._desk.queries.numbers
        rows = await self._rows(asked)
        by_order = request.query.get("order") == "asked"
        shown = rows if by_order else sorted(rows, key=lambda row: -row.stopped)
        longest = max((row.asked for row in rows), default=0)
        names = {row.question for row in rows}
        context = {
            "rows": [(row, share(row.asked, longest), parts(row, longest)) for row in shown],
            "unreached": [name for name in self._desk.engine.interview.by_id if name not in names],
            "misses": await numbers.near_misses(asked),
            "by_order": by_order,
            "other_order": kept(request, order=None if by_order else "asked"),
            **await self._asked(request, asked, await numbers.begun(asked), rows),
        }
        return await page(request, "funnel", context)

    async def _rows(self, asked: Period) -> list[FunnelRow]:
        """Of where one arrives the result alone. What comes before the questions is left by no answer."""
        rows = await self._desk.queries.numbers.funnel(asked, self._desk.now())
        questions = self._desk.engine.interview.by_id
        return [
            row
            for row in self._in_order(rows)
            if row.question == RESULT
            or (row.question in questions if asked.is_stepped else row.question not in OUTCOME_SCREENS)
        ]

    def _period(self, request: web.Request) -> Period:
        """True numbers are for who may list sessions."""
        sees_all = may(request[OPERATOR].role, Action.SESSIONS)
        return (period if sees_all else week)(request, self._desk.now())

    def _in_order(self, rows: Iterable[FunnelRow]) -> list[FunnelRow]:
        """As a conversation goes: what comes before the questions, the interview's order, then the others."""
        order = {name: place for place, name in enumerate((*_BEFORE, *self._desk.engine.interview.by_id))}
        return sorted(rows, key=lambda row: (order.get(row.question, len(order)), row.question))

    async def _asked(
        self, request: web.Request, asked: Period, begun: int, rows: Iterable[FunnelRow]
    ) -> Mapping[str, Any]:
        """The sentence, what the form above the numbers shows, and where a number leads."""
        tags = () if asked.is_stepped else (NO_TAG, *await self._desk.queries.numbers.tags())
        return {
            "asked": asked,
            "kept": kept(request),
            "wording": wording(rows),
            "sentences": show_for(request).stops(begun, rows, asked, self._desk.today),
            "fields": (presented(request, "locale", LOCALES), presented(request, "tag", tags)),
            "presets": [(days, self._preset(request, days)) for days in _PRESETS],
            "weeks": self._weeks(request, asked) if asked.is_stepped else (),
            "languages_of": [(one, kept(request, locale=one)) for one in ("", *LOCALES)],
            "sessions_of": None if asked.is_stepped else sessions_of(asked),
        }

    def _preset(self, request: web.Request, days: int) -> list[tuple[str, str]]:
        last = self._desk.today
        first = last - timedelta(days=days - 1)
        return kept(request, first=first.isoformat(), last=last.isoformat())

    def _weeks(self, request: web.Request, asked: Period) -> list[tuple[str, list[tuple[str, str]]]]:
        """The weeks beside the one asked for, as far as they are over."""
        newest = last_week(self._desk.now())
        first = asked.first or newest
        beside = (("week-before", first - WEEK), ("week-after", first + WEEK))
        return [(name, kept(request, first=at.isoformat())) for name, at in beside if at <= newest]


def wording(rows: Iterable[FunnelRow]) -> list[tuple[FunnelRow, Worded]]:
    """The questions that words speak against, each in its language, most first."""
    found = [(row, one) for row in rows for one in row.wording if one.amiss or one.unclear or one.found_clear]
    return sorted(found, key=lambda each: (-each[1].amiss, -each[1].amiss / max(each[1].asked, 1), -each[1].unclear))


def bars(by_day: Iterable[Counted], asked: Period) -> list[Bar]:
    """A bar for each day of the period, those with nothing too."""
    counts = {counted.name: counted.count for counted in by_day}
    days = _days(counts, asked)
    tallest = max((counts.get(one, 0) for one in days), default=0) or 1
    width = _TALLEST / max(len(days), 1)
    return [
        Bar(round(place * width, 3), round(width * 0.8, 3), _TALLEST * counts.get(one, 0) / tallest, one,
            counts.get(one, 0))
        for place, one in enumerate(days)
    ]  # fmt: skip


def _days(counts: Mapping[str, int], asked: Period) -> list[str]:
    first = asked.first or (date.fromisoformat(min(counts)) if counts else None)
    last = asked.last or (date.fromisoformat(max(counts)) if counts else None)
    if first is None or last is None or not 0 <= (last - first).days < _MOST_DAYS:
        return sorted(counts)
    return [(first + timedelta(days=number)).isoformat() for number in range((last - first).days + 1)]


def parts(row: FunnelRow, longest: int) -> list[Part]:
    """Of those asked: who went on, though not sure or sure, who stopped here, who stands here still."""
    found, x, active = [], 0.0, row.active or 0
    went_on = max(row.asked - row.unsure - row.stopped - active, 0)
    counts = (("went-on", went_on), ("unsure", row.unsure), ("left", row.stopped), ("active", active))
    for kind, count in counts:
        width = min(share(count, longest), 100 - x)
        if width:
            found.append(Part(kind, round(x, 2), width))
        x += width
    return found


def share(count: int, longest: int) -> float:
    """In percent of the longest."""
    return round(100 * count / longest, 2) if longest else 0.0
