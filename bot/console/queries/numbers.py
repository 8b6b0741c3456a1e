"""Numbers over all sessions: from the tallies, and of now from the sessions' indexes."""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Mapping, Sequence
from datetime import datetime
from statistics import median
from typing import Any

from sqlalchemy import ColumnElement, Result, case, func, literal, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.clock import end_of
from bot.console.privacy import stepped
from bot.console.queries.filters import LEFT_AFTER, between, chosen
from bot.console.queries.log_order import id_before
from bot.console.queries.tallies import FINISHED, Tallies, kind_of
from bot.console.records import Choice, Counted, FunnelRow, Overview, Period, Worded
from bot.storage.connections import Connections
from bot.storage.tables import LOG, NEAR_MISSES, SESSIONS, TALLIES

LATEST = 10_000  # sessions a median is taken over, and lines of the log
_SOME = 200  # rows, read within a millisecond
AT_ONCE = 2  # steps of tallying that a page waits for; the job of tallies does the rest
MOST_TAGS = 50  # named: anybody may invent one
OTHERS = "*"  # no tag can be spelled so
_TOLD_APART = ("failed", "stale", "misread", "unclear", "helped", "switched", "blocked", "unblocked", "excess",
               "overtaken", "duplicate", "retried", "story", "story-line", "story-stood", "story-taken-away",
               "story-opened")  # fmt: skip
_CLARITY = {"found-clear": "found_clear", "found-unclear": "found_unclear"}
_AT_QUESTIONS = {
    "said": "asked",
    **{kind: kind for kind in ("answered", "unsure", "misread", "unclear", "helped")},
    **_CLARITY,
}
_OF_WORDING = {"said": "asked", "misread": "misread", "unclear": "unclear", **_CLARITY}
_OPEN = (SESSIONS.c.finished_at.is_(None), SESSIONS.c.ended_at.is_(None))
_WHOLE = literal("")

Sums = Mapping[str, Mapping[str, int]]  # by kind and part


