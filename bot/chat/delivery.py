"""Sends what the outbox holds: chats at the same time, each chat's rows in order, marks many at once."""

import asyncio
import secrets
import time
from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import datetime, timedelta
from typing import Protocol

from msgspec.structs import replace
from telegram import Bot

from bot.chat.backoff import Backoff, Flood
from bot.chat.best_effort import BestEffort
from bot.chat.claim_delivery import SEND_SECONDS, ClaimDelivery
from bot.chat.request import LONGEST_PAUSE
from bot.chat.sender import Makes, Sender, without_press
from bot.chat.telegram_clock import TelegramClock
from bot.records import ChatKey, Claim, Delivered, StoreDownError, StoreError
from bot.telemetry import LONG_PAUSE, Telemetry

MOST_CHATS = 64
_SWEEP_SECONDS = 5.0
_MOST_MARKS = 500
_MARK_SECONDS = 0.25  # that marks wait for turns to be written with
_HELD_PAUSE = 0.1  # seconds, doubled each time
_MOST_TIMES_MISSED = 5
_STEP_SECONDS = 2.0  # that the clock went back between two sweeps


class DeliveryStore(Protocol):
    """What a store offers. A claim is a lease on a chat; its mark ends it."""

    async def claim(
        self, owner: str, now: datetime, most: int, only: Collection[ChatKey] | None = None
    ) -> tuple[Claim, ...]:
        """Takes at most so many chats that have rows due and are held by nobody."""

    async def mark(self, marks: Sequence[Delivered], now: datetime) -> None:
        """Writes what came of claims; may be repeated."""

    async def backlog(self) -> tuple[int, datetime | None]:
        """How many rows wait, and since when the oldest."""

    async def clear_holds(self, now: datetime) -> None:
        """No chat is held any more for what Telegram asked."""


