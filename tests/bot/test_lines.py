"""Events as lines of a file: no cell of a table is taken for a formula, and none of the others is changed."""

import csv
import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.console.file_formats import COLUMNS, FORMS
from bot.console.records import LogEvent

EVENT = LogEvent(7, datetime(2026, 11, 22, tzinfo=UTC), "wE-4", "s-1", "answered", "age", 3, "en", -5, "")


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t"])
def test_what_a_spreadsheet_would_run_is_text(sign: str) -> None:
    line = FORMS["csv"].line(replace(EVENT, session_id=f"{sign}AbC"))
    (cells,) = csv.reader([line])
    assert cells[COLUMNS.index("session_id")] == f"'{sign}AbC"
    assert [cells[COLUMNS.index(name)] for name in ("applicant", "duration_ms")] == ["wE-4", "-5"]


def test_a_program_gets_it_as_it_is() -> None:
    assert json.loads(FORMS["jsonl"].line(replace(EVENT, session_id="-AbC")))["session_id"] == "-AbC"
