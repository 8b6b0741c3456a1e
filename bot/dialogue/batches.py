"""Group commit: one transaction carries all replies that wait; alone, a reply waits for nobody."""

import asyncio
import time
from collections import deque
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from datetime import datetime, timedelta
from typing import Protocol

from msgspec import Struct
from msgspec.structs import replace

from bot.dialogue.chat_turns import ChatTurns, take_all
from bot.dialogue.mydata import documents
from bot.dialogue.rate_limit import Pace, Paced
from bot.dialogue.speaker import Speaker
from bot.records import (
    ChatChanges,
    ChatKey,
    ChatRecord,
    Claim,
    Delivered,
    Event,
    Held,
    Reply,
    SessionRecord,
    StoreBusyError,
    StoreDownError,
)
from bot.storage import SqlStore, SqlTransaction
from bot.telemetry import Telemetry
from conversations import TurnKind

MOST = 80  # replies in one transaction: while it goes to the disk, what the one before says is sent
TRIES_ALONE = 3
AT_A_STRETCH = 0.02  # seconds of turns, which nobody else waits for longer
BUSY_PAUSE = 0.02  # seconds before a chat that another process holds is asked for again


class Acknowledged(Struct, frozen=True):
    """A reply is stored, or needs no storing; `toast` answers a tap ('' says nothing)."""

    toast: str = ""


class _Waiting(Struct, frozen=True):
    reply: Reply
    future: asyncio.Future[Acknowledged]
    at: float  # on the monotonic clock

    def done(self, toast: str = "") -> None:
        if not self.future.done():
            self.future.set_result(Acknowledged(toast))

    def down(self, error: StoreDownError) -> None:
        if not self.future.done():
            self.future.set_exception(error)


class Outlet(Protocol):
    """Who delivers what is written."""

    @property
    def owner(self) -> str:
        """The name that claims are held under; empty while nothing can be delivered."""

    @property
    def lead(self) -> timedelta:
        """By how much our clock is ahead of Telegram's."""

    def marks(self) -> AbstractContextManager[Sequence[Delivered]]:
        """What came of claims, to be written; on a clean exit it counts as written."""

    def take(self, claims: Sequence[Claim]) -> None:
        """Deliver these, which are committed."""

    def wake(self, keys: Sequence[ChatKey]) -> None:
        """Something was written for these chats, and is to be claimed."""


