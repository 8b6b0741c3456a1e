"""Every command runs in a directory of its own, with these settings."""

from pathlib import Path

import pytest

KEY = "c83e5a7f10d94b62ae07f3159d8c4b26e1f70a935bd2c8460e9f17a5d3b6c084"


@pytest.fixture(autouse=True)
def directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("QMAS_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("QMAS_SECRET_KEY", KEY)
    monkeypatch.setenv("QMAS_CONSOLE_URL", "https://console.example.org")
    return tmp_path
