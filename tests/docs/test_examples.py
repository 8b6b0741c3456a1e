"""The README's examples are what the program does: the assessment, and the conversation said line by line."""

import json
import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path

from bot.speech import Speech
from conversations import PREFIX, QMAS, Engine, Host, Reply, Tapped, Turn, Typed
from locales import Words, catalogue
from scoring import Evidence, assess, load_rulesets, university_named

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
EXAMPLE = ROOT / "docs" / "examples" / "evidence.json"
ON = date(2026, 11, 22)
SKIPPED = "…"
NO_BREAK = "\N{NO-BREAK SPACE}"

# What the README leaves out: before its first line, and at its "…".
BEFORE = ("~begin", "all", "=US", "34", "masters", "neither")
BETWEEN = ("+en", "+es", "~done")


class NoRates:
    """The conversation shown speaks of no money."""

    def rate(self, currency: str, on: date) -> tuple[Decimal, date] | None:
        """None for any."""
        assert currency
        assert on
        return None


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


def test_the_readme_names_the_days_on_which_the_rules_in_force_were_last_seen() -> None:
    checked = {ruleset.checked_on for ruleset in load_rulesets() if ON in ruleset.in_force}
    told = {catalogue("en").date(day).replace(NO_BREAK, " ") for day in checked}
    (sentence,) = re.findall(r"The criteria were last seen on [^;]*;", README)
    assert told == set(re.findall(r"\d+ [A-Z][a-z]+ \d{4}", sentence))


def test_the_readmes_assessment_is_the_examples_shortened() -> None:
    evidence = json.loads(EXAMPLE.read_text("utf-8"))
    told_evidence, told = (json.loads(block) for block in blocks("json"))
    assert told_evidence["on"] == evidence["on"]
    assert told_evidence["facts"].items() <= evidence["facts"].items()
    day = date.fromisoformat(evidence["on"])
    found = assess(Evidence.of(evidence["facts"], day), load_rulesets().for_day("qmas", "gpt", day), day).to_json()
    assert told == shortened(found, told)


def shortened(found: Mapping[str, object], told: Mapping[str, object]) -> dict[str, object]:
    """The same less the keys and findings that the README leaves out."""
    kept = {name: value for name, value in found.items() if name in told}
    findings, shown = found["findings"], told["findings"]
    assert isinstance(findings, list)
    assert isinstance(shown, list)
    ids = {finding["id"] for finding in shown}
    return {**kept, "findings": [finding for finding in findings if finding["id"] in ids]}


class Chat:
    """The engine as an applicant meets it: taps by label or option, words typed."""

    def __init__(self) -> None:
        self.speech = Speech(lambda university: university_named(university).known_names)
        self.engine = Engine(QMAS, load_rulesets(), Words(), NoRates(), Host())
        self.turn: Turn = self.engine.begin("abcdefghijkl", "en", ON)

    def do(self, option: str) -> None:
        """A tap by option; digits are typed."""
        session = self.turn.session
        reply: Reply = Typed(option) if option.isdigit() else Tapped(session.id[:PREFIX], session.revision, option)
        self.turn = self.engine.resume(session, reply, ON)

    def hear(self, said: str) -> None:
        """What a "You" line says: a button in brackets, else typed."""
        if said.startswith("["):
            self.do(dict(self.buttons())[said.strip("[]")])
        else:
            self.turn = self.engine.resume(self.turn.session, Typed(said), ON)

    def buttons(self) -> list[tuple[str, str]]:
        """Labels and options on the screen."""
        return [
            (self.speech.text(button.label, "en"), button.option) for row in self.turn.screen.buttons for button in row
        ]

    def paragraphs(self) -> list[str]:
        """What the screen says."""
        return [self.speech.text(prompt, "en") for prompt in self.turn.screen.prompts]


def test_the_readmes_conversation_goes_as_it_says() -> None:
    chat = Chat()
    for option in BEFORE:
        chat.do(option)
    for line in blocks("text")[0].splitlines():
        if line == SKIPPED:
            for option in BETWEEN:
                chat.do(option)
        elif line.startswith("You   "):
            chat.hear(line[6:])
        else:
            check(chat, line[6:])


def check(chat: Chat, told: str) -> None:
    """A line of the bot's is a paragraph of its screen, or buttons on it."""
    if told.startswith("["):
        shown = [label for label, _ in chat.buttons()]
        assert [label for label in re.findall(r"\[([^\]]+)\]", told) if label not in shown] == []
    else:
        assert told in chat.paragraphs()
