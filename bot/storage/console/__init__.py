"""What the console asks of the database: one class a concern, over the tables of the bot."""

from bot.sealing import Sealer
from bot.storage.connections import Connections
from bot.storage.console.audit import SqlAudit
from bot.storage.console.bulletin import SqlBulletin
from bot.storage.console.counting import SqlCounts
from bot.storage.console.events import SqlEvents
from bot.storage.console.nearing import NearMisses
from bot.storage.console.operators import SqlOperators, SqlSignins
from bot.storage.console.sessions import SqlSessions
from bot.storage.console.tallying import Tallies
from bot.storage.console.watching import SqlWatch

__all__ = ["SqlConsole"]


class SqlConsole:
    """A `ConsoleStore`; every method raises `StorageError` alone, of one line."""

    def __init__(self, connections: Connections, sealer: Sealer) -> None:
        """Nothing is asked yet."""
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
