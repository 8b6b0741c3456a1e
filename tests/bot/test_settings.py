"""Settings: what is taken, and the one line that refuses the rest."""

import os
from pathlib import Path

import pytest

from bot.settings import SettingsError, read_settings

TOKEN = "7000001:AAtell-tale-token-tell-tale-token-1"


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nothing set, and no `.env`."""
    for name in [name for name in os.environ if name.startswith("QMAS_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


def test_without_anything_it_is_the_sandbox_on_loopback_with_sqlite() -> None:
    settings = read_settings()
    assert (settings.is_sandbox, settings.http_host, settings.http_port) == (True, "127.0.0.1", 8080)
    assert settings.database == "sqlite+aiosqlite:///var/qmas.sqlite3"
    assert (settings.key_file, settings.sandbox_file) == (Path("var/secret.key"), Path("var/sandbox.sqlite3"))
    assert (settings.retention_days, settings.log_level, settings.default_locale) == (180, "info", "en")
    assert settings.webhook_address is None


def test_the_environment_beats_the_file_and_an_empty_value_is_none(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / ".env").write_text("QMAS_HTTP_PORT=9001\nQMAS_DATA_DIR=/srv/qmas\nQMAS_OPERATOR_NAME=\nOTHER=1\n")
    monkeypatch.setenv("QMAS_HTTP_PORT", "9002")
    monkeypatch.setenv("QMAS_LOG_LEVEL", "DEBUG")
    settings = read_settings()
    assert (settings.http_port, settings.log_level, settings.operator_name) == (9002, "debug", None)
    assert settings.database == "sqlite+aiosqlite:////srv/qmas/qmas.sqlite3"


@pytest.mark.parametrize("address", ["https://bot.example.org/", "http://127.0.0.1:8443", "http://localhost"])
def test_the_webhooks_address_is_made_of_the_base_address(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv("QMAS_WEBHOOK_URL", address)
    monkeypatch.setenv("QMAS_WEBHOOK_SECRET", "a-secret_token")
    assert read_settings().webhook_address == address.rstrip("/") + "/telegram/webhook"


def test_proxies_are_trusted_by_address_or_network_and_loopback_where_none_is_set(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert list(map(str, read_settings().proxies)) == ["127.0.0.0/8", "::1/128"]
    monkeypatch.setenv("QMAS_TRUSTED_PROXIES", "10.0.0.2, 10.1.0.0/16,fd00::/8")
    assert list(map(str, read_settings().proxies)) == ["10.0.0.2/32", "10.1.0.0/16", "fd00::/8"]


def test_settings_cannot_be_changed() -> None:
    with pytest.raises(ValueError, match="frozen"):
        read_settings().http_port = 1  # type: ignore[misc]


def test_secrets_do_not_show(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (
        ("BOT_TOKEN", TOKEN),
        ("SECRET_KEY", "tell-tale"),
        ("WEBHOOK_SECRET", "tell-tale"),
        ("DATABASE_URL", "postgresql+asyncpg://qmas:tell-tale@db/qmas"),
    ):
        monkeypatch.setenv(f"QMAS_{name}", value)
    settings = read_settings()
    assert "tell-tale" not in f"{settings!r} {settings}"
    assert settings.is_postgresql


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"BOT_TOKEN": "tell-tale"}, "QMAS_BOT_TOKEN must be the token that @BotFather gave"),
        ({"BOT_TOKEN": TOKEN + "tell-tale"}, "QMAS_BOT_TOKEN must be"),
        ({"BOT_API_URL": "ftp://tell-tale"}, "QMAS_BOT_API_URL must be"),
        ({"BOT_API_URL": "https://tell-tale/bot"}, "without /bot"),
        ({"WEBHOOK_URL": "http://tell-tale.org", "WEBHOOK_SECRET": "s"}, "QMAS_WEBHOOK_URL must be an https address"),
        ({"WEBHOOK_URL": "tell-tale", "WEBHOOK_SECRET": "s"}, "QMAS_WEBHOOK_URL must be"),
        ({"WEBHOOK_URL": "https://[tell-tale", "WEBHOOK_SECRET": "s"}, "QMAS_WEBHOOK_URL must be"),
        ({"WEBHOOK_URL": "https://tell-tale.org"}, "QMAS_WEBHOOK_URL needs QMAS_WEBHOOK_SECRET"),
        ({"WEBHOOK_URL": "https://a.org", "WEBHOOK_SECRET": "tell tale!"}, "QMAS_WEBHOOK_SECRET must be 1 to 256"),
        ({"HTTP_PORT": "0"}, "QMAS_HTTP_PORT must be a whole number from 1 to 65535"),
        ({"HTTP_PORT": "65536"}, "QMAS_HTTP_PORT must be"),
        ({"HTTP_PORT": "tell-tale"}, "QMAS_HTTP_PORT must be"),
        ({"HTTP_HOST": "0.0.0.0"}, "the sandbox is for this machine only"),  # noqa: S104 - what must be refused
        ({"DATABASE_URL": "postgresql://u:tell-tale@h/d"}, "QMAS_DATABASE_URL must be sqlite"),
        ({"DATABASE_URL": "postgresql+asyncpg://u:tell-tale@h/d"}, "PostgreSQL needs QMAS_SECRET_KEY"),
        ({"SECRET_KEY": "tell-tale,,"}, "QMAS_SECRET_KEY must be one or more keys"),
        ({"CONSOLE_URL": "tell-tale"}, "QMAS_CONSOLE_URL must be"),
        ({"TRUSTED_PROXIES": "10.0.0.2,tell-tale"}, "QMAS_TRUSTED_PROXIES must be addresses or networks"),
        ({"TRUSTED_PROXIES": "10.0.0.2/8"}, "QMAS_TRUSTED_PROXIES must be"),
        ({"RETENTION_DAYS": "0"}, "QMAS_RETENTION_DAYS must be"),
        ({"LOG_LEVEL": "tell-tale"}, "QMAS_LOG_LEVEL must be one of debug"),
        ({"DEFAULT_LOCALE": "de"}, "QMAS_DEFAULT_LOCALE must be one of en, zh-Hant, zh-Hans, fr"),
    ],
)
def test_a_wrong_setting_is_told_in_one_line_without_its_value(
    monkeypatch: pytest.MonkeyPatch, given: dict[str, str], told: str
) -> None:
    for name, value in given.items():
        monkeypatch.setenv(f"QMAS_{name}", value)
    with pytest.raises(SettingsError) as caught:
        read_settings()
    line = str(caught.value)
    assert told in line
    assert ("\n" in line, "tell" in line, caught.value.__cause__) == (False, False, None)


def test_a_file_that_cannot_be_read_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"QMAS_HTTP_PORT=\xff\xfe")
    with pytest.raises(SettingsError, match="UTF-8"):
        read_settings()
