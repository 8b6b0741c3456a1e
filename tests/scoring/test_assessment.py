"""Assessments: verdict, score, what is wanted and in which order, the JSON, and the three journeys."""

import json
from datetime import date
from pathlib import Path

import pytest

from scoring import Assessment, Evidence, EvidenceError, Verdict, assess, load_rulesets, read_rulesets

TODAY = date(2026, 11, 22)
BASICS: dict[str, object] = {
    "has_right_of_abode": False,
    "can_support_self": True,
    "has_clean_record": True,
    "other_nationalities": [],
}
JOHN = BASICS | {
    "nationality": "US",
    "age": 34,
    "has_first_degree": True,
    "has_listed_postgraduate_degree": True,
    "is_listed_postgraduate_degree_stem": True,
    "is_proficient_in_chinese": False,
    "is_proficient_in_english": True,
    "other_languages": 1,
    "graduate_level_years": 8,
    "multinational_years": 5,
    "specified_field_years": 8,
}
EMMA = BASICS | {
    "nationality": "FR",
    "age": 38,
    "has_first_degree": False,
    "has_equivalent_qualification": True,
    "has_exceptional_award": False,
    "has_peer_recognition": False,
    "has_listed_postgraduate_degree": False,
    "is_proficient_in_chinese": False,
    "is_proficient_in_english": True,
    "other_languages": 1,
    "graduate_level_years": 12,
    "specified_field_years": 0,
    "international_years": 6,
    "annual_income_hkd": {"from": 730_000, "below": 810_000},
    "owned_business_profit_hkd": 0,
    "owns_listed_company": False,
}
JACKIE = BASICS | {"nationality": "ZA", "age": 41, "has_first_degree": True, "has_exceptional_award": True}
# What every GPT assessment of nothing known asks for: of prerequisites first, then by points, then by name.
ALL_WANTED = (
    "age",
    "can_support_self",
    "has_clean_record",
    "has_equivalent_qualification",
    "has_first_degree",
    "has_right_of_abode",
    "nationality",
    "other_nationalities",
    "has_listed_postgraduate_degree",
    "is_proficient_in_english",
    "annual_income_hkd",
    "graduate_level_years",
    "international_years",
    "is_listed_postgraduate_degree_stem",
    "is_proficient_in_chinese",
    "multinational_years",
    "other_languages",
    "owned_business_profit_hkd",
    "owns_listed_company",
    "specified_field_years",
)


def assessed(facts: dict[str, object], ruleset_id: str = "qmas-gpt-2024", on: date = TODAY) -> Assessment:
    return assess(Evidence.of(facts, on), load_rulesets().named(ruleset_id), on)


def score(assessment: Assessment) -> tuple[int, int]:
    return assessment.score.low, assessment.score.high


def test_john_meets_eight_criteria_at_least() -> None:
    assessment = assessed(JOHN)
    assert assessment.verdict is Verdict.ELIGIBLE
    assert score(assessment) == (8, 12)
    assert assessment.wanted == (
        "annual_income_hkd",
        "international_years",
        "owned_business_profit_hkd",
        "owns_listed_company",
    )


@pytest.mark.parametrize(
    ("known", "verdict", "points"),
    [
        ({"multinational_years": 3}, Verdict.ELIGIBLE, (6, 6)),
        ({"multinational_years": 2.5}, Verdict.INELIGIBLE, (5, 5)),
        ({}, Verdict.UNDECIDED, (5, 6)),  # known in its field, on no list
    ],
)
def test_three_years_in_a_reputable_enterprise_decide_for_emma(
    known: dict[str, object], verdict: Verdict, points: tuple[int, int]
) -> None:
    assessment = assessed(EMMA | known)
    assert (assessment.verdict, score(assessment)) == (verdict, points)
    assert assessment.wanted == (() if known else ("multinational_years",))


def test_jackie_reaches_the_achievement_test_while_the_points_test_is_open() -> None:
    assert assessed(JACKIE, "qmas-apt").verdict is Verdict.ELIGIBLE
    assert score(assessed(JACKIE, "qmas-apt")) == (1, 2)
    assert assessed(JACKIE).verdict is Verdict.UNDECIDED


def test_a_prerequisite_not_met_beats_every_score() -> None:
    assert assessed(JOHN | {"has_clean_record": False}).verdict is Verdict.INELIGIBLE


def test_an_open_prerequisite_keeps_the_verdict_undecided() -> None:
    unknown = {name: value for name, value in JOHN.items() if name != "can_support_self"}
    assessment = assessed(unknown)
    assert assessment.verdict is Verdict.UNDECIDED
    assert assessment.wanted[0] == "can_support_self"


def test_a_score_that_can_no_longer_reach_the_threshold_is_ineligible_before_all_is_known() -> None:
    assessment = assessed(
        {
            "age": 60,
            "has_listed_postgraduate_degree": False,
            "is_proficient_in_english": False,
            "graduate_level_years": 1,
        }
    )
    assert assessment.verdict is Verdict.INELIGIBLE
    assert score(assessment) == (0, 4)


