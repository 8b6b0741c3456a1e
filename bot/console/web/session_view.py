"""A session's conversation told again: what was asked and offered, in its language, never what was answered."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from msgspec import structs

from bot.console.records import LogEvent, RevealedSession
from bot.console.web.desk import Desk
from bot.records import FIRST_SCREENS
from conversations import LineKind, Screen, Session, TurnKind
from locales import LOCALES

SAID = "said"
# Of the bot's or the delivery's own making: nobody said anything.
SILENT = frozenset(
    {"delivered", "retried", "failed", "blocked", "unblocked", "overtaken", "excess", "duplicate", "unwarned"}
).union(one.value for one in LineKind)  # what came of a story's lines is of nobody's saying either
_FOLDED = frozenset({"delivered", "retried", "duplicate"})  # of interest where something is amiss
UNASKED = frozenset({"reminded", "warned", "news"})  # said by the bot, in answer to nothing
# What something was said in reply to; before the question itself most of them have a word of their own.
_REPLIES = frozenset({*TurnKind, "failed", "overtaken", "unblocked"})
# How far one is, and examples, which read like answers.
_LEFT_OUT = re.compile(r"progress(?:-open)?|hint-.+")
_NOBODY = "nobody"

Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class ReplayedTurn:
    """What the bot said. `text` is a screen's own words, `rows` its buttons; without them the page names it."""

    question: str
    locale: str
    text: str = ""
    rows: Rows = ()
    after: str = ""  # the kind of the reply it answers


@dataclass(frozen=True, slots=True)
class Step:
    """One line of a session: a reply, or what was said unasked, and what is folded under it.

    `screens` stood before it; `machine` is what the delivery did with them.
    """

    event: LogEvent
    screens: tuple[ReplayedTurn, ...]
    machine: tuple[LogEvent, ...]
    is_bot: bool


def thread(events: Iterable[LogEvent], locale: str, desk: Desk) -> tuple[Step, ...]:
    """The steps in order, without answers; the last is a screen that nobody has replied to, where one stands."""
    screens, steps, after = Screens(desk), [], ""
    shown: list[ReplayedTurn] = []
    machine: list[LogEvent] = []
    last: LogEvent | None = None
    for event in events:
        if event.kind == SAID:
            shown.append(_said(event, event.locale or locale, after, screens))
            last = event
        elif event.kind in _FOLDED:
            machine.append(event)
        else:
            steps.append(Step(event, tuple(shown), tuple(machine), is_bot=event.kind in UNASKED))
            shown, machine, last = [], [], None
        after = event.kind if event.kind in _REPLIES else after
    if last is not None:
        steps.append(Step(last, tuple(shown), tuple(machine), is_bot=True))
    elif steps:
        steps[-1] = replace(steps[-1], machine=(*steps[-1].machine, *machine))
    return tuple(steps)


def _said(event: LogEvent, locale: str, after: str, screens: "Screens") -> ReplayedTurn:
    """The readings to choose from are the applicant's own words: they stay closed, and the question was not shown."""
    text, rows = ("", ()) if after == TurnKind.UNCLEAR else screens.shown(event.question, locale)
    return ReplayedTurn(event.question, locale, text, rows, after)


class Screens:
    """Screens as they are for one who has answered nothing: no answer can stand on them."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._known: dict[tuple[str, str], tuple[str, Rows]] = {}

    def shown(self, question: str, locale: str) -> tuple[str, Rows]:
        """Words and buttons; nothing of a screen that is made of answers."""
        if locale not in LOCALES or question not in {*FIRST_SCREENS, *self._desk.engine.interview.by_id}:
            return "", ()
        if (question, locale) not in self._known:
            self._known[question, locale] = self._uttered(question, locale)
        return self._known[question, locale]

    def _uttered(self, question: str, locale: str) -> tuple[str, Rows]:
        engine, today = self._desk.engine, self._desk.today
        nobody = structs.replace(engine.begin(_NOBODY, locale, today).session, current=question)
        say = engine.show(nobody, today)
        own = tuple(prompt for prompt in say.prompts if not _LEFT_OUT.fullmatch(prompt.message))
        uttered = self._desk.speech.utter(Screen(own, say.buttons), locale, "", 0)
        return uttered.text, tuple(tuple(one.label for one in row) for row in uttered.rows)


def answers_of(found: RevealedSession, desk: Desk) -> tuple[tuple[str, str], ...] | None:
    """The answers standing, by question, in the session's language; None where they cannot be read."""
    try:
        session = Session.from_json(found.body or "")
    except ValueError:  # no key opens them, or another version wrote them
        return None
    return tuple(
        (name, desk.speech.text(question.words(answer.value), session.locale))
        for name, answer in session.answers.items()
        if (question := desk.engine.interview_on(answer.on).by_id.get(name))
    )
