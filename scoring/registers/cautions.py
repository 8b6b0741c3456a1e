"""What a name as typed gives reason to ask, and what may stand beside a name and leave it as it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import TypeAlias

from scoring.registers.files import rows, rows_by
from scoring.registers.institutions import University, aliases
from scoring.registers.spelling import apart, fold, is_unspaced, spaced_words
from scoring.registers.whole import Beside


class Caution(Enum):
    """What a name as typed gives reason to ask: whether the listed university itself awarded the degree.

    `OTHER`: it says more than the names found, or less; `SHARED`: an institution that is not listed bears it too;
    `SCHOOL`: a business school that is on no list and may count besides.
    """

    BRANCH = "branch"
    CONTINUING = "continuing"
    MEMBER = "member"
    FORMER = "former"
    OTHER = "other"
    SHARED = "shared"
    SCHOOL = "business-school"


_Parted: TypeAlias = tuple[frozenset[str], tuple[str, ...]]  # words, and what is written without spaces
_NOTHING: _Parted = (frozenset(), ())
# Aliases that are no name of the university as a whole.
DOUBTFUL = frozenset(each.value for each in (Caution.BRANCH, Caution.CONTINUING, Caution.FORMER, Caution.MEMBER))


@dataclass(frozen=True, slots=True)
class _CautionWord:
    """Words that tell of a branch or another arm: of one university, or of any that is not of the territory named."""

    word: str
    caution: Caution
    university: str
    territory: str

    def is_meant(self, found: tuple[University, ...]) -> bool:
        """Whether the words say so of the universities found, the likeliest first."""
        if self.university:
            return any(one.id == self.university for one in found)
        return not self.territory or self.territory != found[0].territory["en"]


@dataclass(frozen=True, slots=True)
class DoubtfulName:
    """A name, folded, of a branch, arm, member school or predecessor of a university."""

    name: str
    university: str
    caution: Caution

    def is_meant(self, folded: str, found: tuple[University, ...]) -> bool:
        """Whether the text has the name, a single word alone, and its university is the likeliest of those found."""
        if self.university != found[0].id:
            return False
        return _has(folded, self.name) if " " in self.name or is_unspaced(self.name) else folded == self.name


def doubts(universities: Iterable[University]) -> tuple[DoubtfulName, ...]:
    """All such names of these universities."""
    return tuple(
        DoubtfulName(fold(alias.text), one.id, Caution(alias.kind))
        for one in universities
        for alias in aliases().get(one.id, ())
        if alias.kind in DOUBTFUL
    )


def told_by_words(folded: str, found: tuple[University, ...]) -> Iterable[Caution]:
    """What the words tell of the universities found."""
    parted = apart(folded)
    return (word.caution for word in _caution_words() if _has(parted, word.word) and word.is_meant(found))


def beside(university: University) -> Beside:
    """What may stand beside this university's name."""
    general, own = _leaving()[""], _leaving().get(university.id, _NOTHING)
    home = _home(university.territory["en"])
    territory = tuple(map(fold, university.territory.values()))
    words = frozenset(spaced_words(" ".join(territory)))
    return Beside(words | general[0] | own[0] | home[0], territory + home[1], own[1] + general[1])


@cache
def _caution_words() -> tuple[_CautionWord, ...]:
    return tuple(
        _CautionWord(fold(row["word"]), Caution(row["caution"]), row["university"], row["territory"])
        for row in rows("branch-words.csv")
    )


@cache
def _leaving() -> Mapping[str, _Parted]:
    """By university, '' for any, the words that leave its name as it is."""
    found = rows_by("beside-words.csv", "university")
    return {university: _parted(fold(row["word"]) for row in each) for university, each in found.items()}


@cache
def _home(territory: str) -> _Parted:
    """The places of a territory: they tell of a branch of any university but its own."""
    return _parted(word.word for word in _caution_words() if word.territory == territory)


def _parted(words: Iterable[str]) -> _Parted:
    each = sorted(words, key=len, reverse=True)
    return frozenset(spaced_words(" ".join(each))), tuple(word for word in each if is_unspaced(word))


def _has(folded: str, words: str) -> bool:
    """Whether the words stand in the text, whole where they are written with spaces."""
    return words in folded if is_unspaced(words) else f" {words} " in f" {folded} "
