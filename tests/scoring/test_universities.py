"""The list of eligible universities: what is found, and what is never matched silently."""

from datetime import date

import pytest

from scoring import UniversityList, UnknownNameError, universities_on


@pytest.fixture(scope="module")
def listed() -> UniversityList:
    found = universities_on(date(2026, 11, 22))
    assert found is not None
    return found


def test_the_list_of_2026_has_the_published_total_of_200(listed: UniversityList) -> None:
    assert len(listed.universities) == len({one.id for one in listed.universities}) == 200


@pytest.mark.parametrize(
    ("day", "is_covered"),
    [
        (date(2025, 12, 31), False),
        (date(2026, 1, 1), True),
        (date(2026, 12, 31), True),
        (date(2027, 1, 1), False),
    ],
)
def test_the_list_covers_the_days_of_2026_and_no_others(day: date, *, is_covered: bool) -> None:
    assert (universities_on(day) is not None) is is_covered


def test_every_university_has_an_english_name_a_territory_in_three_languages_and_a_source(
    listed: UniversityList,
) -> None:
    for one in listed.universities:
        assert one.names["en"]
        assert set(one.territory) == {"en", "zh-Hant", "zh-Hans"}
        assert one.source.startswith("S34")


def test_a_university_without_a_chinese_name_has_the_printed_one_alone(listed: UniversityList) -> None:
    assert listed.named("lund-university").names == {"en": "Lund University"}
    assert listed.named("peking-university").names["zh-Hant"] == "北京大學"


def test_a_university_that_is_not_listed_cannot_be_named(listed: UniversityList) -> None:
    with pytest.raises(UnknownNameError, match="no university 'nowhere' on the list of 2026-01-01 to 2026-12-31"):
        listed.named("nowhere")


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("MIT", "massachusetts-institute-of-technology"),
        ("UBA", "universidad-de-buenos-aires"),
        ("hkust", "the-hong-kong-university-of-science-and-technology"),
        ("LSE", "london-school-of-economics-and-political-science"),
        ("UC Berkeley", "university-of-california-berkeley"),
        ("ucla", "university-of-california-los-angeles"),
        ("ecole poly lausanne", "ecole-polytechnique-federale-de-lausanne"),
        ("SAO PAULO", "university-of-sao-paulo"),
        ("kings college", "kings-college-london"),
        ("Xi an jiaotong", "xian-jiaotong-university"),
        ("xi'an", "xian-jiaotong-university"),
        ("ＥＴＨ Zurich", "eth-zurich-swiss-federal-institute-of-technology"),
        ("university of hong kong", "university-of-hong-kong"),
        ("Adelaide University", "adelaide-university"),  # printed after the University of Adelaide
        ("清华", "tsinghua-university"),
        ("牛津大學", "university-of-oxford"),
    ],
)
def test_search_puts_first_what_people_mean(listed: UniversityList, typed: str, first: str) -> None:
    assert listed.search(typed)[0].id == first


def test_search_offers_no_more_than_asked_for(listed: UniversityList) -> None:
    assert len(listed.search("university")) == 5
    assert len(listed.search("university", most=8)) == 8


@pytest.mark.parametrize(
    "typed",
    ["", "  ", "!?", "Moscow Institute of Thermal Technology", "hello", "I don't know", "none", "不知道", "没有"],
)
def test_search_finds_nothing_where_no_name_is_like_it(listed: UniversityList, typed: str) -> None:
    assert listed.search(typed) == ()


@pytest.mark.parametrize(
    ("typed", "university_id"),
    [
        ("tsinghua UNIVERSITY", "tsinghua-university"),
        ("Ecole Polytechnique Federale de Lausanne", "ecole-polytechnique-federale-de-lausanne"),
        ("Universidad de Buenos Aires", "universidad-de-buenos-aires"),
        ("King's College London", "kings-college-london"),
        ("清华大学", "tsinghua-university"),
        ("University of Tokyo", "the-university-of-tokyo"),
        ("ETH Zürich", "eth-zurich-swiss-federal-institute-of-technology"),
        ("Technische Universität München", "technical-university-of-munich"),
        ("東京大学", "the-university-of-tokyo"),
        ("서울대학교", "seoul-national-university"),
    ],
)
def test_a_whole_name_is_matched_whatever_its_case_and_accents(
    listed: UniversityList, typed: str, university_id: str
) -> None:
    found = listed.exact(typed)
    assert found is not None
    assert found.id == university_id


@pytest.mark.parametrize(
    "typed",
    [
        "MIT",
        "Tsinghua",
        "Hong Kong University",
        "阿德萊德大學",  # two universities of the list bear it
        "西北大學",  # an alias of Northwestern, and the name of a university in Xi'an
        "清華大學",  # in Taiwan another university's name, which is not listed
        "東北大学",  # Tohoku's own name, and that of a university in Shenyang
        "Northwestern University",  # there is another in the Philippines
        "Polytechnique",
        "MIT Sloan School of Management",
        "",
    ],
)
def test_less_than_one_whole_official_name_is_never_matched(listed: UniversityList, typed: str) -> None:
    assert listed.exact(typed) is None
