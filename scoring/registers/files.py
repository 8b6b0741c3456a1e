"""The lists carried beside the rules, as CSV files: their rows, and names by language."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Callable, Mapping
from datetime import date
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Protocol, TypeVar

Row = Mapping[str, str]

_FOLDER = "lists"
_LANGUAGES = {"en": "en", "zh-Hant": "zh_hant", "zh-Hans": "zh_hans"}


class Dated(Protocol):
    """A list that is in force from a day on."""

    @property
    def first(self) -> date:
        """The first day."""


Listed = TypeVar("Listed", bound=Dated)


def latest_first(prefix: str, read: Callable[[list[Row]], Listed]) -> tuple[Listed, ...]:
    """Read every list whose file's name begins so."""
    found = [read(_rows(file)) for file in _folder().iterdir() if file.name.startswith(prefix)]
    return tuple(sorted(found, key=lambda listed: listed.first, reverse=True))


def rows(name: str) -> list[Row]:
    """Read the rows of one file."""
    return _rows(_folder() / name)


def rows_by(name: str, column: str) -> Mapping[str, tuple[Row, ...]]:
    """Read the rows of one file by what stands in a column."""
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows(name):
        found[row[column]].append(row)
    return {key: tuple(each) for key, each in found.items()}


def by_language(row: Row, column: str) -> Mapping[str, str]:
    """Take a column by `en`, `zh-Hant`, `zh-Hans`, absent where it is empty."""
    words = {language: row[f"{column}_{suffix}"] for language, suffix in _LANGUAGES.items()}
    return MappingProxyType({language: word for language, word in words.items() if word})


def _folder() -> Traversable:
    return files("scoring") / _FOLDER


def _rows(file: Traversable) -> list[Row]:
    return list(csv.DictReader(file.read_text(encoding="utf-8").splitlines()))
