"""How fast one chat may reply: counted in this process's memory, by when each reply was written."""

from array import array
from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum, auto

from bot.records import ChatKey, Reply, ReplyKind

MOST_A_MINUTE = 30
_MINUTE = timedelta(minutes=1)
_SECONDS = _MINUTE.total_seconds()
_MEMBERSHIP = (ReplyKind.BLOCKED, ReplyKind.UNBLOCKED)  # as rare as a person blocks, and never told


class Paced(Enum):
    """What is to be done with a reply."""

    TAKE = auto()
    TELL = auto()  # too many: not taken, the applicant is told
    DROP = auto()  # too many, and told already


@dataclass(slots=True)
class _Minute:
    """A chat's last minute; in arrays, for as many are kept as chats write within a minute."""

    seen: datetime
    taken: "array[int]" = field(default_factory=lambda: array("q"))  # update ids
    moments: "array[float]" = field(default_factory=lambda: array("d"))  # when each was written, in seconds
    told: tuple[int, datetime] | None = None  # the update that was told of, and when

    def forget(self, moment: float) -> None:
        """What was not written within a minute of that."""
        near = [(one, at) for one, at in zip(self.taken, self.moments, strict=True) if abs(moment - at) < _SECONDS]
        self.taken, self.moments = array("q", [one for one, _ in near]), array("d", [at for _, at in near])


class Pace:
    """Takes so many replies a minute of each chat, and has the applicant told of more, once a minute."""

    def __init__(self) -> None:
        self._minutes: OrderedDict[ChatKey, _Minute] = OrderedDict()

    def judge(self, reply: Reply, now: datetime) -> Paced:
        """What comes again is judged as before: a reply not yet stored must not be dropped for its own retries.

        What lies ahead was written before the clock was put back, and counts no more.
        """
        if reply.kind in _MEMBERSHIP:
            return Paced.TAKE
        minute = self._minute(reply.chat, now)
        at = reply.at or now  # what piled up while the bot was away was not written in one minute
        if reply.update_id in minute.taken or len(minute.taken) >= MOST_A_MINUTE:  # only then does it matter which
            minute.forget(at.timestamp())
        if reply.update_id in minute.taken:
            return Paced.TAKE
        if len(minute.taken) < MOST_A_MINUTE:
            minute.taken.append(reply.update_id)
            minute.moments.append(at.timestamp())
            return Paced.TAKE
        if minute.told is None or minute.told[0] == reply.update_id or abs(at - minute.told[1]) >= _MINUTE:
            minute.told = (reply.update_id, at)
            return Paced.TELL
        return Paced.DROP

    def _minute(self, key: ChatKey, now: datetime) -> _Minute:
        """The chat's, and those of chats silent for a minute forgotten."""
        minute = self._minutes.get(key)
        if minute is None:
            minute = self._minutes[key] = _Minute(now)
        minute.seen = now
        self._minutes.move_to_end(key)
        while abs(now - next(iter(self._minutes.values())).seen) >= _MINUTE:
            self._minutes.popitem(last=False)
        return minute
