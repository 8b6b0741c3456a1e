"""Laws: knowledge only ever adds, order never matters, every day has one ruleset."""

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring import (
    FACTS,
    Assessment,
    Evidence,
    EvidenceError,
    Finding,
    Kind,
    Ruleset,
    Verdict,
    age_on,
    assess,
    load_rulesets,
)
from scoring.judge import parted
from scoring.values import Value

TODAY = date(2026, 11, 22)
FIRST_DAY = date(2006, 6, 28)
CAREER = "graduate_level_years"
PARTS = ("senior_years", "multinational_years", "specified_field_years", "international_years")
NUMBERS = {Kind.WHOLE, Kind.YEARS, Kind.MONEY}
# Numbers near the lines of the rules; quarters of a year and of a dollar are exact as floats.
NEAR = {
    "age": (16, 53),
    "other_languages": (0, 3),
    CAREER: (0, 12),
    "doctorates": (0, 3),
    "masters": (0, 3),
    "bachelors": (0, 3),
    "accompanying_children": (0, 3),
    "annual_income_hkd": (999_990, 1_000_010),
    "owned_business_profit_hkd": (4_999_990, 5_000_010),
}
PLACES = ("AF", "CU", "KP", "FR", "TW", "VN", "AL")


def number_near(name: str) -> st.SearchStrategy[float]:
    low, high = NEAR.get(name, (0, 5))
    if FACTS[name].kind is Kind.WHOLE:
        return st.integers(low, high)
    return st.integers(low * 4, high * 4).map(lambda quarters: quarters / 4)


@st.composite
def truths(draw: st.DrawFn) -> dict[str, object]:
    """Draw an applicant of whom everything the rules ask is known and nothing contradicts."""
    truth: dict[str, object] = {}
    for name, fact in FACTS.items():
        if fact.kind is Kind.FLAG:
            truth[name] = draw(st.booleans())
        elif fact.kind in NUMBERS and name not in PARTS:
            truth[name] = draw(number_near(name))
    for part in PARTS:
        truth[part] = draw(st.integers(0, int(Fraction(str(truth[CAREER])) * 4))) / 4
    if not truth["has_listed_postgraduate_degree"]:
        truth["is_listed_postgraduate_degree_stem"] = False
    truth["birth_date"] = draw(st.dates(date(1973, 1, 1), date(2010, 12, 31))).isoformat()
    truth["age"] = age_on(date.fromisoformat(str(truth["birth_date"])), TODAY)
    if truth["has_listed_bachelor_degree"]:
        truth["listed_bachelor_degree_year"] = draw(st.integers(2015, TODAY.year))
    truth["nationality"] = draw(st.sampled_from(PLACES))
    truth["other_nationalities"] = draw(st.lists(st.sampled_from(PLACES), max_size=2))
    return truth


# How far around a number it is known, in steps to either side; wider by one is not known at all, exact is narrower.
WIDEST, EXACT = 8, -1
ONE_END_ONLY = 6


def seen(name: str, value: object, width: int, lost: str) -> object:
    """Show a value as known to that width, None for not at all; a wide range misses the end `lost`."""
    if width > WIDEST:
        return None
    if width == EXACT or FACTS[name].kind not in NUMBERS:
        return value
    number, step = Fraction(str(value)), 1 if FACTS[name].kind is Kind.WHOLE else Fraction(1, 4)
    low, below = number - width * step, number + (width + 1) * step
    ends = {"from": 0.0 if low < 0 else float(low), "below": float(below)}
    if width >= ONE_END_ONLY:
        del ends[lost]
    return ends


@st.composite
def growing_knowledge(draw: st.DrawFn) -> tuple[dict[str, object], dict[str, object]]:
    """Draw what is known of one applicant first and later: never less, never something else."""
    less: dict[str, object] = {}
    more: dict[str, object] = {}
    for name, value in draw(truths()).items():
        lost = draw(st.sampled_from(["from", "below"]))
        width = draw(st.integers(EXACT, WIDEST + 2))
        before, after = seen(name, value, width, lost), seen(name, value, draw(st.integers(EXACT, width)), lost)
        less |= {} if before is None else {name: before}
        more |= {} if after is None else {name: after}
    return less, more


def every_ruleset(facts: dict[str, object]) -> list[Assessment]:
    evidence = Evidence.of(facts, TODAY)
    return [assess(evidence, ruleset, TODAY) for ruleset in load_rulesets()]


