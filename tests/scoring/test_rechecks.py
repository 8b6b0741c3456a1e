"""What must be checked again, by when."""

from datetime import date

import pytest

from scoring import load_rulesets, rechecks


def past(day: date) -> set[str]:
    return {one.name for one in rechecks(load_rulesets(), day) if one.is_past}


BESIDE = {"documents/qmas", "documents/ttps", "schemes/neighbours"}
PRESENT = {"qmas-gpt-2024", "qmas-apt-2024", "ttps-a", "ttps-b", "ttps-c"} | BESIDE


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 11, 22), set()),
        (date(2026, 12, 31), set()),
        (date(2027, 1, 1), {*PRESENT, "eligible-universities"}),
        (date(2027, 1, 2), {*PRESENT, "eligible-universities"}),
    ],
)
def test_a_ruleset_is_past_from_the_day_after_its_last_and_a_list_without_successor_too(
    day: date, expected: set[str]
) -> None:
    assert past(day) == expected


def test_all_rulesets_files_and_the_list_are_named_the_most_urgent_first() -> None:
    found = rechecks(load_rulesets(), date(2026, 11, 22))
    rulesets = {one.version for one in load_rulesets()}
    assert {one.name for one in found} == {*rulesets, *BESIDE, "eligible-universities"}
    days = [one.by for one in found]
    assert days == sorted(days, key=str)
    assert found[0].to_json() == {"name": "documents/qmas", "by": "2026-12-31", "is_past": False}


def test_years_after_the_last_list_its_last_day_is_still_named() -> None:
    named = {one.name: one.by for one in rechecks(load_rulesets(), date(2031, 5, 1))}
    assert named["eligible-universities"] == date(2026, 12, 31)
