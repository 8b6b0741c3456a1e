"""Numbers over all sessions: from the tallies, and of now from the sessions' indexes. Hidden where persons are few."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta, timezone
from statistics import median
from typing import Any

from sqlalchemy import ColumnElement, RowMapping, case, func, select, union_all
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.console.hiding import Count, breakdown, cell
from bot.console.records import Choice, Counted, FunnelRow, NearMiss, Overview, Period
from bot.storage.connections import Connections
from bot.storage.console.filtering import LEFT_AFTER, chosen
from bot.storage.console.tallying import FINISHED, Tallies
from bot.storage.errors import mapped
from bot.storage.tables import NEAR_MISSES, SESSIONS, TALLIES

LATEST = 10_000  # sessions a median is taken over
_ENOUGH = 1_000  # sessions among which persons are told apart
_HONG_KONG = timezone(timedelta(hours=8))
_TOLD_APART = ("failed", "stale", "misread", "helped", "switched", "blocked", "unblocked", "excess", "overtaken")
_FUNNEL = {"said": "asked", "answered": "answered", "unsure": "unsure", "misread": "misread", "helped": "helped"}
_OPEN = (SESSIONS.c.finished_at.is_(None), SESSIONS.c.ended_at.is_(None))

Sums = dict[tuple[str, str], Count]  # by kind and part


class SqlCounts:
    """Every cell goes through `hiding` here, so that no page can show what it should not."""

    def __init__(self, connections: Connections, tallies: Tallies) -> None:
        self._connections, self._tallies = connections, tallies

    async def overview(self, period: Period, now: datetime) -> Overview:
        """What was tallied in the period, and what is now."""
        await self._tallies.catch_up()
        async with self._connections.reading() as connection:
            with mapped():
                sums = {name: await _Pair.of(connection, period, column) for name, column in _PARTS.items()}
                present = await _Pair.of_present(connection, period, now)
                outcomes = await _outcomes(connection, period)
                latest = await _latest(connection, period)
        whole = sums["whole"]
        return Overview(
            begun=whole.cell("began"),
            finished=whole.cell(FINISHED),
            active=present.cell("active"),
            left=present.cell("left"),
            outcomes=_counted(breakdown(outcomes)),
            median_seconds=_median([(row["finished_at"] - row["began_at"]).total_seconds() for row in latest], latest),
            median_answers=_median([row["answers"] for row in latest], latest),
            by_locale=sums["locale"].parts("began"),
            by_day=sums["day"].parts("began"),
            by_tag=sums["tag"].parts("began"),
            events=tuple(Counted(kind, whole.events(kind)) for kind in _TOLD_APART),
        )

    async def funnel(self, period: Period, now: datetime) -> tuple[FunnelRow, ...]:
        """A row for each question that was said."""
        await self._tallies.catch_up()
        async with self._connections.reading() as connection:
            with mapped():
                pair = await _Pair.of(connection, period, TALLIES.c.question)
                left = await _Pair.of_left(connection, period, now)
        asked = sorted({part for kind, part in pair.narrow if kind == "said" and part})
        return tuple(
            FunnelRow(
                question=question,
                **{name: pair.cell(kind, question) for kind, name in _FUNNEL.items()},
                left=left.cell("left", question),
            )
            for question in asked
        )

    async def near_misses(self, period: Period) -> tuple[NearMiss, ...]:
        """As upkeep found them last."""
        table = NEAR_MISSES.c
        statement = select(table.criterion, func.sum(table.persons)).where(*_within(table, period))
        async with self._connections.reading() as connection:
            with mapped():
                found = (await connection.execute(statement.group_by(table.criterion))).all()
        counts = {criterion: Count(number, number) for criterion, number in found}
        cells = breakdown(counts)
        ordered = sorted(counts, key=lambda criterion: (-counts[criterion].number, criterion))
        return tuple(NearMiss(criterion, cells[criterion]) for criterion in ordered)

    async def tags(self) -> tuple[str, ...]:
        """By name."""
        async with self._connections.reading() as connection:
            with mapped():
                sums = await _sums(connection, Period(), TALLIES.c.tag)
        return tuple(sorted(tag for (kind, tag), count in sums.items() if kind == "began" and tag and cell(count)))


class _Pair:
    """Counts of a period, and the same without its language and tag: what lies between them must not be few."""

    def __init__(self, narrow: Sums, wide: Sums) -> None:
        self.narrow, self.wide = narrow, wide

    @classmethod
    async def of(cls, connection: AsyncConnection, period: Period, part: ColumnElement[Any] | None) -> "_Pair":
        narrow = await _sums(connection, period, part)
        if not _is_narrowed(period):
            return cls(narrow, narrow)
        return cls(narrow, await _sums(connection, Period(period.first, period.last), part))
