"""An age in whole years: "34", "j'ai 34 ans", "三十四歲"; a date is no age, and neither is a year of birth."""

import re
from datetime import date
from decimal import Decimal

from msgspec.structs import replace

from conversations.lexicon import Lexicon
from conversations.messages import Prompt
from conversations.reading.asking import not_understood, unknown_words
from conversations.reading.folding import fold
from conversations.reading.plainer import with_joins
from conversations.reading.readings import Choice, Read, Reading, misread, settled
from conversations.reading.token_kinds import TokenKind, named, vocabulary
from conversations.reading.tokens import Token, kinds, matched, pattern, scan
from conversations.values import Number

_OLDEST = 120
_MOST_FOUND = 3
_KNOWN = named(
    "other_person household almost about or_less gone other_unit at_least over under or_more some_more cohort half"
    " number age_unit year_unit month_unit month_name and negation filler"
)
_REFUSED = {
    TokenKind.OTHER_PERSON: "others",
    TokenKind.HOUSEHOLD: "others",
    TokenKind.ABOUT: "about",
    **dict.fromkeys(named("or_less gone other_unit at_least over under or_more some_more cohort negation"), "age"),
}
_AGE = pattern(
    "(filler | comma | age_unit)* age:number (age_unit | year_unit) ((and | comma)? number month_unit)?"
    " (age_unit | filler | comma | stop)*"
    " | (filler | comma | age_unit)* bare:number (filler | comma | stop)*"
)
_ONE, _TWO = Decimal(1), 2
_LIKE_A_YEAR, _HUNDRED = 70, 100  # of two digits from here on, and with no unit, it is rather a year of birth
_SETTLED = re.compile("=([0-9]{1,3})")


def read_age(text: str, lexicon: Lexicon, on: date) -> Reading:  # noqa: ARG001 - every reader takes the day
    """A whole number of years from 0 to 120; asked where anything but words such as "I am" stands beside it."""
    folded = fold(text)
    if chosen := _SETTLED.fullmatch(folded):
        return Read(Number.exactly(int(chosen[1]))) if int(chosen[1]) <= _OLDEST else misread("age")
    tokens = with_joins(scan(folded, vocabulary(lexicon, _KNOWN, "age")), lexicon.cues()["and"])
    tokens = _with_fillers(tokens, lexicon)
    said, ages = kinds(tokens), _ages(tokens)
    if refused := next((misread(why) for kind, why in _REFUSED.items() if kind in said), None):
        return refused
    if TokenKind.ALMOST in said:
        # Of two that follow one another the first is reached: "29 (30 next month)".
        if len(ages) != _TWO or ages[1].low != ages[0].low + 1:
            return misread("almost")
        ages = ages[:1]
    if not ages or len(ages) > _MOST_FOUND or any(_is_of_calendar(token, lexicon) for token in tokens):
        return misread("age")
    found = matched(tokens, _AGE)
    if found and not (found["bare"] and _LIKE_A_YEAR <= ages[0].low < _HUNDRED):
        return Read(ages[0])
    return not_understood(unknown_words(folded, tokens) or folded, (_choice(age) for age in ages))


def _choice(age: Number) -> Choice:
    text = f"={age.low}" if age.low >= _LIKE_A_YEAR else settled(age)
    return Choice(Prompt("answer-age", {"number": age.low}), text)


def _ages(tokens: tuple[Token, ...]) -> tuple[Number, ...]:
    """The numbers that may be ages, each once; of years and months the years."""
    followers = (*(token.kind for token in tokens[1:]), None)
    found = (
        _age(token) for token, follower in zip(tokens, followers, strict=False) if follower is not TokenKind.MONTH_UNIT
    )
    return tuple(dict.fromkeys(age for age in found if age is not None))


def _with_fillers(tokens: tuple[Token, ...], lexicon: Lexicon) -> tuple[Token, ...]:
    """A "one" beside another number counts nothing, and "m" no months: "a 34 year old", "35M"."""
    numbers = sum(token.kind is TokenKind.NUMBER for token in tokens)
    return tuple(
        replace(token, kind=TokenKind.FILLER)
        if (numbers > 1 and token.in_words and token.values == (_ONE,))
        or (token.kind is TokenKind.MONTH_UNIT and token.text in lexicon.cues()["in-age"])
        else token
        for token in tokens
    )


def _is_of_calendar(token: Token, lexicon: Lexicon) -> bool:
    is_year = token.kind is TokenKind.NUMBER and any(value > _OLDEST for value in token.values)
    return is_year or token.kind is TokenKind.MONTH_NAME or token.text in lexicon.units()["calendar-year"]


def _age(token: Token) -> Number | None:
    is_age = len(token.values) == 1 and not token.values[0] % 1 and token.values[0] <= _OLDEST
    return Number.exactly(int(token.values[0])) if token.kind is TokenKind.NUMBER and is_age else None
