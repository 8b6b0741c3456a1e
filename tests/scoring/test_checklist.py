"""The checklist: lines for what is claimed, papers of a place where they apply, and how certain each line is."""

import tomllib
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import scoring
from scoring import (
    Checklist,
    Confidence,
    Evidence,
    EvidenceError,
    Finding,
    UnknownNameError,
    assess,
    checklist,
    load_rulesets,
)
from scoring.uses.checklist import GENERAL

TODAY = date(2026, 11, 22)
SCHEMES = {ruleset.scheme for ruleset in load_rulesets()}
FILES = sorted(file for file in (Path(scoring.__file__).parent / "documents").glob("*.toml") if file.stem in SCHEMES)
FOREIGNER: dict[str, object] = {
    "nationality": "FR",
    "residence": "FR",
    "hong_kong_status": "none",
    "accompanying_children": 0,
    "has_spouse_with_degree": False,
}
MAINLANDER = FOREIGNER | {"nationality": "CN", "residence": "CN"}
PLACES = {
    "mainland": {"mainland-letter-of-consent", "mainland-exit-endorsement"},
    "overseas": {"overseas-residence-proof"},
    "macao": {"macao-identity-card"},
    "taiwan": {"taiwan-household-registration", "taiwan-identity-card"},
}


def listed(facts: dict[str, object], ruleset_id: str = "qmas-gpt-2024") -> Checklist:
    evidence = Evidence.of(facts, TODAY)
    return checklist(evidence, assess(evidence, load_rulesets().named(ruleset_id), TODAY), TODAY)


def documents(facts: dict[str, object], section: str, *, certain: bool = True) -> set[str]:
    sections = {each.id: each.documents for each in listed(facts).sections}
    return {each.id for each in sections.get(section, ()) if each.is_certain is certain}


def test_everybody_is_asked_for_a_photograph_and_a_travel_document() -> None:
    assert documents(FOREIGNER, "everybody") == {"photograph", "travel-document"}


def test_who_is_in_hong_kong_brings_the_papers_of_the_stay() -> None:
    assert documents(FOREIGNER | {"hong_kong_status": "visitor"}, "everybody") - documents(FOREIGNER, "everybody") == {
        "landing-slip-or-e-visa"
    }
    assert "hong-kong-identity-card" in documents(FOREIGNER | {"hong_kong_status": "worker"}, "everybody")


def test_documents_are_listed_for_the_criteria_met_and_for_no_other() -> None:
    facts = FOREIGNER | {
        "annual_income_hkd": 1_000_000,
        "international_years": 1,
        "has_listed_postgraduate_degree": True,
    }
    sections = {each.id for each in listed(facts).sections} - set(GENERAL)
    claimed = {"income-1m", "listed-postgraduate-degree"}
    assert sections == claimed | {"self-support", "clean-record", "basic-education"}


def test_a_criterion_that_is_open_is_not_claimed_yet() -> None:
    straddling = {"annual_income_hkd": {"from": 950_000, "below": 1_050_000}}
    assert documents(FOREIGNER | straddling, "income-1m") == set()


def test_a_prerequisite_is_to_be_shown_unless_it_is_not_met() -> None:
    assert documents(FOREIGNER, "self-support") == {"net-worth-proof"}
    assert documents(FOREIGNER | {"can_support_self": False}, "self-support") == set()


def test_education_is_shown_by_the_degree_or_else_by_the_qualification() -> None:
    assert documents({"has_first_degree": True}, "basic-education") == {"degree-certificate", "degree-transcript"}
    without = {"has_first_degree": False, "has_equivalent_qualification": True}
    assert documents(without, "basic-education") == {"equivalent-qualification-proof"}


def test_an_owners_income_rests_on_accounts() -> None:
    income = FOREIGNER | {"annual_income_hkd": 1_000_000, "owns_listed_company": False}
    assert "income-owner-accounts" not in documents(income | {"owned_business_profit_hkd": 0}, "income-1m")
    assert "income-owner-accounts" in documents(income | {"owned_business_profit_hkd": 1}, "income-1m")


@pytest.mark.parametrize(
    ("facts", "place"),
    [
        ({}, None),
        ({"nationality": "CN", "residence": "CN"}, "mainland"),
        ({"nationality": "CN", "residence": "HK", "is_overseas_chinese_settled": False}, "mainland"),
        ({"nationality": "CN", "residence": "CA", "is_overseas_chinese_settled": True}, "overseas"),
        ({"nationality": "MO", "residence": "MO"}, "macao"),
        ({"nationality": "TW", "residence": "JP"}, "taiwan"),
        ({"residence": "CN"}, None),
    ],
)
def test_papers_of_a_place_are_asked_of_whom_they_concern(facts: dict[str, object], place: str | None) -> None:
    assert documents(FOREIGNER | facts, "place") == (PLACES[place] if place else set())


