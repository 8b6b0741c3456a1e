"""When sending must wait: pauses that Telegram asks for, and those a failing chat is given."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from telegram.error import RetryAfter

from bot.records import ChatKey

_TOGETHER = timedelta(seconds=1)


@dataclass(slots=True)
class Backoff:
    """A wait that doubles up to a bound, with jitter; success begins it anew."""

    first: float = 0.5
    longest: float = 30
    times: int = 0

    def grow(self) -> float:
        """Seconds to wait now."""
        seconds = min(self.first * 2.0 ** min(self.times, 16), self.longest)
        self.times += 1
        return seconds * (0.75 + secrets.randbelow(500) / 1000)

    def reset(self) -> None:
        """All is well again."""
        self.times = 0


def seconds_asked(error: RetryAfter) -> float:
    """The pause Telegram asks for."""
    asked = error.retry_after
    return asked.total_seconds() if isinstance(asked, timedelta) else float(asked)


@dataclass(slots=True)
class Flood:
    """429s: one holds its chat, a second one from another chat within a second holds all sending."""

    last_key: ChatKey | None = None
    last_at: datetime | None = None
    held_until: datetime | None = None

    def refuse(self, key: ChatKey, error: RetryAfter, now: datetime) -> datetime:
        """Notes a 429; until when the chat must wait."""
        until = now + timedelta(seconds=seconds_asked(error))
        if self.last_at is not None and now - self.last_at <= _TOGETHER and key != self.last_key:
            self.held_until = max(until, self.held_until or until)
        self.last_key, self.last_at = key, now
        return until

    def until(self, now: datetime) -> datetime | None:
        """Until when nobody may send; none if sending is free."""
        if self.held_until is not None and self.held_until <= now:
            self.held_until = None
        return self.held_until
