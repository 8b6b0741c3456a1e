"""The course of an interview: what is asked next, what is told as decided, ways back, days that pass."""

from datetime import date

import pytest
from builders import DAY, at, begin
from msgspec.structs import replace

from conversations import TurnKind
from conversations.values import Chosen, Tongues
from scoring import Verdict

WORK = {"graduate-years", "employer", "employer-years", "field", "field-years", "international"}


def _asked(**words: str) -> set[str]:
    return set(at("result", **words).seen)


# -- which questions are asked ------------------------------------------------------------------------------------


def test_all_three_things_settle_them_and_none_is_asked_alone() -> None:
    assert not _asked(three_things="all") & {"right-of-abode", "support", "record"}


@pytest.mark.parametrize("words", ["not-all", "'no", "'not sure"])
def test_not_all_or_not_sure_asks_the_three_things_one_by_one(words: str) -> None:
    assert _asked(three_things=words) >= {"right-of-abode", "support", "record"}


@pytest.mark.parametrize(("degree", "is_asked"), [("none", True), ("bachelors", False), ("masters", False)])
def test_an_equivalent_qualification_is_asked_only_without_a_degree(degree: str, *, is_asked: bool) -> None:
    assert ("equivalent" in _asked(degree=degree)) is is_asked


@pytest.mark.parametrize(
    ("degree", "is_asked"), [("none", False), ("bachelors", False), ("masters", True), ("doctorate", True)]
)
def test_the_university_is_asked_only_with_a_masters_or_doctorate(degree: str, *, is_asked: bool) -> None:
    assert ({"university", "subject"} <= _asked(degree=degree)) is is_asked
    assert ("university" in _asked(degree=degree)) is is_asked


def test_the_subject_is_not_asked_of_a_degree_that_is_not_on_the_list() -> None:
    asked = _asked(university="not-listed")
    assert "university" in asked
    assert "subject" not in asked


@pytest.mark.parametrize(
    ("years", "asked"),
    [
        ("under-2", {"graduate-years"}),
        ("'1.9", {"graduate-years"}),
        ("'2", {"graduate-years", "international"}),
        ("2-to-3", {"graduate-years", "international"}),
        ("'3", WORK),
        ("3-to-5", WORK),
        ("5-or-more", WORK),
        ("~unsure", WORK),
    ],
)
def test_kinds_of_years_are_asked_only_where_the_whole_reaches_their_line(years: str, asked: set[str]) -> None:
    assert _asked(graduate_years=years, employer_years="under-3", field_years="under-3") & WORK == asked


@pytest.mark.parametrize("age", ["16", "18", "34", "49", "51"])
def test_the_date_of_birth_is_not_asked_away_from_the_lines(age: str) -> None:
    assert "birth-date" not in _asked(age=f"'{age}")


@pytest.mark.parametrize(("age", "born"), [("17", "3 April 2009"), ("50", "3 April 1976")])
def test_the_date_of_birth_is_asked_within_a_year_of_18_and_of_51(age: str, born: str) -> None:
    assert "birth-date" in _asked(age=f"'{age}", birth_date=f"'{born}")


def test_more_than_one_passport_asks_which_and_then_the_others() -> None:
    assert _asked(nationality="more") >= {"passport", "other-passports"}
    assert not _asked() & {"passport", "other-passports"}


# -- what is told as decided --------------------------------------------------------------------------------------


def test_a_prerequisite_not_met_is_told_at_once_with_what_would_change_it() -> None:
    walk = at("decided", three_things="not-all", support="cannot")
    assert walk.seen[-1] == "support"
    assert "decided-failed-self-support" in walk.said
    assert "mend-self-support" in walk.said


def test_going_on_after_a_prerequisite_not_met_asks_all_the_rest() -> None:
    assert _asked(three_things="not-all", support="cannot") >= {"record", "age", "income", "business"}


def test_right_of_abode_means_that_no_visa_is_needed() -> None:
    walk = at("decided", three_things="not-all", right_of_abode="has-card")
    assert "decided-failed-needs-a-visa" in walk.said
    assert "you need no visa" in walk.tap("~result").text()
    assert walk.said[:2] == ["verdict-no-visa", "mend-needs-a-visa"]


def test_under_18_the_day_it_opens_is_told_with_an_offer_to_erase() -> None:
    walk = at("decided", age="'17", birth_date="'3 April 2009")
    assert "You turn 18 on 3\N{NO-BREAK SPACE}April\N{NO-BREAK SPACE}2027" in walk.text()
    assert "~forget" in walk.options


