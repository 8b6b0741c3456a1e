"""All commands of `qmas`. Exit status: 0 done, 1 the input is bad, 2 wrong usage."""

import sys
from importlib import import_module
from typing import Any

import typer

from bot import BotError
from scoring import ScoringError

# By name, the module and what is in it: only that of the command given is imported.
_COMMANDS = {
    "run": ("run", "run"),
    "migrate": ("run", "migrate"),
    "backup": ("backup", "backup"),
    "restore": ("backup", "restore_copy"),
    "assess": ("assess", "assess_evidence"),
    "read": ("read", "read_typed"),
}
_GROUPS = ("rules", "webhook", "locales", "sessions", "operators", "keys")
_SETTINGS = {"read": {"ignore_unknown_options": True}}  # "-6m" is a text


def commands(only: str = "") -> typer.Typer:
    """The command or the group of this name; where there is none, all of them."""
    cli = typer.Typer(name="qmas", no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
    cli.callback()(_qmas)
    is_known = only in {*_COMMANDS, *_GROUPS}
    for name, (module, function) in _COMMANDS.items():
        if not is_known or name == only:
            cli.command(name, context_settings=_SETTINGS.get(name))(_found(module, function))
    for name in _GROUPS:
        if not is_known or name == only:
            cli.add_typer(_found(name, name), name=name)
    return cli


def _qmas() -> None:
    pass  # even one command alone is given by its name


def _found(module: str, name: str) -> Any:  # noqa: ANN401 - a command or a group of them
    return getattr(import_module(f"bot.cli.{module}"), name)


def main() -> None:
    """Run the command given; what is wrong is one line on stderr."""
    try:
        commands(sys.argv[1] if len(sys.argv) > 1 else "")()
    except (BotError, ScoringError, OSError) as error:
        line = " ".join(str(error).split()) or type(error).__name__
        sys.stderr.write(f"qmas: {line}\n")
        sys.exit(1)
