"""The files of a SQLite database: one process's, still those that were opened, and emptied of what was erased."""

import asyncio
import fcntl
import os
import sqlite3
import time
from contextlib import closing
from pathlib import Path
from typing import IO

from bot.storage.errors import DatabaseDownError, SecondProcessError, mapped

_LOG, _LOCK = "-wal", ".lock"


class SqliteFiles:
    """The file at a path, its write-ahead log and its lock, held for the process's life however the process ends."""

    def __init__(self, path: Path, lock_file: IO[str] | None) -> None:
        """Without a `lock_file` the database is another process's too."""
        self.path, self._lock_file = path, lock_file
        self._log, self._lock = (path.with_name(path.name + suffix) for suffix in (_LOG, _LOCK))
        self._opened: dict[Path, tuple[int, int]] = {}
        self._is_owed = asyncio.Event()
        self._owed_since = 0.0  # on the monotonic clock
        if lock_file is not None:
            status = os.fstat(lock_file.fileno())
            self._opened[self._lock] = (status.st_dev, status.st_ino)

    @property
    def is_locked(self) -> bool:
        """Whether no other process may have it."""
        return self._lock_file is not None

    def unlock(self) -> None:
        """Let another process have it too."""
        if self._lock_file is not None:
            self._lock_file.close()
            self._lock_file = None
            del self._opened[self._lock]

    def check(self, *, is_written: bool = False) -> None:
        """Raises `DatabaseDownError` where a file was removed or replaced: what is written lies where nobody finds it.

        Before reading: a connection that is opened now would be one to another file, or make one.
        """
        if is_written and len(self._opened) < 2 + self.is_locked:  # both there from the first writing on
            now = {path: found for path in (self.path, self._log) if (found := _identity(path))}
            self._opened = now | self._opened
        for path, opened in self._opened.items():
            if _identity(path) != opened:
                raise DatabaseDownError(
                    f"{path} is not the file that was opened: put that one back, or stop this process and start another"
                )

    def reopened(self) -> None:
        """By a writer, with the log that lies there now; the file and its lock stay those first opened."""
        self._opened.pop(self._log, None)

    def owe(self) -> None:
        """Something was erased: as long as the log is not emptied, its pages hold it as it was."""
        if not self._is_owed.is_set():
            self._owed_since = time.monotonic()
        self._is_owed.set()

    @property
    def owed_for(self) -> float:
        """Seconds."""
        return time.monotonic() - self._owed_since if self._is_owed.is_set() else 0.0

    async def owed(self) -> None:
        """Wait until something is owed."""
        await self._is_owed.wait()

    async def empty_log(self) -> None:
        """Where nobody is reading: who reads is not waited for, and it stays owed. No turn may be written meanwhile."""
        with mapped():
            if await asyncio.to_thread(_is_emptied, self.path):
                self._is_owed.clear()


def locked(path: Path) -> IO[str]:
    """The kernel lets go of it however the process ends; raises `DatabaseDownError`, `SecondProcessError`."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock_file = path.with_name(path.name + _LOCK).open("a")
    except OSError as error:
        raise DatabaseDownError(
            f"the directory {path.parent} cannot be written ({error.strerror}): "
            "make it writable or point QMAS_DATA_DIR or QMAS_DATABASE_URL elsewhere"
        ) from None
    try:
        fcntl.flock(lock_file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        lock_file.close()
        raise SecondProcessError(
            f"another process uses {path}: stop it first; SQLite serves one process, PostgreSQL many"
        ) from None
    return lock_file


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _is_emptied(path: Path) -> bool:
    """By a connection of its own, that waits for nobody; it makes no file where there is none."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=rw", uri=True, timeout=0, isolation_level=None)) as connection:
        is_busy, *_ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not is_busy
