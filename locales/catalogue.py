"""Finds and formats messages; names places, languages, sums and dates as the locale does."""

import re
from collections.abc import Callable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any, Literal, TypeAlias

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle
from fluent.runtime.resolver import Message
from fluent.runtime.types import FluentType, fluent_number
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

LOCALES = ("en", "zh-Hant", "zh-Hans", "fr")
FALLBACKS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"en": (), "zh-Hant": ("zh-Hans", "en"), "zh-Hans": ("zh-Hant", "en"), "fr": ("en",)}
)
FILES = ("chat", "questions", "verdicts", "reasons", "forward", "former", "sheets")

# Whose dates, numbers and names of places are used: plain English days, Hong Kong's Chinese names.
_REGIONAL = {"en": "en_GB", "zh-Hant": "zh_Hant_HK", "zh-Hans": "zh_Hans_CN", "fr": "fr_FR"}
_CHINESE = {
    "zh-Hant": {"HKD": "港幣", "USD": "美元", "EUR": "歐元", "GBP": "英鎊", "CNY": "人民幣"},
    "zh-Hans": {"HKD": "港币", "USD": "美元", "EUR": "欧元", "GBP": "英镑", "CNY": "人民币"},
}
_YUAN = frozenset({"HKD", "CNY"})  # named before the number in Chinese, which 元 follows
_SYMBOLS = {"HKD": "HK$", "USD": "US$", "EUR": "€", "GBP": "£", "CNY": "RMB"}  # each beyond doubt
_NO_BREAK = "\u00a0"
_SCRIPTS = {"hans": "zh-Hans", "cn": "zh-Hans", "sg": "zh-Hans"} | dict.fromkeys(("hant", "hk", "tw", "mo"), "zh-Hant")
# Counted in lakh and crore where they are used.
_LAKH, _CRORE = 10**5, 10**7
_IN_LAKH = {"INR", "LKR", "NPR", "PKR"}
# A message with all its lines: each after the first is indented, or ends what stands in braces.
_ENTRY = re.compile(r"^([a-zA-Z][\w-]*) *=.*(?:\n+[ }].*)*", re.ASCII | re.MULTILINE)
_PARSER = FluentParser(with_spans=False)
_HUNDREDTH = Decimal("0.01")
_NONE: Mapping[str, "Argument"] = MappingProxyType({})

Argument: TypeAlias = str | int | Decimal


class CatalogueError(Exception):
    """Something could not be said."""


class UnknownMessageError(CatalogueError):
    """No catalogue of the chain has the message."""


class MessageArgumentError(CatalogueError):
    """A message did not get what it speaks of."""


class UnknownCodeError(CatalogueError):
    """A code for which the locale has no name."""


def negotiate(language_code: str) -> str | None:
    """The locale for a client's language code, in any case; `zh` where the script must be asked; None if unknown."""
    primary, *subtags = language_code.lower().replace("_", "-").split("-")
    if primary in {"en", "fr"}:
        return primary
    if primary != "zh":
        return None
    return next((_SCRIPTS[subtag] for subtag in subtags if subtag in _SCRIPTS), "zh")


