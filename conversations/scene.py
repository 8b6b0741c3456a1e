"""What one turn sees, and how the applicant stands in it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from conversations.interview import Interview
from conversations.question import Question, Reader
from conversations.session import Answer, Pending
from conversations.value import Number
from scoring import Assessment, Evidence, EvidenceError, Finding, Ruleset, Verdict, age_on, assess, best


@dataclass(frozen=True, slots=True)
class Host:
    """Who runs the bot, and how long a session is kept after the last visit."""

    name: str = ""
    contact: str = ""
    retention_days: int = 180


@dataclass(frozen=True, slots=True)
class Scene:
    """The interview, the rulesets of the day (one a route) and the reader: fixed for one turn."""

    interview: Interview
    rulesets: tuple[Ruleset, ...]
    reader: Reader
    host: Host

    @property
    def on(self) -> date:
        """The day of the turn, in Hong Kong."""
        return self.reader.on

    @property
    def hashes(self) -> tuple[str, ...]:
        """What the turn runs under."""
        return tuple(f"{ruleset.id}:{ruleset.content_hash}" for ruleset in self.rulesets)

    @property
    def checked_on(self) -> date:
        """The day on which the oldest of the rulesets was checked."""
        return min(ruleset.checked_on for ruleset in self.rulesets)

    @property
    def is_stale(self) -> bool:
        """Whether a ruleset or the list of universities is past its day."""
        return self.reader.universities is None or any(self.on > ruleset.recheck_by for ruleset in self.rulesets)


class ContradictionError(ValueError):
    """Two answers that cannot both be right."""

    def __init__(self, questions: tuple[str, str]) -> None:
        super().__init__(f"the answers to {questions[0]} and {questions[1]} contradict")
        self.questions = questions


@dataclass(frozen=True, slots=True)
class Standing:
    """What the answers come to: the assessments by route, the facts wanted, the questions whose answers are aside."""

    facts: Mapping[str, object]
    opens: frozenset[str]
    assessments: tuple[Assessment, ...]
    aside: tuple[str, ...] = ()

    @property
    def points_test(self) -> Assessment:
        """The route that counts criteria."""
        return self.assessments[0]

    @property
    def achievement(self) -> Assessment:
        """The achievement route."""
        return self.assessments[1]

    @property
    def verdict(self) -> Verdict:
        """The better of the routes."""
        return best(*(one.verdict for one in self.assessments))

    @property
    def wanted(self) -> frozenset[str]:
        """The facts that could still change a finding of any route."""
        return frozenset(fact for one in self.assessments for fact in one.wanted)

    @property
    def failed(self) -> tuple[str, ...]:
        """The prerequisites not met."""
        return tuple(one.id for one in self.points_test.prerequisites if one.finding is Finding.NOT_MET)

    @property
    def outcome(self) -> str:
        """What is decided, as a short text to compare; empty while anything could change it."""
        if self.verdict is Verdict.UNDECIDED:
            return ""
        return "reached" if self.verdict is Verdict.ELIGIBLE else ":".join(("not", *self.failed))

    def needs(self, question: Question) -> bool:
        """Whether an answer to the question could still settle a fact that counts."""
        if question.near:
            age = self.facts.get("age")
            return isinstance(age, int) and age in question.near
        return any(fact in self.wanted and fact not in self.opens for fact in question.facts)


def stand(scene: Scene, answers: Mapping[str, Answer]) -> Standing:
    """How the answers stand, taken in the interview's order; one that no longer applies is set aside.

    Raises ContradictionError.
    """
    standing = Standing({}, frozenset(), _assess(scene, {}))
    settled_by: dict[str, str] = {}
    for question in scene.interview.questions:
        if question.id not in answers:
            continue
        settled = question.settle(answers[question.id].value, scene.reader)
        if settled is None or not standing.needs(question):
            standing = _replace(standing, aside=(*standing.aside, question.id))
            continue
        new = {fact: raw for fact, raw in settled.facts.items() if fact not in standing.facts}
        if "birth_date" in new:
            _check_age(question, answers[settled_by["age"]], settled_by["age"], new["birth_date"])
        settled_by |= dict.fromkeys(new, question.id)
        standing = _add(scene, standing, new, settled.opens, settled_by)
    return standing


def reconciled(
    scene: Scene, answers: Mapping[str, Answer], wished: Iterable[tuple[str, Answer]]
) -> tuple[dict[str, Answer], tuple[Pending, ...]]:
    """The answers with those wished as far as they contradict none; and those that do."""
    kept, left = dict(answers), []
    for question, answer in wished:
        try:
            stand(scene, {**kept, question: answer})
        except ContradictionError as error:
            left.append(Pending(question, answer, error.questions))
        else:
            kept[question] = answer
    return kept, tuple(left)


def _check_age(question: Question, answered: Answer, age_question: str, born: object) -> None:
    """The age must have been right on the day it was given: it grows, the date does not."""
    age = age_on(date.fromisoformat(str(born)), answered.on)
    if not isinstance(answered.value, Number) or answered.value.low != age:
        raise ContradictionError((age_question, question.id))


def _replace(standing: Standing, *, aside: tuple[str, ...]) -> Standing:
    return Standing(standing.facts, standing.opens, standing.assessments, aside)


def _add(
    scene: Scene, standing: Standing, new: Mapping[str, object], opens: tuple[str, ...], settled_by: Mapping[str, str]
) -> Standing:
    facts = {**standing.facts, **new}
    if "birth_date" in new:
        del facts["age"]  # from now on the age follows from the day
    try:
        assessments = _assess(scene, facts) if new else standing.assessments
    except EvidenceError as error:
        raise ContradictionError(_questions(error, settled_by)) from error
    return Standing(facts, standing.opens | frozenset(opens), assessments, standing.aside)


def _questions(error: EvidenceError, settled_by: Mapping[str, str]) -> tuple[str, str]:
    first, second = (settled_by[fact] for fact in error.facts[:2])
    return first, second


def _assess(scene: Scene, facts: Mapping[str, object]) -> tuple[Assessment, ...]:
    evidence = Evidence.of(facts, scene.on)
    return tuple(assess(evidence, ruleset, scene.on) for ruleset in scene.rulesets)
