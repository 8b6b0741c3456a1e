"""What is said unasked is neutral, and its buttons hold whatever was answered since."""

import re

import pytest
from builders import DAY, ENGINE, SESSION_ID, SPEECH, Walk, at

from conversations import Prompt, Screen, Tapped, TurnKind, erasure_warning, reminder
from locales import LOCALES

NAMED = re.compile(
    r"qmas|hong ?kong|immigration|visa|scheme|talent|points|criteri|result|degree|income|"
    r"programme|critère|résultat|"
    r"香港|入境|優才|优才|人才|計劃|计划|簽證|签证|結果|结果|準則|准则|學位|学位|收入",
    re.IGNORECASE,
)


def words(say: Screen, locale: str) -> str:
    """All that is shown, the buttons too."""
    buttons = [button.label for row in say.buttons for button in row]
    return " ".join(SPEECH.text(prompt, locale) for prompt in (*say.prompts, *buttons))


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("say", [reminder(), erasure_warning(DAY)], ids=["reminder", "warning"])
def test_what_is_said_unasked_names_no_scheme_no_answer_and_no_outcome(say: Screen, locale: str) -> None:
    assert NAMED.search(words(say, locale)) is None
    assert NAMED.search(SPEECH.text(Prompt("profile-short"), locale))  # the words looked for are words one says


def test_the_warning_names_the_day() -> None:
    assert "22 November 2026" in words(erasure_warning(DAY), "en").replace("\u00a0", " ")


def options(say: Screen) -> list[str]:
    return [button.option for row in say.buttons for button in row]


def test_a_reminder_leads_to_the_question_and_to_no_more_reminders() -> None:
    assert options(reminder()) == ["~place", "~reminders-off"]
    walk = at("income").send("~place")
    assert "ask-income" in walk.said


def test_one_tap_switches_reminders_off_and_asks_the_question_again() -> None:
    walk = at("income")
    before = walk.session
    walk.send("~reminders-off")
    assert (before.reminders, walk.session.reminders) == (True, False)
    assert walk.said[0] == "reminders-off"
    assert "ask-income" in walk.said
    assert walk.session.revision == before.revision


def test_where_they_are_switched_off_one_button_below_the_question_switches_them_on_again() -> None:
    walk = at("income")
    before = options(walk.turn.screen)
    walk.send("~reminders-off")
    assert options(walk.turn.screen) == [*before, "~reminders-on"]
    walk.send("~reminders-on")
    assert (walk.session.reminders, walk.said[0], options(walk.turn.screen)) == (True, "reminders-on", before)
    walk.send("~reminders-off").send("1m-to-2m5")
    assert "~reminders-on" not in options(walk.turn.screen)


@pytest.mark.parametrize("stop", ["age", "income", "decided", "result"])
@pytest.mark.parametrize("option", ["~reminders-off", "~reminders-on", "~keep-everything"])
def test_its_button_is_taken_under_a_later_revision_and_no_other_button_is(option: str, stop: str) -> None:
    walk = at(stop, three_things="not-all", support="cannot") if stop == "decided" else at(stop)
    answers = walk.answers
    for tapped, is_taken in ((option, True), ("~place", False), ("~unsure", False)):
        walk.reply(Tapped(SESSION_ID[:6], walk.session.revision - 1, tapped))
        assert (walk.turn.kind is not TurnKind.STALE) is is_taken
    assert walk.answers == answers


@pytest.mark.parametrize("option", ["~reminders-off", "~reminders-on", "~keep-everything"])
def test_its_button_is_of_its_session_alone(option: str) -> None:
    walk = at("income")
    before = walk.session
    walk.reply(Tapped("other_", before.revision, option))
    assert (walk.turn.kind, walk.session) == (TurnKind.STALE, before)


def test_keeping_everything_is_a_visit_and_tells_the_new_day_of_erasure() -> None:
    walk = at("result").wait(174).send("~keep-everything")
    told = {prompt.message: prompt.args for prompt in walk.turn.screen.prompts}
    assert str(told["everything-kept"]["date"]) == "2027-11-11"
    assert walk.session.touched_on == walk.on


@pytest.mark.parametrize("reminders", [True, False])
def test_who_wants_no_reminders_gets_none_in_a_session_begun_again(*, reminders: bool) -> None:
    turn = ENGINE.begin("another", "fr", DAY, reminders=reminders)
    assert Walk(turn).session.reminders is reminders
