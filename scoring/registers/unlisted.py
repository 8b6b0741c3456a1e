"""Names of institutions that are on no list carried, so that nobody who types one is offered another for it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TypeAlias

from scoring.registers.files import rows
from scoring.registers.spelling import fold, spaced_words, unspaced

NameKey: TypeAlias = tuple[tuple[str, ...], str]


def unlisted(text: str) -> str:
    """The institution on no list that bears this name; '' where none is known."""
    return _institutions().get(name_key(fold(text)), "")


def name_key(folded: str) -> NameKey:
    """What a name, folded, is told by: York University is the University of York, and York alone need not be."""
    words = sorted(spaced_words(folded), key=lambda word: word == "university")
    return tuple(words), unspaced(folded)


@cache
def _institutions() -> Mapping[NameKey, str]:
    """By name, the first that bears it."""
    return {name_key(fold(row["alias"])): row["institution"] for row in reversed(rows("unlisted-names.csv"))}
