"""What the jobs work on: the dialogue's stage and databases."""

from dialogue.conftest import (
    empty_postgresql,
    empty_sqlite,
    kind,
    migrated_postgresql,
    migrated_sqlite,
    place,
    server,
    stage,
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
    "stage",
    "store",
]
