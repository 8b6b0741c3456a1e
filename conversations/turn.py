"""What a turn comes to."""

from enum import StrEnum

from msgspec import Struct

from conversations.messages import Handout, Prompt, Receipt, Screen
from conversations.session import Session
from scoring import Verdict


class TurnKind(StrEnum):
    """What a reply was taken for; the session log's words."""

    BEGAN = "began"
    ANSWERED = "answered"
    UNSURE = "unsure"
    CORRECTED = "corrected"
    CONTRADICTED = "contradicted"
    SUPPOSED = "supposed"  # an answer for the sake of argument
    TICKED = "ticked"
    MISREAD = "misread"
    UNCLEAR = "unclear"
    HELPED = "helped"
    SWITCHED = "switched"
    MOVED = "moved"  # back, on, to the result: no answer
    SHOWN = "shown"  # an overlay: status, review, privacy …
    RESUMED = "resumed"
    STALE = "stale"
    NO_ANSWER = "no-answer"
    FOUND_CLEAR = "found-clear"  # asked whether that was clear
    FOUND_UNCLEAR = "found-unclear"
    STORY = "story"  # a message that tells several facts: its words stand in no log
    UNSEEN = "unseen"  # words from before the question was shown


class LineKind(StrEnum):
    """What comes of a line of a story; the session log's words too."""

    READ = "story-line"
    STOOD = "story-stood"
    TAKEN_AWAY = "story-taken-away"
    OPENED = "story-opened"


class Effect(StrEnum):
    """What the applicant asked for that is not the session's to do."""

    RESTART = "restart"
    FORGET = "forget"
    EXPORT = "export"


class Turn(Struct, frozen=True):
    """A reply in; a session and what to say out. `question` is what was open when the reply came.

    Where a screen was looked at beside it, `question` is that screen's option.
    `counted`: what came of the lines of a story, each with its question, for the log.
    `handout`: what is given to keep, besides.
    """

    session: Session
    screen: Screen
    kind: TurnKind
    question: str
    verdict: Verdict
    toast: Prompt | None = None
    effect: Effect | None = None
    handout: Handout | Receipt | None = None
    counted: tuple[tuple[LineKind, str], ...] = ()
