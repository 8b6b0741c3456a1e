"""The result: its number first, what is told apart folded; the same buttons from anywhere, the best step first."""

from collections.abc import Mapping

import pytest
from builders import CLARITY, SPEECH, Walk, at

from bench.phone import count
from bot.records import Utterance
from conversations import PREFIX, Layout
from locales import LOCALES

BRAZIL = {"nationality": "'Brazil"}
OPEN = {"employer": "known", "international": "cross-border"}
BELOW = {"languages": "+en ~done", "graduate_years": "'1", "age": "'55", "degree": "bachelors"}
NO_MEANS = {"three_things": "not-all", "support": "cannot"}
MOST_WORDS, MOST_BUTTONS = 310, 5  # an ordinary applicant reads 250 at most: tests/bench/test_screens.py
JOURNEYS: Mapping[str, Mapping[str, str]] = {
    "reached": {},
    "below": BELOW,
    "open": OPEN,
    "failed": NO_MEANS,
    "by an award": {"achievement": "exceptional"},
    "an award and open": {"achievement": "award", **OPEN},
    "from the Mainland": {"nationality": "'China", "languages": "+en +zh ~done"},
    "the last year of 50": {"age": "'50", "birth_date": "'3 April 1976"},
    "a business school": {"university": "top-school"},
    "no degree": {"degree": "none", "equivalent": "yes"},
}
# Where something else than the result may stand, and what it leads back by.
PLACES = {
    "a question": lambda: at("income"),
    "the first question after it": lambda: at("decided").tap("~more"),
    "an answer corrected": lambda: at("result").command("review").tap("~fix.degree"),
    "the former test": lambda: at("result").tap("~former-test"),
    "the former test's end": lambda: at("result").tap("~former-test").type("15 March 2022").tap("~leave"),
    "other schemes": lambda: at("result", degree="bachelors").tap("~schemes", "~schemes-on"),
    "a contradiction": lambda: at("employer-years", graduate_years="'4").type("5"),
}


def shown(stop: str, locale: str, **answers: str) -> Utterance:
    walk = at(stop, locale, **answers).send("~result")
    return SPEECH.utter(walk.turn.screen, locale, walk.session.id[:PREFIX], walk.session.revision)


def coloured(walk: Walk) -> list[str]:
    """The options of the buttons that are coloured."""
    return [one.option for row in walk.turn.screen.buttons for one in row if one.style == "primary"]


def buttons(walk: Walk) -> list[str]:
    """The messages on the buttons, those without an option too."""
    labels = [one.label.message for row in walk.turn.screen.buttons for one in row]
    return [label for label in labels if label not in CLARITY]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("stop", ["decided", "result"])
def test_the_number_and_its_bar_come_first_and_the_findings_are_in_the_first_of_two_folds(
    stop: str, locale: str
) -> None:
    said = shown(stop, locale, nationality="'Brazil")
    assert "■" in said.text.splitlines()[0]
    assert sum(map(said.text.splitlines()[0].count, "■▨□")) == 12
    findings, applying = said.folds
    assert findings.offset <= said.text.index("✓") < findings.offset + findings.length < applying.offset
    assert "600" in said.text[applying.offset :]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("stop", ["decided", "result"])
@pytest.mark.parametrize("journey", JOURNEYS)
def test_a_result_is_short_in_two_folds_at_most(journey: str, stop: str, locale: str) -> None:
    said = shown(stop, locale, **JOURNEYS[journey], **({} if "nationality" in JOURNEYS[journey] else BRAZIL))
    assert count(said.text) <= MOST_WORDS
    assert len(said.folds) <= 2
    asked = [row for row in said.rows if row[0].data.endswith(".~clear")]  # whether it was clear: small, and once
    assert sum(len(row) for row in said.rows if row not in asked) <= MOST_BUTTONS
    assert asked == [] or len(asked[0]) == len(CLARITY)


def test_what_was_not_asked_stands_apart_from_what_the_rules_leave_open() -> None:
    early, late = at("decided").send("~result"), at("result", **OPEN)
    assert "result-unasked" in early.said
    assert "result-open" not in early.said
    assert "result-open" in late.said
    assert "result-unasked" not in late.said


def test_a_route_that_is_reached_stands_before_the_count_of_the_other() -> None:
    prompts = at("result", achievement="exceptional").send("~result").turn.screen.prompts
    strong = [one.message for one in prompts if one.strong]
    assert strong == ["verdict-reached-achievement"]
    names = [one.message for one in prompts]
    assert names.index("verdict-reached-achievement") < names.index("result-points-test")


