"""The tables of the former tests, exhaustively, against a second transcription; what is open and what is told."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import product

import pytest

from scoring import CriterionFinding, Evidence, Factor, Points, assess, load_rulesets
from scoring.criterion import Confidence

TODAY = date(2026, 11, 22)
Facts = Mapping[str, object]


@dataclass(frozen=True)
class Published:
    """One version's table, as printed: bands of age, points of the academic, work and language bands, bonuses."""

    maximum: int
    caps: Mapping[str, int]
    ages: tuple[tuple[int, int, int], ...]
    academic: tuple[int, int, int, int]  # two doctorates; one or two master's; a master's or two bachelor's; bachelor's
    work: tuple[int, int, int, int]  # ten years and five senior; five and two; five; two
    language: tuple[int, int, int]
    renowned: int = 0
    international: int = 0
    enterprise: int = 0
    talent: int = 0


AGES = ((18, 39, 30), (40, 44, 20), (45, 50, 15))
AGES_2006 = ((25, 29, 25), (30, 34, 30), (35, 39, 25), (40, 44, 15), (45, 50, 5))
V3 = {"age": 30, "academic": 70, "work": 55, "language": 20, "family": 20}
SAME = {"ages": AGES, "academic": (40, 40, 20, 10), "work": (40, 30, 15, 5), "language": (20, 15, 10)}
CAPS_165 = {"age": 30, "academic": 45, "work": 50, "language": 20, "family": 20}
PUBLISHED = {
    "qmas-gpt-2006": Published(165, CAPS_165, AGES_2006, (45, 40, 30, 20), (50, 40, 30, 0), (20, 0, 0)),
    "qmas-gpt-2008": Published(165, CAPS_165, AGES, (45, 40, 35, 30), (50, 40, 30, 10), (20, 15, 10)),
    "qmas-gpt-2015": Published(195, V3, **SAME, renowned=30, international=15),
    "qmas-gpt-2018": Published(225, V3 | {"talent-list": 30}, **SAME, renowned=30, international=15, talent=30),
    "qmas-gpt-2023": Published(
        245, V3 | {"work": 75, "talent-list": 30}, **SAME, renowned=30, international=15, enterprise=20, talent=30
    ),
}  # type: ignore[arg-type]  # one dict of several types


def found(version: str, factor: str, facts: Facts) -> CriterionFinding:
    assessment = assess(Evidence.of(facts, TODAY), load_rulesets().named(version), TODAY)
    return next(one for one in assessment.findings if one.id == factor)


def points(version: str, factor: str, facts: Facts) -> tuple[int, int]:
    scored = found(version, factor, facts).points
    assert scored
    return scored.low, scored.high


def wrong(version: str, factor: str, cases: list[dict[str, object]], expected: Callable[[Facts], int]) -> list[object]:
    """The situations that do not score exactly what the published table says."""
    return [facts for facts in cases if points(version, factor, facts) != (expected(facts), expected(facts))]


def every(**values: object) -> list[dict[str, object]]:
    lists = [value if isinstance(value, list) else list(value) for value in values.values()]  # type: ignore[call-overload]  # ranges
    return [dict(zip(values, each, strict=True)) for each in product(*lists)]


@pytest.mark.parametrize("version", PUBLISHED)
def test_caps_and_maximum_are_those_published_and_follow_from_the_table(version: str) -> None:
    ruleset, published = load_rulesets().named(version), PUBLISHED[version]
    assert {one.id: one.points for one in ruleset.criteria} == published.caps
    assert (ruleset.maximum, sum(published.caps.values())) == (published.maximum, published.maximum)
    assert ruleset.threshold.points == 80
    for one in ruleset.criteria:
        if isinstance(one, Factor):
            best = max((band.points.high for band in one.bands), default=0)
            assert one.points == best + sum(bonus.points.high for bonus in one.bonuses)


@pytest.mark.parametrize("version", PUBLISHED)
def test_every_age_scores_what_is_published(version: str) -> None:
    def expected(facts: Facts) -> int:
        age = int(str(facts["age"]))
        return next((scored for low, high, scored in PUBLISHED[version].ages if low <= age <= high), 0)

    assert wrong(version, "age", every(age=range(131)), expected) == []


@pytest.mark.parametrize("version", PUBLISHED)
def test_every_combination_of_degrees_scores_what_is_published(version: str) -> None:
    published = PUBLISHED[version]

    def expected(facts: Facts) -> int:
        doctorates, masters, bachelors = (int(str(facts[name])) for name in ("doctorates", "masters", "bachelors"))
        two, one, master, bachelor = published.academic
        rows = (
            (doctorates >= 2, two),
            (doctorates == 1 or masters >= 2, one),
            (masters == 1 or bachelors >= 2, master),
            (bachelors == 1 or facts["has_professional_qualification"], bachelor),
        )
        base = max((scored for holds, scored in rows if holds), default=0)
        return base + (published.renowned if facts["has_renowned_institution_degree"] else 0)

    is_open = version == "qmas-gpt-2006"  # there a professional qualification was not found
    cases = every(
        doctorates=range(4),
        masters=range(4),
        bachelors=range(4),
        has_professional_qualification=[False] if is_open else [False, True],
        has_renowned_institution_degree=[False, True],
    )
    assert wrong(version, "academic", cases, expected) == []


