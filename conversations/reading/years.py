"""Years of experience: "5年 fintech", "three and a half years", "18 months", "since March 2021"."""

import re
from dataclasses import replace
from datetime import date
from decimal import ROUND_DOWN, Decimal

from conversations.lexicon import Lexicon
from conversations.reading import dates
from conversations.reading.folding import fold
from conversations.reading.numerals import some_more
from conversations.reading.readings import Read, Reading, misread
from conversations.reading.token_kinds import TokenKind, named, vocabulary
from conversations.reading.tokens import Token, kinds, matched, pattern, refusal, scan
from conversations.values import Number

_MOST = 70
_IS_ONE = Decimal(1)
_KNOWN = named(
    "almost about since at_least over under or_more some_more half number year_unit month_unit between and to negation"
)
_KNOWN_SINCE = named("since year_unit month_name negation")
_COUNTED = named("year_unit month_unit half some_more or_more")
_OPEN = named("at_least over or_more")

_BESIDE = "(word | and | comma | between | to | stop)*"
_BEFORE = f"({_BESIDE} (word | and | comma | stop))?"
_ONE = pattern(
    f"{_BEFORE} (at_least | over)? under? number:number more:some_more? or_more? number_half:half?"
    " unit:(year_unit | month_unit)? number_half_after:half? some_more?"
    f" ((and | comma)? months:number months_half:half? month_unit)? or_more? {_BESIDE}"
)
_HALF = pattern("(word | and | comma | stop)* half unit:(year_unit | month_unit) (word | and | comma | stop)*")
_LOW, _HIGH = (f"{end}:number {end}_half:half? {end}_unit:(year_unit | month_unit)?" for end in ("low", "high"))
_RANGES = (
    pattern(f"{_BEFORE} {_LOW} to {_HIGH} {_BESIDE}"),
    pattern(f"{_BEFORE} between {_LOW} and {_HIGH} {_BESIDE}"),
)
_DURATION = pattern("number (some_more | or_more | half)? (year_unit | month_unit)")
_BEGINNINGS = (
    pattern("(word | since)* name:month_name? year:(number | digits) year_unit? (word | since | stop)*"),
    pattern("(word | since)* year:(number | digits) year_unit? name:month_name (word | since | stop)*"),
)


def read_years(text: str, lexicon: Lexicon, on: date) -> Reading:
    """A number of years, a range of them, or the time since a month up to `on`."""
    folded = fold(text)
    tokens = scan(folded, vocabulary(lexicon, _KNOWN))
    if refused := refusal(tokens):
        return refused
    if TokenKind.SINCE in kinds(tokens) and not _is_duration(tokens):
        return _read_since(folded, lexicon, on)
    tokens = tuple(_as_word(token) if token.kind is TokenKind.SINCE else token for token in tokens)
    return _bounded(_read_range(tokens) or _read_one(tokens) or misread("years"))


def _is_duration(tokens: tuple[Token, ...]) -> bool:
    """Whether "since" says how long ("depuis 5 ans"), not since when ("depuis 2021")."""
    found = _DURATION.search(kinds(tokens))
    return found is not None and all(value <= _MOST for value in tokens[found.start()].values)


def _as_word(token: Token) -> Token:
    return replace(token, kind=TokenKind.WORD)


def _bounded(reading: Reading) -> Reading:
    if isinstance(reading, Read) and isinstance(reading.value, Number):
        number = reading.value
        if (number.low if number.high is None else max(number.low, number.high)) > _MOST:
            return misread("years-far")
    return reading


def _read_one(tokens: tuple[Token, ...]) -> Reading | None:
    tokens = _without_articles(tokens)
    if half := matched(tokens, _HALF):
        return Read(Number.exactly(_in_years(Decimal("0.5"), half["unit"])))
    found = matched(tokens, _ONE)
    said = kinds(tokens)
    if not found or (TokenKind.WORD in said and not found["unit"]):
        return None
    whole = _whole(tokens, found)
    if whole is None:
        return None
    reach = some_more(tokens[found.start("number")].values[0]) if found["more"] else Decimal(1)
    return _hedged(said, whole, _in_years(reach, found["unit"]))


def _whole(tokens: tuple[Token, ...], found: re.Match[str]) -> Decimal | None:
    """The number and its halves in years, with the months that follow years."""
    number = _value(tokens, found, "number")
    if number is None:
        return None
    years = _in_years(number, found["unit"])
    if not found["months"]:
        return years
    months = _value(tokens, found, "months")
    if months is None or found["unit"] != TokenKind.YEAR_UNIT:
        return None
    return years + _in_years(months, TokenKind.MONTH_UNIT)


