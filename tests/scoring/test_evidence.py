"""Evidence: what is read, what is refused and by which names, and the two things that follow from other facts."""

import json
from datetime import date
from decimal import Decimal

import pytest

from scoring import FACTS, Evidence, EvidenceError, Range, age_on

TODAY = date(2026, 11, 22)


def refusal(facts: dict[str, object], on: date = TODAY) -> EvidenceError:
    with pytest.raises(EvidenceError) as caught:
        Evidence.of(facts, on)
    assert "\n" not in caught.value.message
    return caught.value


def exactly(number: float) -> Range:
    return Range(Decimal(repr(number)), Decimal(repr(number)))


def test_an_unknown_fact_is_named_and_the_nearest_one_proposed() -> None:
    error = refusal({"anual_income_hkd": 1})
    assert error.facts == ("anual_income_hkd",)
    assert error.message == "'anual_income_hkd' is no fact known here; did you mean annual_income_hkd?"


@pytest.mark.parametrize(
    ("fact", "value", "mend"),
    [
        ("age", None, "leave out a fact that is not known"),
        ("age", True, "must be a number (years)"),
        ("age", "34", "must be a number (years)"),
        ("age", 34.5, "must be a whole number (years)"),
        ("age", -1, "must be from 0 to 130 (years)"),
        ("age", 131, "must be from 0 to 130 (years)"),
        ("age", {}, 'a range with "from", "below" or both'),
        ("age", {"from": 3, "to": 5}, 'a range with "from", "below" or both'),
        ("age", {"from": 5, "below": 5}, '"from" is less than its "below"'),
        ("age", {"below": 0}, "must be from 0 to 130 (years)"),
        ("age", {"from": 131}, "must be from 0 to 130 (years)"),
        ("graduate_level_years", float("nan"), "must be a number (years)"),
        ("graduate_level_years", {"from": float("inf")}, "must be a number (years)"),
        ("graduate_level_years", -0.5, "must be from 0 to 100 (years)"),
        ("years_worked_in_last_five", 5.1, "must be from 0 to 5 (years)"),
        ("annual_income_hkd", 10**400, "must be from 0 to"),
        ("annual_income_hkd", -1, "must be from 0 to"),
        ("annual_income_hkd", False, "must be a number (HK$)"),
        ("has_first_degree", 1, "must be true or false"),
        ("has_first_degree", "yes", "must be true or false"),
        ("nationality", "fr", "two capital letters of ISO 3166-1"),
        ("nationality", "ZZ", "two capital letters of ISO 3166-1"),
        ("nationality", ["FR"], "two capital letters of ISO 3166-1"),
        ("other_nationalities", "FR", "a list of two-letter codes"),
        ("other_nationalities", ["FR", "XX"], "two capital letters of ISO 3166-1"),
        ("hong_kong_status", "tourist", "must be one of none, visitor, student"),
        ("birth_date", "1990-02-30", "a date that exists, written 2000-01-31"),
        ("birth_date", "19900228", "a date that exists, written 2000-01-31"),
        ("birth_date", 19900228, "a date that exists, written 2000-01-31"),
        ("birth_date", "2026-11-23", "must be on or before 2026-11-22"),
        ("birth_date", "1890-01-01", "at most 130 years back"),
        ("listed_bachelor_degree_year", 2027, "must not be after 2026"),
        ("listed_bachelor_degree_year", {"from": 2027}, "must not be after 2026"),
        ("listed_bachelor_degree_year", 22, "must be from 1900"),
    ],
)
def test_a_value_that_cannot_be_is_refused_naming_the_fact(fact: str, value: object, mend: str) -> None:
    error = refusal({fact: value})
    assert error.facts == (fact,)
    assert error.message.startswith(f"{fact}: ")
    assert mend in error.message


def test_a_refusal_never_repeats_what_the_applicant_gave() -> None:
    assert "tell-tale" not in refusal({"hong_kong_status": "tell-tale"}).message
    assert "987654" not in refusal({"age": 987654}).message


@pytest.mark.parametrize(
    ("facts", "named"),
    [
        ({"senior_years": 5, "graduate_level_years": 3}, ("senior_years", "graduate_level_years")),
        ({"multinational_years": 3, "graduate_level_years": {"below": 3}}, None),
        ({"specified_field_years": {"from": 4}, "graduate_level_years": 3.5}, None),
        ({"international_years": {"from": 3}, "graduate_level_years": {"from": 1, "below": 3}}, None),
        (
            {"is_listed_postgraduate_degree_stem": True, "has_listed_postgraduate_degree": False},
            ("is_listed_postgraduate_degree_stem", "has_listed_postgraduate_degree"),
        ),
        (
            {"listed_bachelor_degree_year": 2020, "has_listed_bachelor_degree": False},
            ("listed_bachelor_degree_year", "has_listed_bachelor_degree"),
        ),
        ({"age": 35, "birth_date": "1991-11-23"}, ("age", "birth_date")),
        ({"age": {"from": 35}, "birth_date": "1991-11-23"}, ("age", "birth_date")),
        ({"age": {"below": 34}, "birth_date": "1991-11-23"}, ("age", "birth_date")),
    ],
)
def test_facts_that_contradict_are_refused_naming_both(facts: dict[str, object], named: tuple[str, str] | None) -> None:
    error = refusal(facts)
    assert error.facts == (named or tuple(facts))
    assert all(fact in error.message for fact in error.facts)


