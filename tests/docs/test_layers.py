"""Each contract of the layers catches a violation of its own: one is planted in a copy, and the linter run on it."""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = ("bot", "scoring", "conversations", "locales")
LINT = "from importlinter.cli import lint_imports_command; lint_imports_command()"
# The contract, and an import that only it forbids: who imports, what.
PLANTED = {
    "The packages: bot over conversations and locales, over scoring": ("conversations/messages.py", "locales"),
    "locales does not know scoring": ("locales/console.py", "scoring"),
    "Inside bot, downwards": ("bot/records.py", "bot.storage.errors"),
    "Inside conversations, downwards": ("conversations/reading/readings.py", "conversations.session"),
    "Inside console, downwards": ("bot/console/records.py", "bot.console.queries.audit"),
    "Inside scoring, downwards": ("scoring/values.py", "scoring.evidence"),
    "The sandbox knows nobody of the bot": ("bot/sandbox/shapes.py", "bot.records"),
    "Only chat imports telegram": ("bot/speech/speech.py", "telegram"),
    "Only chat, http, console.web and sandbox import aiohttp": ("bot/records.py", "aiohttp"),
    "Only storage and console.queries import the database libraries": ("bot/dialogue/rate_limit.py", "sqlalchemy"),
    "The rules rest on pydantic alone": ("scoring/values.py", "babel"),
}


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The packages and their contracts, somewhere else."""
    copied = tmp_path_factory.mktemp("copy")
    for package in PACKAGES:
        shutil.copytree(ROOT / package, copied / package, ignore=shutil.ignore_patterns("__pycache__", "static"))
    shutil.copy(ROOT / "pyproject.toml", copied)
    return copied


def broken(copied: Path) -> list[str]:
    """The contracts that the linter finds broken."""
    ran = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", LINT], cwd=copied, env={"PYTHONPATH": str(copied)}, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert "Contracts: " in ran.stdout, ran.stderr
    return [line.removesuffix(" BROKEN") for line in ran.stdout.splitlines() if line.endswith(" BROKEN")]


def test_every_contract_is_planted_against() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    assert {contract["name"] for contract in contracts} == set(PLANTED)


@pytest.mark.parametrize("contract", PLANTED)
def test_a_planted_import_breaks_the_contract_and_no_other(copy: Path, contract: str) -> None:
    file, imported = PLANTED[contract]
    importing = copy / file
    written = importing.read_text("utf-8")
    importing.write_text(f"{written}\nimport {imported}\n", "utf-8")
    try:
        assert broken(copy) == [contract]
    finally:
        importing.write_text(written, "utf-8")
