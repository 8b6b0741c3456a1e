"""The course of an interview: what is asked next, what is told as decided, corrections, contradictions, ways back."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from builders import DAY, Walk, at, begin

from conversations import Heard, Tapped
from conversations.value import Chosen, Number, Tongues
from scoring import Rulesets, Verdict


def _at_decided(**words: str) -> Walk:
    walk = at("decided", **words)
    assert walk.current == "decided"
    return walk


# -- what is skipped --------------------------------------------------------------------------------------------


def _asked(**words: str) -> set[str]:
    walk, asked = begin(), set()
    while walk.current != "result":
        asked.add(walk.current)
        walk.go(_next_of(walk, words), **words)
    return asked


def _next_of(walk: Walk, words: dict[str, str]) -> str:
    ahead = replace(walk)
    return next(
        (stop for stop in ("notice", "decided", *Q) if stop != walk.current and _reaches(ahead, stop, words)), "result"
    )


Q: tuple[str, ...] = ()


def _reaches(walk: Walk, stop: str, words: dict[str, str]) -> bool:
    return replace(walk).go(stop, **words).current == stop
