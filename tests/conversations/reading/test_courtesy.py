"""What is polite at the ends of an answer is taken off; what only looks like it, and what stands alone, stays.

What announces an addition is told apart from it.
"""

import pytest

from conversations.reading import added, without_courtesy
from locales import Words

WORDS = Words()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Hi, 34", "34"),
        ("5 ans, merci.", "5 ans"),
        ("5 ans s’il vous plaît", "5 ans"),
        ("五年多謝", "五年"),
        ("五年多謝謝", "五年多"),
        ("您好，5年", "5年"),
        ("Hello, thanks: 34 thank you very much!", "34"),
    ],
)
def test_greetings_and_thanks_are_taken_off_the_ends(text: str, said: str) -> None:
    assert without_courtesy(text, WORDS) == said


@pytest.mark.parametrize("text", ["Delhi", "Hither 5", "thanksgiving", "34 thanks to my wife", "五年 唔", "5 (thanks)"])
def test_what_only_looks_like_one_or_stands_within_stays(text: str) -> None:
    assert without_courtesy(text, WORDS) == text


@pytest.mark.parametrize("text", ["Thanks!", "merci beaucoup", "你好"])
def test_nothing_else_is_left_as_it_is(text: str) -> None:
    assert without_courtesy(text, WORDS) == text


def test_a_story_is_read_as_it_is() -> None:
    text = "thanks " * 100
    assert without_courtesy(text, WORDS) == text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("I forgot: I also speak Spanish", "i also speak spanish"),
        ("Sorry, I forgot to say that I'm 34", "i'm 34"),
        ("Au fait, j'ai 34 ans", "j'ai 34 ans"),
        ("仲有,我34歲", "我34歲"),
        ("刚才忘了说我会日语", "我会日语"),
        ("I forgot", ""),
        ("34, I forgot", ""),
        ("psychology", ""),
    ],
)
def test_an_addition_is_what_stands_behind_the_words_that_announce_it(text: str, said: str) -> None:
    assert added(text, WORDS) == said
