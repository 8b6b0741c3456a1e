"""The closed language of conditions: each kind on both sides of its line, and what keeps it open."""

from collections.abc import Mapping
from datetime import date

import pytest
from pydantic import TypeAdapter

from scoring import Condition, Criterion, Evidence, Finding, load_rulesets
from scoring.files.forms import ConditionForm

TODAY = date(2026, 11, 22)
FORM: TypeAdapter[ConditionForm] = TypeAdapter(ConditionForm)


def condition(form: Mapping[str, object]) -> Condition:
    return FORM.validate_python(form).condition()


def judged(form: Mapping[str, object], facts: Mapping[str, object]) -> str:
    return condition(form).judge(Evidence.of(facts, TODAY).known).value


def unsettled(form: Mapping[str, object], facts: Mapping[str, object]) -> tuple[str, ...]:
    return condition(form).unsettled(Evidence.of(facts, TODAY).known)


@pytest.mark.parametrize(
    ("form", "facts", "finding"),
    [
        ({"fact": "age", "between": [18, 50]}, {"age": 17}, "not_met"),
        ({"fact": "age", "between": [18, 50]}, {"age": 18}, "met"),
        ({"fact": "age", "between": [18, 50]}, {"age": 50}, "met"),
        ({"fact": "age", "between": [18, 50]}, {"age": 51}, "not_met"),
        ({"fact": "age", "between": [18, 50]}, {"age": {"from": 18, "below": 51}}, "met"),
        ({"fact": "age", "between": [18, 50]}, {"age": {"from": 18}}, "open"),
        ({"fact": "hong_kong_status", "is": "talent"}, {"hong_kong_status": "talent"}, "met"),
        ({"fact": "hong_kong_status", "is": "talent"}, {"hong_kong_status": "none"}, "not_met"),
        ({"fact": "hong_kong_status", "one_of": ["none", "visitor"]}, {"hong_kong_status": "visitor"}, "met"),
        ({"fact": "hong_kong_status", "one_of": ["none", "visitor"]}, {"hong_kong_status": "worker"}, "not_met"),
        ({"fact": "hong_kong_status", "one_of": ["none", "visitor"]}, {}, "open"),
        ({"fact": "nationality", "none_of": ["AF"]}, {"nationality": "AF"}, "not_met"),
        ({"fact": "nationality", "none_of": ["AF"]}, {"nationality": "FR"}, "met"),
        ({"fact": "other_nationalities", "none_of": ["AF"]}, {"other_nationalities": ["FR", "AF"]}, "open"),
        ({"fact": "other_nationalities", "none_of": ["AF"]}, {"other_nationalities": ["FR"]}, "met"),
        ({"fact": "other_nationalities", "none_of": ["AF"]}, {}, "open"),
        ({"fact": "graduate_level_years", "at_most": 2.5}, {"graduate_level_years": 2.5}, "met"),
        ({"fact": "graduate_level_years", "at_most": 2.5}, {"graduate_level_years": {"below": 2.5}}, "met"),
        ({"fact": "graduate_level_years", "at_most": 2.5}, {"graduate_level_years": {"from": 2.5}}, "open"),
        ({"fact": "graduate_level_years", "at_most": 2.5}, {"graduate_level_years": 2.51}, "not_met"),
        ({"fact": "graduate_level_years", "below": 3}, {"graduate_level_years": 2.99}, "met"),
        ({"fact": "graduate_level_years", "below": 3}, {"graduate_level_years": 3}, "not_met"),
        ({"fact": "graduate_level_years", "below": 3}, {"graduate_level_years": {"below": 3}}, "met"),
        ({"fact": "graduate_level_years", "below": 3}, {"graduate_level_years": {"from": 2}}, "open"),
        ({"fact": "nationality", "open_for": ["NP"]}, {"nationality": "NP"}, "open"),
        ({"fact": "nationality", "open_for": ["NP"]}, {"nationality": "FR"}, "met"),
        ({"fact": "nationality", "open_for": ["NP"]}, {}, "open"),
        *(
            ({"fact": "listed_bachelor_degree_year", "within_years": 5}, {"listed_bachelor_degree_year": year}, finding)
            for year, finding in [
                (2026, "met"),
                (2022, "met"),
                (2021, "open"),
                (2020, "not_met"),
                ({"from": 2022, "below": 2025}, "met"),
                ({"from": 2021, "below": 2025}, "open"),
                ({"below": 2021}, "not_met"),
                ({"from": 2019}, "open"),
            ]
        ),
        ({"fact": "listed_bachelor_degree_year", "within_years": 5}, {}, "open"),
    ],
)
def test_a_condition_comes_out_on_its_side_of_the_line(
    form: dict[str, object], facts: dict[str, object], finding: str
) -> None:
    assert judged(form, facts) == finding


