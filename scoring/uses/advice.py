"""What an applicant could do to meet more criteria, each thing tried by assessing again on the day it could be done."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from itertools import combinations

from scoring.assessment import Assessment, assess
from scoring.condition import Finding
from scoring.criterion import CriterionFinding
from scoring.evidence import Evidence
from scoring.facts import WHOLE_CAREER
from scoring.ruleset import Ruleset
from scoring.uses.timeline import age_later, day_after_years, longer
from scoring.values import Range, Value

DEGREE, STEM = "has_listed_postgraduate_degree", "is_listed_postgraduate_degree_stem"
LANGUAGES, INCOME = "other_languages", "annual_income_hkd"
_NONE, _YEAR = Decimal(0), Decimal(1)
_Brought = tuple[frozenset[str], int, int]


class Change(Enum):
    """The closed list of what is within an honest applicant's power; nothing else is ever advised.

    A degree, a language or an income is to be gained and documented, not declared. The values are for programs.
    """

    LISTED_DEGREE = "listed-degree"
    LISTED_STEM_DEGREE = "listed-stem-degree"
    ENGLISH = "english"
    CHINESE = "chinese"
    FURTHER_LANGUAGE = "further-language"
    GRADUATE_LEVEL_YEARS = "graduate-level-years"
    MULTINATIONAL_YEARS = "multinational-years"
    SPECIFIED_FIELD_YEARS = "specified-field-years"
    INTERNATIONAL_YEARS = "international-years"
    INCOME = "income"


_LANGUAGE_FLAGS = {Change.ENGLISH: "is_proficient_in_english", Change.CHINESE: "is_proficient_in_chinese"}
_WORK = {
    Change.GRADUATE_LEVEL_YEARS: WHOLE_CAREER,
    Change.MULTINATIONAL_YEARS: "multinational_years",
    Change.SPECIFIED_FIELD_YEARS: "specified_field_years",
    Change.INTERNATIONAL_YEARS: "international_years",
}


@dataclass(frozen=True, slots=True)
class Step:
    """One change, as far as it must go.

    `line` is the number to reach, in the unit of `fact`, None for a degree or a language. `missing` is the years that
    this takes: the same at both ends where the fact is known exactly, None where nobody can say how long it takes.
    """

    change: Change
    fact: str
    line: Decimal | None
    missing: Range | None


@dataclass(frozen=True, slots=True)
class Way:
    """Steps taken at the same time, and what comes of them: `evidence` and `assessment` on the day they are done.

    Of `days`, the first is the earliest on which they can be done, the last the day by which they surely are; None
    where a step takes a time that nobody can say: the assessment is then of the day on which the others are done.
    `gain` is in points that are certain; `turns` are the findings that become met, `loses` those met before that no
    longer are by then, age above all.
    """

    steps: tuple[Step, ...]
    days: tuple[date, date] | None
    gain: int
    turns: tuple[str, ...]
    loses: tuple[str, ...]
    evidence: Evidence
    assessment: Assessment


@dataclass(frozen=True, slots=True)
class Advice:
    """Single steps that gain something, the most first; and the fewest steps that together reach the threshold.

    `fewest` has no steps where the threshold is reached today, and is None where these steps cannot reach it or a
    prerequisite stays unmet; `hindered_by` names the prerequisites that are not met on the day asked about.
    """

    assessment: Assessment
    ways: tuple[Way, ...]
    fewest: Way | None
    hindered_by: tuple[str, ...]


def advise(evidence: Evidence, ruleset: Ruleset, on: date) -> Advice:
    """Try every change of the closed list that the evidence leaves room for, all else as it stands but the age.

    What is open for lack of an answer is not advised about: answering comes first.

    Raises:
        EvidenceError: the facts cannot hold on `on`.
    """
    start = evidence.as_of(on)
    before = assess(start, ruleset, on)
    steps = (*_degrees(start), *_languages(start, ruleset), *_work(start, ruleset), *_income(start, ruleset))
    singles = [_way((step,), start, ruleset, before) for step in steps]
    gaining = sorted((way for way in singles if way.gain > 0), key=_most_first)
    hindered_by = tuple(each.id for each in before.prerequisites if each.finding is Finding.NOT_MET)
    return Advice(before, tuple(gaining), _fewest(steps, start, ruleset, before), hindered_by)


def _most_first(way: Way) -> tuple[int, bool, date]:
    return (-way.gain, way.days is None, way.assessment.on)


def _degrees(start: Evidence) -> Iterable[Step]:
    if start.given.get(DEGREE) is False:
        yield Step(Change.LISTED_DEGREE, DEGREE, None, None)
        yield Step(Change.LISTED_STEM_DEGREE, STEM, None, None)
    elif start.given.get(DEGREE) is True and start.given.get(STEM) is False:
        yield Step(Change.LISTED_STEM_DEGREE, STEM, None, None)


def _languages(start: Evidence, ruleset: Ruleset) -> Iterable[Step]:
    for change, fact in _LANGUAGE_FLAGS.items():
        if start.given.get(fact) is False:
            yield Step(change, fact, None, None)
    if _next_line(ruleset, LANGUAGES, start.given.get(LANGUAGES)) is not None:
        yield Step(Change.FURTHER_LANGUAGE, LANGUAGES, None, None)


def _work(start: Evidence, ruleset: Ruleset) -> Iterable[Step]:
    for change, fact in _WORK.items():
        years = start.known.get(fact)
        line = _next_line(ruleset, fact, years)
        if isinstance(years, Range) and line is not None and (fact in start.given or years.is_under(line)):
            least = max(line - years.high, _NONE) if years.high is not None else _NONE
            yield Step(change, fact, line, Range(least, line - (years.low or _NONE)))


def _income(start: Evidence, ruleset: Ruleset) -> Iterable[Step]:
    """Count a whole year from today, the rule being about the year immediately before applying."""
    line = _next_line(ruleset, INCOME, start.given.get(INCOME))
    if line is not None:
        yield Step(Change.INCOME, INCOME, line, Range(_YEAR, _YEAR))


def _next_line(ruleset: Ruleset, fact: str, number: object) -> Decimal | None:
    """Find the lowest line that the fact, told of, does not surely reach."""
    if not isinstance(number, Range):
        return None
    return next((line for line in ruleset.lines(fact) if line > (number.low or _NONE)), None)


def _way(steps: tuple[Step, ...], start: Evidence, ruleset: Ruleset, before: Assessment) -> Way:
    first, last = _days(steps, start.on)
    evidence = _taken(steps, start, last)
    after = assess(evidence, ruleset, last)
    were, are = _met(before), _met(after)
    return Way(
        steps=steps,
        days=None if any(step.missing is None for step in steps) else (first, last),
        gain=after.score.low - before.score.low,
        turns=tuple(each for each in are if each not in were),
        loses=tuple(each for each in were if each not in are),
        evidence=evidence,
        assessment=after,
    )


def _met(assessment: Assessment) -> tuple[str, ...]:
    findings = (*assessment.prerequisites, *assessment.findings)
    return tuple(each.id for each in findings if each.finding is Finding.MET)


def _days(steps: Iterable[Step], on: date) -> tuple[date, date]:
    """Find when all are done at best and at worst; steps that take time are taken side by side."""
    taken = [step.missing for step in steps if step.missing is not None]
    least = max((missing.low or _NONE for missing in taken), default=_NONE)
    most = max((missing.high or _NONE for missing in taken), default=_NONE)
    return day_after_years(on, least), day_after_years(on, most)


def _taken(steps: Iterable[Step], start: Evidence, day: date) -> Evidence:
    facts = age_later(start, day)
    for step in steps:
        facts |= _gained(step, start)
    return start.changed(facts | _worked(steps, start), day)


def _gained(step: Step, start: Evidence) -> dict[str, object]:
    match step.change:
        case Change.LISTED_DEGREE:
            return {DEGREE: True, STEM: False}
        case Change.LISTED_STEM_DEGREE:
            return {DEGREE: True, STEM: True}
        case Change.ENGLISH | Change.CHINESE:
            return {step.fact: True}
        case Change.FURTHER_LANGUAGE:
            return {LANGUAGES: _one_more(start.given[LANGUAGES])}
        case Change.INCOME:
            return {INCOME: {"from": step.line}}
        case _:
            return {}


def _one_more(number: Value) -> object:
    if not isinstance(number, Range):
        raise TypeError(LANGUAGES)
    least = (number.low or _NONE) + 1
    return {"from": least} if number.high is None else {"from": least, "below": number.high + 2}


def _worked(steps: Iterable[Step], start: Evidence) -> dict[str, object]:
    """Lengthen each kind chosen by its own years, and the whole career by the longest: they may be the same years."""
    years = {step.fact: step.missing.high or _NONE for step in steps if step.change in _WORK and step.missing}
    facts: dict[str, object] = {step.fact: {"from": step.line} for step in steps if step.fact in years}
    whole = {WHOLE_CAREER: max(years.values())} if years else {}
    for fact, longer_by in (years | whole).items():
        number = start.given.get(fact)
        if isinstance(number, Range):
            facts[fact] = longer(fact, number, longer_by)
    return facts


def _fewest(steps: tuple[Step, ...], start: Evidence, ruleset: Ruleset, before: Assessment) -> Way | None:
    """Try all sets of one step, then of two and so on; of the first that reach, take the one that is done soonest."""
    nothing = _way((), start, ruleset, before)
    if _reaches(nothing.assessment):
        return nothing
    if not _could_reach(steps, start, ruleset):
        return None
    trials = tuple(_Trial.of(step, start) for step in steps)
    brought = {day: _brought(steps, start, ruleset, day) for day in {trial.done for trial in trials}}
    for size in range(1, len(steps) + 1):
        sets = [each for each in combinations(trials, size) if _most(each, brought) >= ruleset.threshold.points]
        for chosen in sorted(sets, key=_soonest):
            way = _way(tuple(trial.step for trial in chosen), start, ruleset, before)
            if _reaches(way.assessment):
                return way
    return None


def _could_reach(steps: tuple[Step, ...], start: Evidence, ruleset: Ruleset) -> bool:
    """Take all steps at once: on the very day no set of them, done later and so at a higher age, scores more."""
    today = assess(_taken(steps, start, start.on), ruleset, start.on)
    last = _way(steps, start, ruleset, today).assessment
    return today.score.low >= today.score.threshold and _unmet(today).isdisjoint(_unmet(last))


@dataclass(frozen=True, slots=True)
class _Trial:
    """A step, the facts that it changes, and the day by which it is done."""

    step: Step
    changed: frozenset[str]
    done: date

    @classmethod
    def of(cls, step: Step, start: Evidence) -> _Trial:
        changed = frozenset((*_gained(step, start), *_worked((step,), start)))
        return cls(step, changed, _days((step,), start.on)[1])


def _brought(steps: tuple[Step, ...], start: Evidence, ruleset: Ruleset, day: date) -> tuple[_Brought, ...]:
    """For each criterion its facts, and what it surely brings on a day where no steps are taken, and where all are."""
    none, all_taken = (assess(_taken(taken, start, day), ruleset, day).findings for taken in ((), steps))
    return tuple((frozenset(one.facts), _low(one), _low(two)) for one, two in zip(none, all_taken, strict=True))


def _most(chosen: tuple[_Trial, ...], brought: Mapping[date, tuple[_Brought, ...]]) -> int:
    """Bound what a set of steps can score, so that one that would fall short need not be tried.

    A criterion of which it changes a fact brings no more than if all steps were taken, any other what it does anyway.
    """
    changed = frozenset[str]().union(*[trial.changed for trial in chosen])
    on_that_day = brought[max([trial.done for trial in chosen])]
    return sum([least if changed.isdisjoint(facts) else most for facts, least, most in on_that_day])


def _low(found: CriterionFinding) -> int:
    return found.points.low if found.points else 0


def _unmet(assessment: Assessment) -> frozenset[str]:
    return frozenset(each.id for each in assessment.prerequisites if each.finding is Finding.NOT_MET)


def _reaches(assessment: Assessment) -> bool:
    return assessment.score.low >= assessment.score.threshold and not _unmet(assessment)


def _soonest(chosen: tuple[_Trial, ...]) -> tuple[int, date]:
    """Steps that nobody can time come after those that somebody can; else the order of the closed list stands."""
    return sum(trial.step.missing is None for trial in chosen), max(trial.done for trial in chosen)
