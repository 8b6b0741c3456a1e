"""The commands of `qmas`. Exit status: 0 done, 1 the input is bad, 2 wrong usage."""

import asyncio
import json
import sys
from collections.abc import Callable, Iterator
from datetime import date, datetime
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated, NoReturn

import typer
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from bot import app as composition
from bot import clock, running
from bot.chat import ChatError, close_webhook, describe_webhook, make_bot
from bot.cli.assess import BadLineError, assess_line, read_evidence, written
from bot.cli.keys import keys
from bot.cli.operators import BY, operators
from bot.cli.sessions import export, tail
from bot.console.queries import Queries
from bot.console.records import AuditEntry
from bot.http import PortTakenError
from bot.keys import SealingError
from bot.records import StoreError
from bot.settings import Settings, SettingsError, read_settings
from bot.storage import SqlStore
from locales import LOCALES, forget
from locales import check as check_locales
from scoring import (
    Band,
    Criterion,
    Evidence,
    EvidenceError,
    Factor,
    ReceiptError,
    Ruleset,
    RulesetError,
    Rulesets,
    UnknownNameError,
    amendments,
    assess,
    load_rulesets,
    receipt,
    rechecks,
    verify,
)

KNOWN = (
    BadLineError, ChatError, EvidenceError, PortTakenError, RulesetError, SealingError, SettingsError, StoreError,
    UnknownNameError, OSError,
)  # fmt: skip

cli = typer.Typer(name="qmas", no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
rules = typer.Typer(no_args_is_help=True, help="The rulesets, with dates and citations.")
webhook = typer.Typer(no_args_is_help=True, help="What Telegram knows of the webhook.")
locales = typer.Typer(no_args_is_help=True, help="The words.")
sessions = typer.Typer(no_args_is_help=True, help="The sessions stored.")
for name, group in (
    ("rules", rules), ("webhook", webhook), ("locales", locales), ("sessions", sessions), ("operators", operators),
    ("keys", keys),
):  # fmt: skip
    cli.add_typer(group, name=name)
sessions.command()(tail)
sessions.command()(export)

Day = Annotated[datetime | None, typer.Option("--on", formats=["%Y-%m-%d"], help="The day to judge by.")]
AsJson = Annotated[bool, typer.Option("--json", help="As JSON.")]


def main() -> None:
    """Run the command given; what is wrong is one line on stderr."""
    try:
        cli()
    except KNOWN as error:
        fail(error)


def fail(error: BaseException) -> NoReturn:
    """Say it in one line and end with 1."""
    line = " ".join(str(error).split()) or type(error).__name__
    sys.stderr.write(f"qmas: {line}\n")
    sys.exit(1)


def _print(text: str) -> None:
    sys.stdout.write(f"{text}\n")


def _today() -> date:
    return clock.today()


@cli.command()
def run(
    *,
    polling: Annotated[bool, typer.Option("--polling", help="Ask Telegram for updates.")] = False,
    webhook: Annotated[bool, typer.Option("--webhook", help="Have Telegram call QMAS_WEBHOOK_URL.")] = False,
) -> None:
    """Migrate and start: on Telegram with QMAS_BOT_TOKEN, else in the sandbox."""
    settings = read_settings()
    if polling and webhook:
        raise typer.BadParameter("--polling or --webhook, not both")
    if webhook and settings.webhook_url is None:
        raise typer.BadParameter("--webhook needs QMAS_WEBHOOK_URL and QMAS_WEBHOOK_SECRET")
    is_webhook = webhook or (settings.webhook_url is not None and not polling)
    running.run(settings, is_webhook=is_webhook, told=lambda line: print(line, flush=True))  # noqa: T201 - for the person who started it


@cli.command()
def migrate() -> None:
    """Bring the database to the present form."""
    _with_store(read_settings(), _nothing)


async def _nothing(_store: SqlStore) -> None:
    """To open is to migrate."""


def _with_store(settings: Settings, work: Callable[[SqlStore], object]) -> None:
    async def opened() -> None:
        store = await SqlStore.open(settings.database, composition.sealer(settings), clock.now)
        try:
            await work(store)  # type: ignore[misc]
        finally:
            await store.close()

    asyncio.run(opened())


@cli.command("assess")
def assess_file(  # noqa: PLR0913 - every argument is an option of the command
    file: Annotated[str, typer.Argument(help="Evidence as JSON; - is standard input.")] = "",
    *,
    ruleset: Annotated[str, typer.Option(help="A ruleset's id; else the General Points Test of the day.")] = "",
    on: Day = None,
    locale: Annotated[str, typer.Option(help="The language of the words.")] = "en",
    as_json: AsJson = False,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="One evidence a line in, one assessment a line out.")] = False,
    receipt_file: Annotated[str, typer.Option("--receipt", help="A receipt to reproduce, in place of evidence.")] = "",
    make_receipt: Annotated[str, typer.Option("--make-receipt", help="Where to write a receipt.")] = "",
) -> None:
    """Judge evidence by a ruleset, or reproduce a receipt."""
    if locale not in LOCALES:
        raise typer.BadParameter(f"--locale is one of {', '.join(LOCALES)}")
    if bool(file) == bool(receipt_file):
        raise typer.BadParameter("give a file of evidence, or --receipt with a receipt")
    if make_receipt and (receipt_file or jsonl):
        raise typer.BadParameter("--make-receipt goes with one file of evidence")
    if receipt_file:
        _reproduce(receipt_file)
        return
    day = on.date() if on else None
    if jsonl:
        _assess_lines(file, load_rulesets(), ruleset, day)
        return
    evidence, chosen = _evidence(file, ruleset, day)
    assessment = assess(evidence, chosen, evidence.on)
    if make_receipt:
        Path(make_receipt).write_bytes(receipt(evidence, chosen, evidence.on).encode())
    words = composition.speech()
    _print(
        json.dumps(assessment.to_json(), ensure_ascii=False, indent=1)
        if as_json
        else written(assessment, words, locale)
    )


