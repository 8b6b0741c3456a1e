"""The timeline: which days turn findings, on which assumption, and that no day between them does."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring import Evidence, EvidenceError, Finding, Ruleset, Verdict, assess, load_rulesets
from scoring.uses.timeline import day_after_years, later, timeline, years_between

TODAY = date(2026, 11, 22)
DAY = timedelta(days=1)
MET, NOT_MET, OPEN = Finding.MET, Finding.NOT_MET, Finding.OPEN


def points_test() -> Ruleset:
    return load_rulesets().named("qmas-gpt-2024")


def told(facts: dict[str, object], until: date, ruleset: Ruleset | None = None) -> list[tuple[object, ...]]:
    turnings = timeline(Evidence.of(facts, TODAY), ruleset or points_test(), TODAY, until)
    return [(turning.on, each.id, each.before, each.after) for turning in turnings for each in turning.turned]


def test_the_51st_birthday_is_the_day_on_which_age_is_lost() -> None:
    assert told({"birth_date": "1976-02-29"}, date(2030, 1, 1)) == [(date(2027, 3, 1), "age-50-or-below", MET, NOT_MET)]
    assert told({"birth_date": "1976-02-29"}, date(2027, 2, 28)) == []


def test_the_18th_birthday_opens_the_test() -> None:
    assert told({"birth_date": "2009-05-04"}, date(2027, 5, 4)) == [(date(2027, 5, 4), "adult", NOT_MET, MET)]


def test_an_age_without_a_date_of_birth_is_open_from_tomorrow_to_the_anniversary() -> None:
    assert told({"age": 50}, date(2028, 1, 1)) == [
        (date(2026, 11, 23), "age-50-or-below", MET, OPEN),
        (date(2027, 11, 22), "age-50-or-below", OPEN, NOT_MET),
    ]


def test_the_fifth_year_of_work_comes_after_the_years_missing() -> None:
    facts = {"graduate_level_years": 2.5, "multinational_years": 0, "specified_field_years": 0}
    (turning,) = timeline(Evidence.of(facts, TODAY), points_test(), TODAY, date(2035, 1, 1))
    assert turning.on == date(2029, 5, 24)  # two years, then 183 of 365 days
    assert [each.id for each in turning.turned] == ["graduate-level-5-years"]
    assert turning.assumed == ("graduate_level_years",)


def test_a_birthday_rests_on_no_assumption() -> None:
    facts = {"birth_date": "1976-03-01", "graduate_level_years": 4}
    turnings = timeline(Evidence.of(facts, TODAY), points_test(), TODAY, date(2028, 1, 1))
    assert [(turning.on, turning.assumed) for turning in turnings] == [
        (date(2027, 3, 1), ()),
        (date(2027, 11, 22), ("graduate_level_years",)),
    ]


def test_work_that_there_is_none_of_does_not_begin_by_itself() -> None:
    facts = {"graduate_level_years": 6, "international_years": 0, "multinational_years": 0, "specified_field_years": 0}
    assert told(facts, date(2040, 1, 1)) == []


def test_years_known_as_a_range_are_open_between_the_best_and_the_worst_of_it() -> None:
    facts = {"graduate_level_years": {"from": 3, "below": 5}, "multinational_years": 0}
    assert [turn for turn in told(facts, date(2035, 1, 1)) if turn[1] == "graduate-level-5-years"] == [
        (date(2026, 11, 23), "graduate-level-5-years", NOT_MET, OPEN),
        (date(2028, 11, 22), "graduate-level-5-years", OPEN, MET),
    ]


def test_a_part_not_told_of_is_open_once_the_whole_career_is_long_enough() -> None:
    facts = {"graduate_level_years": 2}
    turnings = timeline(Evidence.of(facts, TODAY), points_test(), TODAY, date(2027, 12, 31))
    assert [(turning.on, [each.id for each in turning.turned], turning.assumed) for turning in turnings] == [
        (date(2027, 11, 22), ["multinational-3-years", "specified-field-3-years"], ("graduate_level_years",))
    ]


def test_each_turning_carries_the_assessment_of_its_day() -> None:
    evidence = Evidence.of({"birth_date": "1976-03-01", "has_right_of_abode": True}, TODAY)
    (turning,) = timeline(evidence, points_test(), TODAY, date(2028, 1, 1))
    assert turning.assessment == assess(evidence, points_test(), turning.on)
    assert turning.assessment.verdict is Verdict.INELIGIBLE


def test_nothing_turns_where_there_is_no_time() -> None:
    assert told({"birth_date": "1976-03-01"}, TODAY) == []
    assert told({"birth_date": "1976-03-01"}, TODAY - DAY) == []


def test_the_timeline_ends_with_the_oldest_age_there_is() -> None:
    assert told({"birth_date": "1896-01-01", "graduate_level_years": 4}, date(2040, 1, 1)) == []


def test_facts_that_cannot_hold_on_the_day_are_refused() -> None:
    evidence = Evidence.of({"birth_date": "2000-01-01"}, TODAY)
    with pytest.raises(EvidenceError, match="birth_date"):
        timeline(evidence, points_test(), date(1999, 1, 1), TODAY)


CATEGORY_C = [ruleset for ruleset in load_rulesets() if ruleset.id == "ttps-c"]


@pytest.mark.parametrize("ruleset", CATEGORY_C, ids=lambda ruleset: ruleset.id)
def test_the_years_of_category_c_end_with_the_turn_of_a_year(ruleset: Ruleset) -> None:
    facts = {"has_listed_bachelor_degree": True, "listed_bachelor_degree_year": 2023}
    assert told(facts, date(2030, 1, 1), ruleset) == [
        (date(2028, 1, 1), "graduated-within-five-years", MET, OPEN),
        (date(2029, 1, 1), "graduated-within-five-years", OPEN, NOT_MET),
    ]


@pytest.mark.parametrize("ruleset", CATEGORY_C, ids=lambda ruleset: ruleset.id)
def test_work_that_goes_on_may_and_then_must_fill_three_years_of_the_last_five(ruleset: Ruleset) -> None:
    assert told({"years_worked_in_last_five": 1}, date(2030, 1, 1), ruleset) == [
        (date(2028, 11, 22), "under-three-years-of-work", MET, OPEN),
        (date(2029, 11, 22), "under-three-years-of-work", OPEN, NOT_MET),
    ]


def test_what_a_range_leaves_out_is_left_out_today_and_later() -> None:
    evidence = Evidence.of({"years_worked_in_last_five": {"from": 1, "below": 3}}, TODAY)
    assert later(evidence, TODAY) == evidence
    assert later(evidence, date(2027, 11, 22)).to_json()["facts"] == {
        "years_worked_in_last_five": {"from": 1, "below": 4}
    }


@given(st.dates(date(2020, 1, 1), date(2030, 12, 31)), st.integers(0, 4000))
def test_years_are_counted_and_found_again(start: date, days: int) -> None:
    day = start + timedelta(days=days)
    years = years_between(start, day)
    assert years_between(start, day + DAY) > years
    assert day_after_years(start, round(years, 3)) in {day, day + DAY}


@st.composite
def lives(draw: st.DrawFn) -> dict[str, object]:
    facts: dict[str, object] = {"other_nationalities": []}
    if draw(st.booleans()):
        facts["birth_date"] = draw(st.dates(date(1975, 6, 1), date(1977, 12, 31))).isoformat()
    else:
        low = draw(st.sampled_from([16, 17, 30, 49, 50, 51]))
        facts["age"] = draw(st.sampled_from([low, {"from": low, "below": low + 3}, {"below": low + 1}]))
    whole = draw(st.integers(0, 24))
    kinds = ("graduate_level_years", "multinational_years", "specified_field_years", "international_years")
    for name in draw(st.sets(st.sampled_from(kinds))):
        facts[name] = draw(years(whole if name == kinds[0] else draw(st.integers(0, whole))))
    if draw(st.booleans()):
        facts["years_worked_in_last_five"] = draw(st.sampled_from([0, 0.5, 1, 2.75, 3, 5, {"from": 1, "below": 3}]))
        facts["has_listed_bachelor_degree"] = True
        facts["listed_bachelor_degree_year"] = draw(st.sampled_from([2020, 2022, {"from": 2021}]))
    return facts


def years(quarters: int) -> st.SearchStrategy[object]:
    exact = quarters / 4
    return st.sampled_from([exact, {"from": exact}, {"from": exact, "below": exact + 1.5}, {"below": exact + 0.5}])


@settings(max_examples=12, deadline=None)
@given(lives(), st.sampled_from([ruleset.id for ruleset in load_rulesets() if TODAY in ruleset.in_force]))
def test_findings_change_on_the_turning_days_and_on_no_other(facts: dict[str, object], ruleset_id: str) -> None:
    ruleset, evidence = load_rulesets().named(ruleset_id), Evidence.of(facts, TODAY)
    until = TODAY + timedelta(days=800)
    days = [TODAY + timedelta(days=number) for number in range(1, 801)]
    found = [findings(evidence, ruleset, day) for day in [TODAY, *days]]
    changing = [day for day, before, after in zip(days, found[:-1], found[1:], strict=True) if before != after]
    assert [turning.on for turning in timeline(evidence, ruleset, TODAY, until)] == changing


def findings(evidence: Evidence, ruleset: Ruleset, day: date) -> list[Finding]:
    assessment = assess(later(evidence, day), ruleset, day)
    return [each.finding for each in (*assessment.prerequisites, *assessment.findings)]


def test_an_age_told_without_a_date_is_exact_again_on_the_anniversary_only() -> None:
    evidence = Evidence.of({"age": 49}, TODAY)
    ages = [later(evidence, day).to_json()["facts"] for day in (TODAY, TODAY + DAY, date(2027, 11, 22))]
    assert ages == [{"age": 49}, {"age": {"from": 49, "below": 51}}, {"age": 50}]
