"""A turn of nobody's from its first words to its farewell, to see whether one could be stored: it is rolled back."""

import secrets
from datetime import datetime

from msgspec.structs import replace

from bot.records import (
    FORGOTTEN_FOR,
    ChatChanges,
    ChatKey,
    ChatRecord,
    Delivered,
    Event,
    Farewell,
    Forgetting,
    Note,
    SessionRecord,
    Utterance,
)
from bot.storage.turns import SqlTransaction

_NO_BOT = 0
_WORDS = Utterance("probe")


async def rehearse(transaction: SqlTransaction, now: datetime) -> None:
    """Every statement of a turn, on every table that turns write; raises what a turn would."""
    key = ChatKey(_NO_BOT, secrets.randbits(50))  # each process its own: none waits for another
    await transaction.forgotten([key], now)
    await transaction.welcome([key])
    chat, _ = (await transaction.lock([key], now))[key]
    await transaction.fresh([(key.bot, key.chat)], now)
    session = _session(chat, now)
    said = Event(chat.applicant, session.id, now, "said", body=_WORDS.text)
    chat = replace(chat, session_id=session.id)
    turn = ChatChanges(chat, session, events=(said,), outgoing=(Note(_WORDS),), heard_messages=(1,))
    claims = await transaction.write([turn], now, owner="probe")
    spoken = [Delivered(claim, message_id=1) for claim in claims]
    forgetting = Forgetting(now, now + FORGOTTEN_FOR, key.chat)
    leaves = ChatChanges(chat, outgoing=(Farewell(_WORDS),), forget=forgetting)
    left = [Delivered(claim, gone=True) for claim in await transaction.write([leaves], now, owner="probe")]
    await transaction.mark([*spoken, *left], now)


def _session(chat: ChatRecord, now: datetime) -> SessionRecord:
    return SessionRecord(
        id=secrets.token_urlsafe(12),
        applicant=chat.applicant,
        question="",
        revision=0,
        locale="",
        state="live",
        verdict="",
        rulesets="",
        began_at=now,
        touched_at=now,
        body="{}",
    )
