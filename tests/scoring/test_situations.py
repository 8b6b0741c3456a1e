"""Both sides of every line of the carried rulesets, from the tables in situations/."""

import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from scoring import Evidence, Finding, assess, load_rulesets

SITUATIONS = Path(__file__).parent / "situations"
TODAY = date(2026, 11, 22)
TABLES = {
    "qmas-gpt-2024": ("qmas-prerequisites", "qmas-gpt-2024"),
    "qmas-apt": ("qmas-prerequisites", "qmas-apt"),
}
Table = dict[str, dict[str, list[dict[str, object]]]]


def table(ruleset_id: str) -> Table:
    tables = [tomllib.loads((SITUATIONS / f"{name}.toml").read_text(encoding="utf-8")) for name in TABLES[ruleset_id]]
    return {criterion: cases for each in tables for criterion, cases in each.items()}


def situations() -> Iterator[object]:
    for ruleset_id in TABLES:
        for criterion, cases in table(ruleset_id).items():
            for finding, known in cases.items():
                for number, facts in enumerate(known, 1):
                    yield pytest.param(
                        ruleset_id,
                        criterion,
                        facts,
                        Finding(finding),
                        id=f"{ruleset_id}-{criterion}-{finding}-{number}",
                    )


@pytest.mark.parametrize(("ruleset_id", "criterion", "facts", "finding"), list(situations()))
def test_a_situation_comes_out_as_its_table_says(
    ruleset_id: str, criterion: str, facts: dict[str, object], finding: Finding
) -> None:
    assessment = assess(Evidence.of(facts, TODAY), load_rulesets().named(ruleset_id), TODAY)
    found = {each.id: each.finding for each in (*assessment.prerequisites, *assessment.findings)}
    assert found[criterion] is finding


@pytest.mark.parametrize("ruleset_id", TABLES)
def test_every_criterion_has_situations_on_both_sides_and_open(ruleset_id: str) -> None:
    ruleset = load_rulesets().named(ruleset_id)
    tables = table(ruleset_id)
    assert list(tables) == [criterion.id for criterion in (*ruleset.prerequisites, *ruleset.criteria)]
    assert all(
        set(cases) == {finding.value for finding in Finding} and all(cases.values()) for cases in tables.values()
    )


def test_every_carried_ruleset_has_its_situations() -> None:
    assert {ruleset.id for ruleset in load_rulesets()} == set(TABLES)
