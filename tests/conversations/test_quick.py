"""Quick mode: the question that narrows most comes first, several in one where most say no to all."""

from dataclasses import replace

import pytest
from builders import Walk, begin

from conversations.questions.interview import Aim
from conversations.values import Chosen, Several


def quick() -> Walk:
    """The first question of the quick check."""
    return begin().tap("~quick")


ANSWERS = {
    "rare-things": "none",
    "graduate-years": "under-2",
    "degree": "bachelors",
    "languages": "+zh ~done",
    "age": "'34",
    "nationality": "=US",
}


def test_it_is_decided_in_few_questions_for_one_far_from_the_threshold() -> None:
    walk = quick()
    for _ in range(10):
        if walk.current == "decided":
            break
        walk.answer(ANSWERS[walk.current])
    assert walk.current == "decided"
    assert "decided-below" in walk.said
    assert len(walk.answers) <= 5


def test_a_question_that_goes_on_from_another_waits_for_it() -> None:
    walk, seen = quick(), []
    for _ in range(30):
        if walk.current in {"decided", "result"}:
            break
        seen.append(walk.current)
        walk.send("~unsure") if "~unsure" in walk.options else walk.answer(
            {"three-things": "not-all"}.get(walk.current, "one-by-one")
        )
    for first, then in (
        ("three-things", "right-of-abode"),
        ("graduate-years", "kinds-of-work"),
        ("rare-things", "income"),
        ("kinds-of-work", "employer"),
        ("degree", "university"),
    ):
        if then in seen:
            assert seen.index(first) < seen.index(then)


def test_what_is_not_ticked_is_a_clear_no() -> None:
    walk = _to("rare-things").tap("+income", "~done")
    assert walk.answers["rare-things"] == Several(("income",))
    facts = walk.facts
    assert facts["annual_income_hkd"] == {"from": 1_000_000}
    assert facts["owned_business_profit_hkd"] == {"below": 5_000_000}
    assert facts["owns_listed_company"] is False
    assert facts["has_exceptional_award"] is False


def test_who_is_not_sure_is_asked_one_by_one() -> None:
    walk = _to("rare-things").tap("one-by-one")
    assert "annual_income_hkd" not in walk.facts
    assert walk.answers["rare-things"] == Chosen("one-by-one")
    assert not {"income", "business"} & set(walk.session.answers)


def test_several_may_be_typed_at_once() -> None:
    walk = _to("rare-things").type("I own a listed company, Award of exceptional achievement")
    assert walk.session.ticks == ("listed", "exceptional")
    assert walk.type("Income of HK$1 million a year").session.ticks == ("listed", "exceptional", "income")


def test_an_award_perhaps_not_of_that_rank_leaves_it_open_and_all_else_as_ticked() -> None:
    walk = _to("rare-things").tap("+award", "~done")
    assert "has_exceptional_award" not in walk.facts
    assert (walk.facts["has_peer_recognition"], walk.facts["owns_listed_company"]) == (False, False)
    assert walk.current != "achievement"


def test_an_award_of_that_rank_beside_another_counts() -> None:
    assert _to("rare-things").tap("+award", "+exceptional", "~done").facts["has_exceptional_award"] is True


@pytest.mark.parametrize("option", ["income", "award"])
def test_a_tick_forged_as_an_answer_is_none(option: str) -> None:
    walk = _to("rare-things")
    before = walk.session
    assert walk.send(option).session == before


def test_done_with_nothing_ticked_asks_for_a_tick_or_a_button() -> None:
    assert "misread-tick-first" in _to("rare-things").tap("~done").said


def test_ticks_come_back_for_a_correction() -> None:
    walk = _to("rare-things").tap("+income", "~done").command("review").tap("~fix.rare-things")
    assert walk.session.ticks == ("income",)


def test_a_detailed_answer_goes_before_the_tick() -> None:
    walk = _to("rare-things").tap("+income", "~done")
    walk = replace(
        walk,
        turn=replace(walk.turn, session=replace(walk.session, is_continuing=True, aim=Aim.SCHEMES, current="income")),
    )
    assert walk.send("2m5-or-more").facts["annual_income_hkd"] == {"from": 2_500_000}
    assert "set-aside" not in walk.said


def test_a_tick_that_a_detailed_answer_denies_contradicts_it() -> None:
    walk = _to("rare-things").tap("one-by-one")
    walk = replace(walk, turn=replace(walk.turn, session=replace(walk.session, current="income")))
    walk.send("under-1m").command("review").tap("~fix.rare-things").tap("+income", "~done")
    assert walk.current == "conflict"
    assert {"~fix.income", "~fix.rare-things"} <= set(walk.options)


def test_going_on_after_it_is_decided_follows_the_interview_s_order() -> None:
    walk = quick()
    for _ in range(10):
        if walk.current == "decided":
            break
        walk.answer(ANSWERS[walk.current])
    walk.tap("~more")
    order = [question.id for question in walk.engine.interview.questions]
    assert walk.current == next(name for name in order if name not in walk.answers)


def _to(question: str) -> Walk:
    walk = quick()
    for _ in range(10):
        if walk.current == question:
            return walk
        walk.answer({**ANSWERS, "graduate-years": "5-or-more"}[walk.current])
    raise AssertionError(f"{question} never came")
