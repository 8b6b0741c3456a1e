"""`qmas assess --jsonl`: a line in, a line out, whatever one of them holds; a bar for whom watches."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.cli.main import commands

FACTS = {"age": 34, "is_proficient_in_english": True, "graduate_level_years": 8.5}
HALF = r'{"facts": {"\ud83d": 3}}'  # of a surrogate pair
GOOD = json.dumps({"on": "2026-11-22", "facts": FACTS})


def assessed(file: Path, *options: str) -> Result:
    return CliRunner().invoke(commands(), ["assess", str(file), *options])


def written(folder: Path, *lines: str | bytes) -> Path:
    file = folder / "evidence.jsonl"
    file.write_bytes(b"".join((line.encode() if isinstance(line, str) else line) + b"\n" for line in lines))
    return file


def test_a_line_is_the_assessment_of_its_evidence(tmp_path: Path) -> None:
    one = assessed(written(tmp_path, GOOD), "--json")
    many = assessed(written(tmp_path, GOOD, "", GOOD), "--jsonl")
    assert [json.loads(line) for line in many.stdout.splitlines()] == [json.loads(one.stdout)] * 2
    assert many.exit_code == 0


def test_a_bad_line_is_told_in_its_place_and_the_rest_goes_on(tmp_path: Path) -> None:
    bad = (b'{"facts": {"nationality": "\xff\xfe"}}', '{"facts": {"age": "old"}}', "{", '{"facts": {"ages": 3}}', HALF)
    told = assessed(written(tmp_path, *bad, GOOD), "--jsonl")
    lines = [json.loads(line) for line in told.stdout.splitlines()]
    assert [(line["error"]["line"], line["error"]["fact"]) for line in lines[:-1]] == [
        (1, "nationality"),
        (2, "age"),
        (3, ""),
        (4, "ages"),
        (5, "\ud83d"),
    ]
    assert (lines[-1]["on"], told.exit_code) == ("2026-11-22", 1)


TWICE = [
    ('{"facts": {"age": 34, "age": 51}}', "facts.age", "age"),
    ('{"facts": {"annual_income_hkd": {"from": 1, "from": 2}}}', "facts.annual_income_hkd.from", "annual_income_hkd"),
    ('{"facts": {"age": 34}, "facts": {}}', "facts", ""),
    ('{"on": "2026-11-22", "on": "2026-11-22", "facts": {}}', "on", ""),
]


@pytest.mark.parametrize(("text", "place", "fact"), TWICE)
def test_a_key_given_twice_is_refused_by_name(tmp_path: Path, text: str, place: str, fact: str) -> None:
    file = written(tmp_path, text)
    assert str(assessed(file).exception) == f'{file}: "{place}" is given twice: leave the one that holds'
    told = assessed(written(tmp_path, text, GOOD), "--jsonl")
    first, second = (json.loads(line) for line in told.stdout.splitlines())
    assert (first["error"]["line"], first["error"]["fact"]) == (1, fact)
    assert (second["on"], told.exit_code) == ("2026-11-22", 1)


def test_lines_come_by_standard_input_too() -> None:
    told = CliRunner().invoke(commands(), ["assess", "-", "--jsonl"], input=f"{GOOD}\n{GOOD}\n")
    assert [json.loads(line)["ruleset"] for line in told.stdout.splitlines()] == ["qmas-gpt-2024"] * 2


def test_nothing_but_lines_is_written_where_nobody_watches(tmp_path: Path) -> None:
    told = assessed(written(tmp_path, GOOD), "--jsonl")
    assert (told.stdout.count("\n"), told.stderr) == (1, "")


def test_on_a_terminal_a_bar_runs_beside_the_lines(tmp_path: Path) -> None:
    screen, terminal = pty.openpty()
    command = [sys.executable, "-c", "from bot.cli.main import main; main()", "assess", "--jsonl"]
    file = written(tmp_path, *[GOOD] * 50)
    environment = {"PATH": os.environ["PATH"], "TERM": "xterm"}
    run = subprocess.run(  # noqa: S603 - our own command
        [*command, str(file)], stdout=subprocess.PIPE, stderr=terminal, env=environment, timeout=60, check=True
    )
    os.close(terminal)
    shown = os.read(screen, 100_000).decode()
    os.close(screen)
    assert "assessing" in shown
    assert [json.loads(line)["ruleset"] for line in run.stdout.splitlines()] == ["qmas-gpt-2024"] * 50
