"""What changed rules would change for the sessions kept: the rules to judge by, and one session at a time."""

from dataclasses import dataclass, replace
from datetime import date
from importlib.resources.abc import Traversable
from typing import Self

from msgspec import DecodeError

from conversations import Comparison, Engine, Session, StandingCache, rejudged
from scoring import (
    Rulesets,
    UniversityLists,
    amended,
    load_rulesets,
    load_universities,
    read_ruleset,
    read_universities,
)

LIST = ".csv"


@dataclass(frozen=True, slots=True)
class RulesAndLists:
    """What sessions are judged by; `first` is the first day on which all that was put to it is in force."""

    rulesets: Rulesets
    lists: UniversityLists
    first: date = date.min

    @classmethod
    def carried(cls) -> Self:
        """Those of this version."""
        return cls(load_rulesets(), load_universities())

    def and_of(self, file: Traversable) -> "RulesAndLists":
        """With what a file changes; raises RulesetError."""
        if file.name.endswith(LIST):
            listed = read_universities(file)
            return RulesAndLists(self.rulesets, self.lists.and_of(listed), max(self.first, listed.first))
        ruleset = read_ruleset(file)
        return RulesAndLists(amended(self.rulesets, ruleset), self.lists, max(self.first, ruleset.in_force.first))

    def list_of(self, day: date) -> tuple[date, date] | None:
        """The days of the list that counts on a day: where none covers it, of the last one before."""
        listed = self.lists.lately(day)
        return (listed.first, listed.last) if listed else None


@dataclass(frozen=True, slots=True)
class Comparing:
    """Two sets of rules on a day, and what was found so far."""

    before: Engine
    after: Engine
    day: date
    found: Comparison

    @classmethod
    def of(cls, engine: Engine, present: RulesAndLists, changed: RulesAndLists, day: date) -> Self:
        """With nothing found yet; `engine` lends all but its rules and what it has judged: turns go on meanwhile."""
        before, after = (
            replace(engine, rulesets=one.rulesets, universities=one.lists.lately, cache=StandingCache())
            for one in (present, changed)
        )
        return cls(before, after, day, Comparison())

    def add(self, body: str | None) -> None:
        """One session as JSON, none under a lost key."""
        try:
            session = None if body is None else Session.from_json(body)
        except DecodeError:
            session = None
        if session is None:
            self.found.miss()
        else:
            self.found.add(rejudged(self.before, session, self.day), rejudged(self.after, session, self.day))
