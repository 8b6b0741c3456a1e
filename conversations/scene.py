"""What one turn sees, and how the applicant stands in it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from conversations.contradiction import ContradictionError, contradiction
from conversations.interview import Interview
from conversations.question import Question, Reader, Settled
from conversations.session import Answer, Pending
from conversations.submission import Former, as_on, judged
from conversations.value import Day, Number, Value
from scoring import Assessment, Evidence, EvidenceError, Finding, Ruleset, Rulesets, Verdict, age_on, assess, best


@dataclass(frozen=True, slots=True)
class Host:
    """Who runs the bot, and how long a session is kept after the last visit."""

    name: str = ""
    contact: str = ""
    retention_days: int = 180


@dataclass(frozen=True, slots=True)
class Scene:
    """The interview, the rulesets of the day (one a route), all others and the reader: fixed for one turn."""

    interview: Interview
    all_rulesets: Rulesets
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


@dataclass(frozen=True, slots=True)
class Standing:
    """What the answers come to: the assessments by route, the questions whose answers are aside, the former test."""

    facts: Mapping[str, object]
    opens: frozenset[str]
    assessments: tuple[Assessment, ...]
    aside: tuple[str, ...] = ()
    former: Former | None = None

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
    for question in scene.interview.today:
        if question.id not in answers:
            continue
        settled = question.settle(answers[question.id].value, scene.reader)
        is_needed = (
            allows(scene, standing, question) if question in scene.interview.schemes else standing.needs(question)
        )
        if settled is None or not is_needed:
            standing = replace(standing, aside=(*standing.aside, question.id))
            continue
        new = {fact: raw for fact, raw in settled.facts.items() if fact not in standing.facts}
        if "birth_date" in new:
            _check_age(question, answers[settled_by["age"]], settled_by["age"], new["birth_date"])
        settled_by |= dict.fromkeys(new, question.id)
        standing = _add(scene, standing, Settled(new, settled.opens), settled_by)
    return replace(standing, former=_former(scene, answers, standing, settled_by))


def allows(scene: Scene, standing: Standing, question: Question) -> bool:
    """Whether what the question goes on from is not said to be otherwise."""
    before = scene.interview.by_id.get(question.after)
    return before is None or standing.facts.get(before.facts[0]) is not False


def supposed(scene: Scene, standing: Standing, question: Question, value: Value) -> Standing:
    """How it would stand with one answer more; raises ContradictionError."""
    settled = question.settle(value, scene.reader) or Settled({})
    new = {fact: raw for fact, raw in settled.facts.items() if fact not in standing.facts}
    return _add(scene, standing, Settled(new, settled.opens), dict.fromkeys((*standing.facts, *new), question.id))


def _former(
    scene: Scene, answers: Mapping[str, Answer], standing: Standing, settled_by: Mapping[str, str]
) -> Former | None:
    """The former test, once the day of submission is known; its own answers go before what today's say."""
    asked_first = scene.interview.former[0].id if scene.interview.former else ""
    if asked_first not in answers or not isinstance(day := answers[asked_first].value, Day):
        return None
    facts, opens = as_on(standing.facts, scene.on, day.on), set(standing.opens)
    settled_by = dict(settled_by)
    for question in scene.interview.then:
        settled = question.settle(answers[question.id].value, scene.reader) if question.id in answers else None
        if settled is None:
            continue
        if "birth_date" in settled.facts and "age" in facts:
            _check_age(question, answers[settled_by["age"]], settled_by["age"], settled.facts["birth_date"])
            del facts["age"]
        facts = {fact: raw for fact, raw in facts.items() if fact not in settled.opens} | dict(settled.facts)
        opens = (opens - set(settled.facts)) | set(settled.opens)
        settled_by |= dict.fromkeys(settled.facts, question.id)
    try:
        return judged(scene.all_rulesets, facts, frozenset(opens), day.on)
    except EvidenceError as error:
        raise contradiction(error, settled_by, day=asked_first) from error


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


def _add(scene: Scene, standing: Standing, settled: Settled, settled_by: Mapping[str, str]) -> Standing:
    facts = {**standing.facts, **settled.facts}
    if "birth_date" in settled.facts:
        del facts["age"]  # from now on the age follows from the day
    try:
        assessments = _assess(scene, facts) if settled.facts else standing.assessments
    except EvidenceError as error:
        raise contradiction(error, settled_by) from error
    return Standing(facts, standing.opens | frozenset(settled.opens), assessments, standing.aside)


def _assess(scene: Scene, facts: Mapping[str, object]) -> tuple[Assessment, ...]:
    evidence = Evidence.of(facts, scene.on)
    return tuple(assess(evidence, ruleset, scene.on) for ruleset in scene.rulesets)
