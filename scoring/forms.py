"""The form of a rules file, checked to the last key; the door behind which there are frozen values only."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Annotated, ClassVar, Self

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag, field_validator, model_validator

from scoring.criterion import All, Any, AtLeast, AtMost, Citation, Condition, Confidence, Criterion, Is, NoneOf, OneOf
from scoring.evidence import read_fact
from scoring.facts import FACTS, NUMBERS, Kind
from scoring.ruleset import Period, Threshold
from scoring.values import Range, Value

OPERATORS = ("at_least", "at_most", "between", "is", "one_of", "none_of", "all", "any")

Number = int | float
Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Line = Annotated[str, Field(pattern=r"^\S(.*\S)?$")]
Points = Annotated[int, Field(ge=1)]


class _Form(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class _LeafForm(_Form):
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


class AllForm(_Form):
    """`{ all = [conditions] }`."""

    parts: Annotated[list[ConditionForm], Field(alias="all", min_length=2)]

    def condition(self) -> Condition:
        """Every one of them."""
        return All(tuple(part.condition() for part in self.parts))


class AnyForm(_Form):
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
    | Annotated[BetweenForm, Tag("between")]
    | Annotated[IsForm, Tag("is")]
    | Annotated[OneOfForm, Tag("one_of")]
    | Annotated[NoneOfForm, Tag("none_of")]
    | Annotated[AllForm, Tag("all")]
    | Annotated[AnyForm, Tag("any")],
    Discriminator(_operator),
]


class CitationForm(_Form):
    """Source, place in it, and its numbers in the list of sources."""

    source: Line
    where: Line
    references: Annotated[list[Annotated[str, Field(pattern=r"^S[1-9][0-9]*$")]], Field(min_length=1)]

    def citation(self) -> Citation:
        """Freeze it."""
        return Citation(self.source, self.where, tuple(self.references))


class PeriodForm(_Form):
    """First and last day, the last left out where no end is known."""

    first: date = Field(alias="from")
    last: date | None = Field(alias="to", default=None)
    citation: CitationForm

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.last is not None and self.last < self.first:
            raise ValueError("the period ends before it begins: correct from or to")
        return self

    def period(self) -> Period:
        """Freeze it."""
        return Period(self.first, self.last, self.citation.citation())


class ThresholdForm(_Form):
    """Points to reach, with a citation of their own."""

    points: Points
    citation: CitationForm
    confidence: Annotated[Confidence, Field(strict=False)]

    def threshold(self) -> Threshold:
        """Freeze it."""
        return Threshold(self.points, self.citation.citation(), self.confidence)


class PrerequisiteForm(_Form):
    """A condition that scores nothing and must hold."""

    id: Slug
    aspect: Slug
    title: Line
    condition: ConditionForm
    citation: CitationForm
    confidence: Annotated[Confidence, Field(strict=False)]
    note: str = ""

    def criterion(self, points: int | None = None) -> Criterion:
        """Freeze it."""
        condition, citation = self.condition.condition(), self.citation.citation()
        return Criterion(self.id, self.aspect, self.title, points, condition, citation, self.confidence, self.note)


class CriterionForm(PrerequisiteForm):
    """A condition that scores."""

    points: Points


class RulesetForm(_Form):
    """A whole file."""

    id: Slug
    scheme: Slug
    route: Slug
    title: Line
    checked_on: date
    recheck_by: date
    maximum: Points
    in_force: PeriodForm
    threshold: ThresholdForm
    prerequisites: Annotated[list[PrerequisiteForm], Field(min_length=1)]
    criteria: Annotated[list[CriterionForm], Field(min_length=1)]

    @model_validator(mode="after")
    def _agrees(self) -> Self:
        if self.recheck_by < self.checked_on:
            raise ValueError("recheck_by lies before checked_on: correct one of them")
        total = sum(criterion.points for criterion in self.criteria)
        if self.maximum != total:
            raise ValueError(f"maximum is {self.maximum} and the criteria add up to {total}: correct one of them")
        if self.threshold.points > self.maximum:
            raise ValueError("the threshold is above the maximum: correct one of them")
        self._refuse_twins()
        return self

    def _refuse_twins(self) -> None:
        seen: set[str] = set()
        for criterion in (*self.prerequisites, *self.criteria):
            if criterion.id in seen:
                raise ValueError(f"two criteria have the id {criterion.id!r}: rename one of them")
            seen.add(criterion.id)
