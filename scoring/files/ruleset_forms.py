"""The form of a rules file, checked to the last key; the door behind which there are frozen values only."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Annotated, Self

from pydantic import Field, model_validator

from scoring.condition import All, AtLeast, AtMost, Condition
from scoring.criterion import Criterion, Points, Unseen
from scoring.factor import Band, Factor, scoring
from scoring.facts import FACTS, Kind
from scoring.files.forms import (
    AtLeastForm,
    AtMostForm,
    BetweenForm,
    CheckedForm,
    Compiled,
    ConditionForm,
    Line,
    Number,
    Scored,
    Slug,
    SourcedForm,
)
from scoring.ruleset import Period

MayScore = Annotated[int, Field(ge=0)]
_SCALES = (BetweenForm, AtLeastForm, AtMostForm)


class PeriodForm(SourcedForm):
    """First and last day, the last left out where no end is known; `from_between` where the first was not found."""

    first: date = Field(alias="from")
    last: date | None = Field(alias="to", default=None)
    from_between: Annotated[list[date], Field(min_length=2, max_length=2)] | None = None
    note: str = ""

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.last is not None and self.last < self.first:
            raise ValueError("the period ends before it begins: correct from or to")
        if self.from_between and not self.from_between[0] <= self.first <= self.from_between[1]:
            raise ValueError("from does not lie between the days of from_between: correct one of them")
        return self

    def period(self) -> Period:
        """Freeze it."""
        uncertain = (self.from_between[0], self.from_between[1]) if self.from_between else None
        return Period(self.first, self.last, self.citation, self.confidence, uncertain, self.note)


class ThresholdForm(SourcedForm):
    """Points to reach, with a citation of their own."""

    points: Scored


class PrerequisiteForm(SourcedForm):
    """A condition that scores nothing and must hold."""

    id: Slug
    aspect: Slug
    title: Line
    condition: Compiled
    note: str = ""


class BandForm(SourcedForm):
    """A line of a factor's table; `certain` where it was not found whether it brought all its points."""

    id: Slug
    title: Line
    points: MayScore
    certain: MayScore | None = None
    condition: ConditionForm
    note: str = ""

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.certain is not None and self.certain >= self.points:
            raise ValueError("certain is no less than points: leave it out where all the points are certain")
        return self

    def band(self, *, is_bonus: bool) -> Band:
        """Freeze it."""
        points = Points(self.points if self.certain is None else self.certain, self.points)
        condition = self.condition.condition()
        return Band(self.id, self.title, points, condition, self.citation, self.confidence, is_bonus, self.note)


class CriterionForm(SourcedForm):
    """A condition that scores `points`; or a factor, whose `bands` and `bonuses` reach `points` and no more.

    `wording_seen` where its sentence was seen on the Department's own page; `official_note` where that page explains it
    in a note, of which only a part or nothing was seen.
    """

    id: Slug
    aspect: Slug
    title: Line
    points: Scored
    condition: Compiled | None = None
    bands: Annotated[list[BandForm], Field(min_length=2)] | None = None
    bonuses: Annotated[list[BandForm], Field(min_length=1)] | None = None
    note: str = ""
    wording_seen: bool = False
    official_note: Annotated[Unseen | None, Field(strict=False)] = None

    @model_validator(mode="after")
    def _is_one_thing(self) -> Self:
        lines = [*(self.bands or ()), *(self.bonuses or ())]
        if (self.condition is None) == (not lines):
            raise ValueError("holds either a condition, or bands and bonuses: give one of them")
        if lines:
            _refuse_twins(lines)
            _refuse_other_cap(self.points, self.bands or (), self.bonuses or ())
            _refuse_bad_bands(self.bands or ())
        return self

    def criterion(self) -> Criterion:
        """Freeze it."""
        bands = [band.band(is_bonus=False) for band in self.bands or ()]
        bonuses = [bonus.band(is_bonus=True) for bonus in self.bonuses or ()]
        condition = self.condition or scoring([*bands, *bonuses])
        known = (self.id, self.aspect, self.title, self.points, condition, self.citation, self.confidence)
        criterion = Criterion(*known, self.note, self.wording_seen, self.official_note)
        return criterion if self.condition else Factor.of(criterion, bands, bonuses, _covered(self.bands or ()))


