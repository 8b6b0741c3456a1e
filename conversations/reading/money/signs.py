"""Amounts below zero, as they are written: "-6m", "HK$-6m", "(HK$6,000,000)"."""

from conversations.reading.token_kinds import TokenKind, named
from conversations.reading.tokens import Token, kinds

_OF_AN_AMOUNT = frozenset(named("currency number scale comma"))


def sign_of(tokens: tuple[Token, ...]) -> str:
    """How a number below zero is written: "-" before it or brackets around it; "?" where it may be something else."""
    number = _first_number(tokens)
    before = tuple(token for token in tokens[max(number - 2, 0) : number] if token.kind is not TokenKind.CURRENCY)
    if before and before[-1].text == "-":
        return _dash(before[-1], tokens)
    opened = [at for at, token in enumerate(tokens) if token.text == "("]
    closed = [at for at, token in enumerate(tokens) if token.text == ")"]
    if len(opened) != 1 or len(closed) != 1 or not opened[0] < number < closed[0]:
        return ""
    inside, outside = tokens[opened[0] + 1 : closed[0]], (*tokens[: opened[0]], *tokens[closed[0] + 1 :])
    if any(token.kind not in _OF_AN_AMOUNT for token in inside) or TokenKind.NUMBER in kinds(outside):
        return ""
    return "?" if any(token.kind not in (TokenKind.CURRENCY, TokenKind.STOP) for token in outside) else "()"


def _dash(dash: Token, tokens: tuple[Token, ...]) -> str:
    """A minus stands at what it is before, and at nothing that it is after."""
    at = tokens.index(dash)
    is_before = tokens[at + 1].start == dash.end
    is_after = at > 0 and tokens[at - 1].end == dash.start and tokens[at - 1].text[-1].isalnum()
    return "-" if is_before and not is_after else "?"


def without_sign(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The same without a minus; brackets say nothing elsewhere."""
    number = _first_number(tokens)
    return tuple(token for at, token in enumerate(tokens) if at >= number or token.text != "-")


def _first_number(tokens: tuple[Token, ...]) -> int:
    return next((at for at, token in enumerate(tokens) if token.kind is TokenKind.NUMBER), 0)
