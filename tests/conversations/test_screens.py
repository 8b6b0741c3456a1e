"""The first screens, the overlays and what stands beside a question."""

import re

import pytest
from builders import CLARITY, SPEECH, Walk, at, begin
from msgspec.structs import replace

from conversations import Command, Prompt, Tapped, Turn, TurnKind, Unreadable
from conversations.turn import Effect
from locales import LOCALES, catalogue
from locales.catalogue import source

# The list's own name is no word about the applicant.
OFFICIAL = re.compile(r"eligible universit(y|ies)|universités? éligibles?|合資格(大學)|合资格(大学)")
FORBIDDEN = re.compile(r"eligib|\bqualif(y|ies|ied)\b|éligib|合資格|合资格", re.IGNORECASE)


def _messages(turn: Turn) -> list[str]:
    return [prompt.message for prompt in turn.screen.prompts]


@pytest.mark.parametrize("locale", LOCALES)
def test_the_screen_of_languages_offers_four_and_marks_the_one_in_use(locale: str) -> None:
    walk = begin(locale).command("language")
    assert walk.options == [f"~lang.{each}" for each in LOCALES]
    marked = [
        button.option for row in walk.turn.screen.buttons for button in row if button.label.message == "language-marked"
    ]
    assert marked == [f"~lang.{locale}"]


def test_a_bare_zh_asks_the_script_with_the_two_scripts_first_and_none_marked() -> None:
    walk = begin("zh")
    assert walk.current == "script"
    assert walk.options[:2] == ["~lang.zh-Hant", "~lang.zh-Hans"]
    assert "language-marked" not in walk.said
    assert _messages(walk.turn) == ["language-ask-script"]


def test_every_question_offers_not_sure_and_why_and_after_the_first_back() -> None:
    walk = at("three-things", three_things="not-all", nationality="more", degree="none", age="'50")
    while walk.current != "result":
        if walk.current == "decided":
            walk.tap("~more")
            continue
        is_first = not walk.session.path
        assert "~why" in walk.options
        assert ("~unsure" in walk.options) is (walk.current != "three-things")
        assert ("~back" in walk.options) is not is_first
        walk.tap("not-all" if walk.current == "three-things" else "~unsure")


@pytest.mark.parametrize("name", ["help", "status", "privacy"])
def test_a_command_beside_the_question_tells_and_asks_it_again(name: str) -> None:
    walk = at("degree")
    asked, session = walk.turn.screen.buttons, walk.session
    walk.command(name)
    assert _messages(walk.turn)[-1] == "ask-degree"
    assert (walk.turn.screen.buttons, walk.session) == (asked, session)


def test_why_gives_the_reason_the_help_and_the_rule_with_its_source() -> None:
    walk = at("income").tap("~why")
    assert _messages(walk.turn)[:6] == [
        *("why-income", "help-income", "rule-head", "rule-income-1m", "wording-copied", "rule-source"),
    ]


@pytest.mark.parametrize("name", ["language", "review", "result", "restart", "forget"])
def test_a_screen_instead_of_the_question_leads_back_and_keeps_its_place(name: str) -> None:
    walk = at("degree")
    session = walk.session
    walk.command(name)
    assert walk.session == session
    if "~place" in walk.options:
        walk.tap("~place")
        assert "ask-degree" in walk.said


@pytest.mark.parametrize(("option", "effect"), [("~restart-yes", Effect.RESTART), ("~forget-yes", Effect.FORGET)])
def test_starting_again_and_erasing_are_asked_first(option: str, effect: Effect) -> None:
    walk = at("degree").command(option[1:].removesuffix("-yes"))
    assert walk.turn.effect is None
    assert walk.tap(option).turn.effect is effect


def test_mydata_asks_for_the_export() -> None:
    assert at("degree").command("mydata").turn.effect is Effect.EXPORT


def test_an_unknown_command_is_told_and_the_question_asked_again() -> None:
    assert _messages(at("age").command("nothing").turn) == ["unknown-command", "progress", "ask-age", "hint-age"]


def test_start_in_a_live_session_shows_where_one_was() -> None:
    walk = at("age").command("start")
    assert _messages(walk.turn) == ["back-where", "progress", "ask-age", "hint-age"]


def test_what_is_no_answer_gets_one_line_and_the_question() -> None:
    walk = at("age").reply(Unreadable())
    assert _messages(walk.turn)[:2] == ["no-answer", "progress"]
    assert walk.turn.kind is TurnKind.NO_ANSWER


