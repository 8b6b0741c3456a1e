"""Two answers that cannot both be right: shown side by side, either to be corrected, and nothing lost."""

from decimal import Decimal

from builders import Walk, at
from msgspec.structs import replace

from conversations import TurnKind
from conversations.values import Born, Chosen, Number

FIVE, NINE = Number.exactly(5), Number.exactly(9)


def _conflict() -> Walk:
    """Four years in all, then five with a listed company."""
    walk = at("employer-years", graduate_years="'4").type("5")
    assert (walk.current, walk.turn.kind) == ("conflict", TurnKind.CONTRADICTED)
    return walk


def test_both_answers_are_shown_and_either_can_be_corrected() -> None:
    walk = _conflict()
    items = [prompt.args for prompt in walk.turn.screen.prompts if prompt.message == "conflict-item"]
    assert [args["question"].message for args in items] == ["short-graduate-years", "short-employer-years"]
    assert [args["answer"].args["number"] for args in items] == [Decimal(4), Decimal(5)]
    assert walk.options == ["~fix.graduate-years", "~fix.employer-years", "~leave-out"]


def test_a_contradiction_changes_no_answer_until_it_is_settled() -> None:
    walk = _conflict()
    assert "employer-years" not in walk.answers
    assert walk.answers["graduate-years"] == Number.exactly(4)


def test_correcting_the_earlier_answer_keeps_the_later_one() -> None:
    walk = _conflict().tap("~fix.graduate-years").type("6")
    assert (walk.answers["graduate-years"], walk.answers["employer-years"]) == (Number.exactly(6), FIVE)
    assert (walk.current, walk.session.pending) == ("decided", ())


def test_correcting_the_later_answer_keeps_the_earlier_one() -> None:
    walk = _conflict().tap("~fix.employer-years").type("3")
    assert (walk.answers["graduate-years"], walk.answers["employer-years"]) == (Number.exactly(4), Number.exactly(3))


def test_a_correction_that_still_contradicts_is_kept_and_shown_again() -> None:
    walk = _conflict().tap("~fix.graduate-years").type("4.5")
    assert walk.current == "conflict"
    assert walk.answers["graduate-years"] == Number.exactly(Decimal("4.5"))
    assert walk.tap("~fix.employer-years").type("4").answers["employer-years"] == Number.exactly(4)


def test_a_later_answer_still_too_high_is_shown_again() -> None:
    walk = _conflict().tap("~fix.employer-years").type("9")
    assert (walk.current, [one.answer.value for one in walk.session.pending]) == ("conflict", [NINE])


def test_an_earlier_answer_kept_as_it_is_shows_the_contradiction_again() -> None:
    walk = _conflict().tap("~fix.graduate-years", "~keep")
    assert (walk.current, len(walk.session.pending)) == ("conflict", 1)


def test_back_and_another_answer_lose_no_contradicting_one() -> None:
    walk = _conflict().tap("~fix.graduate-years", "~back", "-es", "~done")
    assert walk.current == "conflict"
    assert walk.tap("~fix.graduate-years").type("7").answers["employer-years"] == FIVE


def test_a_contradicting_correction_can_be_given_up_for_the_answer_before() -> None:
    walk = at("result").correct("graduate-years", "'4")
    assert walk.current == "conflict"
    before = walk.answers
    walk.tap("~fix.graduate-years", "~keep")
    assert (walk.answers, walk.session.pending) == (before, ())


def test_two_contradictions_are_settled_one_after_the_other() -> None:
    walk = at("result").correct("graduate-years", "'4")
    assert walk.tap("~fix.employer-years").type("9").current == "conflict"
    walk.tap("~fix.graduate-years").type("10")
    assert (walk.answers["graduate-years"], walk.answers["employer-years"]) == (Number.exactly(10), NINE)


def test_an_answer_that_returns_from_aside_contradicts_the_one_it_cannot_stand_with() -> None:
    walk = at("result").correct("employer", "none").correct("graduate-years", "'4").correct("employer", "listed")
    assert walk.options == ["~fix.graduate-years", "~fix.employer-years", "~leave-out"]
    walk.tap("~fix.graduate-years").type("8")
    assert (walk.answers["employer"], walk.answers["employer-years"]) == (Chosen("listed"), FIVE)
    assert walk.session.pending == ()


def test_age_and_date_of_birth_that_disagree_contradict() -> None:
    walk = at("birth-date", age="'50").type("3 April 1980")
    assert walk.options == ["~fix.age", "~fix.birth-date", "~leave-out"]
    assert walk.tap("~fix.birth-date").type("3 April 1976").current == "degree"


def test_an_age_corrected_away_from_the_line_sets_the_date_aside() -> None:
    walk = at("birth-date", age="'50").type("3 April 1980").tap("~fix.age").type("46")
    assert walk.current == "degree"
    assert walk.facts["age"] == 46


def test_a_date_of_birth_in_the_future_contradicts_the_age() -> None:
    walk = at("birth-date", age="'17").type("3 April 2030")
    assert walk.current in {"conflict", "birth-date"}
    assert "birth-date" not in walk.answers


def test_an_age_given_before_a_birthday_agrees_with_the_date_given_after_it() -> None:
    walk = at("birth-date", age="'50").wait(3).type("24 November 1975")
    assert isinstance(walk.answers["birth-date"], Born)


def test_everything_else_can_be_asked_while_a_contradiction_is_open() -> None:
    walk = _conflict()
    before = walk.session
    for name in ("help", "status", "review", "result", "privacy", "language", "start"):
        assert walk.command(name).session == before
    assert "conflict-ask" in walk.type("hm").said


def test_a_contradiction_survives_a_change_of_rules() -> None:
    walk = _conflict()
    walk.turn = replace(walk.turn, session=replace(walk.session, version="0"))
    walk.command("start")
    assert (walk.current, len(walk.session.pending)) == ("conflict", 1)


def test_where_both_must_change_the_second_correction_settles_it() -> None:
    walk = at("result", age="'50", birth_date="'3 April 1976").correct("age", "'17")
    assert walk.current == "conflict"
    walk.tap("~fix.birth-date").type("3 April 2009")
    assert walk.session.pending == ()
    assert walk.answers["age"] == Number.exactly(17)


def test_the_new_answer_can_be_left_out() -> None:
    walk = _conflict().tap("~leave-out")
    assert walk.session.pending == ()
    assert "employer-years" not in walk.answers
    assert walk.current != "conflict"
