"""Where sessions, log and outbox are kept: the same on SQLite and PostgreSQL.

`SqlStore.open` migrates and checks the key. Times are aware and UTC, ids have 64 bits, texts are sealed.
"""

from bot.storage.errors import (
    BadStatementError,
    DatabaseDownError,
    DatabaseUrlError,
    NewerDatabaseError,
    SecondProcessError,
    StorageError,
)
from bot.storage.reminders import DueReminders
from bot.storage.store import SqlStore
from bot.storage.turns import SqlTransaction
