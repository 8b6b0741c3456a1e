"""Countries and places by name: read outright where all of the text is known and says it surely, else asked by code.

"=CU" or "=FR =CU" is settled: the choices write it, and it is read as it stands.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, pairwise, product
from typing import TypeAlias

from msgspec import Struct

from conversations.lexicon import Lexicon
from conversations.messages import Place, Prompt
from conversations.reading.asking import not_understood, unknown_words
from conversations.reading.folding import fold
from conversations.reading.places.names import Joint, Name, Said, heard
from conversations.reading.readings import Choice, Read, Reading, Unclear, misread, settled
from conversations.reading.token_kinds import TokenKind
from conversations.values import Places

_SETTLED = re.compile("=[a-z]{2}(?:[ ,]+=[a-z]{2})*")
_STATELESS = "option-nationality-stateless"
_MOST_CHOICES, _MOST_PLACES = 5, 10

_Names: TypeAlias = tuple[Name, ...]
_Codes: TypeAlias = tuple[str, ...]


def read_places(text: str, lexicon: Lexicon, excluded: frozenset[str], about: str = "places") -> Reading:
    """One or several places, in the order named; those that the rules exclude are always asked.

    `about` says which words are passed over: those beside a passport, or beside where one lives ("residence").
    """
    folded = fold(text)
    if _SETTLED.fullmatch(folded):
        return _settled(folded, lexicon)
    bare = folded.strip(" .!")
    if bare in lexicon.words_of(_STATELESS) or _STATELESS in lexicon.suggestions().get(bare, ()):
        return misread("stateless")
    said = heard(folded, lexicon, excluded, about)
    if said.is_of_others:
        return misread("others")
    names = tuple(name for name in said.names if not name.is_denied)
    if len(names) > _MOST_PLACES or not (said.names or said.is_elsewhere):
        return misread("place")
    if all(name.is_elsewhere for name in names):
        return misread("passport-only" if about == "places" else "place")
    return _Heard(folded, said, names, lexicon, excluded).reading()


def _settled(folded: str, lexicon: Lexicon) -> Reading:
    codes = tuple(dict.fromkeys(code.upper() for code in re.findall("[a-z]{2}", folded)))
    return Read(Places(codes)) if _every_code(lexicon).issuperset(codes) else misread("place")


@lru_cache
def _every_code(lexicon: Lexicon) -> frozenset[str]:
    return frozenset[str]().union(*lexicon.places().values())


class _Heard(Struct, frozen=True):
    """The names that count, of what was said, and how they may be meant."""

    folded: str
    said: Said
    names: _Names
    lexicon: Lexicon
    excluded: frozenset[str]

    def reading(self) -> Reading:
        """The places where they are sure, else the ways to mean them."""
        ways = tuple(self._ways())
        if len(ways) == 1 and self._is_sure():
            codes = tuple(dict.fromkeys(name.codes[0] for name in ways[0]))
            if not self.excluded.intersection(codes):
                return Read(Places(codes))
        choices = self._choices(ways)
        return self._asked(choices) if choices else misread("places")

    def _is_sure(self) -> bool:
        """Whether every token is known, and speaks of the passport alone."""
        is_all = self.names == self.said.names and not self.said.unknown and not self.said.is_elsewhere
        return is_all and all(name.is_sure for name in self._merged())

    def _merged(self) -> _Names:
        """The names, elsewhere none; of two that mean one place, the clearer: "Korea (ROK)"."""
        merged: list[Name] = []
        for name in (name for name in self.names if not name.is_elsewhere):
            same = next((at for at, one in enumerate(merged) if self._is_one(one, name)), None)
            if same is None:
                merged.append(name)
            else:
                merged[same] = merged[same].within(name, is_next=same == len(merged) - 1)
        return tuple(merged)

    def _is_one(self, one: Name, other: Name) -> bool:
        """Whether both are names of one place; in a list each stands for itself, and so does a kind of passport."""
        if set(one.codes) == set(other.codes):
            return True
        may_be_one = TokenKind.PASSPORT_KIND not in {one.kind, other.kind}
        is_within = set(one.codes) < set(other.codes) or set(other.codes) < set(one.codes)
        return may_be_one and is_within and self.said.joint(one, other) < Joint.LIST

    def _ways(self) -> Iterator[_Names]:
        """The names that may be meant together, the likeliest first: a town beside a country is hardly a passport."""
        names = self._merged()
        likely = tuple(name for name in names if name.kind is not TokenKind.PLACE_HINT) or names
        yield from (ways := tuple(self._apart(likely)))
        if (
            self.said.unknown
            or likely != names
            or any(self.said.joint(one, other) is Joint.NOTHING for one, other in pairwise(ways[0]))
        ):
            yield from (*((name,) for name in sorted(names, key=lambda name: name.codes)), names)
        if elsewhere := tuple(name for name in self.names if name.is_elsewhere):
            yield from (elsewhere, (*names, *elsewhere))

    def _apart(self, names: _Names) -> Iterator[_Names]:
        """Without what is written behind another ("Macao, China"), with it, or both where it may be a list."""
        joints = {self.said.joint(one, other) for one, other in pairwise(names)}
        if joints == {Joint.AND}:
            yield names
            return
        behind = {self.lexicon.written_behind(name.codes[0]) for name in names if len(name.codes) == 1}
        without = tuple(name for name in names if len(name.codes) > 1 or name.codes[0] not in behind)
        yield without
        if len(without) < len(names) and joints & {Joint.AND, Joint.LIST}:
            yield names

    def _choices(self, ways: Sequence[_Names]) -> tuple[Choice, ...]:
        """What the names may mean, by code; none where the likeliest way alone holds too many."""
        first = self._meant(ways[0])
        if len(first) > _MOST_CHOICES:
            return ()
        others = chain.from_iterable(self._meant(way) for way in ways[1:])
        return tuple(_choice(codes) for codes in _distinct((*first, *others))[:_MOST_CHOICES])

    def _meant(self, way: _Names) -> tuple[_Codes, ...]:
        return _distinct(product(*(self._offered(name) for name in way)))

    def _offered(self, name: Name) -> _Codes:
        """Its places; beside an excluded one those that share a word with it, beside a doubtful one the excluded."""
        is_doubtful = bool(self.said.unknown) or name.kind is TokenKind.WORD
        sharing = (
            other
            for code in name.codes
            for other in _sharing(code, self.lexicon)
            if code in self.excluded or (is_doubtful and other in self.excluded)
        )
        return tuple(dict.fromkeys((*name.codes, *sharing)))

    def _asked(self, choices: tuple[Choice, ...]) -> Reading:
        if self.said.unknown:
            return not_understood(unknown_words(self.folded, self.said.unknown), choices)
        return Unclear(self._ask(choices), choices)

    def _ask(self, choices: tuple[Choice, ...]) -> Prompt:
        if any(name.kind is TokenKind.PASSPORT_KIND for name in self.names):
            return Prompt("ask-passport-kind")
        if self.said.is_elsewhere:
            return Prompt("ask-passport-only")
        named = dict.fromkeys(name.codes[0] for name in self.names if len(name.codes) == 1)
        left_out = [code for code in named if code in self.excluded]
        if left_out or len(choices) == len(named) == 1:
            return Prompt("ask-confirm-place", {"place": Place(next(iter((*left_out, *named))))})
        return Prompt("ask-which-place")


def _distinct(every: Iterable[_Codes]) -> tuple[_Codes, ...]:
    """Each set of places once, as it first came."""
    found: dict[frozenset[str], _Codes] = {}
    for codes in every:
        found.setdefault(frozenset(codes), tuple(dict.fromkeys(codes)))
    return tuple(found.values())


def _choice(codes: _Codes) -> Choice:
    text = settled(Places(codes))
    if len(codes) == 1:
        return Choice(Prompt("choice-place", {"place": Place(codes[0])}), text)
    return Choice(Prompt("answer-places", {"places": tuple(map(Place, codes))}), text)


@lru_cache
def _sharing(code: str, lexicon: Lexicon) -> _Codes:
    """The places that some word names together with this one: both Koreas."""
    together = (codes for codes in lexicon.places().values() if code in codes)
    return tuple(sorted(frozenset[str]().union(*together) - {code}))
