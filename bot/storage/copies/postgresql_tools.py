"""PostgreSQL's own programs for copies, pg_dump and pg_restore, on the database of an address."""

import asyncio
import os
import re
import shutil
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Callable, Mapping

from sqlalchemy import make_url

from bot.storage.errors import StorageError

_LONGEST_LINE = 2**20
_TABLE_DONE = re.compile(r"(?:dumping contents of|processing data for) table")
_FAILED = re.compile(r"(?:pg_dump|pg_restore): error: (COPY failed for table \S+(?=: )|.*)")  # less the row it quotes


class ToolError(StorageError):
    """A program of PostgreSQL is missing or has failed; its text is one line."""


async def run(name: str, address: str, *arguments: str, told: Callable[[], None]) -> None:
    """To its end, `told` at each table; raises `ToolError`. The password goes by the environment: no list shows it."""
    program = shutil.which(name)
    if program is None:
        raise ToolError(f"{name} is not found: install PostgreSQL's client programs, of the server's version or newer")
    process = await asyncio.create_subprocess_exec(
        program, "--verbose", *arguments,
        env={**os.environ, **_environment(address)}, stdin=DEVNULL, stdout=DEVNULL, stderr=PIPE, limit=_LONGEST_LINE,
    )  # fmt: skip
    try:
        failure = await _followed(process, told)
        if await process.wait():
            raise ToolError(f"{name} failed: {failure or 'it does not say why'}")
    finally:
        if process.returncode is None:
            process.terminate()
            await process.wait()


async def _followed(process: Process, told: Callable[[], None]) -> str:
    """The first line that tells of a failure: those below it may quote what is stored."""
    failure = ""
    while process.stderr is not None and (line := await process.stderr.readline()):
        text = line.decode(errors="replace").strip()
        if _TABLE_DONE.search(text):
            told()
        if not failure and (found := _FAILED.match(text)):
            failure = found[1]
    return failure


def database_of(address: str) -> str:
    """Its name."""
    return make_url(address).database or ""


def _environment(address: str) -> Mapping[str, str]:
    """As libpq takes it: several hosts are parted by commas."""
    url = make_url(address)
    given = url.query.get("host", ())
    hosts = [url.host] if url.host else [given] if isinstance(given, str) else list(given)
    parts = [(host, "", "") if host.startswith("/") else host.partition(":") for host in hosts]
    found = {
        "PGDATABASE": url.database,
        "PGHOST": ",".join(host for host, _, _ in parts),
        "PGPORT": ",".join(port or str(url.port or 5432) for _, _, port in parts),
        "PGUSER": url.username,
        "PGPASSWORD": url.password,
        "PGSSLMODE": url.query.get("ssl"),
        "PGTARGETSESSIONATTRS": url.query.get("target_session_attrs"),
        "LC_ALL": "C",  # its errors are known by their English words
    }
    return {name: str(value) for name, value in found.items() if value}
