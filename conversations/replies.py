"""What comes in, as a conversation sees it."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Typed:
    """Words of the applicant; `is_early`: written before the question was shown, as far as anybody knows."""

    text: str
    is_early: bool = False


@dataclass(frozen=True, slots=True)
class Tapped:
    """A button, with the session (its first characters) and the revision it was shown under."""

    session: str
    revision: int
    option: str


@dataclass(frozen=True, slots=True)
class Command:
    """A command, without its slash."""

    name: str


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Something that is no answer: a photo, a sticker, an edited message; `reason` is the message that says so."""

    reason: str = "no-answer"


Reply: TypeAlias = Typed | Tapped | Command | Unreadable
