"""What one may ask to be told of, where that means something, and what is told once it has come."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from builders import DAY, ENGINE, Walk, at, begin
from msgspec import structs
from rules_to_come import INCOME, LIST, PRESENT, corrected

from conversations import Engine, Host
from scoring import amended, load_universities, read_ruleset, read_universities

BEFORE, NEW_YEAR = date(2026, 12, 20), date(2027, 1, 2)
LISTS = load_universities()
WITH_LIST = replace(ENGINE, universities=LISTS.and_of(read_universities(LIST)).on)


def at_result(on: date = BEFORE, engine: Engine = ENGINE, **words: str) -> Walk:
    walk = begin(on=on, engine=engine).go("result", **words)
    while walk.current == "decided":
        walk.tap("~result")
    return walk


def back_on(day: date, walk: Walk, engine: Engine = ENGINE) -> Walk:
    walk.on, walk.engine = day, engine
    return walk.command("result")


def awaiting(walk: Walk) -> bool:
    return walk.session.awaited is not None


@pytest.fixture
def waiting() -> Walk:
    """At the result with a listed degree, on a day for which there is no list, asked to be told."""
    return back_on(NEW_YEAR, at_result()).tap("~await-list")


def told(walk: Walk, engine: Engine, on: date = NEW_YEAR) -> Walk:
    """The one message, as the chat then stands."""
    turn = engine.tell(walk.session, on)
    assert turn is not None
    walk.turn, walk.engine, walk.on = turn, engine, on
    return walk


def test_where_the_list_has_ended_a_result_offers_to_tell_of_the_next_and_until_when() -> None:
    walk = back_on(NEW_YEAR, at_result())
    assert "~await-list" in walk.options
    text = walk.text().replace("\N{NO-BREAK SPACE}", " ")
    assert "when the list of universities for 2027 is out, until 1 July 2027" in text
    assert "button-await-list" in walk.said
    assert not awaiting(walk)


def test_a_result_that_is_settled_under_rules_just_checked_offers_nothing() -> None:
    assert [option for option in at_result().options if option.startswith("~await")] == []


UNLISTED = {"university": "not-listed", "degree": "masters", "field": "none", "employer": "none"}


def test_before_the_list_ends_the_next_is_offered_to_who_falls_short_with_a_university_on_none() -> None:
    walk = at_result(**UNLISTED)
    text = walk.text().replace("\N{NO-BREAK SPACE}", " ")
    assert "when the list of universities for 2027 is out, until 18 June 2027" in text
    assert walk.tap("~await-list").session.awaited is not None
    assert WITH_LIST.tell(walk.session, BEFORE) is None
    assert told(walk, WITH_LIST).said[:2] == ["news", "news-list"]


@pytest.mark.parametrize(
    ("words", "on"),
    [({}, BEFORE), ({"university": "not-listed"}, BEFORE), (UNLISTED, date(2026, 6, 20))],
    ids=["listed", "the threshold is reached", "answers are not kept so long"],
)
def test_where_the_next_list_changes_nothing_or_comes_too_late_it_is_not_offered(
    words: dict[str, str], on: date
) -> None:
    assert "~await-list" not in at_result(on, **words).options


def test_what_the_rules_leave_open_may_be_waited_for_once_nothing_is_left_to_answer() -> None:
    walk = at_result(income="~unsure", **{"graduate-years": "'2", "employer": "other"})
    assert (walk.turn.verdict.value, "~more" in walk.options, "button-await-rules" in walk.said) == (
        *("undecided", False, True),
    )


def test_who_cannot_apply_for_another_reason_is_not_told_of_lists_but_of_rules() -> None:
    walk = back_on(NEW_YEAR, at_result(**{"three-things": "not-all", "support": "cannot"}))
    assert ("button-await-rules" in walk.said, "button-await-list" in walk.said) == (True, False)


def test_another_person_or_a_supposition_waits_for_nothing() -> None:
    walk = back_on(NEW_YEAR, at_result()).tap("~whatif", "~if.income")
    assert [walk.send(f"~await-{what}").turn.kind for what in ("list", "rules")] == ["stale", "stale"]
    assert ("nothing-there" in walk.type("tell me when the rules change").said, awaiting(walk)) == (True, False)


def test_asked_it_says_so_and_one_tap_ends_it(waiting: Walk) -> None:
    assert (waiting.said, waiting.options) == (
        ["awaited-list", "awaiting", "button-await-off", "button-back"],
        ["~await-off", "~place"],
    )
    waiting.tap("~place")
    assert ("~await-off" in waiting.options, "~await" in waiting.options) == (True, False)
    waiting.tap("~await-off")
    assert (waiting.said, awaiting(waiting)) == (["awaiting-nothing", "button-back"], False)


def test_the_result_keeps_to_five_buttons(waiting: Walk) -> None:
    rows = waiting.tap("~place", "~clear").turn.screen.buttons
    assert sum(len(row) for row in rows) <= 5


def test_what_stands_when_asked_follows_the_answers(waiting: Walk) -> None:
    before = waiting.session.awaited
    after = waiting.send("~fix.income").tap("2m5-or-more").session.awaited
    assert before is not None
    assert after is not None
    assert (before.found["income-1m"], after.found["income-1m"]) == ("not_met", "met")
    assert (after.rules, after.universities) == (before.rules, before.universities)


# -- asked for in words ----------------------------------------------------------------------------------------

TYPED = [
    ("Tell me when the new list is out", "list"),
    ("let me know once the new list of universities is published, please", "list"),
    ("When is the new list out?", "list"),
    ("notify me of the next list", "list"),
    ("Avertissez-moi quand la nouvelle liste paraîtra", "list"),
    ("prévenez-moi dès que la nouvelle liste des universités sera publiée svp", "list"),
    ("新名單公布時通知我", "list"),
    ("當新的大學名單公佈後請通知我", "list"),
    ("新名单公布的时候请通知我", "list"),
    ("Tell me when the rules change", "rules"),
    ("remind me when the rules change", "rules"),
    ("let me know if anything changes", "rules"),
    ("Dites-moi si les règles changent", "rules"),
    ("規則更改時通知我", "rules"),
    ("规则有变请通知我", "rules"),
]


@pytest.mark.parametrize(("text", "what"), TYPED)
@pytest.mark.parametrize("stop", ["notice", "age", "university", "result"])
def test_it_may_be_asked_for_in_words_wherever_one_is(stop: str, text: str, what: str) -> None:
    walk = begin(on=BEFORE).go(stop).type(text)
    assert walk.session.awaited is not None, walk.said
    assert (walk.session.awaited.what, walk.said[:2]) == (what, [f"awaited-{what}", "awaiting"])
    assert (walk.current, walk.options) == (stop, ["~await-off", "~place"])


@pytest.mark.parametrize("text", ["notify me", "Avertissez-moi", "有消息通知我"])
def test_of_what_is_asked_where_the_words_do_not_say(text: str) -> None:
    walk = at("age").type(text)
    assert (walk.options, awaiting(walk)) == (["~await-list", "~await-rules", "~place"], False)


@pytest.mark.parametrize("text", ["tell me", "when", "si", "當", "the list of universities", "if I ask"])
def test_words_that_only_stand_beside_it_ask_for_nothing(text: str) -> None:
    assert not awaiting(at("age").type(text))


@pytest.mark.parametrize("text", ["don't tell me", "ne m'avertissez pas", "唔使通知我", "不必通知我"])
def test_it_may_be_ended_in_words(waiting: Walk, text: str) -> None:
    assert (awaiting(waiting.type(text)), waiting.said[0]) == (False, "awaiting-nothing")


def test_the_words_of_the_button_are_read_below_it() -> None:
    walk = back_on(NEW_YEAR, at_result()).type("Tell me of the 2027 list")
    assert walk.session.awaited is not None
    assert walk.session.awaited.what == "list"


def test_who_waits_for_the_rules_hears_of_the_list_as_well_and_keeps_the_wish() -> None:
    walk = at("age").type("tell me when the rules change").type("tell me when the new list is out")
    assert walk.session.awaited is not None
    assert walk.session.awaited.what == "rules"


def test_with_no_answers_only_what_has_come_is_told() -> None:
    walk = begin(on=BEFORE).type("tell me when the new list is out")
    assert told(walk, WITH_LIST).said == ["news", "news-list", "button-stay"]


# -- told ------------------------------------------------------------------------------------------------------


def test_the_university_left_out_is_named_as_the_reason_and_asked_anew(waiting: Walk) -> None:
    walk = told(waiting, WITH_LIST)
    assert walk.said[:3] == ["news", "news-list", "rules-unchanged-count"]
    assert (walk.current, "ask-university" in walk.said, awaiting(walk)) == ("university", True, False)
    assert walk.tap("not-listed").said[0] != "toast-stale"


def test_the_university_that_stays_listed_counts_again_and_the_count_is_told() -> None:
    walk = back_on(NEW_YEAR, at_result(university="'University of Oxford")).tap("~await-list")
    walk = told(walk, WITH_LIST)
    text = walk.text()
    assert "Criteria met: 6 to 8 before, 8 now." in text
    assert {"news-met", "criterion-listed-postgraduate-degree"} <= set(walk.said)
    assert (walk.current in {"decided", "result"}, walk.options) == (True, ["~place"])
    assert not {"verdict-reached", "result-count"} & set(walk.said)


def test_a_criterion_that_changes_is_told_forth_and_back(tmp_path: Path) -> None:
    higher = replace(WITH_LIST, rulesets=amended(ENGINE.rulesets, read_ruleset(corrected(tmp_path, INCOME))))
    walk = back_on(NEW_YEAR, at_result(university="'University of Oxford", income="'HK$1,100,000"), WITH_LIST)
    assert "await-rules" in walk.said
    forth = told(walk.tap("~await-rules"), higher)
    assert forth.said[:3] == ["news", "news-rules", "rules-changed-count"]
    assert {"news-not-met", "criterion-income-1m"} <= set(forth.said)
    back = told(forth.command("result").tap("~await-rules"), WITH_LIST)
    assert {"news-met", "criterion-income-1m"} <= set(back.said)


def test_at_the_next_turn_it_is_told_as_well_and_then_no_more(waiting: Walk) -> None:
    waiting.engine = WITH_LIST
    waiting.command("status")
    assert ("news-list" in waiting.said, "news" in waiting.said, awaiting(waiting)) == (True, False, False)
    assert WITH_LIST.tell(waiting.session, NEW_YEAR) is None


def test_while_results_are_paused_nothing_has_come(waiting: Walk) -> None:
    paused = replace(WITH_LIST, host=Host(paused=frozenset({PRESENT})))
    assert waiting.session.awaited is not None
    mark = waiting.session.awaited.mark
    assert (paused.awaited_of([mark], NEW_YEAR), paused.tell(waiting.session, NEW_YEAR)) == (frozenset(), None)
    assert WITH_LIST.awaited_of([mark], NEW_YEAR) == {mark}


def test_what_changes_during_a_pause_is_told_after_it_against_how_it_stood_before(tmp_path: Path) -> None:
    higher = replace(WITH_LIST, rulesets=amended(ENGINE.rulesets, read_ruleset(corrected(tmp_path, INCOME))))
    walk = back_on(NEW_YEAR, at_result(university="'University of Oxford", income="'HK$1,100,000"), WITH_LIST)
    walk.tap("~await-rules").engine = replace(higher, host=Host(paused=frozenset({PRESENT})))
    walk.command("status")
    said = told(walk, higher).said
    assert {"rules-changed-count", "news-not-met", "criterion-income-1m"} <= set(said)


def test_new_rules_that_were_told_at_a_turn_are_not_told_with_the_list_again(waiting: Walk, tmp_path: Path) -> None:
    rulesets = amended(ENGINE.rulesets, read_ruleset(corrected(tmp_path, INCOME)))
    waiting.engine = replace(ENGINE, rulesets=rulesets)
    assert ("rules-changed" in waiting.command("status").said, awaiting(waiting)) == (True, True)
    said = told(waiting, replace(WITH_LIST, rulesets=rulesets)).said
    assert ("news-list" in said, "news-rules" in said) == (True, False)


def test_a_list_that_ends_is_no_news_and_new_rules_are_none_for_who_waits_for_the_list(waiting: Walk) -> None:
    rules, universities = ENGINE.context(waiting.session, DAY).marks
    assert ENGINE.awaited_of([f"rules:{rules}:{universities}"], NEW_YEAR) == frozenset()
    found = ENGINE.awaited_of(["rules:another:", "list:another:"], NEW_YEAR)
    assert found == {"rules:another:"}


def test_a_session_begun_anew_awaits_nothing(waiting: Walk) -> None:
    assert waiting.session.ended().awaited is None


def test_of_a_record_nothing_is_told(waiting: Walk) -> None:
    awaited = waiting.session.awaited
    assert awaited is not None
    before = {**awaited.found, "clean-record": "open", "self-support": "open"}
    session = structs.replace(waiting.session, awaited=structs.replace(awaited, found=before))
    waiting.turn = structs.replace(waiting.turn, session=session)
    said = told(waiting, WITH_LIST).said
    assert ("criterion-self-support" in said, "criterion-clean-record" in said) == (True, False)
