"""The former test: the facts as they were on the day of submission, judged by the version of that day."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from msgspec.structs import replace

from conversations.messages import Prompt
from conversations.questions.former_test import AS_TODAY, SAME_DEGREE
from conversations.questions.question import Question, Reader
from conversations.session import Answer, Session
from conversations.standing.consistency import check_age, check_agreement, check_degrees, contradiction
from conversations.standing.context import TurnContext
from conversations.standing.standing import Former, Standing
from conversations.values import Chosen, Day
from scoring import PARTS_OF_CAREER, WHOLE_CAREER, Evidence, EvidenceError, Rulesets, age_on, assess

_YEAR = Decimal("365.25")  # days
# What no former test counts, and what may have come after that day.
_LATER = frozenset({"listed_bachelor_degree_year"})


def submitted_on(context: TurnContext, answers: Mapping[str, Answer]) -> Day | None:
    """The day of submission, once it is known: the first question of the former test."""
    answer = answers.get(context.interview.former[0].id) if context.interview.former else None
    return answer.value if answer and isinstance(answer.value, Day) else None


def reader_of(context: TurnContext, question: Question, session: Session) -> Reader:
    """What the question is read with, the chat's language first.

    "Since 2019", asked of the day of submission, counts to that day.
    """
    day = submitted_on(context, session.answers)
    on = day.on if day and question in context.interview.then else context.on
    return replace(context.reader.led_by(session.locale), on=on)


def former(context: TurnContext, answers: Mapping[str, Answer], standing: Standing) -> Former | None:
    """The former test, once the day of submission is known; its own answers go before what today's say."""
    day = submitted_on(context, answers)
    if day is None:
        return None
    settled_by = dict(standing.settled_by)
    said_on = answers[settled_by["age"]].on if "age" in settled_by else context.on
    facts = as_on(standing.facts, (said_on, context.on), day.on)
    unknowable = set(standing.unknowable).difference(*(question.facts for question in context.interview.then))
    for question in context.interview.then:
        settled = question.settle(answers[question.id].value, context.reader) if question.id in answers else None
        if settled is None:
            continue
        if "birth_date" in settled.facts and "age" in facts:
            check_age(question, standing.facts["age"], (settled_by["age"], said_on), settled.facts["birth_date"])
            del facts["age"]
        check_agreement(question, settled.facts, facts, settled_by)
        check_degrees(question, settled.facts, facts, settled_by)
        facts |= settled.facts
        unknowable |= set(settled.unknowable)  # today's answers bound them all the same
        settled_by |= dict.fromkeys(settled.facts, question.id)
    try:
        return judged(context.all_rulesets, facts, frozenset(unknowable), day.on)
    except EvidenceError as error:
        raise contradiction(error, settled_by, day=context.interview.former[0].id) from error


def judged(rulesets: Rulesets, facts: Mapping[str, object], unknowable: frozenset[str], day: date) -> Former:
    """By the version of the day and those possible; raises EvidenceError where the facts contradict each other."""
    evidence = Evidence.of(facts, day)
    ruleset = rulesets.for_day("qmas", "gpt", day)
    versions = (ruleset.version, *ruleset.also_possible(day))
    return Former(day, tuple(assess(evidence, rulesets.named(version), day) for version in versions), unknowable)


def option_as_today(
    context: TurnContext, question: Question, answers: Mapping[str, Answer]
) -> tuple[str, Prompt] | None:
    """The option that says of the day of submission what is answered of today, and that answer in words."""
    today = context.interview.by_id.get(AS_TODAY.get(question.id, ""))
    answer = answers.get(today.id) if today else None
    if today is None or answer is None:
        return None
    if isinstance(answer.value, Chosen) and answer.value.option in SAME_DEGREE:
        return SAME_DEGREE[answer.value.option], today.words(answer.value)
    settled = today.settle(answer.value, context.reader)
    facts = settled.facts if settled else {}
    same = (one.id for one in question.options if one.settles and _are_within(facts, one.settles))
    return next(((option, today.words(answer.value)) for option in same), None)


def _are_within(facts: Mapping[str, object], spans: Mapping[str, object]) -> bool:
    return all(fact in facts and _is_within(_ends(facts[fact]), _ends(span)) for fact, span in spans.items())


def _is_within(inner: tuple[Decimal, int | None], outer: tuple[Decimal, int | None]) -> bool:
    if inner[0] < outer[0]:
        return False
    return outer[1] is None or (inner[1] is not None and inner[1] <= outer[1])


def as_on(facts: Mapping[str, object], told: tuple[date, date], day: date) -> dict[str, object]:
    """Today's facts as far as they say how things were on an earlier day; all that does not grow is taken as it is.

    `told` are the day on which the age was told, and today: it was right on one of the days between.
    """
    then = {fact: raw for fact, raw in facts.items() if fact not in _LATER}
    if "birth_date" in then:
        then.pop("age", None)
    elif isinstance(age := then.pop("age", None), int):  # a range tells too little of another day
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
