"""Years of experience: "5年 fintech", "three and a half years", "18 months", "since March 2021"."""

import re
from datetime import date
from decimal import ROUND_DOWN, Decimal

from conversations.lexicon import Lexicon
from conversations.reading import dates
from conversations.reading.folding import fold
from conversations.reading.numerals import some_more
from conversations.reading.outcome import Read, Reading, misread
from conversations.reading.tokens import LONGEST, WORD, Token, Vocabulary, kinds, scan
from conversations.values import Number

_MOST = 70
_IS_ONE = Decimal(1)
_COUNTED = "YOHPM"
# H half, P some more, M or more, T at least, U under, Y year, O month, L to, B between, A and, W any other word.
_ONE = re.compile(
    r"(?P<w>(?:[WALB.]*[WA.])?)(?P<over>T)?(?P<under>U)?(?P<n>N)(?P<p>P)?(?P<m>M)?(?P<h>H)?(?P<unit>[YO])?(?P<h2>H)?(?P<p2>P)?"
    r"(?:A?(?P<n2>N)(?P<h3>H)?(?P<unit2>O))?(?P<m2>M)?(?P<w2>[WALB.]*)"
)
_HALF = re.compile(r"[WA.]*(?P<h>H)(?P<unit>[YO])[WA.]*")
_RANGE = re.compile(
    r"(?P<w>(?:[WALB.]*[WA.])?)(?P<b>B)?(?P<n>N)(?P<h>H)?(?P<unit>[YO])?(?P<link>[LA])(?P<n2>N)(?P<h2>H)?(?P<unit2>[YO])?(?P<w2>[WALB.]*)"
)
_SINCE_MONTH = re.compile(r"[WS]*(?:(?P<g>G)(?P<y>[ND])Y?|(?P<y2>[ND])Y?(?P<g2>G))[WS.]*")
_SINCE_YEAR = re.compile(r"[WS]*(?P<y>[ND])Y?[WS.]*")


def read_years(text: str, lexicon: Lexicon, on: date) -> Reading:
    """A number of years, a range of them, or the time since a month up to `on`."""
    folded = fold(text)
    if len(folded) > LONGEST:
        return misread("years")
    if re.match(r"- ?[0-9.]", folded):
        return misread("negative")
    tokens = scan(folded, _vocabulary(lexicon))
    found = kinds(tokens)
    if hedge := next((reason for kind, reason in (("Q", "almost"), ("C", "about")) if kind in found), None):
        return misread(hedge)
    if "S" in found and not _is_duration(tokens):
        return _read_since(folded, lexicon, on)
    tokens = tuple(Token(WORD, token.text, token.start) if token.kind == "S" else token for token in tokens)
    return _bounded(_read_range(tokens) or _read_one(tokens) or misread("years"))


def _is_duration(tokens: tuple[Token, ...]) -> bool:
    """Whether "since" says how long ("depuis 5 ans"), not since when ("depuis 2021")."""
    found = re.search("N[PMH]?[YO]", kinds(tokens))
    return found is not None and all(value <= _MOST for value in tokens[found.start()].values)


def _vocabulary(lexicon: Lexicon) -> Vocabulary:
    hedges, cues, units = lexicon.hedges(), lexicon.cues(), lexicon.units()
    return (
        ("Q", hedges["almost"]),
        ("C", hedges["about"]),
        ("S", hedges["since"]),
        ("T", hedges["at-least"]),
        ("T", hedges["over"]),
        ("U", hedges["under"]),
        ("M", hedges["or-more"]),
        ("P", hedges["some-more"]),
        ("H", cues["half"]),
        ("Y", units["year"]),
        ("O", units["month"]),
        ("N", lexicon.number_words()),
        ("L", cues["to"]),
        ("B", cues["between"]),
        ("A", cues["and"]),
        ("X", cues["not"]),
    )


def _bounded(reading: Reading) -> Reading:
    if isinstance(reading, Read) and isinstance(reading.value, Number):
        number = reading.value
        if (number.low if number.high is None else max(number.low, number.high)) > _MOST:
            return misread("years-far")
    return reading


def _read_one(tokens: tuple[Token, ...]) -> Reading | None:
    tokens = _without_articles(tokens)
    if half := _HALF.fullmatch(kinds(tokens)):
        return Read(Number.exactly(_in_years(Decimal("0.5"), half["unit"])))
    found = _ONE.fullmatch(kinds(tokens))
    if not found or (_has_words(found) and not found["unit"]):
        return None
    number = _years_at(tokens[found.start("n")])
    if number is None or (found["n2"] and found["unit"] != "Y"):
        return None
    halves = sum(bool(found[name]) for name in ("h", "h2"))
    whole = _in_years(number + halves / Decimal(2), found["unit"])
    if found["n2"]:
        months = _years_at(tokens[found.start("n2")])
        if months is None:
            return None
        whole += _in_years(months + (Decimal("0.5") if found["h3"] else 0), "O")
    return _hedged(found, number, whole)


