"""Ways forward and the next years: what an honest applicant could do, and what time brings by itself."""

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from conversations.messages import Arg, Layout, Prompt, Screen, Sum
from conversations.moves.buttons import button
from conversations.screens.criteria import FINDINGS, NO_VISA, criteria, in_a_row, stale
from conversations.screens.rows import WAY_BACK, Rows, go_on
from conversations.standing.next_question import unanswered
from conversations.standing.view import View
from scoring import Assessment, Change, Finding, Step, Turning, Way, advise, anniversary, timeline

YEARS_AHEAD = 5
_YEARS, _BACK = button("button-years", "~years"), button("button-back", "~ways")
_CHART = button("button-chart", "~chart")
TURNED = (Finding.MET, Finding.OPEN, Finding.NOT_MET)  # in this order


def hindered_screen(view: View) -> Screen:
    """Where a basic condition is not met nothing is advised: one line says why."""
    hindered = Prompt("ways-hindered", {"prerequisites": criteria(view.standing.failed)})
    told = Prompt("verdict-no-visa") if NO_VISA in view.standing.failed else hindered
    return Screen((told,), ((WAY_BACK,),))


def ways_screen(view: View) -> Screen:
    """What an honest applicant could do to meet more criteria."""
    if view.standing.failed:
        return hindered_screen(view)
    context = view.context
    advice = advise(view.standing.evidence, context.rulesets[0], context.on)
    most = unanswered(view)
    rows: Rows = ((_YEARS,), (WAY_BACK,))
    prompts = (
        *stale(is_stale=context.is_stale),
        *_settle_first(advice.assessment, most),
        Prompt("ways-head", strong=True) if advice.ways else Prompt("ways-none"),
        *(_fewest(advice.fewest) if advice.ways else ()),
        *(replace(told, layout=Layout.FOLDED) for way in advice.ways for told in _way(way)),
        *(_honest(view) if advice.ways else ()),
    )
    return Screen(prompts, ((go_on(most),), *rows) if most and not view.session.actual else rows)


def _settle_first(assessment: Assessment, most: int) -> tuple[Prompt, ...]:
    """The questions left come before all advice; what the rules leave open none is given about."""
    if most:
        return (Prompt("ways-answer-first", {"most": most}, strong=True),)
    has_open = any(each.finding is Finding.OPEN for each in assessment.findings)
    return (Prompt("ways-settle-first"),) if has_open else ()


def _honest(view: View) -> tuple[Prompt, ...]:
    """Said once a screen: what is only supposed says it above all."""
    return () if view.session.actual else (Prompt("ways-honest"),)


def _fewest(fewest: Way | None) -> tuple[Prompt, ...]:
    if fewest is None:
        return (Prompt("ways-fewest-none"),)
    if not fewest.steps:
        return (Prompt("ways-fewest-reached"),)
    return (Prompt("ways-fewest", {"steps": in_a_row(list(map(_step, fewest.steps))), "when": _when(fewest)}),)


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
    # what a way turns is judged on the day it is surely done
    is_income = any(step.change is Change.INCOME for step in way.steps)
    return Prompt("when-date-income" if is_income else "when-date", {"date": way.days[1]})


# -- the next years ---------------------------------------------------------------------------------------------


def years_screen(view: View) -> Screen:
    """The days on which findings change if life goes on as stated."""
    if view.standing.failed:
        return hindered_screen(view)
    context = view.context
    until = anniversary(context.on, YEARS_AHEAD)
    turnings = timeline(view.standing.evidence, context.rulesets[0], context.on, until)
    prompts = (
        *stale(is_stale=context.is_stale),
        Prompt("years-head", {"date": until}, strong=True),
        Prompt("years-assumed"),
        *_honest(view),
        *(told for turning in turnings for told in _turning(turning)),
        *(() if turnings else (Prompt("years-nothing"),)),
    )
    rows: Rows = ((_BACK,),) if view.session.actual else ((_CHART,), (_BACK,))
    return Screen(prompts, rows)


def _turning(turning: Turning) -> Iterable[Prompt]:
    for finding in TURNED:
        turned = [each.id for each in turning.turned if each.after is finding]
        if turned:
            yield Prompt(f"turning-{FINDINGS[finding]}", {"date": turning.on, "criteria": criteria(turned)})
    if turning.assumed:
        works = tuple(Prompt(f"work-{fact.replace('_', '-')}") for fact in turning.assumed)
        yield Prompt("turning-assumed", {"works": works})
    else:
        yield Prompt("turning-sure")
