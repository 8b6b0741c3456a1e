"""The tallies: what the log amounts to by day, language, tag, question and kind, kept up with it.

A session, and a person, counts on the day a thing first happened to it. So what is tallied once never changes, and the
persons of any sum of tallies are no more than there truly are. But for one thing: what came before the choice of a
language stood in the client's, and moves to the one chosen, if that is on the same day: a day that is over stays.
"""

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    CTE,
    ColumnElement,
    Date,
    RowMapping,
    Select,
    String,
    Subquery,
    and_,
    case,
    cast,
    func,
    literal,
    literal_column,
    or_,
    select,
    text,
    tuple_,
    union_all,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.console.queries.log_order import Position, after, in_order, settled, up_to
from bot.records import OUTCOME_SCREENS
from bot.storage.connections import Connections
from bot.storage.statements import insert_into
from bot.storage.tables import LOG, SESSIONS, TALLIES, TALLY_MARKS

_SOME = 100  # rows in one go
AT_A_TIME = 5_000  # lines of the log in one statement
SAME_KIND = {"corrected": "answered", "contradicted": "answered"}
FINISHED = "finished"  # an outcome was told: no kind of the log's, but said at certain screens
CHOSEN = "chosen"  # the same: a language for the first time, where it is asked for; "switched" is a later one

_LANGUAGE_SCREENS = ("language", "script")  # they ask for one, once in a session
_NOTICE = "notice"  # opens in the client's language and offers the others: the first switch there is a choice
_SWITCHED = "switched"
_NUMBERS = ("events", "sessions", "persons")
_NEVER, _OF_PERSON, _IN_SESSION = range(3)  # how a line like this was seen in earlier steps


