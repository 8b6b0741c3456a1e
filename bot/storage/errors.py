"""What can go wrong with the database, as one tree; foreign exceptions are mapped here and nowhere else."""

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.engine import ExceptionContext
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from bot.records import StoreDownError, StoreError

# SQLSTATE classes: connection, resources, operator intervention, system; authorisation; no such database; read-only.
_DOWN_STATES = ("08", "53", "57", "58", "28", "3D", "25006")
_DOWN_NAMES = ("BUSY", "LOCKED", "FULL", "IOERR", "CANTOPEN", "READONLY", "NOMEM", "PROTOCOL", "CORRUPT", "NOTADB")


class StorageError(StoreError):
    """Whatever keeps a thing from being stored or read; its text is one line without anyone's words."""


class DatabaseUrlError(StorageError):
    """The address names no database this program can use."""


class DatabaseDownError(StorageError, StoreDownError):
    """Unreachable, cut off, locked, full or read-only: the same again may succeed later."""


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
    except _foreign(others) as error:
        raise _translated(error) from None


def as_drivers(context: ExceptionContext) -> DBAPIError | None:
    """Python's own exception out of a statement, marked as the driver's: by this `mapped` tells it from a caller's."""
    error = context.original_exception
    is_unmarked = context.sqlalchemy_exception is None and isinstance(error, PYTHONS_OWN)
    return DBAPIError(None, None, error) if is_unmarked else None


def _foreign(others: tuple[type[Exception], ...]) -> tuple[type[Exception], ...]:
    return (SQLAlchemyError, sqlite3.Error, *_asyncpg(), *others)


def _asyncpg(*names: str) -> tuple[type[Exception], ...]:
    """Its exceptions by name, or those that matter; none where it is not in use, for its import slows every start."""
    asyncpg = sys.modules.get("asyncpg")
    return tuple(getattr(asyncpg, name) for name in names or ("PostgresError", "InterfaceError")) if asyncpg else ()


def _translated(error: BaseException) -> StorageError:
    inner = _innermost(error)
    named = _name_of(inner)
    if _is_down(error, inner):
        return DatabaseDownError(f"the database cannot be used now ({named})")
    return BadStatementError(f"the database refused a statement ({named})")


def _innermost(error: BaseException) -> BaseException:
    """The driver's own exception below SQLAlchemy's and its adapter's."""
    inner = (error.orig if isinstance(error, DBAPIError) else None) or error
    cause = inner.__cause__
    return cause if cause is not None and isinstance(cause, (*_asyncpg(), OSError)) else inner


def _name_of(inner: BaseException) -> str:
    state = getattr(inner, "sqlstate", None) or getattr(inner, "sqlite_errorname", None)
    return f"{type(inner).__name__} {state}" if state else type(inner).__name__


def _is_down(error: BaseException, inner: BaseException) -> bool:
    if isinstance(error, PoolTimeoutError) or (isinstance(error, DBAPIError) and error.connection_invalidated):
        return True
    if isinstance(inner, sqlite3.Error):
        return str(getattr(inner, "sqlite_errorname", "")).removeprefix("SQLITE_").startswith(_DOWN_NAMES)
    if isinstance(inner, _asyncpg("PostgresError")):
        return str(getattr(inner, "sqlstate", "")).startswith(_DOWN_STATES)
    # asyncpg's refusal of a parameter is an InterfaceError and a ValueError; a lost connection is the former alone
    return isinstance(inner, (OSError, *_asyncpg("InterfaceError"))) and not isinstance(inner, ValueError)
