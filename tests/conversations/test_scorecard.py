"""The scorecard: ticks are the applicant's own and never count; answers settle lines; Check asks what was ticked."""

from itertools import combinations

import pytest
from builders import ENGINE, SPEECH, Walk, at, begin, card, labels
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.phone import count
from conversations.session import LOCALES, PREFIX, Session
from conversations.standing.judgement import stand
from conversations.standing.standing import Standing
from scoring import Finding

LINES = (
    "age-50-or-below",
    "listed-postgraduate-degree",
    "listed-postgraduate-degree-stem",
    "two-languages",
    "english",
    "graduate-level-5-years",
    "multinational-3-years",
    "specified-field-3-years",
    "international-2-years",
    "income-1m",
    "business-profit-5m",
    "listed-company-owner",
)
STEM, DEGREE = LINES[2], LINES[1]


def standing(walk: Walk) -> Standing:
    return stand(ENGINE.context(walk.session, walk.on), walk.session.answers)


def ticked(walk: Walk) -> set[str]:
    return set(walk.session.card.ticked)


def tick(walk: Walk, *names: str) -> Walk:
    return walk.tap(*(f"~line.+{name}" for name in names))


def line(walk: Walk, name: str) -> str:
    """A line's button, in words."""
    at_line = {f"~line.+{name}", f"~line.-{name}", f"~ask.{name}"}
    (found,) = (one for row in walk.turn.screen.buttons for one in row if one.option in at_line)
    return SPEECH.text(found.label, "en")


def settled(walk: Walk) -> list[str]:
    """The buttons of the lines that answers have settled."""
    rows = walk.turn.screen.buttons
    return [SPEECH.text(one.label, "en") for row in rows for one in row if one.option.startswith("~fix.")]


# -- the card ----------------------------------------------------------------------------------------------------


def test_four_short_questions_come_first() -> None:
    walk = card()
    assert walk.seen == ["nationality", "age-band", "degree", "three-things"]


def test_every_line_of_the_form_stands_on_it_once_in_its_order() -> None:
    walk = card()
    assert tuple(one.id for one in standing(walk).points_test.findings) == LINES
    assert settled(walk) == ["✓ Aged 50 or below"]
    assert [option for option in walk.options if option.startswith("~line.")] == [
        f"~line.+{name}" for name in LINES[1:]
    ]


def test_a_tick_is_counted_as_the_applicant_s_own_and_can_be_taken_back() -> None:
    walk = tick(card(), "two-languages", "english")
    assert "3 of 12 ■▨▨□□□□□□□□□" in walk.text()
    assert "2 ticked, 1 by your answers; 6 needed." in walk.text()
    assert "not checked yet" in walk.text()
    assert line(walk, "english") == "☑ Proficient in English"
    assert ticked(walk.tap("~line.-english")) == {"two-languages"}


def test_a_tap_twice_is_a_tap_once() -> None:
    walk = card().send("~line.+english").send("~line.+english")
    assert ticked(walk) == {"english"}
    assert ticked(walk.send("~line.-english").send("~line.-english")) == set()


def test_a_subject_brings_its_degree_and_goes_with_it() -> None:
    walk = tick(card(), STEM)
    assert ticked(walk) == {STEM, DEGREE}
    assert ticked(walk.tap(f"~line.-{DEGREE}")) == set()
    assert ticked(tick(card(), STEM).tap(f"~line.-{STEM}")) == {DEGREE}


def test_a_tick_stays_through_a_look_elsewhere_and_through_another_language() -> None:
    walk = tick(card(), "english").command("review").tap("~place").command("language").tap("~lang.fr")
    assert (walk.current, ticked(walk)) == ("card", {"english"})
    assert "coché" in walk.text().lower()


def test_a_bachelor_s_degree_settles_the_lines_of_a_listed_one() -> None:
    walk = card(degree="bachelors")
    assert settled(walk)[1:] == ["✗ Listed master’s or doctorate", "✗ That degree is in STEM"]
    assert ticked(walk.send(f"~line.+{DEGREE}")) == set()
    assert walk.tap("~fix.degree").current == "degree"
    assert walk.tap("masters").current == "card"


def test_nothing_is_said_of_the_threshold_not_being_reached() -> None:
    walk = card(degree="none", age_band="over", equivalent="yes")
    assert not {"verdict-below"} & set(walk.said)
    assert "0 of 12" in walk.text()


