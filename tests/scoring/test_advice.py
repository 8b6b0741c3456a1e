"""Advice: what it offers and never offers, when it can be done, what it gains by assessing again, and the fewest."""

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring import FACTS, Evidence, EvidenceError, Finding, Ruleset, Verdict, assess, load_rulesets
from scoring.uses.advice import Advice, Change, Way, advise
from scoring.uses.timeline import age_later, years_between

TODAY = date(2026, 11, 22)
NO_ADVICE_ABOUT = {
    "birth_date",
    "nationality",
    "other_nationalities",
    "residence",
    "hong_kong_status",
    "is_overseas_chinese_settled",
    "has_right_of_abode",
    "can_support_self",
    "has_clean_record",
    "has_first_degree",
    "has_equivalent_qualification",
    "owned_business_profit_hkd",
    "owns_listed_company",
    "has_exceptional_award",
    "has_peer_recognition",
    "has_family_resident",
    "has_spouse_with_degree",
    "accompanying_children",
}
BASICS: dict[str, object] = {
    "nationality": "FR",
    "other_nationalities": [],
    "has_right_of_abode": False,
    "can_support_self": True,
    "has_clean_record": True,
    "has_first_degree": True,
}
# 38, two languages with English, twelve years of work, six of them abroad: five criteria, one short of the threshold.
EMMA = BASICS | {
    "birth_date": "1988-05-01",
    "has_listed_postgraduate_degree": False,
    "is_proficient_in_chinese": False,
    "is_proficient_in_english": True,
    "other_languages": 1,
    "graduate_level_years": 12,
    "multinational_years": 0,
    "specified_field_years": 0,
    "international_years": 6,
    "annual_income_hkd": 700_000,
    "owned_business_profit_hkd": 0,
    "owns_listed_company": False,
}


def points_test() -> Ruleset:
    return load_rulesets().named("qmas-gpt-2024")


def advised(facts: dict[str, object], ruleset_id: str = "qmas-gpt-2024") -> Advice:
    return advise(Evidence.of(facts, TODAY), load_rulesets().named(ruleset_id), TODAY)


def single(advice: Advice, change: Change) -> Way:
    (way,) = [way for way in advice.ways if way.steps[0].change is change]
    return way


def changes(ways: Iterable[Way]) -> list[list[Change]]:
    return [[step.change for step in way.steps] for way in ways]


def test_the_ways_that_gain_most_come_first_and_of_equals_the_soonest() -> None:
    assert [(way.steps[0].change, way.gain) for way in advised(EMMA).ways] == [
        (Change.LISTED_STEM_DEGREE, 2),
        (Change.INCOME, 1),
        (Change.MULTINATIONAL_YEARS, 1),
        (Change.SPECIFIED_FIELD_YEARS, 1),
        (Change.LISTED_DEGREE, 1),
    ]


def test_a_way_names_what_it_turns_by_when_and_the_assessment_then() -> None:
    way = single(advised(EMMA), Change.MULTINATIONAL_YEARS)
    assert (way.turns, way.loses, way.days) == (
        ("multinational-3-years",),
        (),
        (date(2029, 11, 22), date(2029, 11, 22)),
    )
    assert way.assessment.verdict is Verdict.ELIGIBLE
    assert way.assessment.on == date(2029, 11, 22)
    assert (
        way.evidence.given["graduate_level_years"]
        == Evidence.of({"graduate_level_years": 15}, TODAY).given["graduate_level_years"]
    )


def test_a_step_says_how_far_it_goes() -> None:
    (step,) = single(advised(EMMA | {"multinational_years": 1.5}), Change.MULTINATIONAL_YEARS).steps
    assert (step.fact, step.line, step.missing and step.missing.low) == ("multinational_years", 3, 1.5)


def test_years_of_one_kind_lengthen_the_whole_career_too() -> None:
    young = EMMA | {"graduate_level_years": 3, "international_years": 0, "multinational_years": 1}
    assert single(advised(young), Change.MULTINATIONAL_YEARS).turns == (
        "graduate-level-5-years",
        "multinational-3-years",
    )


def test_years_known_as_a_range_give_a_range_of_days_and_are_judged_at_its_end() -> None:
    way = single(advised(EMMA | {"multinational_years": {"from": 1, "below": 2}}), Change.MULTINATIONAL_YEARS)
    assert way.days == (date(2027, 11, 22), date(2028, 11, 22))
    assert way.assessment.on == date(2028, 11, 22)


