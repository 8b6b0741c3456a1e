"""Whoever follows a turn through the code goes from room to room no more often than decision 15 lets them."""

from statistics import median

from bench.rooms import walks

MOST = 93  # two thirds of what it was when the rooms had been laid out


def test_a_turn_changes_room_no_more_often_than_was_decided() -> None:
    assert median(walk.changes for walk in walks()) <= MOST
