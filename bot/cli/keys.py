"""`qmas keys rotate`: everything sealed anew with the newest key."""

import asyncio
import sys

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from bot import app as composition
from bot import clock
from bot.cli.operators import BY
from bot.console.queries import Queries
from bot.console.records import AuditEntry
from bot.records import Rotated
from bot.settings import Settings, read_settings
from bot.storage import SqlStore

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
    typer.echo(f"{found.looked_at:,} looked at, {found.rotated:,} sealed anew")
    if found.lost:
        line = f"{found.lost:,} are sealed with a key that is not given: left as they are; add that key and begin again"
        sys.stderr.write(f"qmas: {line}\n")
        raise SystemExit(1)
    typer.echo(
        "Keep the old key for 48 hours more: chats lately forgotten are known by it. Then set the new one alone."
    )


@keys.callback()
def _group() -> None:
    """Keeps `rotate` a name of its own: a group of one command would lose it."""


async def _rotate(settings: Settings) -> Rotated:
    """On a SQLite file alone: a bot that runs would not know the newest key."""
    store = await SqlStore.open(settings.database, composition.sealer(settings), clock.now)
    try:
        await Queries(store).audit.note(AuditEntry(BY, "keys.rotate"), clock.now())
        rotation = store.rotation()
        done = Rotated()
        with _progress() as progress:
            task = progress.add_task("sealing anew", total=await rotation.total())
            async for batch in rotation.run():
                done += batch
                progress.update(task, completed=done.looked_at)
        return done
    finally:
        await store.close()


def _progress() -> Progress:
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    return Progress(*columns, console=console, transient=True, disable=not console.is_terminal)
