"""An outbox in memory: leases, order and marks as the store keeps them."""

import asyncio
import time
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count

from bot.records import ChatKey, Claim, Delivered, Outgoing, Sending

LEASE = timedelta(seconds=15)
_ids = count(1)


def clock() -> datetime:
    """The present, aware."""
    return datetime.fromtimestamp(time.time(), UTC)


@dataclass(slots=True)
class Waiting:
    """A chat and what is still to be said in it."""

    rows: list[Sending] = field(default_factory=list)
    aside: list[Sending] = field(default_factory=list)  # to be tried again later
    message_id: int | None = None
    lease_until: datetime | None = None
    not_before: datetime | None = None
    blocked_at: datetime | None = None


class FakeOutbox:
    """Follows delivery's Protocol."""

    def __init__(self) -> None:
        """Empty, and up."""
        self.chats: dict[ChatKey, Waiting] = {}
        self.marks: list[Delivered] = []
        self.mark_calls = 0
        self.down: Exception | None = None
        self.marks_down: Exception | None = None
        self.may_claim = asyncio.Event()  # what is claimed is handed over once it is set
        self.may_claim.set()
        self.most = 1000

    def put(self, key: ChatKey, *outgoing: Outgoing, message_id: int | None = None) -> None:
        """Rows for a chat; `message_id` is the recorded live message."""
        waiting = self.chats.setdefault(key, Waiting())
        waiting.message_id = message_id or waiting.message_id
        waiting.rows += [Sending(next(_ids), each) for each in outgoing]

    async def claim(
        self, owner: str, now: datetime, most: int, only: Collection[ChatKey] | None = None
    ) -> tuple[Claim, ...]:
        """The chats that are due and free."""
        assert owner
        self._reach()
        due = [key for key, chat in self.chats.items() if (only is None or key in only) and _is_due(chat, now)]
        claims = tuple(self._claim(key, now) for key in due[: min(most, self.most)])
        await self.may_claim.wait()
        return claims

    def _claim(self, key: ChatKey, now: datetime) -> Claim:
        chat = self.chats[key]
        chat.lease_until = now + LEASE
        return Claim(key, f"applicant-{key.chat}", chat.message_id, chat.lease_until, tuple(chat.rows))

    async def mark(self, marks: Sequence[Delivered], now: datetime) -> None:
        """Ends leases, deletes rows done."""
        assert now.tzinfo is not None
        self._reach()
        if self.marks_down is not None:
            raise self.marks_down
        self.mark_calls += 1
        for mark in marks:
            self.marks.append(mark)
            chat = self.chats[mark.claim.key]
            chat.aside += [row for row in chat.rows if row.id in mark.aside]
            chat.rows = [row for row in chat.rows if row.id not in {*mark.done, *mark.aside}]
            chat.lease_until, chat.not_before = None, mark.not_before
            chat.message_id, chat.blocked_at = mark.message_id, mark.blocked_at
            if mark.gone:
                del self.chats[mark.claim.key]

    async def backlog(self) -> tuple[int, datetime | None]:
        """Rows waiting."""
        self._reach()
        return sum(len(chat.rows) for chat in self.chats.values()), None

    async def clear_holds(self, now: datetime) -> None:
        """All are free."""
        assert now.tzinfo is not None
        self._reach()
        for chat in self.chats.values():
            chat.not_before = None

    def _reach(self) -> None:
        if self.down is not None:
            raise self.down


def _is_due(chat: Waiting, now: datetime) -> bool:
    is_free = chat.lease_until is None or chat.lease_until <= now
    return bool(chat.rows) and is_free and (chat.not_before is None or chat.not_before <= now)
