"""The forms of a condition and a citation, checked to the last key."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Annotated, ClassVar, Self

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag, field_validator, model_validator

from scoring.condition import All, Any, AtLeast, AtMost, Below, Condition, Is, NoneOf, OneOf, OpenFor, WithinYears
from scoring.criterion import Citation, Confidence
from scoring.evidence import read_fact
from scoring.facts import FACTS, NUMBERS, Kind
from scoring.values import Range, Value

OPERATORS = (
    "at_least", "at_most", "below", "between", "within_years", "is", "one_of", "none_of", "open_for", "all", "any",
)  # fmt: skip

Number = int | float
Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Line = Annotated[str, Field(pattern=r"^\S(.*\S)?$")]
Scored = Annotated[int, Field(ge=1)]


class Form(BaseModel):
    """A part of a file: no key too many, no type bent."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class _LeafForm(Form):
    kinds: ClassVar[frozenset[Kind]]

    fact: str

    @field_validator("fact")
    @classmethod
    def _suits(cls, fact: str) -> str:
        if fact not in FACTS:
            raise ValueError(f"unknown fact {fact!r}: name one of the registry of facts")
        if FACTS[fact].kind not in cls.kinds:
            raise ValueError(f"{fact} is of kind {FACTS[fact].kind.value}: use a condition made for that kind")
        return fact

    @model_validator(mode="after")
    def _compiles(self) -> Self:
        self.condition()
        return self

    @abstractmethod
    def condition(self) -> Condition:
        """Make the condition; EvidenceError where a value is none that its fact can have."""

    def _line(self, number: Number) -> Decimal:
        value = read_fact(self.fact, number)
        if not isinstance(value, Range) or value.low is None:
            raise TypeError(self.fact)
        return value.low


class AtLeastForm(_LeafForm):
    """`{ fact, at_least }`."""

    kinds = NUMBERS
    at_least: Number

    def condition(self) -> Condition:
        """The line itself counts."""
        return AtLeast(self.fact, self._line(self.at_least))


class AtMostForm(_LeafForm):
    """`{ fact, at_most }`."""

    kinds = NUMBERS
    at_most: Number

    def condition(self) -> Condition:
        """The line itself counts."""
        return AtMost(self.fact, self._line(self.at_most))


class BelowForm(_LeafForm):
    """`{ fact, below }`."""

    kinds = NUMBERS
    below: Number

    def condition(self) -> Condition:
        """The line itself does not count."""
        return Below(self.fact, self._line(self.below))


class WithinYearsForm(_LeafForm):
    """`{ fact, within_years }`, of a calendar year, counted back from that of the day; see `WithinYears`."""

    kinds = frozenset({Kind.YEAR})
    within_years: Scored

    def condition(self) -> Condition:
        """The last of the years is open."""
        return WithinYears(self.fact, self.within_years)


class BetweenForm(_LeafForm):
    """`{ fact, between = [low, high] }`."""

    kinds = NUMBERS
    between: Annotated[list[Number], Field(min_length=2, max_length=2)]

    def condition(self) -> Condition:
        """Both ends count."""
        low, high = (self._line(number) for number in self.between)
        if low > high:
            raise ValueError("between takes the lower number first")
        return All((AtLeast(self.fact, low), AtMost(self.fact, high)))


class IsForm(_LeafForm):
    """`{ fact, is }`."""

    kinds = frozenset({Kind.FLAG, Kind.CHOICE, Kind.COUNTRY})
    value: bool | str = Field(alias="is")

    def condition(self) -> Condition:
        """One value."""
        return Is(self.fact, read_fact(self.fact, self.value))


class OneOfForm(_LeafForm):
    """`{ fact, one_of = […] }`."""

    kinds = frozenset({Kind.CHOICE, Kind.COUNTRY})
    one_of: Annotated[list[str], Field(min_length=1)]

    def condition(self) -> Condition:
        """Any value of the list."""
        return OneOf(self.fact, frozenset(read_fact(self.fact, value) for value in self.one_of))


class NoneOfForm(_LeafForm):
    """`{ fact, none_of = […] }`; of a fact that is a list, see `NoneOf`."""

    kinds = frozenset({Kind.CHOICE, Kind.COUNTRY, Kind.COUNTRIES})
    none_of: Annotated[list[str], Field(min_length=1)]

    def condition(self) -> Condition:
        """No value of the list."""
        return NoneOf(self.fact, frozenset(self._excluded()))

    def _excluded(self) -> list[Value]:
        if FACTS[self.fact].kind is Kind.COUNTRIES:
            value = read_fact(self.fact, self.none_of)
            return list(value) if isinstance(value, frozenset) else []
        return [read_fact(self.fact, value) for value in self.none_of]


class OpenForForm(_LeafForm):
    """`{ fact, open_for = […] }`: how these are judged was not found."""

    kinds = frozenset({Kind.CHOICE, Kind.COUNTRY})
    open_for: Annotated[list[str], Field(min_length=1)]

    def condition(self) -> Condition:
        """Any other value meets it."""
        return OpenFor(self.fact, frozenset(read_fact(self.fact, value) for value in self.open_for))


class AllForm(Form):
    """`{ all = [conditions] }`."""

    parts: Annotated[list[ConditionForm], Field(alias="all", min_length=2)]

    def condition(self) -> Condition:
        """Every one of them."""
        return All(tuple(part.condition() for part in self.parts))


class AnyForm(Form):
    """`{ any = [conditions] }`."""

    parts: Annotated[list[ConditionForm], Field(alias="any", min_length=2)]

    def condition(self) -> Condition:
        """One of them."""
        return Any(tuple(part.condition() for part in self.parts))


def _operator(raw: object) -> str | None:
    named = [operator for operator in OPERATORS if isinstance(raw, Mapping) and operator in raw]
    return named[0] if len(named) == 1 else None


ConditionForm = Annotated[
    Annotated[AtLeastForm, Tag("at_least")]
    | Annotated[AtMostForm, Tag("at_most")]
    | Annotated[BelowForm, Tag("below")]
    | Annotated[BetweenForm, Tag("between")]
    | Annotated[WithinYearsForm, Tag("within_years")]
    | Annotated[IsForm, Tag("is")]
    | Annotated[OneOfForm, Tag("one_of")]
    | Annotated[NoneOfForm, Tag("none_of")]
    | Annotated[OpenForForm, Tag("open_for")]
    | Annotated[AllForm, Tag("all")]
    | Annotated[AnyForm, Tag("any")],
    Discriminator(_operator),
]


class CitationForm(Form):
    """Source, place in it, and its numbers in the list of sources."""

    source: Line
    where: Line
    references: Annotated[list[Annotated[str, Field(pattern=r"^[SLN][1-9][0-9]*$")]], Field(min_length=1)]

    def citation(self) -> Citation:
        """Freeze it."""
        return Citation(self.source, self.where, tuple(self.references))


class SourcedForm(Form):
    """What says where it is written, and how well that is attested."""

    citation: CitationForm
    confidence: Annotated[Confidence, Field(strict=False)]


class CheckedForm(Form):
    """A whole file: the day of the newest evidence that it stands, and the last day to rely on that."""

    checked_on: date
    recheck_by: date

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.recheck_by < self.checked_on:
            raise ValueError("recheck_by lies before checked_on: correct one of them")
        return self
