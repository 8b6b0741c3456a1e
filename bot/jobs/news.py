"""Whoever asked to be told is told once, at their hour, what has come and what it changes. Safe in every replica."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.clock import hong_kong_day
from bot.dialogue import Speaker
from bot.dialogue.unasked import news
from bot.jobs.job import Job
from bot.jobs.reminders import EVERY, MOST_A_SECOND, REPLIES_FIRST, this_hour
from bot.records import ChatChanges, ChatKey, ChatRecord, SessionRecord, StoreDownError
from bot.storage import SqlStore
from bot.telemetry import Telemetry

_SECOND = 1.0


@dataclass(frozen=True, slots=True)
class NewsTelling:
    """`wake` tells the delivery whom it has spoken to."""

    store: SqlStore
    speaker: Speaker
    telemetry: Telemetry
    now: Callable[[], datetime]
    wake: Callable[[Sequence[ChatKey]], None]

    @property
    def job(self) -> Job:
        """A minute between its rounds."""
        return Job("news", self.once, EVERY)

    async def once(self) -> int:
        """Tell who is due, at most so many a second; to how many it was told. The rest of an hour's waits for a day."""
        told = 0
        async with self.store.alone(of="news") as is_alone:
            due = await self._due() if is_alone else ()
            for at in range(0, len(due), MOST_A_SECOND):
                unsent, _ = await self.store.backlog()
                if unsent >= REPLIES_FIRST:
                    break
                told += await self._tell(due[at : at + MOST_A_SECOND])
                await asyncio.sleep(_SECOND)
        return told

    async def _due(self) -> Sequence[str]:
        now, awaited = self.now(), await self.store.awaited()
        come = self.speaker.present().engine.awaited_of(awaited, hong_kong_day(now)) if awaited else frozenset()
        return await self.store.due_for_news(come, this_hour(now), EVERY * MOST_A_SECOND) if come else ()

    async def _tell(self, applicants: Sequence[str]) -> int:
        """These; where that fails, each alone: one that cannot be written holds up no other, and is not tried again."""
        try:
            return await self._tell_together(applicants)
        except (StoreDownError, OSError):
            raise
        except Exception as error:  # noqa: BLE001 - it must neither stop the others nor come every minute
            if len(applicants) > 1:
                return sum([await self._tell([each]) for each in applicants])
            self.telemetry.failure("news", error)
            async with self.store.news() as transaction:
                await transaction.pass_over(applicants)
            return 0

    async def _tell_together(self, applicants: Sequence[str]) -> int:
        """Unless results are paused since: said and marked as said in one transaction."""
        now, speaker = self.now(), self.speaker.present()
        async with self.store.news() as transaction:
            locked = await transaction.lock(applicants)
            come = speaker.engine.awaited_of({session.awaits for _, session in locked}, hong_kong_day(now))
            found = [(chat, session) for chat, session in locked if session.awaits in come]
            told = []
            for chat, session in found:
                if each := self._news(speaker, chat, session, now):
                    told.append(each)
                await asyncio.sleep(0)  # turns are not kept waiting for twenty sessions
            await transaction.write(told, [session.id for _, session in found], now)
        self.wake([each.chat.key for each in told])
        return len(told)

    def _news(self, speaker: Speaker, chat: ChatRecord, session: SessionRecord, now: datetime) -> ChatChanges | None:
        try:
            return news(speaker, chat, session, now)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is this session's alone: no other must be stopped
            self.telemetry.failure("news", error)
            return None
