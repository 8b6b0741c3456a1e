"""Yearly amounts of money in any currency: "1.2m", "120万", "85 000 €", "1.5 crore rupees"."""

from collections.abc import Set as AbstractSet
from datetime import date
from decimal import Decimal
from itertools import pairwise

from msgspec.structs import replace

from conversations.lexicon import Lexicon, Rates
from conversations.messages import Prompt
from conversations.reading.asking import not_understood
from conversations.reading.folding import fold
from conversations.reading.money.amounts import SMALL_A_MONTH, Amounts, amounts, plus_pays, with_pays, without_pays
from conversations.reading.money.conversion import (
    LOCAL,
    Market,
    Stated,
    all_of,
    as_number,
    either_side,
    none_at_all,
    settle,
)
from conversations.reading.money.other_things import JOINS, refused
from conversations.reading.money.quantities import Quantity
from conversations.reading.money.signs import sign_of, without_sign
from conversations.reading.money.typed_sum import NOT_UNDERSTOOD, TypedSum
from conversations.reading.numerals import is_run, short_value
from conversations.reading.plainer import with_points
from conversations.reading.readings import Read, Reading, Unclear, misread
from conversations.reading.token_kinds import TokenKind, named, vocabulary
from conversations.reading.tokens import kinds, pattern, scan
from conversations.values import Money, Number

_NOTHING, _ONE = Decimal(0), Decimal(1)
_MOST_YEARS = 15  # from here on a number before 年 may be a year of the calendar
_MOST_LIKELY = Decimal(10) ** 9
_SCALES = (Decimal(1), Decimal(1000), Decimal(10_000), Decimal(1_000_000))
_FIRST_YEAR, _LAST_YEAR, _YEAR_DIGITS = 1950, 2100, 4
_KNOWN = named(
    "other_person household revenue investment stock other_time loss none jobless take_home almost about"
    " or_less at_least over under or_more some_more point half number scale month_unit per_month per_year per_other"
    " percent salaries thirteenth times currency calendar_year between and to negation including pay profit filler"
)
_PASSED = frozenset(
    named("stock take_home loss currency per_month per_year including pay profit filler stop household")
)
_ADDING = frozenset(named("and or_more"))
_NONE = named("none jobless")
_BOUNDS = named("at_least over under or_more some_more times half")  # beside a loss without a number: 虧過, once lost
# Beside a denial; who earned nothing in one currency, or of a month, may have earned.
_OF_NOTHING = (_PASSED - frozenset(named("loss currency per_month"))) | {*_NONE, TokenKind.COMMA}
_DOUBTED = ("stock", "own-income")
_ALONE = pattern(
    "(including? (currency | number) | pay) (pay | currency | number | scale | per_year | per_month | stop)*"
)
_VALUED = frozenset(named("number scale"))
_OF_A_MONTH = frozenset(named("month_unit salaries"))


def read_money(  # noqa: PLR0913 - the words, the rates, the day, the likely currency and the line are the caller's
    text: str,
    lexicon: Lexicon,
    rates: Rates,
    on: date,
    likely: str | None,
    *,
    is_income: bool = True,
    least: Decimal | None = None,
) -> Reading:
    """A yearly amount and its HK$; asks what its words leave open: the currency, the period, which side of `least`."""
    folded = fold(text)
    market = Market(rates, on, likely, is_income=is_income)
    if stated := Stated.parse(folded):
        return _ask_scale(stated) if stated.is_bare else settle(stated, market)
    tokens = with_points(scan(folded, vocabulary(lexicon, _KNOWN, "money")))
    typed = TypedSum(folded, tokens, lexicon, market, least)
    return (
        _read_nothing(typed)
        or refused(typed)
        or _read_other_time(typed)
        or _read_loss(typed)
        or _read_about(typed)
        or _read_years(typed)
        or _read_part(typed)
        or _read_amounts(typed)
    )


def _read_nothing(typed: TypedSum) -> Reading | None:
    """What says that there was none; a bare no is asked, and who has no work now may have earned."""
    is_known = _OF_NOTHING.issuperset(typed.said) and not _is_part(typed)
    if not typed.has(*_NONE) or not is_known or TokenKind.NONE * 2 in typed.said:
        return None
    is_of_profit = typed.market.is_income and typed.has(TokenKind.PROFIT)
    if is_of_profit or typed.has(TokenKind.JOBLESS) or typed.text in typed.lexicon.no_words():
        return Unclear(Prompt("ask-scale"), (none_at_all("choice-a-year"),))
    return Read(Money(_NOTHING, LOCAL, Number.exactly(0)))