@pytest.mark.parametrize("version", PUBLISHED)
def test_every_career_scores_what_is_published(version: str) -> None:
    published = PUBLISHED[version]

    def expected(facts: Facts) -> int:
        years, senior = float(str(facts["graduate_level_years"])), float(str(facts["senior_years"]))
        abroad, enterprise = float(str(facts["international_years"])), float(str(facts["multinational_years"]))
        ten, five, plain, two = published.work
        rows = ((years >= 10 and senior >= 5, ten), (years >= 5 and senior >= 2, five), (years >= 5, plain))
        base = next((scored for holds, scored in rows if holds), two if years >= 2 else 0)
        bonuses = ((abroad >= 2, published.international), (enterprise >= 3, published.enterprise))
        return base + sum(scored for holds, scored in bonuses if holds)

    cases = every(
        graduate_level_years=[0, 1.99, 2, 4.99, 5, 9.99, 10, 30],
        senior_years=[0, 1.99, 2, 4.99, 5, 9],
        international_years=[0, 1.99, 2],
        multinational_years=[0, 2.99, 3],
    )
    possible = [facts for facts in cases if max(list(facts.values())[1:], key=lambda part: float(str(part)))
                <= facts["graduate_level_years"]]  # type: ignore[operator]  # fmt: skip
    assert len(possible) > 100
    assert wrong(version, "work", possible, expected) == []


@pytest.mark.parametrize("version", PUBLISHED)
def test_every_combination_of_languages_scores_what_is_published(version: str) -> None:
    both, foreign, one = PUBLISHED[version].language

    def expected(facts: Facts) -> int:
        known = [facts["is_proficient_in_chinese"], facts["is_proficient_in_english"]].count(True)
        return (0, foreign if facts["other_languages"] else one, both)[known]

    cases = every(
        is_proficient_in_chinese=[False, True], is_proficient_in_english=[False, True], other_languages=range(4)
    )
    assert wrong(version, "language", cases, expected) == []


@pytest.mark.parametrize("version", PUBLISHED)
def test_every_family_scores_what_is_published(version: str) -> None:
    def expected(facts: Facts) -> int:
        flags = [facts["has_family_resident"], facts["has_spouse_with_degree"]].count(True)
        return 5 * flags + min(10, 5 * int(str(facts["accompanying_children"])))

    cases = every(
        has_family_resident=[False, True], has_spouse_with_degree=[False, True], accompanying_children=range(6)
    )
    assert wrong(version, "family", cases, expected) == []


@pytest.mark.parametrize("version", [version for version, published in PUBLISHED.items() if published.talent])
def test_the_talent_list_is_all_or_nothing(version: str) -> None:
    cases = every(has_talent_list_profession=[False, True])
    assert wrong(version, "talent-list", cases, lambda facts: 30 if facts["has_talent_list_profession"] else 0) == []


BEST: Facts = {
    "doctorates": 2,
    "has_renowned_institution_degree": True,
    "graduate_level_years": 12,
    "senior_years": 6,
    "international_years": 3,
    "multinational_years": 4,
    "has_talent_list_profession": True,
    "is_proficient_in_chinese": True,
    "is_proficient_in_english": True,
    "has_family_resident": True,
    "has_spouse_with_degree": True,
    "accompanying_children": 3,
    "age": 32,
}


@pytest.mark.parametrize("version", PUBLISHED)
def test_the_maximum_is_reachable(version: str) -> None:
    score = assess(Evidence.of(BEST, TODAY), load_rulesets().named(version), TODAY).score
    assert (score.low, score.high) == (PUBLISHED[version].maximum, PUBLISHED[version].maximum)


@pytest.mark.parametrize(
    ("bachelors", "qualified", "scored"),
    [(0, True, (0, 20)), (0, False, (0, 0)), (1, True, (20, 20)), (2, True, (30, 30))],
)
def test_in_2006_a_professional_qualification_is_open_where_nothing_better_is_held(
    bachelors: int, *, qualified: bool, scored: tuple[int, int]
) -> None:
    facts = {
        "doctorates": 0,
        "masters": 0,
        "bachelors": bachelors,
        "has_professional_qualification": qualified,
    }
    assert points("qmas-gpt-2006", "academic", facts) == scored


@pytest.mark.parametrize(
    ("facts", "bands"),
    [
        ({"graduate_level_years": 5, "senior_years": 2}, [("five-years-two-senior", "met")]),
        (
            {"graduate_level_years": 5},
            [("five-years-two-senior", "open"), ("five-years", "met"), ("international-exposure", "open")],
        ),
        ({"graduate_level_years": 1}, []),
        (
            {"graduate_level_years": 3, "international_years": 2},
            [("two-years", "met"), ("international-exposure", "met")],
        ),
    ],
)
def test_a_finding_names_the_band_that_counts_and_those_that_still_may(
    facts: Facts, bands: list[tuple[str, str]]
) -> None:
    if "senior_years" in facts:
        facts = {**facts, "international_years": 0}
    told = found("qmas-gpt-2018", "work", facts).bands
    assert told is not None
    assert [(band.id, band.finding.value) for band in told] == bands


