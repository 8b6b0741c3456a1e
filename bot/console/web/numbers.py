"""Overview and funnel: numbers, each with its meaning beside it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from aiohttp import web

from bot.console.records import Cell, Counted, FunnelRow, Period
from bot.console.web.access import Action
from bot.console.web.query import NO_TAG, kept, period, presented
from bot.console.web.rendering import page
from bot.console.web.routes import Pages, Route, reading
from locales import LOCALES

_BEFORE = ("language", "script", "notice")
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
    count: Cell


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
        asked = period(request, self._desk.today)
        seen = await self._desk.queries.numbers.overview(asked, self._desk.now())
        context = {"seen": seen, "bars": bars(seen.by_day, asked), **await self._asked(request, asked)}
        return page(request, "overview", context)

    async def _funnel(self, request: web.Request) -> web.Response:
        asked = period(request, self._desk.today)
        rows = self._in_order(await self._desk.queries.numbers.funnel(asked, self._desk.now()))
        longest = max((row.asked or 0 for row in rows), default=0)
        drawn = [(row, share(row.asked, longest), parts(row, longest)) for row in rows]
        misses = await self._desk.queries.numbers.near_misses(asked)
        context = {"rows": rows, "drawn": drawn, "misses": misses, **await self._asked(request, asked)}
        return page(request, "funnel", context)

    def _in_order(self, rows: Iterable[FunnelRow]) -> list[FunnelRow]:
        """As a conversation goes: what comes before the questions, the interview's order, then the others."""
        order = {name: place for place, name in enumerate((*_BEFORE, *self._desk.engine.interview.by_id))}
        return sorted(rows, key=lambda row: (order.get(row.question, len(order)), row.question))

    async def _asked(self, request: web.Request, asked: Period) -> Mapping[str, Any]:
        """What the form above the numbers shows."""
        tags = (NO_TAG, *await self._desk.queries.numbers.tags())
        return {
            "asked": asked,
            "fields": (presented(request, "locale", LOCALES), presented(request, "tag", tags)),
            "presets": [(days, self._preset(request, days)) for days in _PRESETS],
        }

    def _preset(self, request: web.Request, days: int) -> list[tuple[str, str]]:
        last = self._desk.today
        first = last - timedelta(days=days - 1)
        return kept(request, first=first.isoformat(), last=last.isoformat())


def bars(by_day: Iterable[Counted], asked: Period) -> list[Bar]:
    """A bar for each day of the period, those with nothing too."""
    counts = {counted.name: counted.count for counted in by_day}
    days = _days(counts, asked)
    tallest = max((counts.get(one) or 0 for one in days), default=0) or 1
    width = _TALLEST / max(len(days), 1)
    return [
        Bar(round(place * width, 3), round(width * 0.8, 3), _TALLEST * (counts.get(one, 0) or 0) / tallest, one,
            counts.get(one, 0))
        for place, one in enumerate(days)
    ]  # fmt: skip


def _days(counts: Mapping[str, Cell], asked: Period) -> list[str]:
    first = asked.first or (date.fromisoformat(min(counts)) if counts else None)
    last = asked.last or (date.fromisoformat(max(counts)) if counts else None)
    if first is None or last is None or not 0 <= (last - first).days < _MOST_DAYS:
        return sorted(counts)
    return [(first + timedelta(days=number)).isoformat() for number in range((last - first).days + 1)]


def parts(row: FunnelRow, longest: int) -> list[Part]:
    """Of those asked: who answered, who was not sure, who left here; a hidden number is not drawn."""
    found, x = [], 0.0
    for kind, count in (("answered", row.answered), ("unsure", row.unsure), ("left", row.left)):
        width = min(share(count, longest), 100 - x)
        if width:
            found.append(Part(kind, round(x, 2), width))
        x += width
    return found


def share(count: Cell, longest: int) -> float:
    """In percent of the longest; a hidden number is not drawn."""
    return round(100 * (count or 0) / longest, 2) if longest else 0.0