def _is_part(typed: TypedSum) -> bool:
    """Whether a part of the pay is named: who had no bonus, or one of 0, may have earned."""
    return bool(typed.paid - typed.lexicon.cues()["earnings"]) or typed.has(
        TokenKind.STOCK, TokenKind.TAKE_HOME, TokenKind.INCLUDING
    )


def _read_other_time(typed: TypedSum) -> Reading | None:
    """What was or will be earned at another time than the year before: asked on which side of the line that was."""
    said = typed.quantities
    years = {int(said[at].values[0]) for at in _years_named(said)}
    if not typed.has(TokenKind.OTHER_TIME) and not years - {typed.market.on.year - 1}:
        return None
    return _by_side(typed, "other-time", otherwise="money")


def _read_about(typed: TypedSum) -> Reading | None:
    """What is not said exactly: asked on which side of the line it is."""
    said = [one.kind for one in typed.quantities]
    some = any(pair == (TokenKind.SOME_MORE, TokenKind.NUMBER) for pair in pairwise(said))
    between = any(
        token.kind is TokenKind.OTHER and is_run(token.text) and not short_value(token.text) for token in typed.tokens
    )
    if not some and not between and not typed.has(TokenKind.ALMOST, TokenKind.ABOUT, TokenKind.OR_LESS):
        return None
    return _by_side(typed, "which-side", otherwise="almost" if typed.has(TokenKind.ALMOST) else "about")


def _read_years(typed: TypedSum) -> Reading | None:
    """What was earned in several years: "1.2m over 3 years"."""
    years = typed.lexicon.units()["year"]
    spans = (
        number.values[0]
        for number, unit in pairwise(typed.tokens)
        if number.kind is TokenKind.NUMBER and len(number.values) == 1 and unit.text in years
    )
    return misread("whole-year") if any(_ONE < span <= _MOST_YEARS for span in spans) else None


def _read_part(typed: TypedSum) -> Reading | None:
    """One amount that is said to be a part of the pay ("bonus 1.2m", "dont 20 k€ de prime"): the whole is asked."""
    pays = [token for token in typed.tokens if token.kind is TokenKind.PAY]
    parts = typed.lexicon.cues()["part-of-pay"]
    if not typed.market.is_income or not pays or any(token.text not in parts for token in pays):
        return None
    is_alone = _ALONE.fullmatch(kinds(tuple(token for token in typed.tokens if token.kind is not TokenKind.FILLER)))
    is_one = sum(one.kind is TokenKind.NUMBER for one in _reduced(typed)) == 1
    is_part = is_alone and is_one and not typed.not_understood
    return _by_side(typed, "which-side", otherwise="about") if is_part else None


def _by_side(typed: TypedSum, ask: str, *, otherwise: str) -> Reading:
    if typed.least is None or not any(token.kind in _VALUED or is_run(token.text) for token in typed.tokens):
        return misread(otherwise)
    return Unclear(Prompt(f"ask-{ask}"), either_side(typed.least))


def _read_loss(typed: TypedSum) -> Reading | None:
    """A loss is no profit, and no income; where it may be none, both are offered."""
    sign = sign_of(typed.tokens)
    is_named = typed.has(TokenKind.LOSS)
    if not sign and not is_named:
        return None
    if typed.market.is_income:
        return misread("loss")
    unknown, found = typed.not_understood, _heard(replace(typed, tokens=without_sign(typed.tokens)))
    if not typed.has_number:
        return misread("money") if unknown or typed.has(*_BOUNDS) else Read(Money(_NOTHING, LOCAL, Number.exactly(0)))
    is_nothing = found is not None and not found.stated[0].most  # 零虧損 is no loss, and says nothing of a profit
    is_doubtful = is_nothing or sign == "?" or (is_named and typed.has(TokenKind.PROFIT)) or typed.has(TokenKind.ABOUT)
    if found and len(found.stated) == 1 and not unknown and not is_doubtful:
        return Read(_lost(found.stated[0], typed.market))
    return _ask_loss(typed, unknown, found)


