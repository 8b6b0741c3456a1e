"""Every screen of every journey, in each language: no button is cut on a telephone."""

from collections.abc import Iterator

import pytest
from builders import INTERVIEW, PLAIN, SPEECH, Walk, at

from bot.records import Utterance
from bot.speech.widths import room_under, share, width
from conversations import Command
from conversations.moves.buttons import MOVES
from conversations.session import PREFIX
from locales import LOCALES

NEVER = ("~lang.", "~restart-yes", "~forget-yes")
JOURNEYS = {
    "reached": {},
    "below": {"languages": "+en ~done", "graduate_years": "'1", "employer": "none", "field": "none", "age": "'55"},
    "open": {"employer": "known", "field": "another", "international": "cross-border"},
    "failed": {"three_things": "not-all", "record": "not-clean"},
    "from India": {"nationality": "'India", "income": "1m-to-2m5", "business": "half", "profit": "5m-or-more"},
    "from the Mainland": {"nationality": "'China", "degree": "bachelors", "achievement": "award"},
    "without a degree": {"degree": "none", "equivalent": "yes"},
}
EVERY_PASSPORT = ["=US", "'India", "'Malaysia", "'China", "'Switzerland"]


def cut(said: Utterance) -> Iterator[str]:
    """The buttons that would lose words, on a telephone or already here."""
    room = room_under(said.text)
    for row in said.rows:
        for one in row:
            if width(one.label) > share(room, len(row)) or one.label.endswith("…"):
                yield one.label


def cut_in(walk: Walk) -> set[tuple[str, str]]:
    """The same of a screen, in each language."""
    said = {
        locale: SPEECH.utter(walk.turn.screen, locale, walk.session.id[:PREFIX], walk.session.revision)
        for locale in LOCALES
    }
    return {(locale, label) for locale, utterance in said.items() for label in cut(utterance)}


def _beside(walk: Walk, ways: set[str]) -> Iterator[Walk]:
    """The screen, and all that its buttons lead to, each taken once."""
    yield walk
    for option in [one for one in walk.options if one in MOVES or one.partition(".")[0] in MOVES]:
        if option in ways or option.startswith(NEVER):
            continue
        ways.add(option)
        before = walk.turn
        yield from _beside(walk.send(option), ways)
        walk.turn = before


@pytest.mark.parametrize("journey", JOURNEYS)
def test_no_button_is_cut_on_any_screen_that_leads_off_a_result(journey: str) -> None:
    ways: set[str] = set()
    found: set[tuple[str, str]] = set()
    for walk in _beside(at("result", **JOURNEYS[journey]), ways):
        found |= cut_in(walk)
        coloured = [one.label.message for row in walk.turn.screen.buttons for one in row if one.style == "primary"]
        assert len(coloured) <= 1, coloured
    assert found == set()
    assert {"~papers", "~whatif", "~second-yes", "~reasons", "~howto"} <= ways or journey == "failed"


def test_no_screen_that_leads_off_a_result_has_two_ways_back() -> None:
    two: list[list[str]] = []
    for walk in _beside(at("result").tap("~second", "~second-yes", "all").send("~other"), set()):
        labels = [one.label.message for row in walk.turn.screen.buttons for one in row]
        two += [labels] if sum(one in {"button-back", "button-stay", "button-leave"} for one in labels) > 1 else []
    assert two == []


@pytest.mark.parametrize("question", [name for name in PLAIN if name in INTERVIEW.by_id])
def test_no_button_is_cut_at_any_question(question: str) -> None:
    ways = {"three_things": "not-all", "nationality": "more", "age": "'50", "degree": "masters", "business": "half"}
    walk = at(question, **(ways | {"degree": "none"} if question == "equivalent" else ways))
    assert cut_in(walk) == set()
    for command in ("help", "status", "review", "language", "forget", "restart"):
        assert cut_in(walk.reply(Command(command))) == set()


@pytest.mark.parametrize("command", ["forget", "restart"])
def test_what_erases_is_coloured_as_danger_and_the_way_back_is_not(command: str) -> None:
    yes, no = [row[0] for row in at("age").command(command).turn.screen.buttons]
    assert (yes.option, yes.style, no.style) == (f"~{command}-yes", "danger", "")


@pytest.mark.parametrize(
    ("place", "option"), [("notice", "~begin"), ("languages", "~done"), ("decided", "~result"), ("result", "~more")]
)
def test_the_next_step_is_coloured(place: str, option: str) -> None:
    walk = at("decided").tap("~result") if place == "result" else at(place)
    coloured = [one.option for row in walk.turn.screen.buttons for one in row if one.style == "primary"]
    assert coloured == [option]


@pytest.mark.parametrize("passport", EVERY_PASSPORT)
def test_a_limit_in_the_likely_currency_cuts_no_button(passport: str) -> None:
    walk = at("income", nationality=passport)
    assert cut_in(walk) == set()
    assert walk.said.count("equivalent") == 2


def test_a_screen_with_long_buttons_has_a_line_as_wide() -> None:
    narrow = Utterance("Age?", rows=SPEECH.utter(at("support", three_things="not-all").turn.screen, "en", "a", 1).rows)
    assert list(cut(narrow))
