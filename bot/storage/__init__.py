"""Where sessions, log and outbox are kept: the same on SQLite and PostgreSQL.

`SqlStore.open` migrates and checks the key. Times are aware and UTC, ids have 64 bits, texts are sealed.
"""

from bot.storage.copies.backup import back_up, restore
from bot.storage.copies.restoring import CopyError, Restored, Settling
from bot.storage.erasures import KEEPS_ERASURES, ErasureList, ErasureListError, newest_by_hash
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