class Tallies:
    """Reads beside the writers, and holds the writer for a moment only."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    async def catch_up(self, most: int = 20) -> bool:
        """Tally what was committed since, so many steps at most; whether nothing is left."""
        for _ in range(most):
            if not await self._step():
                return True
        return False

    async def _step(self) -> bool:
        """Whether there was anything."""
        async with self._connections.reading() as connection:
            _, start = await tallied_until(connection)
            last = await _last(connection, start)
            if last is None:
                return False
            end = Position(last["xid"], last["id"])
            await _expect_few(connection)
            found = (await connection.execute(_tallied(connection, start, end))).mappings().all()
            moved = (await connection.execute(_moved(connection, start, end))).mappings().all()
        added = await _together([*found, *moved])
        async with self._connections.writing() as connection:
            if await _move(connection, start, end, last["at"]):
                await _add(connection, added)
        return True


async def tallied_until(connection: AsyncConnection) -> tuple[datetime | None, Position]:
    """The last line that the tallies know: when it was, and its place."""
    found = (await connection.execute(select(TALLY_MARKS))).mappings().first()
    return (None, Position()) if found is None else (found["at"], Position(found["xid"], found["log_id"]))


async def _last(connection: AsyncConnection, start: Position) -> RowMapping | None:
    """The last line of the next step."""
    ordered = select(LOG.c.xid, LOG.c.id, LOG.c.at).where(after(connection, start), settled(connection))
    step = ordered.order_by(*in_order(connection)).limit(AT_A_TIME).subquery()
    found = await connection.execute(select(step).order_by(step.c.xid.desc(), step.c.id.desc()).limit(1))
    return found.mappings().first()


async def _expect_few(connection: AsyncConnection) -> None:
    """A step is small whatever the planner of PostgreSQL makes of it: no table is to be read whole."""
    if connection.dialect.name == "postgresql":
        for way in ("seqscan", "hashjoin", "mergejoin"):
            await connection.execute(text(f"SET LOCAL enable_{way} = off"))


async def _move(connection: AsyncConnection, start: Position, end: Position, at: datetime) -> bool:
    """Whether nobody else tallied these lines meanwhile."""
    first = {"id": 1, "xid": 0, "log_id": 0}
    await connection.execute(insert_into(TALLY_MARKS).values(first).on_conflict_do_nothing())
    stands = (TALLY_MARKS.c.xid == start.xid) & (TALLY_MARKS.c.log_id == start.id)
    moved = update(TALLY_MARKS).where(stands).values(xid=end.xid, log_id=end.id, at=at)
    return await connection.scalar(moved.returning(TALLY_MARKS.c.id)) is not None


async def _together(rows: Iterable[RowMapping]) -> list[dict[str, Any]]:
    """One row for each key: no statement may touch one twice. Applicants go first."""
    keys = [column.name for column in TALLIES.primary_key]
    found: dict[tuple[Any, ...], dict[str, Any]] = {}
    for number, row in enumerate(rows):
        if number % _SOME == 0:
            await asyncio.sleep(0)
        known = found.setdefault(tuple(row[key] for key in keys), {**row, **dict.fromkeys(_NUMBERS, 0)})
        known.update({name: known[name] + row[name] for name in _NUMBERS})
    return list(found.values())


async def _add(connection: AsyncConnection, rows: list[dict[str, Any]]) -> None:
    statement = insert_into(TALLIES)
    more = {name: TALLIES.c[name] + statement.excluded[name] for name in _NUMBERS}
    keys = [column.name for column in TALLIES.primary_key]
    await connection.execute(statement.on_conflict_do_update(index_elements=keys, set_=more), rows)


def _tallied(connection: AsyncConnection, start: Position, end: Position) -> Any:  # noqa: ANN401 - a statement
    """Rows to be added to the tallies for the lines after `start` up to `end`."""
    lines = _lines(connection, start, end)
    told = lines.c
    earlier = LOG.alias("earlier")
    before = and_(earlier.c.applicant == told.applicant, up_to(connection, start, earlier), _alike(earlier.c, told))
    how = case((earlier.c.session_id == told.session_id, _IN_SESSION), else_=_OF_PERSON)
    ordinal = func.row_number().over
    same = (told.applicant, told.kind, told.question)
    place = (told.xid, told.id)
    numbered = select(
        lines,
        select(func.max(how)).where(before).scalar_subquery().label("seen"),
        ordinal(partition_by=(*same, told.session_id), order_by=place).label("nth_in_session"),
        ordinal(partition_by=same, order_by=place).label("nth_of_person"),
    ).subquery("numbered")
    line = numbered.c
    seen = func.coalesce(line.seen, _NEVER)
    in_session = and_(line.nth_in_session == 1, seen < _IN_SESSION)
    of_person = and_(line.nth_of_person == 1, seen < _OF_PERSON)
    numbers = (func.count(), _how_many(in_session), _how_many(of_person))
    return _summed(connection, numbered, line.locale, numbers)


def _moved(connection: AsyncConnection, start: Position, end: Position) -> Any:  # noqa: ANN401 - a statement
    """Rows to be added for what was tallied before its session chose a language: out of the client's, into that one."""
    before_choice = LOG.alias("before_choice")
    choice, told, earlier = LOG.c, before_choice.c, LOG.alias("earlier").c
    before = and_(earlier.applicant == told.applicant, _is_before(connection, earlier, told))
    how = case((earlier.session_id == told.session_id, _IN_SESSION), else_=_OF_PERSON)
    alike = and_(before, kind_of(earlier) == kind_of(told), earlier.question == told.question)
    line = (
        select(
            told.at,
            told.session_id,
            kind_of(told).label("kind"),
            told.question,
            told.locale.label("client"),
            choice.locale.label("chosen"),
            func.coalesce(select(func.max(how)).where(alike).scalar_subquery(), _NEVER).label("seen"),
        )
        .where(after(connection, start), up_to(connection, end), _is_choice(choice), choice.locale != told.locale)
        .where(told.applicant == choice.applicant, told.session_id == choice.session_id)
        .where(_day(connection, told.at) == _day(connection, choice.at))
        .where(up_to(connection, start, before_choice))
        .subquery("line")
    )
    numbers = (func.count(), _how_many(line.c.seen < _IN_SESSION), _how_many(line.c.seen < _OF_PERSON))
    into = _summed(connection, line, line.c.chosen, numbers)
    out_of = _summed(connection, line, line.c.client, [-number for number in numbers])
    return union_all(into, out_of)


