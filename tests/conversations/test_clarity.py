"""Whether something was clear is asked by a row of buttons, without a word: twice a session at most, off by one tap."""

from dataclasses import replace

import pytest
from builders import CLARITY, ENGINE, SPEECH, Walk, at
from msgspec import structs

from bot.speech.widths import FULL_ROW, share, width
from conversations.turn import TurnKind
from locales import LOCALES

NONSENSE = "blue window"
ROW = ["~clear", "~unclear", "~clear-off"]


def is_asked(walk: Walk) -> bool:
    return walk.options[-3:] == ROW


def misread_twice(stop: str = "age") -> Walk:
    return at(stop).type(NONSENSE).type(NONSENSE)


def test_a_question_misread_twice_is_asked_about_and_one_misread_once_is_not() -> None:
    once = at("age").type(NONSENSE)
    assert (is_asked(once), is_asked(once.type(NONSENSE))) == (False, True)
    assert once.said[-3:] == list(CLARITY)


def test_misread_once_each_two_questions_are_not_asked_about() -> None:
    walk = at("age").type(NONSENSE).type("34").type(NONSENSE)
    assert (walk.turn.kind, is_asked(walk)) == (TurnKind.MISREAD, False)


@pytest.mark.parametrize(("option", "kind"), [("~clear", "found-clear"), ("~unclear", "found-unclear")])
def test_one_tap_answers_is_thanked_and_the_question_goes_on(option: str, kind: str) -> None:
    walk = misread_twice().tap(option)
    assert (walk.turn.kind, walk.turn.question, walk.current) == (kind, "age", "age")
    assert (walk.turn.toast and walk.turn.toast.message, is_asked(walk)) == ("toast-thanks", False)
    assert walk.send(option).turn.kind is TurnKind.STALE


def test_the_result_is_asked_about_where_it_is_reached_and_once() -> None:
    walk = at("result")
    assert is_asked(walk)
    assert not is_asked(walk.tap("~unclear"))
    assert not is_asked(walk.tap("~menu", "~place"))


def test_a_tap_elsewhere_does_not_take_it_away_until_it_is_answered() -> None:
    walk = at("result").tap("~menu")
    assert not is_asked(walk)
    assert is_asked(walk.tap("~place"))
    assert is_asked(walk.type(NONSENSE))
    assert is_asked(walk.correct("income", "2m5-or-more"))
    assert walk.session.clarity.asked == ("result",)
    assert not is_asked(walk.tap("~clear-off"))
    assert not is_asked(walk.tap("~menu", "~place"))


def test_below_a_question_it_stands_until_the_question_is_answered() -> None:
    walk = misread_twice().tap("~why")
    assert is_asked(walk)
    assert not is_asked(walk.type("34"))


def test_it_stands_below_the_true_result_alone_and_below_none_that_is_held_back() -> None:
    walk = at("result").send("~whatif").send("~if.income").tap("2m5-or-more")
    assert (walk.current, is_asked(walk)) == ("supposed", False)
    walk = at("result")
    walk.engine = replace(ENGINE, host=structs.replace(ENGINE.host, paused=frozenset({"qmas-gpt-2024"})))
    assert not is_asked(walk.command("start"))


def test_twice_a_session_at_most() -> None:
    walk = misread_twice().type("34")
    walk = misread_more(walk)
    assert sum(walk.session.clarity.asked.count(each) for each in walk.session.clarity.asked) == 2
    while walk.current != "result":
        walk.step()
    assert not is_asked(walk)


def misread_more(walk: Walk) -> Walk:
    """At the question that is open, twice."""
    walk.type(NONSENSE).type(NONSENSE)
    assert is_asked(walk)
    return walk


def test_one_tap_ends_it() -> None:
    walk = misread_twice().tap("~clear-off")
    assert not is_asked(walk)
    assert not is_asked(walk.type("34").type(NONSENSE).type(NONSENSE))


def test_a_tap_where_it_is_not_asked_counts_for_nothing() -> None:
    assert at("age").send("~unclear").turn.kind is TurnKind.STALE


def test_an_unknown_command_is_no_answer_that_was_not_understood() -> None:
    walk = at("age").command("nonsense").command("nonsense")
    assert (walk.turn.kind, is_asked(walk)) == (TurnKind.NO_ANSWER, False)


@pytest.mark.parametrize("locale", LOCALES)
def test_the_three_stand_in_one_row_and_the_answers_bear_a_thumb_each(locale: str) -> None:
    said = SPEECH.utter(misread_twice().turn.screen, locale, "", 0)
    labels = [one.label for row in said.rows for one in row][-len(ROW) :]
    assert max(map(width, labels)) <= share(FULL_ROW, len(labels))
    assert [label[-1] for label in labels[:2]] == ["👍", "👎"]


TYPED = [
    ("en", "was clear", "found-clear"),
    ("en", "that was not clear", "found-unclear"),
    ("zh-Hant", "說得清楚", "found-clear"),
    ("zh-Hans", "说得不清楚", "found-unclear"),
    ("fr", "c’était clair", "found-clear"),
]


@pytest.mark.parametrize(("locale", "words", "kind"), TYPED)
def test_an_answer_may_be_typed(locale: str, words: str, kind: str) -> None:
    assert misread_twice().send(f"~lang.{locale}").type(NONSENSE).type(NONSENSE).type(words).turn.kind == kind
