"""One word an idea: who reads a type's name in `bot` need not ask which one is meant."""

import ast
from collections import defaultdict
from pathlib import Path

import bot

CODE = Path(bot.__file__).parent
ELSEWHERE = {"sandbox", "migrations"}  # knows nobody of the bot; each stands for itself


def types_in(path: Path) -> list[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef) and not node.name.startswith("_")]


def test_no_public_type_bears_a_name_that_another_has() -> None:
    found = defaultdict(list)
    for path in sorted(CODE.rglob("*.py")):
        if not ELSEWHERE.intersection(path.parts):
            for name in types_in(path):
                found[name].append(str(path.relative_to(CODE)))
    assert {name: paths for name, paths in found.items() if len(paths) > 1} == {}
    assert len(found) > 100
