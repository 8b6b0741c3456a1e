"""Every answer of the tables `typed/*.toml` is read as they say."""

import tomllib
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from builders import INTERVIEW

from bot.rates import EcbRates
from conversations.questions.lines import Rules
from conversations.questions.qmas import INCOME, PROFIT
from conversations.questions.question import Reader
from conversations.reading import (
    Misreading,
    Read,
    Reading,
    Unclear,
    is_unsure,
    read_age,
    read_date,
    read_money,
    read_places,
    read_tongues,
    read_years,
    read_yes_no,
)
from conversations.values import Awarded, Born, Chosen, Money, Number, Places, Tongues, Value
from locales import Words
from scoring import load_rulesets, universities_on

ON = date(2026, 11, 22)
EXCLUDED = load_rulesets().named("qmas-gpt-2024").excluded("nationality")
TABLES = sorted((Path(__file__).parent / "typed").glob("*.toml"))
HEARD = sorted((Path(__file__).parent / "heard").glob("*.toml"))
READER = Reader(Words(), EcbRates(), ON, universities_on(ON), rulesets=(load_rulesets().named("qmas-gpt-2024"),))
RATES = EcbRates()
RULES = Rules(load_rulesets(), ON)
LINES = {True: INCOME.find(RULES), False: PROFIT.find(RULES)}


def _money(text: str, likely: str | None = None, *, is_income: bool = True) -> Reading:
    return read_money(text, Words(), RATES, ON, likely, is_income=is_income, least=LINES[is_income])


def _yes_no(text: str) -> str:
    return "unsure" if is_unsure(text, Words()) else str(read_yes_no(text, Words()))


READERS: dict[str, Callable[[str], Reading | str]] = {
    "years": lambda text: read_years(text, Words(), ON),
    "age": lambda text: read_age(text, Words(), ON),
    "date": lambda text: read_date(text, Words(), ON),
    "money": _money,
    "money-EUR": lambda text: _money(text, "EUR"),
    "money-TWD": lambda text: _money(text, "TWD"),
    "money-INR": lambda text: _money(text, "INR"),
    "money-CNY": lambda text: _money(text, "CNY"),
    "profit": lambda text: _money(text, is_income=False),
    "places": lambda text: read_places(text, Words(), EXCLUDED),
    "residence": lambda text: read_places(text, Words(), EXCLUDED, "residence"),
    "tongues": lambda text: read_tongues(text, Words()),
    "yes-no": _yes_no,
}


def _read(kind: str, text: str, locale: str) -> Reading | str:
    """By the reader so named, else as the question so named reads it in a chat of that language."""
    reader = READERS.get(kind)
    return reader(text) if reader else INTERVIEW.by_id[kind].read(text, Reader(Words(), RATES, ON).led_by(locale))


def _number(number: Number) -> str:
    low = f"{number.low.normalize():f}"
    if number.is_exact:
        return low
    return f"{low}.." if number.high is None else f"{low}..{number.high.normalize():f}"


def _amount(money: Money) -> str:
    said = f"{money.amount.normalize():f}"
    if money.to:
        return f"{said}..{money.to.normalize():f}"
    is_under = money.hkd.low == 0 < (money.hkd.high or 0)
    return f"0..{said}" if is_under else said if money.hkd.high is not None else f"{said}.."


def _value(value: Value) -> str:
    match value:
        case Money(currency="HKD", hkd=hkd) if value.amount >= 0:
            return f"{_number(hkd)} HKD"
        case Money(currency=currency):
            return f"{_amount(value)} {currency}"
        case Number():
            return _number(value)
        case Born(on=day):
            return day.isoformat()
        case Places(codes=codes) | Tongues(codes=codes):
            return " ".join(codes)
        case Chosen(option=name) | Awarded(university=name):
            return name
    raise AssertionError(value)


def _said(reading: Reading | str) -> str:
    match reading:
        case Read(value=value):
            return _value(value)
        case Unclear(choices=choices):
            return "? " + " | ".join(choice.text for choice in choices)
        case Misreading(reason=reason):
            return "! " + reason.message.removeprefix("misread-")
    return str(reading)


def _cases(tables: list[Path]) -> list[tuple[str, str, str, str]]:
    return [
        (table.stem, kind, text, expected)
        for table in tables
        for kind, answers in tomllib.loads(table.read_text(encoding="utf-8")).items()
        for text, expected in answers.items()
    ]


@pytest.mark.parametrize(("locale", "kind", "text", "expected"), _cases(TABLES))
def test_a_typed_answer_is_read_as_the_table_says(locale: str, kind: str, text: str, expected: str) -> None:
    assert _said(_read(kind, text, locale)) == expected


@pytest.mark.parametrize(("locale", "question", "text", "expected"), _cases(HEARD))
def test_what_was_once_misheard_is_read_at_its_question(locale: str, question: str, text: str, expected: str) -> None:
    assert _said(INTERVIEW.by_id[question].read(text, READER.led_by(locale))) == expected


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.stem)
def test_each_language_has_a_table_of_at_least_sixty_answers(table: Path) -> None:
    answers = tomllib.loads(table.read_text(encoding="utf-8"))
    assert sum(len(kind) for kind in answers.values()) >= 60


def test_there_is_a_table_for_each_language() -> None:
    assert [table.stem for table in TABLES] == ["en", "fr", "zh-Hans", "zh-Hant"]
