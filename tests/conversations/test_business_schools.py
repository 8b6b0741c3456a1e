"""Six business schools count beside the list, and nobody says which: what may be one of them stays open."""

import pytest
from builders import DAY, ENGINE, INTERVIEW, SPEECH, Walk, at

from conversations import Page, Prompt, TurnKind
from conversations.reading import Read, Unclear
from conversations.values import Awarded, Chosen
from locales import LOCALES
from scoring import Evidence, Finding, assess, load_rulesets

DEGREE, STEM = "listed-postgraduate-degree", "listed-postgraduate-degree-stem"
AS_WRITTEN = [
    ("en", "INSEAD", "insead"),
    ("en", "London Business School", "london-business-school"),
    ("en", "LBS", "london-business-school"),
    ("en", "IE", "ie-business-school"),
    ("en", "IE Business School, Madrid", "ie-business-school"),
    ("en", "IESE Barcelona", "iese-business-school"),
    ("en", "SDA Bocconi", "sda-bocconi-school-of-management"),
    ("en", "CEIBS Shanghai", "ceibs"),
    ("fr", "HEC", "hec-paris"),
    ("fr", "École des hautes études commerciales", "hec-paris"),
    ("fr", "l’INSEAD", "insead"),
    ("fr", "Université Bocconi", "sda-bocconi-school-of-management"),
    ("zh-Hans", "中欧国际工商学院", "ceibs"),
    ("zh-Hans", "中欧", "ceibs"),
    ("zh-Hans", "巴黎高等商学院", "hec-paris"),
    ("zh-Hans", "西班牙IE商学院", "ie-business-school"),
    ("zh-Hans", "博科尼大学", "sda-bocconi-school-of-management"),
    ("zh-Hant", "中歐國際工商學院", "ceibs"),
    ("zh-Hant", "倫敦商學院", "london-business-school"),
    ("zh-Hant", "歐洲工商管理學院", "insead"),
]


def findings(walk: Walk) -> list[Finding]:
    """How criteria 2 and 3 stand, all else aside."""
    found = assess(Evidence.of(walk.facts, DAY), load_rulesets().for_day("qmas", "gpt", DAY), DAY).findings
    return [one.finding for one in found if one.id in {DEGREE, STEM}]


@pytest.mark.parametrize(("locale", "text", "school"), AS_WRITTEN)
def test_a_school_that_may_be_one_of_the_six_is_asked_about_with_the_caution_and_left_open(
    locale: str, text: str, school: str
) -> None:
    walk = at("university", locale, nationality="'Brazil").type(text)
    assert (walk.turn.kind, walk.said[0]) == (TurnKind.UNCLEAR, "warn-university-business-school")
    button, *others = walk.options
    assert others == ["not-listed", "top-school", "~place"]
    walk.tap(button)
    assert walk.answers["university"] == Awarded(school)
    assert "answer-business-school" in walk.said
    assert findings(walk) == [Finding.OPEN, Finding.OPEN]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("school", sorted({school for _, _, school in AS_WRITTEN}))
def test_a_school_said_back_is_read_as_the_same(school: str, locale: str) -> None:
    question, reader = INTERVIEW.by_id["university"], ENGINE.context(at("university").session, DAY).reader
    words = SPEECH.text(question.words(Awarded(school)), locale)
    reading = question.read(words, reader)
    assert isinstance(reading, Unclear)
    assert [question.read(choice.text, reader) for choice in reading.choices] == [Read(Awarded(school))]


def test_a_top_school_that_is_not_named_is_left_open_and_says_why() -> None:
    walk = at("university").tap("top-school")
    assert walk.answers["university"] == Chosen("top-school")
    assert "It may be among the six business schools that this scheme takes besides" in walk.text()
    assert findings(walk) == [Finding.OPEN, Finding.OPEN]


def test_not_on_the_list_stays_a_no_and_says_that_the_six_exist() -> None:
    walk = at("university").tap("not-listed")
    assert "six business schools count; which six was not found" in walk.text()
    assert findings(walk) == [Finding.NOT_MET, Finding.NOT_MET]


def test_where_no_school_can_matter_none_is_spoken_of() -> None:
    walk = at("university").type("Massachusetts Institute of Technology")
    assert "business school" not in walk.text()
    walk = at("university").tap("~unsure")
    assert "business school" not in walk.text()


def with_a_school() -> Walk:
    walk = at("university", nationality="'France").type("INSEAD")
    return walk.tap(walk.options[0]).go(
        subject="other", languages="+en +fr ~done", graduate_years="'5", employer_years="'3", field="none"
    )


def test_with_a_school_five_criteria_met_may_be_six() -> None:
    walk = with_a_school()
    assert walk.turn.session.last_score == (5, 6)
    assert "verdict-open" in walk.said


def test_what_a_school_leaves_open_comes_before_years_of_work_and_leads_to_the_list() -> None:
    walk = with_a_school()
    ways = [prompt.message for prompt in walk.tap("~ways").turn.screen.prompts]
    assert ways.index("ways-settle-first") < ways.index("ways-fewest")
    walk.send(f"~reason.{DEGREE}")
    assert Prompt("papers-list", {"list": Page("universities")}) in walk.turn.screen.prompts


def at_the_bachelors_university() -> Walk:
    walk = at("result", degree="bachelors").tap("~schemes", "~schemes-on")
    while walk.current != "bachelors-university":
        walk.answer(walk.options[0])
    return walk


def test_the_other_scheme_keeps_to_its_list_and_speaks_of_no_school() -> None:
    walk = at_the_bachelors_university()
    assert INTERVIEW.by_id["bachelors-university"].names == ("part-time", "not-listed")
    assert "business school" not in walk.text()
    walk.type("Bocconi")
    assert (walk.turn.kind, walk.current) == (TurnKind.MISREAD, "bachelors-university")
    assert "SDA Bocconi School of Management, which is not on the list" in walk.text()
    walk.tap("not-listed")
    assert walk.facts["has_listed_bachelor_degree"] is False
    assert "business school" not in walk.text()


def test_a_forged_button_of_a_school_answers_nothing_where_none_counts() -> None:
    assert at_the_bachelors_university().send("=insead").turn.kind is TurnKind.STALE


def test_an_institution_that_is_not_listed_is_named_with_what_to_do() -> None:
    walk = at("university").type("IIT Bombay")
    assert (walk.turn.kind, walk.current) == (TurnKind.MISREAD, "university")
    told = next(prompt for prompt in walk.turn.screen.prompts if prompt.message == "misread-university-unlisted")
    assert told == Prompt("misread-university-unlisted", {"name": "Indian Institute of Technology Bombay"})
    assert {"not-listed", "top-school"} <= set(walk.options)


@pytest.mark.parametrize(
    ("text", "ask"),
    [("清大", "shared"), ("Oxford Internet Academy", "other"), ("XJTLU", "branch"), ("港大SPACE", "continuing")],
)
def test_a_name_that_may_be_anothers_is_asked_with_its_caution(text: str, ask: str) -> None:
    walk = at("university", "zh-Hant", nationality="'Brazil").type(text)
    assert walk.said[0] == f"warn-university-{ask}"
    assert "not-listed" in walk.options
    assert "university" not in walk.answers


def test_what_can_also_mean_another_names_the_other() -> None:
    assert "National Tsing Hua University, which is not on the list" in at("university").type("清大").text()
