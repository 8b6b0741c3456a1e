"""A folded text cut into the words a reader knows, the longest first, and patterns of them; Chinese needs no spaces."""

import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from decimal import Decimal

from msgspec import Struct

from conversations.reading.folding import FIRST_IDEOGRAPH
from conversations.reading.numerals import LITERAL, RUN, chinese_digits, chinese_value, is_scale, literal_values
from conversations.reading.numerals import scale_value as chinese_scale
from conversations.reading.token_kinds import TokenKind, Vocabulary

LONGEST = 300  # no clear number, date or amount is longer
_LONGEST_WORD = 80
_SIGNS = dict.fromkeys(",、", TokenKind.COMMA) | dict.fromkeys(".!。", TokenKind.STOP)
# Before Chinese words a comma parts two numbers, or marks off thousands: 4,5年 is 4 or 5.
_SAID_APART = re.compile(rf"[0-9]+(?=,[0-9]{{1,2}} ?[{FIRST_IDEOGRAPH}-\U0010ffff])")
_FORMAL = frozenset("壹贰貳叁參肆伍陆陸柒捌玖")  # behind a word of no list part of it: 大陸
_PART = re.compile(r"(?:([a-z_]+):)?([a-z_]+|\()")


class Token(Struct, frozen=True):
    """One word or sign; a number carries what it may mean: two values for "1.200", none for one that cannot be.

    `in_words` is not digits.
    """

    kind: TokenKind
    text: str
    start: int
    values: tuple[Decimal, ...] = ()
    in_words: bool = False

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return self.start + len(self.text)


_NONE: Mapping[int, Token] = {}


def scan(
    text: str, vocabulary: Vocabulary, longest: int = LONGEST, ready: Mapping[int, Token] = _NONE
) -> tuple[Token, ...]:
    """The words of a folded text, none of one too long; a word not known is `WORD`, such a sign `OTHER`.

    `ready` are tokens found before, by where they start.
    """
    if len(text) > longest:
        return ()
    tokens: list[Token] = []
    at = 0
    while at < len(text):
        if text[at] == " ":
            at += 1
            continue
        token = ready.get(at) or _next(text, at, vocabulary, tokens[-1] if tokens else None)
        tokens.append(token)
        at = token.end
    return tuple(tokens)


def kinds(tokens: tuple[Token, ...]) -> str:
    """The kinds of all tokens, for a `pattern` to match."""
    return "".join(token.kind for token in tokens)


def pattern(grammar: str) -> re.Pattern[str]:
    """A regular expression over kinds, in their names: `day:number day_unit?` finds a number again as `day`."""
    return re.compile("".join(_PART.sub(_over_kinds, grammar).split()))


def _over_kinds(found: re.Match[str]) -> str:
    label, part = found.groups()
    if part == "(":
        return f"(?P<{label}>" if label else "(?:"
    kind = TokenKind[part.upper()].value
    return f"(?P<{label}>{kind})" if label else kind


def as_comma(token: Token, signs: AbstractSet[str]) -> Token:
    """One of these signs stands between two names as a comma does; any other token as it is."""
    is_between = token.kind is TokenKind.OTHER and token.text in signs
    return Token(TokenKind.COMMA, token.text, token.start) if is_between else token


def matched(tokens: tuple[Token, ...], *patterns: re.Pattern[str]) -> re.Match[str] | None:
    """How the first of these patterns that holds all the tokens holds them; a place in it is a token's."""
    said = kinds(tokens)
    return next((found for one in patterns if (found := one.fullmatch(said))), None)


def _next(text: str, at: int, vocabulary: Vocabulary, before: Token | None) -> Token:
    number = _number(text, at, before, vocabulary)
    for end in _ends(text, at, _beyond(number, at, before)):
        if meaning := vocabulary.get(text[at:end]):
            kind, values = meaning
            return Token(kind, text[at:end], at, values, in_words=True)
    return number or _unknown(text, at)


def _beyond(number: Token | None, at: int, before: Token | None) -> int:
    """A word is longer than the number it begins with, and no shorter than numerals said in short (百二萬)."""
    if number is None or number.kind is TokenKind.DIGITS or (before and before.kind is TokenKind.NUMBER):
        return number.end if number and number.kind is TokenKind.NUMBER else at
    return number.end - (number.kind is not TokenKind.NUMBER)


def _ends(text: str, at: int, beyond: int) -> Iterator[int]:
    """Where a word may end, the farthest first; a number is cut short by no word."""
    for end in range(min(len(text), at + _LONGEST_WORD), beyond, -1):
        if end == len(text) or not (_is_spaced(text[end - 1]) and _is_spaced(text[end])):
            yield end


def _is_spaced(character: str) -> bool:
    return character.isalpha() and character < FIRST_IDEOGRAPH


def _number(text: str, at: int, before: Token | None, vocabulary: Vocabulary) -> Token | None:
    if found := LITERAL.match(text, at):
        literal = _SAID_APART.match(text, at) or found
        return Token(TokenKind.NUMBER, literal[0], at, literal_values(literal[0]))
    found = RUN.match(text, at)
    if not found or (found[0] in _FORMAL and before and before.kind is TokenKind.WORD and before.end == at):
        return None
    run = _own(found[0], text, at, vocabulary)
    if before and before.kind is TokenKind.NUMBER and is_scale(run):
        return Token(TokenKind.SCALE, run, at, (chinese_scale(run),), in_words=True)
    if (value := chinese_value(run)) is not None:
        return Token(TokenKind.NUMBER, run, at, (value,), in_words=True)
    if (value := chinese_digits(run)) is not None:
        return Token(TokenKind.DIGITS, run, at, (value,), in_words=True)
    return Token(TokenKind.OTHER, run, at, in_words=True)


def _own(run: str, text: str, at: int, vocabulary: Vocabulary) -> str:
    """Numerals without the last where that begins a word of its own: 十萬|一個月."""
    last = at + len(run) - 1
    begins_word = len(run) > 1 and any(text[last:end] in vocabulary for end in _ends(text, last, last + 1))
    return run[:-1] if begins_word else run


def _unknown(text: str, at: int) -> Token:
    if not text[at].isalpha():
        return Token(_SIGNS.get(text[at], TokenKind.OTHER), text[at], at)
    end = at + 1
    while end < len(text) and _is_spaced(text[at]) and (_is_spaced(text[end]) or text[end] in "'-"):
        end += 1
    return Token(TokenKind.WORD, text[at:end], at)
