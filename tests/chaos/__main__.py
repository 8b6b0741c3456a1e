"""The whole fault suite, `make chaos`: five kinds of bot, each killed again and again and harmed in every other way.

A long one may be bounded and taken up again: `python -m chaos --blows 10000 --minutes 60 --kept figures.jsonl`.
"""

import argparse
import asyncio
import itertools
import json
import os
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from chaos.course import Outcome, Plan, clean_run, killed_run
from chaos.faults import ANYWHERE, OF_CLOCKS, OF_SQLITE, of_postgresql
from chaos.processes import Nursery
from postgresql import PROGRAMS, Server

APPLICANTS, KILLS, KILLS_OF_MANY = 300, 150, 90
KINDS = 5


@dataclass(frozen=True)
class Kept:
    """What a run came to."""

    name: str
    conversations: int = 0
    acts: int = 0  # of applicants, each answered
    sent: int = 0  # messages that were new in a chat
    repeated: int = 0  # of these
    seconds: float = 0.0
    kills: Mapping[str, int] = field(default_factory=dict)
    faults: Mapping[str, int] = field(default_factory=dict)
    broken: str = ""  # promises

    @property
    def blows(self) -> int:
        """Kills and faults."""
        return sum(self.kills.values()) + sum(self.faults.values())


def main() -> int:
    """Print what came of each run, and at the end of all; 1 where a promise was broken."""
    given = _given()
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # it ends its bots and its PostgreSQL first
    os.environ["PATH"] = f"{PROGRAMS}{os.pathsep}{os.environ['PATH']}"  # for copies
    directory, began = Path(tempfile.mkdtemp(prefix="qmas-chaos-")), time.monotonic()
    kept = [Kept(**json.loads(line)) for line in given.kept.read_text().splitlines()] if given.kept.exists() else []

    def goes_on() -> bool:
        is_enough = len(kept) >= KINDS and sum(one.blows for one in kept) >= given.blows
        return not is_enough and time.monotonic() - began < 60 * given.minutes

    def keep(one: Kept) -> None:
        _tell(one)
        kept.append(one)
        with given.kept.open("a") as lines:
            lines.write(json.dumps(vars(one)) + "\n")

    asyncio.run(_suite(directory, itertools.count(len(kept)), goes_on, keep))
    _tell_all(kept)
    if any(one.broken for one in kept):
        return 1
    shutil.rmtree(directory)
    return 0


def _given() -> argparse.Namespace:
    given = argparse.ArgumentParser(prog="python -m chaos")
    given.add_argument("--blows", type=int, default=0, help="round after round, until so many kills and faults")
    given.add_argument("--minutes", type=float, default=float("inf"), help="no run begins after that time")
    given.add_argument("--kept", type=Path, default=Path(os.devnull), help="what each run came to; goes on behind it")
    return given.parse_args()


async def _suite(
    directory: Path, numbers: Iterator[int], goes_on: Callable[[], bool], keep: Callable[[Kept], None]
) -> None:
    with Nursery() as nursery, Server() as server:
        clean = await clean_run(directory, nursery)
        plans = _plans(server)
        while goes_on():
            number = next(numbers)
            name, plan = plans[number % KINDS]
            place = directory / f"{number}"
            place.mkdir()
            address = plan.address.format(place) or server.database(f"run_{number}")
            plan = replace(plan, address=address, seed=plan.seed + number)
            try:
                keep(_of(name, plan, await killed_run(plan, place, nursery, clean)))
            except AssertionError as error:
                keep(Kept(name, broken=f"{error}\nwhat its bots said is in {place}"))


def _of(name: str, plan: Plan, outcome: Outcome) -> Kept:
    return Kept(
        name,
        plan.applicants,
        outcome.acts,
        outcome.sent,
        outcome.repeated,
        outcome.seconds,
        dict(outcome.kills),
        dict(outcome.faults),
    )


def _plans(server: Server) -> Sequence[tuple[str, Plan]]:
    """By name; PostgreSQL's without an address."""
    file = "sqlite+aiosqlite:///{}/qmas.db"
    sqlite, postgresql = {**OF_SQLITE, **ANYWHERE}, {**of_postgresql(server), **ANYWHERE}
    alone = [
        (f"{place}, {way}", Plan(address, way == "webhook", APPLICANTS, KILLS, faults={**faults, **OF_CLOCKS}))
        for place, address, faults in (("SQLite", file, sqlite), ("PostgreSQL", "", postgresql))
        for way in ("polling", "webhook")
    ]
    many = Plan("", is_webhook=True, applicants=APPLICANTS, kills=KILLS_OF_MANY, processes=3, faults=postgresql)
    return (*alone, ("PostgreSQL, webhook, three processes", many))


def _tell(one: Kept) -> None:
    _say(f"\n{one.name}: {one.conversations} conversations, {one.acts} replies answered, {one.seconds:.0f} s")
    for what, times in (("kills", one.kills), ("faults", one.faults)):
        _say(f"  {sum(times.values())} {what}")
        for each, number in sorted(times.items()):
            _say(f"    {number:5} {each}")
    _say(f"  {one.repeated} of {one.sent} new messages were repeated")
    _say(f"  BROKEN: {one.broken}" if one.broken else "  every promise held")


def _tell_all(kept: Sequence[Kept]) -> None:
    """By kind, a row each."""
    _say("\n| run | times | conversations | replies | kills | faults | new messages | repeated | minutes | broken |")
    for name in [*dict.fromkeys(one.name for one in kept), ""]:
        some = [one for one in kept if name in {one.name, ""}]
        sums = [sum(figures) for figures in zip(*map(_figures, some), strict=True)]
        _say(f"| {name or 'all'} | {len(some)} | {' | '.join(f'{figure:,}' for figure in sums)} |")


def _figures(one: Kept) -> Sequence[int]:
    kills, faults = sum(one.kills.values()), sum(one.faults.values())
    return one.conversations, one.acts, kills, faults, one.sent, one.repeated, round(one.seconds / 60), bool(one.broken)


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - what came of it


if __name__ == "__main__":
    sys.exit(main())
