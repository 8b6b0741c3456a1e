"""The carried rulesets say what the contracts say of them."""

from datetime import date

import pytest

from scoring import Ruleset, load_rulesets

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
    [("qmas-gpt-2024", GPT, 6), ("qmas-apt", ["exceptional-award", "peer-recognition"], 1)],
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


@pytest.mark.parametrize("ruleset", list(load_rulesets()), ids=lambda ruleset: ruleset.id)
def test_a_carried_ruleset_says_when_it_was_checked_and_is_to_be_checked_again(ruleset: Ruleset) -> None:
    assert (ruleset.checked_on, ruleset.recheck_by) == (date(2026, 9, 3), date(2026, 12, 31))
    assert (ruleset.in_force.first, ruleset.in_force.last) == (date(2024, 11, 1), None)


def test_the_routes_share_their_prerequisites() -> None:
    gpt, apt = (load_rulesets().named(ruleset_id) for ruleset_id in ("qmas-gpt-2024", "qmas-apt"))
    assert gpt.prerequisites == apt.prerequisites