class Dialogue:
    """Hears replies and answers them, in batches; what it says, `outlet` delivers."""

    def __init__(
        self,
        store: SqlStore,
        speaker: Speaker,
        *,
        now: Callable[[], datetime],
        outlet: Outlet,
        telemetry: Telemetry,
    ) -> None:
        self._store, self._speaker, self._now, self._outlet, self._telemetry = store, speaker, now, outlet, telemetry
        self._waiting: deque[_Waiting] = deque()
        self._busy: list[_Waiting] = []  # of chats that another process holds
        self._pace = Pace()
        self._arrived = asyncio.Event()
        self._is_stopping = False

    async def hear(self, reply: Reply) -> Acknowledged:
        """Resolves once the reply is committed, or refused. Raises StoreDownError: not stored, to be sent again."""
        if self._is_stopping:
            raise StoreDownError("the bot is stopping; the update will be asked for again")
        paced = self._pace.judge(reply, self._now())
        if paced is not Paced.TAKE:
            self._telemetry.excess.inc()
            if paced is Paced.DROP:
                return Acknowledged()
            reply = replace(reply, is_excess=True)
        waiting = _Waiting(reply, asyncio.get_running_loop().create_future(), time.monotonic())
        self._waiting.append(waiting)
        self._arrived.set()
        return await waiting.future

    async def run(self) -> None:
        """Serve until stopped."""
        batch: list[_Waiting] = []
        try:
            while not self._is_stopping or self._waiting or self._busy:
                await self._arrived.wait()
                self._arrived.clear()
                while self._waiting:
                    batch = self._next()
                    await self._serve(batch)
        finally:
            for one in (*batch, *self._busy, *self._waiting):
                one.down(StoreDownError("the bot is stopping; the update will be asked for again"))

    def _next(self) -> list[_Waiting]:
        """The next batch, less the chats that wait to be let in: their replies stay in order."""
        batch = [self._waiting.popleft() for _ in range(min(MOST, len(self._waiting)))]
        busy = {one.reply.chat for one in self._busy}
        self._busy += [one for one in batch if one.reply.chat in busy]
        return [one for one in batch if one.reply.chat not in busy]

    def stop(self) -> None:
        """Take nothing new; `run` ends once what waits is done."""
        self._is_stopping = True
        self._arrived.set()

    async def _serve(self, batch: list[_Waiting]) -> None:
        """Commit the batch; where a statement fails, once more whole, then in halves, then each alone."""
        failed: Exception | None = None
        for _ in range(TRIES_ALONE if len(batch) == 1 else 2):
            try:
                return await self._commit(batch, nullcontext(()) if failed else self._outlet.marks())
            except StoreBusyError as error:
                failed = error
            except StoreDownError as error:
                return self._refuse(batch, error)
            except Exception as error:  # noqa: BLE001 - one reply's fault, whatever it is, must not stop everybody's
                self._telemetry.failure("batch", error)
                failed = error
        if isinstance(failed, StoreDownError):
            return self._refuse(batch, failed)
        if len(batch) == 1 and failed is not None:
            return await self._commit_failed(batch[0], failed)
        half = len(batch) // 2
        await self._serve(batch[:half])
        return await self._serve(batch[half:])

    def _refuse(self, batch: list[_Waiting], error: StoreDownError) -> None:
        """None of it is stored, and none of it is to blame: all is to be sent again."""
        self._telemetry.failure("database", error)
        for waiting in batch:
            waiting.down(error)

    async def _commit(self, batch: list[_Waiting], marks: AbstractContextManager[Sequence[Delivered]]) -> None:
        now, lead, speaker = self._now(), self._outlet.lead, self._speaker.present()
        toasts: dict[int, str] = {}
        with marks as delivered:
            async with self._store.transaction() as transaction:
                await transaction.mark(delivered, now)
                heard, late = await _sift(transaction, batch, now)
                locked = await transaction.lock(sorted({one.reply.chat for one in heard}), now)
                held = [one for one in heard if one.reply.chat in locked]
                fresh = await transaction.fresh([_update(one) for one in held], now)
                turns: list[ChatTurns] = []
                since = time.monotonic()
                for key, waiting in _by_chat([one for one in _first_only(held) if _update(one) in fresh]).items():
                    if time.monotonic() - since > AT_A_STRETCH:
                        await asyncio.sleep(0)  # others are heard and spoken to in between
                        since = time.monotonic()
                    taken, said = take_all(speaker, locked[key], [one.reply for one in waiting], now, lead)
                    turns.append(taken)
                    for one, toast in zip(waiting, said, strict=True):
                        toasts[id(one)] = toast
                await self._export(turns)
                changes = [each.changes() for each in turns]
                claims = await transaction.write(changes, now, owner=self._outlet.owner)
                again = [one for one in held if id(one) not in toasts]
                if repeated := _repeated(again, locked, {each.chat.key for each in turns if each.forget}, now):
                    await transaction.note(repeated)
        if any(each.forget for each in turns):
            self._speaker.forget()
        self._deliver(claims, turns)
        for one in (*held, *late):
            one.done(toasts.get(id(one), ""))
        self._tell(turns, [one.at for one in held], duplicates=len(again))
        self._wait_for_busy([one for one in heard if one.reply.chat not in locked])

    def _deliver(self, claims: Sequence[Claim], turns: list[ChatTurns]) -> None:
        """At once what is held for us; the rest is to be claimed: the chat is another's now, or has older rows."""
        self._outlet.take(claims)
        claimed = {claim.key for claim in claims}
        self._outlet.wake([each.chat.key for each in turns if each.outgoing and each.chat.key not in claimed])

    def _tell(self, turns: list[ChatTurns], heard_at: list[float], *, duplicates: int) -> None:
        self._telemetry.batches.observe(len(heard_at))
        done = time.monotonic()
        self._telemetry.turns([done - at for at in heard_at])
        self._telemetry.duplicates.inc(duplicates)
        for error in (error for each in turns for error in each.failures):
            self._telemetry.failure("reply", error)
        for event in (event for each in turns for event in each.events):
            if event.kind == TurnKind.STALE:
                self._telemetry.stale_taps.inc()
            elif event.kind == TurnKind.MISREAD:
                self._telemetry.misreadings.inc()

    def _wait_for_busy(self, busy: list[_Waiting]) -> None:
        """A chat that another process holds waits for a later batch, in front of what came after."""
        if busy and not self._busy:
            asyncio.get_running_loop().call_later(BUSY_PAUSE, self._again)
        self._busy += busy

    def _again(self) -> None:
        self._waiting.extendleft(reversed(self._busy))
        self._busy = []
        self._arrived.set()

    async def _export(self, turns: list[ChatTurns]) -> None:
        for each in turns:
            if each.export_for is None or each.standing is None:
                continue
            held = _with_present(await self._store.held(each.chat.key), each.changes())
            speaker = self._speaker
            try:
                each.outgoing += documents(held, speaker.engine, speaker.speech, each.standing.locale)
            except Exception as error:  # noqa: BLE001 - no fault of the words may stop the batch
                each.fail(each.export_for, error)

    async def _commit_failed(self, waiting: _Waiting, error: Exception) -> None:
        """A reply that fails alone: acknowledged once it is stored as failed, without payload; else it comes again.

        Where not even that can be stored, that it came and failed: what comes again for ever keeps others out.
        """
        for record in (self._record_failed, self._record_lost):
            try:
                if await record(waiting, error):
                    self._outlet.wake([waiting.reply.chat])
                    return waiting.done()
                return self._wait_for_busy([waiting])
            except StoreDownError as down:
                return self._refuse([waiting], down)
            except Exception as another:  # noqa: BLE001 - whatever it is: nothing is acknowledged that is not stored
                self._telemetry.failure("reply lost", another)
        return self._refuse([waiting], StoreDownError("a reply that failed could not be stored as such"))

    async def _record_failed(self, waiting: _Waiting, error: Exception) -> bool:
        """Told and stored; False where another process holds the chat."""
        now, key = self._now(), waiting.reply.chat
        async with self._store.transaction() as transaction:
            locked = await transaction.lock([key], now)
            if key in locked:
                await transaction.fresh([_update(waiting)], now)
                turns = ChatTurns(self._speaker.present(), now, *locked[key])
                turns.fail(waiting.reply, error)
                await transaction.write([turns.changes()], now)
        return key in locked

    async def _record_lost(self, waiting: _Waiting, error: Exception) -> bool:
        """A line of the log, under no name: nothing of its chat can be read or written."""
        now = self._now()
        async with self._store.transaction() as transaction:
            await transaction.fresh([_update(waiting)], now)
            await transaction.note([Event("", "", now, "failed", error=type(error).__name__)])
        return True


