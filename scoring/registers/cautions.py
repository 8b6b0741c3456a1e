"""What a name as typed gives reason to ask, and what may stand beside a name and leave it as it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache

from scoring.registers.files import rows
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
class Doubt:
    """A name, folded, of a branch, arm, member school or predecessor of a university."""

    name: str
    university: str
    caution: Caution

    def is_meant(self, folded: str, found: tuple[University, ...]) -> bool:
        """Whether the text has the name, a single word alone, and its university is the likeliest of those found."""
        if self.university != found[0].id:
            return False
        return _has(folded, self.name) if " " in self.name or is_unspaced(self.name) else folded == self.name


def doubts(universities: Iterable[University]) -> tuple[Doubt, ...]:
    """All such names of these universities."""
    return tuple(
        Doubt(fold(alias.text), one.id, Caution(alias.kind))
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
    general, own = _beside_words().get("", ()), _beside_words().get(university.id, ())
    home = (*_home_words().get(university.territory["en"], ()), *map(fold, university.territory.values()))
    spaced = frozenset(each for word in (*general, *own, *home) for each in spaced_words(word))
    arms = tuple(word for word in (*own, *general) if is_unspaced(word))
    return Beside(spaced, tuple(word for word in home if is_unspaced(word)), arms)


@cache
def _caution_words() -> tuple[_CautionWord, ...]:
    return tuple(
        _CautionWord(fold(row["word"]), Caution(row["caution"]), row["university"], row["territory"])
        for row in rows("branch-words.csv")
    )


@cache
def _beside_words() -> Mapping[str, list[str]]:
    """By university, '' for all, the longest first."""
    found: dict[str, list[str]] = defaultdict(list)
    for row in sorted(rows("beside-words.csv"), key=lambda row: -len(row["word"])):
        found[row["university"]].append(fold(row["word"]))
    return found


@cache
def _home_words() -> Mapping[str, list[str]]:
    """By territory, the places that tell of a branch of any university but its own."""
    found: dict[str, list[str]] = defaultdict(list)
    for word in _caution_words():
        found[word.territory].append(word.word)
    return found


def _has(folded: str, words: str) -> bool:
    """Whether the words stand in the text, whole where they are written with spaces."""
    return words in folded if is_unspaced(words) else f" {words} " in f" {folded} "
