"""A question: it reads a reply as a value and says what facts a value settles. Its kinds are in `kinds`."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import ClassVar, Self, TypeAlias

from msgspec import Struct, field
from msgspec.structs import replace

from conversations.lexicon import Lexicon, Rates
from conversations.messages import Button, Institution, Page, Place, Prompt, Sum, Tongue
from conversations.questions.lines import Line, Numbers, Rules, Span
from conversations.reading import (
    Choice,
    Misreading,
    Read,
    Reading,
    Sayings,
    Unclear,
    is_unsure,
    read_option,
    read_options,
    settled,
    suggested,
    without_courtesy,
)
from conversations.values import Awarded, Born, Chosen, Day, Money, Partly, Places, Tongues, Value
from scoring import Ruleset, UniversityList

Raw: TypeAlias = Mapping[str, object]
UNSURE = "unsure"
NOT_SURE = Chosen(UNSURE)
_LONGEST_IN_DOUBT = 600  # what is longer is a story in any language
# Which of them a message about a question leads to, it says.
PAGES = {"page": Page("qmas"), "list": Page("universities")}


class Reader(Struct, frozen=True):
    """What reading needs beside the text: words, rates, the day, its list and rules, the likely currency."""

    lexicon: Lexicon
    rates: Rates
    on: date
    universities: UniversityList | None = None
    currency: str | None = None
    rulesets: tuple[Ruleset, ...] = ()

    def led_by(self, locale: str) -> "Reader":
        """The same, the words of this language first."""
        return replace(self, lexicon=self.lexicon.led_by(locale))

    @property
    def excluded(self) -> frozenset[str]:
        """The places whose nationals the rules leave out."""
        return frozenset[str]().union(*(ruleset.excluded("nationality") for ruleset in self.rulesets))


class Option(Struct, frozen=True):
    """A button of a question: the facts it settles, and those it leaves open for good.

    `spans` are facts that it settles between lines of the rules; `numbers`, once looked up, the lines its words name.
    """

    id: str
    settles: Raw = field(default_factory=dict)
    unknowable: tuple[str, ...] = ()
    spans: Mapping[str, Span] = field(default_factory=dict)
    numbers: Numbers = field(default_factory=dict)

    def under(self, rules: Rules) -> "Option | None":
        """The same with the numbers of the rules; None where these leave nothing of it."""
        ranges = {fact: found for fact, span in self.spans.items() if (found := span.under(rules)) is not None}
        settles = {**self.settles, **ranges}
        if self.spans and not settles:
            return None
        numbers = next(iter(ranges.values())) if len(ranges) == len(settles) == 1 else {}
        return Option(self.id, settles, self.unknowable, numbers=numbers)


class Settled(Struct, frozen=True):
    """What an answer comes to: facts as raw evidence, and facts the applicant cannot settle."""

    facts: Raw
    unknowable: tuple[str, ...] = ()


class Question(Struct, frozen=True, dict=True):
    """One question of an interview; this kind is answered by its options alone.

    `criterion` names the rule its explanation shows; `after` is the question that it goes on from. `lines` are what its
    words may name of the rules, `numbers` the same once looked up; `yes`, `no` and `unsure` are the options that those
    words, typed, choose ('' where they choose none).
    """

    id: str
    part: int
    facts: tuple[str, ...]
    options: tuple[Option, ...] = ()
    criterion: str = ""
    after: str = ""
    refines: str = ""  # the rough question whose answer this one's takes the place of
    lines: Mapping[str, Line] = field(default_factory=dict)
    numbers: Numbers = field(default_factory=dict)
    near: frozenset[int] = frozenset()  # the ages beside which a date of birth is wanted, once looked up
    yes: str = ""
    no: str = ""
    unsure: str = UNSURE
    ask_meant: str = "ask-which-option"  # asks among the options that a word, as of a job, may mean
    is_counted: bool = False  # whether it asks how many, so that an option named twice is another
    is_private: bool = False  # its answer stands on no screen but its own, the review and the result
    hint: ClassVar[bool] = False

    def under(self, rules: Rules) -> Self:
        """The same with the numbers of the rules."""
        options = (option.under(rules) for option in self.options)
        return replace(self, options=tuple(one for one in options if one), numbers=rules.numbers(self.lines))

    @property
    def names(self) -> tuple[str, ...]:
        """The option ids, in order."""
        return tuple(option.id for option in self.options)

    def read(self, text: str, reader: Reader) -> Reading:
        """The value typed, several to choose from, or why there is none."""
        text = without_courtesy(text, reader.lexicon)
        if self.unsure and is_unsure(text, reader.lexicon):
            return Read(Chosen(self.unsure))
        if label := self.read_label(text, reader):
            return label
        leads = reader.lexicon.leads if len(text) <= _LONGEST_IN_DOUBT else (reader.lexicon,)
        return self._agreed([self.read_typed(text, replace(reader, lexicon=one)) for one in leads])

    def read_first(self, text: str, reader: Reader) -> Reading:
        """As `read` where no button's words are typed: no language is asked that would change nothing."""
        readings: list[Reading] = []
        for lexicon in reader.lexicon.leads:
            readings.append(self.read_typed(text, replace(reader, lexicon=lexicon)))
            if isinstance(readings[-1], Unclear) and not any(isinstance(one, Read) for one in readings):
                break
        return self._agreed(readings)

    def _agreed(self, readings: Sequence[Reading]) -> Reading:
        """As the chat's language reads it; asked where another language reads another value, or one that denies it."""
        first = next((one for one in readings if not isinstance(one, Misreading) or one.is_understood), readings[0])
        values = dict.fromkeys(one.value for one in readings if isinstance(one, Read))
        is_denied = any(isinstance(one, Misreading) and one.is_understood for one in readings)
        if isinstance(first, Read) and (is_denied or len(values) > 1):
            return Unclear(Prompt("ask-which-option"), tuple(Choice(self.words(one), settled(one)) for one in values))
        return first

    def read_label(self, text: str, reader: Reader) -> Reading | None:
        """The option whose words were typed; None where none was."""
        found = read_option(text, self.words_of_options(reader))
        return None if isinstance(found, Misreading) else found

    def words_of_options(self, reader: Reader) -> Mapping[str, frozenset[str]]:
        """By option, the words on its button in every language, and everyday words for it."""
        return {one.id: reader.lexicon.words_of(f"option-{self.id}-{one.id}", **one.numbers) for one in self.options}

    def sayings(self, reader: Reader) -> Sayings:
        """How its options are said: their words, a yes and a no where they choose one, and what may mean several."""
        words = self.words_of_options(reader)
        meant = suggested(reader.lexicon, f"option-{self.id}-", self.names)
        # A yes or no that may mean either here is none: 沒有 at "could you".
        answers = {
            self.yes: reader.lexicon.yes_words() - meant.keys(),
            self.no: reader.lexicon.no_words() - meant.keys(),
        }
        return Sayings(
            {option: known | more if (more := answers.get(option)) else known for option, known in words.items()},
            meant,
            self.ask_meant,
            f"options {self.id}",
            self.no,
            () if self.yes or not self.no else tuple(name for name in self.names if name != self.no),
            is_yes_no=bool(self.yes and self.no),
            is_counted=self.is_counted,
            is_private=self.is_private,
        )

    def read_typed(self, text: str, reader: Reader) -> Reading:
        """What the kind reads beyond its options' words alone; this one those words, and what may stand beside them."""
        return read_options(text, self.sayings(reader), reader.lexicon)

    def settle(self, value: Value, reader: Reader) -> Settled | None:
        """The facts a value settles; None where the question, as it now is, has no such value."""
        if isinstance(value, Partly):
            whole = self.settle(value.value, reader)
            return Settled(_affirmed(whole.facts)) if whole else None
        if value == NOT_SURE and self.unsure == UNSURE:
            return Settled({}, self.facts)
        if isinstance(value, Chosen):
            found = next((option for option in self.options if option.id == value.option), None)
            return Settled(found.settles, found.unknowable) if found else None
        return self.settle_typed(value, reader)

    def settle_typed(self, value: Value, reader: Reader) -> Settled | None:  # noqa: ARG002 - as read_typed
        """As `settle`, for the values that only this kind has."""
        return None

    @property
    def beside_choices(self) -> tuple[str, ...]:
        """The options that are offered beside several readings of a text."""
        return ()

    def label(self, name: str) -> Prompt:
        """An option in words."""
        return self._labels.get(name) or Prompt(f"option-{self.id}-{name}")

    @cached_property
    def _labels(self) -> dict[str, Prompt]:
        return {one.id: Prompt(f"option-{self.id}-{one.id}", one.numbers) for one in self.options}

    @cached_property
    def rows(self) -> tuple[tuple[Button, ...], ...]:
        """Its options as buttons, in order, two to a row."""
        buttons = tuple([Button(self.label(name), name) for name in self.names])
        return tuple([buttons[at : at + 2] for at in range(0, len(buttons), 2)])

    def told(self, message: str) -> Prompt:
        """A message about the question, as why it is asked, with the numbers of the rules and the pages to look at."""
        return Prompt(f"{message}-{self.id}", {**self.numbers, **PAGES})

    def examples(self, reader: Reader) -> tuple[Value, ...]:  # noqa: ARG002 - a kind may look at the day's list
        """Answers that stand for all that matter."""
        return tuple(Chosen(name) for name in self.names)

    def words(self, value: Value) -> Prompt:
        """An answer, to be said back; typed again, it is read as the same value."""
        if isinstance(value, Partly):
            return self.words(value.value)
        if value == NOT_SURE:
            return Prompt("answer-unsure")
        if isinstance(value, Chosen):
            return self.label(value.option)
        return _words(value)

    def echo(self, value: Value) -> Prompt:
        """An answer just given, said back with what was made of it."""
        return self.words(value)


def _affirmed(facts: Raw) -> Raw:
    """Less what they deny: a no, none, and that there are no more."""
    return {fact: {"from": raw} if type(raw) is int else raw for fact, raw in facts.items() if raw}


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
    said = Sum(value.amount, value.currency)
    if value.amount < 0:
        return Prompt("answer-loss", {"sum": Sum(-value.amount, value.currency)})
    if value.hkd.high is None:
        return Prompt("answer-money-or-more", {"sum": said})
    if value.to is not None:
        return Prompt("answer-money-between", {"low": said, "high": Sum(value.to, value.currency)})
    is_under = value.hkd.high > value.hkd.low == 0
    return Prompt("answer-money-under" if is_under else "answer-money", {"sum": said})
