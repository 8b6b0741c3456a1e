"""Rules to come, put to those carried: a file in the place of a version or after the last, a list beside the lists."""

from datetime import date
from pathlib import Path

import pytest
from rules_to_come import ADDED, INCOME, LIST, PRESENT, REMOVED, TO_COME, corrected, to_come

from scoring import (
    RulesetError,
    amended,
    amendments,
    load_rulesets,
    load_universities,
    read_ruleset,
    read_universities,
)

RULES, LISTS = load_rulesets(), load_universities()
LINES = LIST.read_text(encoding="utf-8").splitlines()
BROKEN = {
    "the first line: has no column 'listed_to'": [LINES[0].replace("listed_to", "to"), *LINES[1:]],
    "a row: listed_from and listed_to name 0 periods, not one": LINES[:1],
    "a row: listed_from and listed_to name 2 periods, not one": [
        *LINES[:2],
        LINES[2].replace("2027-12-31", "2027-12-30"),
    ],
    "a row: Invalid isoformat string: 'soon'": [line.replace("2027-01-01", "soon") for line in LINES],
    "a row: '' is not a valid Confidence": [*LINES, "cut-off,Cut Off,,,,,,,,2027-01-01,2027-12-31"],
    f"{ADDED}: stands there twice": [*LINES, LINES[-1]],
    "listed_to: 2026-12-31 is before 2027-01-01": [line.replace("2027-12-31", "2026-12-31") for line in LINES],
}


def test_a_file_of_a_version_carried_takes_its_place(tmp_path: Path) -> None:
    changed = amended(RULES, read_ruleset(corrected(tmp_path, INCOME)))
    assert [one.version for one in changed] == [one.version for one in RULES]
    (only,) = amendments(RULES.named(PRESENT), changed.named(PRESENT))
    assert (only.place, str(only.after)) == ("criteria.income-1m.condition", "annual_income_hkd >= 1,200,000")
    assert changed.named("qmas-gpt-2023").doubts == RULES.named("qmas-gpt-2023").doubts


def test_a_file_of_another_version_follows_the_last_which_ends_on_the_day_before(tmp_path: Path) -> None:
    changed = amended(RULES, read_ruleset(to_come(tmp_path, INCOME)))
    found = [changed.for_day("qmas", "gpt", day).version for day in (date(2026, 12, 31), date(2027, 1, 1))]
    assert found == [PRESENT, TO_COME]
    assert changed.named("qmas-apt-2024") == RULES.named("qmas-apt-2024")


def test_a_file_that_leaves_a_gap_or_overlaps_is_refused(tmp_path: Path) -> None:
    early = read_ruleset(to_come(tmp_path, ("from = 2027-01-01", "from = 2024-10-01")))
    with pytest.raises(RulesetError, match="overlaps qmas-gpt-2023, which ends on 2024-10-31"):
        amended(RULES, early)


def test_a_list_to_come_stands_beside_those_carried() -> None:
    both = LISTS.and_of(read_universities(LIST))
    before, after = both.on(date(2026, 12, 31)), both.on(date(2027, 1, 1))
    assert (before, len(both.all)) == (LISTS.all[0], len(LISTS.all) + 1)
    assert before is not None
    assert after is not None
    assert [[one.has(name) for name in (ADDED, REMOVED)] for one in (before, after)] == [[False, True], [True, False]]


def test_a_list_of_the_same_first_day_takes_the_place_of_the_one_before() -> None:
    new = read_universities(LIST)
    again = read_universities(LIST)
    assert LISTS.and_of(new).and_of(again).all == (again, *LISTS.all)


def test_where_no_list_covers_the_day_the_last_one_before_it_may_be_asked_for() -> None:
    day = date(2027, 1, 2)
    assert (LISTS.on(day), LISTS.lately(day)) == (None, LISTS.all[0])
    assert LISTS.lately(date(2006, 6, 28)) is None


@pytest.mark.parametrize("fault", BROKEN)
def test_a_broken_list_is_refused_with_its_name_the_place_and_what_mends_it(tmp_path: Path, fault: str) -> None:
    (tmp_path / "list.csv").write_text("\n".join(BROKEN[fault]), encoding="utf-8")
    with pytest.raises(RulesetError) as caught:
        read_universities(tmp_path / "list.csv")
    assert str(caught.value).startswith(f"list.csv: {fault}")
