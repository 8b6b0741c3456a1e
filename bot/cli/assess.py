"""`qmas assess`: evidence in, assessment out; a receipt written, or made again."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import lru_cache, partial
from pathlib import Path
from typing import Annotated

import typer

from bot import clock
from bot.cli.lines import BadLineError, answer_lines, parsed
from bot.cli.options import AsJson, Day, InLocale
from bot.cli.output import write, write_json
from bot.speech import Speech
from conversations import Prompt, marked, so_far
from scoring import (
    Assessment,
    Evidence,
    EvidenceError,
    ReceiptError,
    Ruleset,
    Rulesets,
    UnknownNameError,
    assess,
    load_rulesets,
    receipt,
    verify,
)

_KEYS = frozenset({"on", "facts"})


def assess_evidence(  # noqa: PLR0913 - every argument is an option of the command
    file: Annotated[str, typer.Argument(help="Evidence as JSON; - is standard input.")] = "",
    *,
    ruleset: Annotated[str, typer.Option(help="A ruleset's id; else the General Points Test of the day.")] = "",
    on: Day = None,
    locale: InLocale = "en",
    as_json: AsJson = False,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="One evidence a line in, one assessment a line out.")] = False,
    receipt_file: Annotated[str, typer.Option("--receipt", help="A receipt to reproduce, in place of evidence.")] = "",
    make_receipt: Annotated[str, typer.Option("--make-receipt", help="Where to write a receipt.")] = "",
) -> None:
    """Judge evidence by a ruleset, or reproduce a receipt."""
    if bool(file) == bool(receipt_file):
        raise typer.BadParameter("give a file of evidence, or --receipt with a receipt")
    if make_receipt and (receipt_file or jsonl):
        raise typer.BadParameter("--make-receipt goes with one file of evidence")
    day = on.date() if on else None
    if receipt_file:
        _reproduce(receipt_file)
    elif jsonl:
        _assess_lines(file, ruleset, day)
    else:
        assessment = _assess_file(file, ruleset, day, make_receipt)
        if as_json:
            write_json(assessment.to_json())
        else:
            _write_words(assessment, locale)


def _assess_file(file: str, ruleset: str, day: date | None, make_receipt: str) -> Assessment:
    with _naming(file):
        evidence = _evidence(
            sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8"), day, clock.today()
        )
    chosen = _chosen(evidence.on, load_rulesets(), ruleset)
    assessment = assess(evidence, chosen, evidence.on)
    if make_receipt:
        Path(make_receipt).write_bytes(receipt(evidence, chosen, evidence.on).encode())
    return assessment


@contextmanager
def _naming(file: str) -> Iterator[None]:
    """What is wrong with a file is told with its name."""
    try:
        yield
    except (BadLineError, EvidenceError, ReceiptError, UnknownNameError, OSError, UnicodeDecodeError) as error:
        raise BadLineError(f"{file}: {error.strerror if isinstance(error, OSError) else error}") from None


def _evidence(text: str, on: date | None, today: date) -> Evidence:
    """As of the day asked for, else the text's own, else today. Raises BadLineError."""
    given = parsed(text)
    if not isinstance(given, dict) or not isinstance(given.get("facts"), dict) or not given.keys() <= _KEYS:
        raise BadLineError('evidence is {"on": "2026-11-22", "facts": {…}}; "on" may be left out')
    try:
        return Evidence.of(given["facts"], on or _day(given.get("on")) or today)
    except EvidenceError as error:
        raise BadLineError(str(error), error.facts[0] if error.facts else "") from None


def _day(given: object) -> date | None:
    if given is None:
        return None
    try:
        return date.fromisoformat(str(given))
    except ValueError:
        raise BadLineError('"on" must be a day such as "2026-11-22"') from None


def _chosen(day: date, rulesets: Rulesets, ruleset: str) -> Ruleset:
    """The one named, else the General Points Test of the day."""
    return rulesets.named(ruleset, day) if ruleset else rulesets.for_day("qmas", "gpt", day)


def _reproduce(file: str) -> None:
    """Say that the receipt comes out the same byte for byte, or else what differs, and end with 1."""
    with _naming(file):
        differences = verify(Path(file).read_bytes().decode(), load_rulesets())
    for each in differences:
        write(f"{each.place}: in the receipt {each.written or 'nothing'}, now {each.found or 'nothing'}")
    if differences:
        raise BadLineError(f"{file}: not reproduced: {len(differences)} places differ, as listed")
    write(f"{file}: reproduced byte for byte; not issued by the Immigration Department")


def _assess_lines(file: str, ruleset: str, day: date | None) -> None:
    today = clock.today()
    chosen = lru_cache(partial(_chosen, rulesets=load_rulesets(), ruleset=ruleset))

    def answer(line: str) -> str:
        evidence = _evidence(line, day, today)
        try:
            return assess(evidence, chosen(evidence.on), evidence.on).to_line()
        except (EvidenceError, UnknownNameError) as error:
            raise BadLineError(str(error)) from None

    answer_lines(file, "assessing", answer)


def _write_words(assessment: Assessment, locale: str) -> None:
    """The count, then every finding with its confidence."""
    words, score = Speech.of_the_lists(), assessment.score
    args = {"low": score.low, "high": score.high, "threshold": score.threshold, "max": score.maximum}
    count = "assessment-count" if score.maximum == len(assessment.findings) else "assessment-points"
    write(f"{assessment.ruleset} · {assessment.on}")
    write(words.text(so_far(assessment.verdict), locale))
    write(f"{words.text(Prompt(count, args), locale)}\n")
    for finding in (*assessment.prerequisites, *assessment.findings):
        line = {
            "finding": marked(finding.finding, finding.id),
            "confidence": Prompt(f"confidence-{finding.confidence.value}"),
        }
        write(words.text(Prompt("assessment-line", line), locale))
