"""A text that is not clear is asked back: nothing counts before a tap, or the words that are one."""

from decimal import Decimal

import pytest
from builders import Walk, at

from conversations import TurnKind
from conversations.values import Chosen, Number, Places


def asked(text: str, question: str = "graduate-years", locale: str = "en") -> Walk:
    """A walk that has typed something not clear at a question."""
    walk = at(question, locale).type(text)
    assert walk.turn.kind is TurnKind.UNCLEAR
    assert question not in walk.answers
    return walk


def labels(walk: Walk) -> list[str]:
    """The words on the buttons."""
    text = walk.text()
    assert text
    return [button.label.message for row in walk.turn.screen.buttons for button in row]


def test_what_was_not_understood_is_named_with_the_values_it_could_mean() -> None:
    walk = asked("flurbs 5 years")
    assert "I did not understand “flurbs”. Which is it?" in walk.text()
    assert labels(walk) == ["answer-years", "answer-years-under", "answer-years-or-more", "button-again"]


def test_a_tap_on_a_value_counts_as_that_value() -> None:
    walk = asked("8 ans chez Airbus")
    walk.tap(walk.options[0])
    assert walk.answers["graduate-years"] == Number.exactly(8)


@pytest.mark.parametrize("words", ["Less than 8 years", "moins de 8 ans", "少於8年", "少于8年"])
def test_the_words_of_a_button_are_its_tap(words: str) -> None:
    assert asked("8 ans chez Airbus").type(words).answers["graduate-years"] == Number(Decimal(0), Decimal(8))


def test_words_that_say_an_option_are_that_option() -> None:
    assert asked("互联网大厂5年").type("5 years or more").answers["graduate-years"] == Chosen("5-or-more")


@pytest.mark.parametrize("yes", ["yes", "oui", "係"])
def test_a_typed_yes_takes_the_one_value_offered(yes: str) -> None:
    assert asked("34, Zorblax", "age").type(yes).answers["age"] == Number.exactly(34)


def test_a_typed_no_to_the_one_value_offered_asks_anew() -> None:
    walk = asked("34, Zorblax", "age").type("no")
    assert "age" not in walk.answers
    assert walk.current == "age"
    assert "ask-age" in walk.said
    assert walk.type("yes").answers.get("age") is None


@pytest.mark.parametrize("yes", ["yes", "no"])
def test_a_yes_or_no_takes_none_of_several_values(yes: str) -> None:
    assert "graduate-years" not in asked("five-ish or so 5 years").type(yes).answers


def test_a_value_no_longer_offered_cannot_be_tapped() -> None:
    walk = asked("34, Zorblax", "age")
    tap = walk.options[0]
    walk.type("what?")
    assert walk.send(tap).turn.kind is TurnKind.STALE
    assert "age" not in walk.answers


def test_a_year_of_two_digits_is_asked_with_both_meanings() -> None:
    walk = asked("18年至今")
    assert labels(walk) == ["choice-since", "answer-years", "button-again"]
    assert walk.tap(walk.options[1]).answers["graduate-years"] == Number.exactly(18)


def test_two_years_of_two_digits_are_asked_and_the_span_tapped_is_not_asked_again() -> None:
    walk = asked("18-22")
    assert labels(walk) == ["choice-from-to", "answer-years-between", "button-again"]
    assert walk.tap(walk.options[1]).answers["graduate-years"] == Number(Decimal(18), Decimal(22))


@pytest.mark.parametrize("doubted", ["University of Toronto?", "University of Toronto ？"])
def test_a_university_with_a_question_mark_is_asked(doubted: str) -> None:
    assert "university" in at("university").type("University of Toronto").answers
    asked(doubted, "university")


def test_months_that_decide_are_asked() -> None:
    walk = asked("2015 to 2020")
    assert labels(walk) == ["answer-years-or-more", "answer-years-under", "button-again"]
    assert walk.tap(walk.options[0]).answers["graduate-years"] == Chosen("5-or-more")


def test_several_unclear_names_are_settled_by_one_tap() -> None:
    walk = at("other-passports", nationality="more").type("Korea and Congo")
    assert walk.turn.kind is TurnKind.UNCLEAR
    assert labels(walk) == [*["answer-places"] * 4, "button-again"]
    walk.tap(walk.options[3])
    assert walk.answers["other-passports"] == Places(("KR", "CG"))


@pytest.mark.parametrize("text", ["stateless", "無國籍", "apatride"])
def test_who_is_stateless_says_so(text: str) -> None:
    assert at("nationality").type(text).answers["nationality"] == Chosen("stateless")


@pytest.mark.parametrize("text", ["no passport", "没有护照", "sans passeport."])
def test_who_only_has_no_passport_is_asked_whether_that_is_being_stateless(text: str) -> None:
    walk = asked(text, "nationality")
    assert labels(walk) == ["option-nationality-stateless", "button-again"]
    assert walk.tap(walk.options[0]).answers["nationality"] == Chosen("stateless")


@pytest.mark.parametrize("text", ["stateless", "無國籍", "no passport", "没有护照"])
def test_who_has_no_passport_is_sent_to_where_that_is_an_option(text: str) -> None:
    walk = at("passport", nationality="more").type(text)
    assert walk.turn.kind is TurnKind.MISREAD
    assert "misread-stateless" in walk.said


def test_where_one_lives_is_no_passport() -> None:
    assert "misread-passport-only" in at("nationality").type("I live in France").said
