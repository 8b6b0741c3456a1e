"""What the commands write into the audit: who, what, of what, why; the filters of a look at events too."""

import asyncio

import pytest
from typer.testing import CliRunner

from bot import app, clock
from bot.cli.main import commands
from bot.console.queries import Queries
from bot.console.records import AuditEntry, Operator, Role
from bot.settings import Settings

BY = "command line"
FILTERS = ("--only", "kind=answered", "--only", "kind=misread", "--without", "locale=fr", "--errors", "none")
ASKED = "not locale=fr, kind=answered, kind=misread"
SINCE = ("--since", "2026-11-22", "--until", "2026-11-23T12:00")
FROM_TO = "since=2026-11-21 16:00:00+00:00, until=2026-11-23 04:00:00+00:00"
DONE = {
    ("operators", "add", "anna", "--role", "analyst"): AuditEntry(BY, "operator.add", "anna", "analyst"),
    ("operators", "link", "boris"): AuditEntry(BY, "operator.link", "boris"),
    ("operators", "remove", "boris"): AuditEntry(BY, "operator.remove", "boris"),
    ("operators", "list"): None,
    ("sessions", "export", "--output", "events.csv"): AuditEntry(BY, "events.export"),
    ("sessions", "export", *FILTERS): AuditEntry(BY, "events.export", f"{ASKED}, has_failures=False"),
    ("sessions", "export", *SINCE): AuditEntry(BY, "events.export", FROM_TO),
    ("sessions", "tail", "--once"): AuditEntry(BY, "events.tail"),
    ("sessions", "tail", "--once", *FILTERS): AuditEntry(BY, "events.tail", f"{ASKED}, has_failures=False"),
}


async def hire() -> None:
    async with app.opened(Settings(_env_file=None), is_beside=True) as store:
        made = Operator("boris", Role.VIEWER, 0, clock.now())
        await Queries(store).operators.add(made, None, AuditEntry("", "test"))


async def lines() -> list[AuditEntry]:
    async with app.opened(Settings(_env_file=None), is_beside=True) as store:
        return [line.entry for line in reversed(await Queries(store).audit.lines())][1:]


@pytest.mark.parametrize("command", DONE, ids=" ".join)
def test_a_command_writes_its_line_and_no_other(command: tuple[str, ...]) -> None:
    asyncio.run(hire())
    result = CliRunner().invoke(commands(), command)
    assert result.exit_code == 0, (result.output, result.exception)
    deed = DONE[command]
    assert [as_a_set(one) for one in asyncio.run(lines())] == ([as_a_set(deed)] if deed else [])


def as_a_set(deed: AuditEntry) -> tuple[str, str, list[str], str]:
    """Filters may come in any order."""
    return deed.operator, deed.action, sorted(deed.subject.split(", ")), deed.reason


@pytest.mark.parametrize("command", ["link", "remove"])
def test_what_is_done_to_nobody_leaves_no_line(command: str) -> None:
    asyncio.run(hire())
    assert CliRunner().invoke(commands(), ["operators", command, "no-such-name"]).exit_code == 1
    assert asyncio.run(lines()) == []
