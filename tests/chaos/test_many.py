"""Many processes on one PostgreSQL: starting at once, and never locking each other out."""

import asyncio
import random
import time
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractContextManager, asynccontextmanager, nullcontext
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import asyncpg
from chaos.course import KEY, Plan, Run
from chaos.processes import Nursery
from chaos.telegram import BOT_ID
from dialogue.stage import SPEAKER
from postgresql import Server
from storage.shapes import all_done

from bot.dialogue import Dialogue
from bot.keys import Sealer
from bot.records import ChatKey, Claim, Delivered, Reply, ReplyKind
from bot.storage import SqlStore
from bot.telemetry import Telemetry

TURNS, AT_ONCE = 10_000, 1000
CHATS, PROCESSES = 300, 4
NOW = datetime(2026, 11, 22, 8, 30, tzinfo=UTC)
SAYINGS = (Reply(ChatKey(0, 0), 0, ReplyKind.COMMAND, "status"), Reply(ChatKey(0, 0), 0, ReplyKind.TEXT, "what?"))


async def test_six_processes_start_at_once_on_an_empty_database(
    nursery: Nursery, postgresql: Server, tmp_path: Path
) -> None:
    run = Run(Plan(postgresql.database(), is_webhook=True, applicants=6, kills=0, processes=6), tmp_path, nursery)
    async with run.under_way():
        bots = [await run.start(slot) for slot in range(6)]
        for slot in range(6):
            await run.ready(slot)
        await run.finish()
        assert run.is_over
        await run.stop(*bots)


@dataclass
class Mute:
    """Delivers nothing at once: what is said waits to be claimed."""

    owner: str = ""
    lead: timedelta = timedelta()
    woken: set[ChatKey] = field(default_factory=set)

    def marks(self) -> AbstractContextManager[Sequence[Delivered]]:
        """None, as where there are many writers."""
        return nullcontext(())

    def take(self, claims: Sequence[Claim]) -> None:
        """None are made for no owner."""
        assert not claims

    def wake(self, keys: Sequence[ChatKey]) -> None:
        """Noted."""
        self.woken.update(keys)


@asynccontextmanager
async def a_process(address: str, number: int, telemetry: Telemetry) -> AsyncIterator[Dialogue]:
    """What a process does to its database: turns on connections of its own, and claims and marks beside them."""
    store = await SqlStore.open(address, Sealer(KEY), lambda: NOW)
    dialogue = Dialogue(store, SPEAKER, now=lambda: NOW, outlet=Mute(), telemetry=telemetry)
    running, delivering = asyncio.create_task(dialogue.run()), asyncio.create_task(deliver(store, f"{number}"))
    try:
        yield dialogue
    finally:
        dialogue.stop()
        await running
        delivering.cancel()
        await asyncio.gather(delivering, return_exceptions=True)
        await store.close()


async def deliver(store: SqlStore, owner: str) -> None:
    """Claim and mark, without end."""
    while True:
        claims = await store.claim(owner, NOW, 64)
        await store.mark([all_done(claim) for claim in claims], NOW)
        await asyncio.sleep(0.01)  # as often as a process may


def updates(draw: random.Random) -> list[Reply]:
    """Of many chats in any order; each written long after the one before, so that none is one too many."""
    chats = [ChatKey(BOT_ID, 5_000_000_000 + number) for number in range(CHATS)]
    begun = [Reply(chat, number, ReplyKind.COMMAND, "start", at=NOW) for number, chat in enumerate(chats)]
    said = [(draw.choice(chats), draw.choice(SAYINGS)) for _ in range(TURNS - CHATS)]
    return begun + [
        Reply(chat, 1000 + number, saying.kind, saying.text, at=NOW + timedelta(seconds=number))
        for number, (chat, saying) in enumerate(said)
    ]


async def test_ten_thousand_turns_at_once_with_crossing_chats_and_duplicates_lock_nobody_out(
    postgresql: Server,
) -> None:
    address, draw, telemetry = postgresql.database(), random.Random(7), Telemetry()  # noqa: S311 - no secret
    every = updates(draw)
    async with (
        a_process(address, 0, telemetry) as first,
        a_process(address, 1, telemetry) as second,
        a_process(address, 2, telemetry) as third,
        a_process(address, 3, telemetry) as fourth,
    ):
        processes = (first, second, third, fourth)
        began = time.monotonic()
        for start in range(0, TURNS, AT_ONCE):
            some = every[start : start + AT_ONCE]
            some += draw.choices(some, k=AT_ONCE // 4)
            draw.shuffle(some)
            async with asyncio.timeout(60):
                await asyncio.gather(*(draw.choice(processes).hear(reply) for reply in some))
        seconds = time.monotonic() - began
    assert b"qmas_failures_total{" not in telemetry.exposition()
    connection = await asyncpg.connect(address.replace("+asyncpg", ""))
    heard = "log JOIN chats USING (applicant) WHERE kind NOT IN ('said', 'delivered', 'duplicate')"
    counted = dict(await connection.fetch(f"SELECT chat_id, count(*) FROM {heard} GROUP BY 1"))  # noqa: S608 - our words
    deadlocks = await connection.fetchval("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")
    await connection.close()
    assert (counted, deadlocks) == (Counter(reply.chat.chat for reply in every), 0)
    assert seconds < 300, "they went on, and did not wait for each other's time-outs"
