"""Search among names as people type them: words missing, cut short or misspelt, in any script.

An index is made once of all names and searched without any of them being read again: words are found by their
beginnings and by the groups of three letters they share, Chinese, Japanese and Korean names by their characters.
"""

from __future__ import annotations

import math
import re
import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeAlias

Hits: TypeAlias = dict[int, float]

_APOSTROPHES = re.compile("['\u2019\u02bc`]")
_NOT_WORD = re.compile(r"[\W_]+")
# Characters written without spaces: kana, Chinese and Korean.
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
# Letters that bear no accent that could be taken off.
_LETTERS = str.maketrans({"ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ı": "i", "þ": "th"})
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_LITTLE_WORDS = frozenset(
    "of the and at in for de di zu to la le du des der die van von et i y da do del d".split()  # noqa: SIM905 - a row of words
)
_SAME_WORDS = {
    "u": "university",
    "uni": "university",
    "univ": "university",
    "universidad": "university",
    "universidade": "university",
    "universita": "university",
    "universitat": "university",
    "universitaet": "university",
    "universite": "university",
    "universiteit": "university",
    "universitet": "university",
    "universitetet": "university",
    "universiti": "university",
    "inst": "institute",
    "institut": "institute",
    "instituto": "institute",
    "coll": "college",
    "sch": "school",
    "natl": "national",
    "intl": "international",
    "st": "saint",
    "mt": "mount",
}
_UNSPACED_ENDINGS = re.compile("(大学校|대학교|대학|大学|学院|大|대)$")

_LONGEST = 100
_COMMONEST = 0.15
_NOTICED = 0.35
_FIRST_OFFER = 0.5
_BESIDE_BEST = 0.62
_BESIDE_WHOLE = 0.75
_SHORTEST_FUZZY = 4
_TWO_TYPOS = 7
_THREE_TYPOS = 10
_SHORTEST_PART = 3
_SHORTEST_RUN = 5
_LIKENESS = 0.45
_WHOLE_NAME_BONUS = 0.05
_EXTRA_WORDS = 0.55


@dataclass(frozen=True, slots=True)
class Name:
    """A name to be found, what it is a name of, and how readily it is offered: 1 for the name that stands first."""

    key: int
    text: str
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class _Entry:
    """A name, taken apart."""

    key: int
    folded: str
    words: frozenset[str]
    run: str
    weight: float


def fold(text: str) -> str:
    """Leave nothing of letter case, width, accents and punctuation."""
    bare = text.casefold() if text.isascii() else _without_accents(text)
    return _NOT_WORD.sub(" ", _APOSTROPHES.sub("", bare)).strip()


def _without_accents(text: str) -> str:
    wide = unicodedata.normalize("NFKC", text).casefold().translate(_LETTERS)
    bare = "".join(letter for letter in unicodedata.normalize("NFKD", wide) if not unicodedata.combining(letter))
    return unicodedata.normalize("NFC", bare)


def initials(text: str) -> str:
    """The first letters of a name, little words aside; empty for fewer than two."""
    letters = "".join(word[0] for word in fold(_UNSPACED.sub(" ", text)).split() if word not in _LITTLE_WORDS)
    return letters if len(letters) > 1 else ""


