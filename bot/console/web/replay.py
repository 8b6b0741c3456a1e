"""A session of the log run again with the engine that the bot runs: what was tapped, and a regression test of it.

In the test stays what was tapped among fixed options; what was typed, and a tapped place, university or reading, is
replaced by the first thing at hand that the conversation takes in the same way: the same is heard, the same comes next,
the same is the outcome. The file holds no id, no words of the applicant and no chat.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from msgspec import structs

from bot.clock import hong_kong_day
from bot.console.records import Revealed, RevealedSession
from bot.console.web.session_view import SAID, SILENT, UNASKED
from bot.records import FIRST_SCREENS
from bot.speech import Speech
from conversations import COMMANDS, PREFIX, Command, Engine, Reply, Tapped, Turn, TurnKind, Typed
from locales import LOCALES

SESSION_ID = "Q7zt4RkWmB1pXs"
ABOUT = "Made from a session of the log. Typed answers are stand-ins of the same effect."
_WITHOUT_EFFECT = frozenset({SAID, TurnKind.STALE, TurnKind.NO_ANSWER, TurnKind.UNSEEN})
_ODD_FIRST = ("~", "=", "+", "-")  # no applicant types such a thing, so that it is an option of an earlier screen
# Typed, they are misread or read in several ways by one question or another.
_ODD = (
    "???", "5 or 6", "almost 5", "5000", "1.200", "03/04/1990", "Korea", "Congo", "Georgia", "California", "London",
    "yes", "no", "maybe", "5", "20", "9999",
)  # fmt: skip
_FIXED = re.compile(r"~?[a-z0-9]+(?:[.-][+-]?[a-zA-Z0-9]+)*|[+-](?:en|zh)")  # taps that name nothing of one's own
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


class Rerun:
    """Runs with the engine, less what operators have put up since."""

    def __init__(self, engine: Engine) -> None:
        self.engine = replace(engine, host=structs.replace(engine.host, notices=(), paused=frozenset()))

    def begin(self, screen: str, locale: str, on: date) -> Turn:
        """At the first screen shown. Raises NotReplayableError."""
        if screen not in FIRST_SCREENS:
            raise NotReplayableError
        return self.engine.begin(SESSION_ID, "zh", on) if screen == "script" else self.at(screen, locale, on)

    def meant(self, before: Turn, one: Revealed, screen: str) -> tuple[Act, Turn]:
        """The log keeps what was said, not whether it was tapped: the one that comes out as logged.

        `screen`: what was said next. Raises NotReplayableError.
        """
        for kind in ("tap", "command", "type"):
            act = Act(kind, one.body or "")
            after = self.taken(before, act, day_of(one))
            if after and (after.kind.value, after.session.current) == (one.event.kind, screen):
                return act, after
        raise NotReplayableError

    def taken(self, before: Turn, act: Act, on: date) -> Turn | None:
        """What comes of it; None where this place cannot take it."""
        try:
            return self.engine.resume(before.session, act.reply(before), on)
        except (LookupError, ValueError):
            return None

    def at(self, screen: str, locale: str, on: date) -> Turn:
        """Somebody who has answered nothing, before that screen."""
        begun = self.engine.begin(SESSION_ID, locale, on)
        session = structs.replace(begun.session, current=screen)
        return structs.replace(begun, session=session, screen=self.engine.show(session, on))


def replies_of(events: Iterable[Revealed]) -> list[Revealed]:
    """What was said and replied, without what nobody said."""
    return [one for one in events if one.event.kind not in SILENT | UNASKED]


def next_screen(events: Sequence[Revealed], place: int) -> str:
    """What was said next: what stood there after the reply."""
    return next((one.event.question for one in events[place + 1 :] if one.event.kind == SAID), "")


def day_of(one: Revealed) -> date:
    """In Hong Kong."""
    return hong_kong_day(one.event.at)


def taps_of(found: Sequence[Revealed], engine: Engine, speech: Speech) -> Mapping[int, str]:
    """The words of the buttons tapped, by the event's id; nothing where no screen is known that offered such a one."""
    return _Taps(Rerun(engine), speech).read(replies_of(found))


