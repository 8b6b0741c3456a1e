"""What comes in, as a conversation sees it."""

from typing import TypeAlias

from msgspec import Struct


class Typed(Struct, frozen=True):
    """Words of the applicant; `is_early`: written before the question was shown, as far as anybody knows."""

    text: str
    is_early: bool = False


class Tapped(Struct, frozen=True):
    """A button, with the session (its first characters) and the revision it was shown under."""

    session: str
    revision: int
    option: str


class Command(Struct, frozen=True):
    """A command, without its slash."""

    name: str


class Unreadable(Struct, frozen=True):
    """Something that is no answer: a photo, a sticker, an edited message; `reason` is the message that says so."""

    reason: str = "no-answer"


Reply: TypeAlias = Typed | Tapped | Command | Unreadable
