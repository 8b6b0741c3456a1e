"""Keys: what is stored is sealed with them, chats are known by a hash, a wrong key is refused by name."""

import hashlib
import hmac
import math
import os
import re
import secrets
from base64 import urlsafe_b64encode
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from zlib import compress, decompress

from cryptography.exceptions import InvalidTag
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from bot import BotError

SECRET_LENGTH = 32
HOW_TO_MAKE_ONE = "make one with `openssl rand -hex 32`"

# These begin what is bound to its row; what is not begins with a letter.
_BOUND, _PACKED = b"\x02", b"\x03"
_WORTH_PACKING = 1_000  # bytes, as a session soon has: a page of SQLite then holds four of them and not one
_NONCE = 12  # bytes
_HARD_TO_GUESS = 72  # bits: of what generators make one in thousands falls below, whatever its alphabet
# As people write: words of any language, with what stands between them.
_WORDS = re.compile(r"[\W_]*[^\W\d_][^\W\d_A-Z]{2,}|[\W_]+(?:[A-Z]{1,3}|[^\W\d_][^\W\d_A-Z]?)(?=[\W_])|[\W_]*[A-Z]{4,}")


class SealingError(BotError):
    """A key or key file that cannot be used; its text is one line."""


class BadSecretError(SealingError):
    """No secret, one too short, or one that can be guessed."""


class KeyFileError(SealingError):
    """The key file cannot be read, made or understood."""


class WrongKeyError(SealingError):
    """What is stored was sealed with another key, or for another row."""


@dataclass(frozen=True, slots=True)
class _Keys:
    """All that one secret gives."""

    bound: bytes
    unbound: bytes  # of what earlier versions sealed
    check: str
    chat_hash: bytes
    cookie: bytes


class Sealer:
    """Seals with the newest of the comma-separated secrets, opens with any; raises `BadSecretError`.

    A value opens in the place it was sealed for and in no other: `place` names table, column and row.
    """

    def __init__(self, keys: str) -> None:
        self._keys = tuple(_derived(secret) for secret in _secrets_of(keys))
        self._ciphers = tuple(AESGCM(each.bound) for each in self._keys)
        self._unbound = MultiFernet([Fernet(urlsafe_b64encode(each.unbound)) for each in self._keys])
        self.takes_unbound = True  # until the database is known to hold nothing unbound

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

    def seal(self, text: str, place: bytes) -> bytes:
        """Encrypted and signed, for that place; raises `UnicodeEncodeError` at a lone surrogate."""
        words, nonce = text.encode(), os.urandom(_NONCE)
        if len(words) < _WORTH_PACKING:
            return _BOUND + nonce + self._ciphers[0].encrypt(nonce, words, place)
        return _PACKED + nonce + self._ciphers[0].encrypt(nonce, compress(words, 1), _PACKED + place)

    def open(self, sealed: bytes, place: bytes) -> str:
        """The text again; raises `WrongKeyError` where no secret fits, or it was sealed for another place."""
        if is_bound(sealed):
            for cipher in self._ciphers:
                if (text := _opened(cipher, sealed, place)) is not None:
                    return text
        elif self.takes_unbound:
            with suppress(InvalidToken):
                return self._unbound.decrypt(sealed).decode()
        raise WrongKeyError(
            "what is stored was sealed with another key, or for another row: "
            "put the earlier secret into QMAS_SECRET_KEY too"
        )

    def is_newest(self, sealed: bytes, place: bytes) -> bool:
        """Whether the newest secret sealed it, for that place."""
        return is_bound(sealed) and _opened(self._ciphers[0], sealed, place) is not None

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


def is_bound(sealed: bytes) -> bool:
    """Whether it was sealed for a place, and opens there alone."""
    return sealed.startswith((_BOUND, _PACKED))


def _opened(cipher: AESGCM, sealed: bytes, place: bytes) -> str | None:
    """ValueError: too short to be anything."""
    nonce, words = sealed[1 : 1 + _NONCE], sealed[1 + _NONCE :]
    try:
        if sealed.startswith(_PACKED):
            return decompress(cipher.decrypt(nonce, words, _PACKED + place)).decode()
        return cipher.decrypt(nonce, words, place).decode()
    except (InvalidTag, ValueError):
        return None


def refuse_guessable(keys: str) -> str:
    """The same keys; raises `BadSecretError` where the newest could be found by trying.

    Its check value lies in every copy of the database, to try against. An earlier one may be as it was: it only opens.
    """
    if _bits(_secrets_of(keys)[0]) < _HARD_TO_GUESS:
        raise BadSecretError(
            f"the newest secret can be guessed: {HOW_TO_MAKE_ONE} and set QMAS_SECRET_KEY to it, "
            "or to new,old where something is sealed already, and run `qmas keys rotate`"
        )
    return keys


def _bits(secret: str) -> float:
    """How hard it is to guess, estimated low: a letter in a word counts for one bit, what repeats for none."""
    words, others = "".join(_WORDS.findall(secret)), _WORDS.sub("", secret)
    return _fresh(words) + _fresh(others) * math.log2(len(set(secret)))


def _fresh(text: str) -> int:
    return len({text[at : at + 3] for at in range(len(text) - 2)})


def _secrets_of(keys: str) -> list[str]:
    found = [secret.strip() for secret in keys.split(",") if secret.strip()]
    if not found or any(len(secret) < SECRET_LENGTH for secret in found):
        raise BadSecretError(
            f"QMAS_SECRET_KEY needs {SECRET_LENGTH} characters or more in each of its comma-separated secrets: "
            f"{HOW_TO_MAKE_ONE}"
        )
    return found


def _derived(secret: str) -> _Keys:
    def key(label: str) -> bytes:
        return HKDF(SHA256(), 32, salt=None, info=f"qmas-guide {label} 1".encode()).derive(secret.encode())

    return _Keys(key("bound"), key("sealing"), key("check").hex(), key("chat-hash"), key("cookie"))


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
            file.write(secrets.token_hex(SECRET_LENGTH) + "\n")
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileExistsError):  # another process was first: its key is the one read
            os.link(aside, path)
    finally:
        aside.unlink()
    sync_directory(path.parent)


def sync_directory(directory: Path) -> None:
    """A new name survives a power cut only once its directory is written."""
    descriptor = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
