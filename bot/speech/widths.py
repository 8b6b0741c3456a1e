"""How wide words are on a telephone, where Telegram shows a button on one line and cuts the rest."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TypeVar
from unicodedata import combining, east_asian_width

FULL_ROW = 36  # units that a telephone of 390 px shows of one button across; of two beside each other 17 each
_BETWEEN = 2  # what the gap between two buttons takes

_NOT_LATIN = re.compile(r"[^\0-\u02ff]")  # what may be anything but one unit wide

Item = TypeVar("Item")


def width(text: str) -> int:
    """In units: a Chinese character or a picture is as wide as two letters."""
    return len(text) if text.isascii() else len(text) + sum(map(_beyond_one, _NOT_LATIN.findall(text)))


@lru_cache(maxsize=4096)
def _beyond_one(character: str) -> int:
    return 1 if east_asian_width(character) in "WF" else -bool(combining(character))


def shortened(text: str) -> str:
    """The beginning that one button shows, in whole words where they are short, and a sign that more follows."""
    end = len(text)
    while width(text[:end]) > FULL_ROW - 1:
        end -= 1
    words, _, _ = text[: end + 1].rpartition(" ")
    return f"{words if width(words) > FULL_ROW // 2 else text[:end].rstrip()}…"


def room_under(text: str) -> int:
    """What a keyboard has across: it is as wide as its message, and that as its longest line."""
    room = 0
    for line in text.splitlines():
        room = max(room, width(line))
        if room >= FULL_ROW:
            return FULL_ROW
    return room


def share(room: int, columns: int) -> int:
    """What each of so many buttons beside each other can show."""
    return (room - _BETWEEN * (columns - 1)) // columns


def fitted(row: Sequence[tuple[Item, int]], room: int) -> tuple[tuple[Item, ...], ...]:
    """Buttons meant to stand beside each other, each with its width: halved until none is cut, or each stands alone."""
    if len(row) == 1:
        return ((row[0][0],),)
    if max([wide for _, wide in row]) <= share(room, len(row)):
        return (tuple([item for item, _ in row]),)
    half = (len(row) + 1) // 2
    return (*fitted(row[:half], room), *fitted(row[half:], room))
