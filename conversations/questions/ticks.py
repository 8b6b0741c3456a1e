"""The kinds of question that are answered by ticks."""

from abc import abstractmethod
from dataclasses import dataclass, replace
from typing import ClassVar

from conversations.messages import Prompt, Tongue
from conversations.questions.question import Option, Question, Reader, Settled
from conversations.reading import Read, Reading, Sayings, read_several, read_tongues
from conversations.values import Chosen, Several, Tongues, Value


@dataclass(frozen=True, slots=True)
class Ticked(Question):
    """Ticks: what is ticked at Done is the answer, what is not ticked is a clear no."""

    @abstractmethod
    def offered_beside(self, ticks: tuple[str, ...]) -> tuple[str, ...]:
        """What can be ticked, with what is."""

    @abstractmethod
    def name(self, tick: str) -> Prompt:
        """One of them in words."""

    @abstractmethod
    def answer(self, ticks: tuple[str, ...]) -> Value:
        """The ticks as an answer."""

    @abstractmethod
    def ticks(self, value: Value) -> tuple[str, ...]:
        """An answer as ticks; none where it is of another kind."""


@dataclass(frozen=True, slots=True)
class Languages(Ticked):
    """The languages one is proficient in."""

    offered: tuple[str, ...] = ()
    hint: ClassVar[bool] = True

    def offered_beside(self, ticks: tuple[str, ...]) -> tuple[str, ...]:
        """The common ones, and any other once typed."""
        return tuple(dict.fromkeys((*self.offered, *ticks)))

    def name(self, tick: str) -> Prompt:
        """A language."""
        return Prompt("tongue", {"tongue": Tongue(tick)})

    def answer(self, ticks: tuple[str, ...]) -> Value:
        """Languages."""
        return Tongues(ticks)

    def ticks(self, value: Value) -> tuple[str, ...]:
        """Their codes."""
        return value.codes if isinstance(value, Tongues) else ()

    def read_typed(self, text: str, reader: Reader) -> Reading:
        """Language names, to be ticked."""
        return read_tongues(text, reader.lexicon)

    def settle_typed(self, value: Value, reader: Reader) -> Settled | None:  # noqa: ARG002 - the kind needs no more
        """Chinese, English, and the number of others."""
        if not isinstance(value, Tongues):
            return None
        known = set(value.codes)
        return Settled(
            {
                "is_proficient_in_chinese": "zh" in known,
                "is_proficient_in_english": "en" in known,
                "other_languages": len(known - {"zh", "en"}),
            }
        )

    def examples(self, reader: Reader) -> tuple[Value, ...]:  # noqa: ARG002 - the kind needs no more
        """English with another language, alone, or not among them."""
        return Tongues(("en", "zh")), Tongues(("en",)), Tongues(("zh",))


@dataclass(frozen=True, slots=True)
class MultipleChoice(Ticked):
    """Any of the options, or the one that says none of them: what that one settles holds of each not ticked."""

    hint: ClassVar[bool] = True

    @property
    def _tickable(self) -> tuple[Option, ...]:
        return tuple(option for option in self.options if option.id not in {self.no, self.unsure})

    def offered_beside(self, ticks: tuple[str, ...]) -> tuple[str, ...]:  # noqa: ARG002 - none can be added
        """All but the one that says none, and the one that leaves it to the questions that follow."""
        return tuple(option.id for option in self._tickable)

    def name(self, tick: str) -> Prompt:
        """An option."""
        return self.label(tick)

    def answer(self, ticks: tuple[str, ...]) -> Value:
        """Options."""
        return Several(ticks)

    def ticks(self, value: Value) -> tuple[str, ...]:
        """Their ids."""
        return value.options if isinstance(value, Several) else ()

    def read_label(self, text: str, reader: Reader) -> Reading | None:
        """The words of one or several options, to be ticked; of the one that says none, the answer."""
        found = Question.read_label(self, text, reader)
        if (
            isinstance(found, Read)
            and isinstance(found.value, Chosen)
            and found.value.option in self.offered_beside(())
        ):
            return Read(Several((found.value.option,)))
        return found

    def sayings(self, reader: Reader) -> Sayings:
        """Without the one that leaves it to the questions that follow: that is chosen by its own words alone."""
        found = Question.sayings(self, reader)
        return replace(found, names={one: words for one, words in found.names.items() if one != self.unsure})

    def read_typed(self, text: str, reader: Reader) -> Reading:
        """Several options' words, or a clear no."""
        return read_several(text, self.sayings(reader), reader.lexicon)

    def settle(self, value: Value, reader: Reader) -> Settled | None:
        """As any question; but one option is no answer before Done."""
        is_tick = isinstance(value, Chosen) and value.option in self.offered_beside(())
        return None if is_tick else Question.settle(self, value, reader)

    def settle_typed(self, value: Value, reader: Reader) -> Settled | None:  # noqa: ARG002 - the kind needs no more
        """What is ticked, some of it left open, and for the rest that it is not so."""
        ticked = [option for option in self._tickable if option.id in self.ticks(value)]
        if not ticked or len(ticked) != len(self.ticks(value)):
            return None
        none = next((option.settles for option in self.options if option.id == self.no), {})
        settled = {fact: raw for option in ticked for fact, raw in option.settles.items()}
        unknowable = {fact: None for option in ticked for fact in option.unknowable if fact not in settled}
        rest = {fact: raw for fact, raw in none.items() if fact not in unknowable}
        return Settled({**rest, **settled}, tuple(unknowable))

    def examples(self, reader: Reader) -> tuple[Value, ...]:  # noqa: ARG002 - the kind needs no more
        """None, and each alone."""
        return (Chosen(self.no), *(Several((option.id,)) for option in self._tickable))

    def words(self, value: Value) -> Prompt:
        """The options, joined."""
        if isinstance(value, Several):
            return Prompt("answer-several", {"options": tuple(self.name(tick) for tick in value.options)})
        return Question.words(self, value)
