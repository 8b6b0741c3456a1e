"""The former points test as a screen: the count, each factor with its band; one factor's table."""

from collections.abc import Iterable

from conversations.messages import Arg, Button, Prompt, Screen
from conversations.screens import question as screens
from conversations.screens.question import button
from conversations.screens.result import criterion, spread
from conversations.session import Session
from conversations.standing.former_test import Former
from conversations.standing.standing import Standing, TurnContext
from scoring import Assessment, Band, CriterionFinding, Factor, Finding, Points


def former_screen(context: TurnContext, _session: Session, standing: Standing) -> Screen:
    """What the version of the day of submission makes of the answers."""
    former = standing.former
    if former is None:
        return Screen((Prompt("former-explained"),), ((button("button-leave", "~leave"),),))
    prompts = (
        Prompt("former-explained"),
        Prompt("former-head", {"date": former.on}, strong=True),
        *_hindered(former),
        *_counts(former),
        Prompt("former-as-today"),
        Prompt("former-selected"),
        Prompt("former-source"),
    )
    factors = [Button(criterion(one.id), f"~former.{one.id}") for one in former.assessments[0].findings if one.bands]
    correct = (*screens.correction_rows(context.interview.former[:1]), (button("button-review", "~review"),))
    return Screen(prompts, (*screens.in_rows(factors, 2), *correct, (button("button-leave", "~leave"),)))


def _counts(former: Former) -> Iterable[Prompt]:
    """The count by each version that may judge, and its factors."""
    for assessment in former.assessments:
        is_first = assessment is former.assessments[0]
        yield Prompt("former-points" if is_first else "former-also-possible", _score(assessment))
        yield from (_factor(found) for found in assessment.findings)


def _score(assessment: Assessment) -> dict[str, Arg]:
    score = assessment.score
    return {"points": spread(score.low, score.high), "threshold": score.threshold, "max": score.maximum}


def _hindered(former: Former) -> Iterable[Prompt]:
    found = former.assessments[0].prerequisites
    for finding, message in ((Finding.NOT_MET, "former-not-met"), (Finding.OPEN, "former-open")):
        if names := tuple(criterion(one.id) for one in found if one.finding is finding):
            yield Prompt(message, {"prerequisites": names})


def _factor(found: CriterionFinding) -> Prompt:
    points = found.points or Points(0, 0)
    return Prompt("former-factor", {"factor": criterion(found.id), "points": spread(points.low, points.high)})


def factor_screen(context: TurnContext, _session: Session, standing: Standing, name: str) -> Screen | None:
    """One factor's table with what applies marked; None where there is no such."""
    former = standing.former
    factor = _named(context, former, name) if former else None
    if former is None or factor is None:
        return None
    found = next(one for one in former.assessments[0].findings if one.id == name)
    held = {band.id: band.finding for band in found.bands or ()}
    prompts = (
        Prompt("former-table", {"factor": criterion(name), "max": factor.points or 0}, strong=True),
        *(_line(band, held.get(band.id, Finding.NOT_MET), "former-band") for band in factor.bands),
        *(_line(band, held.get(band.id, Finding.NOT_MET), "former-bonus") for band in factor.bonuses),
        Prompt("former-confidence", {"confidence": Prompt(f"confidence-{factor.confidence.value}")}),
    )
    return Screen(prompts, ((button("button-back", "~former-test"),),))


def _named(context: TurnContext, former: Former, name: str) -> Factor | None:
    ruleset = context.all_rulesets.named(former.assessments[0].ruleset, former.on)
    return next((one for one in ruleset.criteria if one.id == name and isinstance(one, Factor)), None)


def _line(band: Band, finding: Finding, message: str) -> Prompt:
    """A line not met is not marked: most are not."""
    sign = {Finding.MET: "sign-met", Finding.OPEN: "sign-open", Finding.NOT_MET: "sign-none"}[finding]
    shown: dict[str, Arg] = {"sign": Prompt(sign), "band": Prompt(f"band-{band.id}")}
    if band.points.low != band.points.high:
        return Prompt("former-band-unknown", shown)
    return Prompt(message, {**shown, "points": band.points.high})
