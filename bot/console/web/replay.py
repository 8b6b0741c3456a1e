"""A session of the log run again with the engine that the bot runs: what stood on the screen at every reply."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.clock import hong_kong_day
from bot.console.records import Revealed
from bot.console.web.session_view import SAID, SILENT, UNASKED
from bot.speech import Speech
from conversations import PREFIX, Command, Engine, Reply, Tapped, Turn, TurnKind, Typed
from locales import LOCALES

SESSION_ID = "Q7zt4RkWmB1pXs"
_SCREENS = {"language": "en", "script": "zh", "notice": ""}  # where a session begins, and with which client language
_WITHOUT_EFFECT = frozenset({TurnKind.STALE, TurnKind.NO_ANSWER})
_ODD_FIRST = ("~", "=", "+", "-")  # no applicant types such a thing, so that it is an option of an earlier screen


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
        self.engine = replace(engine, host=replace(engine.host, notices=(), paused=frozenset()))

    def begin(self, screen: str, locale: str, on: date) -> Turn:
        """At the first screen shown. Raises NotReplayableError."""
        if screen not in _SCREENS:
            raise NotReplayableError
        begin = self.engine.begin_again if screen == "notice" else self.engine.begin
        return begin(SESSION_ID, _SCREENS[screen] if screen == "script" else locale, on)

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
        session = replace(begun.session, current=screen)
        return replace(begun, session=session, screen=self.engine.show(session, on))


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
        known = screen in _SCREENS or screen in self._rerun.engine.interview.by_id
        return self._rerun.at(screen, one.event.locale, on) if known and one.event.locale in LOCALES else None
