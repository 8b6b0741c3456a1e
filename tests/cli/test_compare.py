"""`qmas rules compare`: the numbers it prints of the sessions kept, how it ends, and that it tells of nobody."""

import asyncio
import json
import re
import signal
from pathlib import Path
from textwrap import indent

import pytest
from builders import Walk, at
from cli.test_long_commands import BAR, ESCAPE, START, piped, terminal
from console.queries.crowd import applicant
from rules_to_come import INCOME, LIST, corrected, to_come
from typer.testing import CliRunner

from bot import app
from bot.cli.main import commands
from bot.console.queries import Queries
from bot.console.records import AuditEntry
from bot.settings import Settings
from scoring import RulesetError

TYPED = "'HK$1,100,000"
EVERYBODY = 8
CROWD = 300
NOTHING = {"higher": 0, "lower": 0, "narrower": 0, "wider": 0}
SLOWLY = f"from bot.console.queries import live_sessions; live_sessions.AT_A_TIME = 1; {START}"  # in time to be stopped


def walks() -> list[Walk]:
    oxford = "'University of Oxford"
    return [
        *(at("result", income=TYPED) for _ in range(2)),
        at("result", income=TYPED, university=oxford),
        at("result", income=TYPED, university="not-listed", field_years="~unsure", employer_years="'1"),
        at("result", income="1m-to-2m5", university=oxford),
        at("income"),
        at("age", university=oxford),
        at("result", income="2m5-or-more", university=oxford),
    ]


async def keep(*bodies: str, copies: int = 1) -> None:
    async with app.opened(Settings(_env_file=None), is_beside=True) as store:
        for number in range(copies):
            for place, body in enumerate(bodies):
                await applicant(store, number * len(bodies) + place, body=body)


async def audit() -> list[AuditEntry]:
    async with app.opened(Settings(_env_file=None), is_beside=True) as store:
        return [line.entry for line in await Queries(store).audit.lines()]


@pytest.fixture
def _kept(directory: Path) -> None:  # noqa: ARG001 - first the settings
    asyncio.run(keep(*(walk.session.to_json() for walk in walks())))


def run(*words: object, status: int = 0) -> str:
    result = CliRunner().invoke(commands(), ["rules", "compare", *map(str, words)])
    assert result.exit_code == status, (result.output, result.exception)
    return result.output


def written(*words: object, status: int = 0) -> dict[str, object]:
    return dict(json.loads(run(*words, "--json", status=status)))


@pytest.mark.usefixtures("_kept")
def test_the_present_file_and_list_change_nothing_and_end_with_0(directory: Path) -> None:
    listed = Path(app.__file__).parents[1] / "scoring" / "lists" / "eligible-universities-2026.csv"
    told = run(corrected(directory), listed, "--on", "2026-11-30")
    assert told.splitlines()[2:] == [f"{EVERYBODY} sessions compared, 0 change"]
    assert "qmas-gpt-2024.toml, eligible-universities-2026.csv, against the rules carried, both on 2026-11-30" in told


@pytest.mark.usefixtures("_kept")
def test_a_change_is_told_in_numbers_by_direction_and_criterion_and_ends_with_3(directory: Path) -> None:
    told = run(to_come(directory, INCOME), status=3)
    assert told.splitlines() == [
        "qmas-gpt-2027.toml, against the rules carried, both on 2027-01-01",
        "list of universities: 2026-01-01 to 2026-12-31",
        "8 sessions compared, 5 change",
        "",
        "Outcomes",
        "          1  undecided → ineligible (worse)",
        "",
        "Counts",
        "          5  lower",
        "",
        "Criteria",
        "          4  income-1m: met → not met, the outcome with it in 1",
        "          1  income-1m: met → open",
        "",
        "Asked anew",
        "          1  income",
    ]


@pytest.mark.usefixtures("_kept")
def test_a_version_and_a_list_to_come_are_taken_together_on_their_first_day(directory: Path) -> None:
    found = written(LIST, to_come(directory, INCOME), status=3)
    assert (found["new"], found["on"]) == ([LIST.name, "qmas-gpt-2027.toml"], "2027-01-01")
    assert found["sessions"] == {"compared": EVERYBODY, "changed": 6, "unreadable": 0}
    assert found["asked_anew"] == {"university": 3, "income": 1}
    alone = written(LIST, status=3)
    assert (alone["sessions"], alone["asked_anew"]) == (
        {"compared": EVERYBODY, "changed": 3, "unreadable": 0},
        {"university": 3},
    )


@pytest.mark.usefixtures("_kept")
def test_the_page_on_changing_a_rule_shows_what_it_prints(directory: Path) -> None:
    page = Path(app.__file__).parents[1] / "docs" / "tasks" / "change-a-rule.md"
    assert indent(run(LIST, to_come(directory, INCOME), status=3), "   ") in page.read_text(encoding="utf-8")


