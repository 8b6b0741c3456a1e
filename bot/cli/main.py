"""All commands of `qmas`. Exit status: 0 done, 1 the input is bad, 2 wrong usage."""

import sys

import typer

from bot.chat import ChatError
from bot.cli.assess import assess_evidence
from bot.cli.backup import backup, restore_copy
from bot.cli.keys import keys
from bot.cli.lines import BadLineError
from bot.cli.locales import locales
from bot.cli.operators import operators
from bot.cli.read import read_typed
from bot.cli.rules import rules
from bot.cli.run import migrate, run
from bot.cli.sessions import sessions
from bot.cli.webhook import webhook
from bot.http import PortTakenError
from bot.keys import SealingError
from bot.records import StoreError
from bot.settings import SettingsError
from scoring import EvidenceError, RulesetError, UnknownNameError

KNOWN = (
    BadLineError, ChatError, EvidenceError, PortTakenError, RulesetError, SealingError, SettingsError, StoreError,
    UnknownNameError, OSError,
)  # fmt: skip

cli = typer.Typer(name="qmas", no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
cli.command()(run)
cli.command()(migrate)
cli.command()(backup)
cli.command("restore")(restore_copy)
cli.command("assess")(assess_evidence)
cli.command("read", context_settings={"ignore_unknown_options": True})(read_typed)  # "-6m" is a text
for name, group in (
    ("rules", rules), ("webhook", webhook), ("locales", locales), ("sessions", sessions), ("operators", operators),
    ("keys", keys),
):  # fmt: skip
    cli.add_typer(group, name=name)


def main() -> None:
    """Run the command given; what is wrong is one line on stderr."""
    try:
        cli()
    except KNOWN as error:
        line = " ".join(str(error).split()) or type(error).__name__
        sys.stderr.write(f"qmas: {line}\n")
        sys.exit(1)
