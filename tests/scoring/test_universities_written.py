"""Names of universities as people type them: what is offered, what is never matched, and what is warned of."""

import csv
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from scoring import Caution, Named, UniversityList, universities_on
from scoring.registers.spelling import fold

WRITTEN = Path(__file__).parent / "written"
LISTS = Path(__file__).parents[2] / "scoring" / "lists"


def table(path: Path) -> list[dict[str, str]]:
    delimiter = "\t" if path.suffix == ".tsv" else ","
    return list(csv.DictReader(path.read_text(encoding="utf-8").splitlines(), delimiter=delimiter))


VARIANTS = table(WRITTEN / "universities.tsv")
ALIASES = table(LISTS / "university-aliases.csv")
UNLISTED_NAMES = table(LISTS / "unlisted-names.csv")
SHARED = {fold(row["alias"]) for row in UNLISTED_NAMES}
CONFUSABLE = table(WRITTEN / "confusable.tsv")
SCHOOLS = table(WRITTEN / "business-schools.tsv")
UNLISTED = (WRITTEN / "unlisted.txt").read_text(encoding="utf-8").splitlines()


@pytest.fixture(scope="module")
def listed() -> UniversityList:
    found = universities_on(date(2026, 11, 22))
    assert found is not None
    return found


def carried(listed: UniversityList) -> set[str]:
    names = {fold(name) for one in listed.universities for name in one.names.values()}
    return names | {fold(row["alias"]) for row in ALIASES}


def offered(listed: UniversityList, text: str) -> list[str]:
    return [one.id for one in listed.look_up(text).universities]


def ends(named: Named) -> str:
    """What a text comes to: a caution, no such university, an institution that is on no list, or a plain offer."""
    if named.caution:
        return named.caution.value
    if named.universities:
        return "offered"
    return "refused" if named.unlisted else "not-found"


def misses(rows: list[dict[str, str]], is_hit: Callable[[dict[str, str]], bool]) -> list[str]:
    return [f"{row['written']} is {row['expected']}" for row in rows if not is_hit(row)]


def assert_found(listed: UniversityList, rows: list[dict[str, str]]) -> None:
    offers = {row["written"]: offered(listed, row["written"]) for row in rows}
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
    assert max(len(offered(listed, name)) for name in names) == 5


@pytest.mark.parametrize("row", table(WRITTEN / "cautions.tsv"), ids=lambda row: row["written"])
def test_a_branch_an_arm_a_member_or_a_predecessor_is_warned_of_and_the_university_itself_is_not(
    listed: UniversityList, row: dict[str, str]
) -> None:
    assert listed.look_up(row["written"]).caution == (Caution(row["caution"]) if row["caution"] else None)


def test_every_university_has_aliases_each_of_a_known_kind_and_none_twice(listed: UniversityList) -> None:
    kinds = {"acronym", "alias", "branch", "continuing", "former", "member", "native", "transliteration"}
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
    lost = [row["alias"] for row in ALIASES if row["university"] not in offered(listed, row["alias"])]
    assert lost == []


@pytest.mark.parametrize("row", CONFUSABLE, ids=lambda row: f"{row['written']}-{row['language']}")
def test_no_other_institution_is_offered_plainly_for_one_that_is_not_listed(
    listed: UniversityList, row: dict[str, str]
) -> None:
    assert ends(listed.look_up(row["written"])) == row["ends"]


def test_the_table_of_confusable_names_is_wide_and_holds_no_plain_offer() -> None:
    assert len({row["written"] for row in CONFUSABLE}) >= 300
    assert {"en", "fr", "zh-Hans", "zh-Hant", "ja", "ko", "de"} <= {row["language"] for row in CONFUSABLE}
    assert {row["ends"] for row in CONFUSABLE} <= {"refused", "not-found", *(one.value for one in Caution)}


def test_every_name_known_of_an_unlisted_institution_is_refused_or_brings_a_caution(listed: UniversityList) -> None:
    kinds = {row["alias"]: ends(listed.look_up(row["alias"])) for row in UNLISTED_NAMES}
    assert {alias: kind for alias, kind in kinds.items() if kind not in {"refused", "shared", "former"}} == {}


def test_an_unlisted_name_without_the_table_is_seldom_offered_plainly(
    listed: UniversityList, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert listed.look_up("York").unlisted  # what rests on the table is made by now, and stays
    monkeypatch.setattr("scoring.registers.universities.unlisted", lambda _: "")
    plain = [row["alias"] for row in UNLISTED_NAMES if ends(listed.look_up(row["alias"])) == "offered"]
    assert len(plain) <= 0.015 * len(UNLISTED_NAMES), plain


def test_a_listed_name_is_seldom_doubted_and_never_refused_as_anothers(listed: UniversityList) -> None:
    kinds = {row["written"]: ends(listed.look_up(row["written"])) for row in VARIANTS}
    doubted = [written for written, kind in kinds.items() if kind in {"other", "shared"}]
    assert len(doubted) <= 0.03 * len(VARIANTS), doubted
    assert [written for written, kind in kinds.items() if kind in {"refused", "business-school"}] == []


@pytest.mark.parametrize("row", table(WRITTEN / "abbreviations.tsv"), ids=lambda row: row["written"])
def test_an_abbreviation_of_listed_universities_offers_each_of_them_plainly(
    listed: UniversityList, row: dict[str, str]
) -> None:
    named = listed.look_up(row["written"])
    assert (named.caution, [one.id for one in named.universities]) == (None, row["offered"].split())


@pytest.mark.parametrize("row", table(WRITTEN / "carried.tsv"), ids=lambda row: row["written"])
def test_no_place_nor_word_that_many_bear_carries_another_institution(
    listed: UniversityList, row: dict[str, str]
) -> None:
    assert offered(listed, row["written"]) == row["offered"].split()


@pytest.mark.parametrize("row", table(WRITTEN / "translated.tsv"), ids=lambda row: row["written"])
def test_a_name_in_another_language_than_the_lists_is_found_plainly(
    listed: UniversityList, row: dict[str, str]
) -> None:
    assert (ends(listed.look_up(row["written"])), offered(listed, row["written"])[0]) == ("offered", row["expected"])


def test_a_word_of_a_place_does_not_stand_beside_a_name_without_the_place(listed: UniversityList) -> None:
    printed = [one.names["en"] for one in listed.universities if "New" not in one.names["en"]]  # New York, New Haven
    assert [name for name in printed if ends(listed.look_up(f"New {name}")) == "offered"] == []


@pytest.mark.parametrize("row", SCHOOLS, ids=lambda row: row["written"])
def test_a_business_school_that_may_count_is_found_and_no_university_beside_it(
    listed: UniversityList, row: dict[str, str]
) -> None:
    named = listed.look_up(row["written"])
    assert (named.caution, [one.id for one in named.universities]) == (Caution.SCHOOL, [row["expected"]])
