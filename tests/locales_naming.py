"""Every message a prompt can name, and what it speaks of."""

import ast
import tomllib
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from pathlib import Path

from builders import INTERVIEW

from conversations.questions.question import PAGES, Question
from conversations.screens.help import COMMANDS
from locales import LOCALES
from locales.catalogue import source
from scoring import Change, Confidence, Factor, load_rulesets, official_pages

TABLE = Path(__file__).parent / "locales" / "messages.txt"
ROOT = Path(__file__).parents[1]
NOTHING: frozenset[str] = frozenset()


def expected() -> dict[str, frozenset[str]]:
    """All messages, by name: those of the interview, of the rules, and the rest from messages.txt."""
    return dict([*_of_the_interview(), *_of_the_rules(), *_of_ways_forward(), *_of_the_rest()])


def _of_the_interview() -> Iterator[tuple[str, frozenset[str]]]:
    for question in INTERVIEW.by_id.values():
        yield from _of_a_question(question)
    for locale in LOCALES:
        yield f"language-{locale}", NOTHING
    for command in COMMANDS:
        yield f"command-{command}", NOTHING


def _of_a_question(question: Question) -> Iterator[tuple[str, frozenset[str]]]:
    for kind in ["ask", "short"] + ["hint"] * question.hint:
        yield f"{kind}-{question.id}", NOTHING
    for kind in ("why", "help"):  # which of the numbers and pages they name is for the words to say
        yield f"{kind}-{question.id}", _as_in_english(f"{kind}-{question.id}", question.numbers.keys() | PAGES.keys())
    for option in question.options:
        yield f"option-{question.id}-{option.id}", frozenset(option.numbers.keys())


def _as_in_english(message: str, given: AbstractSet[str]) -> frozenset[str]:
    return source("en").arguments.get(message, NOTHING) & given


def _of_the_rules() -> Iterator[tuple[str, frozenset[str]]]:
    tests = [one for one in load_rulesets() if one.scheme == "qmas"]
    scheme = [one for one in tests if not any(isinstance(criterion, Factor) for criterion in one.criteria)]
    for ruleset in load_rulesets():
        for one in (*ruleset.prerequisites, *ruleset.criteria):
            yield f"criterion-{one.id}", NOTHING
    for ruleset in scheme:
        for one in (*ruleset.prerequisites, *ruleset.criteria):
            yield f"rule-{one.id}", NOTHING
        for one in ruleset.prerequisites:
            yield f"decided-failed-{one.id}", NOTHING
            yield f"mend-{one.id}", _as_in_english(f"mend-{one.id}", {"page"})
    tables = load_rulesets().former_tests("qmas", "gpt")
    factors = (one for ruleset in tables for one in ruleset.criteria if isinstance(one, Factor))
    for band in (band for factor in factors for band in (*factor.bands, *factor.bonuses)):
        yield f"band-{band.id}", NOTHING
    for confidence in Confidence:
        yield f"confidence-{confidence.value}", NOTHING


def _of_ways_forward() -> Iterator[tuple[str, frozenset[str]]]:
    """The steps advised, the documents of the scheme, the schemes pointed to."""
    for change in Change:
        yield f"step-{change.value}", _of_a_step(change)
    for name in _ids("documents/qmas.toml", "lines"):
        yield f"paper-{name}", NOTHING
    top_talent = [ruleset.id for ruleset in load_rulesets() if ruleset.id.startswith("ttps-")]
    for name in (*top_talent, *_ids("schemes/neighbours.toml", "schemes")):
        yield f"scheme-{name}", NOTHING
    for name in official_pages():
        yield f"page-{name}", NOTHING


def _of_a_step(change: Change) -> frozenset[str]:
    if change is Change.INCOME:
        return frozenset({"sum"})
    return frozenset({"line"}) if change.value.endswith("-years") else NOTHING


def _ids(file: str, table: str) -> list[str]:
    entries = tomllib.loads((ROOT / "scoring" / file).read_text("utf-8"))[table]
    return [entry["id"] for entry in entries]


def _of_the_rest() -> Iterator[tuple[str, frozenset[str]]]:
    for line in TABLE.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            name, *arguments = line.split()
            yield name, frozenset(arguments)


def named_in_code() -> Iterator[tuple[str, frozenset[str] | None]]:
    """The messages that `conversations` and `bot` name outright; their arguments where they stand beside the name."""
    for package in ("conversations", "bot"):
        for path in sorted((ROOT / package).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                    yield from _named_by(node, node.func.id)


def _named_by(call: ast.Call, function: str) -> Iterator[tuple[str, frozenset[str] | None]]:
    prefix = {"Prompt": "", "misread": "misread-"}.get(function)
    if prefix is None or not call.args or not isinstance(call.args[0], ast.Constant):
        return
    arguments: frozenset[str] | None = None
    if function == "misread":
        arguments = frozenset(str(keyword.arg) for keyword in call.keywords)
    elif len(call.args) == 1 and not any(keyword.arg == "args" for keyword in call.keywords):
        arguments = NOTHING
    elif len(call.args) > 1 and isinstance(call.args[1], ast.Dict) and None not in call.args[1].keys:
        arguments = frozenset(str(key.value) for key in call.args[1].keys if isinstance(key, ast.Constant))
    yield f"{prefix}{call.args[0].value}", arguments
