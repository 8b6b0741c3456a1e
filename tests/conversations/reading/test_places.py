"""Countries and places: every official name and people is read, nothing else beside a name counts without a tap."""

import re
import tomllib
from collections.abc import Iterator
from gettext import translation
from importlib.resources import files
from itertools import permutations

import pycountry
import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from conversations.reading import Misreading, Read, Reading, Unclear, fold, read_places
from conversations.reading.places.names import heard
from conversations.reading.token_kinds import TokenKind
from conversations.values import Places
from locales import Words
from scoring import load_rulesets

WORDS = Words()
EXCLUDED = load_rulesets().named("qmas-gpt-2024").excluded("nationality")
SETTLED = re.compile("=[A-Z]{2}( =[A-Z]{2})*")
LANGUAGES = ("en", "fr", "zh_CN", "zh_HK", "zh_TW")
unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])

# Right answers of every language: of one word, of several, of several names, of an excluded place.
RIGHT = (
    *("France", "South Africa", "Kingdom of Spain", "I am Indian", "Korea, Republic of", "Canadian", "UAE"),
    *("la France", "je suis marocaine", "République française", "Royaume-Uni et Canada", "sud-africain"),
    *("瓦努阿图护照", "我是新加坡人", "大韩民国", "中国香港", "台灣人", "我揸英國護照", "法國、加拿大", "澳洲同加拿大"),
    *("Cuba", "North Korea", "République de Cuba", "朝鮮民主主義人民共和國", "阿富汗"),
)
# Words of no list, some of which bound, hedge or deny, or speak of somebody or something else.
STRANGE = (
    "hardly",
    "neighbour",
    "5",
    "1999",
    "xyzzy",
    "à peine",
    "voisin",
    "qwerty",
    "鄰居",
    "也許",
    "麒麟",
    "三",
    "?",
    "%",
)


def _read(text: str) -> Reading:
    return read_places(text, WORDS, EXCLUDED)


def _codes(reading: Reading) -> frozenset[str]:
    assert isinstance(reading, Read), reading
    assert isinstance(reading.value, Places)
    return frozenset(reading.value.codes)


def _offered(reading: Reading) -> set[str]:
    return {choice.text for choice in reading.choices} if isinstance(reading, Unclear) else set()


def _leads_to(reading: Reading, code: str) -> bool:
    return f"={code}" in _offered(reading) or reading == Read(Places((code,)))


def _official(language: str) -> Iterator[tuple[str, str]]:
    said_as = translation("iso3166-1", pycountry.LOCALES_DIR, [language], fallback=True).gettext
    for country in pycountry.countries:
        yield said_as(country.name), country.alpha_2
        yield said_as(getattr(country, "official_name", country.name)), country.alpha_2


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_official_name_is_read_the_shared_and_the_excluded_asked(language: str) -> None:
    readings = {name: (code, _read(name)) for name, code in _official(language)}
    assert {name: reading for name, (code, reading) in readings.items() if not _leads_to(reading, code)} == {}
    asked = {code for code, reading in readings.values() if isinstance(reading, Unclear)}
    assert asked - EXCLUDED <= {"CG", "CD", "DO", "DM"}


@pytest.mark.parametrize("template", ["{name}, {title} of", "{name} ({title} of)", "the {title} of {name}"])
@pytest.mark.parametrize(("name", "title", "code"), [("Cuba", "Republic", "CU"), ("India", "Republic", "IN")])
def test_a_title_may_stand_before_behind_or_in_brackets(template: str, name: str, title: str, code: str) -> None:
    assert _leads_to(_read(template.format(name=name, title=title)), code)


def test_every_name_that_the_words_hold_leads_to_all_its_places() -> None:
    wrong = {
        name: reading
        for name, codes in WORDS.places().items()
        if not all(_leads_to(reading := _read(name), code) for code in codes)
    }
    assert wrong == {}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_state_has_a_word_for_its_people(language: str) -> None:
    """But for the Holy See and Antarctica; places whose passport is another's may have one."""
    file = tomllib.loads((files("locales") / "words" / f"{language}.toml").read_text(encoding="utf-8"))
    have = {*file["demonyms"], *(code for codes in file["shared-places"].values() for code in codes)}
    states = {one.alpha_2 for one in pycountry.countries if not WORDS.written_behind(one.alpha_2)}
    assert states - have <= {"AQ", "VA"}


