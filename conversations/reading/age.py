"""An age in whole years: "34", "j'ai 34 ans", "三十四歲"; a date is no age."""

import re
from datetime import date

from conversations.lexicon import Lexicon
from conversations.reading.folding import fold
from conversations.reading.outcome import Read, Reading, misread
from conversations.reading.tokens import LONGEST, kinds, scan
from conversations.values import Number

_OLDEST = 120
_AGE = re.compile(r"F*N[YF]*[.]?")


def read_age(text: str, lexicon: Lexicon, on: date) -> Reading:  # noqa: ARG001 - every reader takes the day
    """A whole number of years from 0 to 120, and nothing beside it but words such as "I am"."""
    folded = fold(text)
    if len(folded) > LONGEST:
        return misread("age")
    if re.match(r"- ?[0-9.]", folded):
        return misread("negative")
    hedges, cues, units = lexicon.hedges(), lexicon.cues(), lexicon.units()
    vocabulary = (
        ("Q", hedges["almost"]),
        ("C", hedges["about"]),
        ("Y", units["age"]),
        ("Y", units["year"]),
        ("N", lexicon.number_words()),
        ("F", cues["in-age"]),
    )
    tokens = scan(folded, vocabulary)
    found = kinds(tokens)
    if hedge := next((reason for kind, reason in (("Q", "almost"), ("C", "about")) if kind in found), None):
        return misread(hedge)
    if not _AGE.fullmatch(found):
        return misread("age")
    values = tokens[found.index("N")].values
    if len(values) != 1 or values[0] % 1 or values[0] > _OLDEST:
        return misread("age")
    return Read(Number.exactly(int(values[0])))
