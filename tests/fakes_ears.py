"""A dialogue in memory: it hears replies, and commits when the test lets it."""

import asyncio
from dataclasses import dataclass

from bot.records import Reply


class DownError(Exception):
    """The database cannot be reached."""


@dataclass(frozen=True, slots=True)
class Toasted:
    """What came of a reply."""

    toast: str = ""


class Ears:
    """A dialogue that commits when told to."""

    def __init__(self) -> None:
        """Commits at once, unless `gate` is cleared."""
        self.replies: list[Reply] = []
        self.gate = asyncio.Event()
        self.gate.set()
        self.errors: list[Exception] = []
        self.toast = ""

    async def hear(self, reply: Reply) -> Toasted:
        """Queued in the order of the calls; done once the gate is open."""
        self.replies.append(reply)
        error = self.errors.pop(0) if self.errors else None
        await self.gate.wait()
        if error:
            raise error
        return Toasted(self.toast)