def _is_strange(word: str) -> bool:
    """Whether no list holds any of it."""
    tokens = heard(fold(word), WORDS, EXCLUDED, "places").tokens
    return bool(tokens) and all(token.kind is TokenKind.WORD for token in tokens)


def _with_inside(text: str, word: str) -> Iterator[str]:
    """The word before, behind, and at every place where one may stand inside."""
    yield from (f"{word} {text}", f"{text} {word}", f"{word}, {text}", f"{text} ({word})")
    yield from (f"{text[:at]} {word} {text[at:]}" for at, mark in enumerate(text) if mark == " " or mark > "\u2e80")


@pytest.mark.parametrize("text", RIGHT)
def test_a_right_answer_is_read_or_confirmed_and_no_word_of_no_list_is_passed_over(text: str) -> None:
    assert not isinstance(_read(text), Misreading)
    assert [word for word in STRANGE if not _is_strange(word)] == []
    read = [said for word in STRANGE for said in _with_inside(text, word) if isinstance(_read(said), Read)]
    assert read == []


@unhurried
@given(
    text=st.sampled_from(RIGHT),
    word=st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=12),
    data=st.data(),
)
def test_whatever_word_stands_before_inside_or_behind_no_fact_comes_without_a_tap(
    text: str, word: str, data: st.DataObject
) -> None:
    assume(_is_strange(word))
    assert not isinstance(_read(data.draw(st.sampled_from(tuple(_with_inside(text, word))))), Read)


@unhurried
@given(texts=st.lists(st.sampled_from(sorted(WORDS.places())), min_size=1, max_size=3))
def test_every_choice_is_of_codes_alone_and_at_most_five_are_offered(texts: list[str]) -> None:
    reading = _read(", ".join(texts))
    assert len(_offered(reading)) <= 5
    for text in _offered(reading):
        assert SETTLED.fullmatch(text)
        assert _codes(_read(text)) == frozenset(re.findall("[A-Z]{2}", text))


@unhurried
@given(
    names=st.lists(
        st.sampled_from([*RIGHT, "China", "Hong Kong", "澳門", "Congo"]), min_size=2, max_size=3, unique=True
    )
)
@example(["North Korea", "France", "朝鮮民主主義人民共和國"])
@example(["Korea", "France", "South Korea"])
@example(["Hong Kong", "France", "China"])
def test_the_order_of_names_does_not_matter(names: list[str]) -> None:
    readings = [_read(", ".join(order)) for order in permutations(names)]
    said = {
        _codes(one) if isinstance(one, Read) else frozenset(frozenset(text.split()) for text in _offered(one))
        for one in readings
    }
    assert len(said) == 1, readings


@pytest.mark.parametrize("name", ["France", "Korea, Republic of", "澳门", "marocaine"])
def test_a_name_said_twice_is_one(name: str) -> None:
    assert _read(f"{name} and {name}") == _read(f"{name}, {name}") == _read(name)


@pytest.mark.parametrize("text", ["北京", "上海人", "内地户口", "Beijing, China", "Pékin"])
def test_what_points_to_china_offers_china_and_no_other_place(text: str) -> None:
    assert _offered(_read(text)) == {"=CN"}


@pytest.mark.parametrize(
    ("text", "place"),
    [("Cubs", "CU"), ("Noth Korea", "KP"), ("Corée du Nrod", "KP"), ("Afganistan", "AF"), ("朝鲜人民共和国", "KP")],
)
def test_a_mistyped_name_that_an_excluded_place_may_bear_offers_that_place(text: str, place: str) -> None:
    assert f"={place}" in _offered(_read(text))


@pytest.mark.parametrize(
    "text",
    ["not French", "no longer Chinese", "je ne suis pas français", "bientôt canadien", "我不是中国人", "我唔係中國人"],
)
def test_a_place_that_the_words_deny_is_not_offered(text: str) -> None:
    assert _offered(_read(text)) == set()


@pytest.mark.parametrize(
    "text",
    [
        "born in Cuba",
        "US green card",
        "my wife is French",
        "né au Canada",
        "d'origine marocaine",
        "香港永久居民",
        "我太太是法国人",
    ],
)
def test_what_is_no_passport_of_ones_own_is_refused_with_what_to_type(text: str) -> None:
    reading = _read(text)
    assert isinstance(reading, Misreading)
    assert reading.reason.message == "misread-passport-only"
