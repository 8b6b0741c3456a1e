"""The words applicants type, of all four languages at once: from Babel, and from `words/` what Babel does not hold."""

import tomllib
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any, Final

from babel import Locale
from babel.numbers import get_territory_currencies

_LOCALES: Final = ("en", "fr", "zh_Hant", "zh_Hant_HK", "zh_Hans")
_WORD_FILES: Final = ("en.toml", "fr.toml", "zh.toml")
_NO_PLACES: Final = frozenset("AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ".split())
_NO_TONGUES: Final = frozenset({"mul", "und", "zxx", "mis"})
_CHINESE: Final = frozenset({"yue", "cmn"})
_APOSTROPHES: Final = str.maketrans(dict.fromkeys("\u2018\u2019\u02bc\u2032\u00b4\u0060", "'"))
_DASHES: Final = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"))


class Words:
    """What `conversations` asks of a lexicon; `words_of` is how the catalogues say a message in every language."""

    def __init__(self, *, words_of: Callable[[str], Iterable[str]] | None = None) -> None:
        self._words_of = words_of
        self._tables = _tables()

    def yes_words(self) -> frozenset[str]:
        """Words that are a clear yes."""
        return self._tables.yes

