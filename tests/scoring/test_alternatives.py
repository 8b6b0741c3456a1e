"""Other schemes: Top Talent Pass by the same evidence, and pointers to what is not closed to the applicant."""

import re
from datetime import date
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring import Confidence, Evidence, EvidenceError, Finding, assess, load_rulesets
from scoring.uses.alternatives import Pointer, alternatives

TODAY = date(2026, 11, 22)
MAINLANDER: dict[str, object] = {"nationality": "CN", "residence": "CN", "has_right_of_abode": False, "age": 35}
FOREIGNER = MAINLANDER | {"nationality": "FR", "residence": "FR"}
ONLY_MAINLAND, NOT_MAINLAND = "asmtp", {"gep", "new-cies"}


def pointers(facts: dict[str, object], on: date = TODAY) -> dict[str, Pointer]:
    return {pointer.id: pointer for pointer in alternatives(Evidence.of(facts, on), on).pointers}


def test_all_schemes_stand_in_the_order_to_point_to_them() -> None:
    assert list(pointers({})) == [
        "asmtp",
        "gep",
        "technical-professionals",
        "techtas",
        "iang",
        "vpas",
        "assg",
        "new-cies",
    ]


def test_a_mainland_resident_is_pointed_to_the_mainland_scheme_and_not_to_those_for_others() -> None:
    found = pointers(MAINLANDER)
    assert ONLY_MAINLAND in found
    assert NOT_MAINLAND & set(found) == set()


def test_a_foreigner_is_pointed_to_the_general_policy_and_not_to_the_mainland_scheme() -> None:
    found = pointers(FOREIGNER)
    assert ONLY_MAINLAND not in found
    assert set(found) >= NOT_MAINLAND


def test_a_foreigner_who_lives_in_the_mainland_is_no_mainland_resident() -> None:
    assert set(pointers(FOREIGNER | {"residence": "CN"})) == set(pointers(FOREIGNER))


def test_a_mainlander_settled_overseas_goes_by_the_general_policy() -> None:
    settled = MAINLANDER | {"residence": "CA", "is_overseas_chinese_settled": True}
    assert ONLY_MAINLAND not in pointers(settled)
    assert pointers(settled)["gep"].is_open is Finding.MET
    not_settled = settled | {"is_overseas_chinese_settled": False}
    assert pointers(not_settled)[ONLY_MAINLAND].is_open is Finding.MET
    assert NOT_MAINLAND & set(pointers(not_settled)) == set()


@pytest.mark.parametrize("place", ["MO", "TW"])
def test_residents_of_macao_and_taiwan_may_invest(place: str) -> None:
    assert pointers(FOREIGNER | {"nationality": place, "residence": place})["new-cies"].is_open is Finding.MET


@pytest.mark.parametrize(("nationality", "number"), [("AF", 0), ("CU", 0), ("KP", 0)])
def test_nationals_to_whom_none_applies_are_pointed_nowhere(nationality: str, number: int) -> None:
    assert len(pointers(FOREIGNER | {"nationality": nationality})) == number


@pytest.mark.parametrize("nationality", ["LA", "NP", "VN"])
def test_the_schemes_for_graduates_are_closed_or_open_to_some_nationals(nationality: str) -> None:
    found = pointers(FOREIGNER | {"nationality": nationality})
    assert found.keys() == pointers(FOREIGNER).keys() - {"vpas"}
    assert found["iang"].is_open is Finding.OPEN
    assert pointers(FOREIGNER)["iang"].is_open is Finding.MET


def test_who_needs_no_visa_is_pointed_nowhere() -> None:
    assert pointers(FOREIGNER | {"has_right_of_abode": True}) == {}


@pytest.mark.parametrize(("age", "is_there"), [(17, False), (18, True), (40, True), (41, False)])
def test_schemes_for_the_young_end_at_40(age: int, is_there: bool) -> None:  # noqa: FBT001 - a column of the table
    found = set(pointers(FOREIGNER | {"age": age}))
    assert ({"assg", "technical-professionals"} <= found) is is_there


