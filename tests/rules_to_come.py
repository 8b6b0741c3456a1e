"""Made-up rules of 2027, none of them ever announced: a list as a file, and the points test with a number changed."""

from pathlib import Path

CARRIED = Path(__file__).parents[1] / "scoring" / "rulesets"
# As the list of 2026, with one university added at the end and one left out, both made up.
LIST = Path(__file__).parent / "made_up" / "eligible-universities-2027.csv"
ADDED, REMOVED = "made-up-university", "massachusetts-institute-of-technology"
PRESENT, TO_COME = "qmas-gpt-2024", "qmas-gpt-2027"
INCOME = ("at_least = 1_000_000", "at_least = 1_200_000")


def corrected(folder: Path, *changes: tuple[str, str]) -> Path:
    """The file of the points test with words put in the place of others."""
    return _written(folder, PRESENT, *changes)


def to_come(folder: Path, *changes: tuple[str, str]) -> Path:
    """The same as a version of its own, from 2027 on."""
    own = (("from = 2024-11-01", "from = 2027-01-01"), (f'id = "{PRESENT}"', f'id = "{TO_COME}"'))
    return _written(folder, TO_COME, *own, *changes)


def _written(folder: Path, name: str, *changes: tuple[str, str]) -> Path:
    words = (CARRIED / f"{PRESENT}.toml").read_text(encoding="utf-8")
    for old, new in changes:
        assert old in words, f"{PRESENT} does not say {old}"
        words = words.replace(old, new)
    (folder / f"{name}.toml").write_text(words, encoding="utf-8")
    return folder / f"{name}.toml"
