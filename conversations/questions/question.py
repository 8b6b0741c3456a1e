"""A question: it reads a reply as a value and says what facts a value settles. Its kinds are in `kinds`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar, TypeAlias

from conversations.lexicon import Lexicon, Rates
from conversations.messages import Institution, Place, Prompt, Sum, Tongue
from conversations.reading import Misreading, Read, Reading, read_option, read_yes_no
from conversations.values import Awarded, Born, Chosen, Day, Money, Places, Tongues, Value
from scoring import UniversityList

Raw: TypeAlias = Mapping[str, object]
UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Reader:
    """What reading needs beside the text: words, rates, the day, its list and excluded places, the likely currency."""

    lexicon: Lexicon
    rates: Rates
    on: date
    universities: UniversityList | None = None
    currency: str | None = None
    excluded: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Option:
    """A button of a question: the facts it settles, and those it leaves open for good."""

    id: str
    settles: Raw = field(default_factory=dict)
    unknowable: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Settled:
    """What an answer comes to: facts as raw evidence, and facts the applicant cannot settle."""

    facts: Raw
    unknowable: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """One question of an interview; this kind is answered by its options alone.

    `criterion` names the rule its explanation shows; `after` is the question that it goes on from. `near` are the ages
    beside which a date of birth is wanted; `yes`, `no` and `unsure` are the options that those words, typed, choose (''
    where they choose none).
    """

    id: str
    part: int
    facts: tuple[str, ...]
    options: tuple[Option, ...] = ()
    criterion: str = ""
    after: str = ""
    near: frozenset[int] = frozenset()
    yes: str = ""
    no: str = ""
    unsure: str = UNSURE
    is_private: bool = False  # its answer stands on no screen but its own, the review and the result
    hint: ClassVar[bool] = False

    @property
    def names(self) -> tuple[str, ...]:
        """The option ids, in order."""
        return tuple(option.id for option in self.options)

    def read(self, text: str, reader: Reader) -> Reading:
        """The value typed, several to choose from, or why there is none."""
        return self.read_label(text, reader) or self.read_typed(text, reader)

    def read_label(self, text: str, reader: Reader) -> Reading | None:
        """The option whose words were typed; None where none was."""
        words = {name: reader.lexicon.words_of(f"option-{self.id}-{name}") for name in self.names}
        found = read_option(text, words)
        return None if isinstance(found, Misreading) else found

    def read_typed(self, text: str, reader: Reader) -> Reading:
        """What the kind reads beyond its options' words; this one a clear yes or no, where it asks for that."""
        said = read_yes_no(text, reader.lexicon)
        option = {True: self.yes, False: self.no}.get(said, "") if said is not None else ""
        if option:
            return Read(Chosen(option))
        return Misreading(Prompt("misread-yes-no" if self.yes and self.no else "misread-option"))

    def settle(self, value: Value, reader: Reader) -> Settled | None:
        """The facts a value settles; None where the question, as it now is, has no such value."""
        if value == Chosen(UNSURE) and self.unsure == UNSURE:
            return Settled({}, self.facts)
        if isinstance(value, Chosen):
            found = next((option for option in self.options if option.id == value.option), None)
            return Settled(found.settles, found.unknowable) if found else None
        return self.settle_typed(value, reader)

    def settle_typed(self, value: Value, reader: Reader) -> Settled | None:  # noqa: ARG002 - as read_typed
        """As `settle`, for the values that only this kind has."""
        return None

    def examples(self, reader: Reader) -> tuple[Value, ...]:  # noqa: ARG002 - a kind may look at the day's list
        """Answers that stand for all that matter."""
        return tuple(Chosen(name) for name in self.names)

    def words(self, value: Value) -> Prompt:
        """An answer, to be said back; typed again, it is read as the same value."""
        if value == Chosen(UNSURE):
            return Prompt("answer-unsure")
        if isinstance(value, Chosen):
            return Prompt(f"option-{self.id}-{value.option}")
        return _words(value)

    def echo(self, value: Value) -> Prompt:
        """An answer just given, said back with what was made of it."""
        return self.words(value)


def _words(value: Value) -> Prompt:
    match value:
        case Money():
            return _money_words(value)
        case Born(on=day) | Day(on=day):
            return Prompt("answer-date", {"date": day})
        case Places(codes=codes):
            return Prompt("answer-places", {"places": tuple(Place(code) for code in codes)})
        case Tongues(codes=codes):
            return Prompt("answer-tongues", {"tongues": tuple(Tongue(code) for code in codes)})
        case Awarded(university=university):
            return Prompt("answer-university", {"university": Institution(university)})
    return Prompt("answer-none")


def _money_words(value: Money) -> Prompt:
    low, high = value.hkd.low, value.hkd.high
    if high is None:
        return Prompt("answer-money-or-more", {"sum": Sum(value.amount, value.currency)})
    if value.currency == "HKD" and low != high:
        return Prompt("answer-money-between", {"low": Sum(low, "HKD"), "high": Sum(high, "HKD")})
    return Prompt("answer-money", {"sum": Sum(value.amount, value.currency)})
