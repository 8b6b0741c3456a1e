"""The kinds of question."""

from collections.abc import Mapping
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import ClassVar, Self

from msgspec import field
from msgspec.structs import replace

from conversations.messages import Arg, Institution, Prompt, Sum
from conversations.questions.lines import Numbers, Rules, plain
from conversations.questions.question import NOT_SURE, Question, Raw, Reader, Settled
from conversations.reading import (
    Choice,
    Misreading,
    Read,
    Reading,
    Sayings,
    Unclear,
    fold,
    option_choices,
    read_age,
    read_date,
    read_money,
    read_options,
    read_places,
    read_year,
    read_years,
    suggested,
    years_words,
)
from conversations.values import Awarded, Born, Chosen, Day, Money, Number, Places, Value
from scoring import FACTS, Caution, Named, is_business_school
from scoring import University as Listed

# From a line of the rules to the last year of age before it turns a finding.
_LAST_YEAR = {"least": -1, "most": 0}


def _about(hkd: Decimal, rounding: str) -> Sum:
    """To whole thousands, outwards: a converted sum is no more exact than that."""
    return Sum((hkd / 1000).to_integral_value(rounding) * 1000, "HKD")


def _raw(number: Number) -> object:
    if number.is_exact:
        return plain(number.low)
    ends = {"from": number.low or None, "below": number.high}
    return {end: plain(one) for end, one in ends.items() if one is not None} or {"from": 0}


class Years(Question, frozen=True):
    """Years of experience, typed or chosen as a range."""

    hint: ClassVar[bool] = True

    def read_typed(self, text: str, reader: Reader) -> Reading:
        """A number of years, a range of them, or a clear no where that is an option."""
        if self.no and read_options(text, self._denial(reader), reader.lexicon) == Read(Chosen(self.no)):
            return Read(Chosen(self.no))
        lines = {Decimal(number) for option in self.options for number in option.numbers.values()}
        found = read_years(text, reader.lexicon, reader.on, lines, self.id)
        if not isinstance(found, Read) or not isinstance(found.value, Number):
            return found
        most = FACTS[self.facts[0]].high
        if max(found.value.low, found.value.high or 0) > most:
            return Misreading(Prompt("misread-years-most", {"most": most}))
        return self._as_option(found.value)

    def _denial(self, reader: Reader) -> Sayings:
        """How one says that there are none of such years."""
        return Sayings({self.no: self.sayings(reader).names[self.no]}, answer=f"options {self.id}", no=self.no)

    def _as_option(self, number: Number) -> Read:
        """A range typed that is a button's is that button."""
        settled = {self.facts[0]: _raw(number)}
        option = None if number.is_exact else next((one for one in self.options if one.settles == settled), None)
        return Read(Chosen(option.id) if option else number)

    def settle_typed(self, value: Value, reader: Reader) -> Settled | None:  # noqa: ARG002 - the kind needs no more
        """The one fact it asks for."""
        return Settled({self.facts[0]: _raw(value)}) if isinstance(value, Number) else None

    def words(self, value: Value) -> Prompt:
        """Years, said back."""
        return years_words(value) if isinstance(value, Number) else Question.words(self, value)


class Age(Years, frozen=True):
    """Age in whole years."""

    def read_typed(self, text: str, reader: Reader) -> Reading:
        """A whole number of years."""
        return read_age(text, reader.lexicon, reader.on)

    def words(self, value: Value) -> Prompt:
        """The age, said back."""
        return Prompt("answer-age", {"number": value.low}) if isinstance(value, Number) else Question.words(self, value)

    def examples(self, reader: Reader) -> tuple[Value, ...]:  # noqa: ARG002 - the kind needs no more
        """One that counts and one that does not, neither near a birthday that decides."""
        most = self.numbers.get("most")
        return () if most is None else (Number.exactly(most - 15), Number.exactly(most + 10))


class AgeBand(Question, frozen=True):
    """The age as a range between the lines of the rules, which its options name."""

    def under(self, rules: Rules) -> Self:
        """The same with the numbers of the rules; its options name the whole years at both ends."""
        found = Question.under(self, rules)
        options = (replace(one, numbers=_whole_ends(one.numbers)) for one in found.options)
        return replace(found, options=tuple(options))


def _whole_ends(ends: Numbers) -> Numbers:
    last = {"most": ends["below"] - 1} if "below" in ends else {}
    return {name: number for name, number in ends.items() if name == "from"} | last


