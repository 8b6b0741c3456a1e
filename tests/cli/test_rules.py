"""`qmas rules`: what the commands print and how they end."""

import json

import pytest
from typer.testing import CliRunner

from bot.cli.main import commands
from scoring import load_rulesets


def run(*words: str, status: int = 0) -> str:
    result = CliRunner().invoke(commands(), ["rules", *words])
    assert result.exit_code == status, result.output
    return result.output


def test_the_list_names_every_version() -> None:
    told = run("list")
    assert [one.version for one in load_rulesets() if f"{one.version} " not in told] == []
    assert [one["version"] for one in json.loads(run("list", "--json"))] == [one.version for one in load_rulesets()]


def test_a_former_test_is_shown_with_every_band_its_points_and_source() -> None:
    told = run("show", "qmas-gpt-2023")
    assert "qmas-gpt-2023 · Quality Migrant Admission Scheme, General Points Test (2023 to 31 October 2024)" in told
    assert "The exact day was not found" in told
    assert "work (at most 75 points)" in told
    assert "- reputable-enterprise (+20 points)" in told
    assert "graduate_level_years >= 10 and senior_years >= 5" in told
    assert "[L30 L44] · confirmed" in told


def test_points_that_were_not_found_are_shown_as_a_range() -> None:
    assert "- professional-qualification (from 0 to 20 points)" in run("show", "qmas-gpt-2006")


@pytest.mark.parametrize(("name", "version"), [("qmas-apt", "qmas-apt-2024"), ("qmas-apt-2018", "qmas-apt-2018")])
def test_a_ruleset_is_shown_by_its_id_or_version(name: str, version: str) -> None:
    assert json.loads(run("show", name, "--json"))["version"] == version


def test_a_difference_is_printed_with_both_sides() -> None:
    told = run("diff", "qmas-gpt-2015", "qmas-gpt-2018").splitlines()
    assert "- max: 195" in told
    assert "+ max: 225" in told
    assert "+ criteria.talent-list.points: 30" in told
    written = json.loads(run("diff", "qmas-gpt-2015", "qmas-gpt-2018", "--json"))
    assert {"place": "max", "before": 195, "after": 225} in written


@pytest.mark.parametrize(("day", "status"), [("2026-12-31", 0), ("2027-01-02", 1)])
def test_the_check_ends_with_1_once_a_day_is_past(day: str, status: int) -> None:
    told = run("check", "--on", day, status=status)
    assert ("2026-12-31  past  qmas-gpt-2024" in told) is bool(status)
    assert "2027-11-22  due   qmas-gpt-2006" in told
    written = json.loads(run("check", "--on", day, "--json", status=status))
    assert {"name": "eligible-universities", "by": "2026-12-31", "is_past": bool(status)} in written
