"""Days that pass and rules that change: answers confirmed, replayed, opened again."""

from dataclasses import replace
from datetime import date

import pytest
from builders import Walk, at
from msgspec import structs

from conversations import TurnKind
from conversations.values import Chosen
from scoring import Ruleset, Rulesets, Verdict


def test_the_confirm_screen_comes_after_thirty_days_and_once() -> None:
    walk = at("income").wait(30).command("start")
    assert walk.current == "income"
    walk.wait(1).command("start")
    assert (walk.current, "confirm-ask" in walk.said) == ("confirm", True)
    dated = ("age", "graduate-years", "employer-years", "field-years", "international")
    assert walk.options == ["~right", *(f"~fix.{question}" for question in dated)]
    assert walk.tap("~right").current == "income"
    assert walk.command("start").current == "income"


def test_the_confirm_screen_comes_after_a_birthday() -> None:
    walk = at("income", age="'50", birth_date="'24 November 1975").wait(1).command("start")
    assert walk.current == "income"
    assert walk.wait(1).command("start").current == "confirm"


def test_an_answer_can_be_corrected_from_the_confirm_screen_and_the_rest_is_then_confirmed() -> None:
    walk = at("income").wait(31).command("start").tap("~fix.age").type("35")
    assert walk.current == "confirm"
    assert walk.tap("~right").current == "income"


def test_a_choice_among_readings_is_not_lost_to_the_confirm_screen() -> None:
    walk = at("income").wait(31).type("3万")
    assert walk.turn.kind is TurnKind.UNCLEAR
    walk.tap(walk.options[0])
    assert walk.answers["income"]


def test_a_birthday_that_passes_opens_what_was_decided() -> None:
    walk = at("decided", age="'17", birth_date="'3 December 2008").tap("~result").wait(11).command("start")
    assert walk.current == "confirm"
    assert "verdict-failed" not in walk.tap("~right").said
    assert walk.current == "degree"


def _with_rules(walk: Walk, change: str, gpt: Ruleset) -> Walk:
    """The same walk under rules that have changed."""
    others = tuple(one for one in walk.engine.rulesets if one.id != gpt.id)
    walk.engine = replace(walk.engine, rulesets=Rulesets((replace(gpt, content_hash=change), *others)))
    return walk


def _gpt(walk: Walk) -> Ruleset:
    return walk.engine.rulesets.named("qmas-gpt-2024")


def test_rules_that_change_without_effect_are_told_and_the_answers_kept() -> None:
    walk = at("income")
    before = walk.session
    _with_rules(walk, "changed", _gpt(walk)).command("start")
    assert walk.said[:3] == ["rules-changed", "rules-unchanged-count", "back-where"]
    assert (walk.session.answers, walk.current) == (before.answers, "income")
    assert "rules-changed" not in walk.command("start").said


def test_rules_that_change_the_count_tell_both_counts() -> None:
    walk = at("result")
    gpt = _gpt(walk)
    fewer = replace(gpt, criteria=tuple(one for one in gpt.criteria if one.id != "english"), maximum=11)
    _with_rules(walk, "changed", fewer).command("start")
    (told,) = [prompt for prompt in walk.turn.screen.prompts if prompt.message == "rules-changed-count"]
    assert told.args == {"before": 8, "after": 7}


def test_a_threshold_out_of_reach_after_a_change_opens_the_result_anew() -> None:
    walk = at("result")
    gpt = _gpt(walk)
    _with_rules(walk, "changed", replace(gpt, threshold=replace(gpt.threshold, points=9))).command("start")
    assert (walk.current, "verdict-below" in walk.said) == ("result", True)


def test_answers_that_the_present_questions_do_not_know_are_dropped_and_the_rest_kept() -> None:
    walk = at("income")
    session = walk.session
    gone = {"gone": session.answers["age"], "degree": structs.replace(session.answers["degree"], value=Chosen("gone"))}
    old = structs.replace(session, answers={**session.answers, **gone}, path=(*session.path, "gone"), version="0")
    walk.turn = structs.replace(walk.turn, session=old)
    walk.command("start")
    assert set(walk.answers) == set(session.answers) - {"degree"}
    assert walk.session.revision == session.revision + 1
    assert walk.session.path == tuple(name for name in session.path if name != "degree")


def test_a_place_that_is_gone_moves_on() -> None:
    walk = at("income")
    walk.turn = structs.replace(walk.turn, session=structs.replace(walk.session, current="gone", version="0"))
    assert walk.command("start").current == "income"


LATER = date(2027, 1, 2)


def _on(walk: Walk, day: date) -> Walk:
    walk.on = day
    return walk


def test_past_the_day_to_check_again_the_result_opens_with_a_warning() -> None:
    walk = _on(at("result"), LATER).command("result")
    assert walk.turn.screen.prompts[0].message == "result-stale"
    assert at("result", on=date(2026, 12, 31)).turn.screen.prompts[0].message != "result-stale"


@pytest.mark.parametrize("university", ["'Massachusetts Institute of Technology", "not-listed"])
def test_past_the_last_day_of_the_list_what_rests_on_it_is_open(university: str) -> None:
    walk = at("result", university=university)
    assert "has_listed_postgraduate_degree" in walk.facts
    assert "has_listed_postgraduate_degree" not in _on(walk, LATER).facts


def test_past_the_last_day_a_university_is_not_read_and_not_listed_leaves_it_open() -> None:
    walk = at("university", on=LATER).type("Massachusetts Institute of Technology")
    assert (walk.current, "misread-no-list" in walk.said) == ("university", True)
    walk.tap("not-listed")
    assert "has_listed_postgraduate_degree" not in walk.facts


def test_without_a_masters_the_list_has_nothing_to_open() -> None:
    assert at("result", on=LATER, degree="bachelors").facts["has_listed_postgraduate_degree"] is False


@pytest.mark.parametrize("place", ["decided", "result"])
def test_what_was_reached_by_the_list_alone_is_open_once_it_has_ended(place: str) -> None:
    walk = at("decided", on=date(2026, 12, 20))
    assert walk.session.last_score[0] == 6
    if place == "result":
        walk.tap("~result")
    _on(walk, LATER).command("start")
    assert "verdict-below" not in walk.said
    assert walk.turn.verdict is Verdict.UNDECIDED
    assert walk.current == "employer"


def test_showing_what_was_decided_after_the_list_has_ended_says_that_it_is_open() -> None:
    walk = at("decided")
    said = [prompt.message for prompt in walk.engine.show(walk.session, LATER).prompts]
    assert "verdict-open" in said
    assert "verdict-below" not in said
