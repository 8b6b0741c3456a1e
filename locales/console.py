"""The console's words, in the two languages of the operators; the applicants' words stay in the catalogues."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from locales.catalogue import Argument, Source, UnknownMessageError, source

CONSOLE_LOCALES = ("en", "zh-Hant")
_NONE: Mapping[str, Argument] = MappingProxyType({})


def console_source(locale: str) -> Source:
    """What a locale's console.ftl holds, read once."""
    return source(locale, ("console",))


class ConsoleWords:
    """The console's messages in one language."""

    def __init__(self, locale: str) -> None:
        self.locale = locale
        self._source = console_source(locale)

    def has(self, message: str) -> bool:
        """Whether there is such a message."""
        return message in self._source.written

    def format(self, message: str, args: Mapping[str, Argument] = _NONE) -> str:
        """The message in words. Raises UnknownMessageError, MessageArgumentError."""
        if not self.has(message):
            raise UnknownMessageError(f"no message {message!r} in the console's {self.locale}")
        return self._source.format(message, args, f"the console's {self.locale}")


@cache
def console_words(locale: str) -> ConsoleWords:
    """The words of one of CONSOLE_LOCALES, made once."""
    return ConsoleWords(locale)
