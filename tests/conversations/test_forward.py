"""What stands beside the result: reasons, ways forward, the next years, documents, other schemes."""

import re
from collections.abc import Iterator
from datetime import date

import pytest
from builders import DAY, INTERVIEW, PLAIN, SPEECH, Walk, at, begin, names_in
from hypothesis import given, settings
from hypothesis import strategies as st

from conversations import Page, Prompt, Screen, TurnKind
from locales import LOCALES

SCREENS = ("reasons", "ways", "years", "papers", "schemes")
# The list's own name is no word about the applicant.
OFFICIAL = re.compile(r"eligible universit(y|ies)|universités? éligibles?|合資格大學|合资格大学")
NEVER_SAID = re.compile(r"eligib|\bqualif(y|ies|ied)\b|éligib|合資格|合资格", re.IGNORECASE)
NEAR_51 = {"degree": "bachelors", "age": "'50", "birth_date": "'3 April 1976"}
YOUNG_IN_THE_JOB = {"graduate_years": "'4", "employer_years": "'2", "field_years": "'1"}
ALL_BUT_AGE = {"international": "2-or-more", "income": "2m5-or-more", "business": "listed", "profit": "5m-or-more"}
DAYS_PAST_THE_LISTS = (date(2027, 1, 2) - DAY).days


def shown(walk: Walk, name: str) -> list[Prompt]:
    """What the screen says."""
    return list(walk.send(f"~{name}").turn.screen.prompts)


def messages(walk: Walk, name: str) -> list[str]:
    """The names of what the screen says."""
    return [prompt.message for prompt in shown(walk, name)]


@pytest.mark.parametrize("name", SCREENS)
def test_while_a_question_is_open_a_screen_keeps_its_place_and_leads_back(name: str) -> None:
    walk = at("income")
    session = walk.session
    walk.command("result").tap(*(["~ways", "~years"] if name == "years" else [f"~{name}"]))
    assert walk.session == session
    if name == "years":
        walk.tap("~ways")
    assert "ask-income" in walk.tap("~place").said


@pytest.mark.parametrize("name", SCREENS)
def test_before_the_first_answer_nothing_is_made_up(name: str) -> None:
    walk = at("three-things")
    assert messages(walk, name) == ["result-no-answers"]
    assert walk.options == ["~howto", "~place"]


def test_documents_typed_at_the_notice_tell_what_will_be_there_and_lead_on() -> None:
    walk = begin().type("documents")
    assert (walk.said[0], walk.options) == ("result-no-answers", ["~begin", "~howto", "~place"])
    assert "howto-lead" in walk.tap("~howto").said
    assert begin().type("documents").tap("~begin").current == "three-things"


@pytest.mark.parametrize("name", ["reasons", "ways", "schemes", "notes", "whatif", "second", "review"])
def test_a_page_under_more_leads_back_to_more_and_one_opened_by_words_to_the_result(name: str) -> None:
    walk = at("result").tap("~menu").tap(f"~{name}")
    assert "~place" not in walk.options
    assert "menu-head" in walk.tap("~menu").said
    assert "result-count" in walk.tap("~place").said
    if name in SCREENS:
        assert (
            walk.type({"reasons": "reasons", "ways": "ways forward", "schemes": "other schemes"}[name]).options[-1]
            == "~place"
        )


def test_a_page_that_the_result_names_itself_leads_back_to_the_result() -> None:
    walk = at("result")
    assert walk.options[:2] == ["~howto", "~papers"]
    assert walk.tap("~papers").options[-1] == "~place"


# -- reasons -------------------------------------------------------------------------------------------------


def test_every_prerequisite_and_criterion_of_both_routes_has_its_reason() -> None:
    walk = at("result").send("~reasons")
    reasons = [option for option in walk.options if option.startswith("~reason.")]
    assert len(reasons) == 6 + 12 + 2
    for option in reasons:
        name = option.removeprefix("~reason.")
        assert {f"criterion-{name}", f"rule-{name}", "rule-source"} <= set(walk.send(option).said)


def test_a_reason_tells_the_finding_the_answer_the_rule_and_its_source() -> None:
    assert messages(at("result"), "reason.multinational-3-years") == [
        *("finding-met", "reason-met", "reason-answers", "review-item"),
        *("rule-head", "rule-multinational-3-years", "wording-seen", "rule-source"),
    ]


def test_a_part_of_the_career_that_was_not_asked_rests_on_the_whole() -> None:
    walk = at("result", graduate_years="under-2").send("~reason.multinational-3-years")
    assert "finding-not-met" in walk.said
    assert "short-graduate-years" in walk.said


def test_the_age_rests_on_the_date_of_birth_too() -> None:
    walk = at("result", **NEAR_51).send("~reason.age-50-or-below")
    assert "short-birth-date" in walk.said


