"""The Top Talent Pass Scheme by the same answers, then schemes to look at."""

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from conversations.messages import Arg, Layout, Page, Prompt, Screen
from conversations.moves.buttons import button
from conversations.questions.interview import Aim
from conversations.screens.criteria import FINDINGS, NO_VISA, stale
from conversations.screens.pauses import is_paused
from conversations.screens.rows import LEAVE, WAY_BACK, Rows
from conversations.standing.context import TurnContext
from conversations.standing.view import View
from scoring import Alternatives, Assessment, Finding, Pointer, Verdict, alternatives

_ON = button("button-schemes-on", "~schemes-on")
# Of one scheme: its conditions met, open, or not met.
_STATES = {Verdict.ELIGIBLE: Finding.MET, Verdict.UNDECIDED: Finding.OPEN, Verdict.INELIGIBLE: Finding.NOT_MET}


def schemes_screen(view: View) -> Screen:
    """Each scheme's own results may be paused, one by one."""
    context, standing = view.context, view.standing
    others = alternatives(standing.evidence, context.on)
    told = (Prompt("verdict-no-visa"),) if NO_VISA in standing.failed else tuple(_others(context, others))
    prompts = (
        *stale(is_stale=context.is_stale or context.on > others.recheck_by),
        Prompt("schemes-head", strong=True),
        *told,
        Prompt("schemes-checked", {"date": others.checked_on}, layout=Layout.FOLDED),
    )
    return Screen(prompts, _on_from_schemes(view))


def _on_from_schemes(view: View) -> Rows:
    if view.session.current == Aim.SCHEMES:
        return ((LEAVE,),)
    if view.session.actual or not view.after(replace(view.session, aim=Aim.SCHEMES)).wanted:
        return ((WAY_BACK,),)
    return ((_ON,), (WAY_BACK,))


def _others(context: TurnContext, others: Alternatives) -> Iterable[Prompt]:
    if not others.pointers:
        yield Prompt("schemes-none")
        return
    likely: list[Prompt] = []
    other: list[Prompt] = []
    for each in others.assessments:
        (other if each.verdict is Verdict.INELIGIBLE else likely).append(_judged(context, each))
    if likely:
        yield Prompt("schemes-ttps", {"page": Page("ttps")}, layout=Layout.HEADING)
    for pointer in others.pointers:
        (likely if pointer.is_suggested else other).append(_pointed(pointer))
    yield from (replace(one, layout=Layout.LINE) for one in likely)
    yield from (replace(one, layout=Layout.FOLDED) for one in (Prompt("schemes-lead"), *other))


def _judged(context: TurnContext, scheme: Assessment) -> Prompt:
    is_off = is_paused(context, (context.all_rulesets.named(scheme.ruleset, context.on),))
    state = "paused" if is_off else FINDINGS[_STATES[scheme.verdict]]
    return Prompt("scheme-judged", {"scheme": Prompt(f"scheme-{scheme.ruleset}"), "state": Prompt(f"state-{state}")})


def _pointed(pointer: Pointer) -> Prompt:
    args: Mapping[str, Arg] = {"scheme": Prompt(f"scheme-{pointer.id}"), "page": Page(pointer.id)}
    if pointer.is_suggested:
        return Prompt("scheme-suggested", args)
    return Prompt("scheme-perhaps" if pointer.is_open is Finding.OPEN else "scheme-pointer", args)
