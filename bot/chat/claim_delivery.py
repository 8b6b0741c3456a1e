"""Takes one claimed chat to its end: its rows in order, each said, dropped or left for later."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from telegram.error import BadRequest, Forbidden, RetryAfter, TelegramError

from bot.chat.backoff import Backoff, Flood, seconds_asked
from bot.chat.sender import Sender, Shown, is_gone
from bot.records import (
    Asked,
    ChatKey,
    Claim,
    Delivered,
    Event,
    Farewell,
    Menu,
    NotMadeError,
    Outgoing,
    Sending,
    Sheet,
    Talk,
)
from bot.telemetry import Telemetry

SEND_SECONDS = 10
LONGEST_WAIT = 60.0  # seconds between two tries of a chat that fails


@dataclass(slots=True)
class _Course:
    """What has come of a claim so far."""

    claim: Claim
    live: int | None
    done: list[int] = field(default_factory=list)
    aside: list[int] = field(default_factory=list)
    sent: list[int] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    blocked_at: datetime | None = None
    not_before: datetime | None = None
    gone: bool = False
    asked: Asked | None = None

    def delivered(self) -> Delivered:
        return Delivered(
            claim=self.claim,
            done=tuple(self.done),
            aside=tuple(self.aside),
            message_id=self.live,
            sent_messages=tuple(self.sent),
            events=() if self.gone else tuple(self.events),  # nothing of somebody forgotten is written again
            blocked_at=self.blocked_at,
            not_before=self.not_before,
            gone=self.gone,
            asked=self.asked,
        )

    def finish(self, sending: Sending) -> None:
        self.done.append(sending.id)
        self.gone = self.gone or isinstance(sending.outgoing, Farewell)

    def show(self, sending: Sending, shown: Shown) -> None:
        """Said: what is shown now, and what is asked by it, if the answer tells since when."""
        self.finish(sending)
        self.live = shown.live
        if shown.sent is not None:
            self.sent.append(shown.sent)
        asks = sending.outgoing.asks if isinstance(sending.outgoing, Talk) else None
        if asks is not None and (shown.sent or shown.edited_at):
            self.asked = Asked(asks, shown.sent, shown.edited_at)


class ClaimDelivery:
    """Delivers claims, any number at a time."""

    def __init__(self, sender: Sender, telemetry: Telemetry, flood: Flood, now: Callable[[], datetime]) -> None:
        """`flood` is shared by all chats."""
        self._sender = sender
        self._telemetry = telemetry
        self._flood = flood
        self._now = now
        self._backoffs: dict[ChatKey, Backoff] = {}  # of chats that fail at present

    async def deliver(self, claim: Claim) -> Delivered:
        """Never raises: what failed is in the result, so that the claim can be ended whatever happens."""
        course = _Course(claim, claim.message_id)
        try:
            for sending in sorted(claim.sendings, key=_is_menu):  # behind the words: it must not hold them up
                if not self._may_send(course) or not await self._deliver_one(course, sending):
                    break
        except Exception as error:  # noqa: BLE001 - a fault of our own, behind which the chat would be mute for ever
            self._telemetry.failure("delivery", error)
            course.not_before = self._now() + timedelta(seconds=self._backoff(claim.key).grow())
        return course.delivered()

    def _backoff(self, key: ChatKey) -> Backoff:
        return self._backoffs.setdefault(key, Backoff(longest=LONGEST_WAIT))

    def _may_send(self, course: _Course) -> bool:
        now = self._now()
        if left := self._flood.left(time.monotonic()):
            course.not_before = now + timedelta(seconds=left)
        return course.not_before is None and course.claim.until - now >= timedelta(seconds=SEND_SECONDS)

    async def _deliver_one(self, course: _Course, sending: Sending) -> bool:
        """Whether the chat's next row may follow."""
        began = self._now()
        try:
            async with asyncio.timeout(SEND_SECONDS):
                shown = await self._say(course, sending.outgoing)
        except RetryAfter as error:
            return self._hold(course, sending, error)
        except Forbidden as error:
            return self._block(course, sending, error)
        except BadRequest as error:
            return self._block(course, sending, error) if is_gone(error) else self._drop(course, sending, error)
        except (TelegramError, TimeoutError) as error:
            return self._put_off(course, sending, error)
        except Exception as error:  # noqa: BLE001 - a row that cannot be said at all must not block its chat for ever
            return self._drop(course, sending, error)
        course.show(sending, shown)  # before all else: what stands there must not be said again
        self._note(course, sending, began)
        return True

    async def _say(self, course: _Course, outgoing: Outgoing) -> Shown:
        """A sheet that cannot be made is said as text; operators see that it was."""
        chat = course.claim.key.chat
        try:
            return await self._sender.say(chat, outgoing, course.live)
        except NotMadeError as error:
            if not isinstance(outgoing, Sheet):
                raise
            self._telemetry.failure("press", error, why=str(error))  # our own words: nothing of an applicant
            return await self._sender.say(chat, outgoing.plain, course.live)

    def _note(self, course: _Course, sending: Sending, began: datetime) -> None:
        self._backoffs.pop(course.claim.key, None)
        self._telemetry.delivery(sending.outgoing.kind, "delivered")
        now = self._now()
        took = round((now - began).total_seconds() * 1000)
        course.events.append(Event(course.claim.applicant, "", now, "delivered", duration_ms=took))

    def _hold(self, course: _Course, sending: Sending, error: RetryAfter) -> bool:
        seconds = seconds_asked(error)
        self._telemetry.too_many_requests("delivery", seconds)
        if _is_menu(sending):
            return self._set_aside(course, sending, error)
        self._telemetry.delivery(sending.outgoing.kind, "held")
        self._flood.refuse(course.claim.key, seconds, time.monotonic())
        course.not_before = self._now() + timedelta(seconds=seconds)
        return False

    def _block(self, course: _Course, sending: Sending, error: TelegramError) -> bool:
        """Nobody is there to hear: every row is done, the farewell too."""
        self._fail(course, sending, error, "blocked")
        course.blocked_at = self._now()
        for row in course.claim.sendings:
            if row.id not in course.done:
                course.finish(row)
        return False

    def _drop(self, course: _Course, sending: Sending, error: Exception) -> bool:
        self._fail(course, sending, error, "dropped")
        course.finish(sending)
        return True

    def _put_off(self, course: _Course, sending: Sending, error: Exception) -> bool:
        if _is_menu(sending):
            return self._set_aside(course, sending, error)
        wait = timedelta(seconds=self._backoff(course.claim.key).grow())
        self._fail(course, sending, error, "failed")
        course.not_before = self._now() + wait
        return False

    def _set_aside(self, course: _Course, sending: Sending, error: Exception) -> bool:
        """Nobody waits for it: neither the chat's words, nor what is to be said next."""
        self._fail(course, sending, error, "aside")
        course.aside.append(sending.id)
        return True

    def _fail(self, course: _Course, sending: Sending, error: Exception, result: str) -> None:
        if result in {"blocked", "dropped"}:
            self._backoffs.pop(course.claim.key, None)
        self._telemetry.delivery(sending.outgoing.kind, result)
        self._telemetry.failure("delivery", error)
        event = Event(course.claim.applicant, "", self._now(), "failed", error=type(error).__name__)
        course.events.append(event)


def _is_menu(sending: Sending) -> bool:
    return isinstance(sending.outgoing, Menu)
