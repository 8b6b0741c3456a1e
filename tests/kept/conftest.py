"""The databases that the kept ones are brought into."""

from storage.conftest import kind, server

__all__ = ["kind", "server"]
