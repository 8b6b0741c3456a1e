"""What is said unasked: reminders of what is unfinished, a warning before erasure. Safe in every replica."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.clock import hong_kong_day
from bot.jobs.job import Job
from bot.records import WARNED_FOR, ChatKey, Recipient, Reminder, SteadyTime, Talk
from bot.speech import Speech
from bot.storage import SqlStore
from conversations import PREFIX, erasure_warning
from conversations import reminder as reminder_screen

EVERY = 60  # seconds
MOST_A_SECOND = 20
REPLIES_FIRST = 50  # rows unsent from which on nothing is added
_SECOND = 1.0
_ROUND = timedelta(
    seconds=3 * EVERY
)  # from one round to the next at most: a full one and the pause, with some to spare
_FIRST, _SECOND_TIME = range(1, 7), range(7, 14)  # days after the last visit: where one day was missed, the next
_REST = timedelta(days=5)  # between two reminders


@dataclass(frozen=True, slots=True)
class Reminders:
    """`wake` tells the delivery whom it has spoken to."""

    store: SqlStore
    speech: Speech
    retention: timedelta
    now: Callable[[], datetime]
    wake: Callable[[Sequence[ChatKey]], None]

    @property
    def job(self) -> Job:
        """A minute between its rounds."""
        return Job("care", self.once, EVERY)

    async def once(self) -> int:
        """Say what is due, at most so much a second whatever the number of processes; to how many it was said."""
        told = 0
        async with self.store.alone() as is_alone:
            if not is_alone:
                return 0
            since = (await self.store.steady(self.now())).since
            for _ in range(EVERY):
                some = await self._say_some(SteadyTime(self.now(), since))
                told += some
                if not some:
                    break
                await asyncio.sleep(_SECOND)
        return told

    async def _say_some(self, time: SteadyTime) -> int:
        unsent, _ = await self.store.backlog()
        if unsent >= REPLIES_FIRST:
            return 0
        spoken_to = list[ChatKey]()
        async with self.store.reminders() as reminders:
            for reminder in due_now(time.now, self.retention):
                found = await reminders.due(reminder, MOST_A_SECOND - len(spoken_to), time)
                if found:
                    told = [(due, self._talk(reminder, due, time.now)) for due in found]
                    await reminders.write(reminder, told, time.now)
                    spoken_to += [due.key for due in found]
                if len(spoken_to) == MOST_A_SECOND:
                    break
        self.wake(spoken_to)
        return len(spoken_to)

    def _talk(self, reminder: Reminder, due: Recipient, now: datetime) -> Talk:
        erased = due.seen_at + self.retention
        if self.retention > WARNED_FOR:
            erased = max(erased, now + WARNED_FOR)  # a warning that comes late leaves as much time as any
        say = reminder_screen() if reminder.kind == "reminded" else erasure_warning(hong_kong_day(erased))
        return Talk(self.speech.utter(say, due.locale, due.session_id[:PREFIX], due.revision))


def due_now(now: datetime, retention: timedelta) -> tuple[Reminder, ...]:
    """What may be said in this hour of the clock: all of it comes at the hour of the applicant's last visit."""
    last_days = range(max(retention.days - WARNED_FOR.days, 1), retention.days)
    late = (Reminder("warned", _at_this_hour(now, retention.days), is_late=True),)
    return (
        *(Reminder("warned", _at_this_hour(now, days)) for days in last_days),
        *(late if retention > WARNED_FOR else ()),
        *(Reminder("reminded", _at_this_hour(now, days), number=1) for days in _FIRST),
        *(Reminder("reminded", _at_this_hour(now, days), number=2, rested=now - _REST) for days in _SECOND_TIME),
    )


def this_hour(now: datetime) -> tuple[datetime, datetime]:
    """From its beginning to now; just after it, from that of the last one, whose end no round may have seen."""
    return (now - _ROUND).replace(minute=0, second=0, microsecond=0), now  # Hong Kong is whole hours from UTC


def _at_this_hour(now: datetime, days: int) -> tuple[datetime, datetime]:
    """From the beginning of this hour, so many whole days ago, to as long ago to the second."""
    first, last = this_hour(now)
    return first - timedelta(days=days), last - timedelta(days=days)
