"""What an answer holds: JSON in, JSON out."""

from datetime import date
from decimal import Decimal
from typing import TypeAlias

from msgspec import Struct


class _Value(Struct, frozen=True, tag_field="kind", tag=str.lower):
    """In JSON each says its kind."""


class Chosen(_Value, frozen=True):
    """An option of a question, by its id."""

    option: str


class Number(_Value, frozen=True):
    """A number: exact where `low == high`, else from `low` to below `high` (None: no end)."""

    low: Decimal
    high: Decimal | None

    @classmethod
    def exactly(cls, number: Decimal | int) -> "Number":
        """The number itself."""
        return cls(Decimal(number), Decimal(number))

    @property
    def is_exact(self) -> bool:
        """Whether it is one number, not a range."""
        return self.low == self.high


class Money(_Value, frozen=True):
    """A yearly amount as typed, and the same in HK$ (a range where it was converted at a rate of the day).

    `to` is the other end of a range; of "less than" the amount is the end. A loss is below zero and HK$0.
    """

    amount: Decimal
    currency: str
    hkd: Number
    rate_on: date | None = None
    to: Decimal | None = None


class Born(_Value, frozen=True):
    """A date of birth."""

    on: date


class Day(_Value, frozen=True):
    """A day on which something was done."""

    on: date


class Places(_Value, frozen=True):
    """Countries or places, ISO 3166-1 alpha-2, in the order named."""

    codes: tuple[str, ...]


class Tongues(_Value, frozen=True):
    """Languages, ISO 639, in the order named; Cantonese and Putonghua are both `zh`."""

    codes: tuple[str, ...]


class Several(_Value, frozen=True):
    """Options ticked, by their ids: kept in sessions of November 2026, asked for no more."""

    options: tuple[str, ...]


class Awarded(_Value, frozen=True):
    """A university of the list, by its id."""

    university: str


class Partly(_Value, frozen=True):
    """What was told of without a question: so much is so, and nothing is denied that was not named beside it."""

    value: Chosen | Places | Tongues


Value: TypeAlias = Chosen | Number | Money | Born | Day | Places | Tongues | Several | Awarded | Partly
