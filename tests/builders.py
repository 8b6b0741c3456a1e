"""An applicant's walk through the real engine, without chat, database or clock."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from bot.rates import EcbRates
from bot.records import InlineButton
from bot.speech import Speech
from conversations import (
    QMAS,
    Command,
    Engine,
    Handout,
    Host,
    Part,
    Prompt,
    Reply,
    Screen,
    Session,
    Tapped,
    Turn,
    Typed,
)
from conversations.messages import Arg
from conversations.session import PREFIX
from conversations.standing.judgement import stand
from locales import Words
from scoring import load_rulesets, university_named

DAY = date(2026, 11, 22)
RATES = EcbRates()
ENGINE = Engine(
    QMAS,
    load_rulesets(),
    Words(),
    RATES,
    Host("Harbour Help", "help@example.org", 180, address="https://t.me/qmas_guide_bot"),
)
INTERVIEW = ENGINE.interview_on(DAY)
SPEECH = Speech(lambda university: university_named(university).known_names)
LONGEST = 60  # steps that no interview needs
SESSION_ID = "Q7zt4RkWmB1pXs"
CLARITY = ("button-clear", "button-unclear", "button-clear-off")  # one small row, whether something was clear

# A word for each question, as `Walk.answer` takes it: nothing is decided before the last work question.
PLAIN: Mapping[str, str] = {
    "three-things": "all",
    "right-of-abode": "no-card",
    "support": "can",
    "record": "clean",
    "nationality": "=US",
    "passport": "=US",
    "other-passports": "'Brazil",
    "age": "'34",
    "age-band": "between",
    "birth-date": "'3 April 1976",
    "degree": "masters",
    "equivalent": "yes",
    "achievement": "neither",
    "university": "'Massachusetts Institute of Technology",
    "subject": "technology",
    "languages": "+en +es ~done",
    "graduate-years": "'8",
    "employer": "listed",
    "employer-years": "'5",
    "field": "technology",
    "field-years": "'4",
    "international": "none",
    "income": "under-1m",
    "business": "none",
    "profit": "under-5m",
}


@dataclass
class Walk:
    """A session under way; before every step it is written to JSON and read back."""

    turn: Turn
    on: date = DAY
    engine: Engine = ENGINE
    steps: int = 1  # /start counted
    seen: list[str] = field(default_factory=list)  # the questions and screens that `step` answered

    @property
    def session(self) -> Session:
        """As kept between turns."""
        return Session.from_json(self.turn.session.to_json())

    @property
    def current(self) -> str:
        """The question or screen open."""
        return self.session.current

    @property
    def answers(self) -> dict[str, object]:
        """The answers' values by question."""
        return {question: answer.value for question, answer in self.session.answers.items()}

    @property
    def facts(self) -> Mapping[str, object]:
        """What the answers come to."""
        return stand(self.engine.context(self.session, self.on), self.session.answers).facts

    @property
    def said(self) -> list[str]:
        """The names of all messages on the screen, those inside others too."""
        return list(names_in(self.turn.screen))

    @property
    def options(self) -> list[str]:
        """What the buttons send."""
        return [button.option for row in self.turn.screen.buttons for button in row if button.option]

    @property
    def plain(self) -> Mapping[str, tuple[Prompt, ...]]:
        """What is given to keep, as text by locale; nothing where nothing is."""
        handout = self.turn.handout
        return handout.plain if isinstance(handout, Handout) else {}

    @property
    def sheet(self) -> Mapping[str, tuple[Prompt, ...]]:
        """What stands on the sheet, by locale, in the order of its parts."""
        handout = self.turn.handout
        pages = handout.pages if isinstance(handout, Handout) else {}
        return {locale: tuple(prompts_in(page)) for locale, page in pages.items()}

    def text(self, locale: str = "") -> str:
        """The screen in words."""
        session = self.session
        return SPEECH.utter(self.turn.screen, locale or session.locale, session.id[:PREFIX], session.revision).text

    def reply(self, reply: Reply, *, was_away: bool = False) -> "Walk":
        """One turn."""
        session = self.session
        assert session == self.turn.session
        self.turn = self.engine.resume(session, reply, self.on, was_away=was_away)
        self.steps += 1
        return self

    def tap(self, *options: str) -> "Walk":
        """Tap buttons that must be on the screen, or under its More."""
        for option in options:
            if option not in self.options and "~menu" in self.options:
                self.send("~menu")
            assert option in self.options, f"{option} is not among {self.options}"
            self.send(option)
        return self

    def send(self, option: str) -> "Walk":
        """Tap a button of this session and revision, whether it is on the screen or not."""
        return self.reply(Tapped(SESSION_ID[:PREFIX], self.session.revision, option))

    def type(self, text: str) -> "Walk":
        """Type words."""
        return self.reply(Typed(text))

    def command(self, name: str) -> "Walk":
        """Send a command."""
        return self.reply(Command(name))

    def wait(self, days: int) -> "Walk":
        """Let days pass."""
        self.on += timedelta(days=days)
        return self

    def answer(self, words: str) -> "Walk":
        """Answer the open question: typed after an apostrophe, else options to tap."""
        return self.type(words[1:]) if words.startswith("'") else self.tap(*words.split())

    def go(self, stop: str = "", **words: str) -> "Walk":
        """Answer in the order asked, by PLAIN or as given (`_` for `-`), up to `stop` or the result."""
        last = self.steps + LONGEST
        while self.current not in (stop, "result"):
            assert self.steps < last, f"this never ends: {self.current} is asked again and again"
            self.step(**words)
        return self

    def step(self, **words: str) -> "Walk":
        """Answer the open question, or go on from a screen; `seen` notes it."""
        self.seen.append(self.current)
        match self.current:
            case "decided":
                return self.tap("~more" if "~more" in self.options else "~result")
            case "language" | "script":
                return self.tap("~lang.en")
            case "notice":
                return self.tap("~begin")
            case "confirm":
                return self.tap("~right")
            case "card":
                return self.tap("~check")
            case question:
                return self.answer({**PLAIN, **_ids(words)}[question])

    def correct(self, question: str, words: str) -> "Walk":
        """Answer a question anew, by /review."""
        return self.command("review").tap(f"~fix.{question}").answer(words)


