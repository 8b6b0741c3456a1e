"""The former points test in the chat: the day first, then what its version uses and lacks."""

from datetime import date, timedelta

import pytest
from builders import DAY, INTERVIEW, Walk, at
from hypothesis import given
from hypothesis import strategies as st

from conversations import Prompt
from conversations.questions.kinds import Submission
from conversations.standing.former_test import as_on
from conversations.values import Number
from scoring import Evidence, Range, age_on, load_rulesets

IN_2022, IN_2014, IN_2007 = "15 March 2022", "2 May 2014", "9 January 2007"


def opened(day: str) -> Walk:
    """The former test, the day of submission given."""
    return at("result").tap("~former-test").type(day)


def through(walk: Walk, until: str, **words: str) -> Walk:
    """On to a question or screen: each question is answered with the word given, else with its first option."""
    for _ in range(20):
        if walk.current == until:
            return walk
        walk.answer(words.get(walk.current.removeprefix("former-").replace("-", "_"), walk.options[0]))
    raise AssertionError(f"{until} never came")


def answered(day: str, **words: str) -> Walk:
    """The former test to its end."""
    return through(opened(day), "former", **words)


def test_it_opens_by_saying_whom_it_is_for() -> None:
    text = at("result").tap("~former-test").text()
    assert "only for applications submitted before 1 November 2024; for one made today it counts for nothing" in text


def test_the_day_of_submission_is_asked_first() -> None:
    walk = at("result").tap("~former-test")
    assert walk.current == "former-day"
    assert walk.type(IN_2022).answers["former-day"].on == date(2022, 3, 15)  # type: ignore[attr-defined]


def test_its_days_are_those_of_the_former_tests() -> None:
    former = [one for one in load_rulesets() if (one.scheme, one.route) == ("qmas", "gpt")][:-1]
    day = INTERVIEW.by_id["former-day"]
    assert isinstance(day, Submission)
    assert (day.first, day.last) == (former[0].in_force.first, former[-1].in_force.last)


@pytest.mark.parametrize(("day", "message"), [("1 November 2024", "later"), ("27 June 2006", "earlier")])
def test_a_day_of_another_test_is_not_taken(day: str, message: str) -> None:
    walk = opened(day)
    assert f"misread-submission-{message}" in walk.said
    assert walk.current == "former-day"


def test_only_what_the_version_uses_is_asked() -> None:
    asked_2014 = set(answered(IN_2014).answers)
    assert asked_2014.isdisjoint({"former-renowned", "former-international", "former-employer", "former-talent-list"})
    assert {"former-family", "former-spouse", "former-children", "former-degrees"} <= asked_2014
    assert "former-talent-list" in answered(IN_2022).answers


def test_only_what_is_lacking_is_asked() -> None:
    assert "former-birth-date" not in answered(IN_2022).answers  # 34 today: under 39 on any day of 2022
    walk = at("result", age="'37").tap("~former-test").type(IN_2007)
    through(walk, "former-birth-date")  # 17 or 18 then


def test_a_basic_condition_that_was_not_answered_is_asked_too() -> None:
    walk = at("languages").command("result").tap("~former-test").type(IN_2022)
    assert walk.current == "languages"


def test_today_s_answers_stay_as_they_are() -> None:
    before = at("result")
    facts = before.facts
    walk = answered(IN_2022, years="2-to-5")
    assert walk.facts == facts
    assert walk.tap("~leave").current == "result"
    assert walk.session.last_score == before.session.last_score


def test_the_count_the_passing_mark_and_the_factors_are_told() -> None:
    walk = answered(
        IN_2022, degrees="master", renowned="no", years="5-to-10", senior="2-to-5", family="no", spouse="no"
    )
    # age 30, master's 20, five years with two senior 30, English and another language 15; no child: first option
    text = walk.text()
    assert "former-explained" in walk.said
    assert "Age: 30" in text
    assert "Academic or professional qualifications: 20" in text
    assert "The passing mark was 80" in text