def test_a_condition_not_met_leaves_no_count_and_no_cost() -> None:
    walk = at("decided", **NO_MEANS).send("~result")
    assert {"result-count", "result-fee", "margin-none"}.isdisjoint(walk.said)
    assert all(one.layout in {Layout.FOLD, Layout.FOLDED} for one in walk.turn.screen.prompts if "seen" in one.message)


def test_below_the_threshold_no_cost_is_told() -> None:
    assert "result-fee" not in at("result", **BELOW).said
    assert "result-fee" in at("result").said


@pytest.mark.parametrize(
    ("answers", "margin"),
    [({}, "margin"), ({"employer": "none", "field": "none"}, "margin-none"), (BELOW, "margin-short")],
)
def test_the_margin_is_one_line(answers: Mapping[str, str], margin: str) -> None:
    told = [name for name in at("result", **answers).said if name.startswith("margin")]
    assert told == [margin]


@pytest.mark.parametrize("locale", LOCALES)
def test_names_of_criteria_stand_beside_each_other_and_make_no_sentence(locale: str) -> None:
    walk = at("decided", locale, nationality="'Brazil").send("~result")
    (met,) = [line for line in walk.text().splitlines() if line.startswith("✓")]
    assert met.count(" · ") == 5


# -- the buttons -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("journey", JOURNEYS)
@pytest.mark.parametrize("stop", ["decided", "result"])
def test_the_first_button_alone_is_coloured(journey: str, stop: str) -> None:
    walk = at(stop, **JOURNEYS[journey]).send("~result")
    assert coloured(walk) == walk.options[:1]


@pytest.mark.parametrize(
    ("stop", "answers", "steps"),
    [
        ("decided", {}, ["~more", "~howto"]),
        ("result", {}, ["~howto", "~papers"]),
        ("result", BELOW, ["~ways", "~schemes"]),
        ("result", {"languages": "+en ~done", "graduate_years": "'4", **OPEN}, ["~reasons", "~await-rules"]),
        ("decided", NO_MEANS, ["~schemes", "~review"]),
        ("decided", {"three_things": "not-all", "right_of_abode": "has-card"}, ["~review"]),
    ],
)
def test_the_best_step_comes_first(stop: str, answers: Mapping[str, str], steps: list[str]) -> None:
    walk = at(stop, **answers).send("~result")
    assert [option for option in walk.options if "clear" not in option] == [*steps, "~picture", "~menu"]


@pytest.mark.parametrize("place", PLACES)
def test_the_buttons_are_the_same_wherever_one_comes_from(place: str) -> None:
    walk = PLACES[place]().command("result")
    _, second, *rest = buttons(walk)
    assert second in {"button-howto", "button-papers", "button-reasons", "button-schemes"}
    assert rest == ["button-share", "button-picture", "button-more"]
    assert walk.options[0] in {"~more", "~place", "~howto"}


def test_a_result_looked_at_in_the_former_test_has_the_buttons_it_has_itself() -> None:
    own, beside = at("result"), at("result").tap("~former-test").command("result")
    assert buttons(beside)[1:] == buttons(own)[1:]
    assert beside.options[0] == "~place"
    assert beside.tap("~menu", "~whatif").current == "former-day"


def test_answering_the_rest_leads_from_anywhere_to_the_first_question_that_counts() -> None:
    walk = at("languages").command("result")
    assert walk.tap("~more").current == "languages"
    walk = at("decided").tap("~result", "~former-test").command("ways")
    assert walk.send("~more").current == "employer"


@pytest.mark.parametrize("journey", JOURNEYS)
def test_more_has_all_the_rest_and_nothing_twice(journey: str) -> None:
    walk = at("result", **JOURNEYS[journey])
    first = set(walk.options)
    walk.tap("~menu")
    assert first.isdisjoint(set(walk.options) - {"~place"})
    everything = {"~review", "~reasons", "~papers", "~howto", "~ways", "~schemes", "~notes", "~whatif", "~second"}
    assert everything | {"~former-test"} <= first | set(walk.options)
    assert walk.options[-1] == "~place"


def test_with_two_persons_the_other_one_comes_first_under_more() -> None:
    walk = at("result").tap("~second", "~second-yes", "all").command("result").tap("~menu")
    assert walk.options[:2] == ["~other", "~both"]
    assert "~second" not in walk.options
