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
# Words that claim to give a name in full; it may be cut short only where none stands, and nothing beside it.
_KINDS = frozenset({"university", "college", "institute", "school", "academy"})
_UNSPACED_KINDS = ("大学校", "대학교", "대학", "大学", "学院")
_COLLEGE = "学院"  # 波士顿学院 is not 波士顿大学
# Names shortened to their characters in order, 北航 or 哈工大; of two characters only the known ones are sure.
_SHORT_FORM = range(3, 5)
_SHORTEST_PART = 3  # of a name, from its middle, or of a word misspelt or cut short


@dataclass(frozen=True, slots=True)
class Beside:
    """What may stand beside a name and leaves it as it is: words, and what is written without spaces.

    `places` are where the institution is; `arms`, written without spaces, follow a name that is given with its kind.
    """

    words: frozenset[str] = frozenset()
    places: tuple[str, ...] = ()
    arms: tuple[str, ...] = ()


def is_whole(typed: Typed, names: tuple[Entry, ...], beside: Beside) -> bool:
    """Whether the text says one of the names, misspelt or short at most, with nothing beside it that tells another."""
    sure = {word: _surely(word, like) for word, like in typed.like.items()}
    said = frozenset[str]().union(*sure.values())
    runs = [each.run for each in names if each.run and (not each.words or not said.isdisjoint(each.words))]
    is_unspaced = not typed.run or any(_is_unspaced(typed.run, run, beside) for run in runs)
    return is_unspaced and (not sure or _is_any_spaced(typed, sure, names, beside))


def _surely(word: str, like: Mapping[str, float]) -> set[str]:
    return {each for each, share in like.items() if each == word or (share >= _SURELY and len(word) >= _SHORTEST_PART)}


def _is_any_spaced(typed: Typed, sure: Mapping[str, set[str]], names: tuple[Entry, ...], beside: Beside) -> bool:
    letters = typed.folded.replace(" ", "")
    spaced = [each for each in names if each.words]
    single = frozenset[str]().union(*(each.words for each in spaced if len(each.words) == 1))
    own = {word for word, like in sure.items() if not like.isdisjoint(single)}
    return any(
        each.folded.replace(" ", "") == letters or _is_spaced(sure, each.words, own, beside.words) for each in spaced
    )


def _is_spaced(sure: Mapping[str, set[str]], name: frozenset[str], own: set[str], beside: frozenset[str]) -> bool:
    """No word is left over but the institution's own names and what may stand beside one that is given in full."""
    left = {word for word, like in sure.items() if like.isdisjoint(name)} - own
    is_full = name <= set[str]().union(*sure.values())
    return (is_full and left <= beside) or (not left and sure.keys().isdisjoint(_KINDS))


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
