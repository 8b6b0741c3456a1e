"""The lists carried beside the rules, as CSV files: their rows, and names by language."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType

Row = Mapping[str, str]

_FOLDER = "lists"
_LANGUAGES = {"en": "en", "zh-Hant": "zh_hant", "zh-Hans": "zh_hans"}


def rows_of_each(prefix: str) -> Iterator[list[Row]]:
    """Read every file whose name begins so, as its rows."""
    return (rows_of(file) for file in _folder().iterdir() if file.name.startswith(prefix))


def rows(name: str) -> list[Row]:
    """Read the rows of one file."""
    return rows_of(_folder() / name)


def rows_by(name: str, column: str) -> Mapping[str, tuple[Row, ...]]:
    """Read the rows of one file by what stands in a column."""
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows(name):
        found[row[column]].append(row)
    return {key: tuple(each) for key, each in found.items()}


def rows_of(file: Traversable) -> list[Row]:
    """Read the rows of a file, carried or not; what a short row lacks is empty."""
    return list(csv.DictReader(file.read_text(encoding="utf-8").splitlines(), restval=""))


def by_language(row: Row, column: str) -> Mapping[str, str]:
    """Take a column by `en`, `zh-Hant`, `zh-Hans`, absent where it is empty."""
    words = {language: row[f"{column}_{suffix}"] for language, suffix in _LANGUAGES.items()}
    return MappingProxyType({language: word for language, word in words.items() if word})


def _folder() -> Traversable:
    return files("scoring") / _FOLDER
