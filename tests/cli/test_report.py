"""`qmas sessions report`: the numbers of the console, in words, as CSV and as JSON."""

import asyncio
import csv
import io
import json
from dataclasses import asdict
from datetime import date, timedelta

import pytest
from console.queries.crowd import crowd
from typer.testing import CliRunner

from bot import app, clock
from bot.cli.main import commands
from bot.console.privacy import last_week
from bot.console.queries import Queries
from bot.console.records import FunnelRow, Overview, Period
from bot.settings import Settings

WEEK = ("--on", "2026-11-22")
PERIOD = Period(date(2026, 11, 16), date(2026, 11, 22))


@pytest.fixture(autouse=True)
def _talked() -> None:
    """Nine were asked for the age and seven went on, to stop at the income."""

    async def talk() -> None:
        async with app.opened(Settings(_env_file=None), is_beside=True) as store:
            begun = (("began", "notice"), ("said", "age"))
            await crowd(store, 7, *begun, ("answered", "age"), ("said", "income"), question="income")
            await crowd(store, 2, *begun, ("misread", "age"), first=20, question="age")

    asyncio.run(talk())


async def of_console() -> tuple[Overview, tuple[FunnelRow, ...]]:
    async with app.opened(Settings(_env_file=None), is_beside=True) as store:
        numbers = Queries(store).numbers
        return await numbers.overview(PERIOD), await numbers.funnel(PERIOD, clock.now())


def told(*options: str) -> str:
    result = CliRunner().invoke(commands(), ["sessions", "report", *options])
    assert result.exit_code == 0, (result.output, result.exception)
    return result.stdout


def test_json_holds_what_the_console_shows() -> None:
    made = json.loads(told(*WEEK, "--format", "json"))
    seen, rows = asyncio.run(of_console())
    in_order = [asdict(row) for row in sorted(rows, key=lambda one: -one.stopped)]
    assert (made["first"], made["last"]) == ("2026-11-16", "2026-11-22")
    assert made["overview"] == json.loads(json.dumps(asdict(seen)))
    assert made["questions"] == json.loads(json.dumps(in_order))
    assert made["overview"]["begun"] == 9


def test_words_say_first_where_most_stopped() -> None:
    first, *_ = told(*WEEK).splitlines()
    assert first == "9 began from 2026-11-16 to 2026-11-22; 7 stopped at “Income in the past year”, 2 at “Age”."


def test_a_table_holds_the_funnel_question_by_question() -> None:
    rows = list(csv.DictReader(io.StringIO(told(*WEEK, "--format", "csv"))))
    assert [(row["question"], row["asked"], row["left"], row["misread"]) for row in rows] == [
        ("income", "7", "7", "0"),
        ("age", "9", "2", "2"),
    ]


def test_a_week_runs_from_monday_to_sunday_and_is_over_unless_named() -> None:
    for options, monday in (((), last_week(clock.now())), (("--on", "2026-11-20"), date(2026, 11, 16))):
        made = json.loads(told("--week", *options, "--format", "json"))
        assert (made["first"], made["last"]) == (str(monday), str(monday + timedelta(days=6)))
