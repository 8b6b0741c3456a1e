"""A number changed in the file of a ruleset, and nothing else: what is asked, settled and said follows it."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from builders import DAY, ENGINE, SPEECH, Walk, begin
from msgspec import structs

from conversations import Engine
from conversations.session import Answer
from conversations.standing.judgement import stand
from conversations.values import Chosen
from scoring import Finding, read_rulesets

CARRIED = Path(__file__).parents[2] / "scoring" / "rulesets"
POINTS = "qmas-gpt-2024"
INCOME = (POINTS, "at_least = 1_000_000", "at_least = 1_200_000")
PROFIT = (POINTS, "at_least = 5_000_000", "at_least = 6_000_000")
CAREER = (POINTS, '"graduate_level_years", at_least = 5', '"graduate_level_years", at_least = 6')
ABROAD = (POINTS, '"international_years", at_least = 2', '"international_years", at_least = 3')
LAST_AGE = (POINTS, "at_most = 50", "at_most = 45")
ADULT = (POINTS, "at_least = 18", "at_least = 21")
EXCLUDED = 'none_of = ["AF", "CU", "KP"]'
FRANCE = (POINTS, EXCLUDED, 'none_of = ["AF", "CU", "FR", "KP"]')
CHILE = [(name, EXCLUDED, 'none_of = ["AF", "CL", "CU", "KP"]') for name in (POINTS, "qmas-apt-2024")]
TOP_TALENT = ("ttps-a", "at_least = 2_500_000", "at_least = 3_000_000")
NEXT_YEAR = date(2027, 1, 4)

Change = tuple[str, str, str]
Rules = Callable[..., Engine]


@pytest.fixture
def rules(tmp_path: Path) -> Rules:
    """The engine with the files carried, in some of which words are put in the place of others."""

    def changed(*changes: Change) -> Engine:
        texts = carried(changes)
        for name, old, new in changes:
            texts[name] = texts[name].replace(old, new)
        return _engine(tmp_path, texts.items())

    return changed


def carried(changes: Iterable[Change]) -> dict[str, str]:
    """The files carried, by name, each of which says what is to be changed in it."""
    texts = {path.stem: path.read_text(encoding="utf-8") for path in CARRIED.glob("*.toml")}
    for name, old, _ in changes:
        assert old in texts[name], f"{name} does not say {old}"
    return texts


def _engine(folder: Path, texts: Iterable[tuple[str, str]]) -> Engine:
    for name, text in texts:
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return replace(ENGINE, rulesets=read_rulesets(folder.glob("*.toml")))


def at(engine: Engine, stop: str, on: date = DAY, **words: str) -> Walk:
    return begin(on=on, engine=engine).go(stop, **words)


def buttons(walk: Walk, locale: str = "en") -> list[str]:
    found = [button for row in walk.turn.screen.buttons for button in row]
    return [SPEECH.text(button.label, locale).replace("\N{NO-BREAK SPACE}", " ") for button in found]


def finding(walk: Walk, criterion: str) -> Finding:
    standing = stand(walk.engine.context(walk.session, walk.on), walk.session.answers)
    return next(found.finding for found in standing.findings if found.id == criterion)


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("en", ["Under HK$1.2 million", "HK$1.2 to 2.5 million", "HK$2.5 million or more"]),
        ("fr", ["Moins de 1,2 million de HK$", "De 1,2 à 2,5 millions de HK$", "2,5 millions de HK$ ou plus"]),
        ("zh-Hant", ["不足港幣120萬元", "港幣120萬元至不足250萬元", "港幣250萬元或以上"]),
    ],
)
def test_the_buttons_of_income_name_the_new_line(rules: Rules, locale: str, words: list[str]) -> None:
    shown = buttons(at(rules(INCOME), "income"), locale)
    assert [label.partition(" (")[0].partition("（")[0] for label in shown[:3]] == words


def test_the_new_line_is_also_named_in_the_likely_currency(rules: Rules) -> None:
    assert "HK$1,200,000 is about US$150,000." in at(rules(INCOME), "income").text()
    assert "HK$1,000,000 is about US$130,000." in at(ENGINE, "income").text()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("under-1m", Finding.NOT_MET),
        ("'HK$1,100,000", Finding.NOT_MET),
        ("'HK$1,200,000", Finding.MET),
        ("1m-to-2m5", Finding.MET),
        ("'Under HK$1.2 million", Finding.NOT_MET),
        ("'De 1,2 à 2,5 millions HK$", Finding.MET),
    ],
)
def test_an_income_is_on_its_side_of_the_new_line(rules: Rules, words: str, found: Finding) -> None:
    assert finding(at(rules(INCOME), "income").answer(words), "income-1m") is found


def test_why_income_and_profit_are_asked_names_the_new_lines(rules: Rules) -> None:
    engine = rules(INCOME, PROFIT)
    assert "an income of HK$1.2 million or more" in at(engine, "income").tap("~why").text()
    assert "a profit of HK$6 million or more" in at(engine, "business").tap("~why").text()
    walk = at(engine, "profit", business="half")
    assert buttons(walk)[0].startswith("Under HK$6 million")
    assert finding(walk.tap("under-5m"), "business-profit-5m") is Finding.NOT_MET
    assert walk.facts["owned_business_profit_hkd"] == {"below": 6_000_000}


def test_years_are_asked_for_between_the_new_lines(rules: Rules) -> None:
    walk = at(rules(CAREER), "graduate-years")
    assert buttons(walk)[:4] == ["Under 2 years", "2 to under 3 years", "3 to under 6 years", "6 years or more"]
    assert walk.tap("3-to-5").facts["graduate_level_years"] == {"from": 3, "below": 6}
    assert finding(at(rules(CAREER), "graduate-years").type("5"), "graduate-level-5-years") is Finding.NOT_MET
    assert finding(at(rules(CAREER), "graduate-years").tap("5-or-more"), "graduate-level-5-years") is Finding.MET


def test_an_option_between_two_lines_that_have_met_is_not_offered(rules: Rules) -> None:
    walk = at(rules(ABROAD), "graduate-years")
    assert walk.options[:3] == ["under-2", "3-to-5", "5-or-more"]
    assert buttons(walk)[:3] == ["Under 3 years", "3 to under 5 years", "5 years or more"]


def test_an_option_whose_line_the_rules_no_longer_have_is_not_offered(rules: Rules) -> None:
    walk = at(rules((POINTS, '"specified_field_years", at_least = 3', '"senior_years", at_least = 3')), "employer")
    assert walk.engine.interview_on(DAY).by_id["field-years"].names == ()
    assert walk.go("result").turn.verdict


def test_the_age_range_before_the_scorecard_is_that_of_the_new_lines(rules: Rules) -> None:
    walk = begin(engine=rules(LAST_AGE, ADULT)).tap("~card", "=US")
    assert buttons(walk)[:3] == ["20 or under", "21 to 45", "46 or over"]
    assert walk.tap("over").facts["age"] == {"from": 46}


@pytest.mark.parametrize(("age", "is_asked"), [(17, True), (44, False), (45, True), (46, False), (50, False)])
def test_the_date_of_birth_is_asked_in_the_last_year_that_counts(rules: Rules, age: int, *, is_asked: bool) -> None:
    walk = at(rules(LAST_AGE), "age").type(str(age))
    assert (walk.current == "birth-date") is is_asked


def test_the_last_day_is_named_for_the_new_age_and_the_finding_turns_on_the_next(rules: Rules) -> None:
    walk = at(rules(LAST_AGE), "birth-date", age="'45").tap("~why")
    assert "one criterion is for people aged 45 or below" in walk.text()
    walk.go("result", birth_date="'3 April 1981")
    assert finding(walk, "age-50-or-below") is Finding.MET
    said = walk.command("result").text().replace("\N{NO-BREAK SPACE}", " ")
    assert "2 April 2027 is the last day on which you count as aged 45 or below" in said
    assert finding(at(rules(LAST_AGE), "age").type("46"), "age-50-or-below") is Finding.NOT_MET


def test_the_day_from_which_one_may_apply_is_that_of_the_new_age(rules: Rules) -> None:
    walk = at(rules(ADULT), "decided", age="'20", birth_date="'3 April 2006").tap("~result")
    assert "You turn 21 on 3 April 2027." in walk.text().replace("\N{NO-BREAK SPACE}", " ")
    assert at(rules(ADULT), "age").tap("~why").text().startswith("You must be 21 or above")


def test_a_place_newly_excluded_is_confirmed_and_decides(rules: Rules) -> None:
    walk = at(rules(*CHILE), "nationality").type("Chile")
    assert "ask-confirm-place" in walk.said
    walk.tap(next(option for option in walk.options if option.startswith("~c.")))
    assert (walk.current, "decided-failed-nationality-not-excluded" in walk.said) == ("decided", True)
    assert "ask-confirm-place" not in at(ENGINE, "nationality").type("Chile").said


def test_no_excluded_place_stands_as_an_example(rules: Rules) -> None:
    engine = rules(FRANCE)
    context = engine.context(begin(engine=engine).session, DAY)
    (example,) = context.interview.by_id["passport"].examples(context.reader)
    assert (
        example != ENGINE.interview_on(DAY).by_id["passport"].examples(ENGINE.context(begin().session, DAY).reader)[0]
    )


def test_other_schemes_are_asked_about_between_their_own_new_lines(rules: Rules) -> None:
    engine = rules(TOP_TALENT, ("ttps-b", "at_least = 3", "at_least = 4"))
    assert buttons(at(engine, "income"))[1].startswith("HK$1 to 3 million")
    recent = engine.interview_on(DAY).by_id["recent-work"]
    assert [SPEECH.text(recent.label(name), "en") for name in recent.names[1:]] == ["Under 4 years", "4 years or more"]


def test_the_former_test_is_asked_about_within_its_new_days_and_lines(rules: Rules) -> None:
    engine = rules(
        ("qmas-gpt-2006", "from = 2006-06-28", "from = 2006-07-01"),
        ("qmas-gpt-2023", "to = 2024-10-31", "to = 2024-09-30"),
        (POINTS, "from = 2024-11-01", "from = 2024-10-01"),
        ("qmas-gpt-2023", 'multinational_years", at_least = 3', 'multinational_years", at_least = 4'),
    )
    for day, message in (("30 June 2006", "earlier"), ("1 October 2024", "later")):
        assert f"misread-submission-{message}" in at(engine, "result").tap("~former-test").type(day).said
    employer = engine.interview_on(DAY).by_id["former-employer"]
    assert [SPEECH.text(employer.label(name), "en") for name in employer.names] == ["Under 4 years", "4 years or more"]


def test_whose_wording_is_shown_is_what_the_file_says(rules: Rules) -> None:
    unseen = rules((POINTS, "wording_seen = true", "wording_seen = false"))
    assert "wording-copied" in at(unseen, "graduate-years").tap("~why").said
    assert "wording-seen" in at(ENGINE, "graduate-years").tap("~why").said


# -- answers given before a line moved -----------------------------------------------------------------------------


@pytest.fixture
def next_year(tmp_path: Path) -> Rules:
    """The engine with another version of some files from 2027 on, in which words are put in the place of others."""

    def changed(*changes: Change) -> Engine:
        texts = carried(changes)
        for name, old, new in changes:
            later = texts[name].replace(old, new).replace("from = 2024-11-01", "from = 2027-01-01")
            texts["qmas-gpt-2027" if name == POINTS else f"{name}-2027"] = later.replace(
                f'id = "{POINTS}"', 'id = "qmas-gpt-2027"'
            )
            texts[name] = texts[name].replace("from = 2024-11-01", "from = 2024-11-01\nto = 2026-12-31")
        return _engine(tmp_path, texts.items())

    return changed


def _later(walk: Walk) -> Walk:
    walk.on = NEXT_YEAR
    return walk.command("start")


@pytest.mark.parametrize("words", ["under-1m", "1m-to-2m5"])
def test_a_range_chosen_before_its_line_moved_is_asked_anew(next_year: Rules, words: str) -> None:
    walk = _later(at(next_year(INCOME), "result", income=words))
    assert "rules-changed" in walk.said
    assert "income" not in walk.answers
    assert {"income"} == set(at(ENGINE, "result", income=words).answers) - set(walk.answers)


@pytest.mark.parametrize("words", ["'HK$1,100,000", "~unsure", "2m5-or-more"])
def test_an_answer_that_means_the_same_under_the_new_line_is_kept(next_year: Rules, words: str) -> None:
    walk = _later(at(next_year(INCOME), "result", income=words))
    assert "rules-changed" in walk.said
    assert "income" in walk.answers


def test_what_only_another_scheme_changed_is_asked_anew_too(next_year: Rules) -> None:
    walk = _later(at(next_year(TOP_TALENT), "result", income="2m5-or-more"))
    assert "income" not in walk.answers


def test_of_a_second_person_too_a_range_is_asked_anew(next_year: Rules) -> None:
    walk = at(next_year(INCOME), "result", income="1m-to-2m5").tap("~second").send("~second-yes")
    other = _later(walk).session.other_case
    assert other is not None
    assert "income" not in other.answers
    assert walk.tap("~other").current


def test_an_answer_is_told_in_the_words_it_was_given_under(next_year: Rules) -> None:
    engine = next_year(INCOME)
    said = [
        SPEECH.text(engine.interview_on(day).by_id["income"].words(Chosen("under-1m")), "en")
        for day in (DAY, NEXT_YEAR)
    ]
    assert said == ["Under HK$1 million", "Under HK$1.2 million"]


@pytest.mark.parametrize(("option", "is_kept"), [("award", True), ("both", False), ("honour", True), ("neither", True)])
def test_an_award_of_the_first_interview_claims_no_more_than_it_said(option: str, *, is_kept: bool) -> None:
    walk = begin().go("languages")
    answers = {**walk.session.answers, "achievement": Answer(Chosen(option), DAY)}
    walk.turn = structs.replace(walk.turn, session=structs.replace(walk.session, version="1", answers=answers))
    walk.command("status")
    assert "rules-changed" in walk.said
    assert ("achievement" in walk.answers) is is_kept
    assert walk.facts.get("has_exceptional_award") is not True