@pytest.mark.parametrize(
    "words",
    [{"three_things": "not-all"}, {"degree": "none", "equivalent": "no"}, {"nationality": "'Cuba"}],
    ids=["a condition open", "no degree", "a passport excluded"],
)
def test_where_a_basic_condition_is_open_or_not_met_the_count_gives_way(words: dict[str, str]) -> None:
    walk = begin().tap("~card")
    while walk.current != "card":
        walk.step(**words)
        if confirm := next((one for one in walk.options if one.startswith("~c.")), ""):
            walk.tap(confirm)
    assert "card-undecided" in walk.said
    assert not {"card-count", "card-parts"} & set(walk.said)
    assert "record" not in walk.text()
    assert ticked(tick(walk, "english")) == {"english"}


def test_who_is_under_age_is_told_the_day_it_opens_and_ticks_count_for_nothing() -> None:
    walk = card("birth-date", age_band="under")
    walk.answer("'3 April 2009").go("card", degree="none", equivalent="no")
    assert "You turn 18 on 3 April 2027" in walk.text().replace("\N{NO-BREAK SPACE}", " ")
    for name in LINES:
        walk.send(f"~line.+{name}")
    assert "card-count" not in walk.said
    walk.tap("~check")
    assert "decided-failed-adult" in walk.said
    assert standing(walk).outcome.startswith("not")


def test_a_prize_at_school_reaches_nothing() -> None:
    walk = card().tap("~award").tap("award")
    assert (walk.current, standing(walk).outcome) == ("card", "")
    assert "verdict-reached-achievement" not in walk.said


def test_an_award_of_that_rank_is_told_at_once() -> None:
    walk = card().tap("~award").tap("exceptional")
    assert (walk.current, "verdict-reached-achievement" in walk.said) == ("decided", True)


# -- asked instead of ticked ----------------------------------------------------------------------------------------


def test_who_is_not_sure_is_asked_about_a_line_and_comes_back() -> None:
    walk = card().tap("~asking.on", "~ask.multinational-3-years")
    assert walk.current == "graduate-years"
    assert "~card" in walk.options
    walk.answer("'8").answer("listed").answer("'5")
    assert walk.current == "card"
    assert {"✓ Five years, graduate or specialist", "✓ Three years: MNC or reputable firm"} <= set(settled(walk))
    assert "4 by your answers" not in walk.text()
    assert "3 by your answers" in walk.text()


def test_one_may_turn_back_from_what_is_asked() -> None:
    walk = card().tap("~asking.on", "~ask.income-1m").tap("~card")
    assert walk.current == "card"
    assert "~line.+income-1m" in walk.tap("~asking.off").options


def test_a_line_that_answers_leave_open_is_not_for_ticking() -> None:
    walk = card().tap("~asking.on", "~ask.income-1m").tap("~unsure")
    assert "? Income of HK$1 million+" in settled(walk)
    assert ticked(walk.send("~line.+income-1m")) == set()


def test_six_met_by_answers_alone_are_told_by_the_assessment() -> None:
    walk = card().tap("~asking.on")
    for name, answers in (
        (STEM, ("'Massachusetts Institute of Technology", "technology")),
        ("english", ("+en +es ~done",)),
        ("graduate-level-5-years", ("'8",)),
    ):
        walk.tap(f"~ask.{name}")
        for words in answers:
            walk.answer(words)
    assert (walk.current, "verdict-reached" in walk.said) == ("decided", True)


# -- checked --------------------------------------------------------------------------------------------------------

SIX = ("listed-postgraduate-degree-stem", "two-languages", "english", "graduate-level-5-years")


def test_checking_asks_what_was_ticked_the_most_doubtful_first_and_stops_as_soon_as_it_is_decided() -> None:
    walk = tick(card(), *SIX).tap("~check")
    walk.seen.clear()
    walk.go("decided")
    assert walk.seen == ["university", "subject", "graduate-years", "languages"]
    assert "verdict-reached" in walk.said
    assert walk.steps <= 22


def test_the_number_of_the_age_is_asked_among_them_and_takes_the_range_s_place() -> None:
    walk = tick(card(), "income-1m").tap("~check")
    walk.seen.clear()
    walk.go("result")
    assert walk.seen == ["income", "age"]
    assert "age-band" not in walk.answers
    assert walk.facts["age"] == 34
    assert "age-band" not in walk.session.path


def test_a_number_outside_the_range_is_a_correction_and_no_contradiction() -> None:
    walk = tick(card(), "income-1m").tap("~check").go("age").answer("'55")
    assert (walk.current, walk.facts["age"], walk.session.pending) == ("result", 55, ())


def test_who_is_not_sure_of_the_number_keeps_the_range_and_nothing_is_set_aside() -> None:
    walk = tick(card(), "income-1m").tap("~check").go("age").tap("~unsure")
    assert walk.facts["age"] == {"from": 18, "below": 51}
    assert "set-aside" not in walk.said


