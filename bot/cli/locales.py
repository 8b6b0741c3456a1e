"""`qmas locales`: the words."""

import typer

from bot.cli.output import write
from locales import check

locales = typer.Typer(no_args_is_help=True)


@locales.command("check")
def check_locales() -> None:
    """Every message in every language, with the same arguments, within Telegram's lengths."""
    problems = check()
    for problem in problems:
        write(problem)
    if problems:
        raise SystemExit(1)
