"""Years of experience: "three and a half years", "18 months", "since March 2021", "2015 to 2020"; all else is asked."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from decimal import ROUND_DOWN, Decimal
from itertools import pairwise

from msgspec import Struct

from conversations.lexicon import Lexicon
from conversations.messages import Prompt
from conversations.reading import dates
from conversations.reading.asking import asked, years_words
from conversations.reading.folding import fold
from conversations.reading.moments import Moment, scan_moments
from conversations.reading.numerals import some_more
from conversations.reading.plainer import plain_years
from conversations.reading.readings import Choice, Read, Reading, Unclear, misread, settled
from conversations.reading.token_kinds import TokenKind, named, vocabulary
from conversations.reading.tokens import Token, kinds, pattern
from conversations.values import Number

_MOST = 70
_MOST_FOUND = 4
_TWO_DIGITS = re.compile("[0-9]{2}")
_SHORT_MONTH = re.compile(r"[0-9]{2}\.(?:0?[1-9]|1[0-2])")  # 20.7 is said for July 2020
_MONTHS_JOINED = re.compile(r"(?<![0-9.,/-])([0-9]{4}[./][0-9]{1,2})-(?=[0-9]{4}[./][0-9]{1,2}(?![0-9]))")
_KNOWN = named(
    "other_person household age_then side_work almost about or_less gone other_unit part_of_year until_now began since"
    " at_least over under or_more some_more point half number age_unit year_unit month_unit month_name day_unit between"
    " and to negation filler"
)
_PASSED = frozenset(named("filler comma stop"))
_OPEN = named("at_least over or_more")
_DATED = named("since until_now to between")
_REFUSED = {
    TokenKind.OTHER_PERSON: "others",
    TokenKind.HOUSEHOLD: "others",
    TokenKind.AGE_THEN: "years",
    TokenKind.AGE_UNIT: "years",
}
_DENYING = named("negation almost or_less gone")  # less than that is then the likelier

_ONE = pattern(
    "since? (at_least | over)? under? number:number more:some_more? or_more? number_half:half?"
    " unit:(year_unit | month_unit)? number_half_after:half? some_more?"
    " (and? months:number months_half:half? month_unit)? (or_more | at_least)? until_now?"
)
_HALF = pattern("half unit:(year_unit | month_unit)")
_LOW, _HIGH = (
    f"{end}:number {end}_half:half? {end}_unit:(year_unit | month_unit)? {end}_half_after:half?"
    for end in ("low", "high")
)
_RANGES = (pattern(f"since? {_LOW} to under? {_HIGH}"), pattern(f"between {_LOW} and {_HIGH}"))
_BEGINNING = pattern("since? began? since? moment:moment (since | began)* to? until_now? since*")
_SPANS = (pattern("since? moment:moment to last:moment"), pattern("between moment:moment and last:moment"))
_BARE = (
    pattern("since short:number until_now?"),
    pattern("since? short:number to other:number"),
    pattern("between short:number and other:number"),
)
_SHORT = pattern("short:number (to other:number)? unit:year_unit month:month_name?")
_SHORT_SPAN = pattern("number year_unit month_name? to number year_unit")
_SLASHED_MONTH = re.compile(r"(?<![0-9/.-])((?:0?[1-9]|1[0-2])/)([0-9]{2})(?![0-9/])")


class _Found(Struct, frozen=True):
    """A number of years read, and how it was come by where it was worked out from the calendar."""

    number: Number
    label: Prompt | None = None

    @property
    def choice(self) -> Choice:
        return Choice(self.label or years_words(self.number), settled(self.number))

    @property
    def others(self) -> tuple[Number, ...]:
        """What the same words may come to where something beside them bounds or denies it: less, or more."""
        low, high = self.number.low, self.number.high
        if self.label:
            low, high = low.to_integral_value(ROUND_DOWN), None
        less = (Number(Decimal(0), low),) if low else ()
        return less if high is None else (*less, Number(high, None))


class _Text(Struct, frozen=True):
    """A text cut into tokens, the moments in it by where they start, and what it is read by."""

    folded: str
    tokens: tuple[Token, ...]
    moments: Mapping[int, Moment]
    lexicon: Lexicon
    on: date
    answer: str

    @property
    def said(self) -> str:
        return kinds(self.tokens)

    @property
    def heeded(self) -> tuple[Token, ...]:
        """The tokens but for those that are passed over."""
        return tuple(token for token in self.tokens if token.kind not in _PASSED)


def read_years(text: str, lexicon: Lexicon, on: date, lines: Iterable[Decimal] = (), question: str = "") -> Reading:
    """A number of years, a range of them, or the time since a month up to `on`.

    `lines` are those of the rules; beside the question so named, words may stand that are passed over at no other.
    """
    return _read(_cut(fold(text), lexicon, on, f"years {question}"), frozenset(lines))


def _cut(folded: str, lexicon: Lexicon, on: date, answer: str) -> _Text:
    folded = _MONTHS_JOINED.sub(r"\1 - ", folded)
    tokens, moments = scan_moments(folded, vocabulary(lexicon, _KNOWN, answer), lexicon)
    return _Text(folded, plain_years(tokens, lexicon.cues()["and"]), moments, lexicon, on, answer)


def _read(text: _Text, lines: frozenset[Decimal]) -> Reading:
    if refused := next((misread(why) for kind, why in _REFUSED.items() if kind in text.said), None):
        return refused
    if text.folded.strip(" .!") in text.lexicon.cues()["no-years"]:
        return Read(Number.exactly(0))
    if text.folded[:1] == "-" and text.folded[1:2].isdecimal():
        return misread("negative")
    if choices := tuple(_both_meanings(text)):
        return Unclear(Prompt("ask-short-year"), choices)
    if found := _whole(text):
        return _bounded(found, lines)
    return _asked_back(text)


def _bounded(found: _Found, lines: frozenset[Decimal]) -> Reading:
    """The number; asked where it was worked out from the calendar and a line of the rules lies within it."""
    number = found.number
    if _is_far(found):
        return misread("years-far")
    line = next((line for line in sorted(lines) if number.low < line < (number.high or line)), None)
    if found.label and line:
        sides = (_Found(Number(line, None)), _Found(Number(Decimal(0), line)))
        return Unclear(Prompt("ask-months"), tuple(side.choice for side in sides))
    return Read(number)


def _is_far(found: _Found) -> bool:
    low, high = found.number.low, found.number.high
    return low < 0 or (low if high is None else max(low, high)) > _MOST


def _asked_back(text: _Text) -> Reading:
    """The values that the words may mean, and why they are asked."""
    found = tuple(_parts(text))
    if not found or len(found) > _MOST_FOUND:
        return misread("years")
    if any(_is_far(one) for one in found):
        return misread("years-far")
    others = found[0].others if len(found) == 1 else _together(found, text)
    choices = [one.choice for one in found] + [_Found(number).choice for number in others]
    if len(found) == 1 and any(kind in text.said for kind in _DENYING):
        choices = [*choices[1:], choices[0]]
    return asked(text.folded, text.tokens, choices)


def _together(found: tuple[_Found, ...], text: _Text) -> tuple[Number, ...]:
    """Several numbers may be one after the other, unless "or" stands between them, or one lacks from the other."""
    if any(kind in text.said for kind in (TokenKind.ABOUT, TokenKind.NEGATION)) or not all(
        one.number.is_exact and not one.label for one in found
    ):
        return ()
    if TokenKind.ALMOST in text.said:
        return (Number(Decimal(0), max(one.number.low for one in found)),)
    return (Number.exactly(sum((one.number.low for one in found), Decimal(0))),)


def _parts(text: _Text) -> Iterator[_Found]:
    """What is said between the words that are not known, each once."""
    tokens = text.heeded
    said, at, seen = kinds(tokens), 0, set[Number]()
    while at < len(tokens):
        one = next((one for way in _PATTERNS if (one := way.match(said, at)) and one.end() > at), None)
        if one and one.re is _BEGINNING and said[at - 1 : at] == TokenKind.TO:
            one = None  # "until 2022" is not since then
        part = _found(tokens[one.start() : one.end()], text) if one else None
        if part and part.number not in seen:
            seen.add(part.number)
            yield part
        at = one.end() if one and part else at + 1


_PATTERNS = (*_SPANS, *_RANGES, _HALF, _ONE, _BEGINNING)


def _whole(text: _Text) -> _Found | None:
    """What all of the tokens say together."""
    tokens, halves = text.heeded, text.lexicon.cues()["half-behind"]
    is_since = any(token.kind in (TokenKind.SINCE, TokenKind.UNTIL_NOW) for token in tokens)
    is_moment = any(token.kind is TokenKind.MOMENT for token in tokens)
    if any(one.kind is TokenKind.NUMBER and half.text in halves for one, half in pairwise(tokens)):
        return None
    has_end = any(way.fullmatch(kinds(tokens)) for way in _SPANS)
    return None if is_moment and not is_since and not has_end else _found(tokens, text)


def _found(tokens: tuple[Token, ...], text: _Text) -> _Found | None:
    return _from_calendar(tokens, text) or _from_range(tokens) or _from_number(tokens)


def _from_number(tokens: tuple[Token, ...]) -> _Found | None:
    said = kinds(tokens)
    if half := _HALF.fullmatch(said):
        return _Found(Number.exactly(_in_years(Decimal("0.5"), half["unit"])))
    found = _ONE.fullmatch(said)
    whole = _number(tokens, found) if found else None
    if found is None or whole is None:
        return None
    reach = some_more(tokens[found.start("number")].values[0]) if found["more"] else Decimal(1)
    number = _hedged(said, whole, _in_years(reach, found["unit"]))
    return _Found(number) if number else None


def _number(tokens: tuple[Token, ...], found: re.Match[str]) -> Decimal | None:
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


def _hedged(said: str, whole: Decimal, reach: Decimal) -> Number | None:
    """Exact, or from, below or between, as the words around it say."""
    is_open = any(kind in said for kind in _OPEN)
    is_more, is_under = TokenKind.SOME_MORE in said, TokenKind.UNDER in said
    if sum((is_open, is_more, is_under)) > 1 or (is_under and not whole):
        return None
    if is_under:
        return Number(Decimal(0), whole)
    if is_open:
        return Number(whole, None)
    return Number(whole, whole + reach) if is_more else Number.exactly(whole)


def _from_range(tokens: tuple[Token, ...]) -> _Found | None:
    found = next((found for way in _RANGES if (found := way.fullmatch(kinds(tokens)))), None)
    low, high = (_value(tokens, found, end) for end in ("low", "high")) if found else (None, None)
    if found is None or low is None or high is None:
        return None
    unit = found["high_unit"] or found["low_unit"]
    low, high = _in_years(low, found["low_unit"] or unit), _in_years(high, unit)
    return _Found(Number(low, high)) if low <= high else None


def _value(tokens: tuple[Token, ...], found: re.Match[str], label: str) -> Decimal | None:
    """The one value it has, with the halves that follow; "1,200" is not read as a number of years."""
    values = tokens[found.start(label)].values
    halves = sum(bool(said) for name, said in found.groupdict().items() if name.startswith(f"{label}_half"))
    if len(values) != 1 or (halves and values[0] % 1):
        return None
    return values[0] + halves / Decimal(2)


def _in_years(number: Decimal, unit: str | None) -> Decimal:
    # Rounded down: 35 months must never reach 3 years.
    return (number / 12).quantize(Decimal("0.01"), ROUND_DOWN) if unit == TokenKind.MONTH_UNIT else number


# -- by the calendar ---------------------------------------------------------------------------------------------------


def _from_calendar(tokens: tuple[Token, ...], text: _Text) -> _Found | None:
    found = next((found for way in (*_SPANS, _BEGINNING) if (found := way.fullmatch(kinds(tokens)))), None)
    if found is None:
        return None
    words = {name: tokens[found.start(name)] for name, said in found.groupdict().items() if said}
    since = text.moments[words["moment"].start]
    if "last" not in words:
        number = _elapsed(since, Moment(text.on, text.on))
        return _Found(number, Prompt("choice-since", {"moment": _said(since, words["moment"])}))
    until = text.moments[words["last"].start]
    ends = {"moment": _said(since, words["moment"]), "last": _said(until, words["last"])}
    label = Prompt("choice-from-to", ends)
    return _Found(
        _elapsed(since, Moment(until.first, until.last + timedelta(days=1))) if until.first <= text.on else _FAR, label
    )


_FAR = Number.exactly(-1)


def _said(moment: Moment, token: Token) -> Prompt | str:
    return Prompt("calendar-year", {"year": str(moment.first.year)}) if moment.is_year else token.text


def _elapsed(since: Moment, until: Moment) -> Number:
    """Whole months; a range where a day left unsaid decides whether a year is complete."""
    if since.first > until.last:
        return _FAR
    most, least = _months(since.first, until.last), _months(min(since.last, until.last), until.first)
    is_month = (since.last - since.first).days < 31 and (until.last - until.first).days < 2  # noqa: PLR2004 - one month
    if most // 12 == least // 12 and is_month:
        return Number.exactly(_in_years(Decimal(most), TokenKind.MONTH_UNIT))
    low, high = (_in_years(Decimal(months), TokenKind.MONTH_UNIT) for months in (least, most + 1))
    return Number(low, high)


def _months(day: date, on: date) -> int:
    return max(0, (on.year - day.year) * 12 + on.month - day.month - (on.day < day.day))


def _both_meanings(text: _Text) -> Iterator[Choice]:
    """A year of two digits may be one of the calendar or their number: 18年至今, "18-23". None where it is neither."""
    marked = _marked_years(text)
    years = marked or _short_years(text)
    folded = text.folded
    for year in reversed(years):
        before = folded[: year.start].replace("'", " ") if year in marked else folded[: year.start]
        folded = f"{before}{_in_full(year.text, text.on)}{folded[year.start + len(year.text) :]}"
    if any(kind in text.said for kind in _DATED):
        folded = _SLASHED_MONTH.sub(lambda found: f"{found[1]}{_in_full(found[2], text.on)}", folded)
    if folded == text.folded:
        return
    found: dict[Number, Choice] = {}
    for meaning in (_cut(folded, text.lexicon, text.on, text.answer), *(() if marked or not years else (text,))):
        for part in _parts(meaning):
            if not _is_far(part):
                found.setdefault(part.number, part.choice)
    yield from found.values()


def _in_full(year: str, on: date) -> str:
    return f"{dates.century(int(year[:2]), on)}{year}"


def _marked_years(text: _Text) -> tuple[Token, ...]:
    """Those that can be nothing else: behind an apostrophe, or behind a month where a time is told: since June 16."""
    is_dated = any(kind in text.said for kind in _DATED)
    beside = zip((None, *text.tokens), text.tokens, (*text.tokens[1:], None), strict=False)
    return tuple(
        token
        for before, token, after in beside
        if _TWO_DIGITS.fullmatch(token.text)
        and (_is_behind_apostrophe(token, text) or (is_dated and _is_behind_month(before, after)))
    )


def _is_behind_apostrophe(token: Token, text: _Text) -> bool:
    return text.folded[token.start - 1 : token.start] == "'"


def _is_behind_month(before: Token | None, after: Token | None) -> bool:
    """Not where it is the day, before a year in full."""
    is_day = after is not None and after.kind in (TokenKind.NUMBER, TokenKind.MOMENT)
    return before is not None and before.kind is TokenKind.MONTH_NAME and not is_day


def _short_years(text: _Text) -> tuple[Token, ...]:
    """The numbers of two digits that may be years of the calendar, by the words beside them or for want of any."""
    tokens = text.heeded
    said = kinds(tokens)
    if bare := next((found for way in _BARE if (found := way.fullmatch(said))), None):
        years = _named(tokens, bare)
        is_short = all(_SHORT_MONTH.fullmatch(year.text) or _TWO_DIGITS.fullmatch(year.text) for year in years)
        return years if is_short and all(int(year.text[:2]) <= text.on.year % 100 for year in years) else ()
    each = [one for one in _SHORT.finditer(said) if _is_calendar(tokens, one, text.lexicon)]
    is_dated = any(one["month"] or one["other"] for one in each) or any(
        kind in said for kind in (TokenKind.SINCE, TokenKind.UNTIL_NOW, TokenKind.BEGAN)
    )
    years = tuple(year for one in each for year in _named(tokens, one))
    return years if is_dated or (len(years) > 1 and _SHORT_SPAN.search(said)) else ()


def _named(tokens: tuple[Token, ...], found: re.Match[str]) -> tuple[Token, ...]:
    return tuple(tokens[found.start(name)] for name in ("short", "other") if found.groupdict().get(name))


def _is_calendar(tokens: tuple[Token, ...], found: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether both numbers have two digits, and the unit is one of the calendar too."""
    is_short = all(_TWO_DIGITS.fullmatch(year.text) for year in _named(tokens, found))
    return is_short and tokens[found.start("unit")].text in lexicon.units()["calendar-year"]
