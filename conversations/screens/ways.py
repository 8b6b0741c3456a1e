"""What stands beside the result: the reasons, ways forward, the next years, other schemes."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import wraps

from conversations.messages import Arg, Button, Prompt, Screen, Sum
from conversations.questions.interview import Aim
from conversations.questions.question import Question
from conversations.screens import question as screens
from conversations.screens import result as closing
from conversations.screens.help import rule
from conversations.screens.notices import Beside, is_paused
from conversations.screens.question import button, way_back
from conversations.screens.result import criteria, criterion, stale
from conversations.session import Session
from conversations.standing.next_question import wanted
from conversations.standing.standing import Standing, TurnContext
from scoring import (
    PARTS_OF_CAREER,
    WHOLE_CAREER,
    Alternatives,
    Change,
    CriterionFinding,
    Finding,
    Pointer,
    Step,
    Turning,
    Verdict,
    Way,
    advise,
    alternatives,
    timeline,
)

YEARS_AHEAD = 5
# Its finding is shown where the applicant opens it, and there alone; the answer it rests on nowhere.
SENSITIVE = "clean-record"
_TURNED = {Finding.MET: "turning-met", Finding.OPEN: "turning-open", Finding.NOT_MET: "turning-not-met"}
_REASONS = {Finding.MET: "reason-met", Finding.OPEN: "reason-open", Finding.NOT_MET: "reason-not-met"}
_STATES = {Verdict.ELIGIBLE: "state-met", Verdict.UNDECIDED: "state-open", Verdict.INELIGIBLE: "state-not-met"}


def once_answered(draw: Beside) -> Beside:
    """Nothing is made of no answers."""

    @wraps(draw)
    def screen(context: TurnContext, session: Session, standing: Standing) -> Screen:
        if not standing.facts:
            return Screen((Prompt("result-no-answers"),), ((way_back(context, session),),))
        return draw(context, session, standing)

    return screen


# -- reasons ----------------------------------------------------------------------------------------------------


@once_answered
def reasons_screen(context: TurnContext, session: Session, standing: Standing) -> Screen:
    """All criteria with their findings, a button each."""
    rows = [(Button(_marked(found), f"~reason.{found.id}"),) for found in standing.findings]
    prompts = (*stale(is_stale=context.is_stale), Prompt("reasons-head", strong=True))
    return Screen(prompts, (*rows, (way_back(context, session),)))


def _marked(found: CriterionFinding) -> Prompt:
    if found.id == SENSITIVE:
        return criterion(found.id)
    return Prompt(closing.MARKS[found.finding], {"criterion": criterion(found.id)})


def reason_screen(context: TurnContext, session: Session, standing: Standing, name: str) -> Screen | None:
    """One criterion: its finding, the answers this rests on, the rule and its source; None where there is no such."""
    found = next((each for each in standing.findings if each.id == name), None)
    if found is None:
        return None
    prompts = (
        *stale(is_stale=context.is_stale),
        Prompt(closing.MARKS[found.finding], {"criterion": criterion(name)}, strong=True),
        Prompt(_REASONS[found.finding]),
        *_rests_on(context, session, standing, found),
        *rule(context, name),
    )
    return Screen(prompts, ((button("button-back", "~reasons"),),))


def _rests_on(
    context: TurnContext, session: Session, standing: Standing, found: CriterionFinding
) -> tuple[Prompt, ...]:
    if found.id == SENSITIVE:
        return ()
    facts = frozenset(found.facts)
    questions = screens.answered(context, session, standing)
    settling = [one for one in questions if _settled(context, session, one) & _with_age(facts)]
    if not settling and not facts.isdisjoint(PARTS_OF_CAREER):  # a part is never more than the whole
        settling = [one for one in questions if WHOLE_CAREER in _settled(context, session, one)]
    if not settling:
        return (Prompt("reason-no-answer"),)
    return (Prompt("reason-answers"), *(screens.answer_line(session, one) for one in settling))


def _with_age(facts: frozenset[str]) -> frozenset[str]:
    """The age also follows from the date of birth."""
    return facts | {"birth_date"} if "age" in facts else facts


def _settled(context: TurnContext, session: Session, question: Question) -> frozenset[str]:
    """The facts that the answer settles or leaves open."""
    settled = question.settle(session.answers[question.id].value, context.reader)
    return frozenset() if settled is None else frozenset((*settled.facts, *settled.unknowable))


# -- ways forward -----------------------------------------------------------------------------------------------


def _unless_failed(draw: Beside) -> Beside:
    """Where a basic condition is not met nothing is advised: one line says why."""

    @wraps(draw)
    def screen(context: TurnContext, session: Session, standing: Standing) -> Screen:
        if not standing.failed:
            return draw(context, session, standing)
        hindered = Prompt("ways-hindered", {"prerequisites": criteria(standing.failed)})
        told = Prompt("verdict-no-visa") if "needs-a-visa" in standing.failed else hindered
        return Screen((told,), ((way_back(context, session),),))

    return screen


@once_answered
@_unless_failed
def ways_screen(context: TurnContext, session: Session, standing: Standing) -> Screen:
    """What an honest applicant could do to meet more criteria."""
    advice = advise(standing.evidence, context.rulesets[0], context.on)
    has_open = any(each.finding is Finding.OPEN for each in advice.assessment.findings)
    answer_first = (Prompt("ways-answer-first"),) if has_open else ()
    rows = ((button("button-years", "~years"),), (way_back(context, session),))
    if not advice.ways:
        return Screen((*stale(is_stale=context.is_stale), Prompt("ways-none"), *answer_first), rows)
    prompts = (
        *stale(is_stale=context.is_stale),
        Prompt("ways-head", strong=True),
        Prompt("ways-honest"),
        *_fewest(advice.fewest),
        *(told for way in advice.ways for told in _way(way)),
        *answer_first,
    )
    return Screen(prompts, rows)


def _fewest(fewest: Way | None) -> tuple[Prompt, ...]:
    if fewest is None:
        return (Prompt("ways-fewest-none"),)
    if not fewest.steps:
        return (Prompt("ways-fewest-reached"),)
    return (Prompt("ways-fewest", {"steps": tuple(map(_step, fewest.steps)), "when": _when(fewest)}),)


def _way(way: Way) -> Iterable[Prompt]:
    turns, when = criteria(way.turns), _when(way)
    yield Prompt("way-line", {"gain": way.gain, "step": _step(way.steps[0]), "turns": turns, "when": when})
    if way.loses:
        yield Prompt("way-loses", {"criteria": criteria(way.loses)})


def _step(step: Step) -> Prompt:
    args: Mapping[str, Arg] = {}
    if step.line is not None:
        args = {"sum": Sum(step.line, "HKD")} if step.change is Change.INCOME else {"line": step.line}
    return Prompt(f"step-{step.change.value}", args)


def _when(way: Way) -> Prompt:
    if way.days is None:
        return Prompt("when-none")
    return Prompt("when-date", {"date": way.days[1]})  # what a way turns is judged on the day it is surely done


# -- the next years ---------------------------------------------------------------------------------------------


@once_answered
@_unless_failed
def years_screen(context: TurnContext, _session: Session, standing: Standing) -> Screen:
    """The days on which findings change if life goes on as stated."""
    until = closing.birthday(context.on, YEARS_AHEAD)
    turnings = timeline(standing.evidence, context.rulesets[0], context.on, until)
    prompts = (
        *stale(is_stale=context.is_stale),
        Prompt("years-head", {"date": until}, strong=True),
        Prompt("years-assumed"),
        Prompt("ways-honest"),
        *(told for turning in turnings for told in _turning(turning)),
        *(() if turnings else (Prompt("years-nothing"),)),
    )
    return Screen(prompts, ((button("button-back", "~ways"),),))


def _turning(turning: Turning) -> Iterable[Prompt]:
    for finding, message in _TURNED.items():
        turned = [each.id for each in turning.turned if each.after is finding]
        if turned:
            yield Prompt(message, {"date": turning.on, "criteria": criteria(turned)})
    if turning.assumed:
        works = tuple(Prompt(f"work-{fact.replace('_', '-')}") for fact in turning.assumed)
        yield Prompt("turning-assumed", {"works": works})
    else:
        yield Prompt("turning-sure")


# -- other schemes ----------------------------------------------------------------------------------------------


@once_answered
def schemes_screen(context: TurnContext, session: Session, standing: Standing) -> Screen:
    """The Top Talent Pass Scheme by the same answers, then schemes to look at."""
    others = alternatives(standing.evidence, context.on)
    told = (Prompt("verdict-no-visa"),) if "needs-a-visa" in standing.failed else tuple(_others(context, others))
    prompts = (
        *stale(is_stale=context.is_stale or context.on > others.recheck_by),
        Prompt("schemes-head", strong=True),
        *told,
        Prompt("schemes-checked", {"date": others.checked_on}),
    )
    return Screen(prompts, _on_from_schemes(context, session, standing))


def _on_from_schemes(context: TurnContext, session: Session, standing: Standing) -> screens.Rows:
    if session.current == Aim.SCHEMES:
        return ((button("button-leave", "~leave"),),)
    if session.actual or not wanted(context, replace(session, aim=Aim.SCHEMES), standing):
        return ((way_back(context, session),),)
    return ((button("button-schemes-on", "~schemes-on"),), (way_back(context, session),))


def _others(context: TurnContext, others: Alternatives) -> Iterable[Prompt]:
    if not others.pointers:
        yield Prompt("schemes-none")
        return
    yield Prompt("schemes-lead")
    for each in others.assessments:
        is_off = is_paused(context, (context.all_rulesets.named(each.ruleset, context.on),))
        scheme, state = Prompt(f"scheme-{each.ruleset}"), Prompt("state-paused" if is_off else _STATES[each.verdict])
        yield Prompt("scheme-judged", {"scheme": scheme, "state": state})
    for pointer in others.pointers:
        yield _pointer(pointer)


def _pointer(pointer: Pointer) -> Prompt:
    scheme = Prompt(f"scheme-{pointer.id}")
    if pointer.is_suggested:
        return Prompt("scheme-suggested", {"scheme": scheme})
    if pointer.is_open is Finding.OPEN:
        return Prompt("scheme-perhaps", {"scheme": scheme})
    return Prompt("scheme-pointer", {"scheme": scheme})
