"""`qmas sessions`: events in clear, by pseudonym, without answers or words; erasure."""

import asyncio
import contextlib
import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated, Any, Literal, TextIO

import typer
from rich.progress import MofNCompleteColumn, TaskProgressColumn

from bot.app import retention
from bot.cli.output import bar, write
from bot.cli.report import report
from bot.cli.store import BY, audited
from bot.clock import HONG_KONG, end_of, midnight
from bot.console.file_formats import FORMS
from bot.console.queries import Queries
from bot.console.records import AuditEntry, Choice, Filters
from bot.settings import read_settings
from locales import forget

sessions = typer.Typer(no_args_is_help=True)
sessions.command()(report)
NAMES = ("locale", "verdict", "question", "ruleset", "tag", "kind")
PAUSE = 1.0  # seconds between looks at the end of the log

Only = Annotated[list[str] | None, typer.Option("--only", help=f"NAME=VALUE, of {', '.join(NAMES)}; repeatable.")]
Without = Annotated[list[str] | None, typer.Option("--without", help="NAME=VALUE to leave out; repeatable.")]
Errors = Annotated[Literal["only", "none"] | None, typer.Option(help="What failed alone, or left out.")]
_DAY, _TIMES = "%Y-%m-%d", ("%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S")


def _since(given: str) -> datetime:
    return _moment(given, midnight)


def _until(given: str) -> datetime:
    return _moment(given, end_of)


def _moment(given: str, of_day: Callable[[date], datetime]) -> datetime:
    """A time in Hong Kong, or what is made of a day there. Raises BadParameter."""
    for form in (_DAY, *_TIMES):
        with contextlib.suppress(ValueError, OverflowError):
            time = datetime.strptime(given, form).replace(tzinfo=HONG_KONG)
            return (of_day(time.date()) if form == _DAY else time).astimezone(UTC)
    raise typer.BadParameter(f"{given!r} is neither a day, 2026-11-22, nor a time, 2026-11-22T12:00")


Since = Annotated[
    datetime | None, typer.Option(parser=_since, metavar="DAY|TIME", help="From this day or time on, in Hong Kong.")
]
Until = Annotated[
    datetime | None, typer.Option(parser=_until, metavar="DAY|TIME", help="To this time, or this day included.")
]


def filters_of(only: Iterable[str], without: Iterable[str]) -> Filters:
    """Raises BadParameter at a name that is none."""
    chosen: dict[str, Any] = dict.fromkeys(NAMES, Choice())
    for field, given in (("only", only), ("without", without)):
        for each in given:
            name, equals, value = each.partition("=")
            if name not in NAMES or not equals:
                raise typer.BadParameter(f"--{field} takes NAME=VALUE, where NAME is one of {', '.join(NAMES)}")
            choice = chosen[name]
            chosen[name] = replace(choice, **{field: (*getattr(choice, field), value)})
    return Filters(**chosen)


@sessions.command()
def tail(
    *,
    only: Only = None,
    without: Without = None,
    errors: Errors = None,
    since: Since = None,
    once: Annotated[bool, typer.Option("--once", help="End at the end of the log.")] = False,
) -> None:
    """Print events as they are committed, a JSON object a line; from now on, or from --since."""
    chosen = replace(filters_of(only or (), without or ()), has_failures=_failed(errors), since=since)
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(_tail(chosen, is_once=once))


async def _tail(filters: Filters, *, is_once: bool) -> None:
    line = FORMS["jsonl"].line
    async with audited(read_settings(), AuditEntry(BY, "events.tail", _asked(filters)), is_beside=True) as store:
        events = Queries(store).events
        cursor = await events.newest() if filters.since is None and not is_once else await events.before(filters.since)
        while True:
            batch = await events.after(cursor, filters)
            cursor = batch.cursor
            sys.stdout.write("".join(map(line, batch.events)))
            sys.stdout.flush()
            if batch.is_at_end and is_once:
                return
            if batch.is_at_end:
                await asyncio.sleep(PAUSE)


@sessions.command()
def export(  # noqa: PLR0913 - every argument is an option of the command
    *,
    form: Annotated[Literal["csv", "jsonl"], typer.Option("--format", help="Of the file.")] = "csv",
    output: Annotated[str, typer.Option(help="The file to write; - is standard output.")] = "-",
    only: Only = None,
    without: Without = None,
    errors: Errors = None,
    since: Since = None,
    until: Until = None,
) -> None:
    """Write events as CSV or JSON Lines, as committed when it begins."""
    chosen = replace(filters_of(only or (), without or ()), has_failures=_failed(errors), since=since, until=until)
    if output == "-":
        number = asyncio.run(_export(chosen, form, sys.stdout))
    else:
        with Path(output).open("w", encoding="utf-8", newline="") as file:
            number = asyncio.run(_export(chosen, form, file))
    typer.echo(f"{number:,} events", err=True)


async def _export(filters: Filters, form: str, file: TextIO) -> int:
    written = FORMS[form]
    file.write(written.head)
    number = 0
    async with audited(read_settings(), AuditEntry(BY, "events.export", _asked(filters)), is_beside=True) as store:
        with bar(MofNCompleteColumn(), has_lines=file is sys.stdout) as progress:
            # lines read, where nothing is left out; else it is not known how many will fit
            total = None if filters != Filters() else await Queries(store).events.count()
            task = progress.add_task("events", total=total)
            async for event in Queries(store).events.export(filters):
                file.write(written.line(event))
                number += 1
                progress.update(task, completed=number)
    return number


def _asked(filters: Filters) -> str:
    return ", ".join(f"{name}={value}" for name, value in _terms(filters))


def _terms(filters: Filters) -> Iterable[tuple[str, str]]:
    for name in NAMES:
        choice: Choice = getattr(filters, name)
        yield from ((name, value) for value in choice.only)
        yield from ((f"not {name}", value) for value in choice.without)
    for name in ("since", "until", "has_failures"):
        value = getattr(filters, name)
        if value is not None:
            yield name, str(value)


def _failed(errors: str | None) -> bool | None:
    return None if errors is None else errors == "only"


@sessions.command()
def purge() -> None:
    """Erase who is idle past QMAS_RETENTION_DAYS, now."""
    write(f"{asyncio.run(_purge())} applicants erased")


async def _purge() -> int:
    settings = read_settings()
    entry = AuditEntry(BY, "sessions.purge", reason=f"idle over {settings.retention_days} days")
    async with audited(settings, entry) as store:
        with bar(TaskProgressColumn()) as progress:
            progress.add_task("erasing", total=None)
            return await retention(settings, store, forget).purge()