def test_a_band_that_scores_nothing_is_named_too() -> None:
    finding = found("qmas-gpt-2008", "age", {"age": 51})
    assert finding.finding.value == "not_met"
    assert finding.bands is not None
    assert [(band.id, band.points) for band in finding.bands] == [("age-51-or-above", Points(0, 0))]


def test_a_factor_is_as_certain_as_the_least_certain_line_it_rests_on() -> None:
    assert found("qmas-gpt-2006", "age", {"age": 32}).confidence is Confidence.ONE_SOURCE
    qualified = {"doctorates": 0, "masters": 0, "bachelors": 0, "has_professional_qualification": True}
    assert found("qmas-gpt-2006", "academic", qualified).confidence is Confidence.NOT_FOUND


def test_the_json_of_a_factor_holds_its_bands_and_that_of_any_other_criterion_does_not() -> None:
    written = found("qmas-gpt-2018", "work", {"graduate_level_years": 2, "international_years": 2}).to_json()
    assert written["points"] == {"low": 20, "high": 20}
    assert written["bands"] == [
        {
            "id": "two-years",
            "is_bonus": False,
            "finding": "met",
            "points": {"low": 5, "high": 5},
            "facts": ["graduate_level_years"],
            "citation": "Agencies' copies of the official table, table of 225 points, work experience [L29 L30 L31]",
            "confidence": "confirmed",
        },
        {
            "id": "international-exposure",
            "is_bonus": True,
            "finding": "met",
            "points": {"low": 15, "high": 15},
            "facts": ["international_years"],
            "citation": "Agencies' copies of the official table, table of 225 points, work experience, additional"
            " points [L29 L30 L31]",
            "confidence": "confirmed",
        },
    ]
    assert "bands" not in found("qmas-gpt-2018", "talent-list", {}).to_json()


def test_facts_of_a_factor_are_wanted_by_the_points_they_could_still_move() -> None:
    wanted = assess(Evidence.of({}, TODAY), load_rulesets().named("qmas-gpt-2023"), TODAY).wanted
    prerequisites = wanted.index("other_nationalities") + 1
    assert wanted[prerequisites:] == (
        "doctorates",  # 40
        "graduate_level_years",
        "masters",
        "senior_years",
        "has_renowned_institution_degree",  # 30
        "has_talent_list_profession",
        "bachelors",  # 20
        "multinational_years",
        "international_years",  # 15
        "other_languages",
        "accompanying_children",  # 10, five for each
        "has_professional_qualification",
        "has_family_resident",  # 5
        "has_spouse_with_degree",
    )


def test_a_fact_that_can_move_no_points_any_more_is_not_wanted() -> None:
    known = {"graduate_level_years": 5, "senior_years": 0, "international_years": 0, "multinational_years": 3}
    wanted = assess(Evidence.of(known, TODAY), load_rulesets().named("qmas-gpt-2023"), TODAY).wanted
    assert not {"graduate_level_years", "senior_years", "international_years"} & set(wanted)


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ({"has_exceptional_award": True, "has_peer_recognition": True}, ["exceptional-award"]),
        ({"has_exceptional_award": False, "has_peer_recognition": True}, ["peer-recognition"]),
        ({"has_peer_recognition": True}, ["peer-recognition"]),
        ({}, ["exceptional-award", "peer-recognition"]),
        ({"has_exceptional_award": False, "has_peer_recognition": False}, []),
    ],
)
def test_of_two_bands_of_all_the_points_one_that_is_certain_is_enough(facts: Facts, told: list[str]) -> None:
    bands = found("qmas-apt-2018", "achievement", facts).bands
    assert bands is not None
    assert [band.id for band in bands] == told


def test_an_open_professional_qualification_wants_no_further_answer_about_it() -> None:
    held = {"doctorates": 0, "masters": 0, "bachelors": 0, "has_professional_qualification": True}
    wanted = assess(Evidence.of(held, TODAY), load_rulesets().named("qmas-gpt-2006"), TODAY).wanted
    assert not set(held) & set(wanted)


def test_the_year_of_graduation_alone_leaves_the_fifth_year_open_and_unasked() -> None:
    ruleset = load_rulesets().named("ttps-c")
    for year, finding, is_wanted in ((2022, "met", False), (2021, "open", False), (2020, "not_met", False)):
        evidence = Evidence.of({"listed_bachelor_degree_year": year}, TODAY)
        assessment = assess(evidence, ruleset, TODAY)
        assert assessment.findings[1].finding.value == finding
        assert ("listed_bachelor_degree_year" in assessment.wanted) is is_wanted
    next_year = assess(Evidence.of({"listed_bachelor_degree_year": 2022}, TODAY), ruleset, date(2027, 1, 1))
    assert next_year.findings[1].finding.value == "open"
