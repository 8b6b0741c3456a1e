"""A folded text cut into the words a reader knows, the longest first; Chinese needs no spaces."""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from conversations.reading.numerals import LITERAL, RUN, chinese_digits, chinese_value, is_scale, literal_values
from conversations.reading.numerals import scale_value as chinese_scale

Vocabulary: TypeAlias = tuple[tuple[str, Mapping[str, object] | AbstractSet[str]], ...]

NUMBER, DIGITS, SCALE, WORD, COMMA, STOP, OTHER = "N", "D", "K", "W", "A", ".", "X"
LONGEST = 300  # no clear number, date or amount is longer
_LONGEST_WORD = 48
_FIRST_IDEOGRAPH = "\u2e80"


@dataclass(frozen=True, slots=True)
class Token:
    """One word: its kind is one letter, so that a whole text is matched by a regular expression over kinds.

    A number carries what it may mean (two values for "1.200", none for one that cannot be); `in_words` is not digits.
    """

    kind: str
    text: str
    start: int
    values: tuple[Decimal, ...] = ()
    in_words: bool = False

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return self.start + len(self.text)


def scan(text: str, vocabulary: Vocabulary) -> tuple[Token, ...]:
    """The words of a folded text; a word of no kind is `WORD`, a sign of no kind `OTHER`."""
    tokens: list[Token] = []
    at = 0
    while at < len(text):
        if text[at] == " ":
            at += 1
            continue
        token = _next(text, at, vocabulary, tokens[-1] if tokens else None)
        tokens.append(token)
        at = token.end
    return tuple(tokens)


def kinds(tokens: tuple[Token, ...]) -> str:
    """One letter a token."""
    return "".join(token.kind for token in tokens)


def _next(text: str, at: int, vocabulary: Vocabulary, before: Token | None) -> Token:
    number = _number(text, at, before)
    for end in _ends(text, at, number.end if number and number.kind == NUMBER else at):
        word = text[at:end]
        for kind, words in vocabulary:
            if word in words:
                return _known(kind, word, at, words)
    return number or _unknown(text, at)


def _ends(text: str, at: int, beyond: int) -> Iterator[int]:
    """Where a word may end, the farthest first; a number is cut short by no word."""
    for end in range(min(len(text), at + _LONGEST_WORD), beyond, -1):
        if end == len(text) or not (_is_spaced(text[end - 1]) and _is_spaced(text[end])):
            yield end


def _is_spaced(character: str) -> bool:
    return character.isalpha() and character < _FIRST_IDEOGRAPH


def _known(kind: str, word: str, at: int, words: Mapping[str, object] | AbstractSet[str]) -> Token:
    value = words[word] if isinstance(words, Mapping) else None
    values = (value,) if isinstance(value, Decimal) else ()
    return Token(kind, word, at, values, in_words=True)


def _number(text: str, at: int, before: Token | None) -> Token | None:
    if found := LITERAL.match(text, at):
        return Token(NUMBER, found[0], at, literal_values(found[0]))
    found = RUN.match(text, at)
    if not found:
        return None
    run = found[0]
    if before and before.kind == NUMBER and is_scale(run):
        return Token(SCALE, run, at, (chinese_scale(run),), in_words=True)
    if (value := chinese_value(run)) is not None:
        return Token(NUMBER, run, at, (value,), in_words=True)
    digits = chinese_digits(run)
    return Token(OTHER if digits is None else DIGITS, run, at, () if digits is None else (digits,), in_words=True)


def _unknown(text: str, at: int) -> Token:
    if not text[at].isalpha():
        return Token({",": COMMA, "、": COMMA, ".": STOP, "!": STOP, "。": STOP}.get(text[at], OTHER), text[at], at)
    end = at + 1
    while end < len(text) and _is_spaced(text[at]) and (_is_spaced(text[end]) or text[end] in "'-"):
        end += 1
    return Token(WORD, text[at:end], at)
