"""The aggregate list of eligible universities, by the days it covers, and search among its names and aliases."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cache, cached_property

from scoring.criterion import Confidence
from scoring.errors import UnknownNameError
from scoring.registers.files import Row, by_language, rows, rows_by, rows_of_each
from scoring.registers.search import Name, NameIndex, fold, initials, simpler_characters

# A Chinese name that is only someone's search alias may be another university's own name: 西北大学 is also in Xi'an.
_UNOFFICIAL = "alias"
_BRACKETED = re.compile(r"\(([^)]*)\)")
_FORMERLY = "formerly "
_SPACED = re.compile("[a-z]")
# How readily a name is offered; the list's own names stand first.
_WEIGHTS = {
    "native": 1.0,
    "acronym": 0.99,
    "alias": 0.97,
    "transliteration": 0.96,
    "former": 0.95,
    "member": 0.93,
    "initials": 0.86,
}


class Caution(Enum):
    """What a name as typed gives reason to ask: whether the listed university itself awarded the degree."""

    BRANCH = "branch"
    CONTINUING = "continuing"
    MEMBER = "member"
    FORMER = "former"


_DOUBTFUL = frozenset({Caution.FORMER.value, Caution.MEMBER.value})


@dataclass(frozen=True, slots=True)
class University:
    """One institution of the list.

    `names` and `territory` are by `en`, `zh-Hant`, `zh-Hans`; a Chinese name that was not found is absent. Traditional
    forms are converted, and `has_official_chinese` is false where the Chinese name is no more than a search alias.
    """

    id: str
    names: Mapping[str, str]
    territory: Mapping[str, str]
    has_official_chinese: bool
    source: str
    confidence: Confidence

    @property
    def known_names(self) -> Mapping[str, str]:
        """The names by locale, less Chinese ones that are no more than someone's search alias."""
        return self.names if self.has_official_chinese else {"en": self.names["en"]}


@dataclass(frozen=True, slots=True)
class _Alias:
    """A name people search by; it is never shown, and matched only where it is the institution's own (`native`)."""

    text: str
    kind: str


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
class _Doubt:
    """A name, folded, of a member school or predecessor of a university."""

    name: str
    university: str
    caution: Caution

    def is_meant(self, folded: str, found: tuple[University, ...]) -> bool:
        """Whether the text has the name, a single word alone, and its university is the likeliest of those found."""
        is_said = _has(folded, self.name) if " " in self.name or not _SPACED.search(self.name) else folded == self.name
        return self.university == found[0].id and is_said


@dataclass(frozen=True)
class UniversityList:
    """The list in force from `first` to `last`, both included, in the order printed.

    What it is searched by is made when it is first searched.
    """

    first: date
    last: date
    universities: tuple[University, ...]

    @cached_property
    def _index(self) -> NameIndex:
        names = [name for key, university in enumerate(self.universities) for name in _names(key, university)]
        return NameIndex(names, _characters(self.universities))

    @cached_property
    def _own_names(self) -> Mapping[str, University]:
        return _own_names(self.universities)

    @cached_property
    def _plain_names(self) -> frozenset[str]:
        return _plain_names(self.universities)

    @cached_property
    def _doubts(self) -> tuple[_Doubt, ...]:
        return _doubts(self.universities)

    def named(self, university_id: str) -> University:
        """Find one by its id; UnknownNameError where it is not on this list."""
        for university in self.universities:
            if university.id == university_id:
                return university
        raise UnknownNameError(f"no university {university_id!r} on the list of {self.first} to {self.last}")

    def search(self, text: str, most: int = 5) -> tuple[University, ...]:
        """Find those whose name, in any language, or alias the text is like, misspelt or not in full.

        Best first, at most `most`; what is found is a proposal to choose from, never a match.
        """
        return tuple(self.universities[key] for key in self._index.search(text, most))

    def exact(self, text: str) -> University | None:
        """Find the one university whose own full name this is, letter case, accents and punctuation aside; else None.

        Own names are those of the list and those the institution bears in its own languages. Acronyms and aliases do
        not count, nor does a name that another university bears, listed or not.
        """
        return self._own_names.get(_own(text))

    def caution(self, text: str) -> Caution | None:
        """Say what makes it doubtful that a university like this text awarded the degree itself; None for no doubt.

        A branch elsewhere, an extension or continuing-education arm, a member school, or a predecessor.
        """
        folded = fold(text)
        found = self.search(text)
        if not found or self._is_plain(folded):
            return None
        told = [word.caution for word in _caution_words() if _has(folded, word.word) and word.is_meant(found)]
        told += [doubt.caution for doubt in self._doubts if doubt.is_meant(folded, found)]
        return next(iter(told), None)

    def _is_plain(self, folded: str) -> bool:
        """Whether this is a name of a university as a whole, or part of one that is written without spaces."""
        is_spaced = _SPACED.search(folded)
        return folded in self._plain_names or (not is_spaced and any(folded in name for name in self._plain_names))


