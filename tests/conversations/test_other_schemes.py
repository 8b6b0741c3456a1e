"""The questions that only other schemes need: asked where they count, and no answer of them touches this scheme."""

import pytest
from builders import Walk, at

from conversations import Prompt, TurnKind
from conversations.values import Places

STATES = {"state-met", "state-not-met", "state-open"}


def asked(**words: str) -> Walk:
    """All questions for the other schemes, the first option or the word given."""
    walk = at("result", degree="bachelors").tap("~schemes", "~schemes-on")
    for _ in range(10):
        if walk.current == "schemes":
            return walk
        walk.answer(words.get(walk.current.replace("-", "_"), walk.options[0]))
    raise AssertionError("the questions never end")


def states(walk: Walk) -> list[str]:
    """How it stands with the three categories of the Top Talent Pass Scheme."""
    judged = [prompt.args for prompt in walk.turn.screen.prompts if prompt.message == "scheme-judged"]
    by_name = {str(getattr(args["scheme"], "message", "")): args["state"] for args in judged}
    return [str(getattr(by_name[name], "message", "")) for name in sorted(by_name)]


def test_three_years_of_work_after_a_listed_bachelor_s_meet_category_b() -> None:
    walk = asked(bachelors_university="'University of Toronto", bachelors_year="'2015", recent_work="3-or-more")
    assert states(walk) == ["state-not-met", "state-met", "state-not-met"]


def test_a_recent_listed_bachelor_s_without_work_meets_category_c() -> None:
    walk = asked(
        bachelors_university="'University of Toronto", bachelors_year="'2025", student_visa="no", recent_work="none"
    )
    assert states(walk) == ["state-not-met", "state-not-met", "state-met"]


def test_a_bachelor_s_of_part_time_or_distance_study_leaves_both_categories_open() -> None:
    walk = asked(bachelors_university="part-time", bachelors_year="'2025", student_visa="no", recent_work="none")
    assert states(walk) == ["state-not-met", "state-not-met", "state-open"]
    walk = asked(bachelors_university="part-time", bachelors_year="'2015", student_visa="no", recent_work="3-or-more")
    assert states(walk) == ["state-not-met", "state-open", "state-not-met"]


@pytest.mark.parametrize(("passport", "says"), [("'Vietnam", "scheme-perhaps"), ("'Brazil", "scheme-pointer")])
def test_the_graduates_schemes_are_told_by_nationality(passport: str, says: str) -> None:
    prompts = at("result", nationality=passport).tap("~schemes").turn.screen.prompts
    schemes = [(prompt.message, prompt.args.get("scheme")) for prompt in prompts]
    told = {scheme.message: message for message, scheme in schemes if isinstance(scheme, Prompt)}
    assert told["scheme-iang"] == says
    assert ("scheme-vpas" in told) is (says == "scheme-pointer")


def test_without_a_listed_bachelor_s_its_year_is_not_asked() -> None:
    walk = asked(bachelors_university="not-listed")
    assert {"bachelors-year", "student-visa"}.isdisjoint(walk.answers)
    assert states(walk) == ["state-not-met"] * 3


def test_the_top_talent_scheme_is_to_be_looked_at_first_only_where_a_category_may_fit() -> None:
    assert "schemes-ttps" in at("result", degree="bachelors").tap("~schemes").said
    assert "schemes-ttps" not in asked(bachelors_university="not-listed").said


def test_where_one_lives_is_asked_of_chinese_nationals_alone() -> None:
    assert "residence" not in asked(bachelors_university="not-listed").answers
    walk = at("result", degree="bachelors", nationality="'China").tap("~schemes", "~schemes-on")
    assert walk.current == "residence"
    assert walk.type("China").current != "overseas-chinese"


def test_this_scheme_s_result_stays_as_it_was() -> None:
    before = at("result", degree="bachelors")
    walk = asked(bachelors_university="not-listed").tap("~leave")
    assert walk.current == "result"
    assert walk.session.last_score == before.session.last_score
    assert "rare" not in walk.text()


def test_where_all_is_answered_no_more_is_offered() -> None:
    walk = asked(bachelors_university="not-listed").tap("~leave", "~schemes")
    assert "~schemes-on" not in walk.options


def test_a_corrected_university_sets_the_year_aside() -> None:
    walk = asked(bachelors_university="'University of Toronto", bachelors_year="'2025")
    walk.command("review").tap("~fix.bachelors-university", "not-listed")
    assert "set-aside" in walk.said
    assert walk.current == "schemes"


@pytest.mark.parametrize("text", ["2023年", "in 2023", "２０２３"])
def test_a_year_is_read_in_its_digits(text: str) -> None:
    walk = _to("bachelors-year").type(text)
    assert walk.facts["listed_bachelor_degree_year"] == 2023


def test_of_several_years_each_can_be_chosen() -> None:
    walk = _to("bachelors-year").type("2020 or 2021")
    assert walk.turn.kind is TurnKind.UNCLEAR
    assert walk.tap(walk.options[1]).facts["listed_bachelor_degree_year"] == 2021


@pytest.mark.parametrize("text", ["2027", "23", "last year", "1899"])
def test_no_year_is_guessed(text: str) -> None:
    walk = _to("bachelors-year").type(text)
    assert walk.turn.kind is TurnKind.MISREAD
    assert "misread-year" in walk.said


def _to(question: str) -> Walk:
    walk = at("result", degree="bachelors").tap("~schemes", "~schemes-on")
    for _ in range(10):
        if walk.current == question:
            return walk
        walk.answer({"bachelors-university": "'University of Toronto"}.get(walk.current, walk.options[0]))
    raise AssertionError(f"{question} never came")


def _at_residence() -> Walk:
    walk = at("result", degree="bachelors", nationality="'China").tap("~schemes", "~schemes-on")
    assert walk.current == "residence"
    return walk


@pytest.mark.parametrize("text", ["I live in France", "je vis en France", "住在法国"])
def test_where_one_lives_is_said_in_a_sentence(text: str) -> None:
    assert _at_residence().type(text).answers["residence"] == Places(("FR",))


def test_a_passport_is_not_where_one_lives() -> None:
    assert _at_residence().type("French passport").turn.kind is TurnKind.UNCLEAR