@settings(max_examples=150, deadline=None)
@given(growing_knowledge())
def test_more_knowledge_never_overturns_a_verdict_a_finding_or_a_score(
    knowledge: tuple[dict[str, object], dict[str, object]],
) -> None:
    less, more = knowledge
    for before, after in zip(every_ruleset(less), every_ruleset(more), strict=True):
        assert before.verdict in {Verdict.UNDECIDED, after.verdict}
        assert before.score.low <= after.score.low <= after.score.high <= before.score.high
        for old, new in zip(before.prerequisites + before.findings, after.prerequisites + after.findings, strict=True):
            assert old.finding in {Finding.OPEN, new.finding}
        assert set(after.wanted) <= set(before.wanted)


def wanted_plainly(ruleset: Ruleset, known: Mapping[str, Value]) -> tuple[str, ...]:
    """Those of a prerequisite first, then by all points at stake, then by name."""
    urgent = {fact for criterion in ruleset.prerequisites for fact in criterion.stakes(known)}
    at_stake = Counter(dict.fromkeys(urgent, 0))
    for criterion in ruleset.criteria:
        at_stake.update(criterion.stakes(known))
    return tuple(sorted(at_stake, key=lambda fact: (fact not in urgent, -at_stake[fact], fact)))


@pytest.mark.parametrize("ruleset", tuple(load_rulesets()), ids=lambda ruleset: ruleset.version)
def test_a_changed_fact_touches_one_part_of_the_criteria(ruleset: Ruleset) -> None:
    criteria = (*ruleset.prerequisites, *ruleset.criteria)
    facts = [{single.fact for place in part for single in criteria[place].singles} for part in parted(criteria)]
    assert set(Counter(chain.from_iterable(facts)).values()) == {1}


@settings(max_examples=100, deadline=None)
@given(growing_knowledge())
def test_what_is_kept_of_applicants_judged_before_changes_nothing(
    knowledge: tuple[dict[str, object], dict[str, object]],
) -> None:
    known = Evidence.of(knowledge[0], TODAY).known
    for ruleset, assessment in zip(load_rulesets(), every_ruleset(knowledge[0]), strict=True):
        criteria = (*ruleset.prerequisites, *ruleset.criteria)
        found = [criterion.judge(known) for criterion in criteria]
        assert [*assessment.prerequisites, *assessment.findings] == found
        assert assessment.wanted == wanted_plainly(ruleset, known)
        points = [each.points for each in found if each.points]
        assert assessment.score[:2] == (sum(each.low for each in points), sum(each.high for each in points))
        assert assessment == assess(Evidence.of(knowledge[0], TODAY), replace(ruleset), TODAY)  # one that kept nothing


