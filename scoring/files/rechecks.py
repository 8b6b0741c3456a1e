"""What must be checked again, by when: rulesets, what is said beside them, and lists that end."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files

from scoring.registers.universities import universities_on
from scoring.ruleset import Ruleset

UNIVERSITIES = "eligible-universities"
_FOLDERS = ("documents", "schemes")
_DAY = timedelta(days=1)
_YEARS_BACK = 30


@dataclass(frozen=True, slots=True)
class Recheck:
    """One ruleset, file beside them or list; `by` is the last day to rely on it, None where none was carried."""

    name: str
    by: date | None
    is_past: bool

    def to_json(self) -> dict[str, object]:
        """Write it for programs."""
        return {"name": self.name, "by": self.by and self.by.isoformat(), "is_past": self.is_past}


def rechecks(rulesets: Iterable[Ruleset], on: date) -> tuple[Recheck, ...]:
    """Name everything that must be checked again, the most urgent first, and whether its day is past on `on`."""
    named: list[tuple[str, date | None]] = [(ruleset.version, ruleset.recheck_by) for ruleset in rulesets]
    named += [*_beside_the_rulesets(), (UNIVERSITIES, _last_day_of_universities(on))]
    found = [Recheck(name, by, by is None or on > by) for name, by in named]
    return tuple(sorted(found, key=lambda one: (one.by or date.min, one.name)))


@cache
def _beside_the_rulesets() -> tuple[tuple[str, date], ...]:
    return tuple(
        (f"{folder}/{file.name.removesuffix('.toml')}", tomllib.loads(file.read_text("utf-8"))["recheck_by"])
        for folder in _FOLDERS
        for file in (files("scoring") / folder).iterdir()
    )


def _last_day_of_universities(on: date) -> date | None:
    """Go through the lists that follow each other without a gap from `on`; where none is in force, find the last."""
    listed = universities_on(on)
    if listed is None:
        days_before = (on - _DAY * number for number in range(_YEARS_BACK * 366))
        return next((day for day in days_before if universities_on(day)), None)
    while (following := universities_on(listed.last + _DAY)) is not None:
        listed = following
    return listed.last
