"""An amount as stated becomes Money: its currency, its period and its HK$ are settled or asked."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from msgspec import Struct
from msgspec.structs import replace

from conversations.lexicon import Rates
from conversations.messages import Arg, Prompt, Sum
from conversations.reading.readings import Choice, Misreading, Read, Reading, Unclear, misread
from conversations.values import Money, Number

LOCAL = "HKD"
_MAIN = ("HKD", "USD", "CNY", "JPY", "EUR", "GBP", "INR")  # offered first where a word names several
_MOST_OFFERED, _MOST_ASKED = 4, 5
_MONTHLY_BELOW, _MOST_A_MONTH = 100_000, 500_000
_NEAR, _STALE, _STALE_AFTER = Decimal("0.05"), Decimal("0.10"), 90
_PLAIN = r"[0-9]+(?:\.[0-9]+)?"
_SETTLED = re.compile(
    rf"=(?P<low>{_PLAIN})(?:-(?P<high>{_PLAIN})|(?P<open>\+))?(?P<bare>\?)?"
    r"(?: (?P<codes>[a-z]{3}(?:/[a-z]{3})*))?(?: (?P<period>year|month))?"
)
_MOST_SETTLED = 400


class Stated(Struct, frozen=True):
    """An amount from `low` to `high` (None: no end), the currencies it may be in (none: unsaid), the period (or "").

    `is_bare` says that thousands or millions may have been left unsaid.
    """

    low: Decimal
    high: Decimal | None
    codes: frozenset[str]
    period: str
    is_bare: bool = False

    @property
    def is_exact(self) -> bool:
        """Whether it is one number."""
        return self.low == self.high

    @property
    def most(self) -> Decimal:
        """The higher end that was said."""
        return self.low if self.high is None else self.high

    @property
    def said(self) -> Decimal:
        """The number to say back: the lower end, but never the 0 of "under a million"."""
        return self.low or self.most

    @property
    def text(self) -> str:
        """The text that `parse` takes for just this: "=1200000 hkd year"."""
        end = "+" if self.high is None else "" if self.is_exact else f"-{_plain(self.high)}"
        codes = "/".join(sorted(self.codes)).lower()
        words = (f"={_plain(self.low)}{end}{'?' if self.is_bare else ''}", codes, self.period)
        return " ".join(word for word in words if word)

    @classmethod
    def parse(cls, text: str) -> "Stated | None":
        """What `text` wrote; None for anything else."""
        found = _SETTLED.fullmatch(text[:_MOST_SETTLED])
        if not found:
            return None
        low = Decimal(found["low"])
        high = None if found["open"] else Decimal(found["high"] or found["low"])
        codes = frozenset(found["codes"].upper().split("/")) if found["codes"] else frozenset()
        return cls(low, high, codes, found["period"] or "", is_bare=bool(found["bare"]))


class Market(Struct, frozen=True):
    """The rates on a day, the currency the applicant is likely to use, and whether a month's pay may be meant."""

    rates: Rates
    on: date
    likely: str | None
    is_income: bool

    def has(self, code: str) -> bool:
        """Whether there is a fit rate."""
        return code == LOCAL or self.rates.rate(code, self.on) is not None

    def in_hkd(self, amount: Decimal, code: str) -> Decimal:
        """About how much that is."""
        rate = None if code == LOCAL else self.rates.rate(code, self.on)
        return amount * rate[0] if rate else amount

    def is_like_a_month(self, stated: Stated) -> bool:
        """Whether it is small for a year's pay."""
        code = min(stated.codes, default=self.likely or LOCAL)
        return self.in_hkd(stated.most, code) < _MONTHLY_BELOW

    def money(self, stated: Stated, code: str) -> Money:
        """The amount of a year, with its HK$: exact, or with a margin where it was converted."""
        rate = None if code == LOCAL else self.rates.rate(code, self.on)
        to = stated.high if stated.low and not stated.is_exact else None
        if rate is None:
            return Money(stated.said, code, Number(stated.low, stated.high), to=to)
        margin = _STALE if (self.on - rate[1]).days > _STALE_AFTER else _NEAR
        low = (stated.low * rate[0] * (1 - margin)).to_integral_value(ROUND_FLOOR)
        high = stated.high and (stated.high * rate[0] * (1 + margin)).to_integral_value(ROUND_CEILING)
        return Money(stated.said, code, Number(low, high), rate[1], to=to)


def settle(stated: Stated, market: Market) -> Reading:
    """The money if one currency and one period are possible, else the question which."""
    if not stated.most:
        return Read(market.money(stated, next(iter(stated.codes)) if len(stated.codes) == 1 else LOCAL))
    found = _meanings(stated, market)
    if isinstance(found, Misreading):
        return found
    if len(found.all) == 1 and found.is_certain:
        code, period = found.all[0]
        return Read(market.money(_yearly(stated, code, period), code))
    return Unclear(Prompt(found.ask), _choices(stated, found))


def all_of(ask: Prompt, readings: Sequence[Stated], market: Market, *, is_doubtful: bool = False) -> Reading:
    """All that these may mean, to choose from; where that is doubtful, also that it is none of it."""
    offered: list[Choice] = []
    for stated in readings:
        found = _meanings(stated, market)
        if isinstance(found, Misreading):
            return found
        offered += _choices(stated, found)
    if len(offered) > _MOST_ASKED:
        offered = [as_number(stated) for stated in readings[:_MOST_ASKED]]
    if is_doubtful:
        offered += _otherwise([said for choice in offered if (said := Stated.parse(choice.text))], market)
    return Unclear(ask, tuple({choice.text: choice for choice in offered}.values()))