def _refuse_twins(lines: Iterable[PrerequisiteForm | CriterionForm | BandForm]) -> None:
    seen: set[str] = set()
    for line in lines:
        if line.id in seen:
            what = "bands" if isinstance(line, BandForm) else "criteria"
            raise ValueError(f"two {what} have the id {line.id!r}: rename one of them")
        seen.add(line.id)


def _refuse_other_cap(cap: int, bands: Iterable[BandForm], bonuses: Iterable[BandForm]) -> None:
    most = max([band.points for band in bands], default=0) + sum(bonus.points for bonus in bonuses)
    if most > cap:
        raise ValueError(f"the best band and the bonuses bring {most}, over the cap of {cap}: correct one of them")
    if most < cap:
        raise ValueError(f"the best band and the bonuses bring {most}, less than the cap of {cap}: correct one of them")


def _refuse_bad_bands(bands: Iterable[BandForm]) -> None:
    """Bands divide a scale, or are steps with the best first."""
    if _is_scale(bands):
        _refuse_other_scales(bands)
    for one, next_one in pairwise(bands):
        if _is_scale(bands):
            _refuse_hole(one, next_one)
        elif next_one.points > one.points:
            raise ValueError(f"{next_one.id} brings more than {one.id} before it: write the best band first")


def _is_scale(bands: Iterable[BandForm]) -> bool:
    return any(isinstance(band.condition, BetweenForm | AtMostForm) for band in bands)


def _refuse_other_scales(bands: Iterable[BandForm]) -> None:
    facts = {band.condition.fact if isinstance(band.condition, _SCALES) else "" for band in bands}
    if len(facts) > 1 or any(not fact or FACTS[fact].kind is not Kind.WHOLE for fact in facts):
        raise ValueError("bands that divide a scale hold between, at_least or at_most of one fact in whole numbers")


def _refuse_hole(band: BandForm, above: BandForm) -> None:
    (_, last), (first, _) = _ends(band), _ends(above)
    if last is None or first is None or first <= last:
        raise ValueError(f"{above.id} overlaps {band.id}: begin it after that band's end")
    if first > last + 1:
        raise ValueError(f"gap from {last + 1} to {first - 1} between {band.id} and {above.id}: close it")


def _ends(band: BandForm) -> tuple[Number | None, Number | None]:
    if isinstance(band.condition, BetweenForm):
        return band.condition.between[0], band.condition.between[1]
    low = band.condition.at_least if isinstance(band.condition, AtLeastForm) else None
    return low, band.condition.at_most if isinstance(band.condition, AtMostForm) else None


def _covered(bands: list[BandForm] | tuple[()]) -> Condition | None:
    if not bands or not _is_scale(bands):
        return None
    line = bands[0].condition
    fact = line.fact if isinstance(line, _SCALES) else ""
    first, last = _ends(bands[0])[0], _ends(bands[-1])[1]
    low = [] if first is None else [AtLeast(fact, Decimal(first))]
    high = [] if last is None else [AtMost(fact, Decimal(last))]
    return All((*low, *high))


class RulesetForm(CheckedForm):
    """A whole file."""

    id: Slug
    scheme: Slug
    route: Slug
    title: Line
    maximum: Scored
    in_force: PeriodForm
    threshold: ThresholdForm
    prerequisites: Annotated[list[PrerequisiteForm], Field(min_length=1)]
    criteria: Annotated[list[CriterionForm], Field(min_length=1)]

    @model_validator(mode="after")
    def _agrees(self) -> Self:
        total = sum(criterion.points for criterion in self.criteria)
        if self.maximum != total:
            raise ValueError(f"maximum is {self.maximum} and the criteria add up to {total}: correct one of them")
        if self.threshold.points > self.maximum:
            raise ValueError("the threshold is above the maximum: correct one of them")
        _refuse_twins([*self.prerequisites, *self.criteria])
        return self
