"""The table of terms holds the catalogues: where English says a term, each locale says it in its own."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from fluent.syntax import FluentSerializer

from locales import LOCALES
from locales.catalogue import source

GLOSSARY = (Path(__file__).parents[2] / "docs" / "glossary.md").read_text("utf-8")
# The first table of the section are the terms, the second what is not used.
SECTION = GLOSSARY.partition("\n## Terms in the four languages\n")[2].partition("\n## ")[0]
TABLE, _, NOT_USED = SECTION.partition("| locale | not used |")
ROWS = [[cell.strip() for cell in line.strip("|").split("|")] for line in TABLE.splitlines() if line.startswith("| ")][
    1:
]
OTHERS = tuple(locale for locale in LOCALES if locale != "en")
ARGUMENT = re.compile(r"\{ *\$[a-z-]+ *\}")
NUMBER = re.compile(r"[SLN][1-9][0-9]*")


def words(locale: str) -> Mapping[str, str]:
    """The messages as written, by name, their names left out."""
    serialized = {name: FluentSerializer().serialize_entry(one) for name, one in source(locale).messages.items()}
    plain = {name: ARGUMENT.sub(" ", text.partition("=")[2]) for name, text in serialized.items()}
    return {name: text.replace("\N{NO-BREAK SPACE}", " ") for name, text in plain.items()}


def forms(cell: str) -> tuple[str, ...]:
    return tuple(cell.split(" / "))


def says(text: str, cell: str) -> bool:
    return any(form.casefold() in text.casefold() for form in forms(cell))


def lacking(row: list[str], locale: str) -> list[str]:
    """The messages that say the term in English and not in the locale."""
    is_name = row[0][0].isupper()
    english = re.compile(rf"\b(?:{'|'.join(map(re.escape, forms(row[0])))})s?\b", 0 if is_name else re.IGNORECASE)
    column = row[1 + OTHERS.index(locale)]
    own = words(locale)
    return [name for name, text in words("en").items() if english.search(text) and not says(own[name], column)]


def test_there_are_sixty_terms_each_in_every_language_with_a_source() -> None:
    assert len(ROWS) >= 60
    assert [row for row in ROWS if len(row) != 5 or not all(row)] == []
    assert [row[0] for row in ROWS if row[4] != "ours" and not NUMBER.search(row[4])] == []


@pytest.mark.parametrize("locale", OTHERS)
@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_where_english_says_a_term_the_locale_says_its_own(row: list[str], locale: str) -> None:
    assert lacking(row, locale) == []


@pytest.mark.parametrize("locale", OTHERS)
def test_what_misleads_is_said_nowhere(locale: str) -> None:
    (line,) = (line for line in NOT_USED.splitlines() if line.startswith(f"| {locale} |"))
    never = forms(line.strip("| ").partition(" | ")[2])
    assert {name: form for name, text in words(locale).items() for form in never if form in text} == {}