@pytest.mark.parametrize(("renowned", "points"), [("yes", "50"), ("outside", "20 to 50"), ("no", "20")])
def test_renown_outside_the_rankings_leaves_its_points_open(renowned: str, points: str) -> None:
    assert f"qualifications: {points}\n" in answered(IN_2022, degrees="master", renowned=renowned).text()


def test_in_the_uncertain_weeks_the_other_version_is_told_too() -> None:
    assert "former-also-possible" in answered(IN_2022).said
    assert "former-also-possible" not in answered("2 May 2019").said


def test_a_factor_s_table_marks_what_applies() -> None:
    walk = answered(IN_2014, degrees="master").tap("~former.academic")
    assert "✓ a master’s degree, or two bachelor’s degrees or more: 35" in walk.text()
    assert walk.tap("~former-test").current == "former"


def test_points_that_were_not_found_are_said_to_be() -> None:
    walk = answered(IN_2007, degrees="professional", birth_date="'3 April 1980")
    assert "points not found" in walk.tap("~former.academic").text()


def test_a_prerequisite_of_its_time_is_named() -> None:
    walk = at("result", age="'72 years old").tap("~former-test").type(IN_2007)
    through(walk, "former")
    assert "former-not-met" in walk.said  # 18 to 50 in 2006


def test_two_answers_about_that_day_that_contradict_are_shown_side_by_side() -> None:
    walk = through(opened(IN_2014), "former-senior", years="'6").type("7")
    assert walk.current == "conflict"
    assert {"~fix.former-years", "~fix.former-senior"} <= set(walk.options)


def test_more_than_today_s_answers_leave_room_for_contradicts_them() -> None:
    walk = through(
        at("result", graduate_years="'4", employer="none", field="none").tap("~former-test").type(IN_2014),
        "former-years",
    )
    assert {"~fix.graduate-years", "~fix.former-years"} <= set(walk.tap("10-or-more").options)
    walk = through(at("result", degree="none", equivalent="yes").tap("~former-test").type(IN_2014), "former-degrees")
    assert {"~fix.degree", "~fix.former-degrees"} <= set(walk.tap("doctorate").options)


def test_not_sure_how_it_was_leaves_what_today_s_answers_say() -> None:
    walk = through(at("result", graduate_years="'12").tap("~former-test").type("1 October 2022"), "former-years")
    walk = through(walk.tap("~unsure"), "former")
    assert "Work experience: 15" in walk.text()


def test_not_sure_today_is_asked_of_that_day_all_the_same() -> None:
    walk = at("result", graduate_years="~unsure").tap("~former-test").type(IN_2014)
    through(walk, "former-years")


def test_since_counts_to_the_day_of_submission() -> None:
    walk = through(at("result", graduate_years="~unsure").tap("~former-test").type(IN_2022), "former-years")
    answer = walk.type("since March 2021").answers["former-years"]
    assert isinstance(answer, Number)
    assert answer.low <= 1


def test_more_years_of_the_last_five_than_five_are_misread() -> None:
    walk = at("result", degree="bachelors").tap("~schemes", "~schemes-on")
    walk = through(walk, "recent-work", bachelors_university="'University of Toronto").type("6 years")
    assert "misread-years-most" in walk.said
    assert walk.current == "recent-work"


def test_a_birthday_since_the_age_was_told_counts() -> None:
    walk = at("result", age="'43").wait(28).tap("~former-test").type("25 November 2022")
    through(walk, "former-birth-date")  # 39 or 40 then, as the birthday of this November is not known


def test_a_contradiction_about_that_day_can_be_left() -> None:
    walk = through(opened(IN_2014), "former-senior", years="'6").type("7").tap("~leave-out")
    assert walk.current == "former-senior"
    assert walk.tap("~leave").current == "result"


