"""Numbers with what multiplies them, taken together: "1.2m", "12萬五千", "one hundred and twenty thousand"."""

from dataclasses import dataclass, replace
from decimal import Decimal

from conversations.reading.token_kinds import TokenKind
from conversations.reading.tokens import Token

_HUNDRED, _THOUSAND = Decimal(100), Decimal(1000)


@dataclass(frozen=True, slots=True)
class _Sum:
    """An amount half gathered: what is complete, what is being multiplied, and the last multiplier."""

    total: Decimal = Decimal(0)
    current: tuple[Decimal, ...] = ()
    scale: Decimal = Decimal(0)
    ceiling: Decimal = Decimal("Infinity")
    product: Decimal = Decimal(1)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of one or two readings; `scale` multiplied the whole of it, 0 where only parts of it were."""

    kind: TokenKind
    text: str
    values: tuple[Decimal, ...] = ()
    scale: Decimal = Decimal(1)


def gather(tokens: tuple[Token, ...]) -> tuple[Quantity, ...]:
    """Every token, numbers and their multipliers made one; one that cannot be read is of no known kind."""
    gathered: list[Quantity] = []
    at = 0
    while at < len(tokens):
        quantity, at = _gather_at(tokens, at)
        gathered.append(quantity)
    return tuple(gathered)


def _gather_at(tokens: tuple[Token, ...], start: int) -> tuple[Quantity, int]:
    first = tokens[start]
    if first.kind not in (TokenKind.NUMBER, TokenKind.SCALE):
        return Quantity(first.kind, first.text), start + 1
    found: _Sum | None = _Sum()
    at = start
    while at < len(tokens) and found is not None and (follows := _follows(tokens, at, found)):
        found = _with(found, tokens[at + follows - 1])
        at += follows
    values = _values(found) if found else ()
    if not found or not values:
        return Quantity(TokenKind.OTHER, first.text), max(at, start + 1)
    return Quantity(TokenKind.NUMBER, first.text, values, Decimal(0) if found.total else found.product), at


def _follows(tokens: tuple[Token, ...], at: int, found: _Sum) -> int:
    """How many tokens on the next part of the same number is: 1, 2 after an "and", else 0."""
    kind = tokens[at].kind
    if kind is TokenKind.SCALE or (kind is TokenKind.HALF and found.current and not found.scale):
        return 1
    if kind is TokenKind.NUMBER and (not found.current or found.scale):
        return 1
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    is_joined = (
        kind is TokenKind.AND
        and after
        and after.kind is TokenKind.NUMBER
        and after.in_words
        and found.scale >= _HUNDRED
    )
    return 2 if is_joined else 0


def _with(found: _Sum, token: Token) -> _Sum | None:
    if token.kind is TokenKind.HALF:
        return replace(found, current=tuple(value + Decimal("0.5") for value in found.current))
    if token.kind is TokenKind.SCALE:
        return _multiplied(found, token)
    if not found.current:
        return replace(found, current=token.values) if token.values else None
    if found.scale == _HUNDRED and token.in_words and len(token.values) == 1 and token.values[0] < _HUNDRED:
        return replace(found, current=tuple(value + token.values[0] for value in found.current))
    if len(found.current) != 1 or len(token.values) != 1 or found.current[0] >= found.ceiling:
        return None
    return _Sum(found.total + found.current[0], token.values, ceiling=found.scale)


def _multiplied(found: _Sum, token: Token) -> _Sum | None:
    scale = token.values[0]
    if not found.current and (len(token.text) == 1 or scale > _THOUSAND):
        return None
    current = found.current or (Decimal(1),)
    scaled = tuple(value * scale for value in current)
    return replace(found, current=scaled, scale=scale, product=found.product * scale)


def _values(found: _Sum) -> tuple[Decimal, ...]:
    # 12萬5 is said for 125,000 and could be 120,005.
    is_short = found.ceiling.is_finite() and not found.scale and found.current and found.current[0] < found.ceiling / 10
    if is_short or any(value >= found.ceiling for value in found.current):
        return ()
    return tuple(found.total + value for value in found.current)