def test_a_judge_keeps_a_bounded_number_of_ways_and_goes_on_judging_right(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("scoring.judge._MOST_KEPT", 3)
    ruleset, size = replace(load_rulesets().named("qmas-gpt-2023")), 0
    for whole in range(12):
        for part in range(whole + 1):
            evidence = Evidence.of({CAREER: whole, "senior_years": part, "masters": part % 3}, TODAY)
            assert assess(evidence, ruleset, TODAY) == assess(evidence, replace(ruleset), TODAY)
            judge = ruleset.judge
            size = max(size, *(len(kept) for _, kept, _ in judge._parts))  # noqa: SLF001 - no caller needs to know how much is kept
    assert size == 3


@settings(max_examples=50, deadline=None)
@given(growing_knowledge())
def test_an_assessment_as_a_line_is_its_json(knowledge: tuple[dict[str, object], dict[str, object]]) -> None:
    for assessment in every_ruleset(knowledge[0]):
        assert assessment.to_line() == json.dumps(assessment.to_json(), ensure_ascii=False)


@settings(max_examples=50, deadline=None)
@given(growing_knowledge(), st.dates(TODAY, date(2040, 1, 1)))
def test_evidence_changed_is_evidence_read_anew(
    knowledge: tuple[dict[str, object], dict[str, object]], day: date
) -> None:
    less, more = knowledge
    facts = {name: value for name, value in (less | more).items() if name != "age"}  # it disagrees on a later day
    start = Evidence.of({name: value for name, value in less.items() if name != "age"}, TODAY)
    assert start.changed({name: value for name, value in more.items() if name != "age"}, day) == Evidence.of(facts, day)
    assert start.as_of(day) == Evidence.of(dict(start.to_json()["facts"]), day)  # type: ignore[call-overload]  # an object


@settings(max_examples=50, deadline=None)
@given(growing_knowledge(), st.data())
def test_the_order_of_facts_never_matters(
    knowledge: tuple[dict[str, object], dict[str, object]], data: st.DataObject
) -> None:
    facts = knowledge[0]
    shuffled = data.draw(st.permutations(list(facts.items())))
    assert every_ruleset(facts) == every_ruleset(dict(shuffled))


@settings(max_examples=50, deadline=None)
@given(growing_knowledge())
def test_evidence_written_and_read_back_is_the_same(
    knowledge: tuple[dict[str, object], dict[str, object]],
) -> None:
    evidence = Evidence.of(knowledge[0], TODAY)
    assert Evidence.of(dict(evidence.to_json()["facts"]), TODAY) == evidence  # type: ignore[call-overload]  # an object


@settings(max_examples=150, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(sorted(FACTS)) | st.text(max_size=5),
        st.recursive(
            st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=12),
            lambda inner: (
                st.lists(inner, max_size=2)
                | st.dictionaries(st.sampled_from(["from", "below", "x"]), inner, max_size=2)
            ),
            max_leaves=4,
        ),
        max_size=3,
    )
)
def test_any_json_is_either_evidence_or_refused_in_one_line(raw: dict[str, object]) -> None:
    error = refusal(raw)
    assert error is None or (1 <= len(error.facts) <= 2 and "\n" not in error.message)


def refusal(raw: dict[str, object]) -> EvidenceError | None:
    try:
        Evidence.of(raw, TODAY)
    except EvidenceError as error:
        return error
    return None


DAYS = [FIRST_DAY + timedelta(days=number) for number in range((date(2028, 1, 1) - FIRST_DAY).days)]


@pytest.mark.parametrize("route", ["gpt", "apt"])
def test_every_day_since_june_2006_has_exactly_one_ruleset_of_each_route(route: str) -> None:
    rulesets = [ruleset for ruleset in load_rulesets() if (ruleset.scheme, ruleset.route) == ("qmas", route)]
    assert [day for day in DAYS if sum(day in ruleset.in_force for ruleset in rulesets) != 1] == []


@pytest.mark.parametrize("route", ["gpt", "apt"])
def test_another_version_is_possible_in_the_uncertain_weeks_and_on_no_other_day(route: str) -> None:
    versions = [f"qmas-{route}-{year}" for year in (2006, 2008, 2018, 2023)]
    uncertain = {
        **dict.fromkeys(days_between(date(2008, 1, 1), date(2008, 1, 31)), versions[:2]),
        **dict.fromkeys(days_between(date(2021, 8, 12), date(2023, 4, 12)), versions[2:]),
    }
    for day in DAYS:
        ruleset = load_rulesets().for_day("qmas", route, day)
        others = [version for version in uncertain.get(day, []) if version != ruleset.version]
        assert list(ruleset.also_possible(day)) == others


def days_between(first: date, last: date) -> list[date]:
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]


@settings(max_examples=60, deadline=None)
@given(growing_knowledge())
def test_no_score_passes_the_maximum_and_no_factor_its_cap(
    knowledge: tuple[dict[str, object], dict[str, object]],
) -> None:
    for ruleset, assessment in zip(load_rulesets(), every_ruleset(knowledge[1]), strict=True):
        assert 0 <= assessment.score.low <= assessment.score.high <= ruleset.maximum
        for criterion, found in zip(ruleset.criteria, assessment.findings, strict=True):
            assert found.points
            assert found.points.high <= (criterion.points or 0)


@settings(max_examples=60, deadline=None)
@given(growing_knowledge())
def test_a_fact_is_wanted_of_every_range_of_points_that_an_answer_could_narrow(
    knowledge: tuple[dict[str, object], dict[str, object]],
) -> None:
    less, more = knowledge
    for before, after in zip(every_ruleset(less), every_ruleset(more), strict=True):
        if before.score != after.score:
            told = {fact for fact in more if more[fact] != less.get(fact)}
            assert told & {*before.wanted, "birth_date", *WHOLE_OF_PARTS}


WHOLE_OF_PARTS = {CAREER}  # it narrows its parts too
