"""The institutions carried and the names they are known by, as the files have them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources.abc import Traversable

from scoring.criterion import Confidence
from scoring.errors import RulesetError
from scoring.registers.files import Row, by_language, rows, rows_by, rows_of, rows_of_each

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


def read_listing(file: Traversable) -> Listing:
    """The list of a file that is not carried. Raises RulesetError where it is none."""
    try:
        listed = _listing(rows_of(file))
    except KeyError as error:
        raise RulesetError(
            file.name, "the first line", f"has no column {error}: name all that the last list has"
        ) from None
    except ValueError as error:
        raise RulesetError(file.name, "a row", f"{error}: write every row as in the last list") from None
    ids = [one.id for one in listed.universities]
    if twice := next((one for one in ids if ids.count(one) > 1), None):
        raise RulesetError(file.name, twice, "stands there twice: leave one of them")
    if listed.last < listed.first:
        raise RulesetError(file.name, "listed_to", f"{listed.last} is before {listed.first}: correct one of them")
    return listed


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
    days = {(row["listed_from"], row["listed_to"]) for row in listed}
    if len(days) != 1:
        raise ValueError(f"listed_from and listed_to name {len(days)} periods, not one")
    first, last = days.pop()
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