def test_nobody_says_how_long_a_degree_or_a_language_takes() -> None:
    advice = advised(EMMA | {"is_proficient_in_english": False})
    assert [single(advice, change).days for change in (Change.LISTED_STEM_DEGREE, Change.ENGLISH)] == [None, None]


def test_an_income_counts_after_a_whole_year_from_today() -> None:
    way = single(advised(EMMA), Change.INCOME)
    assert way.days == (date(2027, 11, 22), date(2027, 11, 22))
    assert way.steps[0].line == 1_000_000


def test_a_birthday_on_the_way_takes_age_away() -> None:
    advice = advised(EMMA | {"birth_date": "1977-11-22"})
    assert changes(advice.ways) == [[Change.LISTED_STEM_DEGREE], [Change.INCOME], [Change.LISTED_DEGREE]]
    assert single(advice, Change.INCOME).assessment.on < date(2028, 11, 22)


def test_steps_that_gain_nothing_alone_because_of_a_birthday_may_reach_it_together() -> None:
    unanswered = {"has_listed_postgraduate_degree", "annual_income_hkd", "is_proficient_in_chinese"}
    advice = advised(
        {name: value for name, value in EMMA.items() if name not in unanswered} | {"birth_date": "1977-11-22"}
    )
    assert advice.ways == ()
    assert advice.fewest is not None
    assert changes([advice.fewest]) == [[Change.MULTINATIONAL_YEARS, Change.SPECIFIED_FIELD_YEARS]]
    assert (advice.fewest.gain, advice.fewest.loses) == (1, ("age-50-or-below",))


def test_an_age_without_a_date_of_birth_counts_as_lost_once_it_may_be() -> None:
    facts = {key: value for key, value in EMMA.items() if key != "birth_date"} | {"age": 50}
    advice = advised(facts)
    assert Change.INCOME not in [way.steps[0].change for way in advice.ways]
    assert advice.fewest is not None
    assert changes([advice.fewest]) == [[Change.LISTED_DEGREE]]


def test_what_nobody_answered_is_not_advised_about() -> None:
    assert advised(BASICS | {"age": 30}).ways == ()


def test_a_part_that_the_whole_career_rules_out_is_advised_about_though_unanswered() -> None:
    way = single(advised(BASICS | {"age": 30, "graduate_level_years": 1}), Change.MULTINATIONAL_YEARS)
    assert way.turns == ("multinational-3-years",)
    assert way.days == (date(2028, 11, 22), date(2029, 11, 22))


def test_a_second_language_is_a_further_one_where_there_is_one() -> None:
    facts = BASICS | {"age": 30, "other_languages": 1, "is_proficient_in_chinese": False}
    assert single(advised(facts | {"is_proficient_in_english": False}), Change.FURTHER_LANGUAGE).turns == (
        "two-languages",
    )
    assert single(advised(facts | {"is_proficient_in_english": False}), Change.ENGLISH).gain == 2
    assert [way.steps[0].change for way in advised(facts | {"is_proficient_in_english": True}).ways] == []


def test_a_listed_degree_in_another_subject_leaves_one_in_stem_to_be_gained() -> None:
    facts = EMMA | {"has_listed_postgraduate_degree": True, "is_listed_postgraduate_degree_stem": False}
    advice = advised(facts)
    assert single(advice, Change.LISTED_STEM_DEGREE).turns == ("listed-postgraduate-degree-stem",)
    assert Change.LISTED_DEGREE not in [way.steps[0].change for way in advice.ways]


def test_the_fewest_is_the_step_that_is_done_soonest() -> None:
    fewest = advised(EMMA).fewest
    assert fewest is not None
    assert changes([fewest]) == [[Change.INCOME]]


def test_the_fewest_is_no_step_where_the_threshold_is_reached() -> None:
    advice = advised(EMMA | {"annual_income_hkd": 1_000_000})
    assert advice.fewest is not None
    assert (advice.fewest.steps, advice.fewest.gain, advice.fewest.assessment) == ((), 0, advice.assessment)


