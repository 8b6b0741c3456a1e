"""No number of fewer than five persons is shown, nor one that gives such a number away."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from bot.console.records import FEWEST, Cell

Name = TypeVar("Name")


@dataclass(frozen=True, slots=True)
class Count:
    """How many, and how many persons at least stand behind it."""

    number: int = 0
    persons: int = 0

    def __add__(self, other: "Count") -> "Count":
        """Both together."""
        return Count(self.number + other.number, self.persons + other.persons)

    def beside(self, other: "Count") -> "Count":
        """Both together, where the same persons may stand behind both."""
        return Count(self.number + other.number, max(self.persons, other.persons))


def cell(count: Count, whole: Count | None = None) -> Cell:
    """The number, or none. `whole`: what the same would be without a filter; the rest of it must not be few either."""
    rest = Count() if whole is None else Count(whole.number - count.number, whole.persons - count.persons)
    is_few = count.persons < FEWEST or (rest.number > 0 and rest.persons < FEWEST)
    return None if is_few else count.number


def breakdown(counts: Mapping[Name, Count], wholes: Mapping[Name, Count] | None = None) -> dict[Name, Cell]:
    """The parts of a whole that is shown: where one hidden part could be computed from the rest, others hide it."""
    cells = {name: cell(count, (wholes or {}).get(name)) for name, count in counts.items()}
    hidden = [name for name in cells if cells[name] is None]
    shown = sorted((name for name in cells if cells[name] is not None), key=lambda name: counts[name].number)
    while hidden and shown and (len(hidden) == 1 or _persons(counts[name] for name in hidden) < FEWEST):
        cells[shown[0]] = None
        hidden.append(shown.pop(0))
    return cells


def _persons(counts: Iterable[Count]) -> int:
    return sum(count.persons for count in counts)
