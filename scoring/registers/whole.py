"""Whether a text is a name and no more: what tells an institution from another of nearly the same name.

One word too many, or one of its own missing, and a name is another's: Oxford Brookes is not Oxford, Ohio University is
not Ohio State University, 南京理工大学 is not 南京大学.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from scoring.registers.search import Entry, Typed
from scoring.registers.spelling import is_within, stem

# Likeness from which a word is surely the same, misspelt or cut short; below, Kent would be Gent and Salford Stanford.
_SURELY = 0.75
_SHORTEST_MISSPELT = 6  # alone: UCLan is not UCLA, nor SWJTU SJTU
# Words that claim to give a name in full; it may be cut short only where none stands, and nothing beside it.
_KINDS = frozenset({"university", "college", "institute", "school", "academy"})
_UNSPACED_KINDS = ("大学校", "대학교", "대학", "大学", "学院")
_COLLEGE = "学院"  # 波士顿学院 is not 波士顿大学
# Names shortened to their characters in order, 北航 or 哈工大; of two characters only the known ones are sure.
_SHORT_FORM = range(3, 5)
_SHORTEST_PART = 3  # of a name, from its middle, or of a word cut short; alone, RIT is not Ritz, nor AUT Autónoma


@dataclass(frozen=True, slots=True)
class Beside:
    """What may stand beside a name and leaves it as it is: words, those of one place together, and what has no spaces.

    `places` are where the institution is; `arms`, written without spaces, follow a name that is given with its kind.
    """

    words: frozenset[frozenset[str]] = frozenset()
    places: tuple[str, ...] = ()
    arms: tuple[str, ...] = ()


_NOTHING = Beside()
_SOUNDS = {"c": "ck", "k": "kc"}  # first letters that are heard alike: Hanyang is not Nanyang, Carolinska is Karolinska


def is_whole(typed: Typed, names: tuple[Entry, ...], beside: Beside) -> bool:
    """Whether the text says one of the names, misspelt or short at most, with nothing beside it that tells another."""
    sure = {word: _surely(word, like, is_alone=len(typed.like) == 1) for word, like in typed.like.items()}
    said = frozenset[str]().union(*sure.values())
    runs = [each for each in names if each.run and (not each.words or not said.isdisjoint(each.words))]
    is_unspaced = not typed.run or any(_is_unspaced(typed.run, each.run, _beside(each, beside)) for each in runs)
    return is_unspaced and (not sure or _is_any_spaced(typed, sure, names, beside))


def _surely(word: str, like: Mapping[str, float], *, is_alone: bool) -> set[str]:
    likely = (each for each, share in like.items() if share >= _SURELY)
    return {*(each for each in likely if _is_clear(word, each, is_alone=is_alone)), *(like.keys() & {word})}


def _is_clear(word: str, other: str, *, is_alone: bool) -> bool:
    """Whether a word is long enough to be another cut short, or misspelt behind its first letter."""
    if other.startswith(word):
        return len(word) >= _SHORTEST_PART + is_alone
    is_long = len(word) >= (_SHORTEST_MISSPELT if is_alone else _SHORTEST_PART)
    return is_long and (word[0] in _SOUNDS.get(other[0], other[0]) or word.endswith(other))


def _is_any_spaced(typed: Typed, sure: Mapping[str, set[str]], names: tuple[Entry, ...], beside: Beside) -> bool:
    letters = typed.folded.replace(" ", "")
    spaced = [each for each in names if not each.words <= _KINDS]
    single = frozenset[str]().union(*(each.words for each in spaced if len(each.words) == 1))
    own = {word for word, like in sure.items() if not like.isdisjoint(single)}
    return any(
        each.folded.replace(" ", "") == letters or _is_spaced(sure, each.words, own, _beside(each, beside))
        for each in spaced
    )


def _beside(name: Entry, beside: Beside) -> Beside:
    """A name of several institutions leaves it open which is meant; what stands beside it may well tell: 北京交大."""
    return _NOTHING if name.is_shared else beside


def _is_spaced(sure: Mapping[str, set[str]], name: frozenset[str], own: set[str], beside: Beside) -> bool:
    """No word is left over but the institution's own names and what may stand beside one that is given in full."""
    left = {word for word, like in sure.items() if like.isdisjoint(name)} - own
    is_full = name <= set[str]().union(*sure.values())
    if not left:
        return is_full or sure.keys().isdisjoint(_KINDS)
    return is_full and left <= frozenset[str]().union(*(words for words in beside.words if words <= left))


def _is_unspaced(run: str, name: str, beside: Beside) -> bool:
    """The same for what is written without spaces."""
    short = stem(run)
    if run == name or (short == stem(name) and len(short) > 1):
        return name.endswith(_COLLEGE) or not run.endswith(_COLLEGE)
    if len(name) > 1 and name in run:
        return _is_beside(run.replace(name, " ", 1), name, beside)
    if run.endswith(_UNSPACED_KINDS):
        return False
    if run in name:
        return len(run) >= _SHORTEST_PART or (len(run) > 1 and name.startswith(run))
    return len(run) in _SHORT_FORM and run[0] == name[0] and is_within(run, name)


def _is_beside(rest: str, name: str, beside: Beside) -> bool:
    before, after = (_without(part, beside.places) for part in rest.split(" "))
    return not before and (not after or (stem(name) != name and not _without(after, beside.arms)))


def _without(text: str, words: Iterable[str]) -> str:
    for word in words:
        text = text.replace(word, "", 1)
    return text
