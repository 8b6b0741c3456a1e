"""What time alone changes: the days on which findings turn if life goes on as stated."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta
from decimal import Decimal
from math import ceil

from scoring.assessment import Assessment, assess
from scoring.condition import Finding
from scoring.criterion import CriterionFinding
from scoring.evidence import Evidence, age_on
from scoring.facts import FACTS, PARTS_OF_CAREER, WHOLE_CAREER
from scoring.ruleset import Ruleset
from scoring.values import Range, Value

RECENT_WORK = "years_worked_in_last_five"
WHOLE_AND_PARTS = (WHOLE_CAREER, *PARTS_OF_CAREER)
WORK = (*WHOLE_AND_PARTS, RECENT_WORK)
_DAY = timedelta(days=1)
_NONE = Decimal(0)
_WINDOW = Decimal(5)
# A range leaves its upper end out; one that counts is written this much higher, which no line comes near.
_JUST_ABOVE = Decimal("0.000001")


@dataclass(frozen=True, slots=True)
class Turned:
    """One criterion or prerequisite whose finding changes."""

    id: str
    before: Finding
    after: Finding


@dataclass(frozen=True, slots=True)
class Turning:
    """A day on which findings change, and the assessment of that day.

    `assumed` names the facts that must go on for it, each growing by a year a year from today's job; where it is
    empty the day comes whatever the applicant does.
    """

    on: date
    turned: tuple[Turned, ...]
    assumed: tuple[str, ...]
    assessment: Assessment


def timeline(evidence: Evidence, ruleset: Ruleset, on: date, until: date) -> tuple[Turning, ...]:
    """Find the days after `on`, up to and with `until`, on which findings change, the first day first.

    Each is found by assessing `later(evidence, day)`: the applicant grows older, every kind of work that there is any
    of goes on, all else stays. Beyond the oldest age a fact may have, nothing is told.

    Raises:
        EvidenceError: the facts cannot hold on `on`.
    """
    start = evidence.as_of(on)
    before = assess(start, ruleset, on)
    turnings: list[Turning] = []
    for day in sorted(set(_candidates(start, ruleset, min(until, _last_day(start))))):
        after = assess(later(start, day), ruleset, day)
        turned = _turned(before, after)
        if turned:
            turnings.append(Turning(day, turned, _assumed(start, ruleset, turned), after))
        before = after
    return tuple(turnings)


def later(evidence: Evidence, day: date) -> Evidence:
    """Take the evidence to a later day as life goes on: older, a year more a year of each kind of work there is any of.

    What was known exactly may be known as a range then: the age without a date of birth, and the work done in a
    five-year window, of which nobody said when it was done.
    """
    passed = years_between(evidence.on, day)
    facts = age_later(evidence, day)
    for name in going_on(evidence):
        number = evidence.given[name]
        if isinstance(number, Range):
            facts[name] = _window_later(number, passed) if name == RECENT_WORK else longer(name, number, passed)
    return evidence.changed(facts, day)


def going_on(evidence: Evidence) -> tuple[str, ...]:
    """Name the kinds of work told of that are not certainly none: those that are taken to go on."""
    return tuple(name for name in WORK if name in evidence.given and not _is_none(evidence.known[name]))


def longer(name: str, number: Range, by: Decimal) -> object:
    """Write a number of years with so many more, as evidence JSON."""
    return _written(name, (number.low or _NONE) + by, None if number.high is None else number.high + by)


def age_later(evidence: Evidence, day: date) -> dict[str, object]:
    """Write the age on a later day where there is no date of birth to tell it: a year more, or one above that."""
    age = evidence.given.get("age")
    if not isinstance(age, Range):
        return {}
    if "birth_date" in evidence.given:
        return {"age": age_on(_born(evidence), day)}
    years = age_on(evidence.on, day)
    may_be_one_more = 0 if anniversary(evidence.on, years) == day else 1
    low = min((age.low or _NONE) + years, Decimal(FACTS["age"].high))
    if age.high is None:
        return {"age": {"from": low}}
    return {"age": {"from": low, "below": age.high + years + may_be_one_more + 1}}


def anniversary(day: date, years: int) -> date:
    """Find the day so many years later; 29 February becomes 1 March in common years."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)


