"""The words of QMAS Guide, in four languages: Fluent catalogues, one folder a locale, and nothing else says a word.

`catalogue_of("fr").format("ask-age")` finds and formats; `negotiate("zh-hk")` takes a client's language to a locale.
Messages arrive by name, numbers as numbers, everything else already in words. Errors are `CatalogueError`, one line.
"""

from locales.catalogue import (
    FALLBACKS,
    LOCALES,
    Catalogue,
    CatalogueError,
    MessageArgumentError,
    UnknownCodeError,
    UnknownMessageError,
    catalogue_of,
    negotiate,
    words_of,
)
from locales.completeness import check

__all__ = [
    "FALLBACKS",
    "LOCALES",
    "Catalogue",
    "CatalogueError",
    "MessageArgumentError",
    "UnknownCodeError",
    "UnknownMessageError",
    "catalogue_of",
    "check",
    "negotiate",
    "words_of",
]
