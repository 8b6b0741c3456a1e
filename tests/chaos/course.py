"""A run: many conversations under way, bots that die among them, and what must hold at the end."""

import asyncio
import contextlib
import itertools
import json
import random
import signal
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

import aiohttp
from chaos.applicants import READING, Act, Applicant, courses
from chaos.clock import MOVED, now
from chaos.front import Front
from chaos.points import POINTS
from chaos.processes import Bot, Nursery
from chaos.telegram import BOT_ID, SECRET, TOKEN, Json, Telegram
from running import own_port
from sqlalchemy import func, make_url, select
from sqlalchemy.ext.asyncio import create_async_engine

from bot.keys import Sealer
from bot.records import ChatKey, Held
from bot.storage import SqlStore
from bot.storage.tables import OUTBOX

KEY = "c83e5a7f10d94b62ae07f3159d8c4b26e1f70a935bd2c8460e9f17a5d3b6c084"
PATIENCE = 300  # seconds for all to finish once nobody is killed any more
LONGEST_LIFE = 10.0  # seconds after which a bot that has not reached its point is killed all the same
ONCE_A_BATCH = POINTS[1:4]  # seldom: by polling up to 100 updates are one
KILLS_A_FAULT = 2  # lives that end at a point or at random, to one in which something else goes wrong
HASTE = """
from datetime import timedelta
from bot.chat import claim_delivery
from bot.storage import connections, outbox
outbox.LEASE, claim_delivery.SEND_SECONDS, connections.BUSY_SECONDS = timedelta(seconds=3), 1.5, 0.5
"""  # the program's own times, shorter, for who waits for nothing else
APPLIED = {"began", "answered", "unsure", "corrected", "contradicted", "moved"}


Fault: TypeAlias = Callable[["Run", Bot], AbstractAsyncContextManager[None]]  # for as long as one is inside


@dataclass(frozen=True)
class Plan:
    """How a run is to go."""

    address: str  # of the database
    is_webhook: bool
    applicants: int
    kills: int
    processes: int = 1
    seed: int = 20261122
    faults: Mapping[str, Fault] = field(default_factory=dict)  # by name, one after the other
    before: str = ""  # what is done in each bot first


Final = tuple[tuple[object, ...], ...]  # sessions and turns
Clean = Mapping[Sequence[Act], Final]  # by course


@dataclass
class Outcome:
    """What came of it."""

    kills: Counter[str] = field(default_factory=Counter)  # by where they hit
    faults: Counter[str] = field(default_factory=Counter)
    acts: int = 0  # of applicants, each answered
    repeated: int = 0
    sent: int = 0  # messages new in a chat
    seconds: float = 0.0
    stopping: list[float] = field(default_factory=list)  # seconds from SIGTERM to the end
    final: dict[int, Final] = field(default_factory=dict)


