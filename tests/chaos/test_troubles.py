"""The database, Telegram or the machine makes trouble in mid-run: waited out, told, nothing lost, mended by itself."""

import asyncio
import json
import random
import re
import resource
import sqlite3
from collections import Counter
from collections.abc import Awaitable, Callable
from pathlib import Path

import aiohttp
import asyncpg
import pytest
from chaos.course import Clean, Plan, Run, status_of
from chaos.processes import Bot, Nursery
from postgresql import Server
from waiting import PATIENCE, timed, until

BY = pytest.mark.parametrize("way", ["polling", "webhook"])
STOP_SECONDS = 5
UNDER_WAY = 5  # messages that are being sent, or were
REFUSALS = 8  # of each kind
COUNTED = re.compile(r'qmas_failures_total\{error="DatabaseDownError",part="database"\} [1-9]')
Trouble = Callable[[Run, Bot], Awaitable[None]]


async def troubled_run(plan: Plan, directory: Path, nursery: Nursery, clean: Clean, trouble: Trouble) -> Run:
    """A run in whose middle the trouble comes; the same process goes on after it."""
    run = Run(plan, directory, nursery)
    async with run.under_way():
        bot = await run.start()
        await run.ready()
        await run.reach(0.4)
        run.let(0.2)
        await trouble(run, bot)
        await run.finish()
        assert not bot.has_ended
        await run.stop(bot)
    await run.read()
    run.check(clean)
    return run


async def seen_down(run: Run) -> str:
    """Wait until operators can see it: the reason, and the metric."""
    reason = ""

    async def is_down() -> bool:
        nonlocal reason
        async with client.get(f"{run.address}/readyz") as answer:
            reason = await answer.text()
            return answer.status == 503

    async def counts_failures() -> bool:
        async with client.get(f"{run.address}/metrics") as answer:
            return COUNTED.search(await answer.text()) is not None

    async with aiohttp.ClientSession() as client:
        await until(is_down)
        assert await status_of(client, f"{run.address}/healthz") == 200
        await until(counts_failures)
    return reason


@BY
async def test_postgresql_restarted_in_mid_run(
    nursery: Nursery, clean: Clean, postgresql: Server, tmp_path: Path, way: str
) -> None:
    plan = Plan(postgresql.database(), way == "webhook", applicants=15, kills=0)

    async def restart(run: Run, _bot: Bot) -> None:
        await asyncio.to_thread(postgresql.break_down)
        try:
            assert (await seen_down(run)).startswith("database: ")
            waiting, acknowledged = run.telegram.waiting, run.telegram.deliveries[200]
            await asyncio.sleep(1)  # in which nothing may be acknowledged
            assert (run.telegram.waiting >= waiting > 0, run.telegram.deliveries[200]) == (True, acknowledged)
        finally:
            await asyncio.to_thread(postgresql.come_back)

    run = await troubled_run(plan, tmp_path, nursery, clean, restart)
    assert run.telegram.deliveries[500] == 0


async def test_connections_cut_again_and_again(
    nursery: Nursery, clean: Clean, postgresql: Server, tmp_path: Path
) -> None:
    plan = Plan(postgresql.database(), is_webhook=True, applicants=15, kills=0)
    others = "datname = current_database() AND pid <> pg_backend_pid()"
    cut = f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {others}"  # noqa: S608 - our own words

    async def cut_often(run: Run, _bot: Bot) -> None:
        connection = await asyncpg.connect(plan.address.replace("+asyncpg", ""))
        for _ in range(10):
            run.let(0.05)
            await asyncio.sleep(random.Random(1).uniform(0, 0.3))  # noqa: S311 - a moment of any length, and no secret
            await connection.execute(cut)
        await connection.close()

    await troubled_run(plan, tmp_path, nursery, clean, cut_often)


async def test_a_sqlite_file_locked_by_another_program(nursery: Nursery, clean: Clean, tmp_path: Path) -> None:
    plan = Plan(f"sqlite+aiosqlite:///{tmp_path}/qmas.db", is_webhook=True, applicants=15, kills=0)

    async def lock(run: Run, _bot: Bot) -> None:
        outsider = sqlite3.connect(tmp_path / "qmas.db", timeout=PATIENCE)
        outsider.execute("BEGIN IMMEDIATE")
        try:
            assert "SQLITE_BUSY" in await seen_down(run)
        finally:
            outsider.rollback()
            outsider.close()

    await troubled_run(plan, tmp_path, nursery, clean, lock)


