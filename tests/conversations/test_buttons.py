"""Every button has one row that says what it does, and no screen can name another."""

import inspect
from types import ModuleType

import pytest
from builders import at

from conversations.moves import buttons
from conversations.moves.buttons import ANSWERS, MOVES, Move, UnknownOptionError, button, move_of
from conversations.screens import registry, reminders, result, review, start

PLACES = ("notice", "age", "university", "languages", "decided", "result")


def imported(module: ModuleType, old: str, new: str) -> None:
    """Import the module anew, one word in it changed."""
    source = inspect.getsource(module)
    assert old in source
    exec(compile(source.replace(old, new), module.__name__, "exec"), {"__name__": module.__name__})  # noqa: S102 - our own


def test_an_option_has_one_row() -> None:
    options = [move.option for move in buttons._ROWS]  # noqa: SLF001 - the rows before they are a mapping
    assert len(options) == len(set(options)) == len(MOVES)


@pytest.mark.parametrize("place", PLACES)
def test_what_a_screen_offers_beside_answers_has_a_row(place: str) -> None:
    offered = [option for option in at(place).options if option.startswith("~") and option not in ANSWERS]
    assert [option for option in offered if move_of(option) is None] == []


def test_a_button_of_no_row_cannot_be_made() -> None:
    with pytest.raises(UnknownOptionError, match="~nites"):
        button("button-notes", "~nites")


@pytest.mark.parametrize(
    ("module", "old", "new"),
    [
        (result, '"~result"', '"~resilt"'),
        (review, '"~fix."', '"~fux."'),
        (start, '"~begin"', '"begin"'),
        (reminders, '"~keep-everything"', '"~keep-nothing"'),
    ],
)
def test_a_screen_that_names_an_unknown_option_fails_as_it_is_imported(module: ModuleType, old: str, new: str) -> None:
    with pytest.raises(UnknownOptionError):
        imported(module, old, new)


def test_a_button_that_shows_a_screen_without_a_row_fails_as_screens_are_imported(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    imported(registry, "a row each", "a row each")
    monkeypatch.setitem(MOVES, "~map", Move("~map", lambda _: True, shows="map"))
    with pytest.raises(LookupError, match="no row here: map"):
        imported(registry, "a row each", "a row each")
