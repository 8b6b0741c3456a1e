"""An age in whole years: "34", "j'ai 34 ans", "三十四歲"; a date is no age."""

from datetime import date

from conversations.lexicon import Lexicon
from conversations.reading.folding import fold
from conversations.reading.readings import Read, Reading, misread
from conversations.reading.token_kinds import named, vocabulary
from conversations.reading.tokens import matched, pattern, refusal, scan
from conversations.values import Number

_OLDEST = 120
_KNOWN = named("almost about number age_unit year_unit filler")
_AGE = pattern("filler* age:number (age_unit | year_unit | filler)* stop?")


def read_age(text: str, lexicon: Lexicon, on: date) -> Reading:  # noqa: ARG001 - every reader takes the day
    """A whole number of years from 0 to 120, and nothing beside it but words such as "I am"."""
    tokens = scan(fold(text), vocabulary(lexicon, _KNOWN, "age"))
    if refused := refusal(tokens):
        return refused
    found = matched(tokens, _AGE)
    values = tokens[found.start("age")].values if found else ()
    if len(values) != 1 or values[0] % 1 or values[0] > _OLDEST:
        return misread("age")
    return Read(Number.exactly(int(values[0])))
