"""The words of the four languages."""

from collections.abc import Mapping

import pytest

from conversations.lexicon import Lexicon
from conversations.reading import fold
from locales import Words

WORDS: Lexicon = Words()
KINDS: dict[str, Mapping[str, frozenset[str]]] = {
    "units": WORDS.units(),
    "hedges": WORDS.hedges(),
    "cues": WORDS.cues(),
    "all": {
        "yes": WORDS.yes_words(),
        "no": WORDS.no_words(),
        "numbers": frozenset(WORDS.number_words()),
        "scales": frozenset(WORDS.scales()),
        "months": frozenset(WORDS.months()),
        "currencies": frozenset(WORDS.currencies()),
        "places": frozenset(WORDS.places()),
        "tongues": frozenset(WORDS.tongues()),
    },
}


@pytest.mark.parametrize("table", KINDS)
def test_every_word_is_in_the_form_that_readers_fold_text_to(table: str) -> None:
    assert {word for words in KINDS[table].values() for word in words if fold(word) != word} == set()


def test_no_word_is_both_a_yes_and_a_no() -> None:
    assert WORDS.yes_words() & WORDS.no_words() == frozenset()


@pytest.mark.parametrize("word", ["yes", "oui", "係", "有", "是"])
def test_a_yes_is_known_in_every_language(word: str) -> None:
    assert word in WORDS.yes_words()


@pytest.mark.parametrize("word", ["no", "non", "唔係", "冇", "没有"])
def test_a_no_is_known_in_every_language(word: str) -> None:
    assert word in WORDS.no_words()


def test_numbers_in_words_run_from_zero_to_ninety_nine_in_english_and_french() -> None:
    words = WORDS.number_words()
    assert [words[word] for word in ("zero", "forty-two", "ninety-nine", "zéro", "soixante et onze")] == [
        0,
        42,
        99,
        0,
        71,
    ]
    assert [words[word] for word in ("quatre-vingts", "quatre-vingt-dix-neuf", "quatre vingt un")] == [80, 99, 81]


def test_a_shared_sign_names_all_its_currencies() -> None:
    assert WORDS.currencies()["¥"] == {"CNY", "JPY"}
    assert {"HKD", "USD", "TWD"} <= WORDS.currencies()["$"]


def test_names_may_be_typed_without_accents_and_hyphens() -> None:
    assert WORDS.places()["etats unis"] == {"US"}


@pytest.mark.parametrize(
    ("place", "currency"), [("US", "USD"), ("FR", "EUR"), ("ZA", "ZAR"), ("CN", "CNY"), ("TW", "TWD"), ("BG", "EUR")]
)
def test_a_place_has_its_present_currency(place: str, currency: str) -> None:
    assert WORDS.currency_of(place) == currency


def test_an_unknown_place_has_no_currency() -> None:
    assert WORDS.currency_of("XX") is None


def test_the_words_of_a_message_are_folded() -> None:
    words = Words(message_words={"option-yes": ("Oui, d’accord", "YES")}.__getitem__)
    assert words.words_of("option-yes") == {"oui, d'accord", "yes"}


def test_the_words_are_built_once() -> None:
    assert Words().places() is Words().places()
