"""The notice: short where it is open, whole where it is folded, at once in the language negotiated."""

from dataclasses import replace

import pytest
from builders import DAY, SPEECH, begin, labels
from msgspec import structs

from bench.phone import count
from bot.records import Utterance
from conversations import PREFIX, Layout, TurnKind
from conversations.screens.start import MINUTES
from locales import LOCALES

OPEN = ["notice-title", "notice-gain", "notice-unofficial", "notice-use"]
FOLDED = [
    *("notice-never", "notice-operator", "notice-rules", "notice-kept", "notice-reminders"),
    "notice-telegram",
]
MOST_OPEN, MOST_OPEN_IN_ALL, MOST_IN_ALL = 70, 90, 250  # words: without and with the buttons, and what is folded too
WORDS_A_MINUTE, SECONDS_AN_ACT = 200, 4
ORDINARY = {
    "nationality": "'India",
    "age": "'34",
    "university": "'University of Toronto",
    "languages": "+en +zh ~done",
    "graduate-years": "'8",
}


def shown(locale: str) -> Utterance:
    walk = begin(locale)
    return SPEECH.utter(walk.turn.screen, locale, walk.session.id[:PREFIX], walk.session.revision)


@pytest.mark.parametrize("locale", LOCALES)
def test_the_notice_opens_in_the_language_negotiated_and_offers_the_others_in_its_last_row(locale: str) -> None:
    walk = begin(locale)
    assert (walk.current, walk.session.locale) == ("notice", locale)
    assert walk.options[:1] == ["~begin"]
    others = [f"~lang.{each}" for each in LOCALES if each != locale]
    assert [button.option for button in walk.turn.screen.buttons[-1]] == others


def test_what_matters_most_is_open_and_all_the_rest_is_there_folded() -> None:
    prompts = begin().turn.screen.prompts
    assert [one.message for one in prompts if one.layout is not Layout.FOLDED] == OPEN
    assert [one.message for one in prompts if one.layout is Layout.FOLDED] == FOLDED
    assert [one.message for one in prompts] == OPEN + FOLDED


@pytest.mark.parametrize("locale", LOCALES)
def test_few_words_stand_before_the_first_question(locale: str) -> None:
    said = shown(locale)
    (fold,) = said.folds
    text, buttons = said.text[: fold.offset], count(labels(said.rows))
    assert count(text) <= MOST_OPEN
    assert count(text) + buttons <= MOST_OPEN_IN_ALL
    assert count(said.text) + buttons <= MOST_IN_ALL


@pytest.mark.parametrize("locale", LOCALES)
def test_the_minutes_promised_are_those_an_ordinary_applicant_needs_to_read_all_and_to_answer(locale: str) -> None:
    walk, seconds = begin(locale), 0.0
    while walk.current != "decided":
        seconds += count(walk.text()) * 60 / WORDS_A_MINUTE + SECONDS_AN_ACT
        walk.step(**ORDINARY)
    assert MINUTES - 2 < seconds / 60 <= MINUTES


def test_another_language_is_taken_at_the_notice_by_tap_and_by_its_name() -> None:
    for walk in (begin().tap("~lang.fr"), begin().type("français")):
        assert (walk.current, walk.session.locale, walk.turn.kind) == ("notice", "fr", TurnKind.SWITCHED)
        assert walk.tap("~begin").current == "three-things"


def test_a_session_stored_where_the_language_was_asked_first_goes_on_to_the_notice() -> None:
    walk = begin()
    walk.turn = structs.replace(walk.turn, session=structs.replace(walk.session, current="language"))
    assert walk.type("hm").options == [f"~lang.{each}" for each in LOCALES]
    assert (walk.tap("~lang.zh-Hans").current, walk.session.locale) == ("notice", "zh-Hans")


def test_without_a_contact_that_is_said_in_the_folded_part() -> None:
    engine = begin().engine
    walk = begin(engine=replace(engine, host=structs.replace(engine.host, name="", contact="")))
    (told,) = (one for one in walk.turn.screen.prompts if one.message == "notice-private")
    assert told.layout is Layout.FOLDED
    assert "notice-operator" not in walk.said


def test_a_yes_typed_at_the_notice_begins() -> None:
    assert begin().type("yes").current == "three-things"


def test_privacy_tells_all_of_it_again_unfolded_without_the_invitation() -> None:
    told = begin().tap("~begin").command("privacy").turn.screen.prompts
    assert [one.message for one in told[: len(OPEN) - 2 + len(FOLDED)]] == OPEN[2:] + FOLDED
    assert all(one.layout is not Layout.FOLDED for one in told)


def test_who_begins_again_is_met_by_the_notice() -> None:
    turn = begin().engine.begin("another", "fr", DAY, reminders=False)
    assert (turn.session.current, turn.session.locale, turn.session.reminders) == ("notice", "fr", False)
