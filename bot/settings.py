"""Environment and `.env` to frozen settings, read once; what is wrong is told in one line that says how to mend it."""

import re
from collections.abc import Callable
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network
from pathlib import Path
from typing import Annotated, Literal, TypeAlias, TypeVar
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot import BotError

WEBHOOK_PATH = "/telegram/webhook"
TELEGRAM = "https://api.telegram.org"

Given = TypeVar("Given", str, SecretStr)
Network: TypeAlias = IPv4Network | IPv6Network
LOOPBACK: tuple[Network, ...] = (IPv4Network("127.0.0.0/8"), IPv6Network("::1/128"))

_TOKEN = re.compile(r"[0-9]+:[A-Za-z0-9_-]{35}")
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_DATABASE = re.compile(r"sqlite\+aiosqlite:///|postgresql\+asyncpg://")
_SCHEMES = {"http", "https"}


class SettingsError(BotError):
    """A setting is wrong; its one line names it and says how to mend it, and never shows a value."""


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach that host name or address."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _that(holds: Callable[[str], object]) -> AfterValidator:
    """What is given must hold; a secret by what it hides."""

    def checked(given: Given) -> Given:
        if not holds(given.get_secret_value() if isinstance(given, SecretStr) else given):
            raise ValueError
        return given

    return AfterValidator(checked)


def _address(address: str) -> str:
    parts = urlsplit(address.strip())
    if parts.scheme not in _SCHEMES or not parts.hostname or parts.query or parts.fragment:
        raise ValueError
    return address.strip().rstrip("/")


def _is_safe(address: str) -> bool:
    """Whether nobody on the way can read what is sent there."""
    parts = urlsplit(address)
    return parts.scheme == "https" or is_loopback(parts.hostname or "")


def _networks(written: str) -> tuple[Network, ...]:
    return tuple(ip_network(each.strip()) for each in written.split(","))


def _lowered(level: object) -> object:
    return level.strip().lower() if isinstance(level, str) else level


Address: TypeAlias = Annotated[str, AfterValidator(_address)]
LogLevel: TypeAlias = Literal["debug", "info", "warning", "error", "critical"]

# What each setting must be, as the end of "<NAME> must be …".
_MUST_BE = {
    "bot_token": "the token that @BotFather gave, digits, a colon and 35 characters; leave it out for the sandbox",
    "bot_api_url": "an http or https address without /bot at its end, such as https://api.telegram.org",
    "webhook_url": "an https address (or http on loopback), such as https://bot.example.org",
    "webhook_secret": "1 to 256 characters out of A-Z, a-z, 0-9, _ and -, which is all Telegram takes",
    "http_host": "a host name or address to listen on, such as 127.0.0.1",
    "http_port": "a whole number from 1 to 65535",
    "database_url": "sqlite+aiosqlite:///path or postgresql+asyncpg://user:password@host/name",
    "data_dir": "the path of a directory",
    "erasures_dir": "the path of a directory",
    "secret_key": "one or more keys, separated by commas, the newest first",
    "console_url": "an http or https address, such as http://127.0.0.1:8080",
    "trusted_proxies": "addresses or networks, separated by commas, such as 10.0.0.2,10.1.0.0/16",
    "operator_name": "a name",
    "operator_contact": "a way to reach the operator",
    "retention_days": "a whole number of days from 1 to 3650",
    "log_level": "one of debug, info, warning, error, critical",
    "default_locale": "one of en, zh-Hant, zh-Hans, fr",
}