class Delivery:
    """Woken after each commit, and every few seconds for what was missed."""

    def __init__(  # noqa: PLR0913 - its neighbours, each of them another's
        self,
        store: DeliveryStore,
        bot: Bot,
        telemetry: Telemetry,
        now: Callable[[], datetime],
        *,
        has_one_writer: bool = False,
        make: Makes = without_press,
    ) -> None:
        """`now` reads the clock, aware. `has_one_writer`: marks had better wait for turns to be written with."""
        self._has_one_writer = has_one_writer
        self._store = store
        self._telemetry = telemetry
        self._now = now
        self._owner = secrets.token_hex(8)
        self._best_effort = BestEffort(telemetry, "keyboard")
        self._flood = Flood()
        self._clock = TelegramClock(now)
        sender = Sender(bot, self._best_effort, make, self._clock)
        self._claim_delivery = ClaimDelivery(sender, telemetry, self._flood, now)
        self._wanted: set[ChatKey] = set()  # woken, not yet claimed
        self._held: set[ChatKey] = set()  # claimed, not yet marked
        self._again: set[ChatKey] = set()  # woken while held
        self._paused: dict[ChatKey, float] = {}  # for long, until when on the monotonic clock
        self._missed: dict[ChatKey, int] = {}  # woken, and how often not to be had
        self._queue: deque[Claim] = deque()  # leased with their turns, for want of a place not yet begun
        self._delivering: set[asyncio.Task[None]] = set()
        self._marks: deque[Delivered] = deque()
        self._marked = asyncio.Event()
        self._bell = asyncio.Event()
        self._is_sweep_due = False
        self._is_stopping = False
        self._loops: list[asyncio.Task[None]] = []

    def wake(self, keys: Iterable[ChatKey]) -> None:
        """Something was written for these chats."""
        for key in keys:
            (self._again if key in self._held else self._wanted).add(key)
        self._bell.set()

    @property
    def owner(self) -> str:
        """The name that this process's claims are held under; empty while it delivers nothing."""
        return self._owner if self._loops and not self._is_stopping else ""

    @property
    def lead(self) -> timedelta:
        """By how much our clock is ahead of Telegram's."""
        return self._clock.lead

    def take(self, claims: Iterable[Claim]) -> None:
        """Claims made elsewhere under this owner, and committed."""
        self._queue.extend(claims)
        self._fill()

    def _fill(self) -> None:
        while self._queue and len(self._delivering) < MOST_CHATS:
            self._begin(self._queue.popleft())

    def start(self) -> None:
        """Begins to deliver."""
        self._loops = [asyncio.create_task(loop()) for loop in (self._claim_loop, self._mark_loop, self._sweep_loop)]

    async def stop(self) -> None:
        """Claims nothing more, ends what is being said, writes the marks."""
        self._is_stopping = True
        claiming, marking, sweeping = self._loops
        await _cancel(claiming, sweeping)
        while self._queue:
            self._marks.append(Delivered(self._queue.popleft()))  # given back: another process may say it
        if self._delivering:
            await asyncio.wait(self._delivering, timeout=SEND_SECONDS)
        await _cancel(*self._delivering)
        try:
            async with asyncio.timeout(SEND_SECONDS):
                await _cancel(marking)  # what it was writing is written once more
                backoff = Backoff(longest=1)
                while self._marks:
                    await self._write_marks(backoff)
        except TimeoutError as error:
            self._telemetry.failure("marks", error)  # their leases run out, and what was said may be said again
        await self._best_effort.close()

    async def _sweep_loop(self) -> None:
        ahead = self._ahead()
        while True:
            self._is_sweep_due = True
            self._bell.set()
            await self._count()
            await asyncio.sleep(_SWEEP_SECONDS)
            ahead = await self._notice_step(ahead)

    def _ahead(self) -> float:
        """By how much the day's clock is ahead of the one that never steps."""
        return self._now().timestamp() - time.monotonic()

    async def _notice_step(self, before: float) -> float:
        """A clock put back would hold chats so much longer: they are freed, and Telegram says it again if it must."""
        ahead = self._ahead()
        if before - ahead <= _STEP_SECONDS:
            return ahead
        try:
            await self._store.clear_holds(self._now())
        except Exception as error:  # noqa: BLE001 - the database may be down: noticed once more at the next sweep
            self._telemetry.failure("outbox", error)
            return before
        self._paused.clear()
        return ahead

    @property
    def trouble(self) -> str:
        """Which long pauses Telegram asked for, else how far our clock is from its, in a line, or ""."""
        now = time.monotonic()
        self._paused = {key: until for key, until in self._paused.items() if until > now}
        if (left := self._flood.left(now)) >= _STEP_SECONDS:
            return f"Telegram asks for a pause: nothing is sent for {left:.0f} s"
        if not self._paused:
            return self._clock.trouble
        longest = max(self._paused.values()) - now
        return f"Telegram asks for a pause: chats that wait: {len(self._paused)}, the longest for {longest:.0f} s"

    async def _count(self) -> None:
        try:
            rows, _ = await self._store.backlog()
            self._telemetry.backlog(rows)
        except Exception as error:  # noqa: BLE001 - the database may be down: the next sweep counts again
            self._telemetry.failure("outbox", error)

    async def _claim_loop(self) -> None:
        backoff = Backoff(longest=5)
        while True:
            await self._bell.wait()
            self._bell.clear()
            if left := self._flood.left(time.monotonic()):
                asyncio.get_running_loop().call_later(left, self._bell.set)
                continue
            try:
                await self._claim()
                backoff.reset()
            except Exception as error:  # noqa: BLE001 - the database may be down: claimed again after a pause
                self._telemetry.failure("outbox", error)
                await asyncio.sleep(backoff.grow())
                self._bell.set()

    async def _claim(self) -> None:
        free = MOST_CHATS - len(self._delivering) - len(self._queue)
        if free <= 0 or not (self._is_sweep_due or self._wanted):
            return
        asked, self._wanted = self._wanted, set()  # who is woken from here on may have rows this claim does not see
        try:
            only = None if self._is_sweep_due else frozenset(asked)
            claims = await self._store.claim(self._owner, self._now(), free, only)
        except BaseException:
            self._wanted |= asked
            raise
        for claim in claims:
            self._begin(claim)
        if claims:  # others may be left behind
            self._wanted |= asked - self._held
            self._bell.set()
        elif only is None:
            self._is_sweep_due = False
        else:
            self._ask_again(asked - self._held)

    def _ask_again(self, keys: Collection[ChatKey]) -> None:
        """Most likely another process holds them just now: asked for a few times more, then left to the sweep."""
        for key in keys:
            times = self._missed.pop(key, 0)
            if times < _MOST_TIMES_MISSED:
                self._missed[key] = times + 1
                asyncio.get_running_loop().call_later(_HELD_PAUSE * 2**times, self.wake, [key])

    def _begin(self, claim: Claim) -> None:
        self._missed.pop(claim.key, None)
        self._paused.pop(claim.key, None)
        if claim.key in self._held:  # the lease ran out before the mark was written: what was said stands in the mark
            self._again.add(claim.key)
            return
        self._held.add(claim.key)
        if claim.key in self._wanted:
            self._wanted.remove(claim.key)
            self._again.add(claim.key)
        task = asyncio.create_task(self._deliver(claim))
        self._delivering.add(task)
        task.add_done_callback(self._end)

    def _end(self, task: asyncio.Task[None]) -> None:
        self._delivering.discard(task)
        if not self._is_stopping:
            self._fill()
            if self._wanted or self._is_sweep_due:
                self._bell.set()  # a place is free

    async def _deliver(self, claim: Claim) -> None:
        self._marks.append(await self._claim_delivery.deliver(claim))
        self._marked.set()

    def marks(self) -> AbstractContextManager[Sequence[Delivered]]:
        """What came of claims, to be written with turns; written on a clean exit, else it waits.

        None where writers go side by side: each would hold what it marks while it waits for what another holds.
        """
        return self._due(_MOST_MARKS) if self._has_one_writer else nullcontext(())

    @contextmanager
    def _due(self, most: int) -> Iterator[Sequence[Delivered]]:
        marks = [self._marks.popleft() for _ in range(min(most, len(self._marks)))]
        try:
            yield marks
        except BaseException:
            self._marks.extendleft(reversed(marks))
            self._marked.set()
            raise
        self._release(marks)

    async def _mark_loop(self) -> None:
        backoff = Backoff(longest=5)
        while True:
            await self._marked.wait()
            if self._has_one_writer:
                await asyncio.sleep(_MARK_SECONDS)  # most are written with the turns that come meanwhile
            self._marked.clear()
            await self._write_marks(backoff)

    async def _write_marks(self, backoff: Backoff) -> None:
        most = 1 if backoff.times else _MOST_MARKS
        try:
            with self._due(most) as marks:
                await self._store.mark(marks, self._now())
        except Exception as error:  # noqa: BLE001 - written again, one by one, so that a bad one is alone
            self._telemetry.failure("marks", error)
            if most == 1 and isinstance(error, StoreError) and not isinstance(error, StoreDownError):
                self._marks[0] = _bare(self._marks[0])
            self._marks.rotate(-1)
            await asyncio.sleep(backoff.grow())
        else:
            backoff.reset()
        if self._marks:
            self._marked.set()

    def _release(self, marks: Sequence[Delivered]) -> None:
        for mark in marks:
            key = mark.claim.key
            self._held.discard(key)
            if mark.not_before is not None:
                self._wake_at(mark.not_before, key)
            elif key in self._again or len(mark.done) + len(mark.aside) < len(mark.claim.sendings):
                self.wake([key])
            self._again.discard(key)

    def _wake_at(self, moment: datetime, key: ChatKey) -> None:
        seconds = min(max(0.0, (moment - self._now()).total_seconds()), LONGEST_PAUSE)
        asyncio.get_running_loop().call_later(seconds, self.wake, [key])
        if seconds >= LONG_PAUSE:
            self._paused[key] = time.monotonic() + seconds


def _bare(mark: Delivered) -> Delivered:
    """What ends the claim, and nothing that could be refused: a mark never written holds its chat for ever."""
    ended = Delivered(mark.claim, mark.done, mark.aside, gone=mark.gone)
    return replace(ended, not_before=mark.not_before, blocked_at=mark.blocked_at)


async def _cancel(*tasks: asyncio.Task[None]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
