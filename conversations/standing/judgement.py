"""Answers to facts, facts to a standing: taken in the interview's order, judged by the rules of the day."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TypeAlias

from msgspec.structs import replace

from conversations.questions.interview import Aim
from conversations.questions.question import Question, Settled
from conversations.session import Answer, Pending
from conversations.standing.consistency import ContradictionError, check_age, contradiction
from conversations.standing.context import TurnContext
from conversations.standing.former_test import former
from conversations.standing.standing import Standing
from scoring import Evidence, EvidenceError

# Answers that stand together; those that contradict one of them; how it stands, if that was seen.
Reconciled: TypeAlias = tuple[Mapping[str, Answer], tuple[Pending, ...], Standing | None]


def stand(context: TurnContext, answers: Mapping[str, Answer]) -> Standing:
    """How the answers stand, taken in the interview's order; one that no longer applies is set aside.

    Raises ContradictionError.
    """
    standing = context.cache.first(context.on, context.rules, lambda: _unanswered(context))
    for name in context.interview.taken:
        if name in answers:
            standing = _after(context, standing, name, answers)
    if context.interview.former and context.interview.former[0].id in answers:
        return replace(standing, former=former(context, answers, standing))
    return standing


def _unanswered(context: TurnContext) -> Standing:
    return Standing.of(context.rulesets, {}, {}, frozenset(), Evidence.of({}, context.on))


def _after(context: TurnContext, standing: Standing, name: str, answers: Mapping[str, Answer]) -> Standing:
    """With one more of the answers, as it was seen before or judged now."""
    question, answer = context.interview.by_id[name], answers[name]
    told = (answer.value, answer.on) if "age" in question.facts else (answer.value,)
    place, judged = (id(standing), name, *told), context.cache.judged
    if (known := judged.get(place)) is None:
        return context.cache.keep(place, standing, _with_answer(context, standing, question, answers))
    judged.move_to_end(place)
    return known[1]


def _with_answer(
    context: TurnContext, standing: Standing, question: Question, answers: Mapping[str, Answer]
) -> Standing:
    settled = question.settle(answers[question.id].value, context.reader)
    if settled is None or not _counts(context, standing, question):
        return replace(standing, inapplicable=(*standing.inapplicable, question.id))
    new = {fact: raw for fact, raw in settled.facts.items() if fact not in standing.facts}
    if "birth_date" in new:
        told_by = standing.settled_by["age"]
        check_age(question, standing.facts["age"], (told_by, answers[told_by].on), new["birth_date"])
    settled_by = {**standing.settled_by, **dict.fromkeys(new, question.id)}
    return _add(context, standing, Settled(new, settled.unknowable), settled_by)


def _counts(context: TurnContext, standing: Standing, question: Question) -> bool:
    """Whether an answer is taken: one that only other schemes need, unless it goes on from what is not so."""
    if question.id in context.interview.own(Aim.SCHEMES):
        return allows(context, standing, question)
    return standing.needs(question)


def allows(context: TurnContext, standing: Standing, question: Question) -> bool:
    """Whether what the question goes on from is not said to be otherwise."""
    before = context.interview.by_id.get(question.after)
    return before is None or standing.facts.get(before.facts[0]) is not False


def reconciled(
    context: TurnContext,
    answers: Mapping[str, Answer],
    wished: Iterable[tuple[str, Answer]],
    standing: Standing | None = None,
) -> Reconciled:
    """The answers with those wished, as far as they contradict none; `standing`: how they stand without, if known."""
    wished = tuple(wished)
    together = {**answers, **dict(wished)}  # two that contradict may both have been mended
    try:
        if standing and len(wished) == 1 and _is_last(context, standing, wished[0][0], answers):
            return together, (), _after(context, standing, wished[0][0], together)
        return together, (), stand(context, together)
    except ContradictionError:
        return _one_by_one(context, answers, wished)


def _is_last(context: TurnContext, standing: Standing, name: str, answers: Mapping[str, Answer]) -> bool:
    """Whether an answer is taken after all others, as in the ordinary course, so that nothing before it changes."""
    with_it_or_after = context.interview.taken.get(name)
    return standing.former is None and with_it_or_after is not None and with_it_or_after.isdisjoint(answers)


def _one_by_one(
    context: TurnContext, answers: Mapping[str, Answer], wished: Iterable[tuple[str, Answer]]
) -> Reconciled:
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


def _add(context: TurnContext, standing: Standing, settled: Settled, settled_by: Mapping[str, str]) -> Standing:
    facts, unknowable = {**standing.facts, **settled.facts}, standing.unknowable.union(settled.unknowable)
    if not settled.facts:
        return replace(standing, unknowable=unknowable, wanted=standing.wanted - unknowable)
    try:
        evidence = _with(standing, facts, settled, context.on)
    except EvidenceError as error:
        raise contradiction(error, settled_by) from error
    judged = Standing.of(context.rulesets, facts, settled_by, unknowable, evidence)
    return replace(judged, inapplicable=standing.inapplicable) if standing.inapplicable else judged


def _with(standing: Standing, facts: dict[str, object], settled: Settled, on: date) -> Evidence:
    if "birth_date" not in settled.facts:
        return standing.evidence.changed(settled.facts, on)
    del facts["age"]  # from now on the age follows from the day
    return Evidence.of(facts, on)
