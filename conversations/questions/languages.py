"""The question of languages, answered by ticks."""

from collections.abc import Iterable
from functools import cache
from typing import ClassVar

from conversations.messages import Prompt, Tongue
from conversations.questions.question import Question, Reader, Settled
from conversations.reading import Reading, read_tongues
from conversations.values import Partly, Tongues, Value


@cache
def tongue(code: str) -> Prompt:
    """A language in words."""
    return Prompt("tongue", {"tongue": Tongue(code)})


class Languages(Question, frozen=True):
    """The languages one is proficient in: what is ticked at Done is the answer, what is not ticked is a clear no."""

    offered: tuple[str, ...] = ()
    hint: ClassVar[bool] = True

    def offered_beside(self, ticks: tuple[str, ...]) -> tuple[str, ...]:
        """The common ones, and any other once typed."""
        return tuple(dict.fromkeys((*self.offered, *ticks)))

    def names_of(self, ticks: Iterable[str]) -> tuple[Prompt, ...]:
        """The languages in words."""
        return tuple(map(tongue, ticks))

    def answer(self, ticks: tuple[str, ...]) -> Value:
        """The ticks as an answer."""
        return Tongues(ticks)

    def ticks(self, value: Value) -> tuple[str, ...]:
        """An answer as ticks, by the languages' codes, those told of in part too; none where it is of another kind."""
        told = value.value if isinstance(value, Partly) else value
        return told.codes if isinstance(told, Tongues) else ()

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
