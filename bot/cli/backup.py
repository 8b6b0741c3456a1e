"""`qmas backup` and `qmas restore`: a copy of the database while the bot runs, and a database made of a copy."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer
from msgspec.structs import replace
from rich.progress import TaskProgressColumn

from bot import clock
from bot.app import opened, sealer
from bot.cli.output import bar, write
from bot.cli.store import BY, audited
from bot.console.queries import Queries
from bot.console.records import AuditEntry
from bot.settings import Settings, read_settings
from bot.storage import (
    KEEPS_ERASURES,
    CopyError,
    ErasureList,
    ErasureListError,
    Restored,
    Settling,
    back_up,
    newest_by_hash,
    restore,
)
from conversations import Session

Erasures = Annotated[
    list[Path] | None,
    typer.Option("--erasures", help="A directory with the list of who was erased; repeatable. Else QMAS_ERASURES_DIR."),
]


def backup(file: Annotated[Path, typer.Argument(help="The file to write; it must not be there yet.")]) -> None:
    """Copy the database while the bot runs; the key is not in it."""
    settings = read_settings()
    key_file = None if settings.secret_key else settings.key_file
    if key_file is not None and key_file.resolve().parent == file.resolve().parent:
        raise CopyError(f"the key lies in {key_file.parent}: name another directory, a copy beside its key is open")
    asyncio.run(_back_up(settings, file))
    write(f"{file}: copied and read back, {file.stat().st_size:,} bytes")
    write(f"Keep {key_file or 'QMAS_SECRET_KEY'} elsewhere: without it the copy is lost, beside it open.")
    write(f"Who is erased from now on is listed in {settings.erasures}: keep it with the copies.")


async def _back_up(settings: Settings, file: Path) -> None:
    """The audit says so in the copy too."""
    async with audited(settings, AuditEntry(BY, "database.backup"), is_beside=True) as store:
        await ErasureList(settings.erasures).add(await store.erasures(clock.now() - KEEPS_ERASURES))
        with _progress() as told:
            await back_up(settings.database, file, told)


def restore_copy(
    file: Annotated[Path, typer.Argument(help="A copy that `qmas backup` made.")],
    *,
    erasures: Erasures = None,
    no_erasures: Annotated[
        bool, typer.Option("--no-erasures", help="The list is lost: who was erased since the copy comes back.")
    ] = False,
) -> None:
    """Make the database, which must not be there, of a copy; who was erased since stays erased."""
    if erasures and no_erasures:
        raise typer.BadParameter("--erasures or --no-erasures, not both")
    settings = read_settings()
    listed = None if no_erasures else _listed(erasures or [settings.erasures])
    done = asyncio.run(_restore(settings, file, Settling(listed, shown_anew, clock.now())))
    write(f"{done.sessions:,} sessions go on; {done.erased:,} applicants erased since the copy are erased again")
    write("Look through `qmas operators list`: it is as it was then. Then start the bot.")


def _listed(directories: list[Path]) -> dict[str, datetime]:
    for directory in directories:
        if not directory.is_dir():
            raise ErasureListError(
                f"{directory} is no list of erasures: name it by --erasures, or say --no-erasures if it is lost"
            )
    return newest_by_hash(one for directory in directories for one in ErasureList(directory).read())


def shown_anew(body: str, revision: int) -> tuple[str, int]:
    """The session as JSON, under a revision of which nothing was ever shown."""
    session = Session.from_json(body)
    raised = max(session.revision + 1, revision)
    return replace(session, revision=raised).to_json(), raised


async def _restore(settings: Settings, file: Path, settling: Settling) -> Restored:
    with _progress() as told:
        done = await restore(settings.database, file, sealer(settings), settling, told)
    async with opened(settings) as store:
        await Queries(store).audit.note(AuditEntry(BY, "database.restore"), clock.now())
    return done


@contextmanager
def _progress() -> Iterator[Callable[[str, int, int | None], None]]:
    with bar(TaskProgressColumn()) as progress:
        task = progress.add_task("", total=None)

        def told(doing: str, done: int, whole: int | None) -> None:
            progress.update(task, description=doing, completed=done, total=whole)

        yield told
