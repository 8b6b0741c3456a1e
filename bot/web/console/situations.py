"""A session of the log as a regression test: the same course of questions, every answer of one's own a stand-in.

What was tapped among fixed options stays; what was typed, and a tapped place, university or reading, is replaced by
the first thing at hand that the conversation takes in the same way: the same is heard, the same comes next, the same
is the outcome. The file holds no id, no words of the applicant and no chat.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from bot.console.records import Revealed, RevealedSession
from bot.speech import Speech
from bot.web.console.desk import HONG_KONG
from bot.web.console.replaying import SAID, SILENT, UNASKED
from conversations import COMMANDS, PREFIX, Command, Engine, Heard, Reply, Tapped, Turn, Typed

SESSION_ID = "Q7zt4RkWmB1pXs"
ABOUT = "Made from a session of the log. Typed answers are stand-ins of the same effect."
_SCREENS = {"language": "en", "script": "zh", "notice": ""}  # where a session begins, and with which client language
_WITHOUT_EFFECT = frozenset({SAID, Heard.STALE, Heard.NO_ANSWER})
# Typed, they are misread or read in several ways by one question or another.
_ODD = (
    "???", "5 or 6", "almost 5", "5000", "1.200", "03/04/1990", "Korea", "Congo", "Georgia", "California", "London",
    "yes", "no", "maybe", "5", "20", "9999",
)  # fmt: skip
_FIXED = re.compile(r"~?[a-z0-9]+(?:[.-][a-zA-Z0-9]+)*|[+-](?:en|zh)")  # taps that name nothing of one's own
_READING = "~c."
_COUNTED = frozenset({"en", "zh"})  # ticks that a criterion asks for


class NotReplayableError(Exception):
    """The session does not run as it was logged: words were erased, or questions have changed since."""


@dataclass(frozen=True, slots=True)
class Act:
    """What the applicant did: a tap, a command or words."""

    kind: str
    text: str

    def reply(self, turn: Turn) -> Reply:
        """As a reply to what stands there."""
        if self.kind == "tap":
            return Tapped(turn.session.id[:PREFIX], turn.session.revision, self.text)
        return Command(self.text) if self.kind == "command" else Typed(self.text)


@dataclass(frozen=True, slots=True)
class Step:
    """An act and what must come of it."""

    on: date
    act: Act
    heard: str
    then: str


class Maker:
    """Makes situations with the engine that the bot runs."""

    def __init__(self, engine: Engine, speech: Speech) -> None:
        self._engine = replace(engine, host=replace(engine.host, notices=(), paused=frozenset()))
        self._speech = speech

    def make(self, found: RevealedSession) -> str:
        """The file's text. Raises NotReplayableError."""
        events = [one for one in found.events if one.event.kind not in SILENT | UNASKED]
        if not events or events[0].event.kind != Heard.BEGAN:
            raise NotReplayableError
        screen = _next_screen(events, 0)
        begun = self._begin(screen, events[0])
        steps, last = self._steps(begun, events)
        return _written(screen, begun.session.locale, _day(events[0]), steps, last)

    def _begin(self, screen: str, first: Revealed) -> Turn:
        if screen not in _SCREENS:
            raise NotReplayableError
        begin = self._engine.begin_again if screen == "notice" else self._engine.begin
        return begin(SESSION_ID, _SCREENS[screen] if screen == "script" else first.event.locale, _day(first))

    def _steps(self, begun: Turn, events: list[Revealed]) -> tuple[list[Step], Turn]:
        """Run as it was beside as it is told: after every step both stand at the same place."""
        real = told = begun
        steps: list[Step] = []
        for place, one in enumerate(events[1:], 1):
            if one.event.kind in _WITHOUT_EFFECT:
                continue
            wanted = (one.event.kind, _next_screen(events, place))
            act, real = self._meant(real, one, wanted)
            stand_in, told = self._stood_in(told, act, real, _day(one))
            steps.append(Step(_day(one), stand_in, one.event.kind, real.session.current))
        return steps, told

    def _meant(self, before: Turn, one: Revealed, wanted: tuple[str, str]) -> tuple[Act, Turn]:
        """The log keeps what was said, not whether it was tapped: the one that comes out as logged."""
        for kind in ("tap", "command", "type"):
            act = Act(kind, one.body or "")
            after = self._taken(before, act, _day(one))
            if after and (after.heard.value, after.session.current) == wanted:
                return act, after
        raise NotReplayableError

    def _stood_in(self, before: Turn, act: Act, real: Turn, on: date) -> tuple[Act, Turn]:
        for other in self._candidates(before, act, on):
            after = self._taken(before, other, on)
            if after and _outcome(after) == _outcome(real):
                return other, after
        raise NotReplayableError

    def _candidates(self, before: Turn, act: Act, on: date) -> Iterator[Act]:
        """Fixed options and commands as they are; for all else what comes to hand, never the words themselves."""
        if act.kind == "command" and act.text in {*COMMANDS, "start"}:
            yield act
        if act.kind == "tap" and _FIXED.fullmatch(act.text) and not act.text.startswith(_READING):
            yield act
        question = self._engine.interview.by_id.get(before.session.current)
        if question is not None:
            reader = self._engine.scene(before.session, on).reader
            for value in question.examples(reader):
                yield Act("type", self._speech.text(question.words(value), "en"))
        yield from (Act("tap", button.option) for row in before.say.buttons for button in row)
        yield from (Act("command", name) for name in COMMANDS)
        yield from (Act("type", words) for words in _ODD)

    def _taken(self, before: Turn, act: Act, on: date) -> Turn | None:
        try:
            return self._engine.resume(before.session, act.reply(before), on)
        except (LookupError, ValueError):  # a stand-in that this place cannot take is none
            return None


def _outcome(turn: Turn) -> tuple[object, ...]:
    session = turn.session
    ticks = len(session.ticks), _COUNTED.intersection(session.ticks)
    place = session.current, session.revision, session.locale, session.stood
    return turn.heard, place, ticks, turn.verdict, turn.effect


def _next_screen(events: list[Revealed], place: int) -> str:
    """What was said next: what stood there after the reply."""
    return next((one.event.question for one in events[place + 1 :] if one.event.kind == SAID), "")


def _day(one: Revealed) -> date:
    return one.event.at.astimezone(HONG_KONG).date()


def _written(screen: str, locale: str, on: date, steps: list[Step], last: Turn) -> str:
    lines = [
        json.dumps({"on": step.on.isoformat(), step.act.kind: step.act.text, "heard": step.heard, "then": step.then},
                   ensure_ascii=False)
        for step in steps
    ]  # fmt: skip
    head = {"about": ABOUT, "begins": screen, "locale": locale, "on": on.isoformat(), "verdict": last.verdict.value}
    told = json.dumps(head, ensure_ascii=False, indent=1).removesuffix("\n}")
    return told + ',\n "steps": [\n  ' + ",\n  ".join(lines) + "\n ]\n}\n"
