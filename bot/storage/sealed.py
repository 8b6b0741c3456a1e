"""What is sealed, and which row each value is bound to: it opens there and nowhere else."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property, lru_cache
from typing import Any, Protocol

from sqlalchemy import Column

from bot.keys import Sealer, WrongKeyError
from bot.storage.errors import translated
from bot.storage.tables import LOG, OUTBOX, SESSIONS


class Row(Protocol):
    """What every row that is read by names has."""

    def __getitem__(self, name: str, /) -> Any:  # noqa: ANN401 - whatever its columns hold
        """By the column's name."""


@dataclass(frozen=True)
class SealedColumn:
    """A column, and those of its row that are known before it is written and never change."""

    column: Column[Any]
    bound_to: tuple[str, ...]

    @cached_property
    def _begins(self) -> str:
        return "".join(f"{len(name)}:{name}" for name in (self.column.table.name, self.column.name))

    def place(self, row: Row) -> bytes:
        """The row as the sealer knows it: no two places are written alike."""
        return self.place_by(*(row[name] for name in self.bound_to))

    def place_by(self, first: str, second: str, at: datetime | None = None, last: str | None = None) -> bytes:
        """The same, by what it is bound to in its order."""
        text = f"{self._begins}{len(first)}:{first}{len(second)}:{second}"
        if at is not None:
            text += _time(at)
        if last is not None:
            text += f"{len(last)}:{last}"
        return text.encode()

    def seal(self, text: str, row: Row, sealer: Sealer) -> bytes:
        """For that row; raises `BadStatementError` at a lone surrogate."""
        return sealed(text, self.place(row), sealer)

    def opened(self, row: Row, sealer: Sealer) -> str | None:
        """The words, or none where there are none or no key opens them here: one row must not stop the others."""
        return opened(row[self.column.name], self.place(row), sealer)


def sealed(text: str, place: bytes, sealer: Sealer) -> bytes:
    """For that place; raises `BadStatementError` at a lone surrogate."""
    try:
        return sealer.seal(text, place)
    except ValueError as error:
        raise translated(error) from None


def opened(value: bytes | None, place: bytes, sealer: Sealer) -> str | None:
    """The words, or none where there are none or no key opens them there."""
    try:
        return None if value is None else sealer.open(value, place)
    except WrongKeyError:
        return None


@lru_cache(64)  # a batch has few
def _time(moment: datetime) -> str:
    """In UTC, as it comes back, with its length."""
    text = moment.astimezone(UTC).isoformat()
    return f"{len(text)}:{text}"


ANSWERS = SealedColumn(SESSIONS.c.body, ("id", "applicant"))
UNSENT = SealedColumn(OUTBOX.c.payload, ("applicant", "kind", "at"))
WORDS = SealedColumn(LOG.c.body, ("applicant", "session_id", "at", "kind"))
SEALED = (ANSWERS, UNSENT, WORDS)