@pytest.mark.parametrize(
    ("day", "is_there"),
    [
        (date(2025, 6, 29), False),
        (date(2025, 6, 30), True),
        (date(2028, 6, 29), True),
        (date(2028, 6, 30), False),
    ],
)
def test_the_technical_stream_runs_for_three_years(day: date, is_there: bool) -> None:  # noqa: FBT001 - as above
    assert ("technical-professionals" in pointers(FOREIGNER, day)) is is_there


def test_a_student_in_hong_kong_has_the_graduates_schemes_suggested() -> None:
    suggested = {
        name for name, each in pointers(FOREIGNER | {"hong_kong_status": "student"}).items() if each.is_suggested
    }
    assert suggested == {"iang", "vpas"}
    assert not any(each.is_suggested for each in pointers(FOREIGNER | {"hong_kong_status": "none"}).values())
    assert pointers({"is_listed_bachelor_from_hong_kong_student_visa": True})["iang"].is_suggested


def test_top_talent_is_judged_by_the_rulesets_in_force_on_the_same_evidence() -> None:
    evidence = Evidence.of(FOREIGNER | {"annual_income_hkd": 2_500_000}, TODAY)
    top_talent = [one for one in load_rulesets() if one.id.startswith("ttps-") and TODAY in one.in_force]
    expected = sorted((assess(evidence, one, TODAY) for one in top_talent), key=lambda each: each.ruleset)
    assert list(alternatives(evidence, TODAY).assessments) == expected


def test_before_there_was_a_top_talent_pass_it_is_no_alternative() -> None:
    assert alternatives(Evidence.of({}, date(2022, 1, 1)), date(2022, 1, 1)).assessments == ()


def test_each_pointer_is_cited_with_its_confidence() -> None:
    found = pointers({})
    assert all(
        re.fullmatch("[SN][1-9][0-9]*", number) for each in found.values() for number in each.citation.references
    )
    assert {name for name, each in found.items() if each.confidence is Confidence.ONE_SOURCE} == {"vpas"}


def test_the_pointers_say_when_they_were_checked() -> None:
    found = alternatives(Evidence.of({}, TODAY), TODAY)
    assert found.checked_on <= TODAY <= found.recheck_by


def test_facts_that_cannot_hold_on_the_day_are_refused() -> None:
    with pytest.raises(EvidenceError, match="birth_date"):
        alternatives(Evidence.of({"birth_date": "2000-01-01"}, TODAY), date(1999, 1, 1))


FACTS_ABOUT_PLACE = {
    "nationality": st.sampled_from(["CN", "FR", "MO", "TW", "KP"]),
    "residence": st.sampled_from(["CN", "FR", "MO", "TW", "HK"]),
    "hong_kong_status": st.sampled_from(["none", "student", "worker"]),
    "is_overseas_chinese_settled": st.booleans(),
    "has_right_of_abode": st.booleans(),
    "age": st.integers(16, 60),
}


@settings(max_examples=100, deadline=None)
@given(st.fixed_dictionaries({}, optional=FACTS_ABOUT_PLACE), st.data())
def test_more_knowledge_only_takes_pointers_away_or_settles_them(facts: dict[str, object], data: st.DataObject) -> None:
    fewer = {name: value for name, value in facts.items() if data.draw(st.booleans())}
    before, after = pointers(fewer), pointers(facts)
    assert set(after) <= set(before)
    assert all(before[name].is_open in {Finding.OPEN, after[name].is_open} for name in after)


def test_nobody_but_the_excluded_is_left_without_a_way() -> None:
    places, flags = ["CN", "FR", "MO", "TW"], [True, False, None]
    for nationality, residence, settled in product(places, [*places, "HK"], flags):
        facts = {"nationality": nationality, "residence": residence, "age": 50}
        facts |= {} if settled is None else {"is_overseas_chinese_settled": settled}
        assert {ONLY_MAINLAND, "gep"} & set(pointers(facts))