def test_there_is_no_fewest_where_all_steps_together_fall_short() -> None:
    assert advised({"age": 60, "other_languages": 0, "is_proficient_in_english": False}).fewest is None


def test_a_prerequisite_that_is_not_met_is_named_and_leaves_no_fewest() -> None:
    advice = advised(EMMA | {"has_clean_record": False})
    assert (advice.fewest, advice.hindered_by) == (None, ("clean-record",))
    assert advice.ways != ()


def test_who_comes_of_age_on_the_way_may_reach_it() -> None:
    advice = advised(EMMA | {"birth_date": "2009-01-01"})
    assert advice.hindered_by == ("adult",)
    assert advice.fewest is not None
    assert changes([advice.fewest]) == [[Change.INCOME]]


def test_the_achievement_test_leaves_nothing_to_advise() -> None:
    advice = advised(EMMA | {"has_exceptional_award": False, "has_peer_recognition": False}, "qmas-apt")
    assert (advice.ways, advice.fewest) == ((), None)


def test_facts_that_cannot_hold_on_the_day_are_refused() -> None:
    with pytest.raises(EvidenceError, match="birth_date"):
        advise(Evidence.of({"birth_date": "2000-01-01"}, TODAY), points_test(), date(1999, 1, 1))


@st.composite
def applicants(draw: st.DrawFn) -> dict[str, object]:
    facts: dict[str, object] = BASICS | {"has_clean_record": draw(st.sampled_from([True, True, True, False]))}
    facts |= draw(st.sampled_from([{"age": 50}, {"age": {"below": 50}}, {"birth_date": "1977-03-01"}, {"age": 17}, {}]))
    facts |= draw(
        st.fixed_dictionaries(
            {},
            optional={
                "has_listed_postgraduate_degree": st.booleans(),
                "is_proficient_in_chinese": st.booleans(),
                "is_proficient_in_english": st.booleans(),
                "other_languages": st.integers(0, 2) | st.just({"below": 2}),
                "annual_income_hkd": st.sampled_from([0, 1_000_000, {"from": 950_000, "below": 1_050_000}]),
                "owned_business_profit_hkd": st.sampled_from([0, 5_000_000]),
                "owns_listed_company": st.booleans(),
                "years_worked_in_last_five": st.integers(0, 5),
            },
        )
    )
    if facts.get("has_listed_postgraduate_degree") and draw(st.booleans()):
        facts["is_listed_postgraduate_degree_stem"] = draw(st.booleans())
    return facts | draw(careers())


@st.composite
def careers(draw: st.DrawFn) -> dict[str, object]:
    whole = draw(st.integers(0, 24))
    kinds = ("graduate_level_years", "multinational_years", "specified_field_years", "international_years")
    facts: dict[str, object] = {}
    for name in draw(st.sets(st.sampled_from(kinds))):
        years = (whole if name == kinds[0] else draw(st.integers(0, whole))) / 4
        facts[name] = draw(st.sampled_from([years, {"from": years}, {"from": years, "below": years + 1.5}]))
    return facts


def ids(ruleset: Ruleset, evidence: Evidence, day: date) -> dict[str, Finding]:
    assessment = assess(evidence, ruleset, day)
    return {each.id: each.finding for each in (*assessment.prerequisites, *assessment.findings)}


@settings(max_examples=60, deadline=None)
@given(applicants(), st.sampled_from([one.id for one in load_rulesets() if TODAY in one.in_force]))
def test_an_advised_change_turns_what_it_says_and_never_lowers_the_score(
    facts: dict[str, object], ruleset_id: str
) -> None:
    ruleset, start = load_rulesets().named(ruleset_id), Evidence.of(facts, TODAY)
    before = ids(ruleset, start, TODAY)
    for way in advise(start, ruleset, TODAY).ways:
        after = ids(ruleset, way.evidence, way.assessment.on)
        turned = [name for name in after if after[name] is Finding.MET and before[name] is not Finding.MET]
        lost = [name for name in after if after[name] is not Finding.MET and before[name] is Finding.MET]
        assert (list(way.turns), list(way.loses)) == (turned, lost)
        assert way.assessment == assess(way.evidence, ruleset, way.assessment.on)
        assert way.gain == way.assessment.score.low - assess(start, ruleset, TODAY).score.low > 0


