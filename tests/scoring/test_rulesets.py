"""The carried rulesets say what the contracts say of them."""

from datetime import date

import pytest

from scoring import Confidence, Factor, Ruleset, load_rulesets

PREREQUISITES = ["adult", "self-support", "clean-record", "basic-education", "nationality-not-excluded", "needs-a-visa"]
GPT = [
    "age-50-or-below",
    "listed-postgraduate-degree",
    "listed-postgraduate-degree-stem",
    "two-languages",
    "english",
    "graduate-level-5-years",
    "multinational-3-years",
    "specified-field-3-years",
    "international-2-years",
    "income-1m",
    "business-profit-5m",
    "listed-company-owner",
]


@pytest.mark.parametrize(
    ("ruleset_id", "criteria", "threshold"),
    [("qmas-gpt-2024", GPT, 6), ("qmas-apt-2024", ["exceptional-award", "peer-recognition"], 1)],
)
def test_criteria_stand_in_the_official_order_one_point_each(
    ruleset_id: str, criteria: list[str], threshold: int
) -> None:
    ruleset = load_rulesets().named(ruleset_id)
    assert [prerequisite.id for prerequisite in ruleset.prerequisites] == PREREQUISITES
    assert [(criterion.id, criterion.points) for criterion in ruleset.criteria] == [(each, 1) for each in criteria]
    assert (ruleset.threshold.points, ruleset.maximum) == (threshold, len(criteria))


def test_the_twelve_criteria_fall_into_six_aspects() -> None:
    aspects = [criterion.aspect for criterion in load_rulesets().named("qmas-gpt-2024").criteria]
    assert {aspect: aspects.count(aspect) for aspect in aspects} == {
        "age": 1,
        "academic": 2,
        "language": 2,
        "work": 4,
        "income": 1,
        "business": 2,
    }


PRESENT = {
    "qmas-gpt-2024": date(2026, 7, 16),
    "qmas-apt-2024": date(2026, 5, 25),
    **dict.fromkeys(("ttps-a", "ttps-b", "ttps-c"), date(2026, 7, 16)),
}
PERIODS = {
    "2006": (date(2006, 6, 28), date(2008, 1, 14)),
    "2008": (date(2008, 1, 15), date(2015, 5, 3)),
    "2015": (date(2015, 5, 4), date(2018, 8, 27)),
    "2018": (date(2018, 8, 28), date(2022, 12, 31)),
    "2023": (date(2023, 1, 1), date(2024, 10, 31)),
}


@pytest.mark.parametrize("ruleset", list(load_rulesets()), ids=lambda ruleset: ruleset.version)
def test_a_carried_ruleset_says_when_it_was_checked_and_is_to_be_checked_again(ruleset: Ruleset) -> None:
    days = (ruleset.checked_on, ruleset.recheck_by)
    period = (ruleset.in_force.first, ruleset.in_force.last)
    if ruleset.version in PRESENT:
        assert (days, period) == ((PRESENT[ruleset.version], date(2026, 12, 31)), (date(2024, 11, 1), None))
    else:
        assert (days, period) == ((date(2026, 11, 22), date(2027, 11, 22)), PERIODS[ruleset.version[-4:]])


@pytest.mark.parametrize("year", PERIODS)
def test_a_former_ruleset_has_the_prerequisites_of_the_present_and_that_of_language(year: str) -> None:
    for route in ("gpt", "apt"):
        found = {one.id for one in load_rulesets().named(f"qmas-{route}-{year}").prerequisites}
        assert found == {*PREREQUISITES, "chinese-or-english"}


@pytest.mark.parametrize(
    ("year", "published"), [("2006", 165), ("2008", 165), ("2015", 195), ("2018", 225), ("2023", 245)]
)
def test_a_former_achievement_test_brings_all_its_points_or_none(year: str, published: int) -> None:
    ruleset = load_rulesets().named(f"qmas-apt-{year}")
    (achievement,) = ruleset.criteria
    assert isinstance(achievement, Factor)
    assert {(band.points.low, band.points.high) for band in achievement.bands} == {(published, published)}
    assert (ruleset.id, ruleset.threshold.points, ruleset.maximum) == ("qmas-apt", published, published)


