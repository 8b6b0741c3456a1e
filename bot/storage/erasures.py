"""Who was erased, by keyed hash: listed in files beside the copies, and heeded when one of those is restored."""

import asyncio
import os
import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.keys import Sealer
from bot.records import ChatKey
from bot.storage.errors import StorageError
from bot.storage.statements import insert_into, many
from bot.storage.tables import ERASURES

KEEPS_ERASURES = timedelta(days=90)  # no copy may live longer

_LINE = re.compile(r"([0-9T:.+-]{19,40}) ([0-9a-f]{64})")
_MONTH = "erasures-{:%Y-%m}.txt"
_MONTHS = "erasures-[0-9][0-9][0-9][0-9]-[0-9][0-9].txt"


class ErasureListError(StorageError):
    """The list cannot be written, or there is none; its text is one line."""


class Erasure(NamedTuple):
    """That whoever had this chat was erased."""

    at: datetime
    chat_hash: str


async def note_erasures(connection: AsyncConnection, sealer: Sealer, keys: Iterable[ChatKey], now: datetime) -> None:
    """In the transaction that erases; by the newest key."""
    rows = [{"chat_hash": sealer.chat_hash(key.bot, key.chat), "at": now} for key in keys]
    await many(connection, insert_into(ERASURES), rows)


async def erasures_since(connection: AsyncConnection, since: datetime) -> list[Erasure]:
    """As committed so far."""
    statement = select(ERASURES.c.at, ERASURES.c.chat_hash).where(ERASURES.c.at >= since)
    return [Erasure(at, chat_hash) for at, chat_hash in await connection.execute(statement)]


@dataclass(slots=True)
class ErasureList:
    """A file a month, a line an erasure: only ever appended to, so that half a line is all that can go wrong.

    Several processes may write to the same; what stands there twice counts once.
    """

    directory: Path
    _listed: set[Erasure] = field(default_factory=set)
    _is_read: bool = False

    async def add(self, erasures: Collection[Erasure]) -> None:
        """What is not listed yet, synced to the disk. Raises `ErasureListError`."""
        try:
            await asyncio.to_thread(self._add, erasures)
        except OSError as error:
            raise ErasureListError(
                f"the list of erasures in {self.directory} cannot be written ({error.strerror}): "
                "make it writable or set QMAS_ERASURES_DIR to another directory"
            ) from None

    def _add(self, erasures: Collection[Erasure]) -> None:
        self.directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not self._is_read:
            self._listed, self._is_read = set(self.read()), True
        by_file: dict[Path, list[str]] = {}
        fresh = sorted(set(erasures) - self._listed)
        for at, chat_hash in fresh:
            lines = by_file.setdefault(self.directory / _MONTH.format(at), [])
            lines.append(f"{at.isoformat()} {chat_hash}\n")
        for file, lines in by_file.items():
            _append(file, "".join(lines))
        self._listed.update(fresh)
        self._prune()

    def read(self) -> Sequence[Erasure]:
        """All that is listed; half a line, which a power cut left, is listed again in whole. Raises `OSError`."""
        texts = [file.read_text(encoding="ascii", errors="replace") for file in self.directory.glob(_MONTHS)]
        found = (_LINE.fullmatch(line) for text in texts for line in text.splitlines())
        return [Erasure(datetime.fromisoformat(one[1]), one[2]) for one in found if one]

    def _prune(self) -> None:
        """Drop the months that no copy reaches back to, as of the last erasure: a clock that runs ahead drops none."""
        if not self._listed:
            return
        oldest = max(self._listed).at - KEEPS_ERASURES
        for file in self.directory.glob(_MONTHS):
            if file.name < _MONTH.format(oldest):
                file.unlink(missing_ok=True)
        self._listed = {one for one in self._listed if one.at >= oldest}


def _append(file: Path, text: str) -> None:
    descriptor = os.open(file, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o600)
    with os.fdopen(descriptor, "rb+", buffering=0) as written:
        size = written.seek(0, os.SEEK_END)
        if size and os.pread(descriptor, 1, size - 1) != b"\n":
            text = f"\n{text}"
        written.write(text.encode("ascii"))
        os.fsync(descriptor)


def newest_by_hash(erasures: Iterable[Erasure]) -> dict[str, datetime]:
    """When each was last erased."""
    return {chat_hash: at for at, chat_hash in sorted(erasures)}
