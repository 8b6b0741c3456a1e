"""Search among names as people type them: words missing, cut short or misspelt, in any script.

An index is made once of all names and searched without any of them being read again: words are found by their
beginnings and by the groups of three letters they share, Chinese, Japanese and Korean names by their characters.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeAlias

from scoring.registers.spelling import (
    fold,
    grams,
    is_within,
    spaced_words,
    spaceless,
    spelled_out,
    stem,
    typos,
    unspaced,
)

Hits: TypeAlias = dict[int, float]

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
    """A name to be found, what it is a name of, and how readily it is offered: 1 for the name that stands first.

    `is_plain` where it names the whole, and not a part, a branch or what was before.
    """

    key: int
    text: str
    weight: float = 1.0
    is_plain: bool = True


@dataclass(frozen=True, slots=True)
class Entry:
    """A name, taken apart; `is_shared` where it is a name of several institutions."""

    key: int
    folded: str
    words: frozenset[str]
    run: str
    stem: str
    weight: float
    is_shared: bool


@dataclass(frozen=True, slots=True)
class Typed:
    """A text, taken apart; `like` are the names' words that a word may be, with how like they are."""

    folded: str
    run: str
    like: Mapping[str, Mapping[str, float]]


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
        names = tuple(names)
        self._shared = _shared(names)
        taken_apart = [(name, tuple(self._taken_apart(name))) for name in names]
        self._entries = tuple(entry for _, entries in taken_apart for entry in entries)
        self._plain = _by_key(entry for name, entries in taken_apart if name.is_plain for entry in entries)
        keys = tuple(entry.key for entry in self._entries)
        self._words = _posted((entry.words for entry in self._entries), keys)
        self._runs = _posted((grams(entry.run, 2, "") for entry in self._entries), keys, _COMMONEST)
        self._grams = _posted(
            (grams(spaceless(entry.words, entry.folded), 3) for entry in self._entries), keys, _COMMONEST
        )
        self._by_key = _by_key(self._entries)
        found = self._words.found.items()
        self._telling = frozenset(word for word, numbers in found if len({keys[number] for number in numbers}) == 1)
        self._vocabulary = tuple(sorted(self._words.found))
        self._word_grams = _posted((grams(word, 2) for word in self._vocabulary), range(len(self._vocabulary)))

    def read(self, text: str) -> Typed:
        """Take a text apart, so far as it is heeded."""
        folded = fold(text[:_LONGEST])
        words = self._divided(spaced_words(folded))
        return Typed(folded, self._simplified(unspaced(folded)), {word: self._words_like(word) for word in words})

    def search(self, typed: Typed) -> tuple[int, ...]:
        """The keys of the names most like what is typed, best first; none where nothing is like it."""
        scores = self.scores(typed)
        best = max(scores.values(), default=0.0)
        least = max(_FIRST_OFFER, best * (_BESIDE_WHOLE if best > 1 else _BESIDE_BEST))
        found = sorted((-score, key) for key, score in scores.items() if score >= least)
        return tuple(key for _, key in found)

    def plain_names(self, key: int) -> tuple[Entry, ...]:
        """The plain names of a key, taken apart."""
        return self._plain[key]

    def has_run(self, typed: Typed, key: int) -> bool:
        """Whether the text is a plain name of this key, written without spaces, to the character."""
        return not typed.like and any(entry.run == typed.run for entry in self._plain[key])

    def tells_of(self, typed: Typed, key: int) -> bool:
        """Whether the text has a word that no other key bears, or a name of this one in full, or nothing else."""
        if not typed.like:
            return True
        said = frozenset[str]().union(*typed.like.values())
        return any(self._tells_of(typed, said, entry) for entry in self._by_key[key])

    def _tells_of(self, typed: Typed, said: frozenset[str], entry: Entry) -> bool:
        if not entry.words:
            return bool(typed.run)
        shared = said & entry.words
        return (
            shared == entry.words
            or not shared.isdisjoint(self._telling)
            or all(not entry.words.isdisjoint(like) for like in typed.like.values())
        )

    def scores(self, typed: Typed) -> Hits:
        """How like the text each key's best name is: 1 and a little more is the whole of a name."""
        by_words = self._best_by_key(self._spaced_hits(typed)) if typed.like else {}
        by_run = self._best_by_key(self._unspaced_hits(typed.run)) if typed.run else {}
        if not (typed.like and typed.run):
            return {**by_words, **by_run}
        return {key: _both(by_words.get(key, 0), by_run.get(key, 0)) for key in by_words.keys() | by_run.keys()}

    def _taken_apart(self, name: Name) -> Iterator[Entry]:
        folded = fold(name.text)
        run = self._simplified(unspaced(folded))
        is_shared = folded in self._shared
        yield Entry(name.key, folded, frozenset(spaced_words(folded)), run, stem(run), name.weight, is_shared)
        if (longer := spelled_out(name.text)) != folded:
            yield Entry(name.key, longer, frozenset(spaced_words(longer)), "", "", name.weight, is_shared)

    def _simplified(self, run: str) -> str:
        return run.translate(self._characters)

    def _best_by_key(self, hits: Hits) -> Hits:
        best: Hits = {}
        for number, score in hits.items():
            entry = self._entries[number]
            best[entry.key] = max(best.get(entry.key, 0.0), score * entry.weight)
        return best

    def _spaced_hits(self, typed: Typed) -> Hits:
        hits = self._word_hits(typed.like)
        for number, score in self._gram_hits(spaceless(typed.like, typed.folded)).items():
            hits[number] = max(hits.get(number, 0.0), score)
        for number in hits:
            if self._entries[number].folded == typed.folded:
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

    def _word_hits(self, words: Mapping[str, Mapping[str, float]]) -> Hits:
        """Score by the share of the typed words that a name has, and the share of the name that was typed."""
        typed: Hits = defaultdict(float)
        named: Hits = defaultdict(float)
        whole = 0.0
        for like in words.values():
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
            for other, apart in self._misspelt(word):
                found.setdefault(other, 1 - 1.1 * apart / max(len(word), len(other)))
        return found

    def _misspelt(self, word: str) -> Iterator[tuple[str, int]]:
        most = 1 + (len(word) >= _TWO_TYPOS) + (len(word) >= _THREE_TYPOS)
        shared: dict[int, int] = defaultdict(int)
        for gram in grams(word, 2):
            for number in self._word_grams.found.get(gram, ()):
                shared[number] += 1
        for number, count in shared.items():
            other = self._vocabulary[number]
            is_near = abs(len(other) - len(word)) <= most and count >= len(word) - 1 - 2 * most
            if is_near and len(other) >= _SHORTEST_FUZZY and (apart := typos(word, other, most)) <= most:
                yield other, apart

    def _gram_hits(self, letters: str) -> Hits:
        """Score by shared groups of three letters: finds words run together or wrongly divided."""
        if len(letters) < _SHORTEST_RUN:
            return {}
        likeness = self._grams.likeness(grams(letters, 3))
        return {number: 0.95 * share for number, share in likeness if share > _NOTICED}

    def _unspaced_hits(self, run: str) -> Hits:
        short = stem(run)
        like = dict(self._runs.likeness(grams(run, 2, "")))
        parts = {name for number in like if len(name := self._entries[number].run) > 1 and name in run}
        hidden = {part for part in parts if not _stands_alone(part, run, parts)}
        hits = {
            number: _run_score(run, short, entry)
            for number in like
            if (entry := self._entries[number]).run not in hidden
        }
        if any(run.startswith(part) for part in parts):  # named outright: what is merely like it is another's
            return hits
        return {number: score or self._run_likeness(run, number, like[number]) for number, score in hits.items()}

    def _run_likeness(self, run: str, number: int, share: float) -> float:
        """Score a short form made of the name's characters, or the share of the characters that are the same."""
        name = self._entries[number].run
        is_short_form = len(run) > 1 and run[0] == name[0] and is_within(run, name)
        return max(0.55 + 0.3 * len(run) / len(name) if is_short_form else 0.0, share if share > _LIKENESS else 0.0)


