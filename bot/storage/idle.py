"""Who is not heard of any more: found out of reach of a warning, and erased. And how far the clock can be believed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, RowMapping, and_, delete, exists, false, or_, select, true, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.keys import Sealer
from bot.records import WARNED_FOR, ChatKey, Event, SteadyTime
from bot.storage.erasures import note_erasures
from bot.storage.reminders import is_warned, may_be_warned
from bot.storage.statements import among, erase, insert_into, write_lines
from bot.storage.tables import CHATS, CLOCK_MARKS, OUTBOX, SESSIONS

_LONGEST_STEP = timedelta(days=1)  # from one look to the next: further is a leap, of the clock or of the bot itself


async def steady(connection: AsyncConnection, now: datetime) -> SteadyTime:
    """Looks at the clock: after a step of more than a day on, or one back behind `since`, that is now."""
    mark = (await connection.execute(select(CLOCK_MARKS))).mappings().first()
    is_steady = mark is not None and mark["steady_since"] <= now <= mark["at"] + _LONGEST_STEP
    since = mark["steady_since"] if mark is not None and is_steady else now
    kept = {"steady_since": since, "at": now}
    statement = insert_into(CLOCK_MARKS).values(id=1, **kept)
    await connection.execute(statement.on_conflict_do_update(index_elements=["id"], set_=kept))
    return SteadyTime(now, since)


@dataclass(frozen=True, slots=True)
class IdleChats:
    """Those last heard of `before` a moment, in one open transaction; the warnings of other bots are not ours."""

    connection: AsyncConnection
    sealer: Sealer
    before: datetime
    bot: int | None = None

    async def erase(self, most: int, now: datetime, time: SteadyTime | None) -> int:
        """Everything but counts, of those warned a week ago; without a `time`, of all."""
        found = await self._locked(true() if time is None else is_warned(time), most)
        applicants = [row["applicant"] for row in found]
        if applicants:
            await erase(self.connection, applicants)
            keys = [ChatKey(row["bot_id"], row["chat_id"]) for row in found]
            await note_erasures(self.connection, self.sealer, keys, now)
            await self.connection.execute(delete(CHATS).where(among(CHATS.c.applicant, applicants)))
        return len(applicants)

    async def note_out_of_reach(self, retention: timedelta, time: SteadyTime, most: int) -> int:
        """Those due for a warning that will reach nobody: a week from now counts for them as after one."""
        found = await self._locked(and_(may_be_warned(time), self._is_out_of_reach(retention, time)), most)
        marked = among(CHATS.c.applicant, [row["applicant"] for row in found])
        await self.connection.execute(update(CHATS).where(marked).values(warned_at=time.now))
        events = [Event(row["applicant"], row["session_id"] or "", time.now, "unwarned") for row in found]
        await write_lines(self.connection, self.sealer, events)
        return len(found)

    def _is_out_of_reach(self, retention: timedelta, time: SteadyTime) -> ColumnElement[bool]:
        """Blocked, leaving, without a session; or past its time though somebody had a week to warn."""
        has_session = exists().where(SESSIONS.c.id == CHATS.c.session_id)
        now_or_never = or_(CHATS.c.blocked_at.is_not(None), CHATS.c.leaving, ~has_session)
        if time.since > time.now - WARNED_FOR:
            return now_or_never
        is_anothers = false() if self.bot is None else CHATS.c.bot_id != self.bot
        has_unsent = exists().where(OUTBOX.c.applicant == CHATS.c.applicant)
        is_over = and_(CHATS.c.seen_at < time.now - retention, or_(is_anothers, has_unsent))
        return or_(now_or_never, is_over)

    async def _locked(self, condition: ColumnElement[bool], most: int) -> Sequence[RowMapping]:
        """The longest idle first; one held elsewhere is left for the next round."""
        statement = (
            select(CHATS.c.bot_id, CHATS.c.chat_id, CHATS.c.applicant, CHATS.c.session_id)
            .where(CHATS.c.seen_at < self.before, condition)
            .order_by(CHATS.c.seen_at)
            .limit(most)
            .with_for_update(skip_locked=True)
        )
        return (await self.connection.execute(statement)).mappings().all()
