"""Two answers that cannot both be right."""

from collections.abc import Mapping

from scoring import EvidenceError


class ContradictionError(ValueError):
    """Two answers that cannot both be right."""

    def __init__(self, questions: tuple[str, str]) -> None:
        super().__init__(f"the answers to {questions[0]} and {questions[1]} contradict")
        self.questions = questions


def contradiction(error: EvidenceError, settled_by: Mapping[str, str], *, day: str = "") -> ContradictionError:
    """Of the questions that settled the facts which contradict; one that cannot hold then contradicts the `day`."""
    first, second = (*(settled_by[fact] for fact in error.facts[:2]), day)[:2]
    return ContradictionError((first, second))