class Birthday(Question, frozen=True):
    """The date of birth, asked only where a birthday near a line decides."""

    hint: ClassVar[bool] = True

    def under(self, rules: Rules) -> Self:
        """The same, near the last year before the age that is asked for at least, and the last that counts."""
        found = Question.under(self, rules)
        near = frozenset(int(number) + _LAST_YEAR[name] for name, number in found.numbers.items())
        return replace(found, near=near)

    def read_typed(self, text: str, reader: Reader) -> Reading:
        """A date, its month beyond doubt."""
        return read_date(text, reader.lexicon, reader.on)

    def settle_typed(self, value: Value, reader: Reader) -> Settled | None:  # noqa: ARG002 - the kind needs no more
        """The date of birth."""
        return Settled({"birth_date": value.on.isoformat()}) if isinstance(value, Born) else None


class Submission(Question, frozen=True):
    """The day on which an application was submitted: no fact, it names the test that judges.

    `first` and `last` are the days of the former tests, once looked up.
    """

    first: date = date.min
    last: date = date.max
    hint: ClassVar[bool] = True

    def under(self, rules: Rules) -> Self:
        """The same with the days of the former tests."""
        periods = [version.in_force for version in rules.former_tests]
        return replace(self, first=periods[0].first, last=periods[-1].last or date.max)

    def read_typed(self, text: str, reader: Reader) -> Reading:
        """A date within the days asked for."""
        found = read_date(text, reader.lexicon, reader.on)
        if not isinstance(found, Read) or not isinstance(found.value, Born):
            return found
        day = found.value.on
        if day < self.first:
            return Misreading(Prompt("misread-submission-earlier", {"date": self.first}))
        if day > self.last:
            return Misreading(Prompt("misread-submission-later", {"date": self.last}))
        return Read(Day(day))

    def settle_typed(self, value: Value, reader: Reader) -> Settled | None:  # noqa: ARG002 - the kind needs no more
        """No fact."""
        return Settled({}) if isinstance(value, Day) and self.first <= value.on <= self.last else None


class CalendarYear(Question, frozen=True):
    """A year of the calendar, this one at the latest."""

    hint: ClassVar[bool] = True

    def read_typed(self, text: str, reader: Reader) -> Reading:
        """The one year in the text, of four digits."""
        return read_year(text, reader.lexicon, int(FACTS[self.facts[0]].low), reader.on.year)

    def settle_typed(self, value: Value, reader: Reader) -> Settled | None:
        """The year."""
        if not isinstance(value, Number) or value.low > reader.on.year:
            return None
        return Settled({self.facts[0]: int(value.low)})

    def words(self, value: Value) -> Prompt:
        """The year in digits, not grouped as a number is."""
        if isinstance(value, Number):
            return Prompt("answer-year", {"year": str(value.low)})
        return Question.words(self, value)


def _not_excluded(reader: Reader) -> tuple[Value, ...]:
    return tuple(Places((code,)) for code in ("FR", "US", "IN") if code not in reader.excluded)[:1]


class Passport(Question, frozen=True):
    """One country or place, mostly of a passport; choosing it says there is no other where `is_only` holds.

    `about` names the words passed over beside it.
    """

    is_only: bool = False
    about: str = "places"
    likely: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    hint: ClassVar[bool] = True

    def read_typed(self, text: str, reader: Reader) -> Reading:
        """One country or place; several passports are more than one, and which one is used is asked next."""
        without = suggested(reader.lexicon, f"option-{self.id}-", self.names).get(fold(text).strip(" .!。"))
        if without:  # a passport that was never applied for leaves nobody stateless
            return Unclear(Prompt("ask-which-option"), option_choices(without))
        found = read_places(text, reader.lexicon, reader.excluded, self.about)
        if isinstance(found, Read) and isinstance(found.value, Places) and len(found.value.codes) > 1:
            return Read(Chosen("more")) if self.is_only else Misreading(Prompt("misread-one-place"))
        return found

    def settle_typed(self, value: Value, reader: Reader) -> Settled | None:  # noqa: ARG002 - the kind needs no more
        """The fact it asks for, and with the only passport that there is no other."""
        if not isinstance(value, Places):
            return None
        only: Raw = {"other_nationalities": []} if self.is_only else {}
        return Settled({self.facts[0]: value.codes[0], **only})

    def examples(self, reader: Reader) -> tuple[Value, ...]:
        """One that nothing excludes: others are rare."""
        return _not_excluded(reader)


class OtherPassports(Question, frozen=True):
    """Further nationalities, one or more."""

    hint: ClassVar[bool] = True

    def read_typed(self, text: str, reader: Reader) -> Reading:
        """Countries or places."""
        return read_places(text, reader.lexicon, reader.excluded)

    def settle_typed(self, value: Value, reader: Reader) -> Settled | None:  # noqa: ARG002 - the kind needs no more
        """The further nationalities."""
        return Settled({"other_nationalities": list(value.codes)}) if isinstance(value, Places) else None

    def examples(self, reader: Reader) -> tuple[Value, ...]:
        """One that nothing excludes."""
        return _not_excluded(reader)


