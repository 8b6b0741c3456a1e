"""What reading comes to: one value, several to choose from, or none."""

from dataclasses import dataclass
from typing import TypeAlias

from conversations.messages import Arg, Prompt
from conversations.values import Value


@dataclass(frozen=True, slots=True)
class Read:
    """A clear reading."""

    value: Value


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to read it: the words of its button, and the text that says it clearly."""

    label: Prompt
    text: str


@dataclass(frozen=True, slots=True)
class Unclear:
    """Several readings: `ask` is the message that asks which; a choice's text is read in place of what was typed."""

    ask: Prompt
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Misreading:
    """No reading; `reason` is the prompt that says why and what would be read."""

    reason: Prompt


Reading: TypeAlias = Read | Unclear | Misreading


def misread(reason: str, **args: Arg) -> Misreading:
    """No reading, for the reason so named."""
    return Misreading(Prompt(f"misread-{reason}", args))