def simpler_characters(pairs: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """From Traditional to Simplified characters, as far as names written in both, Traditional first, show them."""
    known = {"臺": "台"}
    for traditional, simplified in pairs:
        if len(traditional) == len(simplified):
            known |= dict(zip(traditional, simplified, strict=True))
    return known


@dataclass(frozen=True, slots=True)
class _Postings:
    """Which entries a part of a name is in, how rare it is, and the rarity of all an entry's parts together."""

    found: Mapping[str, tuple[int, ...]]
    rarity: Mapping[str, float]
    rarest: float
    weights: tuple[float, ...]

    def likeness(self, parts: frozenset[str]) -> Iterator[tuple[int, float]]:
        """The entries that share any of the parts: twice the weight shared, of the two weights together."""
        shared: Hits = defaultdict(float)
        for part in parts:
            for number in self.found.get(part, ()):
                shared[number] += self.rarity[part]
        whole = sum(self.rarity.get(part, self.rarest) for part in parts)
        for number, weight in shared.items():
            yield number, 2 * weight / (whole + self.weights[number])


class NameIndex:
    """Names ready for search; `characters` maps a Traditional character to the Simplified one it is compared as."""

    def __init__(self, names: Iterable[Name], characters: Mapping[str, str] = MappingProxyType({})) -> None:
        self._characters = {ord(character): simple for character, simple in characters.items()}
        self._entries = tuple(entry for name in names for entry in self._taken_apart(name))
        keys = tuple(entry.key for entry in self._entries)
        self._words = _posted((entry.words for entry in self._entries), keys)
        self._runs = _posted((_grams(entry.run, 2, "") for entry in self._entries), keys, _COMMONEST)
        self._grams = _posted(
            (_grams(_spaceless(entry.words, entry.folded), 3) for entry in self._entries), keys, _COMMONEST
        )
        self._vocabulary = tuple(sorted(self._words.found))
        self._word_grams = _posted((_grams(word, 2) for word in self._vocabulary), range(len(self._vocabulary)))

    def search(self, text: str, most: int) -> tuple[int, ...]:
        """The keys of the names most like what is typed, best first; none where nothing is like it."""
        scores = self.scores(text)
        best = max(scores.values(), default=0.0)
        least = max(_FIRST_OFFER, best * (_BESIDE_WHOLE if best > 1 else _BESIDE_BEST))
        found = sorted((-score, key) for key, score in scores.items() if score >= least)
        return tuple(key for _, key in found[:most])

    def scores(self, text: str) -> Hits:
        """How like the text each key's best name is: 1 and a little more is the whole of a name."""
        folded = fold(text[:_LONGEST])
        run = self._simplified("".join(_UNSPACED.findall(folded)))
        words = _words(_UNSPACED.sub(" ", folded))
        spaced = self._best_by_key(self._spaced_hits(self._divided(words), folded)) if words else {}
        unspaced = self._best_by_key(self._unspaced_hits(run)) if run else {}
        if not (words and run):
            return {**spaced, **unspaced}
        return {key: _both(spaced.get(key, 0), unspaced.get(key, 0)) for key in spaced.keys() | unspaced.keys()}

    def _taken_apart(self, name: Name) -> Iterator[_Entry]:
        folded = fold(name.text)
        run = self._simplified("".join(_UNSPACED.findall(folded)))
        yield _Entry(name.key, folded, frozenset(_words(_UNSPACED.sub(" ", folded))), run, name.weight)
        spelled_out = fold(unicodedata.normalize("NFC", name.text).casefold().translate(_UMLAUTS))
        if spelled_out != folded:
            yield _Entry(name.key, spelled_out, frozenset(_words(spelled_out)), "", name.weight)

    def _simplified(self, run: str) -> str:
        return run.translate(self._characters)

    def _best_by_key(self, hits: Hits) -> Hits:
        best: Hits = {}
        for number, score in hits.items():
            entry = self._entries[number]
            best[entry.key] = max(best.get(entry.key, 0.0), score * entry.weight)
        return best

    def _spaced_hits(self, words: tuple[str, ...], folded: str) -> Hits:
        hits = self._word_hits(words)
        for number, score in self._gram_hits(_spaceless(words, folded)).items():
            hits[number] = max(hits.get(number, 0.0), score)
        for number in hits:
            if self._entries[number].folded == folded:
                hits[number] = 1 + _WHOLE_NAME_BONUS
        return hits

    def _divided(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """Join two words that are one in a name, and part one that is two."""
        found: list[str] = []
        for word in words:
            if found and found[-1] + word in self._words.found:
                found[-1] += word
            else:
                found += [word] if word in self._words.found else self._parted(word)
        return tuple(dict.fromkeys(found))

    def _parted(self, word: str) -> list[str]:
        cuts = ((word[:cut], word[cut:]) for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1))
        known = self._words.found
        return next(([one, other] for one, other in cuts if one in known and other in known), [word])

    def _word_hits(self, words: tuple[str, ...]) -> Hits:
        """Score by the share of the typed words that a name has, and the share of the name that was typed."""
        typed: Hits = defaultdict(float)
        named: Hits = defaultdict(float)
        whole = 0.0
        for word in words:
            like = self._words_like(word)
            weight = max((self._words.rarity[each] * share for each, share in like.items()), default=self._words.rarest)
            whole += weight
            nearest: Hits = {}
            for each, share in like.items():
                for number in self._words.found[each]:
                    if share > nearest.get(number, 0.0):
                        nearest[number] = share
                        named[number] += self._words.rarity[each] * share
            for number, share in nearest.items():
                typed[number] += weight * share
        return {
            number: self._word_score(number, weight / whole, named[number])
            for number, weight in typed.items()
            if weight >= _NOTICED * whole or named[number] >= self._words.weights[number]
        }

    def _word_score(self, number: int, typed_share: float, named_weight: float) -> float:
        named_share = min(1.0, named_weight / self._words.weights[number])
        score = typed_share * (0.65 + 0.35 * named_share)
        is_whole_name = named_share > 1 - 1e-9 and self._words.weights[number] > self._words.rarest / 2
        return max(score, _EXTRA_WORDS + 0.1 * typed_share) if is_whole_name else score

    def _words_like(self, word: str) -> Mapping[str, float]:
        """Words of the names that this may be, with how like they are: itself, its longer forms, its misspellings."""
        found = {word: 1.0} if word in self._words.found else {}
        start = bisect_left(self._vocabulary, word)
        for longer in self._vocabulary[start:] if len(word) > 1 else ():
            if not longer.startswith(word):
                break
            found.setdefault(longer, 0.7 + 0.2 * len(word) / len(longer))
        if len(word) >= _SHORTEST_FUZZY and word not in found:
            for other, typos in self._misspelt(word):
                found.setdefault(other, 1 - 1.1 * typos / max(len(word), len(other)))
        return found

    def _misspelt(self, word: str) -> Iterator[tuple[str, int]]:
        most = 1 + (len(word) >= _TWO_TYPOS) + (len(word) >= _THREE_TYPOS)
        shared: dict[int, int] = defaultdict(int)
        for gram in _grams(word, 2):
            for number in self._word_grams.found.get(gram, ()):
                shared[number] += 1
        for number, count in shared.items():
            other = self._vocabulary[number]
            is_near = abs(len(other) - len(word)) <= most and count >= len(word) - 1 - 2 * most
            if is_near and len(other) >= _SHORTEST_FUZZY and (typos := _typos(word, other, most)) <= most:
                yield other, typos

    def _gram_hits(self, spaceless: str) -> Hits:
        """Score by shared groups of three letters: finds words run together or wrongly divided."""
        if len(spaceless) < _SHORTEST_RUN:
            return {}
        likeness = self._grams.likeness(_grams(spaceless, 3))
        return {number: 0.95 * share for number, share in likeness if share > _NOTICED}

    def _unspaced_hits(self, run: str) -> Hits:
        return {
            number: max(_run_score(run, self._entries[number].run), share if share > _LIKENESS else 0.0)
            for number, share in self._runs.likeness(_grams(run, 2, ""))
        }


def _both(spaced: float, unspaced: float) -> float:
    """Text in two scripts names one thing twice or in two halves."""
    return max((spaced + unspaced) / 2, 0.8 * spaced, 0.8 * unspaced)


def _words(text: str) -> tuple[str, ...]:
    words = text.split()
    if len(words) > 1 and all(len(word) == 1 for word in words):
        return ("".join(words),)
    same = [_SAME_WORDS.get(word, word) for word in words]
    return tuple(dict.fromkeys(word for word in same if word not in _LITTLE_WORDS)) or tuple(same)


def _spaceless(words: Iterable[str], folded: str) -> str:
    known = frozenset(words)
    order = [_SAME_WORDS.get(word, word) for word in _UNSPACED.sub(" ", folded).split()]
    return "".join(word for word in order if word in known)


def _grams(text: str, length: int, edge: str = " ") -> frozenset[str]:
    """All groups of so many characters; with an empty edge the single characters too."""
    padded = f"{edge}{text}{edge}"
    groups = {padded[start : start + length] for start in range(len(padded) - length + 1)}
    return frozenset(groups | (set(text) if not edge else set())) if text else frozenset()


def _posted(parts: Iterable[Iterable[str]], keys: Sequence[int], commonest: float = 1.0) -> _Postings:
    """Gather by part; rare is what few keys have. Parts that more than `commonest` of the keys have tell nothing."""
    found: dict[str, list[int]] = defaultdict(list)
    for number, each in enumerate(parts):
        for part in each:
            found[part].append(number)
    every = len(set(keys))
    bearers = {part: len({keys[number] for number in numbers}) for part, numbers in found.items()}
    rarity = {part: math.log(1 + every / count) for part, count in bearers.items() if count <= commonest * every}
    weights = [0.0] * len(keys)
    for part, rare in rarity.items():
        for number in found[part]:
            weights[number] += rare
    return _Postings({part: tuple(found[part]) for part in rarity}, rarity, math.log(1 + every), tuple(weights))


def _run_score(typed: str, name: str) -> float:
    """Score an unspaced name: the same, either within the other, or a short form made of its characters."""
    if typed == name:
        return 1 + _WHOLE_NAME_BONUS
    stem, name_stem = _UNSPACED_ENDINGS.sub("", typed), _UNSPACED_ENDINGS.sub("", name)
    if stem == name_stem and len(stem) > 1:
        return 0.97
    if len(typed) > 1 and typed in name:
        return 0.65 + 0.3 * len(typed) / len(name)
    if len(name) > 1 and name in typed:
        return 0.6 + 0.35 * len(name) / len(typed)
    if len(typed) > 1 and typed[0] == name[0] and _is_within(typed, name):
        return 0.55 + 0.3 * len(typed) / len(name)
    return 0.0


def _is_within(short: str, long: str) -> bool:
    """Whether the characters come in this order, others between them."""
    rest = iter(long)
    return all(character in rest for character in short)


def _typos(one: str, other: str, most: int) -> int:
    """How many letters must be put in, left out, changed or swapped with the next; above `most`, any number above."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        older, before, row = before, row, [i]
        for j, beside in enumerate(other, 1):
            cost = min(before[j] + 1, row[-1] + 1, before[j - 1] + (letter != beside))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == beside:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        if min(row) > most and min(before) > most:
            return most + 1
    return row[-1]
