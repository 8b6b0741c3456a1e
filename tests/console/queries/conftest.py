"""The store's own databases: what the console asks runs on both."""

from storage.conftest import (
    empty_postgresql,
    empty_sqlite,
    kind,
    migrated_postgresql,
    migrated_sqlite,
    place,
    server,
    store,
)

__all__ = [
    "empty_postgresql",
    "empty_sqlite",
    "kind",
    "migrated_postgresql",
    "migrated_sqlite",
    "place",
    "server",
    "store",
]
