"""What the console asks of the database: one class a concern, over the tables of the bot."""

from bot.console.queries.audit import SqlAudit
from bot.console.queries.events import SqlEvents
from bot.console.queries.health import SqlWatch
from bot.console.queries.near_misses import NearMisses
from bot.console.queries.notices import SqlBulletin
from bot.console.queries.numbers import SqlCounts
from bot.console.queries.operators import SqlOperators, SqlSignins
from bot.console.queries.sessions import SqlSessions
from bot.console.queries.tallies import Tallies
from bot.storage import SqlStore

__all__ = ["Queries"]


class Queries:
    """A `ConsoleStore`; every method raises `StorageError` alone, of one line."""

    def __init__(self, store: SqlStore) -> None:
        """Nothing is asked yet."""
        connections, sealer = store.connections, store.sealer
        self.tallies = Tallies(connections)
        self.near_misses = NearMisses(connections, sealer)
        self.counts = SqlCounts(connections, self.tallies)
        self.sessions = SqlSessions(connections, sealer)
        self.events = SqlEvents(connections)
        self.operators = SqlOperators(connections)
        self.signins = SqlSignins(connections, sealer)
        self.audit = SqlAudit(connections)
        self.bulletin = SqlBulletin(connections)
        self.watch = SqlWatch(connections)
