"""The kinds of question; each reads a reply as a value and says what facts a value settles."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import ClassVar, TypeAlias

from conversations.lexicon import Lexicon, Rates
from conversations.prompt import Arg, Institution, Place, Prompt, Sum, Tongue
from conversations.reading import (
    Choice,
    Misreading,
    Read,
    Reading,
    Unclear,
    read_age,
    read_date,
    read_money,
    read_option,
    read_places,
    read_tongues,
    read_years,
    read_yes_no,
)
from conversations.value import Awarded, Born, Chosen, Money, Number, Places, Tongues, Value
from scoring import FACTS, UniversityList, UnknownNameError
from scoring import University as Listed

Raw: TypeAlias = Mapping[str, object]
UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Reader:
    """What reading needs beside the text: words, rates, the day, the list of the day, the likely currency."""

    lexicon: Lexicon
    rates: Rates
    on: date
    universities: UniversityList | None = None
    currency: str | None = None


@dataclass(frozen=True, slots=True)
class Option:
    """A button of a question: the facts it settles, and those it leaves open for good."""

    id: str
    settles: Raw = field(default_factory=dict)
    opens: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Settled:
    """What an answer comes to: facts as raw evidence, and facts the applicant cannot settle."""

    facts: Raw
    opens: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """One question of an interview; this kind is answered by its options alone.

    `criterion` names the rule its explanation shows; `near` are the ages beside which a date of birth is wanted; `yes`,
    `no` and `unsure` are the options that those words, typed, choose ('' where they choose none).
    """

    id: str
    part: int
    facts: tuple[str, ...]
    options: tuple[Option, ...] = ()
    criterion: str = ""
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
            return Settled(found.settles, found.opens) if found else None
        return self.settle_typed(value, reader)

    def settle_typed(self, value: Value, reader: Reader) -> Settled | None:  # noqa: ARG002 - as read_typed
        """As `settle`, for the values that only this kind has."""
        return None

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


def _about(hkd: Decimal, rounding: str) -> Sum:
    """To whole thousands, outwards: a converted sum is no more exact than that."""
    return Sum((hkd / 1000).to_integral_value(rounding) * 1000, "HKD")


def _words(value: Value) -> Prompt:
    match value:
        case Money():
            return _money_words(value)
        case Born(on=day):
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


def _number_words(unit: str, number: Number) -> Prompt:
    if number.is_exact:
        return Prompt(f"answer-{unit}", {"number": number.low})
    if number.high is None:
        return Prompt(f"answer-{unit}-or-more", {"number": number.low})
    return Prompt(f"answer-{unit}-between", {"low": number.low, "high": number.high})


def _raw(number: Number) -> object:
    if number.is_exact:
        return _plain(number.low)
    ends = {"from": _plain(number.low)}
    return ends if number.high is None else {**ends, "below": _plain(number.high)}


def _plain(number: Decimal) -> int | Decimal:
    return int(number) if number == number.to_integral_value() else number


@dataclass(frozen=True, slots=True)
class Years(Question):
    """Years of experience, typed or chosen as a range."""

    hint: ClassVar[bool] = True
    unit: ClassVar[str] = "years"

    def read_typed(self, text: str, reader: Reader) -> Reading:
        """A number of years, a range of them, or a clear no where that is an option."""
        if self.no and read_yes_no(text, reader.lexicon) is False:
            return Read(Chosen(self.no))
        return read_years(text, reader.lexicon, reader.on)

    def settle_typed(self, value: Value, reader: Reader) -> Settled | None:  # noqa: ARG002 - the kind needs no more
        """The one fact it asks for."""
        return Settled({self.facts[0]: _raw(value)}) if isinstance(value, Number) else None

    def words(self, value: Value) -> Prompt:
        """Years, said back."""
        return _number_words(self.unit, value) if isinstance(value, Number) else Question.words(self, value)


@dataclass(frozen=True, slots=True)
class Age(Years):
    """Age in whole years."""

    unit: ClassVar[str] = "age"

    def read_typed(self, text: str, reader: Reader) -> Reading:
        """A whole number of years."""
        return read_age(text, reader.lexicon, reader.on)


@dataclass(frozen=True, slots=True)
class Birthday(Question):
    """The date of birth, asked only where a birthday near a line decides."""

    hint: ClassVar[bool] = True

    def read_typed(self, text: str, reader: Reader) -> Reading:
        """A date, its month beyond doubt."""
        return read_date(text, reader.lexicon, reader.on)

    def settle_typed(self, value: Value, reader: Reader) -> Settled | None:  # noqa: ARG002 - the kind needs no more
        """The date of birth."""
        return Settled({"birth_date": value.on.isoformat()}) if isinstance(value, Born) else None


@dataclass(frozen=True, slots=True)
class Passport(Question):
    """The country or place of one passport; choosing it says there is no other where `is_only` holds."""

    is_only: bool = False
    likely: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    hint: ClassVar[bool] = True

    def read_typed(self, text: str, reader: Reader) -> Reading:
        """One country or place."""
        found = read_places(text, reader.lexicon)
        if isinstance(found, Read) and isinstance(found.value, Places) and len(found.value.codes) > 1:
            return Misreading(Prompt("misread-one-place"))
        return found

    def settle_typed(self, value: Value, reader: Reader) -> Settled | None:  # noqa: ARG002 - the kind needs no more
        """The nationality, and with the only passport that there is no other."""
        if not isinstance(value, Places):
            return None
        only: Raw = {"other_nationalities": []} if self.is_only else {}
        return Settled({"nationality": value.codes[0], **only})


@dataclass(frozen=True, slots=True)
class OtherPassports(Question):
    """Further nationalities, one or more."""

    hint: ClassVar[bool] = True

    def read_typed(self, text: str, reader: Reader) -> Reading:
        """Countries or places."""
        return read_places(text, reader.lexicon)

    def settle_typed(self, value: Value, reader: Reader) -> Settled | None:  # noqa: ARG002 - the kind needs no more
        """The further nationalities."""
        return Settled({"other_nationalities": list(value.codes)}) if isinstance(value, Places) else None


@dataclass(frozen=True, slots=True)
class Languages(Question):
    """Ticks: what is ticked at Done is the answer, what is not ticked is a clear no."""

    offered: tuple[str, ...] = ()
    hint: ClassVar[bool] = True

    def read_typed(self, text: str, reader: Reader) -> Reading:
        """Language names, to be ticked."""
        return read_tongues(text, reader.lexicon)

    def settle_typed(self, value: Value, reader: Reader) -> Settled | None:  # noqa: ARG002 - the kind needs no more
        """Chinese, English, and the number of others."""
        if not isinstance(value, Tongues):
            return None
        known = set(value.codes)
        return Settled(
            {
                "is_proficient_in_chinese": "zh" in known,
                "is_proficient_in_english": "en" in known,
                "other_languages": len(known - {"zh", "en"}),
            }
        )


@dataclass(frozen=True, slots=True)
class Amount(Question):
    """Money in the year before applying, typed in any currency or chosen as a range of HK$."""

    is_income: bool = True
    hint: ClassVar[bool] = True

    def read_typed(self, text: str, reader: Reader) -> Reading:
        """A yearly amount."""
        found = read_money(text, reader.lexicon, reader.rates, reader.on, reader.currency, is_income=self.is_income)
        if isinstance(found, Read) and isinstance(found.value, Money) and self._is_beyond(found.value.hkd):
            return Misreading(Prompt("misread-money"))
        return found

    def _is_beyond(self, hkd: Number) -> bool:
        """Whether it is more than anybody earns, which the rules refuse to judge."""
        return max(hkd.low, hkd.high or 0) > FACTS[self.facts[0]].high

    def echo(self, value: Value) -> Prompt:
        """The amount; a converted one with its range in HK$ and the day of the rate."""
        if not isinstance(value, Money) or value.rate_on is None or value.hkd.high is None:
            return self.words(value)
        low, high = _about(value.hkd.low, ROUND_FLOOR), _about(value.hkd.high, ROUND_CEILING)
        hkd: dict[str, Arg] = {"low": low, "high": high, "date": value.rate_on}
        return Prompt("answer-money-converted", {"sum": Sum(value.amount, value.currency), **hkd})

    def settle_typed(self, value: Value, reader: Reader) -> Settled | None:  # noqa: ARG002 - the kind needs no more
        """The amount in HK$; a range where it was converted."""
        return Settled({self.facts[0]: _raw(value.hkd)}) if isinstance(value, Money) else None


@dataclass(frozen=True, slots=True)
class University(Question):
    """A university of the list in force; one that is not on it is never matched silently."""

    hint: ClassVar[bool] = True

    def read_typed(self, text: str, reader: Reader) -> Reading:
        """The one university so named, or up to five like it."""
        if reader.universities is None:
            return Misreading(Prompt("misread-no-list"))
        if chosen := _named(reader.universities, text[1:]) if text.startswith("=") else None:
            return Read(Awarded(chosen.id))
        caution = reader.universities.caution(text)
        if caution is None and (exact := reader.universities.exact(text)):
            return Read(Awarded(exact.id))
        found = reader.universities.search(text, 5)
        if not found:
            return Misreading(Prompt("misread-university"))
        ask = Prompt(f"warn-university-{caution.value}" if caution else "choose-university")
        return Unclear(ask, tuple(_university_choice(one) for one in found))

    def settle(self, value: Value, reader: Reader) -> Settled | None:
        """As any question; but all that rests on the list is open where none is known to be in force."""
        settled = Question.settle(self, value, reader)
        return Settled({}, self.facts) if settled and reader.universities is None else settled

    def settle_typed(self, value: Value, reader: Reader) -> Settled | None:
        """A listed degree."""
        if not isinstance(value, Awarded):
            return None
        if reader.universities is None:
            return Settled({})
        return Settled({self.facts[0]: True}) if _named(reader.universities, value.university) else None


def _university_choice(one: Listed) -> Choice:
    return Choice(Prompt("university", {"university": Institution(one.id)}), f"={one.id}")


def _named(listed: UniversityList, text: str) -> Listed | None:
    try:
        return listed.named(text)
    except UnknownNameError:
        return None
