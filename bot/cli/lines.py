"""JSON given to a command, and one answer a line to one object a line."""

import json
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

from rich.progress import Progress, TaskProgressColumn

from bot import BotError
from bot.cli.output import bar, write
from bot.quick_json import loaded

_READ_AT_ONCE = 64 * 1024  # characters of lines: to tell the bar of each little costs more than to read it


class BadLineError(BotError, ValueError):
    """What was given cannot be answered; `fact` is the fact at fault, '' where it is none."""

    def __init__(self, message: str, fact: str = "") -> None:
        super().__init__(message)
        self.fact = fact


@dataclass(frozen=True, slots=True)
class Repeated:
    """In place of an object of JSON that gives a key twice, and of those around it: where that key stands."""

    path: tuple[str, ...]


def parsed(text: str) -> object:
    """What the JSON says. Raises BadLineError, also where a key is given twice: which of the two is meant?

    Whole numbers of more than 64 bits are floats, beyond the limits of every fact all the same.
    """
    try:
        found = loaded(text)
        if text.count(":") != _keys(found):  # a key given twice, a colon in a text, or nothing found: read with care
            found = json.loads(text, object_pairs_hook=_once)
    except (ValueError, RecursionError) as error:
        raise BadLineError(f"this is not JSON: {error}") from None
    if isinstance(found, Repeated):
        outer, *inner = found.path
        fact = inner[0] if inner and outer == "facts" else ""
        raise BadLineError(f"{json.dumps('.'.join(found.path))} is given twice: leave the one that holds", fact)
    return found


def _keys(found: object) -> int:
    """How many keys all objects in it have, but for those in lists: evidence has none there."""
    if type(found) is not dict:
        return -1
    number = len(found)
    for one in found.values():
        if type(one) is dict:
            number += _keys(one)
    return number


def _once(pairs: list[tuple[str, object]]) -> object:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        return Repeated((next(key for key in keys if keys.count(key) > 1),))
    inner = next(((key, value.path) for key, value in pairs if isinstance(value, Repeated)), None)
    return Repeated((inner[0], *inner[1])) if inner else found


def standard_input() -> TextIO:
    """As UTF-8, whatever the terminal's own encoding is; what is none is replaced."""
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")
    return sys.stdin


def answer_lines(file: str, doing: str, answer: Callable[[str], str]) -> None:
    """A line out for each that is not blank; a bad one is told in its place, the rest goes on, then it ends with 1."""
    is_bad = False
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # half a surrogate pair is then as JSON writes it
    with bar(TaskProgressColumn(), has_lines=True) as progress:
        for number, line in enumerate(_lines(file, doing, progress), 1):
            if not line.strip():
                continue
            try:
                write(answer(line))
            except BadLineError as error:
                is_bad = True
                refusal = {"line": number, "fact": error.fact, "message": str(error)}
                write(json.dumps({"error": refusal}, ensure_ascii=False))
    if is_bad:
        raise SystemExit(1)


def _lines(file: str, doing: str, progress: Progress) -> Iterator[str]:
    """Its lines, one at a time; what is not UTF-8 is in none of the names known, so that its line is refused."""
    if file == "-":
        yield from progress.track(standard_input(), description=doing)
        return
    with Path(file).open(encoding="utf-8", errors="replace") as lines:
        task = progress.add_task(doing, total=os.fstat(lines.fileno()).st_size)
        while some := lines.readlines(_READ_AT_ONCE):
            yield from some
            progress.advance(task, sum(map(len, some)))