class Settings(BaseSettings):
    """All settings, by the names of the environment less `QMAS_`."""

    model_config = SettingsConfigDict(
        env_prefix="QMAS_",
        env_file=".env",
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        hide_input_in_errors=True,
    )

    bot_token: Annotated[SecretStr, _that(_TOKEN.fullmatch)] | None = None
    bot_api_url: Annotated[Address, _that(lambda address: not urlsplit(address).path.endswith("/bot"))] = TELEGRAM
    webhook_url: Annotated[Address, _that(_is_safe)] | None = None
    webhook_secret: Annotated[SecretStr, _that(_SECRET.fullmatch)] | None = None
    http_host: str = "127.0.0.1"
    http_port: Annotated[int, Field(ge=1, le=65535)] = 8080
    database_url: Annotated[SecretStr, _that(_DATABASE.match)] | None = None  # may hold a password; see `database`
    data_dir: Path = Path("var")
    erasures_dir: Path | None = None  # see `erasures`
    secret_key: Annotated[SecretStr, _that(lambda keys: all(key.strip() for key in keys.split(",")))] | None = None
    console_url: Address = "http://127.0.0.1:8080"
    trusted_proxies: Annotated[str, _that(_networks)] = ",".join(map(str, LOOPBACK))
    operator_name: str | None = None
    operator_contact: str | None = None
    retention_days: Annotated[int, Field(ge=1, le=3650)] = 180
    log_level: Annotated[LogLevel, BeforeValidator(_lowered)] = "info"
    default_locale: Literal["en", "zh-Hant", "zh-Hans", "fr"] = "en"

    @model_validator(mode="after")
    def _go_together(self) -> "Settings":
        if self.webhook_url and self.webhook_secret is None:
            raise ValueError("QMAS_WEBHOOK_URL needs QMAS_WEBHOOK_SECRET: set it to a long random word")
        if self.is_postgresql and self.secret_key is None:
            raise ValueError("PostgreSQL needs QMAS_SECRET_KEY: set it to the same key in every process")
        if self.is_sandbox and not is_loopback(self.http_host):
            raise ValueError("the sandbox is for this machine only: set QMAS_BOT_TOKEN, or QMAS_HTTP_HOST to 127.0.0.1")
        return self

    @property
    def is_sandbox(self) -> bool:
        """Without a token the bot talks to its own sandbox."""
        return self.bot_token is None

    @property
    def is_postgresql(self) -> bool:
        """Whether the database is a server that several processes may share."""
        return self.database.startswith("postgresql")

    @property
    def proxies(self) -> tuple[Network, ...]:
        """The proxies whose word is taken for whence a request comes."""
        return _networks(self.trusted_proxies)

    @property
    def database(self) -> str:
        """The database's address, with its password: not for logs or errors."""
        if self.database_url is not None:
            return self.database_url.get_secret_value()
        return f"sqlite+aiosqlite:///{(self.data_dir / 'qmas.sqlite3').as_posix()}"

    @property
    def key_file(self) -> Path:
        """Where the key is kept if none is given."""
        return self.data_dir / "secret.key"

    @property
    def erasures(self) -> Path:
        """Where it is listed who was erased, for the day a copy is restored."""
        return self.erasures_dir or self.data_dir / "erasures"

    @property
    def sandbox_file(self) -> Path:
        """The sandbox's own SQLite file."""
        return self.data_dir / "sandbox.sqlite3"

    @property
    def http_address(self) -> str:
        """Where this process listens."""
        return f"http://{self.http_host}:{self.http_port}"

    @property
    def console_address(self) -> str:
        """Where operators reach the console; in a sandbox, where it listens unless another is set."""
        is_set = "console_url" in self.model_fields_set
        return self.http_address if self.is_sandbox and not is_set else self.console_url

    @property
    def webhook_address(self) -> str | None:
        """What Telegram is told to call; none means polling."""
        return self.webhook_url and self.webhook_url + WEBHOOK_PATH


def read_settings() -> Settings:
    """The settings of this process; raises SettingsError."""
    try:
        return Settings()
    except ValidationError as error:
        raise SettingsError(_line(error)) from None  # the cause may quote a secret
    except (OSError, UnicodeDecodeError):
        raise SettingsError(".env cannot be read: make it a readable UTF-8 file of NAME=value lines") from None


def _line(error: ValidationError) -> str:
    first = error.errors(include_input=False, include_context=True)[0]
    if not first["loc"]:
        return str(first["ctx"]["error"])
    name = str(first["loc"][0])
    return f"QMAS_{name.upper()} must be {_MUST_BE[name]}"