class _Taps:
    """Goes along a session; where it runs differently now, goes on from the screen the log names, without answers."""

    def __init__(self, rerun: Rerun, speech: Speech) -> None:
        self._rerun, self._speech = rerun, speech
        self._seen: dict[str, str] = {}

    def read(self, events: Sequence[Revealed]) -> Mapping[int, str]:
        found: dict[int, str] = {}
        turn: Turn | None = None
        for place, one in enumerate(events):
            if one.event.kind == SAID:
                continue
            if words := self._tapped(turn, one.body or ""):
                found[one.event.id] = words
            turn = self._after(turn, one, next_screen(events, place))
        return found

    def _tapped(self, turn: Turn | None, option: str) -> str:
        offered = self._offered(turn)
        self._seen |= offered
        return offered.get(option, "") or (self._seen.get(option, "") if option.startswith(_ODD_FIRST) else "")

    def _offered(self, turn: Turn | None) -> dict[str, str]:
        if turn is None:
            return {}
        buttons = (button for row in turn.screen.buttons for button in row)
        return {button.option: self._speech.text(button.label, turn.session.locale) for button in buttons}

    def _after(self, turn: Turn | None, one: Revealed, screen: str) -> Turn | None:
        on = day_of(one)
        try:
            if one.event.kind == TurnKind.BEGAN:
                return self._rerun.begin(screen, one.event.locale, on)
            if turn is not None:
                return turn if one.event.kind in _WITHOUT_EFFECT else self._rerun.meant(turn, one, screen)[1]
        except NotReplayableError:
            pass  # what follows tells where it went on
        known = screen in FIRST_SCREENS or screen in self._rerun.engine.interview.by_id
        return self._rerun.at(screen, one.event.locale, on) if known and one.event.locale in LOCALES else None


def regression_test(found: RevealedSession, engine: Engine, speech: Speech) -> str:
    """The text of a file for tests/situations. Raises NotReplayableError."""
    events = replies_of(found.events)
    if not events or events[0].event.kind != TurnKind.BEGAN:
        raise NotReplayableError
    screen, on = next_screen(events, 0), day_of(events[0])
    stand_ins = _StandIns(Rerun(engine), speech)
    begun = stand_ins.rerun.begin(screen, events[0].event.locale, on)
    steps, last = stand_ins.steps(begun, events)
    head = {"about": ABOUT, "begins": screen, "locale": begun.session.locale, "on": on.isoformat()}
    told = json.dumps({**head, "verdict": last.verdict.value}, ensure_ascii=False, indent=1).removesuffix("\n}")
    lines = ",\n  ".join(json.dumps(step, ensure_ascii=False) for step in steps)
    return f'{told},\n "steps": [\n  {lines}\n ]\n}}\n'


@dataclass(frozen=True, slots=True)
class _StandIns:
    """Runs a session as it was beside as it is told: after every step both stand at the same place."""

    rerun: Rerun
    speech: Speech

    def steps(self, begun: Turn, events: Sequence[Revealed]) -> tuple[list[Mapping[str, str]], Turn]:
        """Each act and what must come of it, and where that leads."""
        real = told = begun
        steps: list[Mapping[str, str]] = []
        for place, one in enumerate(events[1:], 1):
            if one.event.kind in _WITHOUT_EFFECT:
                continue
            act, real = self.rerun.meant(real, one, next_screen(events, place))
            on = day_of(one)
            other, told = self._stood_in(told, act, real, on)
            came = {"heard": one.event.kind, "then": real.session.current}
            steps.append({"on": on.isoformat(), other.kind: other.text, **came})
        return steps, told

    def _stood_in(self, before: Turn, act: Act, real: Turn, on: date) -> tuple[Act, Turn]:
        for other in self._candidates(before, act, on):
            after = self.rerun.taken(before, other, on)
            if after and _outcome(after) == _outcome(real):
                return other, after
        raise NotReplayableError

    def _candidates(self, before: Turn, act: Act, on: date) -> Iterator[Act]:
        """Fixed options and commands as they are; for all else what comes to hand, never the words themselves."""
        if act.kind == "command" and act.text in {*COMMANDS, "start"}:
            yield act
        if act.kind == "tap" and _FIXED.fullmatch(act.text) and not act.text.startswith(_READING):
            yield act
        question = self.rerun.engine.interview_on(on).by_id.get(before.session.current)
        if question is not None:
            reader = self.rerun.engine.context(before.session, on).reader
            for value in question.examples(reader):
                yield Act("type", self.speech.text(question.words(value), "en"))
        yield from (Act("tap", button.option) for row in before.screen.buttons for button in row)
        yield from (Act("command", name) for name in COMMANDS)
        yield from (Act("type", words) for words in _ODD)


def _outcome(turn: Turn) -> tuple[object, ...]:
    session = turn.session
    ticks = len(session.ticks), _COUNTED.intersection(session.ticks)
    place = session.current, session.revision, session.locale, session.last_score
    return turn.kind, place, ticks, session.card, turn.verdict, turn.effect
