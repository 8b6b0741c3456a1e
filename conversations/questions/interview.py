"""An interview: a scheme's questions, in order. A definition, no conditions."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from conversations.questions.lines import Rules
from conversations.questions.question import Question
from scoring import Rulesets

_MOST_KEPT = 20  # combinations of rulesets in force; a bot sees two or three
_MOST_SETTLING = 1_000


class Aim(StrEnum):
    """What the questions are asked for; named as the screen they end at."""

    RESULT = "result"
    CARD = "card"
    SCHEMES = "schemes"
    FORMER = "former"


class Interview(Struct, frozen=True, dict=True):
    """The questions of a scheme; `version` changes with their meaning, never with their words.

    `routes` are the routes whose verdicts count, the better of which is the outcome. `dated` are the questions whose
    answers grow old: they are confirmed after a long pause. `rough` are asked before the scorecard alone, each in
    place of one that takes its place (`refines`); `before_card` names all that comes before it, `doubtful` what checks
    its lines, both in order. `schemes` are the questions that only other schemes need.
    `former` are those of the former test, in order, the day of submission first: some are the interview's own, the
    others ask how things were on that day. What the rules say in numbers is looked up for a day (`under`).
    """

    id: str
    version: str
    scheme: str
    routes: tuple[str, ...]
    questions: tuple[Question, ...]
    dated: tuple[str, ...]
    rough: tuple[Question, ...] = ()
    before_card: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()
    schemes: tuple[Question, ...] = ()
    former: tuple[Question, ...] = ()

    def under(self, rulesets: Rulesets, on: date) -> "Interview":
        """The same with the numbers that the rules have on a day; an option that they leave nothing of is left out."""
        key = (id(rulesets), *(id(ruleset) for ruleset in rulesets if on in ruleset.in_force))
        if key not in self._under:
            if len(self._under) >= _MOST_KEPT:
                self._under.clear()
            self._under[key] = rulesets, self._filled(Rules(rulesets, on))
        return self._under[key][1]

    @cached_property
    def _under(self) -> dict[tuple[int, ...], tuple[Rulesets, "Interview"]]:
        """By what is in force; the rulesets are held so that no others can have their ids."""
        return {}

    def _filled(self, rules: Rules) -> "Interview":
        filled = {name: question.under(rules) for name, question in self.by_id.items()}

        def of(questions: tuple[Question, ...]) -> tuple[Question, ...]:
            return tuple(filled[question.id] for question in questions)

        questions, rough, schemes, former = map(of, (self.questions, self.rough, self.schemes, self.former))
        return replace(self, questions=questions, rough=rough, schemes=schemes, former=former)

    @cached_property
    def by_id(self) -> dict[str, Question]:
        """The questions by their stable ids."""
        return {question.id: question for question in (*self.questions, *self.rough, *self.schemes, *self.then)}

    @cached_property
    def today(self) -> tuple[Question, ...]:
        """The questions whose facts are those of today, in the order in which their answers are taken."""
        return (*self.rough, *self.questions, *self.schemes)

    @cached_property
    def taken(self) -> dict[str, frozenset[str]]:
        """The same by their ids, each with those whose answers are taken with or after its own."""
        names = [question.id for question in self.today]
        return {name: frozenset(names[place:]) for place, name in enumerate(names)}

    @cached_property
    def then(self) -> tuple[Question, ...]:
        """The questions of the former test alone: their facts are those of the day of submission."""
        return tuple(question for question in self.former if question not in self.questions)

    @cached_property
    def near(self) -> frozenset[str]:
        """The questions asked of who is beside a line of age alone."""
        return frozenset(question.id for question in self.questions if question.near)

    @cached_property
    def parts(self) -> int:
        """How many parts the questions stand in."""
        return max(question.part for question in self.questions)

    def asked_for(self, aim: Aim) -> tuple[Question, ...]:
        """The questions that may be asked for this, in order."""
        if aim is Aim.FORMER:
            return self.former
        if aim is Aim.CARD:
            return self.named(self.before_card)
        return self.questions if aim is Aim.RESULT else (*self.questions, *self.schemes)

    def settling(self, facts: frozenset[str]) -> tuple[Question, ...]:
        """Of those for the result the questions that may settle one of the facts, or are asked for another reason."""
        found = self._settling.get(facts)
        if found is None:
            if len(self._settling) >= _MOST_SETTLING:
                self._settling.clear()
            wanted = (one for one in self.questions if one.near or one.refines or not facts.isdisjoint(one.facts))
            found = self._settling[facts] = tuple(wanted)
        return found

    @cached_property
    def _settling(self) -> dict[frozenset[str], tuple[Question, ...]]:
        """By the facts: they are what the rules want, and few sets of them come up."""
        return {}

    def named(self, ids: Iterable[str]) -> tuple[Question, ...]:
        """The questions of these ids, in this order."""
        return tuple(self.by_id[name] for name in ids)

    def own(self, aim: Aim) -> frozenset[str]:
        """The ids of the questions that are asked for nothing else."""
        return self._own[aim]

    @cached_property
    def _own(self) -> dict[Aim, frozenset[str]]:
        shared = (*self.rough, *self.questions)
        questions = {Aim.RESULT: shared, Aim.CARD: shared, Aim.SCHEMES: self.schemes, Aim.FORMER: self.then}
        return {aim: frozenset(question.id for question in each) for aim, each in questions.items()}
