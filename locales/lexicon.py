"""The words applicants type, of all four languages at once: from Babel, and from `words/` what Babel does not hold."""

import re
import tomllib
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any, Final, TypeAlias

from babel import Locale
from babel.numbers import get_territory_currencies

from locales.catalogue import LOCALES, words_of
from locales.place_names import WRITTEN_BEHIND, names_of_places, place_codes, turned

_FIRST: Final = "en"  # asked next after the language of the chat
_NO_TONGUES: Final = frozenset({"mul", "und", "zxx", "mis"}) | {
    # Of the past: "ancien français" is no language of work.
    *("ang", "enm", "fro", "frm", "goh", "gmh", "pro", "dum", "sga", "mga", "non", "ota", "peo", "egy", "grc", "akk")
}
# The other members of a macrolanguage of ISO 639-3.
_VARIETIES: Final = {
    "zh": frozenset(
        {"cdo", "cjy", "cnp", "cpx", "csp", "czh", "czo", "gan", "hak", "hnm", "hsn", "luh", "lzh", "mnp", "nan", "sjc"}
        | {"wuu"}
    )
}
_SAME_TONGUE: Final = {"yue": "zh", "cmn": "zh", "tl": "fil"}
_NEWER_TENDER: Final = {"BG": "EUR"}  # since 2026-01-01, which Babel does not yet know
_BEFORE_MONEY: Final = date(1000, 1, 1)
_APOSTROPHES: Final = str.maketrans(dict.fromkeys("\u2018\u2019\u02bc\u02b9\u2032\u00b4\u0060\u201b", "'"))
_MARKS: Final = _APOSTROPHES | str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"))
_ACCENTED: Final = re.compile("[\u00c0-\u024f]")

_FILES: Final = files("locales") / "words"

_Kinds: TypeAlias = Mapping[str, frozenset[str]]
_File: TypeAlias = Mapping[str, Any]


@cache
def _languages() -> tuple[str, ...]:
    """The languages that have a file of words, the first before the others."""
    names = (entry.name.removesuffix(".toml") for entry in _FILES.iterdir() if entry.name.endswith(".toml"))
    return tuple(sorted(names, key=lambda name: (name != _FIRST, name)))


@dataclass(frozen=True, slots=True)
class Words:
    """What `conversations` asks of a lexicon, of these languages; `message_words` is a message in every language."""

    message_words: Callable[..., Iterable[str]] = words_of
    names: tuple[str, ...] = field(default_factory=_languages)

    @property
    def _all(self) -> tuple[str, ...]:
        """The languages in one order, where any serves: what is made of them is made once."""
        return _sorted(self.names)

    def led_by(self, locale: str) -> "Words":
        """The same with the words of a locale's language first."""
        return _led_by(self, locale)

    @property
    def leads(self) -> tuple["Words", ...]:
        """These, and the same led by each of the other languages."""
        return _leads(self)

    @property
    def languages(self) -> tuple["Words", ...]:
        """The words of each language alone, in order."""
        return tuple(replace(self, names=(name,)) for name in self.names)

    def yes_words(self) -> frozenset[str]:
        """Words that are a clear yes."""
        return _keys_of("yes", self._all)

    def no_words(self) -> frozenset[str]:
        """Words that are a clear no."""
        return _keys_of("no", self._all)

    def number_words(self) -> Mapping[str, Decimal]:
        """Numbers from 0 to 99 in words."""
        return _numbers(self._all)

    def scales(self) -> Mapping[str, Decimal]:
        """Words and letters that multiply."""
        return _decimals("scales", self._all)

    def units(self) -> _Kinds:
        """Unit words by kind."""
        return _kinds("units", self._all)

    def hedges(self) -> _Kinds:
        """Words that make a number no clear one, by kind."""
        return _kinds("hedges", self._all)

    def cues(self) -> _Kinds:
        """Other words a reader heeds or passes over, by kind."""
        return _kinds("cues", self._all)

    def months(self) -> Mapping[str, int]:
        """Month names and their short forms."""
        return _months(self._all)

    def currencies(self) -> _Kinds:
        """Symbols, codes and names to ISO 4217."""
        return _currencies(self._all)

    def currency_of(self, place: str) -> str | None:
        """The currency now used in a place."""
        return _NEWER_TENDER.get(place) or next(iter(_tender(place)), None)

    def places(self) -> _Kinds:
        """Names, demonyms and aliases of places to ISO 3166-1."""
        return _places(self._all)

    def place_hints(self) -> _Kinds:
        """Towns, regions and peoples to the places they point to."""
        return _place_hints(self._all)

    def passport_kinds(self) -> _Kinds:
        """Kinds of passport to the places that may be meant."""
        return _passport_kinds(self._all)

    def written_behind(self, place: str) -> str | None:
        """The place whose name is often written behind it, as in "Macao, China"."""
        return WRITTEN_BEHIND.get(place)

    def tongues(self) -> Mapping[str, str]:
        """Language names to ISO 639."""
        return _tongues(self._all)

    def varieties(self) -> Mapping[str, str]:
        """Names of varieties to the ISO 639 of the language they are of."""
        return _varieties(self._all)

    def suggestions(self) -> Mapping[str, tuple[str, ...]]:
        """Words that may mean several options or languages, to their messages."""
        return _suggestions(self._all)

    def navigation(self) -> _Kinds:
        """Words that open a screen or move, by the option of its button."""
        return _kinds("navigation", self._all)

    def words_of(self, message: str, **numbers: str | int | Decimal) -> frozenset[str]:
        """A message's words in every language, and everyday words for the option it names."""
        return _said(self, message, tuple(numbers.items()))