class _Variables(Visitor):
    """Collects the arguments a message speaks of."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - the library's own name
        """One argument."""
        self.names.add(node.id.name)


@dataclass(frozen=True)
class Source:
    """What one locale's files hold, as written: texts by file name.

    A message is parsed when it is first said: to parse all takes most of a second, and a chat says a few of them.
    """

    locale: str
    texts: Mapping[str, str]

    @cached_property
    def resources(self) -> Mapping[str, ast.Resource]:
        """All of it parsed, by file name."""
        return {name: _PARSER.parse(text) for name, text in self.texts.items()}

    @cached_property
    def messages(self) -> Mapping[str, ast.Message]:
        """All messages by name."""
        bodies = (entry for resource in self.resources.values() for entry in resource.body)
        return {entry.id.name: entry for entry in bodies if isinstance(entry, ast.Message)}

    @cached_property
    def arguments(self) -> Mapping[str, frozenset[str]]:
        """What each message speaks of."""
        return {name: _arguments(message) for name, message in self.messages.items()}

    @cached_property
    def written(self) -> Mapping[str, str]:
        """Each message as it is written, by name."""
        return {entry[1]: entry[0] for text in self.texts.values() for entry in _ENTRY.finditer(text)}

    @cached_property
    def bundle(self) -> FluentBundle:
        """The messages that were said, ready to be formatted."""
        functions = {"MILLIONS": _in_units_of(10**6), "WAN": _in_units_of(10**4)}  # as large sums are said
        return FluentBundle([_REGIONAL[self.locale]], functions, use_isolating=False)

    def message(self, name: str) -> Message:
        """One of the messages."""
        if not self.bundle.has_message(name):
            self.bundle.add_resource(_PARSER.parse(self.written[name]))
        return self.bundle.get_message(name)

    def format(self, message: str, args: Mapping[str, Argument], place: str) -> str:
        """One of the messages in words; `place` names the catalogue in what is raised."""
        name, _, attribute = message.partition(".")
        said = self.message(name)
        pattern = said.attributes[attribute] if attribute else said.value
        if pattern is None:
            raise UnknownMessageError(f"the message {message!r} in {place} has no text")
        words, errors = self.bundle.format_pattern(pattern, dict(args))
        if errors:
            lacking = sorted(self.arguments[name] - args.keys())
            raise MessageArgumentError(f"{message} in {place} could not be formatted; arguments lacking: {lacking}")
        return str(words)


def _arguments(message: ast.Message) -> frozenset[str]:
    found = _Variables()
    found.visit(message)
    return frozenset(found.names)


@cache
def source(locale: str, names: tuple[str, ...] = FILES) -> Source:
    """A locale's own files, read once; a file that is not there is left out."""
    folder = files("locales") / locale
    paths = {name: folder / f"{name}.ftl" for name in names}
    return Source(locale, {name: path.read_text("utf-8") for name, path in paths.items() if path.is_file()})


class Catalogue:
    """A locale's messages, and behind them those of its fallbacks; `variant` goes before a message that has one."""

    def __init__(self, locale: str) -> None:
        self.locale = locale
        self.variant = ""
        self._babel = Locale.parse(_REGIONAL[locale])
        self._sources = tuple(source(each) for each in (locale, *FALLBACKS[locale]))
        self._fixed: dict[str, str] = {}  # what says the same every time, once it was said

    def speaking_of(self, variant: str) -> "Catalogue":
        """The same, each message that has this variant said by it."""
        other = copy(self)
        other.variant = variant
        return other

    def has(self, message: str) -> bool:
        """Whether the locale or a fallback has the message."""
        return any(message in each.written for each in self._sources)

    def format(self, message: str, args: Mapping[str, Argument] = _NONE) -> str:
        """The message in words. Raises UnknownMessageError, MessageArgumentError."""
        own = self._sources[0]
        if self.variant and message in own.written and self.variant in own.message(message).attributes:
            message = f"{message}.{self.variant}"
        if args:
            return _said(self, message, frozenset(args.items()))
        if (fixed := self._fixed.get(message)) is None:
            fixed = self._fixed[message] = self.formatted(message, frozenset())
        return fixed

    def formatted(self, message: str, args: frozenset[tuple[str, Argument]]) -> str:
        """As `format`, with nothing kept."""
        name = message.partition(".")[0]
        its_source = next((each for each in self._sources if name in each.written), None)
        if its_source is None:
            raise UnknownMessageError(f"no message {message!r} in {self.locale} or its fallbacks")
        given = {name: _plain(value) for name, value in args}
        return its_source.format(message, given, self.locale)

    def date(self, day: date) -> str:
        """A day, its month spelled out."""
        return _date(self._babel, day)

    def number(self, number: Decimal | int) -> str:
        """A number with all its digits."""
        return _decimal(self._babel, Decimal(number).normalize(), None)

    def money(self, amount: Decimal | int, currency: str) -> str:
        """A sum, its currency beyond doubt: HK$1,200,000 · 85 000 € · CHF 900 · 港幣1,200,000元 · 85,000歐元."""
        return _sum(self, amount, currency)

    def summed(self, amount: Decimal | int, currency: str) -> str:
        """As `money`, with nothing kept."""
        number = self._number_of(Decimal(amount), currency)
        symbol = self._symbol(currency)
        if self.locale == "fr":
            return f"{number}{_NO_BREAK}{symbol}"
        if self.locale in _CHINESE and not symbol.isascii():
            return f"{symbol}{number}元" if currency in _YUAN else f"{number}{symbol}"
        return f"{symbol}{_NO_BREAK if symbol.isascii() and symbol.isalpha() else ''}{number}"

    def _number_of(self, amount: Decimal, currency: str) -> str:
        """The number of a sum; of rupees as they are counted, where that is no longer."""
        if currency in _IN_LAKH and self.locale not in _CHINESE:
            unit, name = (_CRORE, "crore") if abs(amount) >= _CRORE else (_LAKH, "lakh")
            parts = amount / unit
            if abs(amount) >= unit and parts == parts.quantize(_HUNDREDTH):
                return f"{self.number(parts)}{_NO_BREAK}{name}"
        # In twos, as rupees are written; in French that reads as no number.
        whole = "#,##,##0" if currency in _IN_LAKH and self.locale == "en" else "#,##0"
        return _decimal(self._babel, amount, f"{whole}.00" if amount != int(amount) else whole)

    def _symbol(self, currency: str) -> str:
        if (chinese := _CHINESE.get(self.locale)) is None:
            return _SYMBOLS.get(currency, currency)
        return chinese.get(currency) or str(self._babel.currencies.get(currency, currency))

    def place(self, code: str) -> str:
        """A country or place (ISO 3166-1 alpha-2)."""
        return self._named("place", code)

    def tongue(self, code: str) -> str:
        """A language (ISO 639)."""
        return self._named("tongue", code)

    def _named(self, kind: Literal["place", "tongue"], code: str) -> str:
        message = f"{kind}-{code}"
        if (known := self._fixed.get(message)) is not None:
            return known
        if self.has(message):
            return self.format(message)
        names = self._babel.territories if kind == "place" else self._babel.languages
        if code not in names:
            raise UnknownCodeError(f"no name for the {kind} {code!r} in {self.locale}")
        return self._fixed.setdefault(message, str(names[code]))

    def listed(self, items: Sequence[str]) -> str:
        """The items as a list in a sentence."""
        return format_list(items, locale=self._babel)


