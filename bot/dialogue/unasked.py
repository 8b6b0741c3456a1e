"""What was awaited has come, and changes how an applicant's answers stand: told without a reply. No I/O here."""

from datetime import datetime

from msgspec.structs import replace

from bot.clock import hong_kong_day
from bot.dialogue.lost_session import read
from bot.dialogue.speaker import Speaker
from bot.records import ChatChanges, ChatRecord, Event, SessionRecord, Talk
from conversations import PREFIX, Session


def news(speaker: Speaker, chat: ChatRecord, stored: SessionRecord, now: datetime) -> ChatChanges | None:
    """The one message, and the session as it stands by what has come; None where there is nothing to say or to read.

    It is no visit: `touched_at` stays.
    """
    session = read(stored, speaker.default_locale)
    turn = speaker.engine.tell(session, hong_kong_day(now)) if isinstance(session, Session) else None
    if turn is None:
        return None
    after = turn.session
    if after.revision != stored.revision:
        chat = replace(chat, asking=chat.asking + 1)
    said = speaker.speech.utter(turn.screen, after.locale, after.id[:PREFIX], after.revision)
    record = replace(
        stored,
        question=after.current,
        revision=after.revision,
        verdict=turn.verdict.value,
        rulesets=" ".join(after.rulesets),
        body=after.to_json(),
        answers=len(after.first.answers),
        awaits="",
    )
    event = Event(
        applicant=chat.applicant,
        session_id=after.id,
        at=now,
        kind="news",
        question=after.current,
        revision=after.revision,
        locale=after.locale,
        body=said.text,
    )
    talk = Talk(said, asks=chat.asking if turn.screen.asks else None)
    return ChatChanges(chat, session=record, events=(event,), outgoing=(talk,))
