"""Both sides of every line of the carried rulesets, from the tables in situations/."""

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest

from scoring import CriterionFinding, Evidence, Factor, Finding, assess, load_rulesets

SITUATIONS = Path(__file__).parent / "situations"
TODAY = date(2026, 11, 22)
# Tables of prerequisites, a later one in place of an earlier; that of the criteria is named like the version.
PREREQUISITES: Mapping[str, tuple[str, ...]] = {
    "2006": ("former-prerequisites", "former-prerequisites-2006"),
    "2008": ("former-prerequisites",),
    "2015": ("former-prerequisites",),
    "2018": ("former-prerequisites",),
    "2023": ("former-prerequisites",),
    "2024": ("qmas-prerequisites",),
}
TABLES = {
    **{f"qmas-{route}-{year}": (*names, f"qmas-{route}-{year}")
       for route in ("apt", "gpt") for year, names in PREREQUISITES.items()},
    **{f"ttps-{category}": ("ttps-prerequisites", f"ttps-{category}") for category in "abc"},
}  # fmt: skip
Table = dict[str, dict[str, list[dict[str, object]]]]


def table(version: str) -> Table:
    tables = [tomllib.loads((SITUATIONS / f"{name}.toml").read_text(encoding="utf-8")) for name in TABLES[version]]
    return {criterion: cases for each in tables for criterion, cases in each.items()}


def situations() -> Iterator[object]:
    for version in TABLES:
        for criterion, cases in table(version).items():
            for outcome, known in cases.items():
                for number, facts in enumerate(known, 1):
                    name = f"{version}-{criterion}-{outcome}-{number}"
                    yield pytest.param(version, criterion, facts, outcome, id=name)


def outcome_of(found: CriterionFinding, expected: str) -> str:
    """How it came out, in the words of the table: a finding, or points."""
    if expected in {finding.value for finding in Finding} or found.points is None:
        return found.finding.value
    low, high = found.points.low, found.points.high
    return str(low) if low == high else f"{low} to {high}"


@pytest.mark.parametrize(("version", "criterion", "facts", "outcome"), list(situations()))
def test_a_situation_comes_out_as_its_table_says(
    version: str, criterion: str, facts: dict[str, object], outcome: str
) -> None:
    assessment = assess(Evidence.of(facts, TODAY), load_rulesets().named(version), TODAY)
    found = {each.id: each for each in (*assessment.prerequisites, *assessment.findings)}
    assert outcome_of(found[criterion], outcome) == outcome


@pytest.mark.parametrize("version", TABLES)
def test_every_criterion_has_situations_on_both_sides_and_open(version: str) -> None:
    ruleset = load_rulesets().named(version)
    tables = table(version)
    assert list(tables) == [criterion.id for criterion in (*ruleset.prerequisites, *ruleset.criteria)]
    for criterion in (*ruleset.prerequisites, *ruleset.criteria):
        cases = tables[criterion.id]
        assert all(cases.values())
        if isinstance(criterion, Factor):
            assert {"0", str(criterion.points), f"0 to {criterion.points}"} <= set(cases)
        else:
            assert set(cases) in ({"met", "not_met", "open"}, {"0", "30", "0 to 30"})


def test_every_carried_ruleset_has_its_situations() -> None:
    assert {ruleset.version for ruleset in load_rulesets()} == set(TABLES)


CASES = tomllib.loads((SITUATIONS / "cases.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", CASES)
def test_an_applicant_comes_out_as_an_adviser_would_have_it(name: str) -> None:
    case = CASES[name]
    assessment = assess(Evidence.of(case["facts"], TODAY), load_rulesets().named(case["ruleset"]), TODAY)
    undecided = [one.id for one in assessment.findings if one.finding is Finding.OPEN]
    score = [assessment.score.low, assessment.score.high]
    assert [assessment.verdict.name.lower(), score, undecided] == [case["verdict"], case["score"], case["open"]]
