"""`qmas keys rotate`: everything sealed anew with the newest key."""

import asyncio
import sys

import typer
from rich.progress import MofNCompleteColumn

from bot.cli.output import bar, write
from bot.cli.store import BY, audited
from bot.console.records import AuditEntry
from bot.records import Rotated
from bot.settings import Settings, read_settings

keys = typer.Typer(no_args_is_help=True, help="The key that what is stored is sealed with.")
_INTERRUPTED = 130


@keys.command("rotate")
def rotate() -> None:
    """Seal everything anew with the first key of QMAS_SECRET_KEY=new,old; may be stopped and begun again."""
    settings = read_settings()
    try:
        found = asyncio.run(_rotate(settings))
    except KeyboardInterrupt:
        sys.stderr.write("qmas: stopped; begin again to go on, and keep both keys until it is done\n")
        raise SystemExit(_INTERRUPTED) from None
    write(f"{found.looked_at:,} looked at, {found.rotated:,} sealed anew")
    if found.lost:
        line = f"{found.lost:,} are sealed with a key that is not given: left as they are; add that key and begin again"
        sys.stderr.write(f"qmas: {line}\n")
        raise SystemExit(1)
    write("Keep the old key for 48 hours more: chats lately forgotten are known by it. Then set the new one alone.")


@keys.callback()
def _group() -> None:
    """Keeps `rotate` a name of its own: a group of one command would lose it."""


async def _rotate(settings: Settings) -> Rotated:
    """On a SQLite file alone: a bot that runs would not know the newest key."""
    async with audited(settings, AuditEntry(BY, "keys.rotate")) as store:
        rotation = store.rotation()
        done = Rotated()
        with bar(MofNCompleteColumn()) as progress:
            task = progress.add_task("sealing anew", total=await rotation.total())
            async for batch in rotation.run():
                done += batch
                progress.update(task, completed=done.looked_at)
        return done
