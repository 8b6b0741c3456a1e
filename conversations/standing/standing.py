"""What one turn sees, and how the applicant stands in it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from conversations.questions.interview import Aim, Interview
from conversations.questions.question import Question, Reader, Settled
from conversations.session import Answer, Pending
from conversations.standing.consistency import ContradictionError, contradiction
from conversations.standing.former_test import Former, as_on, judged, may_both_hold
from conversations.values import Day, Number, Value
from scoring import (
    Assessment,
    CriterionFinding,
    Evidence,
    EvidenceError,
    Finding,
    Ruleset,
    Rulesets,
    Verdict,
    age_on,
    assess,
    best,
)


@dataclass(frozen=True, slots=True)
class Host:
    """Who runs the bot, how long a session is kept after the last visit, and what holds of the results just now.

    `notices` are texts by locale, the newest first; `paused` the ids of rulesets whose results are not shown.
    """

    name: str = ""
    contact: str = ""
    retention_days: int = 180
    notices: tuple[Mapping[str, str], ...] = ()
    paused: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class TurnContext:
    """The interview, the rulesets of the day (one a route), all others and the reader: fixed for one turn."""

    interview: Interview
    all_rulesets: Rulesets
    rulesets: tuple[Ruleset, ...]
    reader: Reader
    host: Host
    memory: "StandingCache"

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
    unknowable: frozenset[str]
    evidence: Evidence
    assessments: tuple[Assessment, ...]
    wanted: frozenset[str]  # the facts that an answer could still settle, and that count
    inapplicable: tuple[str, ...] = ()
    former: Former | None = None

    @classmethod
    def of(
        cls, context: TurnContext, facts: Mapping[str, object], unknowable: frozenset[str], evidence: Evidence
    ) -> "Standing":
        """The evidence judged by every route."""
        assessments = tuple([assess(evidence, ruleset, context.on) for ruleset in context.rulesets])
        wanted = frozenset([fact for one in assessments for fact in one.wanted]) - unknowable
        return cls(facts, unknowable, evidence, assessments, wanted)

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

    @property
    def verdict(self) -> Verdict:
        """The better of the routes."""
        return best(*(one.verdict for one in self.assessments))

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
        return not self.wanted.isdisjoint(question.facts)


@dataclass(slots=True)
class _Step:
    """How it stands after some answers, and after one more."""

    standing: Standing
    settled_by: Mapping[str, str]
    after: dict[tuple[str, Value, date | None], "_Step"] = field(default_factory=dict)


class StandingCache:
    """How answers stood, by the answers alone: of two days, so many steps at most; then it begins anew."""

    MOST = 4_000
    _DAYS = 2  # today, and the day before for what is counted of it

    def __init__(self) -> None:
        self._first: dict[tuple[date, tuple[int, ...]], _Step] = {}
        self._count = 0

    def forget(self) -> None:
        """Begin anew: nothing of anybody is left."""
        self._first, self._count = {}, 0

    def first(self, context: TurnContext) -> _Step:
        """Before the first answer, under the day's rulesets and what the interview takes of them."""
        if self._count > self.MOST or len(self._first) > self._DAYS:
            self.forget()
        key = (context.on, tuple([id(each) for each in (context.interview, *context.rulesets)]))
        if key not in self._first:
            self._first[key] = _Step(Standing.of(context, {}, frozenset(), Evidence.of({}, context.on)), {})
        return self._first[key]

    def after(self, context: TurnContext, step: _Step, question: Question, answers: Mapping[str, Answer]) -> _Step:
        """One answer on; raises ContradictionError."""
        answer = answers[question.id]
        key = (question.id, answer.value, answer.on if "age" in question.facts else None)  # an age grows
        found = step.after.get(key)
        if found is None:
            found = step.after[key] = _after(context, step, question, answers)
            self._count += 1
        return found


def stand(context: TurnContext, answers: Mapping[str, Answer]) -> Standing:
    """How the answers stand, taken in the interview's order; one that no longer applies is set aside.

    Raises ContradictionError.
    """
    step = context.memory.first(context)
    for question in context.interview.today:
        if question.id in answers:
            step = context.memory.after(context, step, question, answers)
    if context.interview.former and context.interview.former[0].id in answers:
        return replace(step.standing, former=_former(context, answers, step.standing, step.settled_by))
    return step.standing


def _after(context: TurnContext, step: _Step, question: Question, answers: Mapping[str, Answer]) -> _Step:
    standing, settled_by = step.standing, step.settled_by
    settled = question.settle(answers[question.id].value, context.reader)
    if settled is None or not _counts(context, standing, question):
        return _Step(replace(standing, inapplicable=(*standing.inapplicable, question.id)), settled_by)
    new = {fact: raw for fact, raw in settled.facts.items() if fact not in standing.facts}
    if "birth_date" in new:
        _check_age(question, answers[settled_by["age"]], settled_by["age"], new["birth_date"])
    if question in context.interview.quick:
        _check_agreement(question, settled.facts, standing.facts, settled_by)
    settled_by = {**settled_by, **dict.fromkeys(new, question.id)}
    return _Step(_add(context, standing, Settled(new, settled.unknowable), settled_by), settled_by)


def _counts(context: TurnContext, standing: Standing, question: Question) -> bool:
    """Whether an answer is taken: one that only other schemes need, unless it goes on from what is not so."""
    if question.id in context.interview.own(Aim.SCHEMES):
        return allows(context, standing, question)
    return standing.needs(question)


