"""What stands beside the result: the reasons, ways forward, the next years, the documents, other schemes."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import wraps
from typing import TypeAlias

from conversations import closing, screens
from conversations.aims import wanted
from conversations.closing import criterion
from conversations.explaining import rule
from conversations.interview import Aim
from conversations.prompt import Arg, Button, Prompt, Say, Sum
from conversations.question import Question
from conversations.scene import Scene, Standing
from conversations.screens import button, in_rows, way_back
from conversations.session import Session
from scoring import (
    Alternatives,
    Change,
    Checklist,
    Confidence,
    CriterionFinding,
    Document,
    Evidence,
    Finding,
    Pointer,
    Section,
    Step,
    Turning,
    Verdict,
    Way,
    advise,
    alternatives,
    checklist,
    timeline,
)

Beside: TypeAlias = Callable[[Scene, Session, Standing], Say]

YEARS_AHEAD = 5
# Its finding is shown where the applicant opens it, and there alone; the answer it rests on nowhere.
SENSITIVE = "clean-record"
_WHOLE_CAREER = "graduate_level_years"
_PARTS_OF_CAREER = frozenset({"multinational_years", "specified_field_years", "international_years"})
_GENERAL_PAPERS = frozenset({"everybody", "place", "dependants", "translation"})
_TURNED = {Finding.MET: "turning-met", Finding.OPEN: "turning-open", Finding.NOT_MET: "turning-not-met"}
_REASONS = {Finding.MET: "reason-met", Finding.OPEN: "reason-open", Finding.NOT_MET: "reason-not-met"}
_STATES = {Verdict.ELIGIBLE: "state-met", Verdict.UNDECIDED: "state-open", Verdict.INELIGIBLE: "state-not-met"}


def _once_answered(draw: Beside) -> Beside:
    """Nothing is made of no answers."""

    @wraps(draw)
    def screen(scene: Scene, session: Session, standing: Standing) -> Say:
        if not standing.facts:
            return Say((Prompt("result-no-answers"),), ((way_back(scene, session),),))
        return draw(scene, session, standing)

    return screen


def _evidence(scene: Scene, standing: Standing) -> Evidence:
    return Evidence.of(standing.facts, scene.on)


def _stale(*, is_stale: bool) -> tuple[Prompt, ...]:
    return (Prompt("result-stale", strong=True),) if is_stale else ()


def _named(ids: Iterable[str]) -> tuple[Prompt, ...]:
    return tuple(criterion(name) for name in ids)


# -- reasons ----------------------------------------------------------------------------------------------------


@_once_answered
def reasons_screen(scene: Scene, session: Session, standing: Standing) -> Say:
    """All criteria with their findings, a button each."""
    rows = [(Button(_marked(found), f"~reason.{found.id}"),) for found in _found(standing)]
    prompts = (*_stale(is_stale=scene.is_stale), Prompt("reasons-head", strong=True))
    return Say(prompts, (*rows, (way_back(scene, session),)))


def _found(standing: Standing) -> tuple[CriterionFinding, ...]:
    test = standing.points_test
    return (*test.prerequisites, *test.findings, *standing.achievement.findings)


def _marked(found: CriterionFinding) -> Prompt:
    if found.id == SENSITIVE:
        return criterion(found.id)
    return Prompt(closing.MARKS[found.finding], {"criterion": criterion(found.id)})


def reason_screen(scene: Scene, session: Session, standing: Standing, name: str) -> Say | None:
    """One criterion: its finding, the answers this rests on, the rule and its source; None where there is no such."""
    found = next((each for each in _found(standing) if each.id == name), None)
    if found is None:
        return None
    prompts = (
        *_stale(is_stale=scene.is_stale),
        Prompt(closing.MARKS[found.finding], {"criterion": criterion(name)}, strong=True),
        Prompt(_REASONS[found.finding]),
        *_rests_on(scene, session, standing, found),
        *rule(scene, name),
    )
    return Say(prompts, ((button("button-back", "~reasons"),),))


def _rests_on(scene: Scene, session: Session, standing: Standing, found: CriterionFinding) -> tuple[Prompt, ...]:
    if found.id == SENSITIVE:
        return ()
    facts = frozenset(found.facts)
    questions = screens.answered(scene, session, standing)
    settling = [one for one in questions if _settled(scene, session, one) & _with_age(facts)]
    if not settling and facts & _PARTS_OF_CAREER:  # a part is never more than the whole
        settling = [one for one in questions if _WHOLE_CAREER in _settled(scene, session, one)]
    if not settling:
        return (Prompt("reason-no-answer"),)
    return (Prompt("reason-answers"), *(screens.answer_line(session, one) for one in settling))


def _with_age(facts: frozenset[str]) -> frozenset[str]:
    """The age also follows from the date of birth."""
    return facts | {"birth_date"} if "age" in facts else facts


def _settled(scene: Scene, session: Session, question: Question) -> frozenset[str]:
    """The facts that the answer settles or leaves open."""
    settled = question.settle(session.answers[question.id].value, scene.reader)
    return frozenset() if settled is None else frozenset((*settled.facts, *settled.opens))


# -- ways forward -----------------------------------------------------------------------------------------------


def _unless_failed(draw: Beside) -> Beside:
    """Where a basic condition is not met nothing is advised: one line says why."""

    @wraps(draw)
    def screen(scene: Scene, session: Session, standing: Standing) -> Say:
        if not standing.failed:
            return draw(scene, session, standing)
        hindered = Prompt("ways-hindered", {"prerequisites": _named(standing.failed)})
        told = Prompt("verdict-no-visa") if "needs-a-visa" in standing.failed else hindered
        return Say((told,), ((way_back(scene, session),),))

    return screen


@_once_answered
@_unless_failed
def ways_screen(scene: Scene, session: Session, standing: Standing) -> Say:
    """What an honest applicant could do to meet more criteria."""
    advice = advise(_evidence(scene, standing), scene.rulesets[0], scene.on)
    has_open = any(each.finding is Finding.OPEN for each in advice.assessment.findings)
    answer_first = (Prompt("ways-answer-first"),) if has_open else ()
    rows = ((button("button-years", "~years"),), (way_back(scene, session),))
    if not advice.ways:
        return Say((*_stale(is_stale=scene.is_stale), Prompt("ways-none"), *answer_first), rows)
    prompts = (
        *_stale(is_stale=scene.is_stale),
        Prompt("ways-head", strong=True),
        Prompt("ways-honest"),
        *_fewest(advice.fewest),
        *(told for way in advice.ways for told in _way(way)),
        *answer_first,
    )
    return Say(prompts, rows)


def _fewest(fewest: Way | None) -> tuple[Prompt, ...]:
    if fewest is None:
        return (Prompt("ways-fewest-none"),)
    if not fewest.steps:
        return (Prompt("ways-fewest-reached"),)
    return (Prompt("ways-fewest", {"steps": tuple(map(_step, fewest.steps)), "when": _when(fewest)}),)


def _way(way: Way) -> Iterable[Prompt]:
    turns, when = _named(way.turns), _when(way)
    yield Prompt("way-line", {"gain": way.gain, "step": _step(way.steps[0]), "turns": turns, "when": when})
    if way.loses:
        yield Prompt("way-loses", {"criteria": _named(way.loses)})


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


@_once_answered
@_unless_failed
def years_screen(scene: Scene, _session: Session, standing: Standing) -> Say:
    """The days on which findings change if life goes on as stated."""
    until = closing.birthday(scene.on, YEARS_AHEAD)
    turnings = timeline(_evidence(scene, standing), scene.rulesets[0], scene.on, until)
    prompts = (
        *_stale(is_stale=scene.is_stale),
        Prompt("years-head", {"date": until}, strong=True),
        Prompt("years-assumed"),
        Prompt("ways-honest"),
        *(told for turning in turnings for told in _turning(turning)),
        *(() if turnings else (Prompt("years-nothing"),)),
    )
    return Say(prompts, ((button("button-back", "~ways"),),))


def _turning(turning: Turning) -> Iterable[Prompt]:
    for finding, message in _TURNED.items():
        turned = [each.id for each in turning.turned if each.after is finding]
        if turned:
            yield Prompt(message, {"date": turning.on, "criteria": _named(turned)})
    if turning.assumed:
        works = tuple(Prompt(f"work-{fact.replace('_', '-')}") for fact in turning.assumed)
        yield Prompt("turning-assumed", {"works": works})
    else:
        yield Prompt("turning-sure")


# -- documents --------------------------------------------------------------------------------------------------


@_once_answered
def papers_screen(scene: Scene, session: Session, standing: Standing) -> Say:
    """The sections of the list of documents, a button each."""
    if "needs-a-visa" in standing.failed:
        return Say((Prompt("verdict-no-visa"),), ((way_back(scene, session),),))
    lists = _lists(scene, standing)
    is_stale = scene.is_stale or any(scene.on > each.recheck_by for each in lists)
    prompts = [*_stale(is_stale=is_stale), Prompt("papers-head", strong=True)]
    if any(each.confidence is Confidence.NOT_FOUND for each in lists):
        prompts.append(Prompt("papers-not-found"))
    checked = Prompt("papers-checked", {"date": min(each.checked_on for each in lists)})
    prompts += [Prompt("papers-translation"), Prompt("papers-claimed"), checked]
    sections = [Button(_section_name(name), f"~papers.{name}") for name in _sections(scene, standing)]
    return Say(tuple(prompts), (*in_rows(sections, 1), (way_back(scene, session),)))


def papers_of_screen(scene: Scene, _session: Session, standing: Standing, name: str) -> Say | None:
    """The documents of one section; None where there is no such."""
    section = _sections(scene, standing).get(name)
    if section is None:
        return None
    prompts = (
        Prompt("papers-section", {"section": _section_name(name)}, strong=True),
        *(_paper(document) for document in section.documents),
        Prompt("papers-not-found"),
    )
    return Say(prompts, ((button("button-back", "~papers"),),))


def _lists(scene: Scene, standing: Standing) -> tuple[Checklist, ...]:
    """A list for each route."""
    evidence = _evidence(scene, standing)
    return tuple(checklist(evidence, each, scene.on) for each in standing.assessments)


def _sections(scene: Scene, standing: Standing) -> Mapping[str, Section]:
    """The sections of all routes, each once."""
    sections: dict[str, Section] = {}
    for each in _lists(scene, standing):
        for section in each.sections:
            sections.setdefault(section.id, section)
    return sections


def _section_name(name: str) -> Prompt:
    return Prompt(f"section-{name}") if name in _GENERAL_PAPERS else criterion(name)


def _paper(document: Document) -> Prompt:
    message = "paper-line" if document.is_certain else "paper-line-perhaps"
    confidence = Prompt(f"confidence-{document.confidence.value}")
    return Prompt(message, {"document": Prompt(f"paper-{document.id}"), "confidence": confidence})


# -- other schemes ----------------------------------------------------------------------------------------------


@_once_answered
def schemes_screen(scene: Scene, session: Session, standing: Standing) -> Say:
    """The Top Talent Pass Scheme by the same answers, then schemes to look at."""
    others = alternatives(_evidence(scene, standing), scene.on)
    told = (Prompt("verdict-no-visa"),) if "needs-a-visa" in standing.failed else tuple(_others(others))
    prompts = (
        *_stale(is_stale=scene.is_stale or scene.on > others.recheck_by),
        Prompt("schemes-head", strong=True),
        *told,
        Prompt("schemes-checked", {"date": others.checked_on}),
    )
    return Say(prompts, _on_from_schemes(scene, session, standing))


def _on_from_schemes(scene: Scene, session: Session, standing: Standing) -> screens.Rows:
    if session.current == Aim.SCHEMES:
        return ((button("button-leave", "~leave"),),)
    if session.true or not wanted(scene, replace(session, aim=Aim.SCHEMES), standing):
        return ((way_back(scene, session),),)
    return ((button("button-schemes-on", "~schemes-on"),), (way_back(scene, session),))


def _others(others: Alternatives) -> Iterable[Prompt]:
    if not others.pointers:
        yield Prompt("schemes-none")
        return
    yield Prompt("schemes-lead")
    for each in others.assessments:
        scheme, state = Prompt(f"scheme-{each.ruleset}"), Prompt(_STATES[each.verdict])
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
