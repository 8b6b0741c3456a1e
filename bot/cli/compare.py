"""`qmas rules compare`: what changed rules would change for the sessions kept, before they are in force."""

import asyncio
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import MofNCompleteColumn

from bot import clock
from bot.app import host
from bot.cli.options import AsJson, Day
from bot.cli.output import bar, write, write_json
from bot.cli.store import BY, audited
from bot.console.comparing import Comparing, RulesAndLists
from bot.console.queries import Queries
from bot.console.records import AuditEntry
from bot.engine import engine
from bot.settings import read_settings
from conversations import Comparison, Direction, Shift, most_first
from scoring import Verdict

_CHANGES, _INTERRUPTED = 3, 130  # exit status

New = Annotated[
    list[Path],
    typer.Argument(help="Changed rulesets (.toml) and lists of universities (.csv), taken together.", metavar="NEW..."),
]


def compare(new: New, *, on: Day = None, as_json: AsJson = False) -> None:
    """What NEW would change for the sessions kept, in numbers alone. Exit status 3 where anything changes."""
    present = changed = RulesAndLists.carried()
    for file in new:
        changed = changed.and_of(file)
    day = on.date() if on else max(clock.today(), changed.first)
    if day < changed.first:
        raise typer.BadParameter(
            f"what is new begins on {changed.first}: take that day or a later one", param_hint="--on"
        )
    names = ", ".join(file.name for file in new)
    try:
        found = asyncio.run(_compared(present, changed, day, names))
    except KeyboardInterrupt:
        sys.stderr.write("qmas: stopped; nothing was changed: begin again for the numbers\n")
        raise SystemExit(_INTERRUPTED) from None
    if as_json:
        write_json({"new": [file.name for file in new], "on": day.isoformat(), **found.to_json()})
    else:
        write(f"{names}, against the rules carried, both on {day}")
        write(f"list of universities: {_lists(present, changed, day)}")
        _tell(found)
    if found.changes:
        raise SystemExit(_CHANGES)


async def _compared(present: RulesAndLists, changed: RulesAndLists, day: date, names: str) -> Comparison:
    """A session at a time, beside a bot that may run."""
    settings = read_settings()
    comparing = Comparing.of(engine(host(settings)), present, changed, day)
    async with audited(settings, AuditEntry(BY, "rules.compare", names, f"on {day}"), is_beside=True) as store:
        sessions = Queries(store).live_sessions
        with bar(MofNCompleteColumn()) as progress:
            task = progress.add_task("comparing", total=await sessions.count())
            async for body in sessions.bodies():
                comparing.add(body)
                progress.advance(task)
    return comparing.found


def _lists(present: RulesAndLists, changed: RulesAndLists, day: date) -> str:
    found = (one.list_of(day) for one in (present, changed))
    before, after = (f"{days[0]} to {days[1]}" if days else "none" for days in found)
    return before if before == after else f"{before} → {after}"


def _tell(found: Comparison) -> None:
    sessions = found.sessions
    write(f"{sessions['compared']:,} sessions compared, {sessions['changed']:,} change")
    if sessions["unreadable"]:
        write(f"{sessions['unreadable']:,} more cannot be read")
    _write_part("Outcomes", ((f"{_arrow(one)} ({_way(one)})", number) for one, number in most_first(found.outcomes)))
    _write_part("Counts", ((one.value, found.counts[one]) for one in Direction if found.counts[one]))
    criteria = most_first(found.criteria)
    _write_part("Criteria", ((_criterion(found, one), number) for one, number in criteria))
    _write_part("Asked anew", most_first(found.asked_anew))


def _write_part(title: str, lines: Iterable[tuple[str, int]]) -> None:
    for place, (name, number) in enumerate(lines):
        if not place:
            write(f"\n{title}")
        write(f"{number:>11,}  {name}")


def _criterion(found: Comparison, one: Shift) -> str:
    outcomes = found.decisive[one]
    return f"{one.criterion}: {_arrow(one)}{f', the outcome with it in {outcomes:,}' * bool(outcomes)}"


def _arrow(one: Shift) -> str:
    return f"{one.before} → {one.after}".replace("_", " ")


def _way(one: Shift) -> str:
    return "better" if Verdict(one.after) > Verdict(one.before) else "worse"
