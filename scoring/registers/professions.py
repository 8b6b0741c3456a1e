"""The Talent List, as far as it is known, and search among its professions.

The list of 1 March 2025 has 60 professions, and was not found whole. What is carried says of each profession where it
was seen: on this list, or on an earlier one only. A profession that is not found here may well be on the list.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from scoring.criterion import Confidence
from scoring.errors import UnknownNameError
from scoring.registers.files import Row, by_language, latest_first, rows_by
from scoring.registers.search import Name, NameIndex, simpler_characters

_ALIAS_WEIGHT = 0.97


@dataclass(frozen=True, slots=True)
class Profession:
    """One profession; `names` and `segment` by `en`, `zh-Hant`, `zh-Hans`, absent where not found.

    `added_on` is the day, or only the year, of the list that first named it; `confidence` is how well that is attested.
    `is_seen_on_this_list` is false where only an earlier list was seen to name it.
    """

    id: str
    names: Mapping[str, str]
    segment: Mapping[str, str]
    added_on: str
    is_seen_on_this_list: bool
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class TalentList:
    """The list in force since `first`, of `total` professions; `professions` are those of them that are known."""

    first: date
    total: int
    professions: tuple[Profession, ...]
    _index: NameIndex

    @property
    def is_whole(self) -> bool:
        """Whether all its professions are known: where not, one that is not found may still be listed."""
        return len(self.professions) == self.total

    def named(self, profession_id: str) -> Profession:
        """Find one by its id; UnknownNameError where it is not among those known."""
        for profession in self.professions:
            if profession.id == profession_id:
                return profession
        raise UnknownNameError(f"no profession {profession_id!r} known of the Talent List of {self.first}")

    def search(self, text: str, most: int = 5) -> tuple[Profession, ...]:
        """Find those whose name or usual job title the text is like: best first, to choose from, never a match."""
        return tuple(self.professions[key] for key in self._index.search(text, most))


def talent_list_on(day: date) -> TalentList | None:
    """Find the list in force on a day; None before the first carried. The end of the last is not known."""
    return next((listed for listed in _lists() if listed.first <= day), None)


@cache
def _lists() -> tuple[TalentList, ...]:
    return latest_first("talent-list-", _read)


def _read(rows: list[Row]) -> TalentList:
    ((first, total),) = {(row["listed_from"], row["listed_total"]) for row in rows}
    professions = tuple(_profession(row) for row in rows)
    names = [name for key, profession in enumerate(professions) for name in _names(key, profession)]
    pairs = ((one.names.get("zh-Hant", ""), one.names.get("zh-Hans", "")) for one in professions)
    return TalentList(date.fromisoformat(first), int(total), professions, NameIndex(names, simpler_characters(pairs)))


def _profession(row: Row) -> Profession:
    return Profession(
        id=row["id"],
        names=by_language(row, "name"),
        segment=by_language(row, "segment"),
        added_on=row["added_on"],
        is_seen_on_this_list=row["is_seen_on_this_list"] == "yes",
        source=row["source"],
        confidence=Confidence(row["confidence"]),
    )


def _names(key: int, profession: Profession) -> Iterator[Name]:
    for text in profession.names.values():
        yield Name(key, text)
    for alias in _aliases().get(profession.id, ()):
        yield Name(key, alias["alias"], _ALIAS_WEIGHT)


@cache
def _aliases() -> Mapping[str, tuple[Row, ...]]:
    return rows_by("profession-aliases.csv", "profession")
