"""`qmas keys rotate`: everything sealed anew with the newest key."""

import asyncio
import sys
from typing import Annotated

import typer
from rich.progress import MofNCompleteColumn

from bot.cli.output import bar, write
from bot.cli.store import BY, audited
from bot.console.records import AuditEntry
from bot.records import Rotated
from bot.settings import Settings, read_settings

keys = typer.Typer(no_args_is_help=True)
_INTERRUPTED = 130


@keys.command("rotate")
def rotate(
    *,
    give_up_lost: Annotated[
        bool, typer.Option("--give-up-lost", help="What no key opens is given up: it does not hold up the rest.")
    ] = False,
) -> None:
    """Seal everything anew with the first key of QMAS_SECRET_KEY, for its row; may be stopped and begun again."""
    settings = read_settings()
    try:
        found = asyncio.run(_rotate(settings, gives_up=give_up_lost))
    except KeyboardInterrupt:
        sys.stderr.write("qmas: stopped; begin again to go on, and keep both keys until it is done\n")
        raise SystemExit(_INTERRUPTED) from None
    write(f"{found.looked_at:,} looked at, {found.rotated:,} sealed anew")
    if found.lost and not give_up_lost:
        line = f"{found.lost:,} no given key opens: left as they are; add the key they were sealed with and begin again"
        sys.stderr.write(f"qmas: {line}, or add --give-up-lost\n")
        raise SystemExit(1)
    write("Keep an old key for 48 hours more: chats lately forgotten are known by it. Then set the new one alone.")


@keys.callback()
def _group() -> None:
    """Keeps `rotate` a name of its own: a group of one command would lose it."""


async def _rotate(settings: Settings, *, gives_up: bool) -> Rotated:
    """On a SQLite file alone: a bot that runs would not know the newest key."""
    async with audited(settings, AuditEntry(BY, "keys.rotate")) as store:
        rotation = store.rotation(gives_up=gives_up)
        done = Rotated()
        with bar(MofNCompleteColumn()) as progress:
            task = progress.add_task("sealing anew", total=await rotation.total())
            async for batch in rotation.run():
                done += batch
                progress.update(task, completed=done.looked_at)
        return done
