"""The numbers of the rules that questions speak of: named here, and looked up in the rulesets of the day."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from scoring import Ruleset, Rulesets, UnknownNameError

Numbers: TypeAlias = Mapping[str, int | Decimal]

SCHEME, POINTS_TEST = "qmas", "gpt"


@dataclass(frozen=True, slots=True)
class Rules:
    """Where the numbers are looked up: the rulesets carried, on a day."""

    rulesets: Rulesets
    on: date

    def numbers(self, lines: Mapping[str, "Line"]) -> Numbers:
        """The numbers by the same names; one that the rules do not have is left out."""
        found = {name: line.find(self) for name, line in lines.items()}
        return {name: plain(number) for name, number in found.items() if number is not None}

    def in_force(self, scheme: str, route: str) -> Ruleset | None:
        """The version in force on the day; None where there is none."""
        try:
            return self.rulesets.for_day(scheme, route, self.on)
        except UnknownNameError:
            return None

    @property
    def former_tests(self) -> tuple[Ruleset, ...]:
        """The versions of the former points test."""
        return self.rulesets.former_tests(SCHEME, POINTS_TEST)


def plain(number: Decimal) -> int | Decimal:
    """A whole number as one."""
    return int(number) if number == number.to_integral_value() else number


@dataclass(frozen=True, slots=True)
class Line(ABC):
    """A number of the rules, by the fact that it is about."""

    fact: str

    @abstractmethod
    def find(self, rules: Rules) -> Decimal | None:
        """The number; None where the rules have none."""


@dataclass(frozen=True, slots=True)
class Least(Line):
    """The lowest number that a test asks the fact to reach."""

    scheme: str = SCHEME
    route: str = POINTS_TEST

    def find(self, rules: Rules) -> Decimal | None:
        """By the version in force."""
        version = rules.in_force(self.scheme, self.route)
        return min(version.at_least(self.fact), default=None) if version else None


@dataclass(frozen=True, slots=True)
class Most(Line):
    """The highest number of the fact that the points test counts."""

    def find(self, rules: Rules) -> Decimal | None:
        """By the version in force."""
        version = rules.in_force(SCHEME, POINTS_TEST)
        return max(version.at_most(self.fact), default=None) if version else None


@dataclass(frozen=True, slots=True)
class Past(Line):
    """The lowest whole number of the fact that the points test counts no more."""

    def find(self, rules: Rules) -> Decimal | None:
        """By the version in force."""
        most = Most(self.fact).find(rules)
        return None if most is None else most + 1


@dataclass(frozen=True, slots=True)
class FormerLeast(Line):
    """A number that any version of the former points test asks the fact to reach: that at a place, the lowest first."""

    place: int = 0

    def find(self, rules: Rules) -> Decimal | None:
        """By all the versions together."""
        found = sorted({number for version in rules.former_tests for number in version.at_least(self.fact)})
        return found[self.place] if self.place < len(found) else None


@dataclass(frozen=True, slots=True)
class Span:
    """All numbers from one line of the rules to below another; without one of them it has no end on that side."""

    low: Line | None = None
    below: Line | None = None

    def under(self, rules: Rules) -> Numbers | None:
        """As evidence tells a range; None where a line is not in the rules, or nothing lies between the two."""
        lines = {name: line for name, line in (("from", self.low), ("below", self.below)) if line}
        found = rules.numbers(lines)
        is_empty = len(found) > 1 and found["from"] >= found["below"]
        return None if is_empty or len(found) < len(lines) else found