def _has_words(found: re.Match[str]) -> bool:
    return "W" in found["w"] + found["w2"]


def _hedged(found: re.Match[str], number: Decimal, whole: Decimal) -> Reading | None:
    """Exact, or from, below or between, as the words around it say."""
    is_open = bool(found["over"] or found["m"] or found["m2"])
    is_more = bool(found["p"] or found["p2"])
    if sum((is_open, is_more, bool(found["under"]))) > 1:
        return None
    if found["under"]:
        return Read(Number(Decimal(0), whole)) if whole else None
    if is_open:
        return Read(Number(whole, None))
    if is_more:
        step = some_more(number) if found["p"] else Decimal(1)
        return Read(Number(whole, whole + _in_years(step, found["unit"])))
    return Read(Number.exactly(whole))


def _read_range(tokens: tuple[Token, ...]) -> Reading | None:
    found = _RANGE.fullmatch(kinds(tokens))
    if not found or (found["link"] == "A") != bool(found["b"]) or tokens[found.start("link")].text in ",、":
        return None
    if _has_words(found) and not found["unit2"]:
        return None
    low, high = (_years_at(tokens[found.start(name)]) for name in ("n", "n2"))
    if low is None or high is None:
        return None
    unit = found["unit2"] or found["unit"]
    low = _in_years(low + (Decimal("0.5") if found["h"] else 0), found["unit"] or unit)
    high = _in_years(high + (Decimal("0.5") if found["h2"] else 0), unit)
    return Read(Number(low, high)) if low <= high else None


def _without_articles(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """A "one" that counts nothing is a word like any other: "12 ans dans un hôtel"."""
    followers = kinds(tokens)[1:] + WORD
    return tuple(
        Token(WORD, token.text, token.start)
        if token.in_words and token.values == (_IS_ONE,) and follower not in _COUNTED and len(tokens) > 1
        else token
        for token, follower in zip(tokens, followers, strict=False)
    )


def _years_at(token: Token) -> Decimal | None:
    """The one value it has; "1,200" is not read as a number of years."""
    return token.values[0] if len(token.values) == 1 else None


def _in_years(number: Decimal, unit: str | None) -> Decimal:
    # Rounded down: 35 months must never reach 3 years.
    return (number / 12).quantize(Decimal("0.01"), ROUND_DOWN) if unit == "O" else number


def _read_since(folded: str, lexicon: Lexicon, on: date) -> Reading:
    vocabulary = (("S", lexicon.hedges()["since"]), ("G", lexicon.months()), ("Y", lexicon.units()["year"]))
    tokens = scan(folded, (*vocabulary, ("X", lexicon.cues()["not"])))
    days = _since_days(folded, tokens, lexicon)
    if days is None:
        return misread("years")
    first, last = days
    if first > on or first.year < on.year - _MOST:
        return misread("years-far")
    return _elapsed(first, min(last, on), on)


def _since_days(folded: str, tokens: tuple[Token, ...], lexicon: Lexicon) -> tuple[date, date] | None:
    """The first and the last day it may have begun."""
    found = kinds(tokens)
    if (month := _SINCE_MONTH.fullmatch(found)) and (year := _year(tokens, month, "y", "y2")):
        name = tokens[month.start("g") if month["g"] else month.start("g2")].text
        return dates.month_days(year, lexicon.months()[name])
    if (whole := _SINCE_YEAR.fullmatch(found)) and (year := _year(tokens, whole, "y")):
        return date(year, 1, 1), date(year, 12, 31)
    said = [token for token in tokens if token.kind not in "SW"]
    if not said:
        return None
    return dates.span(folded[said[0].start : said[-1].end], lexicon)


def _year(tokens: tuple[Token, ...], found: re.Match[str], *names: str) -> int | None:
    values = next(tokens[found.start(name)].values for name in names if found[name])
    is_year = len(values) == 1 and dates.FIRST_YEAR <= values[0] <= dates.LAST_YEAR and values[0] % 1 == 0
    return int(values[0]) if is_year else None


def _elapsed(first: date, last: date, on: date) -> Reading:
    """Whole months; a range where the day left unsaid decides whether a year is complete."""
    most, least = (_months(day, on) for day in (first, last))
    if most // 12 == least // 12 and (last - first).days < 31:  # noqa: PLR2004 - one month
        return Read(Number.exactly(_in_years(Decimal(most), "O")))
    return Read(Number(_in_years(Decimal(least), "O"), _in_years(Decimal(most + 1), "O")))


def _months(day: date, on: date) -> int:
    return max(0, (on.year - day.year) * 12 + on.month - day.month - (on.day < day.day))
