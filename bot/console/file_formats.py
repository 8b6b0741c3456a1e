"""Events as lines of a file: CSV (RFC 4180) or JSON Lines, without answers."""

import csv
import io
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from types import MappingProxyType

from bot.console.records import LogEvent

COLUMNS = tuple(field.name for field in fields(LogEvent))
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would run


@dataclass(frozen=True, slots=True)
class Form:
    """A form of file: its lines end with a line break; `head` comes before the first."""

    media_type: str
    head: str
    line: Callable[[LogEvent], str]


def _cells(event: LogEvent) -> list[object]:
    return [_plain(getattr(event, column)) for column in COLUMNS]


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, datetime) else value


def _csv(cells: list[object]) -> str:
    written = io.StringIO()
    csv.writer(written).writerow([_harmless(cell) for cell in cells])
    return written.getvalue()


def _harmless(cell: object) -> object:
    """Text alone: numbers are written as they are."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def _as_json(event: LogEvent) -> str:
    return json.dumps(dict(zip(COLUMNS, _cells(event), strict=True)), ensure_ascii=False) + "\n"


FORMS: Mapping[str, Form] = MappingProxyType(
    {
        "csv": Form("text/csv", _csv(list(COLUMNS)), lambda event: _csv(_cells(event))),
        "jsonl": Form("application/x-ndjson", "", _as_json),
    }
)
