"""Long polling: the offset moves on only past updates whose turns are committed."""

import asyncio
import time
from collections.abc import Sequence
from typing import TypeAlias

from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.chat.backoff import Backoff, seconds_asked
from bot.chat.errors import BadTokenError, ChatError, SecondPollerError
from bot.chat.intake import ALLOWED_UPDATES, Incoming, Intake
from bot.chat.replies import LONGEST_TOAST
from bot.chat.request import MalformedAnswerError, call

STAYS_SECONDS = 60.0  # a second poller and a refused token are believed once they have been told for so long
LONGEST_PAUSE = 60.0  # seconds, whatever Telegram asks for: nobody is heard meanwhile
DEAF_SECONDS = 10.0  # without an answer, from which on the bot is not ready
_LONG = 30  # seconds
_ANSWERED_WITHIN = 40.0
_MOST = 100
_UPDATE_IDS = range(1, 2**31)

Raw: TypeAlias = dict[str, object]


class Polling:
    """Asks Telegram for updates, one batch after another."""

    def __init__(self, intake: Intake, backoff: Backoff | None = None) -> None:
        """`backoff` is what is waited between failures."""
        self._intake = intake
        self._backoff = backoff or Backoff()
        self._offset: int | None = None
        self._deaf_since: float | None = None  # on the monotonic clock, as below
        self._refused: tuple[float, float] | None = None  # when Telegram first and last said what would end it

    async def run(self) -> None:
        """Polls until cancelled; raises BadTokenError or SecondPollerError."""
        while True:
            updates = await self._ask()
            if updates:
                await self._receive([await self._intake.receive(raw) for raw in updates])
                self._offset = max(map(_id_of, updates)) + 1

    async def _ask(self) -> Sequence[Raw]:
        fields: dict[str, object] = {"limit": _MOST, "timeout": _LONG, "allowed_updates": ALLOWED_UPDATES}
        if self._offset is not None:
            fields["offset"] = self._offset
        try:
            updates = _updates_in(await call(self._intake.bot, "getUpdates", fields, seconds=_ANSWERED_WITHIN))
        except TelegramError as error:
            await self._recover(error)
            return ()
        self._backoff.reset()
        self._deaf_since, self._intake.trouble = None, ""
        return updates

    async def _recover(self, error: TelegramError) -> None:
        """Waits, and says so where it takes long."""
        self._intake.telemetry.failure("polling", error)
        pause = self._backoff.grow()
        if isinstance(error, Conflict | InvalidToken):
            self._believe(error)
            pause = min(pause, STAYS_SECONDS / 10)  # told again and again, it is one that stays
        if isinstance(error, RetryAfter):
            pause = max(pause, min(seconds_asked(error), LONGEST_PAUSE))
            self._intake.telemetry.too_many_requests("polling", pause)
        now = time.monotonic()
        self._deaf_since = now if self._deaf_since is None else self._deaf_since
        if now - self._deaf_since + pause > DEAF_SECONDS:
            why = f"a pause of {pause:.0f} s was asked for" if isinstance(error, RetryAfter) else type(error).__name__
            self._intake.trouble = f"no updates for {now - self._deaf_since:.0f} s ({why})"
        await asyncio.sleep(pause)

    def _believe(self, error: Conflict | InvalidToken) -> None:
        """One that polled before it ended, and a proxy in between, say so once or twice."""
        now = time.monotonic()
        first, last = self._refused or (now, now)
        self._refused = (first if now - last < STAYS_SECONDS else now, now)
        if now - self._refused[0] >= STAYS_SECONDS:
            raise _ended_by(error) from None

    async def _receive(self, waiting: list[Incoming]) -> None:
        """Returns once every turn is committed; what the database refused is heard again, in order."""
        while waiting := await self._hear(waiting):  # noqa: ASYNC110 - nothing tells when the database is back
            await asyncio.sleep(self._backoff.grow())
        self._backoff.reset()

    async def _hear(self, waiting: list[Incoming]) -> list[Incoming]:
        """Those that are to be heard again; turns begin in this order."""
        settled = await asyncio.gather(*(self._settle(each) for each in waiting))
        return [each for each, is_settled in zip(waiting, settled, strict=True) if not is_settled]

    async def _settle(self, incoming: Incoming) -> bool:
        toast = ""
        try:
            if incoming.reply is not None:
                toast = (await self._intake.hear(incoming.reply)).toast
        except self._intake.down as error:
            self._intake.telemetry.failure("polling", error)
            return False
        except Exception as error:  # noqa: BLE001 - a turn's own trouble: it must not hold back everybody's updates
            self._intake.telemetry.failure("turn", error)
        if incoming.tap:
            answer = self._intake.bot.answer_callback_query(incoming.tap, text=toast[:LONGEST_TOAST] or None)
            self._intake.best_effort.spawn(answer)
        return True


def _updates_in(result: object) -> list[Raw]:
    """Those that can be told by an id; raises MalformedAnswerError where there is none among what was given."""
    given = result if isinstance(result, list) else [result]
    known = [raw for raw in given if isinstance(raw, dict) and _id_of(raw) in _UPDATE_IDS]
    if given and not known:
        raise MalformedAnswerError("the answer is no updates")
    return known


def _id_of(raw: Raw) -> int:
    number = raw.get("update_id")
    return number if type(number) is int else 0


def _ended_by(error: Conflict | InvalidToken) -> ChatError:
    if isinstance(error, InvalidToken):
        return BadTokenError()
    if "webhook" in error.message.lower():
        return SecondPollerError("This bot has a webhook, so it cannot be polled: run `qmas webhook delete` first")
    return SecondPollerError("Another process polls this bot: stop it first, one process at a time can poll")
