"""Statements compiled once, from the same tables for both databases, to be run by a driver itself.

SQLAlchemy takes longer to run most statements of a turn than the database does. What it knows of columns, how they are
named and how their values are written and read, is asked of it once.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple, TypeAlias

from sqlalchemy import Dialect, Executable
from sqlalchemy.types import TypeEngine

from bot.storage.tables import UtcTime

Values: TypeAlias = dict[str, Any]
Conversion: TypeAlias = Callable[[Any], Any]

_SAME_TIMES = 64  # a batch writes the same few moments again and again


class Rows:
    """What a statement gave."""

    def __init__(self, names: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> None:
        self._names, self._rows = names, rows

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        """As tuples."""
        return iter(self._rows)

    def mappings(self) -> list[dict[str, Any]]:
        """By the columns' names."""
        return [dict(zip(self._names, row, strict=True)) for row in self._rows]


class _Parameter(NamedTuple):
    name: str
    process: Conversion | None


class Compiled:
    """A statement as a driver runs it."""

    def __init__(self, statement: Any, dialect: Dialect, given: tuple[str, ...], *, is_many: bool) -> None:  # noqa: ANN401 - what SQLAlchemy runs has no type that it can be compiled by
        """`given` are the names that its parameters come by, once or for each of many rows."""
        made = statement.compile(dialect=dialect, column_keys=given, for_executemany=is_many)
        self.text: str = made.string
        self._own = {name: value for name, value in made.params.items() if name not in given}
        self._parameters = [_Parameter(name, _writing(made.binds[name].type, dialect)) for name in made.positiontup]
        columns = getattr(statement, "exported_columns", ())
        self._names = tuple(column.name for column in columns)
        reading = (_reading(column.type, dialect) for column in columns)
        self._reading = [(at, process) for at, process in enumerate(reading) if process is not None]

    def bound(self, given: Values) -> list[Any]:
        """The parameters in their order, as the driver takes them."""
        known = {**self._own, **given} if self._own else given
        return [known[name] if process is None else process(known[name]) for name, process in self._parameters]

    def rows(self, found: Iterable[Sequence[Any]]) -> Rows:
        """What the driver gave, as the columns' types have it."""
        return Rows(self._names, [self._read(list(row)) for row in found])

    def _read(self, row: list[Any]) -> tuple[Any, ...]:
        for at, process in self._reading:
            row[at] = process(row[at])
        return tuple(row)


@cache
def compiled(statement: Executable, dialect: Dialect, given: tuple[str, ...], *, is_many: bool) -> Compiled:
    """Once for all: statements are constants, with nobody's values in them."""
    return Compiled(statement, dialect, given, is_many=is_many)


def _writing(kind: TypeEngine[Any], dialect: Dialect) -> Conversion | None:
    process = kind.dialect_impl(dialect).bind_processor(dialect)
    return lru_cache(_SAME_TIMES)(process) if process is not None and isinstance(kind, UtcTime) else process


def _reading(kind: TypeEngine[Any], dialect: Dialect) -> Conversion | None:
    return kind.dialect_impl(dialect).result_processor(dialect, None)