@pytest.mark.usefixtures("_kept")
def test_a_criterion_changed_and_changed_back_changes_nothing_in_the_end(directory: Path) -> None:
    there = corrected(directory, INCOME)
    assert written(there, "--on", "2026-11-30", status=3)["counts"] == {**NOTHING, "lower": 4}
    there.write_text(there.read_text(encoding="utf-8").replace(*reversed(INCOME)), encoding="utf-8")
    assert written(there, "--on", "2026-11-30")["sessions"] == {"compared": EVERYBODY, "changed": 0, "unreadable": 0}


def test_nothing_is_shown_of_a_person(directory: Path) -> None:
    walk = at("result", income=TYPED)
    asyncio.run(keep(walk.session.to_json()))
    told = run(to_come(directory, INCOME), status=3) + run(directory / "qmas-gpt-2027.toml", "--json", status=3)
    kept = {"session-0", walk.session.id, "1100000", "1,100,000", "massachusetts", "United States", "2026-11-22"}
    assert [word for word in kept if word in told] == []


def test_what_cannot_be_read_is_counted_apart(directory: Path) -> None:
    asyncio.run(keep(at("age").session.to_json(), "no session", '{"answers": {}}'))
    file = to_come(directory, INCOME)
    assert written(file)["sessions"] == {"compared": 1, "changed": 0, "unreadable": 2}
    assert "2 more cannot be read" in run(file)


def test_where_nobody_is_there_nothing_changes(directory: Path) -> None:
    assert "0 sessions compared, 0 change" in run(to_come(directory, INCOME))


def test_a_broken_file_is_refused_before_the_store_is_opened(directory: Path) -> None:
    broken = to_come(directory, ("points = 6", "points = 60"))
    result = CliRunner().invoke(commands(), ["rules", "compare", str(broken)])
    assert isinstance(result.exception, RulesetError)
    assert "qmas-gpt-2027.toml: the whole file: the threshold is above the maximum" in str(result.exception)
    assert not (directory / "qmas.sqlite3").exists()


def test_a_day_before_the_new_rules_begin_is_wrong_usage(directory: Path) -> None:
    assert "what is new begins on 2027-01-01" in run(to_come(directory, INCOME), "--on", "2026-12-31", status=2)


@pytest.mark.usefixtures("_kept")
async def test_it_runs_beside_the_bot_and_stands_in_the_audit(directory: Path) -> None:
    file = to_come(directory, INCOME)
    async with app.opened(Settings(_env_file=None)):
        await asyncio.to_thread(run, LIST, file, status=3)
    names = "eligible-universities-2027.csv, qmas-gpt-2027.toml"
    assert await audit() == [AuditEntry("command line", "rules.compare", names, "on 2027-01-01")]


# -- where somebody looks on ---------------------------------------------------------------------------------------


@pytest.fixture
def _crowd(monkeypatch: pytest.MonkeyPatch, directory: Path) -> None:  # noqa: ARG001 - first the settings
    for name, value in {"TERM": "xterm", "COLUMNS": "100", "PYTHONPATH": str(Path(app.__file__).parents[1])}.items():
        monkeypatch.setenv(name, value)
    asyncio.run(keep(at("income").session.to_json(), copies=CROWD))


@pytest.mark.usefixtures("_crowd")
def test_it_shows_a_bar_on_a_terminal(directory: Path) -> None:
    with terminal(START, "rules", "compare", str(corrected(directory)), "--on", "2026-11-30", out=True) as seen:
        seen.watch()
    assert seen.process.returncode == 0
    assert (BAR in seen.text, f"/{CROWD}" in seen.text) == (True, True)


@pytest.mark.usefixtures("_crowd")
def test_it_shows_no_bar_where_nobody_looks_on(directory: Path) -> None:
    told, errors = piped("rules", "compare", str(corrected(directory)), "--on", "2026-11-30")
    assert f"{CROWD} sessions compared" in told
    assert (errors, BAR in told, ESCAPE in told) == ("", False, False)


@pytest.mark.usefixtures("_crowd")
def test_stopped_by_ctrl_c_it_says_so_and_shows_no_half_numbers(directory: Path) -> None:
    with terminal(SLOWLY, "rules", "compare", str(corrected(directory)), "--on", "2026-11-30", out=True) as seen:
        seen.watch(lambda text: any(int(done) >= 20 for done in re.findall(rf"(\d+)/{CROWD}", text)))
        seen.process.send_signal(signal.SIGINT)
        seen.watch()
    assert seen.process.returncode == 130
    assert "qmas: stopped; nothing was changed: begin again for the numbers" in seen.text
    assert "Traceback" not in seen.text, seen.text[-3000:]
    assert "compared" not in seen.text
