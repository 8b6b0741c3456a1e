"""`make outdated` names what has a newer release, asked of the index that pip is set to, and of nothing else."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.metadata import version
from pathlib import Path
from threading import Thread

import pytest

ROOT = Path(__file__).parents[2]
MAKE = shutil.which("make")


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Nobody reads it."""


@pytest.fixture
def index(tmp_path: Path) -> Iterator[str]:
    """Knows a newer release of one requirement, the present one of another, and no other name."""
    for name, release in (("rich", "999.0"), ("aiohttp", version("aiohttp"))):
        (tmp_path / name).mkdir()
        file = f"{name}-{release}-py3-none-any.whl"
        (tmp_path / name / "index.html").write_text(f'<a href="{file}">{file}</a>')
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Silent, directory=str(tmp_path)))
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.skipif(MAKE is None or not (ROOT / ".venv").exists(), reason="it is told by make, of .venv")
def test_a_locked_requirement_with_a_newer_release_is_named_and_no_other(index: str) -> None:
    env = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "MAKE"))}
    env |= {"PIP_CONFIG_FILE": os.devnull, "PIP_INDEX_URL": index}
    told = subprocess.run(  # noqa: S603 - our own words
        [str(MAKE), "-o", ".venv/dev.stamp", "outdated"], cwd=ROOT, env=env, capture_output=True, text=True, check=True
    )
    rows = [line.split()[:3] for line in told.stdout.splitlines()[2:]]
    assert rows == [["rich", version("rich"), "999.0"]]


@pytest.mark.parametrize("file", sorted(path.name for path in (ROOT / "requirements").glob("*.txt")))
def test_every_requirement_is_locked_with_its_hashes(file: str) -> None:
    text = (ROOT / "requirements" / file).read_text("utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    assert len(lines) > 5
    assert [line for line in lines if "==" not in line or "--hash=sha256:" not in line] == []