def as_number(stated: Stated) -> Choice:
    """What was stated, the currency or the unit still to be asked."""
    return Choice(Prompt("choice-number", {"number": stated.said}), stated.text)


def either_side(line: Decimal) -> tuple[Choice, Choice]:
    """Enough for a line of the rules, or not."""
    local = frozenset({LOCAL})
    sides = (Stated(line, None, local, "year"), Stated(Decimal(0), line, local, "year"))
    return _yearly_choice(sides[0], LOCAL), _yearly_choice(sides[1], LOCAL)


def none_at_all(label: str) -> Choice:
    """Nothing, or a loss, which counts as that."""
    nothing = Stated(Decimal(0), Decimal(0), frozenset({LOCAL}), "year")
    return Choice(Prompt(label, {"sum": Sum(Decimal(0), LOCAL)}), nothing.text)


def _otherwise(offered: Sequence[Stated], market: Market) -> Iterator[Choice]:
    """Less than the most that is offered, in each currency where there is room; more, where only less is offered."""
    codes = dict.fromkeys(min(one.codes, default=LOCAL) for one in offered)
    if len(offered) + len(codes) > _MOST_ASKED:
        yield _otherwise_of(offered, market)
        return
    for code in codes:
        yield _otherwise_of([one for one in offered if min(one.codes, default=LOCAL) == code], market)


def _otherwise_of(offered: Sequence[Stated], market: Market) -> Choice:

    def worth(stated: Stated) -> Decimal:
        return market.in_hkd(stated.most, min(stated.codes, default=LOCAL))

    most = max(offered, key=worth)
    code = min(most.codes, default=LOCAL)
    is_under = not any(one.low for one in offered)
    ends = (most.most, None) if is_under else (Decimal(0), most.most)
    return _yearly_choice(replace(most, low=ends[0], high=ends[1]), code)


class _Meanings(Struct, frozen=True):
    """Each currency with each period that is possible; whether it can be no other currency; what asks which."""

    all: tuple[tuple[str, str], ...]
    is_certain: bool
    ask: str

    @property
    def has_months(self) -> bool:
        """Whether a month is among them."""
        return any(period == "month" for _, period in self.all)


def _meanings(stated: Stated, market: Market) -> _Meanings | Misreading:
    codes, is_certain = _currencies(stated.codes, market)
    if not codes:
        return misread("no-rate", currency=min(stated.codes))
    pairs = tuple((code, period) for code in codes for period in _periods(stated, code, market))
    ask = _ask(codes, is_certain=is_certain, has_months=len(pairs) > len(codes))
    return _Meanings(pairs, is_certain, ask)


def _choices(stated: Stated, found: _Meanings) -> tuple[Choice, ...]:
    return tuple(_choice(stated, code, period, has_months=found.has_months) for code, period in found.all)


def _currencies(named: frozenset[str], market: Market) -> tuple[tuple[str, ...], bool]:
    """The currencies to choose from, and whether it can be no other."""
    if len(named) == 1:
        return tuple(code for code in named if market.has(code)), True
    if not named:
        likely = market.likely or LOCAL
        offered = tuple(dict.fromkeys((LOCAL, likely)))
        return tuple(code for code in offered if market.has(code)), market.has(likely)
    first = [code for code in (*_MAIN, market.likely or LOCAL) if code in named]
    offered = tuple(code for code in dict.fromkeys(first or sorted(named)) if market.has(code))[:_MOST_OFFERED]
    return offered, len(offered) > 1 or offered == (market.likely,)


def _periods(stated: Stated, code: str, market: Market) -> tuple[str, ...]:
    """A month where it and the currency were named; asked where the amount is large for one, or small for a year."""
    if stated.period == "year" or not (market.is_income or stated.period):
        return ("year",)
    most = market.in_hkd(stated.most, code)
    if stated.period and stated.codes and market.is_income and most <= _MOST_A_MONTH:
        return ("month",)
    is_small = most < _MONTHLY_BELOW
    return ("year", "month") if stated.period or is_small else ("year",)


def _yearly(stated: Stated, code: str, period: str) -> Stated:
    times = 12 if period == "month" else 1
    high = None if stated.high is None else stated.high * times
    return replace(stated, low=stated.low * times, high=high, codes=frozenset({code}), period="year", is_bare=False)


def _choice(stated: Stated, code: str, period: str, *, has_months: bool) -> Choice:
    yearly = _yearly(stated, code, period)
    args: dict[str, Arg] = {"sum": Sum(stated.said, code)}
    if not stated.is_exact:
        return _yearly_choice(yearly, code)
    if not has_months:
        return Choice(Prompt("choice-money", args), yearly.text)
    if period == "month":
        args["year"] = Sum(yearly.said, code)
    return Choice(Prompt(f"choice-a-{period}", args), yearly.text)


def _yearly_choice(yearly: Stated, code: str) -> Choice:
    """A yearly amount with its ends, if it is no exact one."""
    said = {"sum": Sum(yearly.said, code)}
    if yearly.high is None:
        return Choice(Prompt("choice-money-or-more", said), yearly.text)
    if yearly.is_exact:
        return Choice(Prompt("choice-a-year", said), yearly.text)
    if not yearly.low:
        return Choice(Prompt("choice-money-under", said), yearly.text)
    ends = {"low": Sum(yearly.low, code), "high": Sum(yearly.high, code)}
    return Choice(Prompt("choice-money-between", ends), yearly.text)


def _ask(codes: tuple[str, ...], *, is_certain: bool, has_months: bool) -> str:
    if not is_certain and codes == (LOCAL,):
        return "ask-in-hkd"
    if len(codes) == 1 and is_certain:
        return "ask-period"
    return "ask-currency-period" if has_months else "ask-currency"


def _plain(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
