"""The former points test as a screen: the count, each factor with its band; one factor's table."""

from collections.abc import Iterable

from msgspec.structs import replace

from conversations.messages import Arg, Button, Layout, Prompt, Screen
from conversations.moves.buttons import button, known
from conversations.screens.criteria import FINDINGS, SCHEME_PAGE, criteria, criterion, line, spread
from conversations.screens.pauses import is_former_paused
from conversations.screens.review import correction_rows
from conversations.screens.rows import LEAVE, REVIEW, in_rows
from conversations.standing.context import TurnContext
from conversations.standing.standing import Former
from conversations.standing.view import View
from scoring import Assessment, Band, CriterionFinding, Factor, Finding, Points

_BACK, _FACTOR = button("button-back", "~former-test"), known("~former.")


def former_screen(view: View) -> Screen:
    """What the version of the day of submission makes of the answers."""
    former = view.standing.former
    if former is None:
        return Screen((Prompt("former-explained"),), ((LEAVE,),))
    prompts = (
        Prompt("former-explained"),
        *former_lines(former),
        Prompt("former-as-today"),
        Prompt("former-selected"),
        Prompt("former-source", {"page": SCHEME_PAGE}),
    )
    factors = [Button(criterion(one.id), f"{_FACTOR}{one.id}") for one in former.assessments[0].findings if one.bands]
    correct = (*correction_rows(view.context.interview.former[:1]), (REVIEW,))
    return Screen(prompts, (*in_rows(factors, 2), *correct, (LEAVE,)))


def former_lines(former: Former) -> tuple[Prompt, ...]:
    """The head, what hinders, the count by each version that may judge, with its factors."""
    head = Prompt("former-head", {"date": former.on}, strong=True)
    return (head, *_hindered(former), *_counts(former))


def _counts(former: Former) -> Iterable[Prompt]:
    """The count by each version that may judge, and its factors."""
    for assessment in former.assessments:
        is_first = assessment is former.assessments[0]
        message = "former-points" if is_first else "former-also-possible"
        told = (Prompt(message, _score(assessment), layout=Layout.HEADING), *map(_factor, assessment.findings))
        yield from told if is_first else (replace(one, layout=Layout.FOLDED) for one in told)


def _score(assessment: Assessment) -> dict[str, Arg]:
    score = assessment.score
    return {"points": spread(score.low, score.high), **line(score)}


def _hindered(former: Former) -> Iterable[Prompt]:
    found = former.assessments[0].prerequisites
    for finding, message in ((Finding.NOT_MET, "former-not-met"), (Finding.OPEN, "former-open")):
        if names := [one.id for one in found if one.finding is finding]:
            yield Prompt(message, {"prerequisites": criteria(names)})


def _factor(found: CriterionFinding) -> Prompt:
    points = found.points or Points(0, 0)
    args: dict[str, Arg] = {"factor": criterion(found.id), "points": spread(points.low, points.high)}
    return Prompt("former-factor", args, layout=Layout.LINE)


def factor_screen(view: View, name: str) -> Screen | None:
    """One factor's table with what applies marked; None where there is no such, or the test is paused."""
    former = view.standing.former
    factor = _named(view.context, former, name) if former and not is_former_paused(view) else None
    if former is None or factor is None:
        return None
    found = next(one for one in former.assessments[0].findings if one.id == name)
    held = {band.id: band.finding for band in found.bands or ()}
    prompts = (
        Prompt(
            "former-table", {"factor": criterion(name), "max": factor.points or 0}, strong=True, layout=Layout.HEADING
        ),
        *(_line(band, held.get(band.id, Finding.NOT_MET), "former-band") for band in factor.bands),
        *(_line(band, held.get(band.id, Finding.NOT_MET), "former-bonus") for band in factor.bonuses),
        Prompt("former-confidence", {"confidence": Prompt(f"confidence-{factor.confidence.value}")}),
    )
    return Screen(prompts, ((_BACK,),))


def _named(context: TurnContext, former: Former, name: str) -> Factor | None:
    ruleset = context.all_rulesets.named(former.assessments[0].ruleset, former.on)
    return next((one for one in ruleset.criteria if one.id == name and isinstance(one, Factor)), None)


def _line(band: Band, finding: Finding, message: str) -> Prompt:
    """A line not met is not marked: most are not."""
    sign = "none" if finding is Finding.NOT_MET else FINDINGS[finding]
    shown: dict[str, Arg] = {"sign": Prompt(f"sign-{sign}"), "band": Prompt(f"band-{band.id}")}
    if band.points.low != band.points.high:
        return Prompt("former-band-unknown", shown, layout=Layout.LINE)
    return Prompt(message, {**shown, "points": band.points.high}, layout=Layout.LINE)