def _both(spaced: float, unspaced: float) -> float:
    """Text in two scripts names one thing twice or in two halves."""
    return max((spaced + unspaced) / 2, 0.8 * spaced, 0.8 * unspaced)


def _shared(names: Iterable[Name]) -> frozenset[str]:
    """The names, folded, of more institutions than one."""
    bearers: dict[str, set[int]] = defaultdict(set)
    for name in names:
        bearers[fold(name.text)].add(name.key)
    return frozenset(folded for folded, keys in bearers.items() if len(keys) > 1)


def _stands_alone(part: str, run: str, parts: Iterable[str]) -> bool:
    """Whether the part stands anywhere but inside a longer one: 京大 in 北京大学 is no name of Kyoto's."""
    for longer in parts:
        if len(longer) > len(part) and part in longer:
            run = run.replace(longer, " ")
    return part in run


def _by_key(entries: Iterable[Entry]) -> Mapping[int, tuple[Entry, ...]]:
    found: dict[int, list[Entry]] = defaultdict(list)
    for entry in entries:
        found[entry.key].append(entry)
    return {key: tuple(each) for key, each in found.items()}


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


def _run_score(typed: str, short: str, entry: Entry) -> float:
    """Score an unspaced name: the same, or either within the other."""
    name = entry.run
    if typed == name:
        return 1 + _WHOLE_NAME_BONUS
    if short == entry.stem and len(short) > 1:
        return 0.97
    if len(typed) > 1 and typed in name:
        return 0.65 + 0.3 * len(typed) / len(name)
    if len(name) > 1 and name in typed:
        return 0.6 + 0.35 * len(name) / len(typed)
    return 0.0
