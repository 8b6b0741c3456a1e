"""What the words around numbers make of them: a bound, a range, so many months, a sum of parts."""

from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from conversations.reading.money.conversion import Market, Stated
from conversations.reading.money.quantities import Quantity
from conversations.reading.numerals import is_one_group
from conversations.reading.token_kinds import TokenKind, named
from conversations.reading.tokens import pattern

SMALL, SMALL_A_MONTH = 10_000, 100
_MOST = Decimal(10) ** 12
_FEWEST_PAYS, _MOST_PAYS, _MOST_MONTHS = 12, 24, 16
_TWO, _MOST_PARTS, _MOST_PERCENT = 2, 4, 100

_OPEN = named("at_least over or_more some_more")
_ONE = pattern("(at_least | over)? under? amount:number (or_more | some_more | under | at_least)?")
_RANGE = pattern("low:number to high:number | between low_of:number (and | to) high_of:number")
_SEVERAL = pattern("number ((and | comma | or_more)* number)+")
_PERCENT = pattern("amount:number (and | comma | or_more)+ more:number percent")
_PAYS_MORE = pattern("amount:number (and | comma | or_more)+ more:number month_unit")
_PAYS = (
    pattern("times pays:number (month_unit | salaries)?"),
    pattern("pays:number (month_unit | salaries)"),
    pattern("pays:number times"),
    pattern("(and | comma | or_more)? thirteenth"),
)


class Amounts(Struct, frozen=True):
    """What was stated, each in its reading; `ask` names the message that asks which, '' where the reading is plain."""

    stated: tuple[Stated, ...]
    ask: str = ""


def amounts(said: Sequence[Quantity], frames: Sequence[Stated], *, are_parts: bool) -> Amounts | None:
    """The amounts among numbers and what bounds them, framed each in its currency and period; None where none is read.

    `are_parts`: several are likely to be parts of one pay.
    """
    shape = "".join(one.kind for one in said)
    numbers = [one for one in said if one.kind is TokenKind.NUMBER]
    frame = frames[0]
    if found := _ONE.fullmatch(shape):
        return _checked(_one(shape, said[found.start("amount")], frame))
    if _RANGE.fullmatch(shape):
        return _checked(_range(numbers[0], numbers[1], frame))
    if found := _PERCENT.fullmatch(shape):
        return _checked(_with_percent(said[found.start("amount")], said[found.start("more")], frame))
    if found := _PAYS_MORE.fullmatch(shape):
        return _checked(_with_pays(said[found.start("amount")], said[found.start("more")], frame))
    if _SEVERAL.fullmatch(shape) and len(numbers) <= min(_MOST_PARTS, len(frames)) and not _is_slip(said):
        return _checked(_several(numbers, frames, are_parts=are_parts))
    return None


def plus_pays(said: Sequence[Quantity]) -> bool:
    """Whether so many months' pay are paid beside a month's."""
    return _PAYS_MORE.fullmatch("".join(one.kind for one in said)) is not None


def without_pays(said: Sequence[Quantity]) -> tuple[tuple[Quantity, ...], Decimal, bool]:
    """All but "x 13", "16薪" and the like; how many pays make a year, and whether it is said that this multiplies."""
    shape = "".join(one.kind for one in said)
    for one in _PAYS:
        for found in one.finditer(shape):
            pays = said[found.start("pays")] if "pays" in one.groupindex else None
            number = pays.values[0] if pays and len(pays.values) == 1 else Decimal(0 if pays else 13)
            # 24 pays may be those of a year, two a month; 24 months are two years.
            most = _MOST_PAYS if TokenKind.SALARIES in found[0] else _MOST_MONTHS
            if _FEWEST_PAYS <= number <= most and not number % 1 and (pays is None or pays.scale == 1):
                rest = (*said[: found.start()], *said[found.end() :])
                return rest, number, TokenKind.TIMES in found[0]
    return tuple(said), Decimal(0), False


def with_pays(found: Amounts, pays: Decimal, market: Market, *, is_sign: bool) -> Amounts | None:
    """So many pays of the one amount worked out; of an amount for a year they say only how it is paid."""
    if not pays or len(found.stated) > 1:
        return None if pays else found
    worked_out = tuple(_times(one, pays) for one in found.stated)
    periods = {one.period for one in found.stated}
    if periods == {"month"} or (is_sign and not periods & {"year"}):
        return replace(found, stated=worked_out)
    if periods == {"year"}:
        return replace(found, stated=(*worked_out, *found.stated), ask="scale") if is_sign else found
    if all(market.is_like_a_month(one) for one in found.stated):
        return replace(found, stated=worked_out)
    return replace(found, stated=(*worked_out, *found.stated), ask="scale")


def _times(stated: Stated, pays: Decimal) -> Stated:
    high = None if stated.high is None else stated.high * pays
    return replace(stated, low=stated.low * pays, high=high, period="year", is_bare=False)