@pytest.mark.parametrize(
    "facts",
    [
        {"senior_years": 3, "graduate_level_years": 3},
        {"senior_years": {"from": 2, "below": 9}, "graduate_level_years": {"below": 3}},
        {"senior_years": 50, "age": 20},
        {"is_listed_postgraduate_degree_stem": False, "has_listed_postgraduate_degree": False},
        {"is_listed_postgraduate_degree_stem": True},
        {"is_listed_bachelor_from_hong_kong_student_visa": True, "has_listed_bachelor_degree": False},
        {"listed_bachelor_degree_year": 2026},
        {"age": 34, "birth_date": "1991-11-23"},
        {"has_first_degree": False, "doctorates": 2},
        {"nationality": "FR", "other_nationalities": ["FR"]},
        {"nationality": "XK", "other_nationalities": ["TW", "HK", "MO"]},
        {"other_nationalities": []},
    ],
)
def test_nothing_else_is_refused(facts: dict[str, object]) -> None:
    assert set(Evidence.of(facts, TODAY).given) == set(facts)


def test_a_whole_number_below_51_is_at_most_50() -> None:
    assert Evidence.of({"age": {"below": 51}}, TODAY).known["age"] == Range(None, Decimal(50))
    assert Evidence.of({"other_languages": {"from": 1, "below": 2}}, TODAY).known["other_languages"] == exactly(1)


def test_the_age_follows_from_the_date_of_birth() -> None:
    assert Evidence.of({"birth_date": "1991-11-22"}, TODAY).known["age"] == exactly(35)
    assert Evidence.of({"birth_date": "1991-11-23", "age": {"below": 60}}, TODAY).known["age"] == exactly(34)


@pytest.mark.parametrize(
    ("day", "age"),
    [
        (date(2026, 2, 28), 17),
        (date(2026, 3, 1), 18),
        (date(2028, 2, 28), 19),
        (date(2028, 2, 29), 20),
    ],
)
def test_born_on_29_february_the_birthday_of_common_years_is_1_march(day: date, age: int) -> None:
    assert age_on(date(2008, 2, 29), day) == age


@pytest.mark.parametrize(
    ("facts", "part"),
    [
        ({"graduate_level_years": 4}, Range(None, Decimal(4))),
        ({"graduate_level_years": {"from": 1, "below": 3}}, Range(None, Decimal(3), is_high_open=True)),
        ({"graduate_level_years": {"from": 1}}, None),
        ({"graduate_level_years": 4, "senior_years": {"from": 2}}, Range(Decimal(2), Decimal(4))),
        ({"graduate_level_years": 4, "senior_years": {"below": 4}}, Range(None, Decimal(4), is_high_open=True)),
        (
            {"graduate_level_years": {"below": 4}, "senior_years": {"below": 9}},
            Range(None, Decimal(4), is_high_open=True),
        ),
        ({"graduate_level_years": 9, "senior_years": 2.5}, exactly(2.5)),
    ],
)
def test_a_part_of_a_career_is_never_longer_than_the_whole(facts: dict[str, object], part: Range | None) -> None:
    assert Evidence.of(facts, TODAY).known.get("senior_years") == part


def test_evidence_survives_json() -> None:
    facts: dict[str, object] = {
        "birth_date": "1988-02-29",
        "nationality": "TW",
        "other_nationalities": ["FR", "HK"],
        "hong_kong_status": "none",
        "has_first_degree": False,
        "other_languages": {"from": 1},
        "graduate_level_years": {"from": 2.5, "below": 5},
        "senior_years": 1.25,
        "annual_income_hkd": {"below": 1000000.5},
        "accompanying_children": {"below": 3},
    }
    evidence = Evidence.of(facts, TODAY)
    written = json.loads(json.dumps(evidence.to_json()))
    assert written == {"on": "2026-11-22", "facts": facts}
    assert Evidence.of(written["facts"], TODAY) == evidence


def test_the_same_facts_on_another_day_have_another_age() -> None:
    evidence = Evidence.of({"birth_date": "1991-11-23"}, TODAY)
    assert evidence.as_of(TODAY) is evidence
    assert evidence.as_of(date(2026, 11, 23)).known["age"] == exactly(35)
    with pytest.raises(EvidenceError, match="birth_date: must be on or before 1990-01-01"):
        evidence.as_of(date(1990, 1, 1))


def test_every_fact_of_the_registry_has_a_unit_or_choices() -> None:
    assert len(FACTS) == 40
    assert [fact.name for fact in FACTS.values() if not (fact.unit or fact.choices)] == []
