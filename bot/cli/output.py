"""What a command writes: lines and JSON on stdout, a bar on stderr while it is under way."""

import json
import sys

from rich.console import Console
from rich.progress import BarColumn, Progress, ProgressColumn, TextColumn, TimeRemainingColumn


def write(text: str) -> None:
    """A line on stdout, not flushed: there may be a million of them."""
    sys.stdout.write(f"{text}\n")


def write_json(value: object) -> None:
    """As the options --json promise it."""
    write(json.dumps(value, ensure_ascii=False, indent=1))


def bar(measure: ProgressColumn, *, has_lines: bool = False) -> Progress:
    """A bar where stderr is a terminal, unless lines written to the same terminal would run over it."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), measure, TimeRemainingColumn())
    is_hidden = not console.is_terminal or (has_lines and sys.stdout.isatty())
    return Progress(*columns, console=console, transient=True, redirect_stdout=False, disable=is_hidden)