def test_papers_that_may_apply_are_listed_as_not_certain() -> None:
    unsettled = {"nationality": "CN", "residence": "CA"}
    assert documents(unsettled, "place", certain=False) == PLACES["mainland"] | PLACES["overseas"]
    assert documents(unsettled, "place") == set()


def test_who_comes_along_brings_papers() -> None:
    assert documents(FOREIGNER, "dependants") == set()
    assert documents(FOREIGNER | {"accompanying_children": 1}, "dependants") == {
        "dependant-photograph",
        "dependant-travel-document",
        "birth-certificates",
    }
    assert "marriage-certificate" in documents(FOREIGNER | {"has_spouse_with_degree": True}, "dependants")


def test_translation_is_named_whatever_is_claimed() -> None:
    assert documents({}, "translation") == {"certified-translation", "originals-on-request"}


def test_the_achievement_test_asks_for_the_award() -> None:
    sections = {each.id: each.documents for each in listed({"has_exceptional_award": True}, "qmas-apt").sections}
    assert [each.id for each in sections["exceptional-award"]] == ["award-certificate"]


def test_the_whole_list_says_that_the_official_one_was_not_found() -> None:
    assert listed({}).confidence is Confidence.NOT_FOUND
    assert listed({}).checked_on <= TODAY <= listed({}).recheck_by


def test_what_rests_on_reason_or_one_weak_source_is_called_unverified() -> None:
    work = {"graduate_level_years": 9, "specified_field_years": 9, "international_years": 9}
    lines = {each.id: each.confidence for section in listed(work).sections for each in section.documents}
    assert {lines["field-proof"], lines["posting-proof"]} == {Confidence.UNVERIFIED}
    assert lines["employer-letters"] is Confidence.ONE_SOURCE


def test_a_ruleset_that_is_not_carried_has_no_documents() -> None:
    evidence = Evidence.of({}, TODAY)
    assessment = assess(evidence, load_rulesets().named("qmas-apt"), TODAY)._replace(ruleset="elsewhere")
    with pytest.raises(UnknownNameError, match="elsewhere"):
        checklist(evidence, assessment, TODAY)


def test_facts_that_cannot_hold_on_the_day_are_refused() -> None:
    evidence = Evidence.of({"birth_date": "2000-01-01"}, TODAY)
    assessment = assess(evidence, load_rulesets().named("qmas-apt"), TODAY)
    with pytest.raises(EvidenceError, match="birth_date"):
        checklist(evidence, assessment, date(1999, 1, 1))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_sections_are_criteria_or_general_and_stand_in_one_piece(file: Path) -> None:
    document = tomllib.loads(file.read_text("utf-8"))
    rulesets = [one for one in load_rulesets() if one.scheme == document["scheme"] and TODAY in one.in_force]
    known = {each.id for one in rulesets for each in (*one.prerequisites, *one.criteria)} | set(GENERAL)
    sections = [line["section"] for line in document["lines"]]
    assert set(sections) - known == set()
    assert len(set(sections)) == 1 + sum(one != other for one, other in pairwise(sections))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_criterion_in_force_has_its_documents_and_every_line_its_own_id(file: Path) -> None:
    document = tomllib.loads(file.read_text("utf-8"))
    rulesets = [one for one in load_rulesets() if one.scheme == document["scheme"] and TODAY in one.in_force]
    sections = {line["section"] for line in document["lines"]}
    assert {each.id for one in rulesets for each in one.criteria} - sections == set()
    assert len({line["id"] for line in document["lines"]}) == len(document["lines"])


@settings(max_examples=40, deadline=None)
@given(
    st.fixed_dictionaries(
        {},
        optional={
            "nationality": st.sampled_from(["CN", "MO", "TW", "FR"]),
            "residence": st.sampled_from(["CN", "MO", "TW", "FR"]),
            "is_overseas_chinese_settled": st.booleans(),
            "hong_kong_status": st.sampled_from(["none", "worker"]),
            "accompanying_children": st.integers(0, 2),
            "has_spouse_with_degree": st.booleans(),
        },
    ),
    st.data(),
)
def test_more_knowledge_settles_lines_and_never_brings_new_ones(facts: dict[str, object], data: st.DataObject) -> None:
    fewer = {name: value for name, value in facts.items() if data.draw(st.booleans())}
    before = {each.id: each.is_certain for section in listed(fewer).sections for each in section.documents}
    after = {each.id: each.is_certain for section in listed(facts).sections for each in section.documents}
    assert set(after) <= set(before)
    assert all(after.get(name) is True for name, is_certain in before.items() if is_certain)


def test_a_claim_is_listed_only_while_it_is_met() -> None:
    evidence = Evidence.of(MAINLANDER | {"annual_income_hkd": 1_000_000}, TODAY)
    assessment = assess(evidence, load_rulesets().named("qmas-gpt-2024"), TODAY)
    met = {each.id for each in assessment.findings if each.finding is Finding.MET}
    claimed = {each.id for each in checklist(evidence, assessment, TODAY).sections}
    assert met <= claimed
