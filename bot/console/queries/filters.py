"""Filters as conditions, on sessions and on the log."""

from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, FromClause, and_, case, exists, func, literal, literal_column, or_, select, true

from bot.clock import end_of, midnight
from bot.console.queries.tallies import FINISHED, kind_of
from bot.console.records import Choice, Filters, Happened, Stage
from bot.storage.rows import PSEUDONYM_LENGTH
from bot.storage.tables import LOG, SESSIONS

LEFT_AFTER = timedelta(hours=24)
Condition = ColumnElement[bool]


def chosen(value: ColumnElement[Any], choice: Choice) -> Condition:
    """Whether the value is among those asked for, and none of those left out."""
    terms: list[Condition] = []
    if choice.only:
        terms.append(value.in_(choice.only))
    if choice.without:
        terms.append(value.not_in(choice.without))
    return and_(true(), *terms)


def _begins(value: ColumnElement[str], opening: str) -> Condition:
    """By its first characters, capitals told apart: LIKE does not on SQLite, and an order of text has no say in it."""
    return func.substr(value, 1, len(opening)) == opening


def stage_of(sessions: FromClause, now: datetime) -> ColumnElement[str]:
    """As `Stage` tells them apart."""
    row = sessions.c
    return case(
        (row.finished_at.is_not(None), Stage.FINISHED.value),
        (row.ended_at.is_not(None), Stage.ENDED.value),
        (row.touched_at > now - LEFT_AFTER, Stage.ACTIVE.value),
        else_=Stage.LEFT.value,
    )


def rulesets_chosen(sessions: FromClause, choice: Choice) -> Condition:
    """By items of what is stored as one text, "<id>:<hash> …"; a session that is erased ran under none."""
    stored = literal(" ") + func.coalesce(sessions.c.rulesets, "") + " "

    def under(one: str) -> Condition:
        return or_(*(stored.contains(f" {one}{end}", autoescape=True) for end in (" ", ":")))

    terms: list[Condition] = [~under(one) for one in choice.without]
    if choice.only:
        terms.append(or_(*map(under, choice.only)))
    return and_(true(), *terms)


def found_by_index(filters: Filters) -> list[Condition]:
    """What an index of sessions answers in the order of their pages; literal where it is an index of some rows only."""
    row = SESSIONS.c
    terms: list[Condition] = []
    if filters.since is not None:
        terms.append(row.began_at >= filters.since)
    if filters.until is not None:
        terms.append(row.began_at < filters.until)
    if len(filters.applicant) == PSEUDONYM_LENGTH:
        terms.append(row.applicant == filters.applicant)
    if filters.has_failures:
        terms.append(row.failures > literal_column("0"))
    if filters.tag.only and "" not in filters.tag.only:
        terms += [row.tag.in_(filters.tag.only), row.tag != literal_column("''")]
    if filters.happened is not None and filters.happened.last is not None:
        terms.append(row.began_at < end_of(filters.happened.last))
    return terms


def between(at: ColumnElement[Any], first: date | None, last: date | None) -> tuple[Condition, ...]:
    """On these days in Hong Kong."""
    since = () if first is None else (at >= midnight(first),)
    return since if last is None else (*since, at < end_of(last))


def _happened_to(happened: Happened, now: datetime) -> Condition:
    """Whether it did, by the session's own columns where they tell, else by the log."""
    row, line, days = SESSIONS.c, LOG.c, (happened.first, happened.last)
    at_question = true() if not happened.question else row.question == happened.question
    if happened.kind in {Stage.LEFT, Stage.ACTIVE}:
        return and_(stage_of(SESSIONS, now) == happened.kind, at_question, *between(row.touched_at, *days))
    if happened.kind == FINISHED:
        return and_(row.finished_at.is_not(None), *between(row.finished_at, *days))
    # what the delivery tells of knows an applicant only
    of_it = (line.applicant == row.applicant, line.session_id.in_((row.id, "")), kind_of(line) == happened.kind)
    if not happened.question:
        return exists().where(*of_it, *between(line.at, *days))
    first = select(func.min(line.at)).where(*of_it, line.question == happened.question).scalar_subquery()
    return and_(first.is_not(None), *between(first, *days))


def looked_for(sessions: FromClause, filters: Filters, now: datetime) -> Condition:
    """The rest of the filters, one session after the other."""
    row = sessions.c
    failed = true() if filters.has_failures is not False else row.failures == 0
    return and_(
        chosen(stage_of(sessions, now), filters.stage),
        chosen(row.locale, filters.locale),
        chosen(row.verdict, filters.verdict),
        chosen(row.question, filters.question),
        chosen(row.tag, filters.tag),
        rulesets_chosen(sessions, filters.ruleset),
        failed,
        _begins(row.applicant, filters.applicant),
        true() if filters.happened is None else _happened_to(filters.happened, now),
    )


def event_fits(log: FromClause, filters: Filters) -> Condition:
    """Whether a line of the log, joined with its session, is asked for."""
    row = log.c
    terms = [
        chosen(row.kind, filters.kind),
        chosen(row.locale, filters.locale),
        chosen(row.question, filters.question),
        chosen(func.coalesce(SESSIONS.c.verdict, ""), filters.verdict),
        chosen(func.coalesce(SESSIONS.c.tag, ""), filters.tag),
        rulesets_chosen(SESSIONS, filters.ruleset),
    ]
    if filters.has_failures is not None:
        terms.append((row.error != "") == filters.has_failures)
    if filters.applicant:
        terms.append(_begins(row.applicant, filters.applicant))
    if filters.since is not None:
        terms.append(row.at >= filters.since)
    if filters.until is not None:
        terms.append(row.at < filters.until)
    return and_(*terms)
