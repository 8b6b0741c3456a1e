"""What can go wrong with the database, as one tree; foreign exceptions are mapped here and nowhere else."""

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.engine import ExceptionContext
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from bot.records import StoreBusyError, StoreDownError, StoreError

# What a statement carried is at fault: cardinality, data, constraint, size; raised by a trigger. All else is refused
# to everybody: rights taken away, a table gone, a full disk are no reply's fault.
_CARRIED_STATES = ("21", "22", "23", "54", "P0")
_CARRIED_NAMES = ("CONSTRAINT", "MISMATCH", "TOOBIG", "RANGE")
_BUSY_STATES = ("40001", "40P01", "55P03")  # serialization, deadlock, lock not to be had
_READ_ONLY = "25006"
_CLIENTS = ("InterfaceError", "InternalClientError")  # asyncpg's own: of several hosts none is to be written to, too


class StorageError(StoreError):
    """Whatever keeps a thing from being stored or read; its text is one line without anyone's words."""


class DatabaseUrlError(StorageError):
    """The address names no database this program can use."""


class DatabaseDownError(StorageError, StoreDownError):
    """Unreachable, cut off, locked, full, read-only or not as it was made: the same again may succeed later."""


class DatabaseBusyError(DatabaseDownError, StoreBusyError):
    """Another's transaction stood in the way: the same again, at once, may succeed."""


class BadStatementError(StorageError):
    """The database refused a statement: what it carried is at fault."""


class SecondProcessError(StorageError):
    """Another process holds this SQLite file."""


class NewerDatabaseError(StorageError):
    """A newer version of the program has migrated this database."""


class OlderDatabaseError(StorageError):
    """An older version of the program has this database open."""


PYTHONS_OWN = (OSError, ValueError, OverflowError)  # what drivers raise of these bears no name of theirs


@contextmanager
def mapped(*others: type[Exception]) -> Iterator[None]:
    """Foreign exceptions leave as ours, less their own text: drivers quote parameters in it. All else leaves as it is.

    `others`: foreign too, where nobody else's code runs inside.
    """
    try:
        yield
    except foreign(others) as error:
        raise translated(error) from None


def as_drivers(context: ExceptionContext) -> DBAPIError | None:
    """Python's own exception out of a statement, marked as the driver's: by this `mapped` tells it from a caller's.

    A connection that was opened read-only stays so when the database no longer is: it is not used again.
    """
    error = context.original_exception
    if _state_of(_innermost(error)) == _READ_ONLY:
        context.is_disconnect = True
    is_unmarked = context.sqlalchemy_exception is None and isinstance(error, PYTHONS_OWN)
    return DBAPIError(None, None, error) if is_unmarked else None


def foreign(others: tuple[type[Exception], ...]) -> tuple[type[Exception], ...]:
    """What drivers raise, and `others`."""
    return (SQLAlchemyError, sqlite3.Error, *_asyncpg(), *others)


def _asyncpg(*names: str) -> tuple[type[Exception], ...]:
    """Its exceptions by name, or those that matter; none where it is not in use, for its import slows every start."""
    asyncpg = sys.modules.get("asyncpg")
    return tuple(getattr(asyncpg, name) for name in names or ("PostgresError", *_CLIENTS)) if asyncpg else ()


def translated(error: BaseException) -> StorageError:
    """The same as ours."""
    inner = _innermost(error)
    named = _name_of(inner)
    if _is_carried(error, inner):
        return BadStatementError(f"the database refused a statement ({named})")
    kind = DatabaseBusyError if _state_of(inner) in _BUSY_STATES else DatabaseDownError
    return kind(f"the database cannot be used now ({named})")


def _innermost(error: BaseException) -> BaseException:
    """The driver's own exception below SQLAlchemy's and its adapter's."""
    inner = (error.orig if isinstance(error, DBAPIError) else None) or error
    cause = inner.__cause__
    return cause if cause is not None and isinstance(cause, (*_asyncpg(), OSError)) else inner


def _name_of(inner: BaseException) -> str:
    state = _state_of(inner) or getattr(inner, "sqlite_errorname", None)
    return f"{type(inner).__name__} {state}" if state else type(inner).__name__


def _state_of(inner: BaseException) -> str:
    return str(getattr(inner, "sqlstate", None) or "")


def _is_carried(error: BaseException, inner: BaseException) -> bool:
    """Whether what a statement carried is at fault, and not whoever would have carried anything."""
    if isinstance(error, PoolTimeoutError) or (isinstance(error, DBAPIError) and error.connection_invalidated):
        return False
    if isinstance(inner, sqlite3.Error):  # what it cannot bind bears no name
        name = str(getattr(inner, "sqlite_errorname", "")).removeprefix("SQLITE_")
        return not name or name.startswith(_CARRIED_NAMES)
    if isinstance(inner, _asyncpg("PostgresError")):
        return _state_of(inner).startswith(_CARRIED_STATES)
    # asyncpg's refusal of a parameter is an InterfaceError and a ValueError; a lost connection is the former alone
    return isinstance(inner, ValueError) or not isinstance(inner, (OSError, *_asyncpg(*_CLIENTS)))
