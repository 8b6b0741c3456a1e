"""Keys: what is stored is sealed with them, chats are known by a hash, a wrong key is refused by name."""

import hashlib
import hmac
import os
import secrets
from base64 import urlsafe_b64encode
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from bot import BotError

SECRET_LENGTH = 32


class SealingError(BotError):
    """A key or key file that cannot be used; its text is one line."""


class BadSecretError(SealingError):
    """No secret, or one too short."""


class KeyFileError(SealingError):
    """The key file cannot be read, made or understood."""


class WrongKeyError(SealingError):
    """What is stored was sealed with another key."""


@dataclass(frozen=True, slots=True)
class _Keys:
    """All that one secret gives."""

    sealing: bytes
    check: str
    chat_hash: bytes
    cookie: bytes


class Sealer:
    """Seals with the newest of the comma-separated secrets, opens with any; raises `BadSecretError`."""

    def __init__(self, keys: str) -> None:
        self._keys = tuple(_derived(secret) for secret in _secrets_of(keys))
        fernets = [Fernet(urlsafe_b64encode(each.sealing)) for each in self._keys]
        self._newest, self._fernet = fernets[0], MultiFernet(fernets)

    @property
    def cookie_key(self) -> bytes:
        """32 bytes that sign and seal the console's cookies."""
        return self._keys[0].cookie

    @property
    def check_value(self) -> str:
        """Stored beside what is sealed, tells whether a key fits and nothing else."""
        return self._keys[0].check

    def matches(self, check: str) -> bool:
        """Whether any of the secrets made this check value."""
        return any(hmac.compare_digest(each.check, check) for each in self._keys)

    def seal(self, text: str) -> bytes:
        """Encrypted and signed; raises `UnicodeEncodeError` at a lone surrogate."""
        return self._fernet.encrypt(text.encode())

    def open(self, sealed: bytes) -> str:
        """The text again; raises `WrongKeyError` where no secret fits."""
        try:
            return self._fernet.decrypt(sealed).decode()
        except InvalidToken:
            raise WrongKeyError(
                "what is stored was sealed with another key: put the earlier secret into QMAS_SECRET_KEY too"
            ) from None

    def is_newest(self, sealed: bytes) -> bool:
        """Whether the newest secret sealed it."""
        try:
            self._newest.decrypt(sealed)
        except InvalidToken:
            return False
        return True

    def chat_hash(self, bot: int, chat: int) -> str:
        """Under the newest secret."""
        return self.chat_hashes(bot, chat)[0]

    def chat_hashes(self, bot: int, chat: int) -> tuple[str, ...]:
        """Under every secret, newest first: what an earlier one wrote is found too."""
        named = f"{bot}:{chat}".encode()
        return tuple(hmac.new(each.chat_hash, named, hashlib.sha256).hexdigest() for each in self._keys)

    def pair_hash(self, account: str, address: str) -> str:
        """Under the newest secret: tells attempts to sign in apart, and neither the account nor the address."""
        named = f"sign-in:{len(account)}:{account}:{address}".encode()
        return hmac.new(self._keys[0].chat_hash, named, hashlib.sha256).hexdigest()


def _secrets_of(keys: str) -> list[str]:
    found = [secret.strip() for secret in keys.split(",") if secret.strip()]
    if not found or any(len(secret) < SECRET_LENGTH for secret in found):
        raise BadSecretError(
            f"QMAS_SECRET_KEY needs {SECRET_LENGTH} characters or more in each of its comma-separated secrets"
        )
    return found


def _derived(secret: str) -> _Keys:
    def key(label: str) -> bytes:
        return HKDF(SHA256(), 32, salt=None, info=f"qmas-guide {label} 1".encode()).derive(secret.encode())

    return _Keys(key("sealing"), key("check").hex(), key("chat-hash"), key("cookie"))


def load_or_make_key_file(path: Path) -> str:
    """The secrets in the file, made (mode 0600) where there is none; raises `KeyFileError`."""
    try:
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            _make(path)
        keys = path.read_text(encoding="ascii").strip()
    except OSError as error:
        raise KeyFileError(
            f"the key file {path} cannot be used ({error.strerror}): make its directory writable or set QMAS_SECRET_KEY"
        ) from None
    except UnicodeDecodeError:
        keys = ""
    return _checked(keys, path)


def _checked(keys: str, path: Path) -> str:
    try:
        if len(keys.splitlines()) == 1 and _secrets_of(keys):
            return keys
    except BadSecretError:
        pass  # told below, by the file's name
    raise KeyFileError(
        f"the key file {path} holds no key: restore it from a backup; "
        "what was sealed with a lost key cannot be opened again"
    )


def _make(path: Path) -> None:
    """Written aside and linked, so that two processes starting at once use the same key, and none half of one."""
    aside = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    descriptor = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(secrets.token_urlsafe(48) + "\n")
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileExistsError):  # another process was first: its key is the one read
            os.link(aside, path)
    finally:
        aside.unlink()
    _sync_directory(path.parent)


def _sync_directory(directory: Path) -> None:
    """A new name survives a power cut only once its directory is written."""
    descriptor = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
