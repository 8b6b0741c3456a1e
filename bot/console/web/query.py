"""What is asked for in an address: periods, filters, pages. A value that opens with "!" is left out instead."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from urllib.parse import urlencode

from aiohttp import web

from bot.clock import end_of, hong_kong_day, midnight
from bot.console.privacy import WEEK, last_week, week_of
from bot.console.records import Choice, Filters, Happened, Period
from bot.console.web.cookies import PATH
from bot.console.web.desk import Desk
from bot.console.web.routes import clean
from bot.console.web.session_view import SAID, SILENT, UNASKED
from conversations import TurnKind
from locales import LOCALES
from scoring import Ruleset, Rulesets, Verdict

# of events, for the tail and the export
KINDS = (SAID, *(heard.value for heard in TurnKind), *sorted(SILENT | UNASKED))
NO_TAG = "~"  # no tag can be spelled so
DAYS_SHOWN = 7
FILTERS = (
    "stage", "locale", "verdict", "question", "ruleset", "tag", "kind", "errors", "applicant", "since", "until",
    "happened", "at", "first", "last", "not",
)  # fmt: skip
_NOT = "!"
_NAME = re.compile(r"[a-z0-9-]{0,64}")
_LONGEST = 200
_YEARS = range(2000, 2100)
_MOST = 50  # values of one filter
_PSEUDONYM = re.compile(r"(?:[A-Za-z0-9_-]{4,})?")  # or how one begins


@dataclass(frozen=True, slots=True)
class Presented:
    """One filter as its field shows it: the value asked for or left out, and all that can be."""

    name: str
    chosen: str
    values: tuple[str, ...]
    is_without: bool


def choice(request: web.Request, name: str) -> Choice:
    """The values of one filter; its switch leaves them all out. Raises HTTPBadRequest at one too long to be any."""
    given = [_asked(value) for value in request.query.getall(name, [])[:_MOST] if value]
    is_without = _is_without(request, name)
    only = (value for value in given if not (is_without or value.startswith(_NOT)))
    without = (value.removeprefix(_NOT) for value in given if is_without or value.startswith(_NOT))
    return Choice(tuple(_tag(value) for value in only), tuple(_tag(value) for value in without))


def _is_without(request: web.Request, name: str) -> bool:
    return name in request.query.getall("not", [])


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


def period(request: web.Request, now: datetime) -> Period:
    """The days asked for, the last seven if none were."""
    first, last = day(request, "first"), day(request, "last")
    if first is None and last is None:
        last = hong_kong_day(now)
        first = last - timedelta(days=DAYS_SHOWN - 1)
    return Period(first, last, choice(request, "locale"), choice(request, "tag"))


def week(request: web.Request, now: datetime) -> Period:
    """A viewer's: the week of the day asked for, at the latest the last that is over; of one language or all."""
    newest = last_week(now)
    first = min(week_of(day(request, "first") or newest), newest)
    locale = request.query.get("locale", "")
    return Period(
        first, first + WEEK - timedelta(days=1), Choice((locale,) if locale in LOCALES else ()), is_stepped=True
    )


def sessions_of(asked: Period) -> Callable[..., str]:
    """Leads from a number to its sessions: what is counted in the period, by name and value of the list's address."""
    days = [(name, at.isoformat()) for name, at in (("first", asked.first), ("last", asked.last)) if at]
    narrowed = [
        (name, sign + (value or NO_TAG))
        for name, choice in (("locale", asked.locale), ("tag", asked.tag))
        for sign, values in (("", choice.only), (_NOT, choice.without))
        for value in values
    ]

    def address(**more: str) -> str:
        kept = [(name, value) for name, value in (*days, *narrowed) if name not in more]
        return f"{PATH}/sessions?{urlencode([*kept, *more.items()])}"

    return address


def filters(request: web.Request, rulesets: Rulesets) -> Filters:
    """Which sessions or events; days are Hong Kong's, the last one included. A ruleset goes by its version's name."""
    since, until, happened = day(request, "since"), day(request, "until"), request.query.get("happened", "")
    applicant = request.query.get("applicant", "").strip().removesuffix("…")
    at = request.query.get("at", "")
    is_sound = _PSEUDONYM.fullmatch(applicant) and len(applicant) <= _LONGEST
    if not (is_sound and _NAME.fullmatch(happened) and _NAME.fullmatch(at)):
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
        happened=Happened(happened, at, day(request, "first"), day(request, "last")) if happened else None,
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
    given = _asked(request.query.get(name, ""))
    chosen = given.removeprefix(_NOT)
    known = values if not chosen or chosen in values else (*values, chosen)
    return Presented(name, chosen, known, given.startswith(_NOT) or _is_without(request, name))


def kept(request: web.Request, **changed: str | None) -> list[tuple[str, str]]:
    """The address as it is, with some of it changed or taken out."""
    pairs = [(name, value) for name, value in request.query.items() if name not in changed and value]
    return pairs + [(name, value) for name, value in changed.items() if value is not None]


def flat(request: web.Request) -> str:
    """The filters in words for the audit: names and values as asked, all of them, and nothing that is none."""
    return clean(" ".join(f"{name}={value}" for name, value in request.query.items() if value and name in FILTERS))


def versions(desk: Desk) -> tuple[str, ...]:
    """The names of the rulesets under which a session may run."""
    interview = desk.engine.interview
    return tuple(
        one.version for one in desk.rulesets if one.scheme == interview.scheme and one.route in interview.routes
    )


def of_events(request: web.Request) -> web.Request:
    """A stage is a session's: refused rather than passed over. Raises HTTPBadRequest."""
    if any(request.query.getall("stage", [])):
        raise web.HTTPBadRequest
    return request


async def event_fields(desk: Desk, request: web.Request) -> list[Presented]:
    """Kind, question, language, outcome, ruleset, tag. Raises HTTPBadRequest."""
    of_events(request)
    values = {
        "kind": KINDS,
        "question": tuple(desk.engine.interview.by_id),
        "locale": LOCALES,
        "verdict": tuple(verdict.value for verdict in Verdict),
        "ruleset": versions(desk),
        "tag": (NO_TAG, *await desk.queries.numbers.tags()),
    }
    return [presented(request, name, known) for name, known in values.items()]
