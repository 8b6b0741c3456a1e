"""A fact found in a clause, and what the story comes to once all of it is seen."""

from collections.abc import Iterable

from msgspec import Struct

from conversations.questions.question import Question, Reader
from conversations.reading import Read, Reading, Unclear
from conversations.values import Value

MOST_VALUES = 5


class Found(Struct, frozen=True):
    """Values of a question that a clause tells, the likeliest first; `is_said`: as the question presupposes.

    `is_beside`: told only by the way, to be left out where the story tells it elsewhere.
    """

    question: str
    values: tuple[Value, ...]
    is_said: bool = False
    is_beside: bool = False


class StoryLine(Struct, frozen=True):
    """One line of the page: a question, the values told, the likeliest first, and the words that told them."""

    question: str
    values: tuple[Value, ...]
    words: str
    is_sure: bool
    is_away: bool = False  # taken away by the applicant


class Story(Struct, frozen=True):
    """What was understood, in the interview's order, and the words that told nothing; those on records are not kept."""

    lines: tuple[StoryLine, ...]
    unused: tuple[str, ...]
    has_record: bool = False
    is_in_third_person: bool = False


def values_of(question: Question, text: str, reader: Reader) -> tuple[tuple[Value, ...], bool]:
    """What the question's own reader makes of a text: the values, and whether it is one for certain."""
    return values_in(question.read_first(text, reader), question, reader) if text else ((), False)


def values_in(reading: Reading, question: Question, reader: Reader) -> tuple[tuple[Value, ...], bool]:
    """The values of a reading, and whether it is one for certain."""
    if isinstance(reading, Read):
        return (reading.value,), True
    if isinstance(reading, Unclear):
        read = (question.read_typed(choice.text, reader) for choice in reading.choices)
        return distinct(one.value for one in read if isinstance(one, Read))[:MOST_VALUES], False
    return (), False


def distinct(values: Iterable[Value]) -> tuple[Value, ...]:
    """Each value once."""
    return tuple(dict.fromkeys(values))