@cache
def _led_by(words: Words, locale: str) -> Words:
    return replace(words, names=tuple(sorted(words.names, key=lambda name: locale not in _load(name)["locales"])))


@cache
def _leads(words: Words) -> tuple[Words, ...]:
    return (words, *(words.led_by(_load(name)["locales"][0]) for name in words.names[1:]))


@cache
def _said(words: Words, message: str, numbers: tuple[tuple[str, str | int | Decimal], ...]) -> frozenset[str]:
    everyday = (word for name in words.names for word in _load(name)["options"].get(message, ()))
    return _keys((*words.message_words(message, **dict(numbers)), *everyday))


@cache
def _sorted(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(names))


@cache
def _files(names: tuple[str, ...]) -> tuple[_File, ...]:
    return tuple(_load(name) for name in names)


@cache
def _locales(names: tuple[str, ...]) -> tuple[Locale, ...]:
    return tuple(Locale.parse(tag, "-") for file in _files(names) for tag in file["locales"])


@cache
def _load(name: str) -> _File:
    return tomllib.loads((_FILES / f"{name}.toml").read_text(encoding="utf-8"))


def _key(word: str) -> str:
    """The form that readers fold what is typed to, written anew: they are no part of this package. A test compares."""
    if word.isascii():
        return " ".join(word.casefold().replace("`", "'").split())
    word = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", word).translate(_APOSTROPHES).casefold())
    if not word.isprintable():
        word = "".join(character for character in word if unicodedata.category(character) != "Cf")
    return " ".join(word.translate(_MARKS).split())


def _forms(word: str) -> tuple[str, ...]:
    """The word as readers fold it; also without its accents, and with spaces for hyphens."""
    key = _key(word)
    forms = [key]
    if _ACCENTED.search(key):
        plain = "".join(mark for mark in unicodedata.normalize("NFD", key) if unicodedata.category(mark) != "Mn")
        forms.append(unicodedata.normalize("NFC", plain))
    if "-" in key.strip("-"):
        forms += [_spaced(form) for form in forms]
    return tuple(forms)


def _spaced(key: str) -> str:
    return " ".join(key.replace("-", " ").split())


def _keys(words: Iterable[str]) -> frozenset[str]:
    return frozenset(form for word in words for form in _forms(word) if form)


@cache
def _keys_of(table: str, names: tuple[str, ...]) -> frozenset[str]:
    return _keys(word for file in _files(names) for word in file[table])


@cache
def _kinds(table: str, names: tuple[str, ...]) -> _Kinds:
    kinds = dict.fromkeys(kind for file in _files(_languages()) for kind in file[table])
    return {kind: _keys(word for file in _files(names) for word in file[table].get(kind, ())) for kind in kinds}


@cache
def _decimals(table: str, names: tuple[str, ...]) -> Mapping[str, Decimal]:
    valued = ((word, value) for file in _files(names) for word, value in file[table].items())
    return {form: Decimal(value) for word, value in valued for form in _forms(word)}


@cache
def _numbers(names: tuple[str, ...]) -> Mapping[str, Decimal]:
    upward = ((word, value) for file in _files(names) for value, word in enumerate(file["upward"]))
    return {form: Decimal(value) for word, value in upward for form in _forms(word)} | dict(_decimals("numbers", names))


@cache
def _months(names: tuple[str, ...]) -> Mapping[str, int]:
    return {
        form.rstrip("."): number
        for locale in _locales(names)
        for context in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for number, name in locale.months[context][width].items()
        for form in _forms(name)
        if not form.isdecimal()
    }


