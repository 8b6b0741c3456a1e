"""No applicant's word, name or chat id reaches a log, at whatever level."""

import asyncio
import io
import json
import logging
from collections.abc import Iterator

import pytest
import structlog
from aiohttp import ClientSession, web
from fakes_ears import DownError, Ears
from fakes_outbox import FakeOutbox, clock
from fakes_telegram import BOT_ID, TOKEN, FakeTelegram, half_body, refusal, reset
from fakes_updates import CHAT, grouped, member, tap, typed
from telegram import Bot
from waiting import until

from bot.chat import Delivery, Intake, Polling, Webhook, make_bot
from bot.chat.backoff import Backoff
from bot.records import ChatKey, Document, Farewell, InlineButton, Note, Sheet, Talk, Utterance
from bot.telemetry import Telemetry, configure_logs

WORDS = "tell-tale words"
TELL_TALES = (WORDS, "Tell-Tale-Name", "telltale", str(CHAT), TOKEN, "tell-tale.data", "100123")


@pytest.fixture
def logged() -> Iterator[io.StringIO]:
    stream = io.StringIO()
    configure_logs("debug", stream)
    yield stream
    structlog.reset_defaults()
    for handler in [each for each in logging.getLogger().handlers if type(each).__module__ == "bot.telemetry"]:
        logging.getLogger().removeHandler(handler)
    logging.getLogger().setLevel(logging.WARNING)


def hushed(stream: io.StringIO, telemetry: Telemetry) -> bool:
    told = stream.getvalue() + telemetry.exposition().decode()
    assert stream.getvalue()
    assert [tale for tale in TELL_TALES if tale in told] == []
    return all(json.loads(line) for line in stream.getvalue().splitlines())


async def test_delivery_in_trouble_logs_nothing_personal(logged: io.StringIO, telegram: FakeTelegram) -> None:
    key, words = ChatKey(BOT_ID, CHAT), Utterance(WORDS, rows=((InlineButton("Yes", "tell-tale.data"),),))
    telemetry, outbox, bot = Telemetry(), FakeOutbox(), make_bot(TOKEN, telegram.url)
    await bot.initialize()
    delivery = Delivery(outbox, bot, telemetry, clock)
    delivery.start()
    garbled = refusal(400, f"Bad Request: {WORDS} in {CHAT}")
    telegram.fail("sendMessage", reset(), half_body(), garbled, refusal(403, f"Forbidden: {CHAT}"))
    telegram.fail("editMessageReplyMarkup", refusal(500, WORDS))
    outbox.put(
        key,
        Note(words),
        Talk(words),
        Document("answers.txt", WORDS),
        Sheet("card", "a.png", WORDS, Note(words)),
        Farewell(words, (1,)),
        message_id=7,
    )
    delivery.wake([key])
    await until(lambda: key not in outbox.chats)
    await delivery.stop()
    await bot.shutdown()
    assert hushed(logged, telemetry)


async def test_why_a_sheet_was_not_made_is_logged(logged: io.StringIO, bot: Bot) -> None:
    outbox = FakeOutbox()
    delivery = Delivery(outbox, bot, Telemetry(), clock)
    delivery.start()
    outbox.put(ChatKey(BOT_ID, CHAT), Sheet("card", "a.png", WORDS, Note(Utterance(WORDS))))
    delivery.wake([ChatKey(BOT_ID, CHAT)])
    await until(lambda: outbox.marks)
    await delivery.stop()
    assert '"why": "there is nothing to make it with"' in logged.getvalue()


async def test_the_webhook_in_trouble_logs_nothing_personal(
    logged: io.StringIO, intake: Intake, ears: Ears, telemetry: Telemetry
) -> None:
    application = web.Application()
    application.add_routes(Webhook(intake, "secret").routes())
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}/telegram/webhook"
    ears.errors = [DownError(WORDS), LookupError(WORDS)]
    misshapen = typed(WORDS) | {"message": {"message_id": WORDS, "text": WORDS}}
    async with ClientSession(headers={"X-Telegram-Bot-Api-Secret-Token": "secret"}) as client:
        bodies = (typed(WORDS), typed(WORDS), tap("tell-tale.data"), member("kicked"), grouped(WORDS), misshapen)
        statuses = [(await client.post(url, json=body)).status for body in bodies]
    assert statuses == [503, 200, 200, 200, 200, 200]
    await runner.cleanup()
    assert hushed(logged, telemetry)


async def test_polling_in_trouble_logs_nothing_personal(
    logged: io.StringIO, telegram: FakeTelegram, intake: Intake, ears: Ears
) -> None:
    ears.errors = [DownError(WORDS), LookupError(WORDS)]
    misshapen = typed(WORDS) | {"message": {"message_id": WORDS, "text": WORDS}}
    telegram.updates = [typed(WORDS), misshapen, tap("tell-tale.data")]
    telegram.fail("getUpdates", half_body(), refusal(500, WORDS))
    task = asyncio.create_task(Polling(intake, Backoff(0.01, 0.02)).run())
    await until(lambda: ears.replies and ears.replies[-1].text == "tell-tale.data")
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert hushed(logged, intake.telemetry)
