"""An amount as stated becomes Money: its currency, its period and its HK$ are settled or asked."""

import re
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from conversations.lexicon import Rates
from conversations.messages import Arg, Prompt, Sum
from conversations.reading.readings import Choice, Read, Reading, Unclear, misread
from conversations.values import Money, Number

_LOCAL = "HKD"
_MAIN = ("HKD", "USD", "CNY", "JPY", "EUR", "GBP", "INR")  # offered first where a word names several
_MOST_OFFERED = 4
_MONTHLY_BELOW = 100_000
_NEAR, _STALE, _STALE_AFTER = Decimal("0.05"), Decimal("0.10"), 90
_PLAIN = r"[0-9]+(?:\.[0-9]+)?"
_SETTLED = re.compile(
    rf"=(?P<low>{_PLAIN})(?:-(?P<high>{_PLAIN})|(?P<open>\+))?(?P<bare>\?)?"
    r"(?: (?P<codes>[a-z]{3}(?:/[a-z]{3})*))?(?: (?P<period>year|month))?"
)
_MOST_SETTLED = 400


@dataclass(frozen=True, slots=True)
class Stated:
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


@dataclass(frozen=True, slots=True)
class Market:
    """The rates on a day, the currency the applicant is likely to use, and whether a month's pay may be meant."""

    rates: Rates
    on: date
    likely: str | None
    is_income: bool

    def has(self, code: str) -> bool:
        """Whether there is a fit rate."""
        return code == _LOCAL or self.rates.rate(code, self.on) is not None

    def in_hkd(self, amount: Decimal, code: str) -> Decimal:
        """About how much that is."""
        rate = None if code == _LOCAL else self.rates.rate(code, self.on)
        return amount * rate[0] if rate else amount

    def money(self, stated: Stated, code: str) -> Money:
        """The amount of a year, with its HK$: exact, or with a margin where it was converted."""
        rate = None if code == _LOCAL else self.rates.rate(code, self.on)
        if rate is None:
            return Money(stated.said, code, Number(stated.low, stated.high))
        margin = _STALE if (self.on - rate[1]).days > _STALE_AFTER else _NEAR
        low = (stated.low * rate[0] * (1 - margin)).to_integral_value(ROUND_FLOOR)
        high = stated.high and (stated.high * rate[0] * (1 + margin)).to_integral_value(ROUND_CEILING)
        return Money(stated.said, code, Number(low, high), rate[1])


def settle(stated: Stated, market: Market) -> Reading:
    """The money if one currency and one period are possible, else the question which."""
    if not stated.most:
        return Read(market.money(stated, next(iter(stated.codes)) if len(stated.codes) == 1 else _LOCAL))
    codes, is_certain = _currencies(stated.codes, market)
    if not codes:
        return misread("no-rate", currency=min(stated.codes))
    readings = [(code, period) for code in codes for period in _periods(stated, code, market)]
    if len(readings) == 1 and is_certain:
        return Read(market.money(_yearly(stated, *readings[0]), readings[0][0]))
    has_months = len(readings) > len(codes)
    choices = tuple(_choice(stated, code, period, has_months=has_months) for code, period in readings)
    return Unclear(Prompt(_ask(codes, is_certain=is_certain, has_months=has_months)), choices)


def _currencies(named: frozenset[str], market: Market) -> tuple[tuple[str, ...], bool]:
    """The currencies to choose from, and whether it can be no other."""
    if len(named) == 1:
        return tuple(code for code in named if market.has(code)), True
    if not named:
        likely = market.likely or _LOCAL
        offered = tuple(dict.fromkeys((_LOCAL, likely)))
        return tuple(code for code in offered if market.has(code)), market.has(likely)
    first = [code for code in (*_MAIN, market.likely or _LOCAL) if code in named]
    offered = tuple(code for code in dict.fromkeys(first or sorted(named)) if market.has(code))[:_MOST_OFFERED]
    return offered, len(offered) > 1 or offered == (market.likely,)


def _periods(stated: Stated, code: str, market: Market) -> tuple[str, ...]:
    """Pay of a month is asked about where it was named, or the amount is small for a year's."""
    if not market.is_income or stated.period == "year":
        return ("year",)
    is_small = market.in_hkd(stated.most, code) < _MONTHLY_BELOW
    return ("year", "month") if stated.period == "month" or is_small else ("year",)


def _yearly(stated: Stated, code: str, period: str) -> Stated:
    times = 12 if period == "month" else 1
    high = None if stated.high is None else stated.high * times
    return replace(stated, low=stated.low * times, high=high, codes=frozenset({code}), period="year", is_bare=False)


def _choice(stated: Stated, code: str, period: str, *, has_months: bool) -> Choice:
    yearly = _yearly(stated, code, period)
    args: dict[str, Arg] = {"sum": Sum(stated.said, code)}
    if not has_months:
        return Choice(Prompt("choice-money", args), yearly.text)
    if period == "month":
        args["year"] = Sum(yearly.said, code)
    return Choice(Prompt(f"choice-a-{period}", args), yearly.text)


def _ask(codes: tuple[str, ...], *, is_certain: bool, has_months: bool) -> str:
    if not is_certain and codes == (_LOCAL,):
        return "ask-in-hkd"
    if len(codes) == 1 and is_certain:
        return "ask-period"
    return "ask-currency-period" if has_months else "ask-currency"


def _plain(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
