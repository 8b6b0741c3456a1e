"""What all tests share."""

import pytest
from hypothesis import settings

settings.register_profile("unhurried", deadline=None)  # what time things take is measured in bench/, on a quiet machine
settings.load_profile("unhurried")


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update` writes the golden transcripts anew."""
    parser.addoption("--update", action="store_true", help="write the golden transcripts anew")
