"""A sum of money as typed: its words, and what they are read by."""

from decimal import Decimal
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from conversations.lexicon import Lexicon
from conversations.reading.asking import unknown_words
from conversations.reading.money.conversion import Market
from conversations.reading.money.quantities import Quantity, gather
from conversations.reading.numerals import short_value
from conversations.reading.token_kinds import TokenKind, named
from conversations.reading.tokens import Token, kinds

NOT_UNDERSTOOD = frozenset(named("word other digits negation none jobless investment calendar_year"))


class TypedSum(Struct, frozen=True, dict=True):
    """A folded text, what it is made of, and what it is read by; `least` is the line of the rules."""

    text: str
    tokens: tuple[Token, ...]
    lexicon: Lexicon
    market: Market
    least: Decimal | None = None

    @cached_property
    def said(self) -> str:
        """The kinds of all words."""
        return kinds(self.tokens)

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """The words, numbers with what multiplies them as one."""
        return gather(self.tokens)

    def has(self, *some: TokenKind) -> bool:
        """Whether one of these kinds is among the words."""
        return any(kind in self.said for kind in some)

    @property
    def has_number(self) -> bool:
        """Whether any number is among the words."""
        return any(one.kind is TokenKind.NUMBER for one in self.quantities)

    @property
    def not_understood(self) -> str:
        """The words that no list holds, and those that deny."""
        named_as_words = (
            replace(token, kind=TokenKind.WORD) if token.kind in NOT_UNDERSTOOD else token
            for token in self.tokens
            if token.kind is not TokenKind.OTHER or short_value(token.text) is None
        )
        return unknown_words(self.text, tuple(named_as_words))

    def speaks_of(self, cue: str) -> bool:
        """Whether one of the words is of this list too, whatever else it says: 年薪 is pay, and a year's."""
        return any(token.text in self.lexicon.cues()[cue] for token in self.tokens)

    @property
    def paid(self) -> frozenset[str]:
        """The words that are of the pay, or a part of it."""
        return self.lexicon.cues()["pay"] & {token.text for token in self.tokens}