def _ask_loss(typed: TypedSum, unknown: str, found: Amounts | None) -> Reading:
    """The loss, and the profit that the same words may name."""
    is_plain = found and all(one.most and not one.is_bare for one in found.stated)
    reading = all_of(Prompt("ask-loss"), found.stated, typed.market) if found and is_plain else None
    sides = either_side(typed.least) if typed.least else ()
    choices = (*(reading.choices if isinstance(reading, Unclear) else sides), none_at_all("choice-loss"))
    return not_understood(unknown, choices) if unknown else Unclear(Prompt("ask-loss"), choices)


def _lost(stated: Stated, market: Market) -> Money:
    """The loss in its currency where that is plain; it counts as nothing."""
    codes = stated.codes or {market.likely or LOCAL}
    if len(codes) > 1 or not stated.is_exact or stated.is_bare:
        return Money(_NOTHING, LOCAL, Number.exactly(0))
    return Money(-stated.said, min(codes), Number.exactly(0))


def _read_amounts(typed: TypedSum) -> Reading:
    """What is left: amounts, each word of which is known, or named and asked."""
    found = _heard(typed)
    if found is None:
        return misread("money")
    if found.ask == "several" and _are_months(found, typed.market):
        return misread("whole-year")
    unknown, is_bare = typed.not_understood, any(one.is_bare for one in found.stated)
    is_tiny = all(one.most < SMALL_A_MONTH for one in found.stated)  # 一球 is said for a million
    is_nothing = not all(one.most for one in found.stated)
    if (unknown and (is_bare or is_tiny or is_nothing)) or (is_nothing and is_tiny and _is_part(typed)):
        return misread("money")
    if is_bare:
        return _ask_number(found)
    open_point = _ask(typed, found)
    ask = not_understood(unknown, ()).ask if unknown else Prompt(f"ask-{open_point}")
    if unknown or open_point:
        is_doubtful = bool(unknown) or open_point in _DOUBTED
        # Beside stock the sum, and the pay before it.
        stated = found.stated[:2] if typed.has(TokenKind.STOCK) else found.stated
        return all_of(ask, stated, typed.market, is_doubtful=is_doubtful)
    return settle(found.stated[0], typed.market)


def _are_months(found: Amounts, market: Market) -> bool:
    """Whether several amounts are said for a month, or are all small for a year."""
    is_said = {one.period for one in found.stated} == {"month"}
    return is_said or (market.is_income and all(market.is_like_a_month(one) for one in found.stated))


def _ask_number(found: Amounts) -> Reading:
    """What is meant by a number so small that thousands may have been left out, or with two readings."""
    if len(found.stated) == 1:
        return _ask_scale(found.stated[0])
    return Unclear(Prompt("ask-which-number"), tuple(as_number(one) for one in found.stated))


def _ask(typed: TypedSum, found: Amounts) -> str:
    """The message that asks before it counts; '' where nothing is open."""
    if typed.has(TokenKind.STOCK):
        return "stock"
    if found.ask:
        return found.ask
    if typed.has(TokenKind.TAKE_HOME):
        return "take-home"
    if typed.market.is_income and (typed.has(TokenKind.PROFIT) or typed.speaks_of("profit")):
        return "own-income"
    return "which-number" if len(found.stated) > 1 else ""


def _heard(typed: TypedSum) -> Amounts | None:
    """The amounts among all the words."""
    said, pays, is_sign = without_pays(_reduced(typed))
    if typed.has(TokenKind.INCLUDING) and typed.has(TokenKind.THIRTEENTH) and not typed.has(TokenKind.PER_MONTH):
        pays = _NOTHING
    frames = _frames(typed, said)
    found = amounts(_joined(said, typed), frames, are_parts=_are_parts(typed, said)) if frames else None
    return with_pays(found, pays, typed.market, is_sign=is_sign) if found else None


def _are_parts(typed: TypedSum, said: tuple[Quantity, ...]) -> bool:
    """Whether several amounts may add up: parts of one pay do, the profits of several businesses never."""
    is_joined = typed.has(TokenKind.PAY) or any(one.kind in _ADDING for one in said)
    return typed.market.is_income and is_joined and not typed.has(TokenKind.INCLUDING)


