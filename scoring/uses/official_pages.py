"""The official pages that a conversation leads to: where each is in which language, and the day it was seen."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Annotated

from pydantic import Field

from scoring.errors import UnknownNameError
from scoring.files.forms import Form, Slug


@dataclass(frozen=True, slots=True)
class Address:
    """One address of a page. `seen` is the day of the copy that was read; None where the page itself was not seen.

    `source` is its number in the list of sources.
    """

    url: str
    source: str
    seen: date | None


@dataclass(frozen=True, slots=True)
class OfficialPage:
    """One page, by the locales it is written in; English is always among them."""

    id: str
    addresses: Mapping[str, Address]

    @property
    def seen(self) -> date:
        """The day on which the English page was seen. Raises UnknownNameError where it was not."""
        if (seen := self.addresses["en"].seen) is None:
            raise UnknownNameError(f"the official page {self.id!r} was not seen")
        return seen


def page_named(name: str) -> OfficialPage:
    """Find a page by its id. Raises UnknownNameError."""
    if (page := official_pages().get(name)) is None:
        raise UnknownNameError(f"no official page {name!r} is carried")
    return page


class _AddressForm(Form):
    url: Annotated[str, Field(pattern=r"^https://([a-z0-9-]+\.)*gov\.hk(/\S*)?$")]
    languages: Annotated[list[str], Field(min_length=1)]
    source: Annotated[str, Field(pattern=r"^S[1-9][0-9]*$")]
    seen: date | None = None


class _PageForm(Form):
    id: Slug
    addresses: list[_AddressForm]


class _PagesForm(Form):
    pages: list[_PageForm]


@cache
def official_pages() -> Mapping[str, OfficialPage]:
    """Every page carried, by its id."""
    text = (files("scoring") / "lists" / "official-pages.toml").read_text(encoding="utf-8")
    form = _PagesForm.model_validate(tomllib.loads(text))
    return MappingProxyType({each.id: OfficialPage(each.id, _addresses(each)) for each in form.pages})


def _addresses(form: _PageForm) -> Mapping[str, Address]:
    return MappingProxyType(
        {language: Address(each.url, each.source, each.seen) for each in form.addresses for language in each.languages}
    )
