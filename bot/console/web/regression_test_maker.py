"""A session of the log as a regression test: the same course of questions, every answer of one's own a stand-in.

What was tapped among fixed options stays; what was typed, and a tapped place, university or reading, is replaced by
the first thing at hand that the conversation takes in the same way: the same is heard, the same comes next, the same
is the outcome. The file holds no id, no words of the applicant and no chat.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.console.records import Revealed, RevealedSession
from bot.console.web.replay import Act, NotReplayableError, Rerun, day_of, next_screen, replies_of
from bot.console.web.session_view import SAID
from bot.speech import Speech
from conversations import COMMANDS, Engine, Turn, TurnKind

ABOUT = "Made from a session of the log. Typed answers are stand-ins of the same effect."
_WITHOUT_EFFECT = frozenset({SAID, TurnKind.STALE, TurnKind.NO_ANSWER})
# Typed, they are misread or read in several ways by one question or another.
_ODD = (
    "???", "5 or 6", "almost 5", "5000", "1.200", "03/04/1990", "Korea", "Congo", "Georgia", "California", "London",
    "yes", "no", "maybe", "5", "20", "9999",
)  # fmt: skip
_FIXED = re.compile(r"~?[a-z0-9]+(?:[.-][a-zA-Z0-9]+)*|[+-](?:en|zh)")  # taps that name nothing of one's own
_READING = "~c."
_COUNTED = frozenset({"en", "zh"})  # ticks that a criterion asks for


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
        self._rerun = Rerun(engine)
        self._speech = speech

    def make(self, found: RevealedSession) -> str:
        """The file's text. Raises NotReplayableError."""
        events = replies_of(found.events)
        if not events or events[0].event.kind != TurnKind.BEGAN:
            raise NotReplayableError
        screen, on = next_screen(events, 0), day_of(events[0])
        begun = self._rerun.begin(screen, events[0].event.locale, on)
        steps, last = self._steps(begun, events)
        return _written(screen, begun.session.locale, on, steps, last)

    def _steps(self, begun: Turn, events: list[Revealed]) -> tuple[list[Step], Turn]:
        """Run as it was beside as it is told: after every step both stand at the same place."""
        real = told = begun
        steps: list[Step] = []
        for place, one in enumerate(events[1:], 1):
            if one.event.kind in _WITHOUT_EFFECT:
                continue
            act, real = self._rerun.meant(real, one, next_screen(events, place))
            stand_in, told = self._stood_in(told, act, real, day_of(one))
            steps.append(Step(day_of(one), stand_in, one.event.kind, real.session.current))
        return steps, told

    def _stood_in(self, before: Turn, act: Act, real: Turn, on: date) -> tuple[Act, Turn]:
        for other in self._candidates(before, act, on):
            after = self._rerun.taken(before, other, on)
            if after and _outcome(after) == _outcome(real):
                return other, after
        raise NotReplayableError

    def _candidates(self, before: Turn, act: Act, on: date) -> Iterator[Act]:
        """Fixed options and commands as they are; for all else what comes to hand, never the words themselves."""
        if act.kind == "command" and act.text in {*COMMANDS, "start"}:
            yield act
        if act.kind == "tap" and _FIXED.fullmatch(act.text) and not act.text.startswith(_READING):
            yield act
        question = self._rerun.engine.interview_on(on).by_id.get(before.session.current)
        if question is not None:
            reader = self._rerun.engine.context(before.session, on).reader
            for value in question.examples(reader):
                yield Act("type", self._speech.text(question.words(value), "en"))
        yield from (Act("tap", button.option) for row in before.screen.buttons for button in row)
        yield from (Act("command", name) for name in COMMANDS)
        yield from (Act("type", words) for words in _ODD)


def _outcome(turn: Turn) -> tuple[object, ...]:
    session = turn.session
    ticks = len(session.ticks), _COUNTED.intersection(session.ticks)
    place = session.current, session.revision, session.locale, session.last_score
    return turn.kind, place, ticks, turn.verdict, turn.effect


def _written(screen: str, locale: str, on: date, steps: list[Step], last: Turn) -> str:
    lines = [
        json.dumps({"on": step.on.isoformat(), step.act.kind: step.act.text, "heard": step.heard, "then": step.then},
                   ensure_ascii=False)
        for step in steps
    ]  # fmt: skip
    head = {"about": ABOUT, "begins": screen, "locale": locale, "on": on.isoformat(), "verdict": last.verdict.value}
    told = json.dumps(head, ensure_ascii=False, indent=1).removesuffix("\n}")
    return told + ',\n "steps": [\n  ' + ",\n  ".join(lines) + "\n ]\n}\n"
