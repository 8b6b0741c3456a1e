"""Messages found and formatted; places, languages, sums, dates and lists named as each locale does."""

from datetime import date
from decimal import Decimal

import pytest
from fluent.syntax import FluentParser

from conversations.reading import Read, read_date
from conversations.values import Born
from locales import (
    CONSOLE_LOCALES,
    FALLBACKS,
    LOCALES,
    MessageArgumentError,
    UnknownCodeError,
    UnknownMessageError,
    Words,
    catalogue,
    negotiate,
)
from locales.catalogue import Source, source, words_of
from locales.console import console_source
from scoring import COUNTRY_CODES

NARROW, NO_BREAK = "\u202f", "\u00a0"


@pytest.mark.parametrize(
    ("code", "locale"),
    [
        ("zh-hans", "zh-Hans"),
        ("ZH-Hant", "zh-Hant"),
        ("zh-hant-tw", "zh-Hant"),
        ("zh-hans-hk", "zh-Hans"),
        ("zh_HK", "zh-Hant"),
        ("zh-tw", "zh-Hant"),
        ("zh-MO", "zh-Hant"),
        ("zh-cn", "zh-Hans"),
        ("zh-sg", "zh-Hans"),
        ("zh", "zh"),
        ("zh-my", "zh"),
        ("en-GB", "en"),
        ("en", "en"),
        ("fr-CA", "fr"),
        ("de", None),
        ("english", None),
        ("", None),
    ],
)
def test_a_client_language_is_taken_to_a_locale(code: str, locale: str | None) -> None:
    assert negotiate(code) == locale


def test_every_locale_falls_back_to_english_in_the_end() -> None:
    assert [chain[-1] for locale, chain in FALLBACKS.items() if locale != "en"] == ["en"] * (len(LOCALES) - 1)


def test_a_message_without_arguments_is_said_as_written() -> None:
    assert catalogue("en").format("button-done") == "Done"


@pytest.mark.parametrize(
    ("number", "words"), [(1, "1 year"), (Decimal("1.0"), "1 year"), (Decimal("3.5"), "3.5 years")]
)
def test_the_number_chooses_the_plural(number: Decimal | int, words: str) -> None:
    assert catalogue("en").format("answer-years", {"number": number}) == words


def test_a_large_number_in_a_message_is_grouped() -> None:
    assert catalogue("en").format("choice-number", {"number": 1200}) == "1,200"


@pytest.mark.parametrize(
    ("locale", "number", "words"),
    [
        ("en", 1_000_000, "Under HK$1 million"),
        ("en", 1_200_000, "Under HK$1.2 million"),
        ("fr", 1_000_000, "Moins de 1 million de HK$"),
        ("fr", 1_200_000, "Moins de 1,2 million de HK$"),
        ("fr", 2_000_000, "Moins de 2 millions de HK$"),
        ("zh-Hant", 1_200_000, "不足港幣120萬元"),
        ("zh-Hans", 12_000_000, "不足港币1,200万元"),
    ],
)
def test_a_large_sum_is_said_in_the_units_of_the_language(locale: str, number: int, words: str) -> None:
    said = catalogue(locale).format("option-income-under-1m", {"below": number})
    assert said.replace("\N{NO-BREAK SPACE}", " ") == words


def test_an_unknown_message_is_an_error_and_never_its_own_name() -> None:
    with pytest.raises(UnknownMessageError, match="no message 'ask-nothing' in fr"):
        catalogue("fr").format("ask-nothing")


def test_a_lacking_argument_is_an_error_that_names_it() -> None:
    with pytest.raises(MessageArgumentError, match=r"echo in en .* lacking: \['answer'\]"):
        catalogue("en").format("echo")


@pytest.mark.parametrize("locale", LOCALES)
def test_arguments_are_put_in_without_isolation_marks(locale: str) -> None:
    assert not set("\u2066\u2067\u2068\u2069") & set(catalogue(locale).format("echo", {"answer": "x"}))


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("en", f"3{NO_BREAK}April{NO_BREAK}1990"),
        ("zh-Hant", "1990年4月3日"),
        ("zh-Hans", "1990年4月3日"),
        ("fr", f"3{NO_BREAK}avril{NO_BREAK}1990"),
    ],
)
def test_a_day_has_its_month_spelled_out_and_never_breaks(locale: str, words: str) -> None:
    assert catalogue(locale).date(date(1990, 4, 3)) == words


@pytest.mark.parametrize(("day", "words"), [(1, "1er avril 1990"), (10, "10 avril 1990"), (21, "21 avril 1990")])
def test_the_first_of_a_month_is_the_only_ordinal_in_french(day: int, words: str) -> None:
    assert catalogue("fr").date(date(1990, 4, day)).replace(NO_BREAK, " ") == words


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("space", [" ", NO_BREAK, NARROW])
@pytest.mark.parametrize("day", [date(1990, 4, 1), date(1990, 4, 21)])
def test_a_day_is_read_back_whatever_the_spaces_in_it(locale: str, space: str, day: date) -> None:
    words = catalogue(locale).date(day).replace(NO_BREAK, space)
    assert read_date(words, Words(), date(2026, 11, 22)) == Read(Born(day))


