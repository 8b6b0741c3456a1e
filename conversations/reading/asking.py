"""Asked back: what was not understood is named, beside the values that the words could mean."""

from collections.abc import Iterable, Sequence
from decimal import ROUND_DOWN, Decimal

from conversations.messages import Prompt
from conversations.reading.readings import Choice, Unclear
from conversations.reading.token_kinds import ASKED, TokenKind
from conversations.reading.tokens import Token
from conversations.values import Number

MOST_CHOICES = 5
_LONGEST_QUOTED = 60
# Months by the part of a year that reading makes of them; half a year is said as such.
_MONTHS = {
    (Decimal(months) / 12).quantize(Decimal("0.01"), ROUND_DOWN): months for months in (*range(1, 6), *range(7, 12))
}


def asked(text: str, tokens: Sequence[Token], choices: Iterable[Choice]) -> Unclear:
    """Asked for what the reader knows of the words said, which are named, else for those that it does not know."""
    for kind, why in ASKED.items():
        if said := next((token.text for token in tokens if token.kind is kind), ""):
            return Unclear(Prompt(why, {"words": said}), _distinct(choices))
    words = unknown_words(text, tokens)
    return not_understood(words, choices) if words else Unclear(Prompt("ask-which-option"), _distinct(choices))


def not_understood(words: str, choices: Iterable[Choice], ask: str = "ask-not-understood") -> Unclear:
    """The words named and the values beside which they stand; nothing counts before one is chosen."""
    return Unclear(Prompt(ask, {"words": words[:_LONGEST_QUOTED]}), _distinct(choices))


def _distinct(choices: Iterable[Choice]) -> tuple[Choice, ...]:
    return tuple({choice.text: choice for choice in choices}.values())[:MOST_CHOICES]


def unknown_words(text: str, tokens: Sequence[Token]) -> str:
    """What no list holds, as it stands in the folded text, signs only where no word is; neighbours are one."""
    for kind in (TokenKind.WORD, TokenKind.OTHER):
        found: list[str] = []
        last_end = -1
        for token in tokens:
            if token.kind is kind:
                is_next = found and not text[last_end : token.start].strip()
                found[-1:] = [found[-1] + text[last_end : token.end]] if is_next else [*found[-1:], token.text]
                last_end = token.end
        if found:
            return ", ".join(found)
    return ""


def years_words(number: Number) -> Prompt:
    """A number of years or a range of them, to be said."""
    if number.is_exact:
        if months := _MONTHS.get(number.low % 1):
            return Prompt("answer-years-months", {"years": int(number.low), "months": months})
        return Prompt("answer-years", {"number": number.low})
    if number.high is None:
        return Prompt("answer-years-or-more", {"number": number.low})
    if not number.low:
        return Prompt("answer-years-under", {"number": number.high})
    return Prompt("answer-years-between", {"low": number.low, "high": number.high})