def _reduced(typed: TypedSum) -> tuple[Quantity, ...]:
    """Numbers, and what changes them; not what is passed over, nor a year named, nor the "a" of "a salary of 1m"."""
    said = typed.quantities
    passed = _years_named(said) | _articles(said, typed.lexicon)
    dropped = _PASSED | NOT_UNDERSTOOD
    return tuple(one for at, one in enumerate(said) if one.kind not in dropped and at not in passed)


def _years_named(said: tuple[Quantity, ...]) -> frozenset[int]:
    """Where a number is a year beside another number: 2025年收入120萬."""
    numbers = [at for at, one in enumerate(said) if one.kind is TokenKind.NUMBER]
    years = frozenset(at for at in numbers if _is_year(said[at]))
    return years if len(years) < len(numbers) else frozenset()


def _is_year(one: Quantity) -> bool:
    is_plain = one.scale == 1 and len(one.text) == _YEAR_DIGITS and one.text.isdecimal()
    return is_plain and _FIRST_YEAR <= one.values[0] <= _LAST_YEAR


def _articles(said: tuple[Quantity, ...], lexicon: Lexicon) -> frozenset[int]:
    """Where "a" or "one" counts nothing beside another number."""
    ones = frozenset(
        at
        for at, one in enumerate(said)
        if one.values == (_ONE,) and one.scale == 1 and one.text in lexicon.number_words()
    )
    numbers = sum(one.kind is TokenKind.NUMBER for one in said)
    return ones if len(ones) < numbers else frozenset()


def _joined(said: tuple[Quantity, ...], typed: TypedSum) -> tuple[Quantity, ...]:
    """Without what joins nothing; beside words of pay, an "and" at the end adds something unsaid."""
    ends = JOINS if typed.has(TokenKind.PAY) else {TokenKind.COMMA}
    first = next((at for at, one in enumerate(said) if one.kind not in ends), 0)
    said = said[first:]
    if said and said[-1].kind is TokenKind.AND and typed.has(TokenKind.PAY):
        said = (*said[:-1], replace(said[-1], kind=TokenKind.OR_MORE))
    said = said if plus_pays(said) else tuple(one for one in said if one.kind not in _OF_A_MONTH)
    return tuple(
        one
        for at, one in enumerate(said)
        if one.kind is not TokenKind.COMMA or any(other.kind is TokenKind.NUMBER for other in said[at + 1 :])
    )


def _frames(typed: TypedSum, said: tuple[Quantity, ...]) -> tuple[Stated, ...]:
    """The currency and the period of each number; none where the currencies contradict one another."""
    named_codes = _currencies(typed)
    numbers = sum(one.kind is TokenKind.NUMBER for one in said)
    is_a_month = typed.has(TokenKind.PER_MONTH) or any(one.kind is TokenKind.MONTH_UNIT for one in said)
    is_a_year = typed.has(TokenKind.PER_YEAR) or _speaks_of_scale(typed, typed.lexicon.units()["per-year"])
    period = "month" if is_a_month else "year" if is_a_year else ""
    common = frozenset.intersection(*named_codes) if named_codes else frozenset()
    if common or not named_codes:
        return (Stated(_NOTHING, None, common, period),) * numbers
    if len(named_codes) != numbers:
        return ()
    return tuple(Stated(_NOTHING, None, codes, period) for codes in named_codes)


def _currencies(typed: TypedSum) -> list[frozenset[str]]:
    """The currencies of the words in order; without any, those in which alone one counts so (lakh)."""
    known = typed.lexicon.currencies()
    said = [known[token.text] for token in typed.tokens if token.kind is TokenKind.CURRENCY]
    return said or [
        known[token.text] for token in typed.tokens if token.kind is TokenKind.SCALE and token.text in known
    ]


def _speaks_of_scale(typed: TypedSum, words: AbstractSet[str]) -> bool:
    return any(token.kind is TokenKind.SCALE and token.text in words for token in typed.tokens)


def _ask_scale(stated: Stated) -> Reading:
    numbers = (stated.low * by for by in _SCALES if stated.low * by <= _MOST_LIKELY)
    scaled = (replace(stated, low=number, high=number, is_bare=False) for number in numbers)
    return Unclear(Prompt("ask-scale"), tuple(as_number(one) for one in scaled))
