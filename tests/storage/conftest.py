"""The store's own tests run on both databases."""

from typing import Literal

import pytest


@pytest.fixture(params=["sqlite", "postgresql"])
def kind(request: pytest.FixtureRequest) -> Literal["sqlite", "postgresql"]:
    return request.param
