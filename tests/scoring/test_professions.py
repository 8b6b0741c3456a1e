"""The Talent List as far as it is known: what is carried, what it admits not to know, and what is found."""

import csv
from datetime import date
from pathlib import Path

import pytest

from scoring import Confidence, UnknownNameError
from scoring.registers.professions import TalentList, talent_list_on

WRITTEN = Path(__file__).parent / "written" / "professions.tsv"
ALIASES = Path(__file__).parents[2] / "scoring" / "lists" / "profession-aliases.csv"
VARIANTS = list(csv.DictReader(WRITTEN.read_text(encoding="utf-8").splitlines(), delimiter="\t"))


@pytest.fixture(scope="module")
def listed() -> TalentList:
    found = talent_list_on(date(2026, 11, 22))
    assert found is not None
    return found


@pytest.mark.parametrize(("day", "is_covered"), [(date(2025, 2, 28), False), (date(2025, 3, 1), True)])
def test_the_list_covers_the_days_from_1_march_2025(day: date, *, is_covered: bool) -> None:
    assert (talent_list_on(day) is not None) is is_covered


def test_the_list_says_that_41_of_its_60_professions_are_known(listed: TalentList) -> None:
    assert (len({one.id for one in listed.professions}), listed.total, listed.is_whole) == (41, 60, False)


def test_only_the_nine_professions_added_in_2025_were_seen_on_this_list(listed: TalentList) -> None:
    seen = [one for one in listed.professions if one.is_seen_on_this_list]
    assert len(seen) == 9
    assert {(one.added_on, one.confidence) for one in seen} == {("2025-03-01", Confidence.CONFIRMED)}


def test_seven_professions_rest_on_no_source_and_are_marked_unverified(listed: TalentList) -> None:
    unverified = [one.id for one in listed.professions if one.confidence is Confidence.UNVERIFIED]
    assert len(unverified) == 7
    assert "radiographers" in unverified


def test_a_profession_is_found_by_its_id_and_an_unknown_one_refused(listed: TalentList) -> None:
    assert listed.named("actuaries").names["zh-Hant"] == "精算師"
    with pytest.raises(UnknownNameError, match="no profession 'plumbers' known of the Talent List of 2025-03-01"):
        listed.named("plumbers")


def test_of_all_professions_written_95_in_100_are_offered_and_9_in_10_come_first(listed: TalentList) -> None:
    offers = {row["written"]: [one.id for one in listed.search(row["written"])] for row in VARIANTS}
    not_first = [row["written"] for row in VARIANTS if offers[row["written"]][:1] != [row["expected"]]]
    not_offered = [row["written"] for row in VARIANTS if row["expected"] not in offers[row["written"]]]
    assert len(not_first) <= 0.1 * len(VARIANTS), not_first
    assert len(not_offered) <= 0.05 * len(VARIANTS), not_offered


@pytest.mark.parametrize("typed", ["plumber", "chef", "truck driver", "厨师", "", "I don't know"])
def test_a_profession_unlike_any_known_finds_nothing(listed: TalentList, typed: str) -> None:
    assert listed.search(typed) == ()


def test_every_alias_is_of_a_profession_carried_and_offers_it(listed: TalentList) -> None:
    rows = list(csv.DictReader(ALIASES.read_text(encoding="utf-8").splitlines()))
    lost = [row["alias"] for row in rows if row["profession"] not in {one.id for one in listed.search(row["alias"])}]
    assert (len(rows) > 0, lost) == (True, [])
