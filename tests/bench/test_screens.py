"""The walk that is measured comes to its end in every language."""

import pytest

from bench.phone import count
from bench.screens import begun, ticked
from locales import LOCALES

MOST_ACTIONS, MOST_WORDS = 14, 250
MOST_TO_THE_THRESHOLD = 450  # words after the notice, all that changes on a screen counted
MOST_TO_SIX = {"en": 300, "zh-Hant": 300, "zh-Hans": 300, "fr": 350}


@pytest.mark.parametrize("locale", LOCALES)
def test_an_ordinary_applicant_comes_to_the_threshold_in_few_actions(locale: str) -> None:
    walk = begun(locale).until("decided")
    assert walk.turn.screen.prompts[1].message == "result-count"
    assert walk.actions <= MOST_ACTIONS
    assert walk.words - walk.notice <= MOST_TO_THE_THRESHOLD
    assert walk.cut == set()


@pytest.mark.parametrize("locale", LOCALES)
def test_six_of_twelve_are_ticked_in_few_actions_and_words(locale: str) -> None:
    walk = ticked(locale)
    assert [one.args["count"] for one in walk.turn.screen.prompts if one.message == "card-count"] == [6]
    assert walk.actions <= MOST_ACTIONS
    assert walk.words - walk.notice <= MOST_TO_SIX[locale]


def test_a_tap_counts_what_is_new_and_a_text_the_whole_message() -> None:
    walk = begun("en").until("age")
    before = walk.words
    walk.act("'34")
    typed = walk.words - before
    walk = begun("en").until("languages")
    before = walk.words
    walk.act("+en")
    assert walk.words - before < 5 < typed


@pytest.mark.parametrize("locale", LOCALES)
def test_an_ordinary_applicant_reads_few_words_in_the_result(locale: str) -> None:
    walk = begun(locale).until("decided")
    walk.act("~result")
    assert count(walk.said.text) <= MOST_WORDS
    walk.act("~more")
    walk.until("result")
    assert count(walk.said.text) <= MOST_WORDS
