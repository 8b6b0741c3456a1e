"""The database, Telegram or the machine makes trouble in mid-run: waited out, told, nothing lost, mended by itself."""

import asyncio
import json
import re
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

import aiohttp
import asyncpg
import pytest
from chaos import faults
from chaos.course import HASTE, Clean, Plan, Run, status_of
from chaos.processes import Bot, Nursery
from fakes_telegram import Fault as Answer
from fakes_telegram import refusal
from postgresql import Server
from waiting import timed, until

BY = pytest.mark.parametrize("way", ["polling", "webhook"])
STOP_SECONDS = 5
UNDER_WAY = 5  # messages that are being sent, or were
REFUSALS = 8  # of each kind
REFUSED_DELIVERIES = 8
COUNTED = re.compile(r'qmas_failures_total\{error="DatabaseDownError",part="database"\} [1-9]')
Trouble = Callable[[Run, Bot], Awaitable[None]]


async def troubled_run(plan: Plan, directory: Path, nursery: Nursery, clean: Clean, trouble: Trouble) -> Run:
    """A run in whose middle the trouble comes; the same processes go on after it."""
    run = Run(replace(plan, before=HASTE), directory, nursery)
    async with run.under_way():
        bots = [await run.start(slot) for slot in range(plan.processes)]
        for slot in range(plan.processes):
            await run.ready(slot)
        await run.reach(0.4)
        run.let(0.2)
        await trouble(run, bots[0])
        await run.finish()
        assert [bot for bot in bots if bot.has_ended] == []
        await run.stop(*bots)
    await run.read()
    run.check(clean)
    return run


def by_webhook(directory: Path) -> Plan:
    """On a SQLite file."""
    return Plan(f"sqlite+aiosqlite:///{directory}/qmas.db", is_webhook=True, applicants=15, kills=0)


async def nothing_acknowledged(run: Run) -> None:
    """While updates come again and again."""
    acknowledged, refused = run.telegram.deliveries[200], run.telegram.deliveries[503]
    waiting = run.telegram.waiting
    if run.plan.is_webhook:
        await until(lambda: run.telegram.deliveries[503] > refused + REFUSED_DELIVERIES)
    else:
        await asyncio.sleep(1)
    assert (run.telegram.waiting >= waiting, run.telegram.deliveries[200]) == (True, acknowledged)


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

    async def restart(run: Run, bot: Bot) -> None:
        async with faults.broken_down(postgresql)(run, bot):
            assert (await seen_down(run)).startswith("database: ")
            assert run.telegram.waiting > 0
            await nothing_acknowledged(run)

    run = await troubled_run(plan, tmp_path, nursery, clean, restart)
    assert run.telegram.deliveries[500] == 0


async def test_three_processes_on_a_postgresql_that_is_restarted_and_then_fails_over_to_its_standby(
    nursery: Nursery, clean: Clean, postgresql: Server, tmp_path: Path
) -> None:
    postgresql.database("followed")
    with postgresql.followed() as standby:
        plan = Plan(standby.address("followed"), is_webhook=True, applicants=15, kills=0, processes=3)

        async def fail(run: Run, bot: Bot) -> None:
            async with faults.broken_down(postgresql)(run, bot):
                assert (await seen_down(run)).startswith("database: ")  # the standby is there, and not written to
            run.let(0.2)
            await until(lambda: run.telegram.waiting == 0)
            await asyncio.to_thread(postgresql.break_down)
            run.let(0.1)
            assert (await seen_down(run)).startswith("database: ")
            await asyncio.to_thread(standby.control, "promote")

        await troubled_run(plan, tmp_path, nursery, clean, fail)


async def test_connections_cut_again_and_again(
    nursery: Nursery, clean: Clean, postgresql: Server, tmp_path: Path
) -> None:
    plan = Plan(postgresql.database(), is_webhook=True, applicants=15, kills=0)

    async def cut_often(run: Run, bot: Bot) -> None:
        for _ in range(5):
            run.let(0.1)
            async with faults.cut_off(run, bot):
                await asyncio.sleep(run.draw.uniform(0, 0.2))  # a moment of any length

    await troubled_run(plan, tmp_path, nursery, clean, cut_often)


async def test_a_sqlite_file_locked_by_another_program(nursery: Nursery, clean: Clean, tmp_path: Path) -> None:
    async def lock(run: Run, bot: Bot) -> None:
        async with faults.locked_file(run, bot):
            assert "SQLITE_BUSY" in await seen_down(run)

    await troubled_run(by_webhook(tmp_path), tmp_path, nursery, clean, lock)


async def test_a_full_disk(nursery: Nursery, clean: Clean, tmp_path: Path) -> None:
    """The kernel refuses the process any byte past the start of a file, its log's too, and then no longer."""
    plan = replace(by_webhook(tmp_path), is_webhook=False)

    async def fill(run: Run, bot: Bot) -> None:
        async with faults.full_disk(run, bot):
            assert (await seen_down(run)).startswith("database: ")

    await troubled_run(plan, tmp_path, nursery, clean, fill)


async def test_a_sqlite_file_taken_away_and_put_back(nursery: Nursery, clean: Clean, tmp_path: Path) -> None:
    async def take_away(run: Run, bot: Bot) -> None:
        async with faults.file_away(run, bot):
            assert "is not the file that was opened" in await seen_down(run)
            await nothing_acknowledged(run)

    await troubled_run(by_webhook(tmp_path), tmp_path, nursery, clean, take_away)


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
            await nothing_acknowledged(run)
        finally:
            await admin.execute("ALTER TABLE log OWNER TO qm")

    try:
        await troubled_run(plan, tmp_path, nursery, clean, take)
    finally:
        await admin.close()


async def test_telegram_answers_500_and_429_for_a_while(nursery: Nursery, clean: Clean, tmp_path: Path) -> None:
    async def refuse(run: Run, _bot: Bot) -> None:
        faults, answers = {500: refusal(500, "Refused"), 429: refusal(429, "Too Many Requests", 1)}, Counter[int]()

        def answer(method: str) -> Answer | None:
            status = run.draw.choice([500, 429, 0]) if "Message" in method else 0
            answers[status] += 1
            return faults.get(status)

        run.telegram.refuses = answer
        await until(lambda: min(answers[500], answers[429]) >= REFUSALS)
        run.telegram.refuses = lambda _method: None

    await troubled_run(by_webhook(tmp_path), tmp_path, nursery, clean, refuse)


@pytest.mark.parametrize(("way", "hang"), [("polling", 0.0), ("webhook", 30.0)], ids=["well", "Telegram silent"])
async def test_a_sigterm_under_load_ends_it_within_five_seconds_and_what_it_had_not_taken_is_taken_by_the_next(
    nursery: Nursery, clean: Clean, tmp_path: Path, way: str, hang: float
) -> None:
    run = Run(replace(by_webhook(tmp_path), is_webhook=way == "webhook", applicants=25), tmp_path, nursery)
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
