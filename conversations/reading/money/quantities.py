"""Numbers with what multiplies them, taken together: "1.2m", "12萬五千", "one hundred and twenty thousand"."""

from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from conversations.reading.folding import FIRST_IDEOGRAPH
from conversations.reading.numerals import is_run, short_value, some_more
from conversations.reading.token_kinds import TokenKind, named
from conversations.reading.tokens import Token

_HALF = Decimal("0.5")
_TEN, _HUNDRED, _THOUSAND, _MYRIAD = Decimal(10), Decimal(100), Decimal(1000), Decimal(10_000)
_SMALLEST_ALONE = Decimal(10) ** 6
_SOME_MORE = (TokenKind.SOME_MORE, TokenKind.SCALE)
_PARTS = (TokenKind.NUMBER, TokenKind.SCALE)
_COUNTED = frozenset(named("month_unit salaries percent times calendar_year"))


class _Sum(Struct, frozen=True):
    """An amount half gathered: what is complete, what is being multiplied, and the last multiplier."""

    total: Decimal = Decimal(0)
    current: tuple[Decimal, ...] = ()
    scale: Decimal = Decimal(0)
    ceiling: Decimal = Decimal("Infinity")
    product: Decimal = Decimal(1)
    is_ideographic: bool = False


class Quantity(Struct, frozen=True):
    """A number of one or two readings; `scale` multiplied the whole of it, 0 where only parts of it were.

    It reaches to below `high`, if that is said (120多萬). `is_short` is said in short and meant for just this: 百二萬.
    """

    kind: TokenKind
    text: str
    values: tuple[Decimal, ...] = ()
    scale: Decimal = Decimal(1)
    high: Decimal | None = None
    is_short: bool = False


def gather(tokens: tuple[Token, ...]) -> tuple[Quantity, ...]:
    """Every token, numbers and their multipliers made one; one that cannot be read is a multiplier of nothing."""
    gathered: list[Quantity] = []
    at = 0
    while at < len(tokens):
        quantity, at = _gather_at(tokens, at)
        gathered.append(quantity)
    return tuple(gathered)


def _gather_at(tokens: tuple[Token, ...], start: int) -> tuple[Quantity, int]:
    first = tokens[start]
    if reaching := _reaching(tokens[start : start + 3]):
        return reaching, start + 3
    is_followed = start + 1 < len(tokens) and tokens[start + 1].kind in _PARTS
    if short := _short(first, is_followed=is_followed):
        return short, start + 1
    if first.kind not in _PARTS:
        return Quantity(first.kind, first.text), start + 1
    found: _Sum | None = _Sum()
    at = start
    while at < len(tokens) and found is not None and (follows := _follows(tokens, at, found)):
        found = _with(found, tokens[at + follows - 1])
        at += follows
    return (_gathered(first, found) if found else Quantity(TokenKind.SCALE, first.text)), max(at, start + 1)


def _reaching(tokens: tuple[Token, ...]) -> Quantity | None:
    """百幾萬, 120多萬: from the number to below the next."""
    first = tokens[0]
    if tuple(token.kind for token in tokens[1:]) != _SOME_MORE or len(first.values) != 1:
        return None
    if first.kind is not TokenKind.NUMBER and not is_run(first.text):
        return None
    low, scale = first.values[0], tokens[2].values[0]
    return Quantity(TokenKind.NUMBER, first.text, (low * scale,), scale, high=(low + some_more(low)) * scale)


def _short(token: Token, *, is_followed: bool) -> Quantity | None:
    """A run of numerals with a place unsaid, or one that only multiplies (百萬) where no part of a number follows."""
    is_scale = token.kind is TokenKind.SCALE
    if token.kind is not TokenKind.OTHER and (not is_scale or is_followed):
        return None
    value = short_value(token.text)
    if value is None or (is_scale and value < _SMALLEST_ALONE):
        return None
    return Quantity(TokenKind.NUMBER, token.text, (value,), Decimal(0), is_short=True)


