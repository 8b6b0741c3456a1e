"""A session's conversation told again: what was asked, in the session's language, never what was answered."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.console.records import LogEvent, RevealedSession
from bot.web.console.desk import Desk
from conversations import Prompt, Session
from locales import LOCALES

SAID = "said"
# Of the bot's or the delivery's own making: nobody said anything.
SILENT = frozenset({"delivered", "retried", "failed", "blocked", "unblocked", "overtaken", "excess", "duplicate"})
UNASKED = frozenset({"reminded", "warned"})  # said by the bot, in answer to nothing


@dataclass(frozen=True, slots=True)
class Said:
    """One turn of the replay. `text` is a question's own words; without it the page names what it was."""

    is_bot: bool
    at: datetime
    kind: str
    question: str
    text: str
    locale: str


def replay(events: Iterable[LogEvent], locale: str, desk: Desk) -> tuple[Said, ...]:
    """The turns in order, without answers."""
    return tuple(_said(event, event.locale or locale, desk) for event in events if event.kind not in SILENT)


def _said(event: LogEvent, locale: str, desk: Desk) -> Said:
    is_bot = event.kind == SAID or event.kind in UNASKED
    text = _words(event.question, locale, desk) if event.kind == SAID else ""
    return Said(is_bot, event.at, event.kind, event.question, text, locale)


def _words(question: str, locale: str, desk: Desk) -> str:
    """The question's own words, which are the same for everyone."""
    if locale not in LOCALES or question not in desk.engine.interview.by_id:
        return ""
    return desk.speech.text(Prompt(f"ask-{question}"), locale)


def answers_of(found: RevealedSession, desk: Desk) -> tuple[tuple[str, str], ...]:
    """The answers standing, by question, in the session's language; nothing where they cannot be opened."""
    if found.body is None:
        return ()
    session = Session.from_json(found.body)
    questions = desk.engine.interview.by_id
    return tuple(
        (name, desk.speech.text(questions[name].words(answer.value), session.locale))
        for name, answer in session.answers.items()
        if name in questions
    )
