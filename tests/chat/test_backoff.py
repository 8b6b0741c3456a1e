"""Pauses between failures."""

from bot.chat.backoff import Backoff


def test_a_pause_doubles_to_its_bound_and_begins_anew_after_success() -> None:
    backoff = Backoff(first=1, longest=8)
    waits = [backoff.grow() for _ in range(6)]
    assert [low * 0.75 <= wait < low * 1.25 for low, wait in zip((1, 2, 4, 8, 8, 8), waits, strict=True)] == [True] * 6
    backoff.reset()
    assert backoff.grow() < 1.25


def test_no_two_wait_alike_so_that_those_who_failed_together_do_not_come_back_together() -> None:
    waits = {Backoff(first=1, longest=8).grow() for _ in range(50)}
    assert len(waits) > 25
    assert max(waits) - min(waits) > 0.2
