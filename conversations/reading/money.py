"""Yearly amounts of money in any currency: "1.2m", "120万", "85 000 €", "1.5 crore rupees"."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from conversations.lexicon import Lexicon, Rates
from conversations.messages import Prompt
from conversations.reading.conversion import Market, Stated, settle
from conversations.reading.folding import fold
from conversations.reading.numerals import some_more
from conversations.reading.quantities import Quantity, gather
from conversations.reading.readings import Choice, Misreading, Reading, Unclear, misread
from conversations.reading.token_kinds import TokenKind, named, vocabulary
from conversations.reading.tokens import Token, matched, pattern, refusal, scan

_SMALL = 10_000
_MOST, _MOST_LIKELY = Decimal(10) ** 12, Decimal(10) ** 9
_SCALES = (Decimal(1), Decimal(1000), Decimal(10_000), Decimal(1_000_000))
_KNOWN = named(
    "household investment almost about at_least over under or_more some_more half number scale"
    " per_month per_year currency between and to filler"
)
_PASSED = frozenset(named("household currency per_month per_year filler comma stop"))
_OPEN = named("at_least over or_more some_more")
_SOME_MORE = pattern("number some_more scale?")
_ONE = pattern("(at_least | over)? under? number (or_more | some_more)?")
_RANGE = pattern("number to number | between number and number")

_Ends: TypeAlias = tuple[Decimal, Decimal | None]
_Found: TypeAlias = tuple[Stated, ...] | Misreading


def read_money(  # noqa: PLR0913 - the words, the rates, the day and the likely currency are the caller's
    text: str, lexicon: Lexicon, rates: Rates, on: date, likely: str | None, *, is_income: bool = True
) -> Reading:
    """A yearly amount and its HK$; asks the currency, the unit or the period where it is not beyond doubt."""
    folded = fold(text)
    market = Market(rates, on, likely, is_income=is_income)
    if stated := Stated.parse(folded):
        return _ask_scale(stated) if stated.is_bare else settle(stated, market)
    tokens = scan(folded, vocabulary(lexicon, _KNOWN, "money"))
    found = refusal(tokens, passed=None if is_income else TokenKind.HOUSEHOLD) or _read_stated(tokens, lexicon)
    if isinstance(found, Misreading):
        return found
    if len(found) > 1:
        choices = tuple(_as_number(stated) for stated in found)
        return Unclear(Prompt("ask-which-number"), choices)
    return _ask_scale(found[0]) if found[0].is_bare else settle(found[0], market)


def _read_stated(tokens: tuple[Token, ...], lexicon: Lexicon) -> _Found:
    """What was stated, in one or two readings."""
    found = {token.kind for token in tokens}
    currencies = [lexicon.currencies()[token.text] for token in tokens if token.kind is TokenKind.CURRENCY]
    codes = frozenset.intersection(*currencies) if currencies else frozenset()
    if (currencies and not codes) or {TokenKind.PER_MONTH, TokenKind.PER_YEAR} <= found:
        return misread("money")
    period = "month" if TokenKind.PER_MONTH in found else "year" if TokenKind.PER_YEAR in found else ""
    core = tuple(token for token in tokens if token.kind not in _PASSED)
    return _read_core(core, Stated(Decimal(0), None, codes, period))


def _read_core(core: tuple[Token, ...], frame: Stated) -> _Found:
    if matched(core, _SOME_MORE) and len(core[0].values) == 1:
        number, scale = core[0].values[0], core[2].values[0] if core[2:] else Decimal(1)
        found = ((number * scale, (number + some_more(number)) * scale),)
        return _framed(found, frame, is_bare=not core[2:])
    quantities = gather(core)
    shape = "".join(quantity.kind for quantity in quantities)
    numbers = [quantity for quantity in quantities if quantity.kind is TokenKind.NUMBER]
    if _ONE.fullmatch(shape):
        return _framed(_one(shape, _values(numbers[0], frame)), frame, is_bare=numbers[0].scale == 1)
    if _RANGE.fullmatch(shape):
        return _framed(_range(*numbers), frame, is_bare=any(number.scale == 1 for number in numbers))
    return misread("money")


def _values(quantity: Quantity, frame: Stated) -> tuple[Decimal, ...]:
    """One value where points or commas can only group: no currency here has three decimals, and 85.000 is not 85."""
    is_grouped = quantity.scale == 1 and (frame.codes or quantity.text.endswith("000"))
    return quantity.values[:1] if is_grouped else quantity.values


def _one(shape: str, values: tuple[Decimal, ...]) -> tuple[_Ends, ...]:
    is_open = any(kind in shape for kind in _OPEN)
    if TokenKind.UNDER in shape:
        return () if is_open else tuple((Decimal(0), value) for value in values)
    return tuple((value, None if is_open else value) for value in values)


def _range(low: Quantity, high: Quantity) -> tuple[_Ends, ...]:
    """From 1m in "1 to 1.2m"; "900 to 1.2m" is not read."""
    if len(low.values) > 1 or len(high.values) > 1:
        return ()
    start, end = low.values[0], high.values[0]
    if low.scale == 1 and high.scale > 1:
        start = start * high.scale if start * high.scale <= end else start
        if start < _SMALL:
            return ()
    return ((start, end),) if start <= end else ()


def _framed(ends: tuple[_Ends, ...], frame: Stated, *, is_bare: bool) -> _Found:
    stated = tuple(_with_ends(frame, low, high, is_bare=is_bare) for low, high in ends)
    if not stated or any(_is_odd(one) for one in stated):
        return misread("money")
    return stated


def _is_odd(stated: Stated) -> bool:
    return stated.most > _MOST or (not stated.is_exact and (stated.is_bare or not stated.most))


def _with_ends(frame: Stated, low: Decimal, high: Decimal | None, *, is_bare: bool) -> Stated:
    is_small = is_bare and not frame.codes and 0 < (low or high or 0) < _SMALL
    return replace(frame, low=low, high=high, is_bare=is_small)


def _as_number(stated: Stated) -> Choice:
    return Choice(Prompt("choice-number", {"number": stated.low}), stated.text)


def _ask_scale(stated: Stated) -> Reading:
    numbers = (stated.low * by for by in _SCALES if stated.low * by <= _MOST_LIKELY)
    scaled = (replace(stated, low=number, high=number, is_bare=False) for number in numbers)
    return Unclear(Prompt("ask-scale"), tuple(_as_number(one) for one in scaled))