def _checked(found: Amounts | None) -> Amounts | None:
    return found if found and found.stated and not any(_is_odd(one) for one in found.stated) else None


def _is_odd(stated: Stated) -> bool:
    return stated.most > _MOST or (not stated.is_exact and (stated.is_bare or not stated.most))


def _one(shape: str, number: Quantity, frame: Stated) -> Amounts | None:
    is_open = any(kind in shape for kind in _OPEN)
    is_under = TokenKind.UNDER in shape
    ask = "scale" if number.is_short else ""
    if number.high is not None:
        is_bounded = is_open or is_under
        return None if is_bounded else Amounts((replace(frame, low=number.values[0], high=number.high),), ask)
    if is_under:
        ends: tuple[tuple[Decimal, Decimal | None], ...]
        ends = () if is_open else tuple((Decimal(0), value) for value in _values(number, frame))
    else:
        ends = tuple((value, None if is_open else value) for value in _values(number, frame))
    return Amounts(
        tuple(_with_ends(frame, low, high, is_bare=number.scale == 1 or number.is_short) for low, high in ends), ask
    )


def _values(number: Quantity, frame: Stated) -> tuple[Decimal, ...]:
    """One value where points or commas can only group: no currency here has three decimals, and 85.000 is not 85."""
    is_money = frame.codes or number.text.endswith("000")
    is_grouped = number.scale == 1 and is_money and is_one_group(number.text)
    return number.values[:1] if is_grouped else number.values


def _range(low: Quantity, high: Quantity, frame: Stated) -> Amounts | None:
    """From 1m in "1 to 1.2m"; "900 to 1.2m" is not read."""
    lows, highs = _values(low, frame), _values(high, frame)
    if len(lows) > 1 or len(highs) > 1 or low.high is not None:
        return None
    start, end = lows[0], highs[0] if high.high is None else high.high
    if low.scale == 1 and high.scale > 1:
        start = start * high.scale if start * high.scale <= end else start
        if start < SMALL:
            return None
    if start > end:
        return None
    is_bare = low.scale == 1 or high.scale == 1
    return Amounts((_with_ends(frame, start, end, is_bare=is_bare),), "scale" if low.is_short or high.is_short else "")


def _with_ends(frame: Stated, low: Decimal, high: Decimal | None, *, is_bare: bool) -> Stated:
    small = SMALL_A_MONTH if frame.period == "month" else SMALL
    return replace(frame, low=low, high=high, is_bare=is_bare and not frame.codes and 0 < (low or high or 0) < small)


def _with_percent(number: Quantity, percent: Quantity, frame: Stated) -> Amounts | None:
    """The whole with what is paid beside it, and the amount alone."""
    values = _values(number, frame)
    if len(values) != 1 or len(percent.values) != 1 or percent.values[0] > _MOST_PERCENT:
        return None
    alone = _with_ends(frame, values[0], values[0], is_bare=number.scale == 1)
    whole = values[0] + values[0] * percent.values[0] / 100
    return Amounts((replace(alone, low=whole, high=whole), alone), "several")


def _with_pays(number: Quantity, more: Quantity, frame: Stated) -> Amounts | None:
    """A month's pay with some more of them: the year with them, and the twelve months alone."""
    values = _values(number, frame)
    if len(values) != 1 or len(more.values) != 1 or more.values[0] > _FEWEST_PAYS or frame.period == "year":
        return None
    month = _with_ends(replace(frame, period="month"), values[0], values[0], is_bare=number.scale == 1)
    return Amounts((_times(month, _FEWEST_PAYS + more.values[0]), _times(month, Decimal(_FEWEST_PAYS))), "several")


def _is_slip(said: Sequence[Quantity]) -> bool:
    """Whether a comma stands where it parts nothing: 1,20萬."""
    is_tiny = said[0].scale == 1 and all(value < SMALL_A_MONTH for value in said[0].values)
    return is_tiny and said[1].kind is TokenKind.COMMA


def _several(numbers: Sequence[Quantity], frames: Sequence[Stated], *, are_parts: bool) -> Amounts | None:
    """Each, and their sum where they may be parts of one pay; what is said of no period is a year's."""
    each: list[Stated] = []
    for number, frame in zip(numbers, frames, strict=False):
        values = _values(number, frame)
        if len(values) != 1 or number.high is not None:
            return None
        each.append(_with_ends(frame, values[0], values[0], is_bare=number.scale == 1))
    if any(one.is_bare for one in each):
        return None
    each = [replace(one, period=one.period or "year") for one in each]
    total, most = sum((one.low for one in each), Decimal(0)), max(one.low for one in each)
    is_alike = len({(one.codes, one.period) for one in each}) == 1
    # In "300k (150k + 150k)" the sum is said already.
    whole = total if total != 2 * most or len(each) == _TWO else most
    first = [replace(each[0], low=whole, high=whole)] if are_parts and is_alike else []
    found = tuple(dict.fromkeys((*first, *each)))
    return Amounts(found, "several" if len(found) > 1 else "")
