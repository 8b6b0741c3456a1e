"""Names of universities as people type them: what is offered, what is never matched, and what is warned of."""

import csv
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from scoring import UniversityList, universities_on
from scoring.registers.search import fold
from scoring.registers.universities import Caution

WRITTEN = Path(__file__).parent / "written"
LISTS = Path(__file__).parents[2] / "scoring" / "lists"


def table(path: Path) -> list[dict[str, str]]:
    delimiter = "\t" if path.suffix == ".tsv" else ","
    return list(csv.DictReader(path.read_text(encoding="utf-8").splitlines(), delimiter=delimiter))


VARIANTS = table(WRITTEN / "universities.tsv")
ALIASES = table(LISTS / "university-aliases.csv")
SHARED = {fold(row["name"]) for row in table(LISTS / "shared-names.csv")}
UNLISTED = (WRITTEN / "unlisted.txt").read_text(encoding="utf-8").splitlines()


@pytest.fixture(scope="module")
def listed() -> UniversityList:
    found = universities_on(date(2026, 11, 22))
    assert found is not None
    return found


def carried(listed: UniversityList) -> set[str]:
    names = {fold(name) for one in listed.universities for name in one.names.values()}
    return names | {fold(row["alias"]) for row in ALIASES}


def misses(rows: list[dict[str, str]], is_hit: Callable[[dict[str, str]], bool]) -> list[str]:
    return [f"{row['written']} is {row['expected']}" for row in rows if not is_hit(row)]


def assert_found(listed: UniversityList, rows: list[dict[str, str]]) -> None:
    offers = {row["written"]: [one.id for one in listed.search(row["written"])] for row in rows}
    not_first = misses(rows, lambda row: offers[row["written"]][:1] == [row["expected"]])
    not_offered = misses(rows, lambda row: row["expected"] in offers[row["written"]])
    assert len(not_first) <= 0.05 * len(rows), not_first
    assert len(not_offered) <= 0.01 * len(rows), not_offered


def test_the_table_of_written_names_is_wide_enough_to_tell_something(listed: UniversityList) -> None:
    assert len({row["written"] for row in VARIANTS}) == len(VARIANTS) >= 400
    assert {row["expected"] for row in VARIANTS} == {one.id for one in listed.universities}
    assert {"en", "zh-Hant", "zh-Hans", "fr", "de", "ja", "ko"} <= {row["language"] for row in VARIANTS}


def test_of_all_names_written_95_in_100_come_first_and_99_among_five(listed: UniversityList) -> None:
    assert_found(listed, VARIANTS)


def test_names_that_stand_in_no_file_are_found_as_well(listed: UniversityList) -> None:
    known = carried(listed)
    rows = [row for row in VARIANTS if fold(row["written"]) not in known]
    assert len(rows) >= 400
    assert_found(listed, rows)


def test_no_written_name_is_matched_to_another_university(listed: UniversityList) -> None:
    matched = {row["written"]: listed.exact(row["written"]) for row in VARIANTS}
    wrong = [row["written"] for row in VARIANTS if (one := matched[row["written"]]) and one.id != row["expected"]]
    assert wrong == []


def test_a_university_that_is_not_listed_is_never_matched(listed: UniversityList) -> None:
    assert len(set(UNLISTED)) >= 100
    assert [name for name in UNLISTED if listed.exact(name)] == []


def test_no_more_than_five_are_offered(listed: UniversityList) -> None:
    names = [*UNLISTED, *(row["written"] for row in VARIANTS)]
    assert max(len(listed.search(name)) for name in names) == 5


@pytest.mark.parametrize("row", table(WRITTEN / "cautions.tsv"), ids=lambda row: row["written"])
def test_a_branch_an_arm_a_member_or_a_predecessor_is_warned_of_and_the_university_itself_is_not(
    listed: UniversityList, row: dict[str, str]
) -> None:
    assert listed.caution(row["written"]) == (Caution(row["caution"]) if row["caution"] else None)


def test_every_university_has_aliases_each_of_a_known_kind_and_none_twice(listed: UniversityList) -> None:
    kinds = {"acronym", "alias", "former", "member", "native", "transliteration"}
    assert {row["university"] for row in ALIASES} == {one.id for one in listed.universities}
    assert {row["kind"] for row in ALIASES} == kinds
    assert len({(row["university"], row["alias"]) for row in ALIASES}) == len(ALIASES)


def test_an_own_name_is_matched_unless_another_bears_it_and_an_alias_never(listed: UniversityList) -> None:
    own = {fold(name).removeprefix("the ") for one in listed.universities for name in one.names.values()}
    own |= {fold(row["alias"]).removeprefix("the ") for row in ALIASES if row["kind"] == "native"}
    for row in ALIASES:
        folded = fold(row["alias"]).removeprefix("the ")
        found = listed.exact(row["alias"])
        if row["kind"] == "native":
            assert (found.id if found else None) == (None if folded in SHARED else row["university"]), row
        elif folded not in own:
            assert found is None, row


def test_every_alias_offers_its_university(listed: UniversityList) -> None:
    lost = [row["alias"] for row in ALIASES if row["university"] not in {one.id for one in listed.search(row["alias"])}]
    assert lost == []
