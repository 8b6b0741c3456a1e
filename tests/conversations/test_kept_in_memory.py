"""What is kept in memory between turns: what short words were read as, and where a session was left."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest
from builders import DAY, ENGINE, Walk, at, begin
from msgspec import structs

from conversations import Host, Session, Typed, engine
from conversations.questions.kinds import Age
from conversations.questions.question import Question, Reader
from conversations.reading import Reading
from conversations.standing.cache import StandingCache
from conversations.standing.cases import InterviewOn, understood
from conversations.standing.context import TurnContext
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


@pytest.fixture
def looked_through(monkeypatch: pytest.MonkeyPatch) -> list[Session]:
    """Each session whose answers are looked through and judged when its turn begins."""
    sessions: list[Session] = []

    def noted(context: TurnContext, session: Session, interview_on: InterviewOn) -> Session:
        sessions.append(session)
        return understood(context, session, interview_on)

    monkeypatch.setattr(engine, "understood", noted)
    return sessions


@pytest.mark.parametrize("where", [begin, partial(at, "degree")], ids=["begun", "degree"])
def test_a_session_at_hand_goes_on_from_where_it_was_left(
    looked_through: list[Session], where: Callable[[], Walk]
) -> None:
    left = where().turn.session
    looked_through.clear()
    ENGINE.resume(left, Typed("a master's degree"), DAY)
    assert looked_through == []


@pytest.mark.parametrize("change", ["read", "tomorrow", "another host", "forgotten"])
def test_it_is_looked_through_where_anything_else_is_seen(looked_through: list[Session], change: str) -> None:
    left = at("degree").turn.session
    if change == "forgotten":
        ENGINE.forget()
    other = structs.replace(left) if change == "read" else left
    at_work = replace(ENGINE, host=Host("Harbour Help")) if change == "another host" else ENGINE
    looked_through.clear()
    at_work.resume(other, Typed("a master's degree"), DAY + timedelta(days=change == "tomorrow"))
    assert looked_through == [left]


def test_no_more_sessions_are_kept_than_so_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "_MOST_VIEWS", 3)
    working = replace(ENGINE, views=OrderedDict())
    for number in range(9):
        working.resume(working.begin(f"session-{number}", "en", DAY).session, Typed("hello"), DAY)
    working.resume(working.views["session-6"].session, Typed("hello"), DAY)
    assert list(working.views) == ["session-7", "session-8", "session-6"]
