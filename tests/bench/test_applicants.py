"""An applicant answers whatever is asked."""

import pytest

from bench.load.applicants import Crowd, act_for
from bench.load.telegram import Screen


def screen(text: str, *options: str) -> Screen:
    return Screen(1, text, tuple(f"abcdef.3.{option}" for option in options), {})


def test_a_question_whose_words_are_known_is_answered_in_words() -> None:
    assert act_for(screen("Part 1 of 3\n\nHow old are you?", "~unsure", "~why"), 10_000_005) in map(str, range(18, 51))


def test_a_known_option_is_tapped_before_an_unknown_one_and_that_before_a_way_out() -> None:
    assert act_for(screen("Degree?", "none", "masters", "~unsure"), 1) == "abcdef.3.masters"
    assert act_for(screen("Something new?", "~why", "north", "~unsure"), 1) == "abcdef.3.north"
    assert act_for(screen("Something new?", "~unsure", "~why"), 1) == "abcdef.3.~unsure"


def test_no_two_applicants_name_the_same_place() -> None:
    asked = screen("Which passport?", "=US", "=GB", "more")
    assert {act_for(asked, chat) for chat in (1, 2)} == {"abcdef.3.=US", "abcdef.3.=GB"}


def test_words_are_written_by_who_has_read_for_a_second_and_others_act_meanwhile(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked, moment = screen("How old are you?", "~unsure"), 0.0
    monkeypatch.setattr("time.perf_counter", lambda: moment)
    crowd = Crowd(1)
    assert crowd.read(7, asked) == (0, None)
    moment = 0.9
    assert crowd.read(8, asked) == (0, None)
    moment = 1.1
    assert [crowd.read(9, asked), crowd.read(10, asked)] == [(7, asked), (0, None)]


def test_the_result_is_the_end() -> None:
    assert act_for(screen("You reach the threshold.", "~review", "~menu"), 1) is None


def test_a_bot_without_sessions_is_tapped_for_ever() -> None:
    assert act_for(Screen(1, "echo", ("again",), {}), 1) == "again"
