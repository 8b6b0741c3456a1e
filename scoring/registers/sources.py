"""The day on which each source was captured or published, where it bears one: what it says was last seen then."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache

from scoring.registers.files import rows


def last_seen(references: Iterable[str]) -> date | None:
    """Find the day of the newest of these sources; None where none of them bears one."""
    return max((_days()[one] for one in references if one in _days()), default=None)


@cache
def _days() -> Mapping[str, date]:
    return {row["source"]: date.fromisoformat(row["seen_on"]) for row in rows("sources.csv")}
