"""What was erased is taken out of SQLite's write-ahead log too: at once, or as soon as nobody reads."""

from dataclasses import dataclass

from bot.jobs.job import Job
from bot.storage import SqlStore

EVERY = 1.0  # seconds
TOLD_AFTER = 60.0


@dataclass(frozen=True, slots=True)
class WriteAheadLog:
    """Nothing to do on PostgreSQL."""

    store: SqlStore

    @property
    def job(self) -> Job:
        """Waits until something was erased; what a reader holds up is tried again a second later."""
        return Job("write-ahead log", self.store.empty_log, EVERY)

    def note(self) -> str:
        """Where it has been owed for a minute, a line for whoever watches."""
        seconds = self.store.erasure_owed_for
        if seconds < TOLD_AFTER:
            return ""
        return f"erasure: for {seconds:.0f} s somebody has been reading what was erased since; end what reads so long"