def test_after_an_outage_it_says_so_and_takes_the_reply() -> None:
    walk = at("age")
    walk.reply(Command("start"), was_away=True)
    assert _messages(walk.turn)[0] == "back-from-outage"


def test_status_names_progress_the_rules_date_and_the_day_of_erasure() -> None:
    walk = at("age").wait(3).command("status")
    told = {prompt.message: prompt.args for prompt in walk.turn.screen.prompts}
    assert told["status-head"]["answered"] == 2
    assert str(told["status-rules"]["date"]) == "2026-07-16"
    assert str(told["status-erased"]["date"]) == "2027-05-24"


@pytest.mark.parametrize("answer", ["clean", "not-clean", "~unsure"])
def test_the_character_answer_is_never_in_status(answer: str) -> None:
    walk = at("degree", three_things="not-all", record=answer).command("status")
    assert not {name for name in walk.said if "record" in name}
    other = at("degree", three_things="not-all", support="cannot").command("status")
    if answer == "not-clean":
        assert walk.said == other.said


@pytest.mark.parametrize(
    ("question", "words"), [("record", "not-clean"), ("support", "cannot"), ("nationality", "'=CU")]
)
def test_the_text_to_forward_names_no_prerequisite_whatever_failed(question: str, words: str) -> None:
    walk = at("result", **{"three_things": "not-all", question: words}).send("~share")
    assert walk.said[:3] == ["share-head", "share-text", "share-count"]


@pytest.mark.parametrize(
    ("words", "weak"),
    [
        ({"languages": "+en +zh ~done"}, ["weak-english"]),
        ({"languages": "+en +es ~done"}, ["weak-without-chinese", "weak-english"]),
        ({"languages": "+zh +fr ~done"}, ["weak-languages"]),
        ({"languages": "+es +fr ~done"}, ["weak-without-chinese"]),
        ({"languages": "+en +zh +fr ~done"}, ["weak-english", "weak-languages"]),
        ({"languages": "+zh ~done"}, []),
        ({"languages": "+en +zh ~done", "degree": "none", "equivalent": "no"}, []),
    ],
)
def test_a_result_names_the_ticks_that_its_count_rests_on(words: dict[str, str], weak: list[str]) -> None:
    walk = at("result", **words)
    assert [name for name in walk.said if name.startswith("weak-")] == weak
    assert [name for name in walk.send("~summary").said if name.startswith("weak-")] == []
    pages = [prompt.message for prompt in walk.plain.get("en", ())]
    assert [name for name in pages if name.startswith("weak-")] == weak


def test_how_many_criteria_rest_on_english_is_told() -> None:
    for languages, count in (("+en +zh ~done", 2), ("+en +zh +fr ~done", 1), ("+en ~done", 1)):
        told = [
            prompt
            for prompt in at("result", languages=languages).turn.screen.prompts
            if prompt.message == "weakest-english"
        ]
        assert [prompt.args["count"] for prompt in told] == [count]


def test_where_the_threshold_is_out_of_reach_no_weak_point_is_named() -> None:
    walk = at("result", degree="bachelors", employer="none", field="none", languages="+en +zh ~done")
    assert "verdict-below" in walk.said
    assert not [name for name in walk.said if name.startswith("weak-")]


def test_the_weak_point_stands_beside_the_verdict_and_at_the_reason() -> None:
    said = at("decided", languages="+en +es ~done").tap("~result").said
    assert [name for name in said if name.startswith("weakest-")] == ["weakest-without-chinese"]
    assert "weak-english" in at("result").send("~reason.two-languages").said
    assert "weak-english" not in at("result").send("~reason.income-1m").said


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize(
    "words",
    [
        {},
        {"achievement": "exceptional"},
        {"three_things": "not-all", "right_of_abode": "has-card"},
        {"age": "'17", "birth_date": "'3 April 2009"},
        {"degree": "none", "employer": "known", "graduate_years": "2-to-3"},
        {"nationality": "'=CN", "languages": "~unsure", "income": "~unsure", "graduate_years": "~unsure"},
    ],
)
def test_no_screen_says_eligible_or_qualify_of_the_applicant(locale: str, words: dict[str, str]) -> None:
    walk = at("three-things", locale)
    words = {"nationality": "'=US", **words}
    while walk.current != "result":
        _say_nothing_forbidden(walk, locale)
        if "~why" in walk.options:
            _say_nothing_forbidden(walk.tap("~why"), locale)
        _say_nothing_forbidden(walk.command("help"), locale)
        walk.send("~place")
        walk.step(**words)
    for overlay in ("result", "status", "notes"):
        walk.send(f"~{overlay}")
        _say_nothing_forbidden(walk, locale)


