"""Telegram's clock beside ours, which may be minutes from it."""

from datetime import timedelta
from pathlib import Path

import aiohttp
import pytest
from chaos import clock
from chaos.machine import Machine
from fakes_outbox import clock as ours
from waiting import until

from bot.chat.telegram_clock import TelegramClock

AWAY = "I was away."


def compared(*seconds: float) -> TelegramClock:
    """Once answers were dated so many seconds behind our clock."""
    found = TelegramClock(ours)
    for each in seconds:
        found.hear(ours() - timedelta(seconds=each))
    return found


def lead_after(*seconds: float) -> float:
    """What is believed then."""
    return round(compared(*seconds).lead.total_seconds())


def test_the_lead_is_the_least_that_three_answers_in_a_row_agree_on() -> None:
    assert [lead_after(209, 200, 203), lead_after(-200, -191, -197)] == [200, -191]
    assert lead_after(0, 0, 0, 200, 201, 202) == 200


def test_what_is_not_steady_or_past_belief_is_no_lead() -> None:
    assert [lead_after(200, 200), lead_after(200, 0, 200), lead_after(200, -200, 200)] == [0, 0, 0]
    assert [compared(*[seconds] * 3).trouble for seconds in (59, -58)] == ["", ""]
    assert [lead_after(*[3599] * 3), lead_after(*[3700] * 3), lead_after(*[-3700] * 3)] == [3599, 0, 0]


@pytest.mark.parametrize("ahead", [200, -200])
def test_with_clocks_that_differ_the_bot_tells_who_was_kept_waiting_and_nobody_else(ahead: int, tmp_path: Path) -> None:
    with Machine(tmp_path) as machine:
        machine.now = clock.now() + timedelta(seconds=ahead)

        async def told(chat: int, *, waited: int) -> str:
            """What a text that Telegram dates so many seconds ago is answered with."""
            raw = machine.typed(chat, "hm")
            raw["message"]["date"] = int(clock.now().timestamp()) - waited
            await machine.post(raw)
            held = await machine.held(chat)
            assert held is not None
            return str(held.events[-1].body)

        async def talk() -> None:
            chat = await machine.arrive()
            await until(lambda: machine.parts.delivery.lead)
            assert not (await told(chat, waited=0)).startswith(AWAY)
            assert not (await told(chat, waited=100)).startswith(AWAY)
            assert (await told(chat, waited=170)).startswith(AWAY)
            async with aiohttp.ClientSession() as client, client.get(f"{machine.address}/readyz") as answer:
                assert f" s {'ahead of' if ahead > 0 else 'behind'} Telegram's: set it right" in await answer.text()

        machine.run(talk())