def _evidence(file: str, ruleset: str, day: date | None) -> tuple[Evidence, Ruleset]:
    """Read a file of evidence, and find the ruleset named, or else that of its day."""
    try:
        evidence, judged_on = read_evidence(_text(file), day, _today())
    except (BadLineError, OSError, UnicodeDecodeError) as error:
        raise BadLineError(f"{file}: {error.strerror if isinstance(error, OSError) else error}") from None
    found = load_rulesets()
    return evidence, found.named(ruleset, judged_on) if ruleset else found.for_day("qmas", "gpt", judged_on)


def _reproduce(file: str) -> None:
    """Say that the receipt comes out the same byte for byte, or else what differs, and end with 1."""
    try:
        differences = verify(Path(file).read_bytes().decode(), load_rulesets())
    except (EvidenceError, ReceiptError, UnknownNameError, OSError, UnicodeDecodeError) as error:
        raise BadLineError(f"{file}: {error.strerror if isinstance(error, OSError) else error}") from None
    for each in differences:
        _print(f"{each.place}: in the receipt {each.written or 'nothing'}, now {each.found or 'nothing'}")
    if differences:
        raise BadLineError(f"{file}: not reproduced: {len(differences)} places differ, as listed")
    _print(f"{file}: reproduced byte for byte; not issued by the Immigration Department")


def _text(file: str) -> str:
    return sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8")


def _lines(file: str, progress: Progress) -> Iterator[str]:
    """Its lines, one at a time; what is not UTF-8 is in none of the names known, so that its line is refused."""
    if file == "-":
        if isinstance(sys.stdin, TextIOWrapper):
            sys.stdin.reconfigure(encoding="utf-8", errors="replace")
        yield from progress.track(sys.stdin, description="assessing")
        return
    with progress.open(file, "r", encoding="utf-8", errors="replace", description="assessing") as lines:
        yield from lines


def _progress() -> Progress:
    """A bar on stderr, where that is a terminal and the lines themselves do not run over it."""
    console = Console(stderr=True)
    is_hidden = not console.is_terminal or sys.stdout.isatty()
    return Progress(console=console, transient=True, redirect_stdout=False, disable=is_hidden)


def _assess_lines(file: str, found: Rulesets, ruleset: str, day: date | None) -> None:
    today, is_bad = _today(), False
    with _progress() as progress:
        for number, line in enumerate(_lines(file, progress), 1):
            if not line.strip():
                continue
            try:
                _print(assess_line(line, found, ruleset, day, today))
            except BadLineError as error:
                is_bad = True
                refusal = {"line": number, "fact": error.fact, "message": str(error)}
                _print(json.dumps({"error": refusal}, ensure_ascii=False))
    if is_bad:
        raise SystemExit(1)


@rules.command("list")
def list_rules(*, as_json: AsJson = False) -> None:
    """All rulesets: period, threshold, when they were checked."""
    found = load_rulesets()
    if as_json:
        _print(json.dumps([one.to_json() for one in found], ensure_ascii=False, indent=1))
        return
    table = Table(*("ruleset", "from", "to", "threshold", "checked on", "re-check by"), box=None)
    for one in found:
        last = str(one.in_force.last or "")
        points = f"{one.threshold.points} / {one.maximum}"
        table.add_row(one.version, str(one.in_force.first), last, points, str(one.checked_on), str(one.recheck_by))
    Console().print(table)


