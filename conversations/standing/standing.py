"""How the answers stand: judged by every route, and by the former test."""

from collections.abc import Container, Iterable, Mapping
from datetime import date
from functools import cached_property, lru_cache

from msgspec import Struct

from conversations.questions.question import Question
from scoring import Assessment, CriterionFinding, Evidence, Finding, Ruleset, Verdict, assess


class Former(Struct, frozen=True):
    """The assessment by the version of the day, first, then by those that may have been in force instead."""

    on: date
    assessments: tuple[Assessment, ...]
    unknowable: frozenset[str]

    def needs(self, question: Question) -> bool:
        """Whether an answer to the question could still settle a fact that counts."""
        wanted = {fact for one in self.assessments for fact in one.wanted} - self.unknowable
        return not wanted.isdisjoint(question.facts)


class Standing(Struct, frozen=True, dict=True):
    """What the answers come to: the assessments by route, the questions whose answers are aside, the former test.

    `settled_by` names the question that settled each fact.
    """

    facts: Mapping[str, object]
    settled_by: Mapping[str, str]
    unknowable: frozenset[str]
    evidence: Evidence
    assessments: tuple[Assessment, ...]
    wanted: frozenset[str]  # the facts that an answer could still settle, and that count
    inapplicable: tuple[str, ...] = ()
    former: Former | None = None

    @classmethod
    def of(
        cls,
        rulesets: Iterable[Ruleset],
        facts: Mapping[str, object],
        settled_by: Mapping[str, str],
        unknowable: frozenset[str],
        evidence: Evidence,
    ) -> "Standing":
        """The evidence judged by every route, on its own day."""
        assessments = tuple([assess(evidence, ruleset, evidence.on) for ruleset in rulesets])
        wanted = _of_all(*[one.wanted for one in assessments])
        return cls(facts, settled_by, unknowable, evidence, assessments, wanted - unknowable if unknowable else wanted)

    @property
    def points_test(self) -> Assessment:
        """The route that counts criteria."""
        return self.assessments[0]

    @property
    def achievement(self) -> Assessment:
        """The achievement route."""
        return self.assessments[1]

    @property
    def findings(self) -> tuple[CriterionFinding, ...]:
        """How each criterion came out, the prerequisites first."""
        return (*self.points_test.prerequisites, *self.points_test.findings, *self.achievement.findings)

    @cached_property
    def verdict(self) -> Verdict:
        """The better of the routes: an applicant needs one only."""
        return max([one.verdict for one in self.assessments])

    @cached_property
    def failed(self) -> tuple[str, ...]:
        """The prerequisites not met."""
        return tuple([one.id for one in self.points_test.prerequisites if one.finding is Finding.NOT_MET])

    @cached_property
    def outcome(self) -> str:
        """What is decided, as a short text to compare; empty while anything could change it."""
        if self.verdict is Verdict.UNDECIDED:
            return ""
        return "reached" if self.verdict is Verdict.ELIGIBLE else ":".join(("not", *self.failed))

    def needs(self, question: Question) -> bool:
        """Whether an answer to the question could still settle a fact that counts."""
        return bool(self.needed((question,)))

    def needed(self, questions: Iterable[Question], refined: Container[str] = ()) -> list[Question]:
        """Those whose answers could still settle a fact that counts, or take the place of one that is to be refined."""
        wanted, age = self.wanted, _oldest(self.facts.get("age"))
        return [
            one
            for one in questions
            if (age in one.near if one.near else not wanted.isdisjoint(one.facts)) or one.refines in refined
        ]


@lru_cache(maxsize=1_000)
def _of_all(*wanted: tuple[str, ...]) -> frozenset[str]:
    """One set for all who stand alike."""
    return frozenset().union(*wanted)


def _oldest(age: object) -> object:
    """The age told, or the last one below a line where no more than that was told."""
    if not isinstance(age, int | None) and isinstance(age, Mapping):
        return age["below"] - 1 if "from" not in age else None
    return age
