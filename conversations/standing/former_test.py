"""The former test: the facts as they were on the day of submission, judged by the version of that day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from conversations.questions.question import Question
from scoring import PARTS_OF_CAREER, WHOLE_CAREER, Assessment, Evidence, Range, Rulesets, age_on, assess

_YEAR = Decimal("365.25")  # days
# What no former test counts, and what may have come after that day.
_LATER = frozenset({"listed_bachelor_degree_year"})


@dataclass(frozen=True, slots=True)
class Former:
    """The assessment by the version of the day, first, then by those that may have been in force instead."""

    on: date
    assessments: tuple[Assessment, ...]
    unknowable: frozenset[str]

    def needs(self, question: Question) -> bool:
        """Whether an answer to the question could still settle a fact that counts."""
        wanted = {fact for one in self.assessments for fact in one.wanted} - self.unknowable
        return any(fact in wanted for fact in question.facts)


def judged(rulesets: Rulesets, facts: Mapping[str, object], opens: frozenset[str], day: date) -> Former:
    """By the version of the day and those possible; raises EvidenceError where the facts contradict each other."""
    evidence = Evidence.of(facts, day)
    ruleset = rulesets.for_day("qmas", "gpt", day)
    versions = (ruleset.version, *ruleset.also_possible(day))
    return Former(day, tuple(assess(evidence, rulesets.named(version), day) for version in versions), opens)


def may_both_hold(fact: str, one: object, other: object) -> bool:
    """Whether two things told of one fact leave room for each other."""
    first, second = (Evidence.of({fact: raw}, date.max).given[fact] for raw in (one, other))
    if isinstance(first, Range) and isinstance(second, Range):
        return not first.is_above(second) and not second.is_above(first)
    return first == second


def as_on(facts: Mapping[str, object], told: tuple[date, date], day: date) -> dict[str, object]:
    """Today's facts as far as they say how things were on an earlier day; all that does not grow is taken as it is.

    `told` are the day on which the age was told, and today: it was right on one of the days between.
    """
    then = {fact: raw for fact, raw in facts.items() if fact not in _LATER}
    if "birth_date" in then:
        then.pop("age", None)
    elif isinstance(age := then.get("age"), int):
        then["age"] = _age_then(age, told, day)
    for fact in (WHOLE_CAREER, *PARTS_OF_CAREER):  # today's answer bounds it, less by no more than the time since
        if fact in then:
            then[fact] = _years_then(then[fact], Decimal((told[1] - day).days) / _YEAR)
    return then


def _age_then(age: int, told: tuple[date, date], day: date) -> dict[str, int]:
    """Born a day after the birthday that would make one a year older, at the earliest; on this day, at the latest."""
    earliest = _years_before(told[0], age + 1) + timedelta(days=1)
    oldest, youngest = age_on(earliest, day), age_on(_years_before(told[1], age), day)
    return {"from": max(youngest, 0), "below": max(oldest, 0) + 1}


def _years_before(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year - years)
    except ValueError:  # 29 February
        return date(day.year - years, 2, 28)


def _years_then(years: object, since: Decimal) -> dict[str, object]:
    """No more than today, no less than if it all came since; to whole years outwards, as the lines are whole."""
    low, below = _ends(years)
    least = max(low - since, Decimal(0)).to_integral_value(ROUND_FLOOR)
    ends: dict[str, object] = {"from": int(least)}
    return ends if below is None else {**ends, "below": below}


def _ends(years: object) -> tuple[Decimal, int | None]:
    if not isinstance(years, Mapping):
        exact = Decimal(str(years))
        return exact, int(exact.to_integral_value(ROUND_FLOOR)) + 1
    below = years.get("below")
    high = None if below is None else int(Decimal(str(below)).to_integral_value(ROUND_CEILING))
    return Decimal(str(years.get("from", 0))), high