def _say_nothing_forbidden(walk: Walk, locale: str) -> None:
    labels = " ".join(SPEECH.text(button.label, locale) for row in walk.turn.screen.buttons for button in row)
    said = f"{walk.text(locale)} {labels}"
    assert not FORBIDDEN.search(OFFICIAL.sub("", said))


def test_the_excluded_prompt_is_found_by_the_test_of_words() -> None:
    assert FORBIDDEN.search("You are eligible")
    assert FORBIDDEN.search("你合資格申請")
    assert not FORBIDDEN.search(OFFICIAL.sub("", "合資格大學綜合名單"))


def test_a_tap_of_an_earlier_revision_changes_nothing_and_redraws_the_question() -> None:
    walk = at("degree")
    before = walk.session
    walk.reply(Tapped(before.id[:6], before.revision - 1, "doctorate"))
    assert (walk.session, walk.turn.kind, walk.turn.toast) == (before, TurnKind.STALE, Prompt("toast-stale"))
    assert "ask-degree" in walk.said


def test_a_tap_of_another_session_changes_nothing() -> None:
    walk = at("degree")
    before = walk.session
    assert walk.reply(Tapped("other_", before.revision, "doctorate")).session == before


@pytest.mark.parametrize("stop", ["three-things", "age", "languages", "income", "decided", "result"])
def test_a_language_chosen_at_any_moment_redraws_the_same_screen_and_keeps_the_answers(stop: str) -> None:
    walk = at(stop)
    before, said = walk.session, walk.said
    walk.command("language").tap("~lang.zh-Hant")
    assert walk.session == replace(before, locale="zh-Hant")
    beside = {"place", "echo", *CLARITY}
    assert [name for name in walk.said if name not in beside][-3:] == [name for name in said if name not in beside][-3:]
    assert walk.turn.screen.prompts[-1].message != "language-ask"


def test_the_likely_passports_follow_the_language() -> None:
    assert at("nationality", "fr").options[0] == "=FR"
    assert at("nationality", "zh-Hans").options[0] == "=CN"


def test_the_ranges_of_income_name_the_currency_of_the_passport_that_counts() -> None:
    walk = at("income", nationality="more", passport="'France")
    assert "HK$1,000,000 is about €110,000." in walk.text("en")
    walk.correct("nationality", "=US").go("income")
    assert "HK$1,000,000 is about US$130,000." in walk.text("en")


def test_the_status_is_not_said_above_the_character_answer() -> None:
    walk = at("result").correct("three-things", "not-all").answer("no-card").answer("can").answer("not-clean")
    walk.command("review").tap("~fix.record").command("status")
    assert "status-head" in walk.said
    assert "your-answer" not in walk.said
    walk.tap("~place")
    assert walk.current == "record"


@pytest.mark.parametrize(("stop", "is_so_far"), [("decided", True), ("result", False)])
@pytest.mark.parametrize("way", ["itself", "former", "supposed"])
def test_the_result_is_so_far_exactly_while_a_question_that_counts_is_open(
    way: str, stop: str, *, is_so_far: bool
) -> None:
    walk = at(stop).send("~result")
    if way == "former":
        walk.tap("~former-test")
    if way == "supposed":
        walk.tap("~whatif", "~if.languages").answer("-es ~done")
    assert ("result-so-far" in walk.command("result").said) is is_so_far


def test_help_tells_what_it_says_of_the_open_question_under_a_heading_of_its_own() -> None:
    walk = at("nationality").command("help")
    told = [(prompt.message, prompt.strong) for prompt in walk.turn.screen.prompts]
    at_heading = told.index(("help-question", True))
    assert told[at_heading + 1] == ("help-nationality", False)
    assert "About this question\n\nLonger lists of countries" in walk.text()
    assert "help-question" not in at("result").command("help").said


@pytest.mark.parametrize("locale", LOCALES)
def test_going_back_has_one_name_in_a_language(locale: str) -> None:
    names = [name for name, args in source(locale).arguments.items() if name.startswith("button-") and not args]
    words = {name: catalogue(locale).format(name) for name in names}
    back = words["button-back"].casefold()
    assert [name for name, said in words.items() if back in said.casefold()] == ["button-back"]