def test_a_point_without_an_answer_says_so() -> None:
    assert "reason-no-answer" in at("age").send("~reason.income-1m").said


@pytest.mark.parametrize("record", ["clean", "not-clean", "~unsure"])
def test_the_list_does_not_tell_the_finding_of_character_and_its_reason_not_the_answer(record: str) -> None:
    walk = at("result", three_things="not-all", record=record).send("~reasons")
    (line,) = [one for one in walk.turn.screen.prompts if "clean-record" in str(one.args)]
    assert line.args["what"] == Prompt("reasons-private", {"criterion": Prompt("criterion-clean-record")})
    said = walk.tap("~reason.clean-record").said
    assert not {"review-item", "short-record", "short-three-things"} & set(said)


@pytest.mark.parametrize("option", ["~reason.gone", "~papers.gone", "~papers.income-1m", "~ways.english", "~reason."])
def test_a_thing_there_is_not_is_told_as_out_of_date(option: str) -> None:
    walk = at("result")
    before = walk.session
    assert walk.send(option).turn.kind is TurnKind.STALE
    assert walk.session == before


# -- ways forward --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["ways", "years"])
def test_every_way_is_told_with_what_a_false_statement_is(name: str) -> None:
    assert "ways-honest" in messages(at("result", **NEAR_51), name)


def test_ways_forward_begin_with_the_questions_left_to_answer() -> None:
    walk = at("decided").send("~ways")
    assert (walk.said[0], walk.options[0]) == ("ways-answer-first", "~more")
    assert walk.tap("~more").current == "employer"
    assert "~more" not in at("result").send("~ways").options


def test_a_way_tells_its_gain_what_it_turns_and_when() -> None:
    prompts = shown(at("result", **NEAR_51, **YOUNG_IN_THE_JOB), "ways")
    ways = [prompt for prompt in prompts if prompt.message == "way-line"]
    by_step = {str(getattr(way.args["step"], "message", "")): way for way in ways}
    degree, years = by_step["step-listed-stem-degree"], by_step["step-multinational-years"]
    assert degree.args["gain"] == 2
    assert degree.args["when"] == Prompt("when-none")
    assert years.args["when"] == Prompt("when-date", {"date": date(2027, 11, 22)})
    assert "criterion-multinational-3-years" in list(names_in(Screen((years,))))


def test_the_earliest_date_of_an_income_says_whose_year_it_assumes() -> None:
    prompts = shown(at("result", degree="bachelors"), "ways")
    when = {str(getattr(way.args["step"], "message", "")): way.args["when"] for way in prompts if "step" in way.args}
    assert getattr(when["step-income"], "message", "") == "when-date-income"


def test_a_way_that_outlasts_the_51st_birthday_says_what_is_lost() -> None:
    prompts = shown(at("result", **NEAR_51, **YOUNG_IN_THE_JOB), "ways")
    assert Prompt("criterion-age-50-or-below") in [
        one.args["criteria"] for one in prompts if one.message == "way-loses"
    ]


def test_the_fewest_steps_are_named_where_the_threshold_is_not_reached_yet() -> None:
    assert "ways-fewest" in messages(at("result", degree="bachelors", employer="none", field="none"), "ways")
    assert "ways-fewest-reached" in messages(at("result"), "ways")


def test_where_nothing_is_to_gain_one_line_says_so() -> None:
    walk = at("result", age="'34", **ALL_BUT_AGE)
    assert messages(walk, "ways") == ["ways-none"]


@pytest.mark.parametrize("name", ["ways", "years"])
def test_where_a_basic_condition_fails_no_way_is_offered(name: str) -> None:
    assert messages(at("decided", three_things="not-all", support="cannot"), name) == ["ways-hindered"]
    assert messages(_cuban(), name) == ["ways-hindered"]
    assert messages(at("decided", three_things="not-all", right_of_abode="has-card"), name) == ["verdict-no-visa"]


def _cuban() -> Walk:
    """Cuba confirmed, as an excluded place always is."""
    walk = at("nationality").type("Cuba")
    return walk.tap(next(option for option in walk.options if option.startswith("~c.")))


# -- the next years ------------------------------------------------------------------------------------------


def test_the_next_years_name_the_51st_birthday_and_the_fifth_year_of_work() -> None:
    prompts = shown(at("result", **NEAR_51, **YOUNG_IN_THE_JOB), "years")
    dates = {
        prompt.args["date"] for prompt in prompts if prompt.message.startswith("turning-") and prompt.args.get("date")
    }
    assert {date(2027, 4, 3), date(2027, 11, 22)} <= dates
    assert "years-assumed" in [prompt.message for prompt in prompts]