def universities_on(day: date) -> UniversityList | None:
    """Find the list in force on a day; None where no list carried here covers it."""
    return next((listed for listed in _lists() if listed.first <= day <= listed.last), None)


def university_named(university_id: str) -> University:
    """Find one by its id on any list carried, past ones too; UnknownNameError where it is on none."""
    for listed in _lists():
        for university in listed.universities:
            if university.id == university_id:
                return university
    raise UnknownNameError(f"no university {university_id!r} on any list")


@cache
def _lists() -> tuple[UniversityList, ...]:
    """The latest first."""
    found = (_read(listed) for listed in rows_of_each("eligible-universities-"))
    return tuple(sorted(found, key=lambda listed: listed.first, reverse=True))


def _read(listed: list[Row]) -> UniversityList:
    ((first, last),) = {(row["listed_from"], row["listed_to"]) for row in listed}
    return UniversityList(
        date.fromisoformat(first), date.fromisoformat(last), tuple(_university(row) for row in listed)
    )


def _university(row: Row) -> University:
    return University(
        id=row["id"],
        names=by_language(row, "name"),
        territory=by_language(row, "territory"),
        has_official_chinese=row["chinese_name_from"] not in {"", _UNOFFICIAL},
        source=row["source"],
        confidence=Confidence(row["confidence"]),
    )


@cache
def _aliases() -> Mapping[str, tuple[_Alias, ...]]:
    found = rows_by("university-aliases.csv", "university")
    return {university: tuple(_Alias(row["alias"], row["kind"]) for row in each) for university, each in found.items()}


@cache
def _caution_words() -> tuple[_CautionWord, ...]:
    return tuple(
        _CautionWord(fold(row["word"]), Caution(row["caution"]), row["university"], row["territory"])
        for row in rows("branch-words.csv")
    )


@cache
def _shared_names() -> frozenset[str]:
    """Own names that an unlisted university bears too."""
    return frozenset(_own(row["name"]) for row in rows("shared-names.csv"))


def _spelled(university: University) -> tuple[str, ...]:
    """The name as the list prints it, and less what stands in brackets."""
    english = university.names["en"]
    return tuple(dict.fromkeys((english, _BRACKETED.sub(" ", english))))


def _chinese(university: University) -> tuple[str, ...]:
    return tuple(name for language, name in university.names.items() if language != "en")


def _names(key: int, university: University) -> Iterator[Name]:
    """All a university is found by."""
    for text in (*_spelled(university), *_chinese(university)):
        yield Name(key, text)
    for bracketed in _BRACKETED.findall(university.names["en"]):
        yield Name(key, bracketed.removeprefix(_FORMERLY), _WEIGHTS["acronym"])
    for alias in _aliases().get(university.id, ()):
        yield Name(key, alias.text, _WEIGHTS[alias.kind])
    if letters := initials(_spelled(university)[-1]):
        yield Name(key, letters, _WEIGHTS["initials"])


def _own_names(universities: tuple[University, ...]) -> Mapping[str, University]:
    """By folded own name, the university: only where no other bears it, as a name or an alias."""
    bearers: dict[str, set[str]] = defaultdict(set)
    own: dict[str, University] = {}
    for university in universities:
        aliases = _aliases().get(university.id, ())
        official = _chinese(university) if university.has_official_chinese else ()
        natives = (alias.text for alias in aliases if alias.kind == "native")
        own |= {_own(text): university for text in (*_spelled(university), *official, *natives)}
        for text in (*_spelled(university), *_chinese(university), *(alias.text for alias in aliases)):
            bearers[_own(text)].add(university.id)
    return {name: one for name, one in own.items() if len(bearers[name]) == 1 and name not in _shared_names()}


def _plain_names(universities: tuple[University, ...]) -> frozenset[str]:
    """All names, folded, of the universities as a whole."""
    aliases = (alias for one in universities for alias in _aliases().get(one.id, ()) if alias.kind not in _DOUBTFUL)
    own = (text for one in universities for text in (*_spelled(one), *_chinese(one)))
    return frozenset(map(fold, (*own, *(alias.text for alias in aliases))))


def _doubts(universities: tuple[University, ...]) -> tuple[_Doubt, ...]:
    return tuple(
        _Doubt(fold(alias.text), one.id, Caution(alias.kind))
        for one in universities
        for alias in _aliases().get(one.id, ())
        if alias.kind in _DOUBTFUL
    )


def _characters(universities: tuple[University, ...]) -> Mapping[str, str]:
    both = (names for one in universities for names in (one.names, one.territory))
    return simpler_characters((names.get("zh-Hant", ""), names.get("zh-Hans", "")) for names in both)


def _own(text: str) -> str:
    return fold(text).removeprefix("the ")


def _has(folded: str, words: str) -> bool:
    """Whether the words stand in the text, whole where they are written with spaces."""
    return f" {words} " in f" {folded} " if _SPACED.search(words) else words in folded
