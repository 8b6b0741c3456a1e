"""Whatever the code writes into the log and into the audit has words in every language of the console."""

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import get_args, get_type_hints

import pytest

import bot
from bot.console.web.query import KINDS
from bot.records import Event, Reminder
from conversations import LineKind, TurnKind
from locales import CONSOLE_LOCALES, console_words

CODE = Path(bot.__file__).parent
HEARD = frozenset(heard.value for heard in TurnKind)
# Kinds that are no words in the code, by how the code says them; what is read back was written before.
SPOKEN: Mapping[str, frozenset[str]] = {
    "turn.kind.value": HEARD,
    "TurnKind.SHOWN.value": frozenset({TurnKind.SHOWN.value}),
    "line_kind.value": frozenset(line.value for line in LineKind),
    "reminder.kind": frozenset(get_args(get_type_hints(Reminder)["kind"])),
    "kind": frozenset(),  # given by who calls `_event`
    "reminder": frozenset(),  # the same
    "event": frozenset(),  # a line that is there already
}
ACTIONS: Mapping[str, frozenset[str]] = {
    "action": frozenset(),  # given by who calls
}
KIND = Event.__struct_fields__.index("kind")
# Where what is written is given, by the end of the callee's name.
MAKE_EVENTS = {".Event": KIND, "._event": 0}
MAKE_ENTRIES = {
    ".AuditEntry": 1, ".audit_entry": 1, ".desk.note": 1, "._desk.note": 1, "._revealed": 1, "._audited": 0
}  # fmt: skip


def calls(names: Mapping[str, int], keyword: str) -> Iterator[ast.expr]:
    """What the code gives, at that place or by that name, to whatever bears one of the names."""
    for path in sorted(CODE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            callee = f".{ast.unparse(node.func)}"
            for place in (names[name] for name in names if callee.endswith(name)):
                yield from [one.value for one in node.keywords if one.arg == keyword] or node.args[place : place + 1]


def words(said: ast.expr, known: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """What it can be; a way of saying it that is not known above is refused, lest words go unnoticed."""
    if isinstance(said, ast.Constant) and isinstance(said.value, str):
        return frozenset({said.value})
    assert ast.unparse(said) in known, f"{ast.unparse(said)}: say here what this can be"
    return known[ast.unparse(said)]


def written_kinds() -> set[str]:
    return {kind for said in calls(MAKE_EVENTS, "kind") for kind in words(said, SPOKEN)}


def written_actions() -> set[str]:
    return {action for said in calls(MAKE_ENTRIES, "action") for action in words(said, ACTIONS)}


def test_the_kinds_are_found_where_they_are_written() -> None:
    assert written_kinds() >= HEARD | {"said", "failed", "blocked", "delivered", "retried", "reminded", "duplicate"}
    assert written_actions() >= {"sign-in", "session.view", "session.reveal", "session.situation", "refused", "tail"}


@pytest.mark.parametrize("locale", CONSOLE_LOCALES)
def test_every_kind_of_event_has_words(locale: str) -> None:
    console = console_words(locale)
    assert sorted(kind for kind in written_kinds() if not console.has(f"kind-{kind}")) == []


def test_every_kind_of_event_can_be_asked_for() -> None:
    assert sorted(written_kinds().symmetric_difference(KINDS)) == []


@pytest.mark.parametrize("locale", CONSOLE_LOCALES)
def test_every_action_has_words(locale: str) -> None:
    console = console_words(locale)
    assert sorted(action for action in written_actions() if not console.has(f"deed-{action.replace('.', '-')}")) == []