def test_far_under_18_no_date_is_asked_and_erasing_is_offered() -> None:
    walk = at("decided", age="'12")
    assert walk.seen[-1] == "age"
    assert "mend-adult" in walk.said
    assert "~forget" in walk.options


def test_within_a_year_of_51_the_result_names_the_last_day() -> None:
    walk = at("result", age="'50", birth_date="'3 April 1976")
    (note,) = [prompt for prompt in walk.turn.screen.prompts if prompt.message == "note-last-day"]
    assert note.args["date"] == date(2027, 4, 2)


def test_an_excluded_passport_is_confirmed_and_then_told() -> None:
    walk = at("nationality").type("Cuba")
    assert walk.turn.kind is TurnKind.UNCLEAR
    assert walk.answers == {"three-things": Chosen("all")}
    walk.tap(walk.options[0])
    assert (walk.current, "decided-failed-nationality-not-excluded" in walk.said) == ("decided", True)


def test_an_excluded_second_passport_leaves_it_open() -> None:
    walk = at("result", nationality="more", other_passports="'=CU")
    assert "open-prerequisites" in walk.said


def test_the_achievement_route_is_decided_after_question_5_within_eight_turns() -> None:
    walk = at("decided", nationality="=ZA", age="'41", degree="bachelors", achievement="exceptional")
    assert (walk.current, walk.seen[-1], walk.turn.verdict) == ("decided", "achievement", Verdict.ELIGIBLE)
    assert walk.steps <= 8


def test_john_comes_to_a_verdict_within_fourteen_turns() -> None:
    walk = at("decided", languages="+en +es ~done")
    assert (walk.current, walk.turn.verdict) == ("decided", Verdict.ELIGIBLE)
    assert walk.steps <= 14


EMMA = {
    "nationality": "=FR",
    "age": "'38",
    "degree": "none",
    "languages": "+fr +en ~done",
    "graduate_years": "'12 ans",
    "field": "none",
    "international": "2-or-more",
    "income": "'85 000 €",
}


@pytest.mark.parametrize(("employer", "low", "high"), [("listed", 6, 6), ("none", 5, 5), ("known", 5, 6)])
def test_emma_comes_to_a_verdict_within_nineteen_turns(employer: str, low: int, high: int) -> None:
    walk = at("result", "fr", **EMMA, employer=employer)
    at_verdict = at("decided", "fr", **EMMA, employer=employer)
    assert walk.session.last_score == (low, high)
    assert at_verdict.steps <= 19
    assert "note-special-circumstances" in walk.said
    assert ("open-both-sides" in walk.said) is (employer == "known")


def test_what_is_decided_is_told_once_and_going_on_gives_the_full_count() -> None:
    walk = at("result")
    assert walk.seen.count("decided") == 1
    assert "income" in walk.seen


def test_the_result_can_be_seen_at_once_and_the_rest_answered_afterwards() -> None:
    walk = at("decided").tap("~result")
    assert walk.current == "result"
    assert walk.tap("~more").current in WORK | {"income"}


def test_what_is_decided_is_told_again_when_it_changes() -> None:
    walk = at("result").correct("three-things", "not-all").answer("no-card").answer("cannot")
    assert (walk.current, "decided-failed-self-support" in walk.said) == ("decided", True)
    walk.tap("~result").correct("support", "can")
    assert walk.current == "record"
    walk.answer("clean")
    assert (walk.current, "verdict-reached" in walk.said) == ("result", True)


def test_nothing_is_decided_while_the_achievement_route_is_open() -> None:
    walk = at("result", achievement="~unsure", degree="bachelors", languages="+en ~done", graduate_years="under-2")
    assert "decided" not in walk.seen
    assert "open-achievement" in walk.said


# -- corrections ----------------------------------------------------------------------------------------------------


def test_a_correction_keeps_the_later_answers() -> None:
    walk = at("result")
    before = walk.answers
    walk.correct("age", "'35")
    assert walk.turn.kind is TurnKind.CORRECTED
    assert {**walk.answers, "age": before["age"]} == before
    assert walk.answers["age"] != before["age"]