@cache
def catalogue(locale: str, variant: str = "") -> Catalogue:
    """The catalogue of a locale, made once; speaking of another where a variant is named."""
    return catalogue(locale).speaking_of(variant) if variant else Catalogue(locale)


def forget() -> None:
    """Keep nothing in memory of what was said to anybody: dates, sums and answers stand in it."""
    for kept in (_said, _sum, _date, _decimal):
        kept.cache_clear()


@lru_cache(maxsize=16_384)
def _said(words: Catalogue, message: str, args: frozenset[tuple[str, Argument]]) -> str:
    """Chats say the same few things over and over; nothing kept here tells whose they were."""
    return words.formatted(message, args)


@lru_cache(maxsize=1024)
def _sum(words: Catalogue, amount: Decimal | int, currency: str) -> str:
    return words.summed(amount, currency)


@cache
def words_of(message: str, **numbers: str | int | Decimal) -> frozenset[str]:
    """A message with the numbers it names in every language, as it stands and less its last punctuation mark.

    Raises UnknownMessageError, MessageArgumentError.
    """
    words = {catalogue(locale).format(message, numbers) for locale in LOCALES}
    return frozenset(words | {text.rstrip(" .!?。！？…") for text in words})


def _plain(value: Argument) -> Argument:
    """A whole number as an int: plural rules tell 1 from 1.0."""
    return int(value) if isinstance(value, Decimal) and value == value.to_integral_value() else value


def _in_units_of(unit: int) -> Callable[[Any], FluentType]:
    """As a function of messages; a part is a float, of which the plural is known as it is not of a Decimal."""
    return lambda number: fluent_number(int(number) // unit if number % unit == 0 else float(number) / unit)


@lru_cache(maxsize=64)
def _date(locale: Locale, day: date) -> str:
    """Without a line break inside; the first of a month is its 1er in French, which Babel leaves out."""
    words = format_date(day, "long", locale).replace(" ", _NO_BREAK)
    return f"1er{words[1:]}" if locale.language == "fr" and day.day == 1 else words


@lru_cache(maxsize=1024)
def _decimal(locale: Locale, number: Decimal, pattern: str | None) -> str:
    return format_decimal(number, format=pattern, locale=locale, decimal_quantization=pattern is not None)