class Numbers:
    """True, but for a period that is stepped: then no page can show what a viewer should not see."""

    def __init__(self, connections: Connections, tallies: Tallies) -> None:
        self._connections, self._tallies = connections, tallies

    async def overview(self, period: Period) -> Overview:
        """All numbers of the overview."""
        await self._tallies.catch_up(AT_ONCE)
        tally = TALLIES.c
        async with self._connections.reading() as connection:
            whole = await _tallied(connection, period, ("began", FINISHED), tally.sessions)
            events = await _tallied(connection, period, () if period.is_stepped else _TOLD_APART, tally.events)
            by_locale, by_day, by_tag = [
                (await _tallied(connection, period, ("began",), tally.sessions, part))["began"]
                for part in (tally.locale, tally.day, tally.tag)
            ]
            outcomes = {} if period.is_stepped else await _outcomes(connection, period)
            seconds, answers = ([], []) if period.is_stepped else await _latest(connection, period)
        is_cut = period.is_stepped and period.locale.only  # in one way at a time
        return Overview(
            begun=whole["began"].get("", 0),
            finished=whole[FINISHED].get("", 0),
            outcomes=_counted(outcomes),
            median_seconds=_median(seconds),
            median_answers=_median(answers),
            by_locale=_counted({} if is_cut else by_locale),
            by_day=_counted({} if is_cut else by_day),
            by_tag=_counted({} if period.is_stepped else _most_frequent(by_tag)),
            events=tuple(Counted(kind, events[kind][""]) for kind in _TOLD_APART if events[kind].get("")),
        )

    async def begun(self, period: Period) -> int:
        """What the overview has of it, alone."""
        async with self._connections.reading() as connection:
            return (await _tallied(connection, period, ("began",), TALLIES.c.sessions))["began"].get("", 0)

    async def funnel(self, period: Period, now: datetime) -> tuple[FunnelRow, ...]:
        """A row for each question asked or stood at, in no particular order: the interview knows the order."""
        await self._tallies.catch_up(AT_ONCE)
        async with self._connections.reading() as connection:
            sums = await _tallied(connection, period, tuple(_AT_QUESTIONS), TALLIES.c.sessions, TALLIES.c.question)
            standing = {} if period.is_stepped else await _standing(connection, period, now)
            times = {} if period.is_stepped else await _times(connection, period)
            wording = {} if period.is_stepped else await _wording(connection, period)
        asked = {question for counts in sums.values() for question, number in counts.items() if number}
        questions = (asked | set(standing)) - {""}
        rows = []
        for question in sorted(questions):
            counts = {name: sums[kind].get(question, 0) for kind, name in _AT_QUESTIONS.items()}
            left, active = (None, None) if period.is_stepped else standing.get(question, (0, 0))
            rows.append(
                FunnelRow(
                    question,
                    **counts,
                    left=left,
                    active=active,
                    median_ms=times.get(question),
                    wording=tuple(Worded(locale, **told) for locale, told in sorted(wording.get(question, {}).items())),
                )
            )
        return tuple(rows)

    async def near_misses(self, period: Period) -> tuple[Counted, ...]:
        """Sessions one point short, by the criterion not met that could still be reached, as they were last counted.

        The most frequent first.
        """
        table = NEAR_MISSES.c
        statement = select(table.criterion, func.sum(table.persons)).where(*_in(table, period))
        async with self._connections.reading() as connection:
            found = (await connection.execute(statement.group_by(table.criterion))).all()
        counts = [Counted(criterion, _told(number, period)) for criterion, number in found]
        return tuple(sorted((one for one in counts if one.count), key=lambda one: (-one.count, one.name)))

    async def tags(self) -> tuple[str, ...]:
        """The most frequent link tags, by name."""
        async with self._connections.reading() as connection:
            sums = await _tallied(connection, Period(), ("began",), TALLIES.c.sessions, TALLIES.c.tag)
        return tuple(sorted(name for name in _most_frequent(sums["began"]) if name not in {"", OTHERS}))


async def _tallied(
    connection: AsyncConnection,
    period: Period,
    kinds: tuple[str, ...],
    number: ColumnElement[int],
    part: ColumnElement[Any] = _WHOLE,
) -> Sums:
    """Sums of the tallies by kind and part; persons, in steps, where the period is stepped."""
    tally = TALLIES.c
    counted = func.sum(tally.persons if period.is_stepped else number)
    statement = select(tally.kind, part.label("part"), counted).where(tally.kind.in_(kinds), *_in(tally, period))
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for kind, name, count in await connection.execute(statement.group_by(tally.kind, part)):
        found[kind][str(name)] = _told(count, period)
    return found


async def _wording(connection: AsyncConnection, period: Period) -> dict[str, dict[str, dict[str, int]]]:
    """What tells of a question's words, by question and language."""
    tally = TALLIES.c
    parts = (tally.question, tally.locale, tally.kind)
    statement = select(*parts, func.sum(tally.sessions)).where(tally.kind.in_(_OF_WORDING), *_in(tally, period))
    found: dict[str, dict[str, dict[str, int]]] = defaultdict(lambda: defaultdict(dict))
    for question, locale, kind, number in await connection.execute(statement.group_by(*parts)):
        found[question][locale][_OF_WORDING[kind]] = int(number)
    return found


def _told(number: int, period: Period) -> int:
    return stepped(int(number)) if period.is_stepped else int(number)


def _most_frequent(by_tag: Mapping[str, int]) -> dict[str, int]:
    """Those beyond `MOST_TAGS` are one line."""
    named = sorted(name for name in by_tag if name)
    others = sorted(named, key=lambda name: -by_tag[name])[MOST_TAGS:]
    shown = {name: count for name, count in by_tag.items() if name not in others and count}
    return {**shown, OTHERS: sum(by_tag[name] for name in others)} if others else shown


