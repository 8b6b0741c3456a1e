"""Dates in full, by a grammar of our own: libraries that guess take "4" for a day of this month."""

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date

from conversations.lexicon import Lexicon
from conversations.messages import Prompt
from conversations.reading.asking import not_understood, unknown_words
from conversations.reading.folding import FIRST_IDEOGRAPH, fold
from conversations.reading.readings import Choice, Read, Reading, Unclear, misread
from conversations.reading.token_kinds import TokenKind, longest_first, named, vocabulary
from conversations.reading.tokens import Token, matched, pattern, scan
from conversations.values import Born, Number

FIRST_YEAR, LAST_YEAR = 1850, 2150
_OLDEST = 120
_MINGUO = 1911
_ORDER = r"(?P<a>[0-9]{1,4})\s?(?P<mark>[-/. ])\s?(?P<b>[0-9]{1,2})\s?(?P=mark)\s?(?P<c>[0-9]{1,4})"
_NUMERIC = re.compile(_ORDER + r"\.?")
_RUN = re.compile("(?P<a>(?:19|20)[0-9]{2})(?P<b>[0-9]{2})(?P<c>[0-9]{2})")  # as identity cards of the mainland have it
_TWO_DIGITS = 100
_KNOWN = named("minguo calendar_year calendar_month month_name day_unit filler")
_KNOWN_YEAR = named("other_person household unfinished almost gone calendar_year month_name negation filler")
_NO_YEAR = named("other_person household unfinished almost gone negation")  # beside one of these none is offered
_YEAR = pattern("filler* month_name? filler* (number | digits) calendar_year? month_name? filler* stop?")
_MOST_YEARS = 3
_FORMS = (
    pattern(
        "(filler | comma)* day:number day_unit? filler* name:month_name (filler | comma | stop)* year:number"
        " (filler | stop)*"
    ),
    pattern(
        "(filler | comma)* name:month_name stop? day:number day_unit? (filler | comma)* year:number (filler | stop)*"
    ),
    pattern(
        "filler* minguo:minguo? year:(number | digits) calendar_year (name:month_name | month:number calendar_month)"
        " day:number day_unit? (filler | stop)*"
    ),
)


def read_date(text: str, lexicon: Lexicon, on: date) -> Reading:
    """A date of birth not after `on`; two to choose from where day and month may change places."""
    folded = fold(text)
    is_minguo, parts = _parts(folded, lexicon)
    if not parts:
        return misread("date")
    if not is_minguo and all(year < _TWO_DIGITS for year, _, _ in parts):
        return misread("date-year")
    days = sorted({day for day in _days(parts, is_minguo=is_minguo) if _may_be_birth(day, on)})
    if not days:
        return misread("date-never")
    if len(days) == 1 and not is_minguo:
        return Read(Born(days[0]))
    ask = Prompt("ask-minguo-date" if is_minguo else "ask-which-date")
    return Unclear(ask, tuple(Choice(Prompt("choice-date", {"date": day}), day.isoformat()) for day in days))


def read_year(text: str, lexicon: Lexicon, first: int, last: int) -> Reading:
    """A year of the calendar of four digits, from `first` to `last`; asked where other words stand beside it."""
    folded = fold(text)
    tokens = scan(folded, vocabulary(lexicon, _KNOWN_YEAR, "date years bachelors-year"))
    years = dict.fromkeys(year for token in tokens if (year := _whole(token)) and first <= year <= last)
    if not years or len(years) > _MOST_YEARS or any(token.kind in _NO_YEAR for token in tokens):
        return misread("year")
    if matched(tokens, _YEAR) and len(years) == 1:
        return Read(Number.exactly(*years))
    choices = (Choice(Prompt("answer-year", {"year": str(year)}), str(year)) for year in years)
    return not_understood(unknown_words(folded, tokens) or folded, choices)