@pytest.mark.parametrize(
    ("locale", "number", "words"),
    [
        ("en", Decimal("1234.56789"), "1,234.56789"),
        ("en", Decimal("3.0"), "3"),
        ("fr", Decimal("1200.5"), f"1{NARROW}200,5"),
        ("zh-Hans", 1200, "1,200"),
    ],
)
def test_a_number_keeps_all_its_digits(locale: str, number: Decimal, words: str) -> None:
    assert catalogue(locale).number(number) == words


@pytest.mark.parametrize(
    ("locale", "amount", "currency", "words"),
    [
        ("en", 1_200_000, "HKD", "HK$1,200,000"),
        ("en", Decimal("85000.50"), "CHF", f"CHF{NO_BREAK}85,000.50"),
        ("zh-Hant", 1_200_000, "CNY", "人民幣1,200,000元"),
        ("zh-Hans", 500, "JPY", "500日元"),
        ("fr", 85_000, "EUR", f"85{NARROW}000{NO_BREAK}€"),
        ("fr", 1_200_000, "HKD", f"1{NARROW}200{NARROW}000{NO_BREAK}HK$"),
        ("en", 12_000_000, "INR", f"INR{NO_BREAK}1.2{NO_BREAK}crore"),
        ("en", 340_000, "INR", f"INR{NO_BREAK}3.4{NO_BREAK}lakh"),
        ("en", 4_083_517, "INR", f"INR{NO_BREAK}40,83,517"),
        ("en", 85_000, "INR", f"INR{NO_BREAK}85,000"),
        ("fr", 30_000_000, "INR", f"3{NO_BREAK}crore{NO_BREAK}INR"),
        ("zh-Hant", 12_000_000, "INR", "12,000,000印度盧比"),
    ],
)
def test_a_sum_names_its_currency_beyond_doubt(locale: str, amount: Decimal, currency: str, words: str) -> None:
    assert catalogue(locale).money(amount, currency) == words


@pytest.mark.parametrize("locale", LOCALES)
def test_every_country_and_place_has_a_name(locale: str) -> None:
    assert {code for code in COUNTRY_CODES if not catalogue(locale).place(code)} == set()


@pytest.mark.parametrize(
    ("locale", "names"),
    [
        ("en", ["Hong Kong", "Macao", "Taiwan"]),
        ("zh-Hant", ["香港", "澳門", "台灣"]),
        ("zh-Hans", ["香港", "澳门", "台湾"]),
        ("fr", ["Hong Kong", "Macao", "Taïwan"]),
    ],
)
def test_hong_kong_macao_and_taiwan_have_their_common_names(locale: str, names: list[str]) -> None:
    assert [catalogue(locale).place(code) for code in ("HK", "MO", "TW")] == names


def test_an_unknown_code_is_an_error() -> None:
    with pytest.raises(UnknownCodeError, match="no name for the place 'XX' in en"):
        catalogue("en").place("XX")


def test_chinese_is_one_language_by_a_short_name() -> None:
    assert catalogue("en").tongue("zh") == "Chinese"
    assert catalogue("fr").tongue("es") == "espagnol"


@pytest.mark.parametrize(("locale", "words"), [("en", "a, b and c"), ("zh-Hans", "a、b和c"), ("fr", "a, b et c")])
def test_a_list_is_joined_as_in_a_sentence(locale: str, words: str) -> None:
    assert catalogue(locale).listed(["a", "b", "c"]) == words


def test_the_words_of_a_message_are_those_of_all_languages_with_and_without_the_last_mark() -> None:
    found = words_of("small-talk")
    assert {"Happy to help. Here is where we are.", "Happy to help. Here is where we are"} <= found
    assert {catalogue(locale).format("small-talk") for locale in LOCALES} <= found


def test_the_words_of_an_option_leave_its_equivalent_out() -> None:
    assert "Under HK$1 million" in words_of("option-income-under-1m", below=1_000_000)


def test_a_message_with_arguments_has_no_words_of_its_own() -> None:
    with pytest.raises(MessageArgumentError):
        words_of("echo")


@pytest.mark.parametrize("own", [*map(source, LOCALES), *map(console_source, CONSOLE_LOCALES)])
def test_a_message_read_alone_is_as_the_whole_file_says_it(own: Source) -> None:
    alone = {name: FluentParser(with_spans=False).parse(text).body for name, text in own.written.items()}
    assert alone.keys() == own.messages.keys()
    assert [name for name, body in alone.items() if not body[0].equals(own.messages[name], ["comment"])] == []


def test_a_message_may_hold_blank_lines_and_end_its_braces_where_a_line_begins() -> None:
    first = "first = one\n\n    two\n    .second = { $who ->\n   *[a] three\n}\n    four"
    own = Source("en", {"chat": f"### Rule\n\n{first}\n# About the next\nnext=five"})
    assert dict(own.written) == {"first": first, "next": "next=five"}
    assert own.format("first.second", {"who": "a"}, "en") == "three\nfour"


def test_a_file_that_is_not_there_leaves_the_fallback_to_speak() -> None:
    assert source("en").resources.keys() == {"chat", "questions", "verdicts", "reasons", "forward", "former", "sheets"}
    assert catalogue("fr").has("button-done")