@settings(max_examples=60, deadline=None)
@given(applicants())
def test_no_way_touches_a_fact_that_is_not_in_an_applicants_power(facts: dict[str, object]) -> None:
    start = Evidence.of(facts, TODAY)
    advice = advise(start, points_test(), TODAY)
    for way in (*advice.ways, *([advice.fewest] if advice.fewest else [])):
        touched = {name for name in FACTS if way.evidence.given.get(name) != start.given.get(name)}
        assert touched & NO_ADVICE_ABOUT == set()
        aged = Evidence.of(facts | age_later(start, way.assessment.on), way.assessment.on)
        assert way.evidence.given.get("age") == aged.given.get("age")


@settings(max_examples=25, deadline=None)
@given(applicants())
def test_the_fewest_is_as_small_as_any_set_of_the_steps_that_reaches(facts: dict[str, object]) -> None:
    start = Evidence.of(facts, TODAY)
    fewest = advise(start, points_test(), TODAY).fewest
    assert (None if fewest is None else len(fewest.steps)) == smallest(facts)
    if fewest is not None:
        assert fewest.assessment.score.low >= fewest.assessment.score.threshold
        assert Finding.NOT_MET not in [each.finding for each in fewest.assessment.prerequisites]


def smallest(facts: dict[str, object]) -> int | None:
    """Try every set of changes, written out by hand for the points test of 2024."""
    offers = by_hand(facts)
    reaching = [
        size
        for size in range(len(offers) + 1)
        for chosen in combinations(offers, size)
        if reaches_by_hand(facts, chosen)
    ]
    return min(reaching, default=None)


Offer = tuple[str, object, float]  # the fact, what it becomes, the years it takes


def by_hand(facts: dict[str, object]) -> list[Offer]:
    offers: list[Offer] = []
    degree, stem = "has_listed_postgraduate_degree", "is_listed_postgraduate_degree_stem"
    if facts.get(degree) is False:
        offers.append((degree, True, 0))
    if facts.get(degree) is False or facts.get(stem) is False:
        offers.append((stem, True, 0))
    offers += [
        (name, True, 0) for name in ("is_proficient_in_chinese", "is_proficient_in_english") if facts.get(name) is False
    ]
    if "other_languages" in facts:
        offers.append(("other_languages", low_of(facts["other_languages"]) + 1, 0))
    if "annual_income_hkd" in facts and low_of(facts["annual_income_hkd"]) < 1_000_000:
        offers.append(("annual_income_hkd", 1_000_000, 1))
    known = Evidence.of(facts, TODAY).known
    for name, line in (
        ("graduate_level_years", 5),
        ("multinational_years", 3),
        ("specified_field_years", 3),
        ("international_years", 2),
    ):
        low = low_of(facts[name]) if name in facts else 0
        ruled_out = assess(Evidence.of(facts, TODAY), points_test(), TODAY)
        is_not_met = any(each.facts == (name,) and each.finding is Finding.NOT_MET for each in ruled_out.findings)
        if low < line and name in known and (name in facts or is_not_met):
            offers.append((name, {"from": line}, line - low))
    return offers


def low_of(value: object) -> float:
    number = value.get("from", 0) if isinstance(value, dict) else value
    assert isinstance(number, int | float)
    return number


def reaches_by_hand(facts: dict[str, object], chosen: tuple[Offer, ...]) -> bool:
    takes = max([years for _, _, years in chosen], default=0)
    day = (
        TODAY
        if takes == 0
        else next(
            day
            for day in (TODAY + timedelta(days=number) for number in range(int(takes * 365), 2500))
            if years_between(TODAY, day) >= takes
        )
    )
    after = facts | {name: value for name, value, _ in chosen}
    after |= age_later(Evidence.of(facts, TODAY), day)
    if after.get("is_listed_postgraduate_degree_stem") is True:
        after["has_listed_postgraduate_degree"] = True
    worked = max([years for name, _, years in chosen if name.endswith("_years")], default=0)
    if worked and "graduate_level_years" in facts:
        after["graduate_level_years"] = {"from": low_of(facts["graduate_level_years"]) + worked}
    assessment = assess(Evidence.of(after, day), points_test(), day)
    unmet = [each for each in assessment.prerequisites if each.finding is Finding.NOT_MET]
    return assessment.score.low >= assessment.score.threshold and unmet == []
