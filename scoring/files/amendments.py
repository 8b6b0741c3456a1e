"""What differs between two rulesets: dates, thresholds, criteria, bands, points."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from scoring.criterion import Criterion
from scoring.factor import Factor
from scoring.ruleset import Ruleset

Terms = Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class Amendment:
    """One term that differs between two rulesets, by its place; None where one of them has no such term."""

    place: str
    before: str | int | None
    after: str | int | None

    def to_json(self) -> dict[str, object]:
        """Write it for programs."""
        return {"place": self.place, "before": self.before, "after": self.after}


def amendments(before: Ruleset, after: Ruleset) -> tuple[Amendment, ...]:
    """Compare what the rulesets ask and bring, in their order; sources, titles and notes aside."""
    old, new = terms(before), terms(after)
    return tuple(
        Amendment(place, old.get(place), new.get(place))
        for place in dict.fromkeys([*old, *new])
        if old.get(place) != new.get(place)
    )


def terms(ruleset: Ruleset) -> Terms:
    """Take a ruleset apart: each thing it says, by its place."""
    period = ruleset.in_force
    told: dict[str, str | int] = {"in_force.from": str(period.first)}
    if period.last:
        told["in_force.to"] = str(period.last)
    if period.uncertain:
        told["in_force.from_between"] = " and ".join(map(str, period.uncertain))
    told |= {"threshold": ruleset.threshold.points, "max": ruleset.maximum}
    told |= _of_criteria("prerequisites", ruleset.prerequisites)
    told |= _of_criteria("criteria", ruleset.criteria)
    return told


def _of_criteria(place: str, criteria: Iterable[Criterion]) -> Terms:
    told: dict[str, str | int] = {}
    for one in criteria:
        if one.points is not None:
            told[f"{place}.{one.id}.points"] = one.points
        if isinstance(one, Factor):
            told |= _of_table(f"{place}.{one.id}", one)
        else:
            told[f"{place}.{one.id}.condition"] = str(one.condition)
    return told


def _of_table(place: str, factor: Factor) -> Terms:
    told: dict[str, str | int] = {}
    for kind, lines in (("bands", factor.bands), ("bonuses", factor.bonuses)):
        for line in lines:
            low, high = line.points.low, line.points.high
            told[f"{place}.{kind}.{line.id}.points"] = high if low == high else f"{low} to {high}"
            told[f"{place}.{kind}.{line.id}.condition"] = str(line.condition)
    return told