def test_a_birth_after_the_day_is_shown_beside_the_day() -> None:
    walk = at("decided", age="'17", birth_date="'3 April 2009").tap("~result", "~former-test").type(IN_2007)
    assert walk.current == "conflict"
    assert {"~fix.former-day", "~fix.birth-date"} <= set(walk.options)


def test_a_birth_that_the_age_told_today_denies_is_shown_beside_it() -> None:
    walk = at("result", age="'37").tap("~former-test").type(IN_2007)
    through(walk, "former-birth-date").type("3 April 1980")
    assert {"~fix.age", "~fix.former-birth-date"} <= set(walk.options)


def test_another_day_is_another_version_and_the_answers_are_kept() -> None:
    walk = through(answered(IN_2022).tap("~fix.former-day").type(IN_2014), "former")
    assert "of 165" in walk.text()
    assert "former-talent-list" in walk.answers


def test_its_answers_stand_in_the_review() -> None:
    assert "~fix.former-degrees" in answered(IN_2022).command("review").options


def test_a_year_of_another_scheme_says_nothing_of_that_day() -> None:
    walk = answered(IN_2014).tap("~leave", "~schemes", "~schemes-on")
    through(walk, "bachelors-year", bachelors_university="'University of Toronto").type("2023")
    assert walk.current != "conflict"


@given(
    born=st.dates(date(1940, 1, 1), date(2008, 1, 1)),
    day=st.dates(date(2006, 6, 28), date(2024, 10, 31)),
    said_on=st.dates(DAY, DAY + timedelta(days=800)),
    since=st.integers(0, 30),
)
def test_the_age_on_that_day_lies_in_what_today_s_age_says(born: date, day: date, said_on: date, since: int) -> None:
    today = said_on + timedelta(days=since)
    then = as_on({"age": age_on(born, said_on)}, (said_on, today), day)
    found = Evidence.of(then, day).known["age"]
    assert isinstance(found, Range)
    assert found.low is not None
    assert found.high is not None
    assert found.low <= max(age_on(born, day), 0) <= found.high
    assert found.high - found.low <= 1 + (since > 0)


@given(
    then=st.integers(0, 30),
    since=st.integers(0, 20),
    day=st.dates(date(2006, 6, 28), date(2024, 10, 31)),
)
def test_the_years_on_that_day_lie_in_what_today_s_years_say(then: int, since: int, day: date) -> None:
    worked = min(since, (DAY - day).days // 366)
    told = as_on({"graduate_level_years": then + worked}, (DAY, DAY), day)["graduate_level_years"]
    assert isinstance(told, dict)
    assert told["from"] <= then < told["below"]


def test_all_its_questions_are_named_for_it() -> None:
    assert all(question.id.startswith("former-") for question in INTERVIEW.then)


def test_what_was_answered_of_today_is_offered_and_never_taken_by_itself() -> None:
    walk = through(at("result", graduate_years="'12").tap("~former-test").type("1 October 2022"), "former-degrees")
    first = walk.turn.screen.buttons[0][0]
    assert (first.label.message, first.option) == ("button-as-today", "master")
    assert "former-degrees" not in walk.answers
    walk = through(walk, "former-years")
    assert walk.options[0] == "10-or-more"
    assert walk.turn.screen.buttons[0][0].label == Prompt("button-as-today", {"answer": _years(walk)})


def _years(walk: Walk) -> Prompt:
    return INTERVIEW.by_id["graduate-years"].words(walk.session.answers["graduate-years"].value)


@pytest.mark.parametrize("answers", [{"degree": "none", "equivalent": "yes"}, {"degree": "~unsure"}])
def test_of_today_s_answer_that_says_nothing_of_that_day_none_is_offered(answers: dict[str, str]) -> None:
    walk = through(at("result", **answers).tap("~former-test").type(IN_2022), "former-degrees")
    assert "button-as-today" not in walk.said
