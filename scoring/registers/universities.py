"""The aggregate list of eligible universities, by the days it covers, and what a text names of it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from importlib.resources.abc import Traversable

from scoring.errors import UnknownNameError
from scoring.registers.cautions import DOUBTFUL, Caution, DoubtfulName, beside, doubts, told_by_words
from scoring.registers.institutions import (
    Listing,
    University,
    aliases,
    business_schools,
    chinese,
    listings,
    read_listing,
)
from scoring.registers.search import Name, NameIndex, Typed
from scoring.registers.spelling import fold, initials, is_unspaced, simpler_characters
from scoring.registers.unlisted import NameKey, name_key, unlisted
from scoring.registers.whole import Beside, is_whole

_BRACKETED = re.compile(r"\(([^)]*)\)")
_FORMERLY = "formerly "
_MOST = 5
# How readily a name is offered; the list's own names stand first.
_WEIGHTS = {
    "native": 1.0,
    "acronym": 0.99,
    "alias": 0.97,
    "transliteration": 0.96,
    "former": 0.95,
    "branch": 0.94,
    "continuing": 0.94,
    "member": 0.93,
    "initials": 0.86,
}


@dataclass(frozen=True, slots=True)
class Named:
    """What a text names: universities to choose from, the likeliest first, or the one that it names for certain.

    `caution` says what is doubtful about them; `unlisted` is the institution on no list that the text names, or may.
    """

    universities: tuple[University, ...] = ()
    caution: Caution | None = None
    unlisted: str = ""
    is_certain: bool = False


@dataclass(frozen=True)
class UniversityList:
    """The list in force from `first` to `last`, both included, in the order printed.

    What it is searched by is made when it is first searched.
    """

    first: date
    last: date
    universities: tuple[University, ...]

    @cached_property
    def _all(self) -> tuple[University, ...]:
        """The listed first, then the business schools that may count besides."""
        return (*self.universities, *business_schools())

    @cached_property
    def _index(self) -> NameIndex:
        names = [name for key, university in enumerate(self._all) for name in _names(key, university)]
        return NameIndex(names, _characters(self._all))

    @cached_property
    def _own_names(self) -> Mapping[str, University]:
        return _own_names(self.universities)

    @cached_property
    def _plain_names(self) -> frozenset[str]:
        return _plain_names(self.universities)

    @cached_property
    def _plain_text(self) -> str:
        return "\n".join(self._plain_names)

    @cached_property
    def _name_keys(self) -> frozenset[NameKey]:
        doubtful = (doubt.name for doubt in self._doubts)
        return frozenset(map(name_key, (*self._plain_names, *doubtful)))

    @cached_property
    def _beside(self) -> tuple[Beside, ...]:
        return tuple(beside(one) for one in self._all)

    @cached_property
    def _doubts(self) -> tuple[DoubtfulName, ...]:
        return doubts(self.universities)

    def has(self, university_id: str) -> bool:
        """Whether one of this id is on this list."""
        return university_id in self._ids

    @cached_property
    def _ids(self) -> frozenset[str]:
        return frozenset(one.id for one in self.universities)

    def exact(self, text: str) -> University | None:
        """Find the one university whose own full name this is, letter case, accents and punctuation aside; else None.

        Own names are those of the list and those the institution bears in its own languages. Acronyms and aliases do
        not count, nor does a name that another university bears, listed or not.
        """
        return self._own_names.get(_own(text))

    def look_up(self, text: str) -> Named:
        """Say what the text names, in any language, misspelt or not in full: one university, five at most, or none.

        Only a university's own full name is certain; all else is a proposal to choose from, never a match. Where the
        text is another institution's name, or says more than a name of those found, none is proposed without a caution.
        """
        if exact := self.exact(text):
            return Named((exact,), is_certain=True)
        other = unlisted(text)
        if other and name_key(fold(text)) not in self._name_keys:
            return Named(unlisted=other)
        typed = self._index.read(text)
        keys = self._index.search(typed)
        if schools := self._schools(typed, keys):
            return Named(schools, Caution.SCHOOL)
        whole, near = (self._universities(each) for each in self._likeliest(typed, keys))
        caution = self._told(fold(text), near) if near else None
        found = near if caution else whole or near
        if other and not caution:
            return Named(found, Caution.SHARED, other)
        return Named(found, caution or (None if whole else Caution.OTHER if found else None))

    def _likeliest(self, typed: Typed, keys: tuple[int, ...]) -> tuple[list[int], list[int]]:
        """Those whose name the text says and no more, and those that it tells from others."""
        listed = [key for key in keys if key < len(self.universities)]
        same = [key for key in listed if self._index.has_run(typed, key)]
        whole = same or [key for key in listed if self._is_whole(typed, key)]
        return whole, [key for key in listed if self._index.tells_of(typed, key)]

    def _universities(self, keys: list[int]) -> tuple[University, ...]:
        return tuple(self.universities[key] for key in keys[:_MOST])

    def _schools(self, typed: Typed, keys: tuple[int, ...]) -> tuple[University, ...]:
        """The business schools that the text names, where one of them is the likeliest."""
        if not keys or keys[0] < len(self.universities):
            return ()
        schools = (key for key in keys if key >= len(self.universities))
        return tuple(self._all[key] for key in schools if self._is_whole(typed, key))

    def _told(self, folded: str, found: tuple[University, ...]) -> Caution | None:
        """What makes it doubtful that one of those found awarded the degree itself."""
        if self._is_plain(folded):
            return None
        told = [*told_by_words(folded, found), *(one.caution for one in self._doubts if one.is_meant(folded, found))]
        return next(iter(told), None)

    def _is_plain(self, folded: str) -> bool:
        """Whether this is a name of a university as a whole, or part of one that is written without spaces."""
        return folded in self._plain_names or (is_unspaced(folded) and folded in self._plain_text)

    def _is_whole(self, typed: Typed, key: int) -> bool:
        return is_whole(typed, self._index.plain_names(key), self._beside[key])


@dataclass(frozen=True)
class UniversityLists:
    """Lists by the days that they cover, the one that begins latest first."""

    all: tuple[UniversityList, ...]

    def on(self, day: date) -> UniversityList | None:
        """Find the list in force on a day; None where none of these covers it."""
        return next((listed for listed in self.all if listed.first <= day <= listed.last), None)

    def lately(self, day: date) -> UniversityList | None:
        """Find the list in force on a day, or else the last one begun before it."""
        return self.on(day) or next((listed for listed in self.all if listed.first <= day), None)

    def and_of(self, new: UniversityList) -> UniversityLists:
        """Add a list, in the place of one that begins on the same day."""
        others = (listed for listed in self.all if listed.first != new.first)
        return UniversityLists(tuple(sorted((*others, new), key=lambda listed: listed.first, reverse=True)))


def read_universities(file: Traversable) -> UniversityList:
    """Read the list of one CSV file, carried or not. Raises RulesetError where it is none."""
    return _list_of(read_listing(file))


@cache
def load_universities() -> UniversityLists:
    """Load the lists carried by this package, once."""
    return UniversityLists(tuple(map(_list_of, listings())))


def universities_on(day: date) -> UniversityList | None:
    """Find the list in force on a day; None where no list carried here covers it."""
    return load_universities().on(day)


def university_named(university_id: str) -> University:
    """Find one by its id on any list carried, past ones too, or among the business schools.

    Raises:
        UnknownNameError: it is nowhere there.
    """
    try:
        return _by_id()[university_id]
    except KeyError:
        raise UnknownNameError(f"no university {university_id!r} on any list") from None


@cache
def _by_id() -> Mapping[str, University]:
    """As the first list has it that has it."""
    listed = [one for each in load_universities().all for one in each.universities]
    return {one.id: one for one in reversed((*listed, *business_schools()))}


def _list_of(listing: Listing) -> UniversityList:
    return UniversityList(listing.first, listing.last, listing.universities)


def is_business_school(university_id: str) -> bool:
    """Whether it is a school on no list that may be among the six taken besides."""
    return any(one.id == university_id for one in business_schools())


def _spelled(university: University) -> tuple[str, ...]:
    """The name as the list prints it, and less what stands in brackets."""
    english = university.names["en"]
    return tuple(dict.fromkeys((english, _BRACKETED.sub(" ", english))))


def _names(key: int, university: University) -> Iterator[Name]:
    """All a university is found by."""
    for text in (*_spelled(university), *chinese(university)):
        yield Name(key, text)
    for bracketed in _BRACKETED.findall(university.names["en"]):
        yield Name(key, bracketed.removeprefix(_FORMERLY), _WEIGHTS["acronym"])
    for alias in aliases().get(university.id, ()):
        yield Name(key, alias.text, _WEIGHTS[alias.kind], alias.kind not in DOUBTFUL)
    if letters := initials(_spelled(university)[-1]):
        yield Name(key, letters, _WEIGHTS["initials"])


def _own_names(universities: tuple[University, ...]) -> Mapping[str, University]:
    """By folded own name, the university: only where no other bears it, as a name or an alias, listed or not."""
    bearers: dict[str, set[str]] = defaultdict(set)
    own: dict[str, University] = {}
    for university in universities:
        known = aliases().get(university.id, ())
        official = chinese(university) if university.has_official_chinese else ()
        natives = (alias.text for alias in known if alias.kind == "native")
        own |= {_own(text): university for text in (*_spelled(university), *official, *natives)}
        for text in (*_spelled(university), *chinese(university), *(alias.text for alias in known)):
            bearers[_own(text)].add(university.id)
    return {name: one for name, one in own.items() if len(bearers[name]) == 1 and not unlisted(name)}


def _plain_names(universities: tuple[University, ...]) -> frozenset[str]:
    """All names, folded, of the universities as a whole."""
    known = (alias for one in universities for alias in aliases().get(one.id, ()) if alias.kind not in DOUBTFUL)
    own = (text for one in universities for text in (*_spelled(one), *chinese(one)))
    return frozenset(map(fold, (*own, *(alias.text for alias in known))))


def _characters(universities: tuple[University, ...]) -> Mapping[str, str]:
    both = (names for one in universities for names in (one.names, one.territory))
    return simpler_characters((names.get("zh-Hant", ""), names.get("zh-Hans", "")) for names in both)


def _own(text: str) -> str:
    return fold(text).removeprefix("the ")
