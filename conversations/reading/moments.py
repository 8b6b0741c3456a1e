"""Years, months and days of the calendar within a text: "March 2021", "2021年3月", "2024.02", "2015"."""

import re
from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from conversations.lexicon import Lexicon
from conversations.reading import dates
from conversations.reading.token_kinds import TokenKind, Vocabulary
from conversations.reading.tokens import Token, kinds, pattern, scan

_IN_DIGITS = re.compile(
    r"(?<![0-9.,/-])(?:[0-9]{4}[-/.][0-9]{1,2}(?:[-/.][0-9]{1,2})?|(?:[0-9]{1,2}[-/.]){1,2}[0-9]{4})(?![0-9])"
)
_YEAR = "year:(number | digits)"
_WORDED = (
    pattern(f"(day:number day_unit?)? name:month_name (stop | comma)? {_YEAR} year_unit?"),
    pattern(f"{_YEAR} year_unit? name:month_name (day:number day_unit)?"),
    pattern(f"{_YEAR} year_unit?"),
)
_DIGITS_OF_A_YEAR = 4


class Moment(Struct, frozen=True):
    """The first and the last day that a year, a month or a day of the calendar may mean."""

    first: date
    last: date

    @property
    def is_year(self) -> bool:
        """Whether a year alone was said."""
        return (self.first.month, self.first.day, self.last.month, self.last.day) == (1, 1, 12, 31)


def scan_moments(text: str, vocabulary: Vocabulary, lexicon: Lexicon) -> tuple[tuple[Token, ...], Mapping[int, Moment]]:
    """The tokens of a folded text, each moment one of them; and the moments by where they start."""
    found: dict[int, Moment] = {}
    ready: dict[int, Token] = {}
    for match in _IN_DIGITS.finditer(text):
        if days := dates.span(match[0], lexicon):
            found[match.start()] = Moment(*days)
            ready[match.start()] = Token(TokenKind.MOMENT, match[0], match.start())
    tokens = scan(text, vocabulary, ready=ready)
    said = kinds(tokens)
    gathered: list[Token] = []
    at = 0
    while at < len(tokens):
        end, moment = _worded_at(tokens, said, at, lexicon)
        if moment:
            start = tokens[at].start
            found[start] = moment
            gathered.append(Token(TokenKind.MOMENT, text[start : tokens[end - 1].end], start))
        else:
            gathered.append(tokens[at])
        at = end
    return tuple(gathered), found


def _worded_at(tokens: tuple[Token, ...], said: str, at: int, lexicon: Lexicon) -> tuple[int, Moment | None]:
    """Where a moment in words that starts at this token ends, and which it is; else the next token."""
    for one in _WORDED:
        if (found := one.match(said, at)) and (days := _days(tokens, found, lexicon)):
            return found.end(), Moment(*days)
    return at + 1, None


def _days(tokens: tuple[Token, ...], found: re.Match[str], lexicon: Lexicon) -> tuple[date, date] | None:
    by_label = {label: tokens[found.start(label)] for label, said in found.groupdict().items() if said}
    year = year_of(by_label["year"])
    if year is None:
        return None
    if "name" not in by_label:
        return date(year, 1, 1), date(year, 12, 31)
    month = dates.month_days(year, lexicon.months()[by_label["name"].text])
    if month is None or "day" not in by_label:
        return month
    values = by_label["day"].values
    if len(values) != 1 or values[0] % 1 or not 1 <= values[0] <= month[1].day:
        return None
    day = month[0].replace(day=int(values[0]))
    return day, day


def year_of(token: Token) -> int | None:
    """The year of the calendar that four digits say."""
    is_year = len(token.text) == _DIGITS_OF_A_YEAR and len(token.values) == 1 and token.values[0] % 1 == 0
    return int(token.values[0]) if is_year and dates.FIRST_YEAR <= token.values[0] <= dates.LAST_YEAR else None