class Run:
    """Applicants, Telegram and bots on one database."""

    def __init__(self, plan: Plan, directory: Path, nursery: Nursery) -> None:
        self.plan, self.directory, self._nursery = plan, directory, nursery
        self.draw = random.Random(plan.seed)  # noqa: S311 - no secret
        self.telegram = Telegram(self.draw, self._see)
        acts = courses()
        self.applicants = [Applicant(number, acts[number % len(acts)], self._let) for number in range(plan.applicants)]
        self._by_chat = {applicant.chat: applicant for applicant in self.applicants}
        self._ready: list[Applicant] = list(self.applicants)
        self._ring = asyncio.Event()
        self.total = sum(len(applicant.acts) for applicant in self.applicants)
        self.budget = 0.0  # acts that may have been begun by now
        self.acts = 0
        self.outcome = Outcome()
        self.ports = [own_port() for _ in range(plan.processes)]
        self._bots: list[Bot] = []
        self._faults = itertools.cycle(plan.faults.items())
        self._one_fault = asyncio.Lock()

    def see_with(self, applicant: Applicant) -> None:
        """One more, who acts by a will of their own."""
        self._by_chat[applicant.chat] = applicant

    @asynccontextmanager
    async def under_way(self) -> AsyncIterator[None]:
        """Telegram listens and applicants act, as far as the budget goes."""
        began = time.monotonic()
        async with self.telegram, Front(self.ports) as front:
            self.address = front.url if self.plan.processes > 1 else f"http://127.0.0.1:{self.ports[0]}"
            acting = asyncio.create_task(self._act())
            try:
                yield
            finally:
                acting.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await acting
                await asyncio.gather(*(bot.kill() for bot in self._bots))  # what a broken promise left alive
        self.outcome.seconds = time.monotonic() - began
        self.outcome.acts = self.acts
        self.outcome.repeated = sum(applicant.repeated for applicant in self.applicants)

    async def start(self, slot: int = 0, **order: object) -> Bot:
        """A bot of this run."""
        settings = {
            "QMAS_BOT_TOKEN": TOKEN,
            "QMAS_BOT_API_URL": self.telegram.url,
            "QMAS_DATABASE_URL": self.plan.address,
            "QMAS_SECRET_KEY": KEY,
            "QMAS_HTTP_PORT": str(self.ports[slot]),
            "QMAS_OPERATOR_CONTACT": "help@example.org",
        }
        if self.plan.is_webhook:
            settings |= {"QMAS_WEBHOOK_URL": self.address, "QMAS_WEBHOOK_SECRET": SECRET}
        told = {"moved": MOVED.total_seconds(), "before": self.plan.before, **order}
        bot = await self._nursery.start(settings, self._output(slot), **told)
        self._bots.append(bot)
        return bot

    @property
    def path(self) -> Path:
        """Of a SQLite database."""
        return Path(make_url(self.plan.address).database or "")

    def told(self, slot: int = 0) -> str:
        """The last line that a bot has said."""
        return self._output(slot).read_text().splitlines()[-1]

    def _output(self, slot: int) -> Path:
        return self.directory / f"bot-{slot}.log"

    async def kill_again_and_again(self) -> None:
        """So many lives, each ended at a named point or at random, or with a fault; then one life without an end."""
        share = -(-self.plan.kills // self.plan.processes)
        await asyncio.gather(*(self._lives(slot, share) for slot in range(self.plan.processes)))

    async def _lives(self, slot: int, kills: int) -> None:
        points = itertools.cycle([*POINTS, "", ""])  # with two at random for each round
        for number in range(kills):
            self.budget += self.total / self.plan.kills
            self._ring.set()
            if self.plan.faults and number % (KILLS_A_FAULT + 1) == KILLS_A_FAULT:
                await self._faulty_life(slot)
            else:
                await self._life(slot, next(points))

    async def _life(self, slot: int, point: str) -> None:
        times = self.draw.randint(1, 2 if point in ONCE_A_BATCH else 4)
        faults = self.outcome.faults.total()
        bot = await self.start(slot, **({"point": point, "times": times} if point else {}))
        life = LONGEST_LIFE if point else self.draw.uniform(0.05, 1.0)
        has_ended = await bot.ends_within(life)
        if (status := await bot.kill()) == -signal.SIGKILL:
            self.outcome.kills[point if has_ended else "at random"] += 1
            return
        # a database that is away at its start ends it with one line: whoever runs it starts it again
        assert self.outcome.faults.total() > faults or self._one_fault.locked(), (status, self.told(slot))
        assert self.told(slot).startswith("DatabaseDownError: "), self.told(slot)
        self.outcome.kills["ended by a fault at its start"] += 1

    async def _faulty_life(self, slot: int) -> None:
        """Something goes wrong for a moment; half of the bots are killed meanwhile, the others soon after."""
        async with self._one_fault:
            name, fault = next(self._faults)
            bot = await self.start(slot)
            await self.ready(slot)
            self.outcome.faults[name] += 1
            async with fault(self, bot):
                await bot.ends_within(self.draw.uniform(0.1, 1.5))
                is_during = self.draw.random() < 0.5
                status = await bot.kill() if is_during else 0
            await bot.ends_within(0 if is_during else self.draw.uniform(0.1, 0.5))
            status = status or await bot.kill()
            assert status == -signal.SIGKILL, (name, status, self.told(slot))
        self.outcome.kills["during a fault" if is_during else "after a fault"] += 1

    def let(self, share: float) -> None:
        """So much more of all acts may be begun."""
        self.budget += share * self.total
        self._ring.set()

    async def reach(self, share: float) -> None:
        """Act so far, and have every act answered."""
        self.budget = share * self.total
        self._ring.set()
        async with asyncio.timeout(PATIENCE):
            while self.acts < self.budget or any(applicant.is_waiting for applicant in self.applicants):  # noqa: ASYNC110 - as below
                await asyncio.sleep(0.05)

    async def finish(self) -> None:
        """Let everybody act to the end, and wait for it.

        A message that a killed bot had sent and not yet marked keeps the lease of the dead: everybody has seen it
        before a living bot may send it again and strike it off.
        """
        self.budget = float("inf")
        self._ring.set()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE):
                while not self.is_over:  # noqa: ASYNC110 - applicants and Telegram have no one event
                    await asyncio.sleep(0.05)
                await self.noted()

    async def noted(self) -> None:
        """Wait until all that was said is struck off, and so noted as said."""
        while await self._unsent():  # noqa: ASYNC110 - a process of its own
            await asyncio.sleep(0.25)

    @property
    def is_over(self) -> bool:
        """Whether everybody has what they wanted, and nothing is left to be acknowledged."""
        return all(applicant.is_done for applicant in self.applicants) and self.telegram.waiting == 0

    async def ready(self, slot: int = 0) -> None:
        """Wait until a bot says so."""
        url = f"http://127.0.0.1:{self.ports[slot]}/readyz"
        async with asyncio.timeout(PATIENCE), aiohttp.ClientSession() as client:
            while await status_of(client, url) != 200:  # noqa: ASYNC110 - a process of its own
                await asyncio.sleep(0.05)

    async def stop(self, *bots: Bot) -> None:
        """SIGTERM to all, and how long each took."""
        began = time.monotonic()

        async def stop(bot: Bot) -> None:
            assert await bot.stop() == 0
            self.outcome.stopping.append(time.monotonic() - began)

        await asyncio.gather(*(stop(bot) for bot in bots))

    def _see(self, message: Json, is_new: bool) -> None:  # noqa: FBT001 - Telegram's own call
        self.outcome.sent += is_new
        self._by_chat[message["chat"]["id"]].see(message, is_new=is_new)

    def _let(self, applicant: Applicant) -> None:
        if applicant.done == len(applicant.acts):
            return
        if applicant.is_to_type:
            asyncio.get_running_loop().call_later(READING, self._let_act, applicant)
        else:
            self._let_act(applicant)

    def _let_act(self, applicant: Applicant) -> None:
        self._ready.append(applicant)
        self._ring.set()

    async def _act(self) -> None:
        while True:
            while self._ready and self.acts < self.budget:
                place = self.draw.randrange(len(self._ready))
                self._ready[place], self._ready[-1] = self._ready[-1], self._ready[place]
                self._ready.pop().act(self.telegram)
                self.acts += 1
                await asyncio.sleep(0.001)  # they come one after another
            self._ring.clear()
            await self._ring.wait()

    async def read(self) -> None:
        """What the database holds of everybody, once no bot runs."""
        store = await SqlStore.open(self.plan.address, Sealer(KEY), now)
        try:
            for applicant in self.applicants:
                held = await store.held(ChatKey(BOT_ID, applicant.chat))
                self.outcome.final[applicant.chat] = final_of(held)
            self.unsent, _ = await store.backlog()
        finally:
            await store.close()

    async def _unsent(self) -> int:
        engine = create_async_engine(self.plan.address)  # beside a bot, where a store is one too many for SQLite
        try:
            async with engine.connect() as connection:
                return await connection.scalar(select(func.count()).select_from(OUTBOX)) or 0
        finally:
            await engine.dispose()

    def check(self, clean: Clean) -> None:
        """Everybody has a result, nobody waits, and every session and log is that of the uninterrupted run."""
        left = [a for a in self.applicants if not a.is_done]
        broken = [f"{a.chat} waits, {a.is_waiting}, after {a.acts[a.done - 1]}: {a.message}" for a in left]
        broken += [f"{a.chat}: {fault}" for a in self.applicants for fault in a.faults]
        for a in self.applicants:
            final, wished = self.outcome.final[a.chat], clean[a.acts]
            broken += [
                f"{a.chat}: {one} for {other}" for one, other in zip(final, wished, strict=False) if one != other
            ]
            broken += [f"{a.chat}: {len(final)} for {len(wished)}"] * (len(final) != len(wished))
        broken += [f"{self.telegram.waiting} updates unacknowledged"] * (self.telegram.waiting > 0)
        broken += [f"{self.unsent} messages unsent"] * (self.unsent > 0)
        if broken:
            raise AssertionError("\n".join([f"{len(broken)} broken promises", *broken[:20]]))


