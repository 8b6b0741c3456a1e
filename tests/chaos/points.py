"""Named points of a turn at which a bot can be made to kill itself: its own parts, wrapped from outside."""

import os
import signal
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any

from bot import app
from bot.chat.request import BotApiRequest
from bot.dialogue import Acknowledged, Dialogue
from bot.records import Delivered, Reply
from bot.storage import SqlStore, SqlTransaction
from bot.storage.reminders import DueNews

POINTS = (
    "after receipt",
    "in the transaction",
    "before the commit",
    "after the commit, before acknowledging",
    "before sending",
    "sent",
    "before the mark",
    "after the mark",
)
TELLING = (  # of news, to whoever asked, then of their delivery
    "in the transaction of news",
    "before the commit of news",
    "after the commit of news",
    *POINTS[4:],
)
_SAYING = ("/sendMessage", "/editMessageText")


class Fuse:
    """Counts how often one point is reached; the last time is the process's end."""

    def __init__(self, point: str, times: int) -> None:
        self.point, self.left = point, times

    def reach(self, point: str) -> None:
        """SIGKILL, which no handler sees."""
        if point != self.point:
            return
        self.left -= 1
        if self.left == 0:
            os.kill(os.getpid(), signal.SIGKILL)


def arm(point: str, times: int) -> None:
    """Have this process die at the point's so-manieth time; the program is as it is but for that."""
    fuse = Fuse(point, times)

    class FusedDialogue(Dialogue):
        async def hear(self, reply: Reply) -> Acknowledged:
            hearing = super().hear(reply)
            fuse.reach("after receipt")
            return await hearing

    app.Dialogue = FusedDialogue  # type: ignore[misc] - its own kind
    app.SqlStore = _fused_store(fuse)  # type: ignore[misc] - same
    SqlTransaction.mark = _fused_marking(fuse, SqlTransaction.mark)  # type: ignore[method-assign] - same
    BotApiRequest.call = _fused_sending(fuse, BotApiRequest.call)  # type: ignore[method-assign] - same


def _fused_store(fuse: Fuse) -> type[SqlStore]:
    class FusedStore(SqlStore):
        @asynccontextmanager
        async def transaction(self) -> AsyncIterator[SqlTransaction]:
            async with super().transaction() as transaction:
                fuse.reach("in the transaction")
                yield transaction
                fuse.reach("before the commit")
            fuse.reach("after the commit, before acknowledging")

        @asynccontextmanager
        async def news(self) -> AsyncIterator[DueNews]:
            async with super().news() as due:
                fuse.reach("in the transaction of news")
                yield due
                fuse.reach("before the commit of news")
            fuse.reach("after the commit of news")

    FusedStore.mark = _fused_marking(fuse, SqlStore.mark)  # type: ignore[method-assign] - same
    return FusedStore


def _fused_marking(fuse: Fuse, write: Callable[..., Awaitable[None]]) -> Callable[..., Awaitable[None]]:
    """Alone, or first in the transaction of a turn."""

    async def mark(self: object, marks: Sequence[Delivered], now: datetime) -> None:
        if marks:
            fuse.reach("before the mark")
        await write(self, marks, now)
        if marks:
            fuse.reach("after the mark")

    return mark


def _fused_sending(fuse: Fuse, send: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
    async def call(self: BotApiRequest, url: str, *args: Any, **more: Any) -> Any:  # noqa: ANN401 - as it is
        is_saying = url.endswith(_SAYING)
        if is_saying:
            fuse.reach("before sending")
        answer = await send(self, url, *args, **more)
        if is_saying:
            fuse.reach("sent")
        return answer

    return call
