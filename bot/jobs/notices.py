"""Notices and pauses as the turns see them: asked of the store every two seconds, the last known in between."""

from collections.abc import Callable, Mapping
from datetime import datetime

from msgspec.structs import replace

from bot.console.queries.notices import ROOM, Notices, length_of
from bot.jobs.job import Job
from conversations import Host

EVERY = 2.0  # seconds
PATIENCE = 10.0  # the same, for one answer


class StandingNotices:
    """Runs beside the conversation; `host` is who runs the bot, as it was set."""

    def __init__(self, source: Notices, host: Host, now: Callable[[], datetime]) -> None:
        self._source, self._host, self._now = source, host, now

    def host(self) -> Host:
        """As of the last answer."""
        return self._host

    @property
    def job(self) -> Job:
        """While the database is down, what was known holds."""
        return Job("bulletin", self.once, EVERY, delay=EVERY, patience=PATIENCE)

    async def once(self) -> None:
        """Ask; raises StoreError."""
        notices, pauses = await self._source.standing(self._now())
        newest = tuple(notice.texts for notice in reversed(notices))
        self._host = replace(self._host, notices=_fitting(newest), paused=frozenset(each.ruleset for each in pauses))


def _fitting(newest: tuple[Mapping[str, str], ...]) -> tuple[Mapping[str, str], ...]:
    """The newest, cut where it is too long alone, and those before it that fit whole."""
    kept: list[Mapping[str, str]] = []
    left = ROOM
    for texts in newest:
        length = length_of(texts)
        if kept and length > left:
            break
        kept.append({locale: text[:ROOM] for locale, text in texts.items()})
        left -= length
    return tuple(kept)
