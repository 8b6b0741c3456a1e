"""The whole fault suite, `make chaos`: four kinds of bot killed 200 times each, then many processes on one database."""

import asyncio
import tempfile
import time
from pathlib import Path

from chaos.course import Outcome, Plan, clean_run, killed_run
from chaos.processes import Nursery
from postgresql import Server

APPLICANTS, KILLS, KILLS_OF_MANY = 500, 208, 108
PLACES = ("SQLite", "PostgreSQL")
WAYS = ("polling", "webhook")


def main() -> None:
    """Print what came of each run; any promise broken ends it."""
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="qmas-chaos-") as directory:
        asyncio.run(_all(Path(directory)))
    _say(f"\nevery promise held; {time.monotonic() - began:.0f} s")


async def _all(directory: Path) -> None:
    async with Nursery() as nursery:
        with Server(directory) as server:
            clean = await clean_run(directory, nursery)
            for place in PLACES:
                for way in WAYS:
                    name = f"{place.lower()}_{way}"
                    address = server.database(name) if place == "PostgreSQL" else _sqlite(directory, name)
                    plan = Plan(address, way == "webhook", APPLICANTS, KILLS)
                    _tell(f"{place}, {way}", await killed_run(plan, _made(directory / name), nursery, clean))
            plan = Plan(
                server.database("many"), is_webhook=True, applicants=APPLICANTS, kills=KILLS_OF_MANY, processes=3
            )
            told = await killed_run(plan, _made(directory / "many"), nursery, clean)
            _tell("PostgreSQL, webhook, three processes", told)


def _made(directory: Path) -> Path:
    directory.mkdir()
    return directory


def _sqlite(directory: Path, name: str) -> str:
    return f"sqlite+aiosqlite:///{directory}/{name}.db"


def _tell(name: str, outcome: Outcome) -> None:
    _say(f"\n{name}: {APPLICANTS} conversations, {outcome.kills.total()} kills, {outcome.seconds:.0f} s")
    for point, times in sorted(outcome.kills.items()):
        _say(f"  {times:4} {point}")
    _say(f"  {outcome.repeated} of {outcome.sent} new messages were repeated")


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - what came of it


if __name__ == "__main__":
    main()
