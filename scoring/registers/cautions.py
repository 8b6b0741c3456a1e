"""What a name as typed gives reason to ask, and what may stand beside a name and leave it as it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache

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


# Aliases that are no name of the university as a whole.
DOUBTFUL = frozenset(each.value for each in (Caution.BRANCH, Caution.CONTINUING, Caution.FORMER, Caution.MEMBER))


@dataclass(frozen=True, slots=True)
class _CautionWord:
    """Words that tell of a branch or another arm: of one university, or of any that is not of the territory named.

    `whole` is the word as it stands in a text that is parted and has a space at both ends.
    """

    word: str
    whole: str
    caution: Caution
    university: str
    territory: str

    def is_meant(self, found: tuple[University, ...]) -> bool:
        """Whether the words say so of the universities found, the likeliest first; of its own place they never do."""
        if self.university:
            return any(one.id == self.university for one in found)
        return self.territory != found[0].territory["en"] and self.word not in _leaving().get(found[0].id, ())


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
    parted = f" {apart(folded)} "
    return (word.caution for word in _caution_words() if word.whole in parted and word.is_meant(found))


def beside(university: University) -> Beside:
    """What may stand beside this university's name."""
    general, own = _leaving()[""], _leaving().get(university.id, ())
    places = (*own, *map(fold, university.territory.values()), *_home(university.territory["en"]))
    words = (frozenset(spaced_words(word)) for word in (*general, *places) if not is_unspaced(word))
    return Beside(frozenset(words), _unspaced(places), _unspaced((*own, *general)))


@cache
def _caution_words() -> tuple[_CautionWord, ...]:
    return tuple(
        _CautionWord(word, _whole(word), Caution(row["caution"]), row["university"], row["territory"])
        for row in rows("branch-words.csv")
        if (word := fold(row["word"]))
    )


@cache
def _leaving() -> Mapping[str, tuple[str, ...]]:
    """By university, '' for any, the words that leave its name as it is: its own places among them."""
    found = rows_by("beside-words.csv", "university")
    return {university: tuple(fold(row["word"]) for row in each) for university, each in found.items()}


@cache
def _home(territory: str) -> tuple[str, ...]:
    """The places of a territory: they tell of a branch of any university but its own."""
    return tuple(word.word for word in _caution_words() if word.territory == territory)


def _unspaced(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(filter(is_unspaced, words), key=len, reverse=True))


def _has(folded: str, words: str) -> bool:
    """Whether the words stand in the text, whole where they are written with spaces."""
    return _whole(words) in f" {folded} "


def _whole(words: str) -> str:
    return words if is_unspaced(words) else f" {words} "
