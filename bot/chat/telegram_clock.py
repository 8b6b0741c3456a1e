"""Telegram's clock, as its answers tell it: what it has just sent or edited bears the moment at which it did."""

from collections import deque
from collections.abc import Callable
from datetime import datetime, timedelta

_STEADY = 3  # answers, one after the other
_BELIEVED = timedelta(hours=1)  # further apart no two clocks are that anybody looks after
_NONE = timedelta()
_TOLD = timedelta(minutes=1)  # from which on somebody had better set ours right


class TelegramClock:
    """Compares ours with it."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        """`now` reads our clock, aware."""
        self._now = now
        self._leads: deque[timedelta] = deque(maxlen=_STEADY)

    def hear(self, said_at: datetime) -> None:
        """Telegram answers that it sent or edited something then, which was just now."""
        self._leads.append(self._now() - said_at)

    @property
    def lead(self) -> timedelta:
        """By how much ours is ahead, which is less than nothing if it is behind; nothing while answers disagree.

        The least that the last answers tell: each of them was a while on its way.
        """
        if len(self._leads) < _STEADY:
            return _NONE
        least, most = min(self._leads), max(self._leads)
        lead = max(least, _NONE) or min(most, _NONE)  # nothing where they are not on one side
        return lead if abs(lead) <= _BELIEVED else _NONE

    @property
    def trouble(self) -> str:
        """In a line, where they are far apart."""
        seconds = self.lead.total_seconds()
        way = "ahead of" if seconds > 0 else "behind"
        return f"the clock is {abs(seconds):.0f} s {way} Telegram's: set it right" if abs(self.lead) >= _TOLD else ""