def test_undecided_after_the_lines_ticked_the_result_so_far_comes_with_the_rest_first() -> None:
    walk = tick(card(), "income-1m").tap("~check").go("result")
    assert walk.session.card.is_checking is False
    assert "result-so-far" in walk.said
    assert walk.options[0] == "~more"
    assert walk.tap("~more").current == "achievement"


def test_who_ticks_nothing_is_told_so_and_asked_everything() -> None:
    walk = card().tap("~check")
    assert walk.said[0] == "card-none-ticked"
    assert (walk.current, walk.session.card.is_checking, "progress" in walk.said) == ("age", False, True)
    assert walk.go("languages").seen[-4:] == ["age", "achievement", "university", "subject"]


def test_open_conditions_are_asked_before_the_lines() -> None:
    walk = tick(card(three_things="not-all"), "english").tap("~check")
    walk.seen.clear()
    walk.go("result")
    assert walk.seen == ["right-of-abode", "support", "record", "languages", "age"]


def test_the_card_can_be_opened_from_the_interview_and_shares_its_answers() -> None:
    walk = at("languages").type("scorecard")
    assert walk.current == "card"
    assert set(settled(walk)) >= {"✓ Aged 50 or below", "✓ Listed master’s or doctorate"}


# -- laws -----------------------------------------------------------------------------------------------------------


@settings(max_examples=60, deadline=None)
@given(names=st.lists(st.sampled_from(LINES), max_size=30), place=st.sampled_from(["card", "result"]))
def test_ticks_alone_change_no_answer_no_verdict_and_no_assessment(names: list[str], place: str) -> None:
    walk = at(place).type("scorecard") if place == "result" else card()
    before = walk.session, walk.turn.verdict, standing(walk)
    for name in names:
        walk.send(f"~line.+{name}")
    after = walk.session, walk.turn.verdict, standing(walk)
    assert (after[0].answers, after[0].last_score) == (before[0].answers, before[0].last_score)
    assert after[1:] == before[1:]


@pytest.mark.parametrize("names", [*combinations(SIX, 2), SIX, LINES[1:]], ids=len)
def test_the_same_answers_by_the_card_and_by_the_interview_are_the_same_assessment(names: tuple[str, ...]) -> None:
    by_card = tick(card(), *[name for name in names if name != DEGREE]).tap("~check").go("result")
    while "~more" in by_card.options:
        by_card.tap("~more").go("result")
    by_interview = at("result")
    assert by_card.answers == by_interview.answers
    assert standing(by_card) == standing(by_interview)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(LINES), max_size=8), st.lists(st.sampled_from(LINES), max_size=8))
def test_a_session_s_json_keeps_the_card(first: list[str], second: list[str]) -> None:
    walk = card()
    for sign, names in (("+", first), ("-", second)):
        for name in names:
            walk.send(f"~line.{sign}{name}")
    assert Session.from_json(walk.session.to_json()) == walk.turn.session


@pytest.mark.parametrize("locale", LOCALES)
def test_fourteen_actions_and_a_screen_lead_to_six_of_twelve(locale: str) -> None:
    walk = tick(card(locale=locale, nationality="'Canada"), *SIX)
    uttered = SPEECH.utter(walk.turn.screen, locale, walk.session.id[:PREFIX], walk.session.revision)
    assert walk.steps <= 14
    assert count(uttered.text) + count(labels(uttered.rows)) <= 130


def test_no_finding_of_the_card_lacks_the_question_it_opens() -> None:
    for words in ({}, {"degree": "bachelors"}, {"degree": "none", "equivalent": "yes"}, {"age_band": "over"}):
        walk = card(**words).tap("~asking.on", "~ask.graduate-level-5-years").answer("'1")
        found = [one for one in standing(walk).points_test.findings if one.finding is not Finding.OPEN]
        assert len(settled(walk)) == len(found)


def test_a_story_may_be_told_from_the_card_and_typed_there() -> None:
    by_button = card().tap("~tell").type("I am 34, I have a Canadian passport")
    typed = card().type("I am 34, I have a Canadian passport")
    assert by_button.current == typed.current == "story"


def test_what_was_ticked_and_not_asked_is_named_where_the_outcome_is_decided_before() -> None:
    walk = tick(card(), *SIX, "income-1m").tap("~check").go("decided")
    assert "card-left" in walk.said
    assert "not checked, as the outcome is already decided: Income of HK$1 million+." in walk.text()
    assert "card-left" not in tick(card(), *SIX).tap("~check").go("decided").said
