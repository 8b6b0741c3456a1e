"""`qmas sessions report`: what the console's overview and funnel say of seven days, in words, CSV or JSON."""

import csv
import sys
from dataclasses import asdict, dataclass, fields
from datetime import date, datetime, timedelta
from typing import Annotated, Literal

import typer

from bot import clock
from bot.cli.options import Day
from bot.cli.output import write, write_json
from bot.cli.store import beside
from bot.console.privacy import last_week, week_of
from bot.console.queries import Queries
from bot.console.records import RESULT, Counted, FunnelRow, Overview, Period
from bot.console.web import Show
from bot.records import OUTCOME_SCREENS
from bot.settings import read_settings
from locales import console_words

_BESIDE_THE_LAST = timedelta(days=6)


@dataclass(frozen=True, slots=True)
class _Report:
    """Of these days, both included; the question where most stopped first."""

    first: date
    last: date
    overview: Overview
    questions: tuple[FunnelRow, ...]
    near_misses: tuple[Counted, ...]


InWeek = Annotated[bool, typer.Option("--week", help="Monday to Sunday: the last week that is over, or that of --on.")]
Form = Annotated[Literal["text", "csv", "json"], typer.Option("--format", help="csv is the funnel alone.")]


def report(*, week: InWeek = False, on: Day = None, form: Form = "text") -> None:
    """Say how many began, and where they stopped: in the last seven days, or in seven up to --on."""
    now = clock.now()
    first = _first_day(on.date() if on else None, now, is_week=week)

    async def made(queries: Queries) -> _Report:
        asked = Period(first, first + _BESIDE_THE_LAST)
        while not await queries.tallies.catch_up():
            pass
        rows = [
            row
            for row in await queries.numbers.funnel(asked, now)
            if row.question == RESULT or row.question not in OUTCOME_SCREENS
        ]
        rows.sort(key=lambda row: (-row.stopped, -row.asked, row.question))
        seen, misses = await queries.numbers.overview(asked), await queries.numbers.near_misses(asked)
        return _Report(first, first + _BESIDE_THE_LAST, seen, tuple(rows), misses)

    told = beside(read_settings(), made)
    {"text": _in_words, "csv": _as_table, "json": _as_json}[form](told, now)


def _first_day(day: date | None, now: datetime, *, is_week: bool) -> date:
    if is_week:
        return week_of(day) if day else last_week(now)
    return (day or clock.hong_kong_day(now)) - _BESIDE_THE_LAST


def _in_words(one: _Report, now: datetime) -> None:
    show = Show(console_words("en"))
    period = Period(one.first, one.last)
    for sentence in show.stops(one.overview.begun, one.questions, period, clock.hong_kong_day(now)):
        write(sentence)
    write(f"{show.words('count-finished')}: {show.number(one.overview.finished)}")
    for counted in one.overview.outcomes:
        write(f"  {show.named('verdict', counted.name)}: {show.number(counted.count)}")
    columns = ("asked", "answered", "unsure", "left", "active", "misread", "unclear", "found_unclear", "helped")
    heads = [
        show.words("filter-question"),
        *(show.words(f"column-{name.replace('_', '-')}") for name in columns),
        show.words("column-median"),
    ]
    rows = [
        [
            show.question(row.question),
            *(show.number(getattr(row, name)) for name in columns),
            show.lasting(row.median_ms),
        ]
        for row in one.questions
    ]
    widths = [max(map(len, column)) for column in zip(heads, *rows, strict=True)]
    for cells in (heads, *rows):
        name, *numbers = (
            cell.rjust(width) if place else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(cells, widths, strict=True))
        )
        write("  ".join((name, *numbers)))


def _as_table(one: _Report, _now: datetime) -> None:
    table = csv.writer(sys.stdout, lineterminator="\n")
    columns = [field.name for field in fields(FunnelRow) if field.name != "wording"]
    table.writerow(columns)
    table.writerows([getattr(row, name) for name in columns] for row in one.questions)


def _as_json(one: _Report, _now: datetime) -> None:
    write_json({**asdict(one), "first": str(one.first), "last": str(one.last)})
