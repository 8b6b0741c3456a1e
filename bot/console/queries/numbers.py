"""Numbers over all sessions: from the tallies, and of now from the sessions' indexes. Hidden where persons are few."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from statistics import median
from typing import Any

from sqlalchemy import ColumnElement, RowMapping, and_, case, func, literal, not_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.clock import end_of, midnight
from bot.console.privacy import OTHERS, UNNAMED_OR_OTHERS, Count, breakdown, cell, folded, summed
from bot.console.queries.filters import LEFT_AFTER, chosen
from bot.console.queries.tallies import FINISHED, Tallies
from bot.console.records import FEWEST, Cell, Counted, FunnelRow, Overview, Period
from bot.storage.connections import Connections
from bot.storage.tables import CHATS, NEAR_MISSES, SESSIONS, TALLIES

LATEST = 10_000  # sessions a median is taken over
AT_ONCE = 2  # steps of tallying that a page waits for; the job of tallies does the rest
_ENOUGH = 1_000  # sessions among which persons are told apart
_TOLD_APART = ("failed", "stale", "misread", "helped", "switched", "blocked", "unblocked", "excess", "overtaken",
               "duplicate", "retried")  # fmt: skip
_AT_QUESTIONS = ("said", "answered", "unsure", "misread", "helped")
_OPEN = (SESSIONS.c.finished_at.is_(None), SESSIONS.c.ended_at.is_(None))
_NO_PART = literal("")

Sums = Mapping[tuple[str, str], Count]  # by kind and part


@dataclass(frozen=True, slots=True)
class _Sums:
    """Counts of a period, and what they would be without its language and tag: the difference must not be few."""

    narrow: Sums
    wide: Sums

    def cell(self, kind: str, part: str = "") -> Cell:
        return cell(self.narrow.get((kind, part), Count()), self.wide.get((kind, part)))

    def parts(self, kind: str) -> tuple[Counted, ...]:
        return _counted(breakdown(*self._of(kind)))

    def tags(self, kind: str) -> tuple[Counted, ...]:
        """Anybody can invent a tag, with a name in it: those of few persons are one line."""
        narrow, wide = self._of(kind)
        names = folded(narrow)
        return _counted(breakdown(summed(narrow, names), summed(wide, names)))

    def _of(self, kind: str) -> tuple[dict[str, Count], dict[str, Count]]:
        narrow, wide = (
            {part: count for (of, part), count in sums.items() if of == kind} for sums in (self.narrow, self.wide)
        )
        return narrow, wide


class Numbers:
    """Every cell goes through `privacy` here, so that no page can show what it should not."""

    def __init__(self, connections: Connections, tallies: Tallies) -> None:
        self._connections, self._tallies = connections, tallies

    async def overview(self, period: Period, now: datetime) -> Overview:
        """All numbers of the overview: what was tallied in the period, and what is now."""
        await self._tallies.catch_up(AT_ONCE)
        tally = TALLIES.c
        async with self._connections.reading() as connection:
            sessions = await _tallied(connection, period, ("began", FINISHED), tally.sessions)
            events = await _tallied(connection, period, _TOLD_APART, tally.events)
            by_locale, by_day, by_tag = [
                await _tallied(connection, period, ("began",), tally.sessions, part)
                for part in (tally.locale, tally.day, tally.tag)
            ]
            present = await _present(connection, period, now)
            outcomes = await _outcomes(connection, period, *_whose(SESSIONS.c, period))
            others = await _outcomes(connection, period, not_(and_(*_whose(SESSIONS.c, period))))
            latest = await _latest(connection, period)
        return Overview(
            begun=sessions.cell("began"),
            finished=sessions.cell(FINISHED),
            active=present.cell("active"),
            left=present.cell("left"),
            outcomes=_counted(
                breakdown(outcomes, {name: outcomes[name] + others.get(name, Count()) for name in outcomes})
            ),
            median_seconds=_median(latest, lambda row: (row["finished_at"] - row["began_at"]).total_seconds()),
            median_answers=_median(latest, lambda row: row["answers"]),
            by_locale=by_locale.parts("began"),
            by_day=by_day.parts("began"),
            by_tag=by_tag.tags("began"),
            events=tuple(Counted(kind, events.cell(kind)) for kind in _TOLD_APART),
        )

    async def funnel(self, period: Period, now: datetime) -> tuple[FunnelRow, ...]:
        """A row for each question that was ever asked, in no particular order: the interview knows the order."""
        await self._tallies.catch_up(AT_ONCE)
        async with self._connections.reading() as connection:
            sums = await _tallied(connection, period, _AT_QUESTIONS, TALLIES.c.sessions, TALLIES.c.question)
            left = await _left(connection, period, now)
        return tuple(
            FunnelRow(
                question=question,
                asked=sums.cell("said", question),
                answered=sums.cell("answered", question),
                unsure=sums.cell("unsure", question),
                misread=sums.cell("misread", question),
                helped=sums.cell("helped", question),
                left=left.cell("left", question),
            )
            for question in sorted({part for kind, part in sums.narrow if kind == "said" and part})
        )

    async def near_misses(self, period: Period) -> tuple[Counted, ...]:
        """Sessions one point short, by the criterion not met that could still be reached, as they were last counted.

        The most frequent first.
        """
        table = NEAR_MISSES.c
        sums = (func.sum(table.persons * _mine(table, period)), func.sum(table.persons))
        statement = select(table.criterion, *sums).where(*_days(table.day, period))
        async with self._connections.reading() as connection:
            found = (await connection.execute(statement.group_by(table.criterion))).all()
        counts = {criterion: Count(int(mine), int(mine)) for criterion, mine, _ in found if mine}
        cells = breakdown(counts, {criterion: Count(int(all_), int(all_)) for criterion, _, all_ in found})
        ordered = sorted(counts, key=lambda criterion: (-counts[criterion].number, criterion))
        return tuple(Counted(criterion, cells[criterion]) for criterion in ordered)

    async def tags(self) -> tuple[str, ...]:
        """The link tags that came with five persons or more, by name."""
        async with self._connections.reading() as connection:
            sums = await _tallied(connection, Period(), ("began",), TALLIES.c.sessions, TALLIES.c.tag)
        shown = (each.name for each in sums.tags("began") if each.count is not None)
        return tuple(sorted(name for name in shown if name not in {"", OTHERS, UNNAMED_OR_OTHERS}))


async def _tallied(
    connection: AsyncConnection,
    period: Period,
    kinds: tuple[str, ...],
    number: ColumnElement[int],
    part: ColumnElement[Any] = _NO_PART,
) -> _Sums:
    """Sums of the tallies by kind and part. A person counts once at each question, and so may at several."""
    tally = TALLIES.c
    mine = _mine(tally, period)
    numbers = (number * mine, tally.persons * mine, number, tally.persons)
    statement = select(tally.kind, part.label("part"), *(func.sum(each) for each in numbers))
    grouped = statement.where(tally.kind.in_(kinds), *_days(tally.day, period)).group_by(
        tally.kind, part, tally.question
    )
    narrow: dict[tuple[str, str], Count] = {}
    rest: dict[tuple[str, str], Count] = {}
    for kind, name, count, persons, of_all, of_all_persons in await connection.execute(grouped):
        key = (kind, str(name))
        narrow[key] = narrow.get(key, Count()).beside(Count(int(count), int(persons)))
        rest[key] = rest.get(key, Count()).beside(Count(int(of_all - count), int(of_all_persons - persons)))
    counted = {key: count for key, count in narrow.items() if count.number}
    return _Sums(counted, {key: narrow[key] + rest[key] for key in narrow})


async def _present(connection: AsyncConnection, period: Period, now: datetime) -> _Sums:
    """Sessions open now. An applicant has one at most that has not ended, so that sessions are persons."""
    mine = func.sum(_mine(SESSIONS.c, period))
    recent = (CHATS.c.seen_at > now - LEFT_AFTER, SESSIONS.c.touched_at > now - LEFT_AFTER)  # chats have an index
    active = select(mine, func.count()).select_from(CHATS.join(SESSIONS, SESSIONS.c.id == CHATS.c.session_id))
    counts: list[dict[tuple[str, str], Count]] = []
    all_open = (await connection.execute(select(mine, func.count()).where(*_OPEN))).one()
    all_active = (await connection.execute(active.where(*recent, *_OPEN))).one()
    for open_, of_them in zip(all_open, all_active, strict=True):
        number, rest = of_them or 0, (open_ or 0) - (of_them or 0)
        counts.append({("active", ""): Count(number, number), ("left", ""): Count(rest, rest)})
    return _Sums(*counts)


async def _left(connection: AsyncConnection, period: Period, now: datetime) -> _Sums:
    """Sessions left, by where they stand."""
    session = SESSIONS.c
    statement = select(session.question, func.sum(_mine(session, period)), func.count())
    idle = (*_OPEN, session.touched_at <= now - LEFT_AFTER)
    found = (await connection.execute(statement.where(*idle).group_by(session.question))).all()
    narrow = {("left", question): Count(mine, mine) for question, mine, _ in found}
    return _Sums(narrow, {("left", question): Count(count, count) for question, _, count in found})


async def _outcomes(connection: AsyncConnection, period: Period, *narrowing: ColumnElement[bool]) -> dict[str, Count]:
    """By verdict; persons are told apart among the first thousand only, which is enough to know of five."""
    session = SESSIONS.c
    finished = (*_finished(period), *narrowing)
    counted = select(session.verdict, func.count()).where(*finished).group_by(session.verdict)
    counts: dict[str, Count] = {}
    for verdict, number in (await connection.execute(counted)).all():
        first = select(session.applicant).where(*finished, session.verdict == verdict).limit(_ENOUGH).subquery()
        persons = await connection.scalar(select(func.count(first.c.applicant.distinct())))
        counts[verdict] = Count(number, persons or 0)
    return counts


async def _latest(connection: AsyncConnection, period: Period) -> list[RowMapping]:
    session = SESSIONS.c
    statement = (
        select(session.began_at, session.finished_at, session.answers, session.applicant)
        .where(*_finished(period), *_whose(session, period))
        .order_by(session.finished_at.desc())
        .limit(LATEST)
    )
    return list((await connection.execute(statement)).mappings())


def _finished(period: Period) -> tuple[ColumnElement[bool], ...]:
    """Sessions told an outcome on these days."""
    at = SESSIONS.c.finished_at
    terms: list[ColumnElement[bool]] = [at.is_not(None)]
    if period.first is not None:
        terms.append(at >= midnight(period.first))
    if period.last is not None:
        terms.append(at < end_of(period.last))
    return tuple(terms)


def _days(day: ColumnElement[Any], period: Period) -> tuple[ColumnElement[bool], ...]:
    first = () if period.first is None else (day >= period.first,)
    return first if period.last is None else (*first, day <= period.last)


def _whose(row: Any, period: Period) -> tuple[ColumnElement[bool], ...]:  # noqa: ANN401 - a table's columns
    return chosen(row.locale, period.locale), chosen(row.tag, period.tag)


def _mine(row: Any, period: Period) -> ColumnElement[int]:  # noqa: ANN401 - a table's columns
    """1 for what the period's language and tag let in, else 0: both sums come of one walk."""
    return case((and_(*_whose(row, period)), 1), else_=0)


def _median(rows: list[RowMapping], value: Callable[[RowMapping], float]) -> Cell:
    if len({row["applicant"] for row in rows}) < FEWEST:
        return None
    return round(median(value(row) for row in rows))


def _counted(cells: Mapping[str, Cell]) -> tuple[Counted, ...]:
    return tuple(Counted(name, cells[name]) for name in sorted(cells))