def span(folded: str, lexicon: Lexicon) -> tuple[date, date] | None:
    """The first and last day of a folded date or month in digits ("2021-03", "03/2021"); None where it is unclear."""
    is_minguo, parts = _parts(folded, lexicon)
    days = _days(parts, is_minguo=is_minguo)
    if len(days) == 1 and not is_minguo:
        day = days.pop()
        return day, day
    if found := re.fullmatch(r"([0-9]{4})[-/.]([0-9]{1,2})|([0-9]{1,2})[-/.]([0-9]{4})", folded):
        year, month = (int(found[1]), int(found[2])) if found[1] else (int(found[4]), int(found[3]))
        return month_days(year, month)
    return None


def century(year: int, on: date) -> int:
    """The first two digits of a year of which the last two are said, and which is not to come."""
    return on.year // _TWO_DIGITS - (year > on.year % _TWO_DIGITS)


def month_days(year: int, month: int) -> tuple[date, date] | None:
    """The first and last day of a month."""
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12):  # noqa: PLR2004 - months of a year
        return None
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _may_be_birth(day: date, on: date) -> bool:
    return day <= on and (on.year - day.year, on.month, on.day) <= (_OLDEST, day.month, day.day)


def _days(parts: Iterable[tuple[int, int, int]], *, is_minguo: bool) -> set[date]:
    found = set()
    for year, month, day in parts:
        full = year + _MINGUO if is_minguo else year
        if (days := month_days(full, month)) and 1 <= day <= days[1].day:
            found.add(date(full, month, day))
    return found


def _parts(folded: str, lexicon: Lexicon) -> tuple[bool, tuple[tuple[int, int, int], ...]]:
    """Whether the year is of the Republic's calendar, and each year, month and day it may be."""
    marks, fillers = longest_first(lexicon, TokenKind.MINGUO), longest_first(lexicon, TokenKind.FILLER, "date")
    marked = next((word for word in marks if folded.startswith(word)), "")
    bare = folded.removeprefix(marked).strip()
    passed = next((word for word in fillers if bare.startswith(f"{word} ")), "")
    bare = bare.removeprefix(passed).lstrip()
    behind = next((word for word in fillers if word >= FIRST_IDEOGRAPH and bare.endswith(word)), "")
    bare = bare.removesuffix(behind).rstrip()
    if found := _RUN.fullmatch(bare) or _NUMERIC.fullmatch(bare):
        return bool(marked), _numeric(*(found[name] for name in "abc"), is_minguo=bool(marked))
    return _worded(folded, lexicon)


def _numeric(first: str, second: str, third: str, *, is_minguo: bool) -> tuple[tuple[int, int, int], ...]:
    a, b, c = int(first), int(second), int(third)
    if len(first) > 2 or is_minguo:  # noqa: PLR2004 - a day or month has at most two digits
        return ((a, b, c),) if len(third) <= 2 and (is_minguo or len(first) == 4) else ()  # noqa: PLR2004 - and a year four
    if len(third) not in (2, 4):
        return ()
    return (c, b, a), (c, a, b)


def _worded(folded: str, lexicon: Lexicon) -> tuple[bool, tuple[tuple[int, int, int], ...]]:
    tokens = scan(folded, vocabulary(lexicon, _KNOWN, "date"))
    found = matched(tokens, *_FORMS)
    if found is None:
        return False, ()
    by_label = {label: tokens[found.start(label)] for label, said in found.groupdict().items() if said}
    year, day = _whole(by_label["year"]), _whole(by_label["day"])
    month = lexicon.months()[by_label["name"].text] if "name" in by_label else _whole(by_label["month"])
    if year is None or month is None or day is None:
        return False, ()
    return "minguo" in by_label, ((year, month, day),)


def _whole(token: Token) -> int | None:
    is_whole = len(token.values) == 1 and token.values[0] % 1 == 0 and token.values[0] <= LAST_YEAR
    return int(token.values[0]) if is_whole else None
