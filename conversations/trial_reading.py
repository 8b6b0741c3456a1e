"""What a text typed at a question comes to, outside any session: read as a turn reads it, said as a turn says it."""

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from msgspec import Struct

from conversations.messages import Prompt
from conversations.questions.interview import Interview
from conversations.questions.question import Question, Raw, Reader
from conversations.questions.story.found import Story
from conversations.questions.story.telling import read_story
from conversations.questions.story.together import label
from conversations.reading import Read, Reading, Unclear
from conversations.screens.question import choice_label, echo
from conversations.values import Chosen

STORY = "story"  # in place of a question: a whole message


class TypedText(Struct, frozen=True):
    """A text, the question it is typed at, the chat's language, and the currency that earlier answers make likely."""

    question: str
    text: str
    locale: str
    currency: str | None = None


class Taken(Struct, frozen=True):
    """It counts outright: the facts it settles, and how it is said back."""

    facts: Raw
    echo: Prompt


class Offer(Struct, frozen=True):
    """One button of what is asked back: its words, and the facts that a tap settles.

    Of a story also the words that it came from, and whether all of them are accounted for and say it.
    """

    label: Prompt
    facts: Raw
    words: str = ""
    is_sure: bool = False


class AskedBack(Struct, frozen=True):
    """Nothing counts before one of the offers is chosen."""

    ask: Prompt
    offers: tuple[Offer, ...]


class Refused(Struct, frozen=True):
    """Nothing is read; the reason says why, and what would be."""

    reason: Prompt


class StoryTold(Struct, frozen=True):
    """What a whole message tells, a value a line, and the words that told nothing; nothing counts before a tap."""

    offers: tuple[Offer, ...]
    unused: tuple[str, ...]


TakenFor: TypeAlias = Taken | AskedBack | Refused | StoryTold


class UnknownQuestionError(LookupError):
    """No question bears that id."""

    def __init__(self, question: str, known: Iterable[str]) -> None:
        super().__init__(f"there is no question {question!r}; the questions are {', '.join(known)}")


def taken_for(question: Question, text: str, reader: Reader) -> TakenFor:
    """What a turn would make of it; ticks as if Done followed."""
    reading = question.read(text, reader)
    match reading:
        case Read(value=value):
            return Taken(_facts(question, reading, reader), echo(question, value))
        case Unclear(ask=ask, choices=choices):
            chosen = [
                *((choice_label(question, choice), question.read(choice.text, reader)) for choice in choices),
                *((question.label(name), Read(Chosen(name))) for name in question.beside_choices),
            ]
            return AskedBack(ask, tuple(Offer(label, _facts(question, one, reader)) for label, one in chosen))
    return Refused(reading.reason)


def story_told(interview: Interview, text: str, reader: Reader) -> StoryTold:
    """What a turn would make of a message that tells several facts."""
    story = read_story(text, interview, reader)
    return StoryTold(tuple(_offers(story, interview, reader)), story.unused)


def _offers(story: Story, interview: Interview, reader: Reader) -> Iterator[Offer]:
    for line in story.lines:
        question = interview.by_id[line.question]
        for value in line.values:
            yield Offer(label(question, value), _facts(question, Read(value), reader), line.words, line.is_sure)


def _facts(question: Question, reading: Reading, reader: Reader) -> Raw:
    """Those that a reading settles; none where it does not count."""
    settled = question.settle(reading.value, reader) if isinstance(reading, Read) else None
    return settled.facts if settled else {}
