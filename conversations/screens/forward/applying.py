"""What comes after the result: how to apply, how it is decided, what approval brings and asks."""

from collections.abc import Iterator, Mapping

from conversations.messages import Arg, Button, Layout, Page, Prompt, Screen
from conversations.moves.buttons import button
from conversations.screens.criteria import NO_VISA, SCHEME_PAGE, so_far, stale
from conversations.screens.pauses import are_results_paused
from conversations.screens.rows import WAY_BACK
from conversations.standing.view import View
from scoring import Verdict, alternatives, page_named

HOW_TO = button("button-howto", "~howto")
_APPROVAL, _DECIDING = button("button-approval", "~approval"), button("button-deciding", "~deciding")
_PAPERS, _WAYS = button("button-papers", "~papers"), button("button-ways", "~ways")
_SCHEMES = button("button-schemes", "~schemes")

_STEPS: Mapping[str, Mapping[str, Arg]] = {
    "check": {"criteria": Page("criteria"), "list": Page("universities")},
    "papers": {},
    "form": {"page": Page("form")},
    "pay": {"page": Page("fees")},
    "wait": {},
    "selection": {},
    "visa": {},
}


def how_to_screen(view: View) -> Screen:
    """The steps of an application, each with its cost and time; what comes before them for this applicant first."""
    if NO_VISA in view.standing.failed:
        return Screen((Prompt("verdict-no-visa"),), ((WAY_BACK,),))
    before = tuple(_before(view))
    prompts = (
        *stale(is_stale=view.context.is_stale),
        *(prompt for told, _ in before for prompt in told),
        Prompt("howto-head", strong=True),
        Prompt("howto-lead", layout=Layout.HEADING),
        *steps(),
        Prompt("howto-sum"),
        *_folded("howto", "agent", "upload", "paying", "mainland", "pending"),
        _folded_one("howto-ask", {"page": SCHEME_PAGE, "engage": Page("talent-engage")}),
        _seen(),
    )
    first = tuple((leading,) for _, leading in before)
    papers = ((_PAPERS,),) if view.standing.facts else ()
    return Screen(prompts, (*first, *papers, (_DECIDING,), (_APPROVAL,), (WAY_BACK,)))


def steps() -> tuple[Prompt, ...]:
    """Of an application, the same for everybody."""
    return tuple(Prompt(f"howto-{step}", args, layout=Layout.LINE) for step, args in _STEPS.items())


def _before(view: View) -> Iterator[tuple[tuple[Prompt, ...], Button]]:
    """The better step, where there is one, and the button that leads to it; nothing is told while results are held."""
    if not view.standing.facts or are_results_paused(view.context):
        return
    if _may_be_top_talent(view):
        yield (Prompt("howto-ttps-first", {"page": Page("ttps")}),), _SCHEMES
    if view.standing.verdict is Verdict.INELIGIBLE:
        yield (so_far(view.standing.verdict), Prompt("howto-threshold")), _WAYS


def _may_be_top_talent(view: View) -> bool:
    """Whether a category of the Top Talent Pass Scheme is not ruled out; B and C ask for a first degree."""
    categories = alternatives(view.standing.evidence, view.context.on).assessments
    has_none = view.standing.facts.get("has_first_degree") is False
    return any(one.verdict is not Verdict.INELIGIBLE for one in categories if one.ruleset == "ttps-a" or not has_none)


def deciding_screen(view: View) -> Screen:
    """Who decides by what, how many were selected, what a refusal is."""
    prompts = (
        *stale(is_stale=view.context.is_stale),
        Prompt("deciding-head", strong=True),
        *(Prompt(f"deciding-{name}") for name in ("lead", "panel", "share", "refusal")),
        *_folded("deciding", "former", "everybody", "time", "exercises", "reasons", "originals"),
        _seen(),
    )
    return Screen(prompts, ((HOW_TO,), (_APPROVAL,), (WAY_BACK,)))


def approval_screen(view: View) -> Screen:
    """The stay, what keeps it, the family's, and how it may end in the right of abode."""
    prompts = (
        *stale(is_stale=view.context.is_stale),
        Prompt("approval-head", strong=True),
        *(Prompt(f"approval-{name}") for name in ("lead", "extension", "when")),
        Prompt("approval-family", {"page": Page("dependants")}),
        Prompt("approval-abode", {"page": Page("right-of-abode")}),
        *_folded("approval", "later", "top", "achievement", "window", "extending", "places", "settled", "travel"),
        _seen(),
    )
    return Screen(prompts, ((HOW_TO,), (_DECIDING,), (WAY_BACK,)))


def _folded(screen: str, *names: str) -> tuple[Prompt, ...]:
    return tuple(_folded_one(f"{screen}-{name}") for name in names)


def _folded_one(message: str, args: Mapping[str, Arg] | None = None) -> Prompt:
    return Prompt(message, args or {}, layout=Layout.FOLDED)


def _seen() -> Prompt:
    """The day of the copy these screens rest on."""
    return _folded_one("howto-seen", {"page": SCHEME_PAGE, "date": page_named(SCHEME_PAGE.id).seen})
