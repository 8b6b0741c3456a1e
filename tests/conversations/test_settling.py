"""What every option of every question settles, as `interview.md` says, and what it leaves open."""

from collections.abc import Mapping
from decimal import Decimal

import pytest
from builders import ENGINE, INTERVIEW, at, begin

from conversations.questions.question import Question, Reader
from conversations.values import Chosen
from scoring import FACTS, Evidence

Facts = Mapping[str, object]
THREE = ("has_right_of_abode", "can_support_self", "has_clean_record")
STEM, YEARS = "is_listed_postgraduate_degree_stem", "graduate_level_years"
AWARD, HONOUR = "has_exceptional_award", "has_peer_recognition"
MULTI, FIELD, ABROAD = "multinational_years", "specified_field_years", "international_years"
INCOME, PROFIT, LISTED = "annual_income_hkd", "owned_business_profit_hkd", "owns_listed_company"

SETTLES: dict[tuple[str, str], Facts] = {
    ("three-things", "all"): dict(zip(THREE, (False, True, True), strict=True)),
    ("three-things", "not-all"): {},
    ("right-of-abode", "no-card"): {"has_right_of_abode": False},
    ("right-of-abode", "has-card"): {"has_right_of_abode": True},
    ("support", "can"): {"can_support_self": True},
    ("support", "cannot"): {"can_support_self": False},
    ("record", "clean"): {"has_clean_record": True},
    ("record", "not-clean"): {"has_clean_record": False},
    ("nationality", "more"): {},
    ("nationality", "stateless"): {"other_nationalities": []},
    ("degree", "none"): {
        "has_first_degree": False,
        "has_listed_postgraduate_degree": False,
        "has_listed_bachelor_degree": False,
    },
    ("degree", "bachelors"): {"has_first_degree": True, "has_listed_postgraduate_degree": False},
    ("degree", "masters"): {"has_first_degree": True},
    ("degree", "doctorate"): {"has_first_degree": True},
    ("equivalent", "yes"): {"has_equivalent_qualification": True},
    ("equivalent", "no"): {"has_equivalent_qualification": False},
    ("achievement", "exceptional"): {AWARD: True, HONOUR: False},
    ("achievement", "award"): {HONOUR: False},
    ("achievement", "honour"): {AWARD: False, HONOUR: True},
    ("achievement", "exceptional-and-honour"): {AWARD: True, HONOUR: True},
    ("achievement", "neither"): {AWARD: False, HONOUR: False},
    ("university", "not-listed"): {"has_listed_postgraduate_degree": False},
    ("university", "top-school"): {},
    ("subject", "science"): {STEM: True},
    ("subject", "technology"): {STEM: True},
    ("subject", "engineering"): {STEM: True},
    ("subject", "mathematics"): {STEM: True},
    ("subject", "other"): {STEM: False},
    ("graduate-years", "under-2"): {YEARS: {"below": 2}},
    ("graduate-years", "2-to-3"): {YEARS: {"from": 2, "below": 3}},
    ("graduate-years", "3-to-5"): {YEARS: {"from": 3, "below": 5}},
    ("graduate-years", "5-or-more"): {YEARS: {"from": 5}},
    ("employer", "listed"): {},
    ("employer", "multinational"): {},
    ("employer", "known"): {},
    ("employer", "none"): {MULTI: 0},
    ("employer-years", "under-3"): {MULTI: {"below": 3}},
    ("employer-years", "3-or-more"): {MULTI: {"from": 3}},
    ("field", "technology"): {},
    ("field", "finance"): {},
    ("field", "trade"): {},
    ("field", "another"): {},
    ("field", "none"): {FIELD: 0},
    ("field-years", "under-3"): {FIELD: {"below": 3}},
    ("field-years", "3-or-more"): {FIELD: {"from": 3}},
    ("international", "none"): {ABROAD: 0},
    ("international", "under-2"): {ABROAD: {"below": 2}},
    ("international", "2-or-more"): {ABROAD: {"from": 2}},
    ("international", "cross-border"): {},
    ("income", "under-1m"): {INCOME: {"below": 1_000_000}},
    ("income", "1m-to-2m5"): {INCOME: {"from": 1_000_000, "below": 2_500_000}},
    ("income", "2m5-or-more"): {INCOME: {"from": 2_500_000}},
    ("business", "none"): {PROFIT: 0, LISTED: False},
    ("business", "half"): {LISTED: False},
    ("business", "listed"): {LISTED: True},
    ("profit", "under-5m"): {PROFIT: {"below": 5_000_000}},
    ("profit", "5m-or-more"): {PROFIT: {"from": 5_000_000}},
}
STAY_OPEN = {
    ("nationality", "stateless"): ("nationality",),
    ("achievement", "award"): (AWARD,),
    ("university", "top-school"): ("has_listed_postgraduate_degree",),
    ("employer", "known"): (MULTI,),
    ("field", "another"): (FIELD,),
    ("international", "cross-border"): (ABROAD,),
}
TYPED: list[tuple[str, str, Facts]] = [
    ("nationality", "Brazil", {"nationality": "BR", "other_nationalities": []}),
    ("age", "34", {"age": 34}),
    ("graduate-years", "8 years", {YEARS: 8}),
    ("graduate-years", "3年多", {YEARS: {"from": 3, "below": 4}}),
    ("employer-years", "5", {MULTI: 5}),
    ("field-years", "4", {FIELD: 4}),
    ("international", "6 ans", {ABROAD: 6}),
    ("income", "HK$1,200,000", {INCOME: 1_200_000}),
    ("university", "Massachusetts Institute of Technology", {"has_listed_postgraduate_degree": True}),
]


