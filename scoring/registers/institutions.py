"""The institutions carried and the names they are known by, as the files have them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from scoring.criterion import Confidence
from scoring.registers.files import Row, by_language, rows, rows_by, rows_of_each

# A Chinese name that is only someone's search alias may be another university's own name: 西北大学 is also in Xi'an.
_UNOFFICIAL = "alias"


@dataclass(frozen=True, slots=True)
class University:
    """One institution of the list, or a business school that may count besides.

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
class Alias:
    """A name people search by; it is never shown, and matched only where it is the institution's own (`native`)."""

    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class Listing:
    """The universities of one list, in the order printed, with the first and last day that it covers."""

    first: date
    last: date
    universities: tuple[University, ...]


@cache
def listings() -> tuple[Listing, ...]:
    """The lists carried, the latest first."""
    found = (_listing(listed) for listed in rows_of_each("eligible-universities-"))
    return tuple(sorted(found, key=lambda listed: listed.first, reverse=True))


@cache
def business_schools() -> tuple[University, ...]:
    """Schools on no list that may be among the six taken besides; which six was not found."""
    return tuple(_university(row) for row in rows("business-schools.csv"))


@cache
def aliases() -> Mapping[str, tuple[Alias, ...]]:
    """The aliases of each institution, by its id."""
    found = {**rows_by("university-aliases.csv", "university"), **rows_by("business-school-aliases.csv", "university")}
    return {university: tuple(Alias(row["alias"], row["kind"]) for row in each) for university, each in found.items()}


def chinese(university: University) -> tuple[str, ...]:
    """The Chinese names, official or not."""
    return tuple(name for language, name in university.names.items() if language != "en")


def _listing(listed: list[Row]) -> Listing:
    ((first, last),) = {(row["listed_from"], row["listed_to"]) for row in listed}
    return Listing(date.fromisoformat(first), date.fromisoformat(last), tuple(_university(row) for row in listed))


def _university(row: Row) -> University:
    return University(
        id=row["id"],
        names=by_language(row, "name"),
        territory=by_language(row, "territory"),
        has_official_chinese=row["chinese_name_from"] not in {"", _UNOFFICIAL},
        source=row["source"],
        confidence=Confidence(row["confidence"]),
    )