@rules.command("show")
def show_rules(ruleset: str, *, as_json: AsJson = False) -> None:
    """One ruleset: every criterion and band with its citation and confidence."""
    one = load_rulesets().named(ruleset)
    if as_json:
        _print(json.dumps(one.to_json(), ensure_ascii=False, indent=1))
        return
    _print(f"{one.version} · {one.title} · {one.content_hash}")
    period, threshold = one.in_force, one.threshold
    _print(f"In force from {period.first} to {period.last or 'further notice'}; checked on {one.checked_on}")
    _print(f"  {period.citation} · {period.confidence.value}")
    if period.note:
        _print(f"  {period.note}")
    _print(f"Threshold {threshold.points} of {one.maximum}: {threshold.citation} ({threshold.confidence.value})")
    for criterion in (*one.prerequisites, *one.criteria):
        _show_criterion(criterion)


def _show_criterion(criterion: Criterion) -> None:
    is_factor = isinstance(criterion, Factor)
    points = "prerequisite" if criterion.points is None else f"{'at most ' * is_factor}{_points(criterion.points)}"
    _print(f"\n{criterion.id} ({points}): {criterion.title}")
    if not is_factor:
        _print(f"  {criterion.condition}")
    _print(f"  {criterion.citation} · {criterion.confidence.value}")
    if criterion.note:
        _print(f"  {criterion.note}")
    for band in (*criterion.bands, *criterion.bonuses) if isinstance(criterion, Factor) else ():
        _show_band(band)


def _show_band(band: Band) -> None:
    low, high = band.points.low, band.points.high
    points = f"{'+' * band.is_bonus}{_points(high)}" if low == high else f"from {low} to {_points(high)}"
    _print(f"  - {band.id} ({points}): {band.title}")
    _print(f"      {band.condition}")
    _print(f"      {band.citation} · {band.confidence.value}")
    if band.note:
        _print(f"      {band.note}")


def _points(number: int) -> str:
    return f"{number} point{'s' * (number != 1)}"


@rules.command("diff")
def diff_rules(before: str, after: str, *, as_json: AsJson = False) -> None:
    """What differs between two rulesets: dates, threshold, criteria, bands, points."""
    found = load_rulesets()
    changed = amendments(found.named(before), found.named(after))
    if as_json:
        _print(json.dumps([one.to_json() for one in changed], ensure_ascii=False, indent=1))
        return
    for one in changed:
        if one.before is not None:
            _print(f"- {one.place}: {one.before}")
        if one.after is not None:
            _print(f"+ {one.place}: {one.after}")


@rules.command("check")
def check_rules(*, on: Day = None, as_json: AsJson = False) -> None:
    """What must be checked again, by when: rulesets and lists. Exit status 1 when a day is past."""
    found = rechecks(load_rulesets(), on.date() if on else _today())
    if as_json:
        _print(json.dumps([one.to_json() for one in found], ensure_ascii=False, indent=1))
    else:
        for one in found:
            _print(f"{one.by or 'none carried'}  {'past' if one.is_past else 'due '}  {one.name}")
    if any(one.is_past for one in found):
        raise SystemExit(1)


@webhook.command("info")
def webhook_info() -> None:
    """What Telegram knows."""
    for name, value in asyncio.run(_webhook(read_settings(), is_to_delete=False)).items():
        _print(f"{name}: {value}")


@webhook.command("delete")
def webhook_delete() -> None:
    """Have Telegram keep updates for polling."""
    asyncio.run(_webhook(read_settings(), is_to_delete=True))


async def _webhook(settings: Settings, *, is_to_delete: bool) -> dict[str, str | int]:
    if settings.bot_token is None:
        raise SettingsError("the sandbox has no webhook: set QMAS_BOT_TOKEN")
    bot = make_bot(settings.bot_token.get_secret_value(), settings.bot_api_url)
    async with bot:
        if is_to_delete:
            await close_webhook(bot)
        return await describe_webhook(bot)


@locales.command("check")
def locales_check() -> None:
    """Every message in every language, with the same arguments, within Telegram's lengths."""
    problems = check_locales()
    for problem in problems:
        _print(str(problem))
    if problems:
        raise SystemExit(1)


@sessions.command("purge")
def purge() -> None:
    """Erase who is idle past QMAS_RETENTION_DAYS, now."""
    settings = read_settings()

    async def erase(store: SqlStore) -> None:
        retention = composition.retention(settings, store, forget)
        deed = AuditEntry(BY, "sessions.purge", reason=f"idle over {settings.retention_days} days")
        await Queries(store).audit.note(deed, clock.now())
        with Progress(transient=True) as progress:
            progress.add_task("erasing", total=None)
            erased = await retention.once()
        _print(f"{erased} applicants erased")

    _with_store(settings, erase)
