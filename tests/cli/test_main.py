"""What a command needs, and no more, is imported; every command is there."""

import subprocess
import sys

import pytest
from typer.testing import CliRunner

from bot.cli.main import commands

_LOADED = """
import sys
from bot.cli.main import main
sys.argv = ["qmas", *{arguments!r}]
try:
    main()
finally:
    print(*(name for name in ("telegram", "aiohttp", "sqlalchemy", "conversations") if name in sys.modules))
"""


def loaded(*arguments: str) -> list[str]:
    """The heavy packages that a command imports."""
    script = _LOADED.format(arguments=arguments)
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)  # noqa: S603
    return run.stdout.splitlines()[-1].split()


@pytest.mark.parametrize("options", [(), ("--json",), ("--locale", "fr")])
def test_assess_needs_neither_telegram_nor_the_web_nor_a_database(options: tuple[str, ...]) -> None:
    assert set(loaded("assess", *options, "docs/examples/evidence.json")) <= {"conversations"}


def test_reading_needs_neither_telegram_nor_the_web_nor_a_database() -> None:
    assert loaded("read", "age", "34") == ["conversations"]


def test_help_imports_no_command() -> None:
    assert loaded("--help") == []


def test_help_names_every_command_and_says_what_the_command_itself_says() -> None:
    every = CliRunner().invoke(commands(), ["--help"])
    assert CliRunner().invoke(commands(""), ["--help"]).output == every.output
    names = "run migrate backup restore assess read rules webhook locales sessions operators keys"
    for name in names.split():
        assert f" {name} " in every.output


def test_a_command_is_the_same_behind_two_dashes() -> None:
    assert loaded("--", "read", "age", "34") == loaded("read", "age", "34")