async def _sift(
    transaction: SqlTransaction, batch: list[_Waiting], now: datetime
) -> tuple[list[_Waiting], list[_Waiting]]:
    """What to hear, and what belongs to a chat erased before it was written."""
    forgotten = await transaction.forgotten(sorted({one.reply.chat for one in batch}), now)
    heard: list[_Waiting] = []
    late: list[_Waiting] = []
    returned: set[ChatKey] = set()
    for one in batch:
        key = one.reply.chat
        if key in forgotten and key not in returned and forgotten[key].covers(one.reply):
            late.append(one)
            continue
        heard.append(one)
        returned |= {key} & forgotten.keys()
    await transaction.welcome(sorted(returned))
    return heard, late


def _with_present(held: Held | None, turned: ChatChanges) -> Held:
    """What is held, with what this batch adds to it."""
    kept = held or Held(turned.chat, (), ())
    now = (*turned.ended, turned.session) if turned.session else turned.ended
    sessions = {record.id: record for record in (*kept.sessions, *now)}
    return Held(
        chat=turned.chat,
        sessions=tuple(sessions.values()),
        events=(*kept.events, *turned.events),
        messages=tuple(dict.fromkeys((*kept.messages, *turned.heard_messages))),
    )


def _update(waiting: _Waiting) -> tuple[int, int]:
    return waiting.reply.chat.bot, waiting.reply.update_id


def _first_only(batch: Sequence[_Waiting]) -> list[_Waiting]:
    """The same update twice in one batch counts once."""
    first: dict[tuple[int, int], _Waiting] = {}
    for one in batch:
        first.setdefault(_update(one), one)
    return list(first.values())


def _repeated(
    again: Sequence[_Waiting],
    locked: Mapping[ChatKey, tuple[ChatRecord, SessionRecord | None]],
    leaving: Collection[ChatKey],
    now: datetime,
) -> list[Event]:
    """A line for each update that had come before; none of a chat without a session, or one just forgotten."""
    chats = [locked[one.reply.chat] for one in again if one.reply.chat not in leaving]
    return [
        Event(
            applicant=chat.applicant,
            session_id=session.id,
            at=now,
            kind="duplicate",
            question=session.question,
            revision=session.revision,
            locale=session.locale,
        )
        for chat, session in chats
        if session is not None
    ]


def _by_chat(batch: Sequence[_Waiting]) -> dict[ChatKey, list[_Waiting]]:
    chats: dict[ChatKey, list[_Waiting]] = {}
    for one in batch:
        chats.setdefault(one.reply.chat, []).append(one)
    return chats
