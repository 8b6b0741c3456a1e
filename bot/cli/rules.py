"""`qmas rules`: the rulesets, one, two beside each other, what is to be checked again, and what a change changes."""

import typer
from rich.console import Console
from rich.table import Table

from bot import clock
from bot.cli.compare import compare
from bot.cli.options import AsJson, Day
from bot.cli.output import write, write_json
from scoring import Band, Criterion, Factor, Period, amendments, load_rulesets, rechecks

rules = typer.Typer(no_args_is_help=True)
rules.command("compare")(compare)


@rules.command("list")
def list_rules(*, as_json: AsJson = False) -> None:
    """All rulesets: period, threshold, when they were last seen."""
    found = load_rulesets()
    if as_json:
        write_json([one.to_json() for one in found])
        return
    table = Table(*("ruleset", "from", "to", "threshold", "last seen on", "re-check by"), box=None)
    for one in found:
        last = str(one.in_force.last or "")
        points = f"{one.threshold.points} / {one.maximum}"
        table.add_row(one.version, str(one.in_force.first), last, points, str(one.checked_on), str(one.recheck_by))
    Console().print(table)


@rules.command("show")
def show(ruleset: str, *, as_json: AsJson = False) -> None:
    """One ruleset: every criterion and band with its citation and confidence."""
    one = load_rulesets().named(ruleset)
    if as_json:
        write_json(one.to_json())
        return
    write(f"{one.version} · {one.title} · {one.content_hash}")
    period, threshold = one.in_force, one.threshold
    write(f"In force from {period.first} to {period.last or 'further notice'}; last seen on {one.checked_on}")
    _show_source(period, "  ")
    write(f"Threshold {threshold.points} of {one.maximum}: {threshold.citation} ({threshold.confidence.value})")
    for criterion in (*one.prerequisites, *one.criteria):
        _show_criterion(criterion)


def _show_criterion(criterion: Criterion) -> None:
    is_factor = isinstance(criterion, Factor)
    points = "prerequisite" if criterion.points is None else f"{'at most ' * is_factor}{_points(criterion.points)}"
    write(f"\n{criterion.id} ({points}): {criterion.title}")
    if not is_factor:
        write(f"  {criterion.condition}")
    _show_source(criterion, "  ")
    for band in (*criterion.bands, *criterion.bonuses) if isinstance(criterion, Factor) else ():
        _show_band(band)


def _show_band(band: Band) -> None:
    low, high = band.points.low, band.points.high
    points = f"{'+' * band.is_bonus}{_points(high)}" if low == high else f"from {low} to {_points(high)}"
    write(f"  - {band.id} ({points}): {band.title}")
    write(f"      {band.condition}")
    _show_source(band, "      ")


def _show_source(one: Period | Criterion | Band, margin: str) -> None:
    write(f"{margin}{one.citation} · {one.confidence.value}")
    if one.note:
        write(f"{margin}{one.note}")


def _points(number: int) -> str:
    return f"{number} point{'s' * (number != 1)}"


@rules.command("diff")
def diff(before: str, after: str, *, as_json: AsJson = False) -> None:
    """What differs between two rulesets: dates, threshold, criteria, bands, points."""
    found = load_rulesets()
    changed = amendments(found.named(before), found.named(after))
    if as_json:
        write_json([one.to_json() for one in changed])
        return
    for one in changed:
        if one.before is not None:
            write(f"- {one.place}: {one.before}")
        if one.after is not None:
            write(f"+ {one.place}: {one.after}")


@rules.command("check")
def check(*, on: Day = None, as_json: AsJson = False) -> None:
    """What must be checked again, by when: rulesets and lists. Exit status 1 when a day is past."""
    found = rechecks(load_rulesets(), on.date() if on else clock.today())
    if as_json:
        write_json([one.to_json() for one in found])
    else:
        for one in found:
            write(f"{one.by or 'none carried'}  {'past' if one.is_past else 'due '}  {one.name}")
    if any(one.is_past for one in found):
        raise SystemExit(1)