YOUNG = {"fact": "age", "at_most": 30}
DEGREE = {"fact": "has_first_degree", "is": True}
ENGLISH = {"fact": "is_proficient_in_english", "is": True}


@pytest.mark.parametrize(
    ("age", "degree", "every", "one"),
    [
        (20, True, "met", "met"),
        (20, False, "not_met", "met"),
        (20, None, "open", "met"),
        (40, True, "not_met", "met"),
        (40, False, "not_met", "not_met"),
        (40, None, "not_met", "open"),
        (None, None, "open", "open"),
    ],
)
def test_all_needs_every_part_and_any_needs_one(age: int | None, *, degree: bool | None, every: str, one: str) -> None:
    facts = {name: value for name, value in {"age": age, "has_first_degree": degree}.items() if value is not None}
    assert judged({"all": [YOUNG, DEGREE]}, facts) == every
    assert judged({"any": [YOUNG, DEGREE]}, facts) == one


@pytest.mark.parametrize(
    ("facts", "wanted"),
    [
        ({}, ("age", "has_first_degree", "is_proficient_in_english")),
        ({"age": 40}, ("is_proficient_in_english",)),  # the degree could no longer save the pair it stands in
        ({"age": 20}, ("has_first_degree", "is_proficient_in_english")),
        ({"age": 20, "has_first_degree": True}, ()),
        ({"age": 40, "is_proficient_in_english": False}, ()),
    ],
)
def test_a_part_already_decided_wants_nothing(facts: dict[str, object], wanted: tuple[str, ...]) -> None:
    assert unsettled({"any": [{"all": [YOUNG, DEGREE]}, ENGLISH]}, facts) == wanted


@pytest.mark.parametrize(
    ("form", "facts", "wanted"),
    [
        ({"fact": "nationality", "open_for": ["NP"]}, {}, ("nationality",)),
        ({"fact": "nationality", "open_for": ["NP"]}, {"nationality": "NP"}, ()),
        ({"fact": "listed_bachelor_degree_year", "within_years": 5}, {}, ("listed_bachelor_degree_year",)),
        ({"fact": "listed_bachelor_degree_year", "within_years": 5}, {"listed_bachelor_degree_year": 2021}, ()),
        (
            {"fact": "listed_bachelor_degree_year", "within_years": 5},
            {"listed_bachelor_degree_year": {"from": 2021}},
            ("listed_bachelor_degree_year",),
        ),
    ],
)
def test_what_no_answer_could_settle_is_not_wanted(
    form: dict[str, object], facts: dict[str, object], wanted: tuple[str, ...]
) -> None:
    assert unsettled(form, facts) == wanted


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ({"fact": "annual_income_hkd", "at_least": 2_500_000}, "annual_income_hkd >= 2,500,000"),
        ({"fact": "graduate_level_years", "below": 3}, "graduate_level_years < 3"),
        ({"fact": "age", "between": [18, 50]}, "age >= 18 and age <= 50"),
        ({"fact": "hong_kong_status", "is": "talent"}, "hong_kong_status is talent"),
        ({"fact": "hong_kong_status", "one_of": ["visitor", "none"]}, "hong_kong_status is one of none, visitor"),
        ({"fact": "nationality", "none_of": ["KP", "AF"]}, "nationality is none of AF, KP"),
        ({"fact": "nationality", "open_for": ["NP"]}, "nationality (open where it is NP)"),
        (
            {"fact": "listed_bachelor_degree_year", "within_years": 5},
            "year of the day - listed_bachelor_degree_year < 5, open at 5",
        ),
        (
            {"any": [{"all": [YOUNG, DEGREE]}, ENGLISH]},
            "(age <= 30 and has_first_degree is yes) or is_proficient_in_english is yes",
        ),
    ],
)
def test_a_condition_is_written_on_one_line(form: dict[str, object], words: str) -> None:
    assert str(condition(form)) == words


def test_a_condition_names_each_of_its_facts_once() -> None:
    form = {"any": [{"all": [YOUNG, ENGLISH]}, {"all": [DEGREE, ENGLISH]}]}
    assert condition(form).facts == ("age", "is_proficient_in_english", "has_first_degree")


def test_a_finding_carries_what_its_criterion_rests_on() -> None:
    criterion: Criterion = load_rulesets().named("qmas-gpt-2024").criteria[0]
    finding = criterion.judge(Evidence.of({"age": 51}, TODAY).known)
    assert finding.finding is Finding.NOT_MET
    assert (finding.citation, finding.confidence, finding.facts) == (
        criterion.citation,
        criterion.confidence,
        ("age",),
    )
