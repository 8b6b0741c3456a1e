"""The words a reader needs. `locales` fills them; `dialogue` hands them over."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Protocol, Self


class Lexicon(Protocol):
    """Words of several languages at once: an applicant may answer in any.

    Every key is folded as `reading.fold` does: NFKC, casefolded, apostrophes alike, white space single.
    """

    def __hash__(self) -> int:
        """What a reader makes of the words is kept for each lexicon: they never change."""

    def led_by(self, locale: str) -> Self:
        """The same; of a word that means one thing in one language and another in the next, the locale's goes first."""
        ...

    @property
    def leads(self) -> Sequence[Self]:
        """The same words, then led by each other language in turn: what they read differently has two readings."""
        ...

    @property
    def languages(self) -> Sequence[Self]:
        """The words of each language alone, in the order in which they are asked."""
        ...

    def yes_words(self) -> frozenset[str]:
        """Words that are a clear yes."""

    def no_words(self) -> frozenset[str]:
        """Words that are a clear no."""

    def number_words(self) -> Mapping[str, Decimal]:
        """Small numbers in words: "douze", "twelve"; Chinese numerals are read by their own grammar."""

    def scales(self) -> Mapping[str, Decimal]:
        """Words and letters that multiply: "k", "m", "lakh", "crore", "万", "萬", "億", "million"."""

    def units(self) -> Mapping[str, frozenset[str]]:
        """Unit words by kind: those that `reading.token_kinds` takes."""

    def hedges(self) -> Mapping[str, frozenset[str]]:
        """Words that make a number no clear one, by kind: those that `reading.token_kinds` takes.

        Two follow the number: "or-more" ("+", "以上") has no end, "some-more" ("多") stays below the next.
        """

    def cues(self) -> Mapping[str, frozenset[str]]:
        """Other words a reader heeds or passes over, by kind.

        Heeded: those that `reading.token_kinds` takes; "unsure", "small-talk" and "no-years", as a whole text;
        "courtesy", at the ends of one; "addition", before what another question asks; "short-tongue" and
        "tongue-ending", what 中英文 is made of; "not-passport", "not-place" and "comes-from", beside which a place is
        not that of a passport, not meant, or points to one; "part-of-pay", of the words of pay those of less than the
        whole; "gross", of a profit; "of-a-business", of those of a household those that an owner says of one business.
        Passed over in one kind of answer: "in-age", "in-date",
        "in-money", "in-places", "in-residence", "in-tongues"; "in-navigation" beside the words of `navigation`.
        """

    def months(self) -> Mapping[str, int]:
        """Month names and their short forms, to 1 to 12."""

    def currencies(self) -> Mapping[str, frozenset[str]]:
        """Symbols, codes and names to ISO 4217; several where the sign is shared ("$", "¥", "yuan")."""

    def currency_of(self, place: str) -> str | None:
        """The currency now used in a place (ISO 3166-1 alpha-2)."""

    def places(self) -> Mapping[str, frozenset[str]]:
        """Names, demonyms and aliases of places to ISO 3166-1; several where the word is shared ("korea")."""

    def place_hints(self) -> Mapping[str, frozenset[str]]:
        """Towns, regions and peoples to the places that they point to and do not name."""
        ...

    def passport_kinds(self) -> Mapping[str, frozenset[str]]:
        """Kinds of passport that name no place to those that may be meant."""
        ...

    def written_behind(self, place: str) -> str | None:
        """The place whose name is often written behind that of another, both being one: "Macao, China"."""
        ...

    def tongues(self) -> Mapping[str, str]:
        """Language names to ISO 639; Cantonese, Putonghua and Mandarin are `zh`."""

    def varieties(self) -> Mapping[str, str]:
        """Names of varieties that are no language of their own here, to the ISO 639 of the language they are of."""

    def suggestions(self) -> Mapping[str, Sequence[str]]:
        """Words that may mean several options or languages, to their messages: "option-degree-masters", "tongue-en"."""

    def navigation(self) -> Mapping[str, frozenset[str]]:
        """What is typed to open a screen or to move, by the option of its button without the "~"."""

    def words_of(self, message: str, **numbers: str | int | Decimal) -> frozenset[str]:
        """A message in every language, with the numbers it names, and its aliases: reads a typed button label."""


class Rates(Protocol):
    """Foreign exchange, from data that ships with the product."""

    def rate(self, currency: str, on: date) -> tuple[Decimal, date] | None:
        """HK$ for one unit and the day of the rate; None where there is none fit to use on that day."""
