"""Several bots on one database, or one token after another: what is to be said in a bot's chats, that bot says."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime

import pytest
from fakes_telegram import BOT, FakeTelegram
from storage.shapes import Place
from waiting import PATIENCE, until

from bot.app import Parts, joined
from bot.records import ChatKey, Reply, ReplyKind
from bot.settings import Settings

FORMER, PRESENT = 7_000_001, 7_000_002
KEY = "c83e5a7f10d94b62ae07f3159d8c4b26e1f70a935bd2c8460e9f17a5d3b6c084"
WAITING = 30  # chats of the former bot


@asynccontextmanager
async def telegram_of(bot: int) -> AsyncIterator[FakeTelegram]:
    telegram = FakeTelegram()
    telegram.results["getMe"] = BOT | {"id": bot}
    await telegram.start()
    try:
        yield telegram
    finally:
        await telegram.stop()


@asynccontextmanager
async def living(bot: int, telegram: FakeTelegram, place: Place, *, delivers: bool = True) -> AsyncIterator[Parts]:
    """A bot under way, without its jobs."""
    settings = Settings(
        _env_file=None, bot_token=f"{bot}:{'c' * 35}", bot_api_url=telegram.url, database_url=place.address,
        secret_key=KEY,
    )  # fmt: skip
    async with asyncio.timeout(PATIENCE), joined(settings, is_webhook=False, now=lambda: datetime.now(UTC)) as parts:
        hearing = asyncio.create_task(parts.dialogue.run())
        await parts.intake.start()
        if delivers:
            parts.delivery.start()
        try:
            yield parts
        finally:
            parts.dialogue.stop()
            await hearing
            if delivers:
                await parts.delivery.stop()
            await parts.intake.stop()


def start(bot: int, chat: int) -> Reply:
    return Reply(ChatKey(bot, chat), chat, ReplyKind.COMMAND, "start", message_id=1, at=datetime.now(UTC))


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
async def test_another_bot_says_nothing_of_what_waits_and_its_own_bot_all_of_it(empty: Place) -> None:
    chats = range(100, 100 + WAITING)
    async with telegram_of(FORMER) as former, telegram_of(PRESENT) as present:
        async with living(FORMER, former, empty, delivers=False) as parts:
            await asyncio.gather(*(parts.dialogue.hear(start(FORMER, chat)) for chat in chats))
        async with living(PRESENT, present, empty) as parts:
            await until(lambda: not parts.delivery._is_sweep_due)  # noqa: SLF001 - nothing else tells that it has looked
            await parts.dialogue.hear(start(PRESENT, 1))
            await until(lambda: present.said("sendMessage"))
            assert (await parts.store.backlog())[0] <= 1  # its own: nothing of the other holds up what is said unasked
        assert {call.chat for call in present.said("sendMessage")} == {1}
        assert await empty.count(f"outbox JOIN chats USING (applicant) WHERE bot_id = {FORMER}") == WAITING
        async with living(FORMER, former, empty):
            await until(lambda: len(former.said("sendMessage")) == WAITING)
        assert {call.chat for call in former.said("sendMessage")} == set(chats)
        assert await empty.count("chats WHERE blocked_at IS NOT NULL") == 0


@pytest.mark.parametrize("kind", ["postgresql"])
async def test_two_bots_at_once_on_one_database_each_speak_in_their_own_chats(empty: Place) -> None:
    async with telegram_of(FORMER) as first, telegram_of(PRESENT) as second:
        async with living(FORMER, first, empty) as one, living(PRESENT, second, empty) as other:
            both = ((FORMER, one), (PRESENT, other))
            heard = [parts.dialogue.hear(start(bot, bot + chat)) for chat in range(WAITING) for bot, parts in both]
            await asyncio.gather(*heard)
            await until(lambda: len(first.said("sendMessage")) == len(second.said("sendMessage")) == WAITING)
        assert {call.chat for call in first.said("sendMessage")} == {FORMER + chat for chat in range(WAITING)}
        assert {call.chat for call in second.said("sendMessage")} == {PRESENT + chat for chat in range(WAITING)}
