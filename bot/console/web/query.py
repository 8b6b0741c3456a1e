"""What is asked for in an address: periods, filters, pages. A value that opens with "!" is left out instead."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from aiohttp import web

from bot.clock import end_of, midnight
from bot.console.records import Choice, Filters, Period
from bot.console.web.routes import clean
from scoring import Ruleset, Rulesets

NO_TAG = "~"  # no tag can be spelled so
DAYS_SHOWN = 30
FILTERS = frozenset(
    {"stage", "locale", "verdict", "question", "ruleset", "tag", "kind", "errors", "applicant", "since", "until"}
)
_NOT = "!"
_LONGEST = 200
_YEARS = range(2000, 2100)
_MOST = 50  # values of one filter
_PSEUDONYM = re.compile(r"[A-Za-z0-9_-]*")


@dataclass(frozen=True, slots=True)
class Presented:
    """One filter as its field shows it: the value asked for, and all that can be."""

    name: str
    chosen: str
    values: tuple[str, ...]


def choice(request: web.Request, name: str) -> Choice:
    """The values of one filter; raises HTTPBadRequest at one that is too long to be any."""
    given = [_asked(value) for value in request.query.getall(name, [])[:_MOST] if value]
    only = (value for value in given if not value.startswith(_NOT))
    without = (value.removeprefix(_NOT) for value in given if value.startswith(_NOT))
    return Choice(tuple(_tag(value) for value in only), tuple(_tag(value) for value in without))


def _asked(value: str) -> str:
    if len(value) > _LONGEST:
        raise web.HTTPBadRequest
    return clean(value)


def _tag(value: str) -> str:
    return "" if value == NO_TAG else value


def day(request: web.Request, name: str) -> date | None:
    """A day, YYYY-MM-DD, of this century; raises HTTPBadRequest at anything else."""
    given = request.query.get(name, "")
    if not given:
        return None
    try:
        asked = date.fromisoformat(given)
    except ValueError:
        raise web.HTTPBadRequest from None
    if asked.year not in _YEARS:
        raise web.HTTPBadRequest
    return asked


def period(request: web.Request, today: date) -> Period:
    """The days asked for, the last thirty if none were."""
    first, last = day(request, "first"), day(request, "last")
    if first is None and last is None:
        first, last = today - timedelta(days=DAYS_SHOWN - 1), today
    return Period(first, last, choice(request, "locale"), choice(request, "tag"))


def filters(request: web.Request, rulesets: Rulesets) -> Filters:
    """Which sessions or events; days are Hong Kong's, the last one included. A ruleset goes by its version's name."""
    since, until = day(request, "since"), day(request, "until")
    applicant = request.query.get("applicant", "").strip()
    if not _PSEUDONYM.fullmatch(applicant) or len(applicant) > _LONGEST:
        raise web.HTTPBadRequest
    return Filters(
        stage=choice(request, "stage"),
        locale=choice(request, "locale"),
        verdict=choice(request, "verdict"),
        question=choice(request, "question"),
        ruleset=_under(choice(request, "ruleset"), rulesets),
        tag=choice(request, "tag"),
        kind=choice(request, "kind"),
        has_failures={"yes": True, "no": False}.get(request.query.get("errors", "")),
        applicant=applicant,
        since=midnight(since) if since else None,
        until=end_of(until) if until else None,
    )


def _under(versions: Choice, rulesets: Rulesets) -> Choice:
    """Versions as sessions keep them: by the id, with the hash where several versions share it."""
    keys = {one.version: key_of(one) for one in rulesets if one.version != one.id}
    only, without = (tuple(keys.get(name, name) for name in names) for names in (versions.only, versions.without))
    return Choice(only, without)


def key_of(ruleset: Ruleset) -> str:
    """As `SessionRow.rulesets` names it."""
    return f"{ruleset.id}:{ruleset.content_hash}"


def presented(request: web.Request, name: str, values: tuple[str, ...]) -> Presented:
    """A filter's field: a value asked for that is none of these stands among them. Raises HTTPBadRequest as above."""
    chosen = _asked(request.query.get(name, ""))
    bare = chosen.removeprefix(_NOT)
    return Presented(name, chosen, values if not bare or bare in values else (*values, bare))


def kept(request: web.Request, **changed: str | None) -> list[tuple[str, str]]:
    """The address as it is, with some of it changed or taken out."""
    pairs = [(name, value) for name, value in request.query.items() if name not in changed and value]
    return pairs + [(name, value) for name, value in changed.items() if value is not None]


def flat(request: web.Request) -> str:
    """The filters in words for the audit: names and values as asked, all of them, and nothing that is none."""
    return clean(" ".join(f"{name}={value}" for name, value in request.query.items() if value and name in FILTERS))
