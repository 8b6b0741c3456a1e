"""What if: another answer for the sake of argument, kept or dropped; the true answers untouched meanwhile."""

import pytest
from builders import SESSION_ID, Walk, at

from conversations import Tapped, TurnKind
from conversations.session import PREFIX, Session

WARNING = "supposed-warning"


def supposing() -> Walk:
    """Bachelor's instead of a listed master's."""
    return at("result").tap("~whatif", "~if.degree", "bachelors")


def test_the_count_before_and_then_and_what_turns_is_told() -> None:
    walk = supposing()
    assert walk.current == "supposed"
    assert walk.turn.kind is TurnKind.SUPPOSED
    text = walk.text()
    assert "8 on your answers, 6 if it were so, of 12" in text
    assert "✓ → ✗ Listed master’s or doctorate" in text
    assert "Highest degree: Bachelor’s degree (your answer: Master’s degree)" in text


@pytest.mark.parametrize(
    "steps",
    [
        (),
        ("~whatif",),
        ("~whatif", "~if.income"),
        ("~whatif", "~if.income", "~why"),
        ("~whatif", "~if.income", "1m-to-2m5"),
    ],
)
def test_every_such_screen_warns_of_false_statements(steps: tuple[str, ...]) -> None:
    walk = supposing()
    for step in steps:
        walk.tap(step)
    assert walk.said[0] == WARNING
    assert walk.command("result").said[0] == WARNING
    assert walk.command("status").said[0] == WARNING
    assert at("result").tap("~whatif").said[0] == WARNING


def test_dropped_all_is_as_it_was() -> None:
    before = at("result").session
    walk = supposing().tap("~whatif", "~if.age").type("60").tap("~if-drop")
    after = walk.session
    assert after.answers == before.answers
    assert (after.current, after.path, after.told_outcome, after.actual) == (
        "result",
        before.path,
        before.told_outcome,
        None,
    )
    assert WARNING not in walk.said


def test_dropped_beside_a_question_the_question_is_open_again() -> None:
    walk = at("income").command("result").tap("~whatif", "~if.degree", "bachelors", "~if-drop")
    assert walk.current == "income"
    assert "ask-income" in walk.said


def test_kept_it_is_the_answer_from_then_on() -> None:
    walk = supposing().tap("~if-keep")
    assert walk.session.actual is None
    assert str(walk.answers["degree"]).count("bachelors") == 1
    assert "supposed-kept" in walk.said
    assert walk.session.last_score == (6, 6)


def test_the_true_answers_outlive_the_process_while_something_is_supposed() -> None:
    walk = supposing()
    session = Session.from_json(walk.session.to_json())
    assert session.actual is not None
    assert session.actual.answers == at("result").session.answers


def test_a_question_that_only_the_supposition_calls_for_is_asked() -> None:
    walk = at("result", degree="bachelors").tap("~whatif", "~if.degree", "masters")
    assert walk.current == "university"
    walk.type("University of Toronto")
    assert walk.current == "subject"
    assert walk.tap("technology").current == "supposed"
    assert "supposed-new" in walk.said


def test_two_that_contradict_are_shown_there_too_and_can_be_dropped() -> None:
    walk = at("result").tap("~whatif", "~if.graduate-years").type("4")  # five of them with listed companies
    assert walk.current == "conflict"
    assert walk.tap("~if-drop").session.answers == at("result").session.answers


def test_nobody_is_invited_to_suppose_another_record() -> None:
    walk = at("result", three_things="not-all").tap("~whatif")
    assert {"~if.three-things", "~if.record"}.isdisjoint(walk.options)
    before = walk.session
    assert walk.send("~if.record").turn.kind is TurnKind.STALE
    assert walk.session == before


def test_nothing_supposed_can_be_forwarded() -> None:
    walk = supposing().command("result")
    assert not {"share-text", "button-share", "button-copy"} & set(walk.said)
    assert walk.send("~share").turn.kind is TurnKind.STALE


def test_from_a_supposition_no_other_way_leads_off() -> None:
    walk = supposing().command("result")
    assert {"~former-test", "~second", "~whatif"}.isdisjoint(walk.options)
    for option in ("~former-test", "~second-yes", "~schemes-on", "~other", "~leave"):
        assert walk.send(option).turn.kind is TurnKind.STALE


def test_a_tap_of_before_is_not_taken_for_a_supposition() -> None:
    walk = at("result").tap("~review", "~fix.income")
    before = Tapped(SESSION_ID[:PREFIX], walk.session.revision, "2m5-or-more")
    walk.command("result").tap("~whatif", "~if.income")
    assert walk.reply(before).turn.kind is TurnKind.STALE


def test_with_a_contradiction_open_nothing_can_be_supposed() -> None:
    walk = at("employer-years", graduate_years="'4").type("5").command("result")
    assert "~whatif" not in walk.options


WARNINGS = {"supposed-warning", "ways-honest", "note-false-statement"}


@pytest.mark.parametrize(
    "screen", ["ways", "years", "papers", "reasons", "schemes", "howto", "whatif", "result", "menu"]
)
def test_a_screen_warns_of_false_statements_once(screen: str) -> None:
    walk = at("result").tap("~whatif", "~if.degree", "bachelors").send(f"~{screen}")
    assert [name for name in walk.said if name in WARNINGS] == ["supposed-warning"]
