"""Every figure that the product says or judges by is the one that was found, by its key in `figures.toml`."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from fluent.syntax import ast

from locales import LOCALES
from locales.catalogue import source
from scoring import Ruleset, load_rulesets, universities_on
from scoring.condition import Inequality, WithinYears

FACTS: dict[str, Any] = tomllib.loads((Path(__file__).parent / "figures.toml").read_text("utf-8"))
MESSAGES: Mapping[str, list[str]] = FACTS.pop("messages")
IN_WORDS: Mapping[str, list[str]] = FACTS.pop("in_words")
NEIGHBOURS = Path(__file__).parents[2] / "scoring" / "schemes" / "neighbours.toml"
DOCS = (Path(__file__).parents[2] / "docs" / "sources.md").read_text("utf-8")
TODAY = date(2026, 11, 22)
Figure = int | float | str | date

# What is an example, not a figure: what can be typed, what was not read, languages' names.
EXAMPLES = re.compile(r"^(?:hint-|misread-|answer-|choice-|language-|equivalent|(?:button-)?tell-example-)")
# Names that hold a number, and a number that tells lines apart.
NAMES = re.compile(
    r"Global 2000|Global 500|China 500|企[业業] ?2000 ?[强強]|(?:世界|中国|中國) ?500 ?[强強]|"
    r"CET-6|ID\(E\)982|bac\+\d|^\s*\d\. ",
    re.MULTILINE,
)
MONTHS = {
    month: number
    for months in (
        "January February March April May June July August September October November December",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    )
    for number, month in enumerate(months.split(), 1)
}
MONTH = "|".join(MONTHS)
DAY = re.compile(rf"(\d{{1,2}})(?:er)?\s({MONTH})\s(\d{{4}})|(\d{{4}})年(\d{{1,2}})月(\d{{1,2}})日")
MONTH_ALONE = re.compile(rf"\b({MONTH})\s(\d{{4}})|(\d{{4}})年(\d{{1,2}})月")
NUMBER = re.compile(r"(\d+(?:[.,]\d+)*)(?:\s?(millions?|萬|万))?")
SCALE = {"": 1, "million": 10**6, "millions": 10**6, "萬": 10**4, "万": 10**4}


# -- what the catalogues say ---------------------------------------------------------------------------------


def words(locale: str) -> Iterator[tuple[str, str]]:
    """Each message with its words, what is chosen between in a row."""
    for name, message in source(locale).messages.items():
        if not EXAMPLES.match(name):
            yield name, " ".join(_texts(message))


def _texts(node: ast.BaseNode) -> Iterator[str]:
    if isinstance(node, ast.TextElement):
        yield node.value
    for child in vars(node).values():
        for each in child if isinstance(child, list) else [child]:
            if isinstance(each, ast.BaseNode) and not isinstance(each, ast.BaseComment):
                yield from _texts(each)


def figures_in(text: str, locale: str) -> set[Figure]:
    """The days, months and numbers of a text."""
    found: set[Figure] = set()
    text = NAMES.sub(" ", text)
    for match in DAY.finditer(text):
        day, month, year, *chinese = match.groups()
        found.add(date(int(year), MONTHS[month], int(day)) if day else date(*map(int, chinese)))
    text = DAY.sub(" ", text)
    for month, year, chinese_year, chinese_month in MONTH_ALONE.findall(text):
        found.add(f"{year or chinese_year}-{MONTHS[month] if month else int(chinese_month):02}")
    text = re.sub(r"(?<=\d)[\u202f\u00a0](?=\d{3})", "", MONTH_ALONE.sub(" ", text))
    return found | {_number(digits, scale, locale) for digits, scale in NUMBER.findall(text)}


def _number(digits: str, scale: str, locale: str) -> float:
    plain = digits.replace(",", ".") if locale == "fr" else re.sub(r",(?=\d{3})", "", digits)
    return float(plain) * SCALE[scale]


def of_key(key: str) -> Figure:
    """A figure by its dotted key; a number of a row by its place."""
    found: Any = FACTS
    for part in key.split("."):
        found = found[int(part)] if isinstance(found, list) else found[part]
    if not isinstance(found, Figure):
        raise TypeError(key)
    return found


def at(*keys: str) -> list[Figure]:
    """Several of them."""
    return [of_key(key) for key in keys]


@pytest.mark.parametrize("locale", LOCALES)
def test_every_number_in_the_catalogue_is_a_figure_that_was_found(locale: str) -> None:
    told = {name: figures_in(text, locale) for name, text in words(locale)}
    found = {
        name: figures - set(at(*MESSAGES.get(name, ()), *IN_WORDS.get(name, ()))) for name, figures in told.items()
    }
    assert {name: figures for name, figures in found.items() if figures} == {}
    lacking = {name: set(at(*keys)) - told.get(name, set()) for name, keys in MESSAGES.items()}
    assert {name: figures for name, figures in lacking.items() if figures} == {}


@pytest.mark.parametrize(
    ("locale", "text", "figures"),
    [
        ("en", "HK$1,300 or HK$2.5 million", {1300, 2_500_000}),
        ("fr", "1\u202f300 HK$ ou 2,5 millions de HK$, IELTS 7,0", {1300, 2_500_000, 7}),
        ("zh-Hant", "港幣1,300元，港幣3,000萬元", {1300, 30_000_000}),
        ("en", "until 29 June 2028, from May 2015", {date(2028, 6, 29), "2015-05"}),
        ("fr", "1er novembre 2024, mai 2015", {date(2024, 11, 1), "2015-05"}),
        ("zh-Hans", "至2028年6月29日，2015年5月起", {date(2028, 6, 29), "2015-05"}),
        ("en", "    1. The Fortune Global 500 and CET-6 520", {520}),
    ],
)
def test_a_figure_is_found_however_it_is_written(locale: str, text: str, figures: set[Figure]) -> None:
    assert figures_in(text, locale) == figures


# -- what is judged by ---------------------------------------------------------------------------------------


def judged_by(ruleset: Ruleset) -> dict[str, list[Figure]]:
    """The numbers of its conditions, by criterion, with its threshold, maximum and first day."""
    told: dict[str, list[Figure]] = {
        "threshold": [ruleset.threshold.points],
        "maximum": [ruleset.maximum],
        "from": [ruleset.in_force.first],
    }
    for one in (*ruleset.prerequisites, *ruleset.criteria):
        lines = [float(each.line) for each in one.singles if isinstance(each, Inequality)]
        lines += [each.years for each in one.singles if isinstance(each, WithinYears)]
        if lines:
            told[one.id] = sorted(set(lines))
    return told


GPT = {
    "threshold": at("gpt.threshold"),
    "maximum": at("gpt.criteria"),
    "from": at("gpt.from"),
    "adult": at("conditions.youngest"),
    "age-50-or-below": at("gpt.oldest"),
    "two-languages": at("gpt.languages.0", "gpt.languages.1"),
    "graduate-level-5-years": at("gpt.career_years"),
    "multinational-3-years": at("gpt.multinational_years"),
    "specified-field-3-years": at("gpt.field_years"),
    "international-2-years": at("gpt.international_years"),
    "income-1m": at("gpt.income"),
    "business-profit-5m": at("gpt.profit"),
}
SET: Mapping[str, Mapping[str, list[Figure]]] = {
    "qmas-gpt-2024": GPT,
    "qmas-apt-2024": {"threshold": [1], "maximum": [2], "from": at("gpt.from"), "adult": at("conditions.youngest")},
    "ttps-a": {"threshold": [1], "maximum": [1], "from": at("ttps.from"), "income-2-5m": at("ttps.income")},
    "ttps-b": {
        "threshold": [2],
        "maximum": [2],
        "from": at("ttps.from"),
        "three-years-of-last-five": at("ttps.work_years"),
    },
    "ttps-c": {
        "threshold": [4],
        "maximum": [4],
        "from": at("ttps.from"),
        "graduated-within-five-years": at("ttps.graduated_within_years"),
        "under-three-years-of-work": at("ttps.work_years"),
    },
}


@pytest.mark.parametrize("version", SET)
def test_a_present_ruleset_judges_by_the_figures_found(version: str) -> None:
    assert judged_by(load_rulesets().named(version)) == SET[version]


def test_no_present_ruleset_is_left_out() -> None:
    assert {one.version for one in load_rulesets() if one.in_force.last is None} == SET.keys()


@pytest.mark.parametrize("year", FACTS["former"]["maxima"])
def test_a_former_test_has_the_maximum_the_mark_and_the_first_day_found(year: str) -> None:
    ruleset = load_rulesets().named(f"qmas-gpt-{year}")
    former = FACTS["former"]
    told = (ruleset.maximum, ruleset.threshold.points, ruleset.in_force.first)
    assert told == (former["maxima"][year], former["threshold"], former["first_days"][year])


def test_the_list_of_universities_has_the_numbers_and_days_found() -> None:
    listed, found = universities_on(TODAY), FACTS["universities"]
    assert listed is not None
    mainland = [one for one in listed.universities if one.territory["en"] == "Chinese Mainland"]
    told = (len(listed.universities), len(mainland), listed.first, listed.last)
    assert told == (found["number"], found["on_the_mainland"], found["from"], found["to"])


def test_neighbouring_schemes_have_the_ages_and_days_found() -> None:
    schemes = {one["id"]: one for one in tomllib.loads(NEIGHBOURS.read_text("utf-8"))["schemes"]}
    stream, found = schemes["technical-professionals"], FACTS["neighbours"]
    assert (stream["first"], stream["last"]) == (found["technical_from"], found["technical_to"])
    for name in ("technical-professionals", "assg"):
        assert schemes[name]["open_to"]["between"] == [found["youngest"], found["oldest"]]


# -- where they come from ------------------------------------------------------------------------------------


def sources(table: Mapping[str, Any]) -> Iterable[str]:
    yield from table["sources"]
    for each in table.values():
        if isinstance(each, dict) and "sources" in each:
            yield from sources(each)


@pytest.mark.parametrize("name", FACTS)
def test_a_figure_names_sources_that_are_listed(name: str) -> None:
    assert [one for one in sources(FACTS[name]) if f"\n| {one} |" not in DOCS] == []