def test_a_birthday_comes_whatever_one_does_and_a_year_of_work_only_if_it_goes_on() -> None:
    told = messages(at("result", **NEAR_51, **YOUNG_IN_THE_JOB), "years")
    assert told[told.index("turning-not-met") + 1] == "turning-sure"
    assert told[told.index("turning-met") + 1] == "turning-assumed"


def test_where_time_changes_nothing_it_is_said() -> None:
    assert "years-nothing" in messages(at("result", age="'60", **ALL_BUT_AGE), "years")


# -- documents -----------------------------------------------------------------------------------------------


def test_documents_are_listed_for_what_is_met_and_not_for_the_rest() -> None:
    options = at("result").send("~papers").options
    assert {"~papers.everybody", "~papers.basic-education", "~papers.english", "~papers.translation"} <= set(options)
    assert "~papers.income-1m" not in options


def test_an_award_has_its_documents_too() -> None:
    assert "~papers.exceptional-award" in at("result", achievement="exceptional").send("~papers").options


def test_every_list_of_documents_says_that_the_official_one_was_not_found() -> None:
    walk = at("result").send("~papers")
    for option in [each for each in walk.options if each.startswith("~papers.")]:
        assert "papers-not-found" in walk.said
        walk.send(option)
        assert {"papers-not-found", "papers-section"} <= set(walk.said)
        assert {"paper-line", "paper-line-perhaps"} & set(walk.said)
        walk.tap("~papers")


def test_a_document_tells_how_certain_it_is_and_whether_it_applies() -> None:
    said = at("result").send("~papers.everybody").said
    assert {"paper-line", "paper-line-perhaps", "confidence-one_source"} <= set(said)


def test_who_needs_no_visa_needs_no_documents() -> None:
    assert messages(at("decided", three_things="not-all", right_of_abode="has-card"), "papers") == ["verdict-no-visa"]


# -- other schemes -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("income", "state"), [("2m5-or-more", "state-met"), ("under-1m", "state-not-met")])
def test_the_top_talent_pass_scheme_is_judged_by_the_same_answers(income: str, state: str) -> None:
    prompts = shown(at("result", income=income), "schemes")
    states = [prompt.args["state"] for prompt in prompts if prompt.message == "scheme-judged"]
    assert sorted(states, key=str) == sorted([Prompt(state), Prompt("state-open"), Prompt("state-open")], key=str)


def test_what_the_answers_do_not_settle_of_a_scheme_is_left_to_be_asked() -> None:
    walk = at("result", nationality="=GB")
    assert "scheme-gep" in walk.send("~schemes").said
    assert "scheme-asmtp" not in walk.said
    mainland = at("result", nationality="'China")
    perhaps = [one.args for one in shown(mainland, "schemes") if one.message == "scheme-perhaps"]
    assert {"scheme": Prompt("scheme-asmtp"), "page": Page("asmtp")} in perhaps


def test_where_all_schemes_are_closed_none_is_pointed_to() -> None:
    assert messages(_cuban(), "schemes")[1] == "schemes-none"


# -- all of them ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", [*SCREENS, "reason.english", "papers"])
def test_past_the_lists_last_day_a_screen_opens_with_rules_that_may_have_changed(name: str) -> None:
    walk = at("result")
    assert "result-stale" not in messages(walk, name)
    assert messages(walk.wait(DAYS_PAST_THE_LISTS), name)[0] == "result-stale"


def screens(walk: Walk) -> Iterator[str]:
    """All that stands beside the result, by option."""
    for name in SCREENS:
        yield f"~{name}"
        walk.send(f"~{name}")
        yield from [option for option in walk.options if option.startswith(("~reason.", "~papers."))]


def answered_at_random(data: st.DataObject) -> Walk:
    """A walk to the result, each question answered in one of many ways."""
    walk = at("three-things")
    while walk.current != "result":
        question = INTERVIEW.by_id.get(walk.current)
        if question is None:
            walk.tap("~more" if "~more" in walk.options else walk.options[0])
            continue
        unsure = ["~unsure"] if "~unsure" in walk.options else []
        walk.answer(data.draw(st.sampled_from([*question.names, PLAIN[question.id], *unsure])))
    return walk


@settings(max_examples=12, deadline=None)
@given(st.data())
def test_whatever_the_answers_every_screen_can_be_said_in_every_language(data: st.DataObject) -> None:
    walk = answered_at_random(data)
    for option in list(screens(walk)):
        walk.send(option)
        assert walk.turn.kind is TurnKind.SHOWN
        for locale in LOCALES:
            labels = [SPEECH.text(button.label, locale) for row in walk.turn.screen.buttons for button in row]
            assert not NEVER_SAID.search(OFFICIAL.sub("", "\n".join([walk.text(locale), *labels])))
