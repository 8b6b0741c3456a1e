"""No screen says more certainty than what it tells has: what rests on little has the words for it on its screen."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from builders import ENGINE, INTERVIEW, PLAIN, SPEECH, Walk, at, begin, names_in
from fluent.syntax import ast

from conversations import Arg, Page, Prompt, Screen
from conversations.moves.documents import checklists, sections
from conversations.standing.view import View
from locales import LOCALES
from locales.catalogue import source
from scoring import Confidence, Factor, load_rulesets

ROOT = Path(__file__).parents[2]
# How each kind of doubt is said; a graver one covers a lesser.
SAID: Mapping[str, Mapping[str, str]] = {
    "third parties": {
        "en": "unofficial pages|third part",
        "fr": "non officielles|tiers",
        "zh-Hant": "非官方網頁|第三方",
        "zh-Hans": "非官方网页|第三方",
    },
    "one source": {
        "en": r"\bone (?:page|source|third party)|An agency names|A copy of",
        "fr": "une? seule? (?:page|source|tiers)|Une agence cite|Une copie",
        "zh-Hant": "一個網頁|一個來源|一個第三方|據中介|一份副本",
        "zh-Hans": "一个网页|一个来源|一个第三方|据中介|一份副本",
    },
    "our reading": {"en": "our reading", "fr": "notre lecture", "zh-Hant": "我們的理解", "zh-Hans": "我们的理解"},
    "not found": {
        "en": "not found|not seen|no source|only the beginning",
        "fr": "pas trouvé|pas été trouvé|pas vu|pas été vu|rien n’a été trouvé|aucune source|que le début",
        "zh-Hant": "沒有找到|沒有看到|只看到開首",
        "zh-Hans": "没有找到|没有看到|只看到开头",
    },
}
GRAVER = {kind: list(SAID)[place:] for place, kind in enumerate(SAID)}
KINDS = {
    Confidence.ONE_SOURCE: "one source",
    Confidence.UNVERIFIED: "our reading",
    Confidence.NOT_FOUND: "not found",
}
ARGUMENTS: Mapping[str, Arg] = {
    **dict.fromkeys(("count", "least", "most", "from", "below", "age"), 2),
    "date": date(2026, 11, 22),
    **{name: Page("qmas") for name in ("page", "list", "engage", "criteria", "checklist")},
}
RESTS_ON = re.compile(r"^Rests on: ((?:[SLN]\d+ ?)+)(?:\(([a-z ]+)\))?\.$", re.MULTILINE)


# -- what is known of each message ---------------------------------------------------------------------------


def statements() -> Iterator[tuple[str, tuple[str, ...], str]]:
    """The messages whose comment names their sources: these, and the doubt there is."""
    for resource in source("en").resources.values():
        for entry in resource.body:
            if isinstance(entry, ast.Message) and entry.comment and entry.comment.content:
                for numbers, doubt in RESTS_ON.findall(entry.comment.content):
                    yield entry.id.name, tuple(numbers.split()), doubt


@cache
def doubts() -> Mapping[str, str]:
    """The doubt of each message that has one, by its comment, or by the rule or scheme that it tells."""
    found = {name: doubt for name, _, doubt in statements() if doubt}
    for ruleset in load_rulesets():
        if ruleset.scheme == "qmas" and ruleset.in_force.last is None:
            told = (*ruleset.prerequisites, *ruleset.criteria)
            found |= {f"rule-{one.id}": KINDS[one.confidence] for one in told if one.confidence in KINDS}
    schemes = tomllib.loads((ROOT / "scoring" / "schemes" / "neighbours.toml").read_text("utf-8"))["schemes"]
    confidences = {f"scheme-{one['id']}": Confidence(one["confidence"]) for one in schemes}
    found |= {name: KINDS[confidence] for name, confidence in confidences.items() if confidence in KINDS}
    return found


def is_said(doubt: str, text: str, locale: str) -> bool:
    return any(re.search(SAID[kind][locale], text, re.IGNORECASE) for kind in GRAVER[doubt])


def words(prompts: tuple[Prompt, ...], locale: str) -> str:
    return "\n".join(SPEECH.text(prompt, locale) for prompt in prompts)


# -- every screen --------------------------------------------------------------------------------------------

CASES: tuple[dict[str, str], ...] = (
    {},
    {"languages": "+zh +fr ~done"},
    {"nationality": "'=CN", "achievement": "award"},
    {"nationality": "stateless", "degree": "none", "employer": "known"},
    {"achievement": "exceptional", "income": "2m5-or-more", "business": "listed", "profit": "5m-or-more"},
    {"three_things": "not-all", "right_of_abode": "has-card"},
    {
        "degree": "bachelors",
        "age": "'50",
        "birth_date": "'3 April 1976",
        "graduate_years": "'4",
        "employer_years": "'2",
    },
)
NOT_SHOWN = re.compile(r"^~(?:restart|forget|lang|more|fix|if|place|language|leave|schemes-on|have|second|former)")
FORMER = {
    "former-day": "'15 March 2022",
    "former-birth-date": "'3 April 1990",
    "former-degrees": "master",
    "former-years": "5-to-10",
    "former-children": "one",
}


def every_screen() -> Iterator[tuple[str, tuple[Prompt, ...]]]:
    """What the screens beside a result and beside a question say, with the way to each."""
    for case in CASES:
        yield from _beside(at("result", **case), str(case))
    for question in INTERVIEW.questions:
        walk = _to(question.id)
        if walk is not None:
            yield f"why {question.id}", walk.send("~why").turn.screen.prompts
    for question in INTERVIEW.rough:
        walk = begin().tap("~card")
        while walk.current != question.id:
            walk.answer(PLAIN[walk.current])
        yield f"why {question.id}", walk.send("~why").turn.screen.prompts
    yield from _of_the_former_test()


def _beside(walk: Walk, way: str) -> Iterator[tuple[str, tuple[Prompt, ...]]]:
    yield way, walk.turn.screen.prompts
    seen = {"~result"}
    waiting = ["~result"]
    while waiting:
        option = waiting.pop()
        yield f"{way} {option}", walk.send(option).turn.screen.prompts
        for locale, page in (*walk.plain.items(), *walk.sheet.items()):
            yield f"{way} {option} {locale}", page
        new = [one for one in walk.options if one.startswith("~") and not NOT_SHOWN.match(one) and one not in seen]
        seen |= set(new)
        waiting += new


def _to(question: str) -> Walk | None:
    for case in ({}, {"three_things": "not-all"}, {"nationality": "more"}, {"degree": "none"}, *CASES[3:]):
        walk = at(question, **case)
        if walk.current == question:
            return walk
    return None


def _of_the_former_test() -> Iterator[tuple[str, tuple[Prompt, ...]]]:
    walk = at("result", international="2-or-more").tap("~former-test")
    while walk.current != "former":
        yield f"why {walk.current}", walk.send("~why").turn.screen.prompts
        walk.answer(FORMER.get(walk.current, walk.options[0]))
    assert walk.current == "former"
    yield "former", walk.turn.screen.prompts
    for option in [one for one in walk.options if one.startswith("~former.")]:
        yield f"former {option}", walk.send(option).turn.screen.prompts
        walk.tap("~former-test")


@cache
def screens() -> tuple[tuple[str, tuple[Prompt, ...]], ...]:
    return tuple(every_screen())


@pytest.mark.parametrize("locale", LOCALES)
def test_what_rests_on_little_says_so_on_its_screen(locale: str) -> None:
    lacking = set()
    for way, prompts in screens():
        shown = {name: doubts()[name] for name in names_in(Screen(prompts)) if name in doubts()}
        text = words(prompts, locale)
        lacking |= {(way, name, doubt) for name, doubt in shown.items() if not is_said(doubt, text, locale)}
    assert lacking == set()


def test_the_walk_comes_by_nearly_everything_that_rests_on_little() -> None:
    seen = {name for _, prompts in screens() for name in names_in(Screen(prompts))}
    assert doubts().keys() - seen == {"decided-failed-needs-a-visa"}


@pytest.mark.parametrize("locale", LOCALES)
def test_a_statement_with_a_doubt_says_it_itself_but_where_its_source_follows(locale: str) -> None:
    followed = ("rule-", "howto-", "deciding-", "approval-")
    told = {name: words((Prompt(name, ARGUMENTS),), locale) for name in doubts() if not name.startswith(followed)}
    assert is_said("one source", words((Prompt("howto-seen", ARGUMENTS),), locale), locale)
    told["rule-list"] = words((Prompt("rule-list", ARGUMENTS),), locale)
    assert {name for name, text in told.items() if not is_said(doubts()[name], text, locale)} == set()


# -- what is alike, told once --------------------------------------------------------------------------------


def test_a_section_tells_how_sure_each_of_its_documents_is() -> None:
    walk = at("result", achievement="exceptional")
    listed = sections(checklists(View.of(ENGINE.context(walk.session, walk.on), walk.session)))
    for name, section in listed.items():
        prompts = walk.send(f"~papers.{name}").turn.screen.prompts
        told: dict[int, str] = {}
        for prompt in [one for one in prompts if one.message.startswith("papers-sure")]:
            (confidence,) = [one for one in names_in(Screen((prompt,))) if one.startswith("confidence-")]
            numbers = prompt.args.get("numbers", tuple(range(1, len(section.documents) + 1)))
            told |= dict.fromkeys(numbers, confidence)  # type: ignore[union-attr, misc]
        assert told == {at: f"confidence-{each.confidence.value}" for at, each in enumerate(section.documents, 1)}


def test_a_factor_of_a_former_test_tells_how_sure_its_table_is() -> None:
    told = {way.rpartition(".")[2]: prompts for way, prompts in screens() if way.startswith("former ~")}
    test = load_rulesets().named("qmas-gpt-2018")
    factors = {one.id: one for one in test.criteria if isinstance(one, Factor)}
    assert told.keys() == factors.keys()
    for name, prompts in told.items():
        assert f"confidence-{factors[name].confidence.value}" in names_in(Screen(prompts))


def test_a_criterion_whose_official_note_was_not_seen_says_so_beside_its_source() -> None:
    for one in load_rulesets().named("qmas-gpt-2024").criteria:
        said = at("result").send(f"~reason.{one.id}").said
        assert [name for name in said if name.startswith("rule-note-")] == (
            [f"rule-note-{ {'in_part': 'in-part', 'not_seen': 'unseen'}[one.unseen_note.value] }"]
            if one.unseen_note
            else []
        )


# -- sources -------------------------------------------------------------------------------------------------


def test_the_sources_of_statements_are_listed() -> None:
    listed = (ROOT / "docs" / "sources.md").read_text("utf-8")
    assert {number for _, numbers, _ in statements() for number in numbers if f"\n| {number} |" not in listed} == set()


def test_notes_and_schemes_name_their_sources() -> None:
    named = {name for name, _, _ in statements()}
    told = {name for name in source("en").messages if name.startswith(("note-", "scheme-", "weak-", "result-fee"))}
    frames = {"scheme-judged", "scheme-pointer", "scheme-suggested", "scheme-perhaps"}
    assert told - named - frames == set()