def years_between(start: date, day: date) -> Decimal:
    """Count years from anniversary to anniversary, the one under way by its days."""
    whole = age_on(start, day)
    begun, ends = anniversary(start, whole), anniversary(start, whole + 1)
    return whole + Decimal((day - begun).days) / Decimal((ends - begun).days)


def day_after_years(start: date, years: Decimal) -> date:
    """Find the first day by which so many years have passed, as `years_between` counts them."""
    whole = int(years)
    begun, ends = anniversary(start, whole), anniversary(start, whole + 1)
    return begun + timedelta(days=ceil((years - whole) * (ends - begun).days))


def _candidates(start: Evidence, ruleset: Ruleset, until: date) -> Iterator[date]:
    """Any day on which something might turn; one too many costs an assessment, no more."""
    for day in (*_calendar(start, until), *_days_of_work(start, ruleset)):
        for near in (day, day + _DAY):
            if start.on < near <= until:
                yield near


def _calendar(start: Evidence, until: date) -> Iterator[date]:
    """Turns of the year, birthdays, and anniversaries of today, on which an age told without a date moves."""
    for years in range(until.year - start.on.year + 1):
        yield anniversary(start.on, years)
        yield date(start.on.year + years, 1, 1)
        if "birth_date" in start.given:
            yield anniversary(_born(start), start.on.year - _born(start).year + years)


def _days_of_work(start: Evidence, ruleset: Ruleset) -> Iterator[date]:
    for name in going_on(start):
        number = start.known[name]
        ends = (number.low or _NONE, number.high, _NONE) if isinstance(number, Range) else ()
        for line in ruleset.lines(*_bounded_by(name)):
            yield from (day_after_years(start.on, line - end) for end in ends if end is not None and end < line)


def _bounded_by(name: str) -> tuple[str, ...]:
    """A part not told of is bounded by the whole career, and moves with it."""
    return WHOLE_AND_PARTS if name == WHOLE_CAREER else (name,)


def _window_later(number: Range, passed: Decimal) -> object:
    """Work on to the day: at least what has passed since; what the window has lost may have been work or not."""
    low = min(max(number.low or _NONE, passed), _WINDOW)
    high = None if number.high is None else number.high + passed + (0 if number.is_high_open else _JUST_ABOVE)
    if low == _WINDOW or (number.is_exact and not passed):
        return low
    return _written(RECENT_WORK, low, None if high is None or high > _WINDOW else high)


def _written(name: str, low: Decimal, high: Decimal | None) -> object:
    low = min(low, Decimal(FACTS[name].high))
    if high is None:
        return {"from": low}
    return {"from": low, "below": high} if low < high else low


def _is_none(number: Value) -> bool:
    return isinstance(number, Range) and number.high == 0


def _born(evidence: Evidence) -> date:
    born = evidence.given["birth_date"]
    if not isinstance(born, date):
        raise TypeError("birth_date")
    return born


def _last_day(start: Evidence) -> date:
    if "birth_date" not in start.given:
        return date(MAXYEAR, 1, 1)
    return anniversary(_born(start), FACTS["age"].high + 1) - _DAY


def _turned(before: Assessment, after: Assessment) -> tuple[Turned, ...]:
    pairs = zip(_all(before), _all(after), strict=True)
    return tuple(Turned(old.id, old.finding, new.finding) for old, new in pairs if old.finding is not new.finding)


def _all(assessment: Assessment) -> tuple[CriterionFinding, ...]:
    return (*assessment.prerequisites, *assessment.findings)


def _assumed(start: Evidence, ruleset: Ruleset, turned: tuple[Turned, ...]) -> tuple[str, ...]:
    ids = {each.id for each in turned}
    criteria = (*ruleset.prerequisites, *ruleset.criteria)
    named = {fact for criterion in criteria if criterion.id in ids for fact in criterion.condition.facts}
    return tuple(name for name in going_on(start) if not named.isdisjoint(_bounded_by(name)))
