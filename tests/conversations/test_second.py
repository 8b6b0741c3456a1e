"""A second person in the same chat: the first is never lost, the two stand side by side."""

import json
import re

import pytest
from builders import INTERVIEW, SPEECH, Walk, at
from msgspec.structs import replace

from conversations import Session, TurnKind
from locales import LOCALES, catalogue
from locales.catalogue import source


def with_second() -> Walk:
    """The first person at the result, the second at the passport."""
    return at("result").tap("~second", "~second-yes", "all")


def test_a_second_person_begins_anew_and_the_first_is_kept() -> None:
    walk = with_second()
    assert walk.current == "nationality"
    assert set(walk.answers) == {"three-things"}
    assert walk.session.other_case is not None
    assert walk.session.other_case.answers == at("result").session.answers
    assert walk.said[0] == "person-second"


def test_one_goes_back_and_forth_and_each_keeps_the_place() -> None:
    walk = with_second().command("result").tap("~other")
    assert walk.current == "result"
    assert walk.said[0] == "person-first"
    assert walk.session.answers == at("result").session.answers
    assert walk.tap("~other").current == "nationality"
    assert set(walk.answers) == {"three-things"}


def test_a_run_stored_with_a_count_of_its_own_is_taken_up_as_before() -> None:
    walk = with_second()
    stored = json.loads(walk.session.to_json())
    stored["other"]["stood"] = [8, 8]
    assert Session.from_json(json.dumps(stored)) == walk.session


def test_consent_is_asked_for_first() -> None:
    walk = at("result").tap("~second")
    assert "second-consent" in walk.said
    assert walk.session.other_case is None


def test_side_by_side_both_counts_and_every_criterion_are_shown() -> None:
    walk = with_second().tap("=US").type("60").command("result").tap("~both")
    text = walk.text()
    assert "First person: 8 of 12 criteria, 6 are needed." in text
    assert "Second person: 0 to 11 of 12 criteria" in text
    assert "✓ ✗ Aged 50 or below" in text
    assert walk.said.count("both-line") == 12


def test_side_by_side_is_the_same_whoever_is_open() -> None:
    second = with_second().command("result").tap("~both").text()
    first = with_second().command("result").tap("~other", "~both").text()
    assert second.splitlines()[1:] == first.splitlines()[1:]


def test_no_prerequisite_is_told_side_by_side() -> None:
    walk = at("result", three_things="not-all").tap("~second", "~second-yes", "all").command("result").tap("~both")
    assert not [name for name in walk.said if "clean-record" in name or "self-support" in name]


@pytest.mark.parametrize("is_second_open", [True, False])
def test_the_second_person_can_be_removed(is_second_open: bool) -> None:  # noqa: FBT001 - a parameter of the test
    walk = with_second().command("result")
    if not is_second_open:
        walk.tap("~other")
    walk.tap("~both", "~second-drop", "~second-drop-yes")
    assert walk.session.other_case is None
    assert walk.session.answers == at("result").session.answers
    assert "person-first" not in walk.said


def test_there_is_no_third_person() -> None:
    assert with_second().send("~second-yes").turn.kind is TurnKind.STALE


def test_whoever_waited_while_the_rules_changed_is_judged_by_the_new_ones() -> None:
    walk = with_second().command("result")
    other = walk.session.other_case
    assert other is not None
    waited = replace(walk.turn.session, other_case=replace(other, version="0", rulesets=("qmas-gpt-2024:old",)))
    walk.turn = replace(walk.turn, session=waited)
    assert walk.tap("~other").session.rulesets == with_second().session.rulesets
    assert walk.session.answers == at("result").session.answers


def test_a_contradiction_of_the_first_waits_there() -> None:
    walk = at("employer-years", graduate_years="'4").type("5").command("result").tap("~second", "~second-yes", "all")
    assert walk.current == "nationality"
    assert walk.command("result").tap("~other").current == "conflict"


def test_the_first_can_be_reached_before_the_second_has_said_anything() -> None:
    walk = at("result").tap("~second", "~second-yes")
    assert "~other" in walk.options
    assert "~other" in walk.command("result").options
    assert walk.tap("~other").current == "result"


def test_the_session_counts_as_the_first_person_s() -> None:
    verdict = at("result").turn.verdict
    walk = with_second()
    assert walk.turn.verdict == verdict
    assert walk.session.first.answers == at("result").session.answers
    assert at("result").tap("~whatif", "~if.degree", "none").turn.verdict == verdict


def test_ticks_not_yet_done_are_there_on_return() -> None:
    walk = at("languages").tap("+en", "+es").command("result").tap("~second", "~second-yes", "~other")
    assert walk.session.ticks == ("en", "es")


def test_both_are_named_before_both_are_begun_anew() -> None:
    assert "restart-ask-both" in with_second().command("restart").said
    assert "restart-ask" in at("result").command("restart").said


SPOKEN_TO = re.compile(r"\b(?:you|your|yours|yourself|I|my)\b", re.IGNORECASE)
OF_A_PERSON = ("verdict-", "decided-failed-", "mend-", "margin", "weakest-", "open-", "your-answer")
ASKED = {f"ask-{name}" for name in INTERVIEW.by_id if not name.startswith("former-")}


def test_what_speaks_to_the_applicant_is_said_of_the_second_person_too() -> None:
    words, other = catalogue("en"), catalogue("en", "second")
    numbers = dict.fromkeys(("count", "threshold", "spare", "missing", "high", "with", "without", "max", "age"), 2)
    given = numbers | dict.fromkeys(("prerequisites", "page", "date", "criterion", "criteria", "answer"), "")
    told = [name for name in source("en").messages if name in ASKED or name.startswith(OF_A_PERSON)]
    spoken_to = [name for name in told if SPOKEN_TO.search(words.format(name, given))]
    assert len(spoken_to) > 40
    assert [name for name in spoken_to if SPOKEN_TO.search(other.format(name, given))] == []


@pytest.mark.parametrize("locale", LOCALES)
def test_the_second_person_is_asked_and_told_as_such(locale: str) -> None:
    walk = at("result", locale, nationality="'Brazil").tap("~second", "~second-yes")
    person = {"en": "second person", "fr": "deuxième personne"}.get(locale, "第二人")
    asked = 0
    while walk.current != "decided":
        said = SPEECH.utter(walk.turn.screen, locale, "abcdef", 1)
        bold = said.text.encode("utf-16-le")[said.bold[0].offset * 2 :][: said.bold[0].length * 2].decode("utf-16-le")
        asked += person in bold.lower()
        walk.step(nationality="'Brazil")
    assert asked >= 7
    assert person in SPEECH.utter(walk.turn.screen, locale, "abcdef", 1).text.split("\n\n", 2)[2].lower()
    assert walk.command("help").said[0] == "person-second-here"


def test_the_first_person_beside_a_second_is_spoken_to() -> None:
    walk = with_second().command("result").tap("~other")
    assert "On your answers you reach" in SPEECH.utter(walk.turn.screen, "en", "abcdef", 1).text


def test_erasing_says_that_both_are_meant_and_offers_the_second_alone() -> None:
    walk = at("result").send("~second").send("~second-yes").command("forget")
    assert "forget-ask-both" in walk.said
    assert {"~forget-yes", "~second-drop", "~place"} <= set(walk.options)
    assert "forget-ask" in at("result").command("forget").said
