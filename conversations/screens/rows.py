"""Rows of buttons, and those that stand on many screens."""

from collections.abc import Collection, Iterable, Sequence
from typing import TypeAlias

from conversations.messages import Arg, Button, Prompt
from conversations.moves.buttons import button, known

Rows: TypeAlias = tuple[tuple[Button, ...], ...]

DROP_SUPPOSED = button("button-if-drop", "~if-drop")
LEAVE = button("button-leave", "~leave")
OTHER_PERSON = button("button-other-person", "~other")
REVIEW = button("button-review", "~review")
SHOW_RESULT = button("button-result", "~result")
STAY = button("button-stay", "~place")
WAY_BACK = button("button-back", "~place")  # from beside the question to it, or to the screen in its place
_MORE = known("~more")


def go_on(most: int) -> Button:
    """On, although it is decided: so many questions at most."""
    return Button(Prompt("button-go-on", {"most": most}), _MORE, "primary")


def ticks(named: Iterable[tuple[Arg, str]], on: Collection[str], option: str = "") -> tuple[Button, ...]:
    """Ticks, by name and id: a tap asks for the other state, so that twice is once."""
    return tuple(_tick(name, f"{option}{'-' if of in on else '+'}{of}", is_on=of in on) for name, of in named)


def _tick(name: Arg, option: str, *, is_on: bool) -> Button:
    return Button(Prompt("tick-on" if is_on else "tick-off", {"name": name}), option)


def in_rows(buttons: Sequence[Button], columns: int) -> Rows:
    """The buttons, so many to a row: fewer where words are longer than a part of a row shows."""
    return tuple([tuple(buttons[at : at + columns]) for at in range(0, len(buttons), columns)])