@pytest.mark.parametrize(
    ("category", "criteria"),
    [
        ("a", ["income-2-5m"]),
        ("b", ["listed-bachelor-degree", "three-years-of-last-five"]),
        (
            "c",
            [
                "listed-bachelor-degree",
                "graduated-within-five-years",
                "under-three-years-of-work",
                "not-a-hong-kong-programme",
            ],
        ),
    ],
)
def test_a_category_of_ttps_asks_for_all_its_conditions(category: str, criteria: list[str]) -> None:
    ruleset = load_rulesets().named(f"ttps-{category}")
    assert [one.id for one in ruleset.prerequisites] == ["nationality-not-excluded", "needs-a-visa"]
    assert [(one.id, one.points) for one in ruleset.criteria] == [(each, 1) for each in criteria]
    assert (ruleset.scheme, ruleset.threshold.points, ruleset.maximum) == ("ttps", len(criteria), len(criteria))


def test_what_was_not_found_is_said_to_be_so() -> None:
    rulesets = load_rulesets()
    academic = rulesets.named("qmas-gpt-2006").criterion("academic")
    assert isinstance(academic, Factor)
    assert [(band.id, band.points.low, band.points.high) for band in academic.bands if band.note] == [
        ("professional-qualification", 0, 20)
    ]
    assert academic.bands[-1].confidence is Confidence.NOT_FOUND
    unsure = {one.version for one in rulesets if one.in_force.confidence is Confidence.NOT_FOUND}
    assert unsure == {"qmas-gpt-2008", "qmas-apt-2008", "qmas-gpt-2023", "qmas-apt-2023"}
    assert all(one.in_force.uncertain and one.in_force.note for one in rulesets if one.version in unsure)


def test_the_routes_share_their_prerequisites() -> None:
    gpt, apt = (load_rulesets().named(ruleset_id) for ruleset_id in ("qmas-gpt-2024", "qmas-apt-2024"))
    assert gpt.prerequisites == apt.prerequisites


@pytest.mark.parametrize(
    ("ruleset_id", "fact", "at_least", "at_most"),
    [
        ("qmas-gpt-2024", "age", (18,), (50,)),
        ("qmas-gpt-2024", "annual_income_hkd", (1_000_000,), ()),
        ("qmas-gpt-2024", "has_clean_record", (), ()),
        ("qmas-gpt-2023", "graduate_level_years", (2, 5, 10), ()),
        ("ttps-c", "years_worked_in_last_five", (), ()),
    ],
)
def test_a_ruleset_tells_the_numbers_a_fact_must_reach_and_must_not_pass(
    ruleset_id: str, fact: str, at_least: tuple[int, ...], at_most: tuple[int, ...]
) -> None:
    ruleset = load_rulesets().named(ruleset_id)
    assert (ruleset.at_least(fact), ruleset.at_most(fact)) == (at_least, at_most)


def test_a_ruleset_tells_every_number_at_which_a_finding_turns() -> None:
    assert load_rulesets().named("ttps-c").lines("years_worked_in_last_five") == (3,)
    assert load_rulesets().named("qmas-gpt-2024").lines("age", "graduate_level_years") == (5, 18, 50)


def test_a_ruleset_tells_the_nationalities_it_excludes() -> None:
    assert load_rulesets().named("qmas-gpt-2024").excluded("nationality") == {"AF", "CU", "KP"}
    assert load_rulesets().named("qmas-gpt-2024").excluded("residence") == frozenset()


def test_the_former_tests_are_the_versions_scored_by_factors_in_their_order() -> None:
    found = [one.version for one in load_rulesets().former_tests("qmas", "gpt")]
    assert found == [f"qmas-gpt-{year}" for year in PERIODS]
