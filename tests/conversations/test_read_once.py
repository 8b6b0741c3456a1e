"""The same short words at one question are read once, whoever types them; what their reading depends on is heeded."""

from datetime import timedelta

import pytest
from builders import DAY, ENGINE, Walk, at

from conversations.questions.kinds import Age
from conversations.questions.question import Question, Reader
from conversations.reading import Reading
from conversations.standing.cache import StandingCache
from conversations.values import Number


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Each text as it is read, where nothing was before."""
    texts: list[str] = []
    reading = Question.read

    def noted(question: Question, text: str, reader: Reader) -> Reading:
        texts.append(text)
        return reading(question, text, reader)

    monkeypatch.setattr(Age, "read", noted)
    ENGINE.forget()
    return texts


def test_a_second_applicant_has_the_same_words_read_no_more(read: list[str]) -> None:
    first, second = at("age").type("35"), at("age").type("35")
    assert first.session.answers["age"].value == second.session.answers["age"].value == Number.exactly(35)
    assert read.count("35") == 1


def test_long_words_are_kept_by_nobody(read: list[str]) -> None:
    words = "35" + "!" * StandingCache.LONGEST_READ
    for _ in range(2):
        at("age").type(words)
    assert read.count(words) == 2


def test_no_more_is_kept_than_so_much(read: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(StandingCache, "MOST_READ", 1)
    for age in ("35", "36", "35"):
        at("age").type(age)
    assert read.count("35") == 2


def _asked_back(walk: Walk) -> tuple[str, ...]:
    return walk.type("$90k").session.choices


def test_a_sum_is_read_in_the_currency_of_each_ones_passport() -> None:
    assert _asked_back(at("income", nationality="=CA")) != _asked_back(at("income", nationality="'Australia"))


def test_time_is_counted_to_each_ones_day() -> None:
    sooner, later = (at("graduate-years", on=DAY + timedelta(days=days)).type("since 2019") for days in (-30, 0))
    assert sooner.session.answers["graduate-years"].value != later.session.answers["graduate-years"].value


def test_another_language_of_the_chat_reads_for_itself(read: list[str]) -> None:
    for locale in ("en", "fr"):
        at("age", locale, nationality="'Canada").type("35")
    assert read.count("35") == 2
