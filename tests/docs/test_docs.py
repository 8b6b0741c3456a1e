"""The docs say what the tree holds: names, settings, commands, links, sources."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType

import pytest
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

import conversations
import locales
import scoring
from bot import records
from bot.cli import main
from bot.settings import Settings

ROOT = Path(__file__).parents[2]
DOCS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
PICTURES = {".png", ".jpg", ".svg"}
EXAMPLE = ROOT / "docs" / "examples" / "evidence.json"

_ROW = re.compile(r"^\| `?([^|`]+)`? \|", re.MULTILINE)
_LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
_CODE = re.compile(r"```.*?```|`[^`\n]+`", re.DOTALL)
_QMAS = re.compile(r"\bqmas((?: [a-z]+)+)((?:[^`\n|]*?--[a-z-]+)*)")
_OPTION = re.compile(r"--[a-z-]+")
_MAKE = re.compile(r"\bmake ([a-z]+)\b")
_PATH = re.compile(r"^(?:bot|scoring|conversations|locales|tests|docs|requirements|bench|\.ci)/[\w./-]*$")
_SOURCE = re.compile(r"\b[SLN][1-9][0-9]*\b")
_MACHINE = re.compile(r"(?<![\w.])/(?:work|tmp|root|home|Users|farm|opt|usr)/|\.pyenv|[A-Z]:\\\\")


def by_name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def code_in(path: Path) -> list[str]:
    return [found.strip("`") for found in _CODE.findall(path.read_text("utf-8"))]


def section(path: str, heading: str) -> str:
    _, _, rest = (ROOT / path).read_text("utf-8").partition(f"\n## {heading}\n")
    assert rest, f"{path} has no section {heading}"
    return rest.partition("\n## ")[0]


def rows(text: str) -> list[str]:
    """The first cell of every row of a table, its heading left out."""
    return [cell for cell in _ROW.findall(text) if cell not in {"name", "no.", "command", "address"}]


def offered(package: ModuleType) -> set[str]:
    """What its face offers, the packages inside left out."""
    return {name for name, value in vars(package).items() if name[0] != "_" and not isinstance(value, ModuleType)}


def shapes() -> set[str]:
    return {name for name, value in vars(records).items() if getattr(value, "__module__", "") == records.__name__} | {
        "Outgoing"
    }


@pytest.mark.parametrize(
    ("package", "names"),
    [
        ("scoring", offered(scoring)),
        ("conversations", offered(conversations)),
        ("locales", offered(locales)),
        ("bot.records", shapes()),
    ],
)
def test_the_glossary_holds_every_public_name_and_no_other(package: str, names: set[str]) -> None:
    told = rows(section("docs/glossary.md", f"`{package}`"))
    assert (names - set(told), set(told) - names) == (set(), set())
    assert len(told) == len(set(told))


def test_the_readme_holds_every_setting_with_its_default() -> None:
    told = section("README.md", "Settings")
    assert set(rows(told)) == {f"QMAS_{name.upper()}" for name in Settings.model_fields}
    defaults = {name: field.default for name, field in Settings.model_fields.items() if field.default is not None}
    lacking = [name for name, default in defaults.items() if f"| `QMAS_{name.upper()}` | `{default}` |" not in told]
    assert lacking == []


def commands(group: TyperGroup, before: tuple[str, ...] = ()) -> Iterator[tuple[str, TyperCommand]]:
    for name, command in group.commands.items():
        if isinstance(command, TyperGroup):
            yield from commands(command, (*before, name))
        elif isinstance(command, TyperCommand):
            yield " ".join((*before, name)), command


def known_commands() -> Mapping[str, TyperCommand]:
    group = get_command(main.commands())
    assert isinstance(group, TyperGroup)
    return dict(commands(group))


def test_every_command_stands_in_the_list_of_commands() -> None:
    told = (ROOT / "docs" / "commands.md").read_text("utf-8")
    listed = {cell.removeprefix("qmas ") for cell in rows(told) if cell.startswith("qmas ")}
    assert listed == set(known_commands())


def test_every_command_of_the_chat_stands_in_the_list_of_commands() -> None:
    _, _, told = (ROOT / "docs" / "commands.md").read_text("utf-8").partition("\nIn the chat, in any state:\n")
    listed = re.findall(r"^\| `/([a-z]+)` \|", told.partition("\n| address |")[0], re.MULTILINE)
    assert tuple(listed) == conversations.COMMANDS


@pytest.mark.parametrize("path", DOCS, ids=by_name)
def test_a_command_named_in_the_docs_exists_with_its_options(path: Path) -> None:
    known = known_commands()
    groups = {name.split()[0] for name in known if " " in name}
    unknown = []
    for code in code_in(path):
        for words, tail in _QMAS.findall(code):
            first, *rest = words.split()
            name = " ".join((first, *rest[:1])) if first in groups and rest else first
            if name not in known and name not in groups:
                unknown.append(f"qmas {name}")
                continue
            options = {option for parameter in getattr(known.get(name), "params", ()) for option in parameter.opts}
            unknown += [f"qmas {name} {option}" for option in _OPTION.findall(tail) if option not in options]
    every = {option for command in known.values() for parameter in command.params for option in parameter.opts}
    alone = {option for code in code_in(path) if code.startswith("--") for option in _OPTION.findall(code)}
    assert (unknown, alone - every) == ([], set())


@pytest.mark.parametrize("path", DOCS, ids=by_name)
def test_a_make_target_named_in_the_docs_exists(path: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = {target for code in code_in(path) for target in _MAKE.findall(code)}
    assert named - targets == set()


def links(path: Path) -> list[str]:
    text = _CODE.sub("", path.read_text("utf-8"))
    targets = [target for target in _LINK.findall(text) if not re.match(r"[a-z]+:", target)]
    return [target.partition("#")[0] for target in targets if not target.startswith("#")]


@pytest.mark.parametrize("path", DOCS, ids=by_name)
def test_relative_links_lead_somewhere(path: Path) -> None:
    pages = [target for target in links(path) if Path(target).suffix not in PICTURES]
    assert [target for target in pages if not (path.parent / target).exists()] == []


@pytest.mark.parametrize("path", DOCS, ids=by_name)
def test_the_pictures_the_docs_show_are_there(path: Path) -> None:
    pictures = [target for target in links(path) if Path(target).suffix in PICTURES]
    assert [target for target in pictures if not (path.parent / target).exists()] == []


@pytest.mark.parametrize("path", DOCS, ids=by_name)
def test_files_named_in_the_docs_exist(path: Path) -> None:
    named = {code for code in code_in(path) if _PATH.match(code)}
    assert sorted(name for name in named if not (ROOT / name).exists()) == []


@pytest.mark.parametrize("path", [*DOCS, EXAMPLE], ids=by_name)
def test_no_doc_names_a_path_of_a_machine(path: Path) -> None:
    assert _MACHINE.findall(path.read_text("utf-8")) == []


def cited() -> set[str]:
    files = (
        path for folder in ("rulesets", "documents", "schemes") for path in (ROOT / "scoring" / folder).glob("*.toml")
    )
    rulesets = "\n".join(path.read_text("utf-8") for path in files)
    lists = [line for path in (ROOT / "scoring" / "lists").glob("*.csv") for line in path.read_text("utf-8").split(",")]
    decided = "\n".join(path.read_text("utf-8") for path in DOCS)
    return set(_SOURCE.findall(f"{rulesets}\n{decided}")) | {
        number for cell in lists for number in _SOURCE.findall(cell)
    }


def test_every_source_cited_is_on_the_list_of_sources_once() -> None:
    listed = [cell for cell in rows((ROOT / "docs" / "sources.md").read_text("utf-8")) if _SOURCE.fullmatch(cell)]
    assert cited() - set(listed) == set()
    assert len(listed) == len(set(listed))


def test_the_layers_inside_bot_are_those_the_linter_holds() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    (layers,) = [contract["layers"] for contract in contracts if contract.get("containers") == ["bot"]]
    assert " → ".join(layers) in (ROOT / "CONTRIBUTING.md").read_text("utf-8")
