"""Long polling: the offset moves on only past updates whose turns are committed."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from datetime import timedelta

from telegram import Update
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.chat.backoff import Backoff, seconds_asked
from bot.chat.errors import BadTokenError, SecondPollerError
from bot.chat.intake import ALLOWED_UPDATES, Acknowledgement, Intake
from bot.chat.replies import LONGEST_TOAST
from bot.records import Reply

_LONG = timedelta(seconds=30)
_MOST = 100


class Polling:
    """Asks Telegram for updates, one batch after another."""

    def __init__(self, intake: Intake, backoff: Backoff | None = None) -> None:
        """`backoff` is what is waited between failures."""
        self._intake = intake
        self._backoff = backoff or Backoff()
        self._offset: int | None = None
        self._limit = _MOST

    async def run(self) -> None:
        """Polls until cancelled; raises BadTokenError or SecondPollerError."""
        while True:
            updates = await self._ask()
            if updates:
                await self._receive(updates)
                self._offset = max(update.update_id for update in updates) + 1

    async def _ask(self) -> Sequence[Update]:
        try:
            updates = await self._intake.bot.get_updates(
                offset=self._offset, limit=self._limit, timeout=_LONG, allowed_updates=ALLOWED_UPDATES
            )
        except InvalidToken:
            raise BadTokenError from None
        except Conflict as conflict:
            raise SecondPollerError(_line(conflict)) from None
        except Exception as error:  # noqa: BLE001 - the network, a 5xx, a shape the library cannot read: ask again later
            await self._recover(error)
            return ()
        self._backoff.reset()
        self._limit = _MOST
        return updates

    async def _recover(self, error: Exception) -> None:
        """Waits; an update the library cannot read is asked for alone, then passed over, lest it stop all others."""
        self._intake.telemetry.failure("polling", error)
        if not isinstance(error, TelegramError):
            if self._limit == 1:
                await self._pass_over()
            self._limit = 1
        await asyncio.sleep(_seconds(error, self._backoff.grow()))

    async def _pass_over(self) -> None:
        """Past the one update that cannot be read, by its own id: ids have gaps."""
        asked = {"limit": 1} if self._offset is None else {"limit": 1, "offset": self._offset}
        with suppress(TelegramError):  # asked for again after the pause
            for raw in await self._intake.bot.do_api_request("get_Updates", asked):  # so spelt it is given unread
                self._offset = raw["update_id"] + 1

    async def _receive(self, updates: Sequence[Update]) -> None:
        """Returns once every turn is committed; what the database refused is heard again, in order."""
        waiting = [(update, await self._intake.read(update)) for update in updates]
        while waiting := await self._hear(waiting):  # noqa: ASYNC110 - nothing tells when the database is back
            await asyncio.sleep(self._backoff.grow())
        self._backoff.reset()

    async def _hear(self, waiting: Sequence[tuple[Update, Reply | None]]) -> list[tuple[Update, Reply | None]]:
        turns = [(update, reply, self._intake.hear(reply) if reply else None) for update, reply in waiting]
        settled = await asyncio.gather(*(self._settle(update, turn) for update, _, turn in turns))
        return [
            (update, reply) for (update, reply, _), is_settled in zip(turns, settled, strict=True) if not is_settled
        ]

    async def _settle(self, update: Update, turn: asyncio.Future[Acknowledgement] | None) -> bool:
        toast = ""
        try:
            if turn is not None:
                toast = (await turn).toast
        except self._intake.down as error:
            self._intake.telemetry.failure("polling", error)
            return False
        except Exception as error:  # noqa: BLE001 - a turn's own trouble: it must not hold back everybody's updates
            self._intake.telemetry.failure("turn", error)
        self._answer_tap(update, toast)
        return True

    def _answer_tap(self, update: Update, toast: str) -> None:
        query = update.callback_query
        if query is not None:
            answer = self._intake.bot.answer_callback_query(query.id, text=toast[:LONGEST_TOAST] or None)
            self._intake.best_effort.spawn(answer)


def _line(conflict: Conflict) -> str:
    if "webhook" in conflict.message.lower():
        return "This bot has a webhook, so it cannot be polled: run `qmas webhook delete` first"
    return "Another process polls this bot: stop it first, one process at a time can poll"


def _seconds(error: Exception, least: float) -> float:
    return max(least, seconds_asked(error)) if isinstance(error, RetryAfter) else least
