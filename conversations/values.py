"""What an answer holds: JSON in, JSON out."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Literal, TypeAlias

from pydantic import Field


@dataclass(frozen=True, slots=True)
class Chosen:
    """An option of a question, by its id."""

    option: str
    kind: Literal["chosen"] = "chosen"


@dataclass(frozen=True, slots=True)
class Number:
    """A number: exact where `low == high`, else from `low` to below `high` (None: no end)."""

    low: Decimal
    high: Decimal | None
    kind: Literal["number"] = "number"

    @classmethod
    def exactly(cls, number: Decimal | int) -> "Number":
        """The number itself."""
        return cls(Decimal(number), Decimal(number))

    @property
    def is_exact(self) -> bool:
        """Whether it is one number, not a range."""
        return self.low == self.high


@dataclass(frozen=True, slots=True)
class Money:
    """A yearly amount as typed, and the same in HK$ (a range where it was converted at a rate of the day).

    `to` is the other end of a range; of "less than" the amount is the end. A loss is below zero and HK$0.
    """

    amount: Decimal
    currency: str
    hkd: Number
    rate_on: date | None = None
    to: Decimal | None = None
    kind: Literal["money"] = "money"


@dataclass(frozen=True, slots=True)
class Born:
    """A date of birth."""

    on: date
    kind: Literal["born"] = "born"


@dataclass(frozen=True, slots=True)
class Day:
    """A day on which something was done."""

    on: date
    kind: Literal["day"] = "day"


@dataclass(frozen=True, slots=True)
class Places:
    """Countries or places, ISO 3166-1 alpha-2, in the order named."""

    codes: tuple[str, ...]
    kind: Literal["places"] = "places"


@dataclass(frozen=True, slots=True)
class Tongues:
    """Languages, ISO 639, in the order named; Cantonese and Putonghua are both `zh`."""

    codes: tuple[str, ...]
    kind: Literal["tongues"] = "tongues"


@dataclass(frozen=True, slots=True)
class Several:
    """Options ticked, by their ids: kept in sessions of November 2026, asked for no more."""

    options: tuple[str, ...]
    kind: Literal["several"] = "several"


@dataclass(frozen=True, slots=True)
class Awarded:
    """A university of the list, by its id."""

    university: str
    kind: Literal["awarded"] = "awarded"


@dataclass(frozen=True, slots=True)
class Partly:
    """What was told of without a question: so much is so, and nothing is denied that was not named beside it."""

    value: Annotated[Chosen | Places | Tongues, Field(discriminator="kind")]
    kind: Literal["partly"] = "partly"


Value: TypeAlias = Annotated[
    Chosen | Number | Money | Born | Day | Places | Tongues | Several | Awarded | Partly, Field(discriminator="kind")
]
