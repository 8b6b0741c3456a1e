"""No number of fewer than five persons is shown, nor one that gives such a number away."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from bot.console.records import FEWEST, Cell

Name = TypeVar("Name")
MOST = 50  # names shown of those that anybody may invent
OTHERS = "*"  # no tag can be spelled so
UNNAMED_OR_OTHERS = "~*"  # nor so


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


def folded(counts: Mapping[str, Count], unnamed: str = "") -> Mapping[str, str]:
    """Under which name each is shown, where anybody may invent names: few persons, and what is beyond MOST, have none.

    `unnamed` is what bears no name anyway: it takes in the others where these alone would be few.
    """
    named = [name for name in counts if name != unnamed and counts[name].persons >= FEWEST]
    kept = set(sorted(named, key=lambda name: (-counts[name].number, name))[:MOST])
    others = [name for name in counts if name not in {unnamed, *kept}]
    if others and unnamed in counts and _persons(counts[name] for name in others) < FEWEST:
        return {name: name if name in kept else UNNAMED_OR_OTHERS for name in counts}
    return {name: OTHERS if name in others else name for name in counts}


def summed(counts: Mapping[str, Count], names: Mapping[str, str]) -> dict[str, Count]:
    """The counts under the names they are shown by; what has none there is left out."""
    sums: dict[str, Count] = {}
    for name, shown in names.items():
        sums[shown] = sums.get(shown, Count()) + counts.get(name, Count())
    return sums


def _persons(counts: Iterable[Count]) -> int:
    return sum(count.persons for count in counts)
