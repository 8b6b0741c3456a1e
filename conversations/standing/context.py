"""What one turn sees beside the session: fixed from its first line to its last."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import cached_property
from hashlib import sha256

from msgspec import Struct

from conversations.questions.interview import Interview
from conversations.questions.question import Reader
from conversations.standing.cache import StandingCache
from scoring import Ruleset, Rulesets, last_seen


class Host(Struct, frozen=True):
    """Who runs the bot, how long a session is kept after the last visit, and what holds of the results just now.

    `notices` are texts by locale, the newest first; `paused` the ids of rulesets whose results are not shown.
    """

    name: str = ""
    contact: str = ""
    retention_days: int = 180
    notices: tuple[Mapping[str, str], ...] = ()
    paused: frozenset[str] = frozenset()
    address: str = ""  # of the bot itself, for a result that is sent on


class TurnContext(Struct, frozen=True, dict=True):
    """The day in Hong Kong, the interview, the rulesets of the day (one a route), all others, the reader, the host."""

    on: date
    interview: Interview
    all_rulesets: Rulesets
    rulesets: tuple[Ruleset, ...]
    reader: Reader
    host: Host
    cache: StandingCache

    @cached_property
    def hashes(self) -> tuple[str, ...]:
        """What the turn runs under."""
        return tuple(f"{ruleset.id}:{ruleset.content_hash}" for ruleset in self.rulesets)

    @cached_property
    def rules(self) -> tuple[int, ...]:
        """What the answers are judged by, while it lives."""
        return tuple(map(id, (self.interview, self.reader.universities, *self.rulesets)))

    @cached_property
    def marks(self) -> tuple[str, str]:
        """Short marks of the rules and of the list of universities, empty where none covers the day."""
        listed = self.reader.universities
        if listed is None:
            return _mark(self.hashes), ""
        days = (str(listed.first), str(listed.last))
        return _mark(self.hashes), _mark((*days, *(one.id for one in listed.universities)))

    @property
    def kept_until(self) -> date:
        """The day to which answers are kept if nobody comes back."""
        return self.on + timedelta(days=self.host.retention_days)

    @cached_property
    def conditions_seen_on(self) -> tuple[date, date]:
        """The days on which all the prerequisites, and the latest of them, were last seen."""
        test = self.rulesets[0]
        days = [last_seen(one.citation.references) or test.in_force.first for one in test.prerequisites]
        return min(days), max(days)

    @cached_property
    def is_stale(self) -> bool:
        """Whether a ruleset or the list of universities is past its day."""
        return self.reader.universities is None or any(self.on > ruleset.recheck_by for ruleset in self.rulesets)


def _mark(parts: Iterable[str]) -> str:
    return sha256("\n".join(parts).encode()).hexdigest()[:12]
