"""What is said unasked: found, marked as said and written to the outbox in one transaction, so that it is said once."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import BigInteger, ColumnElement, RowMapping, and_, cast, exists, extract, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.keys import Sealer
from bot.records import (
    FIRST_SCREENS,
    OUTCOME_SCREENS,
    TELLING_SCREEN,
    WARNED_FOR,
    ChatChanges,
    ChatKey,
    ChatRecord,
    Event,
    Recipient,
    Reminder,
    SessionRecord,
    SteadyTime,
    Talk,
)
from bot.storage.compiled import Rows
from bot.storage.outbox import IS_TO_BE_SAID
from bot.storage.rows import (
    CHAT_COLUMNS,
    OUTGOING_VALUES,
    SESSION_COLUMNS,
    chat_of,
    outgoing_values,
    record_of,
    session_of,
)
from bot.storage.statements import among, insert_into, is_of, many, write_lines
from bot.storage.tables import CHATS, LOG, OUTBOX, SESSIONS
from bot.storage.turns import SqlTransaction

_DAY = 86_400  # seconds


@dataclass(frozen=True, slots=True)
class DueReminders:
    """In one open transaction; those of one bot, or of any."""

    connection: AsyncConnection
    sealer: Sealer
    bot: int | None = None

    async def due(self, reminder: Reminder, most: int, time: SteadyTime) -> tuple[Recipient, ...]:
        """Current sessions of chats that may be spoken to and have nothing unsent; one held elsewhere is left out."""
        statement = (
            select(
                *(CHATS.c[name] for name in ("bot_id", "chat_id", "applicant", "seen_at")),
                *(SESSIONS.c[name] for name in ("id", "revision", "locale")),
            )
            .join(SESSIONS, SESSIONS.c.id == CHATS.c.session_id)
            .where(
                is_of(self.bot),
                _were_seen(reminder),
                *_may_be_spoken_to(),
                _may_be_reminded(reminder) if reminder.kind == "reminded" else may_be_warned(time),
            )
            .order_by(CHATS.c.seen_at)
            .limit(most)
            .with_for_update(skip_locked=True)
        )
        return tuple(map(_due, (await self.connection.execute(statement)).mappings()))

    async def write(self, reminder: Reminder, told: Sequence[tuple[Recipient, Talk]], now: datetime) -> None:
        """Said, as far as the sessions are concerned; the outbox has it."""
        if reminder.kind == "reminded":
            sessions = among(SESSIONS.c.id, [due.session_id for due, _ in told])
            marked = update(SESSIONS).where(sessions).values(reminded=reminder.number, reminded_at=now)
        else:
            chats = among(CHATS.c.applicant, [due.applicant for due, _ in told])
            marked = update(CHATS).where(chats).values(warned_at=now)
        unsent = [outgoing_values(due.applicant, talk, self.sealer, now) for due, talk in told]
        await self.connection.execute(marked)
        await write_lines(self.connection, self.sealer, (_event(reminder, due, talk, now) for due, talk in told))
        await many(self.connection, insert_into(OUTBOX), Rows(OUTGOING_VALUES, unsent))


@dataclass(frozen=True, slots=True)
class DueNews:
    """Who awaits what has come, in one open transaction; those of one bot, or of any."""

    connection: AsyncConnection
    sealer: Sealer
    bot: int | None = None

    async def awaited(self) -> frozenset[str]:
        """All that anybody awaits, each once."""
        awaits = SESSIONS.c.awaits
        return frozenset(await self.connection.scalars(select(awaits).where(awaits != "").distinct()))

    async def due(self, awaited: Collection[str], hour: tuple[datetime, datetime], most: int) -> Sequence[str]:
        """Applicants who await one of these, last heard of in this part of an hour, on whichever day: none is held."""
        statement = (
            select(CHATS.c.applicant)
            .join(SESSIONS, and_(SESSIONS.c.applicant == CHATS.c.applicant, SESSIONS.c.id == CHATS.c.session_id))
            .where(
                SESSIONS.c.awaits != "",
                among(SESSIONS.c.awaits, awaited),
                is_of(self.bot),
                *_may_be_spoken_to(),
                _at_that_hour(hour),
            )
            .order_by(CHATS.c.seen_at)
            .limit(most)
        )
        return (await self.connection.scalars(statement)).all()

    async def lock(self, applicants: Collection[str]) -> Sequence[tuple[ChatRecord, SessionRecord]]:
        """Of these, who may still be spoken to and awaits something, held; one held elsewhere is left out."""
        chosen = among(CHATS.c.applicant, applicants)
        statement = (
            select(*CHAT_COLUMNS)
            .where(chosen, *_may_be_spoken_to())
            .order_by(CHATS.c.bot_id, CHATS.c.chat_id)
            .with_for_update(skip_locked=True)
        )
        chats = [chat_of(row) for row in await self.connection.execute(statement)]
        own = {(chat.applicant, chat.session_id): chat for chat in chats}
        awaiting = and_(among(SESSIONS.c.id, [chat.session_id for chat in chats]), SESSIONS.c.awaits != "")
        sessions = await self.connection.execute(select(*SESSION_COLUMNS).where(awaiting))
        found = [session_of(row, self.sealer) for row in sessions]
        places = [((session.applicant, session.id), session) for session in found]
        return [(own[place], session) for place, session in places if place in own]

    async def write(self, told: Sequence[ChatChanges], sessions: Collection[str], now: datetime) -> None:
        """What is said, and that these sessions await nothing any more: whoever cannot be told is not tried again."""
        done = update(SESSIONS).where(among(SESSIONS.c.id, sessions)).values(awaits="")
        await self.connection.execute(done)
        await SqlTransaction(self.connection, self.sealer).write(told, now, is_heard=False)

    async def pass_over(self, applicants: Collection[str]) -> None:
        """These await nothing any more: of them nothing is opened."""
        await self.connection.execute(update(SESSIONS).where(among(SESSIONS.c.applicant, applicants)).values(awaits=""))


def _may_be_spoken_to() -> tuple[ColumnElement[bool], ...]:
    """Unasked: nobody who left, and nobody to whom something is unsent."""
    unsent = exists().where(OUTBOX.c.applicant == CHATS.c.applicant, IS_TO_BE_SAID)
    return CHATS.c.blocked_at.is_(None), CHATS.c.leaving.is_(False), ~unsent


def _may_be_reminded(reminder: Reminder) -> ColumnElement[bool]:
    """What is unfinished, never after an outcome was told: the log knows of one told and left behind in one batch."""
    rested: ColumnElement[bool] = SESSIONS.c.reminded_at.is_(None)
    if reminder.rested is not None:
        rested = or_(rested, SESSIONS.c.reminded_at <= reminder.rested)
    told = and_(
        LOG.c.applicant == CHATS.c.applicant,
        LOG.c.session_id == SESSIONS.c.id,
        LOG.c.question.in_(OUTCOME_SCREENS),
    )
    return and_(
        SESSIONS.c.reminded < reminder.number,
        SESSIONS.c.reminders_off.is_(False),
        SESSIONS.c.state == "live",
        SESSIONS.c.finished_at.is_(None),
        SESSIONS.c.question.not_in(FIRST_SCREENS),
        or_(SESSIONS.c.question != TELLING_SCREEN, SESSIONS.c.answers > 0),
        rested,
        CHATS.c.warned_at.is_(None),  # not after the warning: that is one message too many
        ~exists().where(told),
    )


def may_be_warned(time: SteadyTime) -> ColumnElement[bool]:
    """Once between two visits; once more, after a week, where it is not sure when the warning was given."""
    warned_at = CHATS.c.warned_at
    doubtful = and_(warned_at < time.since, warned_at <= time.now - WARNED_FOR)
    return or_(warned_at.is_(None), warned_at > time.now, doubtful)


def is_warned(time: SteadyTime) -> ColumnElement[bool]:
    """A week ago or more, by a clock that has been steady since."""
    return CHATS.c.warned_at.between(time.since, time.now - WARNED_FOR)


def _were_seen(reminder: Reminder) -> ColumnElement[bool]:
    if not reminder.is_late:
        return CHATS.c.seen_at.between(*reminder.seen)
    return and_(CHATS.c.seen_at <= reminder.seen[1], _at_that_hour(reminder.seen))


def _at_that_hour(hour: tuple[datetime, datetime]) -> ColumnElement[bool]:
    """In the same part of an hour, on whichever day."""
    first, last = (int(moment.timestamp()) % _DAY for moment in hour)
    seen = cast(extract("epoch", CHATS.c.seen_at), BigInteger) % _DAY
    return seen.between(first, last) if first <= last else or_(seen >= first, seen <= last)  # over midnight in UTC


def _due(row: RowMapping) -> Recipient:
    return record_of(Recipient, row, key=ChatKey(row["bot_id"], row["chat_id"]), session_id=row["id"])


def _event(reminder: Reminder, due: Recipient, talk: Talk, now: datetime) -> Event:
    return Event(
        applicant=due.applicant,
        session_id=due.session_id,
        at=now,
        kind=reminder.kind,
        revision=due.revision,
        locale=due.locale,
        body=talk.utterance.text,
    )
