"""What is sealed, and which row each value is bound to: it opens there and nowhere else."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any, Protocol

from sqlalchemy import Column

from bot.keys import Sealer, WrongKeyError
from bot.storage.tables import LOG, OUTBOX, SESSIONS


class Row(Protocol):
    """What a row that is written and one that is read have in common."""

    def __getitem__(self, name: str, /) -> Any:  # noqa: ANN401 - whatever its columns hold
        """By the column's name."""


@dataclass(frozen=True, slots=True)
class SealedColumn:
    """A column, and those of its row that are known before it is written and never change."""

    column: Column[Any]
    bound_to: tuple[str, ...]

    def place(self, row: Row) -> bytes:
        """The row as the sealer knows it: no two places are written alike."""
        parts = (self.column.table.name, self.column.name, *(_written(row[name]) for name in self.bound_to))
        return "".join(f"{len(part)}:{part}" for part in parts).encode()

    def seal(self, text: str, row: Row, sealer: Sealer) -> bytes:
        """For that row; raises `UnicodeEncodeError` at a lone surrogate."""
        return sealer.seal(text, self.place(row))

    def opened(self, row: Row, sealer: Sealer) -> str | None:
        """The words, or none where there are none or no key opens them here: one row must not stop the others."""
        sealed = row[self.column.name]
        try:
            return None if sealed is None else sealer.open(sealed, self.place(row))
        except WrongKeyError:
            return None


def _written(value: str | datetime) -> str:
    return _time(value) if isinstance(value, datetime) else value


@lru_cache(64)  # a batch has few
def _time(moment: datetime) -> str:
    """In UTC, as it comes back."""
    return moment.astimezone(UTC).isoformat()


ANSWERS = SealedColumn(SESSIONS.c.body, ("id", "applicant"))
UNSENT = SealedColumn(OUTBOX.c.payload, ("applicant", "kind", "at"))
WORDS = SealedColumn(LOG.c.body, ("applicant", "session_id", "at", "kind"))
SEALED = (ANSWERS, UNSENT, WORDS)
