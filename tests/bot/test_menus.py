"""A chat's own menu, which no word waits for."""

from pathlib import Path

import pytest
from chaos.machine import Machine
from fakes_telegram import refusal
from sqlalchemy import func, select
from waiting import until

from bot.chat import delivery
from bot.storage.tables import OUTBOX


def test_a_menu_that_telegram_does_not_take_at_first_is_set_in_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(delivery, "_SWEEP_SECONDS", 0.02)
    refused = refusal(500, "Internal Server Error")
    with Machine(tmp_path) as machine:
        calls, (job,) = machine.telegram.calls, [each for each in machine.parts.jobs if each.part == "menus"]
        machine.telegram.refuses = lambda method: refused if method == "setMyCommands" else None

        async def is_tried(times: int) -> bool:
            machine.pass_time(1800)
            await job.attempt(machine.parts.telemetry)
            return calls["setMyCommands"] == times

        async def is_struck_off() -> bool:
            async with machine.parts.store.connections.reading() as connection:
                return await connection.scalar(select(func.count()).select_from(OUTBOX)) == 0

        async def live() -> None:
            await machine.arrive(("~lang.fr", "~begin"))
            await until(lambda: calls["setMyCommands"] == 1)
            await until(lambda: is_tried(2))
            machine.telegram.refuses = lambda _method: None
            await until(lambda: is_tried(3))
            await until(is_struck_off)

        machine.run(live())
