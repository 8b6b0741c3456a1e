"""Places whose names are nearly as typed."""

import re
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz import fuzz, process

from conversations.lexicon import Lexicon
from conversations.reading.folding import FIRST_IDEOGRAPH

_LEAST = {4: 75, 6: 80}  # of 100, for names up to so long: one letter otherwise
_LEAST_LONG, _LEAST_IDEOGRAPHS = 84, 66
_SHORTEST = 4
_LONGEST = 60
_BESIDE_BEST, _EXCLUDED_BESIDE_BEST = 8, 15
_MOST = 5
_SIGNS = re.compile(r"[^\w' -]")
_SEEN = 50


def near_places(name: str, lexicon: Lexicon, excluded: frozenset[str], least: int = 0) -> tuple[str, ...]:
    """The places whose names are most like it, best first; those that the rules leave out are let in more easily."""
    if len(name) > _LONGEST:
        return ()
    if len(name) == len("FR"):
        return (name.upper(),) if frozenset({name.upper()}) in lexicon.places().values() else ()
    best: dict[str, float] = {}
    for key, score in sorted(_like(name, lexicon, max(least, _least(name))), key=lambda one: (-one[1], one[0])):
        for code in sorted(lexicon.places()[key]):
            best.setdefault(code, score)
    top = max(best.values(), default=0)
    near = [code for code, score in best.items() if score >= top - _BESIDE_BEST]
    left_out = [code for code in best if code in excluded and best[code] >= top - _EXCLUDED_BESIDE_BEST]
    return _first(near, left_out)


def _like(name: str, lexicon: Lexicon, least: int) -> Iterator[tuple[str, float]]:
    """The names that are like it, its words in this order or another ("Sudan, South"), and how much of 100."""
    is_spaced = name[:1] < FIRST_IDEOGRAPH
    names = _names(lexicon, is_spaced=is_spaced)
    ratio, of_words = fuzz.ratio, fuzz.token_sort_ratio
    for scorer, said in ((ratio, name), (of_words, _SIGNS.sub(" ", name)))[: 1 + (is_spaced and " " in name)]:
        for key, score, _ in process.extract(said, names, scorer=scorer, score_cutoff=least, limit=_SEEN):
            yield key, score


def _first(near: list[str], left_out: list[str]) -> tuple[str, ...]:
    """The nearest, and whatever is nearer than they are those left out, which are never crowded out."""
    room = _MOST - len([code for code in left_out if code not in near[:_MOST]])
    return tuple(dict.fromkeys((*near[:room], *left_out)))[:_MOST]


def _least(name: str) -> int:
    if name[:1] >= FIRST_IDEOGRAPH:
        return _LEAST_IDEOGRAPHS
    return next((least for longest, least in _LEAST.items() if len(name) <= longest), _LEAST_LONG)


@lru_cache
def _names(lexicon: Lexicon, *, is_spaced: bool) -> tuple[str, ...]:
    """Names long enough to be mistyped, of one kind of script."""
    if is_spaced:
        return tuple(sorted(name for name in lexicon.places() if len(name) >= _SHORTEST and name < FIRST_IDEOGRAPH))
    return tuple(sorted(name for name in lexicon.places() if name >= FIRST_IDEOGRAPH))