def _is_before(connection: AsyncConnection, one: Any, other: Any) -> ColumnElement[bool]:  # noqa: ANN401 - columns of the log
    if connection.dialect.name == "postgresql":
        return tuple_(one.xid, one.id) < tuple_(other.xid, other.id)
    return and_(one.id < other.id)


def _is_choice(line: Any) -> ColumnElement[bool]:  # noqa: ANN401 - columns of the log
    at_notice = and_(line.question == _NOTICE, line.revision == 1)
    return and_(line.kind == _SWITCHED, or_(line.question.in_(_LANGUAGE_SCREENS), at_notice))


def kind_of(line: Any) -> ColumnElement[str]:  # noqa: ANN401 - columns of the log
    """What it counts for."""
    others = ((line.kind == kind, same) for kind, same in SAME_KIND.items())
    return case((_is_choice(line), CHOSEN), *others, else_=line.kind)


def _locale(connection: AsyncConnection, line: Any, end: Position) -> ColumnElement[str]:  # noqa: ANN401 - columns
    """The one chosen where the choice is still to come, on the same day; asked only where it may be."""
    choice = LOG.alias("choice")
    later = select(func.min(choice.c.locale)).where(
        choice.c.applicant == line.applicant,
        choice.c.session_id == line.session_id,
        _is_choice(choice.c),
        _is_before(connection, line, choice.c),
        _day(connection, line.at) == _day(connection, choice.c.at),
        up_to(connection, end, choice),
    )
    may_come = and_(line.question.in_(("", _NOTICE, *_LANGUAGE_SCREENS)), line.session_id != "")
    return case((may_come, func.coalesce(later.scalar_subquery(), line.locale)), else_=line.locale)


def _lines(connection: AsyncConnection, start: Position, end: Position) -> CTE:
    """Each as the kind it counts for, those that tell an outcome once more for that."""
    line = LOG.c
    which = and_(after(connection, start), up_to(connection, end))
    clear = (line.xid, line.id, line.at, line.applicant, line.session_id)
    locale = _locale(connection, line, end).label("locale")
    as_written = select(*clear, locale, kind_of(line).label("kind"), line.question.label("question")).where(which)
    told = select(*clear, line.locale, literal(FINISHED, String), literal("", String)).where(
        which, _tells_outcome(line)
    )
    return union_all(as_written, told).cte("lines")


def _tells_outcome(line: Any) -> ColumnElement[bool]:  # noqa: ANN401 - the columns of the log or of an alias
    return and_(line.kind == "said", line.question.in_(OUTCOME_SCREENS))


def _alike(earlier: Any, told: Any) -> ColumnElement[bool]:  # noqa: ANN401 - columns
    return or_(
        and_(told.kind != FINISHED, kind_of(earlier) == told.kind, earlier.question == told.question),
        and_(told.kind == FINISHED, _tells_outcome(earlier)),
    )


def _summed(
    connection: AsyncConnection, lines: Subquery, locale: ColumnElement[Any], numbers: Sequence[ColumnElement[Any]]
) -> Select[Any]:
    """What these lines came to: the numbers, in the order of `_NUMBERS`."""
    line = lines.c
    parts = _parts(connection, line, locale)
    columns = {**parts, **dict(zip(_NUMBERS, numbers, strict=True))}
    return (
        select(*(column.label(name) for name, column in columns.items()))
        .select_from(lines.outerjoin(SESSIONS, SESSIONS.c.id == line.session_id))
        .group_by(*parts.values())
    )


def _how_many(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.sum(case((condition, 1), else_=0))


def _parts(connection: AsyncConnection, line: Any, locale: ColumnElement[Any]) -> Mapping[str, ColumnElement[Any]]:  # noqa: ANN401 - columns
    """What is told apart, by the column of the tallies."""
    return {
        "day": _day(connection, line.at),
        "locale": locale,
        "tag": func.coalesce(SESSIONS.c.tag, ""),
        "question": line.question,
        "kind": line.kind,
    }


def _day(connection: AsyncConnection, at: ColumnElement[Any]) -> ColumnElement[Any]:
    """The date in Hong Kong."""
    if connection.dialect.name == "postgresql":
        return cast(func.timezone("Asia/Hong_Kong", at), Date)
    return func.date(at, literal_column("'+8 hours'"), type_=Date)
