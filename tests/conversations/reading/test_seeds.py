"""The same text is read alike in every process: a set gives its words in another order in each."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

TABLES = Path(__file__).with_name("test_typed.py")


@pytest.mark.parametrize("seed", ["1", "2", "3"])
def test_every_table_is_read_as_it_says_whatever_the_order_of_words(seed: str) -> None:
    options = ("-q", "-p", "no:xdist", "-p", "no:cacheprovider")
    done = subprocess.run(  # noqa: S603 - the interpreter that runs this test
        (sys.executable, "-W", "error", "-m", "pytest", *options, str(TABLES)),
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-2000:]
