"""What the docs say is tried by a test is tried by it."""

import ast
import re
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "attacks.md"
_TEST = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")
_LINE = re.compile(r"^\| (?!tried|---)(.*) \|$", re.MULTILINE)


@cache
def named_in(file: str) -> frozenset[str]:
    tree = ast.parse((ROOT / file).read_text("utf-8"))
    return frozenset(each.name for each in tree.body if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef))


def test_every_line_names_tests_that_there_are() -> None:
    lines = [_TEST.findall(line.rpartition(" | ")[2]) for line in _LINE.findall(PAGE.read_text("utf-8"))]
    assert len(lines) > 60
    assert all(lines)
    assert [(file, name) for line in lines for file, name in line if name not in named_in(file)] == []
