"""An interview: a scheme's questions, in order. A definition, no conditions."""

from dataclasses import dataclass
from functools import cached_property

from conversations.question import Question


@dataclass(frozen=True)
class Interview:
    """The questions of a scheme; `version` changes with their meaning, never with their words.

    `routes` are the routes whose verdicts count, the better of which is the outcome. `dated` are the questions whose
    answers grow old: they are confirmed after a long pause.
    """

    id: str
    version: str
    scheme: str
    routes: tuple[str, ...]
    questions: tuple[Question, ...]
    dated: tuple[str, ...]

    @cached_property
    def by_id(self) -> dict[str, Question]:
        """The questions by their stable ids."""
        return {question.id: question for question in self.questions}

    @property
    def parts(self) -> int:
        """How many parts the questions stand in."""
        return max(question.part for question in self.questions)
