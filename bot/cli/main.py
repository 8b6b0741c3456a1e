"""All commands of `qmas`. Exit status: 0 done, 1 the input is bad, 2 wrong usage."""

import gc
import sys
from importlib import import_module
from typing import Any

import typer

from bot import BotError
from scoring import ScoringError

# By name, the module, what is in it and what `qmas --help` says: only that of the command given is imported.
_COMMANDS = {
    "run": ("run", "run", "Migrate and start: on Telegram with QMAS_BOT_TOKEN, else in the sandbox."),
    "migrate": ("run", "migrate", "Bring the database to the present form."),
    "backup": ("backup", "backup", "Copy the database while the bot runs; the key is not in it."),
    "restore": (
        "backup",
        "restore_copy",
        "Make the database, which must not be there, of a copy; who was erased since stays erased.",
    ),
    "assess": ("assess", "assess_evidence", "Judge evidence by a ruleset, or reproduce a receipt."),
    "read": ("read", "read_typed", "Say what a typed text is read as, exactly as the chat reads it."),
}
_GROUPS = {
    "rules": "The rulesets, with dates and citations.",
    "webhook": "What Telegram knows of the webhook.",
    "locales": "The words.",
    "sessions": "The sessions stored.",
    "operators": "Who may sign in to the console.",
    "keys": "The key that what is stored is sealed with.",
}
_ALL = _COMMANDS.keys() | _GROUPS.keys()
_SETTINGS = {"read": {"ignore_unknown_options": True}}  # "-6m" is a text


def commands(only: str | None = None) -> typer.Typer:
    """All of them; the command or the group of this name alone, and where none bears it, what each is for."""
    cli = typer.Typer(name="qmas", no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
    cli.callback()(_qmas)
    for name, (module, function, told) in _COMMANDS.items():
        if only in (None, name):
            cli.command(name, context_settings=_SETTINGS.get(name), help=told)(_found(module, function))
        elif only not in _ALL:
            cli.command(name, help=told)(_qmas)
    for name, told in _GROUPS.items():
        if only in (None, name):
            cli.add_typer(_found(name, name), name=name, help=told)
        elif only not in _ALL:
            cli.command(name, help=told)(_qmas)
    return cli


def _qmas() -> None:
    pass  # even one command alone is given by its name


def _found(module: str, name: str) -> Any:  # noqa: ANN401 - a command or a group of them
    return getattr(import_module(f"bot.cli.{module}"), name)


def main() -> None:
    """Run the command given; what is wrong is one line on stderr."""
    try:
        command = commands(next((word for word in sys.argv[1:] if not word.startswith("-")), ""))
        gc.freeze()
        gc.enable()
        command()
    except (BotError, ScoringError, OSError) as error:
        line = " ".join(str(error).split()) or type(error).__name__
        sys.stderr.write(f"qmas: {line}\n")
        sys.exit(1)
