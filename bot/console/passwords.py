"""Passwords and one-time links: the store keeps only what these make of them."""

import hashlib
import secrets
from datetime import timedelta

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

SHORTEST = 12  # characters of a password
LONGEST = 1024  # the same: hashing takes longer the more there are
LINK_LASTS = timedelta(hours=48)

_HASHER = PasswordHasher()  # argon2id, RFC 9106's second choice: 64 MiB, three passes


def hashed(password: str) -> str:
    """The password's argon2id hash; takes tens of milliseconds and 64 MiB."""
    return _HASHER.hash(password)


def fits(password_hash: str, password: str) -> bool:
    """Whether the hash was made of this password; as slow as making it."""
    try:
        return _HASHER.verify(password_hash, password)
    except (VerificationError, InvalidHashError):
        return False


def new_link() -> tuple[str, str]:
    """A one-time link's token, for the address, and its hash, for the store."""
    token = secrets.token_urlsafe(32)
    return token, link_hash(token)


def link_hash(token: str) -> str:
    """What the store knows a token by: it is long and random, so that a plain hash tells nothing."""
    return hashlib.sha256(token.encode()).hexdigest()