def _hedged(said: str, whole: Decimal, reach: Decimal) -> Reading | None:
    """Exact, or from, below or between, as the words around it say."""
    is_open = any(kind in said for kind in _OPEN)
    is_more, is_under = TokenKind.SOME_MORE in said, TokenKind.UNDER in said
    if sum((is_open, is_more, is_under)) > 1 or (is_under and not whole):
        return None
    if is_under:
        return Read(Number(Decimal(0), whole))
    if is_open:
        return Read(Number(whole, None))
    return Read(Number(whole, whole + reach) if is_more else Number.exactly(whole))


def _read_range(tokens: tuple[Token, ...]) -> Reading | None:
    found = matched(tokens, *_RANGES)
    if not found or (TokenKind.WORD in kinds(tokens) and not found["high_unit"]):
        return None
    low, high = (_value(tokens, found, end) for end in ("low", "high"))
    if low is None or high is None:
        return None
    unit = found["high_unit"] or found["low_unit"]
    low, high = _in_years(low, found["low_unit"] or unit), _in_years(high, unit)
    return Read(Number(low, high)) if low <= high else None


def _without_articles(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """A "one" that counts nothing is a word like any other: "12 ans dans un hôtel"."""
    followers = (*(token.kind for token in tokens[1:]), TokenKind.WORD)
    return tuple(
        _as_word(token)
        if token.in_words and token.values == (_IS_ONE,) and follower not in _COUNTED and len(tokens) > 1
        else token
        for token, follower in zip(tokens, followers, strict=False)
    )


def _value(tokens: tuple[Token, ...], found: re.Match[str], label: str) -> Decimal | None:
    """The one value it has, with the halves that follow; "1,200" is not read as a number of years."""
    values = tokens[found.start(label)].values
    halves = sum(bool(said) for name, said in found.groupdict().items() if name.startswith(f"{label}_half"))
    return values[0] + halves / Decimal(2) if len(values) == 1 else None


def _in_years(number: Decimal, unit: str | None) -> Decimal:
    # Rounded down: 35 months must never reach 3 years.
    return (number / 12).quantize(Decimal("0.01"), ROUND_DOWN) if unit == TokenKind.MONTH_UNIT else number


def _read_since(folded: str, lexicon: Lexicon, on: date) -> Reading:
    tokens = scan(folded, vocabulary(lexicon, _KNOWN_SINCE))
    days = _since_days(folded, tokens, lexicon)
    if days is None:
        return misread("years")
    first, last = days
    if first > on or first.year < on.year - _MOST:
        return misread("years-far")
    return _elapsed(first, min(last, on), on)


def _since_days(folded: str, tokens: tuple[Token, ...], lexicon: Lexicon) -> tuple[date, date] | None:
    """The first and the last day it may have begun."""
    found = matched(tokens, *_BEGINNINGS)
    if found and (year := _year(tokens[found.start("year")])):
        if not found["name"]:
            return date(year, 1, 1), date(year, 12, 31)
        return dates.month_days(year, lexicon.months()[tokens[found.start("name")].text])
    said = [token for token in tokens if token.kind not in (TokenKind.SINCE, TokenKind.WORD)]
    return dates.span(folded[said[0].start : said[-1].end], lexicon) if said else None


def _year(token: Token) -> int | None:
    values = token.values
    is_year = len(values) == 1 and dates.FIRST_YEAR <= values[0] <= dates.LAST_YEAR and values[0] % 1 == 0
    return int(values[0]) if is_year else None


def _elapsed(first: date, last: date, on: date) -> Reading:
    """Whole months; a range where the day left unsaid decides whether a year is complete."""
    most, least = (_months(day, on) for day in (first, last))
    if most // 12 == least // 12 and (last - first).days < 31:  # noqa: PLR2004 - one month
        return Read(Number.exactly(_in_years(Decimal(most), TokenKind.MONTH_UNIT)))
    low, high = (_in_years(Decimal(months), TokenKind.MONTH_UNIT) for months in (least, most + 1))
    return Read(Number(low, high))


def _months(day: date, on: date) -> int:
    return max(0, (on.year - day.year) * 12 + on.month - day.month - (on.day < day.day))
