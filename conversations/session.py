"""One run of an interview, as kept between turns: JSON in, JSON out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from pydantic import TypeAdapter

from conversations.value import Value

PREFIX = 6  # characters of the session id that a button carries
SCREENS = frozenset({"language", "script", "notice", "decided", "result", "conflict", "confirm"})


@dataclass(frozen=True, slots=True)
class Answer:
    """A reply read as a value, and the day it was given."""

    value: Value
    on: date


@dataclass(frozen=True, slots=True)
class Pending:
    """An answer that cannot stand yet: those to the questions `between` contradict, and one is to be corrected."""

    question: str
    answer: Answer
    between: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Session:
    """A run. `current` is the question open, or one of SCREENS; every number counts within the run."""

    # for the whole run
    id: str
    interview: str
    began_on: date
    # as of the last turn
    version: str
    rulesets: tuple[str, ...]
    touched_on: date
    confirmed_on: date
    locale: str
    current: str
    revision: int = 0
    told: str = ""  # the outcome last told as decided
    news: tuple[str, ...] = ()  # the prerequisites not met that were new with it
    full: bool = False  # going on although it is decided
    stood: tuple[int, int] = (0, 0)  # the score's low and high end
    answers: Mapping[str, Answer] = field(default_factory=dict)
    pending: tuple[Pending, ...] = ()
    path: tuple[str, ...] = ()  # questions in the order answered, for Back
    # while the current question is open
    ticks: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()  # texts of the readings offered

    def to_json(self) -> str:
        """As JSON text."""
        return _ADAPTER.dump_json(self).decode()

    @classmethod
    def from_json(cls, text: str) -> "Session":
        """From JSON text; raises pydantic's ValidationError if it is no session."""
        return _ADAPTER.validate_json(text)


_ADAPTER = TypeAdapter(Session)