def begin(locale: str = "en", on: date = DAY, engine: Engine = ENGINE) -> Walk:
    """A walk at its first screen."""
    return Walk(engine.begin(SESSION_ID, locale, on), on, engine)


def at(stop: str, locale: str = "en", on: date = DAY, **words: str) -> Walk:
    """A walk that has come to a question or screen."""
    return begin(locale, on).go(stop, **words)


def card(stop: str = "card", locale: str = "en", **words: str) -> Walk:
    """A walk that has come to the scorecard, or to a question before it."""
    return begin(locale).tap("~card").go(stop, **words)


def _ids(words: Mapping[str, str]) -> dict[str, str]:
    return {name.replace("_", "-"): text for name, text in words.items()}


def prompts_in(part: Part) -> Iterator[Prompt]:
    """All prompts that a template is given in a part."""
    match part:
        case Prompt():
            yield part
        case Mapping():
            yield from (each for inner in part.values() for each in prompts_in(inner))
        case tuple():
            yield from (each for inner in part for each in prompts_in(inner))


def names_in(say: Screen) -> Iterator[str]:
    """All messages named in an utterance to be, its buttons included."""
    prompts = [*say.prompts, *(button.label for row in say.buttons for button in row)]
    for prompt in prompts:
        yield from _names(prompt)


def _names(arg: Arg) -> Iterator[str]:
    if isinstance(arg, Prompt):
        yield arg.message
        for inner in arg.args.values():
            yield from _names(inner)
    elif isinstance(arg, tuple):
        for inner in arg:
            yield from _names(inner)


def labels(rows: Iterable[Iterable[InlineButton]]) -> str:
    """All that stands on the buttons."""
    return " ".join(button.label for row in rows for button in row)
