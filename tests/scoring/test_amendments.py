"""What differs between two rulesets, term by term."""

import pytest

from scoring import Amendment, amendments, load_rulesets


def told(before: str, after: str) -> list[tuple[str, object, object]]:
    rulesets = load_rulesets()
    return [(one.place, one.before, one.after) for one in amendments(rulesets.named(before), rulesets.named(after))]


def test_a_ruleset_does_not_differ_from_itself() -> None:
    assert [told(one.version, one.version) for one in load_rulesets()] == [[] for _ in load_rulesets()]


def test_2018_added_the_talent_list_and_nothing_else() -> None:
    assert told("qmas-gpt-2015", "qmas-gpt-2018") == [
        ("in_force.from", "2015-05-04", "2018-08-28"),
        ("in_force.to", "2018-08-27", "2022-12-31"),
        ("max", 195, 225),
        ("criteria.talent-list.points", None, 30),
        ("criteria.talent-list.condition", None, "has_talent_list_profession is yes"),
    ]


def test_2023_added_the_enterprise_bonus_and_nothing_else() -> None:
    assert told("qmas-gpt-2018", "qmas-gpt-2023") == [
        ("in_force.from", "2018-08-28", "2023-01-01"),
        ("in_force.to", "2022-12-31", "2024-10-31"),
        ("max", 225, 245),
        ("criteria.work.points", 55, 75),
        ("in_force.from_between", None, "2021-08-12 and 2023-04-12"),
        ("criteria.work.bonuses.reputable-enterprise.points", None, 20),
        ("criteria.work.bonuses.reputable-enterprise.condition", None, "multinational_years >= 3"),
    ]


@pytest.mark.parametrize(
    "term",
    [
        ("prerequisites.adult.condition", "age >= 18 and age <= 50", "age >= 18"),
        ("criteria.age.bands.age-18-39.points", None, 30),
        ("criteria.age.bands.age-45-50.points", 5, 15),
        ("criteria.academic.bands.professional-qualification.points", "0 to 20", None),
        ("criteria.work.bands.two-years.points", None, 10),
        ("criteria.language.bands.one-language.points", None, 10),
    ],
)
def test_2008_let_older_applicants_in_and_changed_bands(term: tuple[str, object, object]) -> None:
    assert term in told("qmas-gpt-2006", "qmas-gpt-2008")


def test_a_threshold_that_changes_is_told() -> None:
    assert ("threshold", 80, 6) in told("qmas-gpt-2023", "qmas-gpt-2024")


def test_the_json_of_an_amendment_has_null_where_a_term_is_absent() -> None:
    assert Amendment("criteria.x.points", None, 3).to_json() == {
        "place": "criteria.x.points",
        "before": None,
        "after": 3,
    }