class Amount(Question, frozen=True):
    """Money in the year before applying, typed in any currency or chosen as a range of HK$."""

    is_income: bool = True
    hint: ClassVar[bool] = True

    def read_typed(self, text: str, reader: Reader) -> Reading:
        """A yearly amount."""
        least = self.numbers.get("least")
        found = read_money(
            text,
            reader.lexicon,
            reader.rates,
            reader.on,
            reader.currency,
            is_income=self.is_income,
            least=None if least is None else Decimal(least),
        )
        if isinstance(found, Read) and isinstance(found.value, Money) and self._is_beyond(found.value.hkd):
            return Misreading(Prompt("misread-money"))
        return found

    def _is_beyond(self, hkd: Number) -> bool:
        """Whether it is more than anybody earns, which the rules refuse to judge."""
        return max(hkd.low, hkd.high or 0) > FACTS[self.facts[0]].high

    def echo(self, value: Value) -> Prompt:
        """The amount; a converted one with its range in HK$ and the day of the rate, a loss with what it counts as."""
        if isinstance(value, Money) and not self.is_income and not value.hkd.low and value.hkd.is_exact:
            return Prompt("answer-no-profit", {"sum": Sum(Decimal(0), "HKD")})
        if not isinstance(value, Money) or value.rate_on is None or value.hkd.high is None:
            return self.words(value)
        low, high = _about(value.hkd.low, ROUND_FLOOR), _about(value.hkd.high, ROUND_CEILING)
        hkd: dict[str, Arg] = {"low": low, "high": high, "date": value.rate_on}
        return Prompt("answer-money-converted", {"answer": self.words(value), **hkd})

    def settle_typed(self, value: Value, reader: Reader) -> Settled | None:  # noqa: ARG002 - the kind needs no more
        """The amount in HK$; a range where it was converted."""
        return Settled({self.facts[0]: _raw(value.hkd)}) if isinstance(value, Money) else None


class University(Question, frozen=True):
    """A university of the list in force; one that is not on it is never matched silently.

    `takes_schools`: business schools count besides, and nobody says which, so that the answer stays open.
    """

    takes_schools: bool = False
    hint: ClassVar[bool] = True

    def read_typed(self, text: str, reader: Reader) -> Reading:
        """The one university so named, or up to five like it; a business school that may count, with the caution."""
        if reader.universities is None:
            return Misreading(Prompt("misread-no-list"))
        chosen = Awarded(text.removeprefix("="))
        if text.startswith("=") and self.settle(chosen, reader):
            return Read(chosen)
        named = reader.universities.look_up(text)
        if named.is_certain and "?" not in fold(text):
            return Read(Awarded(named.universities[0].id))
        if named.caution is Caution.SCHOOL and not self.takes_schools:
            return _not_listed(named.universities[0].names["en"])
        if not named.universities:
            return _not_listed(named.unlisted) if named.unlisted else Misreading(Prompt("misread-university"))
        return Unclear(_which(named), tuple(_university_choice(one) for one in named.universities))

    @property
    def beside_choices(self) -> tuple[str, ...]:
        """It may also be on no list."""
        return self.names

    def settle(self, value: Value, reader: Reader) -> Settled | None:
        """As any question; but all that rests on the list is open where none is known to be in force."""
        settled = Question.settle(self, value, reader)
        return Settled({}, self.facts) if settled and reader.universities is None else settled

    def settle_typed(self, value: Value, reader: Reader) -> Settled | None:
        """A listed degree; open for a business school that may count."""
        if not isinstance(value, Awarded):
            return None
        if reader.universities is None:
            return Settled({})
        if reader.universities.has(value.university):
            return Settled({self.facts[0]: True})
        return Settled({}, self.facts) if self.takes_schools and is_business_school(value.university) else None

    def echo(self, value: Value) -> Prompt:
        """The answer; with what is known of business schools, where they may matter to it."""
        answer = self.words(value)
        if not self.takes_schools or value == NOT_SURE:
            return answer
        if isinstance(value, Awarded) and not is_business_school(value.university):
            return answer
        message = "answer-not-listed" if value == Chosen("not-listed") else "answer-business-school"
        return Prompt(message, {"answer": answer})

    def examples(self, reader: Reader) -> tuple[Value, ...]:
        """Listed, or not."""
        listed = reader.universities.universities[:1] if reader.universities else ()
        return (*(Awarded(one.id) for one in listed), *Question.examples(self, reader))


def _which(named: Named) -> Prompt:
    if named.caution is None:
        return Prompt("choose-university")
    other = {"other": named.unlisted} if named.unlisted else {}
    return Prompt(f"warn-university-{named.caution.value}", other)


def _not_listed(name: str) -> Misreading:
    return Misreading(Prompt("misread-university-unlisted", {"name": name}))


def _university_choice(one: Listed) -> Choice:
    return Choice(Prompt("university", {"university": Institution(one.id)}), f"={one.id}")