def allows(context: TurnContext, standing: Standing, question: Question) -> bool:
    """Whether what the question goes on from is not said to be otherwise."""
    before = context.interview.by_id.get(question.after)
    return before is None or standing.facts.get(before.facts[0]) is not False


def supposed(context: TurnContext, standing: Standing, question: Question, value: Value) -> Standing:
    """How it would stand with one answer more; raises ContradictionError."""
    settled = question.settle(value, context.reader) or Settled({})
    new = {fact: raw for fact, raw in settled.facts.items() if fact not in standing.facts}
    return _add(
        context, standing, Settled(new, settled.unknowable), dict.fromkeys((*standing.facts, *new), question.id)
    )


def _submitted(context: TurnContext, answers: Mapping[str, Answer]) -> Day | None:
    """The day of submission, once it is known: the first question of the former test."""
    answer = answers.get(context.interview.former[0].id) if context.interview.former else None
    return answer.value if answer and isinstance(answer.value, Day) else None


def reader_of(context: TurnContext, question: Question, answers: Mapping[str, Answer]) -> Reader:
    """What the question is read with: "since 2019", asked of the day of submission, counts to that day."""
    day = _submitted(context, answers)
    return replace(context.reader, on=day.on) if day and question in context.interview.then else context.reader


def _former(
    context: TurnContext, answers: Mapping[str, Answer], standing: Standing, settled_by: Mapping[str, str]
) -> Former | None:
    """The former test, once the day of submission is known; its own answers go before what today's say."""
    day = _submitted(context, answers)
    if day is None:
        return None
    said_on = answers[settled_by["age"]].on if "age" in settled_by else context.on
    facts, settled_by = as_on(standing.facts, (said_on, context.on), day.on), dict(settled_by)
    unknowable = set(standing.unknowable).difference(*(question.facts for question in context.interview.then))
    for question in context.interview.then:
        settled = question.settle(answers[question.id].value, context.reader) if question.id in answers else None
        if settled is None:
            continue
        if "birth_date" in settled.facts and "age" in facts:
            _check_age(question, answers[settled_by["age"]], settled_by["age"], settled.facts["birth_date"])
            del facts["age"]
        _check_agreement(question, settled.facts, facts, settled_by)
        _check_degrees(question, settled.facts, facts, settled_by)
        facts |= settled.facts
        unknowable |= set(settled.unknowable)  # today's answers bound them all the same
        settled_by |= dict.fromkeys(settled.facts, question.id)
    try:
        return judged(context.all_rulesets, facts, frozenset(unknowable), day.on)
    except EvidenceError as error:
        raise contradiction(error, settled_by, day=context.interview.former[0].id) from error


def reconciled(
    context: TurnContext, answers: Mapping[str, Answer], wished: Iterable[tuple[str, Answer]]
) -> tuple[Mapping[str, Answer], tuple[Pending, ...], Standing | None]:
    """The answers with those wished as far as they contradict none; those that do; how it stands, if that was seen."""
    wished = tuple(wished)
    together = {**answers, **dict(wished)}  # two that contradict may both have been mended
    try:
        return together, (), stand(context, together)
    except ContradictionError:
        return _one_by_one(context, answers, wished)


def _one_by_one(
    context: TurnContext, answers: Mapping[str, Answer], wished: Iterable[tuple[str, Answer]]
) -> tuple[Mapping[str, Answer], tuple[Pending, ...], Standing | None]:
    kept, left, standing = answers, [], None
    for question, answer in wished:
        tried = {**kept, question: answer}
        try:
            standing = stand(context, tried)
        except ContradictionError as error:
            left.append(Pending(question, answer, error.questions))
        else:
            kept = tried
    return kept, tuple(left), standing


def _check_age(question: Question, answered: Answer, age_question: str, born: object) -> None:
    """The age must have been right on the day it was given: it grows, the date does not."""
    age = age_on(date.fromisoformat(str(born)), answered.on)
    if not isinstance(answered.value, Number) or answered.value.low != age:
        raise ContradictionError((age_question, question.id))


def _check_agreement(
    question: Question, settled: Mapping[str, object], known: Mapping[str, object], settled_by: Mapping[str, str]
) -> None:
    """What another answer settled already must leave room for what this one says."""
    for fact, raw in settled.items():
        if fact in known and not may_both_hold(fact, known[fact], raw):
            raise ContradictionError((settled_by[fact], question.id))


def _check_degrees(
    question: Question, settled: Mapping[str, object], known: Mapping[str, object], settled_by: Mapping[str, str]
) -> None:
    """Who holds no degree today held none on an earlier day."""
    holds_one = any(settled.get(degree, 0) != 0 for degree in ("doctorates", "masters", "bachelors"))
    if holds_one and known.get("has_first_degree") is False:
        raise ContradictionError((settled_by["has_first_degree"], question.id))


def _add(context: TurnContext, standing: Standing, settled: Settled, settled_by: Mapping[str, str]) -> Standing:
    facts, unknowable = {**standing.facts, **settled.facts}, standing.unknowable.union(settled.unknowable)
    if not settled.facts:
        return replace(standing, unknowable=unknowable, wanted=standing.wanted - unknowable)
    try:
        evidence = _with(standing, facts, settled, context.on)
    except EvidenceError as error:
        raise contradiction(error, settled_by) from error
    return replace(Standing.of(context, facts, unknowable, evidence), inapplicable=standing.inapplicable)


def _with(standing: Standing, facts: dict[str, object], settled: Settled, on: date) -> Evidence:
    if "birth_date" not in settled.facts:
        return standing.evidence.changed(settled.facts, on)
    del facts["age"]  # from now on the age follows from the day
    return Evidence.of(facts, on)