def _reader() -> Reader:
    walk = begin()
    return ENGINE.context(walk.session, walk.on).reader


@pytest.mark.parametrize(("question", "option"), SETTLES, ids=lambda each: each)
def test_an_option_settles_what_the_interview_says_and_no_more(question: str, option: str) -> None:
    settled = INTERVIEW.by_id[question].settle(Chosen(option), _reader())
    assert settled is not None
    assert settled.facts == SETTLES[question, option]
    assert settled.unknowable == STAY_OPEN.get((question, option), ())


def test_every_option_of_every_question_is_in_the_table() -> None:
    assert {(question.id, name) for question in INTERVIEW.questions for name in question.names} == set(SETTLES)


@pytest.mark.parametrize("question", INTERVIEW.questions, ids=lambda one: one.id)
def test_an_option_settles_only_facts_of_its_question_or_of_one_it_makes_pointless(question: Question) -> None:
    beside = {"degree": {"has_listed_postgraduate_degree", "has_listed_bachelor_degree"}}.get(question.id, set())
    for option in question.options:
        assert set(option.settles) <= set(question.facts) | beside
        assert Evidence.of(option.settles, begin().on)
    assert set(question.facts) <= set(FACTS)


@pytest.mark.parametrize("question", INTERVIEW.questions, ids=lambda one: one.id)
def test_not_sure_leaves_every_fact_of_the_question_open(question: Question) -> None:
    settled = question.settle(Chosen(question.unsure), _reader())
    assert settled is not None
    assert settled.facts == {}
    assert settled.unknowable == (() if question.id == "three-things" else question.facts)


@pytest.mark.parametrize(("question", "text", "facts"), TYPED, ids=lambda each: str(each)[:20])
def test_a_typed_answer_settles_its_facts(question: str, text: str, facts: Facts) -> None:
    walk = at(question).type(text)
    assert question in walk.answers
    assert {name: walk.facts[name] for name in facts} == facts


def test_languages_ticked_are_a_yes_and_those_not_ticked_a_clear_no() -> None:
    facts = at("result", languages="+zh +fr +es ~done").facts
    assert facts["is_proficient_in_chinese"] is True
    assert facts["is_proficient_in_english"] is False
    assert facts["other_languages"] == 2


def test_a_date_of_birth_takes_the_place_of_the_age() -> None:
    facts = at("degree", age="'50", birth_date="'3 April 1976").facts
    assert facts["birth_date"] == "1976-04-03"
    assert "age" not in facts


def test_an_income_in_another_currency_is_a_range_about_the_rate() -> None:
    walk = at("income").type("US$150,000")
    rate = ENGINE.rates.rate("USD", walk.on)
    assert rate is not None
    margin = Decimal("0.05") if (walk.on - rate[1]).days <= 90 else Decimal("0.1")
    income = walk.facts["annual_income_hkd"]
    assert isinstance(income, dict)
    assert income["from"] == pytest.approx(150_000 * rate[0] * (1 - margin), abs=1)
    assert income["below"] == pytest.approx(150_000 * rate[0] * (1 + margin), abs=1)


@pytest.mark.parametrize(
    ("question", "words", "criterion"),
    [
        ("employer", "known", "multinational-3-years"),
        ("field", "another", "specified-field-3-years"),
        ("international", "cross-border", "international-2-years"),
    ],
)
def test_what_the_text_neither_includes_nor_excludes_stays_open_and_is_said_to(
    question: str, words: str, criterion: str
) -> None:
    walk = at("result", **{question: words})
    assert walk.session.last_score[1] == walk.session.last_score[0] + 1
    assert "note-text-gives-examples" in walk.said
    assert f"criterion-{criterion}" in walk.said


@pytest.mark.parametrize("question", [one.id for one in INTERVIEW.questions if one.unsure == "unsure"])
def test_not_sure_goes_on_and_is_never_a_no(question: str) -> None:
    words = {"three_things": "not-all", "nationality": "more", "degree": "none", "age": "'50"}
    if question in {"university", "subject"}:
        words["degree"] = "masters"
    if question == "nationality":
        del words["nationality"]
    if question == "profit":
        words["business"] = "half"
    walk = at(question, **words)
    assert walk.current == question
    before = walk.facts
    walk.tap("~unsure")
    assert walk.facts == before
    assert walk.current != question


@pytest.mark.parametrize("words", ["not sure", "不確定", "je ne sais pas"])
def test_not_sure_can_be_typed_in_any_language(words: str) -> None:
    assert at("income").type(words).answers["income"] == Chosen("unsure")
