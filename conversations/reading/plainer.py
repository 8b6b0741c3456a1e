"""Tokens made plainer before a grammar looks at them: what counts nothing, is said twice, or joins two numbers."""

from collections.abc import Set as AbstractSet
from decimal import Decimal

from msgspec.structs import replace

from conversations.reading.token_kinds import TokenKind, named
from conversations.reading.tokens import Token

_IS_ONE = Decimal(1)
_COUNTED = named("year_unit month_unit half some_more or_more")


def plain_years(tokens: tuple[Token, ...], joins: AbstractSet[str]) -> tuple[Token, ...]:
    """Those of a number of years; `joins` are the words that join two."""
    for plainer in (_without_articles, with_points, _without_other_units, _without_parts_of_years, _with_neighbours):
        tokens = plainer(tokens)
    return _said_twice_once(with_joins(tokens, {"+", *joins}))


def with_joins(tokens: tuple[Token, ...], joins: AbstractSet[str]) -> tuple[Token, ...]:
    """What joins two where a number follows, a sign or a nought: "5 ans + 2 ans", 5年零3個月."""
    followers = (*(token.kind for token in tokens[1:]), TokenKind.WORD)
    return tuple(
        replace(token, kind=TokenKind.AND) if token.text in joins and follower is TokenKind.NUMBER else token
        for token, follower in zip(tokens, followers, strict=False)
    )


def with_points(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Numbers said with a point as one: "one point two", "trois virgule cinq"."""
    for at in range(len(tokens) - 2):
        whole, point, tenths = tokens[at : at + 3]
        is_decimal = whole.kind is tenths.kind is TokenKind.NUMBER and point.kind is TokenKind.POINT
        if (
            is_decimal
            and len(whole.values) == len(tenths.values) == 1
            and not (whole.values[0] % 1 or tenths.values[0] % 1)
        ):
            value = Decimal(f"{whole.values[0]:f}.{tenths.values[0]:f}")
            one = Token(TokenKind.NUMBER, whole.text, whole.start, (value,), in_words=True)
            return (*tokens[:at], one, *with_points(tokens[at + 3 :]))
    return tokens


def _without_articles(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """A "one" that counts nothing is a word like any other: "12 ans dans un hôtel"."""
    followers = (*(token.kind for token in tokens[1:]), TokenKind.WORD)
    return tuple(
        replace(token, kind=TokenKind.WORD)
        if token.in_words and token.values == (_IS_ONE,) and follower not in _COUNTED and len(tokens) > 1
        else token
        for token, follower in zip(tokens, followers, strict=False)
    )


def _without_other_units(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """A number of weeks or decades is none of years; the word is one that is not known."""
    followers = (*(token.kind for token in tokens[1:]), TokenKind.WORD)
    return tuple(
        replace(token, kind=TokenKind.WORD) if TokenKind.OTHER_UNIT in (token.kind, follower) else token
        for token, follower in zip(tokens, followers, strict=False)
    )


def _without_parts_of_years(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Beside a year, its part leaves the months as unsaid as they were: "mid 2015", 2015年底; elsewhere to come."""
    beside = zip((None, *tokens), tokens, (*tokens[1:], None), strict=False)
    return tuple(
        replace(token, kind=TokenKind.ALMOST) if token.kind is TokenKind.PART_OF_YEAR else token
        for before, token, after in beside
        if token.kind is not TokenKind.PART_OF_YEAR or not _is_dated(before, after)
    )


def _is_dated(*beside: Token | None) -> bool:
    return any(token is not None and token.kind is TokenKind.MOMENT for token in beside)


def _with_neighbours(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Two numerals that follow one another, before years, are about from one to the other: 七八年."""
    parted: list[Token] = []
    for token, follower in zip(tokens, (*tokens[1:], None), strict=False):
        low, high = divmod(int(token.values[0]), 10) if token.kind is TokenKind.DIGITS else (0, 0)
        if low and low + 1 == high and follower and follower.kind is TokenKind.YEAR_UNIT:
            ends = (Token(TokenKind.NUMBER, token.text, token.start, (Decimal(end),)) for end in (low, high))
            parted += [Token(TokenKind.ABOUT, token.text, token.start), next(ends)]
            parted += [Token(TokenKind.TO, token.text, token.start), next(ends)]
        else:
            parted.append(token)
    return tuple(parted)


def _said_twice_once(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """A number said again in parentheses is said once: "ten (10) years"."""
    for at in range(len(tokens) - 3):
        before, opening, number, closing = tokens[at : at + 4]
        is_again = before.kind is number.kind is TokenKind.NUMBER and before.values == number.values
        if is_again and opening.text == "(" and closing.text == ")":
            return (*tokens[: at + 1], *tokens[at + 4 :])
    return tokens
