"""What whoever runs the bot says: how to reach them, notices above every result, results paused."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from builders import ENGINE, Walk, at, begin
from msgspec import structs

from conversations import Command, Engine, Host, Layout, Prompt

CHINESE = "規則於昨日更新"
NOTICE = {"en": "The rules changed yesterday", "zh-Hant": CHINESE}
PAUSED = "results-paused"
# What is said of an outcome begins with one of these.
OUTCOME = (
    *("verdict-", "decided-", "points-", "margin", "open-", "finding-", "result-", "status-verdict-", "mend-"),
    *("reason-", "ways-", "way-", "turning-", "years-", "supposed-count", "supposed-turn", "both-", "share-"),
    *("weak-", "papers-", "paper-", "summary-", "sheet-", "more-is-better", "going-on-possible", "rules-changed-count"),
)
RESULTS = ("~result", "~reasons", "~ways", "~years", "~papers", "~both")
ALL = (
    *RESULTS,
    "~share",
    "~picture",
    "~chart",
    "~status",
    "~summary",
    "~receipt.send",
    "~reason.english",
    "~papers.everybody",
    "~have.+photograph",
)
SUPPORT_FAILS = {"three_things": "not-all", "support": "cannot"}


def with_host(**fields: object) -> Engine:
    return replace(ENGINE, host=structs.replace(ENGINE.host, **fields))


def paused(*rulesets: str) -> Engine:
    return with_host(paused=frozenset(rulesets or ["qmas-gpt-2024"]))


def on(walk: Walk, engine: Engine) -> Walk:
    """The walk goes on under another host."""
    walk.engine = engine
    return walk


def outcomes(walk: Walk) -> Iterator[str]:
    """What is said of an outcome: on the screen, beside it, in a file."""
    pages = [prompt.message for page in (*walk.plain.values(), *walk.sheet.values()) for prompt in page]
    buttons = {button.label.message for row in walk.turn.screen.buttons for button in row}
    told = [*walk.said, *pages]
    return (name for name in told if name.startswith(OUTCOME) and name not in buttons and name != PAUSED)


# -- a person to talk to -------------------------------------------------------------------------------------


def test_a_person_to_talk_to_is_named_in_help_where_a_prerequisite_is_not_met_and_at_the_result() -> None:
    person = Prompt("talk-to-person", {"name": "Harbour Help", "contact": "help@example.org"})
    assert person in at("age").command("help").turn.screen.prompts
    assert person in at("decided", **SUPPORT_FAILS).turn.screen.prompts
    assert structs.replace(person, layout=Layout.FOLDED) in at("result").turn.screen.prompts


def test_where_the_outcome_is_decided_otherwise_nobody_is_named_before_the_result() -> None:
    assert "talk-to-person" not in at("decided", achievement="exceptional").said


def test_without_a_contact_nobody_is_named_and_without_a_name_the_contact_alone() -> None:
    for walk in (at("age").command("help"), at("decided", **SUPPORT_FAILS), at("result")):
        silent = on(walk, with_host(name="Nobody", contact="")).command("help")
        assert not [name for name in silent.said if name.startswith("talk-to-")]
    walk = on(at("age"), with_host(name="")).command("help")
    assert Prompt("talk-to-contact", {"contact": "help@example.org"}) in walk.turn.screen.prompts


@pytest.mark.parametrize("locale", ["en", "fr", "zh-Hant", "zh-Hans"])
def test_the_line_is_said_in_every_language(locale: str) -> None:
    text = at("result", locale, nationality="'US").text()
    assert "Harbour Help" in text
    assert "help@example.org" in text


# -- notices -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("option", [*RESULTS, "~schemes", "~status"])
def test_a_notice_stands_above_every_result_as_soon_as_it_is_put(option: str) -> None:
    walk = at("result")
    before = walk.send(option).said
    walk = on(walk, with_host(notices=(NOTICE,))).send(option)
    notice = Prompt("operator-notice", {"text": NOTICE["en"]}, strong=True)
    assert walk.turn.screen.prompts[0] == notice
    assert walk.said[1:] == before
    assert on(walk, ENGINE).send(option).said == before


def test_a_notice_is_on_the_text_to_forward_and_in_the_summary() -> None:
    walk = on(at("result"), with_host(notices=(NOTICE,), address="")).send("~share")
    assert walk.turn.screen.prompts[0].message == "operator-notice"
    walk.send("~papers").tap("~summary")
    assert "operator-notice" in [prompt.message for prompt in walk.plain["en"]]


def test_a_notice_is_in_the_applicants_language_else_in_english() -> None:
    engine = with_host(notices=(NOTICE, {"fr": "Seulement en français"}))
    texts = [prompt.args["text"] for prompt in _notices(on(at("result", "zh-Hant", nationality="'US"), engine))]
    assert texts == [CHINESE]
    texts = [prompt.args["text"] for prompt in _notices(on(at("result", "fr", nationality="'US"), engine))]
    assert texts == [NOTICE["en"], "Seulement en français"]


def _notices(walk: Walk) -> list[Prompt]:
    return [prompt for prompt in walk.command("result").turn.screen.prompts if prompt.message == "operator-notice"]


def test_no_notice_stands_above_a_question() -> None:
    walk = on(begin(), with_host(notices=(NOTICE,))).go("income")
    assert "operator-notice" not in walk.said


# -- results paused ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("ruleset", ["qmas-gpt-2024", "qmas-apt", "qmas-apt-2024"])
def test_while_a_ruleset_is_paused_the_result_says_so_and_keeps_the_answers(ruleset: str) -> None:
    walk = at("result")
    answers = walk.answers
    said = on(walk, paused(ruleset)).command("result").said
    assert PAUSED in said
    assert list(outcomes(walk)) == []
    assert walk.answers == answers
    assert "verdict-reached" in on(walk, ENGINE).command("result").said


@pytest.mark.parametrize("option", ALL)
@pytest.mark.parametrize(
    "words",
    [
        {},
        SUPPORT_FAILS,
        {"achievement": "exceptional"},
        {"degree": "none"},
        {"income": "~unsure", "languages": "~unsure"},
    ],
    ids=str,
)
def test_no_screen_tells_the_outcome_while_it_is_paused(option: str, words: dict[str, str]) -> None:
    walk = on(at("result", **words), paused()).send(option)
    assert list(outcomes(walk)) == []
    assert PAUSED in walk.said


@pytest.mark.parametrize("option", ["~reason.english", "~papers.everybody", "~result"])
def test_nor_while_a_question_is_open(option: str) -> None:
    walk = on(at("income"), paused()).send(option)
    assert list(outcomes(walk)) == []
    assert "ask-income" in walk.tap("~place").said


def test_where_it_is_decided_the_pause_is_told_and_the_questions_go_on() -> None:
    walk = on(at("support", three_things="not-all"), paused()).answer("cannot")
    assert walk.current == "decided"
    assert list(outcomes(walk)) == []
    assert walk.options == ["~more", "~review"]
    walk.tap("~more")
    assert "ask-record" in walk.said
    walk.go("result")
    assert PAUSED in walk.said


def test_a_session_that_stood_on_the_result_shows_the_pause_on_its_next_turn_and_then_the_result_again() -> None:
    walk = at("result")
    session = walk.session
    assert PAUSED in on(walk, paused()).command("start").said
    assert walk.session == session
    assert "verdict-reached" in on(walk, ENGINE).command("start").said


def test_what_is_supposed_and_two_persons_side_by_side_tell_nothing_while_paused() -> None:
    walk = at("result").tap("~whatif", "~if.income", "2m5-or-more")
    assert "supposed-count" in walk.said
    assert list(outcomes(on(walk, paused()).command("start"))) == []
    assert PAUSED in walk.said
    walk.tap("~if-drop")
    assert walk.answers["income"] == at("result").answers["income"]


def test_before_the_first_answer_there_is_nothing_to_pause() -> None:
    assert on(at("three-things"), paused()).command("result").said[0] == "result-no-answers"


def test_the_change_of_the_count_under_new_rules_is_part_of_the_result() -> None:
    walk = at("income")
    older = structs.replace(walk.session, rulesets=("qmas-gpt-2024:older",), last_score=(0, 1))
    for engine, is_told in ((ENGINE, True), (paused(), False)):
        turn = engine.resume(older, Command("start"), walk.on)
        told = [prompt.message for prompt in turn.screen.prompts]
        assert "rules-changed" in told
        assert ("rules-changed-count" in told) is is_told


def test_who_asked_for_nothing_is_told_the_count_before_and_now_at_the_first_turn_after_a_pause() -> None:
    walk = on(at("result", income="'HK$1,100,000"), paused())
    walk.turn = structs.replace(
        walk.turn, session=structs.replace(walk.session, rulesets=("qmas-gpt-2024:older",), last_score=(3, 3))
    )
    while_paused = [walk.command("status").said, walk.tap("~place").said, walk.correct("income", "under-1m").said]
    assert [("rules-changed" in said, "rules-changed-count" in said) for said in while_paused] == [
        *((True, False), (False, False), (False, False)),
    ]
    walk = on(walk, ENGINE).command("status")
    now = walk.session.last_score
    (told,) = [one for one in walk.turn.screen.prompts if one.message == "rules-changed-count"]
    assert ("rules-changed" in walk.said, told.args) == (True, {"before": 3, "after": now[0]})
    assert "rules-changed" not in walk.command("status").said


def test_who_had_answered_nothing_is_told_of_no_count_after_a_pause() -> None:
    walk = on(begin(), paused())
    walk.turn = structs.replace(walk.turn, session=structs.replace(walk.session, rulesets=("qmas-gpt-2024:older",)))
    assert "rules-changed" in walk.command("status").said
    walk = on(walk.tap("~place").go("age"), ENGINE)
    assert not {"rules-changed", "rules-changed-count"} & set(walk.command("status").said)


def test_another_scheme_is_paused_by_itself() -> None:
    walk = on(at("result", income="2m5-or-more"), paused("ttps-a"))
    states = [
        each.args["state"] for each in walk.send("~schemes").turn.screen.prompts if each.message == "scheme-judged"
    ]
    assert states == [Prompt("state-paused"), Prompt("state-open"), Prompt("state-open")]
    assert "verdict-reached" in walk.send("~result").said


def test_a_former_test_is_paused_by_its_version() -> None:
    walk = at("result").tap("~former-test").type("3 May 2019")
    while walk.current != "former":
        walk.tap("~unsure")
    assert "former-points" in walk.said
    on(walk, paused("qmas-gpt-2018")).command("start")
    assert PAUSED in walk.said
    assert not {"former-points", "former-factor"} & set(walk.said)
    walk.send("~former.age")
    assert "former-band" not in walk.said
    on(walk, paused()).command("start")
    assert "former-points" in walk.said


def test_a_host_by_default_has_nothing_to_say() -> None:
    assert (Host().notices, Host().paused) == ((), frozenset())