async def test_a_full_disk(nursery: Nursery, clean: Clean, tmp_path: Path) -> None:
    """The kernel refuses the process any byte past the start of a file, its log's too, and then no longer."""
    plan = Plan(f"sqlite+aiosqlite:///{tmp_path}/qmas.db", is_webhook=False, applicants=15, kills=0)

    async def fill(run: Run, bot: Bot) -> None:
        _, most = resource.prlimit(bot.pid, resource.RLIMIT_FSIZE)
        resource.prlimit(bot.pid, resource.RLIMIT_FSIZE, (1, most))
        try:
            assert (await seen_down(run)).startswith("database: ")
        finally:
            resource.prlimit(bot.pid, resource.RLIMIT_FSIZE, (most, most))

    await troubled_run(plan, tmp_path, nursery, clean, fill)


async def test_a_sqlite_file_taken_away_and_put_back(nursery: Nursery, clean: Clean, tmp_path: Path) -> None:
    path = tmp_path / "qmas.db"
    plan = Plan(f"sqlite+aiosqlite:///{path}", is_webhook=True, applicants=15, kills=0)

    async def take_away(run: Run, _bot: Bot) -> None:
        away = path.rename(tmp_path / "away")
        try:
            assert "is not the file that was opened" in await seen_down(run)
            acknowledged = run.telegram.deliveries[200]
            await asyncio.sleep(1)  # in which nothing may be acknowledged
            assert run.telegram.deliveries[200] == acknowledged
        finally:
            away.rename(path)

    await troubled_run(plan, tmp_path, nursery, clean, take_away)


async def test_a_table_taken_from_the_bots_user(
    nursery: Nursery, clean: Clean, postgresql: Server, tmp_path: Path
) -> None:
    """As after a restore under another owner."""
    address = postgresql.database()
    admin = await asyncpg.connect(address.replace("+asyncpg", ""))
    await admin.execute("CREATE ROLE qm LOGIN")
    await admin.execute(f"ALTER DATABASE {await admin.fetchval('SELECT current_database()')} OWNER TO qm")
    plan = Plan(address.replace("//postgres:", "//qm:"), is_webhook=True, applicants=15, kills=0)

    async def take(run: Run, _bot: Bot) -> None:
        await admin.execute("ALTER TABLE log OWNER TO postgres; REVOKE ALL ON log FROM qm")
        try:
            assert "42501" in await seen_down(run)
            acknowledged = run.telegram.deliveries[200]
            await asyncio.sleep(1)  # in which nothing may be acknowledged
            assert run.telegram.deliveries[200] == acknowledged
        finally:
            await admin.execute("ALTER TABLE log OWNER TO qm")

    try:
        await troubled_run(plan, tmp_path, nursery, clean, take)
    finally:
        await admin.close()


async def test_telegram_answers_500_and_429_for_a_while(nursery: Nursery, clean: Clean, tmp_path: Path) -> None:
    plan = Plan(f"sqlite+aiosqlite:///{tmp_path}/qmas.db", is_webhook=True, applicants=15, kills=0)

    async def refuse(run: Run, _bot: Bot) -> None:
        draw, answers = random.Random(2), Counter[int]()  # noqa: S311 - no secret

        def answer(method: str) -> int:
            status = draw.choice([500, 429, 0]) if "Message" in method else 0
            answers[status] += 1
            return status

        run.telegram.refuses = answer
        await until(lambda: min(answers[500], answers[429]) >= REFUSALS)
        run.telegram.refuses = lambda _method: 0

    await troubled_run(plan, tmp_path, nursery, clean, refuse)


@pytest.mark.parametrize(("way", "hang"), [("polling", 0.0), ("webhook", 30.0)], ids=["well", "Telegram silent"])
async def test_a_sigterm_under_load_ends_it_within_five_seconds_and_what_it_had_not_taken_is_taken_by_the_next(
    nursery: Nursery, clean: Clean, tmp_path: Path, way: str, hang: float
) -> None:
    run = Run(Plan(f"sqlite+aiosqlite:///{tmp_path}/qmas.db", way == "webhook", 25, 0), tmp_path, nursery)
    async with run.under_way():
        for share in (0.2, 0.5):
            bot = await run.start()
            await run.ready()
            await run.reach(share)
            run.telegram.hang = hang
            run.telegram.calls.clear()
            run.let(0.1)
            await until(lambda: run.telegram.calls["sendMessage"] + run.telegram.calls["editMessageText"] > UNDER_WAY)
            status, seconds = await timed(bot.stop(), bot.pid)
            assert status == 0
            assert seconds < STOP_SECONDS
            run.telegram.hang = 0.0
        bot = await run.start()
        await run.finish()
        await run.ready()
        await run.stop(bot)
    await run.read()
    run.check(clean)
    logged = [json.loads(line) for line in (tmp_path / "bot-0.log").read_text().splitlines() if line.startswith("{")]
    assert [line for line in logged if line.get("level") == "error"] == []
