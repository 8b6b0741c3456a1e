"""Two answers that cannot both be right."""

from collections.abc import Mapping
from datetime import date

from conversations.questions.question import Question
from scoring import Evidence, EvidenceError, Range, age_on


class ContradictionError(ValueError):
    """Two answers that cannot both be right."""

    def __init__(self, questions: tuple[str, str]) -> None:
        super().__init__(f"the answers to {questions[0]} and {questions[1]} contradict")
        self.questions = questions


def contradiction(error: EvidenceError, settled_by: Mapping[str, str], *, day: str = "") -> ContradictionError:
    """Of the questions that settled the facts which contradict; one that cannot hold then contradicts the `day`."""
    first, second = (*(settled_by[fact] for fact in error.facts[:2]), day)[:2]
    return ContradictionError((first, second))


def check_age(question: Question, told: object, told_by: tuple[str, date], born: object) -> None:
    """The age must have been right on the day it was given (`told_by`): it grows, the date does not."""
    age_question, on = told_by
    if not may_both_hold("age", told, age_on(date.fromisoformat(str(born)), on)):
        raise ContradictionError((age_question, question.id))


def check_agreement(
    question: Question, settled: Mapping[str, object], known: Mapping[str, object], settled_by: Mapping[str, str]
) -> None:
    """What another answer settled already must leave room for what this one says."""
    for fact, raw in settled.items():
        if fact in known and not may_both_hold(fact, known[fact], raw):
            raise ContradictionError((settled_by[fact], question.id))


def check_degrees(
    question: Question, settled: Mapping[str, object], known: Mapping[str, object], settled_by: Mapping[str, str]
) -> None:
    """Who holds no degree today held none on an earlier day."""
    holds_one = any(settled.get(degree, 0) != 0 for degree in ("doctorates", "masters", "bachelors"))
    if holds_one and known.get("has_first_degree") is False:
        raise ContradictionError((settled_by["has_first_degree"], question.id))


def may_both_hold(fact: str, one: object, other: object) -> bool:
    """Whether two things told of one fact leave room for each other."""
    first, second = (Evidence.of({fact: raw}, date.max).given[fact] for raw in (one, other))
    if isinstance(first, Range) and isinstance(second, Range):
        return not first.is_above(second) and not second.is_above(first)
    return first == second