def final_of(held: Held | None) -> Final:
    """The sessions less what is drawn or timed, and every turn that was applied, in order."""
    if held is None:
        return ()
    sessions = []
    for record in held.sessions:
        body = json.loads(record.body)
        del body["id"], body["clarity"]  # asked of who misreads twice, as do words given again in doubt
        told = (record.question, record.revision, record.locale, record.state, record.verdict)
        sessions.append((*told, json.dumps(body, sort_keys=True)))
    turns = [(each.kind, each.question, each.revision, each.body) for each in held.events if each.kind in APPLIED]
    return (*sessions, *turns)


async def status_of(client: aiohttp.ClientSession, url: str) -> int:
    """Of a page; 0 where nobody listens."""
    try:
        async with client.get(url) as answer:
            return answer.status
    except aiohttp.ClientError:
        return 0


async def clean_run(directory: Path, nursery: Nursery) -> Clean:
    """One conversation of each course, with nothing in its way."""
    address = f"sqlite+aiosqlite:///{directory}/clean.db"
    run = Run(Plan(address, is_webhook=False, applicants=len(courses()), kills=0), directory, nursery)
    async with run.under_way():
        bot = await run.start()
        await run.finish()
        await run.ready()
        await run.stop(bot)
    await run.read()
    waiting = [(each.acts[each.done - 1], each.message) for each in run.applicants if not each.is_done]
    assert not waiting, f"{waiting}"
    return {applicant.acts: run.outcome.final[applicant.chat] for applicant in run.applicants}


async def killed_run(plan: Plan, directory: Path, nursery: Nursery, clean: Clean) -> Outcome:
    """All conversations, while bots are killed among them; fails where the end is not that of the clean run."""
    run = Run(plan, directory, nursery)
    async with run.under_way():
        await run.kill_again_and_again()
        bots = [await run.start(slot) for slot in range(plan.processes)]
        await run.finish()
        for slot in range(plan.processes):
            await run.ready(slot)
        await run.stop(*bots)
    await run.read()
    run.check(clean)
    return run.outcome
