"""Copies as an operator makes them, and the databases made of them."""

import os
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

import pytest
from postgresql import PROGRAMS, Server
from storage.shapes import LATER, NOW, SECRET, Place

from bot.cli.backup import shown_anew
from bot.keys import Sealer
from bot.storage import Restored, Settling, SqlStore, back_up, newest_by_hash, restore
from bot.storage.erasures import Erasure


def untold(_doing: str, _done: int, _whole: int | None) -> None:
    """Nobody looks on."""


class Copies:
    """Of a database, into files of a directory, and back into other databases."""

    def __init__(self, place: Place, directory: Path, server: Server | None) -> None:
        self.place, self.directory, self._server = place, directory, server
        self.file = directory / "copy"
        self.name = "restored"  # of the next database

    async def make(self) -> Path:
        """One more."""
        await back_up(self.place.address, self.file, untold)
        return self.file

    def empty(self, name: str = "") -> Place:
        """A place for a database."""
        if self._server is None:
            return Place("sqlite", f"sqlite+aiosqlite:///{self.directory}/{name or self.name}.db")
        return Place("postgresql", self._server.database())

    async def restore(
        self,
        erased: Iterable[Erasure] | None = (),
        *,
        keys: str = SECRET,
        now: datetime = LATER,
        to: Place | None = None,
    ) -> tuple[Place, Restored]:
        """The database made of the copy, and what came of it."""
        to = to or self.empty()
        settling = Settling(None if erased is None else newest_by_hash(erased), shown_anew, now)
        return to, await restore(to.address, self.file, Sealer(keys), settling, untold)


@pytest.fixture
def copies(place: Place, tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Copies:
    monkeypatch.setenv("PATH", f"{PROGRAMS}{os.pathsep}{os.environ['PATH']}")
    return Copies(place, tmp_path, None if place.kind == "sqlite" else request.getfixturevalue("postgresql"))


@asynccontextmanager
async def opened(place: Place, keys: str = SECRET) -> AsyncIterator[SqlStore]:
    store = await SqlStore.open(place.address, Sealer(keys), lambda: NOW)
    try:
        yield store
    finally:
        await store.close()
