"""What the dialogue needs of a store."""

from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager, AbstractContextManager
from datetime import datetime
from typing import Protocol

from bot.records import ChatChanges, ChatKey, ChatRecord, Claim, Delivered, Event, Forgetting, Held, SessionRecord


class Transaction(Protocol):
    """One transaction for a batch of replies: the calls come in this order, or the promise does not hold."""

    async def mark(self, marks: Sequence[Delivered], now: datetime) -> None:
        """What came of claims; those chats are free again."""
        ...

    async def forgotten(self, keys: Sequence[ChatKey], now: datetime) -> dict[ChatKey, Forgetting]:
        """The chats that were erased lately: what was written before brings no row back."""
        ...

    async def welcome(self, keys: Sequence[ChatKey]) -> None:
        """Chats erased lately that begin anew: from now on nothing of theirs is late."""
        ...

    async def lock(
        self, keys: Sequence[ChatKey], now: datetime
    ) -> dict[ChatKey, tuple[ChatRecord, SessionRecord | None]]:
        """The chats' rows, made where missing, held to the end; one held elsewhere is absent."""
        ...

    async def fresh(self, updates: Sequence[tuple[int, int]], now: datetime) -> set[tuple[int, int]]:
        """Which of these (bot, update id) were never seen; they are now."""
        ...

    async def write(self, turned: Sequence[ChatChanges], now: datetime) -> None:
        """All that changed."""
        ...

    async def note(self, events: Sequence[Event]) -> None:
        """Lines for the log that change nothing else."""
        ...

    async def lease(self, owner: str, now: datetime) -> tuple[Claim, ...]:
        """What was just written, claimed for this owner where the chat is free; the rest waits to be claimed."""
        ...


class Outlet(Protocol):
    """Who delivers what is written."""

    @property
    def owner(self) -> str:
        """The name that claims are held under; empty while nothing can be delivered."""
        ...

    def marks(self) -> AbstractContextManager[Sequence[Delivered]]:
        """What came of claims, to be written; on a clean exit it counts as written."""
        ...

    def take(self, claims: Sequence[Claim]) -> None:
        """Deliver these, which are committed."""
        ...

    def wake(self, keys: Sequence[ChatKey]) -> None:
        """Something was written for these chats, and is to be claimed."""
        ...


class Store(Protocol):
    """Keeps sessions. Raises StoreDownError where the database is down, StoreError where it refuses."""

    def transaction(self) -> AbstractAsyncContextManager[Transaction]:
        """Commits on a clean exit, else nothing happened."""
        ...

    async def held(self, key: ChatKey) -> Held | None:
        """Everything held about the applicant of a chat."""
        ...
