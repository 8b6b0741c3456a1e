"""What was judged before, by the answers alone: of two days, so many steps at most; then it begins anew."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from conversations.standing.standing import Standing
from conversations.values import Value

Key: TypeAlias = tuple[str, Value, date | None]  # a question, its answer, and of an age the day it was given


@dataclass(slots=True)
class Step:
    """How it stands after some answers, which question settled each fact, and how it stands after one more."""

    standing: Standing
    settled_by: Mapping[str, str]
    after: dict[Key, "Step"] = field(default_factory=dict)


class StandingCache:
    """Shared by all sessions: who gives the same answers stands the same."""

    MOST = 4_000
    _DAYS = 2  # today, and the day before for what is counted of it

    def __init__(self) -> None:
        self._first: dict[tuple[date, tuple[int, ...]], Step] = {}
        self._count = 0

    def forget(self) -> None:
        """Begin anew: nothing of anybody is left."""
        self._first, self._count = {}, 0

    def first(self, on: date, rulesets: tuple[int, ...], judge: Callable[[], Standing]) -> Step:
        """Before the first answer, under the day's rulesets."""
        if self._count > self.MOST or len(self._first) > self._DAYS:
            self.forget()
        found = self._first.get((on, rulesets))
        if found is None:
            found = self._first[on, rulesets] = Step(judge(), {})
        return found

    def keep(self, before: Step, key: Key, step: Step) -> Step:
        """One answer on."""
        self._count += 1
        before.after[key] = step
        return step
