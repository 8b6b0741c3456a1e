"""Every command runs in a directory of its own, with these settings."""

from pathlib import Path

import pytest

KEY = "an-old-secret-of-more-than-thirty-two-characters"


@pytest.fixture(autouse=True)
def directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("QMAS_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("QMAS_SECRET_KEY", KEY)
    monkeypatch.setenv("QMAS_CONSOLE_URL", "https://console.example.org")
    return tmp_path
