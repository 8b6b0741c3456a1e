"""What the courses come to when nobody is killed."""

import asyncio

import pytest
from chaos.course import Clean, clean_run
from chaos.processes import Nursery


@pytest.fixture(scope="session")
def clean(tmp_path_factory: pytest.TempPathFactory, nursery: Nursery) -> Clean:
    return asyncio.run(clean_run(tmp_path_factory.mktemp("clean"), nursery))
