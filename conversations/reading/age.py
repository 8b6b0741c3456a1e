"""An age in whole years: "34", "j'ai 34 ans", "三十四歲"; a date is no age, and neither is a year of birth."""

from datetime import date

from conversations.lexicon import Lexicon
from conversations.messages import Prompt
from conversations.reading.asking import not_understood, unknown_words
from conversations.reading.folding import fold
from conversations.reading.readings import Choice, Read, Reading, misread, settled
from conversations.reading.token_kinds import TokenKind, named, vocabulary
from conversations.reading.tokens import Token, kinds, matched, pattern, scan
from conversations.values import Number

_OLDEST = 120
_MOST_FOUND = 3
_KNOWN = named(
    "other_person household almost about or_less at_least over under or_more some_more cohort half number age_unit"
    " year_unit month_name negation filler"
)
_REFUSED = {
    TokenKind.OTHER_PERSON: "others",
    TokenKind.HOUSEHOLD: "others",
    TokenKind.ALMOST: "almost",
    TokenKind.ABOUT: "about",
    **dict.fromkeys(named("or_less at_least over under or_more some_more cohort negation"), "age"),
}
_AGE = pattern("(filler | comma)* age:number (age_unit | year_unit | filler | comma)* stop?")


def read_age(text: str, lexicon: Lexicon, on: date) -> Reading:  # noqa: ARG001 - every reader takes the day
    """A whole number of years from 0 to 120; asked where anything but words such as "I am" stands beside it."""
    folded = fold(text)
    tokens = scan(folded, vocabulary(lexicon, _KNOWN, "age"))
    said = kinds(tokens)
    if refused := next((misread(why) for kind, why in _REFUSED.items() if kind in said), None):
        return refused
    ages = tuple(dict.fromkeys(age for token in tokens if (age := _age(token)) is not None))
    if not ages or len(ages) > _MOST_FOUND or any(_is_of_calendar(token, lexicon) for token in tokens):
        return misread("age")
    if matched(tokens, _AGE):
        return Read(ages[0])
    choices = (Choice(Prompt("answer-age", {"number": age.low}), settled(age)) for age in ages)
    return not_understood(unknown_words(folded, tokens) or folded, choices)


def _is_of_calendar(token: Token, lexicon: Lexicon) -> bool:
    is_year = token.kind is TokenKind.NUMBER and any(value > _OLDEST for value in token.values)
    return is_year or token.kind is TokenKind.MONTH_NAME or token.text in lexicon.units()["calendar-year"]


def _age(token: Token) -> Number | None:
    is_age = len(token.values) == 1 and not token.values[0] % 1 and token.values[0] <= _OLDEST
    return Number.exactly(int(token.values[0])) if token.kind is TokenKind.NUMBER and is_age else None
