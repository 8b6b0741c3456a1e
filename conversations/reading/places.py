"""Countries and places by name; a name that two share, or that is only like one, is a choice and never a match.

"=CU" or "=FR, =CU" is settled: the choices write it, and it is read as it stands.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from rapidfuzz import fuzz, process

from conversations.lexicon import Lexicon
from conversations.messages import Place, Prompt
from conversations.reading.folding import FIRST_IDEOGRAPH, fold
from conversations.reading.readings import Choice, Read, Reading, Unclear, misread
from conversations.reading.token_kinds import TokenKind, longest_first
from conversations.values import Places

_SETTLED = re.compile("=([a-z]{2})")
_MOST_CHOICES = 5
_LIKE, _LIKE_IDEOGRAPHS = 72, 50
_MOST_PLACES, _MOST_UNCLEAR = 10, 3
_LONGEST_NAME = 60
_LONGEST = 600
_SEPARATORS = re.compile(r"[,;/&+、]")


def read_places(text: str, lexicon: Lexicon, excluded: frozenset[str]) -> Reading:
    """One or several places, in the order named; the first that is unclear, or excluded by the rules, is asked."""
    names = _named(fold(text), lexicon)
    if not names or len(names) > _MOST_PLACES:
        return misread("place")
    found = [_codes(name, lexicon) for name in names]
    unclear = [at for at, codes in enumerate(found) if not _is_clear(names[at], codes, excluded)]
    if not unclear:
        return Read(Places(tuple(dict.fromkeys(codes[0] for codes in found))))
    offered = [found[at] or _like(names[at], lexicon.places()) for at in unclear]
    if not all(offered) or len(unclear) > _MOST_UNCLEAR:
        return misread("place")
    return _asked(names, unclear[0], offered[0], lexicon)


def _is_clear(name: str, codes: tuple[str, ...], excluded: frozenset[str]) -> bool:
    return len(codes) == 1 and (codes[0] not in excluded or bool(_SETTLED.fullmatch(name)))


def _named(folded: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The names in the text; a name that holds an "and" (Trinidad and Tobago) stays whole."""
    if (whole := _bare(folded[:_LONGEST], lexicon)) in lexicon.places():
        return (whole,)
    parts = (part.strip(" .!") for part in _SEPARATORS.split(folded[:_LONGEST]))
    return tuple(name for part in parts if part for name in _split(part, lexicon))


def _split(part: str, lexicon: Lexicon) -> Iterator[str]:
    names = lexicon.places()
    bare = _bare(part, lexicon)
    if bare in names or _SETTLED.fullmatch(bare):
        yield bare
        return
    for head, tail in _halves(bare, lexicon.cues()["and"]):
        if (name := _bare(head, lexicon)) in names or _SETTLED.fullmatch(name):
            yield name
            yield from _split(tail, lexicon)
            return
    yield bare


def _halves(text: str, ands: Iterable[str]) -> Iterator[tuple[str, str]]:
    """What stands before and after each "and", the longest head last."""
    for word in sorted(ands):
        mark = f" {word} " if word.isalpha() and word < FIRST_IDEOGRAPH else word
        at = text.find(mark, 1)
        while at > 0 and text[at + len(mark) :]:
            yield text[:at], text[at + len(mark) :]
            at = text.find(mark, at + 1)


def _bare(name: str, lexicon: Lexicon) -> str:
    """Without "I am from" before and "passport" behind."""
    name = name.strip(" .!")
    for word in longest_first(lexicon, TokenKind.FILLER, "places"):
        if name in lexicon.places():
            return name
        spaced = word[-1] < FIRST_IDEOGRAPH and word[-1] != "'"
        name = name.removeprefix(f"{word} " if spaced else word).strip()
        name = name.removesuffix(f" {word}" if spaced else word).strip()
    return name


def _codes(name: str, lexicon: Lexicon) -> tuple[str, ...]:
    if settled := _SETTLED.fullmatch(name):
        code = settled[1].upper()
        return (code,) if any(code in codes for codes in lexicon.places().values()) else ()
    return tuple(sorted(lexicon.places().get(name, ())))


def _asked(names: tuple[str, ...], at: int, offered: tuple[str, ...], lexicon: Lexicon) -> Reading:
    ask = Prompt("ask-which-place")
    if len(lexicon.places().get(names[at], ())) == 1:
        ask = Prompt("ask-confirm-place", {"place": Place(offered[0])})
        offered = (*offered, *_sharing(offered[0], lexicon.places()))
    choices = (
        Choice(Prompt("choice-place", {"place": Place(code)}), _with(names, at, code))
        for code in offered[:_MOST_CHOICES]
    )
    return Unclear(ask, tuple(choices))


def _with(names: tuple[str, ...], at: int, code: str) -> str:
    return ", ".join((*names[:at], f"={code}", *names[at + 1 :]))


def _sharing(code: str, places: Mapping[str, frozenset[str]]) -> tuple[str, ...]:
    """The places that some word names together with this one: both Koreas."""
    return tuple(sorted({other for codes in places.values() if code in codes for other in codes if other != code}))


def _like(name: str, places: Mapping[str, frozenset[str]]) -> tuple[str, ...]:
    """The places whose names are most like it, best first."""
    if len(name) > _LONGEST_NAME:
        return ()
    least = _LIKE if name[:1] < FIRST_IDEOGRAPH else _LIKE_IDEOGRAPHS
    found = process.extract(name, places.keys(), scorer=fuzz.ratio, score_cutoff=least, limit=4 * _MOST_CHOICES)
    codes = dict.fromkeys(code for key, _, _ in found for code in sorted(places[key]))
    return tuple(codes)[:_MOST_CHOICES]
