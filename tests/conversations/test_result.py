"""The result: its number first, what is told apart folded."""

import pytest
from builders import SPEECH, at

from bot.records import Utterance
from conversations import PREFIX, Layout
from locales import LOCALES

OPEN = {"employer": "known", "international": "cross-border"}


def shown(stop: str, locale: str, **answers: str) -> Utterance:
    walk = at(stop, locale, **answers).send("~result")
    return SPEECH.utter(walk.turn.screen, locale, walk.session.id[:PREFIX], walk.session.revision)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("stop", ["decided", "result"])
def test_the_number_and_its_bar_come_first_and_the_findings_are_in_one_fold(stop: str, locale: str) -> None:
    said = shown(stop, locale, nationality="'Brazil")
    bold = [line for line in said.text.splitlines() if "■" in line]
    assert len(bold) == 1
    assert sum(map(bold[0].count, "■▨□")) == 12
    (fold,) = said.folds
    assert "✓" not in said.text[: fold.offset]
    assert said.text.index("✓") > fold.offset


def test_what_was_not_asked_stands_apart_from_what_the_rules_leave_open() -> None:
    early, late = at("decided").send("~result"), at("result", **OPEN)
    assert "result-unasked" in early.said
    assert "result-open" not in early.said
    assert "result-open" in late.said
    assert "result-unasked" not in late.said


def test_a_route_that_is_reached_stands_before_the_count_of_the_other() -> None:
    prompts = at("result", achievement="exceptional").send("~result").turn.screen.prompts
    strong = [one.message for one in prompts if one.strong]
    names = [one.message for one in prompts]
    assert strong[0] == "verdict-reached-achievement"
    assert "result-count" not in strong
    assert names.index("verdict-reached-achievement") < names.index("result-count")


def test_a_condition_not_met_leaves_no_count() -> None:
    walk = at("decided", three_things="not-all", support="cannot").send("~result")
    assert "result-count" not in walk.said
    assert all(one.layout is Layout.FOLDED for one in walk.turn.screen.prompts if one.message == "result-fee")
