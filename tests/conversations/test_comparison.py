"""What changed rules would change for sessions: nothing where they are the same, and else what each would be told."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest
from builders import DAY, ENGINE, Walk, at, begin
from hypothesis import given, settings
from hypothesis import strategies as st
from rules_to_come import ADDED, INCOME, LIST, PRESENT, REMOVED, corrected, to_come

from conversations import Command, Comparison, Direction, Engine, Session, Shift, rejudged
from conversations.values import Awarded
from scoring import amended, load_rulesets, load_universities, read_ruleset, read_universities

NEW_YEAR = date(2027, 1, 2)
LISTS = load_universities()
STOPS = ("three-things", "university", "income", "result", "result", "result")
WAYS = {
    "support": ["can", "cannot"],
    "age": ["'34", "'50", "'17", "'51"],
    "degree": ["bachelors", "masters", "doctorate"],
    "university": ["'Massachusetts Institute of Technology", "'University of Oxford", "not-listed", "~unsure"],
    "subject": ["technology", "other"],
    "languages": ["+en ~done", "+en +zh ~done", "+fr ~done"],
    "graduate_years": ["'8", "'4", "3-to-5"],
    "field_years": ["'4", "~unsure"],
    "international": ["none", "2-or-more"],
    "income": ["under-1m", "1m-to-2m5", "'HK$1,100,000", "'HK$1,200,000", "2m5-or-more", "~unsure"],
    "business": ["none", "half"],
}


@cache
def session(stop: str, given: tuple[tuple[str, str], ...]) -> Session:
    """Under way, at the result, or where two answers contradict each other."""
    walk = begin()
    while walk.current not in (stop, "result", "conflict"):
        walk.step(**dict(given))
    return walk.session


sessions = st.builds(
    lambda stop, words: session(stop, tuple(words.items())),
    st.sampled_from(STOPS),
    st.fixed_dictionaries({name: st.sampled_from(ways) for name, ways in WAYS.items()}),
)


class Changed(dict[str, Engine]):
    """Engines by what is changed; a law that fails prints its example and not all that they hold."""

    def __repr__(self) -> str:
        """Their names."""
        return f"Changed({list(self)})"


def engine(*files: Path) -> Engine:
    """As the command judges: a list where none covers the day is the last one."""
    rulesets, lists = ENGINE.rulesets, LISTS
    for file in files:
        if file.suffix == ".csv":
            lists = lists.and_of(read_universities(file))
        else:
            rulesets = amended(rulesets, read_ruleset(file))
    return replace(ENGINE, rulesets=rulesets, universities=lists.lately)


def compared(before: Engine, after: Engine, on: date, found: Iterable[Session]) -> Comparison:
    comparison = Comparison()
    for one in found:
        comparison.add(rejudged(before, one, on), rejudged(after, one, on))
    return comparison


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("rules")


@pytest.fixture(scope="module")
def changed(folder: Path) -> Changed:
    """A list, a version to come, one corrected, a higher threshold, a criterion under another name."""
    higher, other = folder / "higher", folder / "other"
    higher.mkdir()
    other.mkdir()
    return Changed(
        {
            "list": engine(LIST),
            "to-come": engine(to_come(folder, INCOME)),
            "corrected": engine(corrected(folder, INCOME)),
            "threshold": engine(to_come(higher, ("points = 6", "points = 7"))),
            "renamed": engine(to_come(other, ('id = "income-1m"', 'id = "income-to-come"'))),
        }
    )


# -- the laws ------------------------------------------------------------------------------------------------------


@settings(max_examples=25, deadline=None)
@given(found=st.lists(sessions, max_size=5), days=st.integers(0, 400))
def test_a_ruleset_and_a_list_compared_with_themselves_change_nothing(found: list[Session], days: int) -> None:
    carried = load_rulesets().named(PRESENT)
    same = replace(ENGINE, rulesets=amended(ENGINE.rulesets, carried), universities=LISTS.and_of(LISTS.all[0]).lately)
    comparison = compared(engine(), same, DAY + timedelta(days=days), found)
    assert comparison == Comparison(sessions=Counter(compared=len(found), changed=0) if found else Counter())


@settings(max_examples=25, deadline=None)
@given(
    name=st.sampled_from(["list", "to-come", "corrected", "threshold", "renamed"]), found=st.lists(sessions, max_size=6)
)
def test_its_counts_are_those_that_each_applicant_would_be_told_at_the_next_turn(
    changed: Changed, name: str, found: list[Session]
) -> None:
    after = changed[name]
    comparison = compared(engine(), after, NEW_YEAR, found)
    told = [[one.resume(each, Command("status"), NEW_YEAR) for one in (engine(), after)] for each in found]
    outcomes = Counter((old.verdict.value, new.verdict.value) for old, new in told if old.verdict is not new.verdict)
    assert {(one.before, one.after): number for one, number in comparison.outcomes.items()} == outcomes
    assert comparison.counts.total() == sum(old.session.last_score != new.session.last_score for old, new in told)
    assert comparison.sessions["compared"] == len(found)
    anew = (old.session.answers.keys() - new.session.answers.keys() for old, new in told)
    assert comparison.asked_anew == Counter(name for names in anew for name in names)


@settings(max_examples=25, deadline=None)
@given(name=st.sampled_from(["list", "to-come", "threshold", "renamed"]), found=st.lists(sessions, max_size=6))
def test_of_the_change_back_every_count_is_that_of_the_change_the_other_way(
    changed: Changed, name: str, found: list[Session]
) -> None:
    there = compared(engine(), changed[name], NEW_YEAR, found)
    back = compared(changed[name], engine(), NEW_YEAR, found)
    assert back.outcomes == {Shift(one.after, one.before): number for one, number in there.outcomes.items()}
    turned = {Shift(one.after, one.before, one.criterion): number for one, number in there.criteria.items()}
    assert back.criteria == turned
    opposite = {Direction.HIGHER: Direction.LOWER, Direction.LOWER: Direction.HIGHER}
    assert back.counts == {opposite[one]: number for one, number in there.counts.items()}


# -- each kind of change -------------------------------------------------------------------------------------------


def told(after: Engine, *walks: Walk) -> dict[str, object]:
    """What the command writes of these."""
    return dict(compared(engine(), after, NEW_YEAR, [walk.session for walk in walks]).to_json())


def criterion(name: str, before: str, after: str, outcomes: int = 0) -> dict[str, object]:
    return {"criterion": name, "before": before, "after": after, "sessions": 1, "outcomes": outcomes}


LOWER = {"higher": 0, "lower": 1, "narrower": 0, "wider": 0}


def test_a_university_left_out_leaves_its_criteria_open_and_is_asked_anew(changed: Changed) -> None:
    walks = at("result"), at("result", university="'University of Oxford"), at("result", university="not-listed")
    assert walks[0].answers["university"] == Awarded(REMOVED)
    degree = "listed-postgraduate-degree"
    assert told(changed["list"], *walks) == {
        "sessions": {"compared": 3, "changed": 1, "unreadable": 0},
        "outcomes": [],
        "counts": LOWER,
        "criteria": [criterion(degree, "met", "open"), criterion(f"{degree}-stem", "met", "open")],
        "asked_anew": {"university": 1},
    }


def test_at_the_next_turn_who_named_a_university_left_out_is_told_and_asked_anew(changed: Changed) -> None:
    walk = at("result", on=date(2026, 12, 31))
    assert engine().resume(walk.session, Command("status"), NEW_YEAR).session.last_score == (8, 8)
    walk.engine, walk.on = changed["list"], NEW_YEAR
    walk.command("start")
    assert {"rules-changed", "rules-changed-count"} <= set(walk.said)
    assert walk.session.last_score == (6, 8)
    assert walk.current == "university"
    assert engine().resume(at("result").session, Command("status"), NEW_YEAR).session.last_score == (8, 8)


def test_a_university_put_on_the_list_is_met_by_whoever_has_named_it(changed: Changed) -> None:
    walk = begin(engine=changed["list"], on=NEW_YEAR).go("result", university="'Made-up University of Nowhere")
    assert walk.answers["university"] == Awarded(ADDED)
    (higher, lower) = (
        compared(*pair, NEW_YEAR, [walk.session]).counts
        for pair in ((engine(), changed["list"]), (changed["list"], engine()))
    )
    assert (higher, lower) == ({Direction.HIGHER: 1}, {Direction.LOWER: 1})


def test_a_number_moved_is_told_by_its_criterion_and_the_range_chosen_before_is_asked_anew(
    changed: Changed,
) -> None:
    typed, tapped = at("result", income="'HK$1,100,000"), at("result", income="1m-to-2m5")
    assert told(changed["to-come"], typed, tapped) == {
        "sessions": {"compared": 2, "changed": 2, "unreadable": 0},
        "outcomes": [],
        "counts": {**LOWER, "lower": 2},
        "criteria": [criterion("income-1m", "met", "not_met"), criterion("income-1m", "met", "open")],
        "asked_anew": {"income": 1},
    }
    assert told(changed["corrected"], typed)["criteria"] == [criterion("income-1m", "met", "not_met")]


def test_a_threshold_that_moved_is_told_where_the_outcome_moves_with_it(changed: Changed) -> None:
    six, eight = at("result", university="not-listed"), at("result")
    assert told(changed["threshold"], six, eight) == {
        "sessions": {"compared": 2, "changed": 1, "unreadable": 0},
        "outcomes": [{"before": "eligible", "after": "ineligible", "sessions": 1}],
        "counts": {**LOWER, "lower": 0},
        "criteria": [criterion("threshold", "6", "7", outcomes=1)],
        "asked_anew": {},
    }


def test_a_criterion_under_another_name_goes_and_comes(changed: Changed) -> None:
    walk = at("result", income="2m5-or-more")
    assert told(changed["renamed"], walk)["criteria"] == [
        criterion("income-to-come", "absent", "met"),
        criterion("income-1m", "met", "absent"),
    ]


def test_the_first_persons_own_answers_are_compared_whatever_is_open(changed: Changed) -> None:
    second = at("result", income="'HK$1,100,000").tap("~second").send("~second-yes")
    supposed = at("result", income="'HK$1,100,000").tap("~whatif", "~if.degree", "bachelors")
    assert (second.session.other_case is None, supposed.session.actual is None) == (False, False)
    for walk in (second, supposed):
        assert told(changed["to-come"], walk)["criteria"] == [criterion("income-1m", "met", "not_met")]
        assert rejudged(engine(), walk.session, NEW_YEAR).standing.points_test.score.low == 9
