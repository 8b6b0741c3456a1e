"""The aggregate list of eligible universities, by the days it covers."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType

from scoring.criterion import Confidence
from scoring.errors import UnknownNameError

_LANGUAGES = {"en": "en", "zh-Hant": "zh_hant", "zh-Hans": "zh_hans"}
# A Chinese name that is only someone's search alias may be another university's own name: 西北大学 is also in Xi'an.
_UNOFFICIAL = "alias"
_LITTLE_WORDS = frozenset({"of", "the", "and", "at", "in", "for", "de", "di", "zu", "to"})
_SHORTEST_ACRONYM = 2
_BRACKETED = re.compile(r"\([^)]*\)")
_APOSTROPHES = re.compile("['\u2019\u02bc`]")
_NOT_WORD = re.compile(r"[\W_]+")
_HAN = re.compile("[\u3400-\u9fff]")


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

    def name_in(self, locale: str) -> str:
        """Take the name in `zh-Hant` or `zh-Hans` where there is one, else as the list prints it."""
        return self.names.get(locale, self.names["en"])


@dataclass(frozen=True, slots=True)
class _Index:
    """One university's names, folded for search."""

    university: University
    full: frozenset[str]
    official: frozenset[str]
    words: tuple[str, ...]
    acronyms: frozenset[str]
    chinese: tuple[str, ...]

    def has(self, word: str) -> bool:
        if _HAN.search(word):
            return any(word in name for name in self.chinese)
        if len(word) >= _SHORTEST_ACRONYM and any(acronym.startswith(word) for acronym in self.acronyms):
            return True
        return any(name_word.startswith(word) for name_word in self.words)

    def distance(self, text: str) -> int:
        """Rank a match: the whole name, an acronym, the beginning of a name, any other."""
        nearer = (text in self.full, text in self.acronyms, any(name.startswith(text) for name in self.full), True)
        return nearer.index(True)


@dataclass(frozen=True, slots=True)
class UniversityList:
    """The list in force from `first` to `last`, both included, in the order printed."""

    first: date
    last: date
    universities: tuple[University, ...]
    _index: tuple[_Index, ...]

    def named(self, university_id: str) -> University:
        """Find one by its id; UnknownNameError where it is not on this list."""
        for university in self.universities:
            if university.id == university_id:
                return university
        raise UnknownNameError(f"no university {university_id!r} on the list of {self.first} to {self.last}")

    def search(self, text: str, most: int = 5) -> tuple[University, ...]:
        """Find those that every word typed fits: the start of a word of a name, an acronym, or part of a Chinese name.

        Best first, at most `most`; what is found is a proposal to choose from, never a match.
        """
        folded = _fold(text)
        words = folded.split()
        found = [index for index in self._index if words and all(index.has(word) for word in words)]
        found.sort(key=lambda index: index.distance(folded))
        return tuple(index.university for index in found[:most])

    def exact(self, text: str) -> University | None:
        """Find the one university whose name this is, letter case, accents and punctuation aside; else None.

        Chinese search aliases do not count: they may be the very name of a university that is not listed.
        """
        folded = _fold(text)
        found = [index for index in self._index if folded in index.full]
        return found[0].university if len(found) == 1 and folded in found[0].official else None


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
    folder = files("scoring") / "lists"
    found = (_read(file) for file in folder.iterdir() if file.name.startswith("eligible-universities-"))
    return tuple(sorted(found, key=lambda listed: listed.first, reverse=True))


def _read(file: Traversable) -> UniversityList:
    rows = list(csv.DictReader(file.read_text(encoding="utf-8").splitlines()))
    ((first, last),) = {(row["listed_from"], row["listed_to"]) for row in rows}
    universities = tuple(_university(row) for row in rows)
    return UniversityList(
        date.fromisoformat(first), date.fromisoformat(last), universities, tuple(map(_indexed, universities))
    )


def _university(row: Mapping[str, str]) -> University:
    return University(
        id=row["id"],
        names=_by_language(row, "name"),
        territory=_by_language(row, "territory"),
        has_official_chinese=row["chinese_name_from"] not in {"", _UNOFFICIAL},
        source=row["source"],
        confidence=Confidence(row["confidence"]),
    )


def _by_language(row: Mapping[str, str], column: str) -> Mapping[str, str]:
    words = {language: row[f"{column}_{suffix}"] for language, suffix in _LANGUAGES.items()}
    return MappingProxyType({language: word for language, word in words.items() if word})


def _indexed(university: University) -> _Index:
    english = university.names["en"]
    bare = _BRACKETED.sub(" ", english)
    chinese = tuple(_fold(name) for language, name in university.names.items() if language != "en")
    spelled = frozenset({_fold(english), _fold(bare)})
    return _Index(
        university=university,
        full=spelled.union(chinese),
        official=spelled.union(chinese if university.has_official_chinese else ()),
        words=tuple(dict.fromkeys(_fold(english).split() + _fold(_APOSTROPHES.sub(" ", english)).split())),
        acronyms=frozenset({_initials(_fold(bare).split()), *map(_fold, _BRACKETED.findall(english))}),
        chinese=chinese,
    )


def _initials(words: Iterable[str]) -> str:
    return "".join(word[0] for word in words if word not in _LITTLE_WORDS)


def _fold(text: str) -> str:
    """Leave nothing of letter case, width, accents and punctuation."""
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return _NOT_WORD.sub(" ", _APOSTROPHES.sub("", bare)).strip()
