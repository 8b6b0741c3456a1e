"""The list of eligible universities: what is found, and what is never matched silently."""

from datetime import date

import pytest

from scoring import (
    Caution,
    Named,
    UniversityList,
    UnknownNameError,
    is_business_school,
    universities_on,
    university_named,
)


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


def test_a_university_without_a_chinese_name_has_the_printed_one_alone() -> None:
    assert university_named("lund-university").names == {"en": "Lund University"}
    assert university_named("peking-university").names["zh-Hant"] == "北京大學"


def test_a_university_that_is_nowhere_cannot_be_named(listed: UniversityList) -> None:
    assert not listed.has("nowhere")
    with pytest.raises(UnknownNameError, match="no university 'nowhere' on any list"):
        university_named("nowhere")


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
    assert listed.look_up(typed).universities[0].id == first


def test_search_offers_no_more_than_five(listed: UniversityList) -> None:
    assert len(listed.look_up("university").universities) == 5


@pytest.mark.parametrize(
    "typed",
    ["", "  ", "!?", "Moscow Institute of Thermal Technology", "hello", "I don't know", "none", "不知道", "没有"],
)
def test_search_finds_nothing_where_no_name_is_like_it(listed: UniversityList, typed: str) -> None:
    assert listed.look_up(typed) == Named()


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


def test_a_name_that_an_unlisted_university_bears_too_is_asked_about_and_both_are_named(listed: UniversityList) -> None:
    named = listed.look_up("清大")
    assert ([one.id for one in named.universities], named.caution) == (["tsinghua-university"], Caution.SHARED)
    assert named.unlisted == "National Tsing Hua University"
    assert [one.id for one in listed.look_up("交大").universities] == [
        "shanghai-jiao-tong-university",
        "xian-jiaotong-university",
    ]


def test_another_institution_is_named_and_none_is_offered_for_it(listed: UniversityList) -> None:
    assert listed.look_up("Oxford Brookes") == Named(unlisted="Oxford Brookes University")


@pytest.mark.parametrize(
    "typed", ["Oxford Internet Academy", "Boston Culinary College", "Seoul University of Foo", "曼彻斯特学院"]
)
def test_a_word_too_many_forbids_a_plain_offer(listed: UniversityList, typed: str) -> None:
    named = listed.look_up(typed)
    assert named.universities
    assert named.caution is Caution.OTHER


@pytest.mark.parametrize("typed", ["Hong Kong University of Technology", "University of Sydney Technology Park"])
def test_a_word_missing_or_left_over_from_a_full_name_forbids_it_too(listed: UniversityList, typed: str) -> None:
    assert listed.look_up(typed).caution is Caution.OTHER


def test_a_place_of_its_own_beside_a_name_leaves_it_as_it_is(listed: UniversityList) -> None:
    assert listed.look_up("UWA Perth").caution is None
    assert listed.look_up("Monash University, Australia").caution is None
    assert listed.look_up("Monash University, Indonesia").caution is Caution.BRANCH


def test_the_business_schools_are_on_no_list_and_have_a_name_each(listed: UniversityList) -> None:
    assert university_named("insead").known_names == {"en": "INSEAD"}
    assert university_named("ceibs").known_names["zh-Hant"] == "中歐國際工商學院"
    assert (university_named("insead").source, university_named("insead").confidence.value) == ("N1 N2", "unverified")
    assert is_business_school("insead")
    assert not any(listed.has(school) for school in ("insead", "ceibs"))
    assert not is_business_school("columbia-university")