async def _standing(connection: AsyncConnection, period: Period, now: datetime) -> dict[str, tuple[int, int]]:
    """Sessions without an outcome last heard of in the period, by where they stand: not for 24 hours, and within."""
    session = SESSIONS.c
    is_left = case((session.touched_at <= now - LEFT_AFTER, 1), else_=0)
    statement = select(session.question, func.sum(is_left), func.count()).where(
        *_OPEN, *between(session.touched_at, period.first, period.last), *_whose(session, period)
    )
    found = (await connection.execute(statement.group_by(session.question))).all()
    return {question: (int(left), number - int(left)) for question, left, number in found}


async def _times(connection: AsyncConnection, period: Period) -> dict[str, int]:
    """The median time of an answer by question, in milliseconds, over the latest lines of the log in the period."""
    line = LOG.c
    terms = [] if period.last is None else [line.id <= await id_before(connection, end_of(period.last))]
    latest = select(LOG).where(*terms).order_by(line.id.desc()).limit(LATEST).subquery().c
    statement = select(latest.question, latest.duration_ms).where(
        kind_of(latest).in_(("answered", "unsure")),
        latest.duration_ms.is_not(None),
        *between(latest.at, period.first, period.last),
        chosen(latest.locale, period.locale),
    )
    if period.tag != Choice():
        statement = statement.join(SESSIONS, SESSIONS.c.id == latest.session_id)
        statement = statement.where(chosen(SESSIONS.c.tag, period.tag))
    times: dict[str, list[int]] = defaultdict(list)
    async for question, milliseconds in _unhurried(await connection.execute(statement)):
        times[question].append(milliseconds)
    return {question: round(median(each)) for question, each in times.items()}


async def _outcomes(connection: AsyncConnection, period: Period) -> dict[str, int]:
    """By verdict."""
    session = SESSIONS.c
    counted = select(session.verdict, func.count()).where(*_finished(period)).group_by(session.verdict)
    return {row[0]: row[1] for row in await connection.execute(counted)}


async def _latest(connection: AsyncConnection, period: Period) -> tuple[list[float], list[int]]:
    """How many seconds and how many answers each took."""
    session, seconds, answers = SESSIONS.c, list[float](), list[int]()
    columns = (session.began_at, session.finished_at, session.answers)
    statement = select(*columns).where(*_finished(period)).order_by(session.finished_at.desc()).limit(LATEST)
    async for began, finished, number in _unhurried(await connection.execute(statement)):
        seconds.append((finished - began).total_seconds())
        answers.append(number)
    return seconds, answers


async def _unhurried(result: Result[Any]) -> AsyncIterator[Sequence[Any]]:
    """Rows, some at a time: applicants go first."""
    for some in result.partitions(_SOME):
        for row in some:
            yield row
        await asyncio.sleep(0)


def _finished(period: Period) -> tuple[ColumnElement[bool], ...]:
    """Sessions told an outcome in the period."""
    at = SESSIONS.c.finished_at
    return at.is_not(None), *between(at, period.first, period.last), *_whose(SESSIONS.c, period)


def _in(table: Any, period: Period) -> tuple[ColumnElement[bool], ...]:  # noqa: ANN401 - a table's columns
    """Rows of a table by day that the period lets in."""
    first = () if period.first is None else (table.day >= period.first,)
    last = () if period.last is None else (table.day <= period.last,)
    return *first, *last, *_whose(table, period)


def _whose(row: Any, period: Period) -> tuple[ColumnElement[bool], ...]:  # noqa: ANN401 - a table's columns
    return chosen(row.locale, period.locale), chosen(row.tag, period.tag)


def _median(numbers: list[float] | list[int]) -> int | None:
    return round(median(numbers)) if numbers else None


def _counted(counts: Mapping[str, int]) -> tuple[Counted, ...]:
    """What is nought is left out: to a viewer it must be as what is under five."""
    return tuple(Counted(name, counts[name]) for name in sorted(counts) if counts[name])
