"""The Top Talent Pass Scheme by the same answers, then schemes to look at."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from conversations.messages import Arg, Page, Prompt, Screen
from conversations.moves.buttons import button
from conversations.questions.interview import Aim
from conversations.screens.criteria import FINDINGS, NO_VISA, stale
from conversations.screens.pauses import is_paused
from conversations.screens.rows import LEAVE, Rows, way_back
from conversations.standing.context import TurnContext
from conversations.standing.view import View
from scoring import Alternatives, Finding, Pointer, Verdict, alternatives

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
        Prompt("schemes-checked", {"date": others.checked_on}),
    )
    return Screen(prompts, _on_from_schemes(view))


def _on_from_schemes(view: View) -> Rows:
    if view.session.current == Aim.SCHEMES:
        return ((LEAVE,),)
    if view.session.actual or not view.after(replace(view.session, aim=Aim.SCHEMES)).wanted:
        return ((way_back(view),),)
    return ((_ON,), (way_back(view),))


def _others(context: TurnContext, others: Alternatives) -> Iterable[Prompt]:
    if not others.pointers:
        yield Prompt("schemes-none")
        return
    yield Prompt("schemes-lead")
    if any(each.verdict is not Verdict.INELIGIBLE for each in others.assessments):
        yield Prompt("schemes-ttps", {"page": Page("ttps")})
    for each in others.assessments:
        is_off = is_paused(context, (context.all_rulesets.named(each.ruleset, context.on),))
        scheme, state = (
            Prompt(f"scheme-{each.ruleset}"),
            Prompt(f"state-{'paused' if is_off else FINDINGS[_STATES[each.verdict]]}"),
        )
        yield Prompt("scheme-judged", {"scheme": scheme, "state": state})
    for pointer in others.pointers:
        yield _pointer(pointer)


def _pointer(pointer: Pointer) -> Prompt:
    args: Mapping[str, Arg] = {"scheme": Prompt(f"scheme-{pointer.id}"), "page": Page(pointer.id)}
    if pointer.is_suggested:
        return Prompt("scheme-suggested", args)
    return Prompt("scheme-perhaps" if pointer.is_open is Finding.OPEN else "scheme-pointer", args)
