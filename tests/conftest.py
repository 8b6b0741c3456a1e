"""What all tests share."""

import pytest
from hypothesis import HealthCheck, settings

# What time things take is measured in bench/, on a quiet machine.
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")

pytest_plugins = ["databases"]


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update` writes the golden transcripts anew."""
    parser.addoption("--update", action="store_true", help="write the golden transcripts anew")
