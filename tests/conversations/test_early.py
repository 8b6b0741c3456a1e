"""Words from before their question was shown, and words that answer no question."""

from dataclasses import replace

import pytest
from builders import CLARITY, INTERVIEW, Walk, at, begin
from msgspec import structs

from conversations import Prompt, Screen, TurnKind, Typed
from locales import LOCALES, Words

WORDS = Words()
EARLY = ("yes", "no", "3", "34", "US$120k", "Canada", "English and French", "MIT", "not sure", "Neither")
SMALL_TALK = ("thanks!", "Thank you.", "merci", "Bonjour !", "谢谢", "多謝！", "你好", "ok", "OK 👍", "hello")


def places(walk: Walk) -> list[Walk]:
    """The walk at each place up to the result, by plain answers."""
    found = []
    while walk.current != "result":
        found.append(replace(walk))
        walk.step()
    return [*found, walk]


@pytest.mark.parametrize("text", [*EARLY, "purple elephants", *SMALL_TALK])
def test_early_words_change_nothing_wherever_they_are_said(text: str) -> None:
    for walk in places(begin()):
        before = walk.session
        walk.reply(Typed(text, is_early=True))
        assert walk.session == before


@pytest.mark.parametrize("text", EARLY)
def test_early_words_are_told_at_every_question_which_is_asked_again(text: str) -> None:
    for walk in places(begin()):
        if walk.current in INTERVIEW.by_id:
            asked = walk.session.current
            walk.reply(Typed(text, is_early=True))
            assert (walk.turn.kind, walk.said[0]) == (TurnKind.UNSEEN, "unseen")
            assert (walk.turn.screen.asks, walk.turn.question) == (True, asked)


def test_early_words_are_told_where_they_would_be_taken_for_a_button() -> None:
    for stop, text in (("script", "français"), ("notice", "yes")):
        walk = begin("zh" if stop == "script" else "en")
        assert walk.reply(Typed(text, is_early=True)).said[0] == "unseen"
        assert (walk.turn.kind, walk.current) == (TurnKind.UNSEEN, stop)
        assert walk.type(text).current != stop


def test_where_no_words_count_early_ones_are_told_what_late_ones_are_and_the_result_whole() -> None:
    early, late = at("result").reply(Typed("3", is_early=True)), at("result").type("3")
    assert (early.turn.kind, early.said[0]) == (late.turn.kind, late.said[0])
    assert ("result-above" in early.said, "result-above" in late.said) == (False, True)
    assert early.said[1:] == [*at("result").command("result").said, *CLARITY]


def test_an_early_yes_takes_no_value_that_is_offered() -> None:
    walk = at("age").type("34, Zorblax")
    assert len(walk.session.choices) == 1
    assert walk.reply(Typed("yes", is_early=True)).turn.kind is TurnKind.UNSEEN
    walk.type("yes")
    assert "age" not in walk.answers


@pytest.mark.parametrize("text", SMALL_TALK)
def test_small_talk_is_answered_in_one_line_and_the_question_stands(text: str) -> None:
    for walk in places(begin()):
        before, asked = walk.session, walk.turn.screen
        walk.type(text)
        assert (walk.turn.kind, walk.said[0]) == (TurnKind.NO_ANSWER, "small-talk")
        assert walk.session == before
        rows = [row for row in asked.buttons if row[0].option != "~clear"]  # asked once whether it was clear
        assert list(walk.turn.screen.buttons[: len(rows)]) == rows


def test_what_holds_more_than_small_talk_is_read() -> None:
    walk = at("age").type("thanks, and I am 34")
    assert walk.turn.kind is not TurnKind.NO_ANSWER


def test_no_small_talk_is_an_answer() -> None:
    talk = WORDS.cues()["small-talk"]
    assert not talk & (WORDS.yes_words() | WORDS.no_words() | WORDS.cues()["unsure"])
    for question in INTERVIEW.questions:
        labels = [question.label(name) for name in question.names]
        assert not talk & frozenset().union(*(WORDS.words_of(label.message, **label.args) for label in labels))


@pytest.mark.parametrize("locale", LOCALES)
def test_both_are_told_in_every_language(locale: str) -> None:
    walk = at("nationality", locale)
    assert walk.reply(Typed("34", is_early=True)).text().startswith(said(walk, "unseen"))
    assert walk.type("merci").text().startswith(said(walk, "small-talk"))


def said(walk: Walk, message: str) -> str:
    """A message in the walk's language."""
    return replace(walk, turn=structs.replace(walk.turn, screen=Screen((Prompt(message),)))).text()


def test_a_screen_beside_the_question_does_not_ask_it() -> None:
    walk = at("age")
    assert walk.turn.screen.asks
    assert walk.command("status").turn.screen.asks
    assert not walk.command("review").turn.screen.asks
    assert walk.type("34, Zorblax").turn.screen.asks