def test_answers_made_pointless_are_set_aside_and_return() -> None:
    walk = at("result")
    stood, before = walk.session.last_score, walk.answers
    walk.correct("degree", "bachelors")
    (aside,) = [prompt for prompt in walk.turn.screen.prompts if prompt.message == "set-aside"]
    assert [prompt.message for prompt in aside.args["questions"]] == ["short-university", "short-subject"]
    assert walk.session.last_score == (stood[0] - 2, stood[1] - 2)
    assert "~fix.university" not in walk.command("review").options
    walk.correct("degree", "masters")
    assert "returned" in walk.said
    assert (walk.answers, walk.session.last_score) == (before, stood)


def test_review_shows_every_answer_that_counts() -> None:
    walk = at("result")
    assert walk.command("review").options == [f"~fix.{question}" for question in walk.answers] + ["~place"]


def test_back_opens_the_answer_before_and_keep_goes_on_where_one_was() -> None:
    walk = at("degree")
    before = walk.session
    walk.tap("~back")
    assert (walk.current, "your-answer" in walk.said) == ("age", True)
    walk.tap("~keep")
    assert (walk.current, walk.session.answers) == ("degree", before.answers)


def test_back_leads_to_the_first_question_and_no_further() -> None:
    walk = at("degree").tap("~back", "~back", "~back")
    assert walk.current == "three-things"
    assert "~back" not in walk.options


def test_back_passes_over_answers_that_are_set_aside() -> None:
    walk = at("languages").correct("degree", "bachelors")
    assert walk.current == "languages"
    assert walk.tap("~back").current == "achievement"


# -- ticks ------------------------------------------------------------------------------------------------------------


def test_ticks_follow_the_wished_state_and_count_only_at_done() -> None:
    walk = at("languages")
    walk.tap("+en").send("+en").send("+fr")
    assert walk.session.ticks == ("en", "fr")
    walk.tap("-en").send("-en")
    assert (walk.session.ticks, "languages" in walk.answers) == (("fr",), False)
    assert walk.tap("~done").answers["languages"] == Tongues(("fr",))


def test_languages_typed_are_ticked_beside_those_tapped() -> None:
    walk = at("languages").tap("+en").type("Dutch and Cantonese")
    assert walk.session.ticks == ("en", "nl", "zh")
    assert "-nl" in walk.options
    assert walk.tap("-nl").session.ticks == ("en", "zh")


def test_done_without_a_tick_asks_for_one() -> None:
    walk = at("languages").tap("~done")
    assert (walk.current, walk.turn.screen.prompts[0].message) == ("languages", "misread-tick-first")


def test_a_correction_of_the_languages_begins_with_the_ticks_as_they_were() -> None:
    walk = at("result").command("review").tap("~fix.languages")
    assert walk.session.ticks == ("en", "es")
    assert walk.tap("-es", "~done").answers["languages"] == Tongues(("en",))


# -- several readings -------------------------------------------------------------------------------------------------


def test_a_button_of_earlier_choices_never_picks_from_later_ones() -> None:
    walk = at("nationality").type("Korea")
    earlier = [option for option in walk.options if option.startswith("~c.")]
    walk.type("Congo")
    for option in earlier:
        assert walk.send(option).current == "nationality"
        assert walk.turn.kind is TurnKind.STALE


def test_a_choice_among_readings_is_taken_as_said() -> None:
    walk = at("nationality").type("Korea")
    south = next(b for row in walk.turn.screen.buttons for b in row if "KR" in str(b.label.args))
    assert "KR" in str(walk.tap(south.option).answers["nationality"])
    assert walk.session.choices == ()


def test_a_university_only_like_one_of_the_list_is_never_matched() -> None:
    walk = at("university").type("MIT")
    assert (walk.turn.kind, walk.answers.get("university")) == (TurnKind.UNCLEAR, None)
    assert "not-listed" in walk.options


def test_words_that_are_no_answer_change_nothing_and_say_why() -> None:
    walk = at("age")
    before = walk.session
    walk.type("almost 18")
    assert (walk.session, walk.turn.kind) == (replace(before, misread=1), TurnKind.MISREAD)
    assert walk.said[0] == "misread-almost"


def test_a_session_begun_on_a_day_without_rules_is_refused() -> None:
    with pytest.raises(LookupError):
        begin(on=date(2000, 1, 1))


def test_the_day_of_these_tests_is_within_the_rules() -> None:
    assert not begin().engine.context(begin().session, DAY).is_stale


def test_choosing_to_correct_the_question_that_is_open_moves_nothing() -> None:
    walk = at("degree").tap("~back")
    before = walk.session
    assert walk.command("review").tap("~fix.age").session == before
