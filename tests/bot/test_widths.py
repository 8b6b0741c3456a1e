"""What a telephone shows of a button."""

from unicodedata import combining, east_asian_width

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.speech.widths import FULL_ROW, fitted, room_under, share, shortened, width


@pytest.mark.parametrize(
    ("text", "units"), [("Back", 4), ("✓ 法文", 6), ("（約）", 6), ("e\u0301", 1), ("港幣100萬元", 11)]
)
def test_a_chinese_character_is_as_wide_as_two_letters(text: str, units: int) -> None:
    assert width(text) == units


def test_half_a_row_shows_17_units_and_a_whole_one_36() -> None:
    assert (share(FULL_ROW, 1), share(FULL_ROW, 2)) == (36, 17)


@pytest.mark.parametrize(
    ("labels", "rows"),
    [
        (["a" * 17, "b" * 17], [2]),
        (["a" * 17, "b" * 18], [1, 1]),
        (["字" * 8, "b" * 17], [2]),
        (["字" * 9, "b"], [1, 1]),
        (["a" * 7] * 4, [4]),
        (["a" * 7, "b" * 8, "c", "d"], [2, 2]),
        (["a" * 40], [1]),
    ],
)
def test_buttons_stand_beside_each_other_where_none_is_cut(labels: list[str], rows: list[int]) -> None:
    assert [len(row) for row in fitted([(label, width(label)) for label in labels], FULL_ROW)] == rows


def test_a_keyboard_is_as_wide_as_its_message() -> None:
    assert room_under("Short\nA little longer") == 15
    assert [len(row) for row in fitted([(1, 9), (2, 1)], room_under("Age? Under 20 units."))] == [2]
    assert [len(row) for row in fitted([(1, 10), (2, 1)], room_under("Age? Under 20 units."))] == [1, 1]


@pytest.mark.parametrize("text", ["a" * 37, "香港" * 10])
def test_what_is_shortened_fits_and_says_that_more_follows(text: str) -> None:
    assert width(shortened(text)) <= FULL_ROW
    assert shortened(text)[-1] == "…"


@given(st.text())
def test_a_text_is_as_wide_as_its_characters_and_room_ends_at_a_whole_row(text: str) -> None:
    units = [2 if east_asian_width(each) in "WF" else not combining(each) for each in text]
    assert width(text) == sum(units)
    assert room_under(text) == min(FULL_ROW, max(map(width, text.splitlines()), default=0))