def _gathered(first: Token, found: _Sum) -> Quantity:
    # 12萬5 is said for 125,000 and could be 120,005.
    if found.ceiling.is_finite() and not found.scale and found.current and found.current[0] < found.ceiling / 10:
        is_short = found.is_ideographic and found.current[0] < _TEN and not found.current[0] % 1
        said = found.total + found.current[0] * found.ceiling / 10
        kind = TokenKind.NUMBER if is_short else TokenKind.SCALE
        return Quantity(kind, first.text, (said,) if is_short else (), Decimal(0), is_short=True)
    if not found.current or any(value >= found.ceiling for value in found.current):
        return Quantity(TokenKind.SCALE, first.text)
    values = tuple(found.total + value for value in found.current)
    return Quantity(TokenKind.NUMBER, first.text, values, Decimal(0) if found.total else found.product)


def _follows(tokens: tuple[Token, ...], at: int, found: _Sum) -> int:
    """How many tokens on the next part of the same number is: 1, 2 after an "and", else 0."""
    kind = tokens[at].kind
    if kind is TokenKind.SCALE or (kind is TokenKind.HALF and found.current and _takes_half(found, tokens[at])):
        return 1
    if kind is TokenKind.NUMBER and (not found.current or _is_next_part(tokens[at:], found)):
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


def _is_next_part(tokens: tuple[Token, ...], found: _Sum) -> bool:
    """Whether the number that begins here is less than one of what multiplied: it is no amount or count of its own."""
    number, rest = tokens[0], tokens[1:]
    scale = Decimal(1)
    for token in rest:
        if token.kind is not TokenKind.SCALE:
            break
        scale *= token.values[0]
    if (rest and rest[0].kind in _COUNTED) or not number.values or not found.scale:
        return False
    is_in_hundreds = found.scale == _HUNDRED and number.in_words and number.values[0] < _HUNDRED
    return is_in_hundreds or number.values[0] * scale < found.scale


def _takes_half(found: _Sum, half: Token) -> bool:
    """Half of one, or in words half of what multiplied: "un million et demi", 十二萬半."""
    return not found.scale or (found.scale >= _THOUSAND and not half.text[-1].isdecimal())


def _with(found: _Sum, token: Token) -> _Sum | None:
    if token.kind is TokenKind.HALF:
        by = found.scale or _half_of(found.current)
        return replace(found, current=tuple(value + _HALF * by for value in found.current)) if by else None
    if token.kind is TokenKind.SCALE:
        return _multiplied(found, token)
    if not found.current:
        return replace(found, current=token.values) if token.values else None
    if found.scale == _HUNDRED and token.in_words and len(token.values) == 1 and token.values[0] < _HUNDRED:
        return replace(found, current=tuple(value + token.values[0] for value in found.current))
    if len(found.current) != 1 or len(token.values) != 1 or found.current[0] >= found.ceiling:
        return None
    is_ideographic = found.is_ideographic
    return _Sum(found.total + found.current[0], token.values, ceiling=found.scale, is_ideographic=is_ideographic)


def _half_of(current: tuple[Decimal, ...]) -> Decimal:
    """What a half behind so much is half of: 十二萬半 of a myriad, three and a half of one; 0 where it is unclear."""
    most = max(current)
    if most < _THOUSAND:
        return Decimal(1)
    is_in_myriads = not most % _MYRIAD and most / _MYRIAD % _TEN
    return _MYRIAD if is_in_myriads else Decimal(0)


def _multiplied(found: _Sum, token: Token) -> _Sum | None:
    scale = token.values[0]
    is_ideographic = token.text[0] >= FIRST_IDEOGRAPH
    if found.current and scale == found.scale and is_ideographic:
        return None  # 120萬萬 is a slip
    if not found.current and (len(token.text) == 1 or scale > _THOUSAND):
        return None
    current = found.current or (Decimal(1),)
    scaled = tuple(value * scale for value in current)
    product = found.product * scale
    return replace(found, current=scaled, scale=scale, product=product, is_ideographic=is_ideographic)
