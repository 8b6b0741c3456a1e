"""Statements compiled once, from the same tables for both databases, to be run by a driver itself.

SQLAlchemy takes longer to run most statements of a turn than the database does. What it knows of columns, how they are
named and how their values are written and read, is asked of it once.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import repeat
from typing import Any, Self, TypeAlias

from sqlalchemy import Boolean, Dialect, Executable, LargeBinary
from sqlalchemy.types import TypeEngine

Values: TypeAlias = dict[str, Any]
Conversion: TypeAlias = Callable[[Any], Any]
Row: TypeAlias = Sequence[Any]

_TAKEN_AS_THEY_ARE = (Boolean, LargeBinary)  # by either driver


class Rows:
    """What a statement gave, or is given for each of many: values in the order of their names."""

    def __init__(self, names: Sequence[str], rows: Sequence[Row]) -> None:
        self.names, self._rows = tuple(names), rows

    @classmethod
    def of(cls, rows: Sequence[Values]) -> Self:
        """Of one shape, and there are some."""
        names = tuple(rows[0])
        return cls(names, [[row[name] for name in names] for row in rows])

    def __iter__(self) -> Iterator[Row]:
        """By their places."""
        return iter(self._rows)

    def __len__(self) -> int:
        """How many."""
        return len(self._rows)

    def mappings(self) -> list[Values]:
        """By the columns' names."""
        return [dict(zip(self.names, row, strict=True)) for row in self._rows]


class Compiled:
    """A statement as a driver runs it."""

    def __init__(self, statement: Any, dialect: Dialect, given: tuple[str, ...], *, is_many: bool) -> None:  # noqa: ANN401 - what SQLAlchemy runs has no type that it can be compiled by
        """`given` are the names that its parameters come by, once or for each of many rows."""
        made = statement.compile(dialect=dialect, column_keys=given, for_executemany=is_many)
        self.text: str = made.string
        own = {name: value for name, value in made.params.items() if name not in given}
        self._own = list(own.values())
        places = {name: at for at, name in enumerate((*given, *own))}
        self._writing = [(places[name], _writing(made.binds[name].type, dialect)) for name in made.positiontup]
        columns = getattr(statement, "exported_columns", ())
        self._names = tuple(column.name for column in columns)
        self._reading = [(at, _reading(column.type, dialect)) for at, column in enumerate(columns)]

    def bound(self, rows: Rows) -> list[Row]:
        """The parameters of each row in their order, as the driver takes them."""
        own = (repeat(value, len(rows)) for value in self._own)
        return _through(self._writing, [*zip(*rows, strict=True), *own]) or [()] * len(rows)

    def rows(self, found: Sequence[Row]) -> Rows:
        """What the driver gave, as the columns' types have it."""
        return Rows(self._names, _through(self._reading, list(zip(*found, strict=True))) if found else ())


def _through(conversions: Iterable[tuple[int, Conversion | None]], columns: Sequence[Iterable[Any]]) -> list[Row]:
    """Rows of these columns, each converted as a whole: a loop in C for every row costs a tenth of one here."""
    made = (columns[at] if convert is None else map(convert, columns[at]) for at, convert in conversions)
    return list(zip(*made, strict=True))


@cache
def compiled(statement: Executable, dialect: Dialect, given: tuple[str, ...], *, is_many: bool) -> Compiled:
    """Once for all: statements are constants, with nobody's values in them."""
    return Compiled(statement, dialect, given, is_many=is_many)


def _writing(kind: TypeEngine[Any], dialect: Dialect) -> Conversion | None:
    return None if isinstance(kind, _TAKEN_AS_THEY_ARE) else kind.dialect_impl(dialect).bind_processor(dialect)


def _reading(kind: TypeEngine[Any], dialect: Dialect) -> Conversion | None:
    return kind.dialect_impl(dialect).result_processor(dialect, None)
