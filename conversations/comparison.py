"""What other rules would change for the sessions kept: outcomes, counts and criteria, in numbers alone."""

from collections import Counter
from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from msgspec import Struct, field
from msgspec.structs import fields

from conversations.standing.standing import Standing
from scoring import CriterionFinding, Score

_ABSENT = "absent"
THRESHOLD = "threshold"  # stands among the criteria where it moved and the outcome with it


class Direction(StrEnum):
    """Which way a count goes, from what is certain to what is still possible."""

    HIGHER = "higher"
    LOWER = "lower"
    NARROWER = "narrower"
    WIDER = "wider"


class Shift(Struct, frozen=True, order=True):
    """What something came out as, and comes out as by the other rules."""

    before: str
    after: str
    criterion: str = ""


Key = TypeVar("Key", str, Shift)


class Rejudged(Struct, frozen=True):
    """How the first person's answers stand by the rules of a day, and which questions these need not ask anew."""

    standing: Standing
    answered: frozenset[str]


class Comparison(Struct, frozen=True):
    """The sessions judged by present and by other rules, counted; it grows with the rules and not with the sessions.

    `sessions` is how many were compared and how many of them change; `outcomes`, `counts` and `criteria` how many
    change in that way, `decisive` how many of `criteria` stand where the outcome changes; `asked_anew` by question,
    how many would be asked it again. Two comparisons add up.
    """

    sessions: Counter[str] = field(default_factory=Counter)
    outcomes: Counter[Shift] = field(default_factory=Counter)
    counts: Counter[Direction] = field(default_factory=Counter)
    criteria: Counter[Shift] = field(default_factory=Counter)
    decisive: Counter[Shift] = field(default_factory=Counter)
    asked_anew: Counter[str] = field(default_factory=Counter)

    @property
    def changes(self) -> int:
        """How many sessions change in any way."""
        return self.sessions["changed"]

    def add(self, before: Rejudged, after: Rejudged) -> None:
        """One session more."""
        one = _compared(before, after)
        one.sessions.update(compared=1, changed=int(one != Comparison()))
        for each in fields(self):
            getattr(self, each.name).update(getattr(one, each.name))

    def miss(self) -> None:
        """One more that cannot be read."""
        self.sessions["unreadable"] += 1

    def to_json(self) -> Mapping[str, object]:
        """Write it for programs."""
        return {
            "sessions": {name: self.sessions[name] for name in ("compared", "changed", "unreadable")},
            "outcomes": [
                {"before": one.before, "after": one.after, "sessions": number}
                for one, number in most_first(self.outcomes)
            ],
            "counts": {one.value: self.counts[one] for one in Direction},
            "criteria": [
                {
                    "criterion": one.criterion,
                    "before": one.before,
                    "after": one.after,
                    "sessions": number,
                    "outcomes": self.decisive[one],
                }
                for one, number in most_first(self.criteria)
            ],
            "asked_anew": dict(most_first(self.asked_anew)),
        }


def most_first(counted: Counter[Key]) -> list[tuple[Key, int]]:
    """The most frequent first, then by name."""
    return sorted(counted.items(), key=lambda each: (-each[1], each[0]))


def _compared(before: Rejudged, after: Rejudged) -> Comparison:
    old, new = before.standing, after.standing
    one = Comparison(asked_anew=Counter(before.answered - after.answered))
    if old.verdict is not new.verdict:
        one.outcomes[Shift(old.verdict.value, new.verdict.value)] += 1
    scores = old.points_test.score, new.points_test.score
    if direction := _direction(*scores):
        one.counts[direction] += 1
    one.criteria.update(_shifts(old, new))
    if one.outcomes:
        was, then = (str(score.threshold) for score in scores)
        one.criteria.update({Shift(was, then, THRESHOLD): 1} if was != then else {})
        one.decisive.update(one.criteria)
    return one


def _direction(before: Score, after: Score) -> Direction | None:
    low, high = after.low - before.low, after.high - before.high
    if (low, high) == (0, 0):
        return None
    if low >= 0 and high >= 0:
        return Direction.HIGHER
    if low <= 0 and high <= 0:
        return Direction.LOWER
    return Direction.NARROWER if low > 0 else Direction.WIDER


def _shifts(before: Standing, after: Standing) -> list[Shift]:
    old, new = ({one.id: _came_out(one) for one in standing.findings} for standing in (before, after))
    ids = dict.fromkeys((*old, *new))
    pairs = ((old.get(name, _ABSENT), new.get(name, _ABSENT), name) for name in ids)
    return [Shift(was, then, name) for was, then, name in pairs if was != then]


def _came_out(one: CriterionFinding) -> str:
    """With its points, where there may be more than one."""
    points = one.points
    if points is None or points.high <= 1:
        return one.finding.value
    return f"{one.finding.value}, {points.high if points.low == points.high else f'{points.low} to {points.high}'}"
