"""A screen's "last seen" is the day of a source that says it, never a newer one; the list of sources tells the same."""

import re
import tomllib
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from builders import DAY, Walk, at, begin
from fluent.syntax import ast

from conversations import Handout, Prompt, Screen
from locales.catalogue import source
from scoring import Ruleset, alternatives, last_seen, load_rulesets, universities_on
from scoring.evidence import Evidence
from scoring.registers.files import rows

ROOT = Path(__file__).parents[2]
SECTION = (
    (ROOT / "docs" / "sources.md").read_text("utf-8").partition("\n## What was seen when\n")[2].partition("\n## ")[0]
)
_DAY = r"(\d{1,2} [A-Z][a-z]+ \d{4})"
PRESENT = [one for one in load_rulesets() if one.in_force.last is None]
GPT = load_rulesets().named("qmas-gpt-2024")


def day(text: str) -> date:
    return datetime.strptime(text, "%d %B %Y").date()  # noqa: DTZ007 - a day has no zone


# What stands on screens, by what it covers: the day, and the source.
TOLD = {
    what: (day(on), number)
    for what, on, number in re.findall(rf"^\| (.+) \| {_DAY} \| (\w+) \|$", SECTION, re.MULTILINE)
}
CRITERIA = "`qmas-gpt-2024`: the 12 criteria and the threshold"
PAGE = "`qmas-gpt-2024`: the basic conditions, the first part of the Department's page"
WHOLE = "`qmas-gpt-2024`: the basic conditions, the whole page"
UNIVERSITIES, SCHEMES = "`eligible-universities`", "`schemes/neighbours`"
DOCUMENTS = ("`documents/qmas`: the newest line", "`documents/ttps`: the newest line")
# The argument of a message that is such a day, and what it covers.
SAID = {
    ("notice-rules", "date"): CRITERIA,
    ("status-rules", "date"): CRITERIA,
    ("share-text", "date"): CRITERIA,
    ("sheet-rules", "date"): CRITERIA,
    ("chart-caption", "date"): CRITERIA,
    ("result-checked", "date"): CRITERIA,
    ("result-checked", "page"): PAGE,
    ("result-checked", "whole"): WHOLE,
    ("rule-list", "date"): UNIVERSITIES,
    ("schemes-checked", "date"): SCHEMES,
    ("howto-seen", "date"): WHOLE,
    ("papers-checked", "date"): DOCUMENTS[0],
}


SOURCES = {"sheet-source", "sheet-source-in-part", "sheet-source-unseen"}


def test_the_days_of_the_sources_are_told_as_they_are_held() -> None:
    told = {
        number: day(on)
        for on, numbers in re.findall(rf"^\| {_DAY} \| ((?:[SLN]\d+ ?)+) \|$", SECTION, re.MULTILINE)
        for number in numbers.split()
    }
    assert told == {row["source"]: date.fromisoformat(row["seen_on"]) for row in rows("sources.csv")}


@pytest.mark.parametrize("what", TOLD)
def test_a_day_that_is_told_is_that_of_its_source(what: str) -> None:
    on, number = TOLD[what]
    assert on == last_seen([number])


def carried() -> Iterator[tuple[str, date]]:
    """What the files say of themselves."""
    for ruleset in PRESENT:
        yield CRITERIA if ruleset is GPT else f"`{ruleset.version}`", ruleset.checked_on
    for what in DOCUMENTS:
        path = ROOT / "scoring" / f"{what.split('`')[1]}.toml"
        yield what, tomllib.loads(path.read_text("utf-8"))["checked_on"]
    yield SCHEMES, alternatives(Evidence.of({}, DAY), DAY).checked_on
    listed = universities_on(DAY)
    assert listed is not None
    found = last_seen(one.source for one in listed.universities)
    assert found is not None
    yield UNIVERSITIES, found
    days = [last_seen(one.citation.references) or date.min for one in GPT.prerequisites]
    yield PAGE, max(days)
    yield WHOLE, min(days)


def test_each_ruleset_list_document_table_and_scheme_bears_the_day_that_is_told() -> None:
    assert dict(carried()) == {what: on for what, (on, _) in TOLD.items()}


@pytest.mark.parametrize("ruleset", PRESENT, ids=lambda one: one.version)
def test_a_ruleset_is_no_newer_than_the_newest_source_of_each_of_its_criteria(ruleset: Ruleset) -> None:
    cited = {one.id: one.citation for one in ruleset.criteria} | {"threshold": ruleset.threshold.citation}
    days = {name: last_seen(citation.references) for name, citation in cited.items()}
    assert {name: on for name, on in days.items() if on is None or on < ruleset.checked_on} == {}


