"""What the console asks of the database: one class a concern, over the tables of the bot."""

from bot.console.queries.audit import Audit
from bot.console.queries.events import Events
from bot.console.queries.failed_sign_ins import FailedSignIns
from bot.console.queries.health import HealthChecks
from bot.console.queries.live_sessions import LiveSessions
from bot.console.queries.near_misses import NearMisses
from bot.console.queries.notices import Notices
from bot.console.queries.numbers import Numbers
from bot.console.queries.operators import Operators
from bot.console.queries.sessions import Sessions
from bot.console.queries.tallies import Tallies
from bot.storage import SqlStore


class Queries:
    """All of it; raises `StoreError`, of one line. A change and its audit entry are one transaction."""

    def __init__(self, store: SqlStore) -> None:
        """Nothing is asked yet."""
        connections, sealer = store.connections, store.sealer
        self.tallies = Tallies(connections)
        self.near_misses = NearMisses(connections, sealer)
        self.numbers = Numbers(connections, self.tallies)
        self.sessions = Sessions(connections, sealer)
        self.live_sessions = LiveSessions(connections, sealer)
        self.events = Events(connections)
        self.operators = Operators(connections)
        self.failed_sign_ins = FailedSignIns(connections, sealer)
        self.audit = Audit(connections)
        self.notices = Notices(connections)
        self.health = HealthChecks(connections)
