"""The pages a conversation leads to are the Government's, and the list of sources names the same."""

import re
from datetime import date, datetime
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from scoring import Address, last_seen, official_pages

SOURCES = (Path(__file__).parents[2] / "docs" / "sources.md").read_text("utf-8")
_ROW = re.compile(r"^\| `([a-z-]+)` \| <(\S+)> \| ([^|]+) \| (S\d+) \| ([^|]+) \|$", re.MULTILINE)
ADDRESSES = [
    pytest.param(address, id=f"{page.id}-{locale}")
    for page in official_pages().values()
    for locale, address in page.addresses.items()
]


def _day(text: str) -> date:
    return datetime.strptime(text, "%d %B %Y").date()  # noqa: DTZ007 - a day has no zone


def _row_of(source: str) -> str:
    """A source's row in the list."""
    return next(line for line in SOURCES.splitlines() if line.startswith(f"| {source} |"))


def test_the_list_of_sources_and_the_file_of_pages_name_the_same() -> None:
    told = {
        (page, locale): Address(url, source, None if seen == "not seen" else _day(seen))
        for page, url, locales, source, seen in _ROW.findall(SOURCES)
        for locale in locales.split(", ")
    }
    assert told == {
        (page.id, locale): address for page in official_pages().values() for locale, address in page.addresses.items()
    }


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_is_the_governments_own_and_safe(address: Address) -> None:
    parts = urlsplit(address.url)
    assert parts.scheme == "https"
    assert (parts.hostname or "").endswith(".gov.hk")


@pytest.mark.parametrize("address", ADDRESSES)
def test_its_source_names_the_address(address: Address) -> None:
    _, _, unseen = SOURCES.partition("## Known by address, not seen\n")
    assert f"<{address.url}>" in (_row_of(address.source) if address.seen else _row_of(address.source) + unseen)


@pytest.mark.parametrize("address", ADDRESSES)
def test_its_day_is_not_newer_than_its_source(address: Address) -> None:
    if address.seen:
        newest = last_seen([address.source])
        assert newest is not None
        assert address.seen <= newest


def test_every_page_has_an_address_that_all_locales_fall_back_to() -> None:
    assert [page.id for page in official_pages().values() if "en" not in page.addresses] == []
