"""When sending must wait: pauses that Telegram asks for, and those a failing chat is given."""

import secrets
from dataclasses import dataclass
from datetime import timedelta

from telegram.error import RetryAfter

from bot.records import ChatKey

_TOGETHER = 1.0  # seconds


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
    """The pause Telegram asks for, as far as it is believed."""
    asked = error.retry_after
    return asked.total_seconds() if isinstance(asked, timedelta) else float(asked)


@dataclass(slots=True)
class Flood:
    """429s: one holds its chat, a second one from another chat within a second holds all sending.

    Moments are seconds of the monotonic clock: no step of the day's clock makes a pause longer.
    """

    last_key: ChatKey | None = None
    last_at: float = float("-inf")
    held_until: float = float("-inf")

    def refuse(self, key: ChatKey, seconds: float, at: float) -> None:
        """Notes a 429 that asks for so many seconds."""
        if at - self.last_at <= _TOGETHER and key != self.last_key:
            self.held_until = max(at + seconds, self.held_until)
        self.last_key, self.last_at = key, at

    def left(self, at: float) -> float:
        """Seconds until anybody may send; 0 if sending is free."""
        return max(0.0, self.held_until - at)
