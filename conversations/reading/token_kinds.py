"""What a word or sign of a typed answer may be: the one table of the kinds of token, with the words of each."""

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import Self, TypeAlias

from conversations.lexicon import Lexicon

_Words: TypeAlias = Mapping[str, object] | AbstractSet[str]
_Source: TypeAlias = tuple[Callable[[Lexicon], _Words]]
Meaning: TypeAlias = tuple["TokenKind", tuple[Decimal, ...]]
Vocabulary: TypeAlias = Mapping[str, Meaning]


def _hedge(name: str) -> _Source:
    return (lambda lexicon: lexicon.hedges()[name],)


def _unit(name: str) -> _Source:
    return (lambda lexicon: lexicon.units()[name],)


def _cue(name: str) -> _Source:
    return (lambda lexicon: lexicon.cues()[name],)


class TokenKind(StrEnum):
    """Each kind and where its words are; a word of two kinds is of the first that the reader knows.

    The value is a character of Unicode's private area: a text's kinds are one string, a grammar an expression over it.
    """

    words: Callable[[Lexicon], _Words] | None

    def __new__(cls, words: Callable[[Lexicon], _Words] | None = None) -> Self:
        """The next character; the words are an attribute."""
        kind = str.__new__(cls, chr(0xE000 + len(cls.__members__)))
        kind._value_ = str.__str__(kind)
        kind.words = words
        return kind

    # Beside one of these no number counts, or another: somebody else's, another thing's, another time's, none.
    OTHER_PERSON = _cue("other-person")
    HOUSEHOLD = _cue("household")
    AGE_THEN = _cue("age-then")
    COHORT = _cue("cohort")
    INVESTMENT = _cue("investment")
    REVENUE = _cue("revenue")
    OTHER_TIME = _cue("other-time")
    LOSS = _cue("loss")
    NONE = _cue("none")
    JOBLESS = _cue("jobless")
    OTHER_UNIT = _cue("other-unit")
    UNFINISHED = _cue("unfinished")
    ALMOST = _hedge("almost")
    ABOUT = _hedge("about")
    # Beside one of these it may count, and is asked.
    STOCK = _cue("stock")
    TAKE_HOME = _cue("take-home")
    SIDE_WORK = _cue("side-work")
    OR_LESS = _hedge("or-less")
    GONE = _hedge("gone")
    PART_OF_YEAR = _cue("part-of-year")
    # How far the number beside it reaches.
    UNTIL_NOW = _hedge("until-now")
    BEGAN = _cue("began")
    SINCE = _hedge("since")
    AT_LEAST = _hedge("at-least")
    OVER = _hedge("over")
    UNDER = _hedge("under")
    OR_MORE = _hedge("or-more")
    SOME_MORE = _hedge("some-more")
    # How many, and of what.
    POINT = _cue("point")
    HALF = _cue("half")
    NUMBER = (lambda lexicon: lexicon.number_words(),)
    SCALE = (lambda lexicon: lexicon.scales(),)
    AGE_UNIT = _unit("age")
    YEAR_UNIT = _unit("year")
    MONTH_UNIT = _unit("month")
    PER_MONTH = _unit("per-month")
    PER_YEAR = _unit("per-year")
    PER_OTHER = _unit("per-other")
    PERCENT = _unit("percent")
    SALARIES = _unit("salaries")
    THIRTEENTH = _cue("thirteenth")
    TIMES = _cue("times")
    CURRENCY = (lambda lexicon: lexicon.currencies(),)
    # The parts of a date.
    MINGUO = _cue("minguo")
    CALENDAR_YEAR = _unit("calendar-year")
    CALENDAR_MONTH = _unit("calendar-month")
    MONTH_NAME = (lambda lexicon: lexicon.months(),)
    DAY_UNIT = _unit("day")
    # What is named.
    PLACE = (lambda lexicon: lexicon.places(),)
    PASSPORT_KIND = (lambda lexicon: lexicon.passport_kinds(),)
    PLACE_HINT = (lambda lexicon: lexicon.place_hints(),)
    COMES_FROM = _cue("comes-from")
    NOT_PASSPORT = _cue("not-passport")
    NOT_PLACE = _cue("not-place")
    # How well, and what is no language of its own.
    LEVEL = _cue("level")
    VARIETY = (lambda lexicon: lexicon.varieties(),)
    TONGUE = (lambda lexicon: lexicon.tongues(),)
    OPTION = ()  # its words are the question's
    SUGGESTED = ()  # as the words of options
    # What joins, denies or is passed over.
    BETWEEN = _cue("between")
    AND = _cue("and")
    TO = _cue("to")
    NEGATION = _cue("not")
    INCLUDING = _cue("including")
    PAY = _cue("pay")
    PROFIT = _cue("profit")
    FILLER = ()  # its words are those of the kind of answer: cues that begin with "in-"
    YES = (lambda lexicon: lexicon.yes_words(),)
    # What no list holds: a moment of the calendar, numerals said one by one, signs, and all that is not known.
    MOMENT = ()
    DIGITS = ()
    COMMA = ()
    STOP = ()
    WORD = ()
    OTHER = ()


# Beside which a value is asked back, with the name of the message that asks; the first of several is said.
ASKED: Mapping[TokenKind, str] = {
    TokenKind.SIDE_WORK: "ask-years-kind",
    TokenKind.ALMOST: "ask-almost",
    TokenKind.ABOUT: "ask-about",
}


def named(names: str) -> tuple[TokenKind, ...]:
    """The kinds of these names, written as in a pattern."""
    return tuple(TokenKind[name.upper()] for name in names.split())


@lru_cache
def vocabulary(lexicon: Lexicon, known: tuple[TokenKind, ...], answer: str = "") -> Vocabulary:
    """Each word of the kinds known, with its kind and, of a number or scale, its value.

    Of a word that two languages know, the meaning in the first of them counts.
    """
    meanings: dict[str, Meaning] = {}
    for language in reversed(lexicon.languages):
        for kind in sorted(known, reverse=True):
            words = _words(language, kind, answer)
            values = words if isinstance(words, Mapping) else dict.fromkeys(words)
            one: Meaning = (kind, ())  # for all its words that are no numbers: they are a hundred thousand
            meanings |= {word: (kind, (each,)) if isinstance(each, Decimal) else one for word, each in values.items()}
    return meanings


@lru_cache
def longest_first(lexicon: Lexicon, kind: TokenKind, answer: str = "") -> tuple[str, ...]:
    """The words of one kind, in one order whatever a set's own: one that begins with another stands before it."""
    return tuple(sorted(_words(lexicon, kind, answer), key=lambda word: (-len(word), word)))


def _words(lexicon: Lexicon, kind: TokenKind, answer: str) -> _Words:
    """Of fillers those of the kinds of answer, one or several: age, date, money, places, tongues, years."""
    if kind.words:
        return kind.words(lexicon)
    return frozenset().union(*(lexicon.cues().get(f"in-{one}", ()) for one in answer.split()))