@pytest.mark.parametrize("what", [*DOCUMENTS, SCHEMES])
def test_a_table_is_as_new_as_its_newest_line_and_a_scheme_is_no_older(what: str) -> None:
    document = tomllib.loads((ROOT / "scoring" / f"{what.split('`')[1]}.toml").read_text("utf-8"))
    lines = document.get("lines") or document["schemes"]
    days = [last_seen(one["citation"]["references"]) or date.min for one in lines]
    assert document["checked_on"] == (max(days) if "lines" in document else min(filter(date.min.__lt__, days)))


# -- the screens ---------------------------------------------------------------------------------------------


def shown() -> Iterator[Screen]:
    """Screens that say such a day."""
    yield begin().turn.screen
    yield at("age").command("status").turn.screen
    for case in ({}, {"achievement": "exceptional"}, {"income": "2m5-or-more"}):
        for option in ("~result", "~papers", "~schemes", "~share", "~howto"):
            turn = at("result", **case).send(option).turn
            yield turn.screen
    walk = at("result").send("~papers").send("~summary")
    yield from (Screen(walk.plain["en"]), Screen(walk.sheet["en"]))
    walk = at("result").send("~chart")
    assert isinstance(walk.turn.handout, Handout)
    caption = walk.turn.handout.caption.args["text"]
    assert isinstance(caption, Prompt)
    yield Screen((*walk.sheet["en"], caption))


def test_no_screen_says_a_newer_day_than_the_list_of_sources() -> None:
    said = {
        ((prompt.message, name), on)
        for screen in shown()
        for prompt in screen.prompts
        for name, on in prompt.args.items()
        if (prompt.message, name) in SAID and isinstance(on, date)
    }
    assert {key for key, _ in said} == SAID.keys() - {("rule-list", "date")}
    assert {(key, on) for key, on in said if on != TOLD[SAID[key]][0]} == set()


def rule_of(walk: Walk) -> dict[str, date]:
    days = {prompt.message: prompt.args.get("date") for prompt in walk.turn.screen.prompts}
    return {name: on for name, on in days.items() if isinstance(on, date)}


@pytest.mark.parametrize("name", [one.id for one in (*GPT.prerequisites, *GPT.criteria)])
def test_a_rule_is_shown_with_the_day_of_its_own_sources(name: str) -> None:
    told = rule_of(at("result").send(f"~reason.{name}"))
    own = last_seen(GPT.criterion(name).citation.references)
    assert own is not None
    is_condition = GPT.criterion(name).points is None
    assert told["rule-source"] == (own if is_condition else min(own, GPT.checked_on))
    assert told.get("rule-list", TOLD[UNIVERSITIES][0]) == TOLD[UNIVERSITIES][0]
    assert ("rule-list" in told) is name.startswith("listed-postgraduate")


def test_the_paper_tells_the_day_of_a_rule_as_its_reason_does() -> None:
    walk = at("result", record="not-clean", three_things="not-all", business="listed").send("~summary")
    assert isinstance(walk.turn.handout, Handout)
    groups: Any = walk.turn.handout.pages["en"]["groups"]
    told = [(row["name"].message, row["source"]) for group in groups for row in group["rows"] if "source" in row]
    assert len(told) > len(GPT.criteria)
    for name, prompt in ((message.removeprefix("criterion-"), prompt) for message, prompt in told):
        reason = next(one for one in walk.send(f"~reason.{name}").turn.screen.prompts if one.message == "rule-source")
        assert prompt.args == reason.args


def test_every_message_that_says_when_something_was_last_seen_is_among_these() -> None:
    arguments = source("en").arguments
    saying = {name for name, text in words() if re.search(r"last seen|was seen on", text, re.IGNORECASE)}
    held = {message for message, _ in SAID} | {"rule-source", *SOURCES}
    assert {name for name in saying if arguments[name]} == held


def test_no_sentence_says_that_rules_were_checked_on_a_day() -> None:
    assert [name for name, text in words() if re.search(r"hecked on\b", text)] == []


def words() -> Iterator[tuple[str, str]]:
    for name, message in source("en").messages.items():
        parts = message.value.elements if message.value else []
        yield name, " ".join(each.value for each in parts if isinstance(each, ast.TextElement))
