"""What reading comes to: one value, several to choose from, or none."""

from decimal import Decimal
from typing import TypeAlias

from msgspec import Struct

from conversations.messages import Arg, Prompt
from conversations.values import Awarded, Born, Chosen, Money, Number, Places, Tongues, Value

_THOUSANDTHS = -3  # a number's exponent
_TEN = 10
# What only says what would be read; any other reason names what the words were understood as.
_NOT_UNDERSTOOD = frozenset(
    f"misread-{reader}"
    for reader in ("age", "date", "money", "option", "place", "tongue", "university", "year", "years", "yes-no")
)


class Read(Struct, frozen=True):
    """A clear reading."""

    value: Value


class Choice(Struct, frozen=True):
    """One way to read it: the words of its button, and the text that says it clearly."""

    label: Prompt
    text: str


class Unclear(Struct, frozen=True):
    """Several readings: `ask` is the message that asks which; a choice's text is read in place of what was typed."""

    ask: Prompt
    choices: tuple[Choice, ...]


class Misreading(Struct, frozen=True):
    """No reading; `reason` is the prompt that says why and what would be read."""

    reason: Prompt

    @property
    def is_understood(self) -> bool:
        """Whether it refuses what the words say, and does not only ask for others."""
        return self.reason.message not in _NOT_UNDERSTOOD


Reading: TypeAlias = Read | Unclear | Misreading


def misread(reason: str, **args: Arg) -> Misreading:
    """No reading, for the reason so named."""
    return Misreading(Prompt(f"misread-{reason}", args))


def _digits(number: Decimal) -> str:
    """Nothing that could be thousands marked off, as "1.001": "1.0010" is none."""
    return f"{number:f}" + ("0" if number.as_tuple().exponent == _THOUSANDTHS else "")


def settled(value: Value) -> str:
    """A text of digits, codes and signs alone, which every reader of such values reads as this one."""
    match value:
        case Number(low=low, high=None):
            return f"{_digits(low)}+"
        case Number(low=low, high=Decimal() as high):
            start, end = _digits(low), _digits(high)
            # "18-22" may be years of the calendar, "18-22.0" never.
            point = "" if high % 1 or high < _TEN else ".0"
            return start if low == high else f"<{end}" if not low else f"{start}-{end}{point}"
        case Money(amount=amount, currency=currency):
            return f"={amount:f} {currency.lower()} year"
        case Born(on=day):
            return day.isoformat()
        case Places(codes=codes) | Tongues(codes=codes):
            return " ".join(f"={code}" for code in codes)
        case Chosen(option=name) | Awarded(university=name):
            return f"={name}"
    raise TypeError(value)
