"""The words of QMAS Guide, in four languages: Fluent catalogues, one folder a locale, and nothing else says a word.

`catalogue("fr").format("ask-age")` finds and formats; `negotiate("zh-hk")` takes a client's language to a locale.
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
    catalogue,
    forget,
    negotiate,
)
from locales.check import check
from locales.console import CONSOLE_LOCALES, ConsoleWords, console_words
from locales.lexicon import Words