def _gathered(pairs: Iterable[tuple[str, str]]) -> _Kinds:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for word, code in pairs:
        for form in _forms(word):
            found[form].add(code)
    alike: dict[frozenset[str], frozenset[str]] = {}  # one set for all words of the same codes
    return {form: alike.setdefault(each, each) for form, codes in found.items() if form and (each := frozenset(codes))}


def _listed(table: str, names: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    return ((word, code) for file in _files(names) for code, listed in file[table].items() for word in listed)


def _shared(table: str, names: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    return ((word, code) for file in _files(names) for word, codes in file[table].items() for code in codes)


@cache
def _currencies(names: tuple[str, ...]) -> _Kinds:
    now = {code for place in place_codes() for code in _tender(place)}
    named = _gathered(
        (name, code)
        for locale in _locales(names)
        for known in (locale.currencies, locale.currency_symbols, {code: code for code in now})
        for code, name in known.items()
        if code in now
    )
    ours = _gathered((*_listed("currencies", names), *_with_plurals(_shared("shared", names))))
    return {**named, **ours}


def _with_plurals(pairs: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    for word, code in pairs:
        yield word, code
        if word.isascii() and word.isalpha() and not word.endswith("s"):
            yield f"{word}s", code


@cache
def _tender(place: str) -> tuple[str, ...]:
    """What is tender in a place and has no last day, the newest first; asked from long ago, as today is not known."""
    details = get_territory_currencies(place, _BEFORE_MONEY, date.max, include_details=True)
    now = (one for one in details if one["tender"] and one["to"] is None)
    ordered = sorted(now, key=lambda one: str(one["from"] or ""), reverse=True)
    return tuple(str(one["currency"]) for one in ordered)


@cache
def _places(names: tuple[str, ...]) -> _Kinds:
    listed = ((form, code) for name, code in _listed("places", names) for form in turned(name, name))
    peoples = _listed("demonyms", names)
    return _gathered((*names_of_places(_locales(names)), *listed, *peoples, *_shared("shared-places", names)))


@cache
def _place_hints(names: tuple[str, ...]) -> _Kinds:
    return _gathered(_listed("place-hints", names))


@cache
def _passport_kinds(names: tuple[str, ...]) -> _Kinds:
    return _gathered(_shared("passport-kinds", names))


@cache
def _tongues(names: tuple[str, ...]) -> Mapping[str, str]:
    found: dict[str, str] = {}
    sayable = _sayable() - frozenset[str]().union(*_VARIETIES.values())
    levels = _kinds("cues", _sorted(_languages()))["level"]  # "moré" folds to "more"
    for locale in _locales(names):
        for code, name in sorted(locale.languages.items()):
            base = code.split("_")[0]
            base = _SAME_TONGUE.get(base, base)
            is_named = base in sayable and base not in _NO_TONGUES
            if is_named and (base == code or base in _SAME_TONGUE.values() or base in ("en", "fr")):
                found |= {
                    form: base
                    for form in _tongue_forms(name)
                    if form not in levels and (form not in found or len(base) < len(found[form]))
                }
    return found | {form: code for word, code in _listed("tongues", names) for form in _forms(word)}


@cache
def _varieties(names: tuple[str, ...]) -> Mapping[str, str]:
    named = (
        (locale.languages[code], language)
        for language, codes in _VARIETIES.items()
        for locale in _locales(names)
        for code in sorted(codes)
        if code in locale.languages
    )
    return {form: code for word, code in (*named, *_listed("varieties", names)) for form in _tongue_forms(word)}


@cache
def _suggestions(names: tuple[str, ...]) -> Mapping[str, tuple[str, ...]]:
    """Each word with the messages of all groups in which it stands."""
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for file in _files(names):
        for group in file["suggests"]:
            for word in group["words"]:
                for form in _forms(word):
                    found[form].update(dict.fromkeys(group["of"]))
    return {form: tuple(messages) for form, messages in found.items()}


@cache
def _sayable() -> frozenset[str]:
    """The languages that every locale has a name for: any other could not be said back."""
    named = (set(Locale.parse(tag, "-").languages) for tag in LOCALES)
    return frozenset(set.intersection(*named))


def _tongue_forms(name: str) -> Iterator[str]:
    """A Chinese name ends in 文 or 語, as one likes."""
    yield from _forms(name)
    if name[-1:] in "文語语" and len(name) > 1:
        yield from (_key(name[:-1] + ending) for ending in "文語语")