def test_nothing_known_is_undecided_and_wants_every_fact_in_order() -> None:
    assessment = assessed({})
    assert assessment.verdict is Verdict.UNDECIDED
    assert assessment.wanted == ALL_WANTED


@pytest.mark.parametrize(
    ("facts", "absent", "present"),
    [
        ({"has_first_degree": True}, {"has_equivalent_qualification"}, set()),
        ({"has_first_degree": False}, set(), {"has_equivalent_qualification"}),
        ({"has_listed_postgraduate_degree": False}, {"is_listed_postgraduate_degree_stem"}, set()),
        ({"is_listed_postgraduate_degree_stem": False}, set(), {"has_listed_postgraduate_degree"}),
        ({"is_proficient_in_chinese": True, "is_proficient_in_english": True}, {"other_languages"}, set()),
        ({"other_languages": 2}, {"is_proficient_in_chinese"}, {"is_proficient_in_english"}),
        ({"graduate_level_years": 2}, {"multinational_years", "specified_field_years"}, {"international_years"}),
        ({"graduate_level_years": {"from": 3}}, set(), {"graduate_level_years", "multinational_years"}),
        ({"age": {"from": 20}}, set(), {"age"}),
        ({"birth_date": "1990-01-01"}, {"age", "birth_date"}, set()),
        ({"nationality": "AF"}, {"other_nationalities"}, set()),
        ({"nationality": "FR", "other_nationalities": ["KP"]}, {"nationality", "other_nationalities"}, set()),
        ({"other_nationalities": ["KP"]}, {"other_nationalities"}, {"nationality"}),
    ],
)
def test_only_facts_that_could_still_settle_something_are_wanted(
    facts: dict[str, object], absent: set[str], present: set[str]
) -> None:
    wanted = set(assessed(facts).wanted)
    assert wanted & absent == set()
    assert present <= wanted


def test_what_is_wanted_does_not_depend_on_the_verdict_being_decided() -> None:
    assert assessed({"has_clean_record": False}).wanted == tuple(w for w in ALL_WANTED if w != "has_clean_record")


@pytest.mark.parametrize(
    ("day", "is_in_force"),
    [(date(2024, 10, 31), False), (date(2024, 11, 1), True), (date(2026, 11, 22), True)],
)
def test_a_ruleset_applies_on_any_day_and_says_whether_it_was_in_force(day: date, *, is_in_force: bool) -> None:
    for ruleset_id in ("qmas-gpt-2024", "qmas-apt"):
        assert assessed({}, ruleset_id, day).in_force is is_in_force


def test_the_age_is_taken_on_the_day_of_the_assessment() -> None:
    evidence = Evidence.of({"birth_date": "1975-11-23"}, TODAY)
    ruleset = load_rulesets().named("qmas-gpt-2024")
    points = [assess(evidence, ruleset, day).findings[0].points for day in (TODAY, date(2026, 11, 23))]
    assert [(point.low, point.high) for point in points if point] == [(1, 1), (0, 0)]
    with pytest.raises(EvidenceError, match="birth_date"):
        assess(evidence, ruleset, date(1975, 11, 22))


def test_the_json_has_the_published_keys_in_their_order() -> None:
    document = assessed(EMMA).to_json()
    assert list(document) == [
        "ruleset",
        "on",
        "in_force",
        "verdict",
        "score",
        "prerequisites",
        "findings",
        "wanted",
        "also_possible",
    ]
    written = json.loads(json.dumps(document))
    assert written["ruleset"] == "qmas-gpt-2024"
    assert written["on"] == "2026-11-22"
    assert written["in_force"] is True
    assert written["verdict"] == "undecided"
    assert written["score"] == {"low": 5, "high": 6, "threshold": 6, "max": 12}
    assert written["wanted"] == ["multinational_years"]
    assert written["also_possible"] == []
    assert written["findings"][6] == {
        "id": "multinational-3-years",
        "aspect": "work",
        "finding": "open",
        "points": {"low": 0, "high": 1},
        "facts": ["multinational_years"],
        "citation": "Immigration Department, QMAS self-assessment tool (Simplified Chinese), criterion 7 [S3 S31 S35]",
        "confidence": "confirmed",
    }
    assert list(written["findings"][6]) == ["id", "aspect", "finding", "points", "facts", "citation", "confidence"]
    assert list(written["prerequisites"][0]) == ["id", "aspect", "finding", "facts", "citation", "confidence"]


def test_criteria_that_weigh_more_are_asked_for_first() -> None:
    (sound,) = read_rulesets([Path(__file__).parent / "sound.toml"])
    assessment = assess(Evidence.of({}, TODAY), sound, TODAY)
    assert assessment.wanted == ("age", "annual_income_hkd", "is_proficient_in_english")
    assert score(assess(Evidence.of({"annual_income_hkd": 1e6}, TODAY), sound, TODAY)) == (2, 3)
