"""What all tests share."""

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from chaos.processes import Nursery
from hypothesis import HealthCheck, settings

# What time things take is measured in bench/, on a quiet machine.
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")

# A run begun in the background has it ignored, and so would have the commands that a test interrupts.
signal.signal(signal.SIGINT, signal.default_int_handler)

pytest_plugins = ["chromium", "databases"]

HERE = Path(__file__).parent
FIRST = ("chaos", "browser", "bot", "journeys")  # their modules take longest: begun last, one would be waited for alone


@pytest.fixture(scope="session")
def nursery() -> Iterator[Nursery]:
    """Of bots, for all tests of a process: what they import is imported once."""
    with Nursery() as nursery:
        yield nursery


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update` writes the golden transcripts anew."""
    parser.addoption("--update", action="store_true", help="write the golden transcripts anew")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The order in which modules are given to workers."""

    def place(item: pytest.Item) -> int:
        folder = item.path.relative_to(HERE).parts[0]
        return FIRST.index(folder) if folder in FIRST else len(FIRST)

    items.sort(key=place)
