"""A chat's session, as kept between turns: JSON in, JSON out."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Literal, TypeAlias

from msgspec import Struct, field
from msgspec.json import Decoder, Encoder
from msgspec.structs import replace

from conversations.questions.interview import Aim
from conversations.questions.story.found import StoryLine
from conversations.values import Value

PREFIX = 6  # characters of the session id that a button carries
SCREENS = frozenset(
    {
        *("language", "script", "notice", "card", "decided", "result", "conflict", "confirm"),
        *("schemes", "former", "supposed", "tell", "story"),
    }
)
LOCALES = ("en", "zh-Hant", "zh-Hans", "fr")
LANGUAGE = frozenset({"language", "script"})  # the screens that ask for one


class Answer(Struct, frozen=True):
    """A reply read as a value, and the day it was given."""

    value: Value
    on: date


class Pending(Struct, frozen=True):
    """An answer that cannot stand yet: those to the questions `between` contradict, and one is to be corrected."""

    question: str
    answer: Answer
    between: tuple[str, str]


class Person(StrEnum):
    """Whose answers are open."""

    FIRST = "first"
    SECOND = "second"


class StoryPage(Struct, frozen=True):
    """What a story tells, in the applicant's words, until it is confirmed or left; `at` is what was open before.

    `has_record`: it spoke of records, whose words are not kept; `is_in_third_person`: of an applicant or a client.
    """

    lines: tuple[StoryLine, ...]
    unused: tuple[str, ...] = ()
    at: str = "notice"
    has_record: bool = False
    is_in_third_person: bool = False


AwaitedKind: TypeAlias = Literal["list", "rules"]


class Awaited(Struct, frozen=True):
    """What the applicant asked to be told of, once: the list to come or any change of the rules.

    `universities` marks the list in force then, none where there was none; `rules` those of the last turn; `found` and
    `count` are how each criterion, and how many, came out at it, to be compared with what comes.
    """

    what: AwaitedKind
    rules: str
    universities: str
    found: Mapping[str, str] = field(default_factory=dict)
    count: tuple[int, int] = (0, 0)

    @property
    def mark(self) -> str:
        """What is awaited, in short and in clear: no answer, though a list is awaited for a listed degree alone."""
        return f"{self.what}:{self.rules}:{self.universities}"


class Clarity(Struct, frozen=True):
    """Where it was asked whether that was clear, and where an answer is open."""

    asked: tuple[str, ...] = ()
    open: str = ""
    is_off: bool = False


class Card(Struct, frozen=True, kw_only=True):
    """The scorecard: the criteria ticked, which are no answers, and what is asked of them."""

    ticked: tuple[str, ...] = ()
    is_asking: bool = False  # a tap on a line asks its questions
    line: str = ""  # the criterion whose questions are asked
    is_checking: bool = False  # the questions of the lines ticked are asked


class Case(Struct, frozen=True, kw_only=True):
    """One person's answers, and where they stand."""

    # as of the last turn
    version: str
    rulesets: tuple[str, ...]
    confirmed_on: date
    current: str  # the question open, or one of SCREENS
    aim: Aim = Aim.RESULT
    card: Card = Card()
    told_outcome: str = field(name="told", default="")  # the outcome last told as decided
    newly_failed: tuple[str, ...] = field(name="news", default=())  # prerequisites not met, new with it
    is_continuing: bool = field(name="full", default=False)  # going on although it is decided
    answers: Mapping[str, Answer] = field(default_factory=dict)
    pending: tuple[Pending, ...] = ()
    path: tuple[str, ...] = ()  # questions in the order answered, for Back
    papers: tuple[str, ...] = ()  # documents ticked as held
    story: StoryPage | None = None
    likely: Mapping[str, tuple[Value, ...]] = field(default_factory=dict)  # told of in a story, and still to be asked
    # while the current question is open
    ticks: tuple[str, ...] = ()
    misread: int = 0  # replies to it that could not be read


class Session(Case, frozen=True, kw_only=True):
    """The case that is open, and what is kept beside it; every number counts within the session.

    `other_case` is that of the person whose answers are not open; `actual` the one that a supposition set out from:
    while there is one, the answers are only supposed.
    """

    # for the whole session
    id: str
    interview: str
    began_on: date
    # as of the last turn
    touched_on: date
    locale: str
    revision: int = 0
    reminders: bool = True  # may be sent
    last_score: tuple[int, int] = field(name="stood", default=(0, 0))  # the score's low and high end
    untold_score: tuple[int, int] | None = None  # before the rules changed, while results are paused
    awaited: Awaited | None = None
    clarity: Clarity = Clarity()
    person: Person = Person.FIRST
    other_case: Case | None = field(name="other", default=None)
    actual: Case | None = field(name="true", default=None)
    # while the current question is open
    choices: tuple[str, ...] = ()  # texts of the readings offered

    @property
    def first(self) -> Case:
        """The first person's case, the true one: what the session counts as."""
        return (self.other_case if self.person is Person.SECOND else self.actual) or self

    def ended(self) -> "Session":
        """As kept once another is begun: without the words of a story that was not confirmed, and awaiting nothing."""
        other, actual = (case and replace(case, story=None) for case in (self.other_case, self.actual))
        return replace(self, story=None, other_case=other, actual=actual, awaited=None)

    def to_json(self) -> str:
        """As JSON text."""
        return _written(self).decode()

    @classmethod
    def from_json(cls, text: str) -> "Session":
        """From JSON text; raises DecodeError if it is no session."""
        return _read(text)


_written, _read = Encoder().encode, Decoder(Session).decode
